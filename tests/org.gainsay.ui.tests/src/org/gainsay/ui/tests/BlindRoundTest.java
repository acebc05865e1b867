// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.facts.Corpus;
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
		for (String view : List.of("claimsView", "actorsView")) { // the others show the set that is chosen
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
}
