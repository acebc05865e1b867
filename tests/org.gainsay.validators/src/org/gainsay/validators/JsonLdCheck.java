// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.validators;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;

/** From a context, which stands for that of Web Annotation, and a document to the document's expanded form, as Titanium sees it: one JSON text. */
public final class JsonLdCheck implements Function<List<Path>, List<String>> {

	private static final URI CONTEXT = URI.create("http://www.w3.org/ns/anno.jsonld");

	@Override
	public List<String> apply(List<Path> contextAndDocument) {
		try {
			Document context = read(contextAndDocument.getFirst());
			DocumentLoader loader = (address, options) -> {
				if (!address.equals(CONTEXT)) {
					throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "asks for " + address);
				}
				return context;
			};
			return List.of(JsonLd.expand(read(contextAndDocument.getLast())).loader(loader).get().toString());
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		} catch (JsonLdError wrong) {
			throw new IllegalStateException(wrong);
		}
	}

	private static Document read(Path file) throws IOException, JsonLdError {
		try (Reader reader = Files.newBufferedReader(file)) {
			return JsonDocument.of(reader);
		}
	}
}
