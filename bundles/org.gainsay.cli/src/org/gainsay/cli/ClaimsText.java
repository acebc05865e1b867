// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.RelatedClaim;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.Speakers;
import org.gainsay.analysis.Unanswered;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.model.Certainty;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.report.Reasons;
import org.gainsay.text.Excerpt;

import picocli.CommandLine.Help.Ansi;

/** The claim table for a terminal of 80 columns: a block a claim, a line an article's stance, and a dash for what an article leaves out. */
final class ClaimsText {

	/** How many claims are named by way of which something follows: along a chain of entailed claims each line would name all before it. */
	private static final int MOST_THROUGH = 12;
	private static final int WIDTH = 80;
	private static final int ARTICLE_AT_MOST = 18;
	private static final int STANCE_AT_MOST = 24;
	/** So many articles that say nothing about a claim are named. */
	private static final int SILENT_AT_MOST = 12;

	private final Corpus corpus;
	private final Ledger ledger;
	private final List<ClaimRow> rows;
	private final Reasons reasons;
	private final Ansi ansi;
	private final int articleWidth;
	private final int stanceWidth;

	/** @param rows those to print */
	ClaimsText(Ledger ledger, List<ClaimRow> rows, Ansi ansi) {
		this.corpus = ledger.corpus();
		this.ledger = ledger;
		this.rows = rows;
		this.reasons = new Reasons(ledger);
		this.ansi = ansi;
		this.articleWidth = Math.min(ARTICLE_AT_MOST, ledger.articles().stream().mapToInt(String::length).max().orElse(0));
		this.stanceWidth = Math.min(STANCE_AT_MOST, rows.stream().flatMap(row -> row.cells().stream())
				.mapToInt(cell -> stance(cell).length()).max().orElse(0));
	}

	void print(PrintWriter out) {
		if (rows.isEmpty()) {
			out.println(ledger.rows().isEmpty() ? "The corpus has no claims." : "No claim has such a flag.");
		}
		ClaimRow last = rows.isEmpty() ? null : rows.getLast();
		InOrder.each(rows, row -> {
			Lines block = new Lines();
			print(row, block);
			if (row != last) {
				block.println("");
			}
			return block.text.toString();
		}, out::print);
	}

	/** Lines of text; millions of them go the long way through a writer once only. */
	private static final class Lines {
		private final StringBuilder text = new StringBuilder();

		void println(String line) {
			text.append(line).append(System.lineSeparator());
		}
	}

	private void heading(ClaimRow row, Lines out) {
		String flags = row.flags().isEmpty() ? "" : "  [" + row.flags().stream().map(Flag::word).collect(Collectors.joining(", ")) + "]";
		List<String> lines = Words.lines(row.claim().name() + flags, WIDTH);
		String first = lines.getFirst();
		out.println(Words.coloured("bold", row.claim().name(), ansi) + (first.length() > row.claim().name().length()
				? Words.coloured("bold,yellow", " " + first.substring(row.claim().name().length()), ansi) : ""));
		lines.stream().skip(1).forEach(line -> out.println(Words.coloured("bold,yellow", "  " + line, ansi)));
		Words.lines(row.claim().text(), WIDTH - 2).forEach(line -> out.println("  " + line));
	}

	private void print(ClaimRow row, Lines out) {
		heading(row, out);
		List<String> relevant = ledger.relevant(row);
		int silent = 0;
		for (String article : relevant) {
			if (!row.in(article).isEmpty() || !row.entailedIn(article).isEmpty() || silent++ < SILENT_AT_MOST) {
				article(article, row, out);
			}
		}
		more(silent - SILENT_AT_MOST, "says nothing", "say nothing", out);
		Map<Silence, Integer> elsewhere = ledger.elsewhere(row, relevant);
		int unknown = elsewhere.getOrDefault(Silence.EVENT_NOT_KNOWN, 0);
		boolean noEvent = elsewhere.containsKey(Silence.NO_EVENT);
		more(ledger.articles().size() - relevant.size() - unknown, noEvent ? "says nothing of it; it is of no event" : "is on another event",
				noEvent ? "say nothing of it; it is of no event" : "are on other events", out);
		more(unknown, "is on an event not known", "are on events not known", out);
		if (row.names().size() > 1) {
			list("same as: ", row.names().subList(1, row.names().size()), out);
		}
		related(row, out);
		list("routes:  ", row.routes().isEmpty() ? List.of() : List.of(reasons.routes(row)), out);
		sources("origins: ", row.origins(), out);
		row.omissions().forEach(omission -> list("omitted: ", List.of(omission.article() + " leaves out " + reasons.leftOut(omission)), out));
		row.unanswered().forEach(one -> list("unanswered: ", List.of((one.article() == null ? "in all articles" : one.article())
				+ (one.silent().isEmpty() ? "" : ", silent: " + Reasons.labels(one.silent())) + (one.notAsked().isEmpty() ? "" : ", not asked: " + Reasons.labels(one.notAsked()))
				+ (one.offices().isEmpty() ? "" : ", with an office in it: " + Reasons.labels(one.offices().stream().map(Unanswered.Office::holder).distinct().toList()))), out));
		ledger.first(row).ifPresent(first -> ledger.last(row).ifPresent(last -> list("dates:   ",
				List.of(first.written().equals(last.written()) ? first.written() : first.written() + " to " + last.written()), out)));
		reasons.answeredOnly(row).ifPresent(said -> Words.lines(said, WIDTH - 2).forEach(line -> out.println("  " + line)));
	}

	private static void more(int articles, String one, String many, Lines out) {
		if (articles > 0) {
			out.println("  (" + Words.count(articles, "more article") + " " + (articles == 1 ? one : many) + ")");
		}
	}

	/** The relations from which something is to be seen of this claim; what only concerns it is no more than a topic. */
	private void related(ClaimRow row, Lines out) {
		if (row.related().isEmpty()) {
			return;
		}
		for (ClaimRelationKind kind : List.of(ClaimRelationKind.SUPPORTS, ClaimRelationKind.UPDATES, ClaimRelationKind.CONTRADICTS)) {
			List<String> to = row.related().stream().filter(one -> one.kind() == kind && one.outgoing()).map(RelatedClaim::claim).toList();
			List<String> from = row.related().stream().filter(one -> one.kind() == kind && !one.outgoing() && !to.contains(one.claim())).map(RelatedClaim::claim).toList();
			if (kind == ClaimRelationKind.CONTRADICTS) {
				list("contradicts: ", Stream.concat(to.stream(), from.stream()).toList(), out);
			} else {
				list(kind.getLiteral() + ": ", to, out);
				list(kind == ClaimRelationKind.SUPPORTS ? "supported by: " : "updated by: ", from, out);
			}
		}
	}

	private static void list(String title, List<String> words, Lines out) {
		if (!words.isEmpty()) {
			List<String> lines = Words.lines(String.join("; ", words), WIDTH - 2 - title.length());
			out.println("  " + title + lines.getFirst());
			lines.stream().skip(1).forEach(line -> out.println("  " + " ".repeat(title.length()) + line));
		}
	}

	private void article(String article, ClaimRow row, Lines out) {
		String name = article;
		for (Cell cell : row.in(article)) {
			line(name, stance(cell), colour(cell), who(cell) + " (" + cell.statement().name() + (cell.repeats() ? ", repeats" : "") + answers(cell) + ")", out);
			name = "";
		}
		for (EntailedCell entailed : row.entailedIn(article)) {
			Cell cell = entailed.cell();
			line(name, "→ " + stance(cell), "faint", "from " + Excerpt.list(entailed.through(), MOST_THROUGH) + ": " + who(cell) + " (" + cell.statement().name() + ")",
					out);
			name = "";
		}
		if (name.equals(article)) {
			Silence why = ledger.silence(row, article).orElseThrow();
			// only who could have spoken about it leaves it out
			line(name, why == Silence.SAYS_NOTHING ? "–" : "", "faint", switch (why) {
				case NOT_DONE -> "(not done)";
				case NOT_ACCEPTED -> "(nothing accepted)";
				case NO_SET -> "(no such annotations)";
				case OTHER_EVENT -> "(another event)";
				case NO_EVENT -> "(no event)";
				case EVENT_NOT_KNOWN -> "(event not known)";
				case SAYS_NOTHING -> "";
			}, out);
		}
	}

	/** What a statement replies to; of its own article without the article's name. */
	private static String answers(Cell cell) {
		String here = cell.article() + ".";
		List<String> answers = cell.statement().answers();
		return answers.isEmpty() ? "" : ", answers " + answers.stream().map(name -> name.startsWith(here) ? name.substring(here.length()) : name).collect(Collectors.joining(", "));
	}

	// ---- why

	/** Answers questions one after the other, with the statements that make each flag and figure. */
	void explain(List<Claims.Question> questions, PrintWriter out) {
		for (Iterator<Claims.Question> all = questions.iterator(); all.hasNext();) {
			Lines answer = new Lines();
			explain(all.next(), answer);
			if (all.hasNext()) {
				answer.println("");
			}
			out.print(answer.text);
		}
	}

	private void explain(Claims.Question question, Lines out) {
		ClaimRow row = question.row();
		heading(row, out);
		for (Flag flag : Flag.values()) {
			if (question.asks(flag)) {
				boolean has = row.flags().contains(flag);
				answer((has ? "" : "not ") + flag.word(), has ? reasons.of(flag, row) : reasons.without(flag, row), ledger.why(row, flag), out);
			}
		}
		for (Figure figure : Figure.values()) {
			List<Ground> grounds = ledger.why(row, figure);
			if (question.asks(figure) && (question.what() != null || !grounds.isEmpty())) {
				String count = switch (figure) {
					case FIRST -> ledger.first(row).map(date -> date.written()).orElse("nothing is dated");
					case LAST -> ledger.last(row).map(date -> date.written()).orElse("nothing is dated");
					default -> String.valueOf(ledger.sources(row, figure).size());
				};
				answer(figure.word() + ": " + count, "", grounds, out);
			}
		}
	}

	private void answer(String title, String sentence, List<Ground> grounds, Lines out) {
		out.println("");
		out.println("  " + ansi.string("@|bold " + title + "|@"));
		if (!sentence.isEmpty()) {
			Words.lines(sentence, WIDTH - 4).forEach(line -> out.println("    " + line));
		}
		for (Ground ground : grounds) {
			Words.lines("- " + reasons.of(ground), WIDTH - 4).forEach(line -> out.println("    " + line));
			for (Cell cell : ground.cells()) {
				List<String> lines = Words.lines(cell.statement().qualifiedName() + ": " + Reasons.stance(cell) + ", " + who(cell), WIDTH - 8);
				lines.forEach(line -> out.println("        " + line));
			}
		}
	}

	private void line(String article, String stance, String colour, String rest, Lines out) {
		List<String> articles = cut(article, articleWidth);
		List<String> stances = Words.lines(stance, stanceWidth);
		int left = 2 + articleWidth + 2 + stanceWidth + 2;
		List<String> rests = Words.lines(rest, Math.max(20, WIDTH - left));
		for (int i = 0; i < Math.max(articles.size(), Math.max(stances.size(), rests.size())); i++) {
			String second = pad(at(stances, i), stanceWidth);
			String bare = second.stripTrailing();
			String line = "  " + pad(at(articles, i), articleWidth) + "  " + (bare.isEmpty() ? second : Words.coloured(colour, bare, ansi) + second.substring(bare.length()))
					+ "  " + at(rests, i);
			out.println(line.stripTrailing());
		}
	}

	/** Names have no spaces to break at. */
	private static List<String> cut(String name, int width) {
		List<String> pieces = new ArrayList<>();
		for (int i = 0; i < name.length(); i += width) {
			pieces.add(name.substring(i, Math.min(name.length(), i + width)));
		}
		return pieces;
	}

	private static String at(List<String> lines, int i) {
		return i < lines.size() ? lines.get(i) : "";
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(0, width - text.length()));
	}

	private static void sources(String title, List<Source> sources, Lines out) {
		list(title, sources.stream().map(Source::label).toList(), out);
	}

	private static String stance(Cell cell) {
		String certainty = cell.stance().certainty() == Certainty.UNSPECIFIED ? "" : ", " + cell.stance().certainty().getLiteral();
		return cell.stance().kind().getLiteral() + certainty + (cell.conditional() ? ", conditional" : "");
	}

	private static String colour(Cell cell) {
		return cell.opposes() ? "red" : cell.refuses() ? "yellow" : cell.asserts() ? "green" : "bold";
	}

	private String who(Cell cell) {
		return Speakers.label(cell.links(), corpus);
	}
}
