// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that may have articles in it, read whole; it was not larger than what may be read. Of a web archive, which may be larger, only the beginning is read.
 *
 * @param name    relative to the folder that was named, with / between its parts; of a part of an archive with the archive's name in front
 * @param bytes   all that is in it, or what it begins with; nobody changes them
 * @param large   where it lies, of which only the beginning is read; null where that is all
 * @param charset what somebody who should know says that its encoding is, such as the head of a response; null where nobody does
 * @param address where it was fetched from; null where it was not, or that is not known
 * @param fetched when, as {@code 2026-11-29T21:30:00Z}; null where that is not known
 */
public record Source(String name, byte[] bytes, Path large, String charset, String address, String fetched) {

	/** A file that is read whole. */
	public Source(String name, byte[] bytes, String charset, String address, String fetched) {
		this(name, bytes, null, charset, address, fetched);
	}

	/** A file of which nothing is known but what is in it. */
	public static Source of(String name, byte[] bytes) {
		return new Source(name, bytes, null, null, null);
	}

	/** All that is in it, from the beginning. */
	public InputStream open() throws IOException {
		return large == null ? new ByteArrayInputStream(bytes) : new BufferedInputStream(Files.newInputStream(large), 1 << 16);
	}

	/** How many bytes it has. */
	public long size() throws IOException {
		return large == null ? bytes.length : Files.size(large);
	}
}
