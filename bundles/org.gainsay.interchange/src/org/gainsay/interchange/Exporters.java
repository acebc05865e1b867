// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats there are. */
public final class Exporters {

	private Exporters() {
	}

	/** All of them, by their ids. */
	public static List<Exporter> all() {
		return ServiceLoader.load(Exporter.class, Exporters.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
				.sorted(Comparator.comparing(Exporter::id)).toList();
	}

	/** The one with an id. */
	public static Optional<Exporter> of(String id) {
		return all().stream().filter(exporter -> exporter.id().equals(id)).findFirst();
	}
}
