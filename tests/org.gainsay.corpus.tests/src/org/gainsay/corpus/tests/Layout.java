// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the files are written before the first command. */
enum Layout {
	AS_IS, CARRIAGE_RETURNS, ONE_LINE, COMMENTS_EVERYWHERE, SPACES, ERRORS_ELSEWHERE;

	/** A comment, a string, or something else that shows. */
	private static final Pattern TOKEN = Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"|[^\\s\"/]+|/", Pattern.DOTALL);

	String of(String text, Random random) {
		return switch (this) {
			case AS_IS -> text;
			case CARRIAGE_RETURNS -> text.replace("\n", "\r\n");
			case SPACES -> text.replace("\t", "   ");
			case ONE_LINE -> between(text, gap -> " ");
			case COMMENTS_EVERYWHERE -> between(text, gap -> switch (random.nextInt(6)) {
				case 0 -> gap + "/* c" + random.nextInt(100_000) + "! */" + gap;
				case 1 -> gap + "// c" + random.nextInt(100_000) + "!\n" + gap;
				default -> gap;
			});
			case ERRORS_ELSEWHERE -> text + "\nactor : person \"Nobody\"\narticle broken \"B\" { statement { says says } }\nclaim\n";
		};
	}

	private static String between(String text, UnaryOperator<String> gap) {
		StringBuilder made = new StringBuilder();
		Matcher matcher = TOKEN.matcher(text);
		int end = 0;
		while (matcher.find()) {
			made.append(matcher.start() == end ? "" : gap.apply(text.substring(end, matcher.start())));
			made.append(matcher.group().startsWith("//") ? "/*" + matcher.group().substring(2) + " */" : matcher.group());
			end = matcher.end();
		}
		return made + "\n";
	}
}
