// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.analysis.study.Mishap;

/** Claims files that a study lacks because they lie in a folder that is not read, as the language server tells them too. */
final class FilesNotRead {

	private FilesNotRead() {
	}

	/** Those below a corpus folder. */
	static List<Mishap> below(Path folder) throws IOException {
		return org.gainsay.analysis.study.FilesNotRead.below(folder);
	}
}
