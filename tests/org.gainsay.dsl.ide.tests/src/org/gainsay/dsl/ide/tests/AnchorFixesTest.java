// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways out where a quote is not found, or not for certain. */
class AnchorFixesTest {

	private static final String HARBOUR = """
			The harbour
			“We knew about the leak in May,” said Obe Orr, who runs the pumps.
			The director was asked on Friday.
			“We never had an idea about any such leak,” said Tilda Marn.
			""";

	@TempDir
	Path folder;
	private CorpusSession session;
	private String file;

	private List<Fix> fixes(String text, String statement, IssueCode code) throws IOException {
		Files.writeString(folder.resolve("a.txt"), text);
		file = "actor marn : person \"Tilda Marn\"\nclaim k \"K\"\narticle a \"A\" {\n\ttext \"a.txt\"\n\tstatement s {\n\t\t" + statement + "\n\t}\n}\n";
		Files.writeString(folder.resolve("a.claims"), file);
		session = CorpusSession.of(folder.toRealPath());
		session.build(Progress.NONE);
		Problem problem = session.corpus().problems().stream().filter(one -> one.code() == code).findFirst().orElseThrow(() -> new AssertionError(session.corpus().problems().toString()));
		return new Fixes(session).of(problem);
	}

	/** The statement after a fix. */
	private String fixed(Fix fix) {
		String text = fix.edit().files().getFirst().applyTo(file);
		return text.lines().skip(5).findFirst().orElseThrow().strip();
	}

	private static List<String> titles(List<Fix> fixes) {
		return fixes.stream().map(Fix::title).toList();
	}

	@Test
	void whatIsLikeTheQuoteBesideItsSpeakerComesFirst() throws IOException {
		List<Fix> fixes = fixes(HARBOUR, "says \"We never knew about the leak\" cue \"said\" before \"Tilda\" source \"Tilda Marn\" by marn asserts k", IssueCode.ANCHOR_NOT_FOUND);
		assertEquals("says \"We never had an idea about any such leak\" cue \"said\" before \"Tilda\" source \"Tilda Marn\" by marn asserts k", fixed(fixes.getFirst()));
		assertTrue(fixes.getFirst().preferred());
		assertTrue(session.corpus().problems().stream().anyMatch(one -> one.message().contains("Did you mean \"We never had an idea about any such leak\"?")));
	}

	@Test
	void theSourceAloneSaysWhereToo() throws IOException {
		List<Fix> fixes = fixes(HARBOUR, "says \"We knew nothing about the leak\" source \"Tilda Marn\" by marn asserts k", IssueCode.ANCHOR_NOT_FOUND);
		assertTrue(titles(fixes).getFirst().contains("about any such leak"), fixes::toString);
	}

	@Test
	void anothersSentenceIsOfferedButNotPreferred() throws IOException {
		List<Fix> fixes = fixes(HARBOUR, "says \"who Runs the pumps\" source \"The director\" by marn asserts k", IssueCode.ANCHOR_NOT_FOUND);
		assertEquals(List.of("Quote \"who runs the pumps\""), titles(fixes));
		assertFalse(fixes.getFirst().preferred());
	}

	@Test
	void noneGoesOverTheEndOfAParagraph() throws IOException {
		List<Fix> fixes = fixes(HARBOUR, "says \"who runs the pumps and the director was Asked\" by marn asserts k", IssueCode.ANCHOR_NOT_FOUND);
		assertFalse(fixes.isEmpty());
		fixes.forEach(fix -> assertFalse(fix.title().contains("pumps. The"), fix::title));
	}

	@Test
	void theEndOfARunIsMendedWhereItIsTheEndThatIsMissing() throws IOException {
		List<Fix> fixes = fixes(HARBOUR, "says \"We never had\" ... \"any Such leak\" by marn asserts k", IssueCode.ANCHOR_NOT_FOUND);
		assertEquals("says \"We never had\" ... \"any such leak\" by marn asserts k", fixed(fixes.getFirst()));
	}

	@Test
	void eachPlaceOfADoubtfulSourceCanBePinned() throws IOException {
		List<Fix> fixes = fixes("But he left. Then he said he knew: it holds.", "says \"it holds\" cue \"said\" source \"he\" by marn asserts k", IssueCode.AMBIGUOUS_SOURCE);
		assertEquals(List.of("#2: …But he left. Then [he] said he knew: it holds.…", "#3: …t he left. Then he said [he] knew: it holds.…"), titles(fixes));
		assertEquals("says \"it holds\" cue \"said\" source \"he\" #3 by marn asserts k", fixed(fixes.get(1)));
		session.edit(folder.resolve("a.claims").toRealPath(), fixes.get(1).edit().files().getFirst().applyTo(file));
		assertEquals(List.of(), session.corpus().problems());
	}

	@Test
	void aRunIsPinnedBehindItsEnd() throws IOException {
		List<Fix> fixes = fixes("he and she said he and she knew: it holds.", "says \"it holds\" cue \"said\" by unnamed \"he\" ... \"she\" asserts k", IssueCode.AMBIGUOUS_SOURCE);
		assertEquals("says \"it holds\" cue \"said\" by unnamed \"he\" ... \"she\" #2 asserts k", fixed(fixes.get(1)));
	}

	@Test
	void aWordIsMadeWhole() throws IOException {
		List<Fix> fixes = fixes("The new partnership was announced.", "says \"new partner\" by marn asserts k", IssueCode.INSIDE_A_WORD);
		assertEquals("says \"new partnership\" by marn asserts k", fixed(fixes.getFirst()));
	}

	@Test
	void aCharacterIsMadeWhole() throws IOException {
		assertEquals("says \"the Cafe\u0301\" by marn asserts k", whole("In the Cafe\u0301 today.", "says \"the Cafe\" by marn asserts k"));
		assertEquals("says \"She is \uD83D\uDC69\u200D\uD83D\uDD2C\" by marn asserts k", whole("She is \uD83D\uDC69\u200D\uD83D\uDD2C here.", "says \"She is \uD83D\uDC69\" by marn asserts k"));
		assertEquals("says \"\uD83C\uDDE9\uD83C\uDDEA it\" by marn asserts k", whole("Under \uD83C\uDDE9\uD83C\uDDEA it is.", "says \"\uD83C\uDDEA it\" by marn asserts k"));
		assertEquals("says \"\u1112\u1161\u11AB\" by marn asserts k", whole("\u1112\u1161\u11AB word.", "says \"\u1112\u1161\" by marn asserts k"));
		assertEquals("says \"\uD83C\uDDE9\uD83C\uDDEA is\" ... \"Cafe\u0301\" by marn asserts k", whole("\uD83C\uDDE9\uD83C\uDDEA is in the Cafe\u0301.", "says \"\uD83C\uDDEA is\" ... \"Cafe\" by marn asserts k"));
	}

	/** A statement once its quote is widened; what it then says is found without a doubt. */
	private String whole(String article, String statement) throws IOException {
		Fix fix = fixes(article, statement, IssueCode.INSIDE_A_CHARACTER).getFirst();
		assertTrue(fix.preferred());
		session.edit(folder.resolve("a.claims").toRealPath(), fix.edit().files().getFirst().applyTo(file));
		assertEquals(List.of(), session.corpus().problems());
		return fixed(fix);
	}

	@Test
	void spaceIsLeftOut() throws IOException {
		assertEquals("says \"it is\" by marn asserts k", fixed(fixes("They said it is so.", "says \" it is \" by marn asserts k", IssueCode.EDGE_SPACE).getFirst()));
		assertEquals("says \"it is\" ... \"so\" by marn asserts k", fixed(fixes("They said it is, is so .", "says \" it is\" ... \"so \" by marn asserts k", IssueCode.EDGE_SPACE).getFirst()));
	}

	@Test
	void aVeryLongQuoteIsNoTrouble() throws IOException {
		List<Fix> fixes = fixes(HARBOUR, "says \"" + "We never had any idea about it ".repeat(3_000) + "\" by marn asserts k", IssueCode.ANCHOR_NOT_FOUND);
		assertFalse(fixes.isEmpty());
	}
}
