// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.StatementUnits;
import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.analysis.study.Settling;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DecisionEdits;
import org.gainsay.edit.GoldEdits;
import org.gainsay.edit.Ruling;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;

import picocli.CommandLine.Option;

/** What {@code study} does about what coders gave: it lists the cases, writes decisions down, and replays them. */
final class StudyCases {

	/** The options of these. */
	static final class Options {
		@Option(names = "--case", paramLabel = "ID", split = ",", description = "The cases to decide, as cases calls them.")
		List<String> cases;

		@Option(names = "--agreed", description = "Decide all cases in which all coders gave the same.")
		boolean agreed;

		@Option(names = "--take", paramLabel = "CODER", converter = NameConverter.class, description = "Take that coder's version.")
		String take;

		@Option(names = "--stances", paramLabel = "CODER", converter = NameConverter.class, description = "Put that coder's stances into it.")
		String stances;

		@Option(names = "--spans", paramLabel = "CODER", converter = NameConverter.class, description = "Put that coder's content, cue, source and hedge into it.")
		String spans;

		@Option(names = "--nothing", description = "Nothing is there.")
		boolean nothing;

		@Option(names = "--own", paramLabel = "FILE", description = "Take a version of your own: a file with one statement, or one code, as in a claims file.")
		Path own;

		@Option(names = "--reason", paramLabel = "REASON", description = "Why coders differed: ambiguous, gap (in the codebook), slip, edge (case), subjective or other.")
		String reason;

		@Option(names = "--note", paramLabel = "TEXT", description = "A note on the decision.")
		String note;

		@Option(names = "--replace", description = "Let the gold take the place of other statements that articles have of their own (gold).")
		boolean replace;

		private DecisionReason reason() {
			DecisionReason found = reason == null ? DecisionReason.UNSPECIFIED : DecisionReason.get(reason);
			return found == DecisionReason.UNSPECIFIED && reason != null ? null : found;
		}

		void check(Study study) {
			boolean decides = study.what.equals("decide");
			if (!decides && (cases != null || agreed || take != null || stances != null || spans != null || nothing || own != null || reason != null || note != null)) {
				throw study.wrongUse("--case, --agreed, --take, --stances, --spans, --nothing, --own, --reason and --note go with decide.");
			}
			if (replace && !study.what.equals("gold")) {
				throw study.wrongUse("--replace goes with gold.");
			}
			if (!decides) {
				return;
			}
			if (agreed ? cases != null || take != null || nothing || own != null || stances != null || spans != null : cases == null) {
				throw study.wrongUse(agreed ? "--agreed takes what all gave; it goes with no other version and no --case." : "Say which cases: --case ID, or --agreed. 'gainsay study DIR cases ROUND' lists them.");
			}
			if (!agreed && Stream.of(take != null, nothing, own != null).filter(Boolean::booleanValue).count() != 1) {
				throw study.wrongUse("Say what is taken, one of: --take CODER, --nothing, --own FILE.");
			}
			if (take == null && (stances != null || spans != null)) {
				throw study.wrongUse("--stances and --spans go into a coder's version: say whose by --take CODER.");
			}
			if (reason() == null) {
				List<String> words = DecisionReason.VALUES.stream().filter(one -> one != DecisionReason.UNSPECIFIED).map(DecisionReason::getLiteral).toList();
				throw study.wrongUse("There is no reason '" + reason + "'; there are: " + String.join(", ", words) + "." + Words.meant(reason, words));
			}
		}
	}

	private final Study command;
	private final Options options;
	private final CorpusSession session;
	private final Corpus corpus;
	private final String round;
	private final StudyParts study;

	StudyCases(Study command, CorpusSession session, Corpus corpus, StudyParts study) {
		this.command = command;
		this.options = command.ofCases;
		this.session = session;
		this.corpus = corpus;
		this.study = study;
		this.round = command.round;
	}

	int work() throws IOException {
		if (study.round(round).filter(StudyFacts.Round::blind).isPresent() && study.opening(round).isPresent()) {
			throw command.wrongUse("The round '" + round + "' is blind and still open, so what coders gave is not looked at yet. Close it first: gainsay study DIR close " + round + ".");
		}
		Adjudication all = Adjudication.of(corpus, study, round);
		return switch (command.what) {
			case "cases" -> cases(all);
			case "decide" -> decide(all);
			default -> gold(all);
		};
	}

	// ---- cases

	private int cases(Adjudication all) {
		if (command.json) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("round", round);
			json.put("cases", all.cases().stream().map(this::json).toList());
			json.put("voided", all.voided().stream().map(this::json).toList());
			command.print(json);
			return command.done();
		}
		for (Case one : all.cases()) {
			command.out().println(one.id() + " " + one.state().word() + ": " + Words.visible(one.article()) + (one.category() == null ? "" : " code " + Words.visible(one.category()))
					+ (one.differing().isEmpty() ? "" : " (" + Words.visible(String.join(", ", one.differing())) + ")"));
			if (one.state() == Case.State.OPEN || one.state() == Case.State.DIFFERS) {
				one.coders().forEach(coder -> command.out().println("  " + Words.visible(coder) + ": " + (one.offers().containsKey(coder) ? Words.oneLine(told(one.offers().get(coder), one)) : "(nothing)")));
				one.decisions().forEach(decision -> command.out().println("  decided by " + Words.visible(Objects.toString(decision.who())) + ": " + Words.oneLine(told(decision))));
			}
		}
		all.voided().forEach(decision -> command.out().println("voided: " + Words.visible(decision.article()) + (decision.category() == null ? "" : " code " + Words.visible(decision.category()))
				+ ", decided by " + Words.visible(Objects.toString(decision.who())) + " on " + Words.visible(Objects.toString(decision.date())) + ": " + Words.oneLine(told(decision))));
		command.err().println(summary(all));
		return command.done();
	}

	private static String summary(Adjudication all) {
		Map<Case.State, Long> counts = all.cases().stream().collect(Collectors.groupingBy(Case::state, () -> new EnumMap<>(Case.State.class), Collectors.counting()));
		return Words.count(all.cases().size(), "case") + ": " + Stream.of(Case.State.values()).map(state -> counts.getOrDefault(state, 0L) + " " + state.word()).collect(Collectors.joining(", "))
				+ "; " + Words.count(all.voided().size(), "voided decision") + ".";
	}

	/** What a coder gives, of what coders differ on; all of it where that is nothing. */
	private static String told(Case.Offer offer, Case of) {
		List<String> parts = offer.given().entrySet().stream().filter(entry -> of.differing().contains(entry.getKey()) || entry.getKey().equals("content"))
				.map(entry -> entry.getKey() + " " + entry.getValue().shown()).toList();
		return String.join("; ", parts);
	}

	private static String told(StudyFacts.Decision decision) {
		String taken = decision.nothing() ? "nothing" : decision.took() == null ? "an own version"
				: "took " + decision.took() + (decision.stancesOf() == null ? "" : ", stances of " + decision.stancesOf()) + (decision.spansOf() == null ? "" : ", spans of " + decision.spansOf());
		return taken + (decision.reason() == DecisionReason.UNSPECIFIED ? "" : ", " + decision.reason().getLiteral()) + (decision.note() == null ? "" : ": " + decision.note());
	}

	private Map<String, Object> json(Case one) {
		IntUnaryOperator codePoints = corpus.article(one.article()).flatMap(corpus::text).<IntUnaryOperator>map(text -> text::codePoints).orElse(IntUnaryOperator.identity());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("case", one.id());
		json.put("state", one.state().word());
		json.put("article", one.article());
		json.put("category", one.category());
		json.put("start", one.start() < 0 ? null : codePoints.applyAsInt(one.start()));
		json.put("end", one.end() < 0 ? null : codePoints.applyAsInt(one.end()));
		json.put("coders", one.coders());
		json.put("differing", one.differing());
		Map<String, Object> offers = new LinkedHashMap<>();
		one.offers().forEach((coder, offer) -> {
			Map<String, Object> of = new LinkedHashMap<>();
			of.put("statement", offer.statement());
			of.put("hash", offer.hash());
			Map<String, String> given = new LinkedHashMap<>();
			offer.given().forEach((variable, value) -> given.put(variable, value.shown()));
			of.put("given", given);
			offers.put(coder, of);
		});
		json.put("offers", offers);
		json.put("decisions", one.decisions().stream().map(this::json).toList());
		return json;
	}

	private Map<String, Object> json(StudyFacts.Decision decision) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("who", decision.who());
		json.put("date", decision.date());
		json.put("article", decision.article());
		json.put("category", decision.category());
		json.put("took", decision.took());
		json.put("stances", decision.stancesOf());
		json.put("spans", decision.spansOf());
		json.put("nothing", decision.nothing());
		json.put("own", !decision.statements().isEmpty() || !decision.codes().isEmpty());
		json.put("reason", decision.reason() == DecisionReason.UNSPECIFIED ? null : decision.reason().getLiteral());
		json.put("note", decision.note());
		json.put("file", decision.at().file());
		return json;
	}

	// ---- decide

	private int decide(Adjudication all) throws IOException {
		List<Case> cases = options.agreed ? all.cases().stream().filter(one -> one.state() == Case.State.AGREED).toList() : chosen(all);
		String own = options.own == null ? null : CorpusCommand.text(options.own);
		List<Ruling> rulings = new ArrayList<>();
		for (Case one : cases) {
			for (String coder : Stream.of(options.take, options.stances, options.spans).filter(Objects::nonNull).toList()) {
				if (!one.offers().containsKey(coder)) {
					throw command.wrongUse("'" + coder + "' gave nothing in the case " + one.id() + "; on offer is what is of: " + String.join(", ", one.offers().keySet()) + "." + Words.meant(coder, one.offers().keySet()));
				}
			}
			if (one.category() != null && (options.stances != null || options.spans != null)) {
				throw command.wrongUse("The case " + one.id() + " is a code of an article, which has neither stances nor spans.");
			}
			rulings.add(new Ruling(one.article(), one.category(), one.hashes(), options.agreed ? one.offers().firstKey() : options.take, options.stances, options.spans, options.nothing, own,
					options.reason(), options.note));
		}
		CorpusEdit edit = new DecisionEdits(session).decide(round, command.reader, command.now().toString(), rulings);
		command.apply(edit);
		command.out().println((command.dryRun ? "Would decide " : "Decided ") + Words.count(rulings.size(), "case") + (edit.isEmpty() ? "." : ", in " + Words.count(edit.files().size(), "file") + " below "
				+ Adjudication.FOLDER + round + "."));
		return command.done();
	}

	private List<Case> chosen(Adjudication all) {
		List<Case> found = new ArrayList<>();
		for (String id : new LinkedHashSet<>(options.cases)) { // a case is decided once
			Case one = all.cases().stream().filter(other -> other.id().equals(id)).findFirst().orElseThrow(() -> command.wrongUse("There is no case '" + id + "' in the round '" + round
					+ "'. 'gainsay study DIR cases " + round + "' lists them; a coder who changes something makes another of it."));
			found.add(one);
		}
		return found;
	}

	// ---- gold

	private int gold(Adjudication all) throws IOException {
		Settling settling = Settling.of(all, StatementUnits.done(corpus, round).keySet());
		SortedMap<String, List<GoldEdits.Settled>> articles = new TreeMap<>();
		settling.settled().forEach((article, cases) -> articles.put(article, cases.stream().map(one -> {
			TreeMap<String, String> offers = new TreeMap<>();
			one.offers().forEach((coder, offer) -> {
				if (offer.statement() != null) {
					offers.put(coder, offer.statement());
				}
			});
			return new GoldEdits.Settled(one.decisions().getFirst(), offers);
		}).toList()));
		GoldEdits.Gold gold = GoldEdits.replay(session, round, articles);
		if (!options.replace && !gold.lost().isEmpty()) {
			throw command.wrongUse("Articles have statements of their own that are not in the gold: " + some(gold.lost()) + ". In a study an article's own set is the gold and nothing else; --replace takes them away."
					+ (gold.astray().isEmpty() ? "" : " Mend first what would go astray: " + some(gold.astray()) + "."));
		}
		gold.astray().forEach(place -> command.err().println("  " + Words.oneLine(place) + ", which is not in the gold, or says something else there; mend it."));
		command.apply(gold.edit());
		settling.unsettled().forEach((article, why) -> command.err().println("  " + Words.visible(article) + ": " + why));
		gold.left().forEach(sentence -> command.err().println("  " + Words.oneLine(sentence)));
		command.out().println((gold.edit().isEmpty() ? "The gold is as it was, of " : command.dryRun ? "Would write the gold of " : "Wrote the gold of ") + Words.count(articles.size(), "article")
				+ (settling.unsettled().isEmpty() ? "." : "; " + Words.count(settling.unsettled().size(), "article") + " left as it is, where not all is decided."));
		int done = command.done();
		return settling.unsettled().isEmpty() && gold.astray().isEmpty() ? done : ExitCode.CORPUS_HAS_ERRORS;
	}

	private static String some(List<String> all) {
		return String.join(", ", all.subList(0, Math.min(all.size(), 10))) + (all.size() > 10 ? " and " + (all.size() - 10) + " more" : "");
	}
}
