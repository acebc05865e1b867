// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.corpus.CrossFileChecks.Reporter;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Meaning;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/**
 * Finds what is wrong between a study and the sets of its coders, and what was changed of the codebook while a round is open. It keeps what each file has to do with
 * that, so that a changed file costs no look at the others, and a corpus without a study nothing.
 */
final class StudyChecks {

	/** What a file has of what is frozen: the hash of each, and where it stands. */
	private record Freezable(SortedMap<String, String> hashes, Map<String, Declaration> at) {
	}

	private final Function<String, FileFacts> facts;
	/** Of the files that say something of a study. */
	private final SortedMap<String, StudyFacts> studies = new TreeMap<>();
	/** Of the files with sets that are no article's own, whose those are. */
	private final SortedMap<String, List<String>> annotators = new TreeMap<>();
	private final SortedMap<String, Freezable> freezable = new TreeMap<>();
	/** The files that have changed since a round that is open asked for what is frozen. */
	private final Set<String> changed = new HashSet<>();

	/** @param facts the facts of each file, as they are when it is asked, by its path */
	StudyChecks(Function<String, FileFacts> facts) {
		this.facts = facts;
	}

	/** Takes a file's new part in; null if the file is gone. */
	void replace(String path, CrossFileChecks.Part part) {
		studies.remove(path);
		annotators.remove(path);
		freezable.remove(path);
		changed.remove(path);
		if (part == null) {
			return;
		}
		changed.add(path);
		if (!part.study().isEmpty()) {
			studies.put(path, part.study());
		}
		if (!part.ofSets().isEmpty()) {
			annotators.put(path, part.ofSets());
		}
	}

	/** What is wrong now. */
	List<Problem> problems(Reporter reporter) {
		if (studies.isEmpty()) {
			return List.of();
		}
		StudyParts study = StudyParts.of(studies.values().stream());
		List<Problem> problems = new ArrayList<>();
		if (!study.coders().isEmpty()) {
			annotators.forEach((path, names) -> {
				if (names.stream().anyMatch(name -> !study.isCoder(name))) {
					unknown(FactsBytes.aside(facts.apply(path)), study, reporter, problems);
				}
			});
		}
		if (study.studies().size() > 1) {
			study.studies().stream().skip(1).forEach(one -> problems.add(reporter.problem(Problem.Severity.ERROR, IssueCode.STUDY_DECLARED_TWICE,
					"The corpus has a study already, in " + study.studies().getFirst().at().file() + ". Delete one of them; a corpus has one study.", one.at())));
		}
		for (StudyFacts.Round round : study.rounds()) {
			study.opening(round.name()).ifPresent(opening -> frozen(round, opening, reporter, problems));
		}
		return problems;
	}

	private void look() {
		for (String path : changed) {
			FileFacts file = FactsBytes.aside(facts.apply(path));
			SortedMap<String, String> hashes = Meaning.of(List.of(file));
			if (!hashes.isEmpty()) {
				Map<String, Declaration> at = new HashMap<>();
				file.claims().forEach(claim -> at.putIfAbsent("claim " + claim.name(), claim.at()));
				file.categories().forEach(category -> {
					at.putIfAbsent("category " + category.name(), category.at());
					category.values().forEach(value -> at.putIfAbsent("value " + category.name() + "." + value.name(), category.at()));
				});
				freezable.put(path, new Freezable(hashes, at));
			}
		}
		changed.clear();
	}

	/** Said once a name and file. */
	private static void unknown(FileFacts file, StudyParts study, Reporter reporter, List<Problem> problems) {
		Set<String> said = new HashSet<>();
		for (AnnotationSetFacts set : file.sets()) {
			if (!set.solo() && !study.isCoder(set.annotator()) && said.add(set.annotator())) {
				problems.add(reporter.problem(Problem.Severity.ERROR, IssueCode.CODER_UNKNOWN, "There is no coder \"" + set.annotator() + "\" in the study."
						+ study.meant(set.annotator()).map(name -> " Did you mean \"" + name + "\"?").orElse(" Declare one, or correct the name."), set.at()));
			}
		}
	}

	private void frozen(StudyFacts.Round round, StudyFacts.Event opening, Reporter reporter, List<Problem> problems) {
		Map<String, String> then = opening.frozen().stream().filter(one -> places(one.what()))
				.collect(Collectors.toMap(StudyFacts.Frozen::what, StudyFacts.Frozen::hash, (one, other) -> one, TreeMap::new));
		look();
		SortedMap<String, String> now = new TreeMap<>();
		Map<String, Declaration> at = new HashMap<>();
		freezable.values().forEach(file -> {
			file.hashes.forEach(now::putIfAbsent);
			file.at.forEach(at::putIfAbsent);
		});
		now.forEach((what, hash) -> {
			if (!hash.equals(then.get(what))) {
				problems.add(reporter.problem(Problem.Severity.WARNING, IssueCode.ROUND_FROZEN, "The round \"" + round.name() + "\" is open, and the " + quoted(what)
						+ (then.containsKey(what) ? " was changed" : " was added") + " since it was opened. Take that back, or close the round and open another.", at.get(what)));
			}
		});
		then.keySet().stream().filter(what -> !now.containsKey(what)).forEach(what -> problems.add(reporter.problem(Problem.Severity.WARNING, IssueCode.ROUND_FROZEN, "The round \""
				+ round.name() + "\" is open, and the " + quoted(what) + " is gone or renamed since it was opened. Take that back, or close the round and open another.", opening.at())));
	}

	/** Whether it is one of what {@link Meaning} gives the hashes of. */
	private static boolean places(String what) {
		return what.startsWith("claim ") || what.startsWith("category ") || what.startsWith("value ");
	}

	private static String quoted(String what) {
		int space = what.indexOf(' ');
		return what.substring(0, space) + " \"" + what.substring(space + 1) + "\"";
	}
}
