// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/** The preferences of Gainsay, and the way to those that the platform keeps on pages of its own. */
public final class GainsayPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** The page's identifier. */
	public static final String ID = "org.gainsay.ui.preferences"; //$NON-NLS-1$

	public GainsayPage() {
		super(GRID);
		setPreferenceStore(GainsayUi.preferences());
		setDescription(Messages.Preferences_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// Nothing of it is needed.
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
		StringFieldEditor annotator = new StringFieldEditor(Preferences.ANNOTATOR, Messages.Preferences_annotator, parent) {
			@Override
			protected boolean doCheckState() {
				return getStringValue().isBlank() || Names.isName(getStringValue().strip());
			}
		};
		annotator.setErrorMessage(Messages.Preferences_annotatorInvalid);
		annotator.getTextControl(parent).setToolTipText(Messages.Preferences_annotatorHint);
		annotator.getTextControl(parent).setMessage(Messages.Preferences_annotatorField);
		addField(annotator);
		addNumber(Preferences.READING_WIDTH, Messages.Preferences_width, 0, Preferences.MOST_WIDTH);
		addNumber(Preferences.READING_SPACING, Messages.Preferences_spacing, 0, Preferences.MOST_SPACING);
		addNumber(Preferences.READING_ZOOM, Messages.Preferences_zoom, Preferences.LEAST_ZOOM, Preferences.MOST_ZOOM);
		addField(new BooleanFieldEditor(Preferences.CORPUS_PAGE, Messages.Preferences_corpusPage, getFieldEditorParent()));
		Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
		line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		link(parent, "org.eclipse.ui.editors.preferencePages.Annotations", Messages.Preferences_standings, null); //$NON-NLS-1$
		link(parent, "org.eclipse.ui.preferencePages.ColorsAndFonts", Messages.Preferences_font, "selectFont:" + Preferences.READING_FONT); //$NON-NLS-1$ //$NON-NLS-2$
		link(parent, "org.eclipse.ui.preferencePages.Keys", Messages.Preferences_keys, null); //$NON-NLS-1$
		link(parent, "org.eclipse.ui.preferencePages.GeneralTextEditor", Messages.Preferences_textEditors, null); //$NON-NLS-1$
		link(parent, "org.eclipse.ui.editors.preferencePages.Spelling", Messages.Preferences_spelling, null); //$NON-NLS-1$
	}

	private void addNumber(String key, String label, int least, int most) {
		IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent());
		field.setValidRange(least, most);
		addField(field);
	}

	/** @param data tells the page what to show first; may be null */
	private void link(Composite parent, String page, String text, Object data) {
		if (!(getContainer() instanceof IWorkbenchPreferenceContainer container)) {
			return; // Opened outside the preferences, from where there is no way to another page.
		}
		PreferenceLinkArea area = new PreferenceLinkArea(parent, SWT.NONE, page, text, container, data);
		area.getControl().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
	}
}
