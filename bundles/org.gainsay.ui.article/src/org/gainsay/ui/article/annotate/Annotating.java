// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.annotate.RepeatMode;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.gainsay.ui.preferences.Preferences;

/**
 * Annotating in one article editor. Commands are steps that are done one after the other in the background, each on the corpus as
 * the one before left it, so that nobody has to wait for a key to be done before the next. A statement can be given its parts before
 * it is there: it has a preliminary name until then. For the UI thread but where it says otherwise.
 */
public final class Annotating {

	/** What a step changes. */
	interface Making {
		/**
		 * Runs in the background.
		 *
		 * @param corpus    with all that was typed and done before
		 * @param statement the qualified name of the statement that the step is about; null where it is about none
		 * @throws IllegalArgumentException with a message for the user
		 */
		CorpusEdit of(Corpus corpus, CorpusSession session, String statement);
	}

	/** What is selected when a step is done. */
	private enum Then {
		KEEP, SELECT_RESULT, SELECT_NOTHING
	}

	/**
	 * A step.
	 *
	 * @param target the qualified or preliminary name of the statement that it is about, or null
	 * @param making null for a step that only does something on the UI thread
	 * @param made   the preliminary name of the statement that it makes, or null
	 * @param ui     what to do on the UI thread instead; null where making is not
	 */
	private record Step(String target, Making making, String made, Then then, Runnable ui) {
	}

	private static final String KEY = Annotating.class.getName();
	/** No name in a claims file has a space. */
	private static final String PRELIMINARY = "coming "; //$NON-NLS-1$

	private final ArticleEditor editor;
	private final ProjectCorpus corpus;
	private final Display display;
	private final KeyBar bar;
	private final FirstKey firstKey;
	private final ConcurrentLinkedQueue<Step> steps = new ConcurrentLinkedQueue<>();
	private final AtomicInteger waiting = new AtomicInteger();
	private final Job job;
	private final RepeatMode repeat = new RepeatMode();
	/** Real names by preliminary ones; only for the background. */
	private final Map<String, String> names = new LinkedHashMap<>();
	/** Where the statements are that are being made, by their preliminary names, and their real names once they have one. */
	private final Map<String, List<Span>> coming = new LinkedHashMap<>();
	private final Map<String, String> arrived = new LinkedHashMap<>();
	/** Of which statement another one was made, as a copy or a half: undo leads back there. */
	private final Map<String, String> origins = new HashMap<>();
	private int numbers;

	private Annotating(ArticleEditor editor) {
		this.editor = editor;
		this.corpus = editor.corpus();
		this.display = editor.textWidget().getDisplay();
		this.job = Job.createSystem(Messages.Annotating_job, (ICoreRunnable) monitor -> work());
		job.setPriority(Job.INTERACTIVE);
		this.bar = new KeyBar(editor, this);
		this.firstKey = new FirstKey(editor, () -> bar.key(KeyBar.MAKE), () -> bar.run(KeyBar.MAKE));
		editor.textWidget().addListener(SWT.KeyDown, event -> tellNothing());
		editor.onSeveral(names -> new Questions(this).oneOf(names));
		editor.onEdgeDrawn(this::edgeDrawn);
		editor.onUndo(this::whenDone, this::isBusy);
		editor.onShown(this::shown);
	}

	/** What annotates in an editor whose article is in a corpus; made with its bar when it is first asked for. */
	public static Annotating in(ArticleEditor editor) {
		if (editor.textWidget().getData(KEY) instanceof Annotating there) {
			return there;
		}
		Annotating made = new Annotating(editor);
		editor.textWidget().setData(KEY, made);
		return made;
	}

	ArticleEditor editor() {
		return editor;
	}

	ProjectCorpus corpus() {
		return corpus;
	}

	RepeatMode repeat() {
		return repeat;
	}

	/** Whether steps are left to be done; for any thread. */
	public boolean isBusy() {
		return waiting.get() > 0;
	}

	/** Says something to who annotates, until the next key: why a key did nothing, or what it did. */
	void tell(String message) {
		bar.tell(message, false);
		editor.tellError(null);
	}

	/** Says what went wrong, in red, until the next key. */
	private void tellError(String message) {
		bar.tell(message, true);
		editor.tellError(message);
	}

	/** Whether the first key is offered beside the selected words. */
	public boolean isFirstKeyOffered() {
		return firstKey.isOffered();
	}

	/** Where in the text the first key is offered; null where it is not. */
	public Rectangle firstKeyPlace() {
		return firstKey.bounds();
	}

	/** What was said last; null where nothing is to be said. */
	public String told() {
		return bar.told();
	}

	/** Says nothing any more. */
	void tellNothing() {
		bar.tell(null, false);
		editor.tellError(null);
	}

	/** The words of a statement that is being made, by its preliminary name; empty for any other. */
	List<Span> comingContent(String name) {
		return coming.getOrDefault(name, List.of());
	}

	/**
	 * The selected words, unless they are the content still, from which the statement was made.
	 *
	 * @param mayBeInside whether words inside the content count
	 */
	Optional<Span> freshWords(boolean mayBeInside) {
		List<Span> content = editor.selectedStatement().filter(StatementParts::isPlaced).map(StatementParts::place).orElseGet(() -> comingContent(editor.selectedName()));
		return editor.selectedWords().filter(words -> content.stream().noneMatch(piece -> mayBeInside ? piece.equals(words) || words.contains(piece) : piece.overlaps(words)));
	}

	/**
	 * The statement that a step is about.
	 *
	 * @throws IllegalArgumentException with a message for the user, if there is none of the name any more
	 */
	static StatementFacts statement(Corpus corpus, String name) {
		return corpus.statement(name).orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.Annotating_gone, name)));
	}

	// ---- steps

	/** Makes a statement of some words and selects it at once. */
	void make(List<Span> content, Making making) {
		firstKey.hide();
		Preferences.setStatementsMade(Math.min(FirstKey.TIMES, Preferences.statementsMade() + 1));
		String preliminary = PRELIMINARY + ++numbers;
		coming.put(preliminary, content);
		editor.showComing(coming.values().stream().flatMap(List::stream).toList());
		editor.select(preliminary);
		add(new Step(null, making, preliminary, Then.SELECT_RESULT, null));
	}

	/** Changes the selected statement, which stays selected; tells if none is. */
	void change(Making making) {
		onSelected(making, Then.KEEP);
	}

	/** Changes something that is no statement; what is selected stays so. */
	void changeOther(Making making) {
		add(new Step(null, making, null, Then.KEEP, null));
	}

	/** Changes the selected statement and selects what becomes of it. */
	void changeAndFollow(Making making) {
		onSelected(making, Then.SELECT_RESULT);
	}

	/** Takes the selected statement away. */
	void delete(Making making) {
		onSelected(making, Then.SELECT_NOTHING);
	}

	private void onSelected(Making making, Then then) {
		if (editor.selectedName() == null) {
			tell(Messages.Annotating_selectStatement);
			return;
		}
		add(new Step(editor.selectedName(), making, null, then, null));
	}

	/** Does something on the UI thread when all steps so far are done: at once where there are none. */
	void whenDone(Runnable work) {
		add(new Step(null, null, null, Then.KEEP, work));
	}

	private void add(Step step) {
		tellNothing();
		if (step.ui != null && !isBusy()) {
			step.ui.run();
			settleLater();
			return;
		}
		waiting.incrementAndGet();
		steps.add(step);
		job.schedule();
	}

	/** After an undo it is busy until the session has read what that wrote. */
	private void settleLater() {
		waiting.incrementAndGet();
		steps.add(new Step(null, null, null, Then.KEEP, null));
		job.schedule();
	}

	private void edgeDrawn(StatementParts.Part part, boolean start, int offset) {
		change((settled, session, statement) -> new AnchorEdits(session).move(statement, part.place(), part.piece(),
				start ? AnchorEdits.Edge.START : AnchorEdits.Edge.END, offset));
	}

	// ---- in the background

	private void work() {
		for (Step step = steps.poll(); step != null; step = steps.poll()) {
			try {
				done(step);
			} finally {
				waiting.decrementAndGet();
			}
		}
		if (!display.isDisposed()) {
			onUi(this::letGo);
		}
	}

	private void done(Step step) {
		String target = names.getOrDefault(step.target, step.target);
		if (target != null && target.startsWith(PRELIMINARY)) {
			return; // The statement could not be made, which was told.
		}
		try {
			Corpus settled = corpus.settled(Progress.NONE);
			if (step.making != null) {
				CorpusEdit edit = step.making.of(settled, corpus.session(), target);
				apply(edit);
				corpus.settled(Progress.NONE);
				finish(step, target, edit);
			} else if (step.ui != null) {
				onUi(step.ui);
				corpus.settled(Progress.NONE);
			}
		} catch (IllegalArgumentException refused) {
			fail(step, refused.getMessage());
		} catch (CoreException failed) {
			ILog.of(getClass()).log(failed.getStatus());
			fail(step, failed.getMessage());
		} catch (RuntimeException broken) {
			ILog.of(getClass()).error(broken.getMessage(), broken);
			fail(step, String.valueOf(broken.getMessage()));
		}
	}

	private void apply(CorpusEdit edit) throws CoreException {
		if (edit.isEmpty()) {
			return;
		}
		UiThread.now(() -> {
			if (isThere()) {
				CorpusEditApplier.apply(edit, corpus, WorkspaceUndoUtil.getUIInfoAdapter(editor.getSite().getShell()));
			}
		});
	}

	private void finish(Step step, String target, CorpusEdit edit) {
		String result = edit.results().isEmpty() ? target : edit.results().getFirst();
		if (step.made != null) {
			names.put(step.made, result);
		}
		onUi(() -> {
			String selected = editor.selectedName();
			boolean still = step.made != null ? step.made.equals(selected) : step.target != null && (step.target.equals(selected) || target.equals(selected));
			if (step.made != null) {
				arrived.put(step.made, result);
			}
			if (target != null && !target.equals(result)) {
				origins.put(result, target);
			}
			if (still) {
				editor.select(step.then == Then.SELECT_NOTHING ? null : step.then == Then.SELECT_RESULT ? result : target);
			}
			shown();
		});
	}

	private void fail(Step step, String message) {
		onUi(() -> {
			tellError(message);
			if (step.made != null) {
				coming.remove(step.made);
				editor.showComing(coming.values().stream().flatMap(List::stream).toList());
				if (step.made.equals(editor.selectedName())) {
					editor.select(null);
				}
			}
		});
	}

	private void onUi(Runnable work) {
		display.syncExec(() -> {
			if (isThere()) {
				work.run();
			}
		});
	}

	/** Whether the editor is open still; it may have been closed while the work was done. */
	private boolean isThere() {
		return editor.textWidget() != null && !editor.textWidget().isDisposed();
	}

	// ---- what shows

	/** What the facts know is drawn by them from now on. */
	private void shown() {
		List<String> there = new ArrayList<>(arrived.keySet());
		there.removeIf(preliminary -> editor.statement(arrived.get(preliminary)).isEmpty());
		if (!there.isEmpty()) {
			there.forEach(preliminary -> {
				arrived.remove(preliminary);
				coming.remove(preliminary);
			});
			editor.showComing(coming.values().stream().flatMap(List::stream).toList());
		}
		letGo();
		bar.update();
	}

	/** Nothing can be done to a statement that is no more, but to the one that it was made of; while steps are left one of them may say what became of it. */
	private void letGo() {
		if (!isBusy() && editor.isSelectedGone()) {
			String origin = origins.get(editor.selectedName());
			editor.select(origin != null && editor.statement(origin).isPresent() ? origin : null);
		}
	}
}
