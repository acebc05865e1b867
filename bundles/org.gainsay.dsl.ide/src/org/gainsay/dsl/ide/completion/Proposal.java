// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.util.Locale;

import org.gainsay.facts.Region;

/**
 * Something to put where the cursor is.
 *
 * @param kind    what it is
 * @param label   what the list shows
 * @param insert  what is put in; in a template, places to fill in are written ${1:words}, and $0 is where the cursor ends
 * @param replace what it takes the place of, in UTF-16 units
 * @param detail  what the list shows beside the label; may be empty
 * @param filter  the words that typing narrows the list by
 */
public record Proposal(Kind kind, String label, String insert, Region replace, String detail, String filter) {

	/** What a proposal is. */
	public enum Kind {
		KEYWORD, ACTOR, CLAIM, EVENT, ARTICLE, STATEMENT, CATEGORY, VALUE, WORDS, FILE, TEMPLATE
	}

	/** Whether what was typed is the beginning of what this is filtered by, or of a word in it; a capital inside a name begins a word. Large or small letters are one. */
	public boolean begins(String typed) {
		return begins(filter, typed);
	}

	/**
	 * Whether this stays in a list that was made at one place while more is typed.
	 *
	 * @param typed all that is typed by now
	 * @param asked how much of it was there when the list was made, in UTF-16 units: a list of what only has it somewhere inside stays one
	 */
	public boolean goesOn(String typed, int asked) {
		boolean inside = kind == Kind.WORDS || kind == Kind.FILE || asked > 0 && asked <= typed.length() && !begins(typed.substring(0, asked));
		return begins(typed) || inside && filter.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
	}

	static boolean begins(String words, String typed) {
		for (int i = 0; i + typed.length() <= words.length(); i++) {
			if (beginsWord(words, i) && words.regionMatches(true, i, typed, 0, typed.length())) {
				return true;
			}
		}
		return false;
	}

	private static boolean beginsWord(String words, int i) {
		return i == 0 || !Character.isLetterOrDigit(words.charAt(i - 1)) || Character.isLowerCase(words.charAt(i - 1)) && Character.isUpperCase(words.charAt(i));
	}
}
