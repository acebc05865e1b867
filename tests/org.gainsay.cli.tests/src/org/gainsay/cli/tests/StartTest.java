// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.gainsay.cli.start.Desktop;
import org.gainsay.cli.start.Installation;
import org.gainsay.cli.start.Preparation;
import org.gainsay.cli.start.Start;
import org.gainsay.cli.start.StartException;
import org.gainsay.cli.start.WorkspaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start scripts leave to Java, for every system on any. */
class StartTest {

	private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00.5Z");

	@TempDir
	Path folder;

	@Test
	void largePagesAreAskedForOnlyWhereLinuxGrantsThem() throws IOException {
		List<String> asked = List.of("-XX:+UseTransparentHugePages");
		assertEquals(asked, Preparation.largePages(Files.writeString(folder.resolve("enabled"), "always [madvise] never\n")));
		assertEquals(asked, Preparation.largePages(Files.writeString(folder.resolve("enabled"), "[always] madvise never\n")));
		assertEquals(List.of(), Preparation.largePages(Files.writeString(folder.resolve("enabled"), "always madvise [never]\n")));
		assertEquals(List.of(), Preparation.largePages(folder.resolve("missing")), "another system");
		assertEquals(List.of(), Preparation.largePages(folder), "nothing to be read");
	}

	/** On Windows the launcher of Java reads its file of arguments in the system's encoding, which is not UTF-8. */
	@Test
	void argumentsAreInTheEncodingOfTheSystem() throws Exception {
		List<String> lines = Preparation.quoted(List.of("-cp", "C:\\Users\\Jörg\\\"a b\".jar"));
		assertEquals(List.of("\"-cp\"", "\"C:\\\\Users\\\\Jörg\\\\\\\"a b\\\".jar\""), lines);
		Path file = folder.resolve("arguments");
		Preparation.write(file, lines, "windows-1252");
		assertArrayEquals((String.join(System.lineSeparator(), lines) + System.lineSeparator()).getBytes(Charset.forName("windows-1252")), Files.readAllBytes(file));
		Preparation.write(file, lines, "UTF-8");
		assertEquals(lines, Files.readAllLines(file));
	}

	/** Rather than with question marks: the script then starts without the file. */
	@Test
	void whatTheEncodingDoesNotHaveIsRefused() {
		assertThrows(CharacterCodingException.class, () -> Preparation.write(folder.resolve("arguments"), List.of("C:\\Users\\Łukasz"), "windows-1252"));
		assertThrows(CharacterCodingException.class, () -> Preparation.write(folder.resolve("arguments"), List.of("C:\\Users\\羽"), "windows-1251"));
	}

	@Test
	void foldersOfOneNameHaveWorkspacesOfTheirOwn() {
		String one = WorkspaceName.of(Path.of("/home/a/corpus.2023"));
		assertTrue(one.matches("corpus\\.2023-[0-9]+"), one);
		assertEquals(one, WorkspaceName.of(Path.of("/home/a/corpus.2023")));
		assertNotEquals(one, WorkspaceName.of(Path.of("/home/b/corpus.2023")));
		assertNotEquals(one, WorkspaceName.of(Path.of("/home/a/corpus.2024")));
	}

	/** Computed by cksum, so that who has a workspace finds it again. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aWorkspaceIsNamedAsItAlwaysWas() {
		assertEquals("corpus.2023-3186860587", WorkspaceName.of(Path.of("/home/a/corpus.2023")));
		assertEquals("wörter & 羽 100%!-1556255389", WorkspaceName.of(Path.of("/home/a/wörter & 羽 100%!")));
		assertEquals("-1713039686", WorkspaceName.of(Path.of("/")));
		assertEquals("x".repeat(200) + "-2285859177", WorkspaceName.of(Path.of("/" + "x".repeat(200) + "/" + "x".repeat(200))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pom.xml", "bundles/pom.xml", "targetplatform/gainsay.target", "bundles/org.gainsay.a/pom.xml", "bundles/org.gainsay.a/META-INF/MANIFEST.MF",
			"bundles/org.gainsay.a/src/a/A.java", "bundles/org.gainsay.a/src/a", "bundles/org.gainsay.b/templates/new.xml", "bundles/org.gainsay.b/plugin.properties" })
	void aNewerSourceMakesItStale(String source) throws Exception {
		Installation checkout = checkout();
		assertFalse(checkout.isStale());
		Files.setLastModifiedTime(checkout.home().resolve(source), FileTime.from(BUILT));
		assertFalse(checkout.isStale(), "as old as what was built");
		Files.setLastModifiedTime(checkout.home().resolve(source), FileTime.from(BUILT.plusNanos(1000)));
		assertTrue(checkout.isStale());
	}

	@ParameterizedTest
	@ValueSource(strings = { "bundles/org.gainsay.a/target/classes/A.class", "bundles/org.gainsay.a/src-gen/A.java", "bundles/org.gainsay.a/.settings/x.prefs",
			"bundles/org.gainsay.ui.views/src/V.java", "README.md" })
	void whatIsNoSourceOfTheCommandLineDoesNot(String other) throws Exception {
		Installation checkout = checkout();
		Files.setLastModifiedTime(file(checkout.home().resolve(other)), FileTime.from(BUILT.plusSeconds(60)));
		assertFalse(checkout.isStale());
	}

	@Test
	void whatWasNeverBuiltIsStaleAndAProductNeverIs() throws Exception {
		Installation checkout = checkout();
		Files.delete(checkout.home().resolve(checkout.list()));
		assertTrue(checkout.isStale());
		Files.delete(checkout.home().resolve("pom.xml"));
		assertFalse(checkout.isStale());
		assertEquals(List.of(), checkout.sources());
	}

	@Test
	void theScriptBuildsWhatIsStaleUnlessItIsToldNotTo() throws Exception {
		Installation checkout = checkout();
		Files.setLastModifiedTime(checkout.home().resolve("pom.xml"), FileTime.from(BUILT.plusSeconds(1)));
		assertEquals(Start.TO_BE_BUILT, new Start(checkout, Map.of(), false, this::prepare).prepare("1", "/x/start", List.of()));
		assertEquals(0, new Start(checkout, Map.of("GAINSAY_BUILD", "never"), false, this::prepare).prepare("1", "/x/start", List.of()));
		assertEquals(0, new Start(checkout, Map.of(), true, this::prepare).prepare("1", "/x/start", List.of()), "the script for Windows builds nothing");
		Files.delete(checkout.home().resolve(checkout.list()));
		assertEquals(Start.TO_BE_BUILT, new Start(checkout, Map.of(), false, this::prepare).prepare("1", "/x/start", List.of()), "a build was broken off");
		assertThrows(StartException.class, () -> new Start(checkout, Map.of(), true, this::prepare).prepare("1", "/x/start", List.of()));
	}

	@Test
	void aJarThatIsMissingIsNamed() throws Exception {
		Installation checkout = checkout();
		Files.delete(checkout.plugins().resolve("org.gainsay.b_1.0.1.jar"));
		assertEquals(List.of(checkout.plugins().resolve("org.gainsay.a_1.0.0.jar"), checkout.plugins().resolve("org.gainsay.b_1.0.0.jar")), checkout.jars());
		Files.delete(checkout.plugins().resolve("org.gainsay.b_1.0.0.jar"));
		StartException missing = assertThrows(StartException.class, checkout::jars);
		assertEquals(3, missing.exitCode());
		assertTrue(missing.getMessage().contains("org.gainsay.b_*.jar is missing"), missing.getMessage());
		Files.delete(checkout.home().resolve(checkout.list()));
		assertTrue(assertThrows(StartException.class, checkout::jars).getMessage().contains("classpath.txt is missing"));
	}

	@Test
	void ofSeveralVersionsTheLast() throws Exception {
		assertTrue(checkout().jars().get(1).endsWith("org.gainsay.b_1.0.1.jar"));
	}

	@Test
	void whatIsPreparedLiesInAFolderOfOursThatAClassPathCanName() throws Exception {
		Path ours = folder.resolve("a b/ü $x/gainsay");
		assertTrue(Start.isPlace(ours.toString()));
		assertTrue(Files.isDirectory(ours), "it is made");
		if (ours.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)));
		}
		try (var left = Files.list(ours)) {
			assertEquals(0, left.count());
		}
		for (String not : List.of("", "relative/gainsay", "/dev/null/gainsay", file(folder.resolve("file")).toString(), folder.resolve("wow!/gainsay").toString())) {
			assertFalse(Start.isPlace(not), not);
		}
	}

	@Test
	void itIsPreparedOnceAndAgainWhenSomethingIsOther() throws Exception {
		Installation checkout = checkout();
		Path cache = folder.resolve("cache");
		Path start = cache.resolve("home/it's/+/opt/java/start");
		prepare(checkout, "25 /it's/a.jar", cache);
		assertEquals("prepared='25 /it'\\''s/a.jar'\nbuilt='bundles/org.gainsay.cli/target/rootfiles/classpath.txt'\nsources='" + String.join(" ", checkout.sources())
				+ "'\narguments='" + only(prepared) + "'\n", Files.readString(start));
		prepare(checkout, "25 /it's/a.jar", cache);
		assertEquals(1, prepared.size());
		prepare(checkout, "26 /it's/a.jar", cache);
		assertEquals(2, prepared.size(), "another Java or jar");
		file(checkout.home().resolve("bundles/org.gainsay.a/plugin.xml"));
		prepare(checkout, "26 /it's/a.jar", cache);
		assertEquals(3, prepared.size(), "one source more");
		Files.delete(prepared.get(2));
		prepare(checkout, "26 /it's/a.jar", cache);
		assertEquals(4, prepared.size(), "somebody threw it away");
		Files.setLastModifiedTime(checkout.plugins(), FileTime.from(Files.getLastModifiedTime(start).toInstant().plusSeconds(1)));
		prepare(checkout, "26 /it's/a.jar", cache);
		assertEquals(5, prepared.size(), "jars came since");
	}

	@Test
	void twoFirstStartsAtOnceDoNotDisturbEachOther() throws Exception {
		Installation checkout = checkout();
		String cache = folder.resolve("cache").toString();
		CyclicBarrier both = new CyclicBarrier(2);
		List<Future<Integer>> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (int i = 0; i < 2; i++) {
				Path arguments = file(folder.resolve("arguments" + i));
				Start start = new Start(checkout, Map.of("GAINSAY_BUILD", "never"), false, (jars, into) -> {
					try {
						both.await(1, TimeUnit.MINUTES);
					} catch (BrokenBarrierException | TimeoutException alone) {
						throw new IOException(alone);
					}
					return arguments;
				});
				answers.add(threads.submit(() -> start.prepare("25", "/x/start", List.of(cache))));
			}
		}
		assertEquals(List.of(0, 0), List.of(answers.get(0).get(), answers.get(1).get()));
		List<String> lines = Files.readAllLines(folder.resolve("cache/x/start"));
		assertEquals("prepared='25'", lines.get(0));
		assertTrue(lines.get(3).matches("arguments='.*/arguments[01]'"), lines.toString());
		try (var files = Files.list(folder.resolve("cache/x"))) {
			assertEquals(1, files.count(), "and nothing is left of the other");
		}
	}

	@Test
	void whatCannotBePreparedIsSaidAndNoError() throws Exception {
		Start start = new Start(checkout(), Map.of("GAINSAY_BUILD", "never"), false, (jars, into) -> {
			throw new IOException("the disk is full");
		});
		PrintStream before = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said));
		try {
			assertEquals(0, start.prepare("25", "/x/start", List.of(folder.resolve("cache").toString())));
		} finally {
			System.setErr(before);
		}
		assertTrue(said.toString().contains("the disk is full") && said.toString().contains("only slower"), said.toString());
		assertFalse(Files.exists(folder.resolve("cache/x/start")));
	}

	/** It reads a line up to the first equals sign as a name, and nothing outside ASCII. */
	@Test
	void theScriptForWindowsReadsPlainLines() throws Exception {
		Installation checkout = checkout();
		Path cache = folder.resolve("Jörg");
		for (int i = 0; i < 2; i++) {
			assertEquals(0, new Start(checkout, Map.of("GAINSAY_BUILD", "never"), true, this::prepare).prepare("25 a_1.0", "cli_1-java25/start", List.of(cache.toString())));
		}
		assertEquals(List.of("prepared=25 a_1.0", "built=" + checkout.list(), "sources=" + String.join(" ", checkout.sources()), "arguments=" + cache.relativize(only(prepared))),
				Files.readAllLines(cache.resolve("cli_1-java25/start")));
	}

	@Test
	void theFirstFolderThatWillDoIsTakenAndNoneIsNoError() throws Exception {
		Installation checkout = checkout();
		Start start = new Start(checkout, Map.of("GAINSAY_BUILD", "never"), false, this::prepare);
		assertEquals(0, start.prepare("25", "/x/start", List.of("", "relative", folder.resolve("one").toString(), folder.resolve("two").toString())));
		assertTrue(only(prepared).startsWith(folder.resolve("one")));
		assertFalse(Files.exists(folder.resolve("two")));
		assertEquals(0, start.prepare("25", "/x/start", List.of("", "relative")));
		assertEquals(1, prepared.size());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whereNothingIsPreparedAFolderThatNoClassPathNamesIsAnError() throws Exception {
		Installation odd = new Installation(Files.move(checkout().home(), folder.resolve("co:lon")));
		Start start = new Start(odd, Map.of("GAINSAY_BUILD", "never"), false, this::prepare);
		assertEquals(0, start.prepare("25", "/x/start", List.of(folder.resolve("cache").toString())));
		StartException told = assertThrows(StartException.class, () -> start.prepare("25", "/x/start", List.of()));
		assertTrue(told.exitCode() == 3 && told.getMessage().contains("co:lon") && told.getMessage().contains("Move it"), told.getMessage());
	}

	private final List<Path> prepared = new ArrayList<>();

	private void prepare(Installation checkout, String state, Path cache) throws Exception {
		assertEquals(0, new Start(checkout, Map.of("GAINSAY_BUILD", "never"), false, this::prepare).prepare(state, "/home/it's/+/opt/java/start", List.of(cache.toString())));
	}

	private Path prepare(List<Path> jars, Path into) throws IOException {
		Path arguments = into.resolve("jars-" + (prepared.size() + 1)).resolve("arguments");
		Files.createDirectories(arguments.getParent());
		prepared.add(Files.writeString(arguments, jars.toString()));
		return arguments;
	}

	private static Path only(List<Path> files) {
		assertEquals(1, files.size());
		return files.get(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"/home/a b/100% !x;y|:|true", "/home/co:lon|:|false", "/home/wow!/x|:|false", "/home/wow!|:|false", "/home/\uFFFD|:|false",
			"C:\\Program Files\\a:b!c|;|true", "C:\\Users\\a;b|;|false", "C:\\Users\\wow!\\x|;|false", "C:\\Users\\wow!|;|false", "C:\\Users\\Jörg & 羽|;|true" })
	void whatAClassPathCanName(String path, String separator, boolean can) {
		assertEquals(can, Start.isOnClassPath(path, separator));
	}

	@ParameterizedTest
	@CsvSource({
			"Linux, amd64, linux/gtk/x86_64", "Linux, aarch64, linux/gtk/aarch64", "Mac OS X, x86_64, macosx/cocoa/x86_64", "Mac OS X, aarch64, macosx/cocoa/aarch64",
			"Windows 11, amd64, win32/win32/x86_64", "Windows Server 2025, amd64, win32/win32/x86_64" })
	void theProductForThisSystem(String system, String processor, String platform) throws Exception {
		assertEquals(platform, desktop(system, processor, Map.of()).platform());
		assertThrows(StartException.class, () -> desktop("SunOS", processor, Map.of()).platform());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whereTheWorkbenchRemembers() throws Exception {
		assertEquals(Path.of("/home/a/.local/share/gainsay"), desktop("Linux", "amd64", Map.of("HOME", "/home/a")).userData());
		assertEquals(Path.of("/data/gainsay"), desktop("Linux", "amd64", Map.of("HOME", "/home/a", "XDG_DATA_HOME", "/data")).userData());
		assertEquals(Path.of("/data/gainsay"), desktop("Linux", "amd64", Map.of("XDG_DATA_HOME", "/data")).userData());
		assertEquals(Path.of("/home/a/.local/share/gainsay"), desktop("Linux", "amd64", Map.of("HOME", "/home/a", "XDG_DATA_HOME", "data")).userData());
		assertEquals(Path.of("/Users/a/Library/Application Support/Gainsay"), desktop("Mac OS X", "aarch64", Map.of("HOME", "/Users/a", "XDG_DATA_HOME", "/data")).userData());
		for (Map<String, String> none : List.of(Map.<String, String>of(), Map.of("HOME", ""), Map.of("XDG_DATA_HOME", "data"))) {
			StartException told = assertThrows(StartException.class, () -> desktop("Linux", "amd64", none).userData());
			assertTrue(told.exitCode() == 3 && told.getMessage().contains("HOME is not set"), told.getMessage());
		}
		assertTrue(desktop("Windows 11", "amd64", Map.of("LOCALAPPDATA", "C:\\Users\\Jörg\\AppData\\Local", "HOME", "/home/a")).userData().toString()
				.startsWith("C:\\Users\\Jörg\\AppData\\Local"));
		assertTrue(desktop("Windows 11", "amd64", Map.of("TEMP", "C:\\Temp")).userData().toString().startsWith("C:\\Temp"));
	}

	/** Java shows the picture before all windows, so not where the workbench will ask something. */
	@Test
	void aPictureIsShownUnlessSomebodyHasTheWorkspace() throws Exception {
		Path product = Files.createDirectories(folder.resolve("product"));
		Path workspace = folder.resolve("workspace");
		Desktop linux = desktop("Linux", "amd64", Map.of());
		assertEquals(List.of(), linux.splash(product, workspace), "there is none");
		Path picture = Files.createFile(product.resolve("splash.png"));
		List<String> shown = List.of("-splash:" + picture, "-Dgainsay.splash=true");
		assertEquals(shown, linux.splash(product, workspace));
		assertEquals(shown, desktop("Windows 11", "amd64", Map.of()).splash(product, workspace));
		assertEquals(List.of(), desktop("Mac OS X", "aarch64", Map.of()).splash(product, workspace));
		Path lock = Files.createFile(Files.createDirectories(workspace.resolve(".metadata")).resolve(".lock"));
		assertEquals(shown, linux.splash(product, workspace), "somebody has had it");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
			assertTrue(held.isValid());
			assertEquals(List.of(), linux.splash(product, workspace), "somebody has it");
		}
	}

	@Test
	void theWorkbenchTakesAFolderAndNamesAnOptionThatItHasNot() throws Exception {
		assertEquals(Optional.empty(), Desktop.folder(List.of()));
		assertEquals(Optional.of(folder.toRealPath()), Desktop.folder(List.of(folder.toString())));
		for (List<String> options : List.of(List.of("-data"), List.of("-data", "X"), List.of(folder.toString(), "-data"))) {
			String told = assertThrows(StartException.class, () -> Desktop.folder(options)).getMessage();
			assertTrue(told.startsWith("Unknown option: '-data'"), told);
		}
		String told = assertThrows(StartException.class, () -> Desktop.folder(List.of("a", "b"))).getMessage();
		assertTrue(told.startsWith("workbench takes one folder at most."), told);
	}

	/** What the Finder starts, as the build makes it. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theProgramForMacHasADescriptionAnIconAndAnExecutable() throws Exception {
		Path contents = Files.createDirectories(folder.resolve("gainsay.app/Contents/Eclipse")).getParent();
		List<String> read = List.of("LICENSE", "NOTICE", "README.md");
		for (String file : read) {
			Files.writeString(contents.resolve("Eclipse").resolve(file), file);
		}
		Path script = Program.top().resolve("releng/mac/make-app");
		Process made = new ProcessBuilder("sh", script.toString(), folder.toString(), "1.2.3").inheritIO().start();
		assertTrue(made.waitFor(1, TimeUnit.MINUTES));
		assertEquals(0, made.exitValue());
		for (String file : read) {
			assertEquals(file, Files.readString(folder.resolve(file)), "beside the program");
		}
		String description = Files.readString(contents.resolve("Info.plist"));
		assertTrue(description.contains("<string>1.2.3</string>") && !description.contains("@"), description);
		String executable = description.replaceAll("(?s).*<key>CFBundleExecutable</key>\\s*<string>(.*?)</string>.*", "$1");
		assertTrue(Files.isExecutable(contents.resolve("MacOS").resolve(executable)), executable);
		byte[] icon = Files.readAllBytes(contents.resolve("Resources").resolve(description.replaceAll("(?s).*<key>CFBundleIconFile</key>\\s*<string>(.*?)</string>.*", "$1")));
		assertEquals(icon.length, ByteBuffer.wrap(icon, 4, 4).getInt(), "an icns file says how long it is");
		Path gainsay = contents.resolve("Eclipse/gainsay");
		Files.writeString(gainsay, "#!/bin/sh\necho \"$@\" >\"$(dirname -- \"$0\")/said\"\n");
		assertTrue(gainsay.toFile().setExecutable(true));
		Process opened = new ProcessBuilder(contents.resolve("MacOS").resolve(executable).toString(), "a folder").start();
		assertTrue(opened.waitFor(1, TimeUnit.MINUTES));
		assertEquals("workbench a folder", Files.readString(contents.resolve("Eclipse/said")).strip());
	}

	private static Desktop desktop(String system, String processor, Map<String, String> environment) {
		return new Desktop(new Installation(Path.of("/opt/gainsay")), Path.of("/opt/java"), environment, system, processor);
	}

	/** Built from two bundles, and older than its build. */
	private Installation checkout() throws Exception {
		Installation checkout = new Installation(folder.resolve("checkout"));
		for (String source : List.of("pom.xml", "bundles/pom.xml", "targetplatform/gainsay.target", "bundles/org.gainsay.a/pom.xml", "bundles/org.gainsay.a/META-INF/MANIFEST.MF",
				"bundles/org.gainsay.a/src/a/A.java", "bundles/org.gainsay.b/templates/new.xml", "bundles/org.gainsay.b/plugin.properties", "bundles/org.gainsay.ui.views/src/W.java")) {
			file(checkout.home().resolve(source));
		}
		file(checkout.home().resolve(checkout.list()));
		Files.write(checkout.home().resolve(checkout.list()), List.of("org.gainsay.a", "org.gainsay.b"));
		for (String jar : List.of("org.gainsay.a_1.0.0", "org.gainsay.b_1.0.1", "org.gainsay.b_1.0.0")) {
			file(checkout.plugins().resolve(jar + ".jar"));
		}
		List<Path> all = new ArrayList<>();
		try (var files = Files.walk(checkout.home())) {
			files.forEach(all::add);
		}
		for (Path each : all) {
			Files.setLastModifiedTime(each, FileTime.from(each.endsWith(checkout.list()) ? BUILT : BUILT.minusSeconds(60)));
		}
		return checkout;
	}

	private static Path file(Path file) throws Exception {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "");
	}
}
