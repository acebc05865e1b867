// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.intake.Archive;
import org.gainsay.interchange.texts.intake.Fetcher;

/** Fetches pages: what robots.txt lets it, with time between two requests to one server, and with limits for size and time. May be used by several threads. */
public final class WebPages implements Fetcher, AutoCloseable {

	private static final int MOST_FORWARDINGS = 10;

	/**
	 * How much is waited for.
	 *
	 * @param connect until a server is reached
	 * @param silence how long it may say nothing then
	 * @param page    how long it may take, with all places to which it is forwarded and without what is waited out of politeness
	 * @param bytes   how large a page may be
	 */
	public record Limits(Duration connect, Duration silence, Duration page, int bytes) {
		/** Those of every import. */
		public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), Archive.MOST_BYTES);
	}

	/**
	 * What is known of a server's robots.txt.
	 *
	 * @param unread why it could not be read; null where it could, or there is none
	 */
	private record Known(Robots robots, String unread) {
	}

	private final Server server;
	private final boolean obeys;
	private final Limits limits;
	private final Politeness politeness;
	private final Map<String, Known> robots = new ConcurrentHashMap<>();
	private final Map<String, Object> locks = new ConcurrentHashMap<>();

	/**
	 * With limits of one's own.
	 *
	 * @param agent the name of this program, which servers are told
	 * @param obeys whether robots.txt is obeyed
	 */
	public WebPages(String agent, boolean obeys, Limits limits, Politeness politeness) {
		this.server = new Server(agent, limits.connect, limits.silence);
		this.obeys = obeys;
		this.limits = limits;
		this.politeness = politeness;
	}

	/**
	 * Fetches with the usual limits.
	 *
	 * @param version of this program, which servers are told; null where it is not known
	 * @param robots  whether robots.txt is obeyed
	 */
	public static WebPages of(String version, boolean robots) {
		return new WebPages(version == null ? "Gainsay" : "Gainsay/" + version, robots, Limits.USUAL, new Politeness(Politeness.USUAL, Politeness.Clock.REAL));
	}

	@Override
	public Source fetch(String address, Progress progress) throws IOException {
		Answer answer = followed(WebAddress.of(address), limits.bytes, false, obeys, progress);
		if (answer.status() != 200) {
			throw new IOException(answer.failure() + (answer.address().toString().equals(address) ? "" : " It was forwarded to " + answer.address() + "."));
		}
		return new Source(WebAddress.fileName(answer.address(), answer.isPage()), answer.unpacked(limits.bytes, false), answer.charset(), answer.address().toString(), answer.date());
	}

	/** The answer at the end of all forwardings. */
	private Answer followed(URI first, int most, boolean cut, boolean checked, Progress progress) throws IOException {
		Set<URI> seen = new HashSet<>();
		URI at = first;
		Duration left = limits.page;
		for (int forwardings = 0;; forwardings++) {
			if (!seen.add(at)) {
				throw new IOException("The server forwards in a circle, as servers do that want to have a cookie; save the page from a browser.");
			}
			if (checked) {
				check(at, progress);
			}
			URI next = at;
			Duration time = left;
			long[] nanos = new long[1];
			Answer answer = politeness.turn(at.getHost(), progress, () -> {
				long began = System.nanoTime();
				Answer one = server.get(next, most, cut, time, progress);
				nanos[0] = System.nanoTime() - began;
				return one;
			});
			String forwarding = answer.forwarding();
			if (forwarding == null) {
				return answer;
			}
			if (forwardings == MOST_FORWARDINGS) {
				throw new ForwardedException();
			}
			at = WebAddress.forwarded(at, forwarding);
			left = left.minusNanos(nanos[0]);
		}
	}

	/** It was forwarded too often. */
	private static final class ForwardedException extends IOException {
		private static final long serialVersionUID = 1L;

		ForwardedException() {
			super("It was forwarded more than " + MOST_FORWARDINGS + " times.");
		}
	}

	private void check(URI at, Progress progress) throws IOException {
		String origin = at.getScheme() + "://" + at.getRawAuthority();
		Known known;
		synchronized (locks.computeIfAbsent(origin, one -> new Object())) {
			known = robots.get(origin);
			if (known == null) {
				known = read(URI.create(origin + "/robots.txt"), progress);
				robots.put(origin, known);
			}
		}
		if (known.unread != null) {
			throw new IOException(known.unread + " That was the robots.txt of " + at.getHost() + ", which says what programs may fetch: while it cannot be read, nothing is fetched.");
		}
		if (!known.robots.allows(WebAddress.pathOf(at))) {
			throw new IOException("The robots.txt of " + at.getHost() + " asks programs not to fetch it. Save the page from a browser, or import it with --ignore-robots if you have leave to.");
		}
	}

	private Known read(URI address, Progress progress) {
		try {
			Answer answer = followed(address, Robots.MOST_BYTES, true, false, progress);
			return switch (answer.status() / 100) {
				case 2 -> new Known(Robots.of(answer.unpacked(Robots.MOST_BYTES, true)), null);
				case 5 -> new Known(Robots.OPEN, answer.failure());
				default -> new Known(Robots.OPEN, null);
			};
		} catch (ForwardedException endless) {
			return new Known(Robots.OPEN, null);
		} catch (CancellationException stopped) {
			throw stopped;
		} catch (IOException unreachable) {
			return new Known(Robots.OPEN, unreachable.getMessage());
		}
	}

	/** Gives up what is still being fetched. */
	@Override
	public void close() {
		server.close();
	}
}
