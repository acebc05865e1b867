// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

/**
 * A file that may have articles in it, read whole; it was not larger than what may be read.
 *
 * @param name    relative to the folder that was named, with / between its parts; of a part of an archive with the archive's name in front
 * @param bytes   all that is in it; nobody changes them
 * @param charset what somebody who should know says that its encoding is, such as the head of a response; null where nobody does
 * @param address where it was fetched from; null where it was not, or that is not known
 * @param fetched when, as {@code 2026-11-29T21:30:00Z}; null where that is not known
 */
public record Source(String name, byte[] bytes, String charset, String address, String fetched) {

	/** A file of which nothing is known but what is in it. */
	public static Source of(String name, byte[] bytes) {
		return new Source(name, bytes, null, null, null);
	}
}
