// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.agreement.AgreementView;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.network.NetworkView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether a check box is ticked can be seen, in both themes. */
@ExtendWith(NoErrorLogged.class)
class VisibleTicksTest {

	/** The tick is so much brighter or darker at least than the box around it, of 255. */
	private static final int CLEARLY = 80;
	/** A tick has so many points at least. */
	private static final int POINTS = 6;
	/** The width in which the box is, in points. */
	private static final int BOX = 20;
	/** So many looks at what no longer changes: a fifth of a second or more. */
	private static final int UNCHANGED = 40;

	private Shell shell;

	@BeforeEach
	void open() {
		Workbench.begin();
	}

	@AfterEach
	void close() {
		Workbench.light();
		if (shell != null) {
			Workbench.ui(shell::dispose);
		}
	}

	private void theTickShows(int style) {
		shell = Workbench.ui(() -> {
			Shell made = new Shell(Workbench.window().getShell(), SWT.SHELL_TRIM);
			made.setLayout(new RowLayout(SWT.VERTICAL));
			return made;
		});
		List<Button> buttons = Workbench.ui(() -> {
			List<Button> made = new ArrayList<>();
			new Button(shell, SWT.PUSH).setText("For the focus");
			for (boolean ticked : List.of(true, false)) {
				Composite apart = new Composite(shell, SWT.NONE); // of radio buttons side by side one is chosen
				apart.setLayout(new RowLayout());
				Button button = new Button(apart, style);
				button.setText("Only open ones");
				button.setSelection(ticked);
				made.add(button);
			}
			shell.pack();
			shell.open();
			return made;
		});
		Workbench.settle();
		Workbench.waitUntil("the tick shows", () -> contrast(buttons.get(0)) >= CLEARLY && contrast(buttons.get(1)) < CLEARLY);
		Workbench.waitUntil("and its words can be read", () -> colours(buttons.get(0)) > 2);
	}

	/** How much the brightest point inside of the box of a button is brighter than the darkest: with a sign in it they are far apart. */
	private static int contrast(Control control) {
		ImageData picture = picture(control);
		int least = 255;
		int most = 0;
		for (int y = picture.height / 2 - 4; y <= picture.height / 2 + 4; y++) {
			for (int x = 5; x <= 12; x++) {
				RGB point = picture.palette.getRGB(picture.getPixel(x, y));
				int bright = (point.red + point.green + point.blue) / 3;
				least = Math.min(least, bright);
				most = Math.max(most, bright);
			}
		}
		return most - least;
	}

	private static long colours(Control control) {
		ImageData picture = picture(control);
		List<RGB> found = new ArrayList<>();
		for (int y = 0; y < picture.height; y++) {
			for (int x = picture.width / 3; x < picture.width; x++) { // right of the box
				found.add(picture.palette.getRGB(picture.getPixel(x, y)));
			}
		}
		return found.stream().distinct().count();
	}

	private static ImageData picture(Control control) {
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), size.x, size.y);
		GC gc = new GC(control);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	@Test
	void aTickShows() {
		theTickShows(SWT.CHECK);
		Workbench.screenshot("ticks-light");
	}

	@Test
	void aTickShowsOnDarkGround() {
		Workbench.dark();
		theTickShows(SWT.CHECK);
		Workbench.screenshot("ticks-dark");
	}

	@Test
	void whatIsChosenOfSeveralShows() {
		theTickShows(SWT.RADIO);
	}

	/** The style sheet has rules for what stands in a view: none is styled into a box without a sign. */
	@Test
	void theTicksOfViewsShow() throws Exception {
		theTicksOfViewsAreSeen();
	}

	@Test
	void theTicksOfViewsShowOnDarkGround() throws Exception {
		Workbench.dark();
		theTicksOfViewsAreSeen();
	}

	private static void theTicksOfViewsAreSeen() throws Exception {
		assumeTrue("gtk".equals(SWT.getPlatform()), "elsewhere the style sheet does no harm");
		List<Button> found = new ArrayList<>();
		TestProject project = SmallCorpus.create("ticks");
		try {
			project.corpus();
			for (String id : List.of(ClaimTableView.ID, NetworkView.ID, AgreementView.ID)) {
				IViewPart view = Workbench.ui(() -> Workbench.page().showView(id));
				Workbench.waitUntil("it shows something", () -> ((CorpusView<?>) view).corpus() != null);
				Workbench.settle();
				List<Button> here = new ArrayList<>();
				Workbench.ui(() -> boxes(Workbench.window().getShell(), here));
				here.stream().filter(box -> Workbench.ui(box::isVisible)).forEach(VisibleTicksTest::theTickShowsIn);
				found.addAll(here);
				Workbench.ui(() -> Workbench.page().hideView(view));
			}
		} finally {
			project.close(); // or the views of the next test show it
		}
		assertTrue(found.size() >= 3, found::toString);
	}

	/** A view that is made anew meanwhile ticks its boxes as its filter is, so they are asked for again and again. */
	private static void theTickShowsIn(Button box) {
		String text = Workbench.ui(box::getText);
		boolean was = Workbench.ui(box::getSelection);
		ImageData before = stable(box);
		Workbench.waitUntil("the other state of " + text + " shows", () -> differing(before, with(!was, box)) >= POINTS);
		Workbench.waitUntil("the former state of " + text + " shows again", () -> differing(before, with(was, box)) < POINTS);
	}

	private static ImageData with(boolean ticked, Button box) {
		if (box.getSelection() != ticked) {
			box.setSelection(ticked);
		}
		return picture(box);
	}

	/** What a control looks like when it has not changed for a while: GTK lets what changes fade in. */
	private static ImageData stable(Control control) {
		ImageData[] last = new ImageData[1];
		int[] times = new int[1];
		Workbench.waitUntil("it stays as it is", () -> {
			ImageData now = picture(control);
			times[0] = last[0] != null && differing(last[0], now, 1) == 0 ? times[0] + 1 : 0;
			last[0] = now;
			return times[0] >= UNCHANGED;
		});
		return last[0];
	}

	private static long differing(ImageData one, ImageData other) {
		return differing(one, other, CLEARLY);
	}

	/** How many points of the box differ by so much and more. */
	private static long differing(ImageData one, ImageData other, int least) {
		return IntStream.range(0, Math.min(BOX, one.width) * one.height).filter(point -> Math.abs(bright(one, point) - bright(other, point)) >= least).count();
	}

	private static int bright(ImageData picture, int point) {
		RGB colour = picture.palette.getRGB(picture.getPixel(point / picture.height, point % picture.height));
		return (colour.red + colour.green + colour.blue) / 3;
	}

	private static void boxes(Composite in, List<Button> to) {
		for (Control one : in.getChildren()) {
			if (one instanceof Button button && (button.getStyle() & SWT.CHECK) != 0) {
				assertTrue(Boolean.TRUE.equals(button.getData("org.eclipse.e4.ui.css.disabled")), button::toString);
				to.add(button);
			} else if (one instanceof Composite inner) {
				boxes(inner, to);
			}
		}
	}
}
