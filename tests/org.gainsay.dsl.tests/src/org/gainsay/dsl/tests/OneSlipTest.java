// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip is one error, of whichever check, and what stands around it is read. */
class OneSlipTest {

	@TempDir
	Path folder;
	private ClaimsFiles files;

	@BeforeEach
	void names() {
		files = new ClaimsFiles(folder).withNames().withText("a.txt", "The mayor said there is a leak.\n");
	}

	private List<Issue> errors(XtextResource resource) {
		return ClaimsFiles.issues(resource).stream().filter(issue -> issue.getSeverity() == Severity.ERROR).toList();
	}

	private static String article(String field, String inStatement) {
		return "article art \"Art\" {\n\ttext \"a.txt\"\n\t" + field + "\n\tstatement s {\n\t\tsays \"leak\"\n\t\t" + inStatement + "\n\t\tby mayor\n\t\tasserts leak\n\t}\n}\n";
	}

	private static Statement statement(XtextResource resource) {
		return ((Article) ((ClaimsFile) resource.getContents().get(0)).getElements().get(0)).getStatements().get(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023/05/02", "2023-W18-2", "May 2, 2023", "2 May 2023", "2023-05-02T14:30:05Z[Europe/Berlin]" })
	void aDateThatIsNoneIsOneError(String date) {
		XtextResource resource = files.add("test.claims", article("published " + date, ""));
		List<Issue> errors = errors(resource);
		assertEquals(1, errors.size(), errors.toString());
		assertEquals(3, errors.get(0).getLineNumber());
		assertEquals("mayor", Chain.speakers(statement(resource)).get(0).getActor().getName());
	}

	@Test
	void aDateBesideNoSlipIsAskedForAsEver() {
		List<Issue> errors = errors(files.add("test.claims", article("published 2023-13-02 // May", "")));
		assertEquals(List.of(IssueCode.DATE_INVALID), errors.stream().map(issue -> IssueCode.of(issue.getCode())).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "he said \"no\" to us", "he said \"no\"", "\"no\" by all", "he said \"no\", and \"never\" since" })
	void quotationMarksWithinATextAreOneError(String note) {
		XtextResource resource = files.add("test.claims", article("", "note \"" + note + "\""));
		List<Issue> errors = errors(resource);
		assertEquals(1, errors.size(), errors.toString());
		assertEquals(6, errors.get(0).getLineNumber());
		assertEquals(note, statement(resource).getNote());
		assertEquals("mayor", Chain.speakers(statement(resource)).get(0).getActor().getName());
	}

	@Test
	void aMergeThatWasNotEndedHidesNothingBesideASlip() {
		XtextResource resource = files.add("test.claims", article("status begun\n<<<<<<< HEAD\n\tlanguage \"en\"\n=======\n>>>>>>> other \"branch\n", "nte \"slip\""));
		assertEquals(List.of("4 MERGE_NOT_ENDED", "11 SYNTAX_ERROR"), errors(resource).stream().sorted((one, other) -> one.getLineNumber() - other.getLineNumber())
				.map(issue -> issue.getLineNumber() + " " + IssueCode.of(issue.getCode())).toList());
		assertEquals("slip", statement(resource).getNote());
	}

	/** A slip in a part, and what is still read there. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"statement s { says 'leak' by mayor does not confirm leak becuase 'a leak' }|\"becuase\" cannot stand here. Did you mean \"because\"?|because \"a leak\"",
			"statement s { says 'leak' by mayor asserts leak iff 'a leak' }|\"iff\" cannot stand here. Did you mean \"if\"?|if \"a leak\"",
			"statement s { says 'leak' by mayor for clerk paper asserts leak }|A comma is missing before \"paper\".|for clerk, paper",
			"statement s { says 'leak' by mayor foor clerk asserts leak }|\"foor\" cannot stand here. Did you mean \"for\"?|for clerk",
			"statement t { says 'leak' by clerk asserts leak } statement s { says 'leak' by mayor asserts leak anwsers t }|\"anwsers\" cannot stand here. Did you mean \"answers\"?|answers t",
			"statement s { says 'leak' by unnamed 'mayor' { nubmer 3 } asserts leak }|\"nubmer\" cannot stand here. Did you mean \"number\"?|number 3",
			"statement s { says 'leak' by unnamed 'mayor' { number many } asserts leak }|\"many\" cannot stand here. Expected: several or a number.|asserts leak",
			"vai paper|\"vai\" cannot stand here. Did you mean \"via\"?|via paper",
			"datelin 'Port Mallow'|\"datelin\" cannot stand here. Did you mean \"dateline\"?|dateline \"Port Mallow\"",
			"byline Ann|\"Ann\" cannot stand here. Expected: a text in quotation marks.|byline \"Ann\"" })
	void aSlipInAPartIsOneErrorThatSaysWhatIsMeant(String body, String says, String read) {
		XtextResource resource = files.add("test.claims", "article art \"Art\" { outlet clerk text \"a.txt\" " + body.replace('\'', '"') + " }");
		List<Issue> errors = errors(resource);
		assertEquals(1, errors.size(), errors.toString());
		assertTrue(errors.getFirst().getMessage().contains(says), errors.toString());
		String written = ClaimsFiles.get(ClaimsWriter.class).write(ClaimsFiles.content(resource));
		assertTrue(written.contains(read), written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "category tone on article : -2 to 2|code tone 1|-", "category tone on article : 1 to 2|code tone 1|1", "category tone on article : required of front, back|code tone front|of",
			"category tone on article : of front, back|code tone front|of" })
	void aCategoryWhoseKindIsMissingIsOneError(String category, String code, String at) {
		XtextResource resource = files.add("test.claims", "codebook \"C\" {\n\t" + category + "\n\tcategory page on article : text\n}\n" + article(code + " code page \"A1\"", ""));
		List<Issue> errors = errors(resource);
		assertEquals(1, errors.size(), errors.toString());
		assertEquals(2, errors.getFirst().getLineNumber());
		assertTrue(errors.getFirst().getMessage().startsWith("\"" + at + "\" cannot stand here. Expected: "), errors.toString());
	}

	@Test
	void eachCategoryWhoseKindIsMissingIsOneError() {
		List<Issue> errors = errors(files.add("test.claims", "codebook \"C\" {\n\tcategory tone on article : -2 to 2\n\tcategory page on article : of front, back\n}\n" + article("code tone 1 code page front", "")));
		assertEquals(List.of(2, 3), errors.stream().map(Issue::getLineNumber).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "claim the c 'C'|the|claim|c", "claim the big c 'C'|the|claim|c", "event the c 'C'|the|event|c", "actor the c : person 'C'|the|actor|c", "article the c 'C' { text 'a.txt' }|the|article|c" })
	void aWordTooManyBeforeANameIsOneError(String declared, String word, String what, String name) {
		XtextResource resource = files.add("test.claims", declared.replace('\'', '"') + "\nclaim d \"D\" " + (what.equals("claim") ? "{ entails c }" : what.equals("actor") ? "{ about c }" : "") + "\n");
		List<Issue> errors = errors(resource);
		assertEquals(1, errors.size(), errors.toString());
		assertEquals(declared.indexOf(word), errors.getFirst().getOffset());
		assertTrue(errors.getFirst().getMessage().endsWith("\" is too many: the name of a" + (what.matches("[ae].*") ? "n " : " ") + what + " is one word, here \"c\"."), errors.toString());
		assertEquals(name, ClaimsFiles.content(resource).getElements().getFirst().getName());
	}

	@Test
	void aNameThatIsMissingIsNotShown() {
		List<Issue> errors = errors(files.add("test.claims", "codebook \"C\" {\n\tcategory f on claim : some of harm,\n}\nclaim low \"It is low\" { code f money }\n"
				+ "article \"A\" { statement s { says \"leak\" by mayor asserts leak } }\narticle \"B\" { text \"a.txt\" statement s { says \"no such words\" by mayor asserts leak } }\n"));
		assertTrue(errors.stream().noneMatch(error -> error.getMessage().contains("null")), errors.toString());
		assertTrue(errors.stream().anyMatch(error -> error.getMessage().endsWith("Its values are: harm.")), errors.toString());
		assertTrue(errors.stream().anyMatch(error -> error.getMessage().startsWith("This article does not say where its text is.")), errors.toString());
	}

	@Test
	void aConditionWithoutItsWordsIsOneError() {
		List<Issue> errors = errors(files.add("test.claims", article("", "asserts leak if\n\t\tnote \"N\"")));
		assertEquals(1, errors.size(), errors.toString());
		assertEquals("Behind \"if\" is missing: a text in quotation marks.", errors.getFirst().getMessage());
	}

	@Test
	void viaTwiceIsOneErrorAndBothAreRead() {
		XtextResource resource = files.add("test.claims", article("via paper\n\tvia clerk", ""));
		assertEquals(List.of(IssueCode.GIVEN_TWICE), errors(resource).stream().map(issue -> IssueCode.of(issue.getCode())).toList());
		assertEquals(2, ((Article) ClaimsFiles.content(resource).getElements().getFirst()).getVia().size());
	}

	@Test
	void aValuesMeaningThatDoesNotEndIsOneError() {
		XtextResource resource = files.add("test.claims", "codebook \"C\" {\n\tcategory f on claim : one of a : \"the first, b\n\tcategory g on claim : one of c : \"the third\", d\n}\nclaim low \"It is low\"\n");
		List<Issue> errors = errors(resource);
		assertEquals(List.of("This text in quotation marks does not end. Put a \" behind its last word."), errors.stream().map(Issue::getMessage).toList());
		assertEquals(2, ClaimsFiles.content(resource).getElements().size());
	}

	@Test
	void aBlockIsCalledByItsNameAndNotByTheKindOfItsWord() {
		List<Issue> errors = errors(files.add("test.claims", "codebook \"How it is told\" {\n\tcategory f on claim : one of a, b\nclaim low \"It is low\"\n"));
		assertEquals(List.of("The block of the codebook that begins in line 1 is not closed: } is missing before \"claim\"."), errors.stream().map(Issue::getMessage).toList());
	}
}
