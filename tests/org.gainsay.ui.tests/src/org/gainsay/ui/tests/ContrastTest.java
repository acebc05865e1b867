// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.RGB;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.ui.article.StandingLooks;
import org.junit.jupiter.api.Test;

/** What is written over and beside standings can be read in both themes: by the colours that plugin.xml and dark.css name. */
class ContrastTest {

	private static final double ENOUGH = 4.5;
	/** What a line needs to be seen beside the background. */
	private static final double ENOUGH_FOR_LINES = 3.0;
	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB BLACK = new RGB(0, 0, 0);
	/** The dark theme's background and text of editors. */
	private static final RGB DARK = new RGB(47, 47, 47);
	private static final RGB LIGHT_TEXT = new RGB(204, 204, 204);

	private static Map<String, RGB> found(String file, String pattern, boolean hexadecimal) throws Exception {
		Map<String, RGB> colours = new TreeMap<>();
		String text = file.equals("plugin.xml") ? Checkout.contributions() : Files.readString(Checkout.top().resolve("bundles/org.gainsay.ui").resolve(file));
		Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
		while (matcher.find()) {
			colours.put(matcher.group(1), hexadecimal ? hex(matcher.group(2)) : decimal(matcher.group(2)));
		}
		return colours;
	}

	private static RGB hex(String six) {
		int all = Integer.parseInt(six, 16);
		return new RGB(all >> 16, all >> 8 & 255, all & 255);
	}

	private static RGB decimal(String three) {
		String[] parts = three.split(",");
		return new RGB(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
	}

	@Test
	void knowsHowContrastIsCounted() {
		assertEquals(21, StandingLooks.contrast(BLACK, WHITE), 0.001);
		assertEquals(1, StandingLooks.contrast(DARK, DARK), 0.001);
		assertEquals(4.48, StandingLooks.contrast(new RGB(119, 119, 119), WHITE), 0.01);
	}

	@Test
	void wordsUnderATintCanBeRead() throws Exception {
		Map<String, RGB> light = found("plugin.xml", "gainsay\\.standing\\.(\\w+)\\.color\"\\s+colorPreferenceValue=\"([\\d,]+)\"", false);
		Map<String, RGB> dark = found("css/dark.css", "gainsay\\.standing\\.(\\w+)\\.color=([\\d,]+)", false);
		assertEquals(7, light.size());
		assertEquals(light.keySet(), dark.keySet());
		light.forEach((standing, colour) -> {
			assertReadable(standing, BLACK, WHITE, colour);
			assertTrue(StandingLooks.contrast(colour, WHITE) >= ENOUGH_FOR_LINES, standing + " as a line");
		});
		dark.forEach((standing, colour) -> {
			assertReadable(standing, LIGHT_TEXT, DARK, colour);
			assertTrue(StandingLooks.contrast(colour, DARK) >= ENOUGH_FOR_LINES, standing + " as a line in the dark");
		});
	}

	/** The tint lies over the words too. */
	private static void assertReadable(String standing, RGB text, RGB background, RGB tint) {
		for (double share : new double[] { StandingLooks.TINT, StandingLooks.SELECTED_TINT }) {
			double contrast = StandingLooks.contrast(StandingLooks.over(text, tint, share), StandingLooks.over(background, tint, share));
			assertTrue(contrast >= ENOUGH, standing + " with a share of " + share + ": " + contrast);
		}
	}

	@Test
	void labelsOfPartsCanBeRead() throws Exception {
		Map<String, RGB> light = found("plugin.xml", "id=\"org\\.gainsay\\.ui\\.article\\.(part|cue|source|hedge|addressee)\"[^>]*value=\"([\\d,]+)\"", false);
		Map<String, RGB> dark = found("css/dark.css", "org-gainsay-ui-article-(\\w+) \\{\\s*color: #(\\w{6})", true);
		assertEquals(5, light.size());
		assertEquals(light.keySet(), dark.keySet());
		light.forEach((part, colour) -> assertTrue(StandingLooks.contrast(colour, WHITE) >= ENOUGH, part + " " + StandingLooks.contrast(colour, WHITE)));
		dark.forEach((part, colour) -> assertTrue(StandingLooks.contrast(colour, DARK) >= ENOUGH, part + " in the dark " + StandingLooks.contrast(colour, DARK)));
	}

	@Test
	void wordsThatDifferCanBeReadInTheCompareEditor() throws Exception {
		Map<String, RGB> light = found("plugin.xml", "id=\"org\\.gainsay\\.ui\\.compare\\.(\\w+)\"[^>]*value=\"([\\d,]+)\"", false);
		Map<String, RGB> dark = found("css/dark.css", "org-gainsay-ui-compare-(\\w+) \\{\\s*color: #(\\w{6})", true);
		assertEquals(Set.of("only", "missing", "changed", "form", "link"), light.keySet());
		assertEquals(light.keySet(), dark.keySet());
		Map<String, RGB> lightStandings = found("plugin.xml", "gainsay\\.standing\\.(\\w+)\\.color\"\\s+colorPreferenceValue=\"([\\d,]+)\"", false);
		Map<String, RGB> darkStandings = found("css/dark.css", "gainsay\\.standing\\.(\\w+)\\.color=([\\d,]+)", false);
		assertMarks("light", light, lightStandings, BLACK, WHITE);
		assertMarks("dark", dark, darkStandings, LIGHT_TEXT, DARK);
	}

	/** The signs on their colours, and the words under the tint of the sign, which lies over that of the standing. */
	private static void assertMarks(String theme, Map<String, RGB> colours, Map<String, RGB> standings, RGB text, RGB background) {
		colours.forEach((name, colour) -> {
			double sign = Math.max(StandingLooks.contrast(BLACK, colour), StandingLooks.contrast(WHITE, colour));
			assertTrue(sign >= ENOUGH, theme + ": the sign of " + name + ": " + sign);
			assertTrue(StandingLooks.contrast(colour, background) >= ENOUGH, theme + ": " + name + " as a line: " + StandingLooks.contrast(colour, background));
		});
		for (WordMark.Sign sign : WordMark.Sign.values()) {
			RGB colour = colours.get(sign.name().toLowerCase(Locale.ROOT));
			standings.forEach((standing, tint) -> {
				for (double share : new double[] { 0, StandingLooks.TINT }) { // No statement is selected there.
					double over = sign.tint(text.red > background.red);
					RGB words = StandingLooks.over(StandingLooks.over(text, tint, share), colour, over);
					RGB below = StandingLooks.over(StandingLooks.over(background, tint, share), colour, over);
					double contrast = StandingLooks.contrast(words, below);
					assertTrue(contrast >= ENOUGH, theme + ": " + sign + " over " + standing + " with a share of " + share + ": " + contrast);
				}
			});
		}
	}
}
