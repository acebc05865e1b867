// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** What the commands say of what they could not read, and names as a shell gives them. */
class ReadingTest {

	@TempDir
	Path top;
	private Path folder;

	@BeforeEach
	void corpus() {
		folder = top.resolve("in");
		Program.write(folder.resolve("first.txt"), "Orla Mill said the weir will hold until spring.\n");
		Program.write(folder.resolve("tarn.claims"), """
				actor mill : person "Orla Mill"
				event w\u00e9ir "The weir" { claims h\u00f6lds }
				claim h\u00f6lds "The weir holds"
				article first "Weir inspected" { on w\u00e9ir text "first.txt" statement s { says "the weir will hold" cue "said" by mill asserts h\u00f6lds } }
				""");
		Program.write(folder.resolve("ben.claims"), "annotator b\u00e9n annotations b\u00e9n of first { statement s { says \"the weir will hold\" cue \"said\" by mill asserts h\u00f6lds } }");
	}

	private List<String> issues(Program check) {
		return check.json().getAsJsonObject().getAsJsonArray("issues").asList().stream().map(issue -> issue.getAsJsonObject())
				.map(issue -> issue.get("file").getAsString() + ":" + issue.get("line").getAsInt() + " " + issue.get("code").getAsString()).toList();
	}

	@Test
	void aTextThatIsTooLargeIsOneIssue() throws IOException {
		Program.write(folder.resolve("second.claims"), "article second \"Big\" {\n\ttext \"big.txt\"\n\tstatus done\n\tstatement s { says \"the weir\" by mill asserts h\u00f6lds }\n}");
		try (RandomAccessFile big = new RandomAccessFile(folder.resolve("big.txt").toFile(), "rw")) {
			big.setLength(3L << 30);
		}
		Program check = Program.run("check", folder, "--format", "json");
		assertEquals(1, check.exitCode());
		assertEquals(List.of("second.claims:2 text-too-large"), issues(check));
		JsonObject counts = check.json().getAsJsonObject().getAsJsonObject("counts");
		assertEquals(2, counts.get("articles").getAsInt());
		assertEquals(3, counts.get("statements").getAsInt());
	}

	@Test
	void anExportSaysWhatItLeavesOut() throws IOException {
		try {
			Files.createSymbolicLink(folder.resolve("second.claims"), Path.of("nowhere"));
		} catch (UnsupportedOperationException | IOException noLinks) {
			Assumptions.abort("this system makes no links: " + noLinks);
		}
		Program export = Program.run("export", folder, "--to", "csv", "-o", top.resolve("out"));
		assertEquals(1, export.exitCode());
		assertTrue(export.err().contains("gainsay: left out: second.claims: This is a link that leads nowhere. Correct or delete it."), export.err());
		assertTrue(Files.readString(top.resolve("out/statements.csv")).contains("first"));
	}

	@Test
	void namesMayBeTypedInAnyForm() {
		for (String form : List.of("e\u0301", "\u00e9")) {
			assertEquals(0, Program.run("claims", folder, "--set", "b" + form + "n").exitCode());
			assertEquals(0, Program.run("compare", folder, "--set", "b" + form + "n").exitCode());
			assertEquals(0, Program.run("export", folder, "--to", "csv", "--set", "b" + form + "n", "-o", top.resolve("out")).exitCode());
			assertEquals(0, Program.run("report", folder, "--event", "w" + form + "ir", "-o", top.resolve("r.html")).exitCode());
		}
		for (String form : List.of("o\u0308", "\u00f6")) {
			assertEquals(0, Program.run("claims", folder, "--claim", "h" + form + "lds").exitCode());
			assertEquals(0, Program.run("claims", folder, "--why", "h" + form + "lds").exitCode());
		}
	}

	@Test
	void exportsHaveOneForm() throws IOException {
		Program.write(folder.resolve("other.claims"), "article other \"Other\" { on we\u0301ir text \"first.txt\" statement s { says \"the weir will hold\" by mill asserts ho\u0308lds } }");
		assertEquals(0, Program.run("export", folder, "--to", "csv", "-o", top.resolve("out")).exitCode());
		String stances = Files.readString(top.resolve("out/stances.csv"));
		assertEquals(2, stances.lines().filter(line -> line.contains("h\u00f6lds")).count(), stances);
	}
}
