// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Matches the braces of claims files. */
public final class ClaimsBrackets extends DefaultCharacterPairMatcher {
	public ClaimsBrackets() {
		super("{}".toCharArray()); //$NON-NLS-1$
	}
}
