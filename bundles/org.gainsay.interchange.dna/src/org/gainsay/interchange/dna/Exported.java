// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.gainsay.analysis.Dating;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.StudyLost;
import org.gainsay.interchange.dna.DnaTables.Coder;
import org.gainsay.interchange.dna.DnaTables.Document;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;

/** The tables that a corpus becomes. Their rows stand in an order that follows from what is in them alone. */
final class Exported {

	/** The name of the first coder, who may do everything; nobody's statements are his. */
	static final String ADMIN = "Admin";
	private static final String NOBODY = "1970-01-01T00:00";

	/** An article on its way. */
	private record Placed(ArticleFacts article, ArticleText text, Document document) {
	}

	private final Corpus corpus;
	private final String set;
	private final DnaTables tables = new DnaTables();
	private final Lost lost = new Lost();
	private final Map<String, Long> coders = new HashMap<>();
	private int statements;

	/** @param set as {@link ExportOptions} has it */
	Exported(Corpus corpus, String set, Progress progress) {
		this.corpus = corpus;
		this.set = set;
		coders();
		List<Placed> documents = documents();
		Values values = new Values(lost);
		ExportedStatements made = new ExportedStatements(corpus, lost, values);
		List<Coding> codings = new ArrayList<>();
		int done = 0;
		for (Placed one : documents) {
			progress.step(done++, documents.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			ShownText shown = new ShownText(one.text().text());
			for (AnnotationSetFacts read : sets(one.article())) {
				long coder = coders.get(coder(read));
				lostOf(read);
				for (StatementFacts statement : read.statements()) {
					statements += made.add(statement, one.document().id(), shown, coder, codings) ? 1 : 0;
				}
			}
		}
		new ExportedTypes(corpus, tables, lost, values, made).add(codings);
		corpus.events().forEach(event -> lost.count("event", "events", event.name(), 1));
		corpus.correspondences().forEach(one -> lost.count("correspondence", "correspondences", one.name(), 1));
		lostOfActorsAndClaims();
		StudyLost.of(corpus, "a .dna file").forEach(lost::tell);
	}

	private List<AnnotationSetFacts> sets(ArticleFacts article) {
		return ExportOptions.EVERY_SET.equals(set) ? corpus.setsOf(article.name()) : corpus.set(article.name(), set).stream().toList();
	}

	private static String coder(AnnotationSetFacts set) {
		String annotator = set.annotator();
		return annotator != null ? annotator : set.name() != null ? set.name() : ADMIN;
	}

	private void coders() {
		TreeMap<String, Boolean> names = new TreeMap<>();
		corpus.articles().forEach(article -> sets(article).stream().filter(one -> !one.statements().isEmpty()).forEach(one -> names.put(coder(one), true)));
		corpus.articles().forEach(article -> sets(article).forEach(one -> coders.putIfAbsent(coder(one), 1L)));
		tables.coders().put(1L, new Coder(1, ADMIN));
		names.remove(ADMIN);
		names.keySet().forEach(name -> {
			long id = tables.coders().size() + 1L;
			tables.coders().put(id, new Coder(id, name));
			coders.put(name, id);
		});
	}

	private List<Placed> documents() {
		List<Placed> found = new ArrayList<>();
		for (ArticleFacts article : corpus.articles()) {
			Optional<ArticleText> text = corpus.text(article);
			if (text.isEmpty()) {
				lost.tell(article.name(), "The article has no text that can be read, so it is left out with its statements.");
				continue;
			}
			String[] of = { "", "" };
			article.codes().forEach(code -> {
				String value = String.join("; ", code.values());
				if (code.category().equals(OwnVariables.DOCUMENT_TYPE)) {
					of[0] = value;
				} else if (code.category().equals(OwnVariables.NOTES)) {
					of[1] = value;
				} else {
					lost.count("code", "codes of articles", article.name(), 1);
				}
			});
			lostOf(article);
			String outlet = article.outlet() == null ? "" : corpus.actor(article.outlet()).map(actor -> Values.label(actor.label(), actor.name())).orElse(article.outlet());
			found.add(new Placed(article, text.get(), new Document(0, cut(Values.label(article.title(), article.name()), article, "title"), text.get().text(), 1, cut(article.byline(), article, "byline"),
					cut(outlet, article, "outlet"), cut(article.section(), article, "section"), of[1], cut(of[0], article, "type"), date(article))));
		}
		found.sort(Comparator.comparing((Placed one) -> one.document().date()).thenComparing(one -> one.document().title()).thenComparing(one -> one.document().text()).thenComparing(one -> one.article().name()));
		List<Placed> placed = new ArrayList<>();
		for (Placed one : found) {
			Document document = one.document();
			Document numbered = new Document(placed.size() + 1L, document.title(), document.text(), 1, document.author(), document.source(), document.section(), document.notes(), document.type(), document.date());
			tables.documents().put(numbered.id(), numbered);
			placed.add(new Placed(one.article(), one.text(), numbered));
		}
		return placed;
	}

	private String cut(String text, ArticleFacts article, String what) {
		String given = text == null ? "" : text;
		String cut = Values.cut(given);
		if (!cut.equals(given)) {
			lost.tell(article.name(), "Its " + what + " has more than " + DnaTables.LONGEST + " characters and was cut: '" + cut + "'.");
		}
		return cut;
	}

	/** Without a time it is the first moment of the day, or of the month or year that is written. */
	private long date(ArticleFacts article) {
		Dating dating = Dating.of(article.published()).orElse(null);
		if (dating == null) {
			lost.tell(article.name(), "It has no date, which every document there must have; it is given 1970-01-01.");
		} else if (dating.partial()) {
			lost.tell(article.name(), "Its date " + dating.written() + " is written as " + dating.day() + ", since every document there has a day.");
		} else if (dating.offset() != null) {
			lost.count("offset", "offsets of times from UTC", article.name(), 1);
		}
		LocalDateTime at = dating == null ? LocalDateTime.parse(NOBODY) : dating.time() == null ? dating.day().atStartOfDay() : LocalDateTime.of(dating.day(), dating.time());
		return at.toEpochSecond(ZoneOffset.UTC);
	}

	private void lostOf(ArticleFacts article) {
		lost.count("copy", "articles' copies (via)", article.name(), article.via());
		lost.count("dateline", "articles' datelines", article.name(), article.dateline());
		lost.count("date", "articles' dates of retrieval", article.name(), article.retrieved());
		lost.count("language", "articles' languages", article.name(), article.language());
		lost.count("address", "articles' addresses", article.name(), article.url());
		lost.count("event", "articles' events", article.name(), article.events());
		lost.count("earlier version", "articles' earlier versions", article.name(), article.revises());
	}

	private void lostOf(AnnotationSetFacts read) {
		String name = read.prefix() + read.article();
		lost.count("set", "how far a set is", name, read.status() == Status.OPEN ? 0 : 1);
		lost.count("set", "rounds of a study, and when a set was coded", name, read.round() != null || read.coded() != null);
		lost.count("code", "codes of articles", name, read.solo() ? 0 : read.codes().size());
	}

	private void lostOfActorsAndClaims() {
		corpus.categories().forEach(category -> {
			lost.count("category", "which values a category takes, what they mean and whether it is required", category.name(), category.required() || category.kind() != CategoryKind.TEXT);
		});
		corpus.actors().forEach(actor -> {
			lost.count("role", "roles", actor.name(), actor.roles());
			lost.count("alias", "aliases", actor.name(), actor.aliases());
			lost.count("authority file", "authority files (same as)", actor.name(), actor.sameAs());
		});
		corpus.claims().forEach(claim -> {
			lost.count("relation", "claims' relations", claim.name(), (int) claim.relations().stream().filter(relation -> relation.kind() != org.gainsay.model.ClaimRelationKind.CONCERNS).count());
			lost.count("claim", "whom claims are about", claim.name(), claim.about());
			lost.count("span", "passages that show a code", claim.name(), (int) claim.codes().stream().map(CodeFacts::at).filter(at -> at != null).count());
		});
	}

	/** Says something of the whole file. */
	void note(String where, String what) {
		lost.tell(where, what);
	}

	DnaTables tables() {
		return tables;
	}

	int articles() {
		return tables.documents().size();
	}

	/** How many statements of the corpus went along; the file may have more. */
	int statements() {
		return statements;
	}

	List<NotCarried> notCarried() {
		return lost.all();
	}
}
