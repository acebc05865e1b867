// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.dna.DnaDatabase.Row;
import org.gainsay.interchange.dna.DnaTables.AttributeValue;
import org.gainsay.interchange.dna.DnaTables.AttributeVariable;
import org.gainsay.interchange.dna.DnaTables.Coder;
import org.gainsay.interchange.dna.DnaTables.DataType;
import org.gainsay.interchange.dna.DnaTables.Document;
import org.gainsay.interchange.dna.DnaTables.Entity;
import org.gainsay.interchange.dna.DnaTables.Statement;
import org.gainsay.interchange.dna.DnaTables.Type;
import org.gainsay.interchange.dna.DnaTables.Variable;

/** Reads the tables of a file. A row that is wrong is told, and the others are read. */
final class DnaReader {

	private static final String ID = "ID";

	private final Path file;
	private final ImportResult.Draft told;
	private final DnaTables tables = new DnaTables();

	private DnaReader(Path file, ImportResult.Draft told) {
		this.file = file;
		this.told = told;
	}

	/**
	 * All of it.
	 *
	 * @param told of what cannot be read
	 * @throws IOException if it is no file of version 3
	 */
	static DnaTables read(Path file, ImportResult.Draft told) throws IOException {
		DnaReader reader = new DnaReader(file, told);
		try (DnaDatabase database = DnaDatabase.open(file)) {
			reader.checkVersion(database);
			reader.read(database);
		}
		return reader.tables;
	}

	private void checkVersion(DnaDatabase database) throws IOException {
		database.need("SETTINGS", "Property", "Value");
		Map<String, String> settings = new HashMap<>();
		database.each("SETTINGS", "Property", List.of("Property", "Value"), row -> settings.put(row.text("Property"), row.text("Value")), wrong("setting"));
		String version = settings.get("version");
		if (version == null || !version.startsWith("3.")) {
			throw new FileSystemException(file.toString(), null, version == null ? "does not say of which version of the Discourse Network Analyzer it is, so it is none of version 3"
					: "is of version " + version + " of the Discourse Network Analyzer, and only those of version 3 are read; open it in that program's version 3 and save it from there");
		}
	}

	private DnaDatabase.Wrong wrong(String kind) {
		return what -> told.notMapped(kind, "It is left out: " + what + ".");
	}

	private void read(DnaDatabase database) throws IOException {
		database.need("CODERS", ID, "Name");
		database.need("DOCUMENTS", ID, "Title", "Text", "Date");
		database.need("STATEMENTTYPES", ID, "Label");
		database.need("VARIABLES", ID, "Variable", "DataType", "StatementTypeId");
		database.need("STATEMENTS", ID, "StatementTypeId", "DocumentId", "Start", "Stop", "Coder");
		database.need("ENTITIES", ID, "VariableId", "Value");
		database.need("DATASHORTTEXT", "StatementId", "VariableId", "Entity");
		for (DataType type : DataType.values()) {
			database.need(type.table(), "StatementId", "VariableId");
		}
		database.each("CODERS", ID, List.of(ID, "Name"), row -> once(tables.coders(), row, new Coder(row.integer(ID), row.text("Name"))), wrong("coder"));
		database.each("DOCUMENTS", ID, List.of(ID, "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date"), row -> once(tables.documents(), row,
				new Document(row.integer(ID), row.text("Title"), row.text("Text"), 0, row.textOrEmpty("Author"), row.textOrEmpty("Source"), row.textOrEmpty("Section"), row.textOrEmpty("Notes"),
						row.textOrEmpty("Type"), row.integer("Date"))), wrong("document"));
		database.each("STATEMENTTYPES", ID, List.of(ID, "Label"), row -> once(tables.types(), row, new Type(row.integer(ID), row.text("Label"))), wrong("statement type"));
		database.each("VARIABLES", ID, List.of(ID, "Variable", "DataType", "StatementTypeId"), this::variable, wrong("variable"));
		database.each("ENTITIES", ID, List.of(ID, "VariableId", "Value", "ChildOf"), row -> once(tables.entities(), row,
				new Entity(row.integer(ID), row.integer("VariableId"), row.text("Value"), row.integerOrNull("ChildOf"))), wrong("entity"));
		database.each("STATEMENTS", ID, List.of(ID, "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"), row -> once(tables.statements(), row,
				new Statement(row.integer(ID), row.integer("StatementTypeId"), row.integer("DocumentId"), row.integer("Start"), row.integer("Stop"), row.integer("Coder"))), wrong("statement"));
		for (DataType type : DataType.values()) {
			String column = type == DataType.SHORT_TEXT ? "Entity" : "Value";
			database.each(type.table(), ID, List.of(ID, "StatementId", "VariableId", column), row -> value(row, type, column), wrong("value"));
		}
		database.each("ATTRIBUTEVARIABLES", ID, List.of(ID, "VariableId", "AttributeVariable"), row -> once(tables.attributeVariables(), row,
				new AttributeVariable(row.integer(ID), row.integer("VariableId"), row.text("AttributeVariable"))), wrong("attribute"));
		database.each("ATTRIBUTEVALUES", ID, List.of(ID, "EntityId", "AttributeVariableId", "AttributeValue"),
				row -> tables.attributeValues().add(new AttributeValue(row.integer("EntityId"), row.integer("AttributeVariableId"), row.text("AttributeValue"))), wrong("attribute value"));
		database.each("REGEXES", "Label", List.of("Label"), row -> told.notMapped("regular expression", "Words to be coloured have no place here."), wrong("regular expression"));
		database.each("VARIABLELINKS", ID, List.of(ID), row -> told.notMapped("variable link", "It is used by nothing, and has no place here."), wrong("variable link"));
		database.others().forEach(other -> told.notMapped(other, "It is no part of the format, and nothing of it is run."));
	}

	private <T> void once(Map<Long, T> to, Row row, T one) throws WrongCellException {
		if (to.putIfAbsent(row.integer(ID), one) != null) {
			throw new WrongCellException("row " + row.integer(ID) + " of " + row.table() + " is there twice");
		}
	}

	private void variable(Row row) throws WrongCellException {
		String written = row.text("DataType");
		Optional<DataType> type = Arrays.stream(DataType.values()).filter(one -> one.word().equals(written)).findFirst();
		if (type.isEmpty()) {
			throw new WrongCellException("row " + row.integer(ID) + " of VARIABLES, '" + row.text("Variable") + "', is of a type '" + written + "' that is not known");
		}
		once(tables.variables(), row, new Variable(row.integer(ID), row.text("Variable"), type.get(), row.integer("StatementTypeId")));
	}

	private void value(Row row, DataType type, String column) throws WrongCellException {
		long statement = row.integer("StatementId");
		long variable = row.integer("VariableId");
		String of = "row " + row.cells().get(ID) + " of " + type.table();
		if (!tables.statements().containsKey(statement)) {
			throw new WrongCellException(of + " is of a statement " + statement + ", and there is none");
		}
		Variable known = tables.variables().get(variable);
		if (known == null || known.type() != type) {
			throw new WrongCellException(of + " is of a variable " + variable + ", and there is none of type " + type.word());
		}
		Object value = type == DataType.LONG_TEXT ? row.textOrEmpty(column) : (Object) row.integer(column);
		if (type == DataType.SHORT_TEXT && !tables.entities().containsKey(value)) {
			throw new WrongCellException(of + ", statement " + statement + ", is an entity " + value + ", and there is none");
		}
		if (type == DataType.BOOLEAN && !value.equals(0L) && !value.equals(1L)) {
			throw new WrongCellException(of + ", statement " + statement + ", is " + value + ", where 0 or 1 belongs");
		}
		tables.values(statement).putIfAbsent(variable, value);
	}
}
