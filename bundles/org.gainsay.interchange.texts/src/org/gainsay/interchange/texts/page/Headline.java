// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of the lines of a page is the article's headline: the heading that is most like what the page calls itself. */
final class Headline {

	private Headline() {
	}

	/** The letters and digits of a text, in small letters, words with one space between them. */
	static String bare(String text) {
		StringBuilder bare = new StringBuilder();
		boolean gap = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
				if (gap && !bare.isEmpty()) {
					bare.append(' ');
				}
				bare.append(c);
				gap = false;
			} else {
				gap = true;
			}
		}
		return bare.toString().toLowerCase(Locale.ROOT);
	}

	/**
	 * The block that is the headline; null where none is.
	 *
	 * @param before the index of the article's first paragraph: a headline stands before it
	 */
	static Block of(Layout layout, List<String> titles, int before) {
		Block best = null;
		double most = .5;
		List<Bare> bare = titles.stream().map(Bare::of).toList();
		for (int i = 0; i < Math.min(before, layout.blocks.size()); i++) {
			Block block = layout.blocks.get(i);
			int level = level(block);
			if (level == 0 || block.size < 4 || block.size > 400) {
				continue;
			}
			double like = 0;
			Bare own = Bare.of(block.text);
			for (int t = 0; t < bare.size(); t++) {
				like = Math.max(like, alike(own, bare.get(t)) - t * .02);
			}
			// An h1 near the text is believed though the page calls itself otherwise.
			double sure = like + (level == 1 ? .45 : level == 2 ? .15 : 0) - (block.kind == Block.Kind.REMOVED ? .3 : 0);
			if (sure > most && (like > .2 || level == 1 && block.size > 20)) {
				most = sure;
				best = block;
			}
		}
		return best;
	}

	static int level(Block block) {
		if (block.isHeading()) {
			return block.box.tag.charAt(1) - '0';
		}
		String names = (block.box.element.className() + ' ' + block.box.element.id() + ' ' + block.box.element.attr("itemprop")).toLowerCase(Locale.ROOT);
		return block.size < 250 && (names.contains("headline") || names.contains("title") || names.contains("titel") || names.contains("titulo") || names.contains("titre") || names.contains("schlagzeile")) ? 3 : 0;
	}

	/** How alike two titles are, from 0 to 1; one may have the name of the outlet behind it. */
	static double alike(String one, String other) {
		return alike(Bare.of(one), Bare.of(other));
	}

	/** A title for comparing. */
	record Bare(String text, Set<String> words) {

		static Bare of(String title) {
			String bare = bare(title);
			return new Bare(bare, new HashSet<>(List.of(bare.split(" "))));
		}
	}

	private static double alike(Bare one, Bare other) {
		String a = one.text;
		String b = other.text;
		if (a.equals(b)) {
			return 1;
		}
		if (a.length() > 10 && b.startsWith(a + ' ') || b.length() > 10 && a.startsWith(b + ' ') || a.length() > 20 && b.endsWith(' ' + a)) {
			return .95;
		}
		long shared = one.words.stream().filter(other.words::contains).count();
		// A title that is all in the other, longer one is nearly as good as the same.
		return shared / Math.max(3, Math.max(Math.min(one.words.size(), other.words.size()), Math.max(one.words.size(), other.words.size()) * .7));
	}
}
