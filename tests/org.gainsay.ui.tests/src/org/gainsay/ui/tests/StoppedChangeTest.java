// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A change by the command line that was stopped half-way, in a corpus that the workbench opens. */
@ExtendWith(NoErrorLogged.class)
class StoppedChangeTest {

	private static final String AFTER = SmallCorpus.CLAIMS.replace("statement engineer", "statement expert");

	@TempDir
	private Path folder;
	private final List<String> logged = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> logged.add(status.getMessage());
	private TestProject project;

	@BeforeEach
	void stopsOneBeforeItsEnd() throws Exception {
		Workbench.begin();
		Platform.addLogListener(listener);
		Files.writeString(folder.resolve("actors.claims"), SmallCorpus.ACTORS);
		Files.writeString(folder.resolve("bridge.txt"), SmallCorpus.TEXT);
		Path hidden = Files.createDirectory(folder.resolve(".gainsay"));
		Files.writeString(hidden.resolve("0"), SmallCorpus.CLAIMS);
		Files.writeString(hidden.resolve("journal"), "gainsay journal 1\n" + Sha256.hex(SmallCorpus.CLAIMS) + " " + Sha256.hex(AFTER) + " 0 bridge.claims.saving bridge.claims\nend\n");
	}

	@AfterEach
	void close() throws Exception {
		Platform.removeLogListener(listener);
		project.close();
	}

	private void open(String bridge) throws Exception {
		Files.writeString(folder.resolve("bridge.claims"), bridge);
		project = TestProject.at(folder, "stopped-change");
		project.build();
	}

	private List<String> statements() {
		return project.corpus().corpus().statements(null).stream().map(StatementFacts::name).toList();
	}

	@Test
	void itIsTakenBackAndSaid() throws Exception {
		open(AFTER);
		assertEquals(List.of("mayor", "engineer"), statements());
		assertEquals(SmallCorpus.CLAIMS, project.text("bridge.claims"));
		assertFalse(Files.exists(folder.resolve(".gainsay/journal")));
		assertTrue(logged.stream().anyMatch(line -> line.endsWith("was taken back in bridge.claims.")), logged::toString);
		Workbench.waitUntil("the workspace knows the file as it is", () -> project.file("bridge.claims").isSynchronized(IResource.DEPTH_ZERO));
	}

	@Test
	void whatSomebodyHasChangedSinceStaysAndIsNamed() throws Exception {
		String theirs = SmallCorpus.CLAIMS.replace("statement engineer", "statement builder");
		// Another file of the same change is what the change made of it, so that there is something to take back.
		Files.writeString(folder.resolve(".gainsay/1"), "gainsay 1\n");
		Files.writeString(folder.resolve("more.claims"), "gainsay 1\n// more\n");
		Path journal = folder.resolve(".gainsay/journal");
		Files.writeString(journal, Files.readString(journal).replace("end\n", Sha256.hex("gainsay 1\n") + " " + Sha256.hex("gainsay 1\n// more\n") + " 1 more.claims.saving more.claims\nend\n"));
		open(theirs);
		assertEquals(List.of("mayor", "builder"), statements());
		assertEquals(theirs, project.text("bridge.claims"));
		assertEquals("gainsay 1\n", project.text("more.claims"));
		assertTrue(logged.stream().anyMatch(line -> line.endsWith("was taken back in more.claims.")), logged::toString);
		assertTrue(logged.stream().anyMatch(line -> line.endsWith("was not taken back in what somebody has changed since: bridge.claims.")), logged::toString);
	}
}
