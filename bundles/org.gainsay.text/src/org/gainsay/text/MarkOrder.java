// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.regex.Pattern;

/**
 * The order of marks that look the same in either order and that Unicode's normalisation leaves as they are: the circle of Thai ำ and of Lao ຳ,
 * where they are written in parts, before or behind the mark of the tone.
 */
public final class MarkOrder {

	private static final Pattern CIRCLE_FIRST = Pattern.compile("(\\u0E4D)([\\u0E48-\\u0E4B]+)|(\\u0ECD)([\\u0EC8-\\u0ECB]+)");

	private MarkOrder() {
	}

	/** A text with the tone first. It is as long as before. */
	public static String of(String text) {
		return text.indexOf('\u0E4D') < 0 && text.indexOf('\u0ECD') < 0 ? text : CIRCLE_FIRST.matcher(text).replaceAll(found -> found.group(1) != null ? found.group(2) + found.group(1) : found.group(4) + found.group(3));
	}
}
