// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

import org.gainsay.text.save.Disk;

import com.google.gson.Gson;

/**
 * What is about to be moved; it lies in the hidden folder from before the first move to after the last.
 *
 * @param last  the name of the file that comes last
 * @param files the print of each file that comes, in the order of their coming, as {@link #printOf} has it; in one that a former version left, its SHA-256
 * @param gone  the names of those that only go
 */
record Plan(String last, Map<String, String> files, List<String> gone) {

	private static final Gson JSON = new Gson();
	private static final int BLOCK = 1 << 20;
	private static final int SHA256_DIGITS = 64;

	/**
	 * By what a plan knows a file again: two checksums of it, CRC-32 and CRC-32C, in hexadecimal, and how many bytes it has. That it is no other file has to be told from
	 * accidents alone, as whoever can put one in its place can write the plan, too; and these Java's own code finds as fast as memory is read, also without an optimising compiler.
	 */
	static String printOf(Path file) throws IOException {
		CRC32 one = new CRC32();
		CRC32C other = new CRC32C();
		long length = 0;
		try (InputStream in = Files.newInputStream(file)) {
			byte[] block = new byte[(int) Math.min(BLOCK, Files.size(file) + 1)];
			for (int read = in.readNBytes(block, 0, block.length); read > 0; read = in.readNBytes(block, 0, block.length)) {
				one.update(block, 0, read);
				other.update(block, 0, read);
				length += read;
			}
		}
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(one.getValue(), 8) + hex.toHexDigits(other.getValue(), 8) + "-" + length;
	}

	/** Whether a file is the one that it says comes under a name. */
	boolean knows(String name, Path file) throws IOException {
		String print = files.get(name);
		return print != null && print.equals(print.length() == SHA256_DIGITS ? Delivery.hash(file) : printOf(file));
	}

	/** Puts it into a hidden folder, and what else lies there, onto the medium. */
	void write(Disk disk, HiddenFolder hidden) throws IOException {
		Path written = hidden.plan().resolveSibling(hidden.plan().getFileName() + ".writing");
		try (FileChannel channel = disk.open(written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
			ByteBuffer bytes = ByteBuffer.wrap(JSON.toJson(this).getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				disk.write(channel, bytes);
			}
			disk.force(channel);
		}
		disk.move(written, hidden.plan());
		disk.forceFolder(hidden.written());
		disk.forceFolder(hidden.place());
	}

	/**
	 * The plan that lies in a hidden folder, if nothing in it leads out of the two folders: such a folder may come with somebody's corpus.
	 *
	 * @param target the folder that the files were to be moved into
	 * @return null if there is none, or one that cannot be followed
	 */
	static Plan in(HiddenFolder hidden, Path target) {
		try {
			Plan plan = JSON.fromJson(Files.readString(hidden.plan()), Plan.class);
			List<String> names = Stream.of(List.of(plan.last()), plan.files().keySet(), plan.gone()).flatMap(Collection::stream).toList();
			for (Path root : List.of(target, hidden.written(), hidden.takenAway())) {
				for (String name : names) {
					Path file = root.resolve(name).normalize();
					Path parent = file.getParent();
					if (!file.startsWith(root) || file.equals(root) || Files.exists(parent) && !parent.toRealPath().startsWith(root)) {
						return null;
					}
				}
			}
			return plan;
		} catch (IOException | RuntimeException none) {
			return null;
		}
	}
}
