// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The server as the bytes of the protocol show it: order of messages, frames, positions, files outside, and errors. */
class ProtocolTest {

	private static final long SECONDS = 120;

	@TempDir
	Path top;
	private Path folder;
	private PipedOutputStream toServer;
	private PipedInputStream fromServer;
	private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
	private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
	private int number;

	@BeforeEach
	void start() throws IOException {
		folder = Files.createDirectory(top.toRealPath().resolve("corpus"));
		PipedInputStream serverIn = new PipedInputStream(1 << 20);
		toServer = new PipedOutputStream(serverIn);
		fromServer = new PipedInputStream(1 << 20);
		PipedOutputStream serverOut = new PipedOutputStream(fromServer);
		thread(() -> exitCode.complete(ClaimsLanguageServer.serve(serverIn, serverOut, "test", null, null)));
		thread(this::listen);
	}

	private interface Work {
		void run() throws Exception;
	}

	private void thread(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			} catch (Exception stopped) {
				exitCode.completeExceptionally(stopped);
			}
		}, "protocol test");
		thread.setDaemon(true);
		thread.start();
	}

	private void listen() throws IOException {
		InputStream in = fromServer;
		while (true) {
			int length = 0;
			for (String line = line(in); !line.isEmpty(); line = line(in)) {
				if (line.startsWith("Content-Length:")) {
					length = Integer.parseInt(line.substring(15).strip());
				}
			}
			JsonObject message = JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8)).getAsJsonObject();
			if (!message.has("method")) {
				answers.add(message);
			}
		}
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = in.read(); c != '\n'; c = in.read()) {
			if (c < 0) {
				throw new IOException("the server has gone");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	@AfterEach
	void stop() throws IOException {
		toServer.close();
	}

	// ---- talking

	private void raw(String head, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		toServer.write(head.replace("N", String.valueOf(bytes.length)).getBytes(StandardCharsets.US_ASCII));
		toServer.write(bytes);
		toServer.flush();
	}

	private void send(String message) throws IOException {
		raw("Content-Length: N\r\n\r\n", message);
	}

	private void tell(String method, String params) throws IOException {
		send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
	}

	private JsonObject ask(String method, String params) throws Exception {
		number++;
		send("{\"jsonrpc\":\"2.0\",\"id\":" + number + ",\"method\":\"" + method + "\"" + (params == null ? "" : ",\"params\":" + params) + "}");
		while (true) {
			JsonObject answer = next();
			if (answer.has("id") && !answer.get("id").isJsonNull() && answer.get("id").getAsString().equals(String.valueOf(number))) {
				return answer;
			}
		}
	}

	private JsonObject next() throws InterruptedException {
		JsonObject answer = answers.poll(SECONDS, TimeUnit.SECONDS);
		if (answer == null) {
			throw new AssertionError("no answer");
		}
		return answer;
	}

	private static int error(JsonObject answer) {
		return answer.getAsJsonObject("error").get("code").getAsInt();
	}

	private void initialize() throws Exception {
		assertTrue(ask("initialize", "{\"rootUri\":\"" + folder.toUri() + "\",\"capabilities\":{}}").has("result"));
		tell("initialized", "{}");
	}

	private String document(Path file) {
		return "\"textDocument\":{\"uri\":\"" + file.toUri() + "\"}";
	}

	private Path open(Path file, String text) throws IOException {
		tell("textDocument/didOpen", "{\"textDocument\":{\"uri\":\"" + file.toUri() + "\",\"languageId\":\"claims\",\"version\":1,\"text\":" + quoted(text) + "}}");
		return file;
	}

	private static String quoted(String text) {
		return new com.google.gson.Gson().toJson(text);
	}

	private String symbols(Path file) throws Exception {
		StringBuilder names = new StringBuilder();
		for (JsonElement symbol : ask("textDocument/documentSymbol", "{" + document(file) + "}").getAsJsonArray("result")) {
			names.append(symbol.getAsJsonObject().get("name").getAsString()).append('|');
		}
		return names.toString();
	}

	// ---- order

	@Test
	void nothingIsAskedBeforeInitializeNorAfterShutdown() throws Exception {
		assertEquals(-32002, error(ask("workspace/symbol", "{\"query\":\"\"}")));
		open(folder.resolve("early.claims"), "claim early \"E\"");
		initialize();
		assertEquals(0, ask("workspace/symbol", "{\"query\":\"early\"}").getAsJsonArray("result").size(), "what came too early is not heard");
		assertEquals(-32600, error(ask("initialize", "{\"capabilities\":{}}")));
		assertEquals(-32602, error(ask("textDocument/hover", null)));
		assertEquals(-32602, error(ask("textDocument/hover", "{}")));
		assertEquals(-32602, error(ask("textDocument/hover", "{\"textDocument\":[],\"position\":7}")));
		assertEquals(-32601, error(ask("gainsay/unknown", "{}")));
		assertTrue(ask("shutdown", null).has("result"));
		assertEquals(-32600, error(ask("workspace/symbol", "{\"query\":\"\"}")));
		assertEquals(-32600, error(ask("shutdown", null)));
		tell("exit", "{}");
		assertEquals(0, exitCode.get(SECONDS, TimeUnit.SECONDS));
	}

	@Test
	void exitWithoutShutdownIsAFailure() throws Exception {
		tell("exit", "{}");
		assertEquals(1, exitCode.get(SECONDS, TimeUnit.SECONDS));
	}

	// ---- frames

	@Test
	void whatCannotBeUnderstoodIsAnsweredAndTheNextIsHeard() throws Exception {
		initialize();
		raw("Content-Type: application/vscode-jsonrpc; charset=zzz\r\nContent-Length: N\r\n\r\n", "{}");
		assertEquals(-32600, error(next()));
		send("{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"textDocument/hover\",\"params\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
		assertTrue(next().has("error"));
		send("this is no JSON");
		assertEquals(-32700, error(next()));
		raw("content-length: N\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n",
				"{\"jsonrpc\":\"2.0\",\"id\":\"seven\",\"method\":\"workspace/symbol\",\"params\":{\"query\":\"\"}}");
		assertEquals("seven", next().get("id").getAsString());
		assertTrue(ask("workspace/symbol", "{\"query\":\"\"}").has("result"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: -5\r\n\r\n", "Content-Length: 99999999999\r\n\r\n", "Content-Length: many\r\n\r\n", "Host: here\r\n\r\n" })
	void whereNobodyCanTellWhereAMessageEndsItEnds(String head) throws Exception {
		initialize();
		raw(head, "");
		assertEquals(1, exitCode.get(SECONDS, TimeUnit.SECONDS));
		assertEquals(-32700, error(next()));
	}

	// ---- positions

	/** The text {@code gainsay 1⏎claim a "😀A"⏎claim b "B"} after one change. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"1|99|1|99| // c|2|claim a,claim b",
			"1|7|1|99||2|claim a,claim b",
			"2|0|99|0||1|claim a",
			"99|0|99|99|\\nclaim c \"C\"|3|claim a,claim b,claim c",
			"1|10|1|11||2|claim a,claim b",
			"-1|-1|0|99|gainsay 1|2|claim a,claim b",
			"2|99|1|99||1|claim a" })
	void positionsOutsideOfTheTextAreTakenAsItsEdges(int line, int character, int endLine, int endCharacter, String text, int claims, String names) throws Exception {
		initialize();
		Path file = open(folder.resolve("c.claims"), "gainsay 1\r\nclaim a \"\uD83D\uDE00A\"\r\nclaim b \"B\"");
		tell("textDocument/didChange", "{\"textDocument\":{\"uri\":\"" + file.toUri() + "\",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{\"line\":" + line
				+ ",\"character\":" + character + "},\"end\":{\"line\":" + endLine + ",\"character\":" + endCharacter + "}},\"text\":\"" + (text == null ? "" : text.replace("\"", "\\\"")) + "\"}]}");
		String found = symbols(file);
		for (String name : names.split(",")) {
			assertEquals(claims >= 1, found.contains(name.substring(6)), found);
		}
		assertEquals(claims, found.chars().filter(c -> c == '|').count(), found);
	}

	@Test
	void enterInAStringOrACommentIndentsNothing() throws Exception {
		initialize();
		String text = "article a \"A\" {\n\tnote \"one\ntwo }\n\" /* three\nfour */ // five }\n\n}\n";
		Path file = open(folder.resolve("c.claims"), text);
		for (int line : new int[] { 2, 3, 4 }) {
			assertEquals(new JsonArray(), ask("textDocument/onTypeFormatting", typed(file, line, 0, "\\n")).get("result"), "line " + line);
		}
		assertEquals(new JsonArray(), ask("textDocument/onTypeFormatting", typed(file, 2, 5, "}")).get("result"), "a brace in a string");
		assertEquals(new JsonArray(), ask("textDocument/onTypeFormatting", typed(file, 4, 16, "}")).get("result"), "a brace in a comment");
		assertEquals("\t", ask("textDocument/onTypeFormatting", typed(file, 5, 0, "\\n")).getAsJsonArray("result").get(0).getAsJsonObject().get("newText").getAsString());
	}

	private String typed(Path file, int line, int character, String typed) {
		return "{" + document(file) + ",\"position\":{\"line\":" + line + ",\"character\":" + character + "},\"ch\":\"" + typed
				+ "\",\"options\":{\"tabSize\":4,\"insertSpaces\":false}}";
	}

	@Test
	void aPartIsLaidOutAndARenameIsPrepared() throws Exception {
		initialize();
		Path file = open(folder.resolve("c.claims"), "gainsay 1\nclaim   a   \"A\"\nclaim   b   \"B\"\n");
		JsonArray edits = ask("textDocument/rangeFormatting", "{" + document(file)
				+ ",\"range\":{\"start\":{\"line\":2,\"character\":0},\"end\":{\"line\":2,\"character\":99}},\"options\":{\"tabSize\":4,\"insertSpaces\":false}}").getAsJsonArray("result");
		assertFalse(edits.isEmpty());
		for (JsonElement edit : edits) {
			assertEquals(2, edit.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("end").get("line").getAsInt());
		}
		JsonObject prepared = ask("textDocument/prepareRename", "{" + document(file) + ",\"position\":{\"line\":1,\"character\":8}}").getAsJsonObject("result");
		assertEquals("a", prepared.get("placeholder").getAsString());
		assertTrue(ask("textDocument/prepareRename", "{" + document(file) + ",\"position\":{\"line\":0,\"character\":1}}").get("result").isJsonNull());
	}

	// ---- files outside

	@Test
	void ofAFileOutsideNothingIsTold() throws Exception {
		Path outside = Files.createDirectory(top.toRealPath().resolve("outside"));
		Files.writeString(outside.resolve("private.claims"), "claim sealed \"A sealed letter\"");
		Files.writeString(outside.resolve("other.claims"), "claim sealedToo \"Another\"");
		initialize();
		Path file = outside.resolve("private.claims");
		String at = "{" + document(file) + ",\"position\":{\"line\":0,\"character\":7}}";
		assertTrue(ask("textDocument/hover", at).get("result").isJsonNull());
		for (String method : new String[] { "documentSymbol", "foldingRange", "definition" }) {
			assertEquals(new JsonArray(), ask("textDocument/" + method, at).get("result"), method);
		}
		assertEquals(new JsonArray(), ask("workspace/symbol", "{\"query\":\"sealed\"}").get("result"));
		assertTrue(ask("textDocument/hover", "{\"textDocument\":{\"uri\":\"untitled:Untitled-1\"},\"position\":{\"line\":0,\"character\":7}}").get("result").isJsonNull());
		open(file, "claim sealed \"A sealed letter\"");
		assertEquals("sealed", ask("textDocument/documentSymbol", at).getAsJsonArray("result").get(0).getAsJsonObject().get("name").getAsString().replace("claim ", ""));
		assertEquals(1, ask("workspace/symbol", "{\"query\":\"sealed\"}").getAsJsonArray("result").size(), "of the folder around nothing is read");
		tell("workspace/didChangeWatchedFiles", "{\"changes\":[{\"uri\":\"" + outside.resolve("other.claims").toUri() + "\",\"type\":2}]}");
		assertEquals(1, ask("workspace/symbol", "{\"query\":\"sealed\"}").getAsJsonArray("result").size());
		tell("textDocument/didClose", "{" + document(file) + "}");
		assertEquals(new JsonArray(), ask("workspace/symbol", "{\"query\":\"sealed\"}").get("result"), "and nothing stays");
		tell("textDocument/didClose", "{" + document(file) + "}");
		assertEquals(new JsonArray(), ask("textDocument/documentSymbol", at).get("result"));
	}

	@Test
	void aFolderWithPropertiesIsACorpusOfItsOwn() throws Exception {
		Path inner = Files.createDirectory(folder.resolve("inner"));
		Files.writeString(inner.resolve("gainsay.properties"), "");
		Files.writeString(inner.resolve("i.claims"), "gainsay 1\nclaim inside \"I\"\n");
		Files.writeString(folder.resolve("o.claims"), "gainsay 1\nclaim outside \"O\" { entails inside }\n");
		initialize();
		String at = ",\"position\":{\"line\":1,\"character\":28}}";
		assertEquals(new JsonArray(), ask("textDocument/definition", "{" + document(folder.resolve("o.claims")) + at).get("result"), "its names are its own");
		assertEquals(1, ask("textDocument/documentSymbol", "{" + document(inner.resolve("i.claims")) + "}").getAsJsonArray("result").size());
	}

	// ---- errors

	@Test
	void longQuotesAndListsOfNamesAreNoTrouble() throws Exception {
		String names = "Anna Berg ".repeat(5_000);
		Files.writeString(folder.resolve("a.txt"), "He said so. " + names + "\n");
		initialize();
		String quote = "no such words ".repeat(600);
		Path file = open(folder.resolve("a.claims"), "gainsay 1\narticle a \"A\" {\n\ttext \"a.txt\"\n\tstatement s {\n\t\tsays \"" + quote + "\"\n\t\tsource \"\"\n\t}\n}\n");
		assertTrue(ask("textDocument/codeAction", "{" + document(file) + ",\"range\":{\"start\":{\"line\":4,\"character\":8},\"end\":{\"line\":4,\"character\":9}},\"context\":{\"diagnostics\":[]}}").has("result"));
		JsonObject completion = ask("textDocument/completion", "{" + document(file) + ",\"position\":{\"line\":5,\"character\":10}}");
		JsonArray items = completion.getAsJsonObject("result").getAsJsonArray("items");
		assertFalse(items.isEmpty());
		for (JsonElement item : items) {
			assertTrue(item.getAsJsonObject().get("label").getAsString().length() < 120, "no name has so many words: " + item);
		}
		assertNull(ask("workspace/symbol", "{\"query\":\"a\"}").get("error"));
	}
}
