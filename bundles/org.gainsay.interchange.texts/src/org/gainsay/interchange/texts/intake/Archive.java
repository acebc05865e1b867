// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

import org.gainsay.text.BoundedFile;

/** What may come out of an archive, so that a small file does not fill the memory or the disk, and nothing is written where it does not belong. */
public final class Archive {

	/** How large one file may be: 64 MiB. */
	public static final int MOST_BYTES = 64 << 20;
	/** How much may come out of one archive with all those in it: 8 GiB. */
	static final long MOST_OF_ALL = 8L << 30;
	/** How many files may be in it. */
	public static final int MOST_FILES = 200_000;
	/** How deep archives may lie in archives. */
	static final int MOST_DEPTH = 3;
	/** So much is read at a time and put together at the end: an array that grows leaves the more behind the larger it is. */
	private static final int PART = 1 << 18;
	/** Below this size nothing is a bomb, however well it was packed. */
	private static final long HARMLESS = 16 << 20;
	/** So many times its packed size a large file may have: tables and pages have up to some hundred. */
	private static final long MOST_RATIO = 400;

	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3]|conin\\$|conout\\$)( *\\..*)?");
	private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

	private Archive() {
	}

	/**
	 * The bytes of a file in an archive, as far as it may be read.
	 *
	 * @param packed how many bytes it has in the archive; 0 or less where that is not known
	 * @throws IOException whose message says in a sentence why it is not read
	 */
	public static byte[] read(InputStream in, long packed) throws IOException {
		List<byte[]> parts = new ArrayList<>();
		int size = 0;
		for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
			parts.add(part);
			size += part.length;
			if (size > MOST_BYTES) {
				throw tooLarge();
			}
			if (packed > 0 && size > HARMLESS && size / packed > MOST_RATIO) {
				throw new IOException("It would be more than " + MOST_RATIO + " times as large as it is in the archive, as only files are that were made to fill a disk; it is not unpacked.");
			}
		}
		ByteBuffer all = ByteBuffer.allocate(size);
		parts.forEach(all::put);
		return all.array();
	}

	/** What is thrown for a file that is larger than may be read. */
	static IOException tooLarge() {
		return new IOException("It is larger than the " + BoundedFile.mebibytes(MOST_BYTES) + " that one file may have; divide it.");
	}

	/**
	 * Why a file of such a name is not read.
	 *
	 * @param name as an archive has it, or relative to a folder
	 * @return a sentence; null where there is nothing against it
	 */
	public static String against(String name) {
		String path = name.replace('\\', '/');
		if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
			return "Its name in the archive is a place on a disk and not in the archive.";
		}
		for (String part : path.split("/", -1)) {
			if (part.equals("..")) {
				return "Its name leads out of the archive.";
			}
			String why = againstPart(part);
			if (why != null) {
				return why;
			}
		}
		return null;
	}

	/** Why a file of a disk is not read because of one part of its path: a sentence; null where there is nothing against it. */
	public static String againstPart(String part) {
		return DEVICE.matcher(part).matches() ? "“" + part + "” is the name of a device on Windows, where the corpus could not be read; rename it." : null;
	}

	/** Whether something in an archive or a folder is of no interest to anybody: hidden, or made by a system for itself. */
	public static boolean isOfSystem(String part) {
		String small = part.toLowerCase(Locale.ROOT);
		return part.startsWith(".") && !part.equals("..") && !part.equals(".") || small.equals("__macosx") || small.equals("thumbs.db") || small.equals("desktop.ini");
	}

	/** Whether an archive is a document that is packed, and not a folder. */
	static boolean isOfDocument(ZipEntry entry) {
		String name = entry.getName();
		return name.equals("[Content_Types].xml") || name.equals("mimetype") || name.equals("word/document.xml") || name.equals("word/afchunk.htm") || name.equals("xl/workbook.xml");
	}

	/** Whether bytes are the beginning of an archive. */
	static boolean isOne(byte[] bytes) {
		return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
	}
}
