// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.gainsay.text.save.Disk;

/** A disk that does its first so many steps, and whose program then is no more: not even a step to tidy up is done. */
final class DyingDisk implements Disk {

	/** How it ends. */
	enum Death {
		/** The program is killed: the system keeps what it was given. */
		KILLED,
		/** The power fails: of what was not forced half is left, names are as they were last. */
		POWER_FAILED,
		/** The power fails: of what was not forced half is left, and names are as they were when their folder was forced last. */
		POWER_FAILED_BEFORE_NAMES
	}

	/** Not an exception: a dead program catches none. */
	static final class Died extends Error {
		private static final long serialVersionUID = 1;
	}

	private final Map<FileChannel, Path> open = new HashMap<>();
	private final Set<Path> unforced = new HashSet<>();
	/** What had a name when its folder was forced last; null for nothing. Of names that were given or taken since. */
	private final Map<Path, byte[]> formerly = new HashMap<>();
	private final Death death;
	private int left;

	/** @param steps how many it does; a write that is the step after the last does half */
	DyingDisk(Death death, int steps) {
		this.death = death;
		this.left = steps;
	}

	@Override
	public FileChannel open(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		step();
		FileChannel channel = Disk.super.open(file, options, attributes);
		open.put(channel, file);
		if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
			unforced.add(file);
		}
		return channel;
	}

	@Override
	public void write(FileChannel to, ByteBuffer bytes) throws IOException {
		unforced.add(open.get(to));
		if (left == 0) {
			Disk.super.write(to, bytes.slice(bytes.position(), bytes.remaining() / 2));
		}
		step();
		Disk.super.write(to, bytes);
	}

	@Override
	public void force(FileChannel written) throws IOException {
		step(); // Nothing is forced really: this disk knows by itself what is left, and the tests would wait for the machine's.
		unforced.remove(open.get(written));
	}

	@Override
	public void copyAttributes(Path from, Path to) throws IOException {
		step();
		Disk.super.copyAttributes(from, to);
	}

	@Override
	public void move(Path from, Path to) throws IOException {
		step();
		remember(to);
		remember(from);
		Disk.super.move(from, to);
		if (unforced.remove(from)) {
			unforced.add(to);
		}
	}

	@Override
	public void forceFolder(Path folder) {
		step();
		formerly.keySet().removeIf(file -> file.getParent().equals(folder));
	}

	private void remember(Path file) throws IOException {
		if (!formerly.containsKey(file)) {
			formerly.put(file, Files.isRegularFile(file) ? Files.readAllBytes(file) : null);
		}
	}

	@Override
	public void delete(Path file) throws IOException {
		step();
		if (!Files.isDirectory(file)) {
			remember(file);
		}
		Disk.super.delete(file);
	}

	private void step() {
		if (left-- <= 0) {
			left = 0;
			throw new Died();
		}
	}

	/** Leaves in the folder what is there when the machine is on again. */
	void afterwards() {
		try {
			for (FileChannel channel : open.keySet()) {
				channel.close();
			}
			if (death == Death.KILLED) {
				return;
			}
			if (death == Death.POWER_FAILED_BEFORE_NAMES) {
				for (Map.Entry<Path, byte[]> moved : formerly.entrySet()) {
					if (moved.getValue() == null) {
						Files.deleteIfExists(moved.getKey());
					} else if (Files.isDirectory(moved.getKey().getParent())) {
						Files.write(moved.getKey(), moved.getValue());
					}
					unforced.remove(moved.getKey());
				}
			}
			for (Path file : unforced) {
				if (Files.exists(file)) {
					byte[] bytes = Files.readAllBytes(file);
					Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
				}
			}
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}
}
