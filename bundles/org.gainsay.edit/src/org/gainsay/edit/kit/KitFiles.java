// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.Progress;

/** The kits of a study's coders on the disk: written for them, and looked through when they come back. */
public interface KitFiles {

	/** What is said in the place of a coder for all of them. */
	String ALL = "*";

	/**
	 * Where the kit of each coder goes, if it may.
	 *
	 * @param forWhom the name of a coder, or {@link #ALL}
	 * @param reader  who asks; null for nobody
	 * @param out     a folder, or a file that ends with .zip, neither of which is there; for all coders a folder in which each has one
	 * @return by coder, in the order of the study
	 * @throws IllegalArgumentException with a message for the user if it cannot be
	 * @throws IOException              if a place cannot be looked at
	 */
	Map<String, Path> places(String forWhom, @Nullable String reader, Path out) throws IOException;

	/**
	 * Makes the kits of coders, all of them before any is written.
	 *
	 * @return by coder, in their order
	 * @throws IllegalArgumentException                   with a message for the user if one cannot be made
	 * @throws IOException                                if a file cannot be read
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	Map<String, Kit> make(Collection<String> coders, Progress progress) throws IOException;

	/**
	 * Writes a kit, all of it or nothing.
	 *
	 * @throws IOException which names the place, if it cannot be written
	 */
	void write(Kit kit, Path place) throws IOException;

	/**
	 * How many errors a kit has: something in it may name what only others' files declare.
	 *
	 * @param place after which it is called
	 * @throws IOException                                if it cannot be looked at
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	int errors(Kit kit, Path place, Progress progress) throws IOException;

	/**
	 * Looks through a kit that came back.
	 *
	 * @param kit a folder, or a .zip
	 * @throws IllegalArgumentException                   with a message for the user if it is no kit, or of nobody whom the study has
	 * @throws IOException                                with a sentence if it cannot be read, or something in it leads out of it
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	Collecting.Result collect(Path kit, Progress progress) throws IOException;
}
