// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.impl.factory.primitive.IntSets;

/**
 * The collections that tables paint with. They look for their implementation through the thread's class loader, which in OSGi does not
 * see it; without it a table stays empty and says nothing.
 */
public final class TableCollections {

	private TableCollections() {
	}

	/** Lets them find their implementation; what they found they keep. */
	public static void find() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(IntSets.class.getClassLoader());
		try {
			Sets.mutable.empty();
			Maps.mutable.empty();
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
