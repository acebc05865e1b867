// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.navigation;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Leads from a name to where it is declared, and from a quote to its words in the article. */
public final class ClaimsLinks extends AbstractHyperlinkDetector {

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		List<Link> links = ClaimsFile.of(viewer).flatMap(file -> file.corpusSoon().map(corpus -> links(file, corpus, region.getOffset()))).orElse(List.of());
		return links.isEmpty() ? null : (several ? links : links.subList(0, 1)).toArray(IHyperlink[]::new);
	}

	private static List<Link> links(ClaimsFile file, Corpus corpus, int offset) {
		Optional<Named> named = new NamesOfCorpus(corpus).at(file.name(), offset);
		if (named.isPresent()) {
			return new NamesOfCorpus(corpus).declarations(named.get().kind(), named.get().name()).stream()
					.map(place -> new Link(region(named.get().at().region()), NLS.bind(Messages.Links_declaration, named.get().simpleName()), place, null, file.corpus()))
					.toList();
		}
		Optional<QuoteAtCursor> quote = QuoteAtCursor.at(corpus, file.name(), offset);
		AnnotationSetFacts set = corpus.file(file.name()).stream().flatMap(facts -> facts.sets().stream())
				.filter(one -> one.at().whole().offset() <= offset && offset <= one.at().whole().end()).findFirst().orElse(null);
		return quote.stream().flatMap(found -> found.places().stream()
				.map(place -> new Link(region(found.anchor().at()), NLS.bind(Messages.Links_article, found.article().name()), place, set, file.corpus()))).toList();
	}

	private static IRegion region(org.gainsay.facts.Region region) {
		return new Region(region.offset(), region.length());
	}

	/** A way to a place. */
	private record Link(IRegion region, String text, Place place, AnnotationSetFacts set, ProjectCorpus corpus) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return text;
		}

		@Override
		public void open() {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			PlaceOpening.open(place, set, corpus, page);
		}
	}
}
