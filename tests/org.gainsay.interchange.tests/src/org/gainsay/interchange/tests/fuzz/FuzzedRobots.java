// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.gainsay.interchange.texts.web.Robots;

/** What a server allows: the first line of an input is the path that is asked for, the rest the file. */
final class FuzzedRobots implements FuzzTarget {

	@Override
	public void read(byte[] bytes) {
		int end = 0;
		while (end < bytes.length && bytes[end] != '\n') {
			end++;
		}
		String path = "/" + new String(bytes, 0, end, StandardCharsets.UTF_8);
		byte[] file = Arrays.copyOfRange(bytes, Math.min(bytes.length, end + 1), bytes.length);
		Robots robots = Robots.of(file);
		must(robots.allows("/robots.txt"), "the file itself is not allowed");
		boolean allowed = robots.allows(path);
		must(robots.allows(path) == allowed, "it is allowed once, and once not");
		Robots closed = Robots.of("User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.US_ASCII));
		must(!closed.allows(path) || path.equals("/robots.txt") || path.contains("%"), "what is forbidden is allowed: " + path);
	}
}
