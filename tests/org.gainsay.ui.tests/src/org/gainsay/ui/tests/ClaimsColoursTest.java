// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

/** Whether all colours of the claims editor can be read in both themes, by the measure of the Web Content Accessibility Guidelines. */
class ClaimsColoursTest {

	private static final double ENOUGH = 4.5;
	/** The platform's colours of the light theme, which it writes nowhere but in its code. */
	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final RGB LIGHT_LINE = new RGB(232, 242, 254);
	/** What may have the tint of an occurrence: names, which may be words that are keywords elsewhere. */
	private static final List<String> NAMES = List.of("keyword", "name", "actor", "claim");

	@Test
	void lightColoursStandOut() throws Exception {
		String plugin = Checkout.contributions();
		Map<String, RGB> colours = light(plugin);
		check(colours, WHITE, LIGHT_LINE, rgb(group(plugin, "colorPreferenceKey=\"gainsay.occurrence.color\"\\s+colorPreferenceValue=\"([\\d,]+)\"")));
	}

	@Test
	void darkColoursStandOut() throws Exception {
		String css = read("org.gainsay.ui", "css/dark.css");
		String platform = read("org.eclipse.ui.themes", "css/dark/e4-dark_preferencestyle.css");
		Map<String, RGB> colours = dark(css);
		assertEquals(light(Checkout.contributions()).keySet(), colours.keySet(), "each colour has its dark one");
		check(colours, rgb(group(platform, "AbstractTextEditor.Color.Background=([\\d,]+)")), rgb(group(platform, "currentLineColor=([\\d,]+)")),
				rgb(group(css, "gainsay.occurrence.color=([\\d,]+)")));
	}

	private static void check(Map<String, RGB> colours, RGB background, RGB currentLine, RGB occurrence) {
		assertTrue(colours.size() >= 11, colours.toString());
		List<String> faint = new ArrayList<>();
		colours.forEach((name, colour) -> {
			faint(name, "the background", colour, background, faint);
			faint(name, "the caret's line", colour, currentLine, faint);
			if (NAMES.contains(name)) {
				faint(name, "an occurrence", colour, occurrence, faint);
			}
		});
		assertEquals(List.of(), faint);
	}

	private static void faint(String name, String on, RGB colour, RGB background, List<String> faint) {
		double contrast = contrast(colour, background);
		if (contrast < ENOUGH) {
			faint.add("%s on %s: %.2f".formatted(name, on, contrast));
		}
	}

	@Test
	void measuresAsTheGuidelinesDo() {
		assertEquals(21, contrast(new RGB(0, 0, 0), WHITE), 0.001);
		assertEquals(4.48, contrast(WHITE, new RGB(0x77, 0x77, 0x77)), 0.005);
	}

	private static double contrast(RGB one, RGB other) {
		double lighter = Math.max(luminance(one), luminance(other));
		double darker = Math.min(luminance(one), luminance(other));
		return (lighter + 0.05) / (darker + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int channel) {
		double part = channel / 255.0;
		return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}

	private static Map<String, RGB> light(String plugin) {
		Map<String, RGB> colours = new LinkedHashMap<>();
		for (Matcher all = Pattern.compile("<colorDefinition id=\"org\\.gainsay\\.ui\\.claims\\.(\\w+)\".*?value=\"([\\d,]+)\"").matcher(plugin); all.find();) {
			colours.put(all.group(1), rgb(all.group(2)));
		}
		return colours;
	}

	private static Map<String, RGB> dark(String css) {
		Map<String, RGB> colours = new LinkedHashMap<>();
		for (Matcher all = Pattern.compile("#org-gainsay-ui-claims-(\\w+)\\s*\\{\\s*color:\\s*#(\\p{XDigit}{6})").matcher(css); all.find();) {
			int packed = Integer.parseInt(all.group(2), 16);
			colours.put(all.group(1), new RGB(packed >> 16, packed >> 8 & 0xFF, packed & 0xFF));
		}
		return colours;
	}

	private static RGB rgb(String numbers) {
		String[] parts = numbers.split(",");
		return new RGB(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
	}

	private static String group(String text, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(text);
		assertTrue(found.find(), pattern);
		return found.group(1);
	}

	private static String read(String bundle, String path) throws Exception {
		try (InputStream in = Platform.getBundle(bundle).getEntry(path).openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
