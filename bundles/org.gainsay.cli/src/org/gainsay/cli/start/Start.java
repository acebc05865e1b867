// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the start scripts leave to Java, which is all but finding a Java. On the way to a command that was prepared a script
 * starts no Java but that command's own: it reads the file {@code start} which this class left, and compares. Uses nothing but
 * Java's own classes.
 */
public final class Start {

	/** What {@link #prepare} answers where the script is to build first: it runs from the very jar that a build replaces. */
	public static final int TO_BE_BUILT = 10;

	private final Installation installation;
	private final Map<String, String> environment;
	private final boolean windows;
	private final Preparing preparing;

	/** {@link Preparation#prepare}. */
	public interface Preparing {
		Path prepare(List<Path> jars, Path into) throws IOException, InterruptedException;
	}

	/**
	 * @param environment the variables of the process
	 * @param windows     whether what is prepared is read by the script for Windows
	 */
	public Start(Installation installation, Map<String, String> environment, boolean windows, Preparing preparing) {
		this.installation = installation;
		this.environment = environment;
		this.windows = windows;
		this.preparing = preparing;
	}

	/**
	 * Ends with 3 and a sentence on standard error when something cannot be read or written.
	 *
	 * @param arguments one of
	 *                  {@code prepare HOME STATE START FOLDER…}, see {@link #prepare};
	 *                  {@code run HOME JAVA_HOME ARGUMENT…}, the workbench, or the command line without anything prepared;
	 *                  {@code is-built HOME}, answered by exit code 0 or 1;
	 *                  where {@code HOME} is the folder of the script
	 */
	public static void main(String[] arguments) throws Exception {
		boolean windows = File.separatorChar == '\\';
		int exitCode;
		try {
			Installation installation = new Installation(home(arguments[1]));
			Start start = new Start(installation, System.getenv(), windows, Preparation::prepare);
			List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
			exitCode = switch (arguments[0]) {
			case "prepare" -> start.prepare(rest.get(0), rest.get(1), rest.subList(2, rest.size()));
			case "is-built" -> installation.isStale() ? 1 : 0;
			case "run" -> start.run(Path.of(rest.get(0)), rest.subList(1, rest.size()));
			default -> throw new IllegalArgumentException(arguments[0]);
			};
		} catch (StartException told) {
			say(told.getMessage());
			exitCode = told.exitCode();
		} catch (IOException | InvalidPathException e) {
			say(e.toString());
			exitCode = StartException.CANNOT_READ_OR_WRITE;
		}
		System.exit(exitCode);
	}

	static void say(String message) {
		System.err.println("gainsay: " + message);
	}

	/**
	 * @param state   whatever says for which Java and which bundles something is prepared, on one line; the script compares it
	 * @param start   the path, below one of the folders, of the file that the script reads: {@code prepared}, the state;
	 *                {@code built} and {@code sources}, see {@link Installation}; {@code arguments}, the file for Java, for
	 *                Windows as a path below the same folder. Each is one line of the script's language
	 * @param folders of these the first that may hold what is prepared does; if none may, nothing is prepared
	 * @return 0, or {@link #TO_BE_BUILT}
	 * @throws StartException when a command could not run either
	 */
	public int prepare(String state, String start, List<String> folders) throws IOException, StartException, InterruptedException {
		boolean builds = !windows && Files.isWritable(installation.home());
		if (!"never".equals(environment.get("GAINSAY_BUILD")) && installation.isStale() && (builds || installation.isBuilt())) {
			if (builds) {
				return TO_BE_BUILT;
			}
			say("sources are newer than what is built, but " + (windows ? "this script builds nothing (mvn package -Dheadless does)" : installation.home() + " cannot be written")
					+ ": what is built is used.");
		}
		List<Path> jars = installation.jars();
		for (String name : folders) {
			if (isPlace(name)) {
				if (prepared(Path.of(name), state, start, jars)) {
					return 0;
				}
				break;
			}
		}
		if (installation.home().toString().contains(File.pathSeparator)) {
			throw noClasses(installation.home().toString());
		}
		return 0;
	}

	/** @return whether what is in the folder is up to date */
	private boolean prepared(Path folder, String state, String start, List<Path> jars) throws IOException, InterruptedException {
		Path file = folder.resolve(windows ? start : start.replaceFirst("^/+", ""));
		String expected = line("prepared", state) + line("built", installation.list().toString()) + line("sources", String.join(" ", installation.sources()));
		if (isCurrent(file, folder, expected)) {
			return true;
		}
		if (System.getProperty("gainsay.terminal", "").contains("err")) {
			say("preparing fast starts, once");
		}
		try {
			Path arguments = preparing.prepare(jars, folder.resolve("of-" + WorkspaceName.sum(start)));
			Path beside = Files.createTempFile(Files.createDirectories(file.getParent()), "start", null);
			try {
				try (FileChannel whole = FileChannel.open(beside, StandardOpenOption.WRITE)) {
					whole.write(encoding().encode(expected + line("arguments", (windows ? folder.relativize(arguments) : arguments).toString())));
					whole.force(true);
				}
				Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(beside);
			}
			return true;
		} catch (IOException | RuntimeException e) {
			say(e + ": fast starts could not be prepared in " + folder + "; the command runs all the same, only slower.");
			return false;
		}
	}

	private boolean isCurrent(Path file, Path folder, String expected) throws IOException {
		if (!Files.isReadable(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(installation.plugins())) <= 0) {
			return false;
		}
		String start = Files.readString(file, encoding());
		return start.startsWith(expected)
				&& Files.isReadable(folder.resolve(start.substring(expected.length()).replaceAll("^arguments='?|'?\\s*$", "")));
	}

	private String line(String name, String value) {
		return windows ? name + "=" + value + "\r\n" : name + "='" + value.replace("'", "'\\''") + "'\n";
	}

	/** That in which the script reads: a name outside ASCII stands in nothing that the script for Windows reads. */
	private Charset encoding() {
		return Charset.forName(System.getProperty("native.encoding"));
	}

	/**
	 * Whether what is prepared may lie in a folder, which is made if it is not there: one that is ours, since nobody else may put
	 * classes there, and that a class path can name.
	 */
	public static boolean isPlace(String name) {
		try {
			Path folder = Path.of(name);
			if (!folder.isAbsolute() || !isOnClassPath(name, File.pathSeparator)) { // Of a relative one the specification says that it is none.
				return false;
			}
			make(folder);
			Path probe = Files.createTempFile(folder, "probe", null);
			try {
				return Files.getOwner(probe).equals(Files.getOwner(folder));
			} finally {
				Files.delete(probe);
			}
		} catch (IOException | InvalidPathException cannotBeWritten) {
			return false;
		}
	}

	private static void make(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			} else {
				Files.createDirectories(folder);
			}
		}
	}

	/** Whether nothing in it is what a class path parts at, what a URL takes for a jar's inside, or what Java could not read. */
	public static boolean isOnClassPath(String path, String separator) {
		String slashes = path.replace('\\', '/');
		return !path.contains(separator) && !slashes.contains("!/") && !path.endsWith("!") && !path.contains("\uFFFD");
	}

	private static Path home(String name) throws StartException {
		Path home = Path.of(name).toAbsolutePath().normalize();
		if (!Files.isDirectory(home)) { // The script has been there; so it is the name that says nothing to Java.
			throw noClasses(name);
		}
		return home;
	}

	private static StartException noClasses(String home) {
		return new StartException(StartException.CANNOT_READ_OR_WRITE, "Java finds no classes below " + home + ": a " + (File.pathSeparator.equals(":") ? "colon" : "semicolon")
				+ " or a name that is not UTF-8 keeps it from that. Move it to another folder.");
	}

	/**
	 * @param arguments what the user gave
	 * @return the exit code of the workbench; the command line runs in this process, and ends it
	 */
	private int run(Path javaHome, List<String> arguments) throws Exception {
		if (isWorkbench(arguments)) {
			return new Desktop(installation, javaHome, environment, System.getProperty("os.name"), System.getProperty("os.arch"))
					.open(arguments.subList(1, arguments.size()));
		}
		// As in what is prepared.
		System.setProperty("jdk.console", "java.base");
		System.setProperty("guice_bytecode_gen_option", "DISABLED");
		@SuppressWarnings("resource") // the program's own
		ClassLoader all = new URLClassLoader(Preparation.urls(installation.jars()), ClassLoader.getPlatformClassLoader());
		Thread.currentThread().setContextClassLoader(all);
		all.loadClass("org.gainsay.cli.Main").getMethod("main", String[].class).invoke(null, (Object) arguments.toArray(String[]::new));
		return 0;
	}

	/** Whether they do not ask for its help or its version, which the command line gives. */
	private static boolean isWorkbench(List<String> arguments) {
		return !arguments.isEmpty() && arguments.get(0).equals("workbench")
				&& (arguments.size() == 1 || !List.of("--help", "-h", "--version", "-V").contains(arguments.get(1)));
	}
}
