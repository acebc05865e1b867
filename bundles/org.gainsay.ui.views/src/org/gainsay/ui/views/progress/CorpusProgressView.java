// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.desk.progress.ProgressRows.Column;
import org.gainsay.desk.progress.ProgressRows.Row;
import org.gainsay.desk.progress.ProgressRows.Wish;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Status;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CodeMenu;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.ViewEdits;

/** Which articles are done, begun and not begun, and how many sentences with a reporting verb have no statement yet. */
public final class CorpusProgressView extends CorpusView<CorpusProgressView.Shown> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.progressView"; //$NON-NLS-1$

	private static final int BAR_ALPHA = 150;
	/** Where the bar begins in its cell, behind the number, in pixels. */
	private static final int BAR_INDENT = 52;
	private static final List<Status> STATUSES = Arrays.asList(Status.values());

	/** What the view shows of a build. */
	record Shown(Corpus corpus, ProgressRows all, List<Row> rows) {
	}

	private final ElementSelection selection = new ElementSelection();
	private Text filter;
	private Combo statusFilter;
	private Table table;
	private List<Row> rows = List.of();
	private volatile Wish wish = Wish.ALL;
	private volatile String chosen;

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(area);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.Progress_filter);
		AccessibleName.set(filter, Messages.Progress_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		Pause typing = Pause.ofTyping(filter, () -> {
			wish = new Wish(filter.getText(), wish.status(), wish.sorted(), wish.descending());
			readAgain();
		});
		filter.addListener(SWT.Modify, event -> typing.begin());
		statusFilter = new Combo(area, SWT.READ_ONLY);
		statusFilter.add(Messages.Progress_anyStatus);
		STATUSES.forEach(status -> statusFilter.add(ProgressRows.word(status)));
		statusFilter.select(0);
		AccessibleName.set(statusFilter, Messages.Progress_filterStatus);
		statusFilter.setToolTipText(Messages.Progress_filterStatus);
		statusFilter.addListener(SWT.Selection, event -> {
			int index = statusFilter.getSelectionIndex();
			wish = new Wish(wish.words(), index <= 0 ? null : STATUSES.get(index - 1), wish.sorted(), wish.descending());
			readAgain();
		});
		createTable(area);
		createActions();
		getViewSite().getActionBars().getMenuManager().setRemoveAllWhenShown(true);
		getViewSite().getActionBars().getMenuManager().addMenuListener(this::annotators);
		getViewSite().getActionBars().getMenuManager().add(choice(Messages.Progress_ownSets, true, () -> choose(null)));
		getSite().setSelectionProvider(selection);
	}

	private void createTable(Composite area) {
		table = new Table(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		AccessibleName.set(table, () -> NLS.bind(Messages.Progress_tableName, rows.size()));
		for (Column column : Column.values()) {
			TableColumn head = new TableColumn(table, column == Column.STATEMENTS || column == Column.OPEN ? SWT.RIGHT : SWT.LEFT);
			head.setText(column.title());
			head.setWidth(column.width());
			head.addListener(SWT.Selection, event -> sort(column));
		}
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 100).applyTo(table);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item));
		table.addListener(SWT.PaintItem, this::paintShare);
		table.addListener(SWT.Selection, event -> tell());
		table.addListener(SWT.DefaultSelection, event -> open());
		table.addListener(SWT.KeyDown, event -> {
			if (event.character == ' ' && !selected().isEmpty()) {
				event.doit = false;
				Status now = selected().getFirst().progress().status();
				setStatus(STATUSES.get((STATUSES.indexOf(now) + 1) % STATUSES.size()));
			}
		});
	}

	private void createActions() {
		ViewActions actions = new ViewActions(getViewSite(), table);
		actions.add(Messages.View_openArticle, null, this::open, () -> !selected().isEmpty());
		actions.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, () -> EditorLink.openDeclaration(element(selected().getFirst()), getSite().getPage()),
				() -> !selected().isEmpty());
		actions.addCommand(ViewActions.COMPARE, () -> !selected().isEmpty());
		actions.addSeparator();
		actions.addMenu(this::statusMenu);
		actions.addMenu(menu -> menu.add(new CodeMenu(getSite().getShell(), this::codes, this::setCode).of(corpus(), CategorySubject.ARTICLE)));
		actions.addCommand(ArticleDetailsHandler.COMMAND, () -> selected().size() == 1);
		actions.addGlobal(null, ActionFactory.SELECT_ALL, () -> {
			table.selectAll();
			tell();
		}, () -> true);
		actions.addGlobal(null, ActionFactory.FIND, filter::setFocus, () -> true);
	}

	private void statusMenu(IMenuManager menu) {
		MenuManager statuses = new MenuManager(Messages.Progress_setStatus);
		for (Status status : STATUSES) {
			boolean all = !selected().isEmpty() && selected().stream().allMatch(row -> row.progress().status() == status);
			statuses.add(choice(ProgressRows.word(status), all, () -> setStatus(status)));
		}
		menu.add(statuses);
	}

	private void annotators(IMenuManager menu) {
		menu.add(choice(Messages.Progress_ownSets, chosen == null, () -> choose(null)));
		if (model() != null) {
			model().all.annotators().forEach(name -> menu.add(choice(NLS.bind(Messages.Progress_setsOf, name), name.equals(chosen), () -> choose(name))));
		}
	}

	private void choose(String annotator) {
		chosen = annotator;
		readAgain();
	}

	private static IAction choice(String text, boolean on, Runnable work) {
		Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					work.run();
				}
			}
		};
		action.setChecked(on);
		return action;
	}

	/** Gives the selected articles a status, in the sets that are looked at; one step of undo. */
	public void setStatus(Status status) {
		List<String> articles = selected().stream().map(row -> row.article().name()).toList();
		String set = chosen;
		ViewEdits.apply(DeskMessages.Progress_status, corpus(), getSite().getShell(), session -> new ArticleEdits(session).status(articles, set, status));
	}

	/** The codes of the selected articles in the sets that are looked at. */
	private List<List<CodeFacts>> codes() {
		return selected().stream().map(row -> chosen == null ? row.article().codes()
				: corpus().corpus().set(row.article().name(), chosen).map(AnnotationSetFacts::codes).orElse(List.of())).toList();
	}

	/** Codes the selected articles, in the sets that are looked at; one step of undo. */
	public void setCode(String category, List<String> values) {
		List<String> articles = selected().stream().map(row -> row.article().name()).toList();
		String set = chosen;
		ViewEdits.apply(Messages.Statements_setCode, corpus(), getSite().getShell(), session -> new ArticleEdits(session).code(articles, set, category, values, List.of()));
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected Shown read(ProjectCorpus of, Corpus corpus, Shown before) {
		String whose = chosen;
		ProgressRows all = before != null && before.corpus == corpus && Objects.equals(before.all.chosen(), whose) ? before.all
				: ProgressRows.of(corpus, whose, before == null ? null : before.all);
		return new Shown(corpus, all, all.rows(wish));
	}

	@Override
	protected void show(Shown made) {
		List<String> selected = selected().stream().map(row -> row.article().name()).toList();
		rows = made.rows;
		table.setRedraw(false);
		try {
			table.setItemCount(rows.size());
			table.clearAll();
			table.setSortColumn(wish.sorted() == null ? null : table.getColumn(wish.sorted().ordinal()));
			table.setSortDirection(wish.sorted() == null ? SWT.NONE : wish.descending() ? SWT.DOWN : SWT.UP);
			table.deselectAll();
			for (int i = 0; i < rows.size(); i++) {
				if (selected.contains(rows.get(i).article().name())) {
					table.select(i);
				}
			}
		} finally {
			table.setRedraw(true);
		}
		setContentDescription(made.all.summary());
		tell();
	}

	@Override
	protected Optional<String> emptyText(Shown made) {
		return made.all.rows().isEmpty() ? Optional.of(Messages.View_noArticles) : Optional.empty();
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.article() != null) {
			select(place.article().name());
		}
	}

	private void select(String article) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).article().name().equals(article) && !(table.getSelectionCount() == 1 && table.getSelectionIndex() == i)) {
				table.setSelection(i);
				table.showSelection();
				tell();
			}
		}
	}

	private void fill(TableItem item) {
		int index = table.indexOf(item);
		if (index >= 0 && index < rows.size()) {
			for (Column column : Column.values()) {
				item.setText(column.ordinal(), rows.get(index).text(column));
			}
		}
	}

	/** A bar behind the number: the number tells it to those who do not see the bar. */
	private void paintShare(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (event.index != Column.SHARE.ordinal() || index < 0 || index >= rows.size()) {
			return;
		}
		Rectangle cell = ((TableItem) event.item).getBounds(event.index);
		int left = cell.x + BAR_INDENT;
		int width = Math.max(0, cell.width - BAR_INDENT - 8);
		int height = Math.max(4, cell.height / 3);
		int top = cell.y + (cell.height - height) / 2;
		GC gc = event.gc;
		Color before = gc.getBackground();
		Color line = gc.getForeground();
		int alpha = gc.getAlpha();
		gc.setAlpha(BAR_ALPHA);
		gc.drawRectangle(left, top, width, height);
		gc.setBackground(line);
		gc.fillRectangle(left, top, (int) Math.round(width * rows.get(index).share()), height);
		gc.setBackground(before);
		gc.setAlpha(alpha);
	}

	private void sort(Column column) {
		boolean again = column == wish.sorted();
		boolean off = again && wish.descending();
		wish = new Wish(wish.words(), wish.status(), off ? null : column, again && !off);
		readAgain();
	}

	private List<Row> selected() {
		return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
	}

	private CorpusElement element(Row row) {
		return new CorpusElement(corpus(), row.article());
	}

	private void tell() {
		selection.set(selected().stream().map(this::element).toList());
	}

	/** At its first sentence that has no statement yet. */
	private void open() {
		if (!selected().isEmpty()) {
			Sentences.open(corpus(), selected().getFirst(), getSite().getPage());
		}
	}

	/** The table; for tests. */
	public Table table() {
		return table;
	}

	@Override
	protected void setContentFocus() {
		table.setFocus();
	}
}
