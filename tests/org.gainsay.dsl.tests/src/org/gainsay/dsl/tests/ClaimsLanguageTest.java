// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ExceptionAcceptor;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.model.Actor;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Codebook;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.How;
import org.gainsay.model.Quote;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax, and the way back from the model to text: the writer and the formatter. */
class ClaimsLanguageTest {

	/** Every construct once. */
	static final String EVERYTHING = """
			gainsay 1
			annotator anna

			actor paper : publication "The Paper" {
				role "Daily" in house from 2019-01-01 until 2023-06-30
				role "Weekly" from 2023-07-01
				role "Organ" in house
				part of house
				alias "the paper", "it"
				alias "this newspaper"
				same as "https://example.org/paper" same as "urn:x"
			}
			actor house : organisation "House"
			actor ^source : government "Source"
			actor unnamed : unnamed "Unnamed"
			actor 防衛 : document "文書"
			actor crowd : group "Crowd"
			actor direct : person "Direct"

			event fire "The fire" { claims burnt, ^claim }
			event flood "The flood"

			claim burnt "It burnt" { entails ^claim supports wet contradicts wet concerns wet updates wet same as wet }
			claim ^claim "A claim"
			claim wet "It was wet"

			codebook "Codes" version 3 {
				category function on statement : one of report, reaction "What it does"
				category frame on article : some of health, ^text, one
				category size on claim : one of big
				category rank on actor : some of high
			}
			codebook "None" { }

			article art "Art \\"one\\" \\\\ two" {
				outlet paper
				published 2023-08-08
				retrieved 2023-08-08T14:30:05+09:00
				language "en"
				text "articles/a.txt" sha256 "00ff"
				url "https://example.org/"
				on fire on flood
				status done
				code frame health, ^text
				statement first {
					says "one" ... "two" #2 before "b" after "a" + "three" #1
					cue "said" negated
					source "The paper"
					hedge "allegedly"
					to "the press"
					by paper { source "it" cue "said" negated hedge "perhaps" denies burnt as possible } and writer and unstated and unnamed "a man" ... "here" of house
						citing unnamed
						citing unnamed "officials"
						citing ^source { cue "told" }
					form direct
					act belief
					asserts burnt, "a free text", wet as certain at "one" + "two"
					confirms wet presupposes wet denies wet disputes wet retracts wet
					does not confirm wet
					declines to comment on wet
					has not commented on wet
					asks about wet
					remarks on "something" as unknown
					writer as probable
					on 2023-08-08T10:00Z
					repeats second, art.second, ben.art.x
					note "A note\\nin two lines"
					confidence 0.85
					status suggested
					origin "a rule"
					code function report
				}
				statement second { form mixed act intention status rejected confidence 1 }
				statement order { form indirect act order status accepted }
				statement { form reported act statement }
				statement { form free }
			}

			annotations ben of art {
				status begun
				statement x { by direct remarks on burnt }
			}
			annotations cleo of art { statement x { } }

			same utterance one : art.first, ben.art.x as verbatim
			same line two : art.first, art.second, ben.art.x as parallel translation confidence 0.5
			same line three : art.first, art.second as trimmed same line four : art.first, art.second as paraphrase
			same utterance five : art.first, art.second as altered
			same utterance six : art.first, art.second
			""";

	private static ClaimsFile linked(String text) {
		return linked(Map.of("test.claims", text)).getFirst();
	}

	/** Files that refer to each other, with all references resolved. */
	private static List<ClaimsFile> linked(Map<String, String> texts) {
		ClaimsFiles files = new ClaimsFiles(Path.of("").toAbsolutePath());
		List<XtextResource> resources = texts.entrySet().stream().map(file -> files.add(file.getKey(), file.getValue())).toList();
		resources.forEach(EcoreUtil::resolveAll);
		resources.forEach(resource -> assertEquals(List.of(), resource.getErrors().stream().map(Object::toString).toList(), resource.getURI().lastSegment()));
		return resources.stream().map(ClaimsFiles::content).toList();
	}

	private static Statement firstStatement(ClaimsFile file) {
		return file.getElements().stream().filter(Article.class::isInstance).map(Article.class::cast).findFirst().orElseThrow().getStatements().getFirst();
	}

	private static String format(String text) {
		XtextResource resource = new ClaimsFiles(Path.of("").toAbsolutePath()).add("test.claims", text);
		ITextRegionAccess access = ClaimsFiles.get(TextRegionAccessBuilder.class).forNodeModel(resource).create();
		FormatterRequest request = ClaimsFiles.get(FormatterRequest.class);
		request.setTextRegionAccess(access);
		request.setAllowIdentityEdits(false);
		request.setExceptionHandler(ExceptionAcceptor.THROWING); // Else it is only logged that two rules want different things of one space.
		List<ITextReplacement> replacements = ClaimsFiles.get(IFormatter2.class).format(request);
		return access.getRewriter().renderToString(replacements);
	}

	private static String write(ClaimsFile file) {
		return ClaimsFiles.get(ClaimsWriter.class).write(file);
	}

	private static void assertEqualModels(EObject one, EObject other) {
		assertTrue(EcoreUtil.equals(one, other), () -> "not equal:\n" + one + "\n" + other);
	}

	@Test
	void theWholeSyntax() {
		ClaimsFile file = linked(EVERYTHING);
		assertEquals("anna", file.getAnnotator());
		Statement first = firstStatement(file);
		assertEquals(List.of(StanceKind.ASSERTS, StanceKind.CONFIRMS, StanceKind.PRESUPPOSES, StanceKind.DENIES, StanceKind.DISPUTES, StanceKind.RETRACTS,
				StanceKind.DOES_NOT_CONFIRM, StanceKind.DECLINES_TO_COMMENT, StanceKind.HAS_NOT_COMMENTED, StanceKind.ASKS_ABOUT, StanceKind.REMARKS_ON),
				first.getStances().stream().map(stance -> stance.getKind()).toList());
		assertEquals(4, Chain.speakers(first).size());
		assertEquals(List.of("unnamed", "source"), Chain.cited(first).stream().filter(member -> member.getActor() != null).map(member -> member.getActor().getName()).toList());
		assertEquals(List.of("second", "second", "x"), first.getRepeats().stream().map(Statement::getName).toList());
		assertEquals(new BigDecimal("0.85"), first.getConfidence());
		assertEquals("A note\nin two lines", first.getNote());
		Quote quote = first.getContent().getQuotes().getFirst();
		assertEquals(List.of("one", "two", 2, "b", "a"), List.of(quote.getStart(), quote.getEnd(), quote.getOccurrence(), quote.getBefore(), quote.getAfter()));
		Claim burnt = (Claim) file.getElements().stream().filter(element -> "burnt".equals(element.getName())).findFirst().orElseThrow();
		assertEquals(List.of(ClaimRelationKind.values()), burnt.getRelations().stream().map(relation -> relation.getKind()).toList());
		assertEquals(List.of(How.VERBATIM, How.PARALLEL_TRANSLATION, How.TRIMMED, How.PARAPHRASE, How.ALTERED, How.UNSPECIFIED), file.getElements().stream()
				.filter(Correspondence.class::isInstance).map(same -> ((Correspondence) same).getHow()).toList());
	}

	@Test
	void whatIsLeftOutHasItsDefault() {
		ClaimsFile file = ClaimsFiles.parse("article a \"A\" { statement { } }");
		assertEquals(1, file.getVersion());
		assertNull(file.getAnnotator());
		assertNull(firstStatement(file).getName());
		assertNull(firstStatement(file).getConfidence());
	}

	@Test
	void commentsAnywhere() {
		String text = EVERYTHING.replaceAll("(?m)(?<=[a-z\"0-9])[ ](?=[a-z\"{:#+.])", " /* here */ ").replaceAll("(?m)$", " // there");
		assertTrue(text.contains("does /* here */ not /* here */ confirm"));
		assertEqualModels(linked(EVERYTHING), linked(text.replace("A note\\nin /* here */ two /* here */ lines", "A note\\nin two lines").replaceAll("(\"[^\"\\n/]*) /\\* here \\*/ ", "$1 ")
				.replaceAll("(\"[^\"\\n/]*) /\\* here \\*/ ", "$1 ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "person", "organisation", "government", "publication", "document", "group", "unnamed", "open", "begun", "done", "direct", "mixed", "indirect", "reported", "free",
			"belief", "intention", "order", "accepted", "suggested", "rejected", "certain", "probable", "possible", "unknown", "verbatim", "trimmed", "paraphrase", "parallel",
			"translation", "altered", "^person", "^at", "^to", "^statement", "_", "a1", "Ünder", "東京", "^plain" })
	void namesThatCanBeWritten(String name) {
		String plain = name.replace("^", "");
		ClaimsFile file = linked("actor %1$s : person \"A\" claim %1$s \"C\" article %1$s \"A\" { statement %1$s { by %1$s citing %1$s asserts %1$s repeats %1$s.%1$s } }".formatted(name));
		assertEquals(List.of(plain, plain, plain), file.getElements().stream().map(Element::getName).toList());
		assertEquals(plain, firstStatement(file).getRepeats().getFirst().getName());
		assertEqualModels(file, linked(write(file)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "at", "to", "statement", "source", "1a", "tank-7", "a b", "\"a\"", "" })
	void namesThatCannot(String name) {
		assertFalse(ClaimsFiles.parses("actor " + name + " : person \"A\""));
	}

	@Test
	void everyWordOfTheLanguageIsAName() {
		Names names = ClaimsFiles.get(Names.class);
		for (String keyword : List.of("says", "by", "citing", "annotator", "gainsay", "of", "confirm", "utterance", "line", "person", "sha256", "one", "some")) {
			assertTrue(ClaimsFiles.parses("actor " + names.written(keyword) + " : person \"A\""), keyword);
		}
	}

	@Test
	void everyBeginningOfAFileGivesWhatCouldBeParsed() {
		int most = 0;
		for (int end = 0; end <= EVERYTHING.length(); end += 7) {
			ClaimsFiles files = new ClaimsFiles(Path.of("").toAbsolutePath());
			XtextResource resource = files.add("test.claims", EVERYTHING.substring(0, end));
			ClaimsFiles.issues(resource);
			int elements = resource.getContents().isEmpty() ? 0 : ClaimsFiles.content(resource).getElements().size();
			assertTrue(elements >= most, () -> "fewer elements in the first " + resource.getParseResult().getRootNode().getLength() + " characters");
			most = Math.max(most, elements);
		}
		assertEquals(23, ClaimsFiles.parse(EVERYTHING).getElements().size());
	}

	@Test
	void namesAcrossFiles() {
		Map<String, String> files = new java.util.LinkedHashMap<>();
		files.put("a.claims", "article art \"Art\" { outlet paper statement s { asserts leak } }");
		files.put("b.claims", "annotator ben annotations b of art { statement s { by paper repeats t } statement t { } } same line l : art.s, ben.art.s");
		files.put("c.claims", "actor paper : publication \"P\" claim leak \"L\"");
		List<ClaimsFile> all = linked(files);
		Correspondence line = (Correspondence) all.get(1).getElements().get(1);
		assertEquals(List.of(firstStatement(all.get(0)), ((org.gainsay.model.AnnotationSet) all.get(1).getElements().get(0)).getStatements().getFirst()), line.getStatements());
	}

	// ---- the writer

	@Test
	void whatIsWrittenParsesToAnEqualModel() {
		ClaimsFile file = linked(EVERYTHING);
		assertEqualModels(file, linked(write(file)));
	}

	@Test
	void theExampleIsWrittenAndFormatted() {
		roundTrip(ClaimsFiles.example());
	}

	@Test
	void theReferenceProjectIsWrittenAndFormatted() {
		roundTrip(ClaimsFiles.referenceProject());
	}

	private static void roundTrip(Path project) {
		Map<String, String> texts = ClaimsFiles.claimsIn(project);
		Map<String, String> written = new java.util.TreeMap<>();
		Map<String, String> formatted = new java.util.TreeMap<>();
		List<ClaimsFile> files = linked(texts);
		List<String> names = List.copyOf(texts.keySet());
		for (int i = 0; i < names.size(); i++) {
			written.put(names.get(i), write(files.get(i)));
			formatted.put(names.get(i), assertFormatted(texts.get(names.get(i))));
			assertEquals(written.get(names.get(i)), format(written.get(names.get(i))), names.get(i));
		}
		List<ClaimsFile> again = linked(written);
		List<ClaimsFile> laidOut = linked(formatted);
		for (int i = 0; i < names.size(); i++) {
			assertEqualModels(files.get(i), again.get(i));
			assertEqualModels(files.get(i), laidOut.get(i));
		}
	}

	@Test
	void randomModelsAreWrittenAndReadBack() {
		for (long seed = 0; seed < 60; seed++) {
			ClaimsFile made = new RandomModel(new Random(seed)).file();
			String text = write(made);
			assertTrue(ClaimsFiles.parses(text), text);
			assertEqualModels(made, linked(text));
			assertEquals(text, format(text));
		}
	}

	@Test
	void whatCannotBeSaidIsRefused() {
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName("a b");
		actor.setLabel("A");
		ClaimsWriter writer = ClaimsFiles.get(ClaimsWriter.class);
		assertThrows(IllegalArgumentException.class, () -> writer.write(actor));
		Codebook codebook = GainsayFactory.eINSTANCE.createCodebook();
		codebook.setTitle("C");
		Category category = GainsayFactory.eINSTANCE.createCategory();
		category.setName("c-d");
		codebook.getCategories().add(category);
		assertThrows(IllegalArgumentException.class, () -> writer.write(codebook));
		category.setName("c");
		refused("has no value", codebook);
	}

	@Test
	void whatWouldNotParseIsRefused() {
		ClaimsFile file = linked("""
				actor x : person "X" { role "R" from 2023-02-03 }
				claim c "C"
				codebook "B" version 1 { category k on statement : one of v }
				article art "Art" {
					text "a.txt"
					statement s { says "a" by x asserts c on 2023-02-30 code k v confidence 0.5 }
					statement t { }
				}
				same line l : art.s, art.t
				""");
		assertTrue(ClaimsFiles.parses(write(file)), "a day that the calendar does not have is written as it was read");
		Article article = (Article) file.getElements().get(3);
		Statement statement = article.getStatements().get(0);
		Actor actor = (Actor) file.getElements().get(0);
		refusedOnce("\"last May\" is not a date", article, () -> article.setPublished("last May"), () -> article.setPublished(null));
		refusedOnce("\"2023-\" is not a date", actor, () -> actor.getRoles().get(0).setFrom("2023-"), () -> actor.getRoles().get(0).setFrom(null));
		refusedOnce("\"\" is not a date", article, () -> statement.setDate(""), () -> statement.setDate(null));
		refusedOnce("-1 does not", article, () -> statement.setConfidence(java.math.BigDecimal.ONE.negate()), () -> statement.setConfidence(null));
		statement.getStances().get(0).getTargets().clear();
		refused("it has no target", article);
		statement.getStances().clear();
		statement.getContent().getQuotes().clear();
		refused("An anchor quotes nothing", article);
		statement.setContent(null);
		statement.getCodes().get(0).getValues().clear();
		refused("has no value", article);
		Correspondence same = (Correspondence) file.getElements().get(4);
		same.getStatements().remove(1);
		refused("\"l\" has fewer than two statements", same);
	}

	private static void refusedOnce(String says, Element element, Runnable spoil, Runnable mend) {
		spoil.run();
		refused(says, element);
		mend.run();
		ClaimsFiles.get(ClaimsWriter.class).write(element);
	}

	private static void refused(String says, Element element) {
		String message = assertThrows(IllegalArgumentException.class, () -> ClaimsFiles.get(ClaimsWriter.class).write(element)).getMessage();
		assertTrue(message.contains(says), message);
	}

	// ---- the formatter

	/** Formats a text, and asserts that this changes white space only and is done in one go. */
	private static String assertFormatted(String text) {
		String formatted = format(text);
		assertEquals(text.replaceAll("\\s+", ""), formatted.replaceAll("\\s+", ""));
		assertEquals(formatted, format(formatted));
		ClaimsFiles files = new ClaimsFiles(Path.of("").toAbsolutePath());
		assertEquals(ClaimsFiles.visible(files.add("before.claims", text)), ClaimsFiles.visible(files.add("after.claims", formatted)));
		return formatted;
	}

	@Test
	void everythingIsLaidOut() {
		assertEqualModels(linked(EVERYTHING), linked(assertFormatted(EVERYTHING)));
		String mess = EVERYTHING.replaceAll("(?m)^\\s+", " ").replace("{", "{ \n\n\n").replace(" : ", ":");
		assertEqualModels(linked(EVERYTHING), linked(assertFormatted(mess)));
	}

	@Test
	void aStatementIsLaidOut() {
		assertEquals("""
				gainsay 1
				annotator anna

				// the first
				article art "Art" {
					outlet paper // of course
					text "a.txt"

					/* nobody */
					statement s {
						says "a" ... "b" #2 + "c"
						by x { cue "d" } and writer
						asserts c, d as certain at "e" // sure
					}
					statement t {
					}
				}
				""", format("""
				gainsay   1 annotator anna

				// the first
				article art "Art"{outlet paper // of course
				text "a.txt"


				/* nobody */
				statement s{says "a"..."b"# 2+"c" by x{cue "d"} and writer asserts c ,d as certain at "e" // sure
				} statement t{}}"""));
	}

	@Test
	void anEmptyLineAfterACommentStays() {
		for (String text : List.of(
				"gainsay 1\n// of the file\n\nactor a : person \"A\"\n",
				"gainsay 1\n\n// of the file\n\nactor a : person \"A\"\n",
				"gainsay 1 // of the file\n\nactor a : person \"A\"\n",
				"gainsay 1\nannotator ann\n\n/* of the file */\n\nactor a : person \"A\"\n",
				"actor a : person \"A\"\n\n// between\n\nactor b : person \"B\"\n",
				"article x \"X\" { // of the head\n\n\toutlet y\n}\n",
				"article x \"X\" {\n\t// of the head\n\n\toutlet y\n}\n")) {
			assertEquals(text, format(text));
		}
	}

	@Test
	void anEmptyBlockAndABlockOfComments() {
		for (String text : List.of("gainsay 1\nannotator ben\n\nannotations ben of x {\n}\n", "article x \"X\" {\n}\n",
				"annotations ben of x {\n\t// nothing yet\n}\n", "actor a : person \"A\" {\n}\n", "claim c \"C\" { }\n", "codebook {\n}\n")) {
			assertEquals(text, format(text));
		}
		assertEquals("annotations ben of x {\n}\n", format("annotations ben of x {}"));
		assertEquals("annotations ben of x { /* none */\n}\n", format("annotations ben of x { /* none */ }"), "a comment stays beside the brace");
		assertEquals("annotations ben of x { /* none */\n}\n", format("annotations ben of x { /* none */\n}\n"));
	}

	@Test
	void anEmptyFileAndAFileOfComments() {
		assertEquals("", format(""));
		assertEquals("// nothing yet", format("// nothing yet").strip());
		assertEquals("gainsay 1", format("gainsay 1").strip());
	}
}
