// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's robots.txt allows this program, by RFC 9309. */
public final class Robots {

	/** How much of a robots.txt is read, in bytes; the RFC asks for that much at least. */
	public static final int MOST_BYTES = 500 << 10;

	/** Allows everything. */
	static final Robots OPEN = new Robots(List.of());

	private static final String US = "gainsay";
	private static final Pattern LINE = Pattern.compile("\\s*([^:#]+?)\\s*:\\s*([^#]*?)\\s*(?:#.*)?");
	private static final Pattern PRODUCT = Pattern.compile("\\*|[A-Za-z_-]+");

	/** @param pattern a path's beginning, encoded, with {@code *} for anything and {@code $} for the end */
	private record Rule(boolean allows, String pattern) {
	}

	private final List<Rule> rules;

	private Robots(List<Rule> rules) {
		this.rules = rules;
	}

	/** Reads one; lines that say nothing are passed over. */
	public static Robots of(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		List<Rule> ours = new ArrayList<>();
		List<Rule> everybodys = new ArrayList<>();
		boolean named = false;
		boolean forUs = false;
		boolean forAll = false;
		boolean namesGoOn = false;
		for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n")) {
			Matcher said = LINE.matcher(line);
			if (!said.matches()) {
				continue;
			}
			String key = said.group(1).toLowerCase(Locale.ROOT);
			if (key.equals("user-agent")) {
				if (!namesGoOn) {
					forUs = false;
					forAll = false;
				}
				namesGoOn = true;
				Matcher product = PRODUCT.matcher(said.group(2));
				if (product.lookingAt()) {
					forUs |= product.group().equalsIgnoreCase(US);
					forAll |= product.group().equals("*");
				}
				named |= forUs;
			} else if (key.equals("allow") || key.equals("disallow")) {
				namesGoOn = false;
				if (!said.group(2).isEmpty()) {
					Rule rule = new Rule(key.equals("allow"), form(said.group(2)));
					if (forUs) {
						ours.add(rule);
					}
					if (forAll) {
						everybodys.add(rule);
					}
				}
			}
		}
		return new Robots(named ? ours : everybodys);
	}

	/**
	 * Whether a page may be fetched.
	 *
	 * @param path with the query, encoded
	 */
	public boolean allows(String path) {
		String form = form(path);
		if (form.equals("/robots.txt")) {
			return true;
		}
		int longest = -1;
		boolean allows = true;
		for (Rule rule : rules) {
			int length = rule.pattern.length();
			if ((length > longest || length == longest && rule.allows) && matches(rule.pattern, form)) {
				longest = length;
				allows = rule.allows;
			}
		}
		return allows;
	}

	/** Goes back to the last star only, so that no pattern takes longer than its length times the path's. */
	private static boolean matches(String pattern, String path) {
		boolean whole = pattern.endsWith("$");
		int end = whole ? pattern.length() - 1 : pattern.length();
		int at = 0;
		int in = 0;
		int star = -1;
		int starIn = 0;
		while (true) {
			if (at == end && (!whole || in == path.length())) {
				return true;
			} else if (at < end && pattern.charAt(at) == '*') {
				star = at++;
				starIn = in;
			} else if (at < end && in < path.length() && pattern.charAt(at) == path.charAt(in)) {
				at++;
				in++;
			} else if (star >= 0 && starIn < path.length()) {
				at = star + 1;
				in = ++starIn;
			} else {
				return false;
			}
		}
	}

	/** One form for what may be written in several: letters and digits plain, the rest of what may be encoded in capitals. */
	private static String form(String path) {
		StringBuilder form = new StringBuilder(path.length());
		for (int i = 0; i < path.length();) {
			int c = path.codePointAt(i);
			if (c == '%' && i + 2 < path.length() && Character.digit(path.charAt(i + 1), 16) >= 0 && Character.digit(path.charAt(i + 2), 16) >= 0) {
				int value = Integer.parseInt(path, i + 1, i + 3, 16);
				if (value < 0x80 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0)) {
					form.append((char) value);
				} else {
					form.append(path.substring(i, i + 3).toUpperCase(Locale.ROOT));
				}
				i += 3;
				continue;
			}
			if (c > 0x7E || c <= ' ') {
				WebAddress.appendEncoded(form, c);
			} else {
				form.append((char) c);
			}
			i += Character.charCount(c);
		}
		return form.toString();
	}
}
