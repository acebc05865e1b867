// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.hover;

import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.ui.editors.text.EditorsUI;
import org.gainsay.dsl.ide.hover.Hover;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.facts.Progress;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.ClaimsToken;

/** Says what stands under the pointer of a claims file. The region is asked for on the UI thread, the words elsewhere. */
public final class ClaimsHover implements ITextHover, ITextHoverExtension {

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			String text = document.get(line.getOffset(), line.getLength());
			int column = offset - line.getOffset();
			return ClaimsToken.of(text).stream().filter(token -> token.offset() <= column && column < token.end()).findFirst()
					.<IRegion>map(token -> new Region(line.getOffset() + token.offset(), token.length())).orElse(null);
		} catch (BadLocationException gone) {
			return null;
		}
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Optional<ClaimsFile> file = ClaimsFile.of(viewer);
		return file.flatMap(claims -> new Hover(claims.corpus().settled(Progress.NONE), claims.corpus().ledger(), () -> new StudyState(claims.corpus().session())).at(claims.name(), region.getOffset()))
				.map(content -> HtmlOfMarkdown.of(content.markdown())).orElse(null);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return parent -> new DefaultInformationControl(parent, EditorsUI.getTooltipAffordanceString());
	}
}
