// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.EditorPart;
import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Counts;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.DifferenceText;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.Judging;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.Subject;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;
import org.gainsay.text.Span;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.TabKey;
import org.gainsay.ui.views.ViewEdits;

/**
 * Shows articles beside each other, with what they report of one utterance or on one claim lined up and the words that differ marked,
 * above a list of what was found, linked and rejected. What shows is a snapshot of one state of the corpus, made in the background
 * and replaced whole; what somebody judges is written as text edits like every other command's.
 */
public final class CompareEditor extends EditorPart implements IPersistableEditor {

	/** The editor's identifier. */
	public static final String ID = "org.gainsay.ui.compareEditor"; //$NON-NLS-1$

	private static final String HELP = "org.gainsay.ui.compareEditor"; //$NON-NLS-1$
	private static final String CONTEXT = "org.gainsay.ui.context.compare"; //$NON-NLS-1$
	private static final String COMMANDS = "org.gainsay.ui.compare."; //$NON-NLS-1$
	/** How many columns come by themselves; somebody may add more. */
	private static final int COLUMNS = 4;
	private static final int MOST_COLUMNS = 6;

	private static final String M_COLUMN = "column"; //$NON-NLS-1$
	private static final String M_SAYING = "saying"; //$NON-NLS-1$
	private static final String M_STATES = "states"; //$NON-NLS-1$
	private static final String M_WORDS = "words"; //$NON-NLS-1$
	private static final String M_HERE = "here"; //$NON-NLS-1$
	private static final String M_TOGETHER = "together"; //$NON-NLS-1$
	private static final String M_PASSAGES = "passages"; //$NON-NLS-1$

	private record Found(Corpus corpus, Utterances utterances) {
	}

	private final Job reader = Job.createSystem("", this::read); //$NON-NLS-1$
	private final UtteranceSearch.Listener listener = new SearchListener();
	private final IOperationHistoryListener operations = this::operated;
	private final IResourceChangeListener resources = this::resourcesChanged;
	private final ArticleColumn.Listener columnListener = new ColumnListener();
	private final ElementSelection selection = new ElementSelection();
	private final Map<String, IAction> actions = new HashMap<>();
	private ProjectCorpus corpus;
	private UtteranceSearch search;
	private volatile Found found;
	private Snapshot snapshot;
	private CompareItem item;
	private Saying base;
	/** The articles that are to be seen, in their order. */
	private List<String> articles = List.of();
	/** Whether somebody chose the articles. */
	private boolean chosen;
	private boolean together = true;
	private boolean passages;
	private boolean listed;
	/** Whether somebody stopped the search. */
	private boolean stopped;
	private IMemento memento;
	private int lastRow;
	private IContextActivation keys;

	private Composite top;
	private StyledText difference;
	private Label progress;
	private Button cancel;
	private ColumnsArea columns;
	private FilterRow filter;
	private ItemTable table;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CompareInput compare)) {
			throw new PartInitException(NLS.bind(Messages.Editor_wrongInput, input.getName()));
		}
		setSite(site);
		setInput(input);
		setPartName(compare.getName());
		corpus = compare.corpus().orElseThrow(() -> new PartInitException(NLS.bind(Messages.Editor_noCorpus, compare.folder().substring(1))));
		site.setSelectionProvider(selection);
	}

	@Override
	public void restoreState(IMemento saved) {
		memento = saved;
	}

	@Override
	public void saveState(IMemento saved) {
		articles.forEach(article -> saved.createChild(M_COLUMN).putTextData(article));
		if (item != null) {
			item.sayings().forEach(saying -> saved.createChild(M_SAYING).putTextData(saying.name()));
		}
		ItemFilter now = filter.filter(articles);
		saved.putString(M_STATES, String.join(" ", now.states().stream().map(State::name).toList())); //$NON-NLS-1$
		saved.putString(M_WORDS, now.words());
		saved.putBoolean(M_HERE, now.articles() != null);
		saved.putBoolean(M_TOGETHER, together);
		saved.putBoolean(M_PASSAGES, passages);
	}

	/** The corpus that is compared. */
	public ProjectCorpus corpus() {
		return corpus;
	}

	private Subject subject() {
		return ((CompareInput) getEditorInput()).subject();
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
		difference = new StyledText(top, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		difference.setMargins(8, 3, 8, 3);
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wide.minimumHeight = 10;
		difference.setLayoutData(wide);
		AccessibleName.set(difference, Messages.Editor_differences);
		TabKey.leaves(difference);
		keysIn(difference);
		SashForm sash = new SashForm(top, SWT.VERTICAL);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		columns = new ColumnsArea(sash, columnListener, this::joins);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayout list = new GridLayout();
		list.marginWidth = 0;
		list.marginHeight = 0;
		list.verticalSpacing = 0;
		below.setLayout(list);
		filter = new FilterRow(below, this::filterChanged);
		filter.set(ItemFilter.USUAL);
		table = new ItemTable(below, this::chosenInList, this::open);
		table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		keysIn(table.control());
		menuOf(table.control());
		sash.setWeights(64, 36);
		restore();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(top, HELP);
		createUndo();
		OperationHistoryFactory.getOperationHistory().addOperationHistoryListener(operations);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
		say(NLS.bind(Messages.Search_task, corpus.title()));
		if (corpus.isBuilt()) {
			reader.schedule();
		}
		search = UtteranceSearch.join(corpus, passages, listener);
	}

	private void restore() {
		if (memento == null) {
			return;
		}
		Set<State> states = EnumSet.noneOf(State.class);
		for (String state : String.valueOf(memento.getString(M_STATES)).split(" ")) { //$NON-NLS-1$
			Arrays.stream(State.values()).filter(one -> one.name().equals(state)).forEach(states::add);
		}
		together = !Boolean.FALSE.equals(memento.getBoolean(M_TOGETHER));
		passages = Boolean.TRUE.equals(memento.getBoolean(M_PASSAGES));
		articles = Arrays.stream(memento.getChildren(M_COLUMN)).map(IMemento::getTextData).toList();
		chosen = !articles.isEmpty();
		filter.set(new ItemFilter(states, Objects.requireNonNullElse(memento.getString(M_WORDS), ""), //$NON-NLS-1$
				Boolean.TRUE.equals(memento.getBoolean(M_HERE)) ? articles : null));
		actions.get("together").setChecked(together); //$NON-NLS-1$
		actions.get("passages").setChecked(passages); //$NON-NLS-1$
	}

	private void createTools() {
		Composite row = new Composite(top, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = new GridLayout(3, false);
		layout.marginHeight = 0;
		layout.marginWidth = 4;
		row.setLayout(layout);
		ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT | SWT.WRAP);
		for (String name : List.of("utterance", "line", "reject", "unlink", "previous", "next", "addColumn", "together", "passages")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			ActionContributionItem shown = new ActionContributionItem(actions.get(name));
			shown.setMode(ActionContributionItem.MODE_FORCE_TEXT);
			tools.add(shown);
			tools.add(new Separator());
		}
		tools.createControl(row).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		progress = new Label(row, SWT.NONE);
		cancel = new Button(row, SWT.PUSH);
		cancel.addListener(SWT.Selection, event -> {
			if (stopped) {
				search.again(0);
			} else {
				search.cancel();
			}
		});
		toldOfSearch("", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void createActions() {
		action("utterance", Messages.Action_utterance, () -> link(CorrespondenceKind.SAME_UTTERANCE)); //$NON-NLS-1$
		action("line", Messages.Action_line, () -> link(CorrespondenceKind.SAME_LINE)); //$NON-NLS-1$
		action("reject", Messages.Action_reject, this::reject); //$NON-NLS-1$
		action("unlink", Messages.Action_unlink, this::unlink); //$NON-NLS-1$
		action("next", Messages.Action_next, () -> step(1)); //$NON-NLS-1$
		action("previous", Messages.Action_previous, () -> step(-1)); //$NON-NLS-1$
		action("open", Messages.Action_open, this::open); //$NON-NLS-1$
		action("addColumn", Messages.Action_addColumn, this::addColumn); //$NON-NLS-1$
		toggle("together", Messages.Action_together, together, on -> together = on); //$NON-NLS-1$
		toggle("passages", Messages.Action_passages, passages, this::searchPassages); //$NON-NLS-1$
	}

	private static Action work(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	private void action(String name, String text, Runnable work) {
		Action action = work(text, work);
		action.setActionDefinitionId(COMMANDS + name);
		action.setToolTipText(tooltip(name, text));
		getSite().getService(IHandlerService.class).activateHandler(COMMANDS + name, new ActionHandler(action));
		actions.put(name, action);
	}

	private String tooltip(String command, String text) {
		IBindingService bindings = getSite().<IBindingService>getService(IBindingService.class);
		String key = bindings == null ? null : bindings.getBestActiveBindingFormattedFor(COMMANDS + command);
		return key == null ? text : NLS.bind(Messages.Action_tooltip, text, key);
	}

	private void toggle(String name, String text, boolean on, Consumer<Boolean> work) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				work.accept(isChecked());
			}
		};
		action.setChecked(on);
		actions.put(name, action);
	}

	/** Single keys are commands while a text or the list has the focus, and no others' while a field has it. */
	private void keysIn(Control control) {
		IContextService contexts = getSite().getService(IContextService.class);
		control.addListener(SWT.FocusIn, event -> {
			if (keys == null) {
				keys = contexts.activateContext(CONTEXT);
			}
		});
		control.addListener(SWT.FocusOut, event -> {
			if (keys != null) {
				contexts.deactivateContext(keys);
				keys = null;
			}
		});
	}

	private void menuOf(Control control) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> {
			for (String name : List.of("utterance", "line", "reject", "unlink")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				shown.add(actions.get(name));
			}
			shown.add(new Separator());
			shown.add(actions.get("open")); //$NON-NLS-1$
			shown.add(actions.get("addColumn")); //$NON-NLS-1$
			columns.columns().stream().filter(column -> column.pane().textWidget() == control).findFirst().ifPresent(column -> {
				shown.add(work(Messages.Action_otherArticle, () -> columnListener.choose(column)));
				Action remove = work(Messages.Action_removeArticle, () -> columnListener.remove(column));
				remove.setEnabled(articles.size() > 1);
				shown.add(remove);
			});
		});
		control.setMenu(menu.createContextMenu(control));
		control.addDisposeListener(event -> menu.dispose());
	}

	private void createUndo() {
		IActionBars bars = getEditorSite().getActionBars();
		IUndoContext context = corpus.undoContext();
		register(ActionFactory.UNDO, new UndoActionHandler(getEditorSite(), context), bars);
		register(ActionFactory.REDO, new RedoActionHandler(getEditorSite(), context), bars);
		bars.updateActionBars();
	}

	private void register(ActionFactory name, OperationHistoryActionHandler handler, IActionBars bars) {
		bars.setGlobalActionHandler(name.getId(), handler);
		top.addDisposeListener(event -> handler.dispose());
	}

	@Override
	public void setFocus() {
		ArticleColumn column = base == null ? null : columnOf(base.article());
		if (column != null) {
			column.pane().textWidget().setFocus();
		} else {
			table.control().setFocus();
		}
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

	private final class SearchListener implements UtteranceSearch.Listener {
		@Override
		public void progress(int percent) {
			later(() -> searching(percent));
		}

		@Override
		public void ended(boolean cancelled) {
			later(() -> searched(cancelled));
		}

		@Override
		public void found(Corpus of, Utterances utterances) {
			found = new Found(of, utterances);
			reader.schedule();
		}
	}

	private void later(Runnable work) {
		UiThread.later(top, work);
	}

	private void searching(int percent) {
		stopped = false;
		toldOfSearch(NLS.bind(Messages.Search_progress, percent), Messages.Search_cancel);
	}

	private void searched(boolean cancelled) {
		stopped = cancelled;
		if (cancelled) {
			toldOfSearch(Messages.Search_stopped, Messages.Search_again);
			if (item == null) {
				say(Messages.Editor_stopped);
			}
		} else {
			toldOfSearch("", ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** @param button what can be done about the search; empty for nothing */
	private void toldOfSearch(String text, String button) {
		progress.setText(text);
		progress.setVisible(!text.isEmpty());
		cancel.setText(button);
		cancel.setVisible(!button.isEmpty());
		progress.getParent().layout();
	}

	private void read(IProgressMonitor monitor) {
		Found now = found;
		boolean complete = now != null;
		if (now == null) {
			Corpus built = corpus.corpus();
			now = new Found(built, Utterances.none(built));
		}
		Snapshot made = Snapshot.of(now.corpus, now.utterances, RejectedFile.read(corpus), subject());
		later(() -> accept(made, complete));
	}

	private void operated(OperationHistoryEvent event) {
		boolean changed = event.getEventType() == OperationHistoryEvent.DONE || event.getEventType() == OperationHistoryEvent.UNDONE
				|| event.getEventType() == OperationHistoryEvent.REDONE;
		if (changed && event.getOperation().hasContext(corpus.undoContext())) {
			reader.schedule();
		}
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		if (event.getDelta().findMember(RejectedFile.of(corpus).getFullPath()) != null) {
			reader.schedule();
		}
	}

	private void accept(Snapshot made, boolean complete) {
		snapshot = made;
		listed |= complete;
		articles = articles.stream().filter(name -> isShowable(name)).toList();
		List<CompareItem> items = filter.filter(articles).of(made);
		table.show(items, made);
		Optional<CompareItem> now = item == null ? begin() : made.same(item).filter(items::contains)
				.or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.get(Math.min(lastRow, items.size() - 1))));
		count();
		if (now.isPresent()) {
			boolean first = item == null;
			select(now.get(), base == null ? null : now.get().named(base.name()).orElse(null), first, first || !now.get().key().equals(item.key()));
		} else {
			item = null;
			base = null;
			showArticles(articles.isEmpty() ? initialArticles() : articles);
			marks();
			say(complete ? Messages.Editor_nothing : stopped ? Messages.Editor_stopped : NLS.bind(Messages.Search_task, corpus.title()));
		}
	}

	private boolean isShowable(String article) {
		return snapshot.corpus().article(article).filter(facts -> facts.text() != null).isPresent();
	}

	private Optional<CompareItem> begin() {
		if (memento != null) {
			Set<String> saved = Set.copyOf(Arrays.stream(memento.getChildren(M_SAYING)).map(IMemento::getTextData).toList());
			Optional<CompareItem> there = snapshot.items().stream().filter(one -> one.key().equals(saved)).findFirst();
			if (there.isPresent() || !listed) {
				return there;
			}
		}
		return snapshot.first(subject()).filter(one -> listed || one.state() == State.CHOSEN);
	}

	private List<String> initialArticles() {
		List<String> named = subject().kind() == Subject.Kind.ARTICLES ? subject().names() : List.of();
		return Stream.concat(named.stream().filter(this::isShowable), snapshot.articles().stream().map(ArticleFacts::name)).distinct()
				.limit(Math.max(2, Math.min(named.size(), COLUMNS))).toList();
	}

	private void count() {
		long open = snapshot.items().stream().filter(one -> one.state() == State.FOUND && !one.isPart()).count();
		filter.count(NLS.bind(Messages.Filter_count, table.items().size(), open));
	}

	// ---- choosing

	private void filterChanged() {
		if (snapshot != null) {
			table.show(filter.filter(articles).of(snapshot), snapshot);
			table.select(item);
			count();
		}
	}

	private void chosenInList(CompareItem other) {
		select(other, null, true, true);
	}

	/** Goes to another row of the list. */
	private void step(int by) {
		List<CompareItem> items = table.items();
		int row = item == null ? -1 : table.rowOf(item);
		int next = row < 0 ? (by > 0 ? 0 : items.size() - 1) : row + by;
		if (next >= 0 && next < items.size()) {
			select(items.get(next), null, true, true);
		} else {
			getSite().getShell().getDisplay().beep();
		}
	}

	/**
	 * Shows an item.
	 *
	 * @param wantedBase what the others are compared with; null to choose one
	 * @param fits       whether the columns may change so that all of it shows
	 * @param lines      whether the texts are lined up anew
	 */
	private void select(CompareItem other, Saying wantedBase, boolean fits, boolean lines) {
		item = other;
		List<String> needed = other.articles().stream().filter(this::isShowable).toList();
		long there = needed.stream().filter(articles::contains).count();
		boolean enough = chosen ? there >= Math.min(2, needed.size()) : there == needed.size() && articles.size() == Math.max(2, there);
		List<String> wanted = articles;
		if (articles.isEmpty() || fits && !enough) {
			chosen = false;
			wanted = needed.size() >= 2 ? needed.stream().limit(COLUMNS).toList()
					: Stream.concat(needed.stream(), snapshot.articles().stream().map(ArticleFacts::name)).distinct().limit(2).toList();
			if (subject().kind() == Subject.Kind.ARTICLES && subject().names().containsAll(needed) && subject().names().size() <= COLUMNS) {
				List<String> all = subject().names().stream().filter(this::isShowable).toList();
				wanted = all.size() >= 2 ? all : wanted;
			}
		}
		base = wantedBase != null ? wantedBase : firstIn(other, wanted);
		showArticles(wanted);
		table.select(other);
		lastRow = Math.max(0, table.rowOf(other));
		marks();
		tell();
		if (lines) {
			lineUp(null);
		}
		selection.set(base == null || base.statement() == null ? List.of() : List.of(new CorpusElement(corpus, base.statement())));
		keepFocus();
	}

	private static Saying firstIn(CompareItem of, List<String> shown) {
		return shown.stream().flatMap(article -> of.in(article).stream()).findFirst().orElse(of.sayings().isEmpty() ? null : of.sayings().getFirst());
	}

	private void showArticles(List<String> wanted) {
		articles = List.copyOf(wanted);
		for (ArticleColumn added : columns.setCount(wanted.size())) {
			StyledText text = added.pane().textWidget();
			keysIn(text);
			menuOf(text);
			text.addListener(SWT.Traverse, event -> {
				if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
					event.doit = !toNeighbour(added, event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
				}
			});
		}
		for (int i = 0; i < wanted.size(); i++) {
			columns.columns().get(i).show(snapshot.corpus().article(wanted.get(i)).orElseThrow(), snapshot);
			columns.columns().get(i).setRemovable(wanted.size() > 1);
		}
		actions.get("addColumn").setEnabled(wanted.size() < MOST_COLUMNS); //$NON-NLS-1$
		columns.control().layout(true, true);
	}

	/** Gives the focus to the next or previous text; behind the last to the list. Before the first it stays the platform's to say. */
	private boolean toNeighbour(ArticleColumn from, int by) {
		int at = columns.columns().indexOf(from) + by;
		if (at < 0) {
			return false;
		}
		return at < columns.columns().size() ? columns.columns().get(at).pane().textWidget().setFocus() : table.control().setFocus();
	}

	private ArticleColumn columnOf(String article) {
		return columns.columns().stream().filter(column -> article.equals(column.article())).findFirst().orElse(null);
	}

	/** Marks in all columns what is compared, and what else there is. */
	private void marks() {
		Map<String, String> numbers = numbers();
		List<List<WordMark>> ofBase = new ArrayList<>();
		List<ArticleColumn> all = columns.columns();
		int baseAt = base == null ? -1 : articles.indexOf(base.article());
		for (int i = 0; i < all.size(); i++) {
			ArticleColumn column = all.get(i);
			Saying current = base == null ? null : item.counterpart(base, column.article()).orElse(null);
			if (i == baseAt || current == null) {
				column.mark(null, List.of(), numbered(column.article(), numbers));
				continue;
			}
			boolean baseIsLeft = baseAt < i;
			Comparison comparison = baseIsLeft ? snapshot.compare(base, current) : snapshot.compare(current, base);
			boolean comparable = comparison.how() != How.PARALLEL_TRANSLATION; // Of a translation all words are others.
			ofBase.add(comparable ? WordMark.of(comparison.words(), baseIsLeft) : List.of());
			column.mark(new ColumnMarks.Numbered(itemNumber(current, numbers), current), comparable ? WordMark.of(comparison.words(), !baseIsLeft) : List.of(),
					numbered(column.article(), numbers));
		}
		if (baseAt >= 0) {
			all.get(baseAt).mark(new ColumnMarks.Numbered(itemNumber(base, numbers), base), WordMark.together(ofBase), numbered(base.article(), numbers));
		}
		columns.redrawJoins();
	}

	private String itemNumber(Saying saying, Map<String, String> numbers) {
		return item.state() == State.CHOSEN ? numbers.getOrDefault(saying.name(), "\u2022") : item.number().replaceFirst("\\..*", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The number beside each statement, by its name. */
	private Map<String, String> numbers() {
		Map<String, String> numbers = new HashMap<>();
		snapshot.items().stream().filter(one -> !one.isPart() && one.state() != State.REJECTED && one.state() != State.CHOSEN)
				.forEach(one -> one.sayings().forEach(saying -> numbers.putIfAbsent(saying.name(), one.number())));
		return numbers;
	}

	private List<ColumnMarks.Numbered> numbered(String article, Map<String, String> numbers) {
		Map<String, ColumnMarks.Numbered> all = new HashMap<>();
		for (CompareItem one : snapshot.items()) {
			if (!one.isPart() && one.state() != State.REJECTED) {
				one.in(article).forEach(saying -> all.putIfAbsent(saying.name(), new ColumnMarks.Numbered(numbers.getOrDefault(saying.name(), "\u2022"), saying))); //$NON-NLS-1$
			}
		}
		return List.copyOf(all.values());
	}

	private List<Gutter.Join> joins(ArticleColumn left, ArticleColumn right) {
		if (snapshot == null) {
			return List.of();
		}
		List<Gutter.Join> joins = new ArrayList<>();
		Saying one = left.current().orElse(null);
		Saying two = right.current().orElse(null);
		for (CompareItem other : snapshot.items()) {
			if (!other.isPart() && other.state() != State.REJECTED) {
				for (UtterancePair pair : other.pairs()) {
					Saying from = in(pair, left.article());
					Saying to = in(pair, right.article());
					boolean isChosen = from == null || to == null || one != null && two != null && from.name().equals(one.name()) && to.name().equals(two.name());
					if (!isChosen) {
						joins.add(new Gutter.Join(from, to, false));
					}
				}
			}
		}
		if (one != null && two != null) {
			joins.add(new Gutter.Join(one, two, true));
		}
		return joins;
	}

	private static Saying in(UtterancePair pair, String article) {
		return pair.left().article().equals(article) ? pair.left() : pair.right().article().equals(article) ? pair.right() : null;
	}

	// ---- saying what differs

	private void tell() {
		List<String> lines = new ArrayList<>();
		List<String> heads = new ArrayList<>();
		String head = NLS.bind(Messages.Editor_head, new Object[] { Math.max(0, table.rowOf(item)) + 1, Math.max(1, table.items().size()), DifferenceText.of(item.state()),
				Double.isNaN(item.score()) ? "" : NLS.bind(Messages.Editor_score, Math.round(100 * item.score())) }).strip(); //$NON-NLS-1$
		if (item.claim() != null) {
			head = NLS.bind(Messages.Editor_claim, snapshot.corpus().claim(item.claim()).map(claim -> claim.text()).orElse(item.claim()),
					Counts.statements(item.sayings().size(), item.articles().size()));
		}
		if (item.claim() == null && item.isGroup()) {
			head += " \u2014 " + NLS.bind(Messages.Editor_group, item.sayings().size()); //$NON-NLS-1$
		}
		lines.add(head);
		heads.add(head);
		otherSet().ifPresent(told -> {
			lines.add(told);
			heads.add(""); //$NON-NLS-1$
		});
		for (ArticleColumn column : columns.columns()) {
			if (base == null || column.article().equals(base.article()) || column.current().isEmpty()) {
				continue;
			}
			boolean baseIsLeft = articles.indexOf(base.article()) < articles.indexOf(column.article());
			Saying left = baseIsLeft ? base : column.current().get();
			Saying right = baseIsLeft ? column.current().get() : base;
			String pair = NLS.bind(Messages.Editor_pair, DifferenceText.outlet(left.article(), snapshot.corpus()), DifferenceText.outlet(right.article(), snapshot.corpus()));
			lines.add(pair + " " + DifferenceText.of(snapshot.compare(left, right), snapshot.corpus())); //$NON-NLS-1$
			heads.add(pair);
		}
		say(String.join("\n", lines)); //$NON-NLS-1$
		int at = 0;
		for (int i = 0; i < lines.size(); i++) {
			difference.setStyleRange(new StyleRange(at, heads.get(i).length(), null, null, SWT.BOLD));
			at += lines.get(i).length() + 1;
		}
	}

	/** Says of statements that somebody chose, and that are in another annotator's set, that they are not compared. */
	private Optional<String> otherSet() {
		if (subject().kind() != Subject.Kind.STATEMENTS) {
			return Optional.empty();
		}
		List<String> others = subject().names().stream()
				.filter(name -> snapshot.corpus().statement(name).filter(statement -> !snapshot.isCompared(statement)).isPresent()).toList();
		return others.isEmpty() ? Optional.empty() : Optional.of(NLS.bind(Messages.Editor_otherSet, String.join(", ", others))); //$NON-NLS-1$
	}

	private void say(String text) {
		if (!difference.getText().equals(text)) {
			difference.setText(text);
			top.layout();
		}
	}

	/** What is said above the articles. */
	public String said() {
		return difference.getText();
	}

	/** Says why something was not done; the next thing that shows takes it away. */
	private void refuse(String why) {
		getSite().getShell().getDisplay().beep();
		tellOrNothing();
		difference.setText(why + "\n" + difference.getText()); //$NON-NLS-1$
		difference.setStyleRange(new StyleRange(0, why.length(), null, null, SWT.BOLD | SWT.ITALIC));
		top.layout();
	}

	private void tellOrNothing() {
		if (item != null) {
			tell();
		}
	}

	// ---- lining up

	/** Scrolls the texts so that what is compared stands at one height: that of a column, or a third from the top. */
	private void lineUp(ArticleColumn like) {
		List<ArticleColumn> all = columns.columns().stream().filter(column -> column.place() >= 0).toList();
		if (all.isEmpty()) {
			return;
		}
		int least = all.stream().mapToInt(ArticleColumn::place).min().getAsInt();
		int height = all.stream().mapToInt(column -> column.pane().textWidget().getClientArea().height).min().getAsInt();
		int wanted = like == null || like.place() < 0 ? height / 3 : like.place() - like.scrolledTo();
		int y = Math.max(0, Math.min(Math.min(wanted, least), Math.max(0, height - 40)));
		all.forEach(column -> {
			column.scrollTo(column.place() - y);
			if (column != like) {
				column.caretToCurrent();
			}
		});
		columns.redrawJoins();
	}

	private final class ColumnListener implements ArticleColumn.Listener {
		@Override
		public void went(ArticleColumn column, int offset) {
			goTo(column, offset);
		}

		@Override
		public void scrolled(ArticleColumn column, int by) {
			if (together) {
				columns.columns().stream().filter(other -> other != column).forEach(other -> other.scrollTo(other.scrolledTo() + by));
			}
			columns.redrawJoins();
		}

		@Override
		public void resized(ArticleColumn column) {
			if (!top.isDisposed() && item != null) {
				lineUp(null);
			}
		}

		@Override
		public void open(ArticleColumn column) {
			openArticle(column);
		}

		@Override
		public void choose(ArticleColumn column) {
			int at = columns.columns().indexOf(column);
			chooseArticle(articles.get(at)).ifPresent(other -> {
				List<String> now = new ArrayList<>(articles);
				now.set(at, other);
				chosenArticles(now);
			});
		}

		@Override
		public void remove(ArticleColumn column) {
			List<String> now = new ArrayList<>(articles);
			now.remove(columns.columns().indexOf(column));
			if (!now.isEmpty()) {
				chosenArticles(now);
			}
		}
	}

	/** Compares what stands at a place of an article, if it is in the list. */
	private void goTo(ArticleColumn column, int offset) {
		if (snapshot == null) {
			return;
		}
		List<String> here = new ArrayList<>(column.pane().statementsAt(offset));
		snapshot.items().stream().flatMap(one -> one.in(column.article()).stream()).filter(saying -> saying.statement() == null)
				.filter(saying -> saying.spans().stream().anyMatch((Span span) -> span.start() <= offset && offset <= span.end())).map(Saying::name).forEach(here::add);
		for (String name : here) {
			if (item != null && item.named(name).isPresent()) {
				if (base == null || !base.name().equals(name)) {
					select(item, item.named(name).get(), false, false);
					lineUp(column);
				}
				return;
			}
		}
		for (String name : here) {
			Optional<CompareItem> other = table.items().stream().filter(one -> !one.isPart() && one.named(name).isPresent()).findFirst();
			if (other.isPresent()) {
				boolean isSeen = other.get().articles().stream().filter(articles::contains).count() >= 2;
				select(other.get(), other.get().named(name).get(), !isSeen, false);
				ArticleColumn now = columnOf(column.article() == null ? "" : base.article()); //$NON-NLS-1$
				lineUp(now == column ? column : null);
				return;
			}
		}
	}

	// ---- columns

	private void addColumn() {
		chooseArticle(null).ifPresent(article -> {
			List<String> now = new ArrayList<>(articles);
			now.add(article);
			chosenArticles(now);
		});
	}

	private void chosenArticles(List<String> now) {
		chosen = true;
		showArticles(now);
		if (base != null && !now.contains(base.article())) {
			base = firstIn(item, now);
		}
		marks();
		filterChanged();
		tellOrNothing();
		lineUp(null);
	}

	/** Shows some articles beside each other, as if somebody had chosen them. */
	public void show(List<String> names) {
		chosenArticles(names);
	}

	private Optional<String> chooseArticle(String instead) {
		if (snapshot == null) {
			return Optional.empty();
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(getSite().getShell(), new ArticleLabels(snapshot.corpus()));
		dialog.setTitle(Messages.Choose_title);
		dialog.setMessage(Messages.Choose_message);
		dialog.setMultipleSelection(false);
		dialog.setElements(snapshot.articles().stream().filter(article -> !articles.contains(article.name()) || article.name().equals(instead)).toArray());
		return dialog.open() == Window.OK && dialog.getFirstResult() instanceof ArticleFacts article ? Optional.of(article.name()) : Optional.empty();
	}

	// ---- going there

	private void open() {
		if (base != null) {
			ArticleColumn focused = columns.columns().stream().filter(column -> column.pane().textWidget().isFocusControl()).findFirst().orElse(columnOf(base.article()));
			if (focused != null) {
				openArticle(focused);
			}
		}
	}

	private void openArticle(ArticleColumn column) {
		Object facts = column.current().<Object>map(Saying::statement).or(() -> snapshot.corpus().article(column.article())).orElse(null);
		if (facts != null) {
			EditorLink.open(new CorpusElement(corpus, facts), getSite().getPage());
		}
	}

	// ---- judging

	private void link(CorrespondenceKind kind) {
		CompareItem judged = item;
		if (judged == null) {
			return;
		}
		How how = judged.sayings().size() == 2 ? snapshot.compare(judged.sayings().getFirst(), judged.sayings().getLast()).how() : null;
		judge(actions.get(kind == CorrespondenceKind.SAME_UTTERANCE ? "utterance" : "line").getText(), session -> Judging.link(judged, kind, how, session), true); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void unlink() {
		CompareItem judged = item;
		if (judged != null) {
			judge(Messages.Action_unlink, session -> Judging.unlink(judged, session), false);
		}
	}

	/** Rejects what is selected, or takes its rejection back. */
	private void reject() {
		CompareItem judged = item;
		if (judged == null) {
			return;
		}
		Corpus of = snapshot.corpus();
		String before = RejectedFile.text(corpus);
		if (judged.state() == State.REJECTED) {
			judge(Messages.Action_reject, session -> Judging.restore(judged, RejectedPairs.of(before), of), false);
		} else {
			judge(Messages.Action_reject, session -> Judging.reject(judged, RejectedPairs.of(before), before, of), true);
		}
	}

	private void judge(String title, Function<CorpusSession, CorpusEdit> maker, boolean goesOn) {
		Optional<CompareItem> next = goesOn ? nextFound() : Optional.empty();
		Optional<String> refused = ViewEdits.attempt(title, corpus, getSite().getShell(), maker);
		if (refused.isPresent()) {
			refuse(refused.get());
			return;
		}
		next.ifPresent(one -> select(one, null, true, true));
		reader.schedule();
	}

	/** What comes next that nobody has judged yet, from the selected row on. */
	private Optional<CompareItem> nextFound() {
		List<CompareItem> items = table.items();
		int row = table.rowOf(item);
		String group = item.number() + "."; //$NON-NLS-1$
		return items.stream().skip(row + 1L).filter(one -> one.state() == State.FOUND && !one.number().startsWith(group)).findFirst();
	}

	private void searchPassages(boolean on) {
		passages = on;
		search.leave(listener);
		search = UtteranceSearch.join(corpus, on, listener);
	}

	// ---- for those who look

	/** What is compared; empty where nothing is. */
	public Optional<CompareItem> item() {
		return Optional.ofNullable(item);
	}

	/** The list. */
	public Table list() {
		return table.control();
	}

	/** What the list has. */
	public List<CompareItem> items() {
		return table.items();
	}

	/** The names of the articles that show. */
	public List<String> shownArticles() {
		return articles;
	}

	/** The control of an article's text. */
	public StyledText textOf(String article) {
		return columnOf(article).pane().textWidget();
	}

	/** The words that are marked in an article. */
	public List<WordMark> marksIn(String article) {
		return columnOf(article).words();
	}

	/** At what height what is compared stands in an article, in pixels below the top of what is seen; empty where it has nothing. */
	public Optional<Integer> heightIn(String article) {
		ArticleColumn column = columnOf(article);
		return column.place() < 0 ? Optional.empty() : Optional.of(column.place() - column.scrolledTo());
	}

	/** Whether the search has come to its end once. */
	public boolean isSearched() {
		return listed;
	}

	/** Narrows the list. */
	public void setFilter(ItemFilter wanted) {
		filter.set(wanted);
		filterChanged();
	}

	/** Does what a key does, by the last part of its command's identifier. */
	public void run(String command) {
		IAction action = actions.get(command);
		if (action.getStyle() == IAction.AS_CHECK_BOX) {
			action.setChecked(!action.isChecked());
		}
		action.run();
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
		if (search != null) {
			search.leave(listener);
		}
		reader.cancel();
		OperationHistoryFactory.getOperationHistory().removeOperationHistoryListener(operations);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		super.dispose();
	}
}
