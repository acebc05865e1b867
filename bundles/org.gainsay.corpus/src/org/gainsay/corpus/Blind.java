// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/**
 * The one gate of a blind round: while it is open, a file with a set of it that is somebody else's is not there for a reader, nor is what others' names would
 * tell of it. Everything that shows a corpus asks the session for it, and so stands above the gate.
 */
final class Blind {

	/** The corpus as the reader may see it. */
	private volatile Corpus seen;
	/** Whether somebody said who reads; until then all is seen, as editors need it. */
	private boolean hasReader;
	/** Null for nobody. */
	private String reader;

	Blind(Corpus all) {
		seen = all;
	}

	Corpus seen() {
		return seen;
	}

	/** The name of who reads; null for nobody, or where nobody said who. */
	synchronized String reader() {
		return reader;
	}

	/** Takes in what is there now, and tells what of it is seen. */
	synchronized Corpus see(Corpus all) {
		seen = hasReader ? seen(all, reader) : all;
		return seen;
	}

	/** Says who reads from now on, and tells whether that changes what is seen. */
	synchronized boolean readBy(String name, Corpus all) {
		Corpus before = seen;
		hasReader = true;
		reader = name;
		return see(all) != before;
	}

	/**
	 * A corpus as somebody may see it.
	 *
	 * @param reader the name of a coder; null for nobody, who sees no set of such a round
	 * @return the same where nothing is hidden
	 */
	static Corpus seen(Corpus all, String reader) {
		StudyParts study = StudyParts.of(all);
		Predicate<String> blind = blind(all, study);
		if (blind == null) {
			return all;
		}
		HiddenGold gold = new HiddenGold(all, study, blind, reader);
		List<FileFacts> hidden = all.files().stream().filter(file -> isHidden(file, blind, reader, study) || file.study().decisions().stream().anyMatch(gold::isToldBy)).toList();
		Predicate<Problem> unread = problem -> problem.code() == IssueCode.FILE_NOT_READ && Stream.of(problem.file().split("/")).noneMatch(part -> part.equals(reader)); // nobody knows whose it is
		if (hidden.isEmpty() && all.problems().stream().noneMatch(unread)) {
			return gold.without(all);
		}
		Set<String> told = hidden.stream().flatMap(Blind::names).collect(Collectors.toSet());
		Set<String> files = hidden.stream().map(FileFacts::file).collect(Collectors.toCollection(HashSet::new));
		Set<String> statements = hidden.stream().flatMap(file -> FactsBytes.aside(file).sets().stream()).flatMap(set -> set.statements().stream()).map(StatementFacts::qualifiedName).collect(Collectors.toSet());
		return gold.without(all.without(files, one -> one.statements().stream().noneMatch(statements::contains), problem -> !unread.test(problem) && files.stream().noneMatch(problem.message()::contains) && !tells(problem, told), problem -> tells(problem, told) ? untold(problem) : problem));
	}

	/**
	 * Which rounds are blind and open. Where an error keeps a file of the study from being read whole, what it says may be lost: then a round that nothing closes counts as open, and
	 * one that no whole file declares as blind.
	 *
	 * @return tells it of a round's name; null if there is none
	 */
	private static Predicate<String> blind(Corpus all, StudyParts study) {
		Set<String> broken = all.files().stream().filter(file -> file.file().startsWith("rounds/") || !file.study().isEmpty())
				.filter(file -> file.problems().stream().anyMatch(problem -> problem.code() == IssueCode.SYNTAX_ERROR)).map(FileFacts::file).collect(Collectors.toSet());
		if (broken.isEmpty()) {
			Set<String> blind = study.rounds().stream().filter(round -> round.blind() && study.opening(round.name()).isPresent()).map(StudyFacts.Round::name).collect(Collectors.toSet());
			return blind.isEmpty() ? null : blind::contains;
		}
		return name -> study.round(name).filter(round -> !broken.contains(round.at().file())).map(StudyFacts.Round::blind).orElse(true) && study.closing(name).isEmpty();
	}

	/**
	 * Where an error has taken a set's round, or the set itself, the folder that the file lies in says whose it is; so it does where a set there has a name that no coder has, which is
	 * a slip that its coder must see.
	 */
	private static boolean isHidden(FileFacts file, Predicate<String> blind, String reader, StudyParts study) {
		CodingPlace place = CodingPlace.inAnyCapitals(file.file()).orElse(null);
		boolean own = place != null && place.coder().equals(reader);
		return place != null && isBlind(place.round(), blind, study) && !own
				|| FactsBytes.aside(file).sets().stream().anyMatch(set -> isHidden(set, blind, reader) && !(own && !study.isCoder(set.annotator())))
				|| file.study().decisions().stream().anyMatch(decision -> isHidden(decision, blind, reader));
	}

	/** Whether a folder is a blind round's, in whatever capitals it is written: on some systems these are one folder. */
	private static boolean isBlind(String folder, Predicate<String> blind, StudyParts study) {
		return blind.test(folder) || study.rounds().stream().map(StudyFacts.Round::name).anyMatch(name -> name.equalsIgnoreCase(folder) && blind.test(name));
	}

	private static boolean isHidden(AnnotationSetFacts set, Predicate<String> blind, String reader) {
		return set.round() != null && blind.test(set.round()) && (reader == null || !reader.equals(set.annotator()));
	}

	/** A round that is opened again has decisions, and they say what coders gave. */
	private static boolean isHidden(StudyFacts.Decision decision, Predicate<String> blind, String reader) {
		return blind.test(decision.round()) && (reader == null || !reader.equals(decision.who()));
	}

	/** What a file declares that a message elsewhere may name. */
	private static Stream<String> names(FileFacts file) {
		return Stream.of(file.actors().stream().map(actor -> actor.name()), file.claims().stream().map(claim -> claim.name()), file.events().stream().map(event -> event.name()),
				file.sets().stream().flatMap(set -> set.statements().stream()).map(statement -> statement.qualifiedName())).flatMap(names -> names);
	}

	static boolean tells(Problem problem, Set<String> names) {
		return names.stream().anyMatch(name -> problem.message().contains("\"" + name + "\"") || problem.data().contains(name));
	}

	/** The first sentence says what is wrong with what the reader wrote; what follows offers names. */
	private static Problem untold(Problem problem) {
		int end = problem.message().indexOf(". ");
		return new Problem(problem.severity(), problem.code(), end < 0 ? problem.message() : problem.message().substring(0, end + 1), problem.file(), problem.line(), problem.column(),
				problem.offset(), problem.length(), problem.region(), List.of());
	}
}
