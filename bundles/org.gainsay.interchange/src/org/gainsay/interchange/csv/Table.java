// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.util.List;

/**
 * A table of the package: one file.
 *
 * @param name        of the resource; the file is this and {@code .csv}
 * @param primaryKey  the names of the columns that tell its rows apart; empty where these may be without a value
 * @param foreignKeys what refers to other tables
 */
record Table(String name, String description, List<Column> columns, List<String> primaryKey, List<ForeignKey> foreignKeys) {

	/**
	 * A column.
	 *
	 * @param type   of the Table Schema
	 * @param values those it may have; empty for any
	 */
	record Column(String name, Type type, boolean required, List<String> values, String description) {

		static Column of(String name, Type type, String description) {
			return new Column(name, type, false, List.of(), description);
		}

		static Column text(String name, String description) {
			return of(name, Type.STRING, description);
		}

		static Column key(String name, String description) {
			return new Column(name, Type.STRING, true, List.of(), description);
		}

		static Column oneOf(String name, List<String> values, String description) {
			return new Column(name, Type.STRING, false, values, description);
		}
	}

	/** The types of the Table Schema that are used; an array is written as JSON. */
	enum Type {
		STRING("string"), INTEGER("integer"), NUMBER("number"), BOOLEAN("boolean"), ARRAY("array");

		private final String word;

		Type(String word) {
			this.word = word;
		}

		String word() {
			return word;
		}
	}

	/** Columns whose values stand in columns of another table; that may be this one, whose name is then empty. */
	record ForeignKey(List<String> columns, String table, List<String> referred) {

		static ForeignKey of(String column, String table, String referred) {
			return new ForeignKey(List.of(column), table, List.of(referred));
		}
	}

	String file() {
		return name + ".csv";
	}
}
