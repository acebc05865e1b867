// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.web;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.intake.Archive;

/** Addresses of pages, as people write and copy them. */
public final class WebAddress {

	/** With two letters at least: one is the name of a drive. */
	private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);
	private static final Pattern REST = Pattern.compile("//([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
	private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
	private static final String KEPT = "-._~!$&'()*+,;=:@/?";
	private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
	private static final Pattern ENDS_AS_PAGE = Pattern.compile(".*\\.(?:x?html?|mhtml?)", Pattern.CASE_INSENSITIVE);

	private WebAddress() {
	}

	/** Whether somebody who names a source means an address, of whatever kind, and no file. */
	public static boolean isMeant(String named) {
		Matcher scheme = SCHEME.matcher(named.strip());
		if (!scheme.matches()) {
			return false;
		}
		try {
			return scheme.group(2).startsWith("//") || !Files.exists(Path.of(named));
		} catch (InvalidPathException noFile) {
			return true;
		}
	}

	/**
	 * The address in the form in which it is asked for: what may not stand in one is encoded, what names a place within the page is left out.
	 *
	 * @throws IOException whose message says in a sentence why nothing is fetched from there
	 */
	public static URI of(String written) throws IOException {
		Matcher scheme = SCHEME.matcher(written.strip());
		String kind = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
		if (!kind.equals("http") && !kind.equals("https")) {
			throw new IOException("Only addresses that begin with http:// or https:// are fetched.");
		}
		Matcher rest = REST.matcher(scheme.group(2));
		if (!rest.matches()) {
			throw notOne(kind);
		}
		if (rest.group(1).contains("@")) {
			throw new IOException("There is a user's name or a password in the address, which would be written into the corpus; nothing is fetched. Save the page from a browser.");
		}
		Matcher authority = AUTHORITY.matcher(rest.group(1));
		if (!authority.matches()) {
			throw notOne(kind);
		}
		String port = authority.group(2) == null || authority.group(2).isEmpty() || authority.group(2).equals(kind.equals("http") ? "80" : "443") ? "" : ":" + authority.group(2);
		try {
			String host = authority.group(1).startsWith("[") ? authority.group(1) : IDN.toASCII(authority.group(1), IDN.ALLOW_UNASSIGNED);
			String path = rest.group(2).isEmpty() ? "/" : encoded(rest.group(2));
			URI made = new URI(kind + "://" + host.toLowerCase(Locale.ROOT) + port + path + (rest.group(3) == null ? "" : encoded(rest.group(3))));
			if (made.getHost() == null || made.getPort() > 0xFFFF) {
				throw notOne(kind);
			}
			return path.contains("/.") ? made.normalize() : made;
		} catch (URISyntaxException | IllegalArgumentException none) {
			throw notOne(kind);
		}
	}

	private static IOException notOne(String kind) {
		return new IOException("It is no address of a page: after " + kind + ":// there is no name of a server that can be one.");
	}

	/**
	 * Where a server forwards to.
	 *
	 * @param location what the head of its answer says
	 * @throws IOException whose message says in a sentence why that is not followed
	 */
	public static URI forwarded(URI from, String location) throws IOException {
		String to = location.strip();
		String origin = from.getScheme() + "://" + from.getRawAuthority();
		String path = from.getRawPath();
		URI made;
		try {
			if (SCHEME.matcher(to).matches()) {
				made = of(to);
			} else if (to.startsWith("//")) {
				made = of(from.getScheme() + ":" + to);
			} else if (to.startsWith("/")) {
				made = of(origin + to);
			} else if (to.startsWith("?")) {
				made = of(origin + path + to);
			} else if (to.isEmpty() || to.startsWith("#")) {
				made = from;
			} else {
				made = of(origin + path.substring(0, path.lastIndexOf('/') + 1) + to);
			}
		} catch (IOException refused) {
			throw new IOException("The server forwards to " + to + ", which is not followed. " + refused.getMessage());
		}
		if (from.getScheme().equals("https") && made.getScheme().equals("http")) {
			throw new IOException("The server forwards from https to http (" + made + "), where anybody on the way could change the page; that is not followed.");
		}
		return made;
	}

	/** Of a page: the path with the query, as robots.txt means it. */
	static String pathOf(URI address) {
		return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
	}

	/**
	 * The name of the file that a page is kept in: the server's name, and the last part of the path.
	 *
	 * @param page whether it is a page, whose name should end as one
	 */
	public static String fileName(URI address, boolean page) {
		String path = address.getRawPath().replaceFirst("/+$", "");
		String last = path.substring(path.lastIndexOf('/') + 1);
		String query = address.getRawQuery() == null ? "" : "-" + decoded(address.getRawQuery());
		String name = NOT_IN_NAMES.matcher((last.isEmpty() ? "index" : decoded(last)) + query).replaceAll("-").replaceAll("^[.-]+|[.-]+$", "");
		if (name.isEmpty()) {
			name = "index";
		}
		if (page && !ENDS_AS_PAGE.matcher(name).matches()) {
			name += ".html";
		}
		String host = NOT_IN_NAMES.matcher(address.getHost()).replaceAll("-").replaceAll("^[.-]+|[.-]+$", "");
		return unlikeDevice(host) + "/" + unlikeDevice(name);
	}

	private static String unlikeDevice(String part) {
		return Archive.againstPart(part) == null ? part : "_" + part;
	}

	private static String decoded(String part) {
		try {
			return URLDecoder.decode(part, StandardCharsets.UTF_8);
		} catch (IllegalArgumentException notEncoded) {
			return part;
		}
	}

	private static String encoded(String part) {
		StringBuilder made = new StringBuilder(part.length());
		for (int i = 0; i < part.length();) {
			int c = part.codePointAt(i);
			boolean isEncoded = c == '%' && i + 2 < part.length() && Character.digit(part.charAt(i + 1), 16) >= 0 && Character.digit(part.charAt(i + 2), 16) >= 0;
			if (isEncoded || c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
				made.append((char) c);
			} else {
				appendEncoded(made, c);
			}
			i += Character.charCount(c);
		}
		return made.toString();
	}

	static void appendEncoded(StringBuilder to, int codePoint) {
		for (byte one : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
			to.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
		}
	}
}
