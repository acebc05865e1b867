// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.facts.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

	@TempDir
	Path folder;
	private SmallCorpus corpus;

	@BeforeEach
	void open() {
		corpus = new SmallCorpus(folder);
	}

	private List<Proposal> at(String marked) {
		String text = marked.replace("¦", "");
		corpus.session().edit(corpus.file("bridge.claims"), text);
		return new Completion(corpus.session()).at(corpus.file("bridge.claims"), text, marked.indexOf('¦'));
	}

	private List<String> inserted(String marked) {
		return at(marked).stream().map(Proposal::insert).toList();
	}

	private static String inStatement(String part) {
		return SmallCorpus.bridgeWith("\n\tstatement more {\n\t\t" + part + "\n\t}\n");
	}

	@Test
	void keywordsComeByTheGrammarAndPhrasesWhole() {
		List<String> all = inserted(inStatement("¦"));
		assertTrue(all.containsAll(List.of("says", "by", "asserts", "does not confirm", "declines to comment on", "writer as")), all.toString());
		assertFalse(all.contains("outlet"), "an article's part is none of a statement");
		assertEquals(List.of("direct", "mixed", "indirect", "reported", "free"), inserted(inStatement("form ¦")));
		assertEquals(List.of("certain", "probable", "possible", "unknown"), inserted(inStatement("asserts unsafe as ¦")));
	}

	@Test
	void whatBeginsLikeTheTypedIsAllThatIsOffered() {
		assertEquals(List.of("event"), inserted("ev¦"));
		assertEquals(List.of("event"), inserted("e¦"), "codebook, article, opened: an e in the middle is none that anybody looks for");
		List<String> confirming = inserted(inStatement("conf¦"));
		assertTrue(confirming.indexOf("confirms") == 0 && confirming.contains("does not confirm"), confirming.toString());
		assertEquals(List.of("codebook"), inserted("debook¦"), "where nothing begins so, what has it inside");
	}

	@Test
	void aListGoesOnWithWhatBeginsLikeTheTyped() {
		Proposal event = at("e¦").getFirst();
		Proposal codebook = at("¦").stream().filter(proposal -> proposal.insert().equals("codebook")).findFirst().orElseThrow();
		assertTrue(event.goesOn("ev", 1) && event.goesOn("EVent", 1));
		assertFalse(event.goesOn("eve2", 1));
		assertFalse(codebook.goesOn("de", 0), "asked where nothing was typed");
		assertTrue(codebook.goesOn("debo", 2), "asked where nothing began so");
		assertTrue(at(inStatement("says \"¦\"")).getFirst().goesOn("\"", 1));
	}

	@Test
	void afterTheFirstStatementAnArticleTakesStatementsOnly() {
		List<String> all = inserted(SmallCorpus.bridgeWith("\n\t¦\n"));
		assertTrue(all.contains("statement"), all.toString());
		assertFalse(all.contains("says"), all.toString());
		assertTrue(at(SmallCorpus.bridgeWith("\n\t¦\n")).stream().anyMatch(proposal -> proposal.kind() == Proposal.Kind.TEMPLATE));
	}

	@Test
	void anActorIsFoundByNameLabelAndAlias() {
		assertEquals(List.of("quince"), inserted(inStatement("by qui¦")));
		assertEquals(List.of("gazette"), inserted(inStatement("by morning¦")));
		assertTrue(inserted(inStatement("by mayor¦")).contains("quince"));
	}

	@Test
	void aClaimIsFoundByAnyWordOfItsText() {
		assertEquals(List.of("repairs"), inserted(inStatement("asserts may¦")));
	}

	@Test
	void aStatementOfTheSameSetIsOfferedByItsOwnName() {
		assertTrue(inserted(inStatement("repeats ¦")).containsAll(List.of("told", "denial")));
	}

	@Test
	void aValueIsOneOfItsCategory() {
		assertEquals(List.of("calm", "angry"), inserted(inStatement("code tone ¦")));
	}

	@Test
	void whatIsSaidIsASentenceThatIsNotAnnotatedYet() {
		List<Proposal> all = at(inStatement("says \"¦\""));
		assertTrue(all.stream().anyMatch(proposal -> proposal.label().startsWith("She said repairs")), all.toString());
		assertFalse(all.stream().anyMatch(proposal -> proposal.label().contains("The old bridge was unsafe, an engineer")), all.toString());
	}

	@Test
	void aQuoteThatIsTakenLeadsToItsSentence() {
		String marked = inStatement("says \"¦\"\n\t\tby quince\n\t\tasserts repairs");
		Proposal proposal = at(marked).stream().filter(one -> one.label().startsWith("She said repairs")).findFirst().orElseThrow();
		String text = marked.replace("¦", "");
		String taken = text.substring(0, proposal.replace().offset()) + proposal.insert() + text.substring(proposal.replace().end());
		corpus.session().edit(corpus.file("bridge.claims"), taken);
		assertEquals(List.of(), corpus.session().corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
	}

	@Test
	void anOpenQuoteIsCompletedToo() {
		assertTrue(at(inStatement("says \"¦")).stream().anyMatch(proposal -> proposal.label().startsWith("She said repairs")));
	}

	@Test
	void aCueIsAReportingWordTheNearestFirst() {
		List<String> all = inserted(inStatement("says \"repairs had begun in May\"\n\t\tcue \"¦\""));
		assertEquals("\"said\"", all.getFirst());
		assertTrue(all.contains("\"denied\""), all.toString());
	}

	@Test
	void aSourceIsAnAliasOrACapitalisedRunThatStandsThere() {
		List<String> all = inserted(inStatement("says \"repairs had begun in May\"\n\t\tsource \"¦\""));
		assertEquals("\"She\"", all.getFirst());
		assertTrue(all.containsAll(List.of("\"Mayor Ada Quince\"", "\"Morning Gazette\"")), all.toString());
	}

	@Test
	void theTextOfAnArticleIsAFileOfTheCorpus() {
		assertEquals(List.of("\"articles/bridge.txt\""), inserted(SmallCorpus.BRIDGE.replace("\"articles/bridge.txt\"", "\"¦\"")));
	}

	@Test
	void commentsAreLeftAlone() {
		assertEquals(List.of(), at(inStatement("// by ¦")));
		assertEquals(List.of(), at(inStatement("/* by ¦ */")));
	}
}
