// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.statements.StatementColumn;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.desk.statements.StatementLines;
import org.gainsay.desk.statements.StatementLines.Group;
import org.gainsay.desk.statements.StatementLines.Line;
import org.gainsay.desk.statements.StatementLines.Row;
import org.gainsay.desk.statements.StatementLines.Wish;
import org.gainsay.desk.statements.StatementRow;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Region;
import org.gainsay.facts.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementLinesTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private StatementLines lines;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("actors.claims"), BridgeCorpus.ACTORS);
		Files.writeString(folder.resolve("bridge.claims"), BridgeCorpus.CLAIMS);
		Files.writeString(folder.resolve("bridge.txt"), BridgeCorpus.TEXT);
		Files.writeString(folder.resolve("ben.claims"), """
				gainsay 1
				annotator ben
				annotations ben of bridge {
					statement headline { says "The bridge is safe" #1 note "Zebra" }
					statement fall {
						says "An engineer" + "it would fall"
						by quill citing unnamed "engineer"
						denies safe as probable
						asserts "it is old"
						status suggested
					}
				}
				""");
		session = CorpusSession.of(folder);
		lines = StatementLines.of(session.build(Progress.NONE), null);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private static StatementFilter filter(String article, Standing standing, String speaker, String claim, String annotator, String text) {
		return new StatementFilter(article, standing, speaker, claim, annotator, text);
	}

	private List<String> names(StatementFilter filter) {
		return names(lines.lines(new Wish(filter, StatementGrouping.NONE, null, false, Set.of())));
	}

	private static List<String> names(List<Line> lines) {
		return lines.stream().map(line -> switch (line) {
			case Group group -> group.title() + ' ' + group.count();
			case Row row -> row.row().statement().name();
		}).toList();
	}

	@Test
	void hasTheStatementsOfAllSets() {
		assertEquals(List.of("mayor", "engineer", "headline", "fall"), names(StatementFilter.ALL));
		assertEquals(Set.of("", "ben"), lines.annotators());
		assertEquals(0, lines.rejected());
	}

	/** People read what a claim says; its name is for files, and can be looked for all the same. */
	@Test
	void showsClaimsByTheirTexts() throws Exception {
		StatementRow mayor = lines.rows().getFirst();
		assertEquals("The bridge is safe", mayor.text(StatementColumn.CLAIM));
		assertEquals("The bridge is safe\nsafe", mayor.more(StatementColumn.CLAIM));
		assertEquals("", mayor.more(StatementColumn.WORDS));
		StatementRow fall = lines.rows().getLast();
		assertEquals("The bridge is safe; \u201Cit is old\u201D", fall.text(StatementColumn.CLAIM));
		assertEquals(List.of("safe"), fall.coded());
		assertEquals(3, names(filter(null, null, "", "bridge is", null, "")).size());
		assertEquals(3, names(filter(null, null, "", "SAFE", null, "")).size());
		Path claims = folder.resolve("bridge.claims");
		StatementLines after = StatementLines.of(session.edit(claims, Files.readString(claims).replace("claim safe \"The bridge is safe\"", "claim safe \"It is sound\"")), lines);
		assertEquals("It is sound; \u201Cit is old\u201D", after.rows().getLast().text(StatementColumn.CLAIM), "also in lines whose statements are as they were");
	}

	@Test
	void saysHowManyOfThemWereRejected() throws Exception {
		String ben = Files.readString(folder.resolve("ben.claims"));
		StatementLines judged = StatementLines.of(session.edit(folder.resolve("ben.claims"), ben.replace("status suggested", "status rejected")), lines);
		assertEquals(List.of("mayor", "engineer", "headline", "fall"), names(judged.lines(Wish.ALL)));
		assertEquals(1, judged.rejected());
	}

	@Test
	void anEditMakesTheLinesOfItsArticleAnewThatAreOthers() throws Exception {
		Files.writeString(folder.resolve("other.claims"), "gainsay 1\narticle zoo \"Zoo\" {\n\ttext \"bridge.txt\"\n\tstatement one { says \"The bridge is safe\" #1 }\n\tstatement two { says \"The bridge is safe\" #1 }\n}\n");
		StatementLines before = StatementLines.of(session.build(Progress.NONE), null);
		String ben = Files.readString(folder.resolve("ben.claims"));
		StatementLines after = StatementLines.of(session.edit(folder.resolve("ben.claims"), ben.replace("Zebra", "Antelope")), before);
		assertEquals(List.of("mayor", "engineer", "headline", "fall", "one", "two"), names(after.lines(Wish.ALL)));
		assertEquals(List.of(true, true, false, true, true), Stream.of(0, 1, 2, 4, 5).map(i -> before.rows().get(i) == after.rows().get(i)).toList());
		StatementLines more = StatementLines.of(session.edit(folder.resolve("ben.claims"), ben.replace("annotations ben of bridge {", "annotations ben of bridge {\n\t\tstatement first { says \"The bridge is safe\" #1 }")), after);
		assertEquals(List.of("mayor", "engineer", "first", "headline", "fall", "one", "two"), names(more.lines(Wish.ALL)));
		assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), more.rows().stream().map(StatementRow::number).toList());
		assertEquals(Set.of("", "ben"), more.annotators());
		StatementLines fewer = StatementLines.of(session.edit(folder.resolve("ben.claims"), "gainsay 1\n"), more);
		assertEquals(List.of("mayor", "engineer", "one", "two"), names(fewer.lines(Wish.ALL)));
		assertEquals(Set.of(""), fewer.annotators());
		assertEquals(StatementLines.of(session.corpus(), null).rows(), fewer.rows());
	}

	@Test
	void saysAllOfAStatementInItsColumns() {
		List<String> texts = Arrays.stream(StatementColumn.values()).map(lines.rows().get(3)::text).toList();
		assertEquals(List.of("bridge", "fall", "An engineer \u2026 it would fall", "Ada Quill", texts.get(4),
				"denies (probable), asserts", "The bridge is safe; \u201Cit is old\u201D", "denied", "ben", "suggested", "", "", ""), texts);
		assertTrue(texts.get(4).contains("engineer"), texts.get(4));
	}

	@Test
	void aSpeakerWithoutANameIsAQuestionMark() {
		MemberFacts nameless = new MemberFacts(MemberFacts.Kind.ACTOR, null, null, null, null, List.of(), null, false, null, null, null, false, null, List.of(), List.of(), new Region(0, 0));
		assertEquals("?", StatementText.of(nameless, session.corpus()));
	}

	@Test
	void filtersByEachField() {
		assertEquals(List.of("engineer", "fall"), names(filter(null, Standing.DENIED, "", "", null, "")));
		assertEquals(List.of("mayor", "fall"), names(filter(null, null, "ada q", "", null, "")));
		assertEquals(List.of("mayor", "fall"), names(filter(null, null, "MAYOR ada", "", null, "")), "by an alias");
		assertEquals(List.of("engineer", "fall"), names(filter(null, null, "engineer", "", null, "")), "by the words of an unnamed one, cited or not");
		assertEquals(List.of("fall"), names(filter(null, null, "", "is old", null, "")));
		assertEquals(List.of("headline", "fall"), names(filter(null, null, "", "", "ben", "")));
		assertEquals(List.of("mayor", "engineer"), names(filter(null, null, "", "", "", "")));
		assertEquals(List.of("fall"), names(filter(null, null, "", "", null, "suggested WOULD")));
		assertEquals(List.of("headline"), names(filter(null, null, "", "", null, "zebra")), "by the note");
		assertEquals(List.of(), names(filter("other", null, "", "", null, "")));
		assertEquals(List.of("fall"), names(filter("bridge", Standing.DENIED, "quill", "safe", "ben", "it")), "all at once");
	}

	@Test
	void putsStatementsTogether() {
		List<Line> bySpeaker = lines.lines(new Wish(StatementFilter.ALL, StatementGrouping.SPEAKER, null, false, Set.of("Ada Quill")));
		assertEquals("(no speaker) 1", names(bySpeaker).get(0));
		assertEquals("headline", names(bySpeaker).get(1));
		assertEquals("Ada Quill 2", names(bySpeaker).get(2), "closed: its statements do not follow");
		assertEquals(5, bySpeaker.size());
		List<Line> byStanding = lines.lines(new Wish(StatementFilter.ALL, StatementGrouping.STANDING, null, false, Set.of()));
		assertEquals(List.of("denied 2", "engineer", "fall", "sourced 1", "mayor", "incomplete 1", "headline"), names(byStanding));
		List<Line> byClaim = lines.lines(new Wish(StatementFilter.ALL, StatementGrouping.CLAIM, null, false, Set.of()));
		assertEquals(2, names(byClaim).stream().filter("fall"::equals).count(), "once for each thing it is about");
	}

	@Test
	void sortsByAColumnBothWays() {
		assertEquals(List.of("engineer", "fall", "headline", "mayor"), names(lines.lines(new Wish(StatementFilter.ALL, StatementGrouping.NONE, StatementColumn.STATEMENT, false, Set.of()))));
		assertEquals(List.of("mayor", "headline", "fall", "engineer"), names(lines.lines(new Wish(StatementFilter.ALL, StatementGrouping.NONE, StatementColumn.STATEMENT, true, Set.of()))));
		assertEquals(List.of("engineer", "fall", "mayor", "headline"), names(lines.lines(new Wish(StatementFilter.ALL, StatementGrouping.NONE, StatementColumn.STANDING, false, Set.of()))));
	}

	@Test
	void keepsTheWordsOfWhatDidNotChange() throws Exception {
		Path ben = folder.resolve("ben.claims");
		Files.writeString(ben, Files.readString(ben).replace("\"Zebra\"", "\"Yak\""));
		Corpus next = session.update(List.of(ben), Progress.NONE);
		StatementLines after = StatementLines.of(next, lines);
		assertSame(lines.rows().get(0).words(), after.rows().get(0).words());
		assertEquals("Yak", after.rows().get(2).statement().note());
	}

	@Test
	void keepsTheLinesOfWhatDidNotChangeUnlessAnActorDid() throws Exception {
		Path ben = folder.resolve("ben.claims");
		Files.writeString(ben, Files.readString(ben).replace("statement headline {", "statement first { says \"The bridge\" }\n\t\tstatement headline {"));
		StatementLines after = StatementLines.of(session.update(List.of(ben), Progress.NONE), lines);
		assertSame(lines.rows().get(0), after.rows().get(0));
		assertEquals(List.of(0, 1, 2, 3, 4), after.rows().stream().map(StatementRow::number).toList());
		Path actors = folder.resolve("actors.claims");
		Files.writeString(actors, Files.readString(actors).replace("Ada Quill", "Ada Quillon"));
		StatementLines renamed = StatementLines.of(session.update(List.of(actors), Progress.NONE), after);
		assertEquals(List.of("Ada Quillon"), renamed.rows().get(0).speakers());
	}
}
