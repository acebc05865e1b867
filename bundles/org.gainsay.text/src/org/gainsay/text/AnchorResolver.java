// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.NearestPlace.Beside;
import org.gainsay.text.Resolution.Failed;
import org.gainsay.text.Resolution.Found;
import org.gainsay.text.Resolution.Reason;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/**
 * Finds the words of anchors in an article's text, by the rule that docs/user/language.md gives. Matching is case-sensitive; it
 * sees through white space and typographic variants, but the spans it gives are the text's own. What was found of a quote is
 * remembered; it is not for several threads.
 */
public final class AnchorResolver {

	/** How far from a cue, and beside how many cues and sources, it is looked for what is like a quote. */
	private static final int AROUND = 5_000;
	private static final int MOST_PARAGRAPHS = 4;
	/** How far a cue or source is at most from the quotation that it introduces. */
	private static final int BESIDE_QUOTATION = 15;
	private static final Predicate<Span> ANYWHERE = span -> true;

	private final ArticleText article;
	private final NearestPlace nearest;
	private final NormalizedText text;
	private final Graphemes characters;
	/** Whether a part of what readers take for one character may be found. */
	private final boolean apart;
	private @Nullable AnchorResolver inParts;
	private final Map<QuotePattern, Places> known = new HashMap<>();
	private final Map<String, int[]> occurrences = new HashMap<>();
	private final Map<String, Runs> runs = new HashMap<>();
	/** For each place of the text, from where on nothing but space and punctuation stands before it; null until it is asked for. */
	private int @Nullable [] gaps;

	/**
	 * Where a quote stands.
	 *
	 * @param spans    in the order of the text; a number counts these
	 * @param reason   why there are none
	 * @param rejected what stands there nevertheless
	 */
	private record Places(List<Span> spans, Reason reason, List<Span> rejected) {
	}

	public AnchorResolver(ArticleText article) {
		this(article, article.normalized(), false);
	}

	private AnchorResolver(ArticleText article, NormalizedText text, boolean apart) {
		this.article = article;
		this.nearest = new NearestPlace(article);
		this.text = text;
		this.characters = new Graphemes(article.text());
		this.apart = apart;
	}

	// ---- anchors

	/** Resolves all anchors of a statement; the part of a stance only where there is a content to be a part of. */
	public Map<Place, Resolution> statement(StatementQuotes statement) {
		Map<Place, Resolution> found = new HashMap<>();
		List<QuotePattern> says = statement.quotes().get(Place.CONTENT);
		if (says != null) {
			found.put(Place.CONTENT, content(says));
		}
		List<Span> content = spans(found, Place.CONTENT);
		Place silence = statement.silence() ? statement.place() : null;
		of(statement, Role.CUE, (place, cue) -> {
			if (place.equals(silence)) {
				return content(cue);
			}
			List<Span> source = source(statement, place, content);
			Beside beside = content.isEmpty() ? Beside.of(source) : new Beside(content, source);
			return beside(cue, beside, content, statement.mayInside(place));
		}, found);
		Place own = new Place(Role.CUE, Place.STATEMENT);
		for (Role role : List.of(Role.SOURCE, Role.WORDS, Role.ADDRESSEE)) {
			of(statement, role, (place, words) -> {
				if (place.equals(silence)) {
					return content(words);
				}
				List<Span> cue = spans(found, new Place(Role.CUE, place.of()));
				cue = cue.isEmpty() ? spans(found, silence == null ? own : silence) : cue;
				return beside(words, Beside.of(cue.isEmpty() ? content : cue), content, statement.mayInside(place));
			}, found);
		}
		of(statement, Role.HEDGE, (place, hedge) -> beside(hedge, Beside.of(content.isEmpty() ? spans(found, silence == null ? own : silence) : content), content, true), found);
		if (!content.isEmpty()) {
			of(statement, Role.PART, (place, part) -> part(part, content), found);
		}
		List<Span> nearestCue = cue(statement, found);
		of(statement, Role.GROUNDS, (place, words) -> inContentOrBeside(words, content, nearestCue), found);
		of(statement, Role.CONDITION, (place, words) -> inContentOrBeside(words, content, nearestCue), found);
		of(statement, Role.MEMBER_GROUNDS, (place, words) -> {
			List<Span> cue = spans(found, new Place(Role.CUE, place.of()));
			return inContentOrBeside(words, content, cue.isEmpty() ? nearestCue : cue);
		}, found);
		of(statement, Role.CODE, (place, words) -> content(words), found);
		return found;
	}

	/** Where the statement's cue stands; where it has none, the innermost member's that has one; where there is none, what it is found from. */
	private static List<Span> cue(StatementQuotes statement, Map<Place, Resolution> found) {
		List<Span> own = spans(found, new Place(Role.CUE, Place.STATEMENT));
		if (!own.isEmpty()) {
			return own;
		}
		Place of = statement.quotes().keySet().stream().filter(place -> place.role() == Role.CUE).max(Comparator.comparingInt(Place::of)).orElse(statement.place());
		return of == null ? List.of() : spans(found, of);
	}

	/** Resolves a reason or a condition: in the content if it can be, of several places the nearest to the cue; else beside the cue. */
	private Resolution inContentOrBeside(List<QuotePattern> pieces, List<Span> content, List<Span> cue) {
		Beside beside = Beside.of(cue.isEmpty() ? content : cue);
		if (!content.isEmpty() && pieces.stream().noneMatch(QuotePattern::isPinned)) {
			Predicate<Span> inside = span -> content.stream().anyMatch(piece -> piece.contains(span));
			Resolution found = resolve(pieces, inside, Reason.OUTSIDE_CONTENT, (quote, places, free) -> nearest.of(quote, places, free, beside, new ArrayList<>()));
			if (found instanceof Found) {
				return found;
			}
		}
		return beside(pieces, beside, content, true);
	}

	private interface Rule {
		Resolution apply(Place place, List<QuotePattern> quotes);
	}

	private static void of(StatementQuotes statement, Role role, Rule rule, Map<Place, Resolution> found) {
		for (Entry<Place, List<QuotePattern>> one : statement.quotes().entrySet()) {
			if (one.getKey().role() == role) {
				found.put(one.getKey(), rule.apply(one.getKey(), one.getValue()));
			}
		}
	}

	private static List<Span> spans(Map<Place, Resolution> found, Place place) {
		Resolution resolution = found.get(place);
		return resolution == null ? List.of() : resolution.spans();
	}

	/** Where the source of a cue stands, if that can be told without the cue. */
	private List<Span> source(StatementQuotes statement, Place cue, List<Span> content) {
		List<QuotePattern> words = words(statement, cue.of());
		if (words == null && cue.of() == Place.STATEMENT && statement.speakers() == 1 && statement.at(Role.CUE, 0) == null) {
			words = words(statement, 0);
		}
		return words == null ? List.of() : beside(words, Beside.NOTHING, content, statement.mayInside(cue)).spans();
	}

	private static @Nullable List<QuotePattern> words(StatementQuotes statement, int of) {
		List<QuotePattern> source = statement.at(Role.SOURCE, of);
		return source == null ? statement.at(Role.WORDS, of) : source;
	}

	/** Resolves the content of a statement: every piece must be unique in the text. */
	public Resolution content(List<QuotePattern> pieces) {
		return resolve(pieces, ANYWHERE, null, this::only);
	}

	/**
	 * Resolves a cue or a hedge beside a content, without a look at who speaks: of several places the one in the paragraph in which the
	 * content starts wins, then the one nearest to the content, then the earlier.
	 *
	 * @param content   where the content stands; empty where there is none, so that the words must be unique
	 * @param mayInside whether the words may lie inside the content
	 */
	public Resolution near(List<QuotePattern> pieces, List<Span> content, boolean mayInside) {
		return beside(pieces, Beside.of(content), content, mayInside);
	}

	private Resolution beside(List<QuotePattern> pieces, Beside beside, List<Span> content, boolean mayInside) {
		Predicate<Span> allowed = mayInside ? ANYWHERE : span -> content.stream().noneMatch(piece -> piece.contains(span));
		List<Span> rivals = new ArrayList<>();
		Resolution found = resolve(pieces, allowed, Reason.INSIDE_CONTENT_ONLY,
				beside.spans().isEmpty() ? this::only : (quote, places, free) -> nearest.of(quote, places, free, beside, rivals));
		if (found instanceof Failed || beside.spans().isEmpty() || pieces.stream().anyMatch(QuotePattern::isPinned)) {
			return found;
		}
		boolean far = found.spans().stream().noneMatch(span -> beside.spans().stream().anyMatch(other -> nearest.shareParagraph(span, other)));
		return far || !rivals.isEmpty() ? new Found(found.spans(), List.copyOf(rivals), far) : found;
	}

	/** Resolves the part of a content that a stance is about: the first occurrence that lies inside it, of whole words if there is one. */
	public Resolution part(List<QuotePattern> pieces, List<Span> content) {
		Predicate<Span> inside = span -> content.stream().anyMatch(piece -> piece.contains(span));
		return resolve(pieces.stream().map(piece -> search(piece, inside)).toList(), pieces, inside, Reason.OUTSIDE_CONTENT,
				(quote, places, free) -> first(places, free));
	}

	/** Whether a span begins or ends inside a word, so that the words are not the author's whole ones. */
	public boolean cutsWord(Span span) {
		return text.isInsideWord(text.at(span.start())) || text.isInsideWord(text.at(span.end()));
	}

	/** A span with the words whole that it begins or ends inside of. */
	public Span wholeWords(Span span) {
		int start = text.at(span.start());
		int end = text.at(span.end());
		while (text.isInsideWord(start)) {
			start--;
		}
		while (text.isInsideWord(end)) {
			end++;
		}
		Span whole = text.original(start, end);
		return whole == null ? span : whole;
	}

	/** Whether a span begins or ends inside what readers take for one character: between a letter and its accent, or in the middle of an emoji. */
	public boolean cutsCharacter(Span span) {
		return !characters.isEdge(span.start()) || !characters.isEdge(span.end());
	}

	/** A span with the characters whole, as readers see them, that it begins or ends inside of. */
	public Span wholeCharacters(Span span) {
		return cutsCharacter(span) ? new Span(characters.edgeTo(span.start()), characters.edgeFrom(span.end())) : span;
	}

	/** Which number leads to a place of a quote, counted from 1; 0 where none does. */
	public int number(QuotePattern quote, Span place) {
		return Math.max(0, Collections.binarySearch(places(new QuotePattern(quote.start(), quote.end(), null, null, null)).spans, place) + 1);
	}

	/** Which number a place of words has if those inside words count, counted from 1; 0 where they do not stand there. */
	int numberOfAny(String words, Span place) {
		Runs runs = runs(words);
		List<Span> all = runs.spans(runs.all);
		return Math.max(0, Collections.binarySearch(all, place) + 1);
	}

	// ---- of several places

	/** Which of the places of a quote is taken; null where that cannot be said. */
	private interface Choice {
		@Nullable Span of(QuotePattern quote, List<Span> places, Predicate<Span> free);
	}

	private @Nullable Span only(@SuppressWarnings("unused") QuotePattern quote, List<Span> places, Predicate<Span> free) {
		Span first = null;
		for (Span span : places) {
			if (free.test(span)) {
				if (first != null) {
					return null;
				}
				first = span;
			}
		}
		return first;
	}

	private static @Nullable Span first(List<Span> places, Predicate<Span> free) {
		return places.stream().filter(free).findFirst().orElse(null);
	}

	private Resolution resolve(List<QuotePattern> pieces, Predicate<Span> allowed, @Nullable Reason disallowed, Choice choice) {
		if (pieces.size() == 1) {
			return resolve(places(pieces.getFirst()), pieces.getFirst(), allowed, disallowed, choice);
		}
		return resolve(pieces.stream().map(this::places).toList(), pieces, allowed, disallowed, choice);
	}

	/** As {@link #resolve(List, List, Predicate, Reason, Choice)} resolves several: most anchors are of one piece. */
	private static Resolution resolve(Places places, QuotePattern piece, Predicate<Span> allowed, @Nullable Reason disallowed, Choice choice) {
		if (places.spans.isEmpty()) {
			return new Failed(0, places.reason, places.rejected);
		}
		if (allowed != ANYWHERE && places.spans.stream().noneMatch(allowed)) {
			return new Failed(0, Objects.requireNonNull(disallowed), places.spans);
		}
		Span chosen = choice.of(piece, places.spans, allowed);
		return chosen != null ? new Found(List.of(chosen)) : new Failed(0, Reason.AMBIGUOUS, allowed == ANYWHERE ? places.spans : places.spans.stream().filter(allowed).toList());
	}

	/**
	 * Resolves the pieces, those with the fewest places first, each to a place of its own.
	 *
	 * @param disallowed what to say where the words stand in places only that are not allowed; null where all are
	 */
	private Resolution resolve(List<Places> places, List<QuotePattern> pieces, Predicate<Span> allowed, @Nullable Reason disallowed, Choice choice) {
		for (int i = 0; i < pieces.size(); i++) {
			if (places.get(i).spans.isEmpty()) {
				return new Failed(i, places.get(i).reason, places.get(i).rejected);
			}
			if (allowed != ANYWHERE && places.get(i).spans.stream().noneMatch(allowed)) {
				return new Failed(i, Objects.requireNonNull(disallowed), places.get(i).spans);
			}
		}
		Integer[] order = new Integer[pieces.size()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingInt(i -> places.get(i).spans.size()));
		Span[] chosen = new Span[pieces.size()];
		for (int i : order) {
			Predicate<Span> free = allowed == ANYWHERE && pieces.size() == 1 ? ANYWHERE
					: span -> allowed.test(span) && Arrays.stream(chosen).noneMatch(other -> other != null && other.overlaps(span));
			chosen[i] = choice.of(pieces.get(i), places.get(i).spans, free);
			if (chosen[i] == null) {
				List<Span> left = free == ANYWHERE ? places.get(i).spans : places.get(i).spans.stream().filter(free).toList();
				return left.isEmpty() ? new Failed(i, Reason.TAKEN, places.get(i).spans.stream().filter(allowed).toList()) : new Failed(i, Reason.AMBIGUOUS, left);
			}
		}
		return new Found(List.of(chosen));
	}

	// ---- the places of one quote

	/** Every place of a quote, in the order of the text; a number counts these. */
	List<Span> spans(QuotePattern quote) {
		return places(quote).spans;
	}

	private Places places(QuotePattern quote) {
		return known.computeIfAbsent(quote, key -> search(key, ANYWHERE));
	}

	/** Looks for a quote, and where it stands nowhere else, inside of what readers take for one character. */
	private Places search(QuotePattern quote, Predicate<Span> wanted) {
		Places places = new Search(quote, wanted).run();
		NormalizedText parts = apart || !places.spans.isEmpty() || places.reason == Reason.EMPTY || places.reason == Reason.FEWER_OCCURRENCES ? null : text.apart();
		if (parts == null) {
			return places;
		}
		AnchorResolver finer = inParts;
		if (finer == null) {
			finer = new AnchorResolver(article, parts, true);
			inParts = finer;
		}
		List<Span> inside = finer.search(quote, wanted).spans.stream().filter(this::cutsCharacter).toList();
		return inside.isEmpty() ? places : new Places(inside, places.reason, List.of());
	}

	private String normalized(String quote) {
		return apart ? NormalizedText.quoteApart(quote) : NormalizedText.quote(quote);
	}

	/**
	 * What the author of a quote that is not found may have meant: the places that are most like it, the likeliest first. None goes over
	 * the end of a paragraph.
	 *
	 * @param beside where words stand that are near to what was meant, such as the statement's cue and source; what stands in their
	 *               paragraphs comes first
	 * @return empty if not even one of the longer words stands in the text
	 */
	public List<Span> nearest(String words, List<Span> beside) {
		List<Span> around = beside.stream().map(span -> new Span(Math.max(nearest.lineStart(span.start()), span.start() - AROUND), Math.min(nearest.lineEnd(span.start()), span.start() + AROUND)))
				.distinct().limit(MOST_PARAGRAPHS).toList();
		List<Span> quoted = beside.stream().flatMap(span -> quotationsBeside(span).filter(quotation -> introduces(span, quotation))).distinct().sorted()
				.min(Comparator.comparingInt(quotation -> beside.stream().mapToInt(quotation::gap).sum())).stream().toList();
		return text.like(NormalizedText.quote(words), quoted, around);
	}

	/** The quotations among which are all that words may stand beside: each ends in the paragraph that it begins in. */
	private Stream<Span> quotationsBeside(Span span) {
		List<Span> all = article.quotations();
		return all.subList(NearestPlace.firstFrom(all, nearest.lineStart(Math.max(0, span.start() - BESIDE_QUOTATION))), NearestPlace.firstFrom(all, span.end() + BESIDE_QUOTATION + 1)).stream();
	}

	/** Whether words stand beside a quotation, and no sentence ends between. */
	private boolean introduces(Span span, Span quotation) {
		if (quotation.gap(span) > BESIDE_QUOTATION || quotation.overlaps(span)) {
			return false;
		}
		boolean before = quotation.end() <= span.start();
		String between = before ? article.text().substring(quotation.end() - 1, span.start()) : article.text().substring(span.end(), quotation.start());
		return between.indexOf('.') < 0 && between.indexOf('。') < 0;
	}

	private int[] occurrences(String quote) {
		return quote.isEmpty() ? new int[0] : occurrences.computeIfAbsent(quote, text::occurrences);
	}

	/** From where on nothing but space and punctuation stands before each place. */
	private int[] gaps() {
		int[] made = gaps;
		if (made == null) {
			made = new int[text.text().length() + 1];
			for (int i = 1; i < made.length; i++) {
				made[i] = isBetween(text.text().charAt(i - 1)) ? made[i - 1] : i;
			}
			gaps = made;
		}
		return made;
	}

	private static boolean isBetween(char c) {
		if (c == ' ') {
			return true;
		}
		return switch (Character.getType(c)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
					Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
			default -> false;
		};
	}

	/** A run of the normalised text. */
	private record Run(int start, int end) {
	}

	/** Where words stand. Thousands of quotes may begin with the same words, so the lists are kept, and each spans' list is made once. */
	private final class Runs {
		private final List<Run> all;
		/** Those of whole words. */
		private final List<Run> whole;
		private @Nullable List<Span> allSpans;
		private @Nullable List<Span> wholeSpans;

		Runs(List<Run> all) {
			this.all = all;
			this.whole = all.stream().filter(run -> !text.isInsideWord(run.start) && !text.isInsideWord(run.end)).toList();
		}

		/** Where some of them stand in the original, or others. */
		List<Span> spans(List<Run> some) {
			if (some == all) {
				return allSpans = allSpans == null ? originals(all) : allSpans;
			}
			if (some == whole) {
				return wholeSpans = wholeSpans == null ? originals(whole) : wholeSpans;
			}
			return originals(some);
		}

		private List<Span> originals(List<Run> some) {
			return some.stream().map(run -> text.original(run.start, run.end)).toList();
		}
	}

	/** Where a quote stands: with the space at its ends if it has any and the text too. */
	private Runs runs(String quote) {
		return runs.computeIfAbsent(quote, key -> {
			String normalized = normalized(quote);
			List<Run> found = exactly(normalized);
			return new Runs(found.isEmpty() && (normalized.startsWith(" ") || normalized.endsWith(" ")) ? exactly(normalized.strip()) : found);
		});
	}

	private List<Run> exactly(String normalized) {
		List<Run> found = new ArrayList<>();
		Span before = null;
		for (int at : occurrences(normalized)) {
			Span span = text.original(at, at + normalized.length());
			if (span != null && !span.equals(before)) {
				found.add(new Run(at, at + normalized.length()));
				before = span;
			}
		}
		return found;
	}

	/** The search for one quote: places that are whole words first, and those inside words only where there is no other. */
	private final class Search {
		private final QuotePattern pattern;
		private final Predicate<Span> wanted;
		/** The words that follow it, and those that it follows, as they are looked for; null for none. */
		private final @Nullable String before;
		private final @Nullable String after;
		private final int[] befores;
		private final int[] afters;
		private Reason reason = Reason.NOT_THERE;
		private List<Run> rejected = List.of();

		/** @param wanted which places count at all */
		Search(QuotePattern pattern, Predicate<Span> wanted) {
			this.pattern = pattern;
			this.wanted = wanted;
			this.before = neighbour(pattern.before());
			this.after = neighbour(pattern.after());
			this.befores = occurrences(before == null ? "" : before);
			this.afters = occurrences(after == null ? "" : after);
		}

		private @Nullable String neighbour(@Nullable String words) {
			return words == null ? null : normalized(words).strip();
		}

		Places run() {
			String end = pattern.end();
			if (NormalizedText.quote(pattern.start()).isBlank() || end != null && NormalizedText.quote(end).isBlank()) {
				return new Places(List.of(), Reason.EMPTY, List.of());
			}
			Runs runs = runs(pattern.start());
			List<Run> starts = runs.all;
			List<Run> whole = runs.whole;
			List<Span> found = whole.isEmpty() ? List.of() : runs.spans(of(whole));
			boolean asksForMore = end != null || pattern.before() != null || pattern.after() != null || wanted != ANYWHERE;
			if (found.isEmpty() && !starts.isEmpty() && (whole.isEmpty() || asksForMore)) {
				Reason why = reason;
				List<Run> what = rejected;
				found = runs.spans(of(starts));
				if (!whole.isEmpty()) {
					reason = why;
					rejected = what;
				}
			}
			return new Places(found, reason, found.isEmpty() ? runs.spans(rejected) : List.of());
		}

		private List<Run> of(List<Run> all) {
			List<Run> starts = all;
			Integer n = pattern.occurrence();
			if (n != null) {
				if (n < 1 || n > starts.size()) {
					return none(Reason.FEWER_OCCURRENCES, starts);
				}
				starts = List.of(starts.get(n - 1));
			}
			String end = pattern.end();
			if (end == null) {
				return placed(starts);
			}
			Runs ends = runs(end);
			List<Run> toWhole = joined(starts, ends.whole);
			List<Run> placed = toWhole.isEmpty() ? List.of() : placed(toWhole);
			if (!placed.isEmpty()) {
				return placed;
			}
			List<Run> toAny = joined(starts, ends.all);
			return toAny.isEmpty() ? none(Reason.END_NOT_THERE, starts) : placed(toAny);
		}

		/** Each start with the nearest following end. */
		private List<Run> joined(List<Run> starts, List<Run> ends) {
			List<Run> joined = new ArrayList<>();
			int next = 0;
			for (Run start : starts) {
				while (next < ends.size() && ends.get(next).start < start.end) {
					next++;
				}
				if (next < ends.size()) {
					joined.add(new Run(start.start, ends.get(next).end));
				}
			}
			return joined;
		}

		private List<Run> placed(List<Run> runs) {
			List<Run> placed = before == null && after == null ? runs
					: runs.stream().filter(run -> follows(run.start) && precedes(run.end)).toList();
			if (placed.isEmpty()) {
				return none(Reason.NEIGHBOUR_NOT_THERE, runs);
			}
			List<Run> there = wanted == ANYWHERE ? placed : placed.stream().filter(run -> wanted.test(text.original(run.start, run.end))).toList();
			return there.isEmpty() ? none(Reason.OUTSIDE_CONTENT, placed) : there;
		}

		private List<Run> none(Reason why, List<Run> what) {
			reason = why;
			rejected = what;
			return List.of();
		}

		private boolean follows(int place) {
			String words = after;
			if (words == null) {
				return true;
			}
			int i = Arrays.binarySearch(afters, place - words.length());
			for (i = i < 0 ? -i - 2 : i; i >= 0 && afters[i] + words.length() >= gaps()[place]; i--) {
				if (text.original(afters[i], afters[i] + words.length()) != null) {
					return true;
				}
			}
			return words.isEmpty();
		}

		private boolean precedes(int place) {
			String words = before;
			if (words == null) {
				return true;
			}
			int i = Arrays.binarySearch(befores, place);
			for (i = i < 0 ? -i - 1 : i; i < befores.length && gaps()[befores[i]] <= place; i++) {
				if (text.original(befores[i], befores[i] + words.length()) != null) {
					return true;
				}
			}
			return words.isEmpty();
		}
	}
}
