// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProblemMarkers;
import org.gainsay.ui.projects.ExampleProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
class ExampleProjectTest {

	@Test
	void isACorpusWithoutAProblem() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("fresh");
		ExampleProject.create(project, null, null);
		try {
			project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
			Workbench.settle();
			Corpus corpus = GainsayUi.corpora().of(project).orElseThrow().built(Progress.NONE);
			assertEquals(List.of(), corpus.problems());
			assertEquals(0, project.findMarkers(ProblemMarkers.TYPE, true, 2).length);
			Set<Standing> standings = EnumSet.noneOf(Standing.class);
			corpus.statements(null).forEach(statement -> standings.add(Standings.of(statement, corpus)));
			assertEquals(EnumSet.of(Standing.ANONYMOUS, Standing.DENIED, Standing.UNCONFIRMED, Standing.SOURCED), standings);
			assertTrue(Arrays.asList(project.getDescription().getNatureIds()).contains("org.gainsay.ui.nature"));
		} finally {
			project.delete(true, true, null);
		}
	}

	@Test
	void canBeginWithoutArticlesAndWithACodebook() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("fresh");
		ExampleProject.createEmpty(project, null, true, null);
		try {
			project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
			Workbench.settle();
			Corpus corpus = GainsayUi.corpora().of(project).orElseThrow().built(Progress.NONE);
			assertEquals(List.of(), corpus.problems());
			assertTrue(corpus.articles().isEmpty());
			assertTrue(project.getFile("actors.claims").exists());
			assertTrue(project.getFile("codebook.claims").exists());
		} finally {
			project.delete(true, true, null);
		}
	}
}
