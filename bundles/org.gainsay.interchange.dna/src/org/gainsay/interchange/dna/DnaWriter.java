// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.gainsay.interchange.dna.DnaTables.AttributeValue;
import org.gainsay.interchange.dna.DnaTables.AttributeVariable;
import org.gainsay.interchange.dna.DnaTables.Coder;
import org.gainsay.interchange.dna.DnaTables.DataType;
import org.gainsay.interchange.dna.DnaTables.Document;
import org.gainsay.interchange.dna.DnaTables.Entity;
import org.gainsay.interchange.dna.DnaTables.Type;
import org.gainsay.interchange.dna.DnaTables.Variable;

/** Writes the tables of a new file, in one transaction. */
final class DnaWriter {

	/** Tells files of ours from others; where the other program has changed one, its counter of changes says so. */
	private static final int MARK = 0x4761696E;
	private static final int MARK_AT = 68;
	private static final int CHANGES_AT = 24;
	private static final String COLOUR = "Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0";
	private static final String ID = "ID INTEGER NOT NULL PRIMARY KEY";
	private static final String SHORT = " TEXT NOT NULL DEFAULT '' CHECK (LENGTH(%1$s) < 191)";
	/** What the program takes for the first statement type. */
	private static final int[] YELLOW = { 239, 208, 51 };
	private static final String[][] SETTINGS = { { "version", "3.1.2" }, { "date", "2026-06-30" } };
	private static final List<String> PERMISSIONS = List.of("AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements", "DeleteStatements", "EditAttributes",
			"EditRegex", "EditStatementTypes", "EditCoders", "EditCoderRelations", "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements");

	private final Connection connection;

	private DnaWriter(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Writes a file.
	 *
	 * @param file      that is not there yet
	 * @param passwords those of the coders as they are stored, by the coder's ID
	 */
	static void write(DnaTables tables, Map<Long, String> passwords, Path file) throws IOException {
		try (Connection connection = Sqlite.toWrite(file)) {
			connection.setAutoCommit(false);
			try (Statement mark = connection.createStatement()) {
				mark.execute("PRAGMA application_id=" + MARK);
			}
			DnaWriter writer = new DnaWriter(connection);
			writer.schema();
			writer.rows(tables, passwords);
			connection.commit();
		} catch (SQLException failed) {
			throw new IOException("the database cannot be written: " + failed.getMessage(), failed);
		}
	}

	/** Whether a file is as we wrote it: nobody has changed it since. */
	static boolean isOurs(Path file) throws IOException {
		if (!DnaDatabase.isDatabase(file)) {
			return false;
		}
		ByteBuffer head = ByteBuffer.wrap(DnaDatabase.head(file));
		return head.capacity() > MARK_AT + Integer.BYTES && head.getInt(MARK_AT) == MARK && head.getInt(CHANGES_AT) == 1;
	}

	private static String references(String column, String table) {
		return column + " INTEGER REFERENCES " + table + "(ID) ON DELETE CASCADE";
	}

	private static String required(String column, String table) {
		return column + " INTEGER NOT NULL REFERENCES " + table + "(ID) ON DELETE CASCADE";
	}

	private static String shortText(String column) {
		return column + SHORT.formatted(column);
	}

	private void schema() throws SQLException {
		StringBuilder permissions = new StringBuilder();
		PERMISSIONS.forEach(one -> permissions.append(", Permission").append(one).append(" INTEGER NOT NULL DEFAULT 1"));
		String ofValue = ID + ", " + required("StatementId", "STATEMENTS") + ", " + required("VariableId", "VARIABLES") + ", %s, UNIQUE (StatementId, VariableId)";
		try (Statement statement = connection.createStatement()) {
			for (String table : List.of("SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)",
					"CODERS(" + ID + ", Name TEXT NOT NULL, " + COLOUR + ", Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL, PopupWidth INTEGER DEFAULT 300, "
							+ "ColorByCoder INTEGER NOT NULL DEFAULT 0, PopupDecoration INTEGER NOT NULL DEFAULT 0, PopupAutoComplete INTEGER NOT NULL DEFAULT 1" + permissions + ")",
					"CODERRELATIONS(" + ID + ", " + references("Coder", "CODERS") + ", " + references("OtherCoder", "CODERS")
							+ ", viewStatements INTEGER NOT NULL DEFAULT 1, editStatements INTEGER NOT NULL DEFAULT 1, viewDocuments INTEGER NOT NULL DEFAULT 1, editDocuments INTEGER NOT NULL DEFAULT 1)",
					"DOCUMENTS(" + ID + ", Title TEXT NOT NULL CHECK (LENGTH(Title) < 191), Text TEXT NOT NULL, " + references("Coder", "CODERS") + ", " + shortText("Author") + ", " + shortText("Source") + ", "
							+ shortText("Section") + ", " + "Notes TEXT NOT NULL DEFAULT '', " + shortText("Type") + ", Date INTEGER NOT NULL)",
					"STATEMENTTYPES(" + ID + ", Label TEXT NOT NULL, " + COLOUR + ")",
					"VARIABLES(" + ID + ", Variable TEXT NOT NULL, DataType TEXT NOT NULL DEFAULT 'short text', " + references("StatementTypeId", "STATEMENTTYPES") + ", UNIQUE (Variable, StatementTypeId))",
					"VARIABLELINKS(" + ID + ", " + references("SourceVariableId", "VARIABLES") + ", " + references("TargetVariableId", "VARIABLES") + ")", "REGEXES(Label TEXT PRIMARY KEY, " + COLOUR + ")",
					"STATEMENTS(" + ID + ", " + references("StatementTypeId", "STATEMENTTYPES") + ", " + references("DocumentId", "DOCUMENTS") + ", Start INTEGER NOT NULL, Stop INTEGER NOT NULL, "
							+ references("Coder", "CODERS") + ", CHECK (Start < Stop))",
					"ENTITIES(" + ID + ", " + required("VariableId", "VARIABLES") + ", " + shortText("Value") + ", " + COLOUR + ", " + references("ChildOf", "ENTITIES") + ", UNIQUE (VariableId, Value))",
					"DATABOOLEAN(" + ofValue.formatted("Value INTEGER NOT NULL DEFAULT 1") + ")", "DATAINTEGER(" + ofValue.formatted("Value INTEGER NOT NULL DEFAULT 0") + ")",
					"DATALONGTEXT(" + ofValue.formatted("Value TEXT DEFAULT ''") + ")", "DATASHORTTEXT(" + ofValue.formatted(required("Entity", "ENTITIES")) + ")",
					"ATTRIBUTEVARIABLES(" + ID + ", " + required("VariableId", "VARIABLES") + ", AttributeVariable TEXT NOT NULL, UNIQUE (VariableId, AttributeVariable))",
					"ATTRIBUTEVALUES(" + ID + ", " + required("EntityId", "ENTITIES") + ", " + required("AttributeVariableId", "ATTRIBUTEVARIABLES")
							+ ", AttributeValue TEXT NOT NULL DEFAULT '', UNIQUE (EntityId, AttributeVariableId))")) {
				statement.execute("CREATE TABLE " + table);
			}
		}
	}

	private void rows(DnaTables tables, Map<Long, String> passwords) throws SQLException {
		try (Table settings = new Table("SETTINGS", "Property", "Value")) {
			for (String[] one : SETTINGS) {
				settings.row((Object[]) one);
			}
		}
		try (Table coders = new Table("CODERS", "ID", "Name", "Password"); Table relations = new Table("CODERRELATIONS", "ID", "Coder", "OtherCoder")) {
			for (Coder coder : tables.coders().values()) {
				coders.row(coder.id(), coder.name(), passwords.get(coder.id()));
			}
			coders.flush();
			long id = 0;
			for (Coder one : tables.coders().values()) {
				for (Coder other : tables.coders().values()) {
					if (one != other) {
						relations.row(++id, one.id(), other.id());
					}
				}
			}
		}
		try (Table documents = new Table("DOCUMENTS", "ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date")) {
			for (Document one : tables.documents().values()) {
				documents.row(one.id(), one.title(), one.text(), one.coder(), one.author(), one.source(), one.section(), one.notes(), one.type(), one.date());
			}
		}
		try (Table types = new Table("STATEMENTTYPES", "ID", "Label", "Red", "Green", "Blue")) {
			for (Type one : tables.types().values()) {
				types.row(one.id(), one.label(), YELLOW[0], YELLOW[1], YELLOW[2]);
			}
		}
		try (Table variables = new Table("VARIABLES", "ID", "Variable", "DataType", "StatementTypeId")) {
			for (Variable one : tables.variables().values()) {
				variables.row(one.id(), one.name(), one.type().word(), one.typeId());
			}
		}
		try (Table entities = new Table("ENTITIES", "ID", "VariableId", "Value", "ChildOf")) {
			for (Entity one : tables.entities().values()) {
				entities.row(one.id(), one.variableId(), one.value(), one.childOf());
			}
		}
		statements(tables);
		try (Table attributes = new Table("ATTRIBUTEVARIABLES", "ID", "VariableId", "AttributeVariable")) {
			for (AttributeVariable one : tables.attributeVariables().values()) {
				attributes.row(one.id(), one.variableId(), one.name());
			}
		}
		try (Table values = new Table("ATTRIBUTEVALUES", "ID", "EntityId", "AttributeVariableId", "AttributeValue")) {
			long id = 0;
			for (AttributeValue one : tables.attributeValues()) {
				values.row(++id, one.entityId(), one.attributeVariableId(), one.value());
			}
		}
	}

	private void statements(DnaTables tables) throws SQLException {
		try (Table statements = new Table("STATEMENTS", "ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder")) {
			for (DnaTables.Statement one : tables.statements().values()) {
				statements.row(one.id(), one.typeId(), one.documentId(), one.start(), one.stop(), one.coder());
			}
		}
		for (DataType type : DataType.values()) {
			try (Table values = new Table(type.table(), "ID", "StatementId", "VariableId", type == DataType.SHORT_TEXT ? "Entity" : "Value")) {
				long id = 0;
				for (DnaTables.Statement one : tables.statements().values()) {
					for (Map.Entry<Long, Object> value : tables.values(one.id()).entrySet()) {
						if (tables.variables().get(value.getKey()).type() == type) {
							values.row(++id, one.id(), value.getKey(), value.getValue());
						}
					}
				}
			}
		}
	}

	/** The rows of one table on their way. */
	private final class Table implements AutoCloseable {

		private static final int AT_ONCE = 1000;
		private final PreparedStatement insert;
		private int waiting;

		Table(String name, String... columns) throws SQLException {
			insert = connection.prepareStatement("INSERT INTO " + name + "(" + String.join(", ", columns) + ") VALUES (" + "?, ".repeat(columns.length - 1) + "?)");
		}

		void row(Object... cells) throws SQLException {
			for (int i = 0; i < cells.length; i++) {
				insert.setObject(i + 1, cells[i]);
			}
			insert.addBatch();
			if (++waiting == AT_ONCE) {
				flush();
			}
		}

		void flush() throws SQLException {
			if (waiting > 0) {
				insert.executeBatch();
				waiting = 0;
			}
		}

		@Override
		public void close() throws SQLException {
			try {
				flush();
			} finally {
				insert.close();
			}
		}
	}
}
