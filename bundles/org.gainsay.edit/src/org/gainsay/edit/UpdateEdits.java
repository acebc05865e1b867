// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Code;
import org.gainsay.model.Quote;
import org.gainsay.model.StatementSet;
import org.gainsay.text.ArticleText;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.MergeMarkers;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Sha256;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Reanchoring;
import org.gainsay.text.reanchor.Requoting;

/**
 * Replaces the texts of articles by new versions, and lets all that quotes them lead to the same words in the new one. What is lost, or
 * may be in several places, stays as an error. The old text is kept in the folder {@link #HISTORY}, which is not read.
 */
public final class UpdateEdits {

	/** Where old texts are kept, below the corpus folder. */
	public static final String HISTORY = "history";

	/** How much of the old words must be in the new text, unless somebody insists. */
	private static final double LEAST_COMMON = 0.15;
	private static final int LENGTH_OF_HASH = 12;

	/**
	 * What became of one piece of an anchor.
	 *
	 * @param statement the qualified name of the statement; null for a passage that shows a code of the article
	 * @param of        as {@link StatementAnchor#of} counts; of a code of the article its number in its set, from 1
	 * @param piece     from 1
	 */
	public record Moved(String statement, StatementAnchor.Role role, Integer of, int piece, Placed placed) {
	}

	/**
	 * What becomes of one article.
	 *
	 * @param before     the text that it has
	 * @param after      the text that it gets
	 * @param anchors    of all annotation sets, in the order of the files; those that were not found in the old text are left out
	 * @param unresolved how many those are
	 */
	public record Updated(ArticleFacts article, ArticleText before, ArticleText after, List<Moved> anchors, int unresolved) {

		/** How many pieces had an outcome. */
		public int count(Placed.Outcome outcome) {
			return (int) anchors.stream().filter(anchor -> anchor.placed().outcome() == outcome).count();
		}
	}

	/**
	 * What becomes of several articles.
	 *
	 * @param edit empty where every article has its text already
	 */
	public record Update(List<Updated> articles, CorpusEdit edit) {
	}

	private final CorpusSession session;

	public UpdateEdits(CorpusSession session) {
		HiddenSets.refuse(session);
		this.session = session;
	}

	/**
	 * Replaces texts.
	 *
	 * @param texts  the new texts by the path of the old one, relative to the corpus folder, with / between its parts. All articles that have one get it
	 * @param insist whether a text is taken that has next to nothing in common with the old one
	 * @throws IllegalArgumentException with a message for the user if a text is no version of the old one, or a statement has an error
	 */
	public Update replace(Map<String, ArticleText> texts, boolean insist) {
		Editing editing = new Editing(session);
		List<Updated> articles = new ArrayList<>();
		List<FileEdits> files = new ArrayList<>();
		texts.forEach((path, after) -> {
			List<ArticleFacts> its = editing.corpus().articles().stream().filter(article -> path.equals(article.text())).toList();
			ArticleText before = Quotes.text(editing.corpus(), its.getFirst());
			Reanchoring places = places(its.getFirst(), before, after, insist);
			boolean same = before.text().equals(after.text());
			boolean marked = !before.sha256().equals(Sha256.hex(before.text()));
			String hash = Sha256.hex((marked ? ByteOrderMark.MARK : "") + after.text());
			for (ArticleFacts article : its) {
				articles.add(new Anchored(editing, article, places, before, after).updated(same));
				if (!same && article.sha256() != null) {
					PinEdits.write(editing, article, hash);
				}
			}
			if (!same) {
				files.add(new FileEdits(path, Stamp.of(before.text()), List.of(new TextEdit(0, before.text().length(), after.text()))));
				String kept = kept(path, before);
				if (!Files.exists(session.folder().resolve(kept))) {
					files.add(new FileEdits(kept, null, List.of(new TextEdit(0, 0, (marked ? ByteOrderMark.MARK : "") + before.text()))));
				}
			}
		});
		List<String> names = articles.stream().map(updated -> updated.article().name()).toList();
		String label = names.size() == 1 ? "Update the text of \"" + names.getFirst() + "\"" : "Update " + names.size() + " texts";
		files.addAll(0, editing.result(label, names).files());
		return new Update(List.copyOf(articles), new CorpusEdit(label, List.copyOf(files), names));
	}

	/**
	 * Makes an article of a new version, which revises the old one; that stays as it is, with its statements. The anchors say where the old
	 * one's words stand in the new one.
	 *
	 * @param after the text of the new article
	 */
	public Update version(ArticleFacts article, ArticleText after, boolean insist) {
		Editing editing = new Editing(session);
		ArticleText before = Quotes.text(editing.corpus(), article);
		Updated told = new Anchored(editing, article, places(article, before, after, insist), before, after).updated(true);
		boolean there = before.text().equals(after.text()) || editing.corpus().articles().stream()
				.anyMatch(one -> article.name().equals(one.revises()) && editing.corpus().text(one).filter(text -> text.text().equals(after.text())).isPresent());
		if (there) {
			return new Update(List.of(told), new CorpusEdit("", List.of()));
		}
		String path = Objects.requireNonNull(article.text()); // there is a text of it
		int dot = path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.lastIndexOf('.') : path.length();
		String file = path;
		for (int number = 2; editing.isThere(file); number++) {
			file = path.substring(0, dot) + "-" + number + path.substring(dot);
		}
		Speaker outlet = article.outlet() == null ? null : new Speaker.Known(article.outlet());
		List<Speaker> via = article.via().stream().<Speaker>map(Speaker.Known::new).toList();
		ArticleEdits.Credits credits = new ArticleEdits.Credits(via, article.byline(), article.section(), article.dateline(), article.name());
		CorpusEdit edit = new ArticleEdits(session).create(new ArticleEdits.Wish(null, article.title(), file, after.text(), outlet, null, null, article.language(), article.url(),
				article.events().isEmpty() ? null : article.events().getFirst(), article.sha256() != null, annotator(editing, article), credits));
		return new Update(List.of(told), edit);
	}

	private static String annotator(Editing editing, ArticleFacts article) {
		return editing.corpus().setsOf(article.name()).stream().filter(AnnotationSetFacts::solo).findFirst().map(AnnotationSetFacts::annotator).orElse(null);
	}

	private static Reanchoring places(ArticleFacts article, ArticleText before, ArticleText after, boolean insist) {
		if (!MergeMarkers.of(after.text()).isEmpty()) {
			throw new IllegalArgumentException("A merge was not ended in the new text for the article \"" + article.name() + "\". Decide between the versions and delete the markers first.");
		}
		if (after.text().isBlank()) {
			throw new IllegalArgumentException("The new text for the article \"" + article.name() + "\" is empty.");
		}
		Reanchoring places = new Reanchoring(before, after);
		if (!insist && !before.text().isBlank() && places.common() < LEAST_COMMON) {
			throw new IllegalArgumentException("The new text has next to nothing in common with that of the article \"" + article.name()
					+ "\" (" + Math.round(places.common() * 100) + " % of its words): it seems to be another article's. If it is right, insist with --force.");
		}
		return places;
	}

	private static String kept(String path, ArticleText before) {
		int dot = path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.lastIndexOf('.') : path.length();
		return HISTORY + "/" + path.substring(0, dot) + "." + before.sha256().substring(0, LENGTH_OF_HASH) + path.substring(dot);
	}

	/** All that quotes one article. */
	private static final class Anchored {
		private final Editing editing;
		private final ArticleFacts article;
		private final Reanchoring places;
		private final Requoting requoting;
		private final ArticleText before;
		private final ArticleText after;
		private final List<Moved> told = new ArrayList<>();
		private int unresolved;

		Anchored(Editing editing, ArticleFacts article, Reanchoring places, ArticleText before, ArticleText after) {
			this.editing = editing;
			this.article = article;
			this.places = places;
			this.before = before;
			this.after = after;
			this.requoting = new Requoting(before, after);
		}

		/** @param stays whether nothing is to be written */
		Updated updated(boolean stays) {
			for (AnnotationSetFacts set : editing.corpus().setsOf(article.name())) {
				if (set.codes().stream().anyMatch(code -> code.at() != null)) {
					codes(set, stays);
				}
				set.statements().forEach(statement -> statement(statement, stays));
			}
			return new Updated(article, before, after, List.copyOf(told), unresolved);
		}

		private void statement(StatementFacts statement, boolean stays) {
			WrittenStatement.of(editing, statement.qualifiedName(), written -> {
				Map<Place, List<Placed>> placed = new LinkedHashMap<>();
				for (Place place : Anchors.anchored(written.model()).keySet()) {
					List<Span> spans = AnchorFacts.spansOf(AnchorPlace.of(place).in(statement).orElse(null));
					if (!spans.isEmpty()) {
						placed.put(place, spans.stream().map(places::of).toList());
					}
				}
				Requoting.Requoted requoted = requoting.statement(Anchors.quotes(written.model()), placed);
				for (StatementAnchor anchor : statement.anchors()) {
					Place place = placed.keySet().stream().filter(one -> AnchorPlace.of(one).in(statement).orElse(null) == anchor.anchor()).findFirst().orElse(null);
					if (place == null) {
						unresolved++;
					} else {
						tell(statement.qualifiedName(), anchor.role(), anchor.of(), requoted.placed().get(place));
					}
				}
				if (!stays) {
					written.requote(requoted.quotes());
				}
			});
		}

		private void tell(String statement, StatementAnchor.Role role, Integer of, List<Placed> pieces) {
			for (int i = 0; i < pieces.size(); i++) {
				told.add(new Moved(statement, role, of, i + 1, pieces.get(i)));
			}
		}

		private void codes(AnnotationSetFacts set, boolean stays) {
			WrittenElement.of(editing, set.at(), StatementSet.class, "the article \"" + article.name() + "\"", (written, there) -> {
				List<Code> codes = there instanceof Article own ? own.getCodes() : ((AnnotationSet) there).getCodes();
				for (int i = 0; i < codes.size(); i++) {
					EObject at = codes.get(i).getAt();
					CodeFacts facts = i < set.codes().size() ? set.codes().get(i) : null;
					List<Span> spans = facts == null ? List.of() : AnchorFacts.spansOf(facts.at());
					if (at == null || spans.isEmpty()) {
						unresolved += at == null ? 0 : 1;
						continue;
					}
					List<Quote> quotes = Anchors.quotes(at);
					StatementQuotes known = new StatementQuotes(Map.of(Place.CONTENT, quotes.stream().map(Anchors::pattern).toList()), 0);
					Requoting.Requoted requoted = requoting.statement(known, Map.of(Place.CONTENT, spans.stream().map(places::of).toList()));
					tell(null, StatementAnchor.Role.CODE, i + 1, requoted.placed().get(Place.CONTENT));
					if (!stays) {
						List<QuotePattern> made = requoted.quotes().quotes().get(Place.CONTENT);
						for (int k = 0; k < quotes.size(); k++) {
							if (!Anchors.pattern(quotes.get(k)).equals(made.get(k))) {
								written.edit(written.body().replacement(WrittenStatement.region(quotes.get(k)), Editing.writer().write(Quotes.quote(made.get(k)))));
							}
						}
					}
				}
			});
		}
	}
}
