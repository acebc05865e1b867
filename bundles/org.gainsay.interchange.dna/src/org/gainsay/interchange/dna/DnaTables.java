// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a file, table by table, each in the order of the IDs. A row names others by their IDs. */
final class DnaTables {

	/** Longest value of a short text, in characters. */
	static final int LONGEST = 190;

	/** The types of variables. */
	enum DataType {
		SHORT_TEXT("short text", "DATASHORTTEXT"), LONG_TEXT("long text", "DATALONGTEXT"), INTEGER("integer", "DATAINTEGER"), BOOLEAN("boolean", "DATABOOLEAN");

		private final String word;
		private final String table;

		DataType(String word, String table) {
			this.word = word;
			this.table = table;
		}

		String word() {
			return word;
		}

		/** The table of its values. */
		String table() {
			return table;
		}
	}

	record Coder(long id, String name) {
	}

	/** @param date seconds since 1970 of the local date and time */
	record Document(long id, String title, String text, long coder, String author, String source, String section, String notes, String type, long date) {
	}

	record Type(long id, String label) {
	}

	record Variable(long id, String name, DataType type, long typeId) {
	}

	/** @param start in UTF-16 units of the text as it is shown; so stop, which is after the last */
	record Statement(long id, long typeId, long documentId, long start, long stop, long coder) {
	}

	/** @param childOf null for none */
	record Entity(long id, long variableId, String value, Long childOf) {
	}

	record AttributeVariable(long id, long variableId, String name) {
	}

	record AttributeValue(long entityId, long attributeVariableId, String value) {
	}

	private final Map<Long, Coder> coders = new LinkedHashMap<>();
	private final Map<Long, Document> documents = new LinkedHashMap<>();
	private final Map<Long, Type> types = new LinkedHashMap<>();
	private final Map<Long, Variable> variables = new LinkedHashMap<>();
	private final Map<Long, Statement> statements = new LinkedHashMap<>();
	private final Map<Long, Entity> entities = new LinkedHashMap<>();
	private final Map<Long, AttributeVariable> attributeVariables = new LinkedHashMap<>();
	private final List<AttributeValue> attributeValues = new ArrayList<>();
	private final Map<Long, Map<Long, Object>> values = new HashMap<>();

	Map<Long, Coder> coders() {
		return coders;
	}

	Map<Long, Document> documents() {
		return documents;
	}

	Map<Long, Type> types() {
		return types;
	}

	Map<Long, Variable> variables() {
		return variables;
	}

	Map<Long, Statement> statements() {
		return statements;
	}

	Map<Long, Entity> entities() {
		return entities;
	}

	Map<Long, AttributeVariable> attributeVariables() {
		return attributeVariables;
	}

	List<AttributeValue> attributeValues() {
		return attributeValues;
	}

	/**
	 * The values of a statement by the variable: the ID of an entity (Long) of a short text, a String of a long one, a Long of the others. May be added to.
	 */
	Map<Long, Object> values(long statement) {
		return values.computeIfAbsent(statement, id -> new LinkedHashMap<>());
	}

	/** The variables of a type. */
	List<Variable> variables(Type type) {
		return variables.values().stream().filter(variable -> variable.typeId() == type.id()).toList();
	}
}
