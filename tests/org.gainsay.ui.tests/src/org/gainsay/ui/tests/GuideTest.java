// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.internal.base.BaseHelpSystem;
import org.eclipse.help.internal.search.ISearchHitCollector;
import org.eclipse.help.internal.search.QueryTooComplexException;
import org.eclipse.help.internal.search.SearchHit;
import org.eclipse.help.internal.search.SearchQuery;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.GainsayPage;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.projects.welcome.GuideStep;
import org.gainsay.ui.projects.welcome.WelcomePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The welcome page, the cheat sheet, the help and the preferences. */
@ExtendWith(NoErrorLogged.class)
class GuideTest {

	private static final String CHEAT_SHEETS = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	@BeforeEach
	void begin() {
		Workbench.begin();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().closeAllEditors(false);
			for (IViewReference view : Workbench.page().getViewReferences()) {
				if (view.getId().equals(CHEAT_SHEETS)) {
					Workbench.page().hideView(view);
				}
			}
		});
		Workbench.settle();
		IProject example = ResourcesPlugin.getWorkspace().getRoot().getProject("lighthouse");
		if (example.exists()) {
			example.delete(true, true, null);
		}
	}

	private static List<Link> links(Composite in) {
		List<Link> links = new ArrayList<>();
		for (Control child : in.getChildren()) {
			if (child instanceof Link link) {
				links.add(link);
			} else if (child instanceof Composite inner) {
				links.addAll(links(inner));
			}
		}
		return links;
	}

	@Test
	void theWelcomePageOpensTheCheatSheetOnTheExample() throws Exception {
		AtomicBoolean left = new AtomicBoolean();
		Shell shell = Workbench.ui(() -> {
			Shell made = new Shell(Workbench.window().getShell(), SWT.SHELL_TRIM);
			made.setLayout(new FillLayout());
			new WelcomePage(made, Workbench.window(), () -> left.set(true));
			made.setSize(800, 700);
			made.open();
			return made;
		});
		Workbench.screenshot("welcome");
		List<Link> links = Workbench.ui(() -> links(shell));
		assertEquals("<a>Annotate your first article in ten minutes</a>", Workbench.ui(() -> links.get(0).getText()));
		Workbench.ui(() -> links.get(0).notifyListeners(SWT.Selection, new Event()));
		Workbench.ui(shell::close);
		assertTrue(left.get());
		Workbench.waitUntil("the cheat sheet shows", () -> Workbench.page().findView(CHEAT_SHEETS) != null);
		assertTrue(Workbench.<Boolean>ui(() -> Workbench.page().getActiveEditor() instanceof ArticleEditor));
		Workbench.screenshot("cheat-sheet");
	}

	@Test
	void theStepsOfTheCheatSheetWork() throws Exception {
		Workbench.ui(() -> new GuideStep().run(new String[] { "open" }, null));
		Workbench.settle();
		ArticleEditor editor = (ArticleEditor) Workbench.ui(() -> Workbench.page().getActiveEditor());
		Workbench.waitUntil("the standings show", () -> editor.shown().size() >= 4);
		int before = Workbench.ui(() -> editor.shown().size());
		Element sheet = sheet();
		NodeList actions = sheet.getElementsByTagName("action");
		assertEquals(10, actions.getLength());
		Element select = (Element) actions.item(1);
		Workbench.ui(() -> new GuideStep().run(new String[] { select.getAttribute("param1"), select.getAttribute("param2") }, null));
		assertEquals("The figure could not be checked", Workbench.ui(() -> editor.textWidget().getSelectionText()));
		Element make = (Element) actions.item(2);
		Workbench.ui(() -> new GuideStep().run(new String[] { make.getAttribute("param1"), make.getAttribute("param2") }, null));
		Workbench.waitUntil("the statement is there", () -> editor.shown().size() > before);
		for (int i = 2; i < actions.getLength(); i++) {
			String command = ((Element) actions.item(i)).getAttribute("param2");
			assertTrue(Workbench.<Boolean>ui(() -> Workbench.window().getService(ICommandService.class).deserialize(command).getCommand().isDefined()), command);
		}
		assertEquals(0, sheet.getElementsByTagName("command").getLength(), "a plain command leaves the keyboard with the sheet");
	}

	private static Element sheet() throws Exception {
		try (InputStream in = Platform.getBundle("org.gainsay.ui.projects").getEntry("cheatsheets/firstArticle.xml").openStream()) {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
		}
	}

	@Test
	void everyViewAndEditorHasHelpWhosePagesAreThere() {
		List<String> contexts = new ArrayList<>(List.of("org.gainsay.ui.articleEditor", "org.gainsay.ui.claimsEditor", "org.gainsay.ui.compareEditor", "org.gainsay.ui.newElement", "org.gainsay.ui.newProject", "org.gainsay.ui.preferences", "org.gainsay.ui.recovery"));
		Workbench.ui(() -> {
			for (var view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
				if (view.getId().startsWith("org.gainsay.ui.")) {
					contexts.add(view.getId());
				}
			}
		});
		assertTrue(contexts.size() >= 12, contexts::toString);
		for (String id : contexts) {
			IContext context = HelpSystem.getContext(id);
			assertNotNull(context, () -> "no help for " + id);
			assertTrue(context.getText() != null && context.getText().length() > 20, () -> "nothing is said of " + id);
			assertTrue(context.getRelatedTopics().length > 0, () -> "no page for " + id);
			for (IHelpResource topic : context.getRelatedTopics()) {
				String page = topic.getHref().replace("/org.gainsay.ui/", "").replaceFirst("#.*", "");
				assertNotNull(Platform.getBundle("org.gainsay.ui").getEntry(page), () -> id + " leads to " + page + ", which is not there");
			}
		}
	}

	/** Words that only the manual has: its pages are below the contents, which the search goes through. */
	@Test
	void theSearchOfTheHelpFindsThePagesOfTheManual() {
		assertTrue(Arrays.stream(HelpSystem.getTocs()).flatMap(toc -> Arrays.stream(toc.getTopics())).anyMatch(topic -> Arrays.stream(topic.getSubtopics())
				.anyMatch(page -> "/org.gainsay.ui/help/manual/comparing.html".equals(page.getHref()) && page.getSubtopics().length > 5)));
		List<String> found = new ArrayList<>();
		BaseHelpSystem.getSearchManager().search(new SearchQuery("Krippendorff alpha", false, List.of(), "en"), new ISearchHitCollector() {
			@Override
			public void addHits(List<SearchHit> hits, String wordsSearched) {
				hits.forEach(hit -> found.add(hit.getHref()));
			}

			@Override
			public void addQTCException(QueryTooComplexException exception) {
				throw new AssertionError(exception);
			}
		}, new NullProgressMonitor());
		assertTrue(found.stream().anyMatch(href -> href.startsWith("/org.gainsay.ui/help/manual/agreement.html")), found::toString);
	}

	@Test
	void thePreferencesAreKept() {
		PreferenceDialog dialog = Workbench.ui(() -> PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), GainsayPage.ID, null, null));
		Workbench.ui(() -> {
			dialog.setBlockOnOpen(false);
			dialog.open();
		});
		Workbench.screenshot("preferences");
		try {
			assertTrue(Workbench.<Boolean>ui(() -> dialog.getShell().getSize().x < 1000), () -> "as wide as its longest hint: " + Workbench.ui(() -> dialog.getShell().getSize()));
			Preferences.setReadingZoom(10_000);
			assertEquals(Preferences.MOST_ZOOM, Preferences.readingZoom());
			Preferences.setAnnotator(" anna ");
			assertEquals("anna", Preferences.annotator());
		} finally {
			Preferences.setReadingZoom(100);
			Preferences.setAnnotator("");
			Workbench.ui(() -> dialog.close());
		}
	}
}
