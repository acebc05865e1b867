// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Meaning;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.SetMeaning;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.RoundEventKind;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;

/**
 * How far a round is, and what went wrong in it.
 *
 * @param round   the name
 * @param state   since when it is what it is
 * @param coders  of each coder with a list
 * @param mishaps by file
 */
public record RoundProgress(String round, Optional<StudyFacts.Event> state, List<OfCoder> coders, List<Mishap> mishaps) {

	private static final String TEXT = "text ";

	/**
	 * How far a coder is.
	 *
	 * @param assigned how many articles
	 * @param begun    of how many of them there is a set that is not done
	 * @param done     of how many there is one that is
	 */
	public record OfCoder(String coder, int assigned, int begun, int done) {
	}

	/** Whether the round is open. */
	public boolean isOpen() {
		return state.filter(event -> event.kind() == RoundEventKind.OPENED).isPresent();
	}

	/** Looks at a round. */
	public static RoundProgress of(Corpus corpus, StudyParts study, String round) {
		List<StudyFacts.Event> events = study.events(round);
		Map<List<String>, AnnotationSetFacts> sets = new HashMap<>();
		List<Mishap> mishaps = new ArrayList<>();
		Map<String, Set<String>> lists = new HashMap<>(); // asked once for each set
		study.assignments(round).forEach(one -> lists.computeIfAbsent(one.coder(), coder -> new HashSet<>()).addAll(one.articles()));
		for (FileFacts file : corpus.files()) {
			ofFile(file, round, mishaps);
			file.sets().stream().filter(set -> round.equals(set.round())).forEach(set -> {
				sets.putIfAbsent(List.of(Objects.toString(set.annotator()), set.article()), set);
				ofSet(set, file, study, events, lists, round, mishaps);
			});
		}
		List<OfCoder> coders = coders(study, round, sets);
		if (!events.isEmpty()) {
			coders.forEach(one -> study.assigned(one.coder(), round).stream().filter(article -> !sets.containsKey(List.of(one.coder(), article))).forEach(article -> mishaps.add(new Mishap(
					Mishap.Kind.ASSIGNED_NOT_FOUND, round, new CodingPlace(round, one.coder()).file(article), "The article \"" + article + "\" is assigned to " + one.coder() + ", and there is no set of it."))));
		}
		closed(sets.values(), SetMeaning.in(corpus), study, round, mishaps);
		study.round(round).ifPresent(one -> mishaps.addAll(names(study, one)));
		texts(corpus, study, round, mishaps);
		mishaps.sort(Comparator.comparing(Mishap::file).thenComparing(Mishap::kind).thenComparing(Mishap::what));
		return new RoundProgress(round, events.isEmpty() ? Optional.empty() : Optional.of(events.getLast()), coders, List.copyOf(mishaps));
	}

	/** How far the coders of a round are, with no look at what went wrong: it looks at the files of the round only. */
	public static List<OfCoder> coders(Corpus corpus, StudyParts study, String round) {
		Map<List<String>, AnnotationSetFacts> sets = new HashMap<>();
		corpus.filesWith(ReferenceFacts.Kind.ROUND, round).stream().map(FactsBytes::aside).flatMap(file -> file.sets().stream()).filter(set -> round.equals(set.round()))
				.forEach(set -> sets.putIfAbsent(List.of(Objects.toString(set.annotator()), set.article()), set));
		return coders(study, round, sets);
	}

	/** @param sets those of the round, by coder and article */
	private static List<OfCoder> coders(StudyParts study, String round, Map<List<String>, AnnotationSetFacts> sets) {
		List<OfCoder> coders = new ArrayList<>();
		for (String coder : study.assignments(round).stream().map(StudyFacts.Assignment::coder).distinct().sorted().toList()) {
			List<String> assigned = study.assigned(coder, round);
			List<AnnotationSetFacts> there = assigned.stream().map(article -> sets.get(List.of(coder, article))).filter(Objects::nonNull).toList();
			int done = (int) there.stream().filter(set -> set.status() == Status.DONE).count();
			coders.add(new OfCoder(coder, assigned.size(), there.size() - done, done));
		}
		return List.copyOf(coders);
	}

	/** What is wrong with a file as a whole: a set in it may be lost by that. */
	private static void ofFile(FileFacts file, String round, List<Mishap> mishaps) {
		boolean ofRound = CodingPlace.of(file.file()).filter(place -> place.round().equals(round)).isPresent() || file.file().startsWith("rounds/" + round + "/")
				|| file.sets().stream().anyMatch(set -> round.equals(set.round()));
		if (ofRound && file.problems().stream().anyMatch(problem -> problem.code() == IssueCode.MERGE_NOT_ENDED)) {
			mishaps.add(new Mishap(Mishap.Kind.CONFLICT_MARKERS, round, file.file(), "A merge was not ended in it: decide between the versions, and delete the markers."));
		}
	}

	/** Names of the round and of its coders by which no folder can be called, so that sets would be lost. */
	public static List<Mishap> names(StudyParts study, StudyFacts.Round round) {
		List<Mishap> mishaps = new ArrayList<>();
		name("round", round.name(), round, round.at().file(), mishaps);
		Map<String, String> small = new HashMap<>();
		for (StudyFacts.Coder coder : study.coders()) {
			if (study.codersOf(round).contains(coder.name())) {
				name("coder", coder.name(), round, coder.at().file(), mishaps);
				String other = small.putIfAbsent(coder.name().toLowerCase(Locale.ROOT), coder.name());
				if (other != null) {
					mishaps.add(new Mishap(Mishap.Kind.UNUSABLE_NAME, round.name(), coder.at().file(), "The coders \"" + other + "\" and \"" + coder.name()
							+ "\" have one folder where capitals make no difference, as on Windows and macOS. Give one of them another name."));
				}
			}
		}
		return mishaps;
	}

	private static void name(String kind, String name, StudyFacts.Round round, String file, List<Mishap> mishaps) {
		String against = CodingPlace.against(name);
		if (against != null) {
			mishaps.add(new Mishap(Mishap.Kind.UNUSABLE_NAME, round.name(), file, "The " + kind + " \"" + name + "\": " + against));
		}
	}

	private static void ofSet(AnnotationSetFacts set, FileFacts file, StudyParts study, List<StudyFacts.Event> events, Map<String, Set<String>> lists, String round, List<Mishap> mishaps) {
		String coder = Objects.toString(set.annotator());
		String name = Objects.toString(set.name());
		if (!study.isCoder(coder)) {
			mishaps.add(new Mishap(Mishap.Kind.UNKNOWN_CODER, round, file.file(), "The study has no coder \"" + coder + "\"."));
		}
		if (!name.equals(coder)) {
			mishaps.add(new Mishap(Mishap.Kind.ANNOTATOR_DIFFERS, round, file.file(), "The set is called \"" + name + "\", and the annotator of its file is \"" + coder + "\"."));
		}
		CodingPlace.of(file.file()).filter(place -> !place.coder().equals(coder)).ifPresent(
				place -> mishaps.add(new Mishap(Mishap.Kind.ANOTHERS_FOLDER, round, file.file(), "The set of " + coder + " stands in the folder of " + place.coder() + ".")));
		if (study.isCoder(coder) && !lists.getOrDefault(coder, Set.of()).contains(set.article())) {
			mishaps.add(new Mishap(Mishap.Kind.NOT_ASSIGNED, round, file.file(), "The article \"" + set.article() + "\" is not assigned to " + coder + " in this round."));
		}
		String opened = events.stream().filter(event -> event.kind() == RoundEventKind.OPENED).map(event -> Objects.toString(event.date(), "")).findFirst().orElse(null);
		String coded = set.coded();
		if (coded != null && opened != null && isDate(coded) && isDate(opened)) {
			if (coded.indexOf('T') < 0 || opened.indexOf('T') < 0 ? isEarlierDay(coded, opened) : StudyParts.moment(coded).isBefore(StudyParts.moment(opened))) {
				mishaps.add(new Mishap(Mishap.Kind.CODED_BEFORE_OPENED, round, file.file(), "It was coded on " + coded + ", and the round was opened on " + opened + "."));
			}
		}
	}

	/** What is none is told as such, and is no earlier than anything. */
	private static boolean isDate(String written) {
		return !StudyParts.moment(written).equals(Instant.MIN);
	}

	/** Of days, or a day and a moment: what is of one day is not earlier. */
	private static boolean isEarlierDay(String one, String other) {
		int shorter = Math.min(one.length(), other.length());
		return one.substring(0, shorter).compareTo(other.substring(0, shorter)) < 0;
	}

	private static void closed(Iterable<AnnotationSetFacts> sets, SetMeaning meaning, StudyParts study, String round, List<Mishap> mishaps) {
		study.closing(round).ifPresent(closing -> {
			Map<String, String> then = new HashMap<>();
			closing.frozen().forEach(one -> then.put(one.what(), one.hash()));
			Set<String> seen = new HashSet<>();
			for (AnnotationSetFacts set : sets) {
				String what = what(set);
				seen.add(what);
				if (!meaning.of(set).equals(then.get(what))) {
					mishaps.add(new Mishap(Mishap.Kind.EDITED_SINCE_CLOSED, round, set.at().file(), "The set of " + set.annotator() + " on \"" + set.article() + "\" was "
							+ (then.containsKey(what) ? "changed" : "added") + " since the round was closed."));
				}
			}
			then.keySet().stream().filter(what -> what.startsWith("set ") && !seen.contains(what)).forEach(what -> mishaps
					.add(new Mishap(Mishap.Kind.EDITED_SINCE_CLOSED, round, "", "The " + what + " is gone since the round was closed.")));
		});
	}

	private static void texts(Corpus corpus, StudyParts study, String round, List<Mishap> mishaps) {
		study.events(round).stream().filter(event -> event.kind() == RoundEventKind.OPENED).reduce((one, later) -> later).ifPresent(opening -> {
			opening.frozen().stream().filter(one -> one.what().startsWith(TEXT)).filter(one -> !one.hash().equals(text(corpus, one.what().substring(TEXT.length())))).forEach(one -> {
				String article = one.what().substring(TEXT.length());
				mishaps.add(new Mishap(Mishap.Kind.TEXT_CHANGED, round, corpus.article(article).map(found -> Objects.toString(found.text(), "")).orElse(""),
						"The text of \"" + article + "\" is another than when the round was opened."));
			});
		});
	}

	private static String what(AnnotationSetFacts set) {
		return "set " + set.prefix() + set.article();
	}

	/** What is written down when a round is opened: the codebook, the claims, and the texts of its articles. */
	public static SortedMap<String, String> opening(Corpus corpus, StudyParts study, String round) {
		SortedMap<String, String> frozen = Meaning.of(corpus.files());
		frozen.putAll(texts(corpus, study, round));
		return frozen;
	}

	/** What is written down when a round is closed: its sets. */
	public static SortedMap<String, String> closing(Corpus corpus, String round) {
		SortedMap<String, String> frozen = new TreeMap<>();
		SetMeaning meaning = SetMeaning.in(corpus);
		corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> round.equals(set.round())).forEach(set -> frozen.put(what(set), meaning.of(set)));
		return frozen;
	}

	private static SortedMap<String, String> texts(Corpus corpus, StudyParts study, String round) {
		SortedMap<String, String> found = new TreeMap<>();
		for (String name : study.assigned(round)) {
			String hash = text(corpus, name);
			if (hash != null) {
				found.put(TEXT + name, hash);
			}
		}
		return found;
	}

	private static @Nullable String text(Corpus corpus, String article) {
		return corpus.article(article).flatMap(corpus::text).map(ArticleText::sha256).map(hash -> hash.substring(0, 12)).orElse(null);
	}
}
