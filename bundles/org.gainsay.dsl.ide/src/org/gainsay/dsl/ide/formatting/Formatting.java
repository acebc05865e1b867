// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.formatting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ExceptionAcceptor;
import org.eclipse.xtext.util.TextRegion;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.validation.UnendedMerges;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.TextEdit;

import com.google.inject.Provider;

/** Lays out a claims file or a part of it. */
public final class Formatting {

	private final CorpusSession session;

	public Formatting(CorpusSession session) {
		this.session = session;
	}

	/**
	 * The edits that lay a file out; none if it does not parse or has a merge that was not ended, because what is not understood cannot be moved safely.
	 *
	 * @param file   of the corpus, absolute
	 * @param region the part to lay out, in UTF-16 units; null for all
	 */
	public List<TextEdit> of(Path file, Region region) {
		return session.read(file, resource -> edits(resource, region));
	}

	private static List<TextEdit> edits(XtextResource resource, Region region) {
		if (resource.getContents().isEmpty() || resource.getParseResult().hasSyntaxErrors()
				|| UnendedMerges.mayBeIn(resource.getParseResult().getRootNode())) {
			return List.of();
		}
		ITextRegionAccess access = ClaimsStandaloneSetup.injector().getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();
		FormatterRequest request = ClaimsStandaloneSetup.injector().getInstance(FormatterRequest.class);
		request.setTextRegionAccess(access);
		request.setExceptionHandler(ExceptionAcceptor.LOGGING);
		request.setAllowIdentityEdits(false);
		if (region != null) {
			request.setRegions(List.of(new TextRegion(region.offset(), region.length())));
		}
		Provider<IFormatter2> formatter = ClaimsStandaloneSetup.injector().getProvider(IFormatter2.class);
		List<TextEdit> edits = new ArrayList<>();
		for (ITextReplacement replacement : formatter.get().format(request)) {
			edits.add(new TextEdit(replacement.getOffset(), replacement.getLength(), replacement.getReplacementText()));
		}
		return edits;
	}
}
