// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.model.Status;
import org.gainsay.text.NameForm;

/**
 * The annotation sets of which agreement is measured: those that are done, of articles that two coders or more have done. An empty one says that nothing was found.
 *
 * @param coders   their names, sorted
 * @param articles by name
 * @param dropped  sets that were to be measured and are not, by name
 */
record MeasuredSets(List<String> coders, List<OfArticle> articles, List<Dropped> dropped) {

	/** What an article's own set is called where nobody says whose it is. */
	static final String SOLO = "solo";

	/** With this in a file its statements are not what was meant. */
	private static final Set<IssueCode> UNREADABLE = EnumSet.of(IssueCode.SYNTAX_ERROR, IssueCode.FILE_NOT_UTF8, IssueCode.FILE_UNREADABLE, IssueCode.FILE_TOO_LARGE,
			IssueCode.MERGE_NOT_ENDED);

	/**
	 * The sets of an article.
	 *
	 * @param sets by the name of the coder
	 */
	record OfArticle(ArticleFacts article, SortedMap<String, AnnotationSetFacts> sets) {
	}

	/** Whose a set is: its annotator, else its own name. */
	static String coder(AnnotationSetFacts set) {
		String annotator = set.annotator();
		String name = set.name();
		return annotator != null ? annotator : name != null ? name : SOLO;
	}

	/** Every article has a set of its own. Without statements and codes it is nobody's work, unless it says whose it is and that it is done. */
	static boolean isSomebodys(AnnotationSetFacts set) {
		return !set.solo() || !set.statements().isEmpty() || !set.codes().isEmpty() || set.annotator() != null && set.status() == Status.DONE;
	}

	/** Whether a set is to be looked at: that of an article which was coded in a round of a study is the gold, and nobody's. */
	private static boolean isMeasured(AnnotationSetFacts set, Corpus corpus) {
		return isSomebodys(set) && !(set.solo() && corpus.setsOf(set.article()).stream().anyMatch(other -> other.round() != null));
	}

	/** The names of all who have a set, done or not. */
	static SortedSet<String> coders(Corpus corpus) {
		return corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> isMeasured(set, corpus)).map(MeasuredSets::coder).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Those of a corpus.
	 *
	 * @param chosen the coders to measure; empty for all
	 */
	static MeasuredSets of(Corpus corpus, Collection<String> chosen) {
		Set<String> wanted = chosen.stream().map(NameForm::of).collect(Collectors.toCollection(TreeSet::new));
		List<OfArticle> articles = new ArrayList<>();
		List<Dropped> dropped = new ArrayList<>();
		for (ArticleFacts article : corpus.articles().stream().sorted(Comparator.comparing(ArticleFacts::name)).toList()) {
			TreeMap<String, List<AnnotationSetFacts>> candidates = new TreeMap<>();
			corpus.setsOf(article.name()).stream().filter(set -> isMeasured(set, corpus)).filter(set -> wanted.isEmpty() || wanted.contains(coder(set)))
					.forEach(set -> candidates.computeIfAbsent(coder(set), name -> new ArrayList<>()).add(set));
			if (candidates.size() > 1 || !candidates.isEmpty() && !wanted.isEmpty()) {
				article(article, candidates, wanted, corpus, articles, dropped);
			}
		}
		SortedSet<String> coders = articles.stream().flatMap(one -> one.sets().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
		dropped.sort(Comparator.comparing(Dropped::set).thenComparing(Dropped::why));
		return new MeasuredSets(List.copyOf(coders), List.copyOf(articles), List.copyOf(dropped));
	}

	/** What two of the coders have both done. */
	MeasuredSets of(String one, String other) {
		List<OfArticle> both = articles.stream().filter(article -> article.sets().containsKey(one) && article.sets().containsKey(other)).map(article -> {
			TreeMap<String, AnnotationSetFacts> sets = new TreeMap<>(article.sets());
			sets.keySet().retainAll(Set.of(one, other));
			return new OfArticle(article.article(), sets);
		}).toList();
		return new MeasuredSets(List.of(one, other), both, List.of());
	}

	private static void article(ArticleFacts article, Map<String, List<AnnotationSetFacts>> candidates, Set<String> wanted, Corpus corpus, List<OfArticle> articles, List<Dropped> dropped) {
		TreeMap<String, AnnotationSetFacts> sets = new TreeMap<>();
		candidates.forEach((coder, all) -> {
			String why = why(all, corpus);
			if (why == null) {
				sets.put(coder, withCodes(all.getFirst(), article));
			} else {
				dropped.add(new Dropped(coder + "." + article.name(), why));
			}
		});
		wanted.stream().filter(coder -> !candidates.containsKey(coder)).forEach(coder -> dropped.add(new Dropped(coder + "." + article.name(), "absent")));
		if (sets.size() > 1) {
			articles.add(new OfArticle(article, sets));
		} else {
			sets.keySet().forEach(coder -> dropped.add(new Dropped(coder + "." + article.name(), "no other set of this article is measured")));
		}
	}

	/** An article's own set is coded with what the article is. */
	private static AnnotationSetFacts withCodes(AnnotationSetFacts set, ArticleFacts article) {
		return set.solo() && !article.codes().isEmpty() ? new AnnotationSetFacts(set.article(), set.name(), set.annotator(), set.round(), set.coded(), set.status(), article.codes(), set.statements(), set.at()) : set;
	}

	/** Why a coder's sets on an article are not measured; null where they are. */
	static String why(List<AnnotationSetFacts> all, Corpus corpus) {
		List<String> rounds = all.stream().map(AnnotationSetFacts::round).filter(Objects::nonNull).distinct().sorted().toList();
		if (rounds.size() > 1) {
			return "in several rounds: " + String.join(", ", rounds);
		} else if (all.size() > 1) {
			return "twice under one name, in " + all.stream().map(set -> set.at().file()).distinct().sorted().collect(Collectors.joining(" and "));
		}
		AnnotationSetFacts set = all.getFirst();
		Problem unreadable = corpus.file(set.at().file()).map(FileFacts::problems).orElse(List.of()).stream()
				.filter(problem -> problem.severity() == Problem.Severity.ERROR && UNREADABLE.contains(problem.code())).findFirst().orElse(null);
		if (unreadable != null) {
			return (unreadable.code() == IssueCode.SYNTAX_ERROR ? "syntax error" : unreadable.code() == IssueCode.MERGE_NOT_ENDED ? "a merge that was not ended" : "what cannot be read") + " in " + unreadable.file() + ", line " + unreadable.line();
		}
		return set.status() == Status.DONE ? null : "not done";
	}
}
