// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.edit.FileEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip is mended by the words that the parser took it for. */
class SlipFixesTest {

	@TempDir
	Path folder;

	/** Puts a slip into the bridge file and takes the only fix. */
	private void mends(String right, String slip, String title) {
		SmallCorpus small = new SmallCorpus(folder);
		Path file = small.file("bridge.claims");
		String text = SmallCorpus.BRIDGE.replaceFirst("\\Q" + right + "\\E", slip.replace("\\", "\\\\").replace("$", "\\$"));
		small.session().edit(file, text);
		List<Problem> errors = small.session().corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
		assertEquals(List.of(IssueCode.SYNTAX_ERROR), errors.stream().map(Problem::code).toList(), errors.toString());
		List<Fix> fixes = new Fixes(small.session()).of(errors.get(0));
		assertEquals(List.of(title), fixes.stream().map(Fix::title).toList());
		FileEdits edits = fixes.get(0).edit().files().get(0);
		assertEquals(SmallCorpus.BRIDGE.replaceAll("\\s+", ""), edits.applyTo(text).replaceAll("\\s+", ""));
		small.session().edit(file, edits.applyTo(text));
		assertEquals(List.of(), small.session().corpus().problems().stream().filter(problem -> problem.code() == IssueCode.SYNTAX_ERROR).toList());
	}

	@Test
	void aMisspeltKeyword() {
		mends("statement told", "statment told", "Write statement");
		mends("annotator", "anotator", "Write annotator");
		mends("published", "publshed", "Write published");
		mends("denies unsafe", "denys unsafe", "Write denies");
	}

	@Test
	void anotherQuotationMark() {
		mends("\"told\"", "“told”", "Write \"told\"");
		mends("\"told\"", "'told'", "Write \"told\"");
	}

	@Test
	void aTextThatDoesNotEnd() {
		mends("\"an engineer\"", "\"an engineer", "Write \"an engineer\"");
	}

	@Test
	void aMarkTooMany() {
		mends("asserts unsafe\n\t}", "asserts unsafe\n\t};", "Take ; out");
		mends("statement told {", "statement told {{", "Take { out");
	}
}
