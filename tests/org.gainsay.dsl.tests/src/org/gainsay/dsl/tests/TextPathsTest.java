// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a path that was written as on another system. */
class TextPathsTest {

	@TempDir
	Path folder;
	private ClaimsFiles files;

	@BeforeEach
	void texts() throws IOException {
		folder = folder.toRealPath();
		files = new ClaimsFiles(folder);
		for (String name : List.of("tank.txt", "new.txt", "bridge.txt", "rain.txt", "fire.txt", "quay.txt")) {
			files.withText("articles/" + name, "Words.");
		}
	}

	private Issue issue(String path) {
		return ClaimsFiles.issues(files.add("a.claims", "article art \"Art\" { text \"" + path + "\" }")).stream().filter(issue -> issue.getCode().startsWith("text-")).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\0', value = { "articles\\tank.txt,tank", "articles\\new.txt,new", "articles\\bridge.txt,bridge", "articles\\rain.txt,rain", "articles\\fire.txt,fire",
			"articles\\quay.txt,quay", "articles\\\\tank.txt,tank", ".\\articles\\tank.txt,tank" })
	void aBackslashIsTakenForASlash(String written, String name) {
		Issue issue = issue(written);
		String right = (written.startsWith(".") ? "./" : "") + "articles/" + name + ".txt";
		assertEquals("text-missing There is no text file \"" + written + "\". The parts of a path are joined by /: write \"" + right + "\".", issue.getCode() + " " + issue.getMessage());
		assertEquals(List.of(right), Arrays.asList(issue.getData()));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\0', value = { "C:\\corpus\\articles\\tank.txt", "C:\\\\corpus\\\\articles\\\\tank.txt", "/home/me/corpus/articles/tank.txt", "../articles/tank.txt",
			"file:///home/articles/tank.txt" })
	void ofAPathThatLeadsOutTheEndIsProposed(String written) {
		Issue issue = issue(written);
		assertEquals("text-outside-corpus The text file \"" + written + "\" lies outside the corpus folder and is not read. Copy it into the folder and give its path from this file. "
				+ "Did you mean \"articles/tank.txt\"?", issue.getCode() + " " + issue.getMessage());
		assertEquals(List.of("articles/tank.txt"), Arrays.asList(issue.getData()));
	}

	@Test
	void aBackslashAtTheBeginning() {
		assertEquals("There is no text file \"\\articles\\tank.txt\". The parts of a path are joined by /: write \"articles/tank.txt\".", issue("\\articles\\tank.txt").getMessage());
	}

	@Test
	void whatIsNotThereIsNotProposedAsAFix() {
		Issue issue = issue("articles\\tonk.txt");
		assertEquals("There is no text file \"articles\\tonk.txt\". The parts of a path are joined by /: write \"articles/tonk.txt\".", issue.getMessage());
		assertEquals(List.of(), issue.getData() == null ? List.of() : Arrays.asList(issue.getData()));
	}
}
