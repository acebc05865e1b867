// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.gainsay.desk.help.HelpPages.Answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Gives the pages of the help to a browser on this machine, by the JDK's own server: no other machine reaches it, and a
 * page of elsewhere that has a name of its own for this machine is refused.
 */
public final class HelpSite implements AutoCloseable {

	private static final int AS_MANY_AS_THE_SYSTEM_SAYS = 0;
	private static final int ANY_FREE_PORT = 0;
	private static final long NO_BODY = -1;

	private final HelpPages pages;
	private final HttpServer server;
	private final ExecutorService answering;
	private final Set<String> names;

	/**
	 * Begins to answer, at a free port.
	 *
	 * @throws IOException when the system gives no port
	 */
	public HelpSite(HelpPages pages) throws IOException {
		this.pages = pages;
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_FREE_PORT), AS_MANY_AS_THE_SYSTEM_SAYS);
		names = Set.of(host() + ":" + port(), "localhost:" + port()); //$NON-NLS-1$ //$NON-NLS-2$
		answering = Executors.newCachedThreadPool(task -> {
			Thread thread = new Thread(task, "Gainsay help"); //$NON-NLS-1$
			thread.setDaemon(true);
			return thread;
		});
		server.setExecutor(answering);
		server.createContext("/", this::answer); //$NON-NLS-1$
		server.start();
	}

	/** The address that a browser on this machine asks, as digits. */
	public String host() {
		String address = server.getAddress().getAddress().getHostAddress();
		return address.indexOf(':') < 0 ? address : "[" + address + "]"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Where it answers. */
	public int port() {
		return server.getAddress().getPort();
	}

	/** Ends at once. */
	@Override
	public void close() {
		server.stop(0);
		answering.shutdownNow();
	}

	private void answer(HttpExchange asked) throws IOException {
		try (asked) {
			String method = asked.getRequestMethod();
			if (!names.contains(String.valueOf(asked.getRequestHeaders().getFirst("Host")))) { //$NON-NLS-1$
				asked.sendResponseHeaders(403, NO_BODY);
			} else if (!method.equals("GET") && !method.equals("HEAD")) { //$NON-NLS-1$ //$NON-NLS-2$
				asked.getResponseHeaders().set("Allow", "GET, HEAD"); //$NON-NLS-1$ //$NON-NLS-2$
				asked.sendResponseHeaders(405, NO_BODY);
			} else {
				send(asked, answer(asked.getRequestURI()), method.equals("HEAD")); //$NON-NLS-1$
			}
		}
	}

	private Answer answer(URI address) {
		try {
			return pages.answer(address.getPath(), address.getRawQuery());
		} catch (IOException e) {
			return new Answer(500, "text/plain; charset=utf-8", (address.getPath() + ": " + e).getBytes(UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static void send(HttpExchange asked, Answer answer, boolean headOnly) throws IOException {
		asked.getResponseHeaders().set("Content-Type", answer.type()); //$NON-NLS-1$
		asked.getResponseHeaders().set("X-Content-Type-Options", "nosniff"); //$NON-NLS-1$ //$NON-NLS-2$
		asked.sendResponseHeaders(answer.status(), headOnly || answer.bytes().length == 0 ? NO_BODY : answer.bytes().length);
		if (!headOnly && answer.bytes().length > 0) {
			asked.getResponseBody().write(answer.bytes());
		}
	}
}
