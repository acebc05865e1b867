// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.intake.IntakePreview;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.text.ByteOrderMark;

/** The import of a source, as far as to what would be written: that can be kept in a corpus. */
final class FuzzedImport {

	private static final Path NOWHERE = Path.of("no-corpus");
	private static final int MOST = 20;

	private FuzzedImport() {
	}

	/** Imports one source. @param format null to have it found */
	static void of(Source source, String format) throws IOException {
		of(new IntakeWish(List.of(), List.of(source.name()), (address, progress) -> source, format, NOWHERE, true, Map.of(), Memory.NONE));
	}

	/** Imports files. */
	static void of(Path file) throws IOException {
		of(new IntakeWish(List.of(file), null, NOWHERE, true, Map.of(), Memory.NONE));
	}

	private static void of(IntakeWish wish) throws IOException {
		for (IntakePreview.Line line : IntakePreview.of(wish, MOST, Progress.NONE)) {
			if (line.outcome() == Outcome.SKIPPED) {
				FuzzedReader.sentence(line.text());
				continue;
			}
			must(line.title() != null && line.title().codePoints().noneMatch(FuzzedImport::breaksALine), "a title that is not one line: " + line.title());
			must(line.text().codePoints().noneMatch(FuzzedImport::cannotBeCarried), "a text with what no XML can carry, or carriage returns");
			must(!line.text().startsWith(ByteOrderMark.MARK), "a text with a byte order mark");
		}
	}

	private static boolean cannotBeCarried(int c) {
		return c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF;
	}

	private static boolean breaksALine(int c) {
		return c < ' ' && c != '\t' || c == 0x2028 || c == 0x2029;
	}
}
