// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;

/** The measures that look at contents and values at once, on the texts themselves; they are reckoned where they are asked for. */
final class Unitising {

	private Unitising() {
	}

	/** The figures that are asked for, each of the variable content. */
	static List<AgreementFigure> figures(Continua continua, int articles, AgreementOptions options) {
		return List.of();
	}
}
