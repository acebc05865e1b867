// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.preferences;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.gainsay.suggest.llm.Endpoint;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/** The preferences of suggestions. A language model is asked only where somebody says so here, and says which. */
public final class SuggestionsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** The page's identifier. */
	public static final String ID = "org.gainsay.ui.preferences.suggestions"; //$NON-NLS-1$

	private static final int HINT_WIDTH = 400;

	private BooleanFieldEditor asks;
	private StringFieldEditor endpoint;
	private StringFieldEditor model;
	private Text key;
	/** Whether somebody typed a key, or took it away. */
	private boolean keyTyped;

	public SuggestionsPage() {
		super(GRID);
		setPreferenceStore(GainsayUi.preferences());
		setDescription(Messages.Suggestions_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// Nothing of it is needed.
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
		addField(new BooleanFieldEditor(SuggestionPreferences.RULES, Messages.Suggestions_rules, parent));
		addField(new BooleanFieldEditor(SuggestionPreferences.LEARNED, Messages.Suggestions_learned, parent));
		number(SuggestionPreferences.LEAST, Messages.Suggestions_least, 0, SuggestionPreferences.MOST_LEAST);
		Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
		line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
		asks = new BooleanFieldEditor(SuggestionPreferences.LANGUAGE_MODEL, Messages.Suggestions_languageModel, parent);
		addField(asks);
		hint(parent, Messages.Suggestions_privacy);
		endpoint = new StringFieldEditor(SuggestionPreferences.ENDPOINT, Messages.Suggestions_endpoint, parent);
		endpoint.getTextControl(parent).setMessage("http://localhost:11434/v1"); //$NON-NLS-1$
		endpoint.getTextControl(parent).addListener(SWT.Modify, event -> checkState()); // The field itself tells of keys only, and not of what is pasted.
		addField(endpoint);
		model = new StringFieldEditor(SuggestionPreferences.MODEL, Messages.Suggestions_model, parent);
		model.getTextControl(parent).addListener(SWT.Modify, event -> checkState());
		addField(model);
		key(parent);
		FileFieldEditor prompt = new FileFieldEditor(SuggestionPreferences.PROMPT, Messages.Suggestions_prompt, parent);
		prompt.getTextControl(parent).setToolTipText(Messages.Suggestions_promptHint);
		addField(prompt);
		number(SuggestionPreferences.TIMEOUT, Messages.Suggestions_timeout, 1, SuggestionPreferences.MOST_TIMEOUT);
		number(SuggestionPreferences.PER_MINUTE, Messages.Suggestions_perMinute, 1, SuggestionPreferences.MOST_PER_MINUTE);
	}

	private void number(String name, String label, int least, int most) {
		IntegerFieldEditor field = new IntegerFieldEditor(name, label, getFieldEditorParent());
		field.setValidRange(least, most);
		addField(field);
	}

	private static void hint(Composite parent, String words) {
		Label hint = new Label(parent, SWT.WRAP);
		hint.setText(words);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
		data.widthHint = HINT_WIDTH;
		hint.setLayoutData(data);
	}

	/** What is stored is not read: that might ask for the storage's password. */
	private void key(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(Messages.Suggestions_key);
		key = new Text(parent, SWT.BORDER | SWT.PASSWORD);
		key.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		boolean given = SuggestionPreferences.isKeyInEnvironment();
		key.setEnabled(!given);
		key.setMessage(given ? Messages.Suggestions_keyGiven : SuggestionPreferences.hasStoredKey() ? Messages.Suggestions_keyStored : Messages.Suggestions_keyNone);
		key.setToolTipText(Messages.Suggestions_keyHint);
		key.addListener(SWT.Modify, event -> {
			keyTyped = true;
			checkState();
		});
	}

	@Override
	public void propertyChange(PropertyChangeEvent event) {
		super.propertyChange(event);
		checkState();
	}

	@Override
	protected void checkState() {
		super.checkState();
		if (isValid() && asks != null && asks.getBooleanValue()) {
			String wrong = wrong();
			setErrorMessage(wrong);
			setValid(wrong == null);
		} else if (isValid()) {
			setErrorMessage(null);
		}
	}

	/** Why a language model cannot be asked with what is typed; null where it can. */
	private String wrong() {
		if (endpoint.getStringValue().isBlank() || model.getStringValue().isBlank()) {
			return Messages.Suggestions_incomplete;
		}
		try {
			Endpoint.of(endpoint.getStringValue().strip(), model.getStringValue().strip(), keyTyped && !key.getText().isBlank() ? key.getText().strip() : null, Duration.ofSeconds(1), 1);
			return null;
		} catch (IllegalArgumentException refused) {
			return refused.getMessage();
		}
	}

	@Override
	protected void performDefaults() {
		super.performDefaults();
		key.setText(""); //$NON-NLS-1$
		keyTyped = false;
	}

	@Override
	public boolean performOk() {
		if (keyTyped) {
			try {
				SuggestionPreferences.storeKey(key.getText().strip());
				keyTyped = false;
			} catch (IOException failed) {
				IStatus status = new Status(IStatus.ERROR, GainsayUi.ID, Messages.Suggestions_keyNotStored, failed);
				ILog.of(getClass()).log(status);
				ErrorDialog.openError(getShell(), null, null, status);
				return false;
			}
		}
		return super.performOk();
	}
}
