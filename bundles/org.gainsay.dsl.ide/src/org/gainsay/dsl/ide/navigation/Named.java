// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import org.gainsay.facts.ReferenceFacts;

/**
 * A thing with a name, and one place where the name is written.
 *
 * @param kind what it is
 * @param name its qualified name
 * @param at   where this name is written
 */
public record Named(ReferenceFacts.Kind kind, String name, Place at) {

	/** Whether another is the same thing, wherever it is written. */
	public boolean isSame(Named other) {
		return kind == other.kind && name.equals(other.name);
	}

	/** The last part of the name: what stands where it is declared. */
	public String simpleName() {
		return name.substring(name.lastIndexOf('.') + 1);
	}
}
