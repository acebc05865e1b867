// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.statement.StatementDraft;
import org.gainsay.model.ActorKind;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Excerpt;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.FieldProposals;

/** Asks who says the selected words, with what stance, about what. Every field is reached by Tab; Enter makes the statement. */
public final class NewStatementDialog extends TitleAreaDialog {

	private static final int WIDTH = 420;
	private static final int SHOWN_WORDS = 300;
	private static final List<StanceKind> STANCES = Arrays.asList(StanceKind.values());
	private static final List<ActorKind> KINDS = Arrays.asList(ActorKind.values());

	private final StatementDraft draft;
	private Text speaker;
	private Label kindLabel;
	private Combo kind;
	private Combo stance;
	private Button silence;
	private Text claim;
	private Button declares;
	private Text name;

	public NewStatementDialog(Shell shell, StatementDraft draft) {
		super(shell);
		this.draft = draft;
		setHelpAvailable(false);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.NewStatement_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 8).applyTo(area);
		setTitle(Messages.NewStatement_title);

		label(area, Messages.NewStatement_words);
		Label words = new Label(area, SWT.WRAP);
		words.setText(shortened(draft.words()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);

		label(area, Messages.NewStatement_speaker);
		speaker = text(area, Messages.NewStatement_speakerHint);
		FieldProposals.on(speaker, draft.choices()::actors);
		kindLabel = label(area, Messages.NewStatement_kind);
		kind = new Combo(area, SWT.READ_ONLY);
		kind.setItems(KINDS.stream().map(ActorKind::getLiteral).toArray(String[]::new));
		kind.select(KINDS.indexOf(ActorKind.PERSON));

		label(area, Messages.NewStatement_stance);
		stance = new Combo(area, SWT.READ_ONLY);
		stance.add(Messages.NewStatement_stanceNone);
		STANCES.forEach(one -> stance.add(one.getLiteral()));
		stance.select(1 + STANCES.indexOf(StanceKind.ASSERTS));
		stance.setVisibleItemCount(STANCES.size() + 1);

		silence = new Button(area, SWT.CHECK);
		silence.setText(Messages.NewStatement_silence);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(silence);

		label(area, Messages.NewStatement_claim);
		claim = text(area, Messages.NewStatement_claimHint);
		FieldProposals.on(claim, draft.choices()::claims);

		declares = new Button(area, SWT.CHECK);
		declares.setText(Messages.NewStatement_declares);
		declares.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(declares);

		label(area, Messages.NewStatement_name);
		name = text(area, Messages.NewStatement_nameHint);

		speaker.addModifyListener(event -> changed());
		kind.addListener(SWT.Selection, event -> changed());
		stance.addListener(SWT.Selection, event -> changed());
		silence.addListener(SWT.Selection, event -> changed());
		claim.addModifyListener(event -> changed());
		declares.addListener(SWT.Selection, event -> changed());
		name.addModifyListener(event -> changed());
		speaker.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.NewStatement_make, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static Text text(Composite parent, String hint) {
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void changed() {
		draft.setSpeaker(speaker.getText());
		draft.setKind(KINDS.get(kind.getSelectionIndex()));
		int chosen = stance.getSelectionIndex();
		draft.setStance(chosen <= 0 ? null : STANCES.get(chosen - 1));
		draft.setSilence(silence.getSelection());
		silence.setEnabled(draft.maySilence());
		draft.setClaim(claim.getText());
		draft.setDeclares(declares.getSelection());
		declares.setEnabled(draft.isNewClaim());
		draft.setName(name.getText());
		kind.setEnabled(draft.isNewSpeaker());
		kindLabel.setEnabled(draft.isNewSpeaker());
		tell();
	}

	private void tell() {
		Optional<String> problem = draft.problem();
		// What is not filled in yet is no mistake: the button is grey, and the message says what is missing.
		setErrorMessage(null);
		setMessage(problem.orElseGet(this::outcome));
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
		}
	}

	/** What is missing, and all that is made besides the statement. */
	private String outcome() {
		List<String> said = new ArrayList<>();
		draft.missing().ifPresent(said::add);
		if (draft.isNewSpeaker()) {
			said.add(NLS.bind(Messages.NewStatement_newSpeaker, speaker.getText().strip(), kind.getText()));
		}
		if (draft.isNewClaim()) {
			said.add(declares.getSelection() ? NLS.bind(Messages.NewStatement_newClaim, claim.getText().strip()) : Messages.NewStatement_aboutText);
		} else {
			draft.knownClaim().ifPresent(one -> said.add(NLS.bind(Messages.NewStatement_aboutClaim, one.text())));
		}
		return String.join(" ", said); //$NON-NLS-1$
	}

	private static String shortened(String words) {
		return Excerpt.of(words.replaceAll("\\s+", " "), SHOWN_WORDS + 1); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
