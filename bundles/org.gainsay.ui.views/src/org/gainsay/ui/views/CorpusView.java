// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.edit.UndoActions;

/**
 * A view of a corpus. It shows what is made of the facts of the last build, away from the UI thread, and replaced whole; where
 * there is nothing to show it says what to do. With the link on, the caret in an editor selects here, and what is selected here
 * is shown in the editors that are open.
 *
 * @param <M> what is made of the facts; immutable
 */
public abstract class CorpusView<M> extends ViewPart {

	/** The context in which the keys of the views work. */
	public static final String CONTEXT = "org.gainsay.ui.context.views"; //$NON-NLS-1$

	/** How long after a selection it is followed: what a key does in the text is painted first. */
	private static final int FOLLOW_MS = 40;
	private static final String LINKED = "linked"; //$NON-NLS-1$
	/** The address of the link that begins anew. */
	private static final String AGAIN = "again"; //$NON-NLS-1$

	private final ISelectionListener selections = this::selected;
	private final IPartListener parts = new Activations();
	private final IPartListener2 sights = new Sights();
	private final Reader reader = new Reader();
	private volatile ViewedCorpus viewed;
	private Composite stack;
	private Composite content;
	private Link message;
	/** Those of the corpus that is shown; null before the controls are there. */
	private UndoActions undo;
	private volatile M model;
	/** What the model was made of; only for the UI thread. */
	private Corpus shown;
	/**
	 * Whether the view is to be seen. One that lies behind others makes nothing of a build before it is turned to. That it is seen again is
	 * not always told, as where a perspective is left with one of its stacks over all the others: {@link #look} finds out.
	 */
	private volatile boolean seen = true;
	/** Whether something is to be made. */
	private volatile boolean due;
	/** What was selected elsewhere and is to be followed, or followed once more when something newer shows; null for nothing. */
	private Runnable missed;
	/** Before it is over, of several selections in a row the last one counts. */
	private Pause pause;
	private boolean linked = true;
	private boolean following;

	/** Makes what there is to make; where that takes long, in sight of a person, who may stop it. */
	private final class Reader extends Job {
		private volatile IProgressMonitor monitor;

		Reader() {
			super(""); //$NON-NLS-1$
			setSystem(task() == null);
			if (task() != null) {
				setName(task());
			}
		}

		@Override
		protected IStatus run(IProgressMonitor running) {
			monitor = running;
			try {
				readNewest();
				return Status.OK_STATUS;
			} catch (OperationCanceledException stopped) {
				UiThread.later(CorpusView.this::stopped);
				return Status.CANCEL_STATUS;
			}
		}
	}

	/** What the view's making of a model is called where it takes so long that a person may want to stop it; null where it does not. Asked before anything else. */
	protected String task() {
		return null;
	}

	/**
	 * Goes on, while a model is being made.
	 *
	 * @throws OperationCanceledException where a person has stopped it, or nobody wants it any more
	 */
	protected final void checkStopped() {
		if (reader.monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	private void stopped() {
		if (!stack.isDisposed() && model == null) {
			say(Messages.View_stopped);
		}
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		linked = memento == null || !Boolean.FALSE.equals(memento.getBoolean(LINKED));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(LINKED, linked);
	}

	@Override
	public final void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		pause = new Pause(stack, FOLLOW_MS, this::catchUp);
		stack.setLayout(new StackLayout());
		Composite empty = new Composite(stack, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		empty.setLayout(layout);
		message = new Link(empty, SWT.NONE);
		message.addListener(SWT.Selection, event -> {
			if (AGAIN.equals(event.text)) {
				readAgain();
			} else {
				EmptyText.follow(event.text, getSite());
			}
		});
		message.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		content = new Composite(stack, SWT.NONE);
		content.setLayout(new FillLayout());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		createContent(content, tools);
		if (followsEditors()) {
			tools.add(linkAction());
		}
		PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, helpContext());
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		viewed = new ViewedCorpus(getSite().getPage(), this::corpusChanged, this::makeWhenSeen);
		getSite().getPage().addPostSelectionListener(selections);
		getSite().getPage().addPartListener(parts);
		getSite().getPage().addPartListener(sights);
		stack.addListener(SWT.Paint, event -> look());
		stack.addListener(SWT.Resize, event -> look());
		corpusChanged(null);
		viewed.begin();
	}

	/** Makes the controls; adds the actions of the tool bar. */
	protected abstract void createContent(Composite parent, IToolBarManager tools);

	/** The identifier of the view's context help. */
	protected abstract String helpContext();

	/**
	 * Makes what the view shows of a build; not on the UI thread.
	 *
	 * @param before what was made of the build before, of the same corpus or another; null if nothing yet
	 */
	protected abstract M read(ProjectCorpus of, Corpus corpus, M before);

	/** Shows what was made; on the UI thread. */
	protected abstract void show(M made);

	/** What to say in the place of the content; empty to show the content. */
	protected abstract Optional<String> emptyText(M made);

	/** Selects here what the caret of an editor stands at. */
	protected abstract void follow(CaretPlace place);

	/**
	 * Called in the place of {@link #follow} where nothing of an editor can be followed.
	 *
	 * @param editor null when the last one is closed
	 */
	protected void followNothing(IEditorPart editor) {
		// What is selected may stay so, unless a view wants it otherwise.
	}

	/** Whether the view is linked with the editors at all. */
	protected boolean followsEditors() {
		return true;
	}

	/**
	 * Called when another view of the page selects something; the view itself is never told of its own.
	 *
	 * @param selection what it selects
	 */
	protected void selectedElsewhere(ISelection selection) {
		// Nothing, unless a view wants it.
	}

	/** The corpus shown; null where none is open. */
	public final ProjectCorpus corpus() {
		return viewed == null ? null : viewed.corpus();
	}

	/** The corpus that views of a page show: that of the active editor, else of what the tree of the projects has selected, else the first one that is open. */
	public static Optional<ProjectCorpus> corpusOf(IWorkbenchPage page) {
		return ViewedCorpus.begin(page);
	}

	/** The corpus that something selected is of, or lies in; empty where it is nothing of the kind. */
	public static Optional<ProjectCorpus> corpusOfElement(Object selected) {
		return ViewedCorpus.ofElement(selected);
	}

	/** What to say to somebody who asks for something of a corpus where none is open. */
	public static String noCorpus() {
		return EmptyText.plain(Messages.View_noCorpus);
	}

	/** What is shown; null before the first build. */
	protected final M model() {
		return model;
	}

	/** Makes it anew of the same build, for instance because what is asked for has changed. */
	protected final void readAgain() {
		makeWhenSeen();
	}

	/** Does what is none of the user's own selecting. */
	protected final void quietly(Runnable work) {
		boolean before = following;
		following = true;
		try {
			work.run();
		} finally {
			following = before;
		}
	}

	/** What somebody selects here counts from now on, and not what an editor told of a moment ago. */
	protected final void chosenHere() {
		if (!following) {
			missed = null;
		}
	}

	/** Shows something in the editors that are open, if the view is linked with them and a person selected it. */
	protected final void reveal(CorpusElement element) {
		chosenHere();
		if (linked && !following) {
			EditorLink.reveal(element, getSite().getPage());
		}
	}

	private IAction linkAction() {
		Action link = new Action(Messages.View_link, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				linked = isChecked();
				followActiveEditor();
			}
		};
		link.setChecked(linked);
		link.setToolTipText(Messages.View_link);
		link.setImageDescriptor(shared(ISharedImages.IMG_ELCL_SYNCED));
		return link;
	}

	/** A picture that the platform shares. */
	protected static ImageDescriptor shared(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
	}

	/** Called when the view turns to another corpus, or to none, before anything of it is read. */
	protected void turned() {
		// What was asked for may be asked of any corpus, unless a view knows better.
	}

	private void corpusChanged(ProjectCorpus next) {
		turned();
		model = null;
		shown = null;
		missed = null;
		if (getSite().getSelectionProvider() instanceof ElementSelection selected) {
			selected.set(List.of()); // Else who turns to the view would be led back to the corpus of what was selected in it.
		}
		IUndoContext context = next == null ? PlatformUI.getWorkbench().getOperationSupport().getUndoContext() : next.undoContext();
		IActionBars bars = getViewSite().getActionBars();
		if (undo != null) {
			undo.dispose();
		}
		undo = new UndoActions(getSite(), context);
		undo.fill(bars);
		bars.updateActionBars();
		say(next == null ? ViewedCorpus.hasProjects() ? Messages.View_noCorpus : Messages.View_noProject
				: NLS.bind(org.gainsay.ui.Messages.Builder_checking, next.title()));
	}

	/** There is something new. What, is asked when it is made: what a build found may be overtaken before its view hears of it. */
	private void makeWhenSeen() {
		due = true;
		if (seen) {
			reader.schedule();
		} else {
			UiThread.later(stack, this::look);
		}
	}

	/** Makes up for what was left, if the view is to be seen and nobody has told so; for the UI thread. */
	private void look() {
		if (!seen && stack.isVisible()) {
			comesIntoSight();
		}
	}

	private void comesIntoSight() {
		seen = true;
		if (due) {
			reader.schedule();
		} else {
			catchUp();
		}
	}

	private void readNewest() {
		due = false;
		ProjectCorpus of = viewed.corpus();
		if (of == null || !of.isBuilt()) {
			return;
		}
		Corpus corpus = of.corpus();
		M made = read(of, corpus, model);
		UiThread.later(() -> accept(of, corpus, made));
	}

	/** Shows what is there already once more, for instance because another thing of it is to show; on the UI thread. */
	protected final void refresh() {
		if (model != null) {
			display(model);
		}
	}

	private void accept(ProjectCorpus of, Corpus corpus, M made) {
		if (stack.isDisposed() || of != viewed.corpus()) {
			return;
		}
		boolean first = model == null;
		model = made;
		shown = corpus;
		display(made);
		if (first && missed == null) {
			missed = this::followActiveEditor;
		} else if (first) {
			followActiveEditor();
		}
		catchUp();
	}

	private void catchUp() {
		Runnable last = missed;
		if (last != null && seen && model != null) {
			if (isNewest()) {
				missed = null;
			}
			last.run();
		}
	}

	/** Whether nothing newer is on its way than what shows, which may lack what an editor, or another view, has already and tells of. */
	protected final boolean isNewest() {
		ProjectCorpus of = viewed.corpus();
		return of == null || shown == of.corpus() && CaretPlace.isKnown(getSite().getPage().getActiveEditor());
	}

	private void display(M made) {
		Optional<String> empty = emptyText(made);
		quietly(() -> show(made));
		if (empty.isPresent()) {
			say(empty.get());
		} else {
			boolean came = !hasContent();
			top(content);
			if (came && getSite().getPage().getActivePart() == this && stack.getDisplay().getActiveShell() == getSite().getShell()) {
				setFocus(); // There was nothing that could have taken it when somebody turned to the view.
			}
		}
	}

	private void say(String text) {
		message.setText(text);
		message.getParent().layout();
		top(message.getParent());
	}

	private void top(Composite shown) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != shown) {
			layout.topControl = shown;
			stack.layout();
		}
	}

	/** Something has the focus, even while there is no content: the help looks at who has when a part is turned to, and fails where nobody has. */
	@Override
	public final void setFocus() {
		if (hasContent()) {
			setContentFocus();
		} else if (!message.getText().contains("<a") || !message.setFocus()) { //$NON-NLS-1$
			stack.forceFocus();
		}
	}

	/** Gives the focus to the content, which shows. */
	protected abstract void setContentFocus();

	/** Whether the content shows, and not the text that says what to do. */
	public final boolean hasContent() {
		return ((StackLayout) stack.getLayout()).topControl == content;
	}

	/** What is said in the place of the content, without what is a link in it. */
	public final String message() {
		return EmptyText.plain(message.getText());
	}

	/** Where what is said leads; for tests. */
	public final Link links() {
		return message;
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part == this || stack.isDisposed()) {
			return;
		}
		missed = part instanceof IEditorPart ? this::followActiveEditor : () -> quietly(() -> selectedElsewhere(selection));
		look();
		if (seen) {
			pause.begin();
		}
	}

	private void followActiveEditor() {
		followEditor(getSite().getPage().getActiveEditor());
	}

	private void followEditor(IWorkbenchPart part) {
		if (linked && followsEditors() && model != null) {
			CaretPlace.of(part).filter(place -> place.corpus() == viewed.corpus()).ifPresentOrElse(place -> quietly(() -> follow(place)),
					() -> quietly(() -> followNothing((IEditorPart) part)));
		}
	}

	/** Makes up for what was left while the view lay behind others. */
	private final class Sights implements IPartListener2 {
		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == CorpusView.this && !seen) {
				comesIntoSight();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == CorpusView.this) {
				seen = false;
			}
		}
	}

	/** An editor tells of its selection only when that changes: one that is turned to has its own already. */
	private final class Activations implements IPartListener {
		@Override
		public void partActivated(IWorkbenchPart part) {
			look();
			if (part instanceof IEditorPart && seen) {
				if (linked && followsEditors()) {
					missed = isNewest() ? null : CorpusView.this::followActiveEditor;
				}
				followEditor(part);
			} else if (part instanceof IEditorPart) {
				missed = CorpusView.this::followActiveEditor;
			}
		}

		@Override
		public void partBroughtToTop(IWorkbenchPart part) {
			// It is not turned to yet.
		}

		@Override
		public void partClosed(IWorkbenchPart part) {
			if (part instanceof IEditorPart) { // The next one is the active one a moment later, if there is any.
				UiThread.later(stack, () -> {
					if (getSite().getPage().getActiveEditor() == null) {
						followActiveEditor();
					}
				});
			}
		}

		@Override
		public void partDeactivated(IWorkbenchPart part) {
			// The next one is activated.
		}

		@Override
		public void partOpened(IWorkbenchPart part) {
			// It is not turned to yet.
		}
	}

	@Override
	public void dispose() {
		reader.cancel();
		getSite().getPage().removePostSelectionListener(selections);
		getSite().getPage().removePartListener(parts);
		getSite().getPage().removePartListener(sights);
		if (viewed != null) {
			viewed.close();
		}
		super.dispose();
	}
}
