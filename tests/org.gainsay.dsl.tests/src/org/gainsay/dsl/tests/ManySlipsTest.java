// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.Statement;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of slips of one kind: each is told with what was meant, and what they have in common is worked out once. */
class ManySlipsTest {

	private static final int MANY = 2_000;

	@TempDir
	Path folder;

	private static String all(String each, String between) {
		return IntStream.range(0, MANY).mapToObj(i -> each.replace("THIS", String.valueOf(i))).collect(Collectors.joining(between));
	}

	private static List<String> messages(XtextResource resource, IssueCode code) {
		return ClaimsFiles.issues(resource).stream().filter(issue -> code.id().equals(issue.getCode())).map(Issue::getMessage).toList();
	}

	@Test
	void thousandsWhoSpeakInOneStatementAndStandNowhere() {
		ClaimsFiles files = new ClaimsFiles(folder).withText("a.txt", "There is a leak, they said.\n" + all("This is keeper THIS here.\n", "")).withNames();
		XtextResource resource = files.add("test.claims", "article art \"Art\" { text \"a.txt\" statement s { says \"There is a leak\" cue \"said\" by "
				+ all("unnamed \"kepper THIS here\"", " and ") + " asserts leak } }");
		assertEquals(IntStream.range(0, MANY).mapToObj(i -> "\"kepper " + i + " here\" does not stand in the article \"art\". Did you mean \"keeper " + i + " here\"?").toList(),
				messages(resource, IssueCode.ANCHOR_NOT_FOUND).stream().map(message -> message.replace("\"is keeper", "\"keeper")).toList());
		Statement statement = ((Article) ClaimsFiles.content(resource).getElements().getFirst()).getStatements().getFirst();
		Anchors anchors = ClaimsFiles.get(Anchors.class);
		assertEquals(List.of(new Span(0, 15), new Span(22, 26)), anchors.found(statement));
		assertSame(anchors.found(statement), anchors.found(statement), "found once for all");
	}

	@Test
	void thousandsOfNamesThatNothingHas() {
		ClaimsFiles files = new ClaimsFiles(folder).withText("a.txt", "There is a leak, they said.\n").withNames();
		files.add("claims.claims", all("claim weirTHIS \"Weir THIS\"\n", ""));
		XtextResource resource = files.add("test.claims", "article art \"Art\" { text \"a.txt\" statement s { says \"There is a leak\" by mayor "
				+ all("asserts wier1THIS", " ") + " asserts wholly } }");
		List<String> messages = messages(resource, IssueCode.REFERENCE_UNKNOWN);
		assertEquals(MANY + 1, messages.size());
		assertEquals("There is no claim \"wier17\". Did you mean \"weir17\" or \"weir1\" or \"weir10\"?", messages.get(7));
		assertEquals("There is no claim \"wholly\". Declare it, or correct the name.", messages.get(MANY));
	}
}
