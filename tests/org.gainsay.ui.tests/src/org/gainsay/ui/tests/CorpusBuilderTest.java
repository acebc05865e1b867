// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProblemMarkers;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
class CorpusBuilderTest {

	@Test
	void marksNothingWhereNothingIsWrong() throws Exception {
		try (TestProject project = SmallCorpus.create("nothing-wrong")) {
			assertEquals(List.of(), project.markerCodes());
			assertEquals(2, project.corpus().corpus().counts().statements());
		}
	}

	@Test
	void marksAProblemWhereItIsAndTakesTheMarkerAwayAgain() throws Exception {
		try (TestProject project = SmallCorpus.create("marker")) {
			project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by quill", "by quil"));
			project.build();

			assertEquals(List.of("reference-unknown"), project.markerCodes());
			IMarker marker = project.markers().getFirst();
			int start = SmallCorpus.CLAIMS.indexOf("by quill") + 3;
			assertEquals(project.file("bridge.claims"), marker.getResource());
			assertEquals(start, marker.getAttribute(IMarker.CHAR_START, -1));
			assertEquals(start + 4, marker.getAttribute(IMarker.CHAR_END, -1));
			assertEquals(9, marker.getAttribute(IMarker.LINE_NUMBER, -1));
			assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));

			project.write("bridge.claims", SmallCorpus.CLAIMS);
			project.build();
			assertEquals(List.of(), project.markerCodes());
		}
	}

	@Test
	void isAskedByThePlatformsOwnAutoBuild() throws Exception {
		try (TestProject project = SmallCorpus.create("auto-build")) {
			PromptBuild.end();
			project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by quill", "by quil"));
			Workbench.waitUntil("the problem is marked", () -> codes(project).equals(List.of("reference-unknown")));
		} finally {
			PromptBuild.begin();
		}
	}

	private static List<String> codes(TestProject project) {
		try {
			return project.markerCodes();
		} catch (CoreException gone) {
			throw new IllegalStateException(gone);
		}
	}

	@Test
	void marksWhatAnotherFileBroke() throws Exception {
		try (TestProject project = SmallCorpus.create("other-file")) {
			project.write("actors.claims", "gainsay 1\n");
			project.build();
			assertEquals(List.of("reference-unknown"), project.markerCodes());

			project.write("actors.claims", SmallCorpus.ACTORS);
			project.write("bridge.txt", SmallCorpus.TEXT.replace("fall", "hold"));
			project.build();
			assertEquals(List.of("anchor-not-found"), project.markerCodes());

			project.file("bridge.txt").delete(true, null);
			project.build();
			assertTrue(project.markerCodes().contains("text-missing"), project.markerCodes().toString());
		}
	}

	@Test
	void takesMarkersAwayThatCameFromATextNobodySaved() throws Exception {
		try (TestProject project = SmallCorpus.create("never-saved")) {
			IPath actors = project.file("actors.claims").getFullPath();
			ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
			Workbench.ui(() -> {
				buffers.connect(actors, LocationKind.IFILE, null);
				buffers.getTextFileBuffer(actors, LocationKind.IFILE).getDocument().set("gainsay 1\n");
			});
			project.corpus();
			project.write("bridge.claims", SmallCorpus.CLAIMS + "// changed\n");
			project.build();
			assertEquals(List.of("reference-unknown"), project.markerCodes());

			Workbench.ui(() -> buffers.disconnect(actors, LocationKind.IFILE, null));
			Workbench.waitUntil("the actor is there again", () -> codes(project).isEmpty());
		}
	}

	@Test
	void canBeCancelledAndThenBuildsAll() throws Exception {
		try (TestProject project = SmallCorpus.create("cancelled")) {
			NullProgressMonitor cancelled = new NullProgressMonitor();
			cancelled.setCanceled(true);
			try {
				project.project().build(IncrementalProjectBuilder.FULL_BUILD, cancelled);
			} catch (OperationCanceledException expected) {
				// The platform may also swallow it.
			}
			project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by quill", "by quil"));
			project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
			Workbench.settle();
			assertEquals(List.of("reference-unknown"), project.markerCodes());
		}
	}

	@Test
	void endsTheSessionWithTheProject() throws Exception {
		try (TestProject project = SmallCorpus.create("closing")) {
			assertTrue(GainsayUi.corpora().of(project.project()).isPresent());
			project.project().close(null);
			assertFalse(GainsayUi.corpora().of(project.project()).isPresent());

			project.project().open(null);
			project.build();
			assertEquals(2, project.corpus().corpus().counts().statements());
		}
	}

	/** A decoration may ask about a file whose project has gone a moment before, and whose corpus nobody has read. */
	@Test
	void aProjectThatIsGoneHasNoTexts() throws Exception {
		try (TestProject project = SmallCorpus.create("gone")) {
			project.project().close(null);
			ResourcesPlugin.getWorkspace().run(monitor -> { // No build comes in between.
				project.project().open(null);
				ProjectCorpus unread = GainsayUi.corpora().of(project.project()).orElseThrow();
				IFile text = project.file("bridge.txt");
				project.project().delete(true, true, null);
				assertFalse(unread.isArticleText(text));
				assertThrows(CancellationException.class, () -> unread.built(Progress.NONE), "and whoever was about to read it has nothing to tell");
			}, null);
		}
	}

	@Test
	void leavesNoMarkerBehindWithTheNature() throws Exception {
		try (TestProject project = SmallCorpus.create("nature")) {
			project.write("bridge.claims", SmallCorpus.CLAIMS.replace("by quill", "by quil"));
			project.build();
			var description = project.project().getDescription();
			description.setNatureIds(new String[0]);
			project.project().setDescription(description, null);
			assertEquals(0, project.project().findMarkers(ProblemMarkers.TYPE, true, 2).length);
			assertEquals(0, project.project().getDescription().getBuildSpec().length);
		}
	}
}
