// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.OperationCanceledException;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.trees.ClaimsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever follows a corpus ends with what the files hold, whichever thread overtakes which: the threads are stepped by hand. */
@ExtendWith(NoErrorLogged.class)
class NewestCorpusTest {

	private TestProject project;
	private ProjectCorpus corpus;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("newest");
		corpus = project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(Workbench.PATIENCE.toSeconds(), TimeUnit.SECONDS), "waited in vain");
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	private String claim() {
		return corpus.corpus().claim("safe").orElseThrow().text();
	}

	@Test
	void aViewThatIsToldLateOfAnOlderBuildShowsTheNewest() throws Exception {
		// The document of actors is typed in; its thread stands still when it has built that and is about to tell the views of it.
		CountDownLatch stands = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		AtomicInteger news = new AtomicInteger();
		Runnable brake = () -> {
			if (corpus.corpus().actor("idle").isPresent() && corpus.isAnalysed(project.file("actors.claims")) && news.getAndIncrement() == 0) {
				stands.countDown();
				await(goOn);
			}
		};
		corpus.addListener(brake); // Before the view, so that the view hears of it later.
		ClaimsView view = (ClaimsView) Workbench.ui(() -> Workbench.page().showView(ClaimsView.ID));
		Workbench.waitUntil("the claims show", () -> view.hasContent() && shows(view, "The bridge is safe"));
		IFile actors = project.file("actors.claims");
		ITextFileBuffer buffer = connect(actors);
		try {
			Workbench.waitUntil("it is analysed", () -> corpus.isAnalysed(actors));
			Workbench.ui(() -> buffer.getDocument().set(SmallCorpus.ACTORS + "actor idle : person \"Ivo Idle\"\n"));
			await(stands);
			// Meanwhile another thread builds something newer, and tells of it.
			project.write("bridge.claims", SmallCorpus.CLAIMS.replace("claim safe \"The bridge is safe\"", "claim safe \"It stands\""));
			project.build();
			Workbench.waitUntil("the view shows the newer", () -> shows(view, "It stands"));
			goOn.countDown();
			Workbench.waitUntil("all are told", () -> news.get() >= 1 && corpus.isAnalysed(actors));
			// Whatever the view makes of the late news it makes before this.
			AtomicInteger later = new AtomicInteger();
			corpus.addListener(later::incrementAndGet);
			Workbench.ui(() -> buffer.getDocument().set(SmallCorpus.ACTORS + "actor idler : person \"Ivy Idler\"\n"));
			Workbench.waitUntil("the next is told", () -> later.get() > 0 && corpus.isAnalysed(actors));
			Workbench.settle();
			assertTrue(Workbench.ui(() -> shows(view, "It stands")), "the view went back to what it had before");
		} finally {
			goOn.countDown();
			corpus.removeListener(brake);
			disconnect(actors);
		}
	}

	@Test
	void theProblemsOfAnOpenFileAreThoseOfTheNewestBuild() throws Exception {
		CountDownLatch stands = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		IFile bridge = project.file("bridge.claims");
		ITextFileBuffer buffer = connect(bridge);
		try {
			Workbench.waitUntil("it is analysed", () -> corpus.isAnalysed(bridge));
			// Listeners of the session come before the open files' own news.
			corpus.session().addListener(changed -> {
				if (changed.contains("bridge.claims") && stands.getCount() > 0) {
					stands.countDown();
					await(goOn);
				}
			});
			Workbench.ui(() -> buffer.getDocument().set(SmallCorpus.CLAIMS.replace("by quill", "by newcomer")));
			await(stands);
			project.write("actors.claims", SmallCorpus.ACTORS + "actor newcomer : person \"New Comer\"\n");
			corpus.session().update(List.of(corpus.path(project.file("actors.claims"))), Progress.NONE);
			goOn.countDown();
			Workbench.waitUntil("it is analysed", () -> corpus.isAnalysed(bridge) && corpus.corpus().problems("bridge.claims").isEmpty());
			Workbench.waitUntil("nothing is marked as wrong", () -> !buffer.getAnnotationModel().getAnnotationIterator().hasNext());
		} finally {
			goOn.countDown();
			disconnect(bridge);
		}
	}

	@Test
	void oneThatThrowsKeepsNobodyFromBeingTold() throws Exception {
		AtomicInteger told = new AtomicInteger();
		Runnable broken = () -> {
			throw new OperationCanceledException("of no concern to the others");
		};
		corpus.addListener(broken);
		corpus.addListener(told::incrementAndGet);
		project.write("bridge.claims", SmallCorpus.CLAIMS + "// more\n");
		project.build();
		corpus.removeListener(broken);
		assertTrue(told.get() > 0);
	}

	@Test
	void aCommandFindsWhatTheOneBeforeItWrote() throws Exception {
		// Nobody has the file open, and no build comes between: what the first wrote is told to the session at once.
		PromptBuild.end();
		try {
			Workbench.ui(() -> {
				for (String text : new String[] { "It stands", "It leans", "It fell" }) {
					CorpusEditApplier.apply(new ClaimEdits(corpus.session()).text("safe", text), corpus, null);
					corpus.settled(Progress.NONE);
					assertEquals(text, claim());
				}
				Workbench.history().undo(corpus.undoContext(), null, null);
				corpus.settled(Progress.NONE);
				assertEquals("It leans", claim());
				Workbench.history().redo(corpus.undoContext(), null, null);
				corpus.settled(Progress.NONE);
				assertEquals("It fell", claim());
			});
		} finally {
			PromptBuild.begin();
		}
		assertTrue(project.text("bridge.claims").contains("\"It fell\""));
	}

	@Test
	void whatAFileHeldThatIsClosedUnsavedIsGivenUpBeforeTheNextCommand() throws Exception {
		IFile bridge = project.file("bridge.claims");
		ITextFileBuffer buffer = connect(bridge);
		Workbench.ui(() -> buffer.getDocument().set(SmallCorpus.CLAIMS.replace("claim safe \"The bridge is safe\"", "claim safe \"Never saved\"")));
		corpus.settled(Progress.NONE);
		assertEquals("Never saved", claim());
		disconnect(bridge);
		corpus.settled(Progress.NONE);
		assertEquals("The bridge is safe", claim());
	}

	@Test
	void thereAreNoCorporaAnyMoreOnceTheyAreClosed() {
		Corpora others = new Corpora();
		others.start();
		assertTrue(others.of(project.project()).isPresent());
		others.close();
		assertTrue(others.of(project.project()).isEmpty(), "a job that comes late finds none, and makes none");
		assertTrue(GainsayUi.corpora().of(project.project()).isPresent());
	}

	@Test
	void whatSeveralThreadsLookAtIsVisibleToThem() throws Exception {
		for (Field field : new Field[] { CorpusView.class.getDeclaredField("viewed"), CorpusView.class.getDeclaredField("model"),
				Class.forName("org.gainsay.ui.views.ViewedCorpus", false, CorpusView.class.getClassLoader()).getDeclaredField("corpus") }) {
			assertTrue(Modifier.isVolatile(field.getModifiers()), field + " is read by the job that makes what shows");
		}
	}

	private static boolean shows(ClaimsView view, String words) {
		return Arrays.stream(view.viewer().getTree().getItems()).anyMatch(item -> item.getText().contains(words)
				|| Arrays.stream(item.getItems()).anyMatch(below -> below.getText().contains(words)));
	}

	private static ITextFileBuffer connect(IFile file) {
		return Workbench.ui(() -> {
			FileBuffers.getTextFileBufferManager().connect(file.getFullPath(), LocationKind.IFILE, null);
			return FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		});
	}

	private static void disconnect(IFile file) {
		Workbench.ui(() -> FileBuffers.getTextFileBufferManager().disconnect(file.getFullPath(), LocationKind.IFILE, null));
	}
}
