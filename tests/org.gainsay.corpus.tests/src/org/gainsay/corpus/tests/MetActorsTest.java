// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.HiddenSets;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.model.ActorKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where new actors are declared while coders work: in a blind round nobody else may read of them. */
class MetActorsTest {

	private static final String OWN = "coding/main/ben/first.claims";
	private static final Speaker NEW = new Speaker.New(null, ActorKind.PERSON, "Ada Quill");

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void round() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		write("study.claims", "coder ben\ncoder cleo\nround main { sample all blind }\nopened main { by anna on 2026-04-12 }\n");
		write(OWN, "annotations ben of first in main {\n\tstatement s1 {\n\t\tsays \"there is a leak\"\n\t\tby mayor\n\t\tasserts leak\n\t}\n}\n");
		readBy("ben");
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(corpus.path(file).getParent());
		Files.writeString(corpus.path(file), text);
	}

	private void readBy(String reader) {
		corpus.session.readBy(reader);

		corpus.build();
	}

	private static List<String> files(CorpusEdit edit) {
		return edit.files().stream().map(FileEdits::file).sorted().toList();
	}

	@Test
	void anActorThatACoderMeetsComesIntoTheCodersFile() throws IOException {
		CorpusEdit edit = new SpeakerEdits(corpus.session).speakers(List.of("ben.main.first.s1"), List.of(NEW));
		assertEquals(List.of(OWN), files(edit));
		new Desk(corpus).apply(edit);
		assertEquals("annotations ben of first in main {\n\tstatement s1 {\n\t\tsays \"there is a leak\"\n\t\tby adaQuill\n\t\tasserts leak\n\t}\n}\nactor adaQuill : person \"Ada Quill\"\n", Files.readString(corpus.path(OWN)));
		assertFalse(Files.readString(corpus.path("actors.claims")).contains("Quill"));
		assertEquals("ben", HiddenSets.reader(corpus.session));
	}

	@Test
	void anActorOfNoStatementComesIntoTheCodersFolder() throws IOException {
		CorpusEdit edit = new ActorEdits(corpus.session).create(null, ActorKind.PERSON, "Ada Quill", List.of(), null);
		assertEquals(List.of("coding/main/ben/actors.claims"), files(edit));
		new Desk(corpus).apply(edit);
		assertEquals("gainsay 1\n\nactor adaQuill : person \"Ada Quill\"\n", Files.readString(corpus.path("coding/main/ben/actors.claims")));
		readBy("cleo");
		assertTrue(corpus.session.corpus().actor("adaQuill").isEmpty(), "the other coder does not read of it");
	}

	@Test
	void whatAllHaveRefersToNoActorOfOne() {
		assertEquals(List.of("actors.claims", "first.claims"), files(new SpeakerEdits(corpus.session).speakers(List.of("first.leak"), List.of(NEW))));
	}

	@Test
	void whoIsNoCoderDeclaresActorsForAll() {
		readBy("anna");
		assertEquals(List.of("actors.claims"), files(new ActorEdits(corpus.session).create(null, ActorKind.PERSON, "Ada Quill", List.of(), null)));
	}

	@Test
	void aRoundThatIsClosedKeepsNoActorApart() throws IOException {
		write("rounds/main/log/closed.claims", "closed main { by anna on 2026-04-13 }\n");
		readBy("ben");
		assertEquals(List.of("actors.claims", OWN), files(new SpeakerEdits(corpus.session).speakers(List.of("ben.main.first.s1"), List.of(NEW))));
	}

	@Test
	void aCodersFileIsNeverTheOneOfAll() throws IOException {
		Files.delete(corpus.path("actors.claims"));
		write("study.claims", "coder ben\n");
		write(OWN, "actor a : person \"A\"\nactor b : person \"B\"\n");
		readBy("anna");
		assertEquals(List.of("actors.claims"), files(new ActorEdits(corpus.session).create(null, ActorKind.PERSON, "Ada Quill", List.of(), null)));
	}
}
