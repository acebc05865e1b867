// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.desk.progress.ProgressRows.Column;
import org.gainsay.desk.progress.ProgressRows.Row;
import org.gainsay.desk.progress.ProgressRows.Wish;
import org.gainsay.facts.Progress;
import org.gainsay.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressRowsTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private ProgressRows rows;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("actors.claims"), BridgeCorpus.ACTORS);
		Files.writeString(folder.resolve("bridge.claims"), BridgeCorpus.CLAIMS);
		Files.writeString(folder.resolve("bridge.txt"), BridgeCorpus.TEXT);
		Files.writeString(folder.resolve("tower.txt"), "The tower leans. The warden said it stands. Nobody denied that.\n");
		Files.writeString(folder.resolve("tower.claims"), """
				gainsay 1
				article tower "Leaning tower" { text "tower.txt" }
				article wall "Old wall" { text "tower.txt" status begun }
				article gate "The gate" { text "tower.txt" status done }
				annotations ben of tower { statement { says "it stands" cue "said" by writer asserts "x" } }
				""");
		session = CorpusSession.of(folder);
		rows = ProgressRows.of(session.build(Progress.NONE), null, null);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private static List<String> texts(Row row) {
		return Arrays.stream(Column.values()).map(row::text).toList();
	}

	@Test
	void saysHowFarEachArticleIs() {
		assertEquals(List.of("begun", "Bridge", "bridge", "2", "0", "100 %"), texts(rows.rows().get(0)));
		assertEquals(List.of("done", "The gate", "gate", "0", "2", "100 %"), texts(rows.rows().get(1)));
		assertEquals(List.of("not begun", "Leaning tower", "tower", "0", "2", "0 %"), texts(rows.rows().get(2)));
		assertEquals(List.of("begun", "Old wall", "wall", "0", "2", "0 %"), texts(rows.rows().get(3)));
		assertEquals("1 of 4 articles done, 2 begun, 1 not begun. 6 sentences with a reporting verb have no statement yet.", rows.summary());
	}

	/** What nobody has judged yet is no beginning. */
	@Test
	void aSuggestionDoesNotBeginAnArticle() throws Exception {
		Path claims = Files.writeString(folder.resolve("tower.claims"), """
				gainsay 1
				article tower "Leaning tower" { text "tower.txt" statement { status suggested says "it stands" by writer asserts "x" } }
				article wall "Old wall" { text "tower.txt" statement { status suggested says "it stands" by writer asserts "x" } statement { status rejected says "it stands" by writer asserts "x" } }
				""");
		ProgressRows suggested = ProgressRows.of(session.update(List.of(claims), Progress.NONE), null, rows);
		assertEquals(List.of("begun", "not begun", "begun"), suggested.rows().stream().map(row -> row.text(Column.STATUS)).toList());
	}

	@Test
	void looksAtTheSetsOfOneAnnotator() {
		assertEquals(Set.of("ben"), rows.annotators());
		ProgressRows ofBen = ProgressRows.of(session.corpus(), "ben", rows);
		assertEquals(List.of("begun", "Leaning tower", "tower", "1", "1", "50 %"), texts(ofBen.rows().get(2)));
	}

	private List<String> names(Wish wish) {
		return rows.rows(wish).stream().map(row -> row.article().name()).toList();
	}

	@Test
	void filtersAndSorts() {
		assertEquals(List.of("bridge", "wall"), names(new Wish("", Status.BEGUN, null, false)));
		assertEquals(List.of("tower"), names(new Wish("tower LEAN", null, null, false)));
		assertEquals(List.of("wall", "tower", "gate", "bridge"), names(new Wish("", null, Column.ARTICLE, true)));
		assertEquals(List.of("bridge", "gate", "tower", "wall"), names(new Wish("", null, Column.OPEN, false)), "the order of time among equals, which undated articles have by their names");
	}

	@Test
	void goesToTheNextUntouchedArticleOnly() {
		assertEquals(Optional.of("tower"), rows.nextUntouched(null).map(row -> row.article().name()));
		assertEquals(Optional.of("tower"), rows.nextUntouched("gate").map(row -> row.article().name()));
		assertEquals(Optional.empty(), rows.nextUntouched("tower"));
	}
}
