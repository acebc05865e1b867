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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the first edit needs of a corpus that was remembered is read while nobody waits, and makes no difference to what edits find. */
class PreparedForEditsTest {

	@TempDir
	Path temporary;
	private Path folder;

	@BeforeEach
	void copyTheExample() throws IOException {
		folder = Files.createDirectory(temporary.resolve("corpus")).toRealPath();
		Path example = Path.of(System.getProperty("gainsay.top")).resolve("examples/quillhaven");
		try (Stream<Path> files = Files.walk(example)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = folder.resolve(example.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		try (CorpusSession first = CorpusSession.of(folder, memory())) {
			first.build(Progress.NONE);
		}
	}

	private Memory memory() {
		return Memory.in(temporary.resolve("kept"), "this program");
	}

	/** When a session is prepared. */
	private enum When {
		BEFORE_THE_EDITS, BETWEEN_THEM, AFTER_THEM, BESIDE_THEM
	}

	@ParameterizedTest
	@EnumSource
	void editsFindTheSame(When when) throws IOException, InterruptedException {
		try (CorpusSession session = CorpusSession.of(folder, memory()); CorpusSession plain = CorpusSession.of(folder)) {
			session.build(Progress.NONE);
			plain.build(Progress.NONE);
			assertEquals(session.corpus().files().size(), session.recalled());
			assertFalse(session.isReadyForEdits());
			Thread beside = Thread.ofPlatform().unstarted(session::prepareForEdits);
			if (when == When.BESIDE_THEM) {
				beside.start();
			} else if (when == When.BEFORE_THE_EDITS) {
				session.prepareForEdits();
				assertTrue(session.isReadyForEdits());
			}
			Path actors = folder.resolve("actors.claims");
			String text = Files.readString(actors);
			List<String> edits = List.of(text.replaceFirst("actor insider ", "actor nobody "), text + "\nactor more : person \"More\"\nactor more : person \"More\"\n", text);
			for (String edit : edits) {
				assertEquals(plain.edit(actors, edit).problems(), session.edit(actors, edit).problems());
				assertTrue(session.isReadyForEdits());
				assertEquals(List.copyOf(plain.corpus().files()), List.copyOf(session.corpus().files()));
				if (when == When.BETWEEN_THEM) {
					session.prepareForEdits();
				}
			}
			if (when == When.AFTER_THEM) {
				session.prepareForEdits();
			}
			beside.join();
			assertTrue(session.isReadyForEdits());
			assertEquals(plain.edit(actors, edits.getFirst()).problems(), session.edit(actors, edits.getFirst()).problems());
		}
	}

	/** Listeners are told by the thread that builds: a language server keeps its state for one thread. */
	@Test
	void whoBuildsTells() throws InterruptedException {
		try (CorpusSession session = CorpusSession.of(folder, memory())) {
			Set<Thread> tellers = ConcurrentHashMap.newKeySet();
			int[] told = { 0 };
			session.addListener(changed -> {
				tellers.add(Thread.currentThread());
				told[0]++;
			});
			session.build(Progress.NONE);
			Path actors = folder.resolve("actors.claims");
			String text = session.text(actors);
			AtomicBoolean ended = new AtomicBoolean();
			Thread beside = Thread.ofPlatform().start(() -> {
				while (!ended.get()) {
					session.prepareForEdits();
				}
			});
			try {
				for (int i = 0; i < 60; i++) {
					session.edit(actors, text + " ".repeat(i + 1));
				}
			} finally {
				ended.set(true);
				beside.join();
			}
			assertEquals(Set.of(Thread.currentThread()), tellers);
			assertEquals(61, told[0]);
		}
	}

	@Test
	void whatChangesWhileItIsPreparedIsSeen() throws IOException {
		try (CorpusSession session = CorpusSession.of(folder, memory())) {
			session.build(Progress.NONE);
			Path more = folder.resolve("more.claims");
			Files.writeString(more, "actor insider : person \"Twice\"\n");
			Thread beside = Thread.ofPlatform().start(session::prepareForEdits);
			session.update(List.of(more), Progress.NONE);
			while (beside.isAlive()) {
				Thread.onSpinWait();
			}
			assertTrue(session.corpus().problems().stream().anyMatch(problem -> problem.code().id().equals("name-declared-twice")), () -> session.corpus().problems().toString());
			Files.delete(more);
			session.update(List.of(more), Progress.NONE);
			try (CorpusSession plain = CorpusSession.of(folder)) {
				assertEquals(plain.build(Progress.NONE).problems(), session.corpus().problems());
			}
		}
	}

	@Test
	void afterABuildThatParsedThereIsNothingToPrepare() {
		try (CorpusSession session = CorpusSession.of(folder)) {
			assertFalse(session.isReadyForEdits());
			session.prepareForEdits(); // before the first build: nothing is known
			session.build(Progress.NONE);
			assertTrue(session.isReadyForEdits());
		}
	}
}
