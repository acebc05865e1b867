// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.Speakers;
import org.gainsay.cli.Marks.Numbered;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** An article with its spans for programs; places in the text are in code points. */
final class ShowJson {

	private final Corpus corpus;
	private final ArticleFacts article;
	private final ArticleText text;
	private final ShowText.Place places;

	/** @param text null if it cannot be read */
	ShowJson(Corpus corpus, ArticleFacts article, ArticleText text, ShowText.Place places) {
		this.corpus = corpus;
		this.article = article;
		this.text = text;
		this.places = places;
	}

	/** @param only the one statement to show; null for all */
	Map<String, Object> of(List<AnnotationSetFacts> sets, StatementFacts only, List<Problem> problems) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", article.name());
		json.put("title", article.title());
		json.put("outlet", article.outlet());
		json.put("published", article.published());
		json.put("language", article.language());
		json.put("file", article.at().file());
		json.put("line", places.line(article.at().file(), article.at().name().offset()));
		json.put("textFile", article.text());
		json.put("sha256", text == null ? null : text.sha256());
		json.put("text", text == null ? null : text.text());
		json.put("sets", sets.stream().map(set -> set(set, only)).toList());
		json.put("issues", problems.stream().map(Check::issue).toList());
		json.put("via", article.via());
		json.put("byline", article.byline());
		json.put("section", article.section());
		json.put("dateline", article.dateline());
		json.put("revises", article.revises());
		return json;
	}

	private Map<String, Object> set(AnnotationSetFacts set, StatementFacts only) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("annotator", set.annotator());
		json.put("set", set.name());
		json.put("status", set.status().getLiteral());
		json.put("statements", Marks.of(set.statements()).stream().filter(one -> only == null || one.statement() == only).map(this::statement).toList());
		json.put("codes", only == null ? codes(set) : List.of());
		return json;
	}

	/** What the annotator codes the article with. */
	private List<Map<String, Object>> codes(AnnotationSetFacts set) {
		List<Map<String, Object>> codes = new ArrayList<>();
		for (CodeFacts code : Marks.codes(set, article)) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("number", codes.size() + 1);
			json.put("category", code.category());
			json.put("values", code.values());
			List<Map<String, Object>> spans = new ArrayList<>();
			AnchorFacts passage = code.at();
			if (passage != null) {
				for (Span span : passage.spans()) {
					spans.add(span(new StatementAnchor(StatementAnchor.Role.CODE, codes.size() + 1, passage), spans.size() + 1, span));
				}
			}
			json.put("spans", spans);
			json.put("notFound", passage != null && spans.isEmpty());
			codes.add(json);
		}
		return codes;
	}

	private Map<String, Object> statement(Numbered numbered) {
		StatementFacts statement = numbered.statement();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("number", numbered.number());
		json.put("statement", statement.qualifiedName());
		json.put("file", statement.at().file());
		json.put("line", places.line(statement.at().file(), statement.at().name().offset()));
		json.put("standing", Standings.of(statement, corpus).word());
		json.put("speakers", statement.members().stream().map(Speakers::written).toList());
		json.put("chain", statement.cited().stream().map(Speakers::written).toList());
		json.put("stances", stances(statement));
		json.put("repeats", statement.repeats());
		json.put("status", statement.status().getLiteral());
		json.put("content", statement.content() != null);
		json.put("citedTogether", statement.links().stream().skip(1).map(link -> link.stream().map(Speakers::written).toList()).filter(link -> link.size() > 1).toList());
		List<Map<String, Object>> spans = new ArrayList<>();
		List<Map<String, Object>> notFound = new ArrayList<>();
		for (StatementAnchor anchor : statement.anchors()) {
			int piece = 0;
			for (Span span : anchor.anchor().spans()) {
				spans.add(span(anchor, ++piece, span));
			}
			if (piece == 0) {
				notFound.add(notFound(anchor, statement));
			}
		}
		json.put("spans", spans);
		json.put("notFound", notFound);
		json.put("silence", statement.silence());
		json.put("answers", statement.answers());
		json.put("addressee", statement.addresseeActor());
		return json;
	}

	private List<Map<String, Object>> stances(StatementFacts statement) {
		List<Map<String, Object>> all = new ArrayList<>();
		statement.stances().forEach(stance -> all.add(stance(stance, all.size() + 1, null, statement)));
		int member = 0;
		for (MemberFacts one : statement.allMembers()) {
			member++;
			for (StanceFacts stance : one.stances()) {
				all.add(stance(stance, all.size() + 1, member, statement));
			}
		}
		return all;
	}

	private Map<String, Object> stance(StanceFacts stance, int number, Integer member, StatementFacts statement) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("number", number);
		json.put("member", member);
		json.put("stance", stance.kind().getLiteral());
		json.put("targets", stance.targets().stream().map(ShowJson::target).toList());
		json.put("certainty", stance.certainty() == Certainty.UNSPECIFIED ? null : stance.certainty().getLiteral());
		json.put("standing", Standings.of(stance, statement, corpus).word());
		json.put("conditional", stance.conditional());
		return json;
	}

	private static Map<String, Object> target(TargetFacts target) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("claim", target.claim());
		json.put("text", target.text());
		return json;
	}

	private Map<String, Object> span(StatementAnchor anchor, int piece, Span span) {
		int start = text.codePoints(span.start());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("role", anchor.role().word());
		json.put("of", anchor.of());
		json.put("piece", piece);
		json.put("offset", start);
		json.put("length", text.codePoints(span.end()) - start);
		json.put("text", text.at(span));
		return json;
	}

	private Map<String, Object> notFound(StatementAnchor anchor, StatementFacts statement) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("role", anchor.role().word());
		json.put("of", anchor.of());
		json.put("file", statement.at().file());
		json.put("line", places.line(statement.at().file(), anchor.anchor().at().offset()));
		return json;
	}
}
