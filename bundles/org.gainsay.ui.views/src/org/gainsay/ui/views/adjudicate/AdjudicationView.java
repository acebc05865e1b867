// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.adjudicate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.analysis.study.Offered;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.adjudicate.Adjudicating;
import org.gainsay.desk.adjudicate.CaseSurroundings;
import org.gainsay.desk.adjudicate.CaseText;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewEdits;

/** What coders of a round gave, case by case, for an adjudicator who settles it by single keys. */
public final class AdjudicationView extends CorpusView<AdjudicationView.Shown> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.adjudicationView"; //$NON-NLS-1$

	/**
	 * What the view shows of a build.
	 *
	 * @param rounds those of the study, by name
	 * @param round  the one whose cases are looked at; null where there is none
	 * @param blind  whether it is blind and open, so that nothing of it is shown
	 * @param offered what coders gave in it; null where there is nothing to show
	 * @param found  its cases; null where there are none to show
	 * @param surroundings the words around what was marked in them; null where there are none to show
	 */
	record Shown(Corpus corpus, List<String> rounds, String round, boolean blind, Offered offered, Adjudication found, CaseSurroundings surroundings) {
	}

	private CaseBar bar;
	private StyledText text;
	private Label told;
	private Adjudicating adjudicating;
	/** Of which corpus, round and adjudicator that is. */
	private List<Object> of = List.of();
	/** Of what the bar offers choices. */
	private Offered chosenFrom;
	private volatile String wanted;
	private final IOperationHistoryListener operations = this::operated;

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		bar = new CaseBar(area, round -> {
			wanted = round;
			readAgain();
		}, filter -> {
			if (adjudicating != null) {
				adjudicating.filter(filter);
				display();
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		text = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setFont(JFaceResources.getFont("org.gainsay.ui.article.font")); //$NON-NLS-1$
		text.setMargins(8, 6, 8, 6);
		AccessibleName.set(text, () -> Messages.Adjudicate_case);
		text.addListener(SWT.KeyDown, this::pressed);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160).applyTo(text);
		told = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(told);
		Label keys = new Label(area, SWT.WRAP);
		keys.setText(Messages.Adjudicate_keys);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(keys);
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		OperationHistoryFactory.getOperationHistory().addOperationHistoryListener(operations);
	}

	@Override
	public void dispose() {
		OperationHistoryFactory.getOperationHistory().removeOperationHistoryListener(operations);
		super.dispose();
	}

	/** On whichever thread: what was decided a moment ago, and no build has shown yet, may have been taken back by it. */
	private void operated(OperationHistoryEvent event) {
		boolean undone = event.getEventType() == OperationHistoryEvent.UNDONE || event.getEventType() == OperationHistoryEvent.REDONE;
		ProjectCorpus of = corpus();
		if (undone && of != null && event.getOperation().hasContext(of.undoContext())) {
			UiThread.later(() -> {
				if (adjudicating != null && model() != null && !text.isDisposed()) {
					adjudicating.undone();
					display();
				}
			});
		}
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected boolean followsEditors() {
		return false;
	}

	@Override
	protected void follow(CaretPlace place) {
		// The cases are gone through in their order.
	}

	@Override
	protected Shown read(ProjectCorpus project, Corpus corpus, Shown before) {
		StudyParts study = StudyParts.of(corpus);
		List<String> rounds = study.rounds().stream().map(StudyFacts.Round::name).toList();
		String round = rounds.contains(wanted) ? wanted : rounds.stream().filter(one -> study.closing(one).isPresent()).reduce((one, later) -> later).orElse(rounds.isEmpty() ? null : rounds.getLast());
		boolean blind = round != null && study.round(round).filter(StudyFacts.Round::blind).isPresent() && study.opening(round).isPresent();
		if (round == null || blind) {
			return new Shown(corpus, rounds, round, blind, null, null, null);
		}
		Offered offered = Offered.of(corpus, round, before == null ? null : before.offered);
		Adjudication found = Adjudication.of(offered, study);
		return new Shown(corpus, rounds, round, false, offered, found, CaseSurroundings.of(corpus, found.cases(), before == null ? null : before.surroundings));
	}

	@Override
	protected void show(Shown made) {
		bar.rounds(made.rounds, made.round);
		if (made.found == null) {
			adjudicating = null;
			of = List.of();
			return;
		}
		String who = Preferences.whoAnnotates();
		List<Object> now = List.of(corpus(), made.round, Objects.toString(who, "")); //$NON-NLS-1$
		if (adjudicating == null || !now.equals(of)) {
			of = now;
			adjudicating = new Adjudicating(made.round, Objects.toString(who, ""), () -> Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString()); //$NON-NLS-1$
			adjudicating.accept(made.found);
			choices(made);
			adjudicating.filter(bar.filter());
		} else {
			adjudicating.accept(made.found);
			choices(made);
		}
		display();
	}

	/** No decision changes what there is to choose from. */
	private void choices(Shown made) {
		if (chosenFrom != made.offered) {
			chosenFrom = made.offered;
			bar.choices(made.found.cases(), made.corpus);
		}
	}

	@Override
	protected Optional<String> emptyText(Shown made) {
		if (made.rounds.isEmpty()) {
			return Optional.of(Messages.Adjudicate_noStudy);
		} else if (made.blind) {
			return Optional.of(NLS.bind(Messages.Adjudicate_blind, made.round));
		}
		return made.found.cases().isEmpty() ? Optional.of(NLS.bind(Messages.Adjudicate_none, made.round)) : Optional.empty();
	}

	private void display() {
		Case one = adjudicating.current();
		if (one == null) {
			text.setText(Messages.Adjudicate_nothing);
			text.setStyleRanges(new StyleRange[0]);
		} else {
			CaseText shown = CaseText.of(one, model().corpus, model().surroundings);
			if (!text.getText().equals(shown.text())) {
				text.setText(shown.text());
			}
			text.setStyleRanges(CaseStyles.of(shown));
		}
		String words = NLS.bind(Messages.Adjudicate_stand, new Object[] { one == null ? 0 : adjudicating.index() + 1, adjudicating.shown().size(), adjudicating.open() });
		String decided = one != null && adjudicating.isDecided(one) ? Messages.Adjudicate_decided : ""; //$NON-NLS-1$
		told.setText(String.join("  ", List.of(words, decided, adjudicating.waiting(), adjudicating.message())).strip()); //$NON-NLS-1$
		told.getParent().layout();
	}

	private void pressed(Event event) {
		if (adjudicating == null || model() == null || event.character == 0 || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
			return;
		}
		if (Preferences.whoAnnotates() == null && "npu".indexOf(event.character) < 0) { //$NON-NLS-1$
			told.setText(Messages.Adjudicate_noName);
			return;
		}
		if (!of.getLast().equals(Objects.toString(Preferences.whoAnnotates(), ""))) { //$NON-NLS-1$
			show(model()); // Somebody else adjudicates from now on.
		}
		Adjudicating.Step step = adjudicating.key(event.character);
		event.doit = step.kind() == Adjudicating.Kind.UNKNOWN;
		switch (step.kind()) {
			case OWN -> askOwn();
			case NOTE -> askNote();
			default -> take(step);
		}
	}

	/** Asks until what is written is taken: who forgot a bracket need not write all of it again. */
	private void askOwn() {
		Adjudicating asked = adjudicating;
		Case on = asked.current();
		String beginning = SettledCorpus.work(corpus(), getSite().getShell(), settled -> asked.beginning(on, corpus().session())).orElse(""); //$NON-NLS-1$
		ask(AnswerDialog.ofLines(getSite().getShell(), Messages.Adjudicate_own, Messages.Adjudicate_ownPrompt, beginning), beginning, Adjudicating.Kind.OWN, asked, on);
	}

	private void askNote() {
		Adjudicating asked = adjudicating;
		String beginning = asked.note();
		ask(AnswerDialog.ofLine(getSite().getShell(), Messages.Adjudicate_note, Messages.Adjudicate_notePrompt, beginning), beginning, Adjudicating.Kind.NOTE, asked, asked.current());
	}

	/** Asks until an answer is taken, or nobody wants to answer any more: then what was written is kept for the next time. */
	private void ask(AnswerDialog dialog, String beginning, Adjudicating.Kind kind, Adjudicating asked, Case on) {
		while (dialog.open() == Window.OK) {
			String words = dialog.words();
			if (answered(asked, () -> kind == Adjudicating.Kind.OWN ? asked.own(on, words) : asked.note(on, words))) {
				if (!text.isDisposed()) {
					text.setFocus(); // What wrote it down took the keys before the window could give them back.
				}
				return;
			}
		}
		if (!dialog.words().equals(beginning)) {
			asked.begun(kind, on, dialog.words());
		}
		if (adjudicating == asked && model() != null && !text.isDisposed()) {
			display();
		}
	}

	/** Takes an answer; while it was asked for, the round may have been opened again, or its corpus closed. */
	private boolean answered(Adjudicating asked, Supplier<Adjudicating.Step> answer) {
		if (text.isDisposed()) {
			return true;
		} else if (adjudicating != asked || model() == null) {
			MessageDialog.openInformation(getSite().getShell(), Messages.Adjudicate_title, DeskMessages.Adjudicating_gone);
			return true;
		}
		return take(answer.get());
	}

	/** Does what a key came to; gives whether it was done. */
	private boolean take(Adjudicating.Step step) {
		Function<CorpusSession, CorpusEdit> edit = step.edit();
		Adjudicating asked = adjudicating;
		boolean done = edit == null || ViewEdits.apply(Messages.Adjudicate_title, corpus(), getSite().getShell(), edit);
		if (!done) {
			asked.refused();
		}
		if (adjudicating != null && !text.isDisposed() && model() != null) {
			display();
		}
		return done;
	}

	/** What shows of the case; for tests. */
	public StyledText text() {
		return text;
	}

	/** What is said below it; for tests. */
	public String told() {
		return told.getText();
	}

	@Override
	protected void setContentFocus() {
		text.setFocus();
	}
}
