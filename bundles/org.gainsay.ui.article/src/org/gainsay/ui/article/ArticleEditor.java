// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.gainsay.desk.article.StandingMarks;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.article.Words;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.Preferences;

/**
 * Shows an article's text, which it does not change, with the standings of one annotation set upon it. It shows the facts of
 * the last build, replaced whole: what is typed in an open claims file is there with the next.
 */
public class ArticleEditor extends TextEditor {

	/** The editor's identifier. */
	public static final String ID = "org.gainsay.ui.articleEditor"; //$NON-NLS-1$

	private static final String CONTEXT = "org.gainsay.ui.context.article"; //$NON-NLS-1$
	private static final String MENU = "#GainsayArticleContext"; //$NON-NLS-1$
	private static final String OFF = "org.gainsay.ui.article.off"; //$NON-NLS-1$
	private static final String KEYS_CONTEXT = "org.gainsay.ui.context.annotating"; //$NON-NLS-1$

	/**
	 * What the drawing of standings depends on.
	 *
	 * @param actors    of the corpus: whether somebody has a name is theirs
	 * @param inText    whether the document is the text of the spans
	 * @param stamp     the document's: what is drawn goes with the text it was drawn in
	 * @param standings those that show
	 */
	private record Drawn(AnnotationSetFacts set, Collection<ActorFacts> actors, boolean inText, long stamp, Set<Standing> standings) {
		boolean isAs(Drawn other) {
			return other != null && set == other.set && actors == other.actors && inText == other.inText && stamp == other.stamp && standings.equals(other.standings);
		}
	}

	private final IEclipsePreferences.IPreferenceChangeListener reading = event -> readLater();
	private final Runnable listener = this::refreshLater;
	/** Reads the corpus for this editor; null where it was read before, or is no more to be read for it. */
	private Job building;
	private final AtomicBoolean refreshing = new AtomicBoolean();
	private ProjectCorpus corpus;
	private ArticleViewer viewer;
	private StandingPainter painter;
	private ArticleSelectionProvider selection;
	private StatementParts.Moved edgeDrawn = (part, start, offset) -> {
		// Nobody annotates.
	};
	private Consumer<Runnable> undo = Runnable::run;
	private BooleanSupplier busy = () -> false;
	private IContextActivation keys;
	private boolean keysTaken;
	private boolean focused;
	private Legend legend;
	private Composite bars;
	private List<StandingAnnotation.Placed> shown = List.of();
	private final Map<String, StatementFacts> byName = new HashMap<>();
	private final List<Runnable> shownListeners = new ArrayList<>();
	private List<AnnotationSetFacts> sets = List.of();
	private AnnotationSetFacts set;
	/** What is drawn; null before anything is. */
	private Drawn drawn;
	/** Which set somebody chose: its article and its name. */
	private String chosenArticle;
	private String chosenSet;
	/** The qualified name of the selected statement; null for none. */
	private String selected;
	/** Whether the facts have known the selected statement: one that they do not know yet is to come. */
	private boolean selectedShown;

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setDocumentProvider(new TextFileDocumentProvider());
		setEditorContextMenuId(MENU);
		setHelpContextId(ID); // Not before: the platform says then that it is some text editor.
	}

	@Override
	protected void setPreferenceStore(IPreferenceStore store) {
		super.setPreferenceStore(store);
		setSourceViewerConfiguration(new ArticleConfiguration(store));
	}

	@Override
	protected void initializeKeyBindingScopes() {
		setKeyBindingScopes(new String[] { CONTEXT });
	}

	@Override
	protected void doSetInput(IEditorInput input) throws CoreException {
		leaveCorpus();
		drawn = null;
		super.doSetInput(input);
		if (input instanceof IFileEditorInput inFile) {
			Optional<ProjectCorpus> found = GainsayUi.corpora().of(inFile.getFile());
			found.ifPresent(this::joinCorpus);
		}
	}

	private void joinCorpus(ProjectCorpus joined) {
		corpus = joined;
		joined.addListener(listener);
		if (joined.isBuilt()) {
			refreshLater();
			return;
		}
		building = Job.create(NLS.bind(org.gainsay.ui.Messages.Builder_checking, joined.project().getName()), (IProgressMonitor monitor) -> {
			try {
				joined.built(new MonitorProgress(monitor, NLS.bind(org.gainsay.ui.Messages.Builder_checking, joined.project().getName())));
				refreshLater();
			} catch (CancellationException cancelled) {
				throw new OperationCanceledException();
			}
		});
		building.schedule();
	}

	private void leaveCorpus() {
		if (building != null) {
			building.cancel();
			building = null;
		}
		if (corpus != null) {
			corpus.removeListener(listener);
			corpus = null;
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		area.setLayout(layout);
		Composite text = new Composite(area, SWT.NONE);
		text.setLayout(new FillLayout());
		GridData rest = new GridData(SWT.FILL, SWT.FILL, true, true);
		rest.minimumHeight = 1; // A control without any height is hidden, and one that is hidden loses the keyboard.
		text.setLayoutData(rest);
		super.createPartControl(text);
		bars = new Composite(area, SWT.NONE);
		bars.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		bars.setLayout(new FillLayout());
		legend = new Legend(area, this::choose);
		legend.control().setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		painter = new StandingPainter(viewer);
		StyledText widget = viewer.getTextWidget();
		new EdgeDragging(viewer, painter, (part, start, offset) -> edgeDrawn.to(part, start, offset), this::suspendKeys);
		new StatementPicking(viewer, this);
		ArticleAccessibility.install(widget, this);
		selection = new ArticleSelectionProvider((IPostSelectionProvider) viewer.getSelectionProvider(), this::selection);
		getSite().setSelectionProvider(selection);
		widget.addListener(SWT.FocusIn, event -> focus(true)); // It is not the focus control yet when it is told that it will be.
		widget.addListener(SWT.FocusOut, event -> focus(false));
		viewer.onKeysTaken(taken -> {
			keysTaken = taken;
			keys();
		});
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).addPreferenceChangeListener(reading);
		read();
		refresh();
	}

	@Override
	protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
		fAnnotationAccess = getAnnotationAccess();
		fOverviewRuler = createOverviewRuler(getSharedColors());
		viewer = new ArticleViewer(parent, ruler, getOverviewRuler(), isOverviewRulerVisible(),
				SWT.V_SCROLL | SWT.MULTI | SWT.READ_ONLY);
		getSourceViewerDecorationSupport(viewer);
		return viewer;
	}

	/** The column has its own width; the platform's wrapping would only make it slow. */
	@Override
	protected boolean isWordWrapSupported() {
		return false;
	}

	private void readLater() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
					read();
					refresh();
				}
			});
		}
	}

	private void read() {
		viewer.setReading(Preferences.readingWidth(), Preferences.readingZoom());
		space();
	}

	/** Gives the rows the space that the preferences and the lanes of the standings need. */
	private void space() {
		StyledText widget = viewer.getTextWidget();
		int wished = widget.getLineHeight() * Preferences.readingSpacing() / 100;
		int lanes = painter.marks().lanes();
		int spacing = Math.max(wished, StandingPainter.spaceFor(Math.max(1, lanes)));
		if (widget.getLineSpacing() != spacing) {
			widget.setLineSpacing(spacing);
		}
	}

	private void focus(boolean has) {
		focused = has;
		keys();
	}

	/** Lets single keys be no commands while a small window is open: it gets the focus a moment after it is asked for. */
	public void suspendKeys(boolean suspended) {
		keysTaken = suspended;
		keys();
	}

	/** Single keys are commands while the text has the focus and nothing else, such as incremental find, takes them. */
	private void keys() {
		if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
			return;
		}
		IContextService contexts = getSite().getService(IContextService.class);
		boolean wanted = focused && !keysTaken;
		if (wanted && keys == null) {
			keys = contexts.activateContext(KEYS_CONTEXT);
		} else if (!wanted && keys != null) {
			contexts.deactivateContext(keys);
			keys = null;
		}
	}

	@Override
	protected SourceViewerDecorationSupport getSourceViewerDecorationSupport(ISourceViewer source) {
		if (fSourceViewerDecorationSupport == null) {
			fSourceViewerDecorationSupport = new ArticleDecorations(viewer, getOverviewRuler(), getAnnotationAccess(), getSharedColors());
			configureSourceViewerDecorationSupport(fSourceViewerDecorationSupport);
		}
		return fSourceViewerDecorationSupport;
	}

	@Override
	protected void configureSourceViewerDecorationSupport(SourceViewerDecorationSupport support) {
		super.configureSourceViewerDecorationSupport(support);
		// A wrapped paragraph is one line: to shade it, or to draw a margin through it, says nothing.
		support.setCursorLinePainterPreferenceKeys(OFF, OFF);
		support.setMarginPainterPreferenceKeys(OFF, OFF, OFF);
	}

	@Override
	protected boolean isLineNumberRulerVisible() {
		return false;
	}

	@Override
	protected boolean isPrefQuickDiffAlwaysOn() {
		return false;
	}

	@Override
	public boolean isEditable() {
		return false;
	}

	@Override
	public boolean isEditorInputReadOnly() {
		return true;
	}

	@Override
	public boolean isEditorInputModifiable() {
		return false;
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	/** Undo here takes back what commands did to the corpus; the article itself does not change. */
	@Override
	protected void createUndoRedoActions() {
		if (corpus == null) {
			super.createUndoRedoActions();
			return;
		}
		IUndoContext context = corpus.undoContext();
		register(ITextEditorActionConstants.UNDO, ActionFactory.UNDO.getCommandId(), new UndoActionHandler(getEditorSite(), context),
				() -> OperationHistoryFactory.getOperationHistory().canUndo(context));
		register(ITextEditorActionConstants.REDO, ActionFactory.REDO.getCommandId(), new RedoActionHandler(getEditorSite(), context),
				() -> OperationHistoryFactory.getOperationHistory().canRedo(context));
	}

	private void register(String name, String command, OperationHistoryActionHandler handler, BooleanSupplier possible) {
		if (getAction(name) instanceof GatedAction before) {
			before.dispose();
		}
		GatedAction action = new GatedAction(handler, run -> undo.accept(run), () -> busy.getAsBoolean() || possible.getAsBoolean());
		action.setActionDefinitionId(command);
		setAction(name, action);
		getEditorSite().getActionBars().setGlobalActionHandler(name, action);
	}

	/** The corpus that the article belongs to; null where the file is in none. */
	public ProjectCorpus corpus() {
		return corpus;
	}

	/** The file of the text. */
	public IFile file() {
		return getEditorInput() instanceof IFileEditorInput inFile ? inFile.getFile() : null;
	}

	/** The annotation set that shows; empty where the file is no article's text, or the corpus was not read yet. */
	public Optional<AnnotationSetFacts> set() {
		return Optional.ofNullable(set);
	}

	/** What shows; for the UI thread. */
	public List<StandingAnnotation.Placed> shown() {
		return shown;
	}

	/** The selected words, whole ones, without space at their ends, in UTF-16 units of the text; empty where only space is. */
	public Optional<Span> selectedWords() {
		Point range = viewer.getTextWidget().getSelectionRange();
		return range.y == 0 ? Optional.empty() : Words.snapped(text(), new Span(range.x, range.x + range.y));
	}

	/** The statement whose words the caret stands in; of several the selected one, else that with the shortest. */
	public Optional<StatementFacts> statementAtCaret() {
		List<String> here = statementsAt(caret());
		return here.isEmpty() ? Optional.empty() : statement(here.contains(selected) ? selected : here.getFirst());
	}

	/** The qualified names of the statements at an offset in UTF-16 units, those with the shortest words first. */
	public List<String> statementsAt(int offset) {
		return painter.marks().at(offset);
	}

	/** Where the caret stands, in UTF-16 units of the text. */
	public int caret() {
		return viewer.getTextWidget().getCaretOffset();
	}

	/** The text that shows. */
	public String text() {
		return viewer.getDocument() == null ? "" : viewer.getDocument().get(); //$NON-NLS-1$
	}

	/** The control that shows the text. */
	public StyledText textWidget() {
		return viewer.getTextWidget();
	}

	/** Where a span shows in the control, a rectangle a row. */
	public List<Rectangle> rectangles(Span span) {
		return viewer.rectangles(new Region(span.start(), span.length()));
	}

	/** Selects words; the caret is behind them, or before them. */
	public void selectWords(Span words, boolean caretBefore) {
		StyledText widget = viewer.getTextWidget();
		if (caretBefore) {
			widget.setSelection(words.end(), words.start());
		} else {
			viewer.setSelectedRange(words.start(), words.length());
		}
		viewer.revealRange(words.start(), words.length());
	}

	/** A statement of the set that shows, by its qualified name. */
	public Optional<StatementFacts> statement(String qualifiedName) {
		return Optional.ofNullable(byName.get(qualifiedName));
	}

	/** The selected statement; empty where none is. */
	public Optional<StatementFacts> selectedStatement() {
		return selected == null ? Optional.empty() : statement(selected);
	}

	/** The qualified name of the selected statement, which the facts may not know yet; null where none is selected. */
	public String selectedName() {
		return selected;
	}

	/** Whether a statement is selected that was there and is no more, as after undo. */
	public boolean isSelectedGone() {
		return selected != null && selectedShown && !byName.containsKey(selected);
	}

	/**
	 * Selects a statement, or none. One that the facts do not know yet shows when they do.
	 *
	 * @param qualifiedName null for none
	 */
	public void select(String qualifiedName) {
		if (!Objects.equals(selected, qualifiedName)) {
			selected = qualifiedName;
			selectedShown = byName.containsKey(qualifiedName);
			painter.show(painter.marks(), selectedParts());
			selection.changed();
			tellSelected();
			viewer.getTextWidget().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		}
	}

	/** Says in the status line what is selected. */
	private void tellSelected() {
		String said = selectedStatement().map(statement -> StatementText.of(statement, corpus.corpus()).replace("\n", " \u2014 ")).orElse(null); //$NON-NLS-1$ //$NON-NLS-2$
		getEditorSite().getActionBars().getStatusLineManager().setMessage(said);
	}

	/** What is selected, and where its parts are, in words. */
	String describe() {
		return selectedStatement().map(statement -> StatementText.of(statement, corpus.corpus()) + "\n" + painter.describe()).orElse(Messages.Article_nothingSelected); //$NON-NLS-1$
	}

	/** What is selected, as the workbench is told. */
	public StatementSelection selection() {
		StyledText widget = viewer.getTextWidget();
		Point range = widget == null || widget.isDisposed() ? new Point(0, 0) : widget.getSelectionRange();
		return new StatementSelection(viewer.getDocument(), range.x, range.y, selectedStatement().orElse(null), corpus == null ? null : corpus.corpus());
	}

	/** Says what is to happen when somebody draws an edge of the selected statement elsewhere. */
	public void onEdgeDrawn(StatementParts.Moved moved) {
		edgeDrawn = moved;
	}

	/**
	 * @param gate  runs undo and redo, when what was asked for before them is done
	 * @param waits whether something is left to be done, which may be what undo or redo is pressed for
	 */
	public void onUndo(Consumer<Runnable> gate, BooleanSupplier waits) {
		undo = gate;
		busy = waits;
	}

	/** Shows where statements are being made whose facts are not there yet. */
	public void showComing(List<Span> spans) {
		painter.coming(spans);
	}

	/** Where bars of commands go, below the text. */
	public Composite bars() {
		return bars;
	}

	/** Adds somebody who wants to know that the article or what is annotated there shows anew; on the UI thread. */
	public void onShown(Runnable listener) {
		shownListeners.add(listener);
	}

	/** Selects a statement and shows its words; selects those too. */
	public void reveal(StatementFacts statement) {
		select(statement.qualifiedName());
		AnchorFacts.spansOf(statement.content()).stream().findFirst().ifPresent(span -> selectAndReveal(span.start(), span.length()));
	}

	/** Selects a statement and scrolls to its words; the selected words stay. */
	public void show(StatementFacts statement) {
		select(statement.qualifiedName());
		AnchorFacts.spansOf(statement.content()).stream().findFirst().ifPresent(span -> viewer.revealRange(span.start(), span.length()));
	}

	/** Shows another annotation set of the text. */
	public void choose(AnnotationSetFacts other) {
		chosenArticle = other.article();
		chosenSet = other.name();
		refresh();
	}

	private void refreshLater() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed() && refreshing.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				refreshing.set(false);
				refresh();
			});
		}
	}

	private void refresh() {
		if (corpus == null || viewer == null || painter == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
			return;
		}
		Corpus built = corpus.corpus();
		sets = setsOf(built);
		set = sets.stream().filter(this::isChosen).findFirst().or(this::own).orElse(sets.isEmpty() ? null : sets.getFirst());
		Drawn next = new Drawn(set, built.actors(), set != null && isText(set, built, viewer.getDocument()),
				viewer.getDocument() instanceof IDocumentExtension4 document ? document.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP, shownStandings());
		boolean anew = !next.isAs(drawn);
		if (!anew) {
			// A build of other files, or the second news of one: nothing of it is to be seen here.
			shown.forEach(one -> one.annotation().becomes(built));
		} else {
			drawn = next;
			byName.clear();
			if (set != null) {
				set.statements().forEach(statement -> byName.putIfAbsent(statement.qualifiedName(), statement));
			}
			show(next.inText ? StandingAnnotation.of(set, built) : List.of(), next.standings);
		}
		legend.show(sets, set);
		if (selected != null && byName.containsKey(selected)) {
			selectedShown = true;
			selection.changed();
			tellSelected();
		} else if (selected == null && anew) {
			selection.changed(); // Another statement may be at the caret, or the same one of another name.
		}
		shownListeners.forEach(Runnable::run);
	}

	private boolean isChosen(AnnotationSetFacts one) {
		return one.article().equals(chosenArticle) && Objects.equals(one.name(), chosenSet);
	}

	/** All sets of the text; one without statements for who annotates here, where the article's own is somebody else's: it is made with its first statement. */
	private List<AnnotationSetFacts> setsOf(Corpus built) {
		List<AnnotationSetFacts> all = new ArrayList<>(built.articlesOfText(ProjectCorpus.name(file())).stream().flatMap(article -> built.setsOf(article.name()).stream()).toList());
		String annotator = Preferences.annotator();
		if (!annotator.isEmpty() && !all.isEmpty() && all.getFirst().annotator() != null && all.stream().noneMatch(one -> annotator.equals(one.annotator()) || annotator.equals(one.name()))) {
			all.add(new AnnotationSetFacts(all.getFirst().article(), annotator, annotator, all.getFirst().status(), List.of(), all.getFirst().at()));
		}
		return List.copyOf(all);
	}

	/** The set of who annotates here. */
	private Optional<AnnotationSetFacts> own() {
		String annotator = Preferences.annotator();
		return annotator.isEmpty() ? Optional.empty() : sets.stream().filter(one -> annotator.equals(one.annotator())).findFirst();
	}

	/** Whether the document is the text that the spans were found in; where the file changes under the editor it is not for a moment. */
	private static boolean isText(AnnotationSetFacts set, Corpus built, IDocument document) {
		return document != null && built.article(set.article()).flatMap(built::text).map(ArticleText::text)
				.filter(text -> text.equals(document.get())).isPresent();
	}

	private static Set<Standing> shownStandings() {
		StandingLooks looks = StandingLooks.now();
		Set<Standing> standings = EnumSet.noneOf(Standing.class);
		for (Standing standing : Standing.values()) {
			if (looks.of(standing).shows()) {
				standings.add(standing);
			}
		}
		return standings;
	}

	private void show(List<StandingAnnotation.Placed> placed, Set<Standing> standings) {
		IAnnotationModel model = viewer.getAnnotationModel();
		if (model instanceof IAnnotationModelExtension all) {
			annotate(placed, all);
		}
		painter.show(StandingMarks.of(shown.stream().filter(one -> standings.contains(one.annotation().standing())).map(StandingAnnotation.Placed::piece).toList()),
				selectedParts());
		space();
	}

	/** Replaces the annotations that are not as before; the others get the new facts. */
	private void annotate(List<StandingAnnotation.Placed> placed, IAnnotationModelExtension model) {
		Map<Object, StandingAnnotation.Placed> before = new HashMap<>();
		shown.forEach(one -> before.put(one.piece(), one));
		Map<Annotation, Position> added = new LinkedHashMap<>();
		List<StandingAnnotation.Placed> after = new ArrayList<>();
		Set<Object> taken = new HashSet<>();
		for (StandingAnnotation.Placed one : placed) {
			if (!taken.add(one.piece())) {
				continue;
			}
			StandingAnnotation.Placed same = before.remove(one.piece());
			if (same != null) {
				same.annotation().becomes(one.annotation());
				after.add(same);
			} else {
				added.put(one.annotation(), one.position());
				after.add(one);
			}
		}
		if (!before.isEmpty() || !added.isEmpty()) {
			model.replaceAnnotations(before.values().stream().map(StandingAnnotation.Placed::annotation).toArray(Annotation[]::new), added);
		}
		shown = List.copyOf(after);
	}

	private StandingPainter.Selected selectedParts() {
		return selectedStatement().<StandingPainter.Selected>map(statement -> new StandingPainter.Selected(statement.qualifiedName(), StatementParts.of(statement)))
				.filter(one -> one.parts().stream().allMatch(part -> part.span().end() <= text().length())).orElse(null);
	}

	@Override
	public String getTitleToolTip() {
		return set == null || corpus == null ? super.getTitleToolTip()
				: corpus.corpus().article(set.article()).map(article -> article.title()).orElseGet(super::getTitleToolTip);
	}

	@Override
	public void dispose() {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).removePreferenceChangeListener(reading);
		leaveCorpus();
		super.dispose();
	}
}
