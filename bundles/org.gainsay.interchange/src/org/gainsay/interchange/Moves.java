// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gainsay.text.save.Disk;

/**
 * Moves several files out of a hidden folder to where they belong, and what has to go into it; or takes all that back, whoever began with
 * it. The file that tells of the others is taken away first and comes last.
 */
final class Moves {

	private final Disk disk;
	private final HiddenFolder hidden;
	private final Path target;
	/** The folders that were made for what comes and what is taken away: the disk is not asked for each of thousands of files. */
	private final Set<Path> made = new HashSet<>();

	/** @param target the folder that the files belong into */
	Moves(Disk disk, HiddenFolder hidden, Path target) {
		this.disk = disk;
		this.hidden = hidden;
		this.target = target;
	}

	/** Carries a plan out that lies in the hidden folder. Of what fails the moves before it stay: {@link #undo} takes them back. */
	void carryOut(Plan plan) throws IOException {
		takeAway(plan.last());
		disk.forceFolder(target.resolve(plan.last()).getParent()); // Before anything else is moved: a reader must not take old and new for one.
		for (String name : plan.gone()) {
			takeAway(name);
		}
		removeEmptied(plan); // A file may come where a folder was.
		Set<Path> filled = new LinkedHashSet<>();
		for (String name : plan.files().keySet()) {
			Path file = target.resolve(name);
			takeAway(name);
			if (name.equals(plan.last())) {
				filled.forEach(disk::forceFolder);
				disk.forceFolder(target);
			}
			make(file.getParent());
			disk.move(hidden.written().resolve(name), file);
			for (Path folder = file.getParent(); !folder.equals(target); folder = folder.getParent()) {
				filled.add(folder);
			}
		}
	}

	/** Removes the sub-folders that nothing is left in. */
	private void removeEmptied(Plan plan) throws IOException {
		for (String name : plan.gone()) {
			Folders.removeEmpty(target.resolve(name).getParent(), target);
		}
	}

	private void takeAway(String name) throws IOException {
		Path file = target.resolve(name);
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Path away = hidden.takenAway().resolve(name);
			make(away.getParent());
			disk.move(file, away);
		}
	}

	private void make(Path folder) throws IOException {
		if (made.add(folder)) {
			Files.createDirectories(folder);
		}
	}

	/** Takes back every move of a plan, the last one first; the file that tells of the others comes last again. */
	void undo(Plan plan) throws IOException {
		List<String> come = new ArrayList<>(plan.files().keySet());
		for (String name : come.reversed()) {
			Path file = target.resolve(name);
			Path before = hidden.written().resolve(name);
			if (!Files.exists(before) && Files.isRegularFile(file) && plan.knows(name, file)) {
				disk.move(file, before);
			}
			Folders.removeEmpty(file.getParent(), target);
			if (!name.equals(plan.last())) {
				bringBack(name);
			}
		}
		for (String name : plan.gone()) {
			bringBack(name);
		}
		disk.forceFolder(target);
		bringBack(plan.last());
		disk.delete(hidden.plan());
	}

	private void bringBack(String name) throws IOException {
		Path away = hidden.takenAway().resolve(name);
		Path file = target.resolve(name);
		if (Files.exists(away, LinkOption.NOFOLLOW_LINKS) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Files.createDirectories(file.getParent());
			disk.move(away, file);
		}
	}
}
