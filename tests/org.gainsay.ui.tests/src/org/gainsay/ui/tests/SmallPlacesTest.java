// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.RefactoringStatusEntry;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourcesDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.FormText;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.StandingLooks;
import org.gainsay.ui.projects.perspective.ComparePerspective;
import org.gainsay.ui.views.chain.ChainView;
import org.gainsay.ui.views.network.NetworkView;
import org.gainsay.ui.views.statement.StatementView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small screen, large type and the dark theme: what is shown in little room can be read, and what is deleted is told before. */
@ExtendWith(NoErrorLogged.class)
class SmallPlacesTest {

	private TestProject project;
	private ArticleEditor article;
	private Font large;
	/** What is to have its own type again. */
	private final List<Control> enlarged = new ArrayList<>();

	@BeforeEach
	void open() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> {
			Workbench.window().getShell().setBounds(0, 0, 1280, 800);
			Workbench.page().resetPerspective();
		});
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "quillhaven");
		project.corpus();
		article = (ArticleEditor) Workbench.open(project.file("articles/courier.txt"));
		Workbench.waitUntil("the statements show", () -> !article.shown().isEmpty());
	}

	@AfterEach
	void close() throws Exception {
		Workbench.light();
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findViewReference(ChainView.ID)); // Others begin with what it has picked,
			Workbench.page().resetPerspective(); // and with a perspective that has it.
		});
		Workbench.begin();
		project.close();
		if (large != null) {
			Workbench.ui(() -> {
				enlarged.stream().filter(one -> !one.isDisposed()).forEach(one -> one.setFont(null));
				large.dispose();
			});
		}
	}

	private void enlarge(Control control) {
		if (large == null) {
			FontData data = control.getFont().getFontData()[0];
			large = new Font(Workbench.display(), data.getName(), 16, data.getStyle());
		}
		enlarged.add(control);
		control.setFont(large);
	}

	private static <T extends Control> List<T> all(Class<T> kind, Composite in) {
		List<T> found = new ArrayList<>();
		for (Control one : in.getChildren()) {
			if (kind.isInstance(one)) {
				found.add(kind.cast(one));
			}
			if (one instanceof Composite inner) {
				found.addAll(all(kind, inner));
			}
		}
		return found;
	}

	@Test
	void theBarsLeaveTheArticleItsRoomInTheComparePerspective() {
		Workbench.ui(() -> article.select("courier.confirmed"));
		Workbench.settle();
		Link keys = Workbench.ui(() -> all(Link.class, article.bars()).getFirst());
		assertTrue(Workbench.ui(() -> keys.getText().contains("1\u20130\u00a0stance")), keys::getText);
		int ample = Workbench.ui(() -> keys.getSize().y);
		Workbench.ui(() -> PlatformUI.getWorkbench().showPerspective(ComparePerspective.ID, Workbench.window()));
		Workbench.ui(() -> Workbench.page().resetPerspective());
		Workbench.settle();
		Workbench.screenshot("small-compare");
		Workbench.ui(() -> {
			assertTrue(keys.getSize().y * 2 <= ample + 2, keys.getSize().y + " of " + ample);
			int area = article.bars().getParent().getSize().y;
			assertTrue(article.textWidget().getSize().y > area / 2, article.textWidget().getSize().y + " of " + area);
		});
	}

	@Test
	void aNetworkAndItsTablesFollowTheirPlace() {
		NetworkView view = (NetworkView) Workbench.ui(() -> Workbench.page().showView(NetworkView.ID));
		Workbench.waitUntil("the network shows", () -> view.hasContent() && view.shown() != null && view.shown().picture() != null);
		Workbench.settle();
		Workbench.screenshot("small-network");
		double small = view.canvas().viewport().scale();
		SashForm sash = Workbench.ui(() -> (SashForm) view.statements().getParent());
		assertEquals(SWT.HORIZONTAL, (int) Workbench.ui(() -> sash.getOrientation()), "side by side where it is low");
		maximise(NetworkView.ID, IWorkbenchPage.STATE_MAXIMIZED);
		Workbench.screenshot("small-network-maximised");
		assertTrue(view.canvas().viewport().scale() > 1.5 * small, small + " and then " + view.canvas().viewport().scale());
		assertEquals(SWT.VERTICAL, (int) Workbench.ui(() -> sash.getOrientation()));
		maximise(NetworkView.ID, IWorkbenchPage.STATE_RESTORED);
		assertEquals(small, view.canvas().viewport().scale(), 0.02);
		Workbench.ui(() -> Workbench.page().hideView(view));
	}

	private static void maximise(String id, int state) {
		Workbench.ui(() -> {
			IViewReference reference = Workbench.page().findViewReference(id);
			Workbench.page().setPartState(reference, state);
		});
		Workbench.settle();
	}

	@Test
	void largeTypeMakesLargeDrawingsAndFormsThatScroll() {
		ChainView chain = (ChainView) Workbench.ui(() -> Workbench.page().showView(ChainView.ID));
		Workbench.waitUntil("the chain shows", () -> chain.hasContent() && chain.shown() != null && chain.shown().picture() != null);
		double before = chain.canvas().viewport().scale();
		Workbench.ui(() -> enlarge(chain.canvas().control()));
		assertTrue(chain.canvas().viewport().scale() > 1.3 * before, before + " and then " + chain.canvas().viewport().scale());
		StatementView form = (StatementView) Workbench.ui(() -> Workbench.page().showView(StatementView.ID));
		Workbench.ui(() -> {
			Workbench.page().activate(article);
			article.select("courier.confirmed");
		});
		Workbench.waitUntil("the form shows it", () -> form.hasContent() && form.form().control("name") != null);
		Workbench.ui(() -> {
			ScrolledComposite scroller = (ScrolledComposite) form.form().area().getParent();
			List.of("told", "confidence").forEach(form.form()::unfold); // Their labels are the longest.
			all(Control.class, form.form().area()).forEach(this::enlarge);
			enlarge(form.form().area());
			form.form().area().layout(true, true);
			scroller.notifyListeners(SWT.Resize, new Event());
		});
		Workbench.settle();
		Workbench.screenshot("small-form");
		Workbench.ui(() -> {
			int field = form.form().control("stance 0").getSize().x;
			assertTrue(field >= 100, field + " pixels");
			assertTrue(form.form().area().getParent().getClientArea().width < form.form().area().getSize().x, "it is moved sideways");
			form.form().asThereIsRoom();
		});
	}

	@Test
	void inTheDarkTheLegendLiesOnItsBarAndWhatIsSelectedCanBeRead() {
		Workbench.dark();
		Workbench.ui(() -> article.selectWords(new Span(10, 40), false));
		Workbench.settle();
		Workbench.screenshot("small-dark");
		Workbench.ui(() -> {
			StyledText samples = all(StyledText.class, article.bars().getParent()).stream().filter(one -> one != article.textWidget()).findFirst().orElseThrow();
			assertEquals(samples.getParent().getBackground().getRGB(), samples.getBackground().getRGB());
			StyledText text = article.textWidget();
			double contrast = StandingLooks.contrast(text.getSelectionForeground().getRGB(), text.getSelectionBackground().getRGB());
			assertTrue(contrast >= 4.5, contrast + ", " + text.getSelectionForeground() + " on " + text.getSelectionBackground());
		});
	}

	@Test
	void titlesInsideTheHelpCanBeReadInTheDark() {
		Workbench.dark();
		Workbench.ui(() -> PlatformUI.getWorkbench().getHelpSystem().displayDynamicHelp());
		Workbench.settle();
		Workbench.screenshot("small-help");
		Workbench.ui(() -> Workbench.page().hideView(Workbench.page().findViewReference("org.eclipse.help.ui.HelpView")));
		Shell shell = Workbench.ui(() -> {
			Shell made = new Shell(Workbench.window().getShell(), SWT.SHELL_TRIM);
			made.setBounds(100, 100, 300, 200);
			made.setLayout(new FillLayout());
			FormText text = new FormText(made, SWT.NONE);
			text.setColor(IFormColors.TITLE, new Color(40, 40, 60)); // As the desktop's colours make it.
			text.setText("<form><p><span color=\"" + IFormColors.TITLE + "\">See also:</span></p></form>", true, false);
			made.open();
			return made;
		});
		try {
			Workbench.waitUntil("the title is painted in light letters", () -> hasLight(shell.getChildren()[0]));
		} finally {
			Workbench.ui(shell::dispose);
		}
	}

	/** Whether a control shows some light pixels on dark ones now; a window that was just opened shows nothing until the window system has it painted. */
	private static boolean hasLight(Control control) {
		Image image = new Image(Workbench.display(), 200, 60);
		GC gc = new GC(control);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		long light = IntStream.range(0, 200 * 60).mapToObj(i -> pixels.palette.getRGB(pixels.getPixel(i % 200, i / 200))).filter(rgb -> rgb.red > 140 && rgb.green > 140 && rgb.blue > 140).count();
		return light > 0 && light < 200 * 60 / 2;
	}

	@Test
	void theToolBarStaysAsItIsWithAClaimsFile() {
		List<String> before = tools();
		Workbench.open(project.file("ledger.claims"));
		Workbench.settle();
		Workbench.screenshot("small-claims");
		List<String> after = new ArrayList<>(tools());
		after.removeAll(before);
		assertEquals(List.of(), after);
	}

	private static List<String> tools() {
		return Workbench.ui(() -> all(ToolBar.class, Workbench.window().getShell()).stream().filter(bar -> bar.isVisible() && bar.toDisplay(0, 0).y < Workbench.window().getShell().getBounds().y + 90)
				.flatMap(bar -> Arrays.stream(bar.getItems())).map(SmallPlacesTest::named).distinct().toList());
	}

	/** Without the key, which is not there in every editor. */
	private static String named(ToolItem item) {
		return String.valueOf(item.getToolTipText()).replaceFirst(" \\(.*\\)$", "");
	}

	@Test
	void whatIsLostIsToldBeforeFilesAreDeleted() throws Exception {
		assertEquals("", deleting(project.file("README.md")));
		String text = deleting(project.file("articles/ledger.txt"));
		assertTrue(text.startsWith("articles/ledger.txt is the text of the article \u201CPort knew of diesel leak"), text);
		String folder = deleting(project.project().getFolder("articles"));
		assertTrue(folder.matches("\\d+ articles have their texts there: \\d+ statements\\..*"), folder);
		assertTrue(deleting(project.file("actors.claims")).startsWith("What is declared in actors.claims is named at "));
		assertFalse(deleting(project.file("ledger.claims")).isEmpty());
	}

	private static String deleting(IResource resource) throws Exception {
		DeleteResourcesDescriptor descriptor = (DeleteResourcesDescriptor) RefactoringCore.getRefactoringContribution(DeleteResourcesDescriptor.ID).createDescriptor();
		descriptor.setResources(new IResource[] { resource });
		Refactoring refactoring = descriptor.createRefactoring(new RefactoringStatus());
		CheckConditionsOperation check = new CheckConditionsOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS);
		check.run(new NullProgressMonitor());
		return Arrays.stream(check.getStatus().getEntries()).filter(RefactoringStatusEntry::isWarning).map(RefactoringStatusEntry::getMessage).collect(Collectors.joining("\n"));
	}
}
