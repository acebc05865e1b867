// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.Compared;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.ShownArticles;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.facts.Corpus;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.edit.UndoActions;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;

/**
 * Shows articles beside each other, with what they report of one utterance or on one claim lined up and the words that differ marked,
 * above a list of what was found, linked and rejected. What shows is a snapshot of one state of the corpus, made in the background
 * and replaced whole; what somebody judges is written as text edits like every other command's.
 */
public final class CompareEditor extends EditorPart implements IPersistableEditor {

	/** The editor's identifier. */
	public static final String ID = "org.gainsay.ui.compareEditor"; //$NON-NLS-1$

	private static final String HELP = "org.gainsay.ui.compareEditor"; //$NON-NLS-1$
	private static final List<String> BUTTONS = List.of("utterance", "line", "reject", "unlink", "previous", "next", "addColumn", "together", "passages"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private final ElementSelection selection = new ElementSelection();
	private ProjectCorpus corpus;
	/** What showed when the window was closed; null where the editor was opened. */
	private CompareState saved;
	private Compared compared;

	private Composite top;
	private CompareActions actions;
	private UndoActions undo;
	private SearchBar search;
	private DifferencePane above;
	private ColumnsArea columns;
	private FilterRow filter;
	private ItemTable table;
	private SnapshotReader reader;
	private FolderMoves moves;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CompareInput compare)) {
			throw new PartInitException(NLS.bind(Messages.Editor_wrongInput, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(compare.getName());
		corpus = compare.corpus().orElseThrow(() -> new PartInitException(NLS.bind(Messages.Editor_noCorpus, compare.folder().substring(1))));
		compared = new Compared(compare.subject());
		site.setSelectionProvider(selection);
	}

	@Override
	public void restoreState(IMemento memento) {
		saved = memento == null ? null : CompareState.of(memento);
	}

	@Override
	public void saveState(IMemento memento) {
		List<String> sayings = item().map(item -> item.sayings().stream().map(Saying::name).toList()).orElse(List.of());
		new CompareState(shownArticles(), sayings, filter.filter(shownArticles()), actions.isOn("together"), actions.isOn("passages")).save(memento); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The corpus that is compared. */
	public ProjectCorpus corpus() {
		return corpus;
	}

	// ---- controls

	@Override
	public void createPartControl(Composite parent) {
		top = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 2;
		top.setLayout(layout);
		createActions();
		createTools();
		above = new DifferencePane(top);
		actions.keysIn(above.control());
		SashForm sash = new SashForm(top, SWT.VERTICAL);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		columns = new ColumnsArea(sash, new ColumnListener(), this::addColumn);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayout list = new GridLayout();
		list.marginWidth = 0;
		list.marginHeight = 0;
		list.verticalSpacing = 0;
		below.setLayout(list);
		filter = new FilterRow(below, this::filterChanged);
		filter.set(ItemFilter.USUAL);
		table = new ItemTable(below, this::select, this::open);
		table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		actions.keysIn(table.control());
		actions.menuOf(table.control(), menu -> {
			// What it has is in every menu.
		});
		sash.setWeights(64, 36);
		restore();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(top, HELP);
		createUndo();
		above.say(NLS.bind(Messages.Search_task, corpus.title()));
		reader = new SnapshotReader(corpus, ((CompareInput) getEditorInput()).subject(), top, this::accept);
		search.search(actions.isOn("passages")); //$NON-NLS-1$
		moves = new FolderMoves(corpus.folder().getFullPath(), this::movedTo);
	}

	/** What it shows is of no corpus any more once the project is called otherwise: one on the same makes room for it. */
	private void movedTo(IPath folder) {
		if (top.isDisposed()) {
			return;
		}
		IWorkbenchPage page = getSite().getPage();
		CompareInput next = new CompareInput(folder.toString(), ((CompareInput) getEditorInput()).subject());
		try {
			if (next.corpus().isPresent()) {
				page.openEditor(next, ID, page.getActiveEditor() == this);
			}
			page.closeEditor(this, false);
		} catch (PartInitException failed) {
			ILog.of(getClass()).log(failed.getStatus());
		}
	}

	private void createActions() {
		Judgements judgements = new Judgements(corpus, getSite(), compared, new JudgementListener());
		actions = new CompareActions(getSite());
		actions.add("utterance", Messages.Action_utterance, () -> judgements.link(CorrespondenceKind.SAME_UTTERANCE)); //$NON-NLS-1$
		actions.add("line", Messages.Action_line, () -> judgements.link(CorrespondenceKind.SAME_LINE)); //$NON-NLS-1$
		actions.add("reject", Messages.Action_reject, judgements::reject); //$NON-NLS-1$
		actions.add("unlink", Messages.Action_unlink, judgements::unlink); //$NON-NLS-1$
		actions.add("next", Messages.Action_next, () -> step(1)); //$NON-NLS-1$
		actions.add("previous", Messages.Action_previous, () -> step(-1)); //$NON-NLS-1$
		actions.add("open", Messages.Action_open, this::open); //$NON-NLS-1$
		actions.add("addColumn", Messages.Action_addColumn, this::addColumn); //$NON-NLS-1$
		actions.addChoice("together", Messages.Action_together, true, on -> { //$NON-NLS-1$
			// It is asked for when something scrolls.
		});
		actions.addChoice("passages", Messages.Action_passages, false, on -> search.search(on)); //$NON-NLS-1$
	}

	private void createTools() {
		Composite row = new Composite(top, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = new GridLayout(3, false);
		layout.marginHeight = 0;
		layout.marginWidth = 4;
		row.setLayout(layout);
		actions.createBar(row, BUTTONS).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		search = new SearchBar(row, corpus, new SearchListener());
	}

	private void restore() {
		if (saved != null) {
			compared.beginWith(saved.articles(), saved.item());
			filter.set(saved.filter());
			actions.setOn("together", saved.together()); //$NON-NLS-1$
			actions.setOn("passages", saved.passages()); //$NON-NLS-1$
		}
	}

	private void createUndo() {
		undo = new UndoActions(getEditorSite(), corpus.undoContext());
		top.addDisposeListener(event -> undo.dispose());
	}

	/** Has undo and redo go to this editor; nothing where its corpus is gone, and it shows so. */
	void fill(IActionBars bars) {
		if (undo != null) {
			undo.fill(bars);
		}
	}

	@Override
	public void setFocus() {
		columnOfBase().map(column -> (Control) column.pane().textWidget()).orElse(table.control()).setFocus();
	}

	/** Takes the focus again if the control that had it is gone, or nothing was there yet that could have it. */
	private void keepFocus() {
		if (getSite().getPage().getActivePart() != this || top.getDisplay().getActiveShell() != getSite().getShell()) {
			return;
		}
		for (Control at = top.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
			if (at == top) {
				return;
			}
		}
		setFocus();
	}

	// ---- what the background hands over

	private final class SearchListener implements SearchBar.Listener {
		@Override
		public void found(Corpus of, Utterances utterances, boolean passages) {
			reader.found(of, utterances, passages);
		}

		@Override
		public void stopped() {
			if (compared.item() == null) {
				above.say(Messages.Editor_stopped);
			}
		}
	}

	private void accept(Snapshot made, boolean searched) {
		boolean other = compared.accept(made, searched, filter::filter);
		listItems();
		if (compared.item() != null) {
			showItem(other);
		} else {
			showArticles();
			above.say(searched ? Messages.Editor_nothing : search.isStopped() ? Messages.Editor_stopped : NLS.bind(Messages.Search_task, corpus.title()));
		}
	}

	// ---- showing

	private void listItems() {
		table.show(compared.list(), compared.snapshot());
		filter.count(NLS.bind(Messages.Filter_count, compared.list().items().size(), compared.snapshot().toJudge()));
	}

	/** @param lines whether the texts are lined up anew */
	private void showItem(boolean lines) {
		showArticles();
		table.select(compared.item());
		tell();
		if (lines) {
			columns.lineUp(null);
		}
		Saying base = compared.base();
		selection.set(base == null || base.statement() == null ? List.of() : List.of(new CorpusElement(corpus, base.statement())));
		keepFocus();
	}

	/** Shows the articles beside each other, and what is marked in them. */
	private void showArticles() {
		for (ArticleColumn added : columns.show(shownArticles(), compared.shown().isAlone() && compared.item() != null, compared.snapshot())) {
			StyledText text = added.pane().textWidget();
			actions.keysIn(text);
			actions.menuOf(text, menu -> addColumnActions(menu, added));
			text.addListener(SWT.Traverse, event -> {
				if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
					event.doit = !toNeighbour(added, event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
				}
			});
		}
		actions.setEnabled("addColumn", compared.shown().hasRoom()); //$NON-NLS-1$
		columns.mark(compared.marks());
	}

	private void addColumnActions(IMenuManager menu, ArticleColumn column) {
		menu.add(CompareActions.work(Messages.Action_otherArticle, () -> chooseInstead(column)));
		Action remove = CompareActions.work(Messages.Action_removeArticle, () -> remove(column));
		remove.setEnabled(shownArticles().size() > 1);
		menu.add(remove);
	}

	/** Gives the focus to the next or previous text; behind the last to the list. Before the first it stays the platform's to say. */
	private boolean toNeighbour(ArticleColumn from, int by) {
		int at = columns.indexOf(from) + by;
		return at >= 0 && columns.at(at).map(column -> (Control) column.pane().textWidget()).orElse(table.control()).setFocus();
	}

	private Optional<ArticleColumn> columnOfBase() {
		return Optional.ofNullable(compared.base()).flatMap(base -> columns.of(base.article()));
	}

	/** Says what is compared, if something is. */
	private void tell() {
		if (compared.item() != null) {
			above.say(compared.lines());
		}
	}

	// ---- choosing

	private void filterChanged() {
		if (compared.snapshot() != null) {
			compared.filter(filter::filter);
			listItems();
			table.select(compared.item());
		}
	}

	private void select(CompareItem other) {
		compared.select(other);
		showItem(true);
	}

	/** Goes to another row of the list. */
	private void step(int by) {
		if (compared.step(by)) {
			showItem(true);
		} else {
			getSite().getShell().getDisplay().beep();
		}
	}

	/** Compares what stands at a place of an article, if it is in the list. */
	private void goTo(ArticleColumn column, int offset) {
		if (compared.snapshot() == null) {
			return;
		}
		List<String> here = new ArrayList<>(column.pane().statementsAt(offset));
		here.addAll(compared.snapshot().passagesAt(column.article(), offset));
		if (compared.goTo(here)) {
			showItem(false);
			columns.lineUp(columnOfBase().filter(now -> now == column).orElse(null));
		}
	}

	private final class ColumnListener implements ArticleColumn.Listener {
		@Override
		public void went(ArticleColumn column, int offset) {
			goTo(column, offset);
		}

		@Override
		public void scrolled(ArticleColumn column, int by) {
			if (actions.isOn("together")) { //$NON-NLS-1$
				columns.scrollOthers(column, by);
			}
			columns.redrawJoins();
		}

		@Override
		public void resized(ArticleColumn column) {
			if (!top.isDisposed() && compared.item() != null) {
				columns.lineUp(null);
			}
		}

		@Override
		public void open(ArticleColumn column) {
			openArticle(column);
		}

		@Override
		public void choose(ArticleColumn column) {
			chooseInstead(column);
		}

		@Override
		public void remove(ArticleColumn column) {
			CompareEditor.this.remove(column);
		}
	}

	// ---- which articles

	private void addColumn() {
		choose(null).ifPresent(article -> show(compared.shown().and(article)));
	}

	private void chooseInstead(ArticleColumn column) {
		String instead = column.article();
		choose(instead).ifPresent(article -> {
			int at = shownArticles().indexOf(instead); // It may have gone while somebody was asked.
			if (at >= 0) {
				show(compared.shown().instead(at, article));
			}
		});
	}

	private void remove(ArticleColumn column) {
		if (shownArticles().size() > 1) {
			show(compared.shown().without(columns.indexOf(column)));
		}
	}

	private Optional<String> choose(String instead) {
		return compared.snapshot() == null ? Optional.empty() : ArticleDialog.ask(getSite().getShell(), compared.snapshot(), shownArticles(), instead);
	}

	private void show(ShownArticles articles) {
		compared.show(articles);
		showArticles();
		filterChanged();
		tell();
		columns.lineUp(null);
	}

	/** What says that no other article has anything like it; for tests. */
	public Link nothingHere() {
		return columns.nothingHere();
	}

	/** Shows some articles beside each other, as if somebody had chosen them. */
	public void show(List<String> names) {
		show(new ShownArticles(names, true));
	}

	// ---- going there

	private void open() {
		if (compared.base() != null) {
			columns.focused().or(this::columnOfBase).ifPresent(this::openArticle);
		}
	}

	private void openArticle(ArticleColumn column) {
		Object facts = column.current().map(Saying::statement).<Object>map(Object.class::cast).or(() -> compared.snapshot().corpus().article(column.article())).orElse(null);
		if (facts != null) {
			EditorLink.open(new CorpusElement(corpus, facts), getSite().getPage());
		}
	}

	// ---- judging

	private final class JudgementListener implements Judgements.Listener {
		@Override
		public void judged(CompareItem next) {
			if (next != null) {
				select(next);
			}
			reader.again();
		}

		@Override
		public void refused(String why) {
			getSite().getShell().getDisplay().beep();
			tell();
			above.refuse(why);
		}
	}

	// ---- for those who look

	/** What is said above the articles. */
	public String said() {
		return above.said();
	}

	/** What is compared; empty where nothing is. */
	public Optional<CompareItem> item() {
		return Optional.ofNullable(compared.item());
	}

	/** The list. */
	public Table list() {
		return table.control();
	}

	/** What the list has. */
	public List<CompareItem> items() {
		return compared.list().items();
	}

	/** The names of the articles that show. */
	public List<String> shownArticles() {
		return compared.shown().names();
	}

	/** The control of an article's text. */
	public StyledText textOf(String article) {
		return columns.of(article).orElseThrow().pane().textWidget();
	}

	/** The words that are marked in an article. */
	public List<WordMark> marksIn(String article) {
		return columns.of(article).orElseThrow().words();
	}

	/** At what height what is compared stands in an article, in pixels below the top of what is seen; empty where it has nothing. */
	public Optional<Integer> heightIn(String article) {
		return columns.of(article).filter(column -> column.place() >= 0).map(column -> column.place() - column.scrolledTo());
	}

	/** Whether the search has come to its end once. */
	public boolean isSearched() {
		return compared.isSearched();
	}

	/** Narrows the list. */
	public void setFilter(ItemFilter wanted) {
		filter.set(wanted);
		filterChanged();
	}

	/** Does what a key does, by the last part of its command's identifier. */
	public void run(String command) {
		actions.run(command);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// Nothing is kept here that could be saved.
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("A comparison is no file."); //$NON-NLS-1$
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		if (moves != null) {
			moves.close();
		}
		if (search != null) {
			search.leave();
		}
		if (reader != null) {
			reader.dispose();
		}
		super.dispose();
	}
}
