// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.gainsay.facts.CorpusFiles;
import org.gainsay.interchange.texts.Source;
import org.gainsay.text.Sha256;
import org.gainsay.text.save.Disk;

/** Where in the corpus folder things come to lie, and how they get there: whole, beside what is there, in place of nothing. */
final class Places {

	/** The folder of the raw files and their records; a corpus does not read it. */
	static final String RAW = "raw";

	/** How long a part of a name may be, in bytes, so that there is room for what is put behind it. */
	private static final int MOST_BYTES = 200;

	private final Path folder;
	private final Path laidAside;
	private final Disk disk;
	/** In small letters: on some disks capitals make no difference. */
	private final Set<String> taken = new HashSet<>();

	/** @param hidden a folder on the same disk in which a file is written before it is put where it belongs */
	Places(Path folder, Path hidden, Disk disk) {
		this.folder = folder;
		this.laidAside = hidden.resolve("import.saving");
		this.disk = disk;
		taken.add("actors");
		taken.add("outlets");
	}

	/**
	 * The name of a raw file: as it came, its folders kept; one that is taken gets a number.
	 *
	 * @return relative to the corpus folder
	 */
	String raw(Source source) throws IOException {
		String wanted = RAW + "/" + safe(source.name()) + (isOfCorpus(source.name()) ? ".source" : "");
		String folderPart = wanted.substring(0, wanted.lastIndexOf('/') + 1);
		String file = wanted.substring(wanted.lastIndexOf('/') + 1);
		int dot = file.lastIndexOf('.') > 0 ? file.lastIndexOf('.') : file.length();
		for (int n = 1;; n++) {
			String name = folderPart + shortened(file.substring(0, dot)) + (n == 1 ? "" : "-" + n) + file.substring(dot);
			if (!taken.contains(form(name)) && !isThere(name + RawRecord.ENDING) && (!isThere(name) || is(name, source))) {
				taken.add(form(name));
				taken.add(form(name + RawRecord.ENDING));
				return name;
			}
		}
	}

	/** Whether a corpus, or somebody, would take a file for one of the corpus' own by its name. */
	static boolean isOfCorpus(String source) {
		String small = source.substring(source.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		return small.endsWith(CorpusFiles.EXTENSION) || small.equals(CorpusFiles.PROPERTIES) || small.equals(CorpusFiles.REJECTED_PAIRS);
	}

	/**
	 * The folder and the stem of a text: the source's without its ending.
	 *
	 * @param number which one it is of those in the source; 0 where it is the only one
	 */
	static String stem(String source, int number) {
		String name = safe(source);
		int slash = name.lastIndexOf('/') + 1;
		int dot = name.lastIndexOf('.');
		String stem = dot > slash ? name.substring(0, dot) : name;
		StringBuilder path = new StringBuilder();
		for (String part : stem.substring(0, slash).split("/")) {
			if (!part.isEmpty()) {
				String plain = part.toLowerCase(Locale.ROOT).endsWith(".zip") && part.length() > 4 ? part.substring(0, part.length() - 4) : part;
				path.append(CorpusFiles.UNREAD_FOLDERS.contains(plain) ? plain + "_" : plain).append('/');
			}
		}
		return path + shortened(stem.substring(slash)) + (isOfCorpus(source) ? "_" : "") + (number == 0 ? "" : String.format(Locale.ROOT, "-%03d", number));
	}

	/** A stem of which neither a text nor a claims file is there; it gets a number where it is taken. */
	interface Free {
		/** Whether a stem may be had. */
		boolean is(String stem) throws IOException;
	}

	/** The first of a stem, the same with -2, and so on, that nothing has been given in this import and that is free; it is taken then. */
	String free(String stem, Free free) throws IOException {
		for (int n = 1;; n++) {
			String one = n == 1 ? stem : stem + "-" + n;
			if (!taken.contains(form(one)) && free.is(one)) {
				taken.add(form(one));
				return one;
			}
		}
	}

	/** Whether something of that name is there, relative to the corpus folder. */
	boolean isThere(String name) {
		return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
	}

	/** Whether a file is there and holds just that. */
	boolean is(String name, byte[] bytes) throws IOException {
		return is(name, Source.of(name, bytes));
	}

	private boolean is(String name, Source source) throws IOException {
		Path file = folder.resolve(name);
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != source.size()) {
			return false;
		}
		return source.large() == null ? Arrays.equals(Files.readAllBytes(file), source.bytes()) : Files.mismatch(file, source.large()) < 0;
	}

	/** Writes a file that is not there: whoever looks sees it whole or not at all. */
	void write(String name, byte[] bytes) throws IOException {
		write(name, Source.of(name, bytes), null);
	}

	/**
	 * Writes all of a source to a file that is not there.
	 *
	 * @param sha256 what was read of it; null where it cannot have changed since
	 * @throws IOException if it is another now
	 */
	void write(String name, Source source, String sha256) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		if (!file.getParent().toRealPath().startsWith(folder.toRealPath())) {
			throw new IOException(file + " lies behind a link that leads out of the corpus folder, and is not written.");
		}
		try (FileChannel channel = disk.open(laidAside, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
			MessageDigest digest = sha256 == null ? null : Sha256.digest();
			byte[] part = new byte[1 << 16];
			try (InputStream in = source.open()) {
				for (int read = in.read(part); read >= 0; read = in.read(part)) {
					for (ByteBuffer left = ByteBuffer.wrap(part, 0, read); left.hasRemaining();) {
						disk.write(channel, left);
					}
					if (digest != null) {
						digest.update(part, 0, read);
					}
				}
			}
			if (digest != null && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
				throw new IOException(source.name() + " has changed while it was read; import it again.");
			}
		}
		disk.move(laidAside, file);
	}

	/** Removes what a former import that was stopped, or this one, has laid aside. */
	void tidy() throws IOException {
		disk.delete(laidAside);
	}

	private static String form(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	/** A name without what no name should have. */
	private static String safe(String name) {
		StringBuilder safe = new StringBuilder(name.length());
		name.codePoints().forEach(c -> safe.appendCodePoint(Character.isISOControl(c) || c == '\\' || Character.getType(c) == Character.SURROGATE || c == 0x2028 || c == 0x2029 ? '_' : c));
		return safe.toString();
	}

	private static String shortened(String part) {
		String made = part;
		while (made.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			made = made.substring(0, made.offsetByCodePoints(made.length(), -1));
		}
		return made;
	}
}
