// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gainsay.interchange.texts.Source;

/** Whatever lies in a folder: packed by gzip, an archive of files, or a file of whose format nothing is known. */
final class FuzzedArchive implements FuzzTarget {

	private final Path file;

	private FuzzedArchive(Path file) {
		this.file = file;
	}

	/** As it is fetched; an archive of files is none there. */
	static FuzzTarget ofMemory() {
		return new FuzzedArchive(null);
	}

	/** As it lies on a disk, where archives are unpacked. */
	static FuzzTarget ofDisk() throws IOException {
		Path file = Files.createTempFile("gainsay-fuzz", ".zip");
		file.toFile().deleteOnExit();
		return new FuzzedArchive(file);
	}

	@Override
	public void read(byte[] bytes) throws IOException {
		if (file == null) {
			FuzzedImport.of(Source.of("export", bytes), null);
		} else {
			Files.write(file, bytes);
			FuzzedImport.of(file);
		}
	}
}
