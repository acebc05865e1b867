// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.Suggestion;
import org.gainsay.edit.ArticleEdits.Credits;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.TypedWords;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.Messages;

/** Asks what an article says of itself: whose copy it is, byline, section, dateline, and which earlier version it revises. */
final class CreditsDialog extends StatusDialog {

	private static final int WIDTH = 320;

	private final ArticleFacts article;
	private final Corpus corpus;
	private final Choices choices;
	private Text via;
	private Text byline;
	private Text section;
	private Text dateline;
	private Text revises;
	private List<Speaker> actors = List.of();
	private Credits chosen = Credits.NONE;

	CreditsDialog(Shell shell, ArticleFacts article, Corpus corpus) {
		super(shell);
		this.article = article;
		this.corpus = corpus;
		this.choices = new Choices(corpus);
		setTitle(Messages.Credits_title);
		setHelpAvailable(false);
	}

	/** What was given, once it was closed with OK. */
	Credits credits(CorpusSession session) {
		return new Credits(actors.stream().map(actor -> Choices.declared(actor, session)).toList(), chosen.byline(), chosen.section(), chosen.dateline(), chosen.revises());
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		Label label = new Label(area, SWT.WRAP);
		label.setText(NLS.bind(Messages.Credits_message, article.name()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		via = text(area, Messages.Credits_via, Messages.Credits_viaHint,
				String.join("; ", article.via().stream().map(name -> corpus.actor(name).map(choices::written).orElse(name)).toList()), choices::lastActors); //$NON-NLS-1$
		byline = text(area, Messages.Credits_byline, Messages.Credits_bylineHint, article.byline(), typed -> List.of());
		section = text(area, Messages.Credits_section, Messages.Credits_sectionHint, article.section(), this::sections);
		dateline = text(area, Messages.Credits_dateline, Messages.Credits_datelineHint, article.dateline(), typed -> List.of());
		revises = text(area, Messages.Credits_revises, Messages.Credits_revisesHint, article.revises(), this::articles);
		Dialog.applyDialogFont(area);
		return area;
	}

	private Text text(Composite parent, String title, String hint, String value, Function<String, List<Suggestion>> suggestions) {
		new Label(parent, SWT.NONE).setText(title);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setMessage(hint);
		text.setToolTipText(hint);
		text.setText(value == null ? "" : value); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		FieldProposals.on(text, suggestions);
		text.addListener(SWT.Modify, event -> changed());
		return text;
	}

	/** The sections that other articles of the outlet have. */
	private List<Suggestion> sections(String typed) {
		TypedWords words = TypedWords.of(typed);
		String outlet = article.outlet();
		return outlet == null ? List.of() : corpus.articles().stream().filter(other -> outlet.equals(other.outlet())).map(ArticleFacts::section).filter(Objects::nonNull)
				.distinct().filter(words::areIn).map(one -> new Suggestion(one, one)).toList();
	}

	private List<Suggestion> articles(String typed) {
		return choices.articles(typed).stream().filter(other -> !other.text().equals(article.name())).toList();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		changed();
	}

	private void changed() {
		String problem = problem();
		updateStatus(problem == null ? Status.OK_STATUS : new Status(IStatus.ERROR, GainsayUi.ID, problem));
	}

	/** Why it cannot be taken; null where it can. */
	private String problem() {
		String earlier = revises.getText().strip();
		if (!earlier.isEmpty() && corpus.article(earlier).isEmpty()) {
			return NLS.bind(Messages.Credits_noArticle, earlier);
		}
		try {
			choices.actors(via.getText(), DeskMessages.Form_noActor);
			return null;
		} catch (IllegalArgumentException noActor) {
			return noActor.getMessage();
		}
	}

	@Override
	protected void updateButtonsEnableState(IStatus status) {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!status.matches(IStatus.ERROR));
		}
	}

	@Override
	protected void okPressed() {
		actors = choices.actors(via.getText(), DeskMessages.Form_noActor);
		chosen = new Credits(List.of(), byline.getText().strip(), section.getText().strip(), dateline.getText().strip(), revises.getText().isBlank() ? null : revises.getText().strip());
		super.okPressed();
	}
}
