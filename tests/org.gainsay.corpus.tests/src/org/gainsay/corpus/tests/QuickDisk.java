// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.gainsay.text.save.Disk;

/** The machine's disk, which nobody waits for: no test pulls the plug. */
final class QuickDisk implements Disk {

	static final Disk QUICK = new QuickDisk();

	@Override
	public void force(FileChannel written) {
		// It gets there some time.
	}

	@Override
	public void forceFolder(Path folder) {
		// As above.
	}
}
