// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;

/**
 * A line that says how two articles belong together whose texts are nearly the same: versions of one outlet revise each other, of two outlets the one has the other's copy.
 *
 * @param article in which the line is written
 * @param via     whether it is a copy; else it is a later version
 * @param other   the outlet whose copy it is, or the article that it revises
 */
public record CopyMark(String article, boolean via, String other) {

	/**
	 * What is known of one of two articles.
	 *
	 * @param outlet    null where it has none
	 * @param published as recorded; null where that is not known
	 */
	record Known(String name, String outlet, String published) {
	}

	/** @param later the one that came later, if their dates do not say otherwise */
	static CopyMark of(Known later, Known earlier) {
		boolean other = later.published != null && earlier.published != null && later.published.compareTo(earlier.published) < 0;
		Known into = other ? earlier : later;
		Known from = other ? later : earlier;
		boolean via = later.outlet != null && earlier.outlet != null && !later.outlet.equals(earlier.outlet);
		return new CopyMark(into.name, via, via ? from.outlet : from.name);
	}

	/** The line as it is written, and where: {@code revises bridge (in table_012)}. */
	public String line() {
		return (via ? "via " : "revises ") + other + " (in " + article + ")";
	}

	/** Whether a corpus says already how two articles belong together: one revises or copies the other, or both are copies of the same. */
	static boolean isSaid(Corpus corpus, String one, String other) {
		ArticleFacts left = corpus.article(one).orElse(null);
		ArticleFacts right = corpus.article(other).orElse(null);
		return left != null && right != null && (other.equals(left.revises()) || one.equals(right.revises()) || left.outlet() != null && right.via().contains(left.outlet())
				|| right.outlet() != null && left.via().contains(right.outlet()) || left.via().stream().anyMatch(right.via()::contains));
	}

	/**
	 * The lines that can be written, so that the corpus makes sense with all of them: an article gets one at most, and none where it says something of the kind already; it revises none that another revises or that is a version of it.
	 *
	 * @param near pairs, those of an article together and the most alike first
	 */
	public static List<CopyMark> writable(Corpus corpus, List<IntakeSummary.Near> near) {
		Map<String, String> revises = new HashMap<>();
		Set<String> revised = new HashSet<>();
		for (ArticleFacts article : corpus.articles()) {
			if (article.revises() != null) {
				revises.put(article.name(), article.revises());
				revised.add(article.revises());
			}
		}
		Set<String> marked = new HashSet<>();
		List<CopyMark> marks = new ArrayList<>();
		for (IntakeSummary.Near pair : near) {
			CopyMark mark = pair.mark();
			ArticleFacts article = corpus.article(mark.article).orElse(null);
			if (article == null || marked.contains(mark.article) || article.revises() != null || !article.via().isEmpty() || isSaid(corpus, pair.article(), pair.earlier())) {
				continue;
			}
			if (mark.via) {
				if (corpus.actor(mark.other).isEmpty() || mark.other.equals(article.outlet())) {
					continue;
				}
			} else if (corpus.article(mark.other).isEmpty() || revised.contains(mark.other) || leads(revises, mark.other, mark.article)) {
				continue;
			} else {
				revises.put(mark.article, mark.other);
				revised.add(mark.other);
			}
			marked.add(mark.article);
			marks.add(mark);
		}
		return List.copyOf(marks);
	}

	private static boolean leads(Map<String, String> revises, String from, String to) {
		Set<String> seen = new LinkedHashSet<>();
		for (String at = from; at != null && seen.add(at); at = revises.get(at)) {
			if (at.equals(to)) {
				return true;
			}
		}
		return false;
	}

	/** Writes lines into their articles. @param marks as {@link #writable} gives them */
	public static CorpusEdit edit(CorpusSession session, List<CopyMark> marks) {
		Map<String, String> via = new LinkedHashMap<>();
		Map<String, String> revises = new LinkedHashMap<>();
		marks.forEach(mark -> (mark.via ? via : revises).put(mark.article, mark.other));
		return new ArticleEdits(session).copies(via, revises);
	}
}
