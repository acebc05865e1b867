// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Omission;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.Status;

/** How much stands out, in figures: what people judged, and apart from it what the program found and nobody judged. */
final class Summary {

	/** What the list of claims is called that are answered and asserted by nobody. */
	static final String ANSWERED_ONLY = "answered-only";

	private final Html html;
	private final Ledger ledger;
	private final Function<String, String> lists;

	/** @param lists where the list of the claims is that a flag's word, or {@link #ANSWERED_ONLY}, is the name of; null for nowhere */
	Summary(Html html, Ledger ledger, Function<String, String> lists) {
		this.html = html;
		this.ledger = ledger;
		this.lists = lists;
	}

	void write(WordsSection.Count linked, WordsSection.Count found) {
		html.element("h3", "From what the annotators recorded").open("dl", "class", "summary");
		figure(claims(Flag.CONTESTED), "contested", "claims that are asserted, and denied, disputed or retracted", Flag.CONTESTED.word());
		figure(claims(Flag.SINGLE_ROUTE), "through a single route", "claims that several articles have by one way", Flag.SINGLE_ROUTE.word());
		figure(omissions(Omission::denial), "denials left out", "times an article has a claim and not the denial of it", Flag.OMITTED.word());
		int notConfirmed = omissions(omission -> !omission.denial());
		if (notConfirmed > 0) {
			figure(notConfirmed, "left out that it is not confirmed", "times an article has a claim and not that", Flag.OMITTED.word());
		}
		figure(claims(Flag.UNCONFIRMED), "unconfirmed", "claims that those who would know leave open", Flag.UNCONFIRMED.word());
		figure(claims(Flag.UNANSWERED), "unanswered", "claims on which nobody whom they charge has a say", Flag.UNANSWERED.word());
		figure(claims(Flag.ANONYMOUS_ONLY), "from unnamed sources only", "claims without an origin that has a name", Flag.ANONYMOUS_ONLY.word());
		figure(claims(ClaimRow::answeredOnly), "answered, asserted by nobody", "claims that are denied or left open only", ANSWERED_ONLY);
		figure(linked.all(), "linked utterances or lines", "statements that somebody put together", null);
		figure(linked.altered(), "of them altered", "judged so by who linked them", null);
		figure(linked.otherMouths(), "of them in another mouth", "by the speakers that are recorded", null);
		html.close().element("h3", "Candidates: found by the program, judged by nobody").open("dl", "class", "summary");
		figure(found.all(), "pairs of statements alike", "nobody linked or rejected them yet; without what is alike in copies of one", null);
		figure(found.altered(), "of them with other words", "by a comparison word by word", null);
		figure(found.otherMouths(), "of them in another mouth", "by the speakers that are recorded", null);
		html.close();
		notJudged();
		if (found.notCompared() > 0) {
			html.element("p", "Of the pairs that were found the " + found.notCompared() + " least likely pairs were not compared word by word.", "class", "soft small");
		}
	}

	/** Says of how many articles nobody can tell what they leave out, and why: else none left out is taken for nothing missing. */
	private void notJudged() {
		Corpus corpus = ledger.corpus();
		int all = 0;
		int any = 0;
		int[] lacking = new int[3];
		for (ArticleFacts article : corpus.articles()) {
			if (!ledger.versions().superseded(article.name())) {
				boolean[] lacks = { article.events().isEmpty(), Dating.of(article.published()).isEmpty(),
						corpus.set(article.name(), ledger.set()).filter(set -> set.status() == Status.DONE).isEmpty() };
				all++;
				any += lacks[0] || lacks[1] || lacks[2] ? 1 : 0;
				for (int i = 0; i < lacks.length; i++) {
					lacking[i] += lacks[i] ? 1 : 0;
				}
			}
		}
		if (any > 0) {
			List<String> why = new ArrayList<>();
			String[] words = { " on no event", " without a date", " not done" };
			for (int i = 0; i < lacking.length; i++) {
				if (lacking[i] > 0) {
					why.add(lacking[i] + words[i]);
				}
			}
			html.element("p", "What is left out cannot be told of " + any + " of " + all + (all == 1 ? " article: " : " articles: ") + String.join(", ", why)
					+ ". It is told of articles on one event, with dates, once they are done.", "class", "soft small");
		}
	}

	private int claims(Flag flag) {
		return claims(row -> row.flags().contains(flag));
	}

	private int claims(Predicate<ClaimRow> sort) {
		return (int) ledger.rows().stream().filter(sort).count();
	}

	private int omissions(Predicate<Omission> sort) {
		return (int) ledger.rows().stream().flatMap(row -> row.omissions().stream()).filter(sort).count();
	}

	/**
	 * @param word what is counted, in a few words
	 * @param list the name of a list of that, which is its class as well; null where there is none
	 */
	private void figure(int number, String what, String word, String list) {
		String to = number == 0 || list == null ? null : lists.apply(list);
		html.open("div", "class", number == 0 ? "zero" : list).open("dt");
		if (to == null) {
			html.text(what);
		} else {
			html.element("a", what, "href", to);
		}
		html.close().element("dd", String.valueOf(number)).open("dd", "class", "word soft").text(word);
		if (number > 0 && list != null && !list.equals(what)) {
			html.text(": ").element("span", list, "class", "flag " + list); // as the claims bear it
		}
		html.close().close();
	}
}
