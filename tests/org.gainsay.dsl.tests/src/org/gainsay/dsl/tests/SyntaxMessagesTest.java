// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text that does not parse, and what is still read of it. */
class SyntaxMessagesTest {

	private static final Pattern TALK_OF_PARSERS = Pattern.compile("RULE_|EOF|viable|mismatched|extraneous|expecting|missing '");

	@TempDir
	Path folder;
	private ClaimsFiles files;
	private int count;

	@BeforeEach
	void names() {
		files = new ClaimsFiles(folder).withNames().withText("a.txt", "The mayor said there is a leak.\n");
	}

	private static String article(String body) {
		return "article art \"Art\" {\n\ttext \"a.txt\"\n\t" + body + "\n}\n";
	}

	private static String statement(String body) {
		return article("statement s { says \"leak\" " + body + " }");
	}

	private List<String> syntax(String text) {
		return ClaimsFiles.issues(files.add("test" + count++ + ".claims", text)).stream().filter(issue -> IssueCode.of(issue.getCode()) == IssueCode.SYNTAX_ERROR)
				.map(Issue::getMessage).toList();
	}

	static Stream<Arguments> cases() {
		String stances = "as stances asserts, confirms, presupposes, denies, disputes, retracts, does not confirm";
		return Stream.of(
				Arguments.of(article("statement s { says “leak” by mayor asserts leak }"), "Strings stand in straight quotation marks: \"…\"."),
				Arguments.of(article("statement s { says „leak“ by mayor asserts leak }"), "Strings stand in straight quotation marks"),
				Arguments.of(article("statement s { says «leak» by mayor asserts leak }"), "Strings stand in straight quotation marks"),
				Arguments.of(article("statement s { says ‹leak› by mayor asserts leak }"), "Strings stand in straight quotation marks"),
				Arguments.of(article("statement s { says ‘leak’ by mayor asserts leak }"), "Strings stand in straight quotation marks"),
				Arguments.of(article("statement s { says 'leak' by mayor asserts leak }"), "Strings stand in straight quotation marks"),
				Arguments.of("claim c “There is a leak”", "Strings stand in straight quotation marks"),
				Arguments.of(article("status finished"), "\"finished\" is no status. Write open, begun or done."),
				Arguments.of(article("status opn"), "\"opn\" is no status. Did you mean \"open\"? Write open, begun or done."),
				Arguments.of("actor a : persn \"A\"", "\"persn\" is no kind of actor. Did you mean \"person\"? Write person, organisation,"),
				Arguments.of(statement("by mayor asserts leak as likely"), "\"likely\" is no certainty. Write certain, probable, possible or unknown."),
				Arguments.of(statement("by mayor form quoted asserts leak"), "\"quoted\" is no form. Write direct, mixed, indirect, reported or free."),
				Arguments.of(statement("by mayor act wish asserts leak"), "\"wish\" is no act. Write statement, belief, intention or order."),
				Arguments.of("same line l : a.b, c.d as copied", "\"copied\" is no way in which statements are the same. Write verbatim, trimmed, paraphrase, altered or parallel translation."),
				Arguments.of("same lime l : a.b, c.d", "\"lime\" is no kind of correspondence. Did you mean \"line\"? Write utterance or line."),
				Arguments.of("claim c \"C\" { contradict leak }", "Did you mean \"contradicts\"? What may stand in the braces of a claim: about, code, entails, supports, contradicts, concerns, updates, same as."),
				Arguments.of(statement("by mayor doesn't confirm leak"), "\"doesn\" cannot stand here. Did you mean \"does not confirm\"? What may stand in a statement: says, cue,"),
				Arguments.of(statement("by mayor refuses leak"), stances),
				Arguments.of(article("writtenOn 2025"), "\"writtenOn\" cannot stand here. What may stand in an article: outlet, via, byline, section, dateline, revises, published,"),
				Arguments.of(statement("by unnamed spokesman asserts leak"), "\"unnamed\" is followed by its words in quotation marks: unnamed \"spokesman\"."),
				Arguments.of(statement("by anonymous \"a crew member\" asserts leak"), "A speaker without a name is written: unnamed \"a crew member\"."),
				Arguments.of(article("statement source { says \"leak\" by mayor asserts leak }"), "\"source\" is a word of the language. Write ^source to use it as a name."),
				Arguments.of("claim says \"C\"", "\"says\" is a word of the language. Write ^says to use it as a name."),
				Arguments.of("article art \"Art\" {\n\ttext \"a.txt\"\n\tstatement s { says \"leak\" by mayor asserts leak }\n",
						"The block of the article \"art\" that begins in line 1 is not closed: } is missing."),
				Arguments.of("article art \"Art\" {\n\ttext \"a.txt\"\n\tstatement s { says \"leak\" by mayor asserts leak\n}\n",
						"The block of the statement \"s\" that begins in line 3 is not closed: } is missing."),
				Arguments.of(article("statement s { says \"leak\" by mayor asserts leak\n\tstatement t { says \"leak\" by mayor asserts leak }"),
						"The block of the statement \"s\" that begins in line 3 is not closed: } is missing before \"statement\"."),
				Arguments.of("claim c \"C\"\n}\n", "There is one } too many: no block is open here."),
				Arguments.of(article("published yesterday"), "\"yesterday\" cannot stand here. Expected: a date."),
				Arguments.of(article("outlet \"Paper\""), "\"Paper\" cannot stand here. Expected: the name of an actor, without quotation marks."),
				Arguments.of(article("url 7"), "\"7\" cannot stand here. Expected: a text in quotation marks."),
				Arguments.of(article("status finished\n\tstatement s { says \"leak\" by mayor asserts leak }"), "\"finished\" is no status."),
				Arguments.of("claim c \"A text that does not end\n", "This text in quotation marks does not end. Put a \" behind its last word."));
	}

	static Stream<Arguments> habits() {
		String date = "A date is written 2026-03-31, a month 2026-03, a year 2026, without quotation marks.";
		return Stream.of(
				Arguments.of(statement("by mayor of paper asserts leak"), "\"of\" stands behind unnamed \"…\" only. For a body that somebody speaks for write: mayor for paper."),
				Arguments.of(statement("by unnamed \"a crew\" for clerk of paper asserts leak"), "\"of\" stands before \"for\". Write: unnamed \"a crew\" of paper for clerk."),
				Arguments.of(statement("by paper citing mayor { cue \"said\" }, unnamed \"two engineers\" { number 2 } asserts leak"),
						"Speakers are joined by \"and\", not by a comma. Write \"and\" between them."),
				Arguments.of(statement("by paper mayor asserts leak"), "Between \"paper\" and \"mayor\" something is missing: \"and\" if both speak, \"citing\" if the first tells what the second said."),
				Arguments.of(statement("by mayor asserts leak answers s and s"), "\"and\" joins speakers only. Write a comma in place of it."),
				Arguments.of(article("via paper and mayor"), "\"and\" joins speakers only. Write a comma in place of it."),
				Arguments.of("claim c \"C\" { about mayor and clerk }", "\"and\" joins speakers only. Write a comma in place of it."),
				Arguments.of(statement("by unnamed \"x\" for mayor and for clerk asserts leak"), "\"for\" is written once; several bodies are joined by commas."),
				Arguments.of(statement("to paper, clerk by mayor asserts leak"), "\"to\" takes one whom the speaker told. Take the others out."),
				Arguments.of(article("via \"Paper\""), "\"Paper\" cannot stand here. Expected: the name of an actor, without quotation marks."),
				Arguments.of(article("published 2026/03"), "\"/\" cannot stand in a date. " + date),
				Arguments.of(article("published 2026/03/31"), "\"/\" cannot stand in a date. " + date),
				Arguments.of(article("published March 2026"), "\"March\" cannot stand here. Expected: a date. " + date),
				Arguments.of(article("published \"2026-03\""), "\"2026-03\" cannot stand here. Expected: a date. " + date),
				Arguments.of(article("code tone 0.5"), "\"tone\" takes a whole number, not 0.5."),
				Arguments.of(article("code tone -0.5"), "\"tone\" takes a whole number, not -0.5."),
				Arguments.of(article("code tone +1"), "\"tone\" takes a whole number, written without +: 1."),
				Arguments.of(statement("by mayor did not respond to leak"), "\"did not respond to\" is no stance. Write: has not commented on leak."),
				Arguments.of(statement("by mayor has not responded to leak"), "\"has not responded to\" is no stance. Write: has not commented on leak."),
				Arguments.of(statement("by mayor refuses to confirm leak"), "\"refuses to confirm\" is no stance. Write: does not confirm leak."),
				Arguments.of(statement("by mayor refused to comment on leak"), "\"refused to comment on\" is no stance. Write: declines to comment on leak."),
				Arguments.of(statement("by mayor because \"leak\" declines to comment on leak"), "\"because\" stands behind the stance that it belongs to"),
				Arguments.of(statement("by mayor if \"leak\" asserts leak"), "\"if\" stands behind the stance that it belongs to, such as: asserts CLAIM if \"…\"."),
				Arguments.of("claim c \"C\" about mayor", "\"about\" stands in braces behind the claim: { about mayor }."),
				Arguments.of("actor a : person \"A\" part of mayor", "\"part\" stands in braces behind the actor: { part of … }."),
				Arguments.of("codebook \"B\" { category c on article required : text }", "\"required\" stands behind the colon"),
				Arguments.of("codebook \"B\" { category c on article : number 1 to 2 required }", "\"required\" stands behind the colon"),
				Arguments.of("codebook \"B\" { category c on article : one of charge \"puts blame\", reply }", "A colon is missing before \"puts blame\": charge : \"puts blame\"."),
				Arguments.of("codebook \"B\" { category c on article : number 1-5 }", "A range is written with \"to\": number 1 to 5."),
				Arguments.of("codebook \"B\" { category c on article : number -2 - 2 }", "A range is written with \"to\": number -2 to 2."),
				Arguments.of("codebook \"B\" { category c on article : number -2..2 }", "A range is written with \"to\": number -2 to …."),
				Arguments.of("codebook \"B\" { category c on article : one of woman | man | other }", "\"|\" cannot stand here. Write a comma in place of it."),
				Arguments.of(article("statement s { says \"leak\" by mayor asserts leak }\n\tstatus done"), "\"status\" stands before the first statement. Put it there."),
				Arguments.of("annotator ben\ngainsay 1\n", "\"gainsay 1\" comes first in a file, before everything else."),
				Arguments.of("claim c \"C\"\nannotator ben\n", "\"annotator\" stands at the head of a file, before everything that is declared."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/2026", "31/03/2026", "2026/03", "2026/03/31", "3/31/26" })
	void aDateWithSlashesIsOneMistake(String date) {
		List<Issue> issues = ClaimsFiles.issues(files.add("test.claims", article("published " + date)));
		assertEquals(1, issues.size(), issues.toString());
	}

	@ParameterizedTest
	@MethodSource("habits")
	void saysWhatToWriteInstead(String text, String says) {
		saysWhatMayStandThere(text, says);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void saysWhatMayStandThere(String text, String says) {
		List<String> said = syntax(text);
		assertEquals(1, said.size(), said.toString());
		assertTrue(said.get(0).contains(says), said.toString());
		assertFalse(TALK_OF_PARSERS.matcher(said.get(0)).find(), said.toString());
	}

	@Test
	void aBrokenStatementHidesNoOther() {
		XtextResource resource = files.add("test.claims", """
				article art "Art" {
					text "a.txt"
					statement a { says "leak" refuses to confirm leak by mayor }
					statement b { says "leak" by mayr asserts leak }
					statement c { says “leak” by mayor asserts leak }
					statement d { says "leak" by mayor { stance leak } asserts leak }
					statement e { says "leak" by mayor asserts leak }
				}
				claim last "Last" { contradict leak }
				actor end : plant "End"
				""");
		List<Issue> issues = ClaimsFiles.issues(resource);
		assertEquals(List.of("3 syntax-error", "4 reference-unknown", "5 syntax-error", "6 syntax-error", "9 syntax-error", "10 syntax-error"),
				issues.stream().map(issue -> issue.getLineNumber() + " " + IssueCode.of(issue.getCode()).id()).toList(), issues.toString());
		Article article = (Article) ((ClaimsFile) resource.getContents().get(0)).getElements().get(0);
		assertEquals("a b c d e", article.getStatements().stream().map(Statement::getName).collect(Collectors.joining(" ")));
		StringBuilder whole = new StringBuilder();
		for (INode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			whole.append(leaf.getText());
		}
		assertEquals(resource.getParseResult().getRootNode().getText(), whole.toString(), "every character is in the nodes");
	}

	/** Every one of the words of a right file taken out, doubled, or made another: there is something to say of each. */
	@Test
	void neverTalksOfTheParser() {
		String right = """
				actor a : person "A" { role "Chair" in mayor from 2020-01-01 alias "x", "y" part of mayor }
				codebook "Codes" version 2 { category x on article : one of p, q "What" }
				article art "Art" {
					outlet mayor published 2025-01-01 text "a.txt" status open
					statement s { says "leak" ... "it" #1 by mayor { cue "said" negated } and writer citing unnamed "x" of mayor asserts leak as certain at "leak" on 2025-01-01 confidence 0.5 }
				}
				same utterance u : art.s, art.t as parallel translation confidence 0.5
				""";
		String[] words = right.split("(?<=\\s)");
		int said = 0;
		assertEquals(List.of(), syntax(right));
		for (int i = 0; i < words.length; i++) {
			for (String other : List.of("", words[i] + words[i], "zzz ", "} ", "{ ", "\" ", "says ", "7 ")) {
				StringBuilder text = new StringBuilder();
				for (int j = 0; j < words.length; j++) {
					text.append(j == i ? other : words[j]);
				}
				for (String message : syntax(text.toString())) {
					said++;
					assertFalse(TALK_OF_PARSERS.matcher(message).find(), () -> message + "\n" + text);
				}
			}
		}
		assertTrue(said > 500, "there was much to say: " + said);
	}
}
