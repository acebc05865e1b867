// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Counts;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.About;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.StatementStatus;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AskDialog;
import org.gainsay.ui.views.AskDialog.Outcome;
import org.gainsay.ui.views.CodeMenu;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.StanceDialog;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.ViewEdits;

/** What can be done to the statements that are selected in a view; to several at once, as one step of undo. */
public final class StatementCommands {

	private final Supplier<ProjectCorpus> corpus;
	private final Supplier<List<StatementFacts>> selected;
	private final Shell shell;

	public StatementCommands(Supplier<ProjectCorpus> corpus, Supplier<List<StatementFacts>> selected, Shell shell) {
		this.corpus = corpus;
		this.selected = selected;
		this.shell = shell;
	}

	/** Whether there is a statement to do something to. */
	public boolean isPossible() {
		return corpus.get() != null && !selected.get().isEmpty();
	}

	/** Adds the commands that change something to the actions of a list. */
	public void addTo(ViewActions actions) {
		actions.add(Messages.Statements_setSpeaker, ViewActions.SET_SPEAKER, this::setSpeaker, this::isPossible);
		actions.add(Messages.Statements_setStance, ViewActions.MOVE_TO_CLAIM, this::setStance, this::isPossible);
		actions.addMenu(this::statusMenu);
		actions.addMenu(this::codeMenu);
	}

	private Collection<String> names() {
		return selected.get().stream().map(StatementFacts::qualifiedName).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void apply(String title, Function<CorpusSession, CorpusEdit> maker) {
		ViewEdits.apply(title, corpus.get(), shell, maker);
	}

	/** Asks who speaks in them. */
	public void setSpeaker() {
		Choices choices = new Choices(corpus.get().corpus());
		Collection<String> names = names();
		AskDialog.ask(shell, Messages.Statements_setSpeaker, NLS.bind(Messages.Statements_speakerPrompt, Counts.statements(names.size())), "", choices::speakers, //$NON-NLS-1$
				typed -> outcome(choices.speaker(typed), choices)).flatMap(choices::speaker)
				.ifPresent(speaker -> setSpeaker(names, speaker));
	}

	/** Makes somebody the only speaker of statements. */
	public void setSpeaker(Collection<String> names, Speaker speaker) {
		apply(Messages.Statements_setSpeaker, session -> new SpeakerEdits(session).speakers(names, List.of(Choices.declared(speaker, session))));
	}

	private static Outcome outcome(Optional<Speaker> speaker, Choices choices) {
		return speaker.map(one -> new Outcome(true, choices.says(one))).orElseGet(() -> new Outcome(false, Messages.Choices_typeSpeaker));
	}

	/** Asks for their stance and claim. */
	public void setStance() {
		Collection<String> names = names();
		StanceDialog dialog = new StanceDialog(shell, names.size(), new Choices(corpus.get().corpus()));
		if (dialog.open() != Window.OK) {
			return;
		}
		apply(Messages.Stance_title, session -> {
			StanceEdits edits = new StanceEdits(session);
			if (dialog.kind().isPresent() && dialog.about().isPresent()) {
				return edits.set(names, List.of(new StanceWish(dialog.kind().get(), dialog.about().get())));
			}
			return dialog.kind().isPresent() ? edits.kind(names, dialog.kind().get()) : edits.about(names, dialog.about().orElseThrow());
		});
	}

	/** Makes all that statements are about one claim, or something that is none yet. */
	public void setClaim(Collection<String> names, About about) {
		apply(Messages.Stance_title, session -> new StanceEdits(session).about(names, about));
	}

	/** Gives statements a status. */
	public void setStatus(StatementStatus status) {
		Collection<String> names = names();
		apply(DeskMessages.Statements_status, session -> new StatementEdits(session).status(names, status));
	}

	private void statusMenu(IMenuManager menu) {
		MenuManager statuses = new MenuManager(Messages.Statements_setStatus);
		for (StatementStatus status : StatementStatus.values()) {
			boolean all = isPossible() && selected.get().stream().allMatch(statement -> statement.status() == status);
			statuses.add(ViewActions.choice(status.getLiteral(), all, () -> setStatus(status)));
		}
		menu.add(statuses);
	}

	private void codeMenu(IMenuManager menu) {
		menu.add(new CodeMenu(shell, () -> selected.get().stream().map(StatementFacts::codes).toList(), this::setCode).of(corpus.get(), CategorySubject.STATEMENT));
	}

	/** Codes statements with the values of a category. */
	public void setCode(String category, List<String> values) {
		Collection<String> names = names();
		apply(Messages.Statements_setCode, session -> new StatementEdits(session).code(names, category, values));
	}

	/** Takes them away; asks first where they are several. */
	public void delete() {
		Collection<String> names = names();
		if (names.size() < 2 || MessageDialog.openQuestion(shell, Messages.Statements_delete, NLS.bind(Messages.Statements_deleteSeveral, names.size()))) {
			apply(Messages.Statements_delete, session -> new StatementEdits(session).delete(names));
		}
	}
}
