// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;

/** Something is in the way that an export will not overwrite unasked. */
public final class ExportRefusedException extends IOException {

	private static final long serialVersionUID = 1L;

	/** Says in one sentence what is in the way. */
	public ExportRefusedException(String message) {
		super(message);
	}
}
