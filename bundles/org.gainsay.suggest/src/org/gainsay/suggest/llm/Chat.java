// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.SuggestingException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Asks a language model, one request after the other: not more often than is allowed, again where the server is busy, and never longer nor more than it may. */
final class Chat {

	private static final int ATTEMPTS = 3;
	private static final int MOST_BYTES = 1 << 20;
	private static final long LONGEST_PAUSE_MS = 20_000;

	private final Endpoint endpoint;
	private final HttpClient client;
	private long nextMs;

	Chat(Endpoint endpoint) {
		this.endpoint = endpoint;
		this.client = HttpClient.newBuilder().connectTimeout(endpoint.timeout()).followRedirects(HttpClient.Redirect.NEVER).build();
	}

	/**
	 * What the model answers to a prompt.
	 *
	 * @throws SuggestingException if the server cannot be reached, refuses, or does not answer as such servers do; the key is in no message
	 */
	synchronized String ask(String prompt) throws SuggestingException {
		JsonObject message = new JsonObject();
		message.addProperty("role", "user");
		message.addProperty("content", prompt);
		JsonArray messages = new JsonArray();
		messages.add(message);
		JsonObject body = new JsonObject();
		body.addProperty("model", endpoint.model());
		body.addProperty("temperature", 0);
		body.addProperty("stream", false);
		body.add("messages", messages);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.address() + "/chat/completions")).timeout(endpoint.timeout()).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body.toString()));
		String key = endpoint.key();
		if (key != null) {
			request.header("Authorization", "Bearer " + key);
		}
		SuggestingException failure = null;
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			pause();
			HttpResponse<byte[]> response;
			try {
				response = send(request.build());
			} catch (IOException unreachable) {
				failure = new SuggestingException("The language model at " + endpoint.address() + " cannot be reached: " + unreachable.getMessage() + ". Is it running?", unreachable);
				later(500L << attempt);
				continue;
			}
			int status = response.statusCode();
			if (status == 200) {
				return content(response.body());
			}
			failure = new SuggestingException("The language model at " + endpoint.address() + " answered with status " + status
					+ (status == 401 || status == 403 ? ": the key is missing or wrong." : status == 404 ? ": there is no such address or model." : "."));
			if (status != 429 && status < 500) {
				throw failure;
			}
			later(Math.max(500L << attempt, 1000L * response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,4}")).map(Long::parseLong).orElse(0L)));
		}
		throw failure == null ? new SuggestingException("The language model was not asked.") : failure;
	}

	private void later(long ms) {
		nextMs = Math.max(nextMs, System.currentTimeMillis() + Math.min(ms, LONGEST_PAUSE_MS));
	}

	private void pause() throws SuggestingException {
		try {
			long now = System.currentTimeMillis();
			if (nextMs > now) {
				Thread.sleep(nextMs - now);
			}
			nextMs = System.currentTimeMillis() + 60_000L / endpoint.perMinute();
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new SuggestingException("The work was stopped.", stopped);
		}
	}

	/** Sends with a limit for the answer as a whole, which the client's own has not. */
	private HttpResponse<byte[]> send(HttpRequest request) throws IOException, SuggestingException {
		CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, info -> new Limited());
		Duration timeout = endpoint.timeout();
		try {
			return sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException slow) {
			sent.cancel(true);
			throw new IOException("no whole answer in " + timeout.toSeconds() + " seconds", slow);
		} catch (ExecutionException failed) {
			Throwable cause = failed.getCause();
			throw new IOException(cause == null || cause.getMessage() == null ? "the connection failed" : cause.getMessage(), failed);
		} catch (InterruptedException stopped) {
			sent.cancel(true);
			Thread.currentThread().interrupt();
			throw new SuggestingException("The work was stopped.", stopped);
		}
	}

	private String content(byte[] body) throws SuggestingException {
		try {
			JsonElement root = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
			return root.getAsJsonObject().getAsJsonArray("choices").get(0).getAsJsonObject().getAsJsonObject("message").get("content").getAsString();
		} catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException | IndexOutOfBoundsException | UnsupportedOperationException other) {
			throw new SuggestingException("What answered at " + endpoint.address() + " is no language model, or broken: its answer has no message.", other);
		}
	}

	/** Takes so many bytes of a body, and breaks off where there are more. */
	private static final class Limited implements BodySubscriber<byte[]> {
		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
		private @Nullable Subscription subscription;

		@Override
		public CompletionStage<byte[]> getBody() {
			return whole;
		}

		@Override
		public void onSubscribe(@Nullable Subscription to) {
			subscription = to;
			if (to != null) {
				to.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void onNext(@Nullable List<ByteBuffer> parts) {
			for (ByteBuffer part : parts == null ? List.<ByteBuffer>of() : parts) {
				byte[] some = new byte[part.remaining()];
				part.get(some);
				bytes.writeBytes(some);
			}
			Subscription from = subscription;
			if (bytes.size() > MOST_BYTES && from != null) {
				from.cancel();
				whole.completeExceptionally(new IOException("the answer is longer than " + MOST_BYTES + " bytes"));
			}
		}

		@Override
		public void onError(@Nullable Throwable failure) {
			whole.completeExceptionally(failure == null ? new IOException("the connection failed") : failure);
		}

		@Override
		public void onComplete() {
			whole.complete(bytes.toByteArray());
		}
	}
}
