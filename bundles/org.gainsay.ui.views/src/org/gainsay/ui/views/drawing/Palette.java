// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.editors.text.EditorsUI;
import org.gainsay.analysis.Group;
import org.gainsay.facts.Standing;
import org.gainsay.report.pictures.Look;

/** The colours of a drawing: those that the theme gave its control, and the ones for stances and standings. Made anew each time it is painted. */
public final class Palette {

	private static final double SOFT = 0.72;
	private static final double GREY = 0.62;
	private static final double CARD = 0.06;
	private static final double LINE = 0.2;
	private static final double TINT = 0.2;

	private final RGB paper;
	private final RGB ink;

	private Palette(RGB paper, RGB ink) {
		this.paper = paper;
		this.ink = ink;
	}

	/** The colours that a control has now. */
	public static Palette of(Control control) {
		return new Palette(control.getBackground().getRGB(), control.getForeground().getRGB());
	}

	/** What is drawn on. */
	public Color paper() {
		return new Color(paper);
	}

	/** What is written with. */
	public Color ink() {
		return new Color(ink);
	}

	/** For what is less loud than the rest. */
	public Color soft() {
		return mixed(ink, SOFT);
	}

	/** For what is only by the way. */
	public Color grey() {
		return mixed(ink, GREY);
	}

	/** The ground of a card. */
	public Color card() {
		return mixed(ink, CARD);
	}

	/** For lines between fields. */
	public Color line() {
		return mixed(ink, LINE);
	}

	/** For what is asserted, and routes. */
	public Color route() {
		return registered("org.gainsay.ui.claims.asserting"); //$NON-NLS-1$
	}

	/** A tint of the route's colour. */
	public Color routeTint() {
		return mixed(route().getRGB(), TINT);
	}

	/** The colour of a sort of stance. */
	public Color of(Group group) {
		return switch (group) {
			case ASSERTS, PRESUPPOSES -> route();
			case OPPOSES -> registered("org.gainsay.ui.claims.denying"); //$NON-NLS-1$
			case REFUSES -> ink();
			case REMARKS -> grey();
		};
	}

	/** The colour of a standing, as the article editor marks it. */
	public Color of(Standing standing) {
		return new Color(PreferenceConverter.getColor(EditorsUI.getPreferenceStore(), "gainsay.standing." + standing.word() + ".color")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A ground in the colour of a standing, on which the ink can be read. */
	public Color tint(Standing standing) {
		return mixed(of(standing).getRGB(), TINT);
	}

	/** The line of a box of a picture; for standings as the article editor marks them. */
	public Color edge(Look look) {
		return switch (look) {
			case SOURCED, ANONYMOUS, UNSOURCED, DENIED, UNCONFIRMED, REMARK, INCOMPLETE -> of(Standing.valueOf(look.name()));
			case DONE, FIRST, SECOND -> of(Standing.SOURCED);
			case BEGUN -> of(Standing.UNCONFIRMED);
			case OPEN, LEFT_OUT, PLAIN -> grey();
			case AXIS -> line();
		};
	}

	/** The ground of a box of a picture. */
	public Color tint(Look look) {
		return switch (look) {
			case SOURCED, ANONYMOUS, UNSOURCED, DENIED, UNCONFIRMED, REMARK -> tint(Standing.valueOf(look.name()));
			case DONE -> tint(Standing.SOURCED);
			case BEGUN -> tint(Standing.UNCONFIRMED);
			case FIRST -> of(Standing.SOURCED);
			case SECOND -> card();
			case INCOMPLETE, OPEN, LEFT_OUT, PLAIN, AXIS -> paper();
		};
	}

	private Color registered(String id) {
		Color found = JFaceResources.getColorRegistry().get(id);
		return found == null ? ink() : found;
	}

	private Color mixed(RGB with, double part) {
		return new Color(mixed(paper.red, with.red, part), mixed(paper.green, with.green, part), mixed(paper.blue, with.blue, part));
	}

	private static int mixed(int one, int other, double part) {
		return (int) Math.round(one + (other - one) * part);
	}
}
