// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

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

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.statement.Field;
import org.gainsay.desk.statement.StatementFields;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.text.Span;
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
		Files.writeString(folder.resolve("actors.claims"), BridgeCorpus.ACTORS);
		Files.writeString(folder.resolve("bridge.txt"), BridgeCorpus.TEXT);
		Files.writeString(folder.resolve("code.claims"), """
				gainsay 1
				claim old "The bridge is old"
				codebook "Study" {
					category tone on statement : one of warm, cold
					category theme on statement : some of money, safety
					category frame on article : one of risk
				}
				""");
		write(BridgeCorpus.CLAIMS.replace("denies safe\n", "denies safe, \"it lasts\" as possible at \"would\"\n\t\tcode theme safety\n\t\tnote \"N\"\n\t\tconfidence 0.5\n"));
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
		assertEquals("The bridge is safe", value("stance 0 about 0"));
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

	/** What is needed of every statement comes first; what can be added now and then has a part of its own, and each title says what its part holds. */
	@Test
	void hasPartsThatSayWhatTheyHold() {
		List<Field> fields = StatementFields.of(corpus.statement("bridge.engineer").orElseThrow(), corpus);
		assertEquals(List.of("part speakers", "part stances", "part words", "part add", "part rest"), fields.stream().filter(field -> field.kind() == Field.Kind.HEADING).map(Field::key).toList());
		List<String> keys = fields.stream().map(Field::key).toList();
		assertEquals(List.of("member 0 for", "addSpeaker", "addCited", "addStance", "negated", "hedge", "addressee", "told"), keys.subList(keys.indexOf("part add") + 1, keys.indexOf("part rest")));
		assertEquals("\u201Cit would fall\u201D \u00B7 \u201Csaid\u201D", value("part words"));
		assertEquals("another speaker, whom they cite, on whose behalf, another stance, hedge, addressee", value("part add"), "nothing yet, so what can be added");
		assertEquals("Name engineer \u00B7 Confidence 0.5 \u00B7 theme: safety \u00B7 Note N", value("part rest"), "and nothing of what goes without saying");
		assertTrue(value("part stances").startsWith("Stance denies \u00B7 about "), value("part stances"));
		assertTrue(keys.containsAll(StatementFields.CLOSED_FIRST), StatementFields.CLOSED_FIRST.toString());
	}

	/** Who speaks and what they do is asked where it belongs as long as it is not known; and for whom somebody speaks stands with them once it is said. */
	@Test
	void asksForWhatIsNeededWhereItBelongs() throws Exception {
		write(BridgeCorpus.CLAIMS.replace("\t\tby unnamed \"An engineer\"\n", "").replace("\t\tdenies safe\n", "").replace("by quill", "by quill for quill"));
		corpus = session.update(List.of(folder.resolve("bridge.claims")), Progress.NONE);
		List<String> bare = StatementFields.of(corpus.statement("bridge.engineer").orElseThrow(), corpus).stream().map(Field::key).toList();
		assertEquals(List.of("part speakers", "addSpeaker", "part stances", "addStance", "part words"), bare.subList(0, 5));
		assertEquals(List.of("content", "cue", "source", "part add"), bare.subList(5, 9), "what the words lack is added");
		List<String> mayor = StatementFields.of(corpus.statement("bridge.mayor").orElseThrow(), corpus).stream().map(Field::key).toList();
		assertEquals(List.of("part speakers", "member 0", "member 0 for", "part stances"), mayor.subList(0, 4));
	}

	@Test
	void saysWhereTheWordsStand() {
		int start = BridgeCorpus.TEXT.indexOf("it would fall");
		assertEquals(List.of(new Span(start, start + 13)), fields("bridge.engineer").get("content").spans());
	}

	@Test
	void putsEachProblemAtItsField() throws Exception {
		write(BridgeCorpus.CLAIMS.replace("\"said\" before \"it would\"", "\"shouted\"").replace("denies safe", "denies dangerous"));
		corpus = session.update(List.of(folder.resolve("bridge.claims")), Progress.NONE);
		Map<String, Field> fields = fields("bridge.engineer");
		assertEquals(1, fields.get("cue").messages().size());
		assertTrue(fields.get("cue").messages().getFirst().contains("shouted"), fields.get("cue").messages().toString());
		assertTrue(fields.get("stance 0").messages().stream().anyMatch(message -> message.contains("dangerous")), fields.get("stance 0").messages().toString());
		assertEquals(List.of(), fields.get("content").messages());
		assertTrue(fields("bridge.mayor").values().stream().allMatch(field -> field.messages().isEmpty()), "the other statement is as it was");
	}

	@Test
	void saysWhatIsMissingBesideItsOwnField() throws Exception {
		write(BridgeCorpus.CLAIMS.replace("\t\tby unnamed \"An engineer\"\n", "").replace("\t\tdenies safe\n", "").replace("\"said\" before \"it would\"", "\"shouted\""));
		corpus = session.update(List.of(folder.resolve("bridge.claims")), Progress.NONE);
		Map<String, Field> fields = fields("bridge.engineer");
		assertEquals(List.of("Say who speaks"), fields.get("addSpeaker").messages());
		assertEquals(Problem.Severity.WARNING, fields.get("addSpeaker").severity());
		assertEquals(List.of("Say what the speaker does about which claim: \u201cdenies\u201d, then the claim\u2019s name or words"), fields.get("addStance").messages());
		assertEquals(Problem.Severity.WARNING, fields.get("addStance").severity());
		assertEquals(List.of(), fields.get("content").messages());
		assertNull(fields.get("content").severity());
		assertEquals(Problem.Severity.ERROR, fields.get("cue").severity(), "what is wrong is still an error");
	}

	@Test
	void refusesWhatCannotBeReadBeforeAnythingIsMade() {
		Map<String, Field> fields = fields("bridge.engineer");
		assertEquals("\u201Chalf\u201D is no number.", assertThrows(IllegalArgumentException.class, () -> fields.get("confidence").commit().apply("half")).getMessage());
		assertThrows(IllegalArgumentException.class, () -> fields.get("name").commit().apply(" "));
		assertThrows(IllegalArgumentException.class, () -> fields.get("addStance").commit().apply("nods at safe"));
		assertNull(fields.get("addSpeaker").commit().apply("  "), "nothing was typed");
	}

	private String after(String statement, String key, String typed) throws Exception {
		return applied(fields(statement).get(key).commit().apply(typed).apply(session));
	}

	private String applied(CorpusEdit edit) throws Exception {
		String bridge = null;
		for (FileEdits file : edit.files()) {
			String text = file.stamp() == null ? "" : Files.readString(folder.resolve(file.file()));
			Files.writeString(folder.resolve(file.file()), file.applyTo(text));
			bridge = file.file().equals("bridge.claims") ? Files.readString(folder.resolve(file.file())) : bridge;
		}
		corpus = session.update(edit.files().stream().map(file -> folder.resolve(file.file())).toList(), Progress.NONE);
		return bridge;
	}

	@Test
	void changesWhatIsTyped() throws Exception {
		after("bridge.engineer", "stance 0 about 1", "old");
		assertEquals("The bridge is old", value("stance 0 about 1"));
		after("bridge.engineer", "stance 0", "asserts");
		assertEquals("asserts", value("stance 0"));
		after("bridge.engineer", "code tone", "warm");
		assertEquals("warm", value("code tone"));
		after("bridge.engineer", "code theme money", "true");
		assertEquals("true", value("code theme money"));
		assertEquals("true", value("code theme safety"));
		after("bridge.engineer", "confidence", "");
		assertEquals("", value("confidence"));
		after("bridge.engineer", "note", "M");
		assertEquals("M", value("note"));
		after("bridge.engineer", "repeats", "mayor");
		assertEquals("mayor", value("repeats"));
		after("bridge.engineer", "addStance", "does not confirm old");
		assertEquals("does not confirm", value("stance 1"));
		after("bridge.engineer", "addSpeaker", "organisation: Bridge Office");
		assertEquals("Bridge Office", value("member 1"));
		after("bridge.engineer", "addCited", "Ada Quill");
		assertEquals("Ada Quill", value("member 2"));
		after("bridge.engineer", "name", "expert");
		assertEquals("expert", fields("bridge.expert").get("name").value());
	}

	@Test
	void changesWhoSpeaksForWhomHowManyTheyAreAndWhatIsAnswered() throws Exception {
		after("bridge.engineer", "told", "Ada Quill");
		assertEquals("Ada Quill", value("told"));
		after("bridge.engineer", "member 0 for", "Ada Quill; organisation: Bridge Office");
		assertEquals("Ada Quill; Bridge Office", value("member 0 for"));
		after("bridge.engineer", "member 0 number", "3");
		assertEquals("3", value("member 0 number"));
		after("bridge.engineer", "member 0 number", "several");
		assertEquals("several", value("member 0 number"));
		after("bridge.engineer", "answers", "mayor");
		assertEquals("mayor", value("answers"));
		after("bridge.engineer", "answers", "");
		after("bridge.engineer", "addAnswer", "mayor");
		assertEquals("mayor", value("answers"));
		after("bridge.engineer", "addCited", "Old Report");
		after("bridge.engineer", "addCitedBeside", "New Report");
		assertEquals(List.of("and", "New Report"), List.of(fields("bridge.engineer").get("member 2").label(), value("member 2")));
		assertEquals(2, corpus.statement("bridge.engineer").orElseThrow().links().size());
		after("bridge.engineer", "told", "");
		after("bridge.engineer", "member 0 for", "");
		after("bridge.engineer", "member 0 number", "");
		assertEquals("", value("told") + value("member 0 for") + value("member 0 number"));
		assertThrows(IllegalArgumentException.class, () -> fields("bridge.engineer").get("told").commit().apply("writer"));
		assertThrows(IllegalArgumentException.class, () -> fields("bridge.engineer").get("member 0 number").commit().apply("a few"));
	}

	@Test
	void takesSelectedWords() throws Exception {
		int start = BridgeCorpus.TEXT.indexOf("An engineer");
		applied(fields("bridge.engineer").get("source").extras().getFirst().make().apply(new Span(start, start + 11)).apply(session));
		assertEquals("An engineer", value("source"));
		applied(fields("bridge.engineer").get("source").extras().stream().filter(extra -> !extra.needsWords()).findFirst().orElseThrow().make().apply(null).apply(session));
		assertEquals("", value("source"));
		extra("stance 0", "di&tion");
		assertEquals("An engineer", value("stance 0 if"));
		after("bridge.engineer", "stance 0", "does not confirm");
		extra("stance 0", "Reason");
		assertEquals("An engineer", value("stance 0 because"));
		assertThrows(IllegalArgumentException.class, () -> fields("bridge.engineer").get("stance 0").commit().apply("asserts").apply(session), "the reason would mean nothing");
		applied(fields("bridge.engineer").get("member 0 because").extras().getFirst().make().apply(new Span(start, start + 11)).apply(session));
		assertEquals("An engineer", value("member 0 because"));
		after("bridge.engineer", "code tone", "warm");
		applied(fields("bridge.engineer").get("code tone at").extras().getFirst().make().apply(new Span(start, start + 11)).apply(session));
		after("bridge.engineer", "code tone", "cold");
		assertEquals("An engineer", value("code tone at"), "the passage stays");
	}

	/** Takes the first words as what an entry of a field's menu says. */
	private void extra(String key, String label) throws Exception {
		int start = BridgeCorpus.TEXT.indexOf("An engineer");
		applied(fields("bridge.engineer").get(key).extras().stream().filter(extra -> extra.label().replace("&", "").contains(label.replace("&", ""))).findFirst().orElseThrow()
				.make().apply(new Span(start, start + 11)).apply(session));
	}
}
