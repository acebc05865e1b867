// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtteranceGroup;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.analysis.utterance.WordDifference;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.model.How;

import picocli.CommandLine.Help.Ansi;

/**
 * Pairs for a terminal of 80 columns: the two wordings below each other, what only one has marked in colour, and where there
 * are no colours in brackets.
 */
final class CompareText {

	private static final int WIDTH = 80;

	private final Corpus corpus;
	private final Utterances found;
	private final List<UtterancePair> pairs;
	private final Ansi ansi;

	CompareText(Corpus corpus, Utterances found, List<UtterancePair> pairs, Ansi ansi) {
		this.corpus = corpus;
		this.found = found;
		this.pairs = pairs;
		this.ansi = ansi;
	}

	void print(PrintWriter out, boolean all) {
		int linked = (int) found.pairs().stream().filter(UtterancePair::linked).count();
		InOrder.each(found.crowds(pairs), crowd -> {
			StringWriter block = new StringWriter();
			PrintWriter to = new PrintWriter(block);
			print(crowd, to);
			to.println();
			return block.toString();
		}, out::print);
		int unlinked = pairs.size() - (all ? linked : 0);
		int copies = (int) pairs.stream().filter(pair -> !pair.linked() && found.copy(pair).isPresent()).count();
		out.println((unlinked == 0 ? "No pair" : Words.count(unlinked, "pair")) + " that nobody linked" + (copies == 0 ? "" : ", " + copies + " of them in copies of one") + "; "
				+ Words.count(linked, "linked pair") + (all || linked == 0 ? "." : " not shown (--all)."));
	}

	/** A pair; or many statements of one wording, of which any two make such a pair. */
	private void print(UtteranceGroup crowd, PrintWriter out) {
		UtterancePair pair = crowd.pairs().getFirst();
		List<Comparison> comparisons = crowd.pairs().stream().map(found::compare).toList();
		Comparison comparison = comparisons.getFirst();
		double score = crowd.pairs().stream().mapToDouble(UtterancePair::score).min().orElse(0);
		List<String> names = crowd.sayings().stream().map(Saying::name).toList();
		List<String> title = names.size() == 2 ? List.of(pair.left().name() + " – " + pair.right().name())
				: Words.lines(Words.count(names.size(), "statement") + " of one wording: " + String.join(", ", names), WIDTH);
		title.forEach(line -> out.println(coloured("bold", line)));
		out.println("  " + comparison.how().getLiteral() + ", score " + BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP).toPlainString() + (pair.linked() ? ", linked" : "") + copies(crowd));
		found.judged(pair).forEach(judged -> out.println("  " + judged(judged)));
		side(pair.left(), comparison.words().left(), out);
		side(pair.right(), comparison.words().right(), out);
		for (Difference difference : Utterances.differences(comparisons)) {
			difference(difference, out);
		}
	}

	/** Whose copies the articles are, where they are all the same one's. */
	private String copies(UtteranceGroup crowd) {
		List<Optional<ActorFacts>> copies = crowd.pairs().stream().map(found::copy).distinct().toList();
		return copies.size() > 1 ? "" : copies.getFirst().map(copy -> ", in copies of " + copy.label()).orElse("");
	}

	private static String judged(CorrespondenceFacts judged) {
		BigDecimal confidence = judged.confidence();
		return "judged as " + judged.kind().getLiteral() + " “" + judged.name() + "”" + (judged.how() == How.UNSPECIFIED ? "" : ", " + judged.how().getLiteral())
				+ (confidence == null ? "" : ", confidence " + confidence.toPlainString());
	}

	private void side(Saying saying, List<WordDifference.Run> runs, PrintWriter out) {
		String outlet = corpus.article(saying.article()).map(article -> article.outlet() == null ? article.title() : corpus.actor(article.outlet())
				.<String>map(ActorFacts::label).orElse(article.outlet())).orElse(saying.article());
		String who = saying.voice().labels().isEmpty() ? "speaker not known" : String.join(" and ", saying.voice().labels());
		Words.lines(outlet + ": " + who + (saying.direct() ? ", in quotation marks" : ""), WIDTH - 4).forEach(line -> out.println("  " + coloured("faint", line)));
		for (List<Piece> line : lines(runs)) {
			out.print("    ");
			for (Piece piece : line) {
				out.print(piece.own ? mark(piece.text) : piece.text);
			}
			out.println();
		}
	}

	/** Words with one mark, in one line. */
	private record Piece(String text, boolean own) {
	}

	/** Breaks runs between words into lines. */
	private List<List<Piece>> lines(List<WordDifference.Run> runs) {
		List<List<Piece>> lines = new ArrayList<>(List.of(new ArrayList<>()));
		int room = WIDTH - 4;
		int used = 0;
		for (WordDifference.Run run : runs) {
			String text = Words.oneLine(run.text());
			StringBuilder piece = new StringBuilder();
			for (int from = 0; from < text.length();) {
				int blank = text.indexOf(' ', from);
				String word = text.substring(from, blank < 0 ? text.length() : blank + 1);
				from += word.length();
				int length = word.stripTrailing().length();
				int marks = run.own() && !coloursOn() ? 2 : 0;
				if (used + length + marks > room && used > 0) {
					add(piece, run.own(), lines);
					lines.add(new ArrayList<>());
					used = 0;
				}
				piece.append(word);
				used += word.length();
			}
			add(piece, run.own(), lines);
			used += run.own() && !coloursOn() ? 2 : 0;
		}
		return lines;
	}

	private static void add(StringBuilder piece, boolean own, List<List<Piece>> lines) {
		if (!piece.isEmpty()) {
			String text = piece.toString();
			String words = text.stripTrailing();
			lines.getLast().add(new Piece(words, own));
			if (words.length() < text.length()) {
				lines.getLast().add(new Piece(" ", false));
			}
			piece.setLength(0);
		}
	}

	private boolean coloursOn() {
		return ansi == Ansi.ON;
	}

	private String mark(String text) {
		return coloursOn() ? coloured("bold,yellow", text) : "[" + text + "]";
	}

	private String coloured(String style, String text) {
		return Words.coloured(style, text, ansi);
	}

	private void difference(Difference difference, PrintWriter out) {
		String text = difference.kind().word() + ": " + side(difference.left(), difference.kind()) + " – " + side(difference.right(), difference.kind());
		Words.lines(text, WIDTH - 4).forEach(line -> out.println("  " + coloured("bold,red", line)));
	}

	private static String side(List<String> values, Difference.Kind kind) {
		if (values.isEmpty()) {
			return "none";
		}
		boolean quoted = kind != Difference.Kind.SPEAKER && kind != Difference.Kind.DAY;
		return values.stream().map(value -> quoted ? "“" + value + "”" : value).collect(Collectors.joining(", "));
	}
}
