// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.text.Sha256;

/**
 * What a coder of a study gets to work with, or gives back: a corpus that has nothing of others.
 *
 * @param coder whose it is
 * @param given the hash of each file as it was given, by its path relative to the kit, with / between its parts; without the list itself
 * @param files what each file has now, the list too
 */
public record Kit(String coder, SortedMap<String, String> given, SortedMap<String, byte[]> files) {

	/** The file that says whose kit it is, and what each file was when it was given. */
	public static final String LIST = "kit.txt";

	private static final String BEGINNING = "gainsay kit 1";
	private static final Pattern CODER = Pattern.compile("coder (\\S+)");
	private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");
	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** A kit to be given. @param files without the list, which is made of them */
	static Kit toGive(String coder, Map<String, byte[]> files) {
		SortedMap<String, String> given = new TreeMap<>();
		files.forEach((path, bytes) -> given.put(path, hash(bytes)));
		StringBuilder list = new StringBuilder(BEGINNING + "\ncoder " + coder + "\n");
		given.forEach((path, hash) -> list.append(hash).append("  ").append(path).append('\n'));
		SortedMap<String, byte[]> all = new TreeMap<>(files);
		all.put(LIST, list.toString().getBytes(StandardCharsets.UTF_8));
		return new Kit(coder, given, all);
	}

	/**
	 * A kit that comes back.
	 *
	 * @throws IllegalArgumentException with a message for the user if it has no list, or one that cannot be read
	 */
	static Kit back(SortedMap<String, byte[]> files) {
		byte[] list = files.get(LIST);
		if (list == null) {
			throw new IllegalArgumentException("It has no " + LIST + ", so it is no kit. Name the folder or the archive that was written as a kit, with all that is in it.");
		}
		String[] lines = new String(list, StandardCharsets.UTF_8).split("\\R");
		Matcher coder = CODER.matcher(lines.length > 1 ? lines[1] : "");
		if (!lines[0].equals(BEGINNING) || !coder.matches()) {
			throw new IllegalArgumentException("Its " + LIST + " does not say whose kit it is. Put the one back that was given.");
		}
		SortedMap<String, String> given = new TreeMap<>();
		for (int i = 2; i < lines.length; i++) {
			Matcher file = FILE.matcher(lines[i]);
			if (!file.matches()) {
				throw new IllegalArgumentException("Line " + (i + 1) + " of its " + LIST + " is no hash with a file behind it. Put the one back that was given.");
			}
			given.put(file.group(2), file.group(1));
		}
		return new Kit(coder.group(1), given, files);
	}

	/** The hash of a file, which is the same with and without a byte order mark. */
	static String hash(byte[] bytes) {
		boolean marked = bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
		return Sha256.hex(marked ? java.util.Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes);
	}
}
