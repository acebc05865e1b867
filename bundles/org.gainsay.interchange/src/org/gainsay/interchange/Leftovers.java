// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.text.save.Disk;

/** The hidden folders that programs left which are no more. */
final class Leftovers {

	private Leftovers() {
	}

	/**
	 * Undoes, or finishes, what programs that are no more left in a folder.
	 *
	 * @return the hidden folders of those that live
	 */
	static List<HiddenFolder> tidy(Disk disk, Path folder) throws IOException {
		List<HiddenFolder> alive = alive(folder);
		List<Path> theirs = alive.stream().map(HiddenFolder::place).toList();
		for (HiddenFolder left : HiddenFolder.in(folder)) {
			if (!theirs.contains(left.place())) {
				Plan plan = Plan.in(left, folder);
				if (plan != null && Files.exists(left.written().resolve(plan.last()))) {
					new Moves(disk, left, folder).undo(plan);
				}
				Folders.delete(disk, left.place());
			}
		}
		return alive;
	}

	/** The hidden folders of programs that live. */
	static List<HiddenFolder> alive(Path folder) throws IOException {
		return HiddenFolder.in(folder).stream().filter(HiddenFolder::isAlive).toList();
	}

	/** Former versions wrote beside the folder that they were to fill. */
	static void tidyParent(Disk disk, Path parent) {
		try {
			for (HiddenFolder left : HiddenFolder.in(parent)) {
				if (!Files.exists(left.plan()) && !left.isAlive()) {
					Folders.delete(disk, left.place());
				}
			}
		} catch (IOException untidy) {
			// No reason not to export.
		}
	}
}
