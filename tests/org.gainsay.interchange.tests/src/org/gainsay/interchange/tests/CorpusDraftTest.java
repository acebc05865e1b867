// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.Target;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importers make a corpus with: the words they name are the words that the corpus has. */
class CorpusDraftTest {

	private static final Place CUE = new Place(Role.CUE, Place.STATEMENT);
	private static final Place SOURCE = new Place(Role.SOURCE, Place.STATEMENT);
	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	@TempDir
	Path folder;
	private final CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());

	private Corpus written() throws IOException {
		ImportResult result = draft.result("Import", Progress.NONE);
		for (FileEdits file : result.edit().files()) {
			Path path = folder.resolve(file.file());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.applyTo(""));
		}
		return Corpora.sound(folder);
	}

	private Statement statement(String name, String speaker, String claim) {
		Statement statement = MAKE.createStatement();
		statement.setName(name);
		Member member = MAKE.createMember();
		member.setActor(draft.actor(ActorKind.PERSON, speaker));
		Link link = MAKE.createLink();
		link.getMembers().add(member);
		statement.getLinks().add(link);
		Target target = MAKE.createTarget();
		target.setClaim(draft.claim(claim));
		Stance stance = MAKE.createStance();
		stance.setKind(StanceKind.ASSERTS);
		stance.getTargets().add(target);
		statement.getStances().add(stance);
		return statement;
	}

	private static Span span(ArticleDraft article, String words) {
		int at = article.text().text().indexOf(words);
		return new Span(at, at + words.length());
	}

	private static ArticleFacts article(Corpus corpus) {
		return corpus.articles().iterator().next();
	}

	private static List<AnnotationSetFacts> sets(Corpus corpus) {
		return corpus.setsOf(article(corpus).name());
	}

	private static StatementFacts statement(Corpus corpus) {
		return sets(corpus).getFirst().statements().getFirst();
	}

	private static String words(Corpus corpus, AnchorFacts anchor) {
		return String.join("", pieces(corpus, article(corpus).name(), anchor));
	}

	@Test
	void theOnlyAnnotatorsStatementsAreTheArticlesOwn() throws IOException {
		ArticleDraft article = draft.article("press/The Ferry.txt", "\uFEFFThe ferry 🚢 sank, the mayor said.\r\nIt did not e\u0301chouer.\r\n");
		assertEquals(List.of(), article.set("Anna B.").add(statement(null, "The mayor", "The ferry sank."), Map.of(Place.CONTENT, List.of(span(article, "The ferry 🚢 sank ".strip())),
				CUE, List.of(span(article, "said")), SOURCE, List.of(span(article, "the mayor ")))));
		Corpus corpus = written();
		StatementFacts statement = statement(corpus);
		assertEquals("theFerrySank", statement.name());
		assertEquals("The ferry 🚢 sank", words(corpus, statement.content()));
		assertEquals("the mayor", words(corpus, statement.source()));
		assertEquals("said", words(corpus, statement.cue()));
		assertEquals("The ferry 🚢 sank, the mayor said.", article(corpus).title());
		assertEquals("Anna_B", sets(corpus).getFirst().annotator());
		assertTrue(sets(corpus).getFirst().solo());
		assertTrue(Files.exists(folder.resolve("The Ferry.txt")));
	}

	@Test
	void ofSeveralAnnotatorsEachHasASet() throws IOException {
		ArticleDraft article = draft.article("ferry", "The ferry sank, the mayor said.");
		for (String annotator : List.of("anna", "ben")) {
			article.set(annotator).add(statement("s", "The mayor", "The ferry sank."), Map.of(Place.CONTENT, List.of(span(article, "ferry sank"))));
		}
		Corpus corpus = written();
		assertEquals(Set.of("anna", "ben"), sets(corpus).stream().filter(set -> !set.statements().isEmpty()).map(AnnotationSetFacts::annotator).collect(Collectors.toSet()));
		assertEquals(1, corpus.actors().size());
		assertEquals(1, corpus.claims().size());
		assertTrue(Files.exists(folder.resolve("ferry-ben.claims")));
	}

	@Test
	void wordsThatMayNotStandThereAreToldAndTheRestStays() throws IOException {
		ArticleDraft article = draft.article("ferry", "The ferry sank, the mayor said.");
		assertEquals(List.of(SOURCE), article.set(null).add(statement("s", "The mayor", "It sank."), Map.of(Place.CONTENT, List.of(span(article, "ferry sank")), SOURCE, List.of(span(article, "ferry")))));
		Corpus corpus = written();
		StatementFacts statement = statement(corpus);
		assertEquals("ferry sank", words(corpus, statement.content()));
		assertEquals(null, statement.source());
	}

	@Test
	void namesAreGivenOnce() {
		ArticleDraft article = draft.article("ferry", "It sank. ".repeat(3000));
		for (int i = 0; i < 3000; i++) {
			article.set(null).add(statement(null, "The mayor " + i, "It sank " + i), Map.of());
		}
		assertEquals(3000, article.set(null).statements().stream().map(Statement::getName).distinct().count());
		assertSame(draft.claim("It sank 7"), draft.claim("It sank 7"));
		assertFalse(draft.actor(ActorKind.GROUP, "The mayor 7") == draft.actor(ActorKind.PERSON, "The mayor 7"));
	}

	@Test
	void filesHaveNamesThatEverySystemTakes() throws IOException {
		for (String name : List.of("../../etc/passwd", "CON", "Ferry.txt", "ferry", "a:b?c", "actors", ".", "x".repeat(400), "…\u0000\n")) {
			draft.article(name, "It sank.");
		}
		Corpus corpus = written();
		assertEquals(9, corpus.articles().size());
		try (var files = Files.list(folder)) {
			assertEquals(Set.of(), files.map(file -> file.getFileName().toString()).filter(name -> !name.matches("[\\w -]{1,130}\\.(txt|claims)")).collect(Collectors.toSet()));
		}
	}

	@Test
	void codesAndTheirValuesAreDeclared() throws IOException {
		ArticleDraft article = draft.article("ferry", "The ferry sank.");
		Category frame = draft.category(CategorySubject.ARTICLE, "the frame", CategoryKind.LIST);
		Code code = MAKE.createCode();
		code.setCategory(frame);
		code.getValues().add(draft.value(frame, "loss & blame"));
		article.set(null).codes().add(code);
		Article made = article.article();
		made.setPublished("2026-03-01");
		Corpus corpus = written();
		assertEquals("the_frame", corpus.categories().iterator().next().name());
		assertEquals("loss_blame", corpus.categories().iterator().next().values().getFirst().name());
		assertEquals("2026-03-01", article(corpus).published());
	}

	/** Any words of a text with everything in it that is hard, in pieces, many times the same. */
	@Test
	void whateverWordsAreGivenAreFoundAgain() throws IOException {
		Random random = new Random(4712);
		List<String> words = List.of("it", "sank", "🚢", "“No,”", "e\u0301", "fähre", "it", "\n\n", "said", "\"", "مرحبا", "船", "...", "a-b", "it");
		List<List<List<String>>> wanted = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			StringBuilder text = new StringBuilder();
			List<Span> places = new ArrayList<>();
			for (int k = 0; k < 60; k++) {
				String word = words.get(random.nextInt(words.size()));
				places.add(new Span(text.length(), text.length() + word.length()));
				text.append(word).append(' ');
			}
			places.removeIf(place -> text.substring(place.start(), place.end()).isBlank());
			ArticleDraft article = draft.article("a" + i, text.toString());
			List<List<String>> its = new ArrayList<>();
			for (int k = 0; k + 8 < places.size(); k += 8) {
				Span first = new Span(places.get(k).start(), places.get(k + 1 + random.nextInt(2)).end());
				Span second = new Span(places.get(k + 4).start(), places.get(k + 4 + random.nextInt(2)).end());
				List<Place> refused = article.set(null).add(statement(null, "The mayor", "It sank."), Map.of(Place.CONTENT, List.of(second, first), CUE, List.of(places.get(k + 6))));
				assertEquals(List.of(), refused);
				its.add(List.of(text.substring(first.start(), first.end()), text.substring(second.start(), second.end()), text.substring(places.get(k + 6).start(), places.get(k + 6).end())));
			}
			wanted.add(its);
		}
		Corpus corpus = written();
		List<List<List<String>>> found = corpus.articles().stream().sorted((a, b) -> Integer.compare(Integer.parseInt(a.name().substring(1)), Integer.parseInt(b.name().substring(1))))
				.map(article -> corpus.setsOf(article.name()).getFirst().statements().stream().map(statement -> {
					List<String> pieces = new ArrayList<>(pieces(corpus, article.name(), statement.content()));
					pieces.addAll(pieces(corpus, article.name(), statement.cue()));
					return pieces;
				}).toList()).toList();
		assertEquals(wanted, found);
	}

	private static List<String> pieces(Corpus corpus, String article, AnchorFacts anchor) {
		return anchor.spans().stream().map(span -> corpus.text(corpus.article(article).orElseThrow()).orElseThrow().at(span)).toList();
	}
}
