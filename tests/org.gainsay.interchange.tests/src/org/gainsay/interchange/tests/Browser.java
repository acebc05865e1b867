// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A Chromium without a window, with a profile of its own, which is asked about a page as its developer tools ask. It ends when it is closed, or its test is given up. */
final class Browser implements AutoCloseable {

	/** How long one answer may take. */
	private static final long SECONDS = 120;

	private final Process process;
	private final HttpClient client = HttpClient.newHttpClient();
	private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
	private final WebSocket socket;
	private String session;
	private int asked;

	private Browser(Path program, Path profile) throws IOException, InterruptedException {
		Files.createDirectories(profile);
		this.process = new ProcessBuilder(List.of(program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-port=0",
				"--user-data-dir=" + profile, "about:blank")).redirectErrorStream(true).redirectOutput(profile.resolve("said.txt").toFile()).start();
		try {
			this.socket = client.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(SECONDS)).buildAsync(address(profile.resolve("DevToolsActivePort")), new Listener()).join();
			JsonArray targets = ask("Target.getTargets", Map.of()).getAsJsonArray("targetInfos");
			String page = targets.asList().stream().map(JsonElement::getAsJsonObject).filter(one -> one.get("type").getAsString().equals("page")).findFirst().orElseThrow().get("targetId").getAsString();
			this.session = ask("Target.attachToTarget", Map.of("targetId", page, "flatten", true)).get("sessionId").getAsString();
			ask("Page.enable", Map.of());
		} catch (IOException | InterruptedException | RuntimeException failed) {
			end();
			throw failed;
		}
	}

	/**
	 * Starts one; where the machine has none the test is skipped and says so.
	 *
	 * @param profile a folder that is not there yet
	 */
	static Browser start(Path profile) throws IOException, InterruptedException {
		Optional<Path> program = program();
		assumeTrue(program.isPresent(), "There is no chromium, chromium-browser or google-chrome on the PATH of this machine, so nothing is known about the report in a browser.");
		return new Browser(program.get(), profile);
	}

	private static Optional<Path> program() {
		return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(place -> Path.of(place, name)))
				.filter(Files::isExecutable).findFirst();
	}

	/** It writes its port into a file of two lines. */
	private URI address(Path port) throws IOException, InterruptedException {
		for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS); System.nanoTime() < end && process.isAlive(); Thread.sleep(50)) {
			List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
			if (lines.size() > 1) {
				return URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.get(1));
			}
		}
		throw new IOException("The browser did not come up: " + Files.readString(port.resolveSibling("said.txt")));
	}

	/** Collects what comes in pieces. */
	private final class Listener implements WebSocket.Listener {

		private final StringBuilder pieces = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
			pieces.append(data);
			if (last) {
				heard.add(JsonParser.parseString(pieces.toString()).getAsJsonObject());
				pieces.setLength(0);
			}
			from.request(1);
			return null;
		}
	}

	private JsonObject ask(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
		JsonObject question = new JsonObject();
		question.addProperty("id", ++asked);
		question.addProperty("method", method);
		question.add("params", new Gson().toJsonTree(parameters));
		if (session != null) {
			question.addProperty("sessionId", session);
		}
		socket.sendText(question.toString(), true).join();
		JsonObject answer = await(one -> one.has("id") && one.get("id").getAsInt() == asked, method);
		if (answer.has("error")) {
			throw new IOException(method + ": " + answer.get("error"));
		}
		return answer.getAsJsonObject("result");
	}

	private JsonObject await(Predicate<JsonObject> what, String name) throws IOException, InterruptedException {
		for (JsonObject one = heard.poll(SECONDS, TimeUnit.SECONDS); one != null; one = heard.poll(SECONDS, TimeUnit.SECONDS)) {
			if (what.test(one)) {
				return one;
			}
		}
		throw new IOException("The browser does not answer: " + name);
	}

	/**
	 * Opens a page and waits until it is there.
	 *
	 * @param width  of the window, in CSS pixels
	 * @param height of the window, in CSS pixels
	 * @param dark   whether the reader likes it dark
	 */
	void open(Path page, int width, int height, boolean dark) throws IOException, InterruptedException {
		ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		ask("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
		heard.clear();
		ask("Page.navigate", Map.of("url", page.toUri().toString()));
		for (int tries = 0; !"complete".equals(evaluate("location.protocol == 'file:' ? document.readyState : ''")); tries++) {
			if (tries == SECONDS * 20) {
				throw new IOException(page + " is not there after " + SECONDS + " s.");
			}
			Thread.sleep(50);
		}
	}

	/** What an expression in JavaScript is, as a string; the policy of a page has no say in it. */
	String evaluate(String expression) throws IOException, InterruptedException {
		JsonObject answer = ask("Runtime.evaluate", Map.of("expression", "String(" + expression + ")", "returnByValue", true));
		if (answer.has("exceptionDetails")) {
			throw new IOException(answer.get("exceptionDetails").toString());
		}
		return answer.getAsJsonObject("result").get("value").getAsString();
	}

	/** The page on paper. */
	byte[] pdf() throws IOException, InterruptedException {
		return Base64.getDecoder().decode(ask("Page.printToPDF", Map.of("printBackground", false, "preferCSSPageSize", true)).get("data").getAsString());
	}

	/**
	 * What a reader sees of the page, as a PNG.
	 *
	 * @param from the line of it that is at the top of the window, in CSS pixels
	 */
	byte[] picture(int from) throws IOException, InterruptedException {
		evaluate("scrollTo({top: " + from + ", behavior: 'instant'})");
		return Base64.getDecoder().decode(ask("Page.captureScreenshot", Map.of("format", "png")).get("data").getAsString());
	}

	private void end() throws InterruptedException {
		List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		process.waitFor(SECONDS, TimeUnit.SECONDS);
		client.shutdownNow();
	}

	@Override
	public void close() throws InterruptedException {
		socket.abort();
		end();
	}
}
