// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that a user starts, on a display, from outside. */
class WorkbenchTest {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
	/** A picture with fewer bytes is one of an empty screen. */
	private static final long SOMETHING = 10_000;

	/** The windows of the program, and how wide they are. */
	private static final Pattern WINDOW = Pattern.compile("Gainsay ?\": \\(\"Gainsay\" \"Gainsay\"\\)  (\\d+)x");
	private static final Pattern SCREEN = Pattern.compile("Width: (\\d+)");

	@TempDir
	Path folder;

	private Process workbench;

	@BeforeAll
	static void aDisplayIsThere() {
		assertTrue(System.getenv("DISPLAY") != null, "no display: ./build verify starts one");
	}

	@AfterEach
	void close() throws InterruptedException {
		if (workbench != null && workbench.isAlive() && !closed()) {
			workbench.destroyForcibly().waitFor();
		}
	}

	@Test
	void theProductOpensAFolderInPlace() throws Exception {
		Path project = folder.resolve("quillhaven");
		Built.copy(Built.example(), project);
		start(List.of(Built.product().resolve("gainsay-workbench").toString(), project.toString()));

		await("the window, as wide as the screen", () -> WINDOW.matcher(windows()).results().anyMatch(window -> window.group(1).equals(screenWidth())));
		await("the project", () -> Files.isRegularFile(project.resolve(".project")));
		assertTrue(said().contains(".project"), () -> "the script says what it adds: " + said());
		screenshot("product");
		assertTrue(closed(), "the workbench closes when it is asked to");
		assertNoErrors(folder.resolve("home/.local/share/gainsay/workspaces"));
	}

	@Test
	void aHostIntoWhichTheFeatureWasInstalledOpensAClaimsFile() throws Exception {
		Path project = folder.resolve("quillhaven");
		Built.copy(Built.example(), project);
		Path workspace = folder.resolve("workspace");
		Path answer = folder.resolve("answer");
		start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", Built.launcher(Built.host()).toString(),
				"-name", "Host", "-data", workspace.toString(), "-configuration", Built.configurationWithProbe(Built.host(), folder.resolve("configuration")).toString(),
				"-probe", project.toString(), "ledger.claims", answer.toString()));

		await("the window", () -> windows().contains("\"workspace "));
		await("the editor", () -> Files.exists(answer));
		assertEquals("""
				org.eclipse.ui.genericeditor.GenericEditor
				org.gainsay.claims
				ledger.claims
				EMF binary
				brat stand-off
				schema.org claims and quotations (JSON-LD)
				CoNLL-U tokens
				CSV tables (Frictionless Data Package) \u2014 for R, pandas, spreadsheets
				Discourse Network Analyzer
				doccano
				DOT (Graphviz)
				GraphML \u2014 for Gephi, yEd, Cytoscape
				HTML report
				JSON
				Label Studio
				Nanopublications (TriG)
				Parquet tables \u2014 for DuckDB, pandas, polars, Spark
				RDF (Turtle or N-Quads) \u2014 for triple stores
				REFI-QDA project or codebook \u2014 for MAXQDA, NVivo, ATLAS.ti, QualCoder
				RO-Crate \u2014 for Zenodo and other archives
				SVG drawings
				TEI P5 (stand-off)
				UIMA CAS JSON \u2014 for INCEpTION, cassis
				UIMA CAS XMI \u2014 for INCEpTION, DKPro, cassis
				Web Annotation (W3C JSON-LD) \u2014 for Recogito, annotation servers
				WebAnno TSV \u2014 for INCEpTION, WebAnno
				XMI (EMF model) \u2014 for pyecore, EMF""", Files.readString(answer), "formats in bundles of their own, too");
		screenshot("host");
		assertTrue(closed(), "the workbench closes when it is asked to");
		assertNoErrors(workspace);
	}

	/** The tests of the workbench's own parts run beside a help that nothing serves: only the product has what gives its pages to a browser. */
	@Test
	void theProductGivesItsHelpToABrowserOfThisMachine() throws Exception {
		Path answer = folder.resolve("answer");
		Path workspace = folder.resolve("workspace");
		startWithProbe(workspace, "-read-help", "/org.gainsay.ui/help/manual/views.html", answer.toString());

		await("the pages of the help", () -> Files.exists(answer));
		String pages = Files.readString(answer);
		assertTrue(pages.matches("(?s)http://127\\.0\\.0\\.1:\\d+/help/topic/org\\.gainsay\\.ui/help/manual/views\\.html\n.*"), pages);
		assertTrue(pages.contains("<h2 id=\"statement\">Statement</h2>"), () -> "the topic: " + pages);
		assertTrue(pages.contains("<a target=\"topic\" href=\"/help/topic/org.gainsay.ui/help/article.html\">The article editor</a>"), () -> "the contents: " + pages);
		assertTrue(pages.contains("<a target=\"topic\" href=\"/help/topic/org.gainsay.ui/help/manual/views.html#statement\">Statement</a>"), () -> "the manual below them: " + pages);
		assertTrue(closed(), "the workbench closes when it is asked to");
		assertNoErrors(workspace);
	}

	/** Whoever gave a folder wants that, until they ask for the welcome page. */
	@Test
	void theWelcomePageStaysWhereSomebodyAsksForIt() throws Exception {
		Path project = folder.resolve("quillhaven");
		Built.copy(Built.example(), project);
		Path answer = folder.resolve("answer");
		startWithProbe(folder.resolve("workspace"), "-project", project.toString(), "-welcome", answer.toString());

		await("the welcome page", () -> Files.exists(answer));
		assertEquals("there", Files.readString(answer));
		assertTrue(closed(), "the workbench closes when it is asked to");
	}

	private void startWithProbe(Path workspace, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", Built.launcher(Built.product()).toString(),
				"-data", workspace.toString(), "-configuration", Built.configurationWithProbe(Built.product(), folder.resolve("configuration")).toString()));
		command.addAll(List.of(arguments));
		start(command);
	}

	private void start(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
		Map<String, String> environment = builder.environment();
		Path home = folder.resolve("home");
		environment.put("HOME", Files.createDirectories(home).toString());
		// A caret that blinks would keep the picture from ever being still.
		Path gtk = Files.createDirectories(home.resolve(".config/gtk-3.0"));
		Files.writeString(gtk.resolve("settings.ini"), "[Settings]\ngtk-cursor-blink = 0\n");
		List.of("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME").forEach(environment::remove);
		workbench = builder.start();
	}

	private String said() {
		try {
			return Files.readString(folder.resolve("said"));
		} catch (IOException e) {
			return e.toString();
		}
	}

	/** Asks the program to end, and waits until it has. */
	private boolean closed() throws InterruptedException {
		workbench.destroy();
		return workbench.waitFor(Built.PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	private void await(String what, BooleanSupplier condition) throws IOException {
		Instant end = Instant.now().plus(Built.PATIENCE);
		while (!condition.getAsBoolean()) {
			if (!workbench.isAlive() || Instant.now().isAfter(end)) {
				screenshot("missing-" + what.replace(' ', '-'));
				fail(what + " did not come; the windows are\n" + windows() + "\nthe program said\n" + said());
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	/** The titles of all windows, as the X server lists them. */
	private static String windows() {
		return told("-root", "-tree");
	}

	private static String screenWidth() {
		return SCREEN.matcher(told("-root")).results().findFirst().orElseThrow().group(1);
	}

	private static String told(String... about) {
		try {
			Process list = new ProcessBuilder(Stream.concat(Stream.of("xwininfo"), Stream.of(about)).toList()).redirectErrorStream(true).start();
			return new String(list.getInputStream().readAllBytes());
		} catch (IOException e) {
			return fail("xwininfo is missing: ./build verify installs it", e);
		}
	}

	/** Keeps the picture of the whole screen, as soon as it shows something, and twice the same. */
	private static void screenshot(String name) throws IOException {
		Path file = Built.screenshot(name);
		Display display = new Display();
		try {
			Instant end = Instant.now().plus(Built.PATIENCE);
			ImageData before;
			ImageData now = screen(display);
			do {
				LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
				before = now;
				now = screen(display);
				ImageLoader loader = new ImageLoader();
				loader.data = new ImageData[] { now };
				loader.save(file.toString(), SWT.IMAGE_PNG);
			} while ((!Arrays.equals(before.data, now.data) || Files.size(file) <= SOMETHING) && Instant.now().isBefore(end));
		} finally {
			display.dispose();
		}
		assertTrue(Files.size(file) > SOMETHING, () -> file + " shows nothing");
	}

	private static ImageData screen(Display display) {
		Rectangle bounds = display.getBounds();
		Image image = new Image(display, bounds.width, bounds.height);
		GC gc = new GC(display);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData picture = image.getImageData();
		image.dispose();
		return picture;
	}

	private static void assertNoErrors(Path workspaces) throws IOException {
		List<String> errors = new ArrayList<>();
		try (Stream<Path> files = Files.walk(workspaces)) {
			for (Path log : files.filter(file -> file.endsWith(".log")).collect(Collectors.toList())) {
				errors.addAll(Files.readAllLines(log).stream().filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList());
			}
		}
		assertEquals(List.of(), errors, "errors in the workbench's log");
	}
}
