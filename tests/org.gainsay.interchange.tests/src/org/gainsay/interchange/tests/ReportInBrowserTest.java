// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in Chromium, as wide as a phone, a tablet and a screen: nothing sticks out of the page, and what stands in it can be read. */
class ReportInBrowserTest {

	private static final int[] WIDTHS = { 360, 1024, 1600 };
	private static final int HEIGHT = 900;

	/** What sticks out of the window, but for what scrolls by itself, one a line. */
	private static final String STICKS_OUT = "[...document.body.querySelectorAll('*')].filter(e => e.getClientRects().length && !e.closest('.scroll, .tip, .hidden, svg') && e.getBoundingClientRect().right > innerWidth + 1)"
			+ ".map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 60)).join('\\n')";
	/** Pictures of which none, or more than one, is shown. */
	private static final String SHOWN = "[...document.querySelectorAll('.shown')].filter(e => [...e.querySelectorAll(':scope > .drawing > svg')].filter(one => one.getClientRects().length).length != 1).map(e => e.id).join('\\n')";
	/** Entries of legends whose box is not in the line of its word. */
	private static final String APART = "[...document.querySelectorAll('.legend li > .swatch')].filter(e => { const box = e.getBoundingClientRect(), word = e.parentElement.querySelector('strong').getClientRects()[0];"
			+ " return word.top > box.bottom || word.left < box.right; }).map(e => e.parentElement.textContent).join('\\n')";
	/** Words in drawings that lie upon each other: what was reckoned with is narrower than the letters of this machine. */
	private static final String UPON_EACH_OTHER = "(() => { const found = []; for (const svg of document.querySelectorAll('.shown svg.picture:not(.swatch)')) { if (!svg.getClientRects().length) continue;"
			+ " const all = [...svg.querySelectorAll('text')].map(t => ({t, b: t.getBoundingClientRect()}));"
			+ " for (let i = 0; i < all.length; i++) for (let j = 0; j < i; j++) { const a = all[i].b, b = all[j].b;"
			+ " if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2) found.push(svg.getAttribute('aria-labelledby') + ': ' + all[i].t.textContent + ' | ' + all[j].t.textContent); } }"
			+ " return found.join('\\n'); })()";
	/** The least contrast of the words of the page with what is behind them, by the formula of WCAG 2. */
	private static final String PALE = "(() => { const lum = c => { const v = c.map(x => { x /= 255; return x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4; }); return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };"
			+ " const rgb = s => (s.match(/[\\d.]+/g) || []).map(Number); const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length == 3 || c[3] == 1) return c; } return [255, 255, 255]; };"
			+ " const found = new Set(); for (const e of document.body.querySelectorAll('*')) { if (e.closest('svg') || !e.getClientRects().length || ![...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim())) continue;"
			+ " const a = lum(rgb(getComputedStyle(e).color).slice(0, 3)), b = lum(behind(e)); const c = (Math.max(a, b) + .05) / (Math.min(a, b) + .05); if (c < 4.5) found.add(e.tagName + '.' + e.className + ' ' + c.toFixed(2)); }"
			+ " return [...found].join('\\n'); })()";

	@TempDir
	private Path folder;

	@Test
	void nothingSticksOutOnAPhoneATabletOrAScreen() throws Exception {
		try (Browser browser = Browser.start(folder.resolve("browser"))) {
			Path report = folder.resolve("report.html");
			new HtmlReport(Corpora.sound(Corpora.example()), null).write(report, false);
			look(browser, report);
		}
	}

	@Test
	void norDoesItInAReportInParts() throws Exception {
		try (Browser browser = Browser.start(folder.resolve("browser"))) {
			Corpus corpus = Corpora.sound(Corpora.example());
			new HtmlReport(corpus, null).inParts(40).write(folder.resolve("r.html"), false, Progress.NONE);
			List<Path> files = new ArrayList<>(List.of(folder.resolve("r.html")));
			try (Stream<Path> parts = Files.list(folder.resolve("r_files"))) {
				parts.filter(file -> file.getFileName().toString().matches("(part-2|claims-1|actor-1|alike)\\.html")).sorted().forEach(files::add);
			}
			assertTrue(files.size() > 3, files::toString);
			for (Path file : files) {
				look(browser, file);
			}
		}
	}

	private static void look(Browser browser, Path page) throws IOException, InterruptedException {
		for (int width : WIDTHS) {
			for (boolean dark : new boolean[] { false, true }) {
				browser.open(page, width, HEIGHT, dark);
				String where = page.getFileName() + " at " + width + (dark ? ", dark" : "");
				assertEquals(String.valueOf(width), browser.evaluate("document.documentElement.scrollWidth"), () -> where + " scrolls sideways");
				browser.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
				assertEquals("", browser.evaluate(STICKS_OUT), where);
				assertEquals(String.valueOf(width), browser.evaluate("document.documentElement.scrollWidth"), () -> where + " scrolls sideways when all is unfolded");
				assertEquals("", browser.evaluate(SHOWN), where);
				assertEquals("", browser.evaluate(APART), where);
				assertEquals("", browser.evaluate(UPON_EACH_OTHER), where);
				assertEquals("", browser.evaluate(PALE), where);
			}
		}
	}
}
