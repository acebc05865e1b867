// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.desk.suggestions.SuggestionLines.Line;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.ViewEdits;

/** The suggestions of the article that somebody works on, or of the whole corpus, in reading order: each is accepted, rejected or corrected by one key. */
public final class SuggestionsView extends CorpusView<SuggestionsView.Shown> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.suggestionsView"; //$NON-NLS-1$

	private static final String CONTEXT = "org.gainsay.ui.context.suggestions"; //$NON-NLS-1$
	private static final String COMMANDS = "org.gainsay.ui.annotate."; //$NON-NLS-1$
	private static final String WHOLE = "whole"; //$NON-NLS-1$
	private static final String LEAST = "least"; //$NON-NLS-1$

	/**
	 * What is asked for.
	 *
	 * @param article the article that is worked on; null where none is
	 * @param whole   whether all articles are to show
	 * @param least   the least score
	 */
	record Wish(String article, boolean whole, double least) {
	}

	/** What the view shows of a build. */
	record Shown(Corpus corpus, SuggestionLines all, Wish wish, List<Line> lines) {
	}

	private final ElementSelection selection = new ElementSelection();
	private ScoreBar bar;
	private SuggestionTable table;
	private volatile Wish wish = new Wish(null, false, 0);
	private IContextActivation keys;
	/** What is to be selected once it shows; null for nothing. */
	private String toSelect;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null) {
			Float least = memento.getFloat(LEAST);
			wish = new Wish(null, Boolean.TRUE.equals(memento.getBoolean(WHOLE)), least == null ? 0 : Math.clamp(least, 0, 1));
		}
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		memento.putBoolean(WHOLE, wish.whole);
		memento.putFloat(LEAST, (float) wish.least);
	}

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		bar = new ScoreBar(area, () -> ask(new Wish(wish.article, wish.whole, bar.least())), this::acceptAbove);
		bar.setLeast(wish.least);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		table = new SuggestionTable(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 100).applyTo(table.control());
		table.control().addListener(SWT.Selection, event -> selectionChanged());
		table.control().addListener(SWT.DefaultSelection, event -> open());
		table.control().addListener(SWT.FocusIn, event -> takeKeys(true));
		table.control().addListener(SWT.FocusOut, event -> takeKeys(false));
		createActions(tools);
		getSite().setSelectionProvider(selection);
	}

	/** While the table has the focus, single keys are commands. */
	private void takeKeys(boolean taken) {
		IContextService contexts = getSite().getService(IContextService.class);
		if (taken && keys == null) {
			keys = contexts.activateContext(CONTEXT);
		} else if (!taken && keys != null) {
			contexts.deactivateContext(keys);
			keys = null;
		}
	}

	private void createActions(IToolBarManager tools) {
		ViewActions actions = new ViewActions(getViewSite(), table.control());
		actions.add(Messages.Suggest_accept, COMMANDS + "accept", () -> settle(StatementStatus.ACCEPTED), this::isSelected); //$NON-NLS-1$
		actions.add(Messages.Suggest_reject, COMMANDS + "reject", () -> settle(StatementStatus.REJECTED), this::isSelected); //$NON-NLS-1$
		actions.add(Messages.Suggest_correct, COMMANDS + "correct", this::correct, () -> table.selected().size() == 1); //$NON-NLS-1$
		actions.add(Messages.Suggest_next, COMMANDS + "nextSuggestion", () -> step(false), () -> true); //$NON-NLS-1$
		actions.add(Messages.Suggest_previous, COMMANDS + "previousSuggestion", () -> step(true), () -> true); //$NON-NLS-1$
		actions.addSeparator();
		actions.add(Messages.View_openArticle, null, this::open, this::isSelected);
		actions.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, () -> selectedElements().stream().findFirst().ifPresent(one -> EditorLink.openDeclaration(one, getSite().getPage())), this::isSelected);
		actions.addSeparator();
		actions.addCommand(SuggestHandler.ARTICLE, () -> true);
		actions.addCommand(SuggestHandler.CORPUS, () -> true);
		actions.addGlobal(null, ActionFactory.SELECT_ALL, () -> {
			table.control().selectAll();
			selectionChanged();
		}, () -> true);
		Action whole = new Action(Messages.Suggest_whole, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				ask(new Wish(wish.article, isChecked(), wish.least));
			}
		};
		whole.setToolTipText(Messages.Suggest_wholeHint);
		whole.setChecked(wish.whole);
		whole.setImageDescriptor(shared(ISharedImages.IMG_OBJ_FOLDER));
		tools.add(whole);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(SuggestHandler.item(getSite(), SuggestHandler.ARTICLE));
		menu.add(SuggestHandler.item(getSite(), SuggestHandler.CORPUS));
		menu.add(SuggestHandler.item(getSite(), SuggestHandler.TRAIN));
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected Shown read(ProjectCorpus of, Corpus corpus, Shown before) {
		SuggestionLines all = before != null && before.corpus == corpus ? before.all : SuggestionLines.of(corpus);
		Wish now = wish;
		return new Shown(corpus, all, now, now.article == null && !now.whole ? List.of() : all.lines(now.whole ? null : now.article, now.least, corpus));
	}

	@Override
	protected void show(Shown made) {
		table.show(made.lines);
		if (toSelect != null && made.wish.equals(wish)) { // Else what lists it is on its way.
			table.select(toSelect);
			toSelect = null;
		}
		int here = made.wish.whole ? made.all.count(null) : made.wish.article == null ? 0 : made.all.count(made.wish.article);
		bar.tell(made.wish.article == null && !made.wish.whole ? Messages.Suggest_openArticle : NLS.bind(Messages.Suggest_listed, made.lines.size(), here), !made.lines.isEmpty());
		setContentDescription(made.all.count(null) == 0 ? "" //$NON-NLS-1$
				: made.wish.whole || made.wish.article == null ? NLS.bind(Messages.Suggest_standCorpus, made.all.count(null))
						: NLS.bind(Messages.Suggest_standArticle, new Object[] { here, made.wish.article, made.all.count(null) }));
		selection.set(selectedElements());
	}

	@Override
	protected Optional<String> emptyText(Shown made) {
		return made.all.count(null) > 0 ? Optional.empty() : Optional.of(made.corpus.articles().isEmpty() ? Messages.View_noArticles : Messages.Suggest_none);
	}

	@Override
	protected void follow(CaretPlace place) {
		String article = place.article() == null ? null : place.article().name();
		StatementFacts statement = place.statement();
		if (!Objects.equals(article, wish.article)) {
			toSelect = statement == null ? null : statement.qualifiedName();
			ask(new Wish(article, wish.whole, wish.least));
		} else if (statement != null && SuggestionLines.stands(statement)) {
			table.select(statement.qualifiedName());
			selection.set(selectedElements());
		}
	}

	@Override
	protected void followNothing(IEditorPart editor) {
		if (editor == null) {
			ask(new Wish(null, wish.whole, wish.least));
		}
	}

	private void ask(Wish next) {
		if (!next.equals(wish)) {
			wish = next;
			readAgain();
		}
	}

	private boolean isSelected() {
		return corpus() != null && !table.selected().isEmpty();
	}

	private List<CorpusElement> selectedElements() {
		return table.selected().stream().map(line -> new CorpusElement(corpus(), line.statement())).toList();
	}

	private void selectionChanged() {
		selection.set(selectedElements());
		List<CorpusElement> elements = selectedElements();
		if (elements.size() == 1) {
			reveal(elements.getFirst());
		}
	}

	private void step(boolean back) {
		if (table.step(back)) {
			selectionChanged();
		} else {
			say(Messages.Suggest_noFurther);
		}
	}

	private void open() {
		selectedElements().stream().findFirst().ifPresent(element -> EditorLink.open(element, getSite().getPage()));
	}

	/** Accepts or rejects what is selected; the next one is selected, and the article goes there. */
	private void settle(StatementStatus status) {
		List<String> names = table.selected().stream().map(line -> line.statement().qualifiedName()).toList();
		if (table.step(false) || table.step(true)) {
			selectionChanged();
		}
		settle(names, status);
	}

	private void settle(Collection<String> names, StatementStatus status) {
		String title = status == StatementStatus.ACCEPTED ? Messages.Suggest_accepting : Messages.Suggest_rejecting;
		int stood = model().all.count(null);
		int[] done = new int[1];
		boolean applied = ViewEdits.apply(title, corpus(), getSite().getShell(), session -> {
			List<String> standing = names.stream().filter(name -> session.corpus().statement(name).filter(SuggestionLines::stands).isPresent()).toList();
			if (standing.isEmpty()) {
				throw new IllegalArgumentException(Messages.Suggest_settled);
			}
			done[0] = standing.size();
			return new StatementEdits(session).status(standing, status);
		});
		if (applied && done[0] > 0) {
			say(NLS.bind(status == StatementStatus.ACCEPTED ? Messages.Suggest_accepted : Messages.Suggest_rejected, done[0], stood - done[0]));
		}
	}

	/** Opens the selected one in the form. */
	private void correct() {
		selectedElements().stream().findFirst().ifPresent(element -> correct(element));
	}

	private void correct(CorpusElement element) {
		selection.set(List.of(element));
		reveal(element);
		CorrectHandler.openForm(getSite().getPage());
	}

	/** Accepts all that are at least as sure as the slider says, after a question; one step of undo. */
	private void acceptAbove() {
		Shown shown = model();
		List<String> names = shown == null ? List.of() : shown.all.sureOnes(wish.whole ? null : wish.article, wish.least);
		if (names.isEmpty()) {
			MessageDialog.openInformation(getSite().getShell(), Messages.Suggest_accepting, Messages.Suggest_noneAbove);
		} else if (MessageDialog.openQuestion(getSite().getShell(), Messages.Suggest_accepting, NLS.bind(wish.whole ? Messages.Suggest_reallyCorpus : Messages.Suggest_reallyArticle, new Object[] { names.size(), bar.written(), wish.article }))) {
			settle(names, StatementStatus.ACCEPTED);
		}
	}

	/** Says something in the status line. */
	void say(String words) {
		getViewSite().getActionBars().getStatusLineManager().setMessage(words);
	}

	/** The table; for tests. */
	public Table table() {
		return table.control();
	}

	/** The slider of the least score; for tests. */
	public Scale scale() {
		return bar.scale();
	}

	/** What is said of how many are listed; for tests. */
	public String told() {
		return bar.told();
	}

	@Override
	protected void setContentFocus() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		takeKeys(false);
		super.dispose();
	}
}
