// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Suggestion;
import org.gainsay.desk.claimtable.ClaimGrid;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.Subject;
import org.gainsay.desk.page.CorpusPage;
import org.gainsay.desk.pictures.CorpusPictures;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.desk.statements.StatementLines;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.desk.trees.ClaimTree;
import org.gainsay.desk.trees.TreeNode;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are listed as they were published, whatever the order of their files: of one day by outlet, and what has no date last. */
class ChronologicalListsTest {

	private static final List<String> IN_TIME = List.of("month", "early", "zulu", "alpha", "none", "undated");

	@TempDir
	private Path folder;
	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("text.txt"), "It leaks, said Ann.\n");
		Files.writeString(folder.resolve("all.claims"), """
				gainsay 1
				actor ann : person "Ann"
				actor bee : publication "The Bee"
				actor alone : publication "A"
				actor wasp : publication "a Wasp"
				claim leak "It leaks"
				article undated "Undated" { outlet wasp text "text.txt" statement s { says "It leaks" by ann asserts leak status suggested } }
				article none "No date" { outlet alone text "text.txt" statement s { says "It leaks" by ann asserts leak status suggested } }
				article alpha "Same day" { outlet bee published 2025-03-09 text "text.txt" statement s { says "It leaks" by ann asserts leak status suggested } }
				article zulu "Same day, earlier in the alphabet" { outlet wasp published 2025-03-09 text "text.txt" statement s { says "It leaks" by ann asserts leak status suggested } }
				article early "Early" { published 2025-03-01T08:00 text "text.txt" statement s { says "It leaks" by ann asserts leak status suggested } }
				article month "Month" { published 2025-02 text "text.txt" statement s { says "It leaks" by ann asserts leak status suggested } }
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private static List<String> names(List<ArticleFacts> articles) {
		return articles.stream().map(ArticleFacts::name).toList();
	}

	@Test
	void theOrderIsByDateThenByOutletThenByName() {
		assertEquals(IN_TIME, names(ArticleOrder.of(corpus)));
		assertEquals(List.of("month", "alpha", "undated", "gone"), ArticleOrder.names(Set.of("undated", "gone", "alpha", "month"), corpus));
	}

	@Test
	void progress() {
		ProgressRows rows = ProgressRows.of(corpus, null, null);
		assertEquals(IN_TIME, rows.rows().stream().map(row -> row.article().name()).toList());
	}

	@Test
	void statementsAndTheirGroups() {
		StatementLines lines = StatementLines.of(corpus, null);
		assertEquals(IN_TIME, lines.rows().stream().map(row -> row.statement().article()).toList());
		assertEquals(IN_TIME, lines.lines(new StatementLines.Wish(StatementFilter.ALL, StatementGrouping.ARTICLE, null, true, Set.copyOf(IN_TIME))).stream()
				.map(line -> ((StatementLines.Group) line).title()).toList());
	}

	@Test
	void suggestions() {
		SuggestionLines lines = SuggestionLines.of(corpus);
		assertEquals(IN_TIME, lines.lines(null, 0, corpus).stream().map(line -> line.row().statement().article()).toList());
	}

	@Test
	void columnsOfTheClaimTable() {
		assertEquals(IN_TIME, names(ClaimGrid.of(Ledger.of(corpus, null), GridWish.ALL).articles()));
	}

	@Test
	void whatCanBeCompared() {
		assertEquals(IN_TIME, names(Snapshot.of(corpus, Utterances.none(corpus), RejectedPairs.of(""), Subject.CORPUS).articles()));
	}

	@Test
	void whatIsProposedForAnArticle() {
		assertEquals(IN_TIME, new Choices(corpus).articles("").stream().map(Suggestion::text).toList());
	}

	@Test
	void whatTheCorpusPageHasNotBegun() {
		CorpusPage page = CorpusPage.of(CorpusPictures.of(Ledger.of(corpus, null), () -> {
			// Nobody stops it.
		}));
		CorpusPage.Asked open = page.asked().stream().filter(asked -> asked.all().target() instanceof CorpusPage.AllArticles).findFirst().orElseThrow();
		assertEquals(IN_TIME.subList(0, open.first().size()), open.first().stream().map(link -> ((CorpusPage.OfArticle) link.target()).article()).toList());
	}

	@Test
	void statementsBelowAClaim() {
		TreeNode claim = ClaimTree.of(corpus, ClaimTree.Order.NAME, false).getFirst();
		assertEquals(IN_TIME.stream().map(article -> article + ".s").toList(), claim.children().stream().map(TreeNode::label).toList());
	}
}
