// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.ui.projects.export.CorpusExport;
import org.gainsay.ui.projects.export.ExportCorpusWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoErrorLogged.class)
class CorpusExportTest {

	@TempDir
	Path folder;

	@Test
	void findsTheFormatsInTheWorkbenchToo() {
		List<String> ids = Exporters.all().stream().map(Exporter::id).toList();
		assertTrue(ids.containsAll(List.of("csv", "xmi")), ids.toString());
	}

	@Test
	void writesWhatTheCorpusHolds() throws Exception {
		try (TestProject project = SmallCorpus.create("export")) {
			CorpusExport export = new CorpusExport(project.corpus(), Exporters.of("csv").orElseThrow(), ExportOptions.DEFAULT,
					folder.resolve("out"));
			ExportSummary summary = export.run(new NullProgressMonitor());
			assertEquals(1, summary.articles());
			assertEquals(2, summary.statements());
			assertTrue(Files.readString(folder.resolve("out/statements.csv")).contains("engineer"));
		}
	}

	@Test
	void writesNothingWhenItIsCancelled() throws Exception {
		try (TestProject project = SmallCorpus.create("export-cancelled")) {
			CorpusExport export = new CorpusExport(project.corpus(), Exporters.of("csv").orElseThrow(), ExportOptions.DEFAULT,
					folder.resolve("out"));
			NullProgressMonitor cancelled = new NullProgressMonitor();
			cancelled.setCanceled(true);
			RuntimeException stopped = assertThrows(RuntimeException.class, () -> export.run(cancelled));
			assertTrue(stopped instanceof CancellationException || stopped instanceof OperationCanceledException, stopped.toString());
			assertFalse(Files.exists(folder.resolve("out")));
		}
	}

	@Test
	void offersTheSetsThatThereAre() throws Exception {
		try (TestProject project = SmallCorpus.create("export-sets")) {
			project.write("second.claims", """
					annotator zoe
					annotations second of bridge {
						statement { says "it would fall" by unstated denies safe }
					}
					""");
			project.build();
			Exporter csv = Exporters.of("csv").orElseThrow();
			assertEquals(Arrays.asList(null, "zoe", "*"),
					CorpusExport.choices(project.corpus().corpus(), csv).stream().map(CorpusExport.Choice::set).toList());
		}
	}

	@Test
	void theWizardOffersFoldersThatAreCorporaOfTheirOwn() throws Exception {
		try (TestProject project = SmallCorpus.create("export-inner")) {
			project.write("inner/people.claims", "gainsay 1\nactor only : person \"Only\"\n");
			project.write("inner/gainsay.properties", "");
			project.build();
			ExportCorpusWizard wizard = new ExportCorpusWizard();
			WizardDialog dialog = Workbench.ui(() -> {
				wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project.file("inner/people.claims")));
				WizardDialog made = new WizardDialog(Workbench.window().getShell(), wizard);
				made.setBlockOnOpen(false);
				made.open();
				return made;
			});
			try {
				Combo corpora = Workbench.ui(() -> Arrays.stream(((Composite) wizard.getPages()[0].getControl()).getChildren()).filter(Combo.class::isInstance).map(Combo.class::cast)
						.findFirst().orElseThrow());
				assertEquals("export-inner/inner", Workbench.ui(corpora::getText), "the one that the selected file is in");
				assertTrue(Workbench.ui(() -> List.of(corpora.getItems())).containsAll(List.of("export-inner", "export-inner/inner")));
				Workbench.screenshot("export");
			} finally {
				Workbench.ui(dialog::close);
			}
		}
	}
}
