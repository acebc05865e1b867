// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.HashMap;
import java.util.Map;

/** Things that are one with others, those of others included: after {@code join(a, b)} and {@code join(b, c)} the three have one root. */
public final class Joined<T> {

	private final Map<T, T> parents = new HashMap<>();

	/** Makes two one; the root of the first is that of both. */
	public void join(T first, T second) {
		T root = root(first);
		T other = root(second);
		if (!root.equals(other)) {
			parents.put(other, root);
		}
	}

	/** What stands for all that something is one with, itself where nothing was joined with it; the way to it is made shorter as it is gone. */
	public T root(T one) {
		T root = one;
		for (T next = parents.get(root); next != null; next = parents.get(root)) {
			root = next;
		}
		for (T at = one; !at.equals(root);) {
			T next = parents.put(at, root);
			at = next == null ? root : next;
		}
		return root;
	}
}
