// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.analysis.study.Mishap;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.StudyEdits;
import org.gainsay.edit.StudyEdits.NewStudy;
import org.gainsay.edit.kit.KitMaking;
import org.gainsay.edit.study.RoundCases;
import org.gainsay.edit.study.StudyCheck;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.edit.study.StudyWays;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.RoundEventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with the rounds of a study, without a command line or a workbench. */
class StudyRoundsTest {

	private static final Instant NINE = Instant.parse("2026-04-12T09:00:00Z");
	private static final Instant TEN = Instant.parse("2026-04-12T10:00:00Z");

	/** Words that are in no front end. */
	private static final StudyWays WAYS = new StudyWays() {
		@Override
		public String assign(String round) {
			return "ASSIGN " + round;
		}

		@Override
		public String close(String round) {
			return "CLOSE " + round;
		}

		@Override
		public String cases(String round) {
			return "a list";
		}

		@Override
		public String later() {
			return "LATER";
		}

		@Override
		public String ownKit(String coder) {
			return "KIT " + coder;
		}

		@Override
		public String be(String coder) {
			return "BE " + coder;
		}

		@Override
		public String beHimself() {
			return "BY HIMSELF";
		}

		@Override
		public String check() {
			return "CHECK";
		}
	};

	@TempDir
	private Path folder;
	private CorpusSession session;

	@AfterEach
	void close() {
		if (session != null) {
			session.close();
		}
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private void begin(int articles, String study) throws IOException {
		write("study.claims", study);
		write("shared.claims", "actor x : person \"X\"\nclaim c \"C is so.\"\n");
		for (int i = 0; i < articles; i++) {
			write("a" + i + ".txt", "One said that it is so.\n\nTwo said that it rains.\n");
			write("a" + i + ".claims", "article a" + i + " \"A" + i + "\" { text \"a" + i + ".txt\" }\n");
		}
		session = CorpusSession.of(folder.toRealPath());
		session.build(Progress.NONE);
	}

	private void set(String round, String coder, String article, String body) throws IOException {
		write("coding/" + round + "/" + coder + "/" + article + ".claims", "annotations " + coder + " of " + article + " in " + round + " { " + body + " }\n");
	}

	private StudyRounds rounds() {
		session.build(Progress.NONE);
		return new StudyRounds(session, WAYS);
	}

	private void apply(CorpusEdit edit) throws IOException {
		try (DiskApplier applier = DiskApplier.on(folder)) {
			applier.apply(edit);
		}
	}

	private static String refused(Runnable work) {
		return assertThrows(IllegalArgumentException.class, work::run).getMessage();
	}

	@Test
	void aRoundGoesFromTheDrawToTheCloseAndIsRefusedInTheWordsOfWhoAsks() throws IOException {
		begin(5, "coder ben coder cleo\nround main { sample 40 percent seed 7 each 2 }\n");
		assertEquals("The round 'main' has no article assigned; first: ASSIGN main.", refused(() -> rounds().event(RoundEventKind.OPENED, "main", "anna", NINE, null)));
		assertEquals(2, rounds().draw("main", Progress.NONE).articles().size());
		assertFalse(Files.exists(folder.resolve("rounds")), "a draw writes nothing");
		StudyRounds.Lists lists = rounds().assign("main", Progress.NONE);
		assertEquals(Set.of("ben", "cleo"), lists.lists().keySet());
		assertEquals(lists.sample(), rounds().draw("main", Progress.NONE).articles());
		apply(lists.edit());
		assertTrue(rounds().assign("main", Progress.NONE).edit().isEmpty(), "it is assigned");
		apply(rounds().event(RoundEventKind.OPENED, "main", "anna", TEN, "go").edit());
		assertTrue(Files.readString(folder.resolve("rounds/main/log/2026-04-12T100000Z-opened-anna.claims")).contains("\"go\""));
		assertEquals("The round 'main' is open, since 2026-04-12T10:00:00Z.", refused(() -> rounds().checkState(RoundEventKind.OPENED, "main")));
		assertEquals("The round 'main' was opened on 2026-04-12T10:00:00Z, and 2026-04-12T09:00:00Z is not later. LATER", refused(() -> rounds().event(RoundEventKind.CLOSED, "main", "anna", NINE, null)));
		apply(rounds().event(RoundEventKind.CLOSED, "main", "anna", TEN, null).edit());
		assertEquals("The round 'main' is not open, so it cannot be closed.", refused(() -> rounds().checkState(RoundEventKind.CLOSED, "main")));
		assertEquals("The round 'main' is closed; its articles stay as they are assigned.", refused(() -> rounds().assign("main", Progress.NONE)));
		assertEquals("There is no round 'mian'; there are: main. Did you mean 'main'?", refused(() -> rounds().draw("mian", Progress.NONE)));
	}

	/** Else both could draw one article, and nobody would know. */
	@Test
	void whatAnotherRoundHasCannotBeLeftOutBeforeThatIsAssigned() throws IOException {
		begin(5, "coder ben coder cleo\nround pilot : pilot { sample 2 seed 1 }\nround main { sample all except round pilot }\n");
		String first = "The round 'main' leaves out what the round 'pilot' has, and that has none assigned, so that both could draw one article; first: ASSIGN pilot.";
		assertEquals(first, refused(() -> rounds().draw("main", Progress.NONE)));
		assertEquals(first, refused(() -> rounds().assign("main", Progress.NONE)));
		StudyRounds.Lists pilot = rounds().assign("pilot", Progress.NONE);
		apply(pilot.edit());
		List<String> drawn = rounds().draw("main", Progress.NONE).articles();
		assertEquals(3, drawn.size());
		assertTrue(drawn.stream().noneMatch(pilot.sample()::contains), drawn::toString);
	}

	@Test
	void whatIsBlindAndOpenIsToldToNobodyElse() throws IOException {
		begin(4, "coder ben coder cleo\nround pilot : pilot { sample all blind }\nround main { sample interval 0.1 of stance in pilot seed 3 }\n");
		apply(rounds().assign("pilot", Progress.NONE).edit());
		apply(rounds().event(RoundEventKind.OPENED, "pilot", "anna", NINE, null).edit());
		assertTrue(refused(() -> rounds().draw("main", Progress.NONE)).endsWith("Close it first: CLOSE pilot."));
		assertTrue(refused(() -> rounds().drift("pilot", Progress.NONE)).endsWith("Close it first: CLOSE pilot."));
		assertEquals(List.of("pilot"), rounds().drift(null, Progress.NONE).leftOut());
		assertEquals("The round 'pilot' is blind and still open, so only 'ben' may ask: BE ben.", refused(() -> rounds().feedback("pilot", "ben", "cleo", Progress.NONE)));
		assertEquals(Set.of(), rounds().feedback("pilot", "ben", "ben", Progress.NONE).compared());
		assertEquals("The study has no coder 'bne'. Did you mean 'ben'?", refused(() -> rounds().feedback("pilot", "bne", "bne", Progress.NONE)));
	}

	/** Of what cleo wrote ben is told the folder and the mishap; that both declare an actor of one name is told once both files may be seen. */
	@Test
	void mishapsInHiddenFilesAreToldWithoutWhatStandsThere() throws IOException {
		begin(2, "coder ben coder cleo\nround main { sample all blind }\n");
		apply(rounds().assign("main", Progress.NONE).edit());
		apply(rounds().event(RoundEventKind.OPENED, "main", "anna", NINE, null).edit());
		write("coding/main/cleo/a0.claims", "actor met : person \"Zebra\"\nannotations zebra of a0 in main { }\n");
		write("coding/main/ben/a0.claims", "actor met : person \"Met\"\nannotations ben of a0 in main { status done }\n");
		session.readBy("ben");
		StudyRounds rounds = rounds();
		StudyCheck check = StudyCheck.of(session, rounds.progress(null), WAYS);
		assertFalse(check.toString().contains("zebra"), check::toString);
		assertTrue(check.mishaps().contains(new Mishap(Mishap.Kind.UNKNOWN_CODER, "main", "coding/main/cleo", "It is in a file that is hidden while the round is open; its coder is told more, BY HIMSELF.")), check::toString);
		assertEquals(Map.of(), check.equal(), "that cleo has met the same actor is hers to know");
		StudyRounds.Noted closed = rounds.event(RoundEventKind.CLOSED, "main", "ben", TEN, null);
		assertEquals(Set.of("met"), closed.equal().keySet(), "what is closed is settled");
		apply(closed.edit());
		rounds = rounds();
		assertEquals(Set.of("met"), StudyCheck.of(session, rounds.progress(null), WAYS).equal().keySet());
	}

	/** On Windows and macOS they are one folder, so a set that does not say its round is of the round there, whatever capitals the folder has. */
	@Test
	void aFolderInOtherCapitalsIsTheRounds() throws IOException {
		begin(2, "coder ben coder cleo\nround main { sample all blind }\nround Open { sample all }\n");
		apply(rounds().assign("main", Progress.NONE).edit());
		apply(rounds().event(RoundEventKind.OPENED, "main", "anna", NINE, null).edit());
		for (String file : List.of("coding/Main/cleo/a0.claims", "coding/MAIN/cleo/a0.claims", "Coding/main/cleo/a1.claims", "coding/open/cleo/a0.claims")) {
			write(file, "annotations cleo of a0 { status done statement s { says \"it is so\" by x asserts c } }\n");
		}
		session.readBy("ben");
		session.build(Progress.NONE);
		assertEquals(List.of("coding/open/cleo/a0.claims"), session.corpus().files().stream().map(FileFacts::file).filter(file -> file.contains("cleo/a")).toList());
		session.readBy("cleo");
		assertEquals(4, session.corpus().files().stream().map(FileFacts::file).filter(file -> file.contains("cleo/a")).count(), "they are hers");
	}

	/** A close tells nothing of another round that is still blind and open. */
	@Test
	void aCloseTellsOfNoOtherBlindRound() throws IOException {
		begin(2, "coder ben coder cleo\nround main { sample all blind }\nround first { sample all }\n");
		for (String round : List.of("main", "first")) {
			apply(rounds().assign(round, Progress.NONE).edit());
			apply(rounds().event(RoundEventKind.OPENED, round, "anna", NINE, null).edit());
		}
		for (String coder : List.of("ben", "cleo")) {
			write("coding/main/" + coder + "/a0.claims", "actor zebra : person \"Zebra\"\nannotations " + coder + " of a0 in main { }\n");
			write("coding/first/" + coder + "/a0.claims", "actor met : person \"Met\"\nannotations " + coder + " of a0 in first { }\n");
		}
		session.readBy("anna");
		assertEquals(Set.of("met"), rounds().event(RoundEventKind.CLOSED, "first", "anna", TEN, null).equal().keySet());
	}

	/** A text that changed since the build would be empty, and what lies in it nowhere: figures, hashes and the places of cases would be wrong without a word. */
	@Test
	void aTextThatChangedSinceTheBuildIsTold() throws IOException {
		begin(3, "coder ben coder cleo\nround pilot : pilot { sample all }\nround main { sample interval 0.1 of stance in pilot seed 3 }\n");
		apply(rounds().assign("pilot", Progress.NONE).edit());
		for (String coder : List.of("ben", "cleo")) {
			set("pilot", coder, "a0", "status done coded 2026-04-13 statement s1 { says \"it is so\" by x " + (coder.equals("ben") ? "denies" : "asserts") + " c }");
		}
		write("a0.claims", "article a0 \"A0\" { text \"a0.txt\" status done statement { says \"it is so\" by x asserts c } }\n");
		StudyRounds rounds = rounds();
		RoundCases cases = new RoundCases(session, "pilot", WAYS);
		write("a0.txt", "Another text.\n");
		List<Executable> all = List.of(() -> rounds.draw("main", Progress.NONE), () -> rounds.event(RoundEventKind.OPENED, "pilot", "anna", NINE, null),
				() -> rounds.feedback("pilot", "ben", "ben", Progress.NONE), () -> rounds.drift(null, Progress.NONE), cases::json, () -> KitMaking.of(session, "ben", WAYS));
		for (Executable one : all) {
			assertTrue(assertThrows(UncheckedIOException.class, one).getCause().getMessage().contains("a0.txt: it changed"), () -> "which " + all.indexOf(one));
		}
	}

	@Test
	void whatTakesLongCanBeStopped() throws IOException {
		begin(3, "coder ben coder cleo\nround pilot : pilot { sample all }\nround main { sample interval 0.1 of stance in pilot seed 3 }\n");
		apply(rounds().assign("pilot", Progress.NONE).edit());
		for (String coder : List.of("ben", "cleo")) {
			for (int i = 0; i < 3; i++) {
				set("pilot", coder, "a" + i, "status done coded 2026-04-13 statement s1 { says \"it is so\" by x " + (i == 0 && coder.equals("ben") ? "denies" : "asserts") + " c }");
			}
		}
		Progress stopped = new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		};
		StudyRounds rounds = rounds();
		assertThrows(CancellationException.class, () -> rounds.draw("main", stopped));
		assertThrows(CancellationException.class, () -> rounds.drift(null, stopped));
		assertFalse(rounds.drift(null, Progress.NONE).rows().isEmpty());
	}

	@Test
	void aStudyIsBegunInAFileOfItsOwnOrAtItsEnd() throws IOException {
		begin(2, "coder ben \"Ben\"\n");
		StudyEdits edits = new StudyEdits(session);
		apply(edits.begin(new NewStudy("A study", List.of("ben", "round"), "main", 60, 4712, 2, true)));
		assertEquals("""
				coder ben "Ben"

				study "A study" {
				}

				coder round

				round main {
					sample 60 percent
					seed 4712
					each 2
					blind
				}
				""", Files.readString(folder.resolve("study.claims")));
		assertEquals(List.of("ben", "round"), rounds().study().coders().stream().map(coder -> coder.name()).toList());
		assertEquals(0, session.corpus().counts().errors(), session.corpus().problems()::toString);
		assertEquals("The corpus has a study already, with the rounds main.", refused(() -> new StudyEdits(session).begin(new NewStudy("B", List.of("ben"), "other", 100, 1, 1, false))));
		Files.delete(folder.resolve("study.claims"));
		session.build(Progress.NONE);
		apply(new StudyEdits(session).begin(new NewStudy("A study", List.of("ben"), "main", 100, 4712, 1, false)));
		assertTrue(Files.readString(folder.resolve("study.claims")).startsWith("gainsay 1\n\nstudy \"A study\" {"));
		assertEquals(List.of("a0", "a1"), rounds().draw("main", Progress.NONE).articles().stream().sorted().toList());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.filter(file -> file.getFileName().toString().startsWith("study")).count());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"\"\" | ben | main | 1 | Give the study a title.",
			"A | \"\" | main | 1 | Name those who code",
			"A | 1st | main | 1 | \"A name has letters, digits and _, and begins with no digit: \"\"1st\"\" is none.\"",
			"A | ben | raw | 1 | \"Folders called \"\"raw\"\" are not read\"",
			"A | ben Ben | main | 1 | Two coders have one name",
			"A | ben | main | 2 | An article cannot have more coders than there are." })
	void whatAStudyCannotBeginWithIsSaid(String title, String coders, String round, int each, String sentence) {
		String against = new NewStudy(title, Stream.of(coders.split(" ")).filter(name -> !name.isEmpty()).toList(), round, 100, 1, each, false).against();
		assertTrue(against != null && against.startsWith(sentence), () -> against);
	}
}
