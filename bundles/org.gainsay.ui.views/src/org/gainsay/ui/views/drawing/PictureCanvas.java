// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Picture.Direction;
import org.gainsay.desk.drawing.Picture.Item;
import org.gainsay.desk.drawing.PictureOf;
import org.gainsay.desk.drawing.Sight;
import org.gainsay.desk.drawing.Viewport;
import org.gainsay.ui.theme.TypeScale;

/**
 * A canvas that shows a picture: zoomed by keys and wheel, moved by drag, keys and wheel; what is in it is picked by mouse and by key, and each
 * item is a child of it for screen readers.
 */
public final class PictureCanvas {

	/** Paints a picture. */
	public interface Painter {

		/**
		 * Paints.
		 *
		 * @param picked  the key of the selected item; null for none
		 * @param focused whether the canvas has the focus
		 * @param width   of the canvas in pixels
		 * @param height  of the canvas in pixels
		 */
		void paint(Pen pen, Palette palette, Viewport view, String picked, boolean focused, int width, int height);
	}

	/** A picture that has nothing. */
	private static final Picture NOTHING = new PictureOf(0, 0);

	/** What is free around a picture that begins at a given scale, in pixels of the screen. */
	public static final int MARGIN = 8;
	private static final int MOVE = 48;
	private static final double TOLERANCE = 6;
	/** A picture file is not wider or higher, in pixels. */
	private static final double LARGEST_IMAGE = 16_000;

	private final Canvas canvas;
	private final Pen.Type type;
	private final Consumer<Item> chosen;
	private final Runnable opened;
	private Picture picture = NOTHING;
	private Painter painter = (pen, palette, view, picked, focused, width, height) -> {
	};
	private final Sight sight = new Sight();
	private double coveredLeft;
	private double coveredTop;
	/** Whether it stays as it is, in a page that is moved as a whole. */
	private boolean still;
	private String picked;
	private String hovered;
	private Point dragged;

	/**
	 * @param name   what the canvas shows, for a screen reader
	 * @param chosen gets what a person selected; null for nothing
	 * @param opened is run for Enter and a double click on an item
	 */
	public PictureCanvas(Composite parent, Supplier<String> name, Consumer<Item> chosen, Runnable opened) {
		this.chosen = chosen;
		this.opened = opened;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public void setFont(Font font) {
				super.setFont(font);
				sight.setNatural(TypeScale.of(this));
			}
		};
		type = new Pen.Type(canvas);
		sight.setNatural(TypeScale.of(canvas));
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> resized());
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, this::traverse);
		canvas.addListener(SWT.MouseDown, this::mouseDown);
		canvas.addListener(SWT.MouseMove, this::mouseMove);
		canvas.addListener(SWT.MouseUp, event -> dragged = null);
		canvas.addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(item -> opened.run()));
		canvas.addListener(SWT.MouseVerticalWheel, event -> wheel(event, (event.stateMask & SWT.SHIFT) != 0));
		canvas.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, true));
		new PictureAccessible(this, name).install();
	}

	public Canvas control() {
		return canvas;
	}

	public Picture picture() {
		return picture;
	}

	public Viewport viewport() {
		return sight.viewport();
	}

	/** What is selected; empty for nothing. */
	public Optional<Item> picked() {
		return picture.item(picked);
	}

	/**
	 * Shows a picture; what was selected stays so if it is still there.
	 *
	 * @param coveredLeft how much of the left is covered by what does not move, in pixels of the picture; so of the top
	 * @param anew        whether it is another one, of which nobody has chosen a part yet
	 */
	public void show(Picture next, Painter paintedBy, double coveredLeft, double coveredTop, boolean anew) {
		picture = next;
		painter = paintedBy;
		this.coveredLeft = coveredLeft;
		this.coveredTop = coveredTop;
		if (picture.item(picked).isEmpty()) {
			picked = null;
		}
		hovered = null;
		canvas.setToolTipText(null);
		sight.show(picture.width(), picture.height(), anew);
		revealBegun();
		canvas.redraw();
	}

	/** Begins at the scale of the words around it, in the upper left corner, wherever nobody has zoomed or moved it. */
	public void beginInCorner() {
		sight.beginInCorner(still ? 0 : MARGIN);
		revealBegun();
	}

	/** Shows all of it, however small, wherever nobody has zoomed or moved it. */
	public void beginWhole() {
		sight.beginWhole();
		revealBegun();
	}

	/** Leaves moving to the page that it stands in: it takes neither the wheel nor, from one item to the next, the tabulator. */
	public void beStill() {
		still = true;
	}

	private void resized() {
		Rectangle area = canvas.getClientArea();
		sight.resize(area.width, area.height);
		revealBegun();
	}

	/** As it begins, what is selected is in sight. */
	private void revealBegun() {
		if (sight.isUntouched()) {
			picked().filter(item -> !still).ifPresent(this::reveal);
		}
	}

	/** Selects an item and brings it into sight; nobody is told. */
	public void pick(String key) {
		if (picture.item(key).isPresent() && !key.equals(picked)) {
			picked = key;
			picked().filter(item -> !still).ifPresent(this::reveal);
			canvas.redraw();
		}
	}

	private void reveal(Item item) {
		sight.reveal(item.area(), coveredLeft, coveredTop);
	}

	/** Selects an item as a person does; null selects nothing. */
	public void choose(Item item) {
		if (item != null && !still) {
			reveal(item);
		}
		select(item);
	}

	/** What is clicked stays where it is, so that a second click hits it too. */
	private void select(Item item) {
		picked = item == null ? null : item.key();
		if (item != null) {
			canvas.getAccessible().setFocus(picture.items().indexOf(item));
		}
		canvas.redraw();
		chosen.accept(item);
	}

	public void zoomIn() {
		Rectangle area = canvas.getClientArea();
		zoom(Viewport.STEP, area.width / 2, area.height / 2);
	}

	public void zoomOut() {
		Rectangle area = canvas.getClientArea();
		zoom(1 / Viewport.STEP, area.width / 2, area.height / 2);
	}

	/** Shows all of it, until somebody zooms or moves it. */
	public void fit() {
		sight.fit();
		canvas.redraw();
	}

	private void zoom(double factor, int x, int y) {
		if (!still) {
			sight.zoom(factor, x, y);
			canvas.redraw();
		}
	}

	private void move(double right, double down) {
		if (!still) {
			sight.move(right, down);
			canvas.redraw();
		}
	}

	private void wheel(Event event, boolean sideways) {
		if (still) {
			return;
		}
		event.doit = false;
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom(event.count > 0 ? Viewport.STEP : 1 / Viewport.STEP, event.x, event.y);
		} else if (sideways) {
			move(Integer.signum(event.count) * (double) MOVE, 0);
		} else {
			move(0, Integer.signum(event.count) * (double) MOVE);
		}
	}

	private Optional<Item> at(Event event) {
		Viewport view = sight.viewport();
		return picture.at(view.x(event.x), view.y(event.y), TOLERANCE / view.scale());
	}

	/** The index of the item at a place of the canvas; -1 for none. */
	int indexAt(int x, int y) {
		Viewport view = sight.viewport();
		return picture.at(view.x(x), view.y(y), TOLERANCE / view.scale()).map(picture.items()::indexOf).orElse(-1);
	}

	/** Where an item is on the canvas. */
	public Rectangle bounds(Item item) {
		Area area = sight.viewport().onScreen(item.area());
		return new Rectangle((int) Math.floor(area.x()), (int) Math.floor(area.y()), (int) Math.ceil(area.width()), (int) Math.ceil(area.height()));
	}

	private void mouseDown(Event event) {
		canvas.setFocus();
		Optional<Item> item = at(event);
		if (event.button == 2 || event.button == 1 && item.isEmpty()) {
			dragged = new Point(event.x, event.y);
		} else if (item.isPresent()) {
			select(item.get());
		}
	}

	private void mouseMove(Event event) {
		if (dragged != null) {
			move(event.x - dragged.x, event.y - dragged.y);
			dragged = new Point(event.x, event.y);
			return;
		}
		Optional<Item> item = at(event);
		String key = item.map(Item::key).orElse(null);
		if (!Objects.equals(key, hovered)) {
			hovered = key;
			// An ampersand would underline the next letter.
			canvas.setToolTipText(item.map(one -> one.details().isEmpty() ? one.name() : one.name() + '\n' + one.details()).map(text -> text.replace("&", "&&")) //$NON-NLS-1$ //$NON-NLS-2$
					.orElse(null));
		}
	}

	private void traverse(Event event) {
		switch (event.detail) {
			case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> {
				Optional<Item> next = still ? Optional.empty() : picture.next(picked, event.detail == SWT.TRAVERSE_TAB_NEXT);
				event.doit = next.isEmpty(); // Past the last one the focus goes on to the next control.
				next.ifPresent(this::choose);
			}
			case SWT.TRAVERSE_ESCAPE -> event.doit = true;
			case SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS -> event.doit = true;
			default -> event.doit = false;
		}
	}

	private void key(Event event) {
		boolean moves = (event.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0;
		Rectangle area = canvas.getClientArea();
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> arrow(Direction.LEFT, moves, MOVE, 0);
			case SWT.ARROW_RIGHT -> arrow(Direction.RIGHT, moves, -MOVE, 0);
			case SWT.ARROW_UP -> arrow(Direction.UP, moves, 0, MOVE);
			case SWT.ARROW_DOWN -> arrow(Direction.DOWN, moves, 0, -MOVE);
			case SWT.PAGE_UP -> move(0, area.height - (double) MOVE);
			case SWT.PAGE_DOWN -> move(0, MOVE - (double) area.height);
			case SWT.HOME -> picture.next(null, true).ifPresent(this::choose);
			case SWT.END -> picture.next(null, false).ifPresent(this::choose);
			case SWT.CR, SWT.KEYPAD_CR -> {
				if (picked().isPresent()) {
					opened.run();
				}
			}
			default -> {
				// Another one's.
			}
		}
	}

	private void arrow(Direction direction, boolean moves, int right, int down) {
		if (moves) {
			move(right, down);
		} else {
			picture.towards(picked, direction).ifPresent(this::choose);
		}
	}

	private void paint(Event event) {
		Rectangle area = canvas.getClientArea();
		paint(event.gc, sight.viewport(), picked, canvas.isFocusControl(), area.width, area.height);
		if (canvas.isFocusControl() && picked().isEmpty()) {
			event.gc.drawFocus(1, 1, area.width - 2, area.height - 2);
		}
	}

	private void paint(GC gc, Viewport at, String selected, boolean focused, int width, int height) {
		Palette palette = Palette.of(still ? canvas.getParent() : canvas); // In a page it is on the page's paper.
		gc.setBackground(palette.paper());
		gc.fillRectangle(0, 0, width, height);
		try (Pen pen = new Pen(gc, type)) {
			painter.paint(pen, palette, at, selected, focused, width, height);
		}
	}

	/**
	 * All of it as pixels in the colours that it shows in.
	 *
	 * @param scale pixels a pixel of the picture; less where that would be too many
	 */
	public ImageData image(double scale) {
		double fitting = Math.min(scale, LARGEST_IMAGE / Math.max(1, Math.max(picture.width(), picture.height())));
		int width = (int) Math.max(1, Math.ceil(picture.width() * fitting));
		int height = (int) Math.max(1, Math.ceil(picture.height() * fitting));
		Image image = new Image(canvas.getDisplay(), width, height);
		GC gc = new GC(image);
		try {
			paint(gc, new Viewport(fitting, 0, 0), null, false, width, height);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
