// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

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
				ClaimsLanguageServer.serve(serverIn, serverOut, "test", reader);
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

	private void agree(String reader) throws IOException {
		String uri = folder.resolve("shared.claims").toUri().toString();
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
