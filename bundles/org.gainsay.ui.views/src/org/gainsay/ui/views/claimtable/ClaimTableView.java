// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.editors.text.EditorsUI;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.desk.claimtable.ClaimGrid;
import org.gainsay.desk.claimtable.GridCell;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.ComparedPart;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/** Claims by articles: who says what about each claim in which article, and which article says nothing of it. */
public final class ClaimTableView extends CorpusView<ClaimGrid> implements ComparedPart {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.claimTableView"; //$NON-NLS-1$

	private final ElementSelection selection = new ElementSelection();
	private final IPropertyChangeListener colours = event -> {
		if (event.getProperty().startsWith("gainsay.standing.")) { //$NON-NLS-1$
			restyleLater();
		}
	};
	private GridFilters filters;
	private ClaimTable table;
	private volatile GridWish wish = GridWish.ALL;
	/** The claim to turn to once it shows; null for none. */
	private String awaited;

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 2;
		area.setLayout(layout);
		filters = new GridFilters(area, this::filterChanged);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters.control());
		table = new ClaimTable(area, (order, article) -> ask(wish.sorted(order, article)), this::selectionChanged, this::open);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 100).applyTo(table.control());
		createActions();
		getSite().setSelectionProvider(selection);
		EditorsUI.getPreferenceStore().addPropertyChangeListener(colours);
		restyleLater(); // The style sheet comes over the controls once they are made.
	}

	private void createActions() {
		ViewActions actions = new ViewActions(getViewSite(), table.control());
		actions.add(Messages.View_openArticle, null, this::open, () -> table.selectedArticle() != null);
		actions.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, this::openDeclaration, () -> table.selectedRow() != null);
		actions.addMenu(this::statementMenu);
		actions.addCommand(Messages.ClaimTable_compare, ViewActions.COMPARE, () -> table.selectedRow() != null);
		actions.addSeparator();
		actions.add(Messages.ClaimTable_why, null, this::why, () -> table.selectedRow() != null);
		actions.addMenu(this::sortMenu);
		actions.add(Messages.ClaimTable_freeze, null, () -> table.freeze(), () -> table.selectedArticle() != null);
		actions.add(Messages.ClaimTable_unfreeze, null, () -> table.unfreeze(), () -> true);
		actions.addSeparator();
		actions.addGlobal(Messages.ClaimTable_copy, ActionFactory.COPY, this::copy, () -> model() != null);
		actions.addGlobal(null, ActionFactory.FIND, () -> filters.setFocus(), () -> true);
	}

	/** Each statement of a cell that has several, to go to. */
	private void statementMenu(IMenuManager menu) {
		GridCell cell = table.selectedCell();
		if (cell != null && cell.cells().size() > 1) {
			MenuManager statements = new MenuManager(Messages.ClaimTable_statements);
			cell.cells().stream().map(Cell::statement).distinct().forEach(statement -> statements.add(new Action(statement.name()) {
				@Override
				public void run() {
					EditorLink.open(new CorpusElement(corpus(), statement), getSite().getPage());
				}
			}));
			menu.add(statements);
		}
	}

	private void sortMenu(IMenuManager menu) {
		MenuManager sort = new MenuManager(Messages.ClaimTable_sort);
		for (GridWish.Order order : GridWish.Order.values()) {
			if (order == GridWish.Order.ARTICLE && table.selectedArticle() == null) {
				continue;
			}
			Action action = new Action(GridFilters.word(order), IAction.AS_CHECK_BOX) {
				@Override
				public void run() {
					ask(order == GridWish.Order.FILES ? new GridWish(wish.words(), wish.flag(), wish.event(), wish.speaking(), order, null, false)
							: wish.sorted(order, order == GridWish.Order.ARTICLE ? table.selectedArticle().name() : null));
				}
			};
			action.setChecked(wish.order() == order);
			sort.add(action);
		}
		menu.add(sort);
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected ClaimGrid read(ProjectCorpus of, Corpus corpus, ClaimGrid before) {
		return ClaimGrid.of(of.ledger().of(corpus, null), wish);
	}

	@Override
	protected void show(ClaimGrid made) {
		filters.show(made.ledger().corpus());
		table.show(made);
		setContentDescription(NLS.bind(Messages.ClaimTable_shown, new Object[] { made.claims(), made.allClaims(), made.articles().size(),
				made.ledger().articles().size() }));
		if (awaited != null && made.indexOf(awaited) >= 0) {
			table.selectQuietly(awaited, null);
			awaited = null;
		}
		tell();
	}

	@Override
	protected Optional<String> emptyText(ClaimGrid made) {
		return made.ledger().rows().isEmpty() ? Optional.of(Messages.ClaimTable_none)
				: made.ledger().articles().isEmpty() ? Optional.of(Messages.View_noArticles) : Optional.empty();
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.claim() != null) {
			select(place.claim().name(), table.selectedArticle() == null ? null : table.selectedArticle().name());
		} else if (place.statement() != null) {
			follow(place.statement());
		}
	}

	@Override
	protected void selectedElsewhere(ISelection other) {
		List<CorpusElement> elements = CorpusElement.in(other);
		List<StatementFacts> statements = CorpusElement.statementsIn(other);
		if (statements.size() == 1) {
			follow(statements.getFirst());
		} else if (elements.size() == 1) {
			elements.getFirst().claim().ifPresent(claim -> select(claim.name(), table.selectedArticle() == null ? null : table.selectedArticle().name()));
		}
	}

	/** A cell of the statement: the one that is selected if it is its, else that of its first claim. */
	private void follow(StatementFacts statement) {
		GridCell selected = table.selectedCell();
		if (selected == null || selected.cells().stream().noneMatch(cell -> cell.statement().qualifiedName().equals(statement.qualifiedName()))) {
			statement.allStances().stream().flatMap(stance -> stance.targets().stream()).map(target -> target.claim())
					.filter(claim -> claim != null && model().indexOf(claim) >= 0).findFirst().ifPresent(claim -> select(claim, statement.article()));
		}
	}

	private void select(String claim, String article) {
		if (model() != null && model().indexOf(claim) >= 0) {
			table.selectQuietly(claim, article);
			tell();
		}
	}

	/** Shows other claims, or in another order. */
	public void ask(GridWish next) {
		if (!next.equals(wish)) {
			wish = next;
			filters.set(next);
			readAgain();
		}
	}

	/** Turns to the row of a claim, which shows then whatever was asked for. */
	public void turnTo(String claim) {
		if (model() != null && model().indexOf(claim) >= 0) {
			select(claim, null);
			return;
		}
		awaited = claim;
		ask(GridWish.ALL);
	}

	/** What was asked of one corpus, as by a link of its page, or of one of its events, is not asked of another. */
	@Override
	protected void turned() {
		awaited = null;
		ask(GridWish.ALL);
	}

	private void filterChanged() {
		ask(wish.filtered(filters.words(), filters.flag(), filters.event(), filters.speaking()));
	}

	private void selectionChanged() {
		tell();
		GridCell cell = table.selectedCell();
		if (cell != null && !cell.isEmpty()) {
			reveal(new CorpusElement(corpus(), cell.cells().getFirst().statement()));
		}
	}

	/** The statements of the cell, then its claim and its article. */
	private void tell() {
		List<CorpusElement> elements = new ArrayList<>();
		GridCell cell = table.selectedCell();
		if (cell != null) {
			cell.cells().stream().map(Cell::statement).distinct().forEach(statement -> elements.add(new CorpusElement(corpus(), statement)));
		}
		ClaimRow row = table.selectedRow();
		if (row != null) {
			elements.add(new CorpusElement(corpus(), row.claim()));
		}
		ArticleFacts article = table.selectedArticle();
		if (article != null) {
			elements.add(new CorpusElement(corpus(), article));
		}
		selection.set(elements);
	}

	/** Opens the article at the statement; where it says nothing of the claim, at its beginning. */
	private void open() {
		GridCell cell = table.selectedCell();
		if (cell != null) {
			EditorLink.open(new CorpusElement(corpus(), cell.isEmpty() ? table.selectedArticle() : cell.cells().getFirst().statement()), getSite().getPage());
		}
	}

	private void openDeclaration() {
		EditorLink.openDeclaration(new CorpusElement(corpus(), table.selectedRow().claim()), getSite().getPage());
	}

	/** The articles that speak of the row's claim. */
	@Override
	public Optional<Subject> compared() {
		return Optional.ofNullable(table.selectedRow()).map(row -> Subject.claim(row.claim().name()));
	}

	private void why() {
		new WhyDialog(getSite().getShell(), model(), table.selectedRow(),
				statement -> EditorLink.open(new CorpusElement(corpus(), statement), getSite().getPage())).open();
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(table.control().getDisplay());
		clipboard.setContents(new Object[] { model().asText() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private void restyleLater() {
		UiThread.later(table.control(), () -> table.restyle());
	}

	/** The table; for tests. */
	public NatTable table() {
		return table.control();
	}

	/** What it shows; null before the first build. */
	public ClaimGrid grid() {
		return model();
	}

	/** Selects a cell as a person does, by the names of its claim and article. */
	public void choose(String claim, String article) {
		table.select(claim, article);
	}

	@Override
	protected void setContentFocus() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		EditorsUI.getPreferenceStore().removePropertyChangeListener(colours);
		super.dispose();
	}
}
