// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;

/** The table of contents at the end of an archive. Java tells neither which files of it are links, nor what an archive holds that lies in memory. */
final class CentralDirectory {

	private static final int END = 0x06054b50;
	private static final int ENTRY = 0x02014b50;
	private static final int END_BYTES = 22;
	private static final int ENTRY_BYTES = 46;
	private static final int MOST_COMMENT = 0xFFFF;
	private static final int UNIX = 3;
	private static final int FORM = 0xF000;
	private static final int LINK = 0xA000;

	private interface Visitor {
		void entry(String name, int madeBy, int mode);
	}

	private CentralDirectory() {
	}

	/** The names of the entries of an archive that are symbolic links; none where its table is not understood. */
	static Set<String> links(Path archive) throws IOException {
		Set<String> links = new HashSet<>();
		try (SeekableByteChannel channel = Files.newByteChannel(archive)) {
			long size = channel.size();
			ByteBuffer tail = read(channel, Math.max(0, size - END_BYTES - MOST_COMMENT), (int) Math.min(size, END_BYTES + MOST_COMMENT));
			int end = end(tail);
			if (end >= 0) {
				long bytes = tail.getInt(end + 12) & 0xFFFFFFFFL;
				long start = size - tail.limit() + end - bytes; // whatever stands before the archive
				if (start >= 0 && bytes < Archive.MOST_BYTES) {
					visit(read(channel, start, (int) bytes), (name, madeBy, mode) -> {
						if (madeBy == UNIX && (mode & FORM) == LINK) {
							links.add(name);
						}
					});
				}
			}
		}
		return links;
	}

	/** Whether an archive in memory is a document that is packed, and not a folder. */
	static boolean isOfDocument(byte[] archive) {
		ByteBuffer all = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
		int end = end(all);
		int start = end < 0 ? -1 : end - all.getInt(end + 12);
		if (start < 0 || start > end) {
			return false;
		}
		boolean[] is = { false };
		visit(all.slice(start, end - start).order(ByteOrder.LITTLE_ENDIAN), (name, madeBy, mode) -> is[0] |= Archive.isOfDocument(new ZipEntry(name)));
		return is[0];
	}

	private static ByteBuffer read(SeekableByteChannel channel, long from, int count) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
		channel.position(from);
		while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
			// until it is full
		}
		return bytes.flip();
	}

	private static int end(ByteBuffer tail) {
		for (int at = tail.limit() - END_BYTES; at >= Math.max(0, tail.limit() - END_BYTES - MOST_COMMENT); at--) {
			if (tail.getInt(at) == END) {
				return at;
			}
		}
		return -1;
	}

	private static void visit(ByteBuffer table, Visitor visitor) {
		for (int at = 0; at + ENTRY_BYTES <= table.limit() && table.getInt(at) == ENTRY;) {
			int name = table.getShort(at + 28) & 0xFFFF;
			int next = at + ENTRY_BYTES + name + (table.getShort(at + 30) & 0xFFFF) + (table.getShort(at + 32) & 0xFFFF);
			if (next > table.limit()) {
				return;
			}
			byte[] bytes = new byte[name];
			table.get(at + ENTRY_BYTES, bytes);
			visitor.entry(new String(bytes, StandardCharsets.UTF_8), table.get(at + 5), table.getShort(at + 40) & 0xFFFF);
			at = next;
		}
	}
}
