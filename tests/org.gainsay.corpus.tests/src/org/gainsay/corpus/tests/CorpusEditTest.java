// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.junit.jupiter.api.Test;

class CorpusEditTest {

	private static final String TEXT = "one two three";

	private static CorpusEdit edit(String file, String text, TextEdit... edits) {
		return new CorpusEdit("each", List.of(new FileEdits(file, Stamp.of(text), List.of(edits))));
	}

	@Test
	void puttingEditsTogetherDoesOnceWhatBothDo() {
		TextEdit insert = new TextEdit(0, 0, "zero ");
		CorpusEdit together = CorpusEdit.together("all", List.of(edit("a", TEXT, new TextEdit(4, 3, "2"), insert), edit("b", "b", new TextEdit(0, 1, "c")),
				edit("a", TEXT, insert, new TextEdit(8, 5, "3"))));
		assertEquals("all", together.label());
		assertEquals(List.of("a", "b"), together.files().stream().map(FileEdits::file).toList());
		assertEquals("zero one 2 3", together.files().getFirst().applyTo(TEXT));
	}

	@Test
	void ofTwoThatChangeTheSameWordsNoneIsDroppedWithoutAWord() {
		CorpusEdit first = edit("a", TEXT, new TextEdit(4, 3, "2"));
		CorpusEdit clashing = edit("a", TEXT, new TextEdit(0, 3, "1"), new TextEdit(4, 9, "many"));
		CorpusEdit third = edit("a", TEXT, new TextEdit(8, 5, "3"), new TextEdit(4, 3, "2"));
		assertThrows(IllegalArgumentException.class, () -> CorpusEdit.together("all", List.of(first, clashing)));
		assertEquals(List.of(first, third), CorpusEdit.compatible(List.of(first, clashing, third)), "one that clashes is left out whole");
		assertEquals("one 2 3", CorpusEdit.together("all", List.of(first, third)).files().getFirst().applyTo(TEXT));
	}

	@Test
	void editsOfDifferentTextsDoNotGoTogether() {
		assertThrows(StaleEditException.class, () -> CorpusEdit.together("all", List.of(edit("a", TEXT, new TextEdit(0, 0, "x")), edit("a", TEXT + "!", new TextEdit(0, 0, "y")))));
	}
}
