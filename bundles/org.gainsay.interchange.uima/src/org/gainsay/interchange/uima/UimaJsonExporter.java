// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;
import org.gainsay.interchange.FormatOption;

/** Writes a document of CAS JSON 0.4 for each set on an article. */
public final class UimaJsonExporter extends UimaExport {

	@Override
	public String id() {
		return "uima-json";
	}

	@Override
	public String name() {
		return "UIMA CAS JSON";
	}

	@Override
	public String description() {
		return "A CAS as JSON (CAS JSON 0.4) for each article and annotator, with its types in it, for UIMA, INCEpTION, cassis and JavaScript.";
	}

	@Override
	public String programs() {
		return "INCEpTION, cassis";
	}

	@Override
	public List<FormatOption> options() {
		return List.of(TOKENS);
	}

	@Override
	String documentEnding() {
		return ".json";
	}

	@Override
	Writer writer() {
		return cas -> {
			JsonCas2Serializer serializer = new JsonCas2Serializer();
			serializer.setTypeSystemMode(TypeSystemMode.MINIMAL);
			serializer.setOffsetConversionMode(OffsetConversionMode.UTF_16);
			ByteArrayOutputStream to = new ByteArrayOutputStream(1 << 16);
			serializer.serialize(cas, to);
			return to.toByteArray();
		};
	}
}
