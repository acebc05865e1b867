// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.desk.Choices;
import org.gainsay.desk.statements.StatementColumn;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.desk.statements.StatementLines;
import org.gainsay.desk.statements.StatementRow;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.StatementDrag;
import org.gainsay.ui.views.ViewActions;

/** The statements of a corpus, or of the article that somebody works on, as a table. */
public final class StatementsView extends CorpusView<StatementsView.Shown> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.statementsView"; //$NON-NLS-1$

	/** What the view shows of a build. */
	record Shown(Corpus corpus, StatementLines all, StatementLines.Wish wish, List<StatementLines.Line> lines) {
	}

	private final ElementSelection selection = new ElementSelection();
	private FilterBar filters;
	private StatementTable table;
	private StatementCommands commands;
	private volatile StatementLines.Wish wish = StatementLines.Wish.ALL;
	/** The article that the caret of an editor was in last; null if it never was. */
	private String article;
	private String toSelect;

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 2;
		area.setLayout(layout);
		filters = new FilterBar(area, this::filterChanged, () -> new Choices(model().corpus()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters.control());
		table = new StatementTable(area, this::sort, this::toggle);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 100).applyTo(table.control());
		table.control().addListener(SWT.Selection, event -> selectionChanged());
		table.control().addListener(SWT.DefaultSelection, event -> open());
		StatementDrag.from(table.control(), this::selectedElements);
		commands = new StatementCommands(this::corpus, this::selectedStatements, getSite().getShell());
		createActions();
		getSite().setSelectionProvider(selection);
	}

	private void createActions() {
		ViewActions actions = new ViewActions(getViewSite(), table.control());
		actions.add(Messages.View_openArticle, null, this::open, commands::isPossible);
		actions.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, this::openDeclaration, commands::isPossible);
		actions.addCommand(ViewActions.COMPARE, commands::isPossible);
		actions.addSeparator();
		commands.addTo(actions);
		actions.addSeparator();
		actions.addGlobal(Messages.View_copy, ActionFactory.COPY, this::copy, commands::isPossible);
		actions.addGlobal(Messages.View_delete, ActionFactory.DELETE, commands::delete, commands::isPossible);
		actions.addGlobal(null, ActionFactory.SELECT_ALL, () -> {
			table.control().selectAll();
			selectionChanged();
		}, () -> true);
		actions.addGlobal(null, ActionFactory.FIND, () -> filters.setFocus(), () -> true);
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected Shown read(ProjectCorpus of, Corpus corpus, Shown before) {
		StatementLines all = before != null && before.corpus == corpus ? before.all : StatementLines.of(corpus, before == null ? null : before.all);
		StatementLines.Wish now = wish;
		return new Shown(corpus, all, now, all.lines(now));
	}

	@Override
	protected void show(Shown made) {
		filters.show(made.all.annotators());
		table.show(made.lines, made.wish.sorted(), made.wish.descending());
		long shown = made.lines.stream().filter(StatementLines.Row.class::isInstance).count();
		long rejected = made.all.rejected();
		setContentDescription(made.all.rows().isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(rejected == 0 ? Messages.Statements_shown : Messages.Statements_shownRejected, new Object[] { shown, made.all.rows().size(), made.wish.filter().article() == null
						? Messages.Statements_ofCorpus : NLS.bind(Messages.Statements_ofArticle, made.wish.filter().article()), rejected }));
		if (toSelect != null) {
			table.select(toSelect);
			toSelect = null;
		}
		tell();
	}

	@Override
	protected Optional<String> emptyText(Shown made) {
		return made.all.rows().isEmpty() ? Optional.of(made.corpus.articles().isEmpty() ? Messages.View_noArticles : Messages.Statements_none)
				: Optional.empty();
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.article() != null && !place.article().name().equals(article)) {
			article = place.article().name();
			if (filters.onlyArticle()) {
				filterChanged();
			}
		}
		if (place.statement() != null) {
			select(place.statement());
		}
	}

	@Override
	protected void selectedElsewhere(ISelection other) {
		CorpusElement.statementIn(other).ifPresent(one -> select(one));
	}

	private void select(StatementFacts statement) {
		if (model() != null && model().wish == wish) {
			table.select(statement.qualifiedName());
			tell();
		} else {
			toSelect = statement.qualifiedName(); // Once the lines have come that it may be among.
		}
	}

	/** Narrows what shows, as its fields would. */
	public void setFilter(StatementFilter filter, StatementGrouping grouping) {
		filters.set(filter, grouping);
	}

	private void filterChanged() {
		StatementFilter filter = filters.filter(filters.onlyArticle() ? article : null);
		boolean regrouped = filters.grouping() != wish.grouping();
		ask(new StatementLines.Wish(filter, filters.grouping(), wish.sorted(), wish.descending(), regrouped ? Set.of() : wish.closed()));
	}

	/** Up, down, and back to the order of the corpus. */
	private void sort(StatementColumn column) {
		boolean again = column == wish.sorted();
		boolean off = again && wish.descending();
		ask(new StatementLines.Wish(wish.filter(), wish.grouping(), off ? null : column, again && !off, wish.closed()));
	}

	private void toggle(StatementLines.Group group) {
		Set<String> closed = new HashSet<>(wish.closed());
		if (!closed.remove(group.title())) {
			closed.add(group.title());
		}
		ask(new StatementLines.Wish(wish.filter(), wish.grouping(), wish.sorted(), wish.descending(), Set.copyOf(closed)));
	}

	private void ask(StatementLines.Wish next) {
		if (!next.equals(wish)) {
			wish = next;
			readAgain();
		}
	}

	private void selectionChanged() {
		tell();
		List<CorpusElement> elements = selectedElements();
		if (elements.size() == 1) {
			reveal(elements.getFirst());
		}
	}

	private void tell() {
		selection.set(selectedElements());
	}

	private List<CorpusElement> selectedElements() {
		List<CorpusElement> elements = new ArrayList<>();
		table.selected().forEach(row -> elements.add(new CorpusElement(corpus(), row.statement())));
		return elements;
	}

	private List<StatementFacts> selectedStatements() {
		return table.selected().stream().map(StatementRow::statement).toList();
	}

	private void open() {
		selectedElements().stream().findFirst().ifPresent(element -> EditorLink.open(element, getSite().getPage()));
	}

	private void openDeclaration() {
		selectedElements().stream().findFirst().ifPresent(element -> EditorLink.openDeclaration(element, getSite().getPage()));
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(table.control().getDisplay());
		clipboard.setContents(new Object[] { table.selectedText() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** The table; for tests. */
	public Table table() {
		return table.control();
	}

	/** What can be done to the selected statements. */
	public StatementCommands commands() {
		return commands;
	}

	@Override
	protected void setContentFocus() {
		table.control().setFocus();
	}
}
