// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.GivenTexts;
import org.gainsay.interchange.csv.TablePackage;
import org.gainsay.interchange.csv.TableReader;

/** What the packages of tables have in common: all but how a table is read. */
abstract class TablesImporter implements Importer {

	private final String id;
	private final String name;
	private final String description;
	private final TableReader reader;

	TablesImporter(String id, String name, String description, TableReader reader) {
		this.id = id;
		this.name = name;
		this.description = description;
		this.reader = reader;
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String name() {
		return name;
	}

	@Override
	public final String description() {
		return description;
	}

	@Override
	public final Set<Part> carries() {
		return Part.allBut(Part.TEXTS, Part.WRITING);
	}

	@Override
	public final List<FormatOption> options() {
		return List.of(GivenTexts.FOLDER);
	}

	@Override
	public final boolean recognises(Path source) throws IOException {
		return TablePackage.is(source, id);
	}

	@Override
	public final ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		GivenTexts texts = GivenTexts.of(values);
		CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());
		TablePackage tables = TablePackage.open(source, reader, draft.files());
		new TablesImport(tables, draft, texts).make(progress);
		return draft.result("Import of tables", progress);
	}
}
