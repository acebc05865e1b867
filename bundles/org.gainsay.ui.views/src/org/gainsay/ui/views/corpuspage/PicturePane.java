// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.corpuspage;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.gainsay.desk.pictures.ShownPicture;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureSvg;
import org.gainsay.ui.theme.HeadingFont;
import org.gainsay.ui.theme.TypeScale;
import org.gainsay.ui.views.drawing.PictureCanvas;
import org.gainsay.ui.views.pictures.PicturePainter;

/** A picture with what it is above it, as wide as the page lets it be. */
final class PicturePane {

	private static final int LEAST = 280;

	private final Composite area;
	private final Label title;
	private final Label note;
	private final PictureCanvas canvas;
	private Picture picture;
	private double width;

	/**
	 * @param opened gets what a part leads to that a person chose
	 * @param words  of the link below it
	 * @param linked is run for the link
	 */
	PicturePane(Composite parent, Consumer<Target> opened, String words, Runnable linked) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		title = new Label(area, SWT.NONE);
		HeadingFont.PART.on(title);
		note = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(note);
		canvas = new PictureCanvas(area, this::told, item -> {
			// What is chosen leads somewhere only when it is opened.
		}, () -> target().ifPresent(opened));
		canvas.beStill();
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(canvas.control());
		Link link = new Link(area, SWT.NONE);
		link.setText(words);
		link.addListener(SWT.Selection, event -> linked.run());
	}

	private Optional<Target> target() {
		return canvas.picked().map(item -> item.facts()).filter(Target.class::isInstance).map(Target.class::cast);
	}

	private String told() {
		return picture == null ? "" : picture.title() + ". " + PictureSvg.description(picture); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Shows a picture.
	 *
	 * @param room how wide it may be, in pixels of the screen
	 */
	void show(Picture next, int room) {
		if (next == picture && room == width) {
			return;
		}
		picture = next;
		width = room;
		double scale = TypeScale.of(area);
		ShownPicture drawn = new ShownPicture(next, Math.max(LEAST, room / scale - 4));
		title.setText(next.title());
		note.setText(next.note().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		canvas.beginInCorner();
		canvas.show(drawn, new PicturePainter(drawn), 0, 0, true);
		GridData data = (GridData) canvas.control().getLayoutData();
		data.widthHint = (int) Math.ceil((drawn.width() + 2) * scale);
		data.heightHint = (int) Math.ceil((drawn.height() + 4) * scale);
	}

	Picture picture() {
		return picture;
	}

	PictureCanvas canvas() {
		return canvas;
	}
}
