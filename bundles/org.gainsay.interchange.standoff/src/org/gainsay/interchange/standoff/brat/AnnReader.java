// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.mapping.Aim;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.mapping.Rule;
import org.gainsay.interchange.standoff.ImportedStatement;
import org.gainsay.interchange.standoff.Spoken;
import org.gainsay.interchange.standoff.Written;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.text.Span;

/** Makes statements of the events of one {@code .ann} file, and codes of the article of what stands outside of them. */
final class AnnReader {

	private static final Pattern RELATION = Pattern.compile("R\\S*\t(\\S+) \\S+?:(\\S+) \\S+?:(\\S+)\\s*");
	private static final Pattern MEMBER = Pattern.compile("of member (\\d{1,4}): (.*)", Pattern.DOTALL);
	private final AnnFile ann;
	private final Units units;
	private final SetDraft set;
	private final Spoken spoken;
	private final Mapping mapping;
	private final ImportResult.Draft counts;
	private final String name;
	private final Map<String, List<Integer>> notesOf;
	private final Map<String, List<Integer>> attributesOf;
	private final Map<String, List<Span>> spans = new HashMap<>();
	private final Map<String, Statement> statements = new LinkedHashMap<>();
	private final Set<String> used = new HashSet<>();
	/** Whose the cues of the event are that is read, by the ids of their spans. */
	private final Map<String, Integer> cues = new HashMap<>();
	private final Set<AnnFile.Note> noted = new HashSet<>();
	private final Set<AnnFile.Attribute> attributed = new HashSet<>();

	/** @param name of the file, for messages */
	AnnReader(AnnFile ann, Units units, SetDraft set, Spoken spoken, Mapping mapping, String name) {
		this.ann = ann;
		this.units = units;
		this.set = set;
		this.spoken = spoken;
		this.mapping = mapping;
		this.counts = spoken.draft().files();
		this.name = name;
		this.notesOf = places(ann.notes(), AnnFile.Note::of);
		this.attributesOf = places(ann.attributes(), AnnFile.Attribute::of);
	}

	void read() {
		for (AnnFile.Text text : ann.texts().values()) {
			List<Span> there = units.spans(text);
			if (there.isEmpty() || there.stream().allMatch(span -> span.length() == 0)) {
				counts.notMapped("span", "It is empty, or not in the text; the first: " + text.id() + " in " + name + ".");
				continue;
			}
			spans.put(text.id(), there);
			if (!text.words().isEmpty() && !units.agrees(text)) {
				counts.notMapped("words of a span", "The text has other words there than the file says, and the place is taken; the first: " + text.id() + " in " + name + ".");
			}
		}
		ann.events().forEach(this::event);
		ann.texts().values().stream().filter(text -> !used.contains(text.id()) && spans.containsKey(text.id())).forEach(this::outside);
		ann.relations().forEach(this::relation);
		rest();
	}

	private void event(AnnFile.Event event) {
		List<Span> trigger = spans.get(event.trigger());
		used.add(event.trigger());
		if (trigger == null) {
			counts.notMapped("event", "Its trigger is not in the file, or not in the text; the first: " + event.id() + " in " + name + ".");
			return;
		}
		Rule rule = mapping.type(event.type()).orElse(null);
		boolean ruled = rule != null && rule.aim() == Aim.STATEMENT;
		if (rule != null && !ruled || !ruled && event.arguments().stream().noneMatch(argument -> role(event.type(), base(argument[0])) != null)) {
			event.arguments().forEach(argument -> used.add(argument[1]));
			if (rule == null || rule.aim() != Aim.IGNORE) {
				kept(event.id() + "\t" + event.type() + ":" + event.trigger() + event.arguments().stream().map(argument -> " " + argument[0] + ":" + argument[1]).collect(Collectors.joining()));
			}
			return;
		}
		ImportedStatement statement = new ImportedStatement(spoken, Scheme.FORMAT);
		List<AnnFile.Note> notes = of(ann.notes(), notesOf, Stream.of(event.id(), event.trigger()));
		of(notes, Scheme.SPEAKERS).forEach(note -> statement.speakers(note.words()));
		List<String> stances = stances(statement, notes);
		List<List<Span>> arguments = new ArrayList<>();
		boolean sourced = arguments(event, statement, stances, Owners.read(of(notes, Scheme.OWNER)), arguments);
		if (statement.statement().getLinks().isEmpty() && event.type().equals(Scheme.SOURCELESS)) {
			statement.unstated();
		}
		attributes(event, statement, stances.isEmpty());
		for (AnnFile.Note note : notes) {
			noted.add(note);
			note(statement, note);
		}
		if (ruled && rule != null && rule.line() > 0 && event.arguments().stream().noneMatch(argument -> role(event.type(), base(argument[0])) == Role.CUE)) {
			statement.words(Role.CUE, null, trigger);
			arguments.addFirst(trigger);
		}
		List<Span> place = arguments.isEmpty() ? null : arguments.getFirst();
		if (!trigger.equals(place) || !event.type().equals(sourced ? Scheme.EVENT : Scheme.SOURCELESS)) {
			statement.values(Scheme.KEPT_TYPE, event.type(), trigger.equals(place) ? null : trigger);
		}
		statements.put(event.id(), statement.addTo(set, counts));
		counts.kept("events");
	}

	/** Where in a list is what belongs to something, by the id of that. */
	private static <T> Map<String, List<Integer>> places(List<T> all, Function<T, String> of) {
		Map<String, List<Integer>> places = new HashMap<>();
		for (int i = 0; i < all.size(); i++) {
			places.computeIfAbsent(of.apply(all.get(i)), none -> new ArrayList<>()).add(i);
		}
		return places;
	}

	/** What belongs to any of some things, in the order of the file. */
	private static <T> List<T> of(List<T> all, Map<String, List<Integer>> places, Stream<String> ids) {
		return ids.distinct().flatMap(id -> places.getOrDefault(id, List.of()).stream()).sorted().map(all::get).toList();
	}

	private List<AnnFile.Note> of(List<AnnFile.Note> notes, String type) {
		return notes.stream().filter(note -> note.type().equals(type)).toList();
	}

	private List<String> stances(ImportedStatement statement, List<AnnFile.Note> notes) {
		List<String> lines = new ArrayList<>();
		for (AnnFile.Note note : of(notes, Scheme.STANCE)) {
			Matcher matcher = MEMBER.matcher(note.words());
			boolean member = matcher.matches();
			lines.add(member ? matcher.group(2) : note.words());
			statement.stance(member ? Integer.parseInt(matcher.group(1)) : 0, lines.getLast());
		}
		return lines;
	}

	/**
	 * Gives the statement the words of the arguments.
	 *
	 * @param places gets where an export would put the trigger, if anywhere
	 * @return whether there is a source
	 */
	private boolean arguments(AnnFile.Event event, ImportedStatement statement, List<String> stances, Owners owners, List<List<Span>> places) {
		Members members = new Members(statement.statement(), event.arguments().stream().map(argument -> base(argument[0])).toList());
		List<Span> content = new ArrayList<>();
		List<Span> cue = new ArrayList<>();
		List<Span> source = new ArrayList<>();
		cues.clear();
		boolean sourced = false;
		boolean first = true;
		for (String[] argument : event.arguments()) {
			AnnFile.Text text = ann.texts().get(argument[1]);
			List<Span> there = text == null ? null : spans.get(text.id());
			String base = base(argument[0]);
			Role role = role(event.type(), base);
			if (text == null || there == null) {
				counts.notMapped("argument", "It is no span of the file, as those of events are that are events; the first: " + argument[0] + " of " + event.id() + " in " + name + ".");
				continue;
			}
			used.add(text.id());
			if (ignored(event.type(), base) || role == Role.CODE) {
				continue; // of a code its note says which
			}
			boolean plain = role != null && text.type().equals(Scheme.type(role)) && role == role(base);
			String kept = text.type().equals(base) ? base : base + " " + text.type();
			boolean stance = role == Role.TARGET || role == Role.GROUNDS || role == Role.CONDITION;
			Integer member = owners.member(argument[0]);
			if (role == Role.CONTENT && !overlap(content, there)) {
				statement.words(role, null, there);
				content.addAll(there);
				if (!first || !plain) {
					statement.keep(plain ? Scheme.CONTENT : kept, there);
				}
				first = false;
			} else if (role == null || role == Role.CONTENT || !stance && !owners.given() && members.full(base) || inside(role, there, event) && (member == null || member <= members.speakers())) {
				statement.keep(kept, there);
			} else {
				sourced |= role == Role.SOURCE;
				if (role == Role.GROUNDS && member != null) {
					statement.memberGrounds(member, there);
				} else if (stance) {
					Integer noted = stance(text.id(), stances);
					statement.words(role, owners.stance(argument[0]) != null ? owners.stance(argument[0]) : noted, there);
				} else {
					Integer whose = owners.given() ? member : members.next(base);
					statement.words(role, whose, there);
					if (role == Role.CUE) {
						cues.putIfAbsent(text.id(), whose == null ? 0 : whose);
					}
				}
				if (!plain) {
					statement.keep(kept, there);
				}
				if (role == Role.CUE && cue.isEmpty()) {
					cue.addAll(there);
				} else if (role == Role.SOURCE && source.isEmpty()) {
					source.addAll(there);
				}
			}
		}
		if (!cue.isEmpty() || !content.isEmpty() || !source.isEmpty()) {
			places.add(!cue.isEmpty() ? cue : content.isEmpty() ? source : content);
		}
		return sourced;
	}

	/** A cue, source or addressee that shares characters with the content, where the language lets it not be. */
	private boolean inside(Role role, List<Span> there, AnnFile.Event event) {
		return (role == Role.SOURCE || role == Role.CUE || role == Role.ADDRESSEE) && event.arguments().stream().filter(argument -> role(event.type(), base(argument[0])) == Role.CONTENT)
				.map(argument -> spans.getOrDefault(argument[1], List.of())).anyMatch(content -> overlap(content, there));
	}

	private static boolean overlap(List<Span> some, List<Span> others) {
		return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
	}

	/** The stance that a note on the span says, from 1; null for none. */
	private Integer stance(String span, List<String> stances) {
		for (AnnFile.Note note : of(ann.notes(), notesOf, Stream.of(span))) {
			if (note.type().equals(Scheme.STANCE)) {
				noted.add(note);
				int number = stances.indexOf(note.words());
				if (number >= 0) {
					return number + 1;
				}
			}
		}
		return stances.size() == 1 ? 1 : null;
	}

	private static String base(String role) {
		String base = role.replaceAll("\\d+$", "");
		return base.isEmpty() ? role : base;
	}

	private boolean ignored(String type, String base) {
		return mapping.role(type, base).filter(rule -> rule.aim() == Aim.IGNORE).isPresent();
	}

	/** What the words of an argument are; null for what nothing says. */
	private Role role(String type, String base) {
		Rule rule = mapping.role(type, base).orElse(null);
		return rule == null ? role(base) : switch (rule.aim()) {
			case CONTENT -> Role.CONTENT;
			case CUE -> Role.CUE;
			case SOURCE, ACTOR -> Role.SOURCE;
			case ADDRESSEE -> Role.ADDRESSEE;
			case HEDGE -> Role.HEDGE;
			default -> null;
		};
	}

	private static Role role(String base) {
		return base.equals(Scheme.CITED) ? Role.SOURCE : base.equals(Scheme.CITED_CUE) ? Role.CUE : Scheme.role(base);
	}

	private void attributes(AnnFile.Event event, ImportedStatement statement, boolean noStance) {
		List<AnnFile.Attribute> all = new ArrayList<>(of(ann.attributes(), attributesOf, Stream.concat(Stream.of(event.id(), event.trigger()), event.arguments().stream().map(argument -> argument[1]))));
		all.sort(Comparator.comparing(attribute -> aim(event, attribute) == Aim.CERTAINTY)); // once there is a stance
		for (AnnFile.Attribute attribute : all) {
			boolean ours = attribute.of().equals(event.id()) || attribute.of().equals(event.trigger());
			if (attribute.name().equals(Scheme.NEGATED) && (ours || cues.containsKey(attribute.of())) && attribute.value() == null) {
				statement.negated(ours ? 0 : cues.get(attribute.of()));
				attributed.add(attribute);
			} else if (ours) {
				attributed.add(attribute);
				attribute(attribute, event, statement, noStance);
			} else if (event.arguments().stream().anyMatch(argument -> argument[1].equals(attribute.of())) && spans.containsKey(attribute.of())) {
				attributed.add(attribute);
				statement.values(attribute.name(), value(attribute), spans.get(attribute.of()));
			}
		}
	}

	private Aim aim(AnnFile.Event event, AnnFile.Attribute attribute) {
		return mapping.feature(event.type(), attribute.name(), given(attribute)).map(Rule::aim).orElse(null);
	}

	private static String given(AnnFile.Attribute attribute) {
		return attribute.value() == null ? null : attribute.value().strip();
	}

	/** The words that a stance is about of which nobody says what: the content. */
	private String about(AnnFile.Event event) {
		return event.arguments().stream().filter(argument -> role(event.type(), base(argument[0])) == Role.CONTENT).map(argument -> ann.texts().get(argument[1])).filter(Objects::nonNull)
				.map(text -> Written.line(text.words()).strip()).filter(words -> !words.isEmpty()).findFirst().orElse("what is said");
	}

	private void attribute(AnnFile.Attribute attribute, AnnFile.Event event, ImportedStatement statement, boolean noStance) {
		String given = given(attribute);
		Rule rule = mapping.feature(event.type(), attribute.name(), given).orElse(null);
		String value = rule != null && rule.argument() != null ? rule.argument() : given == null ? "" : given.replace('-', ' ');
		boolean ours = rule != null && rule.line() == 0;
		boolean taken = rule != null && switch (rule.aim()) {
			case IGNORE -> true;
			case STANCE -> ours && !noStance || stance(statement, value, about(event));
			case CERTAINTY -> ours && !noStance || statement.certainty(value);
			case FORM, ACT, STATUS -> statement.value(rule.aim().word(), value);
			case NEGATED -> {
				statement.statement().setCueNegated(true);
				yield true;
			}
			case NOTE -> {
				statement.note(value);
				yield true;
			}
			case NAME -> {
				statement.name(value);
				yield true;
			}
			case CODE -> {
				statement.values(rule.argument() == null ? attribute.name() : rule.argument(), value(attribute), null);
				yield true;
			}
			default -> false;
		};
		if (!taken && (noStance || !attribute.name().equals(Scheme.CONDITIONAL)) && !(attribute.name().equals(Scheme.WRITER) && statement.value("writer", value))) {
			statement.values(attribute.name(), value(attribute), null); // of what is conditional the notes say so
		}
	}

	private static boolean stance(ImportedStatement statement, String kind, String about) {
		StanceKind known = StanceKind.get(kind);
		return known != null && statement.statement().getStances().add(Spoken.stance(known, about));
	}

	private static String value(AnnFile.Attribute attribute) {
		return attribute.value() == null || attribute.value().isBlank() ? "yes" : attribute.value().strip();
	}

	private void note(ImportedStatement statement, AnnFile.Note note) {
		switch (note.type()) {
			case Scheme.NAME -> statement.name(note.words());
			case Scheme.SPEAKERS, Scheme.STANCE, Scheme.OWNER -> {
				// already taken
			}
			case Scheme.DETAIL -> statement.detail(note.words());
			case Scheme.CODE -> statement.code(note.words(), null);
			case Scheme.NOTE -> statement.note(note.words());
			default -> statement.note(note.type() + ": " + note.words());
		}
	}

	/** A span that belongs to no event is a passage of the article. */
	private void outside(AnnFile.Text text) {
		List<Code> codes = new ArrayList<>();
		boolean kept = !text.type().equals(Scheme.CODE);
		if (kept) {
			codes.add(spoken.values(CategorySubject.ARTICLE, set.codes(), Scheme.KEPT_SPAN, List.of(text.type())));
		}
		for (AnnFile.Note note : of(ann.notes(), notesOf, Stream.of(text.id()))) {
			if (noted.add(note)) {
				Code code = !kept && note.type().equals(Scheme.CODE) ? spoken.code(CategorySubject.ARTICLE, set.codes(), note.words()) : null;
				codes.add(code != null ? code : spoken.text(CategorySubject.ARTICLE, set.codes(), Scheme.KEPT_NOTE, text.type() + ": " + note.words()));
			}
		}
		for (AnnFile.Attribute attribute : of(ann.attributes(), attributesOf, Stream.of(text.id()))) {
			if (attributed.add(attribute)) {
				codes.add(spoken.values(CategorySubject.ARTICLE, set.codes(), attribute.name(), List.of(value(attribute))));
			}
		}
		if (codes.isEmpty()) {
			codes.add(spoken.values(CategorySubject.ARTICLE, set.codes(), Scheme.KEPT_SPAN, List.of(text.type())));
		}
		List<Span> there = spans.get(text.id());
		for (Code code : codes) {
			if (!set.passage(code, there)) {
				set.codes().remove(code);
				spoken.text(CategorySubject.ARTICLE, set.codes(), Scheme.KEPT_EXACT, text.type() + " " + ImportedStatement.offsets(there, set.article().text()));
			}
		}
		counts.kept("spans outside events");
	}

	private void relation(String line) {
		Matcher matcher = RELATION.matcher(line);
		Statement from = matcher.matches() ? statements.get(matcher.group(2)) : null;
		Statement to = from == null ? null : statements.get(matcher.group(3));
		if (from == to && from != null) {
			kept(line); // the language lets no statement repeat or answer itself
		} else if (from != null && to != null && matcher.group(1).equals(Scheme.REPEATS)) {
			from.getRepeats().add(to);
		} else if (from != null && to != null && matcher.group(1).equals(Scheme.ANSWERS)) {
			from.getAnswers().add(to);
		} else if (!matcher.matches() || mapping.relation(null, matcher.group(1)).filter(rule -> rule.aim() == Aim.IGNORE).isEmpty()) {
			kept(line);
		}
	}

	/** What has no place at all is kept as it stands. */
	private void kept(String line) {
		spoken.text(CategorySubject.ARTICLE, set.codes(), Scheme.KEPT_LINE, Written.line(line));
		counts.kept("lines kept as they stand");
	}

	private void rest() {
		ann.others().forEach(this::kept);
		Map<String, Statement> withArgument = new HashMap<>();
		ann.events().stream().filter(event -> statements.containsKey(event.id())).forEach(event -> event.arguments().forEach(argument -> withArgument.putIfAbsent(argument[1], statements.get(event.id()))));
		ann.notes().stream().filter(note -> !noted.contains(note)).forEach(note -> {
			Statement statement = withArgument.get(note.of());
			if (statement != null && note.type().equals(Scheme.CODE) && spoken.code(CategorySubject.STATEMENT, statement.getCodes(), note.words()) instanceof Code code) {
				List<Span> there = spans.get(note.of());
				if (there == null || !set.passage(code, there)) {
					counts.notMapped("passage", "No words lead to the passage of a code, so it has none; the first: " + note.of() + " in " + name + ".");
				}
			} else if (statement != null) {
				String words = note.type().equals(Scheme.NOTE) ? note.words() : note.type() + ": " + note.words();
				statement.setNote(statement.getNote() == null ? words : statement.getNote() + "\n" + words);
			} else {
				kept("#\t" + note.type() + " " + note.of() + "\t" + note.words());
			}
		});
		ann.attributes().stream().filter(attribute -> !attributed.contains(attribute)).forEach(attribute -> kept("A\t" + attribute.name() + " " + attribute.of() + (attribute.value() == null ? "" : " " + attribute.value())));
		counts.kept("lines that go on with the words of a span", ann.continued());
		if (!ann.bad().isEmpty()) {
			ann.bad().forEach(line -> counts.notMapped("line", "It is none of brat's; the first: line " + ann.bad().getFirst() + " of " + name + "."));
		}
	}
}
