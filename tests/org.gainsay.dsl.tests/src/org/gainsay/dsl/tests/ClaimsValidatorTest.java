// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.facts.IssueCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check says inside a file: for every code one text that is wrong, and one as near to it as can be that is not. */
class ClaimsValidatorTest {

	private static final String TEXT = "The mayor said there is a leak. The clerk denied there is a leak, and the clerk said so.\n";

	/** These are found across files, or before a file is parsed: the tests of the corpus session have them. */
	private static final Set<IssueCode> OF_THE_CORPUS = EnumSet.of(IssueCode.FILE_UNREADABLE, IssueCode.FILE_NOT_UTF8, IssueCode.FILE_OUTSIDE_CORPUS,
			IssueCode.FILE_TOO_LARGE, IssueCode.FILE_NOT_READ, IssueCode.ACTORS_ALIKE, IssueCode.ANNOTATORS_ALIKE, IssueCode.DONE_WITH_ERRORS,
			IssueCode.NAME_DECLARED_TWICE, IssueCode.ARTICLE_DECLARED_TWICE, IssueCode.ANNOTATIONS_DECLARED_TWICE, IssueCode.PART_OF_CYCLE,
			IssueCode.ENTAILS_CYCLE, IssueCode.ANSWERS_CYCLE, IssueCode.REVISES_CYCLE, IssueCode.REVISED_TWICE, IssueCode.CODE_MISSING,
			IssueCode.CODER_UNKNOWN, IssueCode.STUDY_DECLARED_TWICE, IssueCode.ROUND_FROZEN, IssueCode.ACTORS_OF_CODERS);

	/** {@link NewConstructsTest} has these. */
	private static final Set<IssueCode> OF_NEW_CONSTRUCTS = EnumSet.of(IssueCode.SILENCE_ANSWERS, IssueCode.SILENCE_WITH_PART, IssueCode.ANSWERS_REPEAT, IssueCode.REVISES_ANOTHER_OUTLET,
			IssueCode.VIA_OUTLET, IssueCode.SEVERAL_IN_THE_MIDDLE, IssueCode.BECAUSE_WITHOUT_REFUSAL, IssueCode.NUMBER_OF_NAMED_SPEAKER, IssueCode.NUMBER_BELOW_TWO,
			IssueCode.CODE_OF_WRONG_KIND, IssueCode.CODE_OUT_OF_RANGE, IssueCode.CODE_OF_NAMED_SPEAKER, IssueCode.PASSAGE_MISPLACED, IssueCode.RANGE_EMPTY, IssueCode.REQUIRED_MISPLACED,
			IssueCode.ANSWERS_SILENCE, IssueCode.SPEAKS_FOR_SELF, IssueCode.SAID_TO_SELF, IssueCode.CONDITION_OF_SILENCE, IssueCode.VALUE_WITHOUT_MEANING);

	/** {@link AnchorDoubtsTest} has these. */
	private static final Set<IssueCode> OF_DOUBTS = EnumSet.range(IssueCode.INSIDE_A_WORD, IssueCode.FAR_AWAY);

	@TempDir
	Path folder;
	private ClaimsFiles files;

	@BeforeEach
	void names() throws IOException {
		folder = Files.createDirectories(folder.toRealPath().resolve("corpus"));
		files = new ClaimsFiles(folder).withNames().withText("a.txt", TEXT);
		files.add("codebook.claims", """
				codebook "Codes" {
					category function on statement : one of report, reaction
					category frame on article : some of health, economy
				}
				article other "Other" { }
				""");
		Files.write(folder.resolve("latin.txt"), "Größe".getBytes(StandardCharsets.ISO_8859_1));
		Files.writeString(folder.resolve("../secret.txt"), "outside");
		try (RandomAccessFile big = new RandomAccessFile(folder.resolve("big.txt").toFile(), "rw")) {
			big.setLength(1L << 30);
		}
	}

	/**
	 * @param wrong    what is wrong between two signs §
	 * @param right    the same, right
	 * @param severity of the issue
	 * @param code     of the issue
	 * @param says     a part of the message
	 */
	private static Arguments wrong(String wrong, String right, Severity severity, IssueCode code, String says) {
		return Arguments.of(wrong, right, severity, code, says);
	}

	private static String article(String body) {
		return "article art \"Art\" {\n\ttext \"a.txt\"\n\t" + body + "\n}\n";
	}

	private static String statement(String body) {
		return article("statement s {\n\t\t" + body + "\n\t}");
	}

	/** A statement that lacks nothing but what is added. */
	private static String complete(String more) {
		return statement("says \"there is a leak\" #1 by mayor asserts leak " + more);
	}

	private static String article(String head, String name) {
		return "article " + name + " \"Art\" { " + head + " statement s { says \"leak\" #1 by mayor asserts leak } }";
	}

	static Stream<Arguments> cases() {
		Severity error = Severity.ERROR;
		Severity warning = Severity.WARNING;
		return Stream.of(
				wrong("actor x : §plant§ \"X\"", "actor x : person \"X\"", error, IssueCode.SYNTAX_ERROR,
						"\"plant\" is no kind of actor. Write person, organisation, government, publication, document, group or unnamed."),
				wrong("actor x : person §“X”§", "actor x : person \"“X”\"", error, IssueCode.SYNTAX_ERROR,
						"Strings stand in straight quotation marks"),
				wrong("gainsay §2§", "gainsay 1", error, IssueCode.VERSION_UNKNOWN, "version 2 of the language; this Gainsay knows version 1"),
				wrong("gainsay §0§", "", error, IssueCode.VERSION_UNKNOWN, "version 0"),
				wrong(complete("cue \"said\" §cue \"denied\"§".replace("§cue \"denied\"§", "cue §\"denied\"§")), complete("cue \"said\""), error, IssueCode.GIVEN_TWICE,
						"\"cue\" is given twice here"),
				wrong(article("status open", "art").replace("status open", "text \"a.txt\" status open status §done§"), article("text \"a.txt\" status done", "art"), error,
						IssueCode.GIVEN_TWICE, "\"status\" is given twice"),
				wrong("actor x : person \"X\" { part of paper part of §mayor§ }", "actor x : person \"X\" { part of paper }", error, IssueCode.GIVEN_TWICE,
						"\"part of\" is given twice"),
				wrong(complete("by clerk").replace("by mayor", "by §mayor§"), complete("and clerk".replace("and clerk", "")), error, IssueCode.GIVEN_TWICE,
						"\"by\" is given twice here"),
				wrong(complete("code function report code §function§ reaction"), complete("code function report"), error, IssueCode.GIVEN_TWICE,
						"The category \"function\" is coded twice"),
				wrong("codebook \"C\" { category x on article : one of a, b, §a§ }", "codebook \"C\" { category x on article : one of a, b }", error,
						IssueCode.GIVEN_TWICE, "The value \"a\" is given twice in the category \"x\". Delete one"),
				wrong(article("code frame health, §health§", "art").replace("{ code", "{ text \"a.txt\" code"),
						article("code frame health", "art").replace("{ code", "{ text \"a.txt\" code"), error, IssueCode.GIVEN_TWICE, "The value \"health\" is coded twice here"),
				wrong("actor x : person \"X\" { part of §mayr§ }", "actor x : person \"X\" { part of mayor }", error, IssueCode.REFERENCE_UNKNOWN,
						"There is no actor \"mayr\". Did you mean \"mayor\"?"),
				wrong("event e \"E\" { claims §nothing§ }", "event e \"E\" { claims knew }", error, IssueCode.REFERENCE_UNKNOWN,
						"There is no claim \"nothing\". Declare it, or correct the name."),
				wrong(complete("repeats §art.other§"), complete(""), error, IssueCode.REFERENCE_UNKNOWN, "The article \"art\" has no statement \"other\""),
				wrong(complete("code §funktion§ report"), complete("code function report"), error, IssueCode.REFERENCE_UNKNOWN, "There is no category \"funktion\". Did you mean \"function\"?"),
				wrong(article("", "§art§"), article("text \"a.txt\"", "art"), error, IssueCode.TEXT_NOT_GIVEN, "The article \"art\" does not say where its text is"),
				wrong(article("text §\"none.txt\"§", "art"), article("text \"a.txt\"", "art"), error, IssueCode.TEXT_MISSING, "There is no text file \"none.txt\""),
				wrong(article("text §\"../secret.txt\"§", "art"), article("text \"./a.txt\"", "art"), error, IssueCode.TEXT_OUTSIDE_CORPUS,
						"\"../secret.txt\" lies outside the corpus folder and is not read"),
				wrong(article("text §\"/etc/passwd\"§", "art"), article("text \"a.txt\"", "art"), error, IssueCode.TEXT_OUTSIDE_CORPUS, "outside"),
				wrong(article("text §\"file:a.txt\"§", "art"), article("text \"a.txt\"", "art"), error, IssueCode.TEXT_OUTSIDE_CORPUS, "outside"),
				wrong(article("text §\"latin.txt\"§", "art"), article("text \"a.txt\"", "art"), error, IssueCode.TEXT_NOT_UTF8, "\"latin.txt\" is not UTF-8"),
				wrong(article("text §\"big.txt\"§", "art"), article("text \"a.txt\"", "art"), error, IssueCode.TEXT_TOO_LARGE,
						"\"big.txt\" is too large and is not read: an article's text may have 16 MiB."),
				wrong("§<<<<<<< HEAD§\nclaim x \"X\"\n=======\nclaim y \"Y\"\n>>>>>>> other\n", "claim x \"X\"\nclaim y \"Y\"", error, IssueCode.MERGE_NOT_ENDED,
						"A merge was not ended here"),
				wrong("claim x \"X\"\n§=======§\nclaim y \"Y\"", "claim x \"X\"\nclaim y \"Y\"", error, IssueCode.MERGE_NOT_ENDED, "A merge was not ended here"),
				wrong("claim x \"X\n§<<<<<<< HEAD§\nY\n=======\nZ\n>>>>>>> other\n\"", "claim x \"<<<<<<< HEAD\"", error, IssueCode.MERGE_NOT_ENDED, "A merge was not ended here"),
				wrong("annotator ben annotations §second§ of other { } ", "annotator ben annotations ben of other { }", Severity.WARNING, IssueCode.ANNOTATIONS_NAMED_OTHERWISE,
						"Call it ben, or move it to a file of its own."),
				wrong(article("text \"a.txt\" sha256 §\"00\"§", "art"), article("text \"a.txt\" sha256 \"" + sha256() + "\"", "art"), error, IssueCode.TEXT_HASH_MISMATCH,
						"is not the one that was pinned: its SHA-256 is " + sha256()),
				wrong(statement("says §\"There is a leak\"§ by mayor asserts leak"), complete(""), error, IssueCode.ANCHOR_NOT_FOUND,
						"\"There is a leak\" does not stand in the article \"art\". Did you mean \"there is a leak\"?"),
				wrong(statement("says §\"The clerk\" ... \"The mayor\"§ by mayor asserts leak"), statement("says \"The clerk\" ... \"leak\" by mayor asserts leak"), error,
						IssueCode.ANCHOR_NOT_FOUND, "\"The mayor\" does not follow \"The clerk\" in the article \"art\""),
				wrong(statement("says §\"leak\" #3§ by mayor asserts leak"), statement("says \"leak\" #2 by mayor asserts leak"), error, IssueCode.ANCHOR_NOT_FOUND,
						"\"leak\" stands in the article \"art\" twice; there is no #3. Give a number from 1 to 2."),
				wrong(statement("says §\"leak\" after \"so\"§ by mayor asserts leak"), statement("says \"said\" before \"so\" by mayor asserts leak"), error,
						IssueCode.ANCHOR_NOT_FOUND, "but nowhere after \"so\" with nothing but space and punctuation between"),
				wrong(complete("cue §\"there\" #1§"), complete("cue \"said\""), error, IssueCode.ANCHOR_NOT_FOUND, "\"there\" stands only inside the content of the statement"),
				wrong(complete("cue §\"sia\"§"), complete("cue \"said\""), error, IssueCode.ANCHOR_NOT_FOUND, "\"sia\" does not stand in the article"),
				wrong(complete("source \"mayor\" + §\"The mayor\"§".replace("\"mayor\" + §\"The mayor\"§", "\"The mayor\" + §\"mayor\"§")), complete("source \"The\" + \"mayor\""), error,
						IssueCode.ANCHOR_NOT_FOUND, "stands where another piece of this anchor stands"),
				wrong(complete("to §\"\"§"), complete("to \"The clerk\""), error, IssueCode.ANCHOR_NOT_FOUND, "There are no words to look for"),
				wrong(statement("says \"so\" by unnamed §\"nobody\"§ asserts leak"), statement("says \"so\" by unnamed \"the clerk\" asserts leak"), error, IssueCode.ANCHOR_NOT_FOUND,
						"\"nobody\" does not stand"),
				wrong(statement("says §\"there is a leak\"§ by mayor asserts leak"), complete(""), error, IssueCode.ANCHOR_AMBIGUOUS,
						"\"there is a leak\" stands in the article \"art\" twice. Quote more words, or say which by a number"),
				wrong(complete("").replace("asserts leak", "asserts leak at §\"denied\"§"), complete("").replace("asserts leak", "asserts leak at \"leak\""), error,
						IssueCode.ANCHOR_OUTSIDE_CONTENT, "\"denied\" is not a part of the content of the statement"),
				wrong(article("statement a { says \"so\" by mayor asserts leak repeats §b§ } statement b { says \"denied\" by clerk denies leak repeats a }")
						.replace("repeats a }", "repeats a }"), article("statement a { says \"so\" by mayor asserts leak repeats b } statement b { says \"denied\" by clerk denies leak }"),
						error, IssueCode.REPEATS_CYCLE, "The statement \"a\" repeats, by way of others, itself: a → b → a"),
				wrong(complete("repeats §s§"), complete(""), error, IssueCode.REPEATS_CYCLE, "\"s\" repeats, by way of others, itself: s → s"),
				wrong(complete("repeats §other.o§") + "article other \"O\" { text \"a.txt\" statement o { says \"so\" by mayor asserts leak } }", complete(""), error,
						IssueCode.REPEATS_ACROSS_ARTICLES, "\"other.o\" is another's. For the same words in two articles write: same utterance NAME : A, B."),
				wrong(statement("says \"so\" asserts leak").replace(" s ", " §s§ "), statement("says \"so\" by writer asserts leak"), warning, IssueCode.STATEMENT_WITHOUT_SPEAKER,
						"The statement \"s\" does not say who speaks. Add: by ACTOR"),
				wrong(statement("says \"so\" by mayor").replace(" s ", " §s§ "), statement("says \"so\" by mayor { asserts leak }"), warning, IssueCode.STATEMENT_WITHOUT_STANCE,
						"The statement \"s\" has no stance"),
				wrong(statement("by mayor asserts leak").replace(" s ", " §s§ "), statement("says \"so\" by mayor asserts leak"), warning, IssueCode.STATEMENT_WITHOUT_CONTENT,
						"The statement \"s\" does not say what is said"),
				wrong(statement("says \"so\" by mayor asserts §\"That it is so\"§"), statement("says \"so\" by mayor asserts leak"), Severity.INFO, IssueCode.TARGET_IS_FREE_TEXT,
						"\"That it is so\" is not a claim yet"),
				wrong(statement("says \"so\" by mayor citing §mayor§ asserts leak"), statement("says \"so\" by mayor citing clerk asserts leak"), error,
						IssueCode.SPEAKER_TWICE_IN_CHAIN, "\"mayor\" speaks twice in this statement"),
				wrong(statement("says \"so\" by mayor and §mayor§ asserts leak"), statement("says \"so\" by unstated citing unstated asserts leak"), error,
						IssueCode.SPEAKER_TWICE_IN_CHAIN, "\"mayor\" speaks twice"),
				wrong(complete("code function §health§"), complete("code function reaction"), error, IssueCode.CODE_OUTSIDE_CATEGORY,
						"\"health\" is not a value of the category function. Its values are: report, reaction."),
				wrong(complete("code §frame§ health"), article("code frame health", "art").replace("{ code", "{ text \"a.txt\" code"), error, IssueCode.CODE_OF_WRONG_SUBJECT,
						"The category \"frame\" is for an article, not for a statement"),
				wrong(complete("code function §report§, reaction"), article("code frame health, economy", "art").replace("{ code", "{ text \"a.txt\" code"), error,
						IssueCode.CODE_WITH_TOO_MANY_VALUES, "The category \"function\" takes one value, not 2"),
				wrong(article("text \"a.txt\" published §2023-02-30§", "art"), article("text \"a.txt\" published 2024-02-29", "art"), error, IssueCode.DATE_INVALID,
						"\"2023-02-30\" is not a date"),
				wrong(article("text \"a.txt\" retrieved §2023-02-03T25:00§", "art"), article("text \"a.txt\" retrieved 2023-02-03T23:00:05+09:00", "art"), error, IssueCode.DATE_INVALID,
						"2023-02-03T25:00"),
				wrong("round r { each §0§ }", "round r { each 2 }", error, IssueCode.ROUND_INVALID, "one coder or more"),
				wrong("round r { sample §120§ percent seed 1 }", "round r { sample 12 percent seed 1 }", error, IssueCode.ROUND_INVALID, "at most 100 per cent"),
				wrong("round r { sample §0§ seed 1 }", "round r { sample 40 seed 1 }", error, IssueCode.ROUND_INVALID, "one article or more"),
				wrong("round r { sample 4 seed 1 seed §2§ }", "round r { sample 4 seed 1 }", error, IssueCode.GIVEN_TWICE, "\"seed\" is given twice here"),
				wrong("round r { seed 1 sample 4 sample §5§ }", "round r { seed 1 sample 4 }", error, IssueCode.GIVEN_TWICE, "\"sample\" is given twice here"),
				wrong("study \"S\" { population \"y\" population §\"z\"§ }", "study \"S\" { population \"y\" reports stance }", error, IssueCode.GIVEN_TWICE, "\"population\" is given twice here"),
				wrong("round r { } opened r { by a on 2026-01-01 by §b§ }", "round r { } opened r { by a on 2026-01-01 }", error, IssueCode.GIVEN_TWICE, "\"by\" is given twice here"),
				wrong("coder b coder d round r { coders b, §b§ }", "coder b coder d round r { coders b, d }", warning, IssueCode.GIVEN_TWICE, "\"b\" is named twice here"),
				wrong("coder b round r { } " + article("text \"a.txt\"", "art") + " decided §art§ in r { by a on 2026-01-01 offered b \"12\" }",
						"coder b round r { } " + article("text \"a.txt\"", "art") + " decided art in r { by a on 2026-01-01 offered b \"12\" took b }", error, IssueCode.DECISION_INVALID, "takes one thing"),
				wrong("coder b round r { } " + article("text \"a.txt\"", "art") + " decided §art§ in r { by a on 2026-01-01 offered b \"12\" nothing stances of b }",
						"coder b round r { } " + article("text \"a.txt\"", "art") + " decided art in r { by a on 2026-01-01 offered b \"12\" nothing because slip }", error, IssueCode.DECISION_INVALID, "go into another's statement"),
				wrong("coder b round r { } " + article("text \"a.txt\"", "art") + " decided §art§ in r { by a on 2026-01-01 nothing }",
						"coder b round r { } " + article("text \"a.txt\"", "art") + " decided art in r { by nothing on 2026-01-01 offered b \"12\" took b stances of b spans of b note \"n\" }", error, IssueCode.DECISION_INVALID, "what was on offer"),
				wrong("coder b round r { } " + article("text \"a.txt\"", "art") + " decided §art§ in r { on 2026-01-01 offered b \"12\" nothing }",
						"coder b round r { } " + article("text \"a.txt\"", "art") + " decided art in r { by a on 2026-01-01 offered b \"12\" nothing }", error, IssueCode.DECISION_INVALID, "who decided"),
				wrong("coder b round r { } " + article("text \"a.txt\"", "art") + " decided art in r { by a on §2026-13-01§ offered b \"12\" nothing }",
						"coder b round r { } " + article("text \"a.txt\"", "art") + " decided art in r { by a on 2026-12-01 offered b \"12\" nothing }", error, IssueCode.DATE_INVALID, "is not a day"),
				wrong("actor x : person \"X\" { role \"R\" from §2023-2-3§ }", "actor x : person \"X\" { role \"R\" from 2023-02-03 until 2024-01-01 }", error, IssueCode.DATE_INVALID, "2023-2-3"),
				wrong(complete("on §23-02-03§"), complete("on 2023-02-03T04:05Z"), error, IssueCode.DATE_INVALID, "\"23-02-03\" is not a date"),
				wrong(article("text \"a.txt\" language §\"english!\"§", "art"), article("text \"a.txt\" language \"zh-Hant-TW\"", "art"), warning, IssueCode.LANGUAGE_INVALID,
						"\"english!\" is not a language tag of BCP 47"),
				wrong(article("text \"a.txt\" language §\"\"§", "art"), article("text \"a.txt\" language \"de\"", "art"), warning, IssueCode.LANGUAGE_INVALID, "BCP 47"),
				wrong(complete("confidence §1.01§"), complete("confidence 1.0"), error, IssueCode.CONFIDENCE_OUT_OF_RANGE, "between 0 and 1; 1.01 does not"),
				wrong(statement("says \"so\" cue \"denied\" by clerk §asserts§ leak"), statement("says \"so\" cue \"denied\" by clerk denies leak"), warning,
						IssueCode.CUE_CONTRADICTS_STANCE, "The cue \"denied\" does not go with the stance \"asserts\""),
				wrong("claim x \"X\" { contradicts §x§ }", "claim x \"X\" { contradicts leak }", error, IssueCode.SELF_REFERENCE, "The claim \"x\" is related to itself"),
				wrong(complete("") + "same line l : art.s, §art.s§", complete("").replace("{\n\t\tsays", "{ says") + "", error, IssueCode.SELF_REFERENCE, "\"art.s\" stands here twice"));
	}

	private static String sha256() {
		return org.gainsay.text.ArticleText.of(TEXT).sha256();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsWrongIsSaidWhereItIs(String wrong, @SuppressWarnings("unused") String right, Severity severity, IssueCode code, String says) {
		String text = wrong.replace("§", "");
		int offset = wrong.indexOf('§');
		int length = wrong.lastIndexOf('§') - 1 - offset;
		List<Issue> issues = ClaimsFiles.issues(files.add("test.claims", text)).stream().filter(issue -> code(issue) == code).toList();
		List<String> places = issues.stream().map(issue -> issue.getSeverity() + " " + issue.getOffset() + "+" + issue.getLength() + " <"
				+ text.substring(issue.getOffset(), issue.getOffset() + issue.getLength()) + ">").toList();
		String expected = severity + " " + offset + "+" + length + " <" + text.substring(offset, offset + length) + ">";
		assertTrue(places.contains(expected), () -> "expected " + expected + " but got " + places + " of " + ClaimsFiles.issues(
				files.add("again.claims", text)));
		assertTrue(issues.stream().anyMatch(issue -> issue.getMessage().contains(says)), () -> says + " is not in " + issues);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsRightIsLeftAlone(@SuppressWarnings("unused") String wrong, String right) {
		assertEquals(List.of(), ClaimsFiles.issues(files.add("test.claims", right)).stream().map(Issue::toString).toList());
	}

	@Test
	void everyCodeHasATest() {
		Set<IssueCode> tested = cases().map(one -> (IssueCode) one.get()[3]).collect(Collectors.toCollection(() -> EnumSet.noneOf(IssueCode.class)));
		tested.addAll(OF_THE_CORPUS);
		tested.addAll(OF_DOUBTS);
		tested.addAll(OF_NEW_CONSTRUCTS);
		assertEquals(EnumSet.allOf(IssueCode.class), tested);
	}

	@Test
	void codesAreReadBack() {
		Arrays.stream(IssueCode.values()).forEach(code -> assertEquals(code, IssueCode.of(code.id())));
		assertEquals(IssueCode.REFERENCE_UNKNOWN, IssueCode.of("org.eclipse.xtext.diagnostics.Diagnostic.Linking"));
		assertEquals(IssueCode.SYNTAX_ERROR, IssueCode.of("org.eclipse.xtext.diagnostics.Diagnostic.Syntax"));
	}

	@Test
	void anAnchorOfContentThatFailedIsNotCalledAmbiguous() {
		XtextResource file = files.add("test.claims", statement("says \"nothing\" cue \"said\" by mayor asserts leak at \"leak\""));
		assertEquals(List.of(IssueCode.ANCHOR_NOT_FOUND), ClaimsFiles.issues(file).stream().map(ClaimsValidatorTest::code).toList());
	}

	@Test
	void aCitedMembersWordsMayLieInsideTheContent() {
		assertEquals(List.of(), ClaimsFiles.issues(files.add("test.claims",
				statement("says \"The clerk\" ... \"so\" by mayor citing clerk { source \"the clerk\" cue \"denied\" } denies leak"))));
	}

	@Test
	void aNegatedCueGoesWithARefusal() {
		assertEquals(List.of(), ClaimsFiles.issues(files.add("test.claims", statement("says \"so\" cue \"denied\" negated by clerk does not confirm leak"))));
	}

	@Test
	void theExampleHasNothingButInformation() {
		ClaimsFiles example = new ClaimsFiles(ClaimsFiles.example());
		List<XtextResource> all = ClaimsFiles.claimsIn(ClaimsFiles.example()).entrySet().stream().map(file -> example.add(file.getKey(), file.getValue())).toList();
		assertEquals(List.of("target-is-free-text", "target-is-free-text", "target-is-free-text"),
				all.stream().flatMap(file -> ClaimsFiles.issues(file).stream()).map(Issue::getCode).toList());
	}

	private static IssueCode code(Issue issue) {
		return IssueCode.of(issue.getCode());
	}
}
