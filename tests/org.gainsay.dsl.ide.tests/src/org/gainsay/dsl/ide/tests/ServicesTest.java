// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.dsl.ide.colouring.ColouredRegion;
import org.gainsay.dsl.ide.colouring.Colouring;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.dsl.ide.folding.Folding;
import org.gainsay.dsl.ide.formatting.Formatting;
import org.gainsay.dsl.ide.formatting.Indentation;
import org.gainsay.dsl.ide.hints.Hints;
import org.gainsay.dsl.ide.hover.Hover;
import org.gainsay.dsl.ide.navigation.Citations;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts.Kind;
import org.gainsay.facts.Standing;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

	@TempDir
	Path folder;
	private SmallCorpus small;

	@BeforeEach
	void open() {
		small = new SmallCorpus(folder);
	}

	private Corpus corpus() {
		return small.session().corpus();
	}

	private static int in(String text, String word) {
		int at = text.indexOf(word);
		assertTrue(at >= 0, word);
		return at + 1;
	}

	// ---- navigation

	@Test
	void definitionAndUsesAreFoundOverFiles() {
		NamesOfCorpus names = new NamesOfCorpus(corpus());
		Named quince = names.at("bridge.claims", in(SmallCorpus.BRIDGE, "quince")).orElseThrow();
		assertEquals(Kind.ACTOR, quince.kind());
		assertEquals(List.of("actors.claims"), names.declarations(quince.kind(), quince.name()).stream().map(Place::file).toList());
		Named unsafe = names.at("claims.claims", in(SmallCorpus.CLAIMS, "unsafe")).orElseThrow();
		assertEquals(4, names.uses(unsafe.kind(), unsafe.name()).size());
	}

	@Test
	void aStatementIsFoundByItsQualifiedNameAndTheArticleInIt() {
		NamesOfCorpus names = new NamesOfCorpus(corpus());
		int at = SmallCorpus.LINKS.indexOf("bridgeStory.told");
		assertEquals("bridgeStory", names.at("links.claims", at + 3).orElseThrow().name());
		assertEquals("bridgeStory.told", names.at("links.claims", at + "bridgeStory.t".length()).orElseThrow().name());
		assertEquals(2, names.uses(Kind.STATEMENT, "bridgeStory.told").size(), "repeats and the correspondence");
	}

	@Test
	void occurrencesAreThoseOfTheFile() {
		assertEquals(2, new NamesOfCorpus(corpus()).occurrences("bridge.claims", in(SmallCorpus.BRIDGE, "unsafe\n\t}")).size());
	}

	@Test
	void aQuoteLeadsIntoTheArticle() {
		QuoteAtCursor quote = QuoteAtCursor.at(corpus(), "bridge.claims", in(SmallCorpus.BRIDGE, "\"an engineer\"")).orElseThrow();
		Place place = quote.places().getFirst();
		assertEquals("articles/bridge.txt", place.file());
		assertEquals("an engineer", SmallCorpus.ARTICLE.substring(place.region().offset(), place.region().end()));
	}

	@Test
	void whoCitesWhom() {
		Citations citations = new Citations(corpus(), null);
		assertEquals(Set.of("engineer", "quince"), citations.citedBy("gazette").keySet());
		assertEquals(Set.of("gazette"), citations.citing("engineer").keySet());
	}

	// ---- reading

	@Test
	void hoverTellsOfActorClaimAndQuote() {
		Hover hover = new Hover(corpus());
		String actor = hover.at("bridge.claims", in(SmallCorpus.BRIDGE, "quince")).orElseThrow().markdown();
		assertTrue(actor.contains("Ada Quince") && actor.contains("Mayor") && actor.contains("bridgeStory (1)"), actor);
		String claim = hover.at("bridge.claims", in(SmallCorpus.BRIDGE, "unsafe\n")).orElseThrow().markdown();
		assertTrue(claim.contains("The old bridge was unsafe") && claim.contains("denies") && claim.contains("asserts"), claim);
		String quote = hover.at("bridge.claims", in(SmallCorpus.BRIDGE, "\"an engineer\"")).orElseThrow().markdown();
		assertTrue(quote.contains("**an engineer**") && quote.contains("The old bridge"), quote);
	}

	@Test
	void theOutlineHasStatementsWithTheirStandings() {
		List<OutlineNode> nodes = new Outline(corpus()).of("bridge.claims");
		assertEquals(1, nodes.size());
		assertEquals(List.of(Standing.ANONYMOUS, Standing.DENIED), nodes.getFirst().children().stream().map(OutlineNode::standing).toList());
		assertEquals(List.of("gazette", "quince", "engineer"), new Outline(corpus()).of("actors.claims").stream().map(OutlineNode::label).toList());
	}

	@Test
	void theSearchFindsByAllWords() {
		assertEquals(List.of("repairs"), new Outline(corpus()).search("may began", 10).stream().map(found -> found.node().label()).toList());
	}

	@Test
	void hintsGiveStandingsAndArticles() {
		assertEquals(List.of("anonymous", "denied"), new Hints(corpus()).of("bridge.claims").stream().map(Hints.Hint::label).toList());
		assertEquals(List.of("1 article", "no article"), new Hints(corpus()).of("claims.claims").stream().map(Hints.Hint::label).toList());
	}

	@Test
	void anArticleThatOnlyHasWhatWasRejectedIsNoneInTheHints() {
		small.session().edit(small.file("bridge.claims"), SmallCorpus.BRIDGE.replace("asserts unsafe", "asserts unsafe\n\t\tstatus rejected").replace("denies unsafe", "denies unsafe\n\t\tstatus rejected"));
		assertEquals(List.of("no article", "no article"), new Hints(corpus()).of("claims.claims").stream().map(Hints.Hint::label).toList());
	}

	@Test
	void coloursAreApartAndInOrder() {
		List<ColouredRegion> regions = new Colouring(corpus()).of("bridge.claims");
		int end = 0;
		for (ColouredRegion region : regions) {
			assertTrue(region.region().offset() >= end, region.toString());
			end = region.region().end();
		}
		Map<String, ColouredRegion.Meaning> words = regions.stream().collect(Collectors.toMap(
				region -> SmallCorpus.BRIDGE.substring(region.region().offset(), region.region().end()), ColouredRegion::meaning, (a, b) -> a));
		assertEquals(ColouredRegion.Meaning.STANCE_DENYING, words.get("denies"));
		assertEquals(ColouredRegion.Meaning.STANCE_ASSERTING, words.get("asserts"));
		assertEquals(ColouredRegion.Meaning.ACTOR, words.get("engineer"));
		assertEquals(ColouredRegion.Meaning.QUOTE, words.get("\"told\""));
	}

	@Test
	void blocksAndCommentsFold() {
		String text = "// one\n// two\nactor a : person \"A {\" {\n\trole \"R\"\n}\n/* x\n*/ claim c \"C\"\n";
		List<Folding.Fold> folds = Folding.of(text);
		assertEquals(List.of(true, false, true), folds.stream().map(Folding.Fold::comment).toList());
		assertEquals("// one\n// two", text.substring(folds.get(0).region().offset(), folds.get(0).region().end()));
		assertTrue(text.substring(folds.get(1).region().offset(), folds.get(1).region().end()).startsWith("actor a"));
	}

	@Test
	void theLineThatIsTypedIsIndentedByItsBlocks() {
		String text = "article a \"A\" {\n\tstatement s {\nsays \"x {\"\n\t}\n\t}\n";
		assertEquals(List.of(new TextEdit(text.indexOf("says"), 0, "\t\t")), Indentation.ofLine(text, text.indexOf("says") + 2, "\t"));
		int last = text.lastIndexOf('}');
		assertEquals(List.of(new TextEdit(last - 1, 1, "")), Indentation.ofLine(text, last + 1, "\t"));
	}

	@Test
	void aFileThatDoesNotParseIsNotFormatted() {
		Path file = small.file("bridge.claims");
		small.session().edit(file, "claim   a    \"A\"\n");
		assertEquals("claim a \"A\"\n", applied(new Formatting(small.session()).of(file, null), "claim   a    \"A\"\n"));
		small.session().edit(file, "claim   a    \"A\" {{\n");
		assertEquals(List.of(), new Formatting(small.session()).of(file, null));
	}

	private static String applied(List<TextEdit> edits, String text) {
		return edits.isEmpty() ? text
				: new FileEdits("any", Stamp.of(text), edits).applyTo(text);
	}

	// ---- renaming

	@Test
	void aRenameTouchesNamesOnlyInAllFiles() {
		Named quince = new NamesOfCorpus(corpus()).at("bridge.claims", in(SmallCorpus.BRIDGE, "quince")).orElseThrow();
		apply(new Renaming(small.session()).rename(quince, "mayor"));
		assertEquals(SmallCorpus.ACTORS.replace("actor quince", "actor mayor"), small.session().text(small.file("actors.claims")));
		assertEquals(SmallCorpus.BRIDGE.replace("by quince", "by mayor"), small.session().text(small.file("bridge.claims")));
		assertEquals(List.of(), corpus().problems());
	}

	@Test
	void aRenamedArticleIsRenamedInQualifiedNames() {
		Named article = new NamesOfCorpus(corpus()).at("links.claims", SmallCorpus.LINKS.indexOf("bridgeStory.denial") + 2).orElseThrow();
		apply(new Renaming(small.session()).rename(article, "direct"));
		assertEquals(SmallCorpus.LINKS.replace("bridgeStory.", "direct."), small.session().text(small.file("links.claims")));
		apply(new Renaming(small.session()).rename(new NamesOfCorpus(corpus()).at("links.claims", SmallCorpus.LINKS.indexOf("bridgeStory") + 2).orElseThrow(), "by"));
		assertEquals(SmallCorpus.LINKS.replace("bridgeStory.", "^by."), small.session().text(small.file("links.claims")));
		assertEquals(List.of(), corpus().problems());
	}

	@Test
	void aNameThatIsTakenOrNoneIsRefused() {
		Named quince = new NamesOfCorpus(corpus()).at("bridge.claims", in(SmallCorpus.BRIDGE, "quince")).orElseThrow();
		Renaming renaming = new Renaming(small.session());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> renaming.rename(quince, "gazette")).getMessage().contains("already"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> renaming.rename(quince, "a b")).getMessage().contains("not a name"));
	}

	// ---- fixes

	private List<Fix> fixes(String text, IssueCode code) {
		small.session().edit(small.file("bridge.claims"), text);
		Problem problem = corpus().problems().stream().filter(one -> one.code() == code).findFirst().orElseThrow();
		return new Fixes(small.session()).of(problem);
	}

	/** Applies the fix whose title contains some words; the problem must be gone then, and no error come. */
	private void fix(String text, IssueCode code, String title) {
		List<Fix> fixes = fixes(text, code);
		Fix fix = fixes.stream().filter(one -> one.title().contains(title)).findFirst().orElseThrow(() -> new AssertionError(fixes.toString()));
		apply(fix.edit());
		assertEquals(List.of(), corpus().problems().stream().filter(one -> one.code() == code || one.severity() == Problem.Severity.ERROR).toList());
	}

	private void apply(CorpusEdit edit) {
		for (FileEdits file : edit.files()) {
			Path path = small.file(file.file());
			String text = small.session().text(path);
			small.session().edit(path, file.applyTo(text == null ? "" : text));
		}
	}

	@Test
	void anUnknownActorIsCorrectedOrMade() {
		fix(SmallCorpus.BRIDGE.replace("by quince", "by quinze"), IssueCode.REFERENCE_UNKNOWN, "Change to \"quince\"");
		fix(SmallCorpus.BRIDGE.replace("by quince", "by somebodyElse"), IssueCode.REFERENCE_UNKNOWN, "Create the actor \"somebodyElse\" (person)");
		assertTrue(small.session().text(small.file("actors.claims")).endsWith("actor somebodyElse : person \"Mayor\"\n"));
	}

	@Test
	void anUnknownClaimIsMade() {
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies cracksFound"), IssueCode.REFERENCE_UNKNOWN, "Create the claim");
		assertTrue(small.session().text(small.file("claims.claims")).contains("claim cracksFound \"Cracks found\""));
	}

	@Test
	void anUnknownEventIsMadeBesideTheOthers() {
		fix(SmallCorpus.BRIDGE.replace("on bridge", "on bridgeClosure"), IssueCode.REFERENCE_UNKNOWN, "Create the event");
		assertTrue(small.session().text(small.file("claims.claims")).endsWith("event bridgeClosure \"Bridge closure\"\n"));
	}

	@Test
	void whatIsMadeComesBeforeWhatIsBroken() {
		small.session().edit(small.file("claims.claims"), SmallCorpus.CLAIMS + "claim unfinished \"Somebody");
		List<Fix> fixes = fixes(SmallCorpus.BRIDGE.replace("denies unsafe", "denies cracksFound"), IssueCode.REFERENCE_UNKNOWN);
		apply(fixes.stream().filter(fix -> fix.title().contains("Create the claim")).findFirst().orElseThrow().edit());
		assertTrue(corpus().claim("cracksFound").isPresent(), small.session().text(small.file("claims.claims")));
	}

	@Test
	void aFreeTextThatIsAWordOfTheLanguageBecomesAClaim() {
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies \"Claim\""), IssueCode.TARGET_IS_FREE_TEXT, "\"claim\"");
		assertTrue(small.session().text(small.file("bridge.claims")).contains("denies ^claim\n"));
	}

	@Test
	void anAmbiguousQuoteGetsItsNumber() {
		fix(SmallCorpus.BRIDGE.replace("\"bridge was unsafe\" #1", "\"bridge was unsafe\""), IssueCode.ANCHOR_AMBIGUOUS, "#2: ");
	}

	@Test
	void aQuoteThatIsNotFoundIsReplacedByTheNearestWords() {
		fix(SmallCorpus.BRIDGE.replace("cue \"told\"", "cue \"Told\""), IssueCode.ANCHOR_NOT_FOUND, "\"told\"");
		fix(SmallCorpus.BRIDGE.replace("\"The old bridge was unsafe\"", "\"The olde bridge was unsafe, an\""), IssueCode.ANCHOR_NOT_FOUND, "The old bridge was unsafe, an");
	}

	@Test
	void aMissingTextIsChosen() {
		fix(SmallCorpus.BRIDGE.replace("articles/bridge.txt", "bridge.txt"), IssueCode.TEXT_MISSING, "articles/bridge.txt");
	}

	@Test
	void aStanceIsMadeToGoWithItsCue() {
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "asserts unsafe"), IssueCode.CUE_CONTRADICTS_STANCE, "denies");
	}

	@Test
	void aFreeTextBecomesAClaim() {
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies \"Cracks were found\""), IssueCode.TARGET_IS_FREE_TEXT, "cracksWereFound");
		assertTrue(small.session().text(small.file("claims.claims")).contains("claim cracksWereFound \"Cracks were found\""));
	}

	@Test
	void aStatementGetsASpeaker() {
		fix(SmallCorpus.BRIDGE.replace("\t\tby quince\n", ""), IssueCode.STATEMENT_WITHOUT_SPEAKER, "by unstated");
	}

	@Test
	void datesValuesVersionsAndConfidencesAreMended() {
		fix(SmallCorpus.BRIDGE.replace("2031-05-02", "2031-5-2"), IssueCode.DATE_INVALID, "2031-05-02");
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies unsafe\n\t\tcode tone calmm"), IssueCode.CODE_OUTSIDE_CATEGORY, "\"calm\"");
		fix(SmallCorpus.BRIDGE.replace("gainsay 1", "gainsay 7"), IssueCode.VERSION_UNKNOWN, "version 1");
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies unsafe\n\t\tconfidence 80"), IssueCode.CONFIDENCE_OUT_OF_RANGE, "0.80");
	}

	@Test
	void anActorThatIsQuotedInLowerCaseIsUnnamed() {
		fix(SmallCorpus.BRIDGE.replace("gazette citing engineer", "gazette citing theEngineer"), IssueCode.REFERENCE_UNKNOWN, "(unnamed)");
	}

	@Test
	void aTextThatIsNotGivenIsChosen() {
		fix(SmallCorpus.BRIDGE.replace("\ttext \"articles/bridge.txt\"\n", "").replace("denies bridge was", "denies {bridge} was"), IssueCode.TEXT_NOT_GIVEN, "articles/bridge.txt");
	}

	@Test
	void whatStandsTwiceIsTakenOut() {
		fix(SmallCorpus.BRIDGE.replace("citing engineer", "citing engineer citing gazette"), IssueCode.SPEAKER_TWICE_IN_CHAIN, "Take \"gazette\" out");
		assertTrue(small.session().text(small.file("bridge.claims")).contains("by gazette citing engineer\n"));
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies unsafe\n\t\tcode tone calm, angry"), IssueCode.CODE_WITH_TOO_MANY_VALUES, "Keep \"angry\" alone");
		assertTrue(small.session().text(small.file("bridge.claims")).contains("code tone angry\n"));
		small.session().edit(small.file("claims.claims"), SmallCorpus.CLAIMS.replace("one of calm", "some of calm"));
		fix(SmallCorpus.BRIDGE.replace("denies unsafe", "denies unsafe\n\t\tcode tone calm, angry, calm"), IssueCode.GIVEN_TWICE, "Take \"calm\" out");
		assertTrue(small.session().text(small.file("bridge.claims")).contains("code tone calm, angry\n"));
	}

	@Test
	void aLanguageIsWrittenAsATag() {
		fix(SmallCorpus.BRIDGE.replace("language \"en\"", "language \"Norwegian Bokmål\""), IssueCode.LANGUAGE_INVALID, "Write \"nb\"");
		fix(SmallCorpus.BRIDGE.replace("language \"en\"", "language \"en_GB\""), IssueCode.LANGUAGE_INVALID, "Write \"en-GB\"");
	}
}
