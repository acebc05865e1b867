// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.save;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What a save does to the disk, step by step. Each step is a call, so that a test can let the power fail at every one of them.
 */
public interface Disk {

	/** The disk of this machine. */
	Disk LOCAL = new Disk() {
		// The steps as they are below.
	};

	/** Opens a file for writing; nothing is written yet, but what the options say, such as that what it holds goes. */
	default FileChannel open(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		return FileChannel.open(file, options, attributes);
	}

	/** Writes bytes, perhaps not all of them. */
	default void write(FileChannel to, ByteBuffer bytes) throws IOException {
		to.write(bytes);
	}

	/** Returns when what was written lies on the medium and would be there after the power failed. */
	default void force(FileChannel written) throws IOException {
		written.force(true);
	}

	/**
	 * Gives one file the permissions, the owner and what else another is known by, as far as this user may.
	 *
	 * @throws IOException if the permissions cannot be kept
	 */
	default void copyAttributes(Path from, Path to) throws IOException {
		PosixFileAttributeView posix = Files.<PosixFileAttributeView>getFileAttributeView(to, PosixFileAttributeView.class);
		if (posix != null) {
			PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
			quietly(() -> posix.setOwner(attributes.owner()));
			quietly(() -> posix.setGroup(attributes.group()));
			posix.setPermissions(attributes.permissions()); // Last: a change of owner may take some away.
		}
		AclFileAttributeView acl = Files.<AclFileAttributeView>getFileAttributeView(to, AclFileAttributeView.class);
		if (acl != null) {
			acl.setAcl(Files.getFileAttributeView(from, AclFileAttributeView.class).getAcl());
		}
		UserDefinedFileAttributeView named = Files.<UserDefinedFileAttributeView>getFileAttributeView(to, UserDefinedFileAttributeView.class);
		if (named != null) {
			quietly(() -> copyNamed(Files.getFileAttributeView(from, UserDefinedFileAttributeView.class), named));
		}
	}

	/** Puts a file in another's place: whoever looks sees the one or the other, whole. */
	default void move(Path from, Path to) throws IOException {
		for (int tries = 1;; tries++) {
			try {
				Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				return;
			} catch (AtomicMoveNotSupportedException impossible) {
				throw impossible;
			} catch (FileSystemException failed) {
				// On Windows a file cannot be replaced while a virus scanner or an index looks at it, which it does for a moment.
				if (tries == 20 || !Files.exists(from) || to.getFileSystem().supportedFileAttributeViews().contains("posix")) { //$NON-NLS-1$
					throw failed;
				}
				LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
			}
		}
	}

	/** Returns when it lies on the medium which files are in a folder; does nothing where a folder cannot be forced, as on Windows. */
	default void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException unsupported) {
			// The system does it by itself, or offers no way.
		}
	}

	/** Removes a file that may be there. */
	default void delete(Path file) throws IOException {
		Files.deleteIfExists(file);
	}

	/** What a file that nobody else should read before it has its permissions is created with; nothing where there are none. */
	static FileAttribute<?>[] ownersOnly(Path folder) {
		return folder.getFileSystem().supportedFileAttributeViews().contains("posix") //$NON-NLS-1$
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) } //$NON-NLS-1$
				: new FileAttribute<?>[0];
	}

	private static void copyNamed(UserDefinedFileAttributeView from, UserDefinedFileAttributeView to) throws IOException {
		for (String name : from.list()) {
			ByteBuffer value = ByteBuffer.allocate(from.size(name));
			from.read(name, value);
			to.write(name, value.flip());
		}
	}

	private static void quietly(Step step) {
		try {
			step.run();
		} catch (IOException | UnsupportedOperationException notAllowed) {
			// The file is written all the same: its text matters more.
		}
	}

	/** One thing that may fail. */
	interface Step {
		void run() throws IOException;
	}
}
