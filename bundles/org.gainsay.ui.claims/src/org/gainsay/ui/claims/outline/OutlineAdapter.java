// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.gainsay.ui.claims.ClaimsFile;

/** Gives the generic editor an outline where it shows a claims file. */
public final class OutlineAdapter implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		return adaptable instanceof ITextEditor editor && type == IContentOutlinePage.class
				? ClaimsFile.of(editor).map(file -> type.cast(new ClaimsOutlinePage(editor, file))).orElse(null)
				: null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
