// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.timeline;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Path;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Viewport;
import org.gainsay.desk.timeline.TimelinePicture;
import org.gainsay.desk.timeline.TimelinePicture.Column;
import org.gainsay.desk.timeline.TimelinePicture.Lane;
import org.gainsay.desk.timeline.TimelinePicture.Level;
import org.gainsay.desk.timeline.TimelinePicture.Mark;
import org.gainsay.desk.timeline.TimelinePicture.Step;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.report.ReadableDate;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.drawing.Palette;
import org.gainsay.ui.views.drawing.Pen;
import org.gainsay.ui.views.drawing.PictureCanvas;

/** Paints a timeline; the days above and the articles on the left stay in sight. */
final class TimelinePainter implements PictureCanvas.Painter {

	private static final int FAINT = 150;
	private static final int OPAQUE = 255;
	private static final double SIDE = 8;

	private final TimelinePicture picture;

	TimelinePainter(TimelinePicture picture) {
		this.picture = picture;
	}

	@Override
	public void paint(Pen pen, Palette palette, Viewport view, String picked, boolean focused, int width, int height) {
		if (picture.width() <= 0) {
			return;
		}
		double restLeft = Math.max(0, view.left());
		double restTop = Math.max(0, view.top());
		// As wide as the picture or the screen, whichever is more: what stays in sight covers what goes below it.
		double wide = Math.max(picture.width(), (width - Math.min(0, view.left())) / view.scale() + picture.width());
		pen.at(view.scale(), view.left(), view.top());
		lanes(pen, palette);
		picture.marks().forEach(mark -> mark(pen, palette, mark));
		picture.item(picked).ifPresent(item -> pen.outline(item.area(), -3, 8, palette.ink(), focused ? 2.5 : 1.25, focused ? new float[0] : new float[] { 3, 3 }));
		pen.at(view.scale(), restLeft, view.top());
		names(pen, palette);
		pen.at(view.scale(), view.left(), restTop);
		pen.fill(new Area(Math.min(0, -view.left() / view.scale()), 0, wide, picture.head()), 0, palette.paper());
		days(pen, palette);
		pen.at(view.scale(), restLeft, restTop);
		pen.fill(new Area(0, 0, TimelinePicture.LEFT, picture.head()), 0, palette.paper());
		picture.levels().forEach(level -> level(pen, palette, level));
	}

	private void lanes(Pen pen, Palette palette) {
		for (int i = 0; i < picture.lanes().size(); i++) {
			Lane lane = picture.lanes().get(i);
			if (i % 2 == 0) {
				pen.fill(new Area(TimelinePicture.LEFT, lane.y(), picture.width() - TimelinePicture.LEFT, lane.height()), 0, palette.card());
			}
		}
		for (Column column : picture.columns()) {
			double x = column.x() - 5;
			if (column.day() == null) {
				pen.draw(x, picture.head(), x, picture.height(), palette.soft(), 1.25, 6, 4);
			} else {
				pen.draw(x, picture.head(), x, picture.height(), palette.line(), 1);
			}
		}
	}

	private static void mark(Pen pen, Palette palette, Mark mark) {
		Area area = mark.item().area();
		pen.alpha(mark.repeats() ? FAINT : OPAQUE);
		pen.fill(area, 6, palette.tint(mark.standing()));
		pen.outline(area, 0, 6, palette.of(mark.standing()), mark.turn() ? 2.5 : 1.25, mark.repeats() ? new float[] { 2, 3 } : new float[0]);
		double base = area.y() + area.height() / 2 + Pen.SMALL * 0.36;
		pen.cut(mark.sign(), area.x() + SIDE, base, 24, Pen.SMALL, true, palette.ink());
		double from = area.x() + SIDE + 22;
		pen.cut(mark.text(), from, base, area.x() + area.width() - SIDE - from - (mark.turn() ? 16 : 0), Pen.SMALL, false, palette.ink());
		if (mark.turn()) {
			pen.cut("\u21BA", area.x() + area.width() - SIDE - 12, base, 16, Pen.SMALL, true, palette.ink()); //$NON-NLS-1$
		}
		pen.alpha(OPAQUE);
	}

	private void names(Pen pen, Palette palette) {
		pen.fill(new Area(0, picture.head(), TimelinePicture.LEFT, picture.height() - picture.head()), 0, palette.paper());
		for (Lane lane : picture.lanes()) {
			ArticleFacts article = lane.article();
			double room = TimelinePicture.LEFT - 2 * SIDE;
			pen.cut(lane.label(), SIDE, lane.y() + 18, room, Pen.SMALL, true, palette.ink());
			boolean named = !article.title().isEmpty() && !article.title().equals(lane.label());
			pen.cut(named ? article.title() : article.name(), SIDE, lane.y() + 34, room, Pen.SMALL, false, palette.soft());
			pen.draw(0, lane.y() + lane.height(), TimelinePicture.LEFT, lane.y() + lane.height(), palette.line(), 1);
		}
		pen.draw(TimelinePicture.LEFT, picture.head(), TimelinePicture.LEFT, picture.height(), palette.soft(), 1);
	}

	private void days(Pen pen, Palette palette) {
		for (Column column : picture.columns()) {
			String day = column.day() == null ? DeskMessages.Timeline_undated : ReadableDate.of(column.day());
			pen.cut(day, column.x() + 2, 15, 100, Pen.SMALL, true, palette.ink());
			if (column.after() > 1) {
				pen.cut(NLS.bind(Messages.Timeline_after, column.after()), column.x() + 84, 15, column.width() - 84, Pen.SMALL, false, palette.soft());
			}
		}
		picture.levels().forEach(level -> pen.draw(TimelinePicture.LEFT, level.y(), picture.width(), level.y(), palette.line(), 1, 1, 3));
		steps(pen, palette);
		double bottom = picture.head() - 1;
		pen.draw(TimelinePicture.LEFT, bottom, picture.width(), bottom, palette.soft(), 1);
	}

	private void steps(Pen pen, Palette palette) {
		Step before = null;
		for (Step step : picture.steps()) {
			if (!step.leading()) {
				pen.draw(step.from() - 1, step.y(), step.to() + 1, step.y(), palette.of(step.standing()), 1.25);
				continue;
			}
			if (before != null && before.y() != step.y()) {
				Path rise = pen.path();
				rise.moveTo((float) step.from(), (float) before.y());
				rise.lineTo((float) step.from(), (float) step.y());
				pen.draw(rise, palette.soft(), 1.5);
			}
			pen.draw(step.from() - 1, step.y(), step.to() + 1, step.y(), palette.of(step.standing()), 3.5);
			pen.fill(new Area(step.from() - 4, step.y() - 4, 8, 8), 4, palette.of(step.standing()));
			pen.cut(step.flags(), step.from() + 2, picture.head() - 8, step.to() - step.from() - 4, Pen.SMALL, false, palette.ink());
			before = step;
		}
	}

	private static void level(Pen pen, Palette palette, Level level) {
		pen.fill(new Area(SIDE, level.y() - 4, 8, 8), 4, palette.of(level.standing()));
		pen.cut(level.standing().word(), SIDE + 16, level.y() + 4, TimelinePicture.LEFT - 3 * SIDE, Pen.SMALL, false, palette.ink());
	}
}
