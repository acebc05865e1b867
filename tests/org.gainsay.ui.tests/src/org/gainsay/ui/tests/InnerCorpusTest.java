// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.Progress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.hover.ClaimsHover;
import org.gainsay.ui.corpus.ProblemMarkers;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A folder of a project that a gainsay.properties makes a corpus of its own. */
@ExtendWith(NoErrorLogged.class)
class InnerCorpusTest {

	private static final String INNER = "gainsay 1\nactor quill : organisation \"Quill & Sons\"\nactor wrong : person \"Wrong\" { part of nobody }\n";

	private TestProject project;

	@BeforeEach
	void create() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("inner-corpus");
		project.write("inner/people.claims", INNER);
		project.write("inner/gainsay.properties", "");
		project.build();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private ProjectCorpus inner() {
		return GainsayUi.corpora().of(project.file("inner/people.claims")).orElseThrow();
	}

	@Test
	void hasASessionAndMarkersOfItsOwn() throws Exception {
		assertNotEquals(project.corpus(), inner());
		assertEquals("inner-corpus/inner", inner().title());
		assertEquals(List.of(project.corpus(), inner()), GainsayUi.corpora().allOf(project.project()));
		assertEquals("people.claims", ProjectCorpus.name(project.file("inner/people.claims")));
		assertEquals(project.file("inner/people.claims"), inner().file("people.claims"));
		assertEquals(List.of("reference-unknown"), project.markerCodes(), "one quill in each corpus, so neither is there twice");
		assertEquals(List.of("people.claims"), files());

		project.write("inner/people.claims", INNER.replace("nobody", "quill"));
		project.build();
		assertEquals(List.of(), project.markerCodes());
	}

	@Test
	void joinsTheProjectWhenItsPropertiesGoAndLeavesItAgain() throws Exception {
		IFile file = project.file("inner/people.claims");
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		Workbench.waitUntil("it is analysed", () -> inner().isAnalysed(file));
		project.file("inner/gainsay.properties").delete(true, null);
		project.build();
		assertEquals(project.corpus(), GainsayUi.corpora().of(file).orElseThrow());
		assertEquals(List.of("actors.claims", "people.claims", "people.claims"), files(), "quill is there twice now, and nobody still unknown");

		Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()).set(INNER.replace("actor quill", "actor quilldotCom")));
		Workbench.waitUntil("the project's corpus sees what is typed", () -> project.corpus().corpus().problems().stream().noneMatch(problem -> problem.file().equals("actors.claims")));

		project.write("inner/gainsay.properties", "");
		project.build();
		Workbench.waitUntil("the inner corpus sees what is typed", () -> inner().corpus().actors().stream().anyMatch(actor -> actor.name().equals("quilldotCom")));
		assertTrue(project.corpus().settled(Progress.NONE).actors().stream().noneMatch(actor -> actor.name().equals("quilldotCom")));
	}

	private List<String> files() throws Exception {
		return Arrays.stream(project.project().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)).map(marker -> marker.getResource().getName()).sorted().toList();
	}

	@Test
	void givesTheEditorItsOwnNames() {
		ITextEditor editor = (ITextEditor) Workbench.open(project.file("inner/people.claims"));
		Workbench.waitUntil("it is analysed", () -> inner().isAnalysed(project.file("inner/people.claims")));
		ISourceViewer viewer = (ISourceViewer) Workbench.ui(() -> editor.getAdapter(ITextOperationTarget.class));
		assertEquals(inner(), ClaimsFile.of(viewer).orElseThrow().corpus());
		ClaimsHover hover = new ClaimsHover();
		String words = hover.getHoverInfo(viewer, hover.getHoverRegion(viewer, INNER.indexOf("quill")));
		assertTrue(words.contains("Quill &amp; Sons"), words);
	}
}
