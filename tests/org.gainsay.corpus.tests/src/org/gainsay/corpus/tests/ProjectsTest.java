// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Counts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole projects: the reference project beside the checkout and the example in it. */
class ProjectsTest {

	@TempDir
	Path folder;

	private Corpus build(Path project) {
		try (CorpusSession session = CorpusSession.of(TestCorpus.copy(project, folder.resolve("copy")))) {
			return session.build(Progress.NONE);
		}
	}

	/** The words of every piece of every anchor of the solo sets, by role. */
	private static Map<String, List<String>> words(Corpus corpus) {
		Map<String, List<String>> words = new TreeMap<>();
		for (StatementFacts statement : corpus.statements(null)) {
			ArticleText text = corpus.text(corpus.article(statement.article()).orElseThrow()).orElseThrow();
			add("content", statement.content(), text, words);
			add("cue", statement.cue(), text, words);
			add("source", statement.source(), text, words);
			add("hedge", statement.hedge(), text, words);
			add("addressee", statement.addressee(), text, words);
			for (MemberFacts member : statement.allMembers()) {
				add("source", member.wordsAt(), text, words);
				add("source", member.source(), text, words);
				add("cue", member.cue(), text, words);
				add("hedge", member.hedge(), text, words);
			}
			for (StanceFacts stance : statement.allStances()) {
				add("target", stance.part(), text, words);
			}
		}
		return words;
	}

	private static void add(String role, AnchorFacts anchor, ArticleText text, Map<String, List<String>> words) {
		if (anchor != null) {
			anchor.spans().forEach(span -> words.computeIfAbsent(role, key -> new ArrayList<>()).add(text.at(span)));
		}
	}

	private static Map<String, Integer> sizes(Map<String, List<String>> words) {
		Map<String, Integer> sizes = new TreeMap<>();
		words.forEach((role, all) -> sizes.put(role, all.size()));
		return sizes;
	}

	private static List<Integer> codePoints(Corpus corpus, String statement) {
		StatementFacts facts = corpus.statement(statement).orElseThrow();
		ArticleText text = corpus.text(corpus.article(facts.article()).orElseThrow()).orElseThrow();
		Span cue = facts.cue().spans().getFirst();
		return List.of(text.codePoints(cue.start()), text.codePoints(cue.end()));
	}

	@Test
	void theReferenceProject() {
		Corpus corpus = build(TestCorpus.referenceProject());
		assertEquals(new Counts(2, 28, 11, 0, 0), corpus.counts());
		Map<String, List<String>> words = words(corpus);
		assertEquals(Map.of("content", 28, "cue", 32, "source", 30, "target", 8, "addressee", 3, "hedge", 1), sizes(words));
		assertEquals(List.of("allegedly"), words.get("hedge"));
		assertTrue(words.get("source").contains("The article, which quotes former senior U.S. officials and other sources"));
		assertTrue(words.get("content").contains("which Japanese administration received the report"));
		assertTrue(words.get("target").contains("the severity of China’s breach of Tokyo’s defense systems"));
		// the one "told" of the paragraph, not the nearest in the text; the same word is both statements' cue
		assertEquals(codePoints(corpus, "asahi.hamadaContact"), codePoints(corpus, "asahi.hamadaNotConfirmed"));
		assertEquals(Standing.UNCONFIRMED, standing(corpus, "independent.chinaSilent"));
		assertEquals(Standing.ANONYMOUS, standing(corpus, "independent.postImpede"));
		assertEquals(Standing.UNSOURCED, standing(corpus, "asahi.mostDamaging"));
		assertEquals(Standing.SOURCED, standing(corpus, "independent.emailAccounts"));
		assertEquals(Standing.REMARK, standing(corpus, "asahi.administrationNotSaid"));
	}

	@Test
	void theExample() {
		Corpus corpus = build(TestCorpus.example());
		assertEquals(new Counts(5, 75, 23, 0, 0), corpus.counts());
		assertEquals(3, corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.INFO).count());
		assertEquals(3, corpus.problems().size());
		Map<String, List<String>> words = words(corpus);
		assertEquals(Map.of("content", 75, "cue", 80, "source", 74, "addressee", 4, "hedge", 2, "target", 10), sizes(words));
		assertTrue(words.get("content").contains("Niemand in diesem Haus wusste vor dem 10. Oktober von einem Leck"));
		assertTrue(words.get("target").contains("diesel \"of the grade stored at Pellworth\" was present in all of them"));
		assertEquals(5, corpus.statements("ben").size());
	}

	/** The text begins with an emoji and the story is at its end: code points and UTF-16 units are one apart. */
	@Test
	void offsetsOfATextWithAnEmoji() {
		Corpus corpus = build(TestCorpus.example());
		StatementFacts statement = corpus.statement("coastline.inGoodTime").orElseThrow();
		ArticleText text = corpus.text(corpus.article("coastline").orElseThrow()).orElseThrow();
		Span content = statement.content().spans().getFirst();
		assertEquals("Every question will be answered in good time", text.at(content));
		assertEquals(content.start() - 1, text.codePoints(content.start()));
	}

	private static Standing standing(Corpus corpus, String statement) {
		return Standings.of(corpus.statement(statement).orElseThrow(), corpus);
	}
}
