// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is known of articles and actors beside their words, as variables of sources and cases. */
final class Variables {

	static final String NAME = "name";
	static final String TITLE = "title";
	static final String OUTLET = "outlet";
	static final String VIA = "via";
	static final String BYLINE = "byline";
	static final String SECTION = "section";
	static final String DATELINE = "dateline";
	static final String PUBLISHED = "published";
	/** Only where the date of publication is known to the day: programs sort by it. */
	static final String PUBLISHED_ON = "published on";
	static final String RETRIEVED = "retrieved";
	static final String LANGUAGE = "language";
	static final String URL = "url";
	static final String REVISES = "revises";
	static final String EVENTS = "events";
	static final String STATUS = "status";
	/** Whose the article's own statements are. */
	static final String ANNOTATOR = "annotator";
	static final String SHA256 = "sha256";
	static final String KIND = "kind";
	static final String PART_OF = "part of";
	static final String ALIASES = "aliases";
	static final String SAME_AS = "same as";
	static final String ROLES = "roles";

	/** All of them but those of the codebooks. */
	static final List<String> ALL = List.of(NAME, TITLE, OUTLET, VIA, BYLINE, SECTION, DATELINE, PUBLISHED, PUBLISHED_ON, RETRIEVED, LANGUAGE, URL, REVISES, EVENTS, STATUS, ANNOTATOR, SHA256, KIND, PART_OF,
			ALIASES, SAME_AS, ROLES);

	/** The types of the standard that are written. */
	enum Type {
		TEXT, INTEGER, DATE;

		String word() {
			return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
		}
	}

	private Variables() {
	}

	private static String guid(String name) {
		return Guids.of("variable", name);
	}

	/** Declares a variable. */
	static void declare(XmlText xml, String name, Type type, String description) throws IOException {
		xml.begin("Variable", "guid", guid(name), "name", name, "typeOfVariable", type.word()).text("Description", description).end();
	}

	/** Gives a source or a case a value. @param value null or empty for none */
	static void value(XmlText xml, String name, Type type, String value) throws IOException {
		if (value != null && !value.isEmpty()) {
			xml.begin("VariableValue").empty("VariableRef", "targetGUID", guid(name)).text(type.word() + "Value", value).end();
		}
	}

	/** The same for a text. */
	static void value(XmlText xml, String name, String value) throws IOException {
		value(xml, name, Type.TEXT, value);
	}
}
