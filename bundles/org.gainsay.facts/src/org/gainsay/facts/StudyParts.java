// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.RoundEventKind;
import org.gainsay.text.EditDistance;

/** What all files of a corpus say of its study, in the order of their paths. */
public final class StudyParts {

	/** By when it was; what says nothing of that first, and of one moment the opening first. */
	private static final Comparator<StudyFacts.Event> IN_TIME = Comparator.comparing((StudyFacts.Event event) -> moment(event.date())).thenComparing(StudyFacts.Event::kind);

	private final Map<String, StudyFacts.Coder> coders = new LinkedHashMap<>();
	private final Map<String, StudyFacts.Round> rounds = new LinkedHashMap<>();
	private final List<StudyFacts.Study> studies;
	private final List<StudyFacts.Assignment> assignments;
	private final List<StudyFacts.Event> events;
	private final List<StudyFacts.Decision> decisions;

	private StudyParts(List<StudyFacts> parts) {
		parts.forEach(part -> {
			part.coders().forEach(coder -> coders.putIfAbsent(coder.name(), coder));
			part.rounds().forEach(round -> rounds.putIfAbsent(round.name(), round));
		});
		studies = parts.stream().flatMap(part -> part.studies().stream()).toList();
		assignments = parts.stream().flatMap(part -> part.assignments().stream()).toList();
		events = parts.stream().flatMap(part -> part.events().stream()).sorted(IN_TIME).toList();
		decisions = parts.stream().flatMap(part -> part.decisions().stream()).toList();
	}

	/**
	 * When something was: a day is its beginning, and a time without an offset is in UTC.
	 *
	 * @param written as the language takes it
	 * @return before all others for what is null, or no day that the calendar has
	 */
	public static Instant moment(@Nullable String written) {
		try {
			if (written == null) {
				return Instant.MIN;
			} else if (written.indexOf('T') < 0) {
				return LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC);
			}
			TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
			return time instanceof OffsetDateTime with ? with.toInstant() : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
		} catch (DateTimeException noDay) {
			return Instant.MIN;
		}
	}

	/**
	 * Whose file something stands in, in a folder of a round.
	 *
	 * @param file relative to the corpus folder, such as {@code coding/main/ben/courier.claims}
	 * @return null for a file that is no coder's own
	 */
	public static @Nullable String coderOf(String file) {
		String[] parts = file.split("/");
		return parts.length > 3 && parts[0].equals("coding") ? parts[2] : null;
	}

	/** Those of a corpus. */
	public static StudyParts of(Corpus corpus) {
		return of(corpus.files().stream().map(FileFacts::study));
	}

	/** Those of files. */
	public static StudyParts of(Stream<StudyFacts> files) {
		return new StudyParts(files.filter(part -> !part.isEmpty()).toList());
	}

	/** The studies, which are one or none where nobody erred. */
	public List<StudyFacts.Study> studies() {
		return studies;
	}

	/** Who codes; of two of one name the first. */
	public Collection<StudyFacts.Coder> coders() {
		return coders.values();
	}

	/** Whether somebody of that name codes. */
	public boolean isCoder(@Nullable String name) {
		return coders.containsKey(name);
	}

	/** The rounds; of two of one name the first. */
	public Collection<StudyFacts.Round> rounds() {
		return rounds.values();
	}

	/** A round by its name. */
	public Optional<StudyFacts.Round> round(@Nullable String name) {
		return Optional.ofNullable(rounds.get(name));
	}

	/** The names of the coders of a round, each once: those that it names, else all. */
	public List<String> codersOf(StudyFacts.Round round) {
		return round.coders().isEmpty() ? List.copyOf(coders.keySet()) : round.coders().stream().distinct().toList();
	}

	/** Who codes what in a round. */
	public List<StudyFacts.Assignment> assignments(String round) {
		return assignments.stream().filter(one -> one.round().equals(round)).toList();
	}

	/** The articles of a coder in a round, each once, in the order of the work. */
	public List<String> assigned(String coder, String round) {
		return assignments(round).stream().filter(one -> one.coder().equals(coder)).flatMap(one -> one.articles().stream()).distinct().toList();
	}

	/** The articles that anybody has in a round, each once. */
	public List<String> assigned(String round) {
		return assignments(round).stream().flatMap(one -> one.articles().stream()).distinct().toList();
	}

	/** How often a round was opened and closed, in the order of time. */
	public List<StudyFacts.Event> events(String round) {
		return events.stream().filter(one -> one.round().equals(round)).toList();
	}

	/** What was decided on what coders gave in a round, in the order of the files. */
	public List<StudyFacts.Decision> decisions(String round) {
		return decisions.stream().filter(one -> one.round().equals(round)).toList();
	}

	/** When a round was opened that is open; empty for one that was never opened, or is closed. */
	public Optional<StudyFacts.Event> opening(String round) {
		List<StudyFacts.Event> all = events(round);
		return all.isEmpty() || all.getLast().kind() != RoundEventKind.OPENED ? Optional.empty() : Optional.of(all.getLast());
	}

	/**
	 * The names of the rounds that are open and froze something when they were opened.
	 *
	 * @param what as {@link StudyFacts.Frozen} names it
	 */
	public List<String> frozenBy(String what) {
		return rounds.keySet().stream().filter(round -> opening(round).filter(event -> event.frozen().stream().anyMatch(one -> one.what().equals(what))).isPresent()).toList();
	}

	/** The coder whom somebody meant who wrote a name that none has; empty where none is called nearly so. */
	public Optional<String> meant(@Nullable String name) {
		if (name == null) {
			return Optional.empty();
		}
		String small = name.toLowerCase(Locale.ROOT);
		int most = Math.max(1, Math.min(3, name.length() / 3));
		return coders.keySet().stream().filter(other -> EditDistance.of(small, other.toLowerCase(Locale.ROOT), most) <= most)
				.min(Comparator.comparingInt((String other) -> EditDistance.of(small, other.toLowerCase(Locale.ROOT), most)).thenComparing(Comparator.naturalOrder()));
	}

	/** When a round was closed that is closed. */
	public Optional<StudyFacts.Event> closing(String round) {
		List<StudyFacts.Event> all = events(round);
		return all.isEmpty() || all.getLast().kind() != RoundEventKind.CLOSED ? Optional.empty() : Optional.of(all.getLast());
	}
}
