// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.gainsay.analysis.Ledger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Picture.Item;
import org.gainsay.desk.pictures.CorpusPictures;
import org.gainsay.desk.pictures.ShownPicture;
import org.gainsay.facts.Progress;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** Pictures on the screen: the report's own drawing below a legend, with all that tells something to be picked. */
class ShownPictureTest {

	private static CorpusSession session;
	private static CorpusPictures pictures;

	@BeforeAll
	static void read() {
		session = CorpusSession.of(Path.of(System.getProperty("gainsay.top"), "examples", "quillhaven"));
		pictures = CorpusPictures.of(Ledger.of(session.build(Progress.NONE), null), () -> {
			// Nobody stops it.
		});
	}

	@AfterAll
	static void close() {
		session.close();
	}

	static List<Picture> all() {
		return pictures.all();
	}

	@ParameterizedTest
	@MethodSource("all")
	void whatIsDrawnIsTheReportsDrawingBelowALegend(Picture picture) {
		for (double width : new double[] { 310, 860, 1600 }) {
			ShownPicture shown = new ShownPicture(picture, width);
			PictureDrawing own = picture.drawing(width);
			int keys = picture.keys().size();
			assertEquals(keys + own.items().size(), shown.drawing().items().size());
			double lower = shown.height() - own.height();
			assertEquals(keys > 0, lower > 0);
			IntStream.range(0, own.items().size()).forEach(i -> {
				PictureDrawing.Item reported = own.items().get(i);
				PictureDrawing.Item drawn = shown.drawing().items().get(keys + i);
				assertEquals(reported.told(), drawn.told());
				assertEquals(reported.shapes().size(), drawn.shapes().size());
				if (reported.shapes().getFirst() instanceof Box before && drawn.shapes().getFirst() instanceof Box after) {
					assertEquals(before.y() + lower, after.y(), 0.001);
					assertEquals(before.x(), after.x());
				}
			});
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void whatCanBePickedIsWithinThePictureAndHasAKeyOfItsOwn(Picture picture) {
		ShownPicture shown = new ShownPicture(picture, 860);
		assertFalse(shown.items().isEmpty());
		assertEquals(shown.items().size(), shown.items().stream().map(Item::key).distinct().count());
		for (Item item : shown.items()) {
			Area area = item.area();
			assertTrue(area.x() >= -0.5 && area.x() + area.width() <= shown.width() + 0.5, () -> picture.name() + ": " + item);
			assertTrue(area.y() + area.height() <= shown.height() + 4, () -> picture.name() + ": " + item);
			Item found = shown.at(area.middle(), area.centre(), 0).orElseThrow();
			assertTrue(found.area().width() * found.area().height() <= area.width() * area.height(), () -> found + " before " + item);
		}
	}

	@Test
	void aRowOfTheMatrixLeadsToItsClaim() {
		ShownPicture matrix = new ShownPicture(pictures.named("matrix"), 860);
		Item claim = matrix.items().stream().filter(item -> item.facts() instanceof Target target && target.kind() == Target.Kind.CLAIM).findFirst().orElseThrow();
		assertTrue(pictures.ledger().row(((Target) claim.facts()).name()).isPresent());
		assertTrue(matrix.items().stream().anyMatch(item -> item.facts() instanceof Target target && target.kind() == Target.Kind.ARTICLE));
	}
}
