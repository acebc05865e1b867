// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;

/** What is made when somebody asks for it first, once; who asks while another makes it waits. For any thread. */
final class Once<T> {

	/** Null when it has been made. */
	private @Nullable Supplier<T> making;
	private volatile @Nullable T made;

	Once(Supplier<T> making) {
		this.making = making;
	}

	/** What has been made already. */
	static <T> Once<T> of(T made) {
		Once<T> once = new Once<>(() -> made);
		once.get();
		return once;
	}

	/** What {@link #get} gives, if it has been made; else null. */
	@Nullable T made() {
		return made;
	}

	T get() {
		T known = made;
		if (known == null) {
			synchronized (this) {
				known = made;
				if (known == null) {
					known = Objects.requireNonNull(making).get();
					made = known;
					making = null;
				}
			}
		}
		return known;
	}
}
