// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import org.gainsay.interchange.csv.CsvTableReader;

/** Reads a package of tables in CSV; a table of articles in CSV is read by those who read texts. */
public final class CsvImporter extends TablesImporter {

	/** Found by the {@link java.util.ServiceLoader}. */
	public CsvImporter() {
		super("csv", "CSV tables (Frictionless Data Package)", "The tables that Gainsay exports as csv, as they are or changed since: a folder with its datapackage.json.", new CsvTableReader());
	}
}
