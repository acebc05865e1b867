// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.FactsKey;
import org.gainsay.desk.statements.StatementRow;
import org.gainsay.desk.trees.TreeLines;
import org.gainsay.desk.trees.TreeNode;
import org.gainsay.desk.trees.UseTree;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.text.TypedWords;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.StatementDrag;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.ViewEdits;
import org.gainsay.ui.views.statements.StatementCommands;

/** A view with a tree of claims or actors, statements below, and a field to filter it by. What is open and selected stays over a rebuild. */
abstract class CorpusTreeView extends CorpusView<CorpusTreeView.Shown> {

	/** More lines than these are not opened by themselves: nobody goes through them, and each takes its time. */
	private static final int MANY = TreeNode.MANY;
	/** Of the usual colour: those that the platform has for details are too faint on a dark ground. */
	private static final Styler BOLD = new Styler() {
		@Override
		public void applyStyles(TextStyle style) {
			style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
		}
	};

	/**
	 * What the view shows of a build.
	 *
	 * @param tree   all lines
	 * @param lines  what the filter leaves
	 * @param filter the words of the filter; empty where there is none
	 */
	record Shown(Corpus corpus, UseTree tree, TreeLines lines, String filter) {
	}

	private final ElementSelection selection = new ElementSelection();
	private TreeViewer viewer;
	private Text filter;
	private ViewActions actions;
	private StatementCommands statements;
	private volatile String wanted = ""; //$NON-NLS-1$
	private volatile boolean everybody;
	/** What the control shows. The items may hold lines of builds before: those that look the same are left alone. */
	private TreeLines lines = TreeLines.NONE;
	private String filteredBy = ""; //$NON-NLS-1$

	@Override
	protected final void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 2;
		area.setLayout(layout);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(filterHint());
		AccessibleName.set(filter, filterHint());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		viewer = new TreeViewer(area, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setComparer(new ByKey());
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Nodes());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setInput(this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.addSelectionChangedListener(event -> selectionChanged());
		viewer.addOpenListener(event -> open());
		StatementDrag.from(viewer.getControl(), this::selectedElements);
		filterField();
		statements = new StatementCommands(this::corpus, this::selectedStatements, getSite().getShell());
		actions = new ViewActions(getViewSite(), viewer.getControl());
		actions.add(Messages.View_openArticle, null, this::open, () -> !selectedStatements().isEmpty());
		actions.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, this::openDeclaration, () -> !selectedElements().isEmpty());
		actions.addCommand(ViewActions.COMPARE, () -> selectedElements().stream().anyMatch(CorpusElement::isComparable));
		actions.addSeparator();
		createActions(actions, tools);
		actions.addGlobal(null, ActionFactory.FIND, filter::setFocus, () -> true);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		orders(menu);
		menu.add(new Separator());
		menu.add(check(Messages.Trees_everybody, everybody, on -> {
			everybody = on;
			readAgain();
		}));
		tools.add(button(Messages.Trees_collapse, ISharedImages.IMG_ELCL_COLLAPSEALL, viewer::collapseAll));
		getSite().setSelectionProvider(selection);
	}

	private void filterField() {
		Pause typing = Pause.ofTyping(filter, () -> {
			wanted = filter.getText().strip();
			readAgain();
		});
		filter.addListener(SWT.Modify, event -> typing.begin());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				filter.setText(""); //$NON-NLS-1$
			} else if (event.keyCode == SWT.ARROW_DOWN) {
				event.doit = false;
				viewer.getControl().setFocus();
			}
		});
	}

	/** What stands in the filter's field while it is empty. */
	abstract String filterHint();

	/**
	 * The tree of a build; not on the UI thread.
	 *
	 * @param before that of a build before; null at first
	 */
	abstract UseTree tree(Corpus corpus, boolean ofEverybody, UseTree before);

	/** Adds what can be done to what is selected. */
	abstract void createActions(ViewActions to, IToolBarManager tools);

	/** Adds the ways to order the tree. */
	abstract void orders(IMenuManager menu);

	/** What to say where the corpus has none; empty where it has. */
	abstract Optional<String> noneText(Corpus corpus);

	@Override
	protected final Shown read(ProjectCorpus of, Corpus corpus, Shown before) {
		UseTree tree = tree(corpus, everybody, before == null ? null : before.tree);
		List<TreeNode> all = tree.nodes();
		String words = wanted.toLowerCase(Locale.ROOT);
		TypedWords typed = TypedWords.of(words);
		List<TreeNode> nodes = words.isEmpty() ? all : TreeNode.filtered(all, node -> node.kind() != TreeNode.Kind.HEADING && matches(node, typed));
		return new Shown(corpus, tree, TreeLines.of(nodes, before == null ? null : before.lines), words);
	}

	private static boolean matches(TreeNode node, TypedWords words) {
		return words.areIn(node.label() + ' ' + node.detail() + (node.standing() == null ? "" : ' ' + node.standing().word()) + ' ' + more(node)); //$NON-NLS-1$
	}

	private static String more(TreeNode node) {
		return node.facts() instanceof ActorFacts actor ? String.join(" ", actor.aliases()) : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected final void show(Shown made) {
		TreeLines before = lines;
		List<TreeNode> selected = selectedNodes();
		lines = made.lines;
		viewer.getControl().setRedraw(false);
		try {
			lines.differences(before, viewer::refresh, viewer::refresh, node -> viewer.update(node, null));
			boolean asked = !made.filter.equals(filteredBy);
			if (asked && !made.filter.isEmpty()) {
				expand(lines.count(2) > MANY ? 1 : 2);
			} else if (before == TreeLines.NONE) {
				expand(1);
			} else if (lines.count(1) <= MANY) {
				lines.newHeads(before).forEach(head -> viewer.setExpandedState(head, true)); // Else what moved below one would be out of sight.
			}
			filteredBy = made.filter;
			keepSelected(selected);
		} finally {
			viewer.getControl().setRedraw(true);
		}
		tell();
	}

	/** What was selected and stands elsewhere now, as a claim does once there are events, is selected there: its line has another key, and the viewer lets go of it. */
	private void keepSelected(List<TreeNode> selected) {
		if (!selected.isEmpty() && viewer.getStructuredSelection().isEmpty()) {
			List<TreeNode> moved = selected.stream().filter(node -> node.facts() != null).flatMap(node -> lines.firstOf(node.facts()).stream()).distinct().toList();
			if (!moved.isEmpty()) {
				viewer.setSelection(new StructuredSelection(moved), true);
			}
		}
	}

	/** Opens so many levels, unless that makes more lines than anybody goes through. */
	private void expand(int levels) {
		if (lines.count(levels) <= MANY) {
			viewer.expandToLevel(levels + 1);
		}
	}

	@Override
	protected final Optional<String> emptyText(Shown made) {
		return noneText(made.corpus);
	}

	@Override
	protected void selectedElsewhere(ISelection other) {
		if (other instanceof IStructuredSelection one && one.size() == 1 && one.getFirstElement() instanceof CorpusElement element) {
			select(element.facts());
		}
	}

	/** Selects the first line that stands for something, if there is one and none is selected that does. */
	final void select(Object facts) {
		if (model() == null || facts == null) {
			return;
		}
		String key = FactsKey.of(facts);
		if (selectedNodes().stream().noneMatch(one -> one.facts() != null && key.equals(FactsKey.of(one.facts())))) {
			lines.firstOf(facts).ifPresent(node -> viewer.setSelection(new StructuredSelection(node), true));
		}
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.statement() != null) {
			select(place.statement());
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

	final List<TreeNode> selectedNodes() {
		IStructuredSelection selected = viewer.getStructuredSelection();
		return selected.stream().filter(TreeNode.class::isInstance).map(TreeNode.class::cast).map(lines::now).toList();
	}

	final List<CorpusElement> selectedElements() {
		return selectedNodes().stream().filter(node -> node.facts() != null && !(node.facts() instanceof String))
				.map(node -> new CorpusElement(corpus(), node.facts())).toList();
	}

	final List<StatementFacts> selectedStatements() {
		return selectedNodes().stream().filter(node -> node.facts() instanceof StatementFacts).map(node -> (StatementFacts) node.facts()).distinct().toList();
	}

	/** The facts of one type that are selected, each once. */
	final <T> List<T> selected(Class<T> type) {
		return selectedNodes().stream().map(TreeNode::facts).filter(type::isInstance).map(type::cast).distinct().toList();
	}

	final StatementCommands statementCommands() {
		return statements;
	}

	/** A menu's words as the title of what it opens. */
	static String title(String menu) {
		return menu.replace("...", "").replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Makes an edit for a choice of a menu, and applies it. */
	final void apply(String menu, Function<CorpusSession, CorpusEdit> maker) {
		ViewEdits.apply(title(menu), corpus(), getSite().getShell(), maker);
	}

	/** A way to order the tree. */
	final IAction order(String text, boolean chosen, Runnable choose) {
		return radio(text, chosen, on -> {
			if (on) {
				choose.run();
				readAgain();
			}
		});
	}

	private void open() {
		List<CorpusElement> elements = selectedElements();
		if (!elements.isEmpty()) {
			EditorLink.open(elements.getFirst(), getSite().getPage());
		}
	}

	private void openDeclaration() {
		selectedElements().stream().findFirst().ifPresent(element -> EditorLink.openDeclaration(element, getSite().getPage()));
	}

	interface Switched {
		void to(boolean on);
	}

	static IAction check(String text, boolean on, Switched switched) {
		return toggle(text, IAction.AS_CHECK_BOX, on, switched);
	}

	static IAction radio(String text, boolean on, Switched switched) {
		return toggle(text, IAction.AS_RADIO_BUTTON, on, switched);
	}

	private static IAction toggle(String text, int style, boolean on, Switched switched) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				switched.to(isChecked());
			}
		};
		action.setChecked(on);
		return action;
	}

	static IAction button(String text, String image, Runnable work) {
		Action action = new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setToolTipText(title(text));
		action.setImageDescriptor(shared(image));
		return action;
	}

	/** The tree; for tests. */
	public final TreeViewer viewer() {
		return viewer;
	}

	/** Sets the filter's words; for tests. */
	public final void filter(String words) {
		filter.setText(words);
	}

	@Override
	protected void setContentFocus() {
		viewer.getControl().setFocus();
	}

	private static final class ByKey implements IElementComparer {
		@Override
		public boolean equals(Object one, Object other) {
			return one instanceof TreeNode node && other instanceof TreeNode same ? node.key().equals(same.key()) : Objects.equals(one, other);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof TreeNode node ? node.key().hashCode() : element.hashCode();
		}
	}

	private final class Nodes implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return lines.top().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof TreeNode node ? lines.below(node).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object child) {
			return child instanceof TreeNode node ? lines.above(node).orElse(null) : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof TreeNode node && !lines.below(node).isEmpty();
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			TreeNode node = (TreeNode) element;
			if (node.facts() instanceof ClaimFacts claim && node.detail().contains(claim.text())) {
				return named(node, claim.text());
			}
			if (node.facts() instanceof EventFacts event && !event.title().isBlank() && node.detail().contains(event.title())) {
				return named(node, event.title());
			}
			StyledString text = new StyledString(node.label(), node.kind() == TreeNode.Kind.STATEMENT ? null : BOLD);
			if (!node.count().isEmpty()) {
				text.append(" (" + node.count() + ')'); //$NON-NLS-1$
			}
			String detail = node.facts() instanceof StatementFacts statement ? words(statement, node.detail()) : node.detail();
			return detail.isEmpty() ? text : text.append("  " + detail); //$NON-NLS-1$
		}

		/** How often it is used, which a long text must not push out of a narrow tree, what people read of it, and its name after that. */
		private static StyledString named(TreeNode node, String words) {
			int at = node.detail().indexOf(words);
			StyledString text = new StyledString(node.number().isEmpty() ? "" : node.number() + "  ").append(node.detail().substring(0, at)).append(words, BOLD); //$NON-NLS-1$ //$NON-NLS-2$
			if (!node.count().isEmpty()) {
				text.append(" (" + node.count() + ')'); //$NON-NLS-1$
			}
			return text.append(node.detail().substring(at + words.length())).append("  " + node.label(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
		}

		private String words(StatementFacts statement, String detail) {
			String words = model() == null ? "" : StatementRow.words(statement, model().corpus); //$NON-NLS-1$
			return words.isEmpty() ? detail : detail + "  \u201C" + words + '\u201D'; //$NON-NLS-1$
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			TreeNode node = (TreeNode) element;
			return switch (node.kind()) {
				case HEADING -> PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_FOLDER);
				case EVENT -> ClaimsImages.event();
				case CLAIM -> ClaimsImages.claim();
				case TEXT -> ClaimsImages.statement();
				case ACTOR -> ClaimsImages.actor();
				case STATEMENT -> ClaimsImages.of(node.standing());
			};
		}
	}
}
