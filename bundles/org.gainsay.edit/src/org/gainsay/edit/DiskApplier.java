// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.save.Disk;
import org.gainsay.text.save.FormerFiles;
import org.gainsay.text.save.SafeFiles;

/**
 * Applies what commands change to the files of a corpus folder, where there is no workbench: all files of an edit or none, whenever the
 * program is stopped. Whoever means to change a corpus opens one before reading it: that keeps other programs from changing it meanwhile,
 * and takes back what one that was stopped has left half done. The encoding, the byte order mark, permissions and links of the files stay.
 */
public final class DiskApplier implements AutoCloseable {

	/** What is done to a file. */
	public enum Kind {
		CHANGED, CREATED, REMOVED
	}

	/**
	 * What an edit does to a file.
	 *
	 * @param file   relative to the corpus folder, with / between its parts
	 * @param before its text, without a byte order mark; empty where it is created
	 * @param after  its text after the edit; empty where it is removed
	 */
	public record Written(String file, Kind kind, String before, String after) {
	}

	private final Path folder;
	private final SafeFiles files;

	private DiskApplier(Path folder, SafeFiles files) {
		this.folder = folder;
		this.files = files;
	}

	/**
	 * Opens a corpus folder to change it.
	 *
	 * @throws IOException if another program is changing it, it cannot be written, or what a program that was stopped has left cannot be
	 *                     taken back
	 */
	public static DiskApplier on(Path folder) throws IOException {
		return on(Disk.LOCAL, folder);
	}

	/** The same on another disk, for tests. */
	public static DiskApplier on(Disk disk, Path folder) throws IOException {
		return new DiskApplier(folder.toRealPath(), SafeFiles.open(disk, folder));
	}

	/** The files of a change that was stopped, which were taken back when the folder was opened. */
	public List<String> undone() {
		return files.undone();
	}

	/** The files of such a change that were left, because somebody has changed them since. */
	public List<String> left() {
		return files.left();
	}

	/**
	 * Changes all files of an edit, or none.
	 *
	 * @return what was written, in the order of the edit
	 * @throws StaleEditException if a file is not what the edit was made for; nothing is changed
	 * @throws IOException        if a file cannot be read or written; nothing is changed
	 */
	public List<Written> apply(CorpusEdit edit) throws IOException {
		List<Written> all = new ArrayList<>();
		List<SafeFiles.Change> changes = new ArrayList<>();
		for (FileEdits edits : edit.files()) {
			byte[] bytes = bytes(folder, edits, FormerFiles.NONE);
			Written written = written(folder, edits, bytes);
			all.add(written);
			String mark = bytes != null && new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.UTF_8).startsWith(ByteOrderMark.MARK) ? ByteOrderMark.MARK : "";
			changes.add(new SafeFiles.Change(edits.file(), bytes, edits.removes() ? null : (mark + written.after()).getBytes(StandardCharsets.UTF_8)));
		}
		checkNamedOnce(edit);
		if (!changes.isEmpty()) {
			files.write(changes);
		}
		return List.copyOf(all);
	}

	/**
	 * What {@link #apply} would write; nothing is written, and the folder need not be open.
	 *
	 * @throws StaleEditException if a file is not what the edit was made for
	 * @throws IOException        if a file cannot be read
	 */
	public static List<Written> preview(Path folder, CorpusEdit edit) throws IOException {
		List<Written> all = new ArrayList<>();
		FormerFiles former = FormerFiles.of(folder.toRealPath());
		for (FileEdits edits : edit.files()) {
			all.add(written(folder, edits, bytes(folder.toRealPath(), edits, former)));
		}
		return List.copyOf(all);
	}

	private static void checkNamedOnce(CorpusEdit edit) {
		Set<String> names = new HashSet<>();
		edit.files().forEach(file -> {
			if (!names.add(file.file())) {
				throw new IllegalArgumentException("The file " + file.file() + " is named twice in one edit.");
			}
		});
	}

	/** What a file holds; null where it is not there. */
	private static byte[] bytes(Path folder, FileEdits edits, FormerFiles former) throws IOException {
		Path file = folder.resolve(edits.file()).normalize();
		if (!file.startsWith(folder) || FormerFiles.isHidden(folder, file)) {
			throw new FileSystemException(file.toString(), null, "does not lie in the corpus folder, so it is not written");
		}
		Path there = former.where(file);
		return Files.exists(there, LinkOption.NOFOLLOW_LINKS) ? BoundedFile.read(there, CorpusFiles.MOST_BYTES) : null;
	}

	private static Written written(Path folder, FileEdits edits, byte[] bytes) throws IOException {
		if (bytes == null ? edits.stamp() != null : edits.stamp() == null && bytes.length > 0) {
			throw new StaleEditException(edits.file());
		}
		String text = "";
		if (bytes != null) {
			try {
				text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			} catch (CharacterCodingException notUtf8) {
				throw new FileSystemException(folder.resolve(edits.file()).toString(), null, "is not UTF-8, and would lose what is not; save it again as UTF-8");
			}
			text = ByteOrderMark.strip(text);
		}
		return new Written(edits.file(), edits.removes() ? Kind.REMOVED : bytes == null ? Kind.CREATED : Kind.CHANGED, text, edits.applyTo(text));
	}

	@Override
	public void close() throws IOException {
		files.close();
	}
}
