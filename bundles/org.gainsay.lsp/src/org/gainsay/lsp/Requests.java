// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gainsay.facts.Progress;

/**
 * Does what the client asks, one thing after the other in the order of the messages, so that an answer is about the text that
 * the client had when it asked. What was cancelled before its turn is not done.
 */
final class Requests {

	private final ScheduledExecutorService worker = thread("requests");
	private final ScheduledExecutorService longWork = thread("long work");
	private final ScheduledExecutorService clock = thread("clock");

	private static ScheduledExecutorService thread(String name) {
		return Executors.newSingleThreadScheduledExecutor(task -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Answers a request. An {@link IllegalArgumentException} goes to the user as its message, and that of an {@link UncheckedIOException}. */
	<T> CompletableFuture<T> ask(String what, Supplier<T> work) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		worker.execute(() -> complete(answer, what, work));
		return answer;
	}

	/**
	 * Answers a request that takes long: what it is about is looked at in its turn, and the work is done beside the requests that follow. A client that cancels it stops the work.
	 *
	 * @param subject gives what it is about, which changes no more
	 */
	<S, T> CompletableFuture<T> askLong(String what, Supplier<S> subject, BiFunction<S, Progress, T> work) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		Progress progress = new Progress() {
			@Override
			public boolean cancelled() {
				return answer.isCancelled();
			}
		};
		ask(what, subject).whenComplete((found, failure) -> {
			if (failure != null) {
				answer.completeExceptionally(failure);
			} else {
				longWork.execute(() -> complete(answer, what, () -> work.apply(found, progress)));
			}
		});
		return answer;
	}

	private static <T> void complete(CompletableFuture<T> answer, String what, Supplier<T> work) {
		if (answer.isCancelled()) {
			return;
		}
		try {
			answer.complete(work.get());
		} catch (CancellationException cancelled) {
			answer.cancel(false);
		} catch (IllegalArgumentException wrong) {
			answer.completeExceptionally(error(ResponseErrorCode.RequestFailed, wrong.getMessage()));
		} catch (UncheckedIOException changed) {
			answer.completeExceptionally(error(ResponseErrorCode.RequestFailed, changed.getCause().getMessage()));
		} catch (Throwable failure) { // an Error too is about this request: the next one is answered again
			answer.completeExceptionally(error(ResponseErrorCode.InternalError, what + ": " + failure));
		}
	}

	private static ResponseErrorException error(ResponseErrorCode code, String message) {
		return new ResponseErrorException(new ResponseError(code, message, null));
	}

	/** Does what nobody waits for; a failure goes to the standard error. */
	void tell(String what, Runnable work) {
		ask(what, () -> {
			work.run();
			return null;
		}).exceptionally(failure -> {
			System.err.println("gainsay lsp: " + what + ": " + failure.getMessage());
			return null;
		});
	}

	/** Does something again and again, beside the requests. */
	void every(long time, TimeUnit unit, Runnable work) {
		clock.scheduleWithFixedDelay(work, time, time, unit);
	}

	void close() {
		worker.shutdownNow();
		longWork.shutdownNow();
		clock.shutdownNow();
	}
}
