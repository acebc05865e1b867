// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.IOException;
import java.util.List;

import org.apache.uima.cas.impl.XmiCasSerializer;
import org.gainsay.interchange.FormatOption;
import org.xml.sax.SAXException;

/** Writes an XMI document of UIMA for each set on an article, or a project for INCEpTION. */
public final class UimaXmiExporter extends UimaExport {

	@Override
	public String id() {
		return "uima-xmi";
	}

	@Override
	public String name() {
		return "UIMA CAS XMI";
	}

	@Override
	public String description() {
		return "A CAS as XMI for each article and annotator, with its type system, for UIMA, DKPro, INCEpTION and cassis.";
	}

	@Override
	public String programs() {
		return "INCEpTION, DKPro, cassis";
	}

	@Override
	public List<FormatOption> options() {
		return List.of(INCEPTION, TOKENS);
	}

	@Override
	String documentEnding() {
		return ".xmi";
	}

	@Override
	Writer writer() {
		XmiText text = new XmiText();
		return cas -> {
			try {
				new XmiCasSerializer(cas.getTypeSystem()).serialize(cas, text);
				return text.bytes();
			} catch (SAXException fault) {
				throw new IOException(fault);
			}
		};
	}
}
