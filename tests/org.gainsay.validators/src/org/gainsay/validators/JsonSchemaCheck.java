// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.validators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** From a JSON Schema of draft 2020-12 and a document to what is wrong with the document, as networknt's validator sees it. */
public final class JsonSchemaCheck implements Function<List<Path>, List<String>> {

	@Override
	public List<String> apply(List<Path> schemaAndDocument) {
		try {
			String schema = Files.readString(schemaAndDocument.getFirst());
			String document = Files.readString(schemaAndDocument.getLast());
			return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, InputFormat.JSON).validate(document, InputFormat.JSON).stream().map(ValidationMessage::getMessage).sorted().toList();
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
