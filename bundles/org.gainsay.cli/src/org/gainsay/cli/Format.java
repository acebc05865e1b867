// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

/** How results are printed. */
enum Format {
	/** For people. */
	text,
	/** For programs. */
	json
}
