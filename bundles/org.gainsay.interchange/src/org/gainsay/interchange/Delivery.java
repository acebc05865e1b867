// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.text.RelativePath;
import org.gainsay.text.Sha256;
import org.gainsay.text.save.Disk;

/**
 * Files on their way to where they belong. They are written into a hidden folder in the target's own and moved when all of them
 * are complete: all or none. A single file takes its place in one step. Of several the one that tells of the others is taken away
 * first and comes last, so that at every moment a reader can see whether they belong together; what a killed program left half
 * done is undone, or finished, by the next delivery into the same folder. A file that is neither among them nor among those of the
 * former export is never touched. Closing it without {@link #deliver} leaves everything as it was, and so does Ctrl+C.
 */
public final class Delivery implements AutoCloseable {

	private final Disk disk;
	private final Path target;
	private final String last;
	private final Corpus corpus;
	/** Of the former export, relative to the target. */
	private final List<String> former;
	/** The folders that were made for it, the outermost first. */
	private final List<Path> made = new ArrayList<>();
	private final boolean wholeFolder;
	/** What the names of the parts begin with, of which only those of the former export are replaced; null where there are no parts. */
	private final String own;
	private HiddenFolder hidden;
	private final Set<String> names = new LinkedHashSet<>();
	/** The folders below the hidden one in which there are files, which were made. */
	private final Set<Path> folders = new HashSet<>();
	/** What goes with the former export, once that is known. */
	private final Set<String> gone = new LinkedHashSet<>();
	private final Map<String, String> hashes = new LinkedHashMap<>();
	/** Null as long as nobody has said that a file is written. */
	private ForcedAhead ahead;
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

	/** Knows the parts of a former export of a format. */
	public interface FormerParts {
		/**
		 * The parts of a former export that a folder holds.
		 *
		 * @param file the name of the file that they go with
		 * @return their paths relative to the folder; null if it holds none
		 */
		List<String> in(Path folder, String file) throws IOException;
	}

	/** Knows a file of a former export of a format. */
	public interface FormerFile {
		boolean is(Path file) throws IOException;
	}

	private Delivery(Disk disk, Path target, String last, Corpus corpus, List<String> former, boolean wholeFolder, String own) throws IOException {
		this.disk = disk;
		this.target = target;
		this.last = last;
		this.corpus = corpus;
		this.former = former;
		this.wholeFolder = wholeFolder;
		this.own = own;
		for (Path missing = target; missing != null && !Files.exists(missing); missing = missing.getParent()) {
			made.addFirst(missing);
		}
		try {
			Files.createDirectories(target);
			do {
				hidden = HiddenFolder.make(target);
			} while (!hidden.hold(this::closeQuietly));
			Files.createDirectory(hidden.written());
		} catch (IOException cannotWrite) {
			close();
			throw named(cannotWrite);
		}
	}

	/** The hidden folder means nothing to whoever reads the message. */
	private IOException named(IOException failure) {
		if (failure instanceof FileSystemException file && file.getFile() != null && file.getFile().contains(HiddenFolder.BEGINNING)) {
			return failure instanceof AccessDeniedException ? new AccessDeniedException(target.toString())
					: new FileSystemException(target.toString(), null, file.getReason() == null ? "cannot be written" : file.getReason());
		}
		return failure;
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
		Path folder = Folders.real(out);
		List<String> files = List.of();
		if (Files.exists(folder)) {
			refuseOthers(Leftovers.tidy(disk, folder), out);
			files = former.in(folder);
			if (!force && files == null && !Folders.isEmpty(folder)) {
				throw new ExportRefusedException(out + " is not empty and holds no former export in this format; "
						+ "name another folder, or say --force to write into this one.");
			}
		}
		if (folder.getParent() != null && Files.isDirectory(folder.getParent())) {
			Leftovers.tidyParent(disk, folder.getParent());
		}
		Delivery delivery = new Delivery(disk, folder, last, corpus, files == null ? List.of() : files, true, null);
		try {
			refuseOthers(Leftovers.alive(folder).stream().filter(one -> !one.place().equals(delivery.hidden.place())).toList(), out); // They may have begun at the same time.
			return delivery;
		} catch (IOException refused) {
			delivery.close();
			throw refused;
		}
	}

	private static void refuseOthers(List<HiddenFolder> alive, Path out) throws FileSystemException {
		if (!alive.isEmpty()) {
			throw new FileSystemException(out.toString(), null, "another export is writing into this folder; wait until it is done, or delete "
					+ alive.getFirst().place().getFileName() + " in it if there is none");
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
		Path real = checked(disk, file, beside, former, corpus, force);
		return new Delivery(disk, real.getParent(), real.getFileName().toString(), corpus, List.of(), false, null);
	}

	/** Where a file is to be in the end, with those beside it, after what a program left there was tidied; none of them is something else's. */
	private static Path checked(Disk disk, Path file, List<String> beside, FormerFile former, Corpus corpus, boolean force) throws IOException {
		refuseOther(file); // Before it is followed: a pipe leads nowhere.
		Path real = Folders.real(file);
		if (real.getFileName() == null) {
			throw new ExportRefusedException(file + " is a folder; name a file.");
		}
		Path folder = real.getParent();
		if (Files.isDirectory(folder)) {
			try {
				Leftovers.tidy(disk, folder);
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
		return real;
	}

	/**
	 * A delivery of a file and of a folder of parts beside it that go with it, into a folder that may hold anything else. The folder is this delivery's alone: what
	 * another made there is never touched, whatever is said of force. Of a former export the parts that are not written any more are removed, all of them where no
	 * part is written.
	 *
	 * @param file   where to write; a link stays one, and what it leads to is replaced
	 * @param folder gives the name of the folder of the parts, relative to the file's folder, for the name of the file
	 * @param parts  which files in that folder are of a former export, for the name of the file
	 * @param come   whether parts will be written
	 * @param former whether a file is of a former export
	 * @param corpus whose files are not replaced
	 * @param force  whether something else may be replaced by the file
	 * @throws ExportRefusedException if the file's name is taken by something else, or parts are to come and the folder's is
	 */
	public static Delivery ofFileAndParts(Path file, UnaryOperator<String> folder, FormerParts parts, boolean come, FormerFile former, Corpus corpus, boolean force) throws IOException {
		return ofFileAndParts(Disk.LOCAL, file, folder, parts, come, former, corpus, force);
	}

	/** The same on another disk, for tests. */
	public static Delivery ofFileAndParts(Disk disk, Path file, UnaryOperator<String> folder, FormerParts parts, boolean come, FormerFile former, Corpus corpus, boolean force)
			throws IOException {
		Path real = checked(disk, file, List.of(), former, corpus, force);
		String name = real.getFileName().toString();
		String beside = folder.apply(name);
		Path place = real.resolveSibling(beside);
		List<String> there = null;
		if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
			there = parts.in(place, name);
			if (there == null && come && !Folders.isEmpty(place)) {
				throw new ExportRefusedException(place + " is a folder that holds no parts of a former report of this name, and is never written into; name another file, or take it away.");
			}
		} else if (come && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
			throw new ExportRefusedException(place + " is where the folder of the report's parts belongs, and is no folder; name another file, or take it away.");
		}
		return new Delivery(disk, real.getParent(), name, corpus, there == null ? List.of() : there.stream().map(one -> beside + "/" + one).toList(), false, beside + "/");
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

	/** The name of the file that tells of the others, or of the only one, where it will be. */
	public String name() {
		return last;
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
		Path file = hidden.written().resolve(relative);
		if (folders.add(file.getParent())) { // the disk is not asked for each of thousands of files
			Files.createDirectories(file.getParent());
		}
		names.add(relative);
		return file;
	}

	/**
	 * Says that a file is complete, so that it can be on its way to the medium while others are written. Nobody needs to say it; a file that was told is not written again.
	 *
	 * @param name as {@link #file(String)} has it
	 */
	public synchronized void written(String name) throws IOException {
		if (closed) {
			throw new IOException("stopped");
		}
		if (ahead == null) {
			ahead = new ForcedAhead();
		}
		ahead.add(hidden.written().resolve(RelativeName.of(name)));
	}

	private void endAhead() {
		if (ahead != null) {
			ahead.close();
			ahead = null;
		}
	}

	/** How many bytes a file has that was written. */
	public long bytes(String name) throws IOException {
		return Files.size(hidden.written().resolve(name));
	}

	/** The SHA-256 of a file that was written, in hexadecimal; it must be complete. */
	public synchronized String sha256(String name) throws IOException {
		String known = hashes.get(name);
		if (known == null) {
			known = hash(hidden.written().resolve(name));
			hashes.put(name, known);
		}
		return known;
	}

	/**
	 * Finds the SHA-256 of several files on all processors, for {@link #sha256} to tell.
	 *
	 * @param some names of files that were written and are complete
	 */
	public synchronized void findHashes(Collection<String> some) throws IOException {
		List<String> largestFirst = some.stream().filter(name -> !hashes.containsKey(name)).sorted(Comparator.comparingLong((String name) -> hidden.written().resolve(name).toFile().length()).reversed()).toList();
		List<String> found = each(largestFirst, Delivery::hash);
		for (int i = 0; i < found.size(); i++) {
			hashes.put(largestFirst.get(i), found.get(i));
		}
	}

	/** What is to be found of a file. */
	private interface OfFile {
		String of(Path file) throws IOException;
	}

	/** What is to be found of each of several files that were written, in their order; they are read on all processors. */
	private List<String> each(List<String> some, OfFile what) throws IOException {
		List<String> found = new ArrayList<>(some.size());
		try {
			InOrder.each(some, name -> {
				try {
					return what.of(hidden.written().resolve(name));
				} catch (IOException failed) {
					throw new UncheckedIOException(failed);
				}
			}, found::add);
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
		return found;
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
		endAhead();
		List<Path> there = names.stream().map(target::resolve).toList();
		Inputs inputs = Inputs.of(corpus);
		gone.addAll(gone(inputs));
		List<String> come = new ArrayList<>();
		Set<String> ours = Set.copyOf(former);
		Set<Path> looked = new HashSet<>();
		for (String name : names) {
			Path file = target.resolve(name);
			inputs.refuse(file);
			if (own != null && name.startsWith(own) && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !ours.contains(name)) {
				throw new ExportRefusedException(file + " is where a part of the report belongs, and is no part of the former one; name another file, or take it away.");
			}
			if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !goes(file)) {
				refuseOther(file);
			}
			if (looked.add(file.getParent())) {
				refuseFileAsFolder(file.getParent());
				if (Files.exists(file.getParent()) && !file.getParent().toRealPath().startsWith(target)) {
					throw new ExportRefusedException(file + " lies behind a link that leads elsewhere; name another folder.");
				}
			}
			if (wholeFolder || name.equals(last) || !isAsWritten(name, file)) {
				force(hidden.written().resolve(name));
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
				disk.move(hidden.written().resolve(come.getFirst()), only);
			} catch (IOException failed) {
				Folders.removeEmpty(only.getParent(), target);
				throw failed;
			}
		} else {
			Map<String, String> files = new LinkedHashMap<>();
			List<String> prints = each(come, Plan::printOf);
			for (int i = 0; i < prints.size(); i++) {
				files.put(come.get(i), prints.get(i));
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
		return Files.isRegularFile(file) && Files.size(file) == bytes(name) && Files.mismatch(file, hidden.written().resolve(name)) < 0;
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
		plan.write(disk, hidden);
		Moves moves = new Moves(disk, hidden, target);
		try {
			moves.carryOut(plan);
		} catch (IOException | RuntimeException failed) {
			try {
				moves.undo(plan);
			} catch (IOException | RuntimeException left) {
				failed.addSuppressed(left);
				halfUndone = true; // The next delivery into this folder goes on with it.
			}
			throw failed;
		}
	}

	private void force(Path file) throws IOException {
		try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.WRITE))) {
			disk.force(channel);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		if (closed) {
			return;
		}
		closed = true;
		endAhead();
		boolean held = hidden != null && hidden.release();
		if (halfUndone) {
			return;
		}
		for (int tries = 1; held; tries++) {
			try {
				Folders.delete(disk, hidden.place());
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
			Folders.removeEmpty(folder, folder.getParent());
		}
	}
}
