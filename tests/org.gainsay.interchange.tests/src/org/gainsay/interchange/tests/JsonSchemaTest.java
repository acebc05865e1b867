// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.GainsayPackage.Literals;
import org.junit.jupiter.api.Test;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The published schema of the JSON is that of the model; written anew with {@code -Dgainsay.golden=write}. */
class JsonSchemaTest {

	private static final Path SCHEMA = Corpora.example().resolve("../../docs/user/gainsay.schema.json").normalize();
	private static final String DEFINITIONS = "#/$defs/";

	@Test
	void theSchemaIsThatOfTheModel() throws IOException {
		String schema = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema()) + "\n";
		if ("write".equals(System.getProperty("gainsay.golden"))) {
			Files.writeString(SCHEMA, schema);
		}
		assertEquals(schema, Files.readString(SCHEMA));
	}

	private static JsonObject schema() {
		JsonObject root = new JsonObject();
		root.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
		root.addProperty("$id", GainsayPackage.eNS_URI + "/gainsay.schema.json");
		root.addProperty("title", "A Gainsay corpus");
		root.addProperty("description", "What `gainsay export --to json` writes and `gainsay import` reads. References are names; offsets count Unicode code points of the text, from 0, the end exclusive.");
		root.addProperty("type", "object");
		JsonObject properties = new JsonObject();
		JsonObject version = new JsonObject();
		version.addProperty("const", 1);
		version.addProperty("description", "The version of this form; the first property.");
		properties.add("gainsay", version);
		properties.add("files", list(named(Literals.CLAIMS_FILE)));
		properties.add("texts", list(named(Literals.TEXT)));
		root.add("properties", properties);
		root.add("required", words(List.of("gainsay")));
		root.addProperty("additionalProperties", false);
		JsonObject definitions = new JsonObject();
		TreeMap<String, JsonObject> all = new TreeMap<>();
		JsonArray elements = new JsonArray();
		for (EClassifier one : GainsayPackage.eINSTANCE.getEClassifiers()) {
			if (one instanceof EClass kind && !kind.isAbstract() && kind != Literals.CORPUS && kind != Literals.ANCHOR) {
				all.put(kind.getName(), object(kind));
				if (Literals.ELEMENT.isSuperTypeOf(kind)) {
					elements.add(named(kind));
				}
			} else if (one instanceof EEnum words) {
				all.put(words.getName(), enumeration(words));
			}
		}
		JsonObject element = described(Literals.ELEMENT);
		element.add("oneOf", elements);
		all.put("Element", element);
		JsonObject anchor = described(Literals.ANCHOR);
		anchor.addProperty("type", "array");
		anchor.add("items", named(Literals.QUOTE));
		anchor.addProperty("minItems", 1);
		all.put("Anchor", anchor);
		all.forEach(definitions::add);
		root.add("$defs", definitions);
		return root;
	}

	private static JsonObject object(EClass kind) {
		JsonObject object = described(kind);
		object.addProperty("type", "object");
		JsonObject properties = new JsonObject();
		if (Literals.ELEMENT.isSuperTypeOf(kind)) {
			JsonObject type = new JsonObject();
			type.addProperty("const", Character.toLowerCase(kind.getName().charAt(0)) + kind.getName().substring(1));
			properties.add("type", type);
			object.add("required", words(List.of("type")));
		}
		if (kind == Literals.STATEMENT) {
			JsonObject id = text();
			id.addProperty("description", "By what others refer to it: article.statement, or annotator.article.statement. It follows from the rest, and is not read.");
			properties.add("id", id);
		}
		for (EStructuralFeature feature : kind.getEAllStructuralFeatures()) {
			JsonObject value = value(feature);
			String said = EcoreUtil.getDocumentation(feature);
			if (said != null) {
				value.addProperty("description", said);
			}
			properties.add(feature.getName(), value);
		}
		object.add("properties", properties);
		object.addProperty("additionalProperties", false);
		return object;
	}

	private static JsonObject value(EStructuralFeature feature) {
		if (feature instanceof EAttribute attribute) {
			JsonObject one = attribute.getEAttributeType() instanceof EEnum words ? named(words) : switch (attribute.getEAttributeType().getClassifierID()) {
				case EcorePackage.EBOOLEAN -> typed("boolean");
				case EcorePackage.EINT, EcorePackage.EINTEGER_OBJECT -> typed("integer");
				case EcorePackage.EBIG_DECIMAL -> typed("number");
				default -> text();
			};
			return attribute.isMany() ? list(one) : one;
		}
		EReference reference = (EReference) feature;
		JsonObject one = reference.isContainment() ? named(reference.getEReferenceType()) : text();
		return reference.isMany() ? list(one) : one;
	}

	private static JsonObject enumeration(EEnum words) {
		JsonObject one = described(words);
		one.add("enum", words(words.getELiterals().stream().map(EEnumLiteral::getLiteral).filter(word -> !word.equals("unspecified")).toList()));
		return one;
	}

	private static JsonObject described(EClassifier kind) {
		JsonObject one = new JsonObject();
		String said = EcoreUtil.getDocumentation(kind);
		if (said != null) {
			one.addProperty("description", said);
		}
		return one;
	}

	private static JsonObject list(JsonObject items) {
		JsonObject list = typed("array");
		list.add("items", items);
		return list;
	}

	private static JsonObject named(EClassifier kind) {
		JsonObject one = new JsonObject();
		one.addProperty("$ref", DEFINITIONS + kind.getName());
		return one;
	}

	private static JsonObject typed(String type) {
		JsonObject one = new JsonObject();
		one.addProperty("type", type);
		return one;
	}

	private static JsonObject text() {
		return typed("string");
	}

	private static JsonArray words(List<String> words) {
		JsonArray all = new JsonArray();
		words.forEach(all::add);
		return all;
	}
}
