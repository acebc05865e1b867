// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;

/** Which edge is moved, where to, and by what, for whoever gives it a key of its own. */
public final class NudgeValues implements IParameterValues, IExecutableExtension {

	private static final Map<String, List<String>> VALUES = Map.of("edge", List.of("start", "end"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"to", List.of("left", "right"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"by", List.of("character", "word", "sentence")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private String what;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		what = String.valueOf(data);
	}

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		VALUES.get(what).forEach(value -> values.put(value, value));
		return values;
	}
}
