// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.hover;

import java.util.regex.Pattern;

/** Writes the Markdown of the hovers, which is bold words, lists and paragraphs, as the HTML that the workbench's own text control knows. */
final class HtmlOfMarkdown {

	private static final Pattern BOLD = Pattern.compile("(?<!\\\\)\\*\\*(.+?)(?<!\\\\)\\*\\*", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]#|~]|&lt;|&gt;)"); //$NON-NLS-1$

	private HtmlOfMarkdown() {
	}

	static String of(String markdown) {
		String html = markdown.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		html = BOLD.matcher(html).replaceAll("<b>$1</b>"); //$NON-NLS-1$
		html = html.replaceAll("(?m)^- ", "\u2022 "); //$NON-NLS-1$ //$NON-NLS-2$
		html = ESCAPE.matcher(html).replaceAll("$1"); //$NON-NLS-1$
		return html.replaceAll("\n{2,}", "<br>").replace("\n", "<br>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
