// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IEditorAssociationOverride;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Opens the texts of articles, and no other text files, in the article editor. */
public final class ArticleAssociation implements IEditorAssociationOverride {

	@Override
	public IEditorDescriptor overrideDefaultEditor(IEditorInput input, IContentType contentType, IEditorDescriptor given) {
		return isArticle(input) ? articleEditor(given) : given;
	}

	@Override
	public IEditorDescriptor overrideDefaultEditor(String fileName, IContentType contentType, IEditorDescriptor given) {
		return given; // A name alone does not tell.
	}

	@Override
	public IEditorDescriptor[] overrideEditors(IEditorInput input, IContentType contentType, IEditorDescriptor[] given) {
		if (!isArticle(input)) {
			return given;
		}
		IEditorDescriptor[] editors = new IEditorDescriptor[given.length + 1];
		editors[0] = articleEditor(null);
		System.arraycopy(given, 0, editors, 1, given.length);
		return editors[0] == null ? given : editors;
	}

	@Override
	public IEditorDescriptor[] overrideEditors(String fileName, IContentType contentType, IEditorDescriptor[] given) {
		return given;
	}

	private static boolean isArticle(IEditorInput input) {
		if (!(input instanceof IFileEditorInput inFile)) {
			return false;
		}
		IFile file = inFile.getFile();
		return GainsayUi.corpora().of(file).filter((ProjectCorpus corpus) -> corpus.isArticleText(file)).isPresent();
	}

	private static IEditorDescriptor articleEditor(IEditorDescriptor otherwise) {
		IEditorDescriptor editor = PlatformUI.getWorkbench().getEditorRegistry().findEditor(ArticleEditor.ID);
		return editor == null ? otherwise : editor;
	}
}
