// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/** Proposes statements of English and German articles by rules and a lexicon; ready at once, and the same everywhere. */
public final class RulesSuggester implements Suggester {

	/** Its name. */
	public static final String NAME = "rules";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Suggestion> suggest(Reading article, KnownSpeakers speakers) {
		return switch (article.language()) {
			case "en" -> suggest(article, new Assembly(article, speakers, new EnglishStances(article)));
			case "de" -> suggest(article, new Assembly(article, speakers, new GermanStances(article)));
			default -> List.of();
		};
	}

	private static List<Suggestion> suggest(Reading article, Assembly assembly) {
		return Found.in(article).chosen().stream().map(assembly::suggestion).sorted(Suggestion.IN_ORDER).toList();
	}

	/** Of those that claim the same cue, or whose cue lies in another's content, the likelier; a content ends where a clause begins that somebody else attributes. */
	static List<Chained> chosen(Reading text, List<Finding> found) {
		List<Finding> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparingDouble(Finding::score).reversed().thenComparingInt(Finding::at));
		List<Finding> taken = new ArrayList<>();
		for (Finding one : sorted) {
			Finding left = one;
			for (int i = 0; i < taken.size() && left != null; i++) {
				Finding other = taken.get(i);
				if (saysTheSame(left, other)) {
					List<Run> cues = new ArrayList<>(other.cue());
					cues.addAll(left.cue());
					cues.sort(Comparator.comparingInt(Run::from));
					taken.set(i, other.withCue(cues));
					left = null;
				} else if (sharesCue(left, other) || other.says(left.at())) {
					left = null;
				} else if (left.says(other.at())) {
					if (isNested(text, left, other)) {
						taken.remove(i--);
					} else {
						left = cut(text, left, other);
					}
				}
			}
			if (left != null) {
				taken.add(left);
			}
		}
		taken.sort(Comparator.comparingInt(Finding::at));
		return taken.stream().map(one -> Citing.chained(text, one, cited(text, one, found))).toList();
	}

	/** Whom the speaker of a finding cites: whose clause is all that is said; null where nobody is cited. */
	private static @Nullable Finding cited(Reading text, Finding one, List<Finding> found) {
		Run first = one.content().isEmpty() ? null : one.content().getFirst();
		Run source = one.source();
		if (first == null || source == null || one.content().size() > 1 || text.quotation(first.from()) >= 0 && text.quotation(first.from()) == text.quotation(first.to() - 1)) {
			return null;
		}
		return found.stream().filter(inner -> inner != one && inner.entry() != null && inner.score() >= 0.5 && isClauseOf(first, inner)).findFirst().orElse(null);
	}

	private static boolean isClauseOf(Run content, Finding inner) {
		Run source = inner.source();
		return source != null && !inner.content().isEmpty() && source.from() - content.from() <= 1 && source.from() >= content.from() && !inner.cue().isEmpty() && inner.cue().getFirst().from() >= source.to() && inner.cue().getFirst().from() - source.to() <= 1
				&& inner.content().stream().allMatch(piece -> piece.from() >= content.from() && piece.to() <= content.to());
	}

	/** Whether another finding belongs to what this one attributes: nothing stands between that would end its content. */
	private static boolean isNested(Reading text, Finding one, Finding other) {
		int before = clause(one, other) - 1;
		String low = text.low(before);
		Entry entry = other.entry();
		if (entry != null && EnglishVerbs.AGAINST.contains(entry.stance()) && (low.equals("that") || low.equals("which"))) {
			return false; // "a claim that the office disputes"
		}
		boolean ended = !text.isWord(before) && text.quotation(before) < 0 || low.equals("and") || low.equals("but") || low.equals("after") || low.equals("when") || low.equals("while") || low.equals("as");
		return !ended && (one.score() >= 0.7 || one.score() >= other.score() - 0.1);
	}

	/** Where in a content the clause of another finding begins. */
	private static int clause(Finding one, Finding other) {
		Run source = other.source();
		return source != null && source.from() < other.at() && one.says(source.from()) ? source.from() : other.at();
	}

	/** Whether two attribute one quotation, before it and behind it: "He said: '...', the minister said". */
	private static boolean saysTheSame(Finding one, Finding other) {
		return !one.content().isEmpty() && !other.content().isEmpty() && one.content().getFirst().from() == other.content().getFirst().from() && !sharesCue(one, other) && one.entry() != null && one.entry() == other.entry();
	}

	private static boolean sharesCue(Finding one, Finding other) {
		for (Run run : one.cue()) {
			for (Run there : other.cue()) {
				if (run.overlaps(there)) {
					return true;
				}
			}
		}
		return false;
	}

	/** The finding with a content that ends before the clause of another; null where that leaves nothing. */
	private static @Nullable Finding cut(Reading text, Finding one, Finding other) {
		int clause = clause(one, other);
		List<Run> pieces = new ArrayList<>();
		for (Run piece : one.content()) {
			int to = piece.to() <= clause ? piece.to() : clause;
			while (to > piece.from() && (!text.isWord(to - 1) && text.quotation(to - 1) < 0 || text.low(to - 1).equals("and") || text.low(to - 1).equals("but") || text.low(to - 1).equals("by") || text.low(to - 1).equals("after") || text.low(to - 1).equals("when") || text.low(to - 1).equals("while") || text.low(to - 1).equals("as"))) {
				to--;
			}
			if (to > piece.from()) {
				pieces.add(new Run(piece.from(), to));
			}
		}
		Entry entry = one.entry();
		boolean against = entry != null && EnglishVerbs.AGAINST.contains(entry.stance());
		return pieces.isEmpty() && !against ? null : one.withContent(pieces);
	}
}
