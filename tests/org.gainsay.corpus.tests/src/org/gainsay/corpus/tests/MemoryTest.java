// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryTest {

	@TempDir
	Path temporary;
	private Path folder;
	private Path kept;

	@BeforeEach
	void copyTheExample() throws IOException {
		folder = Files.createDirectory(temporary.resolve("corpus")).toRealPath();
		kept = temporary.resolve("cache/facts");
		Path example = Path.of(System.getProperty("gainsay.top")).resolve("examples/quillhaven");
		try (Stream<Path> files = Files.walk(example)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = folder.resolve(example.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	/** What a run finds that begins anew, and of how many files it parsed nothing. */
	private record Run(List<FileFacts> files, List<Problem> problems, int recalled) {
		boolean finds(Run other) {
			return files.equals(other.files) && problems.equals(other.problems);
		}
	}

	private Run run(Memory memory) {
		try (CorpusSession session = CorpusSession.of(folder, memory)) {
			Corpus corpus = session.build(Progress.NONE);
			return new Run(List.copyOf(corpus.files()), List.copyOf(corpus.problems()), session.recalled());
		}
	}

	private Memory memory() {
		return Memory.in(kept, "this program");
	}

	private Path keptFile() throws IOException {
		try (Stream<Path> files = Files.list(kept)) {
			return files.filter(file -> file.toString().endsWith(".facts")).findFirst().orElseThrow();
		}
	}

	@Test
	void anUnchangedCorpusIsNotParsedAgain() {
		Run first = run(memory());
		Run second = run(memory());
		assertEquals(0, first.recalled);
		assertEquals(first.files.size(), second.recalled);
		assertTrue(first.finds(second), () -> first.problems + " / " + second.problems);
		assertTrue(first.finds(run(Memory.NONE)));
	}

	@Test
	void whatIsRecalledCanBeEdited() throws IOException {
		run(memory());
		try (CorpusSession session = CorpusSession.of(folder, memory()); CorpusSession plain = CorpusSession.of(folder)) {
			session.build(Progress.NONE);
			plain.build(Progress.NONE);
			Path actors = folder.resolve("actors.claims");
			String text = Files.readString(actors).replaceFirst("actor insider ", "actor nobody ");
			assertEquals(plain.edit(actors, text).problems(), session.edit(actors, text).problems());
			assertFalse(session.corpus().problems().stream().noneMatch(problem -> problem.code().id().equals("reference-unknown")));
			assertEquals(List.copyOf(plain.corpus().files()), List.copyOf(session.corpus().files()));
			assertEquals(session.corpus().files().size(), session.recalled());
		}
	}

	@Test
	void onlyWhatDependsOnAChangeIsParsed() throws IOException {
		run(memory());
		Files.writeString(folder.resolve("courier.claims"), Files.readString(folder.resolve("courier.claims")) + "\n// a comment\n");
		Run changed = run(memory());
		assertEquals(changed.files.size() - 1, changed.recalled);
		assertTrue(changed.finds(run(Memory.NONE)));
		assertEquals(changed.files.size(), run(memory()).recalled);
	}

	@Test
	void aChangedTextIsSeen() throws IOException {
		Path text;
		try (Stream<Path> texts = Files.list(folder.resolve("articles"))) {
			text = texts.filter(file -> file.getFileName().toString().startsWith("courier")).findFirst().orElseThrow();
		}
		run(memory());
		FileTime time = Files.getLastModifiedTime(text);
		String before = Files.readString(text);
		Files.writeString(text, before.replaceFirst("e", "a")); // of the same size, at the same time
		Files.setLastModifiedTime(text, time);
		Run changed = run(memory());
		assertTrue(changed.recalled < changed.files.size());
		assertTrue(changed.finds(run(Memory.NONE)));
	}

	@Test
	void aNameOfVeryManyPartsIsRead() throws IOException {
		Files.writeString(folder.resolve("more.claims"), "same utterance u : a" + ".a".repeat(150) + ", b.c\n");
		Run first = run(memory());
		Run second = run(memory());
		assertTrue(first.finds(second));
		assertEquals(first.files.size() - 1, second.recalled);
	}

	/** Counts how often it is asked, and stops what asks it more often than it may. */
	private static final class Stopping implements Progress {
		private final int most;
		private final AtomicInteger asked = new AtomicInteger();

		Stopping(int most) {
			this.most = most;
		}

		@Override
		public boolean cancelled() {
			return asked.incrementAndGet() > most;
		}
	}

	/** What is stopped: a look at what is remembered, one that finds a file changed, one at which nothing is remembered. */
	private enum Look {
		REMEMBERED, CHANGED, ANEW
	}

	@ParameterizedTest
	@EnumSource
	void whatChangesAfterALookThatWasStoppedIsSeen(Look look) throws IOException {
		run(memory());
		if (look == Look.CHANGED) {
			Files.writeString(folder.resolve("actors.claims"), Files.readString(folder.resolve("actors.claims")).replaceFirst("actor insider ", "actor nobody "));
		}
		int most;
		try (CorpusSession whole = CorpusSession.of(folder, look == Look.ANEW ? Memory.NONE : Memory.in(copyOfKept(), "this program"))) {
			Stopping never = new Stopping(Integer.MAX_VALUE);
			whole.build(never);
			most = never.asked.get();
		}
		Run plain = run(Memory.NONE);
		assertTrue(most >= plain.files.size(), "asked " + most + " times");
		int stopped = 0;
		int step = look == Look.REMEMBERED ? 1 : Math.max(1, most / 6); // where it parses, it asks at each thing that it checks
		for (int asks = 0; asks < most; asks += step) {
			// The copy is of before the change: so each of them begins with the same.
			try (CorpusSession session = CorpusSession.of(folder, look == Look.ANEW ? Memory.NONE : Memory.in(copyOfKept(), "this program"))) {
				Stopping stopping = new Stopping(asks);
				try {
					session.build(stopping);
					assertTrue(stopping.asked.get() <= asks, "told to stop, and went on"); // another processor did more this time
				} catch (CancellationException expected) {
					stopped++;
					assertTrue(session.corpus().files().isEmpty(), "nothing of a half is shown");
				}
				Path file = folder.resolve("more.claims");
				Files.writeString(file, "actor more" + asks + " : person \"More\"\n");
				Corpus corpus = session.build(Progress.NONE);
				assertTrue(corpus.actor("more" + asks).isPresent());
				Files.delete(file);
				corpus = session.update(List.of(file), Progress.NONE);
				assertEquals(plain.files, List.copyOf(corpus.files()));
				assertEquals(plain.problems, List.copyOf(corpus.problems()));
			}
		}
		assertTrue(stopped > 0);
	}

	@Test
	void aLookThatIsStoppedLeavesTheCorpusThatWasThere() {
		run(memory());
		try (CorpusSession session = CorpusSession.of(folder, memory())) {
			Corpus corpus = session.build(Progress.NONE);
			assertThrows(CancellationException.class, () -> session.build(new Stopping(1)));
			assertSame(corpus, session.corpus());
			assertEquals(corpus.problems(), session.build(Progress.NONE).problems());
		}
	}

	/** What is kept now, in a folder of its own. */
	private Path copyOfKept() throws IOException {
		Path copy = Files.createTempDirectory(temporary, "kept");
		Files.copy(keptFile(), copy.resolve(keptFile().getFileName()));
		return copy;
	}

	@Test
	void ofAnotherProgramNothingIsBelieved() {
		run(memory());
		assertEquals(0, run(Memory.in(kept, "another program")).recalled);
	}

	@Test
	void anotherCorpusHasItsOwn() throws IOException {
		run(memory());
		Path other = Files.move(folder, folder.resolveSibling("moved"));
		folder = other;
		assertEquals(0, run(memory()).recalled);
		try (Stream<Path> files = Files.list(kept)) {
			assertEquals(2, files.count());
		}
	}

	@RepeatedTest(10)
	void whatIsBrokenIsFoundAnew(RepetitionInfo turn) throws IOException {
		Run first = run(memory());
		Random random = new Random(turn.getCurrentRepetition());
		byte[] bytes = Files.readAllBytes(keptFile());
		if (turn.getCurrentRepetition() % 3 == 0) {
			bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
		} else {
			bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
		}
		Files.write(keptFile(), bytes);
		Run broken = run(memory());
		assertEquals(0, broken.recalled);
		assertTrue(first.finds(broken));
		assertEquals(first.files.size(), run(memory()).recalled);
	}

	@Test
	void whereNothingCanBeWrittenNothingIsRemembered() throws IOException {
		Files.createDirectories(kept.getParent());
		Files.writeString(kept, "a file in the place of the folder");
		Run first = run(memory());
		assertEquals(0, run(memory()).recalled);
		assertTrue(first.finds(run(Memory.NONE)));
	}

	@Test
	void nobodyElseReadsIt() throws IOException {
		Assumptions.assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"), "a disk with permissions");
		run(memory());
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
		assertFalse(Files.getPosixFilePermissions(keptFile()).contains(PosixFilePermission.OTHERS_READ));
	}

	@Test
	void openDocumentsDoNotGoIn() throws IOException {
		try (CorpusSession session = CorpusSession.of(folder, memory())) {
			session.edit(folder.resolve("actors.claims"), Files.readString(folder.resolve("actors.claims")) + "\nactor guest : person \"A guest\"\n");
		}
		Run run = run(memory());
		assertEquals(0, run.recalled);
		assertTrue(run.files.stream().flatMap(file -> file.actors().stream()).noneMatch(actor -> actor.name().equals("guest")));
	}

	/** So do the editors begin: with documents open, before anything was read. */
	@Test
	void withDocumentsOpenTheRestIsTaken() throws IOException {
		int all = run(memory()).files.size();
		Path actors = folder.resolve("actors.claims");
		String text = Files.readString(actors);
		for (String now : List.of(text, text + "\n// more\n", text.replaceFirst("actor insider ", "actor nobody "))) {
			try (CorpusSession session = CorpusSession.of(folder, memory()); CorpusSession plain = CorpusSession.of(folder)) {
				session.edit(actors, now);
				plain.edit(actors, now);
				assertEquals(List.copyOf(plain.corpus().files()), List.copyOf(session.corpus().files()));
				assertEquals(plain.corpus().problems(), session.corpus().problems());
				assertEquals(now.equals(text), session.recalled() == all, session.recalled() + " of " + all);
				assertTrue(session.recalled() > 0);
				assertEquals(plain.discard(actors).problems(), session.discard(actors).problems());
				assertEquals(List.copyOf(plain.corpus().files()), List.copyOf(session.corpus().files()));
			}
		}
		assertEquals(all, run(memory()).recalled, "nothing of it went in");
	}

	@Test
	void whatNobodyAsksForIsLetGo() throws IOException {
		run(memory());
		Path old = Files.copy(keptFile(), kept.resolve("0123456789abcdef0123456789abcdef.facts"));
		Files.setLastModifiedTime(old, FileTime.from(java.time.Instant.now().minus(java.time.Duration.ofDays(100))));
		Files.writeString(folder.resolve("more.claims"), "gainsay 1\n");
		run(memory());
		assertFalse(Files.exists(old));
		assertTrue(Files.exists(keptFile()));
	}

	/** After any changes the answer with a memory is the answer without. */
	@RepeatedTest(12)
	void whateverChangesTheAnswerIsTheSame(RepetitionInfo turn) throws IOException {
		Random random = new Random(turn.getCurrentRepetition());
		run(memory());
		int recalled = 0;
		for (int step = 0; step < 5; step++) {
			for (int change = random.nextInt(3); change >= 0; change--) {
				change(random);
			}
			Run with = run(memory());
			Run without = run(Memory.NONE);
			assertEquals(without.problems, with.problems, "step " + step);
			assertEquals(without.files, with.files, "step " + step);
			recalled += with.recalled;
		}
		assertNotEquals(0, recalled);
	}

	private void change(Random random) throws IOException {
		List<Path> all = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			files.filter(file -> Files.isRegularFile(file) && !file.endsWith("gainsay.properties")).sorted().forEach(all::add);
		}
		Path file = all.get(random.nextInt(all.size()));
		String text = Files.readString(file);
		switch (random.nextInt(9)) {
			case 0 -> Files.writeString(file, text.replaceFirst("the ", "thy "));
			case 1 -> Files.writeString(file, text.replace("insider", "insider2"));
			case 2 -> Files.writeString(file, text.substring(0, Math.max(0, text.length() - 1 - random.nextInt(40))));
			case 3 -> Files.delete(file);
			case 4 -> Files.writeString(folder.resolve("new" + random.nextInt(3) + ".claims"), "actor guest" + random.nextInt(3) + " : person \"A guest\"\nclaim more \"There is more\" { entails leak }\n");
			case 5 -> Files.writeString(file, text.replaceFirst("by (\\w+)", "by guest" + random.nextInt(3)));
			case 6 -> Files.move(file, file.resolveSibling("moved" + random.nextInt(1000) + (file.toString().endsWith(".claims") ? ".claims" : ".txt")));
			case 7 -> Files.writeString(file, text.replaceFirst("\\{", "{ "));
			default -> Files.writeString(file, text + (file.toString().endsWith(".claims") ? "\nactor guest" + random.nextInt(3) + " : organisation \"A guest body\"\n" : " More."));
		}
	}
}
