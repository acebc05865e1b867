// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.dsl.ide.colouring.ColouredRegion;
import org.gainsay.dsl.ide.colouring.Colouring;
import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.dsl.ide.hover.Hover;
import org.gainsay.dsl.ide.navigation.Citations;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editors offer for versions, copies, answers, reasons, conditions, numbers and codes. */
class NewPartsTest {

	private static final String STUDY = """
			actor wire : publication "The Wire"
			actor council : organisation "The Council"
			claim late "The repairs came late" { about quince, council }
			codebook "Second" {
				category mood on article : required number -2 to 2
				category lede on article : text
				category job on statement : one of news : "what is new", rest
					"What it is there for."
			}
			article morning "Earlier" { outlet gazette text "articles/bridge.txt" }
			""";

	private static final String LATER = """
			article later "Later" {
				outlet gazette
				via wire
				byline "By A. Clerk"
				section "Region"
				dateline "Bridgeton"
				published 2031-05
				revises morning
				text "articles/bridge.txt"
				code mood 1 at "Mayor denies bridge"
				statement begun {
					says "repairs had begun in May"
					cue "said"
					to council
					by quince for council citing engineer and unnamed "a clerk" { number several }
					asserts repairs if "had begun in May"
					answers bridgeStory.told
					code job news
				}
				statement silent {
					cue "said" #2
					by quince
					declines to comment on late because "confirmed any crack"
				}
			}
			""";

	@TempDir
	Path folder;
	private SmallCorpus small;

	@BeforeEach
	void open() {
		small = new SmallCorpus(folder);
		small.session().edit(small.file("study.claims"), STUDY);
		small.session().edit(small.file("later.claims"), LATER);
		assertEquals(List.of(), corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
	}

	private Corpus corpus() {
		return small.session().corpus();
	}

	private void apply(CorpusEdit edit) {
		for (FileEdits file : edit.files()) {
			String text = small.session().text(small.file(file.file()));
			small.session().edit(small.file(file.file()), file.applyTo(text));
		}
	}

	// ---- completion

	private List<String> inserted(String marked) {
		String text = marked.replace("¦", "");
		small.session().edit(small.file("bridge.claims"), text);
		return new Completion(small.session()).at(small.file("bridge.claims"), text, marked.indexOf('¦')).stream().map(Proposal::insert).toList();
	}

	private static String inStatement(String part) {
		return SmallCorpus.bridgeWith("\n\tstatement more {\n\t\t" + part + "\n\t}\n");
	}

	private static String inHead(String part) {
		return SmallCorpus.BRIDGE.replace("outlet gazette\n", "outlet gazette\n\t" + part + "\n");
	}

	@Test
	void namesInEachReference() {
		assertTrue(inserted(inHead("via ¦")).containsAll(List.of("wire", "council")));
		assertTrue(inserted(inHead("via wire, coun¦")).contains("council"));
		assertTrue(inserted(inHead("revises ¦")).containsAll(List.of("morning", "later")));
		assertTrue(inserted(inStatement("by quince for ¦")).contains("council"));
		assertTrue(inserted(inStatement("to ¦")).contains("wire"));
		String claim = "claim more \"M\" { about ¦ }\n";
		small.session().edit(small.file("claim.claims"), claim.replace("¦", ""));
		assertTrue(new Completion(small.session()).at(small.file("claim.claims"), claim.replace("¦", ""), claim.indexOf('¦')).stream().anyMatch(one -> one.insert().equals("quince")));
	}

	@Test
	void keywordsAtTheirPlaces() {
		assertTrue(inserted(inHead("¦")).containsAll(List.of("via", "byline", "section", "dateline", "revises")));
		assertTrue(inserted(inStatement("says \"crack\" by quince asserts unsafe ¦")).containsAll(List.of("because", "if", "as", "at", "answers")));
		assertTrue(inserted(inStatement("by unnamed \"a clerk\" { ¦ }")).containsAll(List.of("number", "because", "code")));
		assertTrue(inserted(inStatement("by unnamed \"a clerk\" { number ¦ }")).contains("several"));
	}

	@Test
	void whatIsAnsweredIsTheNearestBeforeFirst() {
		List<String> offered = inserted(inStatement("says \"repairs had begun in May\" cue \"said\" by quince asserts repairs answers ¦"));
		assertEquals("told", offered.getFirst(), offered.toString());
		assertFalse(offered.contains("denial"), "it repeats another");
		assertFalse(offered.contains("more"), "nothing answers itself");
		assertTrue(offered.contains("later.begun"), offered.toString());
		assertEquals("told", inserted(inStatement("says \"repairs had begun in May\" answers later.begun, ¦")).getFirst());
		assertEquals(List.of("told"), inserted(inStatement("says \"repairs had begun in May\" answers to¦")));
		assertTrue(inserted(inStatement("says \"repairs had begun in May\" repeats ¦")).contains("denial"), "which may be repeated as before");
	}

	@Test
	void theArticlesWordsInReasonsConditionsAndPassages() {
		String said = "says \"She said repairs had begun in May\" by quince declines to comment on unsafe ";
		assertTrue(inserted(inStatement(said + "because \"¦\"")).contains("\"She said repairs had begun in May\""));
		assertTrue(inserted(inStatement(said + "if \"¦\"")).contains("\"She said repairs had begun in May\""));
		assertTrue(inserted(inStatement(said + "at \"¦\"")).contains("\"She said repairs had begun in May\""));
		assertTrue(inserted(inHead("code mood 1 at \"¦\"")).stream().anyMatch(one -> one.contains("Mayor Ada Quince denied that")));
		assertTrue(inserted(inStatement(said + "to council \"¦\"")).contains("\"Mayor Ada Quince\""));
	}

	@Test
	void valuesWithTheirMeaningAndNumbers() {
		assertEquals(List.of("-2", "-1", "0", "1", "2"), inserted(inHead("code mood ¦")).stream().filter(one -> one.matches("-?\\d")).toList());
		String text = inStatement("code job ¦");
		small.session().edit(small.file("bridge.claims"), text.replace("¦", ""));
		assertEquals(List.of("what is new", "job"), new Completion(small.session()).at(small.file("bridge.claims"), text.replace("¦", ""), text.indexOf('¦')).stream()
				.map(Proposal::detail).toList());
	}

	// ---- hover, outline, colours, navigation

	private String hover(String file, String text, String before) {
		return new Hover(corpus()).at(file, text.indexOf(before) + before.length() + 1).orElseThrow().markdown();
	}

	@Test
	void hoverTellsWhatIsNew() {
		assertTrue(hover("study.claims", STUDY, "claim ").contains("about quince, council"));
		String article = hover("later.claims", LATER, "article ");
		assertTrue(Stream.of("gazette, Region, 2031-05", "By A. Clerk, Bridgeton", "via wire", "revises morning").allMatch(article::contains), article);
		String category = hover("study.claims", STUDY, "category ");
		assertTrue(category.contains("(category on article, required)\n\na number from -2 to 2"), category);
		String values = hover("study.claims", STUDY, "text\n\tcategory ");
		assertTrue(values.contains("(category on statement)\n\nvalues: news, rest\n") && values.contains("- news: what is new") && values.contains("What it is there for."), values);
		assertTrue(hover("later.claims", LATER, "code job ").contains("what is new"));
		String statement = hover("later.claims", LATER, "statement ");
		assertTrue(statement.contains("by quince for council citing engineer and “a clerk”") && statement.contains("answers bridgeStory.told"), statement);
		assertTrue(hover("later.claims", LATER, "if ").contains("**had begun in May**"));
		assertTrue(hover("later.claims", LATER, "because ").contains("**confirmed any crack**"));
		assertTrue(hover("later.claims", LATER, "1 at ").contains("**Mayor denies bridge**"));
	}

	@Test
	void theOutlineSaysWhatACategoryTakes() {
		assertEquals(List.of("a number from -2 to 2", "a text", "news, rest"),
				new Outline(corpus()).of("study.claims").stream().filter(node -> node.kind() == OutlineNode.Kind.CATEGORY).map(OutlineNode::detail).toList());
	}

	@Test
	void quotesAndNamesAreColoured() {
		List<ColouredRegion> regions = new Colouring(corpus()).of("later.claims");
		for (String quote : List.of("\"had begun in May\"", "\"confirmed any crack\"", "\"Mayor denies bridge\"")) {
			int at = LATER.indexOf(quote);
			assertTrue(regions.stream().anyMatch(one -> one.meaning() == ColouredRegion.Meaning.QUOTE && one.region().offset() == at), quote);
		}
		int council = LATER.indexOf("for council") + 4;
		assertTrue(regions.stream().anyMatch(one -> one.meaning() == ColouredRegion.Meaning.ACTOR && one.region().offset() == council));
	}

	@Test
	void aPassageLeadsIntoTheArticle() {
		QuoteAtCursor quote = QuoteAtCursor.at(corpus(), "later.claims", LATER.indexOf("Mayor denies bridge")).orElseThrow();
		assertEquals("articles/bridge.txt", quote.places().getFirst().file());
		assertEquals(SmallCorpus.ARTICLE.indexOf("Mayor denies bridge"), quote.places().getFirst().region().offset());
	}

	@Test
	void aCopyIsCitedByItsOutletAndCitesTheSpeakers() {
		Citations citations = new Citations(corpus(), null);
		assertTrue(citations.citedBy("gazette").containsKey("wire"));
		assertEquals(1, citations.citing("wire").get("gazette").size(), "once, whatever the number of statements");
		assertEquals(Set.of("quince"), citations.citedBy("wire").keySet());
		assertTrue(citations.citedBy("quince").containsKey("engineer"));
	}

	// ---- rename

	@Test
	void aRenameReachesEachReference() {
		rename("study.claims", STUDY.indexOf("wire"), "cable");
		rename("study.claims", STUDY.indexOf("council"), "board");
		rename("study.claims", small.session().text(small.file("study.claims")).indexOf("morning"), "dawn");
		rename("bridge.claims", SmallCorpus.BRIDGE.indexOf("told"), "said");
		String later = small.session().text(small.file("later.claims"));
		assertTrue(Stream.of("via cable", "revises dawn", "to board", "for board citing", "answers bridgeStory.said").allMatch(later::contains), later);
		assertTrue(small.session().text(small.file("study.claims")).contains("about quince, board"));
		assertEquals(List.of(), corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
	}

	private void rename(String file, int offset, String name) {
		apply(new Renaming(small.session()).rename(new NamesOfCorpus(corpus()).at(file, offset + 1).orElseThrow(), name));
	}

	@Test
	void anAnswerToTheAnnotatorsOwnStatementIsRenamed() {
		small.session().edit(small.file("ben.claims"), "annotator ben\n\nannotations ben of morning { statement first { } }\nannotations ben of later { statement x { answers morning.first } }\n");
		rename("ben.claims", small.session().text(small.file("ben.claims")).indexOf("first"), "earliest");
		assertTrue(small.session().text(small.file("ben.claims")).contains("answers morning.earliest"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "via", "byline", "section", "dateline", "revises", "answers", "about", "because", "if", "for", "number", "several", "required", "interval" })
	void whatIsCalledAsAWordOfTheLanguageIsRenamedFromAndTo(String word) {
		String names = "actor W : group \"W\"\nclaim W \"W\" { about W, mayorX }\nactor mayorX : person \"M\"\narticle W \"W\" { outlet W via W, mayorX text \"articles/bridge.txt\"\n\tstatement W { by W for W, mayorX asserts W if \"Mayor\" answers W, W.t }\n"
				+ "\tstatement t { by W { number several } declines to comment on W because \"May\" answers W.W }\n}\ncodebook \"K\" { category W on claim : required number 1 to 2 interval }\n";
		String text = names.replaceAll("\\bW\\b", word);
		small.session().edit(small.file("words.claims"), text);
		for (String kind : List.of("actor ", "claim ", "article ", "statement ", "category ")) {
			rename("words.claims", small.session().text(small.file("words.claims")).indexOf(kind + word) + kind.length(), "plain");
		}
		String plain = small.session().text(small.file("words.claims"));
		assertEquals(names.replaceAll("\\bW\\b(?!\")", "plain").replaceAll("\"W\"", "\"" + word + "\""), plain);
		for (String kind : List.of("actor ", "claim ", "article ", "statement ", "category ")) {
			rename("words.claims", small.session().text(small.file("words.claims")).indexOf(kind + "plain") + kind.length(), word);
		}
		assertEquals(text, small.session().text(small.file("words.claims")));
	}

	// ---- fixes

	/**
	 * @param was    what is replaced in {@link #LATER}
	 * @param wrong  what stands there instead
	 * @param title  of the fix
	 * @param mended what the file has then
	 */
	private static Arguments fix(String was, String wrong, IssueCode code, String title, String mended) {
		return Arguments.of(was, wrong, code, title, mended);
	}

	static Stream<Arguments> fixes() {
		String late = "declines to comment on late because \"confirmed any crack\"";
		return Stream.of(
				fix(late, late + "\n\t\tanswers begun, bridgeStory.told", IssueCode.SILENCE_ANSWERS, "Take \"answers\" out", late + "\n\t}"),
				fix(late, late + " at \"crack\"", IssueCode.SILENCE_WITH_PART, "Take \"at\" out", late + "\n\t}"),
				fix(late, late + " because \"crack\"", IssueCode.GIVEN_TWICE, "Take \"because\" out", late + "\n\t}"),
				fix(late, "denies late because \"crack\"", IssueCode.BECAUSE_WITHOUT_REFUSAL, "Take \"because\" out", "denies late\n\t}"),
				fix("answers bridgeStory.told", "answers begun, bridgeStory.told", IssueCode.SELF_REFERENCE, "Take \"begun\" out", "answers bridgeStory.told"),
				fix("\t\tanswers bridgeStory.told\n", "\t\tanswers begun\n", IssueCode.SELF_REFERENCE, "Take \"answers\" out", "\"had begun in May\"\n\t\tcode job"),
				fix("answers bridgeStory.told", "answers bridgeStory.denial", IssueCode.ANSWERS_REPEAT, "Change to \"bridgeStory.told\"", "answers bridgeStory.told"),
				fix("\trevises morning\n", "\trevises later\n", IssueCode.SELF_REFERENCE, "Take \"revises\" out", "published 2031-05\n\ttext"),
				fix("\t\tanswers bridgeStory.told\n", "\t\tanswers silent\n", IssueCode.ANSWERS_SILENCE, "Take \"answers\" out", "\"had begun in May\"\n\t\tcode job"),
				fix("answers bridgeStory.told", "answers bridgeStory.told, silent", IssueCode.ANSWERS_SILENCE, "Take \"silent\" out", "answers bridgeStory.told\n"),
				fix("by quince for council citing", "by quince for quince citing", IssueCode.SPEAKS_FOR_SELF, "Take \"for\" out", "by quince citing"),
				fix("by quince for council citing", "by quince for quince, council citing", IssueCode.SPEAKS_FOR_SELF, "Take \"quince\" out", "by quince for council citing"),
				fix("via wire", "via wire, gazette", IssueCode.VIA_OUTLET, "Take \"gazette\" out", "via wire\n"),
				fix("via wire", "via wire\n\tvia council", IssueCode.GIVEN_TWICE, "Join them by a comma", "via wire, council\n"),
				fix("byline \"By A. Clerk\"", "byline \"By A. Clerk\" byline \"B\"", IssueCode.GIVEN_TWICE, "Take \"byline\" out", "byline \"By A. Clerk\"\n"),
				fix("published 2031-05", "published 2031-5", IssueCode.DATE_INVALID, "Write 2031-05", "published 2031-05\n"),
				fix("published 2031-05", "published 2031-05T10:00", IssueCode.DATE_INVALID, "Write 2031-05", "published 2031-05\n"),
				fix("for council citing engineer and", "for council citing wire and council citing engineer and", IssueCode.SEVERAL_IN_THE_MIDDLE, "Take \"council\" out",
						"citing wire citing engineer"),
				fix("number several", "number 1", IssueCode.NUMBER_BELOW_TWO, "Write: number several", "{ number several }"),
				fix("{ number several }", "{ because \"said\" #2 number 1 }", IssueCode.NUMBER_BELOW_TWO, "Take \"number\" out", "{ because \"said\" #2 }"),
				fix("citing engineer and", "citing council { number 3 } and", IssueCode.NUMBER_OF_NAMED_SPEAKER, "Take \"number\" out", "citing council { } and"),
				fix("code mood 1", "code mood 7", IssueCode.CODE_OUT_OF_RANGE, "Write 2", "code mood 2 at"),
				fix("code mood 1", "code mood \"1\"", IssueCode.CODE_OF_WRONG_KIND, "Write 1", "code mood 1 at"),
				fix("code mood 1", "code mood 1 code lede news", IssueCode.CODE_OF_WRONG_KIND, "Write \"news\"", "code lede \"news\" at"),
				fix("code job news", "code job \"News\"", IssueCode.CODE_OF_WRONG_KIND, "Write news", "code job news"),
				fix("code mood 1 at \"Mayor denies bridge\"", "status done", IssueCode.CODE_MISSING, "Add: code mood -1", "{\n\tcode mood -1\n"),
				fix("\"Mayor denies bridge\"", "\"bridge was unsafe\"", IssueCode.ANCHOR_AMBIGUOUS, "#2: ", "at \"bridge was unsafe\" #2"),
				fix("\"Mayor denies bridge\"", "\"Mayor denied bridge\"", IssueCode.ANCHOR_NOT_FOUND, "Quote \"Mayor denies bridge\"", "at \"Mayor denies bridge\""),
				fix("\"Mayor denies bridge\"", "\"Mayor denies brid\"", IssueCode.INSIDE_A_WORD, "Quote \"Mayor denies bridge\"", "at \"Mayor denies bridge\""),
				fix("article later", "codebook \"T\" { category t on article : number 2 to -1 }\narticle later", IssueCode.RANGE_EMPTY, "Exchange the two", "number -1 to 2 }"),
				fix("article later", "codebook \"T\" { category t on claim : required text }\narticle later", IssueCode.REQUIRED_MISPLACED, "Take \"required\" out", "on claim : text }"));
	}

	@ParameterizedTest
	@MethodSource("fixes")
	void aFixMendsWhatIsWrong(String was, String wrong, IssueCode code, String title, String mended) {
		assertTrue(LATER.contains(was), was);
		small.session().edit(small.file("later.claims"), LATER.replace(was, wrong));
		Problem problem = corpus().problems().stream().filter(one -> one.code() == code).findFirst().orElseThrow(() -> new AssertionError(corpus().problems().toString()));
		assertTrue(Fixes.mayAnswer(code));
		List<Fix> fixes = new Fixes(small.session()).of(problem);
		Fix fix = fixes.stream().filter(one -> one.title().startsWith(title)).findFirst().orElseThrow(() -> new AssertionError(fixes.stream().map(Fix::title).toList().toString()));
		apply(fix.edit());
		String text = small.session().text(small.file("later.claims"));
		assertTrue(text.contains(mended), text);
		assertEquals(List.of(), corpus().problems().stream().filter(one -> one.code() == code || one.severity() == Problem.Severity.ERROR).toList(), text);
	}

	@Test
	void aMissingCodeOfAStatementIsAdded() {
		small.session().edit(small.file("study.claims"), STUDY.replace("job on statement : one", "job on statement : required one"));
		small.session().edit(small.file("later.claims"), LATER.replace("revises morning", "revises morning\n\tstatus done"));
		Problem problem = corpus().problems().stream().filter(one -> one.code() == IssueCode.CODE_MISSING).findFirst().orElseThrow();
		List<Fix> fixes = new Fixes(small.session()).of(problem);
		assertEquals(List.of("Add: code job news", "Add: code job rest"), fixes.stream().map(Fix::title).toList());
		apply(fixes.getLast().edit());
		assertTrue(small.session().text(small.file("later.claims")).contains("because \"confirmed any crack\"\n\t\tcode job rest\n\t}"));
		assertEquals(List.of(), corpus().problems().stream().filter(one -> one.code() == IssueCode.CODE_MISSING).toList());
	}
}
