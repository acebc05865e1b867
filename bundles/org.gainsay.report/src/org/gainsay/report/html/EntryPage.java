// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.report.pictures.Picture;

/** The file of a report in parts that is opened first: the figures, what stands out, and the pages of all lists. */
final class EntryPage {

	/** The file of the likeliest pairs that nobody linked. */
	static final String CANDIDATES = "alike.html";
	/** So many events are named at once, those about which most stands out. */
	private static final int EVENTS = 20;

	private final Contents contents;
	private final List<Listing<?>> lists;
	private final Map<String, Listing<ClaimRow>> flagged;
	private final List<UtterancePair> candidates;
	private final WordsSection.Count linked;
	private final List<String> events;

	/**
	 * @param contents as the entry sees it
	 * @param lists    of everything that is shown
	 * @param flagged  of the claims that stand out, by a word for the way
	 * @param linked   what the summary tells of what somebody linked
	 * @param events   the names of those that were asked for; empty for all
	 */
	EntryPage(Contents contents, List<Listing<?>> lists, Map<String, Listing<ClaimRow>> flagged, List<UtterancePair> candidates, WordsSection.Count linked, List<String> events) {
		this.contents = contents;
		this.lists = lists;
		this.flagged = flagged;
		this.candidates = candidates;
		this.linked = linked;
		this.events = events;
	}

	/** What to call a list of claims that stand out in a way. */
	static String heading(String word) {
		return word.equals(Summary.ANSWERED_ONLY) ? "Claims answered, asserted by nobody" : "Claims: " + Flag.of(word).map(flag -> switch (flag) {
			case SINGLE_ROUTE -> "through a single route";
			case CONTESTED -> "contested";
			case UNCONFIRMED -> "unconfirmed";
			case ANONYMOUS_ONLY -> "from unnamed sources only";
			case OMITTED -> "an answer left out";
			case UNANSWERED -> "unanswered";
		}).orElse(word);
	}

	/** A claim in a list: its text, which leads to it, and what stands out about it. */
	static void claim(Html html, Contents contents, ClaimRow row) {
		Contents.link(html, contents.places.claim(row), row.claim().text());
		html.text(" ");
		row.flags().forEach(flag -> html.element("span", flag.word(), "class", "flag " + flag.word()));
	}

	/** The likeliest pairs that nobody linked, side by side. */
	static void candidates(Contents contents, Html html, List<UtterancePair> candidates) {
		html.open("header").open("p", "class", "crumbs").element("a", "The report", "href", contents.places.entry(null)).element("a", "The same words", "href", contents.places.entry("words")).close();
		html.element("h1", "Found, and linked by nobody").close().open("main");
		List<UtterancePair> shown = candidates.stream().filter(pair -> pair.left().statement() != null && pair.right().statement() != null)
				.filter(pair -> contents.link(pair.left().statement()) != null && contents.link(pair.right().statement()) != null).limit(WordsSection.PAIRS + 1L).toList();
		new WordsSection(contents, html).likeliest(shown);
		if (shown.size() > WordsSection.PAIRS) {
			html.element("p", "These are the " + WordsSection.PAIRS + " likeliest. Every pair is listed in the part that shows the first of its statements.", "class", "soft");
		}
		html.close();
	}

	/**
	 * Writes it.
	 *
	 * @param network   as {@link NetworkSection#of} has it of the corpus
	 * @param agreement as {@link AgreementSection#of} has it
	 * @param pictures  of the corpus
	 */
	void write(Html html, Optional<Network> network, Optional<CoderAgreement> agreement, List<Picture> pictures) {
		Places places = contents.places;
		PicturesSection drawn = new PicturesSection(contents, pictures, html);
		html.open("header");
		new Masthead(contents, html).write((int) contents.corpus.statements(contents.set).stream().filter(Cell::counts).count());
		if (!events.isEmpty()) {
			html.element("p", "Shown in full: " + places.division().articles().size() + " of " + contents.corpus.articles().size() + " articles and " + places.division().claims() + " of "
					+ contents.ledger.rows().size() + " claims, those of the events that were named. The figures and the lists of what stands out are of the whole corpus.", "class", "warning");
		}
		html.open("nav", "aria-label", "Contents").open("ul");
		Frame.item(html, "#findings", "What stands out");
		drawn.items();
		lists.forEach(list -> Frame.item(html, "#" + list.name(), list.title()));
		Frame.item(html, "#words", "The same words");
		if (!contents.corpus.categories().isEmpty()) {
			Frame.item(html, "#codes", "Codes");
		}
		if (network.isPresent()) {
			Frame.item(html, "#" + NetworkSection.ID, NetworkSection.TITLE);
		}
		if (agreement.isPresent()) {
			Frame.item(html, "#" + AgreementSection.ID, AgreementSection.TITLE);
		}
		html.close().close();
		html.element("p", "Its other pages lie in the folder " + places.folder() + " beside this file: move or send both together, and open this file where it lies. Opened through a link in another folder it does not find them.", "class", "soft small");
		html.close().open("main");
		html.open("section", "aria-labelledby", "findings").element("h2", "What stands out", "id", "findings");
		new Summary(html, contents.ledger, list -> flagged.containsKey(list) ? places.file(flagged.get(list).first()) : null).write(linked, WordsSection.found(contents, candidates));
		most(html);
		html.close();
		drawn.write();
		for (Listing<?> list : lists) {
			html.open("section", "aria-labelledby", list.name()).element("h2", list.title() + " (" + list.size() + ")", "id", list.name());
			list.links(html, places);
			html.close();
		}
		html.open("section", "aria-labelledby", "words").element("h2", "The same words", "id", "words");
		html.element("p", "What somebody linked, and what is alike and nobody linked, stands in each part, beside its articles.");
		if (!candidates.isEmpty()) {
			html.open("p").element("a", "The likeliest pairs that nobody linked, side by side", "href", places.file(CANDIDATES)).close();
		}
		html.close();
		Frame.codebook(html, contents.corpus);
		network.ifPresent(made -> new NetworkSection(made, html).write());
		agreement.ifPresent(measured -> new AgreementSection(measured, html).write());
		html.close();
	}

	private void most(Html html) {
		List<Selection.Draft> drafts = places().drafts().stream().filter(draft -> draft.standsOut() > 0).sorted(Comparator.comparingInt(Selection.Draft::standsOut).reversed()).limit(EVENTS).toList();
		if (drafts.isEmpty()) {
			html.element("p", "No claim is contested, unconfirmed, unanswered, from unnamed sources only, through a single route, or without its denial somewhere.");
			return;
		}
		html.element("h3", "The events about which most stands out").open("ul", "class", "list");
		drafts.forEach(draft -> EventLine.write(html, contents, draft, ArticleOrder.names(draft.articles, contents.corpus)));
		html.close();
	}

	private Division places() {
		return contents.places.division();
	}
}
