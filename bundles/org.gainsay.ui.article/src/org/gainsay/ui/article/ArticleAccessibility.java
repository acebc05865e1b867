// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;

/** Says to those who do not see the article what it is, and what is drawn over its words. */
final class ArticleAccessibility {

	private ArticleAccessibility() {
	}

	/** Gives the text its name and its description: the statement that is selected, and its parts. */
	static void install(StyledText widget, ArticleEditor editor) {
		widget.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = NLS.bind(Messages.Article_accessibleName, editor.headline());
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = editor.describe();
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = Messages.Article_accessibleHelp;
			}
		});
	}
}
