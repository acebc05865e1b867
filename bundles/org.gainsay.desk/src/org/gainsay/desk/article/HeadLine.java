// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.report.ReadableDate;
import org.gainsay.text.Span;

/** What stands above an article's text: where it appeared and when, whose copy it is, how far its annotation is, and how long it is. */
public final class HeadLine {

	private static final String GAP = " \u00b7 "; //$NON-NLS-1$

	private HeadLine() {
	}

	/**
	 * The line above a text.
	 *
	 * @param set   of which it says how far it is; null for none
	 * @param words how many the text has, by {@link #words}
	 */
	public static String of(ArticleFacts article, AnnotationSetFacts set, int words, Corpus corpus) {
		String via = article.via().stream().map(actor -> label(actor, corpus)).collect(Collectors.joining(", ")); //$NON-NLS-1$
		return Stream.of(outletAndDate(article, corpus), via.isEmpty() ? "" : NLS.bind(DeskMessages.Head_via, via), //$NON-NLS-1$
				set == null ? "" : ProgressRows.word(set.progress()), //$NON-NLS-1$
				words == 1 ? DeskMessages.Head_word : NLS.bind(DeskMessages.Head_words, words)).filter(part -> !part.isEmpty()).collect(Collectors.joining(GAP));
	}

	/** Where an article appeared and when, as far as it says; empty where it says neither. */
	public static String outletAndDate(ArticleFacts article, Corpus corpus) {
		return Stream.of(Optional.ofNullable(article.outlet()).map(outlet -> label(outlet, corpus)).orElse(""), ReadableDate.of(article.published())) //$NON-NLS-1$
				.filter(part -> !part.isEmpty()).collect(Collectors.joining(GAP));
	}

	/** How long the headline is with which a text begins, in UTF-16 units: the whole first line, where it says what the title says; else 0. */
	public static int headline(ArticleFacts article, String text) {
		int end = text.indexOf('\n');
		String first = end < 0 ? text : text.substring(0, end);
		String line = first.stripTrailing();
		return !line.isBlank() && same(line, article.title()) ? line.length() : 0;
	}

	private static boolean same(String one, String other) {
		return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " ")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** How many words a text has; all of it is read. */
	public static int words(String text) {
		BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
		breaks.setText(text);
		int count = 0;
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
				count++;
			}
			start = end;
		}
		return count;
	}

	private static String label(String actor, Corpus corpus) {
		return corpus.actor(actor).map(ActorFacts::label).orElse(actor);
	}

	/**
	 * Where a caret stands, in words.
	 *
	 * @param sentences  of the text, in their order
	 * @param offset     of the caret, in UTF-16 units of the text
	 * @param statements how many there are
	 */
	public static String place(List<Span> sentences, int offset, int statements) {
		String many = statements == 1 ? DeskMessages.Head_statement : NLS.bind(DeskMessages.Head_statements, statements);
		if (sentences.isEmpty()) {
			return many;
		}
		int low = 0;
		for (int high = sentences.size() - 1; low < high;) {
			int middle = (low + high + 1) / 2;
			if (sentences.get(middle).start() <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return NLS.bind(DeskMessages.Head_place, new Object[] { low + 1, sentences.size(), many });
	}
}
