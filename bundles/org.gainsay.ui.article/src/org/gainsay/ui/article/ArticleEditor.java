// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.Region;
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
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.gainsay.desk.annotate.ContentOrder;
import org.gainsay.desk.article.ArticleSets;
import org.gainsay.desk.article.HeadLine;
import org.gainsay.desk.article.MarginNotes;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.article.Words;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.edit.UndoActions;
import org.gainsay.ui.preferences.Preferences;

/**
 * Shows an article's text, which it does not change, with the standings of one annotation set upon it. It shows the facts of
 * the last build, replaced whole: what is typed in an open claims file is there with the next.
 */
public class ArticleEditor extends ReadOnlyTextEditor {

	/** The editor's identifier. */
	public static final String ID = "org.gainsay.ui.articleEditor"; //$NON-NLS-1$

	private static final String CONTEXT = "org.gainsay.ui.context.article"; //$NON-NLS-1$
	private static final String MENU = "#GainsayArticleContext"; //$NON-NLS-1$
	/** A tab has so many characters of the headline. */
	private static final int TAB = 32;
	/** What plugin.xml puts its commands behind. */
	private static final String ANNOTATE_GROUP = "org.gainsay.ui.article.annotate"; //$NON-NLS-1$

	private final IEclipsePreferences.IPreferenceChangeListener reading = event -> readLater();
	private final FollowedCorpus followed = new FollowedCorpus(this::refresh);
	private final ShownStandings standings = new ShownStandings();
	private ArticleViewer viewer;
	private StandingPainter painter;
	private ArticleSelectionProvider selection;
	private StatementParts.Moved edgeDrawn = (part, start, offset) -> {
		// Nobody annotates.
	};
	private Consumer<Runnable> undo = Runnable::run;
	private BooleanSupplier busy = () -> false;
	/** Those of the corpus; null before there are any. */
	private UndoActions undoActions;
	private ArticleKeys keys;
	private Legend legend;
	private ArticleHead head;
	private MarginPainter margin;
	private Consumer<List<String>> several = names -> select(names.getFirst());
	/** The sentences of the text that shows, and what they were found in; null before. */
	private List<Span> sentences = List.of();
	private ArticleText sentencesOf;
	private Composite bars;
	private final List<Runnable> shownListeners = new ArrayList<>();
	private ArticleSets sets = ArticleSets.NONE;
	/** What they are of. */
	private Corpus build;
	/** The suggestions of a set, which are asked for with every move of the caret. */
	private ContentOrder suggestions = ContentOrder.of(List.of());
	private AnnotationSetFacts suggestionsOf;
	/** Which set somebody chose; null for none. */
	private ArticleSets.Chosen chosen;
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
		followed.leave();
		standings.forget();
		super.doSetInput(input);
		if (input instanceof IFileEditorInput inFile) {
			GainsayUi.corpora().of(inFile.getFile()).ifPresent(followed::join);
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
		head = new ArticleHead(area);
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
		margin = new MarginPainter(viewer, painter, name -> statement(name).map(statement -> MarginNotes.text(statement, corpus().corpus())).orElse(""), this::pick); //$NON-NLS-1$
		StyledText widget = viewer.getTextWidget();
		new EdgeDragging(viewer, painter, (part, start, offset) -> edgeDrawn.to(part, start, offset), this::suspendKeys);
		new StatementPicking(viewer, this);
		viewer.keep(this::kept);
		ArticleAccessibility.install(widget, this);
		selection = new ArticleSelectionProvider((IPostSelectionProvider) viewer.getSelectionProvider(), this::selection);
		getSite().setSelectionProvider(selection);
		keys = new ArticleKeys(viewer, getSite().getService(IContextService.class));
		viewer.onKeysTaken(keys::take);
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

	/** Selected words are read in every theme: the platform's dark one has them grey on blue. */
	@Override
	protected void initializeViewerColors(ISourceViewer of) {
		super.initializeViewerColors(of);
		StyledText widget = of.getTextWidget();
		if (StandingLooks.contrast(widget.getSelectionForeground().getRGB(), widget.getSelectionBackground().getRGB()) < StandingLooks.READABLE) {
			widget.setSelectionForeground(StandingPainter.onColour(widget.getSelectionBackground()));
		}
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
		viewer.setSpacing(Math.max(wished, StandingPainter.spaceFor(Math.max(1, lanes))));
	}

	/** What stays in sight: the words of the selected statement, else where the caret stands. */
	private Span kept() {
		return selectedStatement().flatMap(statement -> StatementParts.place(statement).stream().findFirst()).orElseGet(() -> new Span(caret(), caret()));
	}

	/** Lets single keys be no commands while a small window is open: it gets the focus a moment after it is asked for. */
	public void suspendKeys(boolean suspended) {
		keys.take(suspended);
	}

	@Override
	protected SourceViewerDecorationSupport getSourceViewerDecorationSupport(ISourceViewer source) {
		if (fSourceViewerDecorationSupport == null) {
			fSourceViewerDecorationSupport = new ArticleDecorations(viewer, getOverviewRuler(), getAnnotationAccess(), getSharedColors());
			configureSourceViewerDecorationSupport(fSourceViewerDecorationSupport);
		}
		return fSourceViewerDecorationSupport;
	}

	/** The menu begins with annotating: whoever opens it here wants that, and finds its keys there. */
	@Override
	protected void editorContextMenuAboutToShow(IMenuManager menu) {
		menu.add(new GroupMarker(ANNOTATE_GROUP));
		super.editorContextMenuAboutToShow(menu);
		withoutWriting(menu);
	}

	/** Undo here takes back what commands did to the corpus; the article itself does not change. */
	@Override
	protected void createUndoRedoActions() {
		if (corpus() == null) {
			super.createUndoRedoActions();
			return;
		}
		if (undoActions != null) {
			undoActions.dispose();
		}
		undoActions = new UndoActions(getEditorSite(), corpus().undoContext(), run -> undo.accept(run), () -> busy.getAsBoolean());
		setAction(ITextEditorActionConstants.UNDO, undoActions.undo());
		setAction(ITextEditorActionConstants.REDO, undoActions.redo());
		undoActions.fill(getEditorSite().getActionBars());
	}

	/** The corpus that the article belongs to; null where the file is in none. */
	public ProjectCorpus corpus() {
		return followed.corpus();
	}

	/** The file of the text. */
	public IFile file() {
		return getEditorInput() instanceof IFileEditorInput inFile ? inFile.getFile() : null;
	}

	/** Whether it shows what the corpus has now, and has not to hear of a build yet; for the UI thread. */
	public boolean isOfNewest() {
		return corpus() == null || build == corpus().corpus();
	}

	/** The annotation set that shows; empty where the file is no article's text, or the corpus was not read yet. */
	public Optional<AnnotationSetFacts> set() {
		return Optional.ofNullable(sets.shown());
	}

	/** What shows; for the UI thread. */
	public List<StandingAnnotation.Placed> shown() {
		return standings.placed();
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

	/** Where the column of the text ends in the control; what stands at the right of it is no part of the text. */
	public int columnEnd() {
		return viewer.columnEnd();
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
		return standings.statement(qualifiedName);
	}

	/** The selected statement; empty where none is. */
	public Optional<StatementFacts> selectedStatement() {
		return selected == null ? Optional.empty() : statement(selected);
	}

	/** The suggestions of the set that shows that nobody has accepted or rejected, in reading order. */
	public ContentOrder suggestions() {
		if (suggestionsOf != sets.shown()) {
			suggestionsOf = sets.shown();
			suggestions = suggestionsOf == null ? ContentOrder.of(List.of()) : SuggestionLines.in(suggestionsOf);
		}
		return suggestions;
	}

	/** The suggestion that is selected; where no statement is, the innermost one at the caret; empty where there is none. */
	public Optional<StatementFacts> suggestion() {
		return selected != null ? selectedStatement().filter(SuggestionLines::stands)
				: statementsAt(caret()).stream().flatMap(name -> statement(name).stream()).filter(SuggestionLines::stands).findFirst();
	}

	/** The qualified name of the selected statement, which the facts may not know yet; null where none is selected. */
	public String selectedName() {
		return selected;
	}

	/** Whether a statement is selected that was there and is no more, as after undo. */
	public boolean isSelectedGone() {
		return selected != null && selectedShown && statement(selected).isEmpty();
	}

	/**
	 * Selects a statement, or none. One that the facts do not know yet shows when they do.
	 *
	 * @param qualifiedName null for none
	 */
	public void select(String qualifiedName) {
		if (!Objects.equals(selected, qualifiedName)) {
			selected = qualifiedName;
			selectedShown = statement(qualifiedName).isPresent();
			painter.show(painter.marks(), selectedParts());
			selection.changed();
			tellSelected();
			margin.redraw();
			viewer.getTextWidget().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		}
	}

	private void pick(List<String> names) {
		if (names.size() == 1) {
			statement(names.getFirst()).ifPresent(this::show);
		} else {
			several.accept(names);
		}
	}

	/** Says what is to happen where several statements are clicked at once, of which one is to be chosen: by their qualified names. */
	public void onSeveral(Consumer<List<String>> choose) {
		several = choose;
	}

	/** The statements on the row of the caret, by their qualified names, in the order of the text. */
	public List<String> statementsOnRow() {
		return MarginNotes.onRow(painter.marks(), viewer.rows(), viewer.rows().at(caret()));
	}

	@Override
	protected String getCursorPosition() {
		return placeInWords();
	}

	/** In which sentence the caret stands, and how many statements there are, as the status line says it; empty where the text is no article's. */
	public String placeInWords() {
		Optional<ArticleFacts> article = article();
		Optional<ArticleText> text = article.flatMap(one -> corpus().corpus().text(one)).filter(one -> one.text().equals(text()));
		if (text.isEmpty() || sets.shown() == null) {
			return ""; //$NON-NLS-1$
		}
		if (sentencesOf != text.get()) {
			sentencesOf = text.get();
			sentences = Sentences.of(sentencesOf, article.get().language());
		}
		return HeadLine.place(sentences, caret(), sets.shown().counted());
	}

	private Optional<ArticleFacts> article() {
		return sets.shown() == null || corpus() == null ? Optional.empty() : corpus().corpus().article(sets.shown().article());
	}

	/** Says in the status line what is selected, unless another editor has it: all articles share it. */
	private void tellSelected() {
		if (getSite().getPage().getActiveEditor() == this) {
			tellStatus();
		}
	}

	/** Says in the status line what is selected, and where the caret stands. */
	void tellStatus() {
		String said = selectedStatement().map(statement -> StatementText.of(statement, corpus().corpus()).replace("\n", " \u2014 ")).orElse(null); //$NON-NLS-1$ //$NON-NLS-2$
		getEditorSite().getActionBars().getStatusLineManager().setMessage(said);
		updateStatusField(ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
	}

	/** Says in the status line what went wrong, unless another editor has it; null to say nothing any more. */
	public void tellError(String message) {
		if (getSite().getPage().getActiveEditor() == this) {
			getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(message);
		}
	}

	/** What is selected, and where its parts are, in words. */
	String describe() {
		return selectedStatement().map(statement -> StatementText.of(statement, corpus().corpus()) + "\n" + painter.describe()).orElse(Messages.Article_nothingSelected); //$NON-NLS-1$
	}

	/** What is selected, as the workbench is told. */
	public StatementSelection selection() {
		StyledText widget = viewer.getTextWidget();
		Point range = widget == null || widget.isDisposed() ? new Point(0, 0) : widget.getSelectionRange();
		return new StatementSelection(viewer.getDocument(), range.x, range.y, selectedStatement().orElse(null), corpus() == null ? null : corpus().corpus());
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
		StatementParts.place(statement).stream().findFirst().ifPresent(span -> selectAndReveal(span.start(), span.length()));
	}

	/** Selects a statement and scrolls to its words; the selected words stay. */
	public void show(StatementFacts statement) {
		select(statement.qualifiedName());
		StatementParts.place(statement).stream().findFirst().ifPresent(span -> viewer.revealRange(span.start(), span.length()));
	}

	/** Shows another annotation set of the text. */
	public void choose(AnnotationSetFacts other) {
		chosen = new ArticleSets.Chosen(other.article(), other.name());
		refresh();
	}

	private void refresh() {
		if (corpus() == null || viewer == null || painter == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
			return;
		}
		Corpus built = corpus().corpus();
		build = built;
		sets = ArticleSets.of(built, ProjectCorpus.name(file()), Preferences.annotator(), chosen);
		name();
		head.show(article().orElse(null), sets.shown(), text(), built);
		viewer.setHeadline(article().map(article -> HeadLine.headline(article, text())).orElse(0));
		boolean anew = standings.show(sets.shown(), built, viewer);
		if (anew) {
			painter.show(standings.marks(), selectedParts());
			space();
		}
		margin.redraw();
		updateStatusField(ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
		legend.show(sets.all(), sets.shown(), followed.isReading());
		saveWith(sets.shown() == null ? null : corpus().file(sets.shown().at().file()));
		if (selected != null && statement(selected).isPresent()) {
			selectedShown = true;
			selection.changed();
			tellSelected();
		} else if (selected == null && anew) {
			selection.changed(); // Another statement may be at the caret, or the same one of another name.
		}
		shownListeners.forEach(Runnable::run);
	}

	private StandingPainter.Selected selectedParts() {
		return selectedStatement().<StandingPainter.Selected>map(statement -> new StandingPainter.Selected(statement.qualifiedName(), StatementParts.of(statement)))
				.filter(one -> one.parts().stream().allMatch(part -> part.span().end() <= text().length())).orElse(null);
	}

	/** Calls the tab by the article's headline. */
	private void name() {
		String name = article().map(article -> Excerpt.of(article.title(), TAB)).orElseGet(() -> getEditorInput().getName());
		if (!name.equals(getPartName())) {
			setPartName(name);
		}
	}

	/** What the article is called: by its headline; where the text is no article's, by its file. */
	public String headline() {
		return article().map(ArticleFacts::title).orElseGet(super::getTitleToolTip);
	}

	/** The headline and the corpus, which the window's title says too. */
	@Override
	public String getTitleToolTip() {
		return article().map(article -> NLS.bind(Messages.Article_titleOfCorpus, article.title(), corpus().title())).orElseGet(super::getTitleToolTip);
	}

	@Override
	public void dispose() {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).removePreferenceChangeListener(reading);
		followed.leave();
		super.dispose();
	}
}
