// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.report.Program;
import org.gainsay.report.drawing.ChainSvg;
import org.gainsay.report.drawing.NetworkSvg;
import org.gainsay.report.pictures.PictureSvg;
import org.gainsay.text.Sha256;

/** What stands around the contents of every file of a report: its head with the style and the policy, and its foot. */
final class Frame {

	/** What says of a file who made it. */
	static final String GENERATOR = Program.NAME;

	private final String css;
	private final String policy;

	private Frame(String css) {
		this.css = css;
		this.policy = policy(css);
	}

	/** That of a report of one file. */
	static Frame ofOneFile() {
		return new Frame(resource("report.css") + ChainSvg.styleSheet() + NetworkSvg.styleSheet() + PictureSvg.styleSheet());
	}

	/** That of every file of a report in parts. */
	static Frame ofParts() {
		return new Frame(dense(resource("report.css") + resource("parts.css") + ChainSvg.styleSheet() + NetworkSvg.styleSheet() + PictureSvg.styleSheet()));
	}

	/** Without comments and what indents the lines: every one of thousands of files has it. */
	private static String dense(String css) {
		return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n").strip() + "\n";
	}

	private static String resource(String name) {
		try (InputStream in = Frame.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	/** The only style that a browser may use is the one with this hash; images may only be part of the page. */
	private static String policy(String css) {
		String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(StandardCharsets.UTF_8)));
		return "default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:; base-uri 'none'; form-action 'none'";
	}

	/** Begins a file, up to and with the beginning of its body. */
	void open(Html html, String title) {
		html.open("html", "lang", "en").open("head");
		html.empty("meta", "charset", "utf-8");
		html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
		html.empty("meta", "name", "generator", "content", GENERATOR);
		html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
		html.empty("meta", "name", "color-scheme", "content", "light dark");
		html.empty("meta", "name", "referrer", "content", "no-referrer");
		html.element("title", title).style(css).close();
		html.open("body");
	}

	/** Ends a file whose main part has been closed. */
	static void close(Html html) {
		html.open("footer", "class", "soft small").element("p", "Statements that were rejected, and suggestions that nobody accepted, are neither shown nor counted.")
				.close();
		html.close().close();
	}

	/** What the codes of the study mean; nothing where it has none. */
	static void codebook(Html html, Corpus corpus) {
		if (corpus.categories().isEmpty()) {
			return;
		}
		html.open("section", "aria-labelledby", "codes").element("h2", "Codes", "id", "codes").open("dl", "class", "codes");
		for (CategoryFacts category : corpus.categories()) {
			html.element("dt", category.name() + " (" + category.subject().getLiteral() + ")", "id", "code." + category.name()).open("dd");
			if (category.definition() != null) {
				html.element("p", category.definition());
			}
			switch (category.kind()) {
				case NUMBER -> html.element("p", "A number from " + category.minimum() + " to " + category.maximum() + ".");
				case TEXT -> html.element("p", "A text.");
				case LIST -> {
					html.open("ul");
					category.values().forEach(value -> html.open("li").element("strong", value.name()).text(value.definition() == null ? "" : ": " + value.definition()).close());
					html.close();
				}
			}
			html.close();
		}
		html.close().close();
	}

	/** Begins what is scrolled by itself where the page is too narrow for it, by touch or by key. */
	static Html scrolled(Html html, String title) {
		return html.open("div", "class", "scroll", "role", "region", "aria-label", title, "tabindex", "0");
	}

	/** A link in a list of links. */
	static void item(Html html, String to, String text) {
		html.open("li").element("a", text, "href", to).close();
	}

	/** A number with its noun: {@code 1 part}, {@code 2 parts}. */
	static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}
}
