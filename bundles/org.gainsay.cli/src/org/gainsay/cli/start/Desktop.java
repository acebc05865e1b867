// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the workbench, and again as often as it asks for that. */
public final class Desktop {

	private static final List<String> OPTIONS = List.of("-Xms256m", "-Xmx2g", "--enable-native-access=ALL-UNNAMED", "-Dosgi.requiredJavaVersion=21",
			"-Dguice_bytecode_gen_option=DISABLED", "-Dorg.eclipse.swt.image.disablement=desaturated"); // SWT makes what is disabled light, which stands out on dark ground
	/** It is to be started again; on the workspace that it named, or on the same. */
	private static final int RESTART = 23;
	private static final int RELAUNCH = 24;

	private final Installation installation;
	private final Path javaHome;
	private final Map<String, String> environment;
	private final String system;
	private final String processor;

	/**
	 * @param javaHome    of the Java that runs it
	 * @param environment the variables of the process
	 * @param system      the property {@code os.name}
	 * @param processor   the property {@code os.arch}
	 */
	public Desktop(Installation installation, Path javaHome, Map<String, String> environment, String system, String processor) {
		this.installation = installation;
		this.javaHome = javaHome;
		this.environment = environment;
		this.system = system;
		this.processor = processor;
	}

	private boolean isWindows() {
		return system.startsWith("Windows");
	}

	private boolean isMac() {
		return system.startsWith("Mac");
	}

	/**
	 * Where Tycho puts the product for this system.
	 *
	 * @throws StartException on any other system
	 */
	public String platform() throws StartException {
		String architecture = processor.equals("aarch64") || processor.equals("arm64") ? "aarch64" : "x86_64";
		if (isWindows()) {
			return "win32/win32/x86_64";
		} else if (isMac()) {
			return "macosx/cocoa/" + architecture;
		} else if (system.equals("Linux")) {
			return "linux/gtk/" + architecture;
		}
		throw new StartException(StartException.CANNOT_READ_OR_WRITE, "the workbench runs on Linux, macOS and Windows, not on " + system + ".");
	}

	/**
	 * The user's own folder for what the workbench remembers.
	 *
	 * @throws StartException where no variable names one
	 */
	public Path userData() throws StartException {
		String home = variable("HOME");
		if (isWindows()) {
			String data = variable("LOCALAPPDATA");
			return Path.of(data.isEmpty() ? variable("TEMP") : data, "Gainsay");
		} else if (!isMac() && variable("XDG_DATA_HOME").startsWith("/")) {
			return Path.of(variable("XDG_DATA_HOME"), "gainsay");
		} else if (home.isEmpty()) {
			throw new StartException(StartException.CANNOT_READ_OR_WRITE,
					"HOME is not set, so there is no place for what the workbench remembers: set it" + (isMac() ? "." : ", or XDG_DATA_HOME."));
		}
		return isMac() ? Path.of(home, "Library", "Application Support", "Gainsay") : Path.of(home, ".local", "share", "gainsay");
	}

	private String variable(String name) {
		return environment.getOrDefault(name, "");
	}

	/**
	 * @param arguments what the user gave: a folder, or nothing
	 * @return the exit code of the workbench; on Windows 0 at once, since the console that it was started from may be closed
	 */
	int open(List<String> arguments) throws IOException, StartException, InterruptedException {
		Optional<Path> folder = folder(arguments);
		String platform = platform();
		if (!isWindows() && !isMac() && (variable("DISPLAY") + variable("WAYLAND_DISPLAY")).isEmpty()) {
			throw new StartException(StartException.CANNOT_READ_OR_WRITE,
					"there is no display: the workbench needs a desktop (DISPLAY or WAYLAND_DISPLAY is not set).");
		}
		Path userData = userData();
		Path product = product(platform);
		Path workspace = userData.resolve("workspaces").resolve(folder.map(WorkspaceName::of).orElse("default"));
		if (folder.isPresent() && !Files.exists(folder.get().resolve(".project"))) {
			Start.say(folder.get() + " becomes a project in place: a file .project is added to it.");
		}
		Start.say("the workspace is " + workspace);
		Path configuration = userData.resolve("configuration");
		try {
			Files.createDirectories(workspace);
			Files.createDirectories(configuration);
		} catch (IOException e) {
			throw new StartException(StartException.CANNOT_READ_OR_WRITE, userData + " cannot be written (" + e + ")");
		}
		List<String> command = new ArrayList<>(List.of(javaHome.resolve("bin").resolve(isWindows() ? "javaw.exe" : "java").toString()));
		if (isMac()) {
			command.add("-XstartOnFirstThread");
		}
		command.addAll(OPTIONS);
		command.addAll(splash(product, workspace));
		command.add("-Djava.util.logging.config.file=" + product.resolve("logging.properties")); // Java goes on without it where it is not there
		command.addAll(List.of("-jar", Installation.newest(product.resolve("plugins"), "org.eclipse.equinox.launcher").toString(), "-name", "Gainsay"));
		// An installation that cannot be written keeps what the workbench remembers in the user's data folder.
		if (!Files.isWritable(product.resolve("configuration"))) {
			command.addAll(List.of("-configuration", configuration.toString()));
		}
		List<String> project = folder.map(path -> List.of("-project", path.toString())).orElse(List.of());
		if (isWindows()) {
			// Nothing waits here to start it again, so the workbench says that instead of going.
			command.add("--launcher.noRestart");
			process(command, workspace.toString(), project, Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
			return 0;
		}
		return keepOpen(command, workspace, project);
	}

	/**
	 * What has Java show a picture until the workbench takes it away. It lies before all windows, so there is none where the workbench may have to ask: on a
	 * workspace that is open already. On macOS the thread that SWT needs has none.
	 *
	 * @param product   its folder
	 * @param workspace on which it will be opened
	 */
	public List<String> splash(Path product, Path workspace) {
		Path picture = product.resolve("splash.png");
		if (isMac() || !Files.isReadable(picture) || isOpen(workspace)) {
			return List.of();
		}
		return List.of("-splash:" + picture, "-Dgainsay.splash=true");
	}

	/** Whether some workbench has a workspace. */
	private static boolean isOpen(Path workspace) {
		Path lock = workspace.resolve(".metadata").resolve(".lock");
		if (!Files.exists(lock)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock mine = channel.tryLock()) {
			return mine == null;
		} catch (IOException | OverlappingFileLockException cannotTell) {
			return true;
		}
	}

	/**
	 * @param arguments what the user gave
	 * @return the folder that it names, with links resolved; empty where it names none
	 * @throws StartException on more than a folder, and where there is no such folder
	 */
	public static Optional<Path> folder(List<String> arguments) throws StartException {
		Optional<String> option = arguments.stream().filter(argument -> argument.startsWith("-")).findFirst();
		if (option.isPresent()) {
			throw wrongUse("Unknown option: '" + option.get() + "'");
		}
		String name = arguments.isEmpty() ? "" : arguments.get(0);
		if (arguments.size() > 1 || arguments.size() == 1 && name.isEmpty()) {
			throw wrongUse("workbench takes one folder at most.");
		} else if (name.isEmpty()) {
			return Optional.empty();
		}
		try {
			if (Files.isDirectory(Path.of(name))) {
				return Optional.of(Path.of(name).toRealPath());
			}
		} catch (IOException | InvalidPathException e) {
			throw new StartException(StartException.CANNOT_READ_OR_WRITE, name + ": cannot be entered");
		}
		throw new StartException(StartException.CANNOT_READ_OR_WRITE, name + ": no such folder");
	}

	private static StartException wrongUse(String message) {
		return new StartException(StartException.WRONG_USE, message + System.lineSeparator() + "gainsay: Try 'gainsay workbench --help'.");
	}

	/** The folder of the packaged product, built where that has not been done. */
	private Path product(String platform) throws IOException, StartException, InterruptedException {
		if (!installation.isCheckout()) {
			return installation.home();
		}
		Path product = installation.home().resolve("releng/org.gainsay.product/target/products/gainsay").resolve(platform)
				.resolve(isMac() ? "gainsay.app/Contents/Eclipse" : "gainsay");
		if (!Files.isDirectory(product.resolve("plugins"))) {
			String missing = "the workbench is not built yet, which takes some minutes";
			if (isWindows()) {
				throw new StartException(StartException.CANNOT_READ_OR_WRITE, missing + ": mvn package -DskipTests");
			} else if (!Files.isWritable(installation.home())) {
				throw new StartException(StartException.CANNOT_READ_OR_WRITE,
						missing + ", and " + installation.home() + " cannot be written: whoever may write there calls ./build package.");
			}
			Start.say(missing + " (./build package)");
			ProcessBuilder build = new ProcessBuilder("sh", "-c", "exec \"$0\" package >&2", installation.home().resolve("build").toString()).inheritIO();
			build.environment().put("JAVA_HOME", javaHome.toString());
			if (build.start().waitFor() != 0) {
				throw new StartException(StartException.CANNOT_READ_OR_WRITE, "the build failed, so there is nothing to run yet; what is wrong stands above.");
			}
		}
		return product;
	}

	/** Who ends this process ends the workbench. */
	private static int keepOpen(List<String> command, Path workspace, List<String> project) throws IOException, InterruptedException {
		Path said = workspace.resolve(".restart");
		Process[] workbench = new Process[1];
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(workbench)));
		String data = workspace.toString();
		List<String> more = project;
		while (true) {
			ProcessBuilder next = process(command, data, more, Redirect.to(said.toFile())).redirectInput(Redirect.from(new File("/dev/null")));
			Process started;
			synchronized (workbench) { // who ends this one meanwhile ends that one, too
				started = next.start();
				workbench[0] = started;
			}
			int exitCode = started.waitFor();
			if (exitCode != RESTART && exitCode != RELAUNCH) {
				Files.deleteIfExists(said);
				return exitCode;
			}
			List<String> lines = Files.readAllLines(said);
			int named = lines.indexOf("-data");
			data = named >= 0 && named + 1 < lines.size() ? lines.get(named + 1) : data;
			more = List.of(); // The folder is a project of its own by then.
		}
	}

	private static void end(Process[] workbench) {
		Process started;
		synchronized (workbench) {
			started = workbench[0];
		}
		try {
			if (started != null) {
				started.destroy();
				started.waitFor();
			}
		} catch (InterruptedException nobodyDoes) {
			Thread.currentThread().interrupt();
		}
	}

	private static ProcessBuilder process(List<String> command, String data, List<String> project, Redirect said) {
		List<String> all = new ArrayList<>(command);
		all.addAll(List.of("-data", data));
		all.addAll(project);
		return new ProcessBuilder(all).redirectError(Redirect.INHERIT).redirectOutput(said);
	}
}
