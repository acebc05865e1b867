// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.facts.IssueCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check says of silences, answers, revisions, chains, reasons, numbers, codes and partial dates: each wrong, and as near to it as can be right. */
class NewConstructsTest {

	private static final String TEXT = "The mayor told the paper there is a leak, three engineers say, while the inquiry lasts. The clerk did not respond.\n\nThree engineers said there would be a spill if it froze. The harbour froze.\n";

	private static final String REST = """
			actor crew : group "The crew"
			actor insider : unnamed "An insider"
			actor agency : publication "Agency"
			article morning "Morning" { outlet paper text "a.txt"
				statement first { says "there is a leak" cue "told" by mayor asserts leak }
				statement silent { cue "did not respond" source "The clerk" by clerk has not commented on knew }
				statement again { says "Three engineers" by clerk asserts leak repeats first }
			}
			article elsewhere "Elsewhere" { outlet agency }
			codebook "Codes" {
				category function on statement : one of report, reaction
				category tone on article : number -2 to 2
				category lede on article : text
				category frames on article : some of health, harm
				category gender on actor : one of woman, man
				category topic on claim : some of money, danger
			}
			""";

	@TempDir
	Path folder;
	private ClaimsFiles files;
	private int tries;

	@BeforeEach
	void rest() {
		files = new ClaimsFiles(folder).withNames().withText("a.txt", TEXT);
		files.add("rest.claims", REST);
	}

	private static Arguments wrong(String wrong, String right, Severity severity, IssueCode code, String says) {
		return Arguments.of(wrong, right, severity, code, says);
	}

	private static String article(String body) {
		return "article art \"Art\" { outlet paper text \"a.txt\" " + body + " }\n";
	}

	private static String statement(String body) {
		return article("statement s { " + body + " }");
	}

	private static String said(String more) {
		return statement("says \"there is a leak\" cue \"told\" " + more);
	}

	private static String silent(String more) {
		return statement("cue \"did not respond\" source \"The clerk\" by clerk has not commented on leak " + more);
	}

	private static String by(String members) {
		return said("by " + members + " asserts leak");
	}

	static Stream<Arguments> cases() {
		Severity error = Severity.ERROR;
		Severity warning = Severity.WARNING;
		Severity info = Severity.INFO;
		return Stream.of(
				wrong(silent("answers §morning.first§"), silent(""), error, IssueCode.SILENCE_ANSWERS, "Where nothing was said, nothing is answered"),
				wrong(silent("at §\"leak\"§"), said("by clerk denies leak at \"leak\""), error, IssueCode.SILENCE_WITH_PART, "there is no part of it"),
				wrong(said("by mayor asserts leak answers §s§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.SELF_REFERENCE, "The statement \"s\" answers itself"),
				wrong(said("by mayor asserts leak answers morning.first, §morning.first§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.GIVEN_TWICE,
						"\"morning.first\" is named twice here"),
				wrong(said("by mayor asserts leak answers §morning.again§"), said("by mayor asserts leak answers morning.first"), warning, IssueCode.ANSWERS_REPEAT,
						"\"morning.again\" tells again what another statement told. Name the one that it repeats, \"morning.first\"."),
				wrong(said("by mayor asserts leak answers §harbour.knew§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.REFERENCE_UNKNOWN, "There is no article \"harbour\"."),
				wrong(said("by mayor asserts leak answers §morning.knew§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.REFERENCE_UNKNOWN,
						"The article \"morning\" has no statement \"knew\", it has: first, silent, again."),
				wrong(said("by mayor asserts leak answers §morning.frist§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.REFERENCE_UNKNOWN,
						"The article \"morning\" has no statement \"frist\". Did you mean \"morning.first\"?"),
				wrong(said("by mayor asserts leak answers §elsewhere.knew§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.REFERENCE_UNKNOWN,
						"The article \"elsewhere\" has no statement \"knew\"; it has none."),
				wrong(said("by mayor asserts leak answers §morning§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.REFERENCE_UNKNOWN,
						"\"morning\" is an article, not a statement. Name a statement of it, such as morning.first."),
				wrong(said("by mayor asserts leak answers §knew§"), said("by mayor asserts leak answers morning.first"), error, IssueCode.REFERENCE_UNKNOWN,
						"\"knew\" is a claim, not a statement."),
				wrong(said("by mayor asserts §clerk§"), said("by mayor asserts leak"), error, IssueCode.REFERENCE_UNKNOWN, "\"clerk\" is an actor, not a claim. Name a claim here, or declare one."),
				wrong(by("§knew§"), by("clerk"), error, IssueCode.REFERENCE_UNKNOWN, "\"knew\" is a claim, not an actor."),
				wrong(said("by mayor asserts leak answers §morning.silent§"), said("by mayor asserts leak answers morning.first"), warning, IssueCode.ANSWERS_SILENCE,
						"In \"morning.silent\" nothing was said that could be answered."),
				wrong(by("mayor for crew, §mayor§"), by("mayor for crew"), warning, IssueCode.SPEAKS_FOR_SELF, "Take \"for mayor\" out"),
				wrong(said("by mayor asserts leak to §mayor§ \"the paper\""), said("by mayor asserts leak to paper \"the paper\""), warning, IssueCode.SAID_TO_SELF, "\"mayor\" speaks here"),
				wrong(silent("if §\"did not\"§"), silent("because \"did not\""), warning, IssueCode.CONDITION_OF_SILENCE, "leaves no condition open"),
				wrong("codebook \"C\" { category x on article : one of a : \"A\", b §\"B\"§ }", "codebook \"C\" { category x on article : one of a : \"A\", b\n\"What it is\" }", info,
						IssueCode.VALUE_WITHOUT_MEANING, "For the meaning of \"b\" write a colon before it."),
				wrong(article("revises §art§"), article("revises morning"), error, IssueCode.SELF_REFERENCE, "The article \"art\" revises itself"),
				wrong(article("revises §elsewhere§"), article("revises morning"), warning, IssueCode.REVISES_ANOTHER_OUTLET, "\"elsewhere\" is not of the same outlet"),
				wrong(article("via agency, §paper§"), article("via agency, insider"), info, IssueCode.VIA_OUTLET, "its own outlet's copy"),
				wrong(article("via agency, §agency§"), article("via agency"), error, IssueCode.GIVEN_TWICE, "\"agency\" is named twice"),
				wrong("annotations ben of morning { status open status §done§ }", "annotations ben of morning { code tone 0 status done }", error, IssueCode.GIVEN_TWICE, "\"status\" is given twice here"),
				wrong(article("via §agency§ via insider"), article("via agency, insider"), error, IssueCode.GIVEN_TWICE, "\"via\" is given twice here"),
				wrong("claim x \"X\" { about §mayor§ about clerk }", "claim x \"X\" { about mayor, clerk }", error, IssueCode.GIVEN_TWICE, "\"about\" is given twice here"),
				wrong("claim x \"X\" { about mayor, §mayor§ }", "claim x \"X\" { about mayor }", error, IssueCode.GIVEN_TWICE, "\"mayor\" is named twice"),
				wrong(said("by mayor asserts leak, §leak§"), said("by mayor asserts leak denies leak asserts knew"), warning, IssueCode.GIVEN_TWICE, "\"leak\" is named twice here. Delete one."),
				wrong("claim x \"X\" { entails leak entails §leak§ }", "claim x \"X\" { entails leak supports leak entails knew }", warning, IssueCode.GIVEN_TWICE, "\"leak\" is named twice here"),
				wrong("event e \"E\" { claims leak, §leak§ }", "event e \"E\" { claims leak, knew }", warning, IssueCode.GIVEN_TWICE, "\"leak\" is named twice here"),
				wrong("event e \"E\" event f \"F\" " + article("on e on §e§"), "event e \"E\" event f \"F\" " + article("on e on f"), warning, IssueCode.GIVEN_TWICE, "\"e\" is named twice here"),
				wrong(article("statement a { says \"there is a leak\" by mayor asserts leak } statement b { says \"Three engineers\" by mayor asserts leak repeats a, §a§ }"), said("by mayor asserts leak"), warning,
						IssueCode.GIVEN_TWICE, "\"a\" is named twice here"),
				wrong(by("mayor for clerk, §clerk§"), by("mayor for clerk, crew"), error, IssueCode.GIVEN_TWICE, "\"clerk\" is named twice"),
				wrong(said("by mayor asserts leak to §\"the paper\"§ to paper"), said("by mayor asserts leak to paper \"the paper\""), error, IssueCode.GIVEN_TWICE, "\"to\" is given twice"),
				wrong(by("unnamed \"three engineers\" { number 3 number §several§ }"), by("unnamed \"three engineers\" { number several }"), error, IssueCode.GIVEN_TWICE,
						"\"number\" is given twice"),
				wrong(said("by mayor denies leak as certain if \"while\" as §possible§"), said("by mayor denies leak if \"while\" as possible at \"a leak\""), error, IssueCode.GIVEN_TWICE,
						"\"as\" is given twice"),
				wrong(said("by clerk declines to comment on leak because \"while\" because §\"while the inquiry lasts\"§"), said("by clerk declines to comment on leak because \"while the inquiry lasts\""),
						error, IssueCode.GIVEN_TWICE, "\"because\" is given twice"),
				wrong(by("paper citing mayor and §clerk§ citing insider"), by("paper and mayor citing clerk and insider"), error, IssueCode.SEVERAL_IN_THE_MIDDLE, "Between two others a chain has one source"),
				wrong(by("mayor citing clerk and §mayor§"), by("mayor citing clerk"), error, IssueCode.SPEAKER_TWICE_IN_CHAIN, "Nobody is a source of their own"),
				wrong(by("mayor citing clerk citing §mayor§"), by("mayor citing clerk citing insider"), info, IssueCode.SPEAKER_TWICE_IN_CHAIN, "with somebody else between"),
				wrong(said("by mayor asserts leak because §\"while the inquiry lasts\"§"), said("by mayor does not confirm leak because \"while the inquiry lasts\""), error,
						IssueCode.BECAUSE_WITHOUT_REFUSAL, "The stance \"asserts\" withholds nothing"),
				wrong(by("clerk { because §\"while the inquiry lasts\"§ }"), by("unnamed \"three engineers\" { because \"while the inquiry lasts\" }"), error,
						IssueCode.BECAUSE_WITHOUT_REFUSAL, "\"clerk\" is no unnamed source"),
				wrong(by("writer { because §\"while\"§ }"), by("insider { because \"while\" }"), error, IssueCode.BECAUSE_WITHOUT_REFUSAL, "This speaker is no unnamed source"),
				wrong(by("clerk { number §3§ }"), by("unnamed \"three engineers\" { number 3 }"), error, IssueCode.NUMBER_OF_NAMED_SPEAKER, "\"clerk\" is no unnamed source and no group"),
				wrong(by("unstated { number §several§ }"), by("crew { number several }"), error, IssueCode.NUMBER_OF_NAMED_SPEAKER, "This speaker is no unnamed source"),
				wrong(by("insider { number §0§ }"), by("insider { number 2 }"), error, IssueCode.NUMBER_BELOW_TWO, "Nobody is no speaker"),
				wrong(by("insider { number §1§ }"), by("insider"), warning, IssueCode.NUMBER_BELOW_TWO, "Of one speaker no number is given"),
				wrong(by("clerk { code §gender§ man }"), by("unnamed \"three engineers\" { code gender man }"), error, IssueCode.CODE_OF_NAMED_SPEAKER, "those of an actor stand where it is declared"),
				wrong("claim x \"X\" { code §tone§ 2 }", "claim x \"X\" { code topic money, danger }", error, IssueCode.CODE_OF_WRONG_SUBJECT, "is for an article, not for a claim"),
				wrong("actor x : person \"X\" { code §topic§ money }", "actor x : person \"X\" { code gender woman }", error, IssueCode.CODE_OF_WRONG_SUBJECT, "is for a claim, not for an actor"),
				wrong(by("unnamed \"three engineers\" { code §function§ report }"), by("unnamed \"three engineers\" { code gender woman }"), error, IssueCode.CODE_OF_WRONG_SUBJECT, "not for an actor"),
				wrong("annotations ben of morning { code §function§ report }", "annotations ben of morning { code tone 0 }", error, IssueCode.CODE_OF_WRONG_SUBJECT, "not for an article"),
				wrong("annotations ben of morning { code tone 1 code §tone§ 0 }", "annotations ben of morning { code tone 1 code lede \"x\" }", error, IssueCode.GIVEN_TWICE, "coded twice"),
				wrong("claim x \"X\" { code topic money code §topic§ danger }", "claim x \"X\" { code topic money }", error, IssueCode.GIVEN_TWICE, "coded twice"),
				wrong("actor x : person \"X\" { code gender man code §gender§ woman }", "actor x : person \"X\" { code gender woman }", error, IssueCode.GIVEN_TWICE, "coded twice"),
				wrong(article("code tone §3§"), article("code tone 2"), error, IssueCode.CODE_OUT_OF_RANGE, "3 is outside the category \"tone\": it takes a whole number from -2 to 2."),
				wrong(article("code tone §-3§"), article("code tone -2"), error, IssueCode.CODE_OUT_OF_RANGE, "-3 is outside"),
				wrong(article("code tone §\"2\"§"), article("code tone 2"), error, IssueCode.CODE_OF_WRONG_KIND, "takes a whole number from -2 to 2, not a text in quotation marks"),
				wrong(article("code tone §high§"), article("code tone 1"), error, IssueCode.CODE_OF_WRONG_KIND, "takes a whole number from -2 to 2, not the name \"high\""),
				wrong(article("code lede §7§"), article("code lede \"7\""), error, IssueCode.CODE_OF_WRONG_KIND, "takes a text in quotation marks, not a number"),
				wrong(article("code lede §health§"), article("code lede \"health\""), error, IssueCode.CODE_OF_WRONG_KIND, "not the name \"health\""),
				wrong(article("code frames §1§"), article("code frames health"), error, IssueCode.CODE_OF_WRONG_KIND, "takes some of its values: health, harm, not a number"),
				wrong(article("code frames §\"health\"§"), article("code frames health, harm"), error, IssueCode.CODE_OF_WRONG_KIND, "not a text"),
				wrong("claim x \"X\" { code topic money at §\"leak\"§ }", article("code tone 1 at \"a leak\""), error, IssueCode.PASSAGE_MISPLACED, "a claim stands in no one article"),
				wrong("actor x : person \"X\" { code gender man at §\"leak\"§ }", said("by mayor asserts leak code function report at \"The harbour\""), error, IssueCode.PASSAGE_MISPLACED,
						"an actor stands in no one article"),
				wrong(by("unnamed \"three engineers\" { code gender man at §\"leak\"§ }"), by("unnamed \"three engineers\" { code gender man }"), error, IssueCode.PASSAGE_MISPLACED, "Take \"at\" out"),
				wrong("codebook \"C\" { category x on article : number 2 to §-2§ }", "codebook \"C\" { category x on article : number -2 to 2 interval }", error, IssueCode.RANGE_EMPTY,
						"2 to -2 is the other way round"),
				wrong("codebook \"C\" { category x on article : number 2 to §2§ }", "codebook \"C\" { category x on article : number 1 to 2 }", error, IssueCode.RANGE_EMPTY, "leaves nothing to choose"),
				wrong("codebook \"C\" { category x on claim : §required§ text }", "codebook \"C\" { category x on article : required text }", warning, IssueCode.REQUIRED_MISPLACED,
						"Take \"required\" out"),
				wrong(article("code tone 1 at §\"the inqiury lasts\"§"), article("code tone 1 at \"a leak\""), error, IssueCode.ANCHOR_NOT_FOUND, "\"the inqiury lasts\" does not stand in the article \"art\". Did you mean \"the inquiry lasts\"?"),
				wrong(article("code tone 1 at §\"froze\"§"), article("code tone 1 at \"froze\" #2"), error, IssueCode.ANCHOR_AMBIGUOUS, "\"froze\" stands in the article \"art\" twice"),
				wrong("annotations ben of morning { code tone 1 at §\"froze\"§ }", "annotations ben of morning { code tone 1 at \"froze\" after \"it\" }", error, IssueCode.ANCHOR_AMBIGUOUS, "twice"),
				wrong(said("by mayor asserts leak code function report at §\"froze\"§"), said("by mayor asserts leak code function report at \"froze\" #1"), error, IssueCode.ANCHOR_AMBIGUOUS, "twice"),
				wrong(article("code tone 1 at §\"eak\"§"), article("code tone 1 at \"leak\""), warning, IssueCode.INSIDE_A_WORD, "\"eak\" begins or ends inside a word"),
				wrong(said("by mayor asserts leak if §\"if it froze\"§"), statement("says \"there would be a spill\" cue \"said\" by mayor asserts leak if \"if it froze\""), info, IssueCode.FAR_AWAY,
						"found in another paragraph only than its cue"),
				wrong(said("by mayor asserts leak if §\"unless\"§"), said("by mayor asserts leak if \"while\""), error, IssueCode.ANCHOR_NOT_FOUND, "\"unless\" does not stand"),
				wrong(article("published §2025-13§"), article("published 2025-10"), error, IssueCode.DATE_INVALID, "a month is 2023-08, a year 2023."),
				wrong(article("published §2025-10T14:30§"), article("published 2025"), error, IssueCode.DATE_INVALID, "A time needs a full day"),
				wrong(article("retrieved §2025-1§"), article("retrieved 2025-10"), error, IssueCode.DATE_INVALID, "with a time as 2023-08-31T14:30+09:00; a month is"),
				wrong(said("by mayor asserts leak on §2025-00§"), said("by mayor asserts leak on 2025"), error, IssueCode.DATE_INVALID, "\"2025-00\" is not a date"),
				wrong("actor x : person \"X\" { role \"R\" from 2025 until §2025-1§ }", "actor x : person \"X\" { role \"R\" from 2025 until 2025-11 }", error, IssueCode.DATE_INVALID, "\"2025-1\""));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsWrongIsSaidWhereItIs(String wrong, @SuppressWarnings("unused") String right, Severity severity, IssueCode code, String says) {
		String text = wrong.replace("§", "");
		int offset = wrong.indexOf('§');
		int length = wrong.lastIndexOf('§') - 1 - offset;
		List<Issue> issues = ClaimsFiles.issues(files.add("test.claims", text));
		assertEquals(List.of(severity + " " + code + " <" + text.substring(offset, offset + length) + "> at " + offset), issues.stream()
				.filter(issue -> severity != Severity.INFO || issue.getSeverity() == Severity.INFO).map(issue -> issue.getSeverity() + " " + IssueCode.of(issue.getCode()) + " <"
						+ text.substring(issue.getOffset(), issue.getOffset() + issue.getLength()) + "> at " + issue.getOffset()).toList());
		assertEquals(true, issues.stream().anyMatch(issue -> issue.getMessage().contains(says)), () -> says + " is not in " + issues);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsRightIsLeftAlone(@SuppressWarnings("unused") String wrong, String right) {
		assertEquals(List.of(), ClaimsFiles.issues(files.add("test.claims", right)).stream().map(Issue::toString).toList());
	}

	/** Neither its missing content nor its cue is complained of; where nothing says where it stands, the old warning stays. */
	@Test
	void aSilenceLacksNothing() {
		assertEquals(List.of(), ClaimsFiles.issues(files.add("test.claims", silent(""))).stream().map(Issue::getMessage).toList());
		assertEquals(List.of("statement-without-content"),
				ClaimsFiles.issues(files.add("other.claims", statement("by clerk has not commented on leak"))).stream().map(Issue::getCode).toList());
	}

	/** Where a silence stands says its cue; its source is not complained of as well, nor is what is beside a content that is not unique. */
	@Test
	void whatIsFoundBesideAPlaceThatIsNotKnownIsNoSecondError() {
		files.withText("twice.txt", "The crew did not respond. The crew did not respond, he said, and the crew left.");
		String article = "article twice \"T\" { outlet paper text \"twice.txt\" statement s { %s } }";
		assertEquals(List.of("anchor-ambiguous cue"), failed(article.formatted("cue \"did not respond\" source \"The crew\" by crew has not commented on leak")));
		assertEquals(List.of("anchor-ambiguous source"), failed(article.formatted("source \"The crew\" by crew has not commented on leak")));
		assertEquals(List.of("anchor-ambiguous cue", "anchor-not-found source"), failed(article.formatted("cue \"did not respond\" source \"Nobody\" by crew has not commented on leak")));
		assertEquals(List.of("anchor-ambiguous says"), failed(article.formatted("says \"did not respond\" source \"The crew\" by crew asserts leak")));
	}

	/** What could not be found, each with the keyword before it. */
	private List<String> failed(String text) {
		return ClaimsFiles.issues(files.add("test" + tries++ + ".claims", text)).stream().map(issue -> issue.getCode() + text.substring(0, issue.getOffset()).replaceAll(".*( \\w+) $", "$1")).toList();
	}

	/** A name that is a keyword too is no second keyword. */
	@Test
	void aNameIsNoKeyword() {
		assertEquals(List.of(), ClaimsFiles.issues(files.add("test.claims", "actor about : person \"A\" actor via : person \"V\" claim x \"X\" { about about, via } " + article("via via, about")))
				.stream().map(Issue::getMessage).toList());
	}
}
