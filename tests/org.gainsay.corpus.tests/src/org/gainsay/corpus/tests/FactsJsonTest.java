// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FactsJson;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsJsonTest {

	/** What version 2 writes. Whoever changes a record of facts raises the version, and puts what the test says here. */
	private static final String VERSION_5 = """
			ActorFacts: name String, kind ActorKind, label String, roles List<RoleFacts>, partOf String, aliases List<String>, sameAs List<String>, codes List<CodeFacts>, at Declaration
			AnchorFacts: spans List<Span>, at Region
			AnnotationSetFacts: article String, name String, annotator String, round String, coded String, status Status, codes List<CodeFacts>, statements List<StatementFacts>, at Declaration
			ArticleFacts: name String, title String, outlet String, via List<String>, byline String, section String, dateline String, published String, retrieved String, language String, url String, text String, sha256 String, events List<String>, revises String, codes List<CodeFacts>, status Status, at Declaration
			Assignment: coder String, round String, articles List<String>, at Declaration
			CategoryFacts: codebook String, version int, name String, subject CategorySubject, kind CategoryKind, several boolean, values List<CategoryValueFacts>, minimum Integer, maximum Integer, interval boolean, required boolean, definition String, at Declaration
			CategoryValueFacts: name String, definition String, at Declaration
			ClaimFacts: name String, text String, relations List<ClaimRelationFacts>, about List<String>, codes List<CodeFacts>, at Declaration
			ClaimRelationFacts: kind ClaimRelationKind, target String
			CodeFacts: category String, values List<String>, at AnchorFacts
			Coder: name String, label String, at Declaration
			CorrespondenceFacts: name String, kind CorrespondenceKind, statements List<String>, how How, confidence BigDecimal, at Declaration
			Decision: article String, round String, category String, who String, date String, offers List<StudyFacts$Offer>, took String, stancesOf String, spansOf String, nothing boolean, reason DecisionReason, note String, codes List<CodeFacts>, statements List<StatementFacts>, at Declaration
			Declaration: file String, name Region, whole Region
			Event: kind RoundEventKind, round String, who String, date String, reason String, frozen List<StudyFacts$Frozen>, at Declaration
			EventFacts: name String, title String, claims List<String>, at Declaration
			FileFacts: file String, stamp String, actors List<ActorFacts>, events List<EventFacts>, claims List<ClaimFacts>, categories List<CategoryFacts>, articles List<ArticleFacts>, sets List<AnnotationSetFacts>, correspondences List<CorrespondenceFacts>, references List<ReferenceFacts>, texts List<String>, study StudyFacts, problems List<Problem>
			Frozen: what String, hash String
			MemberFacts: kind MemberFacts$Kind, actor String, words String, wordsAt AnchorFacts, of String, onBehalfOf List<String>, number Integer, several boolean, grounds AnchorFacts, source AnchorFacts, cue AnchorFacts, cueNegated boolean, hedge AnchorFacts, stances List<StanceFacts>, codes List<CodeFacts>, at Region
			Offer: coder String, hash String
			Problem: severity Problem$Severity, code IssueCode, message String, file String, line int, column int, offset int, length int, region Region, data List<String>
			ReferenceFacts: kind ReferenceFacts$Kind, name String, region Region
			Region: offset int, length int
			Reported: variables List<String>, least BigDecimal
			RoleFacts: title String, in String, from String, until String
			Round: name String, kind RoundKind, sample StudyFacts$Sample, strata List<StudyFacts$Stratum>, seed Integer, each Integer, blind boolean, suggestions boolean, coders List<String>, from String, except List<String>, exceptRounds List<String>, at Declaration
			Sample: share BigDecimal, number Integer, all boolean, width BigDecimal, variable String, pilot String, least Integer
			Span: start int, end int
			StanceFacts: kind StanceKind, targets List<TargetFacts>, certainty Certainty, part AnchorFacts, grounds AnchorFacts, condition AnchorFacts, at Region
			StatementFacts: name String, named boolean, qualifiedName String, article String, annotator String, content AnchorFacts, cue AnchorFacts, cueNegated boolean, source AnchorFacts, hedge AnchorFacts, addressee AnchorFacts, addresseeActor String, links List<List<MemberFacts>>, form Form, act Act, stances List<StanceFacts>, writerCertainty Certainty, date String, repeats List<String>, answers List<String>, note String, confidence BigDecimal, status StatementStatus, origin String, codes List<CodeFacts>, at Declaration
			Stratum: property StratumProperty, category String
			Study: title String, population String, reports List<StudyFacts$Reported>, at Declaration
			StudyFacts: studies List<StudyFacts$Study>, coders List<StudyFacts$Coder>, rounds List<StudyFacts$Round>, assignments List<StudyFacts$Assignment>, events List<StudyFacts$Event>, decisions List<StudyFacts$Decision>
			TargetFacts: claim String, text String
			""";

	private static Corpus read(String json) throws IOException {
		return FactsJson.read(new StringReader(json), Path.of("elsewhere"), path -> null);
	}

	private static String written(Corpus corpus) throws IOException {
		StringBuilder json = new StringBuilder();
		FactsJson.write(corpus, json);
		return json.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "examples/quillhaven", "tests/kept/1/halmere" })
	void everythingOfACorpusComesBack(String folder) throws IOException {
		try (CorpusSession session = CorpusSession.of(Path.of(System.getProperty("gainsay.top")).resolve(folder))) {
			session.build(Progress.NONE);
			Corpus corpus = session.corpus();
			String json = written(corpus);
			Corpus back = read(json);
			assertTrue(corpus.files().size() > 2, corpus.files()::toString);
			assertEquals(List.copyOf(corpus.files()), List.copyOf(back.files()));
			assertEquals(corpus.problems(), back.problems());
			assertEquals(corpus.counts(), back.counts());
			assertEquals(corpus.filesWithProblemsAcross(), back.filesWithProblemsAcross());
			assertEquals(json, written(back));
			assertThrows(UnsupportedOperationException.class, () -> back.files().iterator().next().references().add(null));
			assertTrue(back.builtBy(CorpusSession.class).isEmpty());
		}
	}

	@Test
	void whatIsWrongAcrossFilesComesBack(@TempDir Path folder) throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("a.claims", "claim wet \"The \u2028 <well> is wet\"\n");
		corpus.write("b.claims", "claim wet \"It is\"\n");
		List<Problem> problems = corpus.build().problems();
		assertEquals(List.of("name-declared-twice"), problems.stream().map(problem -> problem.code().id()).distinct().toList());
		assertEquals(problems, read(written(corpus.session.corpus())).problems());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "gainsay 1", "[]", "{\"format\":\"gainsay-facts\",\"version\":2}", "{\"format\":\"gainsay-facts\",\"version\":2}\n{}",
			"{\"format\":\"gainsay-facts\",\"version\":2}\n{\"problemsAcrossFiles\":[],\"textsRead\":[]}\n{\"file\":",
			"{\"format\":\"gainsay-facts\",\"version\":2}\n{\"problemsAcrossFiles\":[],\"textsRead\":[]}\n{}" })
	void whatIsNoFactsIsAnErrorWithASentence(String json) {
		IOException refused = assertThrows(IOException.class, () -> read(json));
		assertTrue(refused.getMessage().startsWith("These "), refused.getMessage());
	}

	@Test
	void anotherVersionIsNotGuessedAt() {
		IOException refused = assertThrows(IOException.class, () -> read("{\"format\":\"gainsay-facts\",\"version\":1}\n"));
		assertEquals("These facts have version 1, and this Gainsay reads version 5; make them anew.", refused.getMessage());
	}

	@Test
	void theVersionIsRaisedWhenWhatIsWrittenChanges() {
		Set<String> records = new TreeSet<>();
		describe(FileFacts.class, records);
		assertEquals(5, FactsJson.VERSION);
		assertEquals(VERSION_5, String.join("\n", records) + "\n");
	}

	private static void describe(Type type, Set<String> records) {
		if (type instanceof ParameterizedType list) {
			Arrays.stream(list.getActualTypeArguments()).forEach(argument -> describe(argument, records));
		} else if (type instanceof Class<?> one && one.isRecord()) {
			RecordComponent[] components = one.getRecordComponents();
			if (records.add(one.getSimpleName() + ": "
					+ Arrays.stream(components).map(component -> component.getName() + " " + component.getGenericType().getTypeName().replaceAll("[\\w.]+\\.", "")).collect(Collectors.joining(", ")))) {
				Arrays.stream(components).forEach(component -> describe(component.getGenericType(), records));
			}
		}
	}
}
