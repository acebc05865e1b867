// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.analysis.study.Draw;
import org.gainsay.analysis.study.EqualActors;
import org.gainsay.desk.study.DeskWays;
import org.gainsay.desk.study.StudyTable;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.edit.kit.Collecting;
import org.gainsay.edit.kit.Kit;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.texts.kits.Kits;
import org.gainsay.model.RoundEventKind;
import org.gainsay.report.StudyWords;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.projects.study.StudyView.Wish;
import org.gainsay.ui.views.ViewEdits;

/** What is done with the study that a view shows: the same as by the commands of {@code gainsay study}, in the background, and what is written into the corpus as one step of undo. */
final class StudyActions {

	/** An action of a round, or of the study as a whole. */
	private static final class Chosen extends Action {
		private final boolean ofRound;
		private final Runnable work;

		Chosen(String text, String tooltip, boolean ofRound, Runnable work) {
			super(text);
			this.ofRound = ofRound;
			this.work = work;
			setToolTipText(tooltip);
		}

		@Override
		public void run() {
			work.run();
		}
	}

	private final StudyView view;
	/** That of the window: a view may be closed while something of it goes on. */
	private final Shell shell;
	private final List<List<Chosen>> groups;

	StudyActions(StudyView view) {
		this.view = view;
		shell = view.getSite().getWorkbenchWindow().getShell();
		groups = List.of(
				List.of(new Chosen(Messages.Study_draw, Messages.Study_drawTooltip, true, this::draw), new Chosen(Messages.Study_assign, Messages.Study_assignTooltip, true, () -> assign(view.round())),
						new Chosen(Messages.Study_openRound, Messages.Study_openTooltip, true, () -> event(RoundEventKind.OPENED)),
						new Chosen(Messages.Study_closeRound, Messages.Study_closeTooltip, true, () -> event(RoundEventKind.CLOSED))),
				List.of(new Chosen(Messages.Study_kit, Messages.Study_kitTooltip, false, this::kit), new Chosen(Messages.Study_collect, Messages.Study_collectTooltip, false, this::collect)),
				List.of(new Chosen(Messages.Study_feedback, Messages.Study_feedbackTooltip, true, this::feedback), new Chosen(Messages.Study_drift, Messages.Study_driftTooltip, false, () -> view.ask(new Wish(view.corpus(), null, null, null)))));
		update();
	}

	/** Adds all of them, with their names: to a tool bar with a line between any two, else their words run into each other. */
	void fill(IContributionManager to) {
		for (List<Chosen> group : groups) {
			to.add(new Separator());
			for (Chosen one : group) {
				if (to instanceof IToolBarManager && one != group.getFirst()) {
					to.add(new Separator());
				}
				ActionContributionItem item = new ActionContributionItem(one);
				item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
				to.add(item);
			}
		}
	}

	/** Lets those be chosen that have something to work on. */
	void update() {
		boolean study = view.hasStudy();
		groups.forEach(group -> group.forEach(one -> one.setEnabled(study && (!one.ofRound || view.round() != null))));
	}

	private <T> void begin(String title, String name, StudyJob.Work<T> work, Consumer<T> done) {
		new StudyJob<>(name, view.corpus(), work, done, sentence -> refuse(title, sentence)).schedule();
	}

	private void refuse(String title, String sentence) {
		if (!shell.isDisposed()) {
			MessageDialog.openInformation(shell, title, sentence);
		}
	}

	/** As one step of undo. Gives whether it was written, or nothing was to be. */
	private boolean write(String title, ProjectCorpus corpus, CorpusEdit edit) {
		return !corpus.isClosed() && !shell.isDisposed() && ViewEdits.apply(title, corpus, shell, session -> edit);
	}

	// ---- draw and assign

	private record Drawn(Draw draw, Integer seed, boolean assigned) {
	}

	private void draw() {
		ProjectCorpus corpus = view.corpus();
		String round = view.round();
		begin(NLS.bind(Messages.Study_drawTitle, round), NLS.bind(Messages.Study_drawJob, round), (session, progress) -> {
			StudyRounds rounds = new StudyRounds(session, DeskWays.WAYS);
			return new Drawn(rounds.draw(round, progress), rounds.round(round).seed(), !rounds.study().assigned(round).isEmpty());
		}, drawn -> {
			if (shell.isDisposed()) {
				return;
			}
			DrawDialog dialog = new DrawDialog(shell, drawn.draw, drawn.seed, drawn.assigned,
					name -> corpus.corpus().article(name).map(ArticleFacts::title).orElse("")); //$NON-NLS-1$
			if (dialog.open() == Window.OK && view.corpus() == corpus) {
				assign(round);
			}
		});
	}

	private void assign(String round) {
		ProjectCorpus corpus = view.corpus();
		String title = NLS.bind(Messages.Study_assignTitle, round);
		begin(title, NLS.bind(Messages.Study_assignJob, round), (session, progress) -> new StudyRounds(session, DeskWays.WAYS).assign(round, progress), lists -> {
			if (lists.edit().isEmpty()) {
				view.say(Messages.Study_assignedBefore);
			} else if (write(title, corpus, lists.edit())) {
				view.say(NLS.bind(Messages.Study_assignedNow, new Object[] { StudyWords.count(lists.edit().files().size(), "list"), StudyWords.count(lists.sample().size(), "article"), round })); //$NON-NLS-1$ //$NON-NLS-2$
			}
		});
	}

	// ---- open and close

	private void event(RoundEventKind kind) {
		ProjectCorpus corpus = view.corpus();
		String round = view.round();
		boolean opens = kind == RoundEventKind.OPENED;
		String title = opens ? Messages.Study_openTitle : Messages.Study_closeTitle;
		String who = Preferences.whoAnnotates();
		if (!Names.isName(who)) {
			refuse(title, who == null ? Messages.Study_noName : NLS.bind(Messages.Study_wrongName, who));
			return;
		}
		try {
			new StudyRounds(corpus.session(), DeskWays.WAYS).checkState(kind, round);
		} catch (IllegalArgumentException refused) {
			refuse(title, refused.getMessage());
			return;
		}
		InputDialog dialog = new InputDialog(shell, title, NLS.bind(opens ? Messages.Study_openPrompt : Messages.Study_closePrompt, round, who), "", null); //$NON-NLS-1$
		if (dialog.open() != Window.OK || view.corpus() != corpus) {
			return;
		}
		String reason = dialog.getValue().isBlank() ? null : dialog.getValue().strip();
		begin(title, NLS.bind(opens ? Messages.Study_openJob : Messages.Study_closeJob, round),
				(session, progress) -> new StudyRounds(session, DeskWays.WAYS).event(kind, round, who, Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS), reason), noted -> {
					if (write(title, corpus, noted.edit())) {
						view.say(NLS.bind(opens ? Messages.Study_openedNow : Messages.Study_closedNow, noted.edit().files().getFirst().file(), round));
						if (!opens && !noted.equal().isEmpty()) {
							List<String> lines = new ArrayList<>(List.of(Messages.Study_toSettle));
							noted.equal().forEach((name, files) -> lines.add(EqualActors.told(name, files)));
							MessageDialog.openInformation(shell, title, String.join("\n\n", lines)); //$NON-NLS-1$
						}
					}
				});
	}

	// ---- kits

	private record Written(List<String> lines, int errors) {
	}

	private void kit() {
		ProjectCorpus corpus = view.corpus();
		String reader = Preferences.whoAnnotates();
		List<String> coders = isCoder(reader) ? List.of(reader) : view.coders();
		if (coders.isEmpty()) {
			refuse(Messages.Study_kitTitle, Messages.Study_noCoders);
			return;
		}
		KitDialog dialog = new KitDialog(shell, corpus.folder().getName(), coders, view.line() == null ? null : view.line().coder());
		if (dialog.open() == Window.OK && view.corpus() == corpus) {
			kit(dialog.coder(), dialog.place());
		}
	}

	private void kit(String coder, Path out) {
		String reader = Preferences.whoAnnotates();
		begin(Messages.Study_kitTitle, Messages.Study_kitJob, (session, progress) -> {
			Kits kits = new Kits(session, DeskWays.WAYS);
			Map<String, Path> places = kits.places(coder, reader, out);
			List<String> lines = new ArrayList<>();
			int errors = 0;
			for (Map.Entry<String, Kit> made : kits.make(places.keySet(), progress).entrySet()) {
				progress.check();
				Path place = places.get(made.getKey());
				kits.write(made.getValue(), place);
				errors += kits.errors(made.getValue(), place, progress);
				lines.add(NLS.bind(Messages.Study_kitWritten, new Object[] { made.getKey(), place, StudyWords.count(made.getValue().files().size(), "file") })); //$NON-NLS-1$
			}
			return new Written(lines, errors);
		}, written -> {
			view.say(String.join(" ", written.lines)); //$NON-NLS-1$
			if (written.errors > 0) {
				refuse(Messages.Study_kitTitle, NLS.bind(written.lines.size() == 1 ? Messages.Study_kitErrors : Messages.Study_kitsErrors, StudyWords.count(written.errors, "error"))); //$NON-NLS-1$
			}
		});
	}

	private void collect() {
		ProjectCorpus corpus = view.corpus();
		CollectDialog dialog = new CollectDialog(shell);
		if (dialog.open() == Window.OK && view.corpus() == corpus) {
			collect(corpus, dialog.kits(), new ArrayList<>(), new ArrayList<>());
		}
	}

	/** One after the other: of two kits of a coder the second must find what the first brought. */
	private void collect(ProjectCorpus corpus, List<Path> kits, List<String> told, List<StudyTable.Row> rows) {
		if (kits.isEmpty()) {
			view.say(String.join(" ", told)); //$NON-NLS-1$
			boolean asked = !rows.isEmpty() && view.corpus() == corpus;
			if (asked) {
				view.ask(new Wish(corpus, null, null, new StudyTable(Messages.Study_collected, String.join("\n", told), List.of(Messages.Study_collectKit, Messages.Study_collectFile, Messages.Study_collectTaken, Messages.Study_collectWhat), List.copyOf(rows)))); //$NON-NLS-1$
			}
			return;
		}
		Path kit = kits.getFirst();
		String name = kit.getFileName().toString();
		List<Path> others = kits.subList(1, kits.size());
		new StudyJob<>(NLS.bind(Messages.Study_collectJob, name), corpus, (session, progress) -> new Kits(session, DeskWays.WAYS).collect(kit, progress), (Collecting.Result result) -> {
			if (write(Messages.Study_collectTitle, corpus, result.edit())) {
				result.told().stream().filter(one -> one.kind() != Collecting.Kind.TAKEN).forEach(one -> rows.add(new StudyTable.Row(
						List.of(name, one.file(), one.kind() == Collecting.Kind.NOT_TAKEN ? Messages.Study_notTaken : Messages.Study_taken, one.what()), null, null)));
				long taken = result.told().stream().filter(one -> one.kind() != Collecting.Kind.NOT_TAKEN).count();
				told.add(taken == 0 ? NLS.bind(Messages.Study_tookNothing, name) : NLS.bind(Messages.Study_took, StudyWords.count((int) taken, "file"), name)); //$NON-NLS-1$
				collect(corpus, others, told, rows);
			} else {
				collect(corpus, List.of(), told, rows); // Why was said; what came before it is to be told too.
			}
		}, sentence -> {
			rows.add(new StudyTable.Row(List.of(name, "", Messages.Study_notTaken, sentence), null, null)); //$NON-NLS-1$
			collect(corpus, others, told, rows);
		}).schedule();
	}

	private boolean isCoder(String name) {
		return name != null && view.coders().contains(name);
	}

	// ---- feedback

	private void feedback() {
		String chosen = view.line().coder();
		String reader = Preferences.whoAnnotates();
		String coder = chosen != null ? chosen : isCoder(reader) ? reader : view.coders().size() == 1 ? view.coders().getFirst() : null;
		if (coder == null) {
			refuse(Messages.Study_feedbackTitle, Messages.Study_feedbackWho);
			return;
		}
		view.ask(new Wish(view.corpus(), view.round(), coder, null));
	}
}
