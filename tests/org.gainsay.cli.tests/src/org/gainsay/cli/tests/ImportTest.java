// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code import} prints and answers; what it makes is tested with the engine. */
class ImportTest {

	private static final String TEXT = "Mayor says bridge is safe\n\nThe mayor of Quillhaven said on Monday that the old bridge was safe to cross.\n";

	@TempDir
	private Path folder;

	@Test
	void itSaysWhatWasReadAndWhatWasNot() {
		Program.write(folder.resolve("src/a.txt"), TEXT);
		Program.write(folder.resolve("src/con.txt"), TEXT);
		Path corpus = folder.resolve("corpus");
		Program brought = Program.run("import", folder.resolve("src"), "-o", corpus);
		assertEquals(0, brought.exitCode(), brought.err());
		assertEquals("", brought.err());
		assertEquals(List.of("a.txt: text, 1 article",
				"con.txt: skipped. “con.txt” is the name of a device on Windows, where the corpus could not be read; rename it.",
				"Imported 1 article from 1 file into " + corpus + "; 1 file skipped."), brought.lines());
		assertEquals(new Program(0, "1 article, 0 statements, 0 claims, 0 errors, 0 warnings" + System.lineSeparator(), ""), Program.run("check", corpus));
		Program again = Program.run("import", folder.resolve("src/a.txt"), "-o", corpus);
		assertEquals(new Program(0, "a.txt: is in the corpus already" + System.lineSeparator() + "Imported nothing; 1 file was there already." + System.lineSeparator(), ""), again);
	}

	@Test
	void whereNothingIsReadItAnswersThree() {
		Path corpus = folder.resolve("corpus");
		Program.write(folder.resolve("empty.txt"), "");
		Program nothing = Program.run("import", folder.resolve("empty.txt"), "-o", corpus);
		assertEquals(3, nothing.exitCode());
		assertEquals(List.of("empty.txt: skipped. It is empty.", "Imported nothing; 1 file skipped."), nothing.lines());
		assertFalse(Files.exists(corpus));
		Program nowhere = Program.run("import", folder.resolve("nowhere"), "-o", corpus);
		assertEquals(3, nowhere.exitCode());
		assertEquals("gainsay: " + folder.resolve("nowhere") + ": no such file or folder" + System.lineSeparator(), nowhere.err());
	}

	@Test
	void aFolderOfOtherThingsIsLeftAlone() {
		Program.write(folder.resolve("src/a.txt"), TEXT);
		Program refused = Program.run("import", folder.resolve("src/a.txt"), "-o", folder.resolve("src"));
		assertEquals(3, refused.exitCode());
		assertTrue(refused.err().contains("is no corpus and not empty, and nothing was written in it (there is a.txt)"), refused.err());
	}

	@Test
	void wrongUseIsSaid() {
		Program.write(folder.resolve("a.txt"), TEXT);
		Program format = Program.run("import", folder.resolve("a.txt"), "--from", "txet", "-o", folder.resolve("corpus"));
		assertEquals(2, format.exitCode());
		assertTrue(format.err().contains("There is no import format called 'txet'; there are: ") && format.err().contains("Did you mean 'text'?"), format.err());
		Program map = Program.run("import", folder.resolve("a.txt"), "--map", "headline", "-o", folder.resolve("corpus"));
		assertEquals(2, map.exitCode());
		assertTrue(map.err().contains("--map takes FIELD=COLUMN"), map.err());
		assertEquals(2, Program.run("import", folder.resolve("a.txt")).exitCode(), "-o is missing");
	}

	@Test
	void addressesAreToldFromFiles() throws IOException {
		String page = "<!DOCTYPE html><html lang=en><body><article><h1>Bridge closed</h1><p>The old bridge at Quillhaven was closed on Monday, the harbour office said, after divers had found a crack.</p>"
				+ "<p>The mayor denied that anybody had known of the crack before, and said that it would be open again soon.</p></article></body></html>";
		Path corpus = folder.resolve("corpus");
		Program.write(folder.resolve("a.txt"), TEXT);
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			server.setSoTimeout(20_000);
			Thread answering = new Thread(() -> answerOnce(server, page));
			answering.start();
			String address = "http://127.0.0.1:" + server.getLocalPort() + "/news/bridge";
			Program.write(folder.resolve("list.txt"), "# pages\n\n" + address + "\n  ftp://ledger.example/a  \n");
			Program brought = Program.run("import", folder.resolve("a.txt"), "mailto:desk@ledger.example", "--addresses", folder.resolve("list.txt"), "--ignore-robots", "-o", corpus);
			assertEquals(List.of("a.txt: text, 1 article",
					"mailto:desk@ledger.example: skipped. Only addresses that begin with http:// or https:// are fetched.",
					address + ": html, 1 article",
					"ftp://ledger.example/a: skipped. Only addresses that begin with http:// or https:// are fetched.",
					"Imported 2 articles from 2 files into " + corpus + "; 2 files skipped."), brought.lines(), brought.err());
			assertEquals(0, brought.exitCode());
		}
		assertEquals(page, Files.readString(corpus.resolve("raw/127.0.0.1/bridge.html")));
		String claims = Files.readString(corpus.resolve("127.0.0.1/bridge.claims"));
		assertFalse(claims.contains("retrieved"), "The server said no date: " + claims);
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	/** Answers one request with a page, without a date. */
	private static void answerOnce(ServerSocket server, String page) {
		try (Socket one = server.accept(); BufferedReader in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8)); OutputStream out = one.getOutputStream()) {
			one.setSoTimeout(20_000);
			for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
				// the head is of no interest
			}
			out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + page).getBytes(StandardCharsets.UTF_8));
		} catch (IOException gone) {
			// then the import says so
		}
	}

	@Test
	void aListOfAddressesThatIsNoneIsSaid() {
		Path corpus = folder.resolve("corpus");
		Program none = Program.run("import", "--addresses", folder.resolve("nowhere.txt"), "-o", corpus);
		assertEquals(new Program(3, "", "gainsay: " + folder.resolve("nowhere.txt") + ": no such file" + System.lineSeparator()), none);
		Program.write(folder.resolve("list.txt"), "# nothing yet\n");
		Program empty = Program.run("import", "--addresses", folder.resolve("list.txt"), "-o", corpus);
		assertEquals(2, empty.exitCode());
		assertTrue(empty.err().contains("There is no address in " + folder.resolve("list.txt") + "."), empty.err());
		Program nothing = Program.run("import", "-o", corpus);
		assertEquals(2, nothing.exitCode());
		assertTrue(nothing.err().contains("Name what is to be imported"), nothing.err());
		assertFalse(Files.exists(corpus));
	}

	@Test
	void theHelpListsTheFormats() {
		Program help = Program.run("import", "--help");
		assertEquals(0, help.exitCode());
		assertTrue(help.out().contains("Formats:") && help.out().contains("Plain text: one article a file"), help.out());
	}
}
