// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.analysis.Cell;
import org.gainsay.corpus.analysis.ClaimRow;
import org.gainsay.corpus.analysis.Ledger;
import org.gainsay.corpus.analysis.EntailedCell;
import org.gainsay.corpus.analysis.Flag;
import org.gainsay.corpus.analysis.Source;
import org.gainsay.interchange.Speakers;
import org.gainsay.model.Certainty;

import picocli.CommandLine.Help.Ansi;

/** The claim table for a terminal of 80 columns: a block a claim, a line an article's stance, and a dash for what an article leaves out. */
final class ClaimsText {

	private static final int WIDTH = 80;
	private static final int ARTICLE_AT_MOST = 18;
	private static final int STANCE_AT_MOST = 24;

	private final Corpus corpus;
	private final Ledger table;
	private final Ansi ansi;
	private final int articleWidth;
	private final int stanceWidth;

	ClaimsText(Corpus corpus, Ledger table, Ansi ansi) {
		this.corpus = corpus;
		this.table = table;
		this.ansi = ansi;
		this.articleWidth = Math.min(ARTICLE_AT_MOST, table.articles().stream().mapToInt(String::length).max().orElse(0));
		this.stanceWidth = Math.min(STANCE_AT_MOST, table.rows().stream().flatMap(row -> row.cells().stream())
				.mapToInt(cell -> stance(cell).length()).max().orElse(0));
	}

	void print(PrintWriter out) {
		if (table.rows().isEmpty()) {
			out.println("The corpus has no claims.");
		}
		for (Iterator<ClaimRow> rows = table.rows().iterator(); rows.hasNext();) {
			print(rows.next(), out);
			if (rows.hasNext()) {
				out.println();
			}
		}
	}

	private void print(ClaimRow row, PrintWriter out) {
		String flags = row.flags().isEmpty() ? "" : "  [" + row.flags().stream().map(Flag::word).collect(Collectors.joining(", ")) + "]";
		out.println(ansi.string("@|bold " + row.claim().name() + "|@") + (flags.isEmpty() ? "" : ansi.string("@|bold,yellow " + flags + "|@")));
		Words.lines(row.claim().text(), WIDTH - 2).forEach(line -> out.println("  " + line));
		for (String article : table.articles()) {
			article(article, row, out);
		}
		sources("routes:  ", row.routes(), out);
		sources("origins: ", row.origins(), out);
	}

	private void article(String article, ClaimRow row, PrintWriter out) {
		String name = article;
		for (Cell cell : row.in(article)) {
			line(name, stance(cell), colour(cell), who(cell) + " (" + cell.statement().name() + (cell.repeats() ? ", repeats" : "") + ")", out);
			name = "";
		}
		for (EntailedCell entailed : row.entailedIn(article)) {
			Cell cell = entailed.cell();
			line(name, "→ " + stance(cell), "faint", "from " + String.join(", ", entailed.through()) + ": " + who(cell) + " (" + cell.statement().name() + ")",
					out);
			name = "";
		}
		if (name.equals(article)) {
			line(name, "–", "faint", "", out);
		}
	}

	private void line(String article, String stance, String colour, String rest, PrintWriter out) {
		List<String> articles = cut(article, articleWidth);
		List<String> stances = Words.lines(stance, stanceWidth);
		int left = 2 + articleWidth + 2 + stanceWidth + 2;
		List<String> rests = Words.lines(rest, Math.max(20, WIDTH - left));
		for (int i = 0; i < Math.max(articles.size(), Math.max(stances.size(), rests.size())); i++) {
			String second = pad(at(stances, i), stanceWidth);
			String line = "  " + pad(at(articles, i), articleWidth) + "  "
					+ (second.isBlank() ? second : ansi.string("@|" + colour + " " + second.stripTrailing() + "|@") + second.substring(second.stripTrailing().length()))
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

	private static void sources(String title, List<Source> sources, PrintWriter out) {
		if (!sources.isEmpty()) {
			List<String> lines = Words.lines(sources.stream().map(Source::label).collect(Collectors.joining("; ")), WIDTH - 2 - title.length());
			out.println("  " + title + lines.getFirst());
			lines.stream().skip(1).forEach(line -> out.println("  " + " ".repeat(title.length()) + line));
		}
	}

	private static String stance(Cell cell) {
		String certainty = cell.stance().certainty() == Certainty.UNSPECIFIED ? "" : ", " + cell.stance().certainty().getLiteral();
		return cell.stance().kind().getLiteral() + certainty;
	}

	private static String colour(Cell cell) {
		return cell.opposes() ? "red" : cell.refuses() ? "yellow" : cell.asserts() ? "green" : "bold";
	}

	private String who(Cell cell) {
		return Speakers.label(cell.speakers(), cell.chain(), corpus);
	}
}
