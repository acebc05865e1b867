// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.ConfigAttribute;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.editors.text.EditorsUI;
import org.gainsay.facts.Standing;

/**
 * The colours of a table: the theme's, as the table's control has them, with a tint of each standing's colour. Asked again when the theme
 * may have changed.
 */
public final class ClaimTableColours {

	/** The labels that cells get beside those of the standings. */
	static final String EMPTY = "empty"; //$NON-NLS-1$
	static final String CARRIED = "carried"; //$NON-NLS-1$
	private static final String STANDING = "standing."; //$NON-NLS-1$

	private static final double TINT = 0.18;
	/** A dark theme's text is grey: on a tint it goes halfway to white. */
	private static final double STRONG = 0.5;
	private static final int DARK = 128 * 3;
	private static final double HEAD = 0.07;
	private static final double LINE = 0.22;
	/** So much of the text's colour is left in what is said less loudly; it keeps a contrast of 4.5 to 1 on both themes' backgrounds. */
	private static final double FAINT = 0.85;
	private static final double SELECTED = 0.38;

	private RGB background;
	private RGB foreground;

	/** The label of a cell's standing. */
	static String label(Standing standing) {
		return STANDING + standing.word();
	}

	/**
	 * Takes the colours that the control has now.
	 *
	 * @return whether they are others than before
	 */
	public boolean apply(NatTable table) {
		RGB back = table.getParent().getBackground().getRGB();
		RGB text = table.getParent().getForeground().getRGB();
		if (back.equals(background) && text.equals(foreground)) {
			return false;
		}
		background = back;
		foreground = text;
		table.setBackground(new Color(back));
		IConfigRegistry registry = table.getConfigRegistry();
		Color line = new Color(blend(text, back, LINE));
		registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, line);
		style(registry, null, back, text, HorizontalAlignmentEnum.LEFT);
		RGB head = blend(text, back, HEAD);
		for (String region : new String[] { GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER }) {
			style(registry, region, head, text, HorizontalAlignmentEnum.LEFT);
		}
		style(registry, EMPTY, back, blend(text, back, FAINT), HorizontalAlignmentEnum.CENTER);
		RGB strong = back.red + back.green + back.blue < DARK ? blend(new RGB(255, 255, 255), text, STRONG) : text;
		for (Standing standing : Standing.values()) {
			RGB own = PreferenceConverter.getColor(EditorsUI.getPreferenceStore(), "gainsay.standing." + standing.word() + ".color"); //$NON-NLS-1$ //$NON-NLS-2$
			style(registry, label(standing), blend(own, back, TINT), strong, HorizontalAlignmentEnum.LEFT);
		}
		style(registry, CARRIED, back, blend(text, back, FAINT), HorizontalAlignmentEnum.LEFT);
		RGB selection = blend(new RGB(0, 114, 178), back, SELECTED);
		selected(registry, null, selection, text);
		for (String region : new String[] { GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER }) {
			selected(registry, region, blend(text, back, LINE), text);
		}
		selected(registry, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, selection, text);
		Style anchor = new Style();
		anchor.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, new Color(selection));
		anchor.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, new Color(text));
		anchor.setAttributeValue(CellStyleAttributes.BORDER_STYLE, new BorderStyle(2, new Color(text), BorderStyle.LineStyleEnum.SOLID));
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, anchor, DisplayMode.SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
		return true;
	}

	/** Forgets the colours, because those of the standings have changed. */
	public void forget() {
		background = null;
	}

	private static void style(IConfigRegistry registry, String label, RGB back, RGB text, HorizontalAlignmentEnum alignment) {
		Style style = plain(back, text);
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
		style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.TOP);
		register(registry, style, DisplayMode.NORMAL, label);
	}

	private static void selected(IConfigRegistry registry, String label, RGB back, RGB text) {
		register(registry, plain(back, text), DisplayMode.SELECT, label);
	}

	private static Style plain(RGB back, RGB text) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, new Color(back));
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, new Color(text));
		return style;
	}

	private static void register(IConfigRegistry registry, Style style, DisplayMode mode, String label) {
		ConfigAttribute<org.eclipse.nebula.widgets.nattable.style.IStyle> attribute = CellConfigAttributes.CELL_STYLE;
		if (label == null) {
			registry.registerConfigAttribute(attribute, style, mode);
		} else {
			registry.registerConfigAttribute(attribute, style, mode, label);
		}
	}

	/** A colour between two. */
	static RGB blend(RGB one, RGB other, double share) {
		return new RGB(mix(one.red, other.red, share), mix(one.green, other.green, share), mix(one.blue, other.blue, share));
	}

	private static int mix(int one, int other, double share) {
		return (int) Math.round(one * share + other * (1 - share));
	}
}
