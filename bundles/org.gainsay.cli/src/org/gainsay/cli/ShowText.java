// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Speakers;
import org.gainsay.cli.Marks.Mark;
import org.gainsay.cli.Marks.Numbered;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;

import picocli.CommandLine.Help.Ansi;

/** An article for people: its text with every span marked, notes on the statements below each paragraph, and what is not in the text. */
final class ShowText implements MarkedText.Style {

	private static final int WIDTH = 80;
	private static final String INDENT = "  ";
	private static final String HANGING = "      ";

	/** Where something of a claims file is written. */
	interface Place {
		/** @param offset in UTF-16 units of the file */
		int line(String file, int offset);
	}

	private final Corpus corpus;
	private final ArticleFacts article;
	private final ArticleText text;
	private final Place places;
	private final Ansi ansi;
	private final boolean lookedAt;
	private final PrintWriter out;
	private final MarkedText marked;

	/**
	 * @param text     null if it cannot be read
	 * @param lookedAt whether somebody looks at what is printed
	 */
	ShowText(Corpus corpus, ArticleFacts article, ArticleText text, Place places, Ansi ansi, boolean lookedAt, PrintWriter out) {
		this.corpus = corpus;
		this.article = article;
		this.text = text;
		this.places = places;
		this.ansi = ansi;
		this.lookedAt = lookedAt;
		this.out = out;
		this.marked = new MarkedText(text == null ? ArticleText.of("") : text, this, out);
	}

	/**
	 * Prints the article once for each set.
	 *
	 * @param only the one statement to show; null for all
	 */
	void print(List<AnnotationSetFacts> sets, StatementFacts only, List<Problem> problems) {
		heading(article.name() + (article.title().isEmpty() ? "" : ": " + article.title()));
		String name = article.outlet();
		String outlet = name == null ? null : corpus.actor(name).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(name);
		out.println(Words.oneLine(Stream.of(outlet, article.published(), article.text() == null ? "no text is given" : article.text()).filter(Objects::nonNull)
				.collect(Collectors.joining(", "))));
		String credits = Stream.of(article.via().isEmpty() ? null : "via " + article.via().stream().map(actor -> label(actor, corpus)).collect(Collectors.joining(", ")), credit("byline", article.byline()),
				credit("section", article.section()), credit("dateline", article.dateline()), article.revises() == null ? null : "revises " + article.revises()).filter(Objects::nonNull).collect(Collectors.joining(", "));
		if (!credits.isEmpty()) {
			out.println(Words.oneLine(credits));
		}
		if (text != null && marked.isAmbiguous()) {
			out.println("The text has all kinds of brackets itself: not every bracket is a mark.");
		}
		sets.forEach(set -> print(set, only));
		if (!problems.isEmpty()) {
			out.println();
			heading("Issues:");
			problems.forEach(problem -> out.println(INDENT + Check.line(problem, ansi)));
		}
	}

	private static String credit(String what, String words) {
		return words == null ? null : what + " \u201C" + words + "\u201D";
	}

	private void heading(String heading) {
		out.println(Words.coloured("bold", Words.oneLine(heading), ansi));
	}

	private void print(AnnotationSetFacts set, StatementFacts only) {
		List<Numbered> shown = Marks.of(set.statements()).stream().filter(one -> only == null || one.statement() == only).toList();
		out.println();
		heading("Annotations" + (set.annotator() == null ? "" : " of " + set.annotator()) + " (" + set.status().getLiteral() + "): "
				+ (only == null ? "" : "1 of ") + Words.count(set.statements().size(), "statement"));
		List<CodeFacts> codes = only == null ? Marks.codes(set, article) : List.of();
		if (!codes.isEmpty()) {
			String told = "Codes of the article: " + String.join("; ", codes(codes, set.at().file()));
			(lookedAt ? Words.lines(told, WIDTH) : List.of(Words.oneLine(told))).forEach(out::println);
		}
		out.println();
		if (text == null) {
			out.println("The text of the article cannot be read.");
		} else {
			marked.print(Stream.concat(Stream.of(Marks.ofCodes(codes)), shown.stream()).toList(), only == null);
		}
		List<Numbered> nowhere = shown.stream().filter(one -> one.marks().isEmpty()).toList();
		if (!nowhere.isEmpty()) {
			out.println();
			heading("Not in the text:");
			nowhere.forEach(this::first);
		}
	}

	// ---- how it looks

	@Override
	public boolean isLookedAt() {
		return lookedAt;
	}

	@Override
	public String words(String words, Mark mark) {
		StatementAnchor anchor = mark.anchor();
		return Words.coloured(switch (anchor.role()) {
			case CONTENT -> "underline," + colour(Standings.of(mark.statement(), corpus));
			case TARGET -> "bold,underline," + colour(Standings.of(mark.statement().allStances().get(Objects.requireNonNull(anchor.of(), "a target is a stance's") - 1), mark.statement(), corpus));
			case CUE -> "bold";
			case SOURCE, ADDRESSEE -> "bold,cyan";
			case HEDGE, CONDITION -> "bold,magenta";
			case GROUNDS -> "bold,yellow";
			case CODE -> "underline";
		}, words, ansi);
	}

	private static String colour(Standing standing) {
		return switch (standing) {
			case DENIED -> "red";
			case UNCONFIRMED -> "yellow";
			case UNSOURCED, ANONYMOUS, SOURCED -> "green";
			case REMARK, INCOMPLETE -> "bold";
		};
	}

	@Override
	public String label(String label) {
		return Words.coloured("faint", label, ansi);
	}

	// ---- the notes

	@Override
	public void first(Numbered numbered) {
		StatementFacts statement = numbered.statement();
		String head = Words.oneLine(marked.inBrackets(numbered.number()) + " " + statement.name() + ", " + Standings.all(statement, corpus).stream().map(Standing::word).collect(Collectors.joining(" and "))
				+ (statement.status() == StatementStatus.ACCEPTED ? "" : ", " + statement.status().getLiteral()) + ":");
		String all = head + " " + told(statement);
		List<String> lines = lookedAt ? Words.lines(all, WIDTH - HANGING.length()) : List.of(Words.oneLine(all));
		String line = lines.getFirst();
		out.println(INDENT + (line.startsWith(head) ? Words.coloured("bold," + colour(Standings.of(statement, corpus)), head, ansi) + line.substring(head.length()) : line));
		lines.stream().skip(1).forEach(more -> out.println(HANGING + more));
	}

	@Override
	public void again(Numbered numbered) {
		out.println(INDENT + Words.oneLine(marked.inBrackets(numbered.number()) + " " + numbered.statement().name() + ", as above"));
	}

	private String told(StatementFacts statement) {
		List<String> told = new ArrayList<>();
		told.add(speakers(statement) + " \u2013 " + stances(statement));
		if (statement.writerCertainty() != Certainty.UNSPECIFIED) {
			told.add("writer as " + statement.writerCertainty().getLiteral());
		}
		if (!statement.repeats().isEmpty()) {
			String here = statement.article() + ".";
			told.add("repeats " + statement.repeats().stream().map(name -> name.startsWith(here) ? name.substring(here.length()) : name).collect(Collectors.joining(", ")));
		}
		told.addAll(links(statement));
		if (statement.silence() && statement.place() != null) {
			told.add("a silence");
		} else if (statement.content() == null) {
			told.add("no content is given (" + place(statement, statement.at().name().offset()) + ")");
		}
		if (text == null) {
			told.add(place(statement, statement.at().name().offset()));
		} else {
			statement.anchors().stream().filter(anchor -> anchor.anchor().spans().isEmpty()).forEach(anchor ->
				told.add("its " + Marks.name(anchor, statement) + " is not found (" + place(statement, anchor.anchor().at().offset()) + ")"));
		}
		return String.join("; ", told);
	}

	/** Whom it told, what it replies to and its codes. */
	private List<String> links(StatementFacts statement) {
		List<String> links = new ArrayList<>();
		if (statement.addresseeActor() != null) {
			links.add("to " + label(statement.addresseeActor(), corpus));
		}
		if (!statement.answers().isEmpty()) {
			String here = statement.article() + ".";
			links.add("answers " + statement.answers().stream().map(name -> name.startsWith(here) ? name.substring(here.length()) : name).collect(Collectors.joining(", ")));
		}
		int code = 0;
		for (CodeFacts one : statement.codes()) {
			code++;
			links.add(code(one, one.at() == null ? null : Marks.name(code, statement.codes())));
		}
		return links;
	}

	/** What an article is coded with, and where that is to be seen. */
	private List<String> codes(List<CodeFacts> codes, String file) {
		List<String> told = new ArrayList<>();
		int number = 0;
		for (CodeFacts code : codes) {
			number++;
			String name = Marks.name(number, codes);
			AnchorFacts passage = code.at();
			told.add(code(code, passage == null ? null : text != null && passage.spans().isEmpty()
					? "its " + name + " is not found, " + file + ":" + places.line(file, passage.at().offset()) : name));
		}
		return told;
	}

	/** @param mark what is said of the passage that shows it; null where it has none */
	private static String code(CodeFacts code, String mark) {
		return code.category() + ": " + String.join(", ", code.values()) + (mark == null ? "" : " (" + mark + ")");
	}

	private static String label(String actor, Corpus corpus) {
		return corpus.actor(actor).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(actor);
	}

	private String place(StatementFacts statement, int offset) {
		return statement.at().file() + ":" + places.line(statement.at().file(), offset);
	}

	/** Those who speak, numbered where marks or stances are some member's. */
	private String speakers(StatementFacts statement) {
		List<MemberFacts> all = statement.allMembers();
		boolean numbered = isNumbered(statement);
		List<String> labels = new ArrayList<>();
		for (MemberFacts member : all) {
			labels.add((numbered ? "(" + (labels.size() + 1) + ") " : "") + Speakers.label(member, corpus));
		}
		if (all.isEmpty()) {
			return Speakers.label(statement.links(), corpus);
		}
		List<String> links = new ArrayList<>();
		int next = 0;
		for (List<MemberFacts> link : statement.links()) {
			links.add(String.join(" and ", labels.subList(next, next + link.size())));
			next += link.size();
		}
		return String.join(", citing ", links);
	}

	private static boolean isNumbered(StatementFacts statement) {
		List<MemberFacts> all = statement.allMembers();
		return all.size() > 1 && (all.stream().anyMatch(member -> !member.stances().isEmpty())
				|| statement.anchors().stream().anyMatch(anchor -> anchor.of() != null && anchor.role() != StatementAnchor.Role.CODE && !anchor.ofStance(statement)));
	}

	private String stances(StatementFacts statement) {
		List<StanceFacts> all = statement.allStances();
		if (all.isEmpty()) {
			return "no stance";
		}
		List<String> told = new ArrayList<>();
		statement.stances().forEach(stance -> told.add(stance(stance, told.size() + 1, all.size())));
		int member = 0;
		for (MemberFacts one : statement.allMembers()) {
			member++;
			for (StanceFacts stance : one.stances()) {
				told.add((isNumbered(statement) ? "(" + member + ") " : "") + stance(stance, told.size() + 1, all.size()));
			}
		}
		return String.join(", ", told);
	}

	private static String stance(StanceFacts stance, int number, int of) {
		return stance.kind().getLiteral() + " " + stance.targets().stream().map(ShowText::target).collect(Collectors.joining(" and "))
				+ (stance.certainty() == Certainty.UNSPECIFIED ? "" : " as " + stance.certainty().getLiteral())
				+ mark(stance.part(), "target", number, of) + mark(stance.grounds(), "grounds", number, of) + mark(stance.condition(), "condition", number, of);
	}

	/** What is marked in the text for a stance; nothing where it has no such anchor. */
	private static String mark(AnchorFacts anchor, String role, int number, int of) {
		return anchor == null ? "" : of == 1 ? " (" + role + ")" : " (" + role + " " + number + ")";
	}

	private static String target(TargetFacts target) {
		return target.claim() != null ? target.claim() : "\u201C" + target.text() + "\u201D";
	}
}
