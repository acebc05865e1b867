// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of one of the pages that an article is spread over: what all its pages have in common, and which it is.
 *
 * @param article the address without the number, without its scheme and in one form
 * @param number  from 1
 */
record PageNumber(String article, int number) {

	/** No article has more pages. */
	static final int MOST = 50;

	private static final String WORD = "(?:page|pg|pagina|p%C3%A1gina|seite|paged|pageno|pagenum|page_num|strona|sida|side|sivu|str)";
	private static final Pattern QUERY = Pattern.compile("[?&]" + WORD + "=(\\d{1,2})(?=&|$)", Pattern.CASE_INSENSITIVE);
	/** Where a word says that it is a page. */
	private static final Pattern SURE = Pattern.compile("[/,_.-]" + WORD + "[/=_,-]?(\\d{1,2})(?=/?(?:\\.\\w{2,5})?(?:\\?|$))", Pattern.CASE_INSENSITIVE);
	/** What may as well be of the article's name: other pages have to bear it out. */
	private static final List<Pattern> GUESSED = List.of(Pattern.compile("[?&]p=(\\d{1,2})(?=&|$)", Pattern.CASE_INSENSITIVE), Pattern.compile("/(\\d{1,2})(?=/?(?:\\?|$))"), Pattern.compile("[_,-](\\d{1,2})(?=(?:\\.\\w{2,5})(?:\\?|$))"));

	/** The address as one that has no number: that of the first page, or of all of them. */
	static PageNumber plain(String address) {
		return new PageNumber(form(address), 1);
	}

	/**
	 * The address as one with a number.
	 *
	 * @param guessed whether a number without a word such as {@code page} counts, too
	 * @return null where there is no such number
	 */
	static PageNumber of(String address, boolean guessed) {
		String bare = address.replaceFirst("#.*", "");
		for (Pattern pattern : new Pattern[] { QUERY, SURE }) {
			PageNumber found = found(bare, pattern);
			if (found != null) {
				return found;
			}
		}
		return guessed ? GUESSED.stream().map(pattern -> found(bare, pattern)).filter(found -> found != null).findFirst().orElse(null) : null;
	}

	private static PageNumber found(String address, Pattern pattern) {
		Matcher matcher = pattern.matcher(address);
		if (!matcher.find()) {
			return null;
		}
		int number = Integer.parseInt(matcher.group(1));
		String rest = address.substring(matcher.end());
		String before = address.substring(0, matcher.start());
		boolean first = address.charAt(matcher.start()) == '?' && rest.startsWith("&");
		return number < 1 || number > MOST ? null : new PageNumber(form(before + (first ? "?" + rest.substring(1) : rest)), number);
	}

	private static String form(String address) {
		Matcher parts = Pattern.compile("(?i)^https?://(?:www\\.)?([^/?#]*)([^?#]*)(\\?[^#]*)?.*", Pattern.DOTALL).matcher(address);
		return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2).replaceFirst("/+$", "") + (parts.group(3) == null || parts.group(3).length() == 1 ? "" : parts.group(3)) : address;
	}
}
