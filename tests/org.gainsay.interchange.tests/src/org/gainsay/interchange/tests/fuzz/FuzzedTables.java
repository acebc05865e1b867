// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;

/** A package with one table, which is what anybody may have made of it. */
final class FuzzedTables implements FuzzTarget {

	private final Importer importer;
	private final Path folder = Files.createTempDirectory("gainsay-fuzz-");
	private final Path table;

	/** @param format {@code csv} or {@code parquet} */
	FuzzedTables(String format) throws IOException {
		importer = Importers.of(format).orElseThrow();
		table = folder.resolve("actors." + format);
		Files.writeString(folder.resolve("datapackage.json"), "{\"gainsay\":{},\"resources\":[{\"name\":\"actors\",\"path\":\"actors." + format + "\",\"format\":\"" + format + "\"}]}");
		folder.toFile().deleteOnExit();
	}

	@Override
	public void read(byte[] bytes) throws IOException {
		Files.write(table, bytes);
		ImportResult read = importer.read(folder, OptionValues.NONE, Progress.NONE);
		must(read.notMapped().stream().allMatch(one -> !one.why().isBlank() && !one.why().equals("null")), "What was left has no reason.");
		must(read.edit().files().stream().allMatch(file -> file.file().equals("actors.claims")), "One table made other files.");
	}
}
