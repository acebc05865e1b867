// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.gainsay.desk.study.DeskWays;
import org.gainsay.desk.study.ShownStudy;
import org.gainsay.desk.study.ShownStudy.Line;
import org.gainsay.desk.study.StudyTable;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.drawing.BesideWhenLow;

/** The rounds of a study: how far their coders are, what went wrong, and all that is done with a round. Beside it what is measured, as a table. */
public final class StudyView extends CorpusView<StudyView.Shown> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.studyView"; //$NON-NLS-1$

	private static final int[] WIDTHS = { 185, 74, 78, 58, 54, 460 };

	/**
	 * What is asked for beside the rounds.
	 *
	 * @param of    the corpus that it was asked of: of another one nothing is asked
	 * @param round of feedback; null for drift
	 * @param coder of feedback; null for drift
	 * @param made  a table that is there already, and of which the corpus changes nothing; null for one that is measured
	 */
	record Wish(ProjectCorpus of, String round, String coder, StudyTable made) {
	}

	/**
	 * What the view shows of a build.
	 *
	 * @param wish  what was asked for; null for nothing
	 * @param table what came of it; null where nothing did
	 */
	record Shown(ShownStudy study, Wish wish, StudyTable table) {
	}

	private SashForm both;
	private Tree tree;
	private Label told;
	private ResultTable result;
	private StudyActions actions;
	private volatile Wish wanted;
	/** Of which corpus that is which is said below. */
	private ProjectCorpus saidOf;

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		both = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 100).applyTo(both);
		tree = new Tree(both, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.setHeaderVisible(true);
		AccessibleName.set(tree, () -> Messages.Study_tree);
		for (int i = 0; i < WIDTHS.length; i++) {
			TreeColumn head = new TreeColumn(tree, i > 1 && i < WIDTHS.length - 1 ? SWT.RIGHT : SWT.LEFT);
			head.setText(ShownStudy.COLUMNS.get(i));
			head.setWidth(WIDTHS[i]);
		}
		tree.addListener(SWT.DefaultSelection, event -> open());
		tree.addListener(SWT.Expand, event -> fillBelow((TreeItem) event.item));
		tree.addListener(SWT.Selection, event -> {
			chosenHere();
			actions.update();
		});
		result = new ResultTable(both, this::openRow, () -> ask(null));
		BesideWhenLow.install(both, new int[] { 1, 1 }, new int[] { 1, 1 }, low -> {
			// Both ways the tree is the first.
		});
		both.setMaximizedControl(tree);
		told = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(told);
		actions = new StudyActions(this);
		actions.fill(tools);
		actions.fill(getViewSite().getActionBars().getMenuManager());
		ViewActions ofTree = new ViewActions(getViewSite(), tree);
		ofTree.add(Messages.Study_openFile, ViewActions.OPEN_DECLARATION, this::open, () -> line() != null && line().file() != null);
		ofTree.addSeparator();
		ofTree.addMenu(actions::fill);
		ofTree.addSeparator();
		ofTree.addGlobal(Messages.Study_copy, ActionFactory.COPY, this::copy, () -> tree.getItemCount() > 0);
		ViewActions ofResult = new ViewActions(getViewSite(), result.table());
		ofResult.addMenu(result::fill);
		ofResult.addGlobal(Messages.Study_copy, ActionFactory.COPY, () -> copy(result.lines()), () -> result.table().getItemCount() > 0);
		ofResult.addGlobal(null, ActionFactory.SELECT_ALL, result.table()::selectAll, () -> true);
	}

	@Override
	protected String task() {
		return Messages.Study_task;
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
		// Rounds are of all articles.
	}

	@Override
	protected Shown read(ProjectCorpus project, Corpus corpus, Shown before) {
		Progress progress = new Progress() {
			@Override
			public void check() {
				checkStopped();
				if (project.corpus() != corpus) {
					throw new CancellationException(); // Of the newer one this is called once more.
				}
			}
		};
		try {
			ShownStudy study = ShownStudy.of(project.session(), progress);
			Wish wish = wanted == null || wanted.of != project ? null : wanted;
			return new Shown(study, wish, wish == null || study.lines().isEmpty() ? null : table(project, corpus, wish, progress));
		} catch (CancellationException newer) {
			throw new OperationCanceledException();
		} catch (IOException unread) {
			throw new UncheckedIOException(unread);
		}
	}

	private static StudyTable table(ProjectCorpus project, Corpus corpus, Wish wish, Progress progress) {
		if (wish.made != null) {
			return wish.made;
		}
		StudyRounds rounds = new StudyRounds(project.session(), DeskWays.WAYS);
		try {
			return wish.round == null ? StudyTable.drift(rounds, progress) : StudyTable.feedback(rounds, corpus, wish.round, wish.coder, Preferences.whoAnnotates(), progress);
		} catch (IllegalArgumentException refused) {
			return new StudyTable("", refused.getMessage(), List.of(), List.of()); //$NON-NLS-1$
		}
	}

	/** Asks for a table beside the rounds, which is measured anew with each build; null for none. */
	void ask(Wish wish) {
		wanted = wish;
		if (wish == null && model() != null) {
			both.setMaximizedControl(tree);
			tree.setFocus();
		}
		readAgain();
	}

	@Override
	protected void show(Shown made) {
		Set<String> turned = new HashSet<>(); // what is not as it is at first
		for (TreeItem item : all()) {
			Line line = (Line) item.getData();
			if (!line.lines().isEmpty() && item.getExpanded() != isOpenAtFirst(line)) {
				turned.add(line.key());
			}
		}
		Line selected = line();
		tree.setRedraw(false);
		try {
			tree.removeAll();
			made.study.lines().forEach(line -> fill(new TreeItem(tree, SWT.NONE), line, turned));
		} finally {
			tree.setRedraw(true);
		}
		select(selected);
		if (saidOf != corpus()) {
			say(""); //$NON-NLS-1$
		}
		boolean shows = made.table != null;
		if (shows) {
			result.show(made.table);
		}
		both.setMaximizedControl(shows ? null : tree);
		actions.update();
	}

	/** Rounds are open; what has too many lines below it to be looked through is not. */
	private static boolean isOpenAtFirst(Line line) {
		return line.kind() != ShownStudy.Kind.MISHAPS;
	}

	private static void fill(TreeItem item, Line line, Set<String> turned) {
		item.setText(line.cells().toArray(String[]::new));
		item.setData(line);
		if (line.lines().isEmpty()) {
			return;
		}
		boolean open = isOpenAtFirst(line) != turned.contains(line.key());
		if (open) {
			line.lines().forEach(below -> fill(new TreeItem(item, SWT.NONE), below, turned));
			item.setExpanded(true);
		} else {
			new TreeItem(item, SWT.NONE); // In the place of those that are made when somebody wants to see them.
		}
	}

	/** Makes what is to be seen below a line that is opened. */
	private static void fillBelow(TreeItem item) {
		if (item.getItemCount() == 1 && item.getItem(0).getData() == null) {
			item.getItem(0).dispose();
			((Line) item.getData()).lines().forEach(below -> fill(new TreeItem(item, SWT.NONE), below, Set.of()));
		}
	}

	/** All items that are made, in their order. */
	private List<TreeItem> all() {
		List<TreeItem> items = new ArrayList<>();
		for (TreeItem item : tree.getItems()) {
			addAll(item, items);
		}
		return items;
	}

	private static void addAll(TreeItem item, List<TreeItem> to) {
		if (item.getData() != null) {
			to.add(item);
			for (TreeItem below : item.getItems()) {
				addAll(below, to);
			}
		}
	}

	/** Selects what was selected before, else its round, else the first. */
	private void select(Line before) {
		TreeItem found = null;
		TreeItem ofRound = null;
		String round = before == null ? null : before.round();
		for (TreeItem one : all()) {
			Line line = (Line) one.getData();
			found = found == null && before != null && line.key().equals(before.key()) ? one : found;
			ofRound = ofRound == null && round != null && round.equals(line.round()) ? one : ofRound;
		}
		TreeItem chosen = found != null ? found : ofRound != null ? ofRound : tree.getItemCount() > 0 ? tree.getItem(0) : null;
		if (chosen != null) {
			tree.setSelection(chosen);
		}
	}

	@Override
	protected Optional<String> emptyText(Shown made) {
		return made.study.lines().isEmpty() ? Optional.of(Messages.Study_none) : Optional.empty();
	}

	/** The line that is selected; null for none. */
	Line line() {
		return tree.getSelectionCount() == 0 ? null : (Line) tree.getSelection()[0].getData();
	}

	/** The name of the round that is worked on: that of what is selected; null for none. */
	String round() {
		Line line = line();
		return line == null ? null : line.round();
	}

	/** Whether a study shows. */
	boolean hasStudy() {
		return model() != null && !model().study.lines().isEmpty();
	}

	/** The names of all who code. */
	List<String> coders() {
		return model() == null ? List.of() : model().study.coders();
	}

	/** Says below the rounds what was done. */
	void say(String words) {
		if (!told.isDisposed()) {
			saidOf = corpus();
			told.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			told.getParent().layout();
		}
	}

	/** Opens the file that the selected line leads to. */
	private void open() {
		Line line = line();
		String path = line == null ? null : line.file();
		if (path == null) {
			return;
		}
		IFile file = corpus().file(path);
		if (!file.exists()) {
			say(NLS.bind(Messages.Study_noFile, path));
			return;
		}
		try {
			boolean text = !corpus().corpus().articlesOfText(path).isEmpty() && !Corpora.EXTENSION.equals(file.getFileExtension());
			if (text) {
				IDE.openEditor(getSite().getPage(), file, ArticleEditor.ID);
			} else {
				IDE.openEditor(getSite().getPage(), file);
			}
		} catch (PartInitException failed) {
			ILog.of(getClass()).log(failed.getStatus());
			say(failed.getMessage());
		}
	}

	/** Goes to the statement of a row in its article, else to the article. */
	private void openRow(StudyTable.Row row) {
		Corpus corpus = corpus().corpus();
		String statement = row.statement();
		Object facts = statement == null ? null : corpus.statement(statement).orElse(null);
		if (facts == null) {
			facts = corpus.article(row.article()).orElse(null);
		}
		if (facts != null) {
			EditorLink.open(new CorpusElement(corpus(), facts), getSite().getPage());
		}
	}

	private void copy() {
		List<String> lines = new ArrayList<>(List.of(String.join("\t", ShownStudy.COLUMNS))); //$NON-NLS-1$
		all().forEach(one -> lines.add(IntStream.range(0, WIDTHS.length).mapToObj(one::getText).collect(Collectors.joining("\t")))); //$NON-NLS-1$
		copy(lines);
	}

	private void copy(List<String> lines) {
		Clipboard clipboard = new Clipboard(tree.getDisplay());
		try {
			clipboard.setContents(new Object[] { String.join("\n", lines) }, new Transfer[] { TextTransfer.getInstance() }); //$NON-NLS-1$
		} finally {
			clipboard.dispose();
		}
	}

	/** The rounds; for tests. */
	public Tree tree() {
		return tree;
	}

	/** What is measured; for tests. */
	public Table result() {
		return result.table();
	}

	/** What is said before what is measured; for tests. */
	public String resultTold() {
		return result.told();
	}

	/** What is said below the rounds; for tests. */
	public String told() {
		return told.getText();
	}

	/** Whether something that is measured shows; for tests. */
	public boolean showsResult() {
		return both.getMaximizedControl() == null;
	}

	@Override
	protected void setContentFocus() {
		tree.setFocus();
	}
}
