// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.search.core.text.TextSearchEngine;
import org.eclipse.search.core.text.TextSearchMatchAccess;
import org.eclipse.search.core.text.TextSearchRequestor;
import org.eclipse.search.core.text.TextSearchScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.eclipse.ui.views.IViewDescriptor;
import org.gainsay.desk.compare.Subject;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.compare.CompareEditor;
import org.gainsay.ui.compare.CompareHandler;
import org.gainsay.ui.compare.CompareInput;
import org.gainsay.ui.preferences.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While a blind round is open, the workbench shows who annotates nothing of another coder's set, each of whose words and names has a marker in it: every view that it has, and the markers. */
@ExtendWith(NoErrorLogged.class)
class BlindRoundTest {

	private static final String MARKER = "zebra";

	private TestProject project;

	@BeforeEach
	void begin() throws Exception {
		Workbench.begin();
		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		project = TestProject.copyOf(Checkout.top().resolve("examples/quillhaven"), "blind");
		project.write("study.claims", "coder ben coder cleo\nround main { sample all blind }\n");
		project.write("rounds/main/ben.claims", "assigned ben in main { courier }\n");
		project.write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		project.write("coding/main/cleo/courier.claims", "actor zebraActor : person \"Zebra Quagga\"\nclaim zebraClaim \"A zebra claim.\"\nannotations cleo of courier in main { status done statement zebraOne { "
				+ "says \"It is simply untrue that we knew\" by zebraActor asserts zebraClaim note \"zebra note\" } statement zebraTwo { by zebraNobody asserts \"zebra free\" } }\n");
		project.write("coding/main/cleo/zebraOther.claims", "annotations zebraCoder of coastline in main { }\n"); // a mishap, which the view of the study tells its coder
		project.build();
		project.corpus();
	}

	@AfterEach
	void close() throws Exception {
		Workbench.ui(() -> Preferences.setAnnotator(""));
		project.close();
	}

	/** All that stands on a view, with what is not expanded. */
	private static void collect(Control control, List<String> words) {
		switch (control) {
			case Table table -> {
				for (int row = 0; row < table.getItemCount(); row++) {
					TableItem item = table.getItem(row);
					for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
						words.add(item.getText(column));
					}
				}
			}
			case Tree tree -> Arrays.stream(tree.getItems()).forEach(item -> collect(item, words));
			case Label label -> words.add(label.getText());
			case CLabel label -> words.add(label.getText());
			case Text text -> words.add(text.getText());
			case StyledText text -> words.add(text.getText());
			case Combo combo -> words.addAll(List.of(combo.getItems()));
			case Composite composite -> Arrays.stream(composite.getChildren()).forEach(child -> collect(child, words));
			default -> words.add(String.valueOf(control.getToolTipText()));
		}
	}

	private static void collect(TreeItem item, List<String> words) {
		for (int column = 0; column < Math.max(1, item.getParent().getColumnCount()); column++) {
			words.add(item.getText(column));
		}
		item.setExpanded(true);
		Arrays.stream(item.getItems()).forEach(inner -> collect(inner, words));
	}

	private static boolean tells(String words) {
		return words.toLowerCase(Locale.ROOT).contains(MARKER);
	}

	/** What stands on all views that the workbench has of its own. */
	private List<String> told() throws Exception {
		List<String> told = new ArrayList<>();
		for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
			if (view.getId().startsWith("org.gainsay.")) {
				IViewPart part = Workbench.ui(() -> Workbench.page().showView(view.getId()));
				Workbench.settle();
				List<String> words = new ArrayList<>();
				Workbench.ui(() -> collect((Composite) part.getSite().getService(MPart.class).getWidget(), words));
				words.stream().filter(BlindRoundTest::tells).map(word -> view.getId() + ": " + word).forEach(told::add);
			}
		}
		for (IMarker marker : project.markers()) {
			if (tells(marker.getAttribute(IMarker.MESSAGE, ""))) {
				told.add(marker.getAttribute(IMarker.MESSAGE, ""));
			}
		}
		return told;
	}

	private boolean isMarked() {
		try {
			return project.markers().stream().anyMatch(marker -> tells(marker.getAttribute(IMarker.MESSAGE, "")));
		} catch (CoreException gone) {
			throw new AssertionError(gone);
		}
	}

	@Test
	void theViewsAndProblemsShowNothingOfOthersUntilOneMay() throws Exception {
		Workbench.open(project.file("articles/courier.txt"));
		Workbench.settle();
		assertEquals(List.of(), told());
		Workbench.screenshot("blind-round");
		Corpus blind = project.corpus().corpus();
		assertTrue(blind.actor("zebraActor").isEmpty() && blind.setsOf("courier").stream().noneMatch(set -> "cleo".equals(set.annotator())));
		assertEquals(List.of(), blind.problems().stream().map(problem -> problem.message()).filter(BlindRoundTest::tells).toList());

		Workbench.ui(() -> Preferences.setAnnotator("cleo"));
		Workbench.waitUntil("who reads is another", () -> project.corpus().corpus().actor("zebraActor").isPresent());
		Workbench.waitUntil("the markers are there", this::isMarked);
		List<String> told = told();
		for (String view : List.of("claimsView", "actorsView", "studyView")) { // the others show the set that is chosen
			assertTrue(told.stream().anyMatch(one -> one.startsWith("org.gainsay.ui." + view)), () -> view + " shows it to cleo: " + told);
		}

		Workbench.ui(() -> Preferences.setAnnotator("ben"));
		Workbench.waitUntil("the markers are gone", () -> !isMarked());
		Workbench.settle();
		assertEquals(List.of(), told());
	}

	@Test
	void whatIsOpenedByHandIsThereAndNothingFails() throws Exception {
		Workbench.open(project.file("coding/main/cleo/courier.claims"));
		Workbench.settle();
		assertFalse(project.corpus().corpus().file("coding/main/cleo/courier.claims").isPresent());
		NamesOfCorpus names = new NamesOfCorpus(project.corpus().corpus());
		var named = names.at("actors.claims", project.text("actors.claims").indexOf("brandreth") + 1).orElseThrow();
		String refused = assertThrows(IllegalArgumentException.class, () -> new Renaming(project.corpus().session()).rename(named, "another")).getMessage();
		assertTrue(refused.startsWith("A blind round of the study is open"), refused);
	}

	/** The files in which the search of the product finds the marker. */
	private List<String> searched() throws Exception {
		Properties set = new Properties();
		try (Reader ini = Files.newBufferedReader(Checkout.top().resolve("bundles/org.gainsay.rcp/plugin_customization.ini"))) {
			set.load(ini);
		}
		IEclipsePreferences search = InstanceScope.INSTANCE.getNode("org.eclipse.search");
		search.put("org.eclipse.search.textSearchEngine", set.getProperty("org.eclipse.search/org.eclipse.search.textSearchEngine"));
		try {
			Set<String> found = new TreeSet<>();
			TextSearchScope all = TextSearchScope.newSearchScope(new IResource[] { project.file("study.claims").getProject() }, Pattern.compile(".*"), true);
			TextSearchEngine.create().search(all, new TextSearchRequestor() {
				@Override
				public boolean acceptPatternMatch(TextSearchMatchAccess match) {
					return found.add(match.getFile().getProjectRelativePath().toString());
				}
			}, TextSearchEngine.createPattern(MARKER, false, false), new NullProgressMonitor());
			return List.copyOf(found);
		} finally {
			search.remove("org.eclipse.search.textSearchEngine");
		}
	}

	@Test
	void theSearchInFilesLeavesOutWhatIsHidden() throws Exception {
		assertEquals(List.of(), searched());
		Workbench.ui(() -> Preferences.setAnnotator("cleo"));
		Workbench.waitUntil("who reads is another", () -> project.corpus().corpus().actor("zebraActor").isPresent());
		assertEquals(List.of("coding/main/cleo/courier.claims", "coding/main/cleo/zebraOther.claims"), searched());
	}

	/** It is asked for a name of the other's actor that has no marker itself. */
	@Test
	void quickAccessOffersNothingOfOthers() throws Exception {
		Workbench.open(project.file("articles/courier.txt"));
		List<String> offered = new ArrayList<>();
		for (IConfigurationElement one : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.quickAccess")) {
			Object computer = one.createExecutableExtension("class");
			Workbench.ui(() -> {
				for (QuickAccessElement element : ((IQuickAccessComputer) computer).computeElements()) {
					offered.add(element.getLabel());
				}
				if (computer instanceof IQuickAccessComputerExtension asked) {
					for (QuickAccessElement element : asked.computeElements("quagga", new NullProgressMonitor())) {
						offered.add(element.getLabel());
					}
				}
			});
		}
		assertEquals(List.of(), offered.stream().filter(BlindRoundTest::tells).toList());
		Workbench.command("org.eclipse.ui.window.quickAccess");
		Workbench.waitUntil("it is open", () -> Workbench.display().getFocusControl() instanceof Text && Workbench.display().getActiveShell() != Workbench.window().getShell());
		Keys keys = new Keys();
		Shell window = Workbench.ui(() -> Workbench.display().getActiveShell());
		for (String typed : List.of("courier", "quagga")) {
			Workbench.ui(() -> ((Text) Workbench.display().getFocusControl()).setText(""));
			keys.type(typed);
			Workbench.waitUntil("it has looked for it", () -> words(window).stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(typed)));
			Workbench.settle();
			assertEquals(List.of(), Workbench.ui(() -> words(window)).stream().filter(BlindRoundTest::tells).toList());
		}
		keys.press(0, SWT.ESC);
	}

	private static List<String> words(Composite of) {
		List<String> words = new ArrayList<>();
		collect(of, words);
		return words;
	}

	/** The gold of a training stands in the articles' own files, which the compare editor shows; so does what it found before the round was opened, and for another. */
	@Test
	void theCompareEditorShowsNoGoldOfATraining() throws Exception {
		project.write("study.claims", "coder ben coder cleo\nround main : training { sample all blind }\n");
		project.write("rounds/main/log/opened.claims", "");
		String courier = project.text("courier.claims");
		project.write("courier.claims", courier.replaceFirst("\n\tstatement ", "\n\tstatement zebraGold {\n\t\tsays \"It is simply untrue that we knew\"\n\t\tby brandreth\n\t\tasserts knew\n\t}\n\n\tstatement "));
		project.build();
		Workbench.waitUntil("the gold is there", () -> project.corpus().corpus().statement("courier.zebraGold").isPresent());
		CompareEditor editor = Workbench.ui(() -> CompareHandler.open(CompareInput.of(project.corpus(), Subject.claim("knew")), Workbench.page()));
		Workbench.waitUntil("it shows", () -> editor.isSearched() && shown(editor).stream().anyMatch(BlindRoundTest::tells));
		project.write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		project.build();
		Workbench.waitUntil("the gold is hidden", () -> project.corpus().corpus().statement("courier.zebraGold").isEmpty());
		Workbench.waitUntil("the editor hides it", () -> shown(editor).stream().noneMatch(BlindRoundTest::tells));
		Workbench.settle();
		assertEquals(List.of(), Workbench.ui(() -> shown(editor)).stream().filter(BlindRoundTest::tells).toList());
		Workbench.screenshot("blind-compare");
	}

	private static List<String> shown(CompareEditor editor) {
		List<String> shown = new ArrayList<>();
		editor.items().forEach(item -> item.sayings().forEach(saying -> shown.add(saying.name())));
		collect(editor.list(), shown);
		return shown;
	}
}
