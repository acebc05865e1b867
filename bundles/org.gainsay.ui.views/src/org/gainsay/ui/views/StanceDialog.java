// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Counts;
import org.gainsay.edit.About;
import org.gainsay.model.StanceKind;

/** Asks for the stance, the claim, or both, that several statements are to have; what is left empty stays with each as it is. */
public final class StanceDialog extends OutcomeDialog {

	private static final int WIDTH = 440;
	private static final List<StanceKind> KINDS = Arrays.asList(StanceKind.values());

	private final int statements;
	private final Choices choices;
	private Combo kind;
	private Text claim;
	private FieldProposals proposals;
	private StanceKind chosenKind;
	private About chosenAbout;

	/** @param statements how many are to get it */
	public StanceDialog(Shell shell, int statements, Choices choices) {
		super(shell, Messages.Stance_title);
		this.statements = statements;
		this.choices = choices;
	}

	/** The stance; empty to leave each as it is. */
	public Optional<StanceKind> kind() {
		return Optional.ofNullable(chosenKind);
	}

	/** What it is about; empty to leave each as it is. */
	public Optional<About> about() {
		return Optional.ofNullable(chosenAbout);
	}

	@Override
	protected void createFields(Composite area) {
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.Stance_kind);
		kind = new Combo(area, SWT.READ_ONLY);
		kind.add(Messages.Stance_asItIs);
		KINDS.forEach(one -> kind.add(one.getLiteral()));
		kind.setVisibleItemCount(KINDS.size() + 1);
		kind.select(0);
		new Label(area, SWT.NONE).setText(Messages.Stance_claim);
		claim = new Text(area, SWT.BORDER | SWT.SINGLE);
		claim.setMessage(Messages.Stance_asItIs);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(claim);
		proposals = FieldProposals.on(claim, choices::claims);
		kind.addListener(SWT.Selection, event -> changed());
		claim.addListener(SWT.Modify, event -> changed());
		kind.setFocus();
	}

	@Override
	protected void changed() {
		chosenKind = kind.getSelectionIndex() <= 0 ? null : KINDS.get(kind.getSelectionIndex() - 1);
		chosenAbout = choices.about(claim.getText()).orElse(null);
		say(chosenKind != null || chosenAbout != null, outcome());
	}

	private String outcome() {
		if (chosenKind == null && chosenAbout == null) {
			return Messages.Stance_nothing;
		}
		if (chosenAbout == null) {
			return NLS.bind(Messages.Stance_kindOnly, Counts.statements(statements));
		}
		return NLS.bind(chosenKind == null ? Messages.Stance_aboutOnly : Messages.Stance_both, Counts.statements(statements), says(chosenAbout, choices));
	}

	/** What will be written for what was typed as a claim. */
	public static String says(About about, Choices choices) {
		return switch (about) {
			case About.Known known -> NLS.bind(Messages.Choices_isClaim, choices.claim(known.claim()).map(claim -> claim.text()).orElse(known.claim()));
			case About.New made -> NLS.bind(Messages.Choices_newClaim, made.text());
			case About.Free free -> Messages.Choices_freeText;
		};
	}

	@Override
	protected void okPressed() {
		if (!proposals.isOpen()) {
			super.okPressed();
		}
	}
}
