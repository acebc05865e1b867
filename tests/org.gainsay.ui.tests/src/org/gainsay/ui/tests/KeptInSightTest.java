// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.annotate.Annotating;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is being annotated stays in sight where the keys below the text take more rows; what was scrolled away stays away. */
@ExtendWith(NoErrorLogged.class)
class KeptInSightTest {

	private static final String WORDS = "The figure could not be checked";
	private static final String TEXT = SmallCorpus.TEXT + "\nNothing is said here, by nobody.\n".repeat(30) + "\n" + WORDS + ".\n" + "\nNothing is said here either.\n".repeat(30);

	private TestProject project;
	private ArticleEditor article;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("sight");
		project.write("bridge.txt", TEXT);
		project.build();
		article = SmallCorpus.openArticle(project);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private StyledText text() {
		return article.textWidget();
	}

	private Span words() {
		int at = article.text().indexOf(WORDS);
		return new Span(at, at + WORDS.length());
	}

	private Rectangle row() {
		return article.rectangles(words()).getLast();
	}

	/** Scrolls so that the row of the words is the last one. */
	private void scrollToTheBottom() {
		Workbench.ui(() -> text().setTopPixel(text().getTopPixel() + row().y + text().getLineHeight() + text().getLineSpacing() - text().getClientArea().height));
		Workbench.settle();
		assertTrue(Workbench.<Boolean>ui(this::isInSight), "to begin with");
	}

	private boolean isInSight() {
		return row().y >= 0 && row().y + text().getLineHeight() <= text().getClientArea().height;
	}

	/** Gives what is below the text more height, or less. */
	private void raiseTheBars(int by) {
		Workbench.ui(() -> {
			GridData data = (GridData) article.bars().getLayoutData();
			data.heightHint = article.bars().getSize().y + by;
			article.bars().getParent().layout(true, true);
		});
		Workbench.settle();
	}

	@Test
	void theWordsOfANewStatementStay() throws Exception {
		Workbench.ui(() -> article.selectWords(words(), false));
		Workbench.settle();
		scrollToTheBottom();
		Workbench.command("org.gainsay.ui.annotate.make");
		Workbench.waitUntil("the statement shows", () -> !Annotating.in(article).isBusy() && article.selectedStatement().isPresent());
		Workbench.settle();
		Workbench.screenshot("kept-in-sight");
		assertTrue(Workbench.<Boolean>ui(this::isInSight), () -> Workbench.ui(() -> row() + " in " + text().getClientArea()));
		int top = Workbench.ui(() -> text().getTopPixel());
		raiseTheBars(60);
		assertTrue(Workbench.<Boolean>ui(this::isInSight), () -> Workbench.ui(() -> row() + " in " + text().getClientArea()));
		assertTrue(Workbench.<Boolean>ui(() -> text().getTopPixel() > top), "for which it had to be scrolled");
	}

	@Test
	void whatWasScrolledAwayStaysAway() {
		Workbench.ui(() -> article.selectWords(words(), false));
		Workbench.settle();
		Workbench.ui(() -> text().setTopPixel(0));
		raiseTheBars(60);
		assertEquals(0, Workbench.<Integer>ui(() -> text().getTopPixel()));
	}
}
