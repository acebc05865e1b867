// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.report.drawing.ChainSvg;

/**
 * The built-in help as a browser asks for it: one page of contents beside the topic that is read, and the topics
 * themselves. The addresses are those that the help of the platform gives to a browser.
 */
public final class HelpPages {

	/** The page of contents; {@code ?topic=HREF} names the topic that stands open in it. */
	private static final List<String> CONTENTS = List.of("/help", "/help/", "/help/index.jsp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** All of these stand before the address of a topic; the platform frames some of them, and we none. */
	private static final List<String> TOPICS = List.of("/help/topic/", "/help/ntopic/", "/help/nftopic/", "/help/rtopic/"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final String ASKED = "topic="; //$NON-NLS-1$
	private static final String HTML = "text/html; charset=utf-8"; //$NON-NLS-1$
	private static final String STYLE = """
			:root { color-scheme: light dark; }
			html, body { height: 100%; margin: 0; }
			body { display: grid; grid-template-columns: minmax(12em, 22%) 1fr; font-family: sans-serif; }
			nav { overflow: auto; padding: 0 1em; border-right: 1px solid gray; }
			h1 { font-size: 1.2em; }
			ul { padding-left: 1em; list-style: none; }
			li { margin: .5em 0; }
			details > ul { margin-top: 0; }
			summary { cursor: pointer; }
			iframe { border: 0; width: 100%; height: 100%; }
			""";

	private final Source source;

	/** @param source where contents and pages come from; asked anew for each answer */
	public HelpPages(Source source) {
		this.source = source;
	}

	/** What the help has. */
	public interface Source {

		/** The tables of contents, in their order. */
		List<Topic> topics();

		/**
		 * @param href a page's address, {@code /BUNDLE/PATH}
		 * @return its bytes, or null where there is no such page
		 */
		InputStream open(String href);
	}

	/**
	 * An entry in the contents.
	 *
	 * @param href null when the entry only holds others
	 */
	public record Topic(String label, String href, List<Topic> inside) {
	}

	/**
	 * What a browser is given.
	 *
	 * @param status of HTTP
	 * @param type of the bytes, as HTTP says it
	 */
	public record Answer(int status, String type, byte[] bytes) {
	}

	/**
	 * @param path what the browser asks for, decoded, from {@code /help} on
	 * @param query what follows the question mark, as it was sent; null when there was none
	 * @throws IOException when a page is there and cannot be read
	 */
	public Answer answer(String path, String query) throws IOException {
		if (CONTENTS.contains(path)) {
			return html(200, contents(query));
		}
		String href = TOPICS.stream().filter(path::startsWith).findFirst().map(before -> path.substring(before.length() - 1)).orElse(null);
		if (href == null || Arrays.asList(href.split("/")).contains("..")) { //$NON-NLS-1$ //$NON-NLS-2$
			return missing(path);
		}
		try (InputStream page = source.open(href)) {
			return page == null ? missing(path) : new Answer(200, type(href), page.readAllBytes());
		}
	}

	private String contents(String query) {
		List<Topic> topics = source.topics();
		String open = asked(query).or(() -> first(topics)).orElse(null);
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(ChainSvg.escaped(DeskMessages.Help_title)) //$NON-NLS-1$
				.append("</title><style>\n").append(STYLE).append("</style></head>\n<body><nav><h1>").append(ChainSvg.escaped(DeskMessages.Help_contents)).append("</h1>\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		list(topics, open, true, page);
		page.append("</nav>\n<iframe name=\"topic\" title=\"").append(ChainSvg.escaped(DeskMessages.Help_topic)).append('"'); //$NON-NLS-1$
		if (open != null) {
			page.append(" src=\"").append(address(open)).append('"'); //$NON-NLS-1$
		}
		return page.append("></iframe></body></html>\n").toString(); //$NON-NLS-1$
	}

	/**
	 * An entry that holds others is folded, but for the first ones and for the way to the page that is open.
	 *
	 * @param open the topic that is read; null where there is none
	 */
	private static void list(List<Topic> topics, String open, boolean first, StringBuilder page) {
		page.append("<ul>\n"); //$NON-NLS-1$
		for (Topic topic : topics) {
			String label = ChainSvg.escaped(topic.label());
			String entry = topic.href() == null ? label : "<a target=\"topic\" href=\"" + address(topic.href()) + "\">" + label + "</a>"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			page.append("<li>"); //$NON-NLS-1$
			if (topic.inside().isEmpty()) {
				page.append(entry);
			} else {
				page.append("<details").append(first || holds(topic, open) ? " open>" : ">").append("<summary>").append(entry).append("</summary>\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				list(topic.inside(), open, false, page);
				page.append("</details>"); //$NON-NLS-1$
			}
			page.append("</li>\n"); //$NON-NLS-1$
		}
		page.append("</ul>\n"); //$NON-NLS-1$
	}

	private static boolean holds(Topic topic, String open) {
		return open != null && topic.inside().stream().anyMatch(inside -> open.equals(inside.href()) || holds(inside, open));
	}

	/** The topic that the address names, if it is one of ours: no page of elsewhere is framed. */
	private static Optional<String> asked(String query) {
		return Stream.of(query == null ? new String[0] : query.split("&")).filter(part -> part.startsWith(ASKED)).map(part -> decoded(part.substring(ASKED.length()))) //$NON-NLS-1$
				.filter(href -> href.startsWith("/")).findFirst(); //$NON-NLS-1$
	}

	private static String decoded(String sent) {
		try {
			return URLDecoder.decode(sent, UTF_8);
		} catch (IllegalArgumentException e) {
			return ""; // A broken escape names no topic. //$NON-NLS-1$
		}
	}

	private static Optional<String> first(List<Topic> topics) {
		return topics.stream().flatMap(topic -> Stream.concat(Stream.ofNullable(topic.href()), first(topic.inside()).stream())).findFirst();
	}

	private static String address(String href) {
		return ChainSvg.escaped((href.startsWith("/") ? "/help/topic" : "") + href); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String type(String href) {
		if (href.endsWith(".html") || href.endsWith(".htm")) { //$NON-NLS-1$ //$NON-NLS-2$
			return HTML;
		}
		if (href.endsWith(".svg")) { //$NON-NLS-1$
			return "image/svg+xml"; //$NON-NLS-1$
		}
		if (href.endsWith(".css")) { //$NON-NLS-1$
			return "text/css; charset=utf-8"; //$NON-NLS-1$
		}
		String guessed = URLConnection.guessContentTypeFromName(href);
		return guessed == null ? "application/octet-stream" : guessed; //$NON-NLS-1$
	}

	private static Answer missing(String path) {
		return html(404, "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + ChainSvg.escaped(DeskMessages.Help_title) + "</title><p>" //$NON-NLS-1$ //$NON-NLS-2$
				+ ChainSvg.escaped(NLS.bind(DeskMessages.Help_noSuchPage, path)) + "</p><p><a href=\"/help/index.jsp\" target=\"_top\">" + ChainSvg.escaped(DeskMessages.Help_contents) + "</a></p></html>\n"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Answer html(int status, String page) {
		return new Answer(status, HTML, page.getBytes(UTF_8));
	}
}
