// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.How;
import org.gainsay.report.ReadableDate;

/** Says in words what differs. */
public final class DifferenceText {

	private static final String SEPARATOR = " \u00b7 "; //$NON-NLS-1$

	private DifferenceText() {
	}

	/** What two reports of an utterance have apart, in a line: the kind, then what matters. */
	public static String of(Comparison comparison, Corpus corpus) {
		List<String> parts = new ArrayList<>();
		parts.add(of(comparison.how()));
		comparison.differences().forEach(difference -> parts.add(of(difference, corpus)));
		if (comparison.differences().isEmpty()) {
			parts.add(DeskMessages.Difference_none);
		}
		return String.join(SEPARATOR, parts);
	}

	/** What one did to the words of the other. */
	public static String of(How how) {
		return switch (how) {
			case VERBATIM -> DeskMessages.How_verbatim;
			case TRIMMED -> DeskMessages.How_trimmed;
			case PARAPHRASE -> DeskMessages.How_paraphrase;
			case PARALLEL_TRANSLATION -> DeskMessages.How_translation;
			case ALTERED -> DeskMessages.How_altered;
			case UNSPECIFIED -> DeskMessages.How_unspecified;
		};
	}

	/** One difference that matters. */
	public static String of(Difference difference, Corpus corpus) {
		boolean lost = difference.right().isEmpty();
		boolean gained = difference.left().isEmpty();
		String name = switch (difference.kind()) {
			case SPEAKER -> DeskMessages.Difference_speaker;
			case ADDRESSEE -> DeskMessages.Difference_addressee;
			case DAY -> DeskMessages.Difference_day;
			case NEGATION -> lost ? DeskMessages.Difference_negationLost : gained ? DeskMessages.Difference_negationGained : DeskMessages.Difference_negation;
			case NUMBER -> DeskMessages.Difference_number;
			case HEDGE -> lost ? DeskMessages.Difference_hedgeLost : gained ? DeskMessages.Difference_hedgeGained : DeskMessages.Difference_hedge;
			case CERTAINTY -> DeskMessages.Difference_certainty;
			case WORDING -> DeskMessages.Difference_wording;
		};
		return NLS.bind(DeskMessages.Difference_values, new String[] { name, values(difference.left(), difference, corpus), values(difference.right(), difference, corpus) });
	}

	private static String values(List<String> values, Difference difference, Corpus corpus) {
		if (values.isEmpty()) {
			return DeskMessages.Difference_nothing;
		}
		return values.stream().map(value -> switch (difference.kind()) {
			case SPEAKER -> corpus.actor(value).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(value);
			case DAY -> value;
			default -> NLS.bind(DeskMessages.Difference_quoted, value);
		}).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** Short names of the differences that matter, for a table. */
	public static String kinds(List<Comparison> comparisons) {
		return comparisons.stream().flatMap(comparison -> comparison.differences().stream()).map(difference -> difference.kind().word()).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** The word for what is known about an item, with a sign. */
	public static String of(State state) {
		return switch (state) {
			case FOUND -> DeskMessages.State_found;
			case LINKED -> DeskMessages.State_linked;
			case REJECTED -> DeskMessages.State_rejected;
			case CHOSEN -> DeskMessages.State_chosen;
		};
	}

	/** Who says it, and whether in quotation marks. */
	public static String speaker(Saying saying) {
		String who = saying.voice().labels().isEmpty() ? DeskMessages.Column_noSpeaker : String.join(", ", saying.voice().labels()); //$NON-NLS-1$
		return saying.direct() ? NLS.bind(DeskMessages.Column_direct, who) : who;
	}

	/** What to call an article: its outlet, or its name where it has none, and the day. */
	public static String of(ArticleFacts article, Corpus corpus) {
		String day = Dating.of(article.published()).map(date -> date.partial() ? ReadableDate.of(date.written()) : ReadableDate.of(date.day())).orElseGet(() -> ReadableDate.of(article.published()));
		return of(article, day, corpus);
	}

	/** The same with the date and time exactly as they are written. */
	public static String exact(ArticleFacts article, Corpus corpus) {
		return of(article, ReadableDate.exact(article.published()), corpus);
	}

	private static String of(ArticleFacts article, String published, Corpus corpus) {
		String outlet = outlet(article, corpus);
		return published.isEmpty() ? outlet : NLS.bind(DeskMessages.Column_article, outlet, published);
	}

	/** What to call an article in a short way. */
	public static String outlet(String article, Corpus corpus) {
		return corpus.article(article).map(facts -> outlet(facts, corpus)).orElse(article);
	}

	private static String outlet(ArticleFacts article, Corpus corpus) {
		String outlet = article.outlet();
		return outlet == null ? article.name() : corpus.actor(outlet).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(outlet);
	}
}
