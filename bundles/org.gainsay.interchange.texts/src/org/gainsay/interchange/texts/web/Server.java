// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.gainsay.facts.Progress;

/** Asks servers for one thing at a time, and follows nothing. */
final class Server implements AutoCloseable {

	private static final long BETWEEN_LOOKS_MS = 100;

	private final HttpClient client;
	private final String agent;
	private final Duration connect;
	private final Duration silence;

	/**
	 * @param agent   the name of this program
	 * @param connect how long a server may take to be reached
	 * @param silence how long it may say nothing then
	 */
	Server(String agent, Duration connect, Duration silence) {
		this.agent = agent;
		this.connect = connect;
		this.silence = silence;
		this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(connect).build();
	}

	/**
	 * Asks.
	 *
	 * @param most how many bytes are taken
	 * @param cut  whether what is beyond those is left out; else it is an error
	 * @param time how long it may take in all
	 * @throws IOException           whose message says in a sentence why there is no answer
	 * @throws CancellationException if progress, or an interruption, stops it
	 */
	Answer get(URI address, int most, boolean cut, Duration time, Progress progress) throws IOException {
		Body body = new Body(most, cut);
		HttpRequest request = HttpRequest.newBuilder(address).header("User-Agent", agent).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").header("Accept-Encoding", "gzip").GET().build();
		CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, info -> {
			body.heard();
			return info.statusCode() / 100 == 2 ? body : new Body(0, true);
		});
		try {
			HttpResponse<byte[]> answer = awaited(asked, body, time, progress);
			return new Answer(address, answer.statusCode(), answer.headers(), answer.body());
		} catch (ExecutionException failed) {
			throw told(failed.getCause(), address);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} finally {
			asked.cancel(true);
		}
	}

	private HttpResponse<byte[]> awaited(CompletableFuture<HttpResponse<byte[]>> asked, Body body, Duration time, Progress progress) throws IOException, ExecutionException, InterruptedException {
		long began = System.nanoTime();
		while (true) {
			try {
				return asked.get(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException goesOn) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				long now = System.nanoTime();
				if (now - began > time.toNanos()) {
					throw new IOException("It was not there whole in the time that a page may take; try again later.");
				}
				if (now - body.heardNanos > silence.toNanos()) {
					throw new IOException("The server said nothing for " + seconds(silence) + "; try again later.");
				}
			}
		}
	}

	private IOException told(Throwable failed, URI address) {
		String host = address.getHost();
		for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
			if (cause instanceof Answer.TooLargeException tooLarge) {
				return tooLarge;
			}
			if (cause instanceof HttpConnectTimeoutException) {
				return new IOException("The server " + host + " did not answer within " + seconds(connect) + ".", failed);
			}
			if (cause instanceof ConnectException) {
				return isUnknown(cause) ? new IOException("There is no server called " + host + ", or no connection to the network.", failed) : new IOException("The server " + host + " cannot be reached.", failed);
			}
			if (cause instanceof SSLException) {
				return new IOException("The server " + host + " cannot be trusted to be the one that it says: " + cause.getMessage() + ".", failed);
			}
		}
		return new IOException("The connection to " + host + " broke off (" + (failed.getMessage() == null ? failed : failed.getMessage()) + "); try again later.", failed);
	}

	private static boolean isUnknown(Throwable failed) {
		for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnresolvedAddressException) {
				return true;
			}
		}
		return false;
	}

	private static String seconds(Duration time) {
		return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
	}

	/** Gives up what is still asked. */
	@Override
	public void close() {
		client.shutdownNow();
	}

	/** Takes what comes, as far as it may. */
	private static final class Body implements BodySubscriber<byte[]> {
		private final int most;
		private final boolean cut;
		private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		private Flow.Subscription subscription;
		/** When something came, by the machine's clock. */
		private volatile long heardNanos = System.nanoTime();

		Body(int most, boolean cut) {
			this.most = most;
			this.cut = cut;
		}

		void heard() {
			heardNanos = System.nanoTime();
		}

		@Override
		public CompletionStage<byte[]> getBody() {
			return whole;
		}

		@Override
		public void onSubscribe(Flow.Subscription to) {
			subscription = to;
			to.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(List<ByteBuffer> parts) {
			heard();
			for (ByteBuffer part : parts) {
				if (whole.isDone()) {
					return;
				}
				byte[] taken = new byte[Math.min(part.remaining(), most - bytes.size())];
				boolean more = part.remaining() > taken.length;
				part.get(taken);
				bytes.writeBytes(taken);
				if (more) {
					subscription.cancel();
					if (cut) {
						whole.complete(bytes.toByteArray());
					} else {
						whole.completeExceptionally(new Answer.TooLargeException(most));
					}
				}
			}
		}

		@Override
		public void onError(Throwable failed) {
			whole.completeExceptionally(failed);
		}

		@Override
		public void onComplete() {
			whole.complete(bytes.toByteArray());
		}
	}
}
