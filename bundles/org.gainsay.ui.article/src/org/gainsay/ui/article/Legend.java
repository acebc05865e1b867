// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.gainsay.desk.article.BarRoom;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Standing;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.theme.UnstyledRows;

/** The bar below an article: what the standings look like, how many statements show, and of which annotation set. */
final class Legend {

	private static final String GAP = "    "; //$NON-NLS-1$

	private final Composite bar;
	private final StyledText samples;
	private final Label count;
	private final Combo choice;
	private final IPropertyChangeListener preferences = event -> drawLater();
	private List<AnnotationSetFacts> sets = List.of();
	/** Where in the samples that of a suggestion begins. */
	private int suggestedAt;

	Legend(Composite parent, Consumer<AnnotationSetFacts> chosen) {
		bar = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(3, false);
		layout.marginHeight = 3;
		layout.marginWidth = 8;
		bar.setLayout(layout);
		samples = new StyledText(bar, SWT.READ_ONLY | SWT.WRAP);
		samples.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		samples.setCaret(null);
		samples.setData(UnstyledRows.UNSTYLED, Boolean.TRUE); // It lies on the bar, and is no field.
		samples.setMargins(2, 4, 2, 4);
		samples.setLineSpacing(4);
		samples.setToolTipText(NLS.bind(Messages.Legend_letters, Messages.Legend_tooltip, PartLetters.legend()));
		samples.addPaintListener(this::dots);
		count = new Label(bar, SWT.NONE);
		choice = new Combo(bar, SWT.READ_ONLY);
		choice.setToolTipText(Messages.Legend_choose);
		name(choice, Messages.Legend_choose);
		name(samples, Messages.Legend_tooltip);
		choice.addListener(SWT.Selection, event -> chosen.accept(sets.get(choice.getSelectionIndex())));
		bar.setTabList(new Control[] { choice });
		parent.addListener(SWT.Resize, event -> fit());
		IPreferenceStore store = EditorsUI.getPreferenceStore();
		store.addPropertyChangeListener(preferences);
		bar.addDisposeListener(event -> store.removePropertyChangeListener(preferences));
		draw();
		drawLater(); // The theme gives the background once the control is there.
		show(List.of(), null, false);
	}

	private static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
	}

	Control control() {
		return bar;
	}

	/**
	 * @param shown   null where nothing shows
	 * @param reading whether it is not known yet what there is to show
	 */
	void show(List<AnnotationSetFacts> all, AnnotationSetFacts shown, boolean reading) {
		if (bar.isDisposed()) {
			return;
		}
		int statements = shown == null ? 0 : shown.counted();
		count.setText(reading ? Messages.Legend_reading : shown == null ? Messages.Legend_noArticle
				: statements == 1 ? Messages.Legend_statement : NLS.bind(Messages.Legend_statements, statements));
		String[] names = all.stream().map(set -> name(set, all)).toArray(String[]::new);
		if (!List.of(choice.getItems()).equals(List.of(names))) {
			choice.setItems(names);
		}
		sets = all;
		choice.select(shown == null ? -1 : all.indexOf(shown));
		boolean several = all.size() > 1;
		choice.setVisible(several);
		((GridData) layoutData(choice)).exclude = !several;
		bar.getParent().layout(new Control[] { count, choice });
		fit();
	}

	/** Takes as many rows as the samples need; one where the text needs the height, and none where it needs all of it and there is nothing to choose. */
	private void fit() {
		int height = bar.getParent().getClientArea().height;
		if (height == 0 || bar.getLayoutData() == null) {
			return;
		}
		BarRoom room = BarRoom.of(height, samples.getLineHeight());
		boolean shown = room != BarRoom.LEAST || sets.size() > 1;
		if (samples.getWordWrap() != (room == BarRoom.AMPLE) || bar.getVisible() != shown) {
			samples.setWordWrap(room == BarRoom.AMPLE);
			bar.setVisible(shown);
			((GridData) bar.getLayoutData()).exclude = !shown;
			UiThread.later(bar, () -> bar.getParent().layout(new Control[] { samples }));
		}
	}

	private static Object layoutData(Control control) {
		if (control.getLayoutData() == null) {
			control.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
		}
		return control.getLayoutData();
	}

	private static String name(AnnotationSetFacts set, List<AnnotationSetFacts> all) {
		String who = set.solo() ? set.annotator() == null ? Messages.Legend_ownSet : NLS.bind(Messages.Legend_ownSetOf, set.annotator())
				: set.annotator() == null ? set.name() : set.annotator();
		boolean severalArticles = all.stream().map(AnnotationSetFacts::article).distinct().count() > 1;
		return severalArticles ? NLS.bind(Messages.Legend_setOfArticle, set.article(), who) : who;
	}

	private void drawLater() {
		UiThread.later(bar, () -> draw());
	}

	private void draw() {
		samples.setBackground(bar.getBackground());
		samples.setForeground(bar.getForeground());
		StringBuilder text = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		for (Standing standing : Standing.values()) {
			String word = StatementText.of(standing);
			styles.add(style(standing, text.length(), word.length()));
			text.append(word).append(GAP);
		}
		suggestedAt = text.length();
		samples.setText(text + SuggestedLook.SIGN + '\u00a0' + Messages.Legend_suggested);
		samples.setStyleRanges(styles.toArray(StyleRange[]::new));
	}

	/** No style of a text has dots below it. */
	private void dots(PaintEvent event) {
		int end = samples.getCharCount();
		int words = suggestedAt + SuggestedLook.SIGN.length() + 1;
		if (words < end) {
			Rectangle place = samples.getTextBounds(words, end - 1);
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(samples.getForeground());
			SuggestedLook.dots(event.gc, place.x, place.x + place.width, place.y + samples.getLineHeight() - 1, false);
		}
	}

	private StyleRange style(Standing standing, int start, int length) {
		IPreferenceStore store = EditorsUI.getPreferenceStore();
		AnnotationPreference preference = EditorsUI.getAnnotationPreferenceLookup()
				.getAnnotationPreference(StandingAnnotation.typeOf(standing));
		Color colour = new Color(PreferenceConverter.getColor(store, preference.getColorPreferenceKey()));
		StyleRange style = new StyleRange(start, length, null, null);
		boolean inText = store.getBoolean(preference.getTextPreferenceKey());
		boolean highlighted = store.getBoolean(preference.getHighlightPreferenceKey());
		if (inText) {
			StandingStyles.draw(style, colour, store.getString(preference.getTextStylePreferenceKey()));
		}
		if (inText || highlighted) {
			style.background = new Color(StandingLooks.over(samples.getBackground().getRGB(), colour.getRGB(), StandingLooks.TINT));
		}
		return style;
	}
}
