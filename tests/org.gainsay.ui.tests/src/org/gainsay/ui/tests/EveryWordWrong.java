// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.ui.texteditor.spelling.ISpellingEngine;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingContext;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;

/** A spelling engine that finds fault with every word that it gets to see. */
public final class EveryWordWrong implements ISpellingEngine {

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	@Override
	public void check(IDocument document, IRegion[] regions, SpellingContext context, ISpellingProblemCollector collector, IProgressMonitor monitor) {
		for (IRegion region : regions) {
			Matcher words = WORD.matcher(document.get()).region(region.getOffset(), region.getOffset() + region.getLength());
			while (words.find()) {
				collector.accept(new Wrong(words.start(), words.group().length()));
			}
		}
	}

	private static final class Wrong extends SpellingProblem {
		private final int offset;
		private final int length;

		Wrong(int offset, int length) {
			this.offset = offset;
			this.length = length;
		}

		@Override
		public int getOffset() {
			return offset;
		}

		@Override
		public int getLength() {
			return length;
		}

		@Override
		public String getMessage() {
			return "wrong";
		}

		@Override
		public ICompletionProposal[] getProposals() {
			return new ICompletionProposal[0];
		}
	}
}
