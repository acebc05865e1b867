// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/**
 * The sample of a round: for one seed and one population always the same.
 *
 * @param round      the name of the round
 * @param population how many articles it is drawn from
 * @param articles   names, in the order of the work, which is drawn too
 * @param strata     each group with how many it has and how many of them are drawn, in the order of their names; one without a name where there are no strata
 * @param reckoned   how the size was reckoned, where that was from a pilot; else empty
 */
public record Draw(String round, int population, List<String> articles, SortedMap<String, Stratum> strata, String reckoned) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final String NONE = "(none)";

	/**
	 * A group of articles.
	 *
	 * @param all   how many there are
	 * @param drawn how many of them are in the sample
	 */
	public record Stratum(int all, int drawn) {
	}

	/**
	 * Draws.
	 *
	 * @param width gives how wide the interval of a variable is on a number of articles of a round: NaN where it has none
	 * @throws IllegalArgumentException with a message for the user if it cannot be drawn
	 */
	public static Draw of(Corpus corpus, StudyParts study, StudyFacts.Round round, Pilot width) {
		List<String> population = population(corpus, study, round);
		if (population.isEmpty()) {
			throw new IllegalArgumentException("The round '" + round.name() + "' has no article to draw from"
					+ (round.from() != null ? ": the round '" + round.from() + "' has none assigned." : ". Look at what it leaves out by except."));
		}
		StudyFacts.Sample sample = round.sample();
		if (sample == null) {
			throw new IllegalArgumentException("The round '" + round.name() + "' does not say how many articles are drawn. Write for instance: sample 12 percent.");
		}
		if (!sample.all() && round.seed() == null) {
			throw new IllegalArgumentException("The round '" + round.name() + "' has no seed, so that its sample could not be drawn again. Write for instance: seed 4712.");
		}
		StringBuilder reckoned = new StringBuilder();
		int size = size(sample, population.size(), width, reckoned);
		Integer seed = round.seed();
		Seeded random = new Seeded(seed == null ? 0 : seed);
		SortedMap<String, List<String>> groups = new TreeMap<>();
		population.forEach(name -> groups.computeIfAbsent(named(round.strata().stream().map(stratum -> group(corpus, name, stratum)).toList()), key -> new ArrayList<>()).add(name));
		Map<String, Integer> shares = shares(groups, size, population.size());
		SortedMap<String, Stratum> strata = new TreeMap<>();
		List<String> drawn = new ArrayList<>();
		groups.forEach((group, names) -> {
			strata.put(group, new Stratum(names.size(), shares.get(group)));
			random.shuffle(names);
			drawn.addAll(names.subList(0, shares.get(group)));
		});
		random.shuffle(drawn);
		return new Draw(round.name(), population.size(), List.copyOf(drawn), strata, reckoned.toString());
	}

	/** What a pilot tells of the next round. */
	public interface Pilot {
		/** How wide the interval of a variable is in a round, and on how many articles. */
		Width of(String round, String variable);
	}

	/**
	 * An interval.
	 *
	 * @param width    NaN where there is none
	 * @param articles on so many
	 */
	public record Width(double width, int articles) {
	}

	/** The names of the articles that a round may draw from, in their order. */
	private static List<String> population(Corpus corpus, StudyParts study, StudyFacts.Round round) {
		Set<String> out = new HashSet<>(round.except());
		round.exceptRounds().forEach(one -> out.addAll(study.assigned(one)));
		String other = round.from();
		List<String> from = other == null ? corpus.articles().stream().map(ArticleFacts::name).toList() : study.assigned(other);
		return from.stream().filter(name -> corpus.article(name).isPresent() && !out.contains(name)).distinct().sorted().toList();
	}

	private static int size(StudyFacts.Sample sample, int population, Pilot pilot, StringBuilder reckoned) {
		int size = population;
		BigDecimal share = sample.share();
		Integer number = sample.number();
		BigDecimal wished = sample.width();
		if (share != null) {
			size = share.multiply(BigDecimal.valueOf(population)).divide(HUNDRED, 0, RoundingMode.HALF_UP).intValue();
		} else if (number != null) {
			size = number;
			if (size > population) {
				throw new IllegalArgumentException("The sample is to have " + number + " articles, and there are " + population + " to draw from. Write a smaller number, or: sample all.");
			}
		} else if (wished != null) {
			String round = Objects.toString(sample.pilot());
			String variable = Objects.toString(sample.variable());
			Width found = pilot.of(round, variable);
			if (Double.isNaN(found.width())) {
				throw new IllegalArgumentException("The round '" + round + "' has no interval of '" + variable + "' to reckon from. It needs sets of two coders that are done, and values that differ.");
			}
			// the width of an interval goes down with the root of the number
			size = (int) Math.min(population, Math.ceil(found.articles() * Math.pow(found.width() / wished.doubleValue(), 2)));
			reckoned.append("The interval of ").append(variable).append(" is ").append(String.format(java.util.Locale.ROOT, "%.3f", found.width())).append(" wide on ").append(found.articles())
					.append(" articles of ").append(round).append("; ").append(wished.toPlainString()).append(" needs ").append(size).append(size == population ? ", which is all there are." : ".");
		}
		Integer least = sample.least();
		return Math.max(1, Math.min(population, least == null ? size : Math.max(least, size)));
	}

	/** Of each group its part rounded down, and one more of those with the greatest rest (Hamilton's way), so that each is within one of proportional. */
	private static Map<String, Integer> shares(SortedMap<String, List<String>> groups, int size, int population) {
		Map<String, Integer> shares = new LinkedHashMap<>();
		Map<String, Long> rests = new LinkedHashMap<>();
		int given = 0;
		for (Map.Entry<String, List<String>> group : groups.entrySet()) {
			long part = (long) size * group.getValue().size();
			shares.put(group.getKey(), (int) (part / population));
			rests.put(group.getKey(), part % population);
			given += (int) (part / population);
		}
		rests.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Long> rest) -> rest.getValue()).reversed().thenComparing(Map.Entry::getKey)).limit(size - given)
				.forEach(rest -> shares.merge(rest.getKey(), 1, Integer::sum));
		return shares;
	}

	/** What a group is called: its values one behind the other, in quotation marks where a comma of their own could be taken for the one between. */
	private static String named(List<String> values) {
		return values.stream().map(value -> values.size() > 1 && (value.contains(",") || value.startsWith("\"")) ? "\"" + value.replace("\"", "\"\"") + "\"" : value).collect(Collectors.joining(", "));
	}

	private static String group(Corpus corpus, String name, StudyFacts.Stratum stratum) {
		ArticleFacts article = corpus.article(name).orElseThrow();
		String published = Objects.toString(article.published(), "");
		return switch (stratum.property()) {
			case OUTLET -> Objects.requireNonNullElse(article.outlet(), NONE);
			case YEAR -> published.length() < 4 ? NONE : published.substring(0, 4);
			case MONTH -> published.length() < 7 ? NONE : published.substring(0, 7);
			case SECTION -> Objects.requireNonNullElse(article.section(), NONE);
			case LANGUAGE -> Objects.requireNonNullElse(article.language(), NONE);
			case UNSPECIFIED -> {
				String value = article.codes().stream().filter(code -> code.category().equals(stratum.category())).map(CodeFacts::values).flatMap(List::stream)
						.collect(Collectors.joining("+"));
				yield value.isEmpty() ? NONE : value;
			}
		};
	}
}
