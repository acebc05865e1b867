// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Progress;
import org.gainsay.text.Span;
import org.gainsay.ui.views.statement.Field;
import org.gainsay.ui.views.statement.StatementFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementFieldsTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("actors.claims"), SmallCorpus.ACTORS);
		Files.writeString(folder.resolve("bridge.txt"), SmallCorpus.TEXT);
		Files.writeString(folder.resolve("code.claims"), """
				gainsay 1
				claim old "The bridge is old"
				codebook "Study" {
					category tone on statement : one of warm, cold
					category theme on statement : some of money, safety
					category frame on article : one of risk
				}
				""");
		write(SmallCorpus.CLAIMS.replace("denies safe\n", "denies safe, \"it lasts\" as possible at \"would\"\n\t\tcode theme safety\n\t\tnote \"N\"\n\t\tconfidence 0.5\n"));
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	private void write(String claims) throws Exception {
		Files.writeString(folder.resolve("bridge.claims"), claims);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private Map<String, Field> fields(String statement) {
		return StatementFields.of(corpus.statement(statement).orElseThrow(), corpus).stream()
				.collect(Collectors.toMap(Field::key, Function.identity(), (one, other) -> one));
	}

	private String value(String key) {
		return fields("bridge.engineer").get(key).value();
	}

	@Test
	void showsAllOfAStatement() {
		assertEquals("it would fall", value("content"));
		assertEquals("said", value("cue"));
		assertEquals("", value("source"));
		assertEquals("unnamed \u201CAn engineer\u201D", value("member 0"));
		assertEquals("denies", value("stance 0"));
		assertEquals("safe", value("stance 0 about 0"));
		assertEquals("it lasts", value("stance 0 about 1"));
		assertEquals("possible", value("stance 0 certainty"));
		assertEquals("would", value("stance 0 part"));
		assertEquals("engineer", value("name"));
		assertEquals("0.5", value("confidence"));
		assertEquals("", value("code tone"));
		assertEquals("true", value("code theme safety"));
		assertEquals("false", value("code theme money"));
		assertEquals("N", value("note"));
		assertEquals("accepted", value("status"));
		assertFalse(fields("bridge.engineer").containsKey("code frame"), "a category of articles");
		assertEquals("Ada Quill", fields("bridge.mayor").get("member 0").value());
	}

	@Test
	void saysWhereTheWordsStand() {
		int start = SmallCorpus.TEXT.indexOf("it would fall");
		assertEquals(List.of(new Span(start, start + 13)), fields("bridge.engineer").get("content").spans());
	}

	@Test
	void putsEachProblemAtItsField() throws Exception {
		write(SmallCorpus.CLAIMS.replace("\"said\" before \"it would\"", "\"shouted\"").replace("denies safe", "denies dangerous"));
		corpus = session.update(List.of(folder.resolve("bridge.claims")), Progress.NONE);
		Map<String, Field> fields = fields("bridge.engineer");
		assertEquals(1, fields.get("cue").messages().size());
		assertTrue(fields.get("cue").messages().getFirst().contains("shouted"), fields.get("cue").messages().toString());
		assertTrue(fields.get("stance 0").messages().stream().anyMatch(message -> message.contains("dangerous")), fields.get("stance 0").messages().toString());
		assertEquals(List.of(), fields.get("content").messages());
		assertTrue(fields("bridge.mayor").values().stream().allMatch(field -> field.messages().isEmpty()), "the other statement is as it was");
	}

	@Test
	void refusesWhatCannotBeReadBeforeAnythingIsMade() {
		Map<String, Field> fields = fields("bridge.engineer");
		assertEquals("\u201Chalf\u201D is no number.", assertThrows(IllegalArgumentException.class, () -> fields.get("confidence").commit().apply("half")).getMessage());
		assertThrows(IllegalArgumentException.class, () -> fields.get("name").commit().apply(" "));
		assertThrows(IllegalArgumentException.class, () -> fields.get("addStance").commit().apply("nods at safe"));
		assertNull(fields.get("addSpeaker").commit().apply("  "), "nothing was typed");
	}
}
