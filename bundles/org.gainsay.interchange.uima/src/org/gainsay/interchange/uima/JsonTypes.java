// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.util.List;
import java.util.Map;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The types that a document of CAS JSON has in it; the reader of UIMA wants to know them before. */
final class JsonTypes {

	private static final String PRIMITIVE = "uima.cas.";
	private static final List<String> ARRAYS = List.of("Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double", "String");

	private JsonTypes() {
	}

	/**
	 * The types of a document.
	 *
	 * @param beside those that lie beside it, for a document without types; null where there are none
	 * @throws RuntimeException if it is no JSON, or types are described otherwise than CAS JSON does
	 */
	static TypeSystemDescription of(String json, TypeSystemDescription beside) {
		JsonObject types = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("%TYPES");
		if (types == null || types.isEmpty()) {
			return beside == null ? UimaTypes.description() : beside;
		}
		TypeSystemDescription system = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
		for (Map.Entry<String, JsonElement> one : types.entrySet()) {
			JsonObject type = one.getValue().getAsJsonObject();
			TypeDescription made = system.addType(one.getKey(), "", type.has("%SUPER_TYPE") ? type.get("%SUPER_TYPE").getAsString() : CAS.TYPE_NAME_TOP);
			for (Map.Entry<String, JsonElement> feature : type.entrySet()) {
				if (!feature.getKey().startsWith("%")) {
					feature(made, feature.getKey(), feature.getValue().getAsJsonObject());
				}
			}
		}
		return system;
	}

	private static void feature(TypeDescription type, String name, JsonObject feature) {
		String range = feature.get("%RANGE").getAsString();
		if (!range.endsWith("[]")) {
			type.addFeature(name, "", range);
			return;
		}
		String element = range.substring(0, range.length() - 2);
		if (element.startsWith(PRIMITIVE) && ARRAYS.contains(element.substring(PRIMITIVE.length()))) {
			type.addFeature(name, "", element + "Array");
		} else {
			type.addFeature(name, "", CAS.TYPE_NAME_FS_ARRAY, feature.has("%ELEMENT_TYPE") ? feature.get("%ELEMENT_TYPE").getAsString() : element, false);
		}
	}
}
