// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.WrongOptionException;

/** The addresses of what a corpus holds: made of the names, so that each export gives the same ones. */
public final class Addresses {

	/** What all addresses of a corpus begin with. */
	public static final FormatOption BASE = FormatOption.text("base", "Addresses begin with",
			"What the addresses of articles, statements, claims and actors begin with, such as https://example.org/study/; without it they begin with urn:gainsay: and the name of the folder.", null);

	private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
	/** Of an address that somebody wrote, what leads somewhere and does nothing. */
	private static final Pattern HARMLESS = Pattern.compile("(?i)(https?|ftp|urn|doi|info|ark|hdl|tag|mailto):.+", Pattern.DOTALL);
	private static final String UNRESERVED = "-._~";
	/** What stands in addresses beside letters and digits. */
	private static final String RESERVED = UNRESERVED + ":/?#[]@!$&'()*+,;=%";

	private final String base;

	private Addresses(String base) {
		this.base = base;
	}

	/**
	 * The addresses of a corpus.
	 *
	 * @throws WrongOptionException if what they should begin with is no beginning of addresses
	 */
	public static Addresses of(Corpus corpus, ExportOptions options) {
		String given = options.values().text(BASE);
		if (given == null) {
			return new Addresses("urn:gainsay:" + escaped(corpus.name(), UNRESERVED) + ":");
		}
		if (!ABSOLUTE.matcher(given).matches()) {
			throw new WrongOptionException("The option '" + BASE.key() + "' is what addresses begin with, such as https://example.org/study/, not '" + given + "'.");
		}
		return new Addresses(given.endsWith("/") || given.endsWith("#") || given.endsWith(":") ? given : given + "/");
	}

	/** What all of them begin with. */
	public String base() {
		return base;
	}

	/** Of the corpus itself. */
	public String corpus() {
		return base + "corpus";
	}

	/** Of an article. */
	public String article(String name) {
		return address("article", name);
	}

	/** Of an actor. */
	public String actor(String name) {
		return address("actor", name);
	}

	/** Of a claim. */
	public String claim(String name) {
		return address("claim", name);
	}

	/** Of an event. */
	public String event(String name) {
		return address("event", name);
	}

	/** Of a category. */
	public String category(String name) {
		return address("category", name);
	}

	/** Of an annotator. */
	public String annotator(String name) {
		return address("annotator", name);
	}

	/** Of a correspondence. */
	public String correspondence(String name) {
		return address("correspondence", name);
	}

	/**
	 * Of a statement.
	 *
	 * @param qualifiedName {@code article.name}, {@code annotator.article.name} or {@code annotator.round.article.name}
	 */
	public String statement(String qualifiedName) {
		return address("statement", qualifiedName.split("\\."));
	}

	/**
	 * Of the nanopublication of a statement.
	 *
	 * @param qualifiedName {@code article.name}, {@code annotator.article.name} or {@code annotator.round.article.name}
	 */
	public String publication(String qualifiedName) {
		return address("publication", qualifiedName.split("\\."));
	}

	/**
	 * Of the statements of one annotator on an article.
	 *
	 * @param name  of the set; null for the article's own
	 * @param round the name of the round of a study that it belongs to; null for none
	 */
	public String set(String article, String name, String round) {
		return name == null ? address("set", article) : round == null ? address("set", name, article) : address("set", name, round, article);
	}

	private String address(String kind, String... names) {
		return base + kind + "/" + Arrays.stream(names).map(name -> escaped(name, UNRESERVED)).collect(Collectors.joining("/"));
	}

	/** The address as it may stand in RDF, of one that somebody wrote: what may not stand there is escaped; empty where it is none, or would do something where it is followed. */
	public static Optional<String> written(String address) {
		String stripped = address == null ? "" : address.strip();
		return HARMLESS.matcher(stripped).matches() ? Optional.of(escaped(stripped, RESERVED)).filter(made -> ABSOLUTE.matcher(made).matches()) : Optional.empty();
	}

	/** A text with everything as % and digits but letters and digits of ASCII, and what else may stand there. */
	private static String escaped(String text, String also) {
		StringBuilder escaped = new StringBuilder(text.length() + 8);
		for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (one & 0xFF);
			if (c < 0x80 && (Character.isLetterOrDigit(c) || also.indexOf(c) >= 0)) {
				escaped.append(c);
			} else {
				escaped.append(String.format("%%%02X", (int) c));
			}
		}
		return escaped.toString();
	}
}
