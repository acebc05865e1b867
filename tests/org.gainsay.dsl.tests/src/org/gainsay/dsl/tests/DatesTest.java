// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds and pages write them: read in one form, or one error and everything else of the file. */
class DatesTest {

	@TempDir
	Path folder;

	private XtextResource with(String date) {
		return new ClaimsFiles(folder).add("a.claims", "article art \"Art\" {\n\tpublished " + date + "\n\tlanguage \"en\"\n\tstatement one { }\n\tstatement two { }\n}\nclaim last \"Last\"\n");
	}

	private static Article article(XtextResource file) {
		return (Article) ClaimsFiles.content(file).getElements().getFirst();
	}

	private static void assertAllIsThere(XtextResource file) {
		ClaimsFile content = ClaimsFiles.content(file);
		assertEquals(2, content.getElements().size());
		assertEquals(2, article(file).getStatements().size());
		assertEquals("en", article(file).getLanguage());
	}

	private static List<Issue> errors(XtextResource file) {
		return ClaimsFiles.issues(file).stream().filter(issue -> issue.getSeverity() == org.eclipse.xtext.diagnostics.Severity.ERROR).filter(issue -> !issue.getCode().equals("text-not-given"))
				.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2018-03-01|2018-03-01", "2018|2018", "2018-03|2018-03", "2018-03-01T14:30|2018-03-01T14:30", "2018-03-01T14:30:05|2018-03-01T14:30:05",
			"2018-03-01T14:30:05.123Z|2018-03-01T14:30:05.123Z", "2018-03-01T14:30:05,5|2018-03-01T14:30:05.5", "2018-03-01T14:30:05.123456789+01:00|2018-03-01T14:30:05.123456789+01:00",
			"2018-03-01t14:30:05z|2018-03-01T14:30:05Z", "2018-03-01T14:30:05+0530|2018-03-01T14:30:05+05:30", "2018-03-01T14:30-05|2018-03-01T14:30-05:00",
			"2018-03-01T14:30:05.120-0800|2018-03-01T14:30:05.120-08:00", "2018-03-01 14:30|2018-03-01T14:30", "2018-03-01 14:30:05 +0100|2018-03-01T14:30:05+01:00" })
	void aDateIsReadInOneForm(String written, String read) {
		XtextResource file = with(written);
		assertEquals(List.of(), errors(file).stream().map(Issue::getMessage).toList());
		assertEquals(read, article(file).getPublished());
		assertTrue(Dates.isDateOrPart(read));
		assertAllIsThere(file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018-02-30", "2018-03-01T24:30", "2018-03-01T23:59:60Z", "2018-13-01", "2018-03-01T14:30:05.1234567890Z", "2018-03-01T14:30+99:00", "2018-3-1", "2018-03-01T14:30:05+05300",
			"2018-03-01T14:30:05Q", "2018-03-01X14:30", "2018-3", "2018-13", "2018-00", "2018-03T14:30", "2018T14:30", "18", "01.03.2018", "2018-03-01-02", "2018-03-01T14:30 GMT" })
	void whatIsNoDateIsOneErrorInItsPlace(String written) {
		XtextResource file = with(written);
		List<Issue> errors = errors(file);
		assertEquals(List.of(IssueCode.DATE_INVALID.id()), errors.stream().map(Issue::getCode).toList());
		assertEquals(written, file.getParseResult().getRootNode().getText().substring(errors.getFirst().getOffset(), errors.getFirst().getOffset() + errors.getFirst().getLength()));
		assertAllIsThere(file);
	}
}
