// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.save.FormerFiles;

/**
 * The texts below a corpus folder. Nothing outside the folder is read: neither by a path with .. in it, nor by an absolute one,
 * nor through a link. The texts read last stay in memory as long as there is room.
 */
public final class TextFolder {

	private static final Pattern SCHEME_OR_DRIVE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

	/** How many texts stay in memory, if there is room: those of a corpus of ten thousand articles would fill half a GiB. */
	private static final int KEPT = 256;

	private final Path folder;
	private volatile FormerFiles former = FormerFiles.NONE;
	private final Map<Path, Cached> cache = Collections.synchronizedMap(new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<Path, Cached> eldest) {
			return size() > KEPT;
		}
	});

	/** The hash of each text as it was read last; whoever keeps spans of it can see whether it is still the text they were found in. */
	private final Map<Path, String> hashes = new HashMap<>();
	/** The texts that were read again and were not what they had been. */
	private final Set<Path> changed = new HashSet<>();
	/** A copy of the hashes; null if they have changed since it was made. */
	private @Nullable Map<String, String> settled;

	/** @param key tells the file from every other, wherever a path leads; null where the system does not say */
	private record Cached(long modified, long size, @Nullable Object key, SoftReference<ArticleText> text) {

		boolean isOf(BasicFileAttributes file) {
			return modified == file.lastModifiedTime().toMillis() && size == file.size() && Objects.equals(key, file.fileKey());
		}
	}

	/** What became of a text file. */
	public sealed interface Reading {
	}

	/**
	 * The text was read.
	 *
	 * @param path relative to the corpus folder, with / between its parts
	 */
	public record Read(ArticleText text, String path) implements Reading {
	}

	/**
	 * The text was not read.
	 *
	 * @param reason why
	 * @param path   relative to the corpus folder, with / between its parts; null where the path itself leads out, not null
	 *               where a link does
	 */
	public record Refused(Reason reason, @Nullable String path) implements Reading {
	}

	/** Why a text was not read. */
	public enum Reason {
		MISSING, UNREADABLE, OUTSIDE, NOT_UTF8, TOO_LARGE
	}

	/** @param folder the corpus folder, which must exist */
	public TextFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** From now on the texts are read as they were before a change that has not come to its end. */
	public void show(FormerFiles former) {
		this.former = former;
	}

	/** The corpus folder, absolute. */
	public Path folder() {
		return folder;
	}

	/** A path below the folder as it stands in facts: relative to it, with / between its parts. */
	public String relative(Path file) {
		return RelativePath.of(folder, file);
	}

	/**
	 * Reads the text that a claims file refers to.
	 *
	 * @param claimsFile absolute
	 * @param reference  a path relative to the claims file's folder, with / between its parts
	 */
	public Reading read(Path claimsFile, String reference) {
		boolean absolute = reference.startsWith("/") || reference.startsWith("\\") || SCHEME_OR_DRIVE.matcher(reference).matches();
		Path file;
		try {
			file = asStored(claimsFile.toAbsolutePath().getParent().resolve(reference).normalize());
		} catch (InvalidPathException notAPath) {
			return new Refused(absolute ? Reason.OUTSIDE : Reason.MISSING, null);
		}
		if (!file.startsWith(folder) || reference.startsWith("/")
				|| absolute && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) { // "Herald: the weir.txt" is a name like others where there is such a file
			return new Refused(Reason.OUTSIDE, null);
		}
		return read(file);
	}

	/**
	 * The path as the disk has it: some systems store "ü" as one character and some as two, and a folder that moved between them, or through
	 * an archive, keeps what it had.
	 */
	private Path asStored(Path file) {
		if (!file.startsWith(folder) || file.toString().chars().allMatch(c -> c < 0x80) || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			return file;
		}
		Path stored = folder;
		for (Path name : folder.relativize(file)) {
			Path next = stored.resolve(name);
			stored = Files.exists(next, LinkOption.NOFOLLOW_LINKS) ? next : alike(stored, name.toString()).orElse(next);
		}
		return stored;
	}

	/** The entry of a folder whose name is the same but for its normal form. */
	private static Optional<Path> alike(Path folder, String name) {
		String wanted = Normalizer.normalize(name, Normalizer.Form.NFC);
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(entry -> Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC).equals(wanted)).min(Comparator.naturalOrder());
		} catch (IOException | UncheckedIOException unreadable) {
			return Optional.empty();
		}
	}

	/**
	 * Reads a text file.
	 *
	 * @param named absolute
	 */
	public Reading read(Path named) {
		if (!named.startsWith(folder)) {
			return new Refused(Reason.OUTSIDE, null);
		}
		String path = relative(named);
		Path file = former.where(named);
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			Cached cached = cache.get(named);
			ArticleText text = cached != null && cached.isOf(attributes) ? cached.text.get() : null;
			if (text != null && cached != null && cached.key != null) {
				return new Read(text, path); // the very file that was found to lie in the folder: its real path need not be asked for at each reading
			}
			Path real = file.toRealPath();
			if (!real.startsWith(folder) && !real.startsWith(folder.toRealPath())) { // a real path that begins with the folder's shows that this is a real one, too
				return new Refused(Reason.OUTSIDE, path);
			}
			if (!attributes.isRegularFile()) {
				return new Refused(Reason.MISSING, path);
			}
			if (text == null) {
				text = ArticleText.read(file);
				cache.put(named, new Cached(attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey(), new SoftReference<>(text)));
				know(named, text.sha256());
			}
			return new Read(text, path);
		} catch (CharacterCodingException notUtf8) {
			return new Refused(Reason.NOT_UTF8, path);
		} catch (BoundedFile.TooLargeException tooLarge) {
			return new Refused(Reason.TOO_LARGE, path);
		} catch (AccessDeniedException | SecurityException locked) {
			return new Refused(Reason.UNREADABLE, path);
		} catch (IOException unreadable) { // of a link in a circle, a name that is too long and a file taken for a folder too: there is none
			return new Refused(Files.exists(file) ? Reason.UNREADABLE : Reason.MISSING, path);
		}
	}

	/**
	 * Notes what the bytes of a text are, for one who read it, or knows that it is what it was.
	 *
	 * @param file absolute
	 * @param hash the SHA-256 of its bytes in lower-case hexadecimal
	 */
	public void know(Path file, String hash) {
		synchronized (hashes) {
			String before = hashes.put(file, hash);
			if (!hash.equals(before)) {
				settled = null;
				if (before != null) {
					changed.add(file);
				}
			}
		}
	}

	/** The texts that were not the same each time they were read, since this was asked last. */
	public Set<Path> changed() {
		synchronized (hashes) {
			Set<Path> since = Set.copyOf(changed);
			changed.clear();
			return since;
		}
	}

	/**
	 * The hash of each text that was read and not forgotten, by its path relative to the folder.
	 *
	 * @return null if one has changed, which {@link #changed} tells
	 */
	public @Nullable Map<String, String> settled() {
		synchronized (hashes) {
			if (!changed.isEmpty()) {
				return null;
			}
			if (settled == null) {
				Map<String, String> copy = new HashMap<>();
				hashes.forEach((file, hash) -> copy.put(relative(file), hash));
				settled = Collections.unmodifiableMap(copy);
			}
			return settled;
		}
	}

	/** Forgets what was read of a file, or of the files below a folder: the next reading looks at the disk. */
	public void forget(Path folder) {
		synchronized (cache) {
			cache.keySet().removeIf(file -> file.startsWith(folder));
		}
		synchronized (hashes) {
			if (hashes.keySet().removeIf(file -> file.startsWith(folder))) {
				settled = null;
			}
			changed.removeIf(file -> file.startsWith(folder));
		}
	}

	/** What is said of a file of which two states were read. */
	public static IOException changed(Path file) {
		return new FileSystemException(file.toString(), null, "it changed while it was read; run the command again");
	}
}
