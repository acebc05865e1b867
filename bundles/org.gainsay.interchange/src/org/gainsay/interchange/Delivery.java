// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.text.RelativePath;
import org.gainsay.text.Sha256;
import org.gainsay.text.save.Disk;

import com.google.gson.Gson;

/**
 * Files on their way to where they belong. They are written into a hidden folder in the target's own and moved when all of them
 * are complete: all or none. A single file takes its place in one step. Of several the one that tells of the others is taken away
 * first and comes last, so that at every moment a reader can see whether they belong together; what a killed program left half
 * done is undone, or finished, by the next delivery into the same folder. A file that is neither among them nor among those of the
 * former export is never touched. Closing it without {@link #deliver} leaves everything as it was, and so does Ctrl+C.
 */
public final class Delivery implements AutoCloseable {

	/** How the name of the hidden folder begins. */
	static final String STAGING = ".gainsay-export-";
	private static final String NEW = "new";
	private static final String FORMER = "former";
	private static final String PLAN = "plan";
	private static final String LOCK = "lock";
	private static final Gson JSON = new Gson();

	/** Those that are open in this process, by their hidden folders: what must go when it ends. */
	private static final Map<Path, Delivery> OPEN = new ConcurrentHashMap<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.values().forEach(Delivery::closeQuietly), "gainsay-delivery"));
	}

	private final Disk disk;
	private final Path target;
	private final String last;
	private final Corpus corpus;
	/** Of the former export, relative to the target. */
	private final List<String> former;
	/** The folders that were made for it, the outermost first. */
	private final List<Path> made = new ArrayList<>();
	private final boolean wholeFolder;
	private Path staging;
	private FileChannel lock;
	private final Set<String> names = new LinkedHashSet<>();
	/** What goes with the former export, once that is known. */
	private final Set<String> gone = new LinkedHashSet<>();
	private final Map<String, String> hashes = new LinkedHashMap<>();
	private boolean delivered;
	private boolean halfUndone;
	private boolean closed;

	/** Knows the former exports of a format. */
	public interface FormerExport {
		/**
		 * The files of a former export that a folder holds.
		 *
		 * @return their paths relative to the folder, with / between their parts; null if it holds no former export
		 */
		List<String> in(Path folder) throws IOException;
	}

	/** Knows a file of a former export of a format. */
	public interface FormerFile {
		boolean is(Path file) throws IOException;
	}

	/**
	 * What is about to be moved; it lies in the hidden folder from before the first move to after the last.
	 *
	 * @param last  the name of the file that comes last
	 * @param files the hash of each file that comes, in the order of their coming
	 * @param gone  the names of those that only go
	 */
	private record Plan(String last, Map<String, String> files, List<String> gone) {
	}

	private Delivery(Disk disk, Path target, String last, Corpus corpus, List<String> former, boolean wholeFolder) throws IOException {
		this.disk = disk;
		this.target = target;
		this.last = last;
		this.corpus = corpus;
		this.former = former;
		this.wholeFolder = wholeFolder;
		for (Path missing = target; missing != null && !Files.exists(missing); missing = missing.getParent()) {
			made.addFirst(missing);
		}
		try {
			Files.createDirectories(target);
			while (lock == null) {
				hold(Files.createTempDirectory(target, STAGING));
			}
			Files.createDirectory(staging.resolve(NEW));
		} catch (IOException cannotWrite) {
			close();
			throw named(cannotWrite);
		}
	}

	/** The hidden folder means nothing to whoever reads the message. */
	private IOException named(IOException failure) {
		if (failure instanceof FileSystemException file && file.getFile() != null && file.getFile().contains(STAGING)) {
			return failure instanceof AccessDeniedException ? new AccessDeniedException(target.toString())
					: new FileSystemException(target.toString(), null, file.getReason() == null ? "cannot be written" : file.getReason());
		}
		return failure;
	}

	/** Shows others that this process lives; does nothing if one of them was quicker and took the folder for a leftover. */
	private void hold(Path place) throws IOException {
		synchronized (OPEN) {
			try {
				FileChannel channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				try {
					channel.lock();
				} catch (IOException noLocksHere) {
					// Then others take it for alive as long as it is there.
				}
				if (Files.exists(place.resolve(LOCK))) {
					staging = place;
					lock = channel;
					OPEN.put(place, this);
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
		}
	}

	/**
	 * A delivery into a folder, which is made if need be.
	 *
	 * @param last   the name of the file that tells of the others
	 * @param former which files there may be replaced or removed
	 * @param corpus whose files are not replaced
	 * @param force  whether to write into a folder that has something else in it
	 * @throws ExportRefusedException if the folder has something else in it
	 */
	public static Delivery intoFolder(Path out, String last, FormerExport former, Corpus corpus, boolean force) throws IOException {
		return intoFolder(Disk.LOCAL, out, last, former, corpus, force);
	}

	/** The same on another disk, for tests. */
	public static Delivery intoFolder(Disk disk, Path out, String last, FormerExport former, Corpus corpus, boolean force) throws IOException {
		if (Files.exists(out) && !Files.isDirectory(out)) {
			throw new ExportRefusedException(out + " is a file, and this format writes a folder; name another one.");
		}
		Path folder = real(out);
		List<String> files = List.of();
		if (Files.exists(folder)) {
			refuseOthers(tidy(disk, folder), out);
			files = former.in(folder);
			if (!force && files == null && !isEmpty(folder)) {
				throw new ExportRefusedException(out + " is not empty and holds no former export in this format; "
						+ "name another folder, or say --force to write into this one.");
			}
		}
		if (folder.getParent() != null && Files.isDirectory(folder.getParent())) {
			tidyParent(disk, folder.getParent());
		}
		Delivery delivery = new Delivery(disk, folder, last, corpus, files == null ? List.of() : files, true);
		try {
			refuseOthers(alive(folder).stream().filter(place -> !place.equals(delivery.staging)).toList(), out); // They may have begun at the same time.
			return delivery;
		} catch (IOException refused) {
			delivery.close();
			throw refused;
		}
	}

	private static void refuseOthers(List<Path> alive, Path out) throws FileSystemException {
		if (!alive.isEmpty()) {
			throw new FileSystemException(out.toString(), null, "another export is writing into this folder; wait until it is done, or delete "
					+ alive.getFirst().getFileName() + " in it if there is none");
		}
	}

	/**
	 * A delivery of a file, and perhaps others that it needs beside it, into a folder that may hold anything else.
	 *
	 * @param file   where to write; a link stays one, and what it leads to is replaced
	 * @param beside the names of the others
	 * @param former whether a file is of a former export
	 * @param corpus whose files are not replaced
	 * @param force  whether something else may be replaced
	 * @throws ExportRefusedException if one of the names is taken by something else
	 */
	public static Delivery ofFile(Path file, List<String> beside, FormerFile former, Corpus corpus, boolean force) throws IOException {
		return ofFile(Disk.LOCAL, file, beside, former, corpus, force);
	}

	/** The same on another disk, for tests. */
	public static Delivery ofFile(Disk disk, Path file, List<String> beside, FormerFile former, Corpus corpus, boolean force) throws IOException {
		refuseOther(file); // Before it is followed: a pipe leads nowhere.
		Path real = real(file);
		if (real.getFileName() == null) {
			throw new ExportRefusedException(file + " is a folder; name a file.");
		}
		Path folder = real.getParent();
		if (Files.isDirectory(folder)) {
			try {
				tidy(disk, folder);
			} catch (IOException untidy) {
				// What others left is no reason not to write a file: in a folder for all it may be somebody else's.
			}
		}
		Inputs inputs = Inputs.of(corpus);
		List<String> names = Stream.concat(Stream.of(real.getFileName().toString()), beside.stream()).toList();
		for (String name : names) {
			Path one = folder.resolve(name);
			inputs.refuse(one);
			refuseOther(one);
			if (!force && Files.exists(one, LinkOption.NOFOLLOW_LINKS) && !former.is(one)) {
				throw new ExportRefusedException(one + " exists and is no former export in this format; "
						+ "name another file, or say --force to replace it.");
			}
		}
		return new Delivery(disk, folder, names.getFirst(), corpus, List.of(), false);
	}

	/** What is no file is not replaced by one: a folder, a device, a pipe. */
	private static void refuseOther(Path file) throws ExportRefusedException {
		if (Files.isDirectory(file)) {
			throw new ExportRefusedException(file + " is a folder; name another file.");
		}
		if (Files.exists(file) && !Files.isRegularFile(file)) {
			throw new ExportRefusedException(file + " is a device or a pipe; name a file, or - for standard output.");
		}
	}

	/** Where a path leads to in the end, whether there is something or not. */
	private static Path real(Path path) throws IOException {
		Path at = path.toAbsolutePath();
		for (int links = 0; links < 40 && Files.isSymbolicLink(at) && !Files.exists(at); links++) {
			at = at.resolveSibling(Files.readSymbolicLink(at));
		}
		if (Files.exists(at)) {
			return at.toRealPath();
		}
		at = at.normalize();
		return at.getParent() != null && Files.exists(at.getParent()) ? at.getParent().toRealPath().resolve(at.getFileName()) : at;
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	/** Where to write the file that tells of the others, or the only one, until it is delivered. */
	public Path file() throws IOException {
		return file(last);
	}

	/**
	 * Where to write a file until it is delivered.
	 *
	 * @param name relative to the target, with / between its parts
	 */
	public synchronized Path file(String name) throws IOException {
		if (closed) {
			throw new IOException("stopped");
		}
		String relative = RelativeName.of(name);
		Path file = staging.resolve(NEW).resolve(relative);
		Files.createDirectories(file.getParent());
		names.add(relative);
		return file;
	}

	/** How many bytes a file has that was written. */
	public long bytes(String name) throws IOException {
		return Files.size(staging.resolve(NEW).resolve(name));
	}

	/** The SHA-256 of a file that was written, in hexadecimal; it must be complete. */
	public synchronized String sha256(String name) throws IOException {
		String known = hashes.get(name);
		if (known == null) {
			known = hash(staging.resolve(NEW).resolve(name));
			hashes.put(name, known);
		}
		return known;
	}

	/** The SHA-256 of a file in hexadecimal. */
	public static String hash(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = Sha256.digest();
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
	}

	/**
	 * Moves the files to where they belong and answers where they are now.
	 *
	 * @throws IOException if that cannot be done; everything is as it was
	 */
	public synchronized List<Path> deliver() throws IOException {
		if (closed) {
			throw new IOException("stopped");
		}
		List<Path> there = names.stream().map(target::resolve).toList();
		Inputs inputs = Inputs.of(corpus);
		gone.addAll(gone(inputs));
		List<String> come = new ArrayList<>();
		for (String name : names) {
			Path file = target.resolve(name);
			inputs.refuse(file);
			if (!goes(file)) {
				refuseOther(file);
			}
			refuseFileAsFolder(file.getParent());
			if (Files.exists(file.getParent()) && !file.getParent().toRealPath().startsWith(target)) {
				throw new ExportRefusedException(file + " lies behind a link that leads elsewhere; name another folder.");
			}
			if (wholeFolder || name.equals(last) || !isAsWritten(name, file)) {
				force(staging.resolve(NEW).resolve(name));
				come.add(name);
			}
		}
		if (come.remove(last)) {
			come.add(last);
		}
		if (come.size() == 1 && gone.isEmpty()) {
			Path only = target.resolve(come.getFirst());
			try {
				Files.createDirectories(only.getParent());
				disk.move(staging.resolve(NEW).resolve(come.getFirst()), only);
			} catch (IOException failed) {
				removeEmpty(only.getParent(), target);
				throw failed;
			}
		} else {
			Map<String, String> files = new LinkedHashMap<>();
			for (String name : come) {
				files.put(name, sha256(name));
			}
			move(new Plan(last, files, List.copyOf(gone)));
		}
		delivered = true;
		disk.forceFolder(target.resolve(last).getParent());
		return there;
	}

	/** Whether something is a folder that has nothing in it but what goes. */
	private boolean goes(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)).allMatch(one -> gone.contains(name(one)));
		}
	}

	/** What a file in the target is called here. */
	private String name(Path file) {
		return RelativePath.of(target, file);
	}

	/** A sub-folder cannot be where a file is that stays. */
	private void refuseFileAsFolder(Path folder) throws ExportRefusedException {
		for (Path at = folder; !at.equals(target); at = at.getParent()) {
			if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at) && !gone.contains(name(at))) {
				throw new ExportRefusedException(at + " is a file where this export has a folder; name another folder.");
			}
		}
	}

	private boolean isAsWritten(String name, Path file) throws IOException {
		return Files.isRegularFile(file) && Files.size(file) == bytes(name) && hash(file).equals(sha256(name));
	}

	/** What the former export wrote, and this one does not. */
	private List<String> gone(Inputs inputs) throws IOException {
		List<String> found = new ArrayList<>();
		for (String name : former) {
			Path file = target.resolve(name).normalize();
			if (file.startsWith(target) && !names.contains(name(file)) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
					&& file.getParent().toRealPath().startsWith(target) && !inputs.has(file)) {
				found.add(name(file));
			}
		}
		return found;
	}

	private void move(Plan plan) throws IOException {
		Path written = staging.resolve(PLAN + ".writing");
		try (FileChannel channel = disk.open(written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
			ByteBuffer bytes = ByteBuffer.wrap(JSON.toJson(plan).getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				disk.write(channel, bytes);
			}
			disk.force(channel);
		}
		disk.move(written, staging.resolve(PLAN));
		disk.forceFolder(staging.resolve(NEW));
		disk.forceFolder(staging);
		try {
			takeAway(plan.last());
			disk.forceFolder(target.resolve(plan.last()).getParent()); // Before anything else is moved: a reader must not take old and new for one.
			for (String name : plan.gone()) {
				takeAway(name);
			}
			removeEmptied(plan, target); // A file may come where a folder was.
			Set<Path> filled = new LinkedHashSet<>();
			for (String name : plan.files().keySet()) {
				Path file = target.resolve(name);
				takeAway(name);
				if (name.equals(plan.last())) {
					filled.forEach(disk::forceFolder);
					disk.forceFolder(target);
				}
				Files.createDirectories(file.getParent());
				disk.move(staging.resolve(NEW).resolve(name), file);
				for (Path folder = file.getParent(); !folder.equals(target); folder = folder.getParent()) {
					filled.add(folder);
				}
			}
		} catch (IOException | RuntimeException failed) {
			try {
				undo(disk, staging, target, plan);
			} catch (IOException | RuntimeException left) {
				failed.addSuppressed(left);
				halfUndone = true; // The next delivery into this folder goes on with it.
			}
			throw failed;
		}
	}

	/** Removes the sub-folders that nothing is left in. */
	private static void removeEmptied(Plan plan, Path target) throws IOException {
		for (String name : plan.gone()) {
			removeEmpty(target.resolve(name).getParent(), target);
		}
	}

	private void takeAway(String name) throws IOException {
		Path file = target.resolve(name);
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Path away = staging.resolve(FORMER).resolve(name);
			Files.createDirectories(away.getParent());
			disk.move(file, away);
		}
	}

	/** Takes back every move of a plan, the last one first; the file that tells of the others comes last again. */
	private static void undo(Disk disk, Path staging, Path target, Plan plan) throws IOException {
		List<String> come = new ArrayList<>(plan.files().keySet());
		for (String name : come.reversed()) {
			Path file = target.resolve(name);
			Path before = staging.resolve(NEW).resolve(name);
			if (!Files.exists(before) && Files.isRegularFile(file) && hash(file).equals(plan.files().get(name))) {
				disk.move(file, before);
			}
			removeEmpty(file.getParent(), target);
			if (!name.equals(plan.last())) {
				bringBack(disk, staging, target, name);
			}
		}
		for (String name : plan.gone()) {
			bringBack(disk, staging, target, name);
		}
		disk.forceFolder(target);
		bringBack(disk, staging, target, plan.last());
		disk.delete(staging.resolve(PLAN));
	}

	private static void bringBack(Disk disk, Path staging, Path target, String name) throws IOException {
		Path away = staging.resolve(FORMER).resolve(name);
		Path file = target.resolve(name);
		if (Files.exists(away, LinkOption.NOFOLLOW_LINKS) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Files.createDirectories(file.getParent());
			disk.move(away, file);
		}
	}

	private void force(Path file) throws IOException {
		try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.WRITE))) {
			disk.force(channel);
		}
	}

	// ---- what others left

	/**
	 * Undoes, or finishes, what programs that are no more left in a folder.
	 *
	 * @return the hidden folders of those that live
	 */
	private static List<Path> tidy(Disk disk, Path folder) throws IOException {
		List<Path> alive = alive(folder);
		for (Path left : hidden(folder)) {
			if (!alive.contains(left)) {
				Plan plan = plan(left, folder);
				if (plan != null && Files.exists(left.resolve(NEW).resolve(plan.last()))) {
					undo(disk, left, folder, plan);
				}
				delete(disk, left);
			}
		}
		return alive;
	}

	private static List<Path> alive(Path folder) throws IOException {
		return hidden(folder).stream().filter(Delivery::isAlive).toList();
	}

	/** Former versions wrote beside the folder that they were to fill. */
	private static void tidyParent(Disk disk, Path parent) {
		try {
			for (Path left : hidden(parent)) {
				if (!Files.exists(left.resolve(PLAN)) && !isAlive(left)) {
					delete(disk, left);
				}
			}
		} catch (IOException untidy) {
			// No reason not to export.
		}
	}

	private static List<Path> hidden(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, STAGING + "*")) {
			for (Path entry : entries) {
				if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
					found.add(entry);
				}
			}
		} catch (AccessDeniedException cannotList) {
			// A folder may be written into without being listed.
		}
		return found;
	}

	/** Whether the program that made a hidden folder runs. */
	private static boolean isAlive(Path left) {
		synchronized (OPEN) {
			if (OPEN.containsKey(left)) {
				return true; // To open its lock here would give it up.
			}
			try (FileChannel channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE); FileLock taken = channel.tryLock()) {
				return taken == null;
			} catch (NoSuchFileException none) {
				return false;
			} catch (IOException unknown) {
				return true;
			}
		}
	}

	/** The plan that lies in a hidden folder, if nothing in it leads out of the two folders: such a folder may come with somebody's corpus. */
	private static Plan plan(Path left, Path folder) {
		try {
			Plan plan = JSON.fromJson(Files.readString(left.resolve(PLAN)), Plan.class);
			List<String> names = Stream.of(List.of(plan.last()), plan.files().keySet(), plan.gone()).flatMap(Collection::stream).toList();
			for (Path root : List.of(folder, left.resolve(NEW), left.resolve(FORMER))) {
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

	// ---- closing

	@Override
	public synchronized void close() throws IOException {
		if (closed) {
			return;
		}
		closed = true;
		if (lock != null) {
			synchronized (OPEN) { // Whoever asks whether it is open must not find it locked and unknown.
				OPEN.remove(staging);
				lock.close();
			}
		}
		if (halfUndone) {
			return;
		}
		for (int tries = 1; lock != null; tries++) {
			try {
				delete(disk, staging);
				break;
			} catch (DirectoryNotEmptyException stillWritten) {
				if (tries == 100) {
					throw stillWritten; // Who writes finds no folder any more, sooner than that.
				}
			}
		}
		if (!delivered) {
			removeMade();
		}
	}

	private void closeQuietly() {
		try {
			close();
		} catch (IOException left) {
			// The next delivery into this folder removes it.
		}
	}

	private void removeMade() throws IOException {
		for (Path folder : made.reversed()) {
			removeEmpty(folder, folder.getParent());
		}
	}

	/** Removes folders that hold nothing, from one up to another, which stays. */
	private static void removeEmpty(Path from, Path to) throws IOException {
		try {
			for (Path folder = from; folder != null && !folder.equals(to); folder = folder.getParent()) {
				if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) { // Where a folder was to come there may be a file.
					Files.deleteIfExists(folder);
				}
			}
		} catch (DirectoryNotEmptyException used) {
			// Somebody has put something into it.
		}
	}

	private static void delete(Disk disk, Path folder) throws IOException {
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				disk.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
				if (failed instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failed;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
				disk.delete(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
