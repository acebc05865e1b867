// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.pictures;

import org.eclipse.swt.graphics.Path;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Viewport;
import org.gainsay.desk.pictures.ShownPicture;
import org.gainsay.report.pictures.Look;
import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Words;
import org.gainsay.report.pictures.Plotter;
import org.gainsay.ui.views.drawing.Palette;
import org.gainsay.ui.views.drawing.Pen;
import org.gainsay.ui.views.drawing.PictureCanvas;

/** Paints a picture of the corpus: the shapes of the report's drawing in the colours that the workbench has now. */
public final class PicturePainter implements PictureCanvas.Painter {

	private static final double THIN = 1.5;
	private static final double WIDE = 2;
	private static final double THICK = 3;

	private final ShownPicture picture;

	public PicturePainter(ShownPicture picture) {
		this.picture = picture;
	}

	@Override
	public void paint(Pen pen, Palette palette, Viewport view, String picked, boolean focused, int width, int height) {
		pen.at(view.scale(), view.left(), view.top());
		picture.drawing().draw(new OnScreen(pen, palette));
		picture.item(picked).ifPresent(item -> pen.outline(item.area(), -2, 4, palette.ink(), focused ? 2 : 1.25, focused ? new float[0] : new float[] { 3, 3 }));
	}

	private record OnScreen(Pen pen, Palette palette) implements Plotter {

		@Override
		public void begin(Item item) {
			// On the screen what belongs together looks the same as what does not.
		}

		@Override
		public void end(Item item) {
			// So nothing ends.
		}

		@Override
		public void fill(Look look, double x, double y, double width, double height) {
			pen.fill(new Area(x, y, width, height), 0, palette.tint(look));
		}

		@Override
		public void frame(Look look, double x, double y, double width, double height) {
			switch (look.edge()) {
				case DASHED -> pen.outline(new Area(x, y, width, height), 0, 0, palette.edge(look), WIDE, 5, 3);
				case DOTTED -> pen.outline(new Area(x, y, width, height), 0, 0, palette.edge(look), THIN, 1.5f, 2.5f);
				default -> pen.outline(new Area(x, y, width, height), 0, 0, palette.edge(look), look == Look.DENIED ? WIDE : THIN);
			}
		}

		@Override
		public void lines(Look look, boolean thick, double x, double width, double... heights) {
			for (double height : heights) {
				pen.draw(x, height, x + width, height, palette.edge(look), thick ? THICK : THIN);
			}
		}

		@Override
		public void wave(Look look, double from, double to, double y) {
			Path path = pen.path();
			path.moveTo((float) from, (float) y);
			boolean up = true;
			for (double x = from; x < to - 0.05; x += WAVE, up = !up) {
				double step = Math.min(WAVE, to - x);
				path.quadTo((float) (x + step / 2), (float) (up ? y - WAVE : y + WAVE), (float) (x + step), (float) y);
			}
			pen.draw(path, palette.edge(look), THIN);
		}

		@Override
		public void axis(Line line) {
			pen.draw(line.x(), line.y(), line.toX(), line.toY(), palette.line(), 1);
		}

		@Override
		public void words(Words words) {
			double before = switch (words.anchor()) {
				case START -> 0;
				case MIDDLE -> 0.5;
				case END -> 1;
			};
			pen.put(words.text(), words.x(), words.y(), words.size(), before, words.turned(), words.soft() ? palette.soft() : palette.ink());
		}
	}
}
