// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Standing;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.claims.assist.ClaimsAssist;
import org.gainsay.ui.claims.fixes.ClaimsQuickAssist;
import org.gainsay.ui.claims.fixes.FixApplication;
import org.gainsay.ui.claims.hints.ClaimsHints;
import org.gainsay.ui.claims.hover.ClaimsHover;
import org.gainsay.ui.claims.navigation.ClaimsLinks;
import org.gainsay.ui.claims.navigation.Occurrences;
import org.gainsay.ui.claims.renaming.RenameRefactoring;
import org.gainsay.ui.claims.search.ReferencesQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
class ClaimsServicesTest {

	private TestProject project;
	private ITextEditor editor;

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		project = SmallCorpus.create("claims-services");
		editor = (ITextEditor) Workbench.open(project.file("bridge.claims"));
		Workbench.waitUntil("the text is analysed", () -> project.corpus().isAnalysed(project.file("bridge.claims")));
		Workbench.settle();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	private IDocument document() {
		return Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()));
	}

	private ISourceViewer viewer() {
		return assertInstanceOf(ISourceViewer.class, Workbench.ui(() -> editor.getAdapter(ITextOperationTarget.class)));
	}

	private int after(String words) {
		return document().get().indexOf(words) + words.length();
	}

	private void undo() {
		Workbench.settle();
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			editor.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.undo", null);
		});
		Workbench.settle();
	}

	private void choose(String starts, int offset) {
		ITextViewer viewer = viewer();
		ICompletionProposal[] proposals = new ClaimsAssist().computeCompletionProposals(viewer, offset);
		ICompletionProposal proposal = Arrays.stream(proposals).filter(one -> one.getDisplayString().startsWith(starts)).findFirst()
				.orElseThrow(() -> new AssertionError(Arrays.stream(proposals).map(ICompletionProposal::getDisplayString).toList()));
		Workbench.ui(() -> {
			((ICompletionProposalExtension2) proposal).apply(viewer, '\0', 0, offset);
			assertNotNull(proposal.getSelection(document()));
			assertFalse(proposal.getDisplayString().isEmpty());
			viewer.setSelectedRange(proposal.getSelection(document()).x, proposal.getSelection(document()).y);
		});
	}

	@Test
	void putsAnActorInByAWordOfItsAlias() {
		Workbench.ui(() -> document().replace(document().get().indexOf("by quill") + 3, 5, "mayor"));
		choose("quill", after("by mayor"));
		assertTrue(document().get().contains("by quill\n\t\tasserts"), document().get());
	}

	@Test
	void putsAWholeStatementInWithPlacesToGoThrough() {
		int at = after("denies safe\n\t}\n");
		Workbench.ui(() -> document().replace(at, 0, "\t"));
		choose("statement …", at + 1);
		String text = document().get();
		assertTrue(text.contains("\tstatement name {\n\t\tsays \"\"\n\t\tcue \"\"\n\t\tsource \"\"\n\t\tby actor\n\t\tasserts claim\n\t}\n"), text);
		ITextSelection selection = (ITextSelection) Workbench.ui(() -> editor.getSelectionProvider().getSelection());
		assertEquals("name", selection.getText());
	}

	@Test
	void hoversOverAnActorAndAQuote() {
		ClaimsHover hover = new ClaimsHover();
		String actor = hover.getHoverInfo(viewer(), hover.getHoverRegion(viewer(), after("by qu")));
		assertTrue(actor.contains("<b>quill</b> (person)") && actor.contains("Mayor Ada Quill"), actor);
		String quote = hover.getHoverInfo(viewer(), hover.getHoverRegion(viewer(), after("it would")));
		assertTrue(quote.contains("An engineer said <b>it would fall</b>."), quote);
	}

	@Test
	void goesFromANameToItsDeclarationInAnotherFile() {
		open(after("by qui"));
		ITextEditor actors = assertInstanceOf(ITextEditor.class, Workbench.ui(() -> Workbench.page().getActiveEditor()));
		assertEquals("actors.claims", Workbench.ui(actors::getTitle));
		assertEquals("quill", ((ITextSelection) Workbench.ui(() -> actors.getSelectionProvider().getSelection())).getText());
	}

	@Test
	void goesFromAQuoteToItsWordsInTheArticle() {
		Workbench.ui(() -> document().replace(0, 0, "// a line that is not saved\n"));
		open(after("says \"it would"));
		ArticleEditor article = assertInstanceOf(ArticleEditor.class, Workbench.ui(() -> Workbench.page().getActiveEditor()));
		assertEquals("it would fall", ((ITextSelection) Workbench.ui(() -> article.getSelectionProvider().getSelection())).getText());
	}

	/** By key, as F3 does. */
	private void open(int offset) {
		IHyperlink[] links = Workbench.ui(() -> new ClaimsLinks().detectHyperlinks(viewer(), new Region(offset, 0), false));
		assertNotNull(links);
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			editor.selectAndReveal(offset, 0);
			editor.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.text.open.hyperlink", null);
		});
		Workbench.settle();
	}

	@Test
	void createsAnUnknownActorInAClosedFileAndTakesItBackInOneStep() throws Exception {
		Workbench.ui(() -> document().replace(document().get().indexOf("by quill") + 3, 5, "quincey"));
		String typed = document().get();
		List<ICompletionProposal> fixes = fixes(after("by quin"));
		ICompletionProposal create = fixes.stream().filter(fix -> fix.getDisplayString().startsWith("Create the actor \"quincey\"")).findFirst()
				.orElseThrow(() -> new AssertionError(fixes.stream().map(ICompletionProposal::getDisplayString).toList()));
		Workbench.ui(() -> create.apply(document()));
		assertTrue(project.text("actors.claims").contains("actor quincey"), project.text("actors.claims"));
		Workbench.waitUntil("the mistake is gone", () -> project.corpus().corpus().problems().stream().noneMatch(problem -> problem.message().contains("quincey")));

		undo();
		assertEquals(SmallCorpus.ACTORS, project.text("actors.claims"));
		assertEquals(typed, document().get());
	}

	@Test
	void offersTheFixesOfAMarkerOnce() throws Exception {
		Workbench.ui(() -> document().replace(document().get().indexOf("by quill") + 3, 5, "quilp"));
		Workbench.ui(() -> editor.doSave(null));
		project.build();
		IMarker marker = project.markers().getFirst();
		IMarkerResolution[] resolutions = Workbench.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
		assertEquals("Change to \"quill\"", resolutions[0].getLabel());
		assertEquals(List.of(), fixes(after("by quil")), "the editor shows those of the marker");

		Workbench.ui(() -> resolutions[0].run(marker));
		assertEquals(SmallCorpus.CLAIMS, document().get());
		undo();
		assertTrue(document().get().contains("by quilp"));
	}

	@Test
	void mendsAllMarkersOfTheSameMistakeInOneStep() throws Exception {
		String wrong = SmallCorpus.CLAIMS.replace("asserts safe", "asserts saef").replace("denies safe", "denies saef");
		Workbench.ui(() -> document().set(wrong.replace("by quill", "by quil")));
		Workbench.ui(() -> editor.doSave(null));
		project.build();
		IMarker[] markers = project.markers().toArray(IMarker[]::new);
		assertEquals(3, markers.length);
		IMarker marker = Arrays.stream(markers).filter(one -> one.getAttribute(IMarker.MESSAGE, "").contains("saef")).findFirst().orElseThrow();
		WorkbenchMarkerResolution change = assertInstanceOf(WorkbenchMarkerResolution.class, Arrays.stream(Workbench.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(marker)))
				.filter(one -> one.getLabel().equals("Change to \"safe\"")).findFirst().orElseThrow());
		IMarker[] others = Workbench.ui(() -> change.findOtherMarkers(markers));
		assertEquals(1, others.length, "the other claim, not the actor");
		Workbench.ui(() -> change.run(new IMarker[] { marker, others[0] }, new NullProgressMonitor()));
		assertEquals(SmallCorpus.CLAIMS.replace("by quill", "by quil"), document().get());
		undo();
		assertEquals(wrong.replace("by quill", "by quil"), document().get());
	}

	private List<ICompletionProposal> fixes(int offset) {
		return Workbench.ui(() -> {
			IQuickAssistInvocationContext context = new TextInvocationContext(viewer(), offset, 0);
			return Arrays.asList(new ClaimsQuickAssist().computeQuickAssistProposals(context));
		});
	}

	@Test
	void showsTheOutlineWithStandingsAndFollowsTheCaret() {
		ContentOutline view = (ContentOutline) Workbench.ui(() -> Workbench.page().showView(IPageLayout.ID_OUTLINE));
		Workbench.ui(() -> Workbench.page().activate(editor));
		Tree tree = Workbench.ui(() -> tree((Composite) view.getCurrentPage().getControl()));
		Workbench.waitUntil("the outline shows", () -> tree.getItemCount() == 2 && tree.getItem(1).getItemCount() == 2);
		assertEquals("safe  The bridge is safe", Workbench.ui(() -> tree.getItem(0).getText()));
		assertEquals("engineer  \"An engineer\" denies safe", Workbench.ui(() -> tree.getItem(1).getItem(1).getText()));
		assertEquals(ClaimsImages.of(Standing.DENIED), Workbench.ui(() -> tree.getItem(1).getItem(1).getImage()));

		Workbench.ui(() -> editor.selectAndReveal(after("by unnamed"), 0));
		Workbench.waitUntil("the outline follows", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().startsWith("engineer"));

		Workbench.ui(() -> document().replace(document().get().indexOf("statement mayor") + 10, 5, "lady"));
		Workbench.waitUntil("the outline is that of what was typed", () -> tree.getItem(1).getItem(0).getText().startsWith("lady "));
	}

	private static Tree tree(Composite in) {
		for (Control child : in.getChildren()) {
			Tree found = child instanceof Tree tree ? tree : child instanceof Composite inner ? tree(inner) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private Named named(int offset) {
		return new NamesOfCorpus(project.corpus().corpus()).at("bridge.claims", offset).orElseThrow();
	}

	@Test
	void renamesInAClosedFileTooAndTakesItBackInOneStep() throws Exception {
		RenameRefactoring renaming = new RenameRefactoring(named(after("by qui")), project.corpus());
		renaming.setNewName("not a name");
		assertTrue(renaming.checkFinalConditions(new NullProgressMonitor()).hasFatalError());
		renaming.setNewName("adaQuill");
		assertTrue(renaming.checkFinalConditions(new NullProgressMonitor()).isOK());
		CompositeChange preview = (CompositeChange) renaming.createChange(new NullProgressMonitor());
		assertEquals(2, preview.getChildren().length);
		assertTrue(((TextFileChange) preview.getChildren()[0]).getPreviewContent(new NullProgressMonitor()).contains("adaQuill"));
		assertNull(preview.perform(new NullProgressMonitor()));
		Workbench.ui(() -> FixApplication.apply(renaming.confirmed(), ClaimsFile.of(editor).orElseThrow()));
		assertEquals(SmallCorpus.ACTORS.replace("actor quill", "actor adaQuill"), project.text("actors.claims"));
		assertEquals(SmallCorpus.CLAIMS.replace("by quill", "by adaQuill"), document().get());

		undo();
		assertEquals(SmallCorpus.ACTORS, project.text("actors.claims"));
		assertEquals(SmallCorpus.CLAIMS, document().get());
	}

	/** Files that are called after a coder go with the name, in the preview a line each. */
	@Test
	void aCodersFilesGoWithTheNameAndComeBackInOneStep() throws Exception {
		String list = "assigned ben in main { bridgeStory }\n";
		project.write("study.claims", "coder ben coder cleo\nround main { sample all }\n");
		project.write("rounds/main/ben.claims", list);
		project.build();
		Workbench.waitUntil("the list is read", () -> project.corpus().settled(Progress.NONE).file("rounds/main/ben.claims").isPresent());
		Named ben = new NamesOfCorpus(project.corpus().corpus()).at("rounds/main/ben.claims", "assigned b".length()).orElseThrow();
		RenameRefactoring renaming = new RenameRefactoring(ben, project.corpus());
		renaming.setNewName("zoe");
		assertTrue(renaming.checkFinalConditions(new NullProgressMonitor()).isOK());
		CompositeChange preview = (CompositeChange) renaming.createChange(new NullProgressMonitor());
		assertEquals(List.of("study.claims", "rounds/main/ben.claims becomes rounds/main/zoe.claims"), Arrays.stream(preview.getChildren()).map(Change::getName).map(name -> name.replaceAll(" - .*", "")).toList());
		preview.initializeValidationData(new NullProgressMonitor());
		assertTrue(preview.isValid(new NullProgressMonitor()).isOK());
		preview.perform(new NullProgressMonitor());
		Workbench.ui(() -> FixApplication.apply(renaming.confirmed(), ClaimsFile.of(editor).orElseThrow()));
		assertEquals(list.replace("ben", "zoe"), project.text("rounds/main/zoe.claims"));
		assertFalse(project.file("rounds/main/ben.claims").exists());
		assertEquals("coder zoe coder cleo\nround main { sample all }\n", project.text("study.claims"));

		undo();
		assertEquals(list, project.text("rounds/main/ben.claims"));
		assertFalse(project.file("rounds/main/zoe.claims").exists());
	}

	@Test
	void findsReferencesInAllFiles() {
		ReferencesQuery query = new ReferencesQuery(named(after("by qui")), project.corpus());
		assertTrue(query.run(new NullProgressMonitor()).isOK());
		assertEquals(List.of("actor quill : person \"Ada Quill\" { alias \"Mayor Ada Quill\" }", "by quill"),
				Arrays.stream(query.getSearchResult().getElements()).map(ReferencesQuery.Line.class::cast).map(ReferencesQuery.Line::text).sorted().toList());
		assertEquals(1, query.getSearchResult().computeContainedMatches(query.getSearchResult(), project.file("bridge.claims")).length);
		Workbench.ui(() -> NewSearchUI.runQueryInForeground(null, query));
		Tree tree = Workbench.ui(() -> tree((Composite) NewSearchUI.getSearchResultView().getActivePage().getControl()));
		Workbench.waitUntil("the Search view shows both files", () -> tree.getItemCount() == 2 && tree.getItem(1).getItemCount() == 1);
		assertEquals("9: by quill", Workbench.ui(() -> tree.getItem(1).getItem(0).getText()));
	}

	@Test
	void laysTheFileOutAndTakesItBackInOneStep() {
		String messy = SmallCorpus.CLAIMS.replace("\t\tby quill", "            by    quill").replace("\t\tdenies", "denies");
		Workbench.ui(() -> document().set(messy));
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			editor.selectAndReveal(0, 0);
			editor.getSite().getService(IHandlerService.class).executeCommand("org.gainsay.ui.format", null);
		});
		assertTrue(document().get().contains("\t\tby quill\n"), document().get());
		assertTrue(document().get().contains("\t\tdenies safe\n"), document().get());
		undo();
		assertEquals(messy, document().get());
	}

	@Test
	void marksTheOccurrencesOfTheNameAtTheCaret() {
		Workbench.ui(() -> editor.selectAndReveal(after("asserts sa"), 0));
		Workbench.waitUntil("all three are marked", () -> {
			IAnnotationModel model = viewer().getAnnotationModel();
			int marked = 0;
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				marked += Occurrences.TYPE.equals(all.next().getType()) ? 1 : 0;
			}
			return marked == 3;
		});
	}

	@Test
	void foldsStatements() {
		ProjectionViewer projection = (ProjectionViewer) viewer();
		Workbench.waitUntil("article and statements can be folded", () -> {
			int folds = 0;
			for (Iterator<Annotation> all = projection.getProjectionAnnotationModel().getAnnotationIterator(); all.hasNext(); all.next()) {
				folds++;
			}
			return folds == 3;
		});
	}

	@Test
	void coloursStancesByTheirStanding() {
		StyledText widget = viewer().getTextWidget();
		int denies = document().get().indexOf("denies");
		Workbench.waitUntil("the stance that denies has its colour", () -> JFaceResources.getColorRegistry().get("org.gainsay.ui.claims.denying")
				.equals(widget.getStyleRangeAtOffset(((ITextViewerExtension5) viewer()).modelOffset2WidgetOffset(denies)).foreground));
		assertEquals(SWT.BOLD, Workbench.ui(() -> widget.getStyleRangeAtOffset(denies).fontStyle), "on top of what the lexer says");
	}

	@Test
	void writesStandingsBetweenTheLines() throws Exception {
		List<String> hints = new ClaimsHints().provideCodeMinings(viewer(), new NullProgressMonitor()).get(Workbench.PATIENCE.toSeconds(), TimeUnit.SECONDS).stream()
				.map(ICodeMining::getLabel).map(String::strip).toList();
		assertEquals(List.of("1 article", "sourced", "denied"), hints);
	}
}
