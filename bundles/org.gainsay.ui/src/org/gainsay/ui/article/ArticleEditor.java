// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.operations.OperationHistoryActionHandler;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.gainsay.corpus.AnnotationSetFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * Shows an article's text, which it does not change, with the standings of one annotation set upon it. It shows the facts of
 * the last build, replaced whole: what is typed in an open claims file is there with the next.
 */
public final class ArticleEditor extends TextEditor {

	/** The editor's identifier. */
	public static final String ID = "org.gainsay.ui.articleEditor"; //$NON-NLS-1$

	private static final String CONTEXT = "org.gainsay.ui.context.article"; //$NON-NLS-1$
	private static final String MENU = "#GainsayArticleContext"; //$NON-NLS-1$
	private static final String OFF = "org.gainsay.ui.article.off"; //$NON-NLS-1$
	private static final int MARGIN = 24;
	private static final int LINE_SPACING = 8;

	private final Consumer<Corpus> listener = corpus -> refreshLater();
	private final AtomicBoolean refreshing = new AtomicBoolean();
	private ProjectCorpus corpus;
	private Legend legend;
	private List<StandingAnnotation.Placed> shown = List.of();
	private List<AnnotationSetFacts> sets = List.of();
	private AnnotationSetFacts set;
	/** Which set somebody chose: its article and its name. */
	private String chosenArticle;
	private String chosenSet;

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setDocumentProvider(new TextFileDocumentProvider());
		setEditorContextMenuId(MENU);
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
		Job.create(NLS.bind(Messages.Builder_checking, joined.project().getName()), (IProgressMonitor monitor) -> {
			try {
				joined.built(new MonitorProgress(monitor, NLS.bind(Messages.Builder_checking, joined.project().getName())));
				refreshLater();
			} catch (CancellationException cancelled) {
				throw new OperationCanceledException();
			}
		}).schedule();
	}

	private void leaveCorpus() {
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
		text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		super.createPartControl(text);
		legend = new Legend(area, this::choose);
		legend.control().setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		setWordWrap(true);
		StyledText widget = getSourceViewer().getTextWidget();
		// None at the top: the platform's overview ruler takes a first line that does not begin at 0 for the second, and fails.
		widget.setMargins(MARGIN, 0, MARGIN, 0);
		widget.setLineSpacing(LINE_SPACING);
		refresh();
	}

	@Override
	protected SourceViewerDecorationSupport getSourceViewerDecorationSupport(ISourceViewer viewer) {
		if (fSourceViewerDecorationSupport == null) {
			fSourceViewerDecorationSupport = new StandingPainter(viewer, getOverviewRuler(), getAnnotationAccess(), getSharedColors());
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
		register(ITextEditorActionConstants.UNDO, ActionFactory.UNDO.getCommandId(), new UndoActionHandler(getEditorSite(), context));
		register(ITextEditorActionConstants.REDO, ActionFactory.REDO.getCommandId(), new RedoActionHandler(getEditorSite(), context));
	}

	private void register(String name, String command, OperationHistoryActionHandler action) {
		if (getAction(name) instanceof OperationHistoryActionHandler before) {
			before.dispose();
		}
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

	/** The selected words, without space at their ends, in UTF-16 units of the text; empty where only space is. */
	public Optional<Span> selectedWords() {
		if (!(getSelectionProvider().getSelection() instanceof ITextSelection selection) || selection.getLength() <= 0) {
			return Optional.empty();
		}
		String text = getSourceViewer().getDocument().get();
		int start = selection.getOffset();
		int end = start + selection.getLength();
		while (start < end && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		return start == end ? Optional.empty() : Optional.of(new Span(start, end));
	}

	/** The statement whose words the caret stands in; of several, that with the shortest. */
	public Optional<StatementFacts> statementAtCaret() {
		int caret = ((ITextSelection) getSelectionProvider().getSelection()).getOffset();
		return shown.stream().filter(placed -> placed.position().includes(caret))
				.min((one, other) -> Integer.compare(one.position().length, other.position().length))
				.map(placed -> placed.annotation().statement());
	}

	/** Selects the words of a statement. */
	public void reveal(StatementFacts statement) {
		if (statement.content() != null && !statement.content().spans().isEmpty()) {
			Span span = statement.content().spans().getFirst();
			selectAndReveal(span.start(), span.end() - span.start());
		}
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
		ISourceViewer viewer = getSourceViewer();
		if (corpus == null || viewer == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
			return;
		}
		Corpus built = corpus.corpus();
		sets = built.articlesOfText(ProjectCorpus.name(file())).stream().flatMap(article -> built.setsOf(article.name()).stream()).toList();
		set = sets.stream().filter(this::isChosen).findFirst().orElse(sets.isEmpty() ? null : sets.getFirst());
		show(set == null || !isText(set, built, viewer.getDocument()) ? List.of() : StandingAnnotation.of(set, built), viewer);
		legend.show(sets, set);
	}

	private boolean isChosen(AnnotationSetFacts one) {
		return one.article().equals(chosenArticle) && Objects.equals(one.name(), chosenSet);
	}

	/** Whether the document is the text that the spans were found in; where the file changes under the editor it is not for a moment. */
	private static boolean isText(AnnotationSetFacts set, Corpus built, IDocument document) {
		return document != null && built.article(set.article()).flatMap(built::text).map(ArticleText::text)
				.filter(text -> text.equals(document.get())).isPresent();
	}

	private void show(List<StandingAnnotation.Placed> placed, ISourceViewer viewer) {
		IAnnotationModel model = viewer.getAnnotationModel();
		if (!(model instanceof IAnnotationModelExtension all) || (shown.isEmpty() && placed.isEmpty())) {
			return;
		}
		Annotation[] before = shown.stream().map(StandingAnnotation.Placed::annotation).toArray(Annotation[]::new);
		Map<Annotation, Position> after = new HashMap<>();
		placed.forEach(one -> after.put(one.annotation(), one.position()));
		all.replaceAnnotations(before, after);
		shown = placed;
	}

	@Override
	public String getTitleToolTip() {
		return set == null || corpus == null ? super.getTitleToolTip()
				: corpus.corpus().article(set.article()).map(article -> article.title()).orElseGet(super::getTitleToolTip);
	}

	@Override
	public void dispose() {
		leaveCorpus();
		super.dispose();
	}
}
