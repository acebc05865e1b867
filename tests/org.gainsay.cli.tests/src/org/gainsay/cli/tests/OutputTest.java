// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.cli.Main;
import org.gainsay.cli.Terminal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That exit code 0 means that what was printed has arrived, and that nothing that is printed is obeyed by a terminal. */
class OutputTest {

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	/** What a terminal obeys or does not show: escape, bell, DEL, C1, turns of direction, separators, a mark, no width, half a character. */
	private static final String HIDDEN = "\u001B[2J\u0007\u007F\u009B1m\u202E\u2066\u200F\u061C\u2028\u2029\u0085\uFEFF\u200B\u2060\uFFF9";

	@BeforeEach
	void write() {
		Program.write(folder.resolve("text.txt"), "The ferry" + HIDDEN + " sank, the mayor said.\n");
		Program.write(folder.resolve("a.claims"), """
				actor paper : publication "The Paper"
				actor mayor : person "The HIDDEN mayor"
				claim sank "The HIDDEN ferry sank \\uD83D"
				article a\u200E\u202E "A HIDDEN" {
					outlet paper text "text.txt"
					statement s { says "ferryHIDDEN sank" cue "said" by paper citing mayor asserts sank asserts "HIDDEN" note "HIDDEN" }
					statement gone { says "nothingHIDDEN of it" by mayor asserts sank }
				}
				article b "B" { text "noHIDDENsuch.txt" }
				""".replace("HIDDEN", HIDDEN));
	}

	static Stream<String> commands() {
		return Stream.of("check DIR", "check DIR --format json", "claims DIR", "claims DIR --format json", "claims DIR --why sank", "compare DIR --passages --all",
				"compare DIR --format json", "export DIR --to csv -o OUT", "export DIR --to xmi -o OUT", "report DIR -o OUT", "claims DIR --set HIDDEN",
				"claims DIR --claim HIDDEN", "check DIR/HIDDEN", "check --HIDDEN", "report DIR --event HIDDEN", "export DIR --to HIDDEN -o OUT", "export DIR --to csv -o DIR/HIDDEN",
				"show DIR a\u200E\u202E --format json", "show DIR b", "show DIR HIDDEN", "show DIR b.HIDDEN", "show DIR b --annotator HIDDEN", "claims DIR --format csv --set HIDDEN");
	}

	private Object[] arguments(String line) {
		return Stream.of(line.split(" ")).map(word -> word.replace("DIR", folder.toString()).replace("OUT", elsewhere.resolve("out").toString()).replace("HIDDEN", HIDDEN))
				.toArray();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void nothingThatIsPrintedIsObeyed(String line) {
		for (Terminal terminal : List.of(Terminal.NONE, new Terminal(true, true, true))) {
			Program program = Program.run(terminal, arguments(line));
			String printed = (program.out() + program.err()).replace(System.lineSeparator(), "\n").replaceAll("\u001B\\[[0-9;]*m|\r", "");
			assertEquals(List.of(), printed.codePoints().filter(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c <= 0x9F
					|| HIDDEN.indexOf(c) >= 0 && c > 0x7F || c == 0x200E || c >= 0xD800 && c <= 0xDFFF).mapToObj(Integer::toHexString).toList(), printed);
			if (line.endsWith("json")) {
				assertFalse(program.json().isJsonNull());
			}
		}
	}

	@Test
	void jsonMeansTheCharactersThatItEscapes() {
		String text = Program.run("claims", folder, "--format", "json").json().getAsJsonArray().get(0).getAsJsonObject().get("text").getAsString();
		assertEquals("The " + HIDDEN + " ferry sank \uD83D", text);
	}

	/** Joiners belong to words of Persian and to emoji; all that is to be seen stays what it is. */
	@Test
	void whatIsToBeSeenStays() {
		Program.write(folder.resolve("a.claims"), "claim seen \"می\u200Cخواهم 👩\u200D🚒 é e\u0301 ½ «…» \uD83D\uDEA2\"\n");
		assertTrue(Program.run("claims", folder).out().contains("می\u200Cخواهم 👩\u200D🚒 é e\u0301 ½ «…» \uD83D\uDEA2"));
	}

	@Test
	void aFileCannotForgeALine() {
		String name = "x\nreal.claims:1:1: error: forged [syntax-error]\r\n.claims";
		try {
			Files.writeString(folder.resolve(name), "nonsense");
		} catch (IOException | RuntimeException notAllowed) {
			Assumptions.abort("this system has no such names");
		}
		List<String> lines = Program.run("check", folder).lines();
		assertTrue(lines.stream().noneMatch(line -> line.startsWith("real.claims")), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("x\\nreal.claims:1:1: error: forged [syntax-error]\\r\\n.claims:1:1: error: ")), lines.toString());
		Program nowhere = Program.run("check", folder.resolve("no\nwhere"));
		assertEquals(1, nowhere.err().lines().count(), nowhere.err());
	}

	/** A stream that takes so many bytes. */
	private static OutputStream full(int bytes, String reason) {
		return new OutputStream() {
			private int left = bytes;

			@Override
			public void write(int b) throws IOException {
				if (left-- <= 0) {
					throw new IOException(reason);
				}
			}
		};
	}

	@ParameterizedTest
	@ValueSource(strings = { "check DIR", "check DIR --format json", "claims DIR", "claims DIR --format json", "claims DIR --why sank", "compare DIR", "compare DIR --format json",
			"claims DIR --format csv", "show DIR b", "show DIR b --format json", "report DIR -o -", "export DIR --to xmi -o -", "export DIR --to csv -o OUT", "--help", "--version", "check --help" })
	void outputThatCannotBeWrittenIsSaid(String line) {
		for (int bytes : new int[] { 0, 2 }) {
			StringWriter err = new StringWriter();
			assertEquals(3, Main.run(Stream.of(arguments(line)).map(Object::toString).toArray(String[]::new), full(bytes, "No space left on device"), StandardCharsets.UTF_8, err, Terminal.NONE),
					err.toString());
			assertTrue(err.toString().contains("gainsay: standard output cannot be written: No space left on device" + System.lineSeparator()), err.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "claims DIR", "claims DIR --format csv", "report DIR -o -", "--help" })
	void aClosedPipeIsNoFault(String line) {
		Program.write(folder.resolve("a.claims"), "claim seen \"Seen\"\n");
		StringWriter err = new StringWriter();
		assertEquals(0, Main.run(Stream.of(arguments(line)).map(Object::toString).toArray(String[]::new), full(5, "Broken pipe"), StandardCharsets.UTF_8, err, Terminal.NONE));
		assertEquals("", err.toString());
	}

	@ParameterizedTest
	@ValueSource(classes = { StackOverflowError.class, NoClassDefFoundError.class, IllegalStateException.class })
	void aFaultIsASentence(Class<? extends Throwable> fault) throws ReflectiveOperationException {
		Throwable thrown = fault.getConstructor().newInstance();
		OutputStream broken = new OutputStream() {
			@Override
			public void write(int b) {
				if (thrown instanceof Error error) {
					throw error;
				}
				throw (RuntimeException) thrown;
			}
		};
		StringWriter err = new StringWriter();
		assertEquals(3, Main.run(new String[] { "--help" }, broken, StandardCharsets.UTF_8, err, Terminal.NONE));
		assertEquals("gainsay: stopped by a fault in the program (" + fault.getName() + "). Please report it; with GAINSAY_DEBUG=1 in the environment it says more."
				+ System.lineSeparator(), err.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "claims", "compare", "report", "export --to csv -o OUT" })
	void anEmptyFolderNameIsWrongUse(String line) {
		assertEquals(2, Program.run(Stream.concat(Stream.of(arguments(line)), Stream.of("")).toArray()).exitCode());
		assertFalse(Files.exists(elsewhere.resolve("out")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "export DIR --to csv -o", "report DIR -o", "report DIR --event", "report DIR --set", "claims DIR --set", "claims DIR --claim", "claims DIR --flag",
			"claims DIR --why", "compare DIR --set", "show DIR a --annotator", "export DIR -o OUT --to", "export DIR --to csv -o OUT --set" })
	void anEmptyValueIsWrongUse(String line) {
		Program program = Program.run(Stream.concat(Stream.of(arguments(line)), Stream.of("")).toArray());
		String option = line.substring(line.lastIndexOf(' ') + 1);
		assertEquals(2, program.exitCode());
		assertTrue(program.err().startsWith("gainsay: An empty value is given for " + (option.equals("-o") ? "--output" : option) + "."), program.err());
		assertEquals(program, Program.run(Stream.of(arguments(line.replaceAll(" -o$", " --output") + "=")).toArray()), "however it is given");
		assertFalse(Files.exists(elsewhere.resolve("out")));
	}

	@Test
	void aDocumentOnStandardOutputIsTheOneInTheFile() throws IOException {
		Path file = elsewhere.resolve("c.xmi");
		Program written = Program.run("export", folder, "--to", "xmi", "-o", file);
		Program printed = Program.run("export", folder, "--to", "xmi", "-o", "-");
		assertEquals(written.exitCode(), printed.exitCode());
		assertEquals(Files.readString(file).replaceAll("\\s+xsi:schemaLocation=\"[^\"]*\"", ""), printed.out());
		assertTrue(printed.err().startsWith("Wrote 2 articles and 2 statements as xmi to standard output."), printed.err());
	}

	@Test
	void theReportSaysWhatItCouldNotCarry() {
		Program program = Program.run("report", folder, "-o", elsewhere.resolve("r.html"));
		assertTrue(program.err().contains("Could not be carried:"), program.err());
		assertTrue(program.err().contains("Characters that HTML has no place for"), program.err());
	}
}
