// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.dna.DnaTables.Document;
import org.gainsay.interchange.dna.DnaTables.Statement;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Article;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;

/** A corpus that is made of a file. */
final class Imported {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	private final DnaTables tables;
	private final ImportResult.Draft told;
	private final CorpusDraft draft;
	private final ImportedEntities entities;
	private final ImportedStatements statements;

	Imported(DnaTables tables, ImportResult.Draft told) {
		this.tables = tables;
		this.told = told;
		this.draft = new CorpusDraft(told);
		this.entities = new ImportedEntities(tables, draft);
		this.statements = new ImportedStatements(tables, draft, entities);
	}

	ImportResult result(String label, Progress progress) {
		if (tables.documents().values().stream().anyMatch(document -> !document.type().isEmpty())) {
			draft.category(CategorySubject.ARTICLE, OwnVariables.DOCUMENT_TYPE, CategoryKind.TEXT); // before attributes that would be called the same
		}
		entities.declare();
		Set<Long> coders = tables.statements().values().stream().map(Statement::coder).collect(Collectors.toSet());
		Map<Long, List<Statement>> ofDocuments = new HashMap<>();
		tables.statements().values().forEach(statement -> ofDocuments.computeIfAbsent(statement.documentId(), id -> new ArrayList<>()).add(statement));
		int done = 0;
		for (Document document : tables.documents().values()) {
			progress.step(done++, tables.documents().size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			document(document, ofDocuments.getOrDefault(document.id(), List.of()), coders.size() > 1);
		}
		Set<Long> known = new HashSet<>(tables.documents().keySet());
		tables.statements().values().stream().filter(statement -> !known.contains(statement.documentId()))
				.forEach(statement -> told.notMapped("statement", "Statement " + statement.id() + " is of document " + statement.documentId() + ", and there is none that could be read."));
		told.notMapped("colours, passwords and permissions", "They have no place here.");
		return draft.result(label, progress);
	}

	private void document(Document document, List<Statement> ofDocument, boolean severalCoders) {
		if (document.text().getBytes(StandardCharsets.UTF_8).length > ArticleText.MOST_BYTES) {
			told.notMapped("document", "Document " + document.id() + " '" + document.title() + "' has a text of more than " + (ArticleText.MOST_BYTES >> 20) + " MiB, and is left out with its "
					+ ofDocument.size() + " statements.");
			return;
		}
		ArticleDraft article = draft.article(document.title().isBlank() ? "document-" + document.id() : document.title().replaceAll("[/\\\\]", "-"), document.text());
		describe(article.article(), document);
		told.kept("documents");
		int mark = document.text().startsWith("\uFEFF") ? 1 : 0; // it is shown there, and is no part of the text here
		ShownText shown = new ShownText(document.text());
		if (severalCoders) {
			article.set(null); // so that nobody's statements become the article's own
		}
		List<Statement> order = new ArrayList<>(ofDocument);
		order.sort(Comparator.comparingLong(Statement::start).thenComparingLong(Statement::stop).thenComparingLong(Statement::id));
		for (Statement statement : order) {
			statement(statement, document, article, shown, mark);
		}
	}

	private void statement(Statement statement, Document document, ArticleDraft article, ShownText shown, int mark) {
		String which = "Statement " + statement.id() + " of document " + document.id() + " '" + document.title() + "'";
		if (!tables.types().containsKey(statement.typeId())) {
			told.notMapped("statement", which + " is of a type " + statement.typeId() + ", and there is none.");
			return;
		}
		Span given = shown.span(statement.start(), statement.stop()).orElse(null);
		if (given == null) {
			told.notMapped("statement", which + " goes from " + statement.start() + " to " + statement.stop() + ", and the text from 0 to " + shown.length() + ".");
			return;
		}
		Span whole = shown.whole(given);
		if (!whole.equals(given)) {
			told.notMapped("end of a statement", which + " began or ended inside a character, and has all of it now.");
		}
		Span span = new Span(Math.max(0, whole.start() - mark), whole.end() - mark);
		if (span.length() == 0) {
			told.notMapped("statement", which + " has only the mark with which the text begins.");
			return;
		}
		SetDraft set = article.set(coder(statement.coder()));
		SetDraft.Made made = set.addExactly(statements.made(statement, which), Map.of(Place.CONTENT, List.of(span)));
		made.trimmed().forEach(place -> told.notMapped("white space", which + " began or ended amid several spaces, and begins and ends with a word now."));
		if (!made.refused().isEmpty()) {
			told.notMapped("words of a statement", which + " stands here without its words, which no quote leads to: '" + article.text().at(span) + "'.");
		}
		told.kept("statements");
	}

	private String coder(long id) {
		return tables.coders().containsKey(id) && !tables.coders().get(id).name().isBlank() ? tables.coders().get(id).name() : "coder" + id;
	}

	private void describe(Article article, Document document) {
		article.setTitle(document.title());
		try {
			LocalDateTime at = LocalDateTime.ofEpochSecond(document.date(), 0, ZoneOffset.UTC);
			if (at.getYear() < 1 || at.getYear() > 9999) {
				throw new DateTimeException("year");
			}
			article.setPublished(at.toString());
		} catch (DateTimeException beyond) {
			told.notMapped("date", "Document " + document.id() + " '" + document.title() + "' has " + document.date() + " for a date, which is none between the years 1 and 9999.");
		}
		if (!document.source().isBlank()) {
			article.setOutlet(draft.actor(ActorKind.PUBLICATION, document.source()));
		}
		article.setByline(document.author().isEmpty() ? null : document.author());
		article.setSection(document.section().isEmpty() ? null : document.section());
		code(article, OwnVariables.DOCUMENT_TYPE, document.type());
		code(article, OwnVariables.NOTES, document.notes());
	}

	private void code(Article article, String category, String text) {
		if (!text.isEmpty()) {
			Code code = MAKE.createCode();
			code.setCategory(draft.category(CategorySubject.ARTICLE, category, CategoryKind.TEXT));
			code.setText(text);
			article.getCodes().add(code);
		}
	}
}
