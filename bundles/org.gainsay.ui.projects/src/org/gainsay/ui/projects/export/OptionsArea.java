// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.interchange.FormatOption;
import org.gainsay.ui.projects.Messages;

/** The options of a format as fields, made of what the format declares. */
public final class OptionsArea {

	private final Composite area;
	private final Runnable changed;
	/** Letters by which other fields of the page are reached. */
	private final String taken;
	/** The id of the format. */
	private String format;
	private final Map<FormatOption, Supplier<String>> fields = new LinkedHashMap<>();

	/**
	 * An area without fields.
	 *
	 * @param taken   letters that are no field's here
	 * @param changed told when somebody changes a value
	 */
	public OptionsArea(Composite parent, String taken, Runnable changed) {
		this.area = new Composite(parent, SWT.NONE);
		this.taken = taken;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
	}

	public Composite control() {
		return area;
	}

	/**
	 * Shows the fields of a format, with the values that were remembered.
	 *
	 * @param shown    the id of the format
	 * @param declared its options
	 */
	public void show(String shown, List<FormatOption> declared, IDialogSettings remembered) {
		format = shown;
		for (Control old : area.getChildren()) {
			old.dispose();
		}
		fields.clear();
		StringBuilder letters = new StringBuilder(taken);
		for (FormatOption option : declared) {
			String before = remembered.get(key(shown, option));
			fields.put(option, field(option, withLetter(option.label(), letters), before == null ? option.standard() : before));
		}
	}

	private static String key(String format, FormatOption option) {
		return format + "." + option.key(); //$NON-NLS-1$
	}

	private Supplier<String> field(FormatOption option, String label, String value) {
		if (option.kind() == FormatOption.Kind.FLAG) {
			Button button = new Button(area, SWT.CHECK);
			button.setText(label);
			button.setSelection(Boolean.parseBoolean(value));
			button.setToolTipText(option.description());
			button.addListener(SWT.Selection, event -> changed.run());
			GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
			return () -> String.valueOf(button.getSelection());
		}
		Label name = new Label(area, SWT.NONE);
		name.setText(label + ":"); //$NON-NLS-1$
		name.setToolTipText(option.description());
		if (option.kind() == FormatOption.Kind.CHOICE) {
			Combo combo = new Combo(area, SWT.READ_ONLY);
			combo.setItems(option.values().toArray(String[]::new));
			combo.select(Math.max(0, option.values().indexOf(value)));
			combo.setToolTipText(option.description());
			combo.addListener(SWT.Selection, event -> changed.run());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
			return combo::getText;
		}
		Text text = new Text(area, SWT.BORDER);
		text.setText(value == null ? "" : value); //$NON-NLS-1$
		text.setMessage(option.kind() == FormatOption.Kind.TEXTS ? Messages.Export_several : ""); //$NON-NLS-1$
		text.setToolTipText(option.description());
		text.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text::getText;
	}

	/** A label with the first of its letters by which nothing else is reached. */
	private static String withLetter(String label, StringBuilder taken) {
		for (int i = 0; i < label.length(); i++) {
			String letter = String.valueOf(Character.toLowerCase(label.charAt(i)));
			if (Character.isLetter(label.charAt(i)) && taken.indexOf(letter) < 0) {
				taken.append(letter);
				return escaped(label.substring(0, i)) + "&" + escaped(label.substring(i)); //$NON-NLS-1$
			}
		}
		return escaped(label);
	}

	private static String escaped(String label) {
		return label.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What the fields say, as {@link org.gainsay.interchange.OptionValues#of} reads it; a field that is empty says nothing. */
	public List<String> words() {
		List<String> words = new ArrayList<>();
		fields.forEach((option, field) -> {
			if (!field.get().isBlank()) {
				words.add(option.key() + "=" + field.get()); //$NON-NLS-1$
			}
		});
		return words;
	}

	/** Keeps the values for the next time. */
	public void remember(IDialogSettings settings) {
		fields.forEach((option, field) -> settings.put(key(format, option), field.get()));
	}
}
