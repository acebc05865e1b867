// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stand-off files of brat hold comes into a corpus without errors, or is told. */
class BratImporterTest {

	private static final String TEXT = "Port closed \uD83D\uDEA2\nThe mayor said the port is shut, and the cafe\u0301 too, he added.\nNobody knows why, it was said.\n";

	@TempDir
	Path source;
	@TempDir
	Path folder;

	private static Importer brat() {
		return Importers.all().stream().filter(one -> one.id().equals("brat")).findFirst().orElseThrow();
	}

	private ImportResult read(String... options) throws IOException {
		return brat().read(source, OptionValues.of("brat", brat().options(), List.of(options)), Progress.NONE);
	}

	private Corpus corpus(ImportResult result) throws IOException {
		for (FileEdits file : result.edit().files()) {
			Path path = folder.resolve(file.file());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.applyTo(""));
		}
		return Corpora.sound(folder);
	}

	private Corpus imported(String... options) throws IOException {
		return corpus(read(options));
	}

	/** A span line for the nth place of some words. */
	private static String span(String id, String type, String words) {
		int start = TEXT.codePointCount(0, TEXT.indexOf(words));
		return id + "\t" + type + " " + start + " " + (start + words.codePointCount(0, words.length())) + "\t" + words + "\n";
	}

	private void article(String ann) {
		Corpora.write(source, "text/news_one.txt", TEXT);
		Corpora.write(source, "ann/news_one_4b22.ann", ann);
	}

	private static String words(Corpus corpus, ArticleFacts article, AnchorFacts anchor) {
		return anchor == null ? null : corpus.text(article).orElseThrow().words(anchor.spans());
	}

	private static List<StatementFacts> statements(Corpus corpus) {
		return corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).flatMap(set -> set.statements().stream()).toList();
	}

	@Test
	void anEventIsAStatement() throws IOException {
		article(span("T1", "Source", "The mayor") + span("T2", "Cue", "said") + span("T3", "Content", "the port is shut") + span("T4", "Attribution", "said") + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n");
		Corpus corpus = imported();
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals("news_one.txt", article.text());
		StatementFacts statement = statements(corpus).getFirst();
		assertEquals("the port is shut", words(corpus, article, statement.content()));
		assertEquals("said", words(corpus, article, statement.cue()));
		assertEquals("The mayor", words(corpus, article, statement.source()));
		assertEquals("_4b22", statement.annotator(), "the end of the file's name, made a name");
		assertTrue(corpus.set(article.name(), null).orElseThrow().solo(), "there is one annotator only");
		assertEquals(List.of(), statement.links(), "whom the words mean nobody has said");
		assertEquals(List.of(), statement.codes());
	}

	@Test
	void withoutASourceNobodyIsNamed() throws IOException {
		article(span("T1", "Cue", "it was said") + span("T2", "Content", "Nobody knows why") + span("T3", "Attribution-no-source", "it was said") + "E1\tAttribution-no-source:T3 Cue:T1 Content:T2\n");
		assertEquals(MemberFacts.Kind.UNSTATED, statements(imported()).getFirst().members().getFirst().kind());
	}

	@Test
	void piecesKeepTheirOrderAndSpansMayBeShared() throws IOException {
		int port = TEXT.codePointCount(0, TEXT.indexOf("the port"));
		int too = TEXT.codePointCount(0, TEXT.indexOf("and the cafe"));
		String content = "T1\tContent " + too + " " + (too + 9) + ";" + port + " " + (port + 8) + "\tand the c the port\n";
		article(content + span("T2", "Cue", "said") + span("T3", "Cue", "added") + span("T4", "Attribution", "said") + span("T5", "Attribution", "added")
				+ "E1\tAttribution:T4 Content:T1 Cue:T2\nE2\tAttribution:T5 Content:T1 Cue:T3\n");
		List<StatementFacts> statements = statements(imported());
		assertEquals(2, statements.size());
		assertEquals(statements.get(0).content().spans(), statements.get(1).content().spans());
		assertTrue(statements.get(0).content().spans().get(0).start() > statements.get(0).content().spans().get(1).start());
	}

	@Test
	void whatHasNoPlaceIsKept() throws IOException {
		article(span("T1", "Attribution", "added") + "E1\tAttribution:T1\n" + span("T2", "Discuss", "Port closed") + span("T3", "Discuss", "Nobody knows") + "#1\tAnnotatorNotes T2\tIs this one?\n"
				+ "#2\tAnnotatorNotes E1\tA half.\n" + span("T4", "Content", "the port is shut") + span("T5", "Content", "he added") + span("T6", "Attribution-no-source", "said") + span("T7", "Cue", "said")
				+ "E2\tAttribution-no-source:T6 Cue:T7 Content:T4 Content2:T5\nR1\tCoref Arg1:T2 Arg2:T3\n");
		ImportResult result = read();
		Corpus corpus = corpus(result);
		ArticleFacts article = corpus.articles().iterator().next();
		Map<String, String> codes = article.codes().stream().collect(Collectors.toMap(code -> code.category(), code -> String.join(",", code.values()) + " @ " + words(corpus, article, code.at())));
		assertEquals(Map.of("brat_span", "Discuss @ Port closed", "brat_span2", "Discuss @ Nobody knows", "brat_note", "Discuss: Is this one? @ Port closed", "brat_line", "R1\tCoref Arg1:T2 Arg2:T3 @ null".replace('\t', ' ')), codes);
		StatementFacts half = statements(corpus).getFirst();
		assertEquals("A half.", half.note());
		assertEquals("brat_type Attribution added", half.codes().stream().map(code -> code.category() + " " + code.values().getFirst() + " " + words(corpus, article, code.at())).collect(Collectors.joining()));
		StatementFacts two = statements(corpus).get(1);
		assertEquals("the port is shut … he added", words(corpus, article, two.content()));
		assertEquals("brat_role Content he added", two.codes().stream().map(code -> code.category() + " " + code.values().getFirst() + " " + words(corpus, article, code.at())).collect(Collectors.joining()));
		assertEquals(2, result.kept().get("spans outside events"));
		assertEquals(List.of(), result.notMapped());
	}

	@Test
	void aLineOfASpanMayGoOnAndABadOneHidesNothing() throws IOException {
		int start = TEXT.codePointCount(0, TEXT.indexOf("he added"));
		String content = "T1\tContent " + start + " " + (start + 15) + "\the added.\nNobod\n";
		article(content + span("T2", "Cue", "said") + "T3\tAttribution one two\tsaid\n" + span("T4", "Attribution", "said") + "E1\tAttribution:T4 Content:T1 Cue:T2\nT5\tCue 4000 4004\tgone\nE2\tAttribution:T9\nrubbish\n");
		ImportResult result = read();
		Corpus corpus = corpus(result);
		assertEquals("he added.\nNobod", words(corpus, corpus.articles().iterator().next(), statements(corpus).getFirst().content()));
		assertEquals(List.of("span", "event", "line"), result.notMapped().stream().map(ImportResult.NotMapped::kind).toList());
		assertEquals(1, result.kept().get("lines that go on with the words of a span"));
		assertTrue(result.notMapped().get(1).why().contains("E2 in news_one_4b22.ann"), result.notMapped().toString());
	}

	@Test
	void annotatorsAreInTheNamesOfTheFiles() throws IOException {
		String ann = span("T1", "Cue", "said") + span("T2", "Attribution", "said") + "E1\tAttribution:T2 Cue:T1\n";
		article(ann);
		Corpora.write(source, "ann/news_one_anna.ann", ann);
		Corpora.write(source, "ann/news_two_anna.ann", ann);
		Corpora.write(source, "text/other.txt", "Nothing.\n");
		ImportResult result = read();
		Corpus corpus = corpus(result);
		assertEquals(List.of("news_one", "other"), corpus.articles().stream().map(ArticleFacts::name).sorted().toList());
		assertEquals(List.of("_4b22", "anna"), corpus.setsOf("news_one").stream().map(set -> set.annotator()).filter(Objects::nonNull).sorted().toList());
		assertEquals("annotation file", result.notMapped().getFirst().kind());
		assertTrue(result.notMapped().getFirst().why().endsWith("news_two_anna.ann."), result.notMapped().toString());
		assertEquals(1, result.kept().get("texts without annotations"));
	}

	@Test
	void otherProgramsCountOtherwise() throws IOException {
		String text = "\uD83D\uDEA2 One.\r\nTwo.\r\nThe mayor said it rains.\r\n";
		Corpora.write(source, "a.txt", text);
		int content = text.indexOf("it rains");
		Corpora.write(source, "a.ann", "T1\tContent " + content + " " + (content + 8) + "\tit rains\n" + "T2\tCue " + (content - 5) + " " + (content - 1) + "\tsaid\nE1\tCue:T2 Content:T1\n");
		Corpora.write(source, "b.txt", "\uFEFF" + text);
		int bare = text.codePointCount(0, content) - 2;
		Corpora.write(source, "b.ann", "T1\tContent " + bare + " " + (bare + 8) + "\tit rains\n" + "E1\tContent:T1 Content:T1\n");
		ImportResult result = read();
		assertEquals(1, result.kept().get("files that count in UTF-16 units"), result.kept().toString());
		assertEquals(1, result.kept().get("files that count in a text whose line breaks are one character"), result.kept().toString());
		Corpus corpus = corpus(result);
		for (ArticleFacts article : corpus.articles()) {
			assertEquals("it rains", words(corpus, article, corpus.set(article.name(), null).orElseThrow().statements().getFirst().content()), article.name());
		}
	}

	@Test
	void aMappingSaysWhatForeignNamesMean() throws IOException {
		article(span("T1", "Person", "The mayor") + span("T2", "SpeechVerb", "said") + span("T3", "Statement", "the port is shut") + "E1\tSpeechVerb:T2 Speaker:T1 Message:T3\nA1\tPolarity E1 neg\n" + span("T4", "Other", "added") + "E2\tOther:T4 Speaker:T1\n");
		Path mapping = Files.writeString(folder.resolve("m.txt"), """
				mapping 1
				type SpeechVerb: statement
				type Other: ignore
				role Speaker: source
				role Message: content
				feature Polarity=neg: stance denies
				role Nothing: hedge
				""");
		ImportResult result = read("mapping=" + mapping);
		Corpus corpus = corpus(result);
		StatementFacts statement = statements(corpus).getFirst();
		assertEquals(1, statements(corpus).size());
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals("said", words(corpus, article, statement.cue()), "the trigger, where there is no cue");
		assertEquals("The mayor", words(corpus, article, statement.source()));
		assertEquals(StanceKind.DENIES, statement.stances().getFirst().kind());
		assertEquals("the port is shut", statement.stances().getFirst().targets().getFirst().text());
		assertEquals("rule of the mapping", result.notMapped().getFirst().kind());
		assertThrows(WrongOptionException.class, () -> read("mapping=" + folder.resolve("none")));
	}

	@Test
	void foreignEventsStayAsTheyStand() throws IOException {
		article(span("T1", "Protein", "The mayor") + span("T2", "Binding", "said") + "E1\tBinding:T2 Theme:T1\nA1\tSpeculation E1\nN1\tReference T1 Wikipedia:1\tMayor\n");
		ImportResult result = read();
		Corpus corpus = corpus(result);
		assertEquals(List.of(), statements(corpus));
		assertEquals(3, corpus.articles().iterator().next().codes().size());
		assertEquals(3, result.kept().get("lines kept as they stand"));
	}

	@Test
	void metadataBesideItSayTheRest() throws IOException {
		article(span("T1", "Cue", "said") + span("T2", "Attribution", "said") + "E1\tAttribution:T2 Cue:T1\n");
		Corpora.write(source, "metadata.tsv", "compartment\tfilename\tpublisher\tpublication_date\tauthor\ttitle\twire\ndev\tnews_one\tThe Herald\t2016-09-12\tA. Writer\tA \"title\"\tNone\n");
		Corpus corpus = imported();
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals(List.of("A \"title\"", "2016-09-12", "A. Writer"), List.of(article.title(), article.published(), article.byline()));
		assertEquals(ActorKind.PUBLICATION, corpus.actor(article.outlet()).orElseThrow().kind());
		assertEquals(List.of(), article.via());
		assertEquals("compartment dev", article.codes().getFirst().category() + " " + article.codes().getFirst().values().getFirst());
	}

	@Test
	void ourOwnNotesAreReadBack() throws IOException {
		article(span("T1", "Source", "The mayor") + span("T2", "Cue", "said") + span("T3", "Content", "the port is shut") + span("T4", "Attribution", "said") + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
				+ "A1\tStance E1 denies\nA2\tForm E1 indirect\nA3\tNegated T2\n#1\tName E1\tshut\n#2\tSpeakers E1\tperson mayor \"The mayor\" for organisation port \"The port\"\n"
				+ "#3\tStance E1\tdenies closed \"The port is \\\"closed\\\"\" as probable\n#4\tDetail E1\ton 2025-10\n#5\tCode E1\tfunction report, reaction\n#6\tAnnotatorNotes E1\tLook again.\n");
		Corpus corpus = imported();
		StatementFacts statement = statements(corpus).getFirst();
		assertEquals("shut", statement.name());
		assertEquals("mayor", statement.members().getFirst().actor());
		assertEquals(List.of("port"), statement.members().getFirst().onBehalfOf());
		assertEquals("closed", statement.stances().getFirst().targets().getFirst().claim());
		assertEquals("The port is \"closed\"", corpus.claim("closed").orElseThrow().text());
		assertEquals(1, statement.stances().size());
		assertEquals(Form.INDIRECT, statement.form());
		assertTrue(statement.cueNegated());
		assertEquals("2025-10", statement.date());
		assertEquals(List.of("report", "reaction"), statement.codes().getFirst().values());
		assertEquals("Look again.", statement.note());
	}

	private static List<String> texts(ImportResult result) {
		return result.edit().files().stream().map(FileEdits::file).filter(file -> file.endsWith(".txt")).toList();
	}

	/** Naming one file asks for no other. */
	@Test
	void ofOneFileOfAnnotationsNothingBesideComesAlong() throws IOException {
		Corpora.write(source, "a.txt", TEXT);
		Corpora.write(source, "a.ann", span("T1", "Content", "the port is shut") + span("T2", "Cue", "said") + "E1\tAttribution:T2 Content:T1 Cue:T2\n");
		Corpora.write(source, "b.txt", TEXT);
		Corpora.write(source, "below/c.txt", TEXT);
		ImportResult result = brat().read(source.resolve("a.ann"), OptionValues.NONE, Progress.NONE);
		assertEquals(List.of("a.txt"), texts(result));
		IOException refused = assertThrows(IOException.class, () -> brat().read(source.resolve("a.txt"), OptionValues.NONE, Progress.NONE));
		assertTrue(refused.getMessage().contains("a.txt is no file of annotations"), refused::getMessage);
	}

	/** Texts may lie beside the folder of annotations, but nobody's whole disk is searched for them. */
	@Test
	void textsAreLookedForBesideAndNoDeeper() throws IOException {
		Corpora.write(source, "attributions/a.ann", span("T1", "Content", "the port is shut") + span("T2", "Cue", "said") + "E1\tAttribution:T2 Content:T1 Cue:T2\n");
		Corpora.write(source, "far/away/from/a.txt", TEXT);
		assertEquals(1, brat().read(source.resolve("attributions"), OptionValues.NONE, Progress.NONE).notMapped().stream().filter(one -> one.kind().equals("annotation file")).count());
		Corpora.write(source, "text/a.txt", TEXT);
		assertEquals(List.of("a.txt"), texts(brat().read(source.resolve("attributions"), OptionValues.NONE, Progress.NONE)));
	}

	@Test
	void aSourceIsKnownByWhatIsInIt() throws IOException {
		assertFalse(brat().recognises(source));
		Files.writeString(source.resolve("a.ann"), "no line of brat\n", StandardCharsets.UTF_8);
		assertFalse(brat().recognises(source));
		assertFalse(brat().recognises(source.resolve("a.ann")));
		Files.createDirectories(source.resolve("b"));
		Files.writeString(source.resolve("b/b.ann"), "T1\tCue 0 2\tsa\n", StandardCharsets.UTF_8);
		assertTrue(brat().recognises(source));
		assertTrue(brat().recognises(source.resolve("b/b.ann")));
		Path empty = Files.createDirectories(source.resolve("empty"));
		assertThrows(IOException.class, () -> brat().read(empty, OptionValues.NONE, Progress.NONE));
	}
}
