// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

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

/** Reads projects of QDA programs ({@code .qdpx}, {@code .qde}) and their codebooks ({@code .qdc}). */
public final class RefiQdaImporter implements Importer {

	static final FormatOption LINE_ENDS = FormatOption.choice("line-ends", "CR LF counts as", "Whether positions count CR LF as one or as two; guess finds the count by which selections end between words.", List.of("guess", "one", "two"));

	@Override
	public String id() {
		return "refi-qda";
	}

	@Override
	public String name() {
		return "REFI-QDA project or codebook";
	}

	@Override
	public String description() {
		return "Projects of MAXQDA, NVivo, ATLAS.ti, QualCoder and others: texts, codes, selections, cases and variables.";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(LINE_ENDS);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		return QdaFile.kind(source) != null;
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		try (QdaFile file = QdaFile.of(source)) {
			CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());
			new ProjectReader(file, draft, values.text(LINE_ENDS), progress).read(source.getFileName().toString());
			return draft.result("Import of " + source.getFileName(), progress);
		}
	}
}
