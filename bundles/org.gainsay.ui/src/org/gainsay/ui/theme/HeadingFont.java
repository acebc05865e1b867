// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/**
 * The type of headings: bold, and larger than the words below them by a part. The platform's own have so many points, which is less than
 * what the words below have where the desktop is set to large type.
 */
public enum HeadingFont {
	/** That of a whole page. */
	PAGE(1.35),
	/** That of a part of it. */
	PART(1.1);

	private final double share;

	HeadingFont(double share) {
		this.share = share;
	}

	/**
	 * Gives a heading its type.
	 *
	 * @param heading with the type of the words below it; what is made for it goes with it
	 */
	public void on(Control heading) {
		Font words = heading.getFont();
		int points = (int) Math.round(words.getFontData()[0].getHeight() * share);
		FontDescriptor type = FontDescriptor.createFrom(words).setStyle(SWT.BOLD).setHeight(points);
		heading.setFont(new LocalResourceManager(JFaceResources.getResources(), heading).create(type));
	}
}
