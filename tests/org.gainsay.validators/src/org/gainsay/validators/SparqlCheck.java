// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.validators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** From data in Turtle and a query in SPARQL to the rows that RDF4J finds: a line each, the values in the order of their names in the query, with a tab between. */
public final class SparqlCheck implements Function<List<Path>, List<String>> {

	@Override
	public List<String> apply(List<Path> dataAndQuery) {
		SailRepository repository = new SailRepository(new MemoryStore());
		try (SailRepositoryConnection connection = repository.getConnection()) {
			connection.add(dataAndQuery.getFirst().toFile(), "", RDFFormat.TURTLE);
			List<String> rows = new ArrayList<>();
			try (TupleQueryResult result = connection.prepareTupleQuery(Files.readString(dataAndQuery.getLast())).evaluate()) {
				for (BindingSet row : result) {
					rows.add(String.join("\t", result.getBindingNames().stream().map(name -> row.hasBinding(name) ? row.getValue(name).stringValue() : "").toList()));
				}
			}
			return rows;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		} finally {
			repository.shutDown();
		}
	}
}
