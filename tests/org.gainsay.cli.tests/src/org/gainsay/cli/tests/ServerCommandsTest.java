// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.interchange.texts.kits.Kits;
import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** What the commands of the language server answer is, as bytes of the protocol, the JSON that the command line prints, with what is null in it. */
class ServerCommandsTest {

	private static final long SECONDS = 60 * Long.getLong("gainsay.patience", 1);

	@TempDir
	private Path folder;
	private final PipedOutputStream toServer = new PipedOutputStream();
	private DataInputStream fromServer;
	private int id;

	@BeforeEach
	void write() {
		Program.write(folder.resolve("gainsay.properties"), "");
		Program.write(folder.resolve("shared.claims"), "gainsay 1\nactor port : organisation \"The port\"\nclaim leak \"Diesel leaked\"\narticle a \"A\" { text \"a.txt\" }\narticle b \"B\" { text \"b.txt\" }\n"
				+ "coder ben coder cleo\nround main { sample all blind }\nround next { sample all }\n");
		for (String article : new String[] { "a", "b" }) {
			Program.write(folder.resolve(article + ".txt"), "The port said that nothing had leaked.\n");
			for (String coder : new String[] { "ben", "cleo" }) {
				Program.write(folder.resolve("coding/main/" + coder + "/" + article + ".claims"), "annotations " + coder + " of " + article + " in main { status done statement { says \"nothing had leaked\" by port "
						+ (coder.equals("ben") ? "origin \"rules\" denies" : article.equals("a") ? "denies" : "disputes") + " leak } }\n");
				Program.write(folder.resolve("rounds/main/" + coder + ".claims"), "assigned " + coder + " in main { a }\n");
			}
		}
		Program.write(folder.resolve("rounds/main/log/opened.claims"), "opened main { by anna on 2026-04-12 }\n");
	}

	private void start(String reader) throws IOException {
		PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 16);
		PipedOutputStream serverOut = new PipedOutputStream();
		PipedInputStream clientIn = new PipedInputStream(serverOut, 1 << 20);
		fromServer = new DataInputStream(clientIn);
		Thread.ofPlatform().daemon().start(() -> {
			try {
				ClaimsLanguageServer.serve(serverIn, serverOut, "test", reader, session -> new Kits(session, CommandLineWays.WAYS));
			} catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		});
		JsonObject root = new JsonObject();
		root.addProperty("rootUri", folder.toUri().toString());
		root.add("capabilities", new JsonObject());
		ask("initialize", root);
	}

	@AfterEach
	void stop() throws IOException {
		toServer.close();
		if (fromServer != null) {
			fromServer.close();
		}
	}

	/** The answer to a request; what comes before it is passed over. */
	private JsonElement ask(String method, JsonObject params) throws IOException {
		JsonObject request = new JsonObject();
		request.addProperty("jsonrpc", "2.0");
		request.addProperty("id", ++id);
		request.addProperty("method", method);
		request.add("params", params);
		byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
		toServer.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		toServer.write(body);
		toServer.flush();
		int wanted = id;
		return CompletableFuture.supplyAsync(() -> {
			try {
				while (true) {
					JsonObject message = JsonParser.parseString(message()).getAsJsonObject();
					if (message.has("id") && message.get("id").getAsString().equals(String.valueOf(wanted)) && !message.has("method")) {
						return message.has("result") ? message.get("result") : message.get("error");
					}
				}
			} catch (IOException gone) {
				throw new java.io.UncheckedIOException(gone);
			}
		}).orTimeout(SECONDS, TimeUnit.SECONDS).join();
	}

	private String message() throws IOException {
		int length = 0;
		StringBuilder line = new StringBuilder();
		while (true) {
			int next = fromServer.readByte();
			if (next == '\n') {
				String header = line.toString().strip();
				if (header.isEmpty()) {
					byte[] body = new byte[length];
					fromServer.readFully(body);
					return new String(body, StandardCharsets.UTF_8);
				}
				length = header.startsWith("Content-Length:") ? Integer.parseInt(header.substring("Content-Length:".length()).strip()) : length;
				line.setLength(0);
			} else {
				line.append((char) next);
			}
		}
	}

	private JsonElement execute(String command, String... given) throws IOException {
		JsonObject argument = new JsonObject();
		for (int i = 0; i < given.length; i += 2) {
			argument.addProperty(given[i], given[i + 1]);
		}
		JsonArray arguments = new JsonArray();
		arguments.add(argument);
		JsonObject params = new JsonObject();
		params.addProperty("command", command);
		params.add("arguments", arguments);
		return ask("workspace/executeCommand", params);
	}

	private JsonElement printed(String... words) {
		return Program.run((Object[]) words).json();
	}

	@Test
	void ofAReaderOfHisOwnSets() throws IOException {
		start("ben");
		agree("ben");
	}

	@Test
	void ofNobody() throws IOException {
		start(null);
		agree("nobody");
	}

	@Test
	void ofAllWhenTheRoundIsClosed() throws IOException {
		Program.write(folder.resolve("rounds/main/log/closed.claims"), "closed main { by anna on 2026-04-16 }\n");
		start("ben");
		agree("ben");
		String by = execute("gainsay.agreement", "by", "origin").toString();
		assertEquals(printed("agreement", folder.toString(), "--as", "ben", "--json", "--by", "origin").toString(), by);
		assertTrue(by.contains("\"origin\":\"rules\",\"units\":2"), by);
		String cases = execute("gainsay.study.cases", "round", "main").toString();
		assertEquals(printed("study", folder.toString(), "cases", "main", "--as", "ben", "--json").toString(), cases);
		assertTrue(cases.contains("\"state\":\"agreed\"") && cases.contains("\"differing\":[\"stance\"]"), cases);
	}

	/** A sample, what a coder gave otherwise than the gold, and how coders drift, once a round is closed. */
	@Test
	void ofARoundFromItsDraw() throws IOException {
		Program.write(folder.resolve("rounds/main/log/closed.claims"), "closed main { by anna on 2026-04-16 }\n");
		String own = "status done statement { says \"nothing had leaked\" by port disputes leak }";
		Program.write(folder.resolve("shared.claims"), Files.readString(folder.resolve("shared.claims")).replace("text \"a.txt\"", "text \"a.txt\" " + own));
		start("ben");
		for (String round : new String[] { "main", "next" }) {
			assertEquals(printed("study", folder.toString(), "draw", round, "--as", "ben", "--json").toString(), execute("gainsay.study.draw", "uri", uri(), "round", round).toString());
		}
		for (String coder : new String[] { "ben", "cleo" }) {
			String feedback = execute("gainsay.study.feedback", "uri", uri(), "round", "main", "for", coder).toString();
			assertEquals(printed("study", folder.toString(), "feedback", "main", "--for", coder, "--as", "ben", "--json").toString(), feedback);
			assertTrue(feedback.contains("\"compared\":[\"a\"]") && feedback.contains("\"gold\":\"disputes\""), feedback);
		}
		String drift = execute("gainsay.study.drift", "uri", uri()).toString();
		assertEquals(printed("study", folder.toString(), "drift", "--as", "ben", "--json").toString(), drift);
		assertTrue(drift.contains("\"kind\":\"round\""), drift);
	}

	@Test
	void aKitIsWrittenAndWhatIsInItIsListed(@TempDir Path elsewhere) throws IOException {
		start("anna");
		Path kit = elsewhere.resolve("ben.zip");
		JsonObject written = execute("gainsay.study.kit", "uri", uri(), "for", "ben", "output", kit.toString()).getAsJsonObject();
		assertEquals("{\"ben\":" + new JsonPrimitive(kit.toString()) + "}", written.get("kits").toString());
		assertEquals(0, written.get("errors").getAsInt());
		Path other = elsewhere.resolve("printed.zip");
		assertEquals(0, Program.run("study", folder.toString(), "kit", "--for", "ben", "-o", other.toString()).exitCode());
		assertArrayEquals(Files.readAllBytes(other), Files.readAllBytes(kit));
		String again = execute("gainsay.study.kit", "uri", uri(), "for", "ben", "output", kit.toUri().toString()).toString();
		assertTrue(again.contains("is there already; name a new file"), again);
		String inside = execute("gainsay.study.kit", "uri", uri(), "for", "*", "output", folder.resolve("kits").toString()).toString();
		assertTrue(inside.contains("lies in the corpus, and a kit would become a part of it"), inside);
		String nothing = execute("gainsay.study.collect", "uri", uri(), "kit", kit.toString()).toString();
		assertTrue(nothing.endsWith("\"files\":[]}") && nothing.startsWith("{\"taken\":["), nothing);
		String gone = execute("gainsay.study.collect", "uri", uri(), "kit", elsewhere.resolve("gone").toString()).toString();
		assertTrue(gone.contains("gone: no such file or folder"), gone);
	}

	private String uri() {
		return folder.resolve("shared.claims").toUri().toString();
	}

	private void agree(String reader) throws IOException {
		String uri = uri();
		for (String round : new String[] { null, "main", "next" }) {
			String[] said = round == null ? new String[] { "uri", uri } : new String[] { "uri", uri, "round", round };
			String[] asked = round == null ? new String[] { "--json", "--as", reader } : new String[] { "--json", "--as", reader, "--round", round };
			assertEquals(printed(with(new String[] { "agreement", folder.toString() }, asked)).toString(), execute("gainsay.agreement", said).toString());
			assertEquals(printed(with(new String[] { "study", folder.toString(), "status" }, asked)).toString(), execute("gainsay.study.status", said).toString());
			String check = printed(with(new String[] { "study", folder.toString(), "check" }, asked)).toString();
			assertEquals(check.replace("; its coder is told more, by --as.", "; its coder is told more."), execute("gainsay.study.check", said).toString());
		}
	}

	private static String[] with(String[] some, String[] more) {
		String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		return all;
	}
}
