// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;
import org.gainsay.report.Reasons;
import org.gainsay.report.Signs;
import org.gainsay.report.drawing.ChainLayout;
import org.gainsay.report.drawing.ChainSvg;
import org.gainsay.text.ArticleText;

/** The articles side by side, with their statements highlighted and listed. */
final class ArticlesSection {

	private static final int DEEPEST = 2;

	private final Contents contents;
	private final Corpus corpus;
	private final Html html;

	ArticlesSection(Contents contents, Html html) {
		this.contents = contents;
		this.corpus = contents.corpus;
		this.html = html;
	}

	void write() {
		html.open("section", "aria-labelledby", "articles").element("h2", "Articles", "id", "articles");
		html.element("p", "Point at highlighted words, tap them, or go there with the Tab key, to see who says them. The number leads to the statement below the text.",
				"class", "soft small");
		contents.legend(html);
		html.open("div", "class", "articles");
		contents.shown.keySet().forEach(name -> corpus.article(name).ifPresent(this::article));
		html.close().close();
	}

	private void article(ArticleFacts article) {
		html.open("article", "aria-labelledby", "a." + article.name()).open("header");
		html.element("h3", article.title(), "id", "a." + article.name(), "lang", article.language(), "dir", "auto");
		html.open("p", "class", "soft small").text(contents.outlet(article.name()));
		if (article.published() != null) {
			contents.time(html.text(" · "), article.published());
		}
		String url = article.url();
		if (url != null && url.matches("(?i)https?://.*")) {
			html.text(" · ").element("a", "source", "href", url, "rel", "noopener noreferrer");
		}
		html.close();
		credits(article);
		if (contents.inParts()) {
			events(article);
		}
		html.close();
		List<StatementFacts> statements = contents.shown.get(article.name());
		Optional<ArticleText> text = contents.text(article.name());
		if (text.isPresent()) {
			text(article, text.get(), statements);
		} else {
			html.element("p", "The text cannot be read.", "class", "warning");
		}
		if (!statements.isEmpty() && !contents.inParts()) { // in parts its statements say whom it cites, each with a link
			ChainGraph graph = ChainGraph.of(contents.ledger, article.name());
			html.open("details", "class", "drawing").element("summary", "Whom it cites").open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label",
					"Whom the article cites");
			ChainSvg drawing = new ChainSvg(ChainLayout.of(graph), "Whom the article cites: " + article.title(), node -> null, edge -> edge.cells().isEmpty() ? null
					: contents.link(edge.cells().getFirst().statement()));
			html.drawing(svg -> drawing.element(svg, "cites." + article.name())).close().close();
		}
		statements(article, statements);
		html.close();
	}

	/** The events that it is on, each as a link to where it begins. */
	private void events(ArticleFacts article) {
		List<EventFacts> events = article.events().stream().flatMap(event -> corpus.event(event).stream()).toList();
		for (EventFacts event : events) {
			html.open("p", "class", "soft small").text("on ");
			Contents.link(html, contents.places.event(event.name()), Contents.title(event));
			html.close();
		}
	}

	/** Who made it and where it stands, what version it is, and how it is coded. */
	private void credits(ArticleFacts article) {
		List<String> credits = new ArrayList<>();
		if (!article.via().isEmpty()) {
			credits.add("copy of " + article.via().stream().map(contents::actor).collect(Collectors.joining(", ")));
		}
		Stream.of(article.byline(), article.dateline(), article.section()).filter(Objects::nonNull).forEach(credits::add);
		if (!credits.isEmpty()) {
			html.element("p", String.join(" · ", credits), "class", "soft small");
		}
		contents.ledger.versions().earlier(article.name()).ifPresent(earlier -> {
			html.open("p", "class", "soft small").text("Revises ");
			Contents.link(html, contents.articleLink(earlier), contents.title(earlier));
			html.close();
		});
		if (contents.ledger.versions().superseded(article.name())) {
			html.element("p", "An earlier version: it is shown, and not counted.", "class", "warning");
		}
		List<CodeFacts> codes = Stream.concat(article.codes().stream(), corpus.set(article.name(), contents.set).filter(set -> !set.solo()).stream().flatMap(set -> set.codes().stream())).toList();
		if (!codes.isEmpty()) {
			html.open("p", "class", "soft small");
			contents.codes(html, codes, article.name());
			html.close();
		}
	}

	private void text(ArticleFacts article, ArticleText text, List<StatementFacts> statements) {
		Set<String> reached = new HashSet<>();
		html.open("div", "class", "text", "lang", article.language(), "dir", "auto");
		for (List<HighlightedText.Piece> line : new HighlightedText(text.text(), statements, corpus).lines()) {
			html.open("p");
			line.forEach(piece -> piece(piece, reached));
			html.close();
		}
		html.close();
	}

	/** Every piece can be tapped, but the Tab key stops at the first of each statement only. */
	private void piece(HighlightedText.Piece piece, Set<String> reached) {
		for (StatementFacts begins : piece.begins()) {
			html.open("a", "class", "number", "href", "#" + Contents.id(begins), "id", "t." + begins.qualifiedName(), "aria-label",
					"Statement " + contents.number(begins.qualifiedName())).text(String.valueOf(contents.number(begins.qualifiedName()))).close();
		}
		if (piece.covers().isEmpty()) {
			html.text(piece.text());
			return;
		}
		boolean first = false;
		for (HighlightedText.Cover cover : piece.covers()) {
			first |= reached.add(cover.statement().qualifiedName());
		}
		html.open("span", "class", "piece", "tabindex", first ? "0" : "-1");
		int depth = piece.covers().size() - 1;
		for (HighlightedText.Cover cover : piece.covers()) {
			html.open("span", "class", (cover.aside() != null ? cover.aside() : "mark " + cover.standing().word()) + (depth == 0 ? "" : " deep" + Math.min(depth, DEEPEST)));
			depth--;
		}
		html.text(piece.text());
		piece.covers().forEach(cover -> html.close());
		html.open("span", "class", "tip", "role", "note", "lang", "en", "dir", "ltr");
		for (HighlightedText.Cover cover : piece.covers()) {
			tip(cover);
		}
		html.close().close();
	}

	private void tip(HighlightedText.Cover cover) {
		StatementFacts statement = cover.statement();
		html.open("span", "class", "one").element("span", contents.speakers(statement), "class", "who");
		for (Cell cell : Cell.of(statement)) {
			html.element("span", Reasons.stance(cell) + ": " + contents.target(cell), "class", "what");
		}
		html.element("span", cover.aside() != null ? switch (cover.aside()) {
			case "condition" -> "the condition";
			default -> "the reason given";
		} : Signs.of(cover.standing()) + " " + cover.standing().word(), "class", "what soft").close();
	}

	private void statements(ArticleFacts article, List<StatementFacts> statements) {
		List<StatementFacts> all = corpus.set(article.name(), contents.set).map(AnnotationSetFacts::statements).orElse(List.of());
		html.element("h4", statements.isEmpty() ? "No statements" : "Statements");
		long suggested = all.stream().filter(statement -> statement.status() == StatementStatus.SUGGESTED).count();
		if (suggested > 0) {
			html.element("p", suggested + " suggested, not shown.", "class", "soft small");
		}
		html.open("ol", "class", "statements");
		statements.forEach(this::statement);
		html.close();
	}

	private void statement(StatementFacts statement) {
		Standing standing = Standings.of(statement, corpus);
		html.open("li", "id", Contents.id(statement));
		html.element("a", String.valueOf(contents.number(statement.qualifiedName())), "href", "#t." + statement.qualifiedName(), "aria-label", "In the text: statement "
				+ contents.number(statement.qualifiedName()));
		contents.who(html.text(" "), statement);
		html.text(" ");
		html.element("span", Signs.of(standing) + " " + standing.word(), "class", "mark " + standing.word()).text(" ");
		html.element("q", contents.words(statement), "lang", contents.language(statement), "dir", "auto");
		contents.stances(html, statement);
		details(statement);
		html.close();
	}

	private void details(StatementFacts statement) {
		List<String> details = new ArrayList<>();
		cue(statement, details);
		hedge(statement.hedge(), statement, details);
		statement.allMembers().forEach(member -> hedge(member.hedge(), statement, details));
		if (statement.writerCertainty() != Certainty.UNSPECIFIED) {
			details.add("the article gives it as " + statement.writerCertainty().getLiteral());
		}
		Optional<String> addressee = contents.words(statement.addressee(), statement);
		if (statement.addresseeActor() != null) {
			details.add("to " + contents.actor(statement.addresseeActor()) + addressee.map(words -> " (“" + words + "”)").orElse(""));
		} else {
			addressee.ifPresent(words -> details.add("to “" + words + "”"));
		}
		statement.allMembers().forEach(member -> contents.words(member.grounds(), statement).ifPresent(words -> details.add("not named “" + words + "”")));
		if (statement.form() != Form.UNSPECIFIED) {
			details.add(statement.form().getLiteral());
		}
		if (statement.act() != Act.UNSPECIFIED) {
			details.add("act: " + statement.act().getLiteral());
		}
		if (statement.date() != null) {
			details.add("on " + contents.readable(statement.date()));
		}
		BigDecimal confidence = statement.confidence();
		if (confidence != null) {
			details.add("confidence " + confidence.toPlainString());
		}
		if (statement.note() != null) {
			details.add("note: " + statement.note());
		}
		List<CodeFacts> codes = Stream.concat(statement.codes().stream(), statement.allMembers().stream().flatMap(member -> member.codes().stream())).toList();
		if (!codes.isEmpty()) {
			html.open("p", "class", "soft small");
			contents.codes(html, codes, statement.article());
			html.close();
		}
		if (!details.isEmpty() || !statement.repeats().isEmpty() || !statement.answers().isEmpty()) {
			html.open("p", "class", "soft small").text(String.join(" · ", details));
			contents.answers(html, statement);
			if (!statement.repeats().isEmpty()) {
				html.text(details.isEmpty() && statement.answers().isEmpty() ? "repeats" : " · repeats");
				for (String repeated : statement.repeats()) {
					html.text(" ");
					String to = corpus.statement(repeated).<String>map(contents::link).orElse(null);
					if (to != null) {
						html.element("a", String.valueOf(contents.number(repeated)), "href", to);
					} else {
						html.text(repeated);
					}
				}
			}
			html.close();
		}
	}

	private void hedge(AnchorFacts hedge, StatementFacts statement, List<String> details) {
		contents.words(hedge, statement).ifPresent(words -> details.add("hedge “" + words + "”"));
	}

	private void cue(StatementFacts statement, List<String> details) {
		contents.words(statement.cue(), statement).ifPresent(words -> details.add("cue “" + words + "”" + (statement.cueNegated() ? " (negated)" : "")));
		for (MemberFacts member : statement.allMembers()) {
			contents.words(member.cue(), statement).ifPresent(words -> details.add("cue “" + words + "”" + (member.cueNegated() ? " (negated)" : "")));
		}
	}
}
