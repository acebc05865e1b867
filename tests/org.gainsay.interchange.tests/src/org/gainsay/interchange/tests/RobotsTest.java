// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.gainsay.interchange.texts.web.Robots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt allows, by RFC 9309. */
class RobotsTest {

	private static Robots robots(String text) {
		return Robots.of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The lines of each robots.txt are parted by a bar. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			// groups
			"'', /a, true",
			"User-agent: *|Disallow: /, /a, false",
			"User-agent: *|Disallow: /, /robots.txt, true",
			"User-agent: *|Disallow:, /a, true",
			"User-agent: other|Disallow: /, /a, true",
			"User-agent: gainsay|Disallow: /, /a, false",
			"user-AGENT : GainSay/1.0 # us|DISALLOW:/x, /x, false",
			"User-agent: gainsayer|Disallow: /, /a, true",
			"User-agent: *|Disallow: /||User-agent: gainsay|Allow: /, /a, true",
			"User-agent: *|Disallow: /||User-agent: gainsay, /a, true",
			"User-agent: gainsay|User-agent: other|Disallow: /a, /a, false",
			"User-agent: other|User-agent: gainsay|Disallow: /a, /a, false",
			"User-agent: gainsay|Disallow: /a|User-agent: other|Disallow: /b, /b, true",
			"User-agent: gainsay|Disallow: /a||User-agent: x|Disallow: /||User-agent: gainsay|Disallow: /b, /b, false",
			"User-agent: gainsay|Sitemap: http://h/s.xml|User-agent: other|Disallow: /a, /a, false",
			"User-agent: gainsay|Disallow:|User-agent: other|Disallow: /a, /a, true",
			"Disallow: /a|User-agent: *|Disallow: /b, /a, true",
			"\uFEFFUser-agent: *|Disallow: /a, /a, false",
			"no line of any use|User-agent: *|Disallow: /a # why, /a, false",
			// the longest match, and ties
			"User-agent: *|Disallow: /a|Allow: /a/b, /a/b/c, true",
			"User-agent: *|Allow: /a/b|Disallow: /a, /a/c, false",
			"User-agent: *|Disallow: /a|Allow: /a, /a, true",
			"User-agent: *|Allow: /a|Disallow: /a, /a, true",
			"User-agent: *|Allow: /p|Disallow: /, /page, true",
			"User-agent: *|Allow: /p|Disallow: /, /other, false",
			"User-agent: *|Allow: /$|Disallow: /, /, true",
			"User-agent: *|Allow: /$|Disallow: /, /x, false",
			// what patterns mean
			"User-agent: *|Disallow: /A, /a, true",
			"User-agent: *|Disallow: a, /a, true",
			"User-agent: *|Disallow: /*.pdf$, /x/y.pdf, false",
			"User-agent: *|Disallow: /*.pdf$, /x/y.pdf?z, true",
			"User-agent: *|Disallow: /*.pdf, /x/y.pdf?z, false",
			"User-agent: *|Disallow: *x, /a/x/b, false",
			"User-agent: *|Disallow: /a*b*c$, /abcbc, false",
			"User-agent: *|Disallow: /a*b*c$, /acb, true",
			"User-agent: *|Disallow: /*?id=, /page?id=3, false",
			"User-agent: *|Disallow: /a$b, /a$b, false",
			"User-agent: *|Disallow: /bücher, /b%c3%bccher/1, false",
			"User-agent: *|Disallow: /b%C3%BCcher, /bücher/1, false",
			"User-agent: *|Disallow: /%7Ejoe, /~joe/x, false",
			"User-agent: *|Disallow: /a%2fb, /a%2Fb, false",
			"User-agent: *|Disallow: /a%2fb, /a/b, true",
			"User-agent: *|Disallow: /50%, /50%, false" })
	void whatIsAllowed(String lines, String path, boolean allowed) {
		for (String end : new String[] { "\n", "\r\n", "\r" }) {
			assertEquals(allowed, robots(lines.replace("''", "").replace("|", end)).allows(path), lines);
		}
	}

	@Test
	void noPatternTakesLong() {
		Robots stars = robots("User-agent: *\nDisallow: /" + "*a".repeat(100_000) + "$");
		assertTimeoutPreemptively(Duration.ofMinutes(5), () -> assertEquals(true, stars.allows("/" + "a".repeat(3000) + "b")));
	}
}
