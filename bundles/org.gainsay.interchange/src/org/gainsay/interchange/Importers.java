// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats that can be read. */
public final class Importers {

	private Importers() {
	}

	/** All of them, by their ids. */
	public static List<Importer> all() {
		return ServiceLoader.load(Importer.class, Importers.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
				.sorted(Comparator.comparing(Importer::id)).toList();
	}

	/** The one with an id. */
	public static Optional<Importer> of(String id) {
		return all().stream().filter(importer -> importer.id().equals(id)).findFirst();
	}

	/**
	 * Those that take something for theirs, by their ids.
	 *
	 * @throws IOException if it cannot be read
	 */
	public static List<Importer> recognising(Path source) throws IOException {
		List<Importer> found = new ArrayList<>();
		for (Importer importer : all()) {
			if (importer.recognises(source)) {
				found.add(importer);
			}
		}
		return found;
	}
}
