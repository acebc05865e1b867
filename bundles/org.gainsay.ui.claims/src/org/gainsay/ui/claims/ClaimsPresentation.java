// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import java.util.List;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.claims.colouring.MeaningColours;
import org.gainsay.ui.claims.assist.EnterBeforeTheList;
import org.gainsay.ui.corpus.UiThread;

/** Colours claims files in any generic editor. */
public final class ClaimsPresentation extends PresentationReconciler {

	private static final String COLOURS = "org.gainsay.ui.claims."; //$NON-NLS-1$

	private final IPropertyChangeListener colours = event -> {
		if (event.getProperty().startsWith(COLOURS)) {
			redraw();
		}
	};
	private static final String HELP = "org.gainsay.ui.claimsEditor"; //$NON-NLS-1$

	private ITextViewer viewer;
	private MeaningColours meanings;

	public ClaimsPresentation() {
		Tokens tokens = new Tokens();
		setDamager(tokens, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(tokens, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer in) {
		super.install(in);
		viewer = in;
		meanings = in instanceof ITextViewerExtension4 ? new MeaningColours(in) : null;
		JFaceResources.getColorRegistry().addListener(colours);
		StyledText widget = in.getTextWidget();
		if (widget != null) {
			UiThread.later(widget, () -> { // After the editor has set what it says of any text.
				PlatformUI.getWorkbench().getHelpSystem().setHelp(widget, HELP);
				EnterBeforeTheList.in(in);
			});
		}
	}

	@Override
	public void uninstall() {
		JFaceResources.getColorRegistry().removeListener(colours);
		if (meanings != null) {
			meanings.close();
			meanings = null;
		}
		viewer = null;
		super.uninstall();
	}

	private void redraw() {
		if (viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.invalidateTextPresentation();
		}
	}

	/**
	 * Lexes the whole text at each change, which takes milliseconds, and colours from the first token that is another one to the
	 * last: a quote or a comment that was opened changes what follows, however far.
	 */
	private static final class Tokens implements IPresentationDamager, IPresentationRepairer {
		private IDocument document;
		private List<ClaimsToken> tokens = List.of();

		@Override
		public void setDocument(IDocument of) {
			document = of;
			tokens = of == null ? List.of() : ClaimsToken.of(of.get());
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			List<ClaimsToken> before = tokens;
			tokens = ClaimsToken.of(document.get());
			int shift = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
			int same = 0;
			int fewer = Math.min(before.size(), tokens.size());
			while (same < fewer && before.get(same).equals(tokens.get(same)) && tokens.get(same).end() < event.getOffset()) {
				same++;
			}
			int sameAtEnd = 0;
			while (sameAtEnd < fewer - same
					&& before.get(before.size() - 1 - sameAtEnd).shifted(shift).equals(tokens.get(tokens.size() - 1 - sameAtEnd))) {
				sameAtEnd++;
			}
			int changedEnd = event.getOffset() + (event.getText() == null ? 0 : event.getText().length());
			int start = same == 0 ? 0 : tokens.get(same - 1).end();
			int end = sameAtEnd == 0 ? document.getLength() : tokens.get(tokens.size() - sameAtEnd).offset();
			start = Math.min(start, event.getOffset());
			end = Math.min(document.getLength(), Math.max(end, changedEnd));
			return new Region(start, end - start);
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			ColorRegistry colours = JFaceResources.getColorRegistry();
			int end = damage.getOffset() + damage.getLength();
			for (int i = firstAt(damage.getOffset()); i < tokens.size() && tokens.get(i).offset() < end; i++) {
				ClaimsToken token = tokens.get(i);
				int start = Math.max(token.offset(), damage.getOffset());
				int length = Math.min(token.end(), end) - start;
				Color colour = colour(token.kind(), colours);
				if (colour != null && length > 0) {
					int style = token.kind() == ClaimsToken.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
					presentation.addStyleRange(new StyleRange(start, length, colour, null, style));
				}
			}
		}

		private int firstAt(int offset) {
			int low = 0;
			int high = tokens.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (tokens.get(middle).end() <= offset) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			return low;
		}

		private static Color colour(ClaimsToken.Kind kind, ColorRegistry colours) {
			return switch (kind) {
				case KEYWORD -> colours.get(COLOURS + "keyword"); //$NON-NLS-1$
				case NAME -> colours.get(COLOURS + "name"); //$NON-NLS-1$
				case STRING -> colours.get(COLOURS + "string"); //$NON-NLS-1$
				case NUMBER -> colours.get(COLOURS + "number"); //$NON-NLS-1$
				case COMMENT -> colours.get(COLOURS + "comment"); //$NON-NLS-1$
				case PUNCTUATION, WRONG -> null;
			};
		}
	}
}
