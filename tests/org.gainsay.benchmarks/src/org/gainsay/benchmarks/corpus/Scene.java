// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.gainsay.benchmarks.corpus.Cast.Player;

/** One invented event: what is claimed about it, and who was there. */
final class Scene {

	/** A proposition: a pattern of {@link Words#CLAIMS} and what stands in its places. */
	record Proposition(String name, String pattern, int number, String town, String month, int year) {

		/** The proposition as a clause, its number rounded as a paper does it. */
		String words(String rounding) {
			return pattern.replace("#n", rounding + String.format(Locale.ROOT, "%,d", number)).replace("#t", town).replace("#m", month)
					.replace("#y", Integer.toString(year));
		}
	}

	/** A line that more than one speaker has been heard to say. */
	final String line;
	final String name;
	final String title;
	final List<Proposition> claims = new ArrayList<>();
	final List<Player> people = new ArrayList<>();
	final Player government;
	final int firstArticle;
	final int articles;

	Scene(int number, CorpusPlan plan, Cast cast, Random random) {
		name = String.format(Locale.ROOT, "event%05d", number);
		firstArticle = number * CorpusPlan.ARTICLES_AN_EVENT;
		articles = Math.min(CorpusPlan.ARTICLES_AN_EVENT, plan.articles() - firstArticle);
		String town = Words.one(Words.TOWNS, random);
		title = "What happened at " + town + " in " + Words.one(Words.MONTHS, random);
		line = "the people of " + town + " deserve an answer before the " + (2 + random.nextInt(27)) + "th of " + Words.one(Words.MONTHS, random);
		government = Words.one(cast.governments, random);
		for (int i = 0; i < articles * plan.claims(); i++) {
			claims.add(new Proposition(name + "_" + i, Words.one(Words.CLAIMS, random), 3 + random.nextInt(40_000), Words.one(Words.TOWNS, random),
					Words.one(Words.MONTHS, random), 1995 + random.nextInt(29)));
		}
		while (people.size() < 6) {
			Player person = Words.one(cast.people, random);
			if (!people.contains(person)) {
				people.add(person);
			}
		}
	}

	/** The claims that the article brings with it, by the article's place in the event. */
	List<Proposition> ownOf(int article) {
		int each = claims.size() / articles;
		return claims.subList(article * each, (article + 1) * each);
	}

	/** The claims file of the event: the claims, and what corresponds between its articles. */
	String claimsFile(List<GeneratedArticle> written, Random random) {
		StringBuilder file = new StringBuilder("gainsay 1\n\nevent ").append(name).append(' ').append(Quoting.string(title)).append(" {\n\tclaims ")
				.append(String.join(", ", claims.stream().map(Proposition::name).toList())).append("\n}\n\n");
		for (int i = 0; i < claims.size(); i++) {
			Proposition claim = claims.get(i);
			file.append("claim ").append(claim.name()).append(' ').append(Quoting.string(sentence(claim.words(""))));
			if (i > 0 && random.nextInt(3) == 0) {
				String kind = Words.one(List.of("entails", "supports", "contradicts", "concerns", "updates"), random);
				file.append(" { ").append(kind).append(' ').append(claims.get(random.nextInt(i)).name()).append(" }");
			}
			file.append('\n');
		}
		same(file, "utterance", ArticleWriter.SHARED_UTTERANCE, written, "altered");
		same(file, "line", ArticleWriter.SHARED_LINE, written, "verbatim confidence 0.8");
		return file.toString();
	}

	private void same(StringBuilder file, String kind, String statement, List<GeneratedArticle> written, String how) {
		List<String> heard = written.stream().filter(article -> article.content(statement) != null).map(article -> article.name() + "." + statement)
				.toList();
		if (heard.size() > 1) {
			file.append("\nsame ").append(kind).append(' ').append(name).append('_').append(kind).append("_").append(statement).append(" : ")
					.append(String.join(", ", heard)).append(" as ").append(how).append('\n');
		}
	}

	private static String sentence(String clause) {
		return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
	}
}
