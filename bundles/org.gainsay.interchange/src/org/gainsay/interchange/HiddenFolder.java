// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hidden folder of a delivery, in the folder that it delivers into: the files that were written, those that were taken away, and
 * the plan by which they are moved. A lock on a file in it tells others whether the program that made it lives.
 */
final class HiddenFolder {

	/** How its name begins. */
	static final String BEGINNING = ".gainsay-export-";
	private static final String WRITTEN = "new";
	private static final String TAKEN_AWAY = "former";
	private static final String PLAN = "plan";
	private static final String LOCK = "lock";

	/** Those that this process holds, each with what closes its delivery: what must go when it ends. Guarded by itself. */
	private static final Map<Path, Runnable> HELD = new HashMap<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(HiddenFolder::closeAll, "gainsay-delivery"));
	}

	private final Path place;
	/** Null where this process does not hold it. Guarded by {@link #HELD}. */
	private FileChannel lock;

	private HiddenFolder(Path place) {
		this.place = place;
	}

	/** A new one, which nobody holds yet. */
	static HiddenFolder make(Path target) throws IOException {
		return new HiddenFolder(Files.createTempDirectory(target, BEGINNING));
	}

	/** Those in a folder, whoever made them; none where it may not be listed. */
	static List<HiddenFolder> in(Path folder) throws IOException {
		List<HiddenFolder> found = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, BEGINNING + "*")) {
			for (Path entry : entries) {
				if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
					found.add(new HiddenFolder(entry));
				}
			}
		} catch (AccessDeniedException cannotList) {
			// A folder may be written into without being listed.
		}
		return found;
	}

	private static void closeAll() {
		List<Runnable> all;
		synchronized (HELD) {
			all = List.copyOf(HELD.values());
		}
		all.forEach(Runnable::run); // Without the lock: each takes its delivery's first, and then this one.
	}

	/** The folder itself. */
	Path place() {
		return place;
	}

	/** Where the files lie that were written. */
	Path written() {
		return place.resolve(WRITTEN);
	}

	/** Where the files lie that were taken away. */
	Path takenAway() {
		return place.resolve(TAKEN_AWAY);
	}

	/** Where the plan lies while files are moved. */
	Path plan() {
		return place.resolve(PLAN);
	}

	/**
	 * Shows others that this process lives.
	 *
	 * @param close what closes the delivery if the process ends before
	 * @return false if one of the others was quicker and took the folder for a leftover
	 */
	boolean hold(Runnable close) throws IOException {
		synchronized (HELD) {
			try {
				FileChannel channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				try {
					channel.lock();
				} catch (IOException noLocksHere) {
					// Then others take it for alive as long as it is there.
				}
				if (Files.exists(place.resolve(LOCK))) {
					lock = channel;
					HELD.put(place, close);
				} else {
					channel.close();
				}
			} catch (NoSuchFileException gone) {
				// As if it had never been.
			} catch (IOException cannotWrite) {
				Files.deleteIfExists(place.resolve(LOCK));
				Files.deleteIfExists(place);
				throw cannotWrite;
			}
			return lock != null;
		}
	}

	/**
	 * Gives it up.
	 *
	 * @return false if this process did not hold it
	 */
	boolean release() throws IOException {
		synchronized (HELD) { // Whoever asks whether it is alive must not find it locked and unknown.
			FileChannel held = lock;
			if (held == null) {
				return false;
			}
			lock = null;
			HELD.remove(place);
			held.close();
			return true;
		}
	}

	/** Whether the program that made it runs. */
	boolean isAlive() {
		synchronized (HELD) {
			if (HELD.containsKey(place)) {
				return true; // To open its lock here would give it up.
			}
			try (FileChannel channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.WRITE); FileLock taken = channel.tryLock()) {
				return taken == null;
			} catch (NoSuchFileException none) {
				return false;
			} catch (IOException unknown) {
				return true;
			}
		}
	}
}
