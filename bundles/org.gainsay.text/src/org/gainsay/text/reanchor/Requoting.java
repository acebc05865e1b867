// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Resolution;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.reanchor.Placed.Outcome;

/**
 * Makes the quotes of statements for a new version of the text. A quote that leads to the right place stays as it is. One whose place is
 * lost or not certain leads nowhere afterwards: where it would lead to the same words elsewhere, it is given the words that stood
 * beside it, which are not there. It is not for several threads.
 */
public final class Requoting {

	/** How many words that stood beside lost ones are tried. */
	private static final int[] BESIDE = { 2, 4, 8, 16 };
	/** There are never as many places. */
	private static final int NO_SUCH_PLACE = 999_999;
	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

	private static final Pattern LINE_END = Pattern.compile("[\\r\\n\u2028\u2029]");
	private static final Pattern MARKS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]+");
	private static final Pattern MARKS_BEHIND = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+$");
	/** How far from a span the words beside it are at most, in UTF-16 units. */
	private static final int FARTHEST = 2_000;

	private final ArticleText before;
	private final ArticleText after;
	private final Quoting quoting;
	private final AnchorResolver resolver;

	public Requoting(ArticleText before, ArticleText after) {
		this.before = before;
		this.after = after;
		this.quoting = new Quoting(after);
		this.resolver = new AnchorResolver(after);
	}

	/**
	 * The quotes of a statement in the new text.
	 *
	 * @param quotes all that it has, for anchors that have no place too
	 * @param placed what became of each piece of an anchor; less certain than it was given where no quote can lead there, such as to a cue
	 *               that has come to stand inside the content
	 */
	public record Requoted(StatementQuotes quotes, Map<Place, List<Placed>> placed) {
	}

	/**
	 * Makes the quotes of a statement.
	 *
	 * @param known  those for the old text
	 * @param placed what became of each piece of an anchor, in the order of its quotes; none for anchors that were not found in the old text
	 */
	public Requoted statement(StatementQuotes known, Map<Place, List<Placed>> placed) {
		Map<Place, List<Placed>> told = new LinkedHashMap<>(placed);
		told.replaceAll((place, pieces) -> overlap(pieces) ? uncertain(pieces) : pieces);
		Quoting.Quoted quoted = quoted(known, told);
		while (quoted.failed() != null) {
			told.computeIfPresent(quoted.failed(), (place, pieces) -> uncertain(pieces));
			quoted = quoted(known, told);
		}
		Map<Place, List<QuotePattern>> quotes = new HashMap<>(known.quotes());
		for (Map.Entry<Place, List<Placed>> one : told.entrySet()) {
			if (isWritten(one.getKey(), told)) {
				quotes.put(one.getKey(), joined(Objects.requireNonNull(known.quotes().get(one.getKey())), one.getValue(), quoted.quotes().quotes().get(one.getKey())));
			}
		}
		told.forEach((place, pieces) -> {
			for (int i = 0; i < pieces.size(); i++) {
				if (pieces.get(i).now() == null && leads(place, known, quotes)) {
					quotes.put(place, pinned(place, i, pieces.get(i), known, quotes));
				}
			}
		});
		return new Requoted(new StatementQuotes(quotes, known.speakers(), known.silence()), told);
	}

	private Quoting.Quoted quoted(StatementQuotes known, Map<Place, List<Placed>> told) {
		Map<Place, List<Span>> wanted = new LinkedHashMap<>();
		Map<Place, List<QuotePattern>> quotes = new HashMap<>(known.quotes());
		told.forEach((place, pieces) -> {
			List<QuotePattern> its = quotes.remove(place);
			if (its != null && isWritten(place, told)) {
				List<Span> spans = new ArrayList<>();
				List<QuotePattern> left = new ArrayList<>();
				for (int i = 0; i < pieces.size(); i++) {
					Span now = pieces.get(i).now();
					if (now != null) {
						spans.add(quoting.trimmed(now));
						left.add(alike(its.get(i), quoting.trimmed(now)));
					}
				}
				wanted.put(place, spans);
				quotes.put(place, left);
			}
		});
		StatementQuotes statement = new StatementQuotes(quotes, known.speakers(), known.silence());
		return wanted.isEmpty() ? new Quoting.Quoted(statement, null) : quoting.statement(wanted, statement);
	}

	/** A quote of the words at a place that is written as another one is: with as many words at each end, and beside it. */
	private QuotePattern alike(QuotePattern known, Span now) {
		if (resolver.content(List.of(known)).spans().equals(List.of(now)) || !known.isPinned() && resolver.number(known, now) > 0) {
			return known;
		}
		String words = SPACE.matcher(after.at(now)).replaceAll(" ");
		String knownEnd = known.end();
		String knownBefore = known.before();
		String knownAfter = known.after();
		String first = knownEnd == null ? null : first(words, count(known.start()));
		return new QuotePattern(first == null ? words : first, knownEnd == null || first == null ? null : last(words, count(knownEnd)), null,
				knownBefore == null ? null : next(after, now, count(knownBefore)), knownAfter == null ? null : previous(after, now, count(knownAfter)));
	}

	private static int count(String words) {
		return SPACE.split(words.strip()).length;
	}

	/** Whether quotes are made for an anchor: a piece of it has a place, and of a part the content has one too. */
	private static boolean isWritten(Place place, Map<Place, List<Placed>> told) {
		List<Placed> content = told.get(Place.CONTENT);
		return Objects.requireNonNull(told.get(place)).stream().anyMatch(piece -> piece.now() != null)
				&& (place.role() != StatementQuotes.Role.PART || content == null || content.stream().anyMatch(piece -> piece.now() != null));
	}

	private static boolean overlap(List<Placed> pieces) {
		List<Span> places = pieces.stream().map(Placed::now).filter(Objects::nonNull).sorted().toList();
		for (int i = 1; i < places.size(); i++) {
			if (places.get(i).overlaps(places.get(i - 1))) {
				return true;
			}
		}
		return false;
	}

	private static List<Placed> uncertain(List<Placed> pieces) {
		return pieces.stream().map(piece -> piece.now() == null ? piece : new Placed(piece.old(), Outcome.AMBIGUOUS, null, List.of(piece.now()), Set.of())).toList();
	}

	/** The new quotes of the pieces that have a place, among the old ones of those that have none. */
	private static List<QuotePattern> joined(List<QuotePattern> known, List<Placed> pieces, @Nullable List<QuotePattern> made) {
		List<QuotePattern> joined = new ArrayList<>();
		int at = 0;
		for (int i = 0; i < pieces.size(); i++) {
			joined.add(pieces.get(i).now() != null && made != null ? made.get(at++) : known.get(i));
		}
		return joined;
	}

	private boolean leads(Place place, StatementQuotes known, Map<Place, List<QuotePattern>> quotes) {
		return resolver.statement(new StatementQuotes(quotes, known.speakers(), known.silence())).get(place) instanceof Resolution.Found;
	}

	/** The quotes of an anchor, of which one leads nowhere. */
	private List<QuotePattern> pinned(Place place, int piece, Placed lost, StatementQuotes known, Map<Place, List<QuotePattern>> quotes) {
		List<QuotePattern> pieces = new ArrayList<>(Objects.requireNonNull(quotes.get(place)));
		QuotePattern its = pieces.get(piece);
		Map<Place, List<QuotePattern>> tried = new HashMap<>(quotes);
		for (int words : BESIDE) {
			pieces.set(piece, new QuotePattern(its.start(), its.end(), null, next(before, lost.old(), words), previous(before, lost.old(), words)));
			tried.put(place, List.copyOf(pieces));
			if (!leads(place, known, tried)) {
				return List.copyOf(pieces);
			}
		}
		pieces.set(piece, new QuotePattern(its.start(), its.end(), NO_SUCH_PLACE, null, null));
		return List.copyOf(pieces);
	}

	/** The words before a span in its line; null where there are none. */
	private static @Nullable String previous(ArticleText text, Span span, int words) {
		String before = text.text().substring(Math.max(0, span.start() - FARTHEST), span.start());
		return last(before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1), words);
	}

	/** The words behind a span in its line; null where there are none. */
	private static @Nullable String next(ArticleText text, Span span, int words) {
		return first(LINE_END.split(text.text().substring(span.end(), Math.min(text.text().length(), span.end() + FARTHEST)), 2)[0], words);
	}

	private static @Nullable String last(String text, int words) {
		String line = MARKS_BEHIND.matcher(text).replaceAll("");
		String[] all = SPACE.split(line.strip());
		return line.isBlank() ? null : String.join(" ", List.of(all).subList(Math.max(0, all.length - words), all.length));
	}

	private static @Nullable String first(String text, int words) {
		String line = MARKS_BEFORE.matcher(text).replaceAll("");
		String[] all = SPACE.split(line.strip());
		return line.isBlank() ? null : String.join(" ", List.of(all).subList(0, Math.min(words, all.length)));
	}
}
