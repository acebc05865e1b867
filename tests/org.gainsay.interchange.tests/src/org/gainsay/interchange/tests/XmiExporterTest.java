// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporters;
import org.gainsay.model.Article;
import org.gainsay.model.Corpus;
import org.gainsay.model.Correspondence;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Quote;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document of an export, loaded back by EMF: with Gainsay's model, and without it by the model that lies beside it. */
class XmiExporterTest {

	private static final String TEXT = "\uD83D\uDEA2 Ferry\r\n\r\nThe cafe\u0301 owner said: \"It sank, then <it> rose.\"\r\n";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	@BeforeEach
	void write() {
		Corpora.write(folder, "actors.claims", Corpora.ACTORS);
		Corpora.write(folder, "claims.claims", "claim sank \"Sank\" claim rose \"Rose\" { entails sank }");
		Corpora.write(folder, "one.txt", TEXT);
		Corpora.write(folder, "two.txt", "It sank again.");
		Corpora.write(folder, "one.claims", """
				annotator anna
				article one "One" {
					outlet herald text "one.txt"
					statement s { says "It sank" + "rose" by mayor citing unnamed "owner" { cue "said" } asserts sank, rose }
					statement { says "then" by writer remarks on "when" repeats s }
				}
				""");
		Corpora.write(folder, "two.claims", """
				article two "Two" { outlet bugle text "two.txt" statement s { says "It sank" by captain denies sank } }
				same line l : two.s, one.s
				annotations ben of one { statement { says "Ferry" by captain denies sank } }
				""");
	}

	private ExportSummary export(Path out, String set) throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			return Exporters.of("xmi").orElseThrow().export(session.corpus(), new ExportOptions(set, false), out, Progress.NONE);
		}
	}

	private static Resource load(Path file, boolean withModel) {
		ResourceSet resources = new ResourceSetImpl();
		resources.setPackageRegistry(new EPackageRegistryImpl());
		resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
		if (withModel) {
			resources.getPackageRegistry().put(GainsayPackage.eNS_URI, GainsayPackage.eINSTANCE);
		}
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new XMIResourceFactoryImpl());
		return resources.getResource(URI.createFileURI(file.toString()), true);
	}

	private static <T extends EObject> List<T> all(EObject root, Class<T> type) {
		List<T> found = new ArrayList<>();
		root.eAllContents().forEachRemaining(object -> {
			if (type.isInstance(object)) {
				found.add(type.cast(object));
			}
		});
		return found;
	}

	@Test
	void itLoadsBackWithEverythingInPlace() throws IOException {
		Corpora.sound(folder);
		ExportSummary summary = export(elsewhere.resolve("out"), ExportOptions.EVERY_SET);
		assertEquals(List.of(), summary.notCarried());
		assertEquals(4, summary.statements());
		Resource resource = load(elsewhere.resolve("out/corpus.xmi"), true);
		assertEquals(List.of(), resource.getErrors());
		Corpus corpus = (Corpus) resource.getContents().getFirst();
		assertTrue(EcoreUtil.UnresolvedProxyCrossReferencer.find(resource).isEmpty());
		assertEquals(List.of("actors.claims", "claims.claims", "one.claims", "two.claims"), corpus.getFiles().stream().map(file -> file.getPath()).toList());
		assertEquals("anna", corpus.getFiles().get(2).getAnnotator());
		Article one = (Article) resource.getEObject("article.one");
		Statement s = (Statement) resource.getEObject("statement.one.s");
		assertSame(one, s.eContainer());
		assertSame(resource.getEObject("actor.herald"), one.getOutlet());
		assertSame(resource.getEObject("claim.rose"), s.getStances().getFirst().getTargets().get(1).getClaim());
		assertSame(s, one.getStatements().get(1).getRepeats().getFirst());
		Correspondence line = (Correspondence) resource.getEObject("correspondence.l");
		assertEquals(List.of(resource.getEObject("statement.two.s"), s), line.getStatements());
		assertEquals(TEXT, corpus.getTexts().getFirst().getContent());
	}

	@Test
	void everyQuoteHasItsSpanInCodePoints() throws IOException {
		export(elsewhere.resolve("out"), ExportOptions.EVERY_SET);
		Corpus corpus = (Corpus) load(elsewhere.resolve("out/corpus.xmi"), true).getContents().getFirst();
		List<Quote> quotes = all(corpus, Quote.class);
		assertEquals(7, quotes.size());
		for (Quote quote : quotes) {
			StatementSet set = set(quote);
			String text = corpus.getTexts().get(set.getName().equals("two") ? 1 : 0).getContent();
			String slice = Corpora.slice(text, String.valueOf(quote.getSpan().getStart()), String.valueOf(quote.getSpan().getEnd()));
			assertEquals(quote.getSpan().getExact(), slice);
			assertEquals(quote.getStart(), slice);
		}
	}

	private static StatementSet set(EObject inside) {
		return inside instanceof StatementSet set ? set : set(inside.eContainer());
	}

	@Test
	void anEmfWithoutGainsayReadsItByTheModelBesideIt() throws IOException {
		export(elsewhere.resolve("out"), null);
		Resource resource = load(elsewhere.resolve("out/corpus.xmi"), false);
		assertEquals(List.of(), resource.getErrors());
		EObject corpus = resource.getContents().getFirst();
		assertFalse(corpus instanceof Corpus);
		assertEquals(GainsayPackage.eNS_URI, corpus.eClass().getEPackage().getNsURI());
		EObject statement = resource.getEObject("statement.one.s");
		EObject article = statement.eContainer();
		EObject outlet = (EObject) article.eGet(article.eClass().getEStructuralFeature("outlet"));
		assertEquals("herald", outlet.eGet(outlet.eClass().getEStructuralFeature("name")));
		assertTrue(EcoreUtil.UnresolvedProxyCrossReferencer.find(resource).isEmpty());
	}

	@Test
	void oneSetIsWrittenAlone() throws IOException {
		export(elsewhere.resolve("solo"), null);
		XMLResource solo = (XMLResource) load(elsewhere.resolve("solo/corpus.xmi"), true);
		assertEquals(3, all(solo.getContents().getFirst(), Statement.class).size());
		ExportSummary summary = export(elsewhere.resolve("ben"), "ben");
		Resource ben = load(elsewhere.resolve("ben/corpus.xmi"), true);
		assertEquals(1, all(ben.getContents().getFirst(), Statement.class).size());
		assertEquals(List.of("l", "l"), summary.notCarried().stream().map(ExportSummary.NotCarried::where).toList());
	}

	@Test
	void aNameThatEndsInXmiIsAFileWithTheModelBesideIt() throws IOException {
		Path file = elsewhere.resolve("ferry.xmi");
		export(file, null);
		export(file, null);
		assertTrue(Files.isRegularFile(elsewhere.resolve("gainsay.ecore")));
		assertEquals(1, load(file, false).getContents().size());
	}

	@Test
	void anothersModelIsNotOverwritten() throws IOException {
		Corpora.write(elsewhere, "gainsay.ecore", "mine");
		assertThrows(ExportRefusedException.class, () -> export(elsewhere.resolve("ferry.xmi"), null));
		assertEquals("mine", Files.readString(elsewhere.resolve("gainsay.ecore")));
		assertFalse(Files.exists(elsewhere.resolve("ferry.xmi")));
	}

	@Test
	void whatXmlHasNoPlaceForIsReplacedAndSaid() throws IOException {
		Corpora.write(folder, "two.txt", "It sank\u0001 again.");
		ExportSummary summary = export(elsewhere.resolve("out"), null);
		assertEquals(List.of("two.txt"), summary.notCarried().stream().map(ExportSummary.NotCarried::where).toList());
		Corpus corpus = (Corpus) load(elsewhere.resolve("out/corpus.xmi"), true).getContents().getFirst();
		assertEquals("It sank\uFFFD again.", corpus.getTexts().get(1).getContent());
	}

	@Test
	void anAnchorThatIsNotFoundHasNoSpan() throws IOException {
		Corpora.write(folder, "two.txt", "Nothing of it.");
		ExportSummary summary = export(elsewhere.resolve("out"), null);
		assertEquals(List.of("two.s"), summary.notCarried().stream().map(ExportSummary.NotCarried::where).toList());
		Statement s = (Statement) load(elsewhere.resolve("out/corpus.xmi"), true).getEObject("statement.two.s");
		assertEquals(null, s.getContent().getQuotes().getFirst().getSpan());
	}
}
