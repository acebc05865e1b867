// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.drawing;

/**
 * What of a picture shows in a place whose size changes. As long as nobody has zoomed or moved it, it follows the size of its place; from then on it
 * stays as it was left, with a part of it in sight. All lengths are in pixels, those of the picture in its own.
 */
public final class Sight {

	/** How a picture is shown while nobody has zoomed or moved it. */
	private enum Beginning {
		/** All of it, if it can be read then; else its beginning. */
		READABLE,
		/** All of it, however small. */
		WHOLE,
		/** In the upper left corner, at the scale of the type around it. */
		CORNER
	}

	/** Nothing is shown smaller by itself: who wants all of a large picture asks for it. */
	private static final double READABLE = 0.85;

	private Viewport view = Viewport.PLAIN;
	private Beginning beginning = Beginning.READABLE;
	/** The scale at which its words are as large as those around it. */
	private double natural = 1;
	private double margin;
	private boolean untouched = true;
	/** Whether somebody asked for all of it, and has not zoomed or moved it since. */
	private boolean fitted;
	private double pictureWidth;
	private double pictureHeight;
	private double width;
	private double height;

	/** Which part shows, and how large. */
	public Viewport viewport() {
		return view;
	}

	/** Whether nobody has zoomed or moved it. */
	public boolean isUntouched() {
		return untouched;
	}

	/** @param scale at which the words of a picture are as large as those around it; nothing is enlarged beyond it by itself */
	public void setNatural(double scale) {
		natural = scale;
		begin();
	}

	/** Shows it from now on, wherever nobody has zoomed or moved it, at its natural scale in the upper left corner, with so much free around it. */
	public void beginInCorner(double free) {
		beginning = Beginning.CORNER;
		margin = free;
		begin();
	}

	/** Shows all of it from now on, wherever nobody has zoomed or moved it. */
	public void beginWhole() {
		beginning = Beginning.WHOLE;
		begin();
	}

	/** A picture of another size; {@code anew} whether it is another one, of which nobody has chosen a part yet. */
	public void show(double wide, double high, boolean anew) {
		pictureWidth = wide;
		pictureHeight = high;
		untouched |= anew;
		fitted &= !anew;
		begin();
	}

	/** Its place has another size. */
	public void resize(double wide, double high) {
		width = wide;
		height = high;
		begin();
	}

	private void begin() {
		if (fitted) {
			view = whole();
			return;
		} else if (!untouched) {
			keep();
			return;
		}
		view = switch (beginning) {
			case CORNER -> new Viewport(natural, margin, margin);
			case WHOLE -> whole();
			case READABLE -> whole().scale() >= READABLE * natural ? whole()
					: new Viewport(READABLE * natural, 0, Math.max(0, (height - pictureHeight * READABLE * natural) / 2));
		};
	}

	private Viewport whole() {
		return Viewport.fitted(pictureWidth, pictureHeight, width, height, natural);
	}

	/** Somebody wants all of it to be seen; in a place of another size, too, until they zoom or move it. */
	public void fit() {
		untouched = false;
		fitted = true;
		begin();
	}

	/** Somebody zooms, and a place of the screen stays where it is. */
	public void zoom(double factor, double atX, double atY) {
		untouched = false;
		fitted = false;
		view = view.zoomed(factor, atX, atY);
		keep();
	}

	/** Somebody moves it by pixels of the screen. */
	public void move(double right, double down) {
		untouched = false;
		fitted = false;
		view = view.moved(right, down);
		keep();
	}

	/** Moves it as little as goes until an area of it is in sight; see {@link Viewport#showing}. */
	public void reveal(Picture.Area area, double coveredLeft, double coveredTop) {
		view = view.showing(area, coveredLeft * view.scale(), coveredTop * view.scale(), width, height);
	}

	private void keep() {
		view = view.kept(pictureWidth, pictureHeight, width, height);
	}
}
