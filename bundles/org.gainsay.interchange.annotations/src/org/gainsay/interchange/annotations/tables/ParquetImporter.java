// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import org.gainsay.interchange.parquet.ParquetTableReader;

/** Reads a package of tables in Parquet. */
public final class ParquetImporter extends TablesImporter {

	/** Found by the {@link java.util.ServiceLoader}. */
	public ParquetImporter() {
		super("parquet", "Parquet tables", "The tables that Gainsay exports as parquet, as they are or changed since: a folder with its datapackage.json.", new ParquetTableReader());
	}
}
