// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.gainsay.model.StanceKind;

/** The stances, for whoever gives one of them a key of its own. */
public final class StanceValues implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		for (StanceKind kind : StanceKind.values()) {
			values.put(kind.getLiteral(), kind.getLiteral());
		}
		return values;
	}
}
