// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.validators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;

/** From shapes and data, both in Turtle, to what of the data is not as the shapes say, as RDF4J sees it. */
public final class ShaclCheck implements Function<List<Path>, List<String>> {

	@Override
	public List<String> apply(List<Path> shapesAndData) {
		Sail shapes = loaded(shapesAndData.getFirst());
		Sail data = loaded(shapesAndData.getLast());
		try {
			return ShaclValidator.validate(data, shapes).getValidationResult().stream().map(result -> result.getSourceConstraintComponent() + " " + result).sorted().toList();
		} finally {
			data.shutDown();
			shapes.shutDown();
		}
	}

	private static Sail loaded(Path turtle) {
		MemoryStore store = new MemoryStore();
		SailRepository repository = new SailRepository(store);
		try (SailRepositoryConnection connection = repository.getConnection()) {
			connection.add(turtle.toFile(), "", RDFFormat.TURTLE);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return store;
	}
}
