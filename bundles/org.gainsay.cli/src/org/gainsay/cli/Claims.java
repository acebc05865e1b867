// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Omission;
import org.gainsay.analysis.RelatedClaim;
import org.gainsay.analysis.RouteKind;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.Speakers;
import org.gainsay.analysis.Unanswered;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.csv.ClaimTable;
import org.gainsay.model.Certainty;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code claims}: the ledger. */
@Command(name = "claims", description = "Says for every claim which article carries it, in whose mouth, with what stance, by which route and from where, "
		+ "and what stands out.%nRejected statements and suggestions that nobody accepted do not count.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay claims examples/quillhaven",
				"  gainsay claims examples/quillhaven --flag omitted",
				"  gainsay claims examples/quillhaven --why knew",
				"  gainsay claims examples/quillhaven --why knew:single-route",
				"  gainsay claims examples/quillhaven --set ben",
				"  gainsay claims examples/quillhaven --format json",
				"  gainsay claims examples/quillhaven --format csv > claims.csv" })
final class Claims extends CorpusCommand {

	@Option(names = "--claim", paramLabel = "NAME", converter = NameConverter.class, description = "Only this claim; may be given several times.")
	List<String> wanted = List.of();

	@Option(names = "--flag", paramLabel = "FLAG",
			description = "Only claims with this flag: single-route, contested, unconfirmed, anonymous-only, omitted, unanswered; may be given several times.")
	List<String> flags = List.of();

	@Option(names = "--why", paramLabel = "CLAIM[:WHAT]", converter = NameConverter.class,
			description = "Answer why, with the statements: for all flags and figures of a claim, or for one of them: a flag, or routes, origins, "
					+ "asserted, denied, refused, first, last. May be given several times.")
	List<String> whys = List.of();

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class,
			description = "Read the annotations of this set or annotator, not the articles' own; articles that have none are empty.")
	String set;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	TableFormat format;

	/** How the table is printed. */
	enum TableFormat {
		/** For people. */
		text,
		/** For programs. */
		json,
		/** For R, pandas or a spreadsheet. */
		csv
	}

	/**
	 * What is asked about a claim.
	 *
	 * @param what the word of a flag or figure; null for all
	 */
	record Question(ClaimRow row, String what) {

		/** Whether it is about a flag. */
		boolean asks(Flag flag) {
			return what == null ? row.flags().contains(flag) : what.equals(flag.word());
		}

		boolean asks(Figure figure) {
			return what == null || what.equals(figure.word());
		}
	}

	@Override
	void checkUse() {
		if (format == TableFormat.csv && !whys.isEmpty()) {
			throw wrongUse("--why is answered as text or JSON; a table has no place for it.");
		}
		flags.stream().filter(word -> Flag.of(word).isEmpty()).findFirst().ifPresent(word -> {
			throw noSuch("There is no flag '" + word, word, Stream.of(Flag.values()).map(Flag::word).toList());
		});
		whys.stream().filter(why -> why.contains(":")).map(why -> why.substring(why.indexOf(':') + 1))
				.filter(word -> Flag.of(word).isEmpty() && Figure.of(word).isEmpty()).findFirst().ifPresent(word -> {
					throw noSuch("Nothing of a claim is called '" + word, word,
							Stream.concat(Stream.of(Flag.values()).map(Flag::word), Stream.of(Figure.values()).map(Figure::word)).toList());
				});
	}

	private ParameterException noSuch(String what, String word, List<String> words) {
		return wrongUse(what + "'; there are: " + String.join(", ", words) + "." + Words.meant(word, words));
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = session.corpus().exact();
		checkSet(set, corpus);
		Ledger ledger = Ledger.of(corpus, set);
		List<Question> questions = questions(ledger);
		List<ClaimRow> rows = rows(ledger, questions);
		progress.close();
		switch (format) {
			case text -> {
				ClaimsText text = new ClaimsText(ledger, rows, colours());
				if (questions.isEmpty()) {
					text.print(out());
				} else {
					text.explain(questions, out());
				}
			}
			case json -> print(rows.stream().map(row -> row(row, ledger, questions)).toList());
			case csv -> notCarried(LossReport.of("csv", ClaimTable.write(ledger, rows, document())), err());
		}
		return done(corpus);
	}

	private ClaimRow row(String name, Ledger ledger) {
		return ledger.row(name).orElseThrow(() -> wrongUse("There is no claim '" + name + "'" + likest(name, ledger).map(near -> "; did you mean '" + near + "'?").orElse(".")));
	}

	/** A claim whose name begins or ends alike. */
	private static Optional<String> likest(String name, Ledger ledger) {
		String small = name.toLowerCase(Locale.ROOT);
		return ledger.rows().stream().flatMap(row -> row.names().stream()).filter(other -> {
			String one = other.toLowerCase(Locale.ROOT);
			return one.equals(small) || one.startsWith(small) || small.startsWith(one) || one.endsWith(small);
		}).findFirst();
	}

	private List<Question> questions(Ledger ledger) {
		return whys.stream().map(why -> {
			int colon = why.indexOf(':');
			return colon < 0 ? new Question(row(why, ledger), null) : new Question(row(why.substring(0, colon), ledger), why.substring(colon + 1));
		}).toList();
	}

	private List<ClaimRow> rows(Ledger ledger, List<Question> questions) {
		List<ClaimRow> named = Stream.concat(wanted.stream().map(name -> row(name, ledger)), questions.stream().map(Question::row)).distinct().toList();
		List<Flag> wantedFlags = flags.stream().flatMap(word -> Flag.of(word).stream()).toList();
		return ledger.rows().stream().filter(row -> named.isEmpty() || named.contains(row))
				.filter(row -> wantedFlags.isEmpty() || wantedFlags.stream().anyMatch(row.flags()::contains)).toList();
	}

	// ---- JSON: the first seven keys of a claim and of a cell are a fixed shape

	private static Map<String, Object> row(ClaimRow row, Ledger ledger, List<Question> questions) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("claim", row.claim().name());
		json.put("text", row.claim().text());
		json.put("routes", written(row.routes()));
		json.put("origins", written(row.origins()));
		json.put("flags", row.flags().stream().map(Flag::word).toList());
		json.put("cells", row.cells().stream().map(cell -> cell(cell, ledger)).toList());
		json.put("entailed", row.entailed().stream().map(entailed -> entailed(entailed, ledger)).toList());
		json.put("names", row.names());
		json.put("asserted", written(ledger.sources(row, Figure.ASSERTED)));
		json.put("denied", written(ledger.sources(row, Figure.DENIED)));
		json.put("refused", written(ledger.sources(row, Figure.REFUSED)));
		json.put("first", ledger.first(row).map(Dating::written).orElse(null));
		json.put("last", ledger.last(row).map(Dating::written).orElse(null));
		json.put("omissions", row.omissions().stream().map(Claims::omission).toList());
		json.put("relations", row.related().stream().map(Claims::related).toList());
		json.put("routeKinds", ledger.routeKinds(row).entrySet().stream().map(one -> routeKinds(one.getKey(), one.getValue())).toList());
		json.put("unanswered", row.unanswered().stream().map(Claims::unanswered).toList());
		json.put("superseded", statements(ledger.superseded(row)));
		List<Question> asked = questions.stream().filter(question -> question.row() == row).toList();
		if (!asked.isEmpty()) {
			json.put("why", why(asked, ledger));
		}
		return json;
	}

	private static Map<String, Object> cell(Cell cell, Ledger ledger) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", cell.article());
		json.put("statement", cell.statement().qualifiedName());
		json.put("stance", cell.stance().kind().getLiteral());
		json.put("certainty", cell.stance().certainty() == Certainty.UNSPECIFIED ? null : cell.stance().certainty().getLiteral());
		json.put("speakers", cell.speakers().stream().map(Speakers::written).toList());
		json.put("chain", cell.chain().stream().map(Speakers::written).toList());
		json.put("repeats", cell.repeats());
		json.put("claim", cell.target().claim());
		json.put("direct", cell.direct());
		json.put("date", ledger.dating(cell).map(Dating::written).orElse(null));
		json.put("conditional", cell.conditional());
		json.put("answers", cell.statement().answers());
		json.put("citedTogether", cell.links().stream().skip(1).map(link -> link.stream().map(Speakers::written).toList()).filter(link -> link.size() > 1).toList());
		return json;
	}

	private static Map<String, Object> routeKinds(Source route, Set<RouteKind> kinds) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("route", route.written());
		json.put("kinds", kinds.stream().map(RouteKind::word).toList());
		return json;
	}

	private static Map<String, Object> unanswered(Unanswered unanswered) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", unanswered.article());
		json.put("asserts", statements(unanswered.asserted()));
		json.put("silent", written(unanswered.silent()));
		json.put("notAsked", written(unanswered.notAsked()));
		json.put("offices", unanswered.offices().stream().map(Claims::office).toList());
		return json;
	}

	private static Map<String, Object> office(Unanswered.Office office) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("holder", office.holder().written());
		json.put("in", office.in().written());
		json.put("statements", statements(office.cells()));
		return json;
	}

	private static Map<String, Object> entailed(EntailedCell entailed, Ledger ledger) {
		Map<String, Object> json = cell(entailed.cell(), ledger);
		json.put("through", entailed.through());
		return json;
	}

	private static Map<String, Object> omission(Omission omission) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", omission.article());
		json.put("asserts", statements(omission.asserted()));
		json.put("leavesOut", statements(omission.answers()));
		return json;
	}

	private static Map<String, Object> related(RelatedClaim related) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("relation", related.kind().getLiteral());
		json.put("claim", related.claim());
		json.put("outgoing", related.outgoing());
		return json;
	}

	private static Map<String, Object> why(List<Question> asked, Ledger ledger) {
		Map<String, Object> json = new LinkedHashMap<>();
		for (Question question : asked) {
			for (Flag flag : Flag.values()) {
				if (question.asks(flag)) {
					json.put(flag.word(), ledger.why(question.row(), flag).stream().map(Claims::ground).toList());
				}
			}
			for (Figure figure : Figure.values()) {
				if (question.asks(figure)) {
					json.put(figure.word(), ledger.why(question.row(), figure).stream().map(Claims::ground).toList());
				}
			}
		}
		return json;
	}

	private static Map<String, Object> ground(Ground ground) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("ground", ground.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		json.put("source", ground.source() == null ? null : ground.source().written());
		json.put("article", ground.article());
		json.put("statements", statements(ground.cells()));
		return json;
	}

	private static List<String> statements(List<Cell> cells) {
		return cells.stream().map(cell -> cell.statement().qualifiedName()).distinct().toList();
	}

	private static List<String> written(List<Source> sources) {
		return sources.stream().map(Source::written).toList();
	}
}
