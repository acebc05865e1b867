// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Act;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;

/** Gives the first of several statements what the others have. */
final class Merging {

	private final Editing editing;
	private final List<StatementFacts> all;
	private final WrittenStatement first;
	private final List<Span> content;

	private Merging(Editing editing, List<StatementFacts> all, WrittenStatement first) {
		this.editing = editing;
		this.all = all;
		this.first = first;
		this.content = united();
	}

	/** @param all statements of one set, of which the first stays */
	static void of(Editing editing, List<StatementFacts> all) {
		WrittenStatement.of(editing, all.getFirst().qualifiedName(), written -> new Merging(editing, all, written).merge());
	}

	private void merge() {
		Map<AnchorPlace, List<Span>> changes = new LinkedHashMap<>();
		if (!content.isEmpty()) {
			changes.put(AnchorPlace.CONTENT, content);
		}
		for (AnchorPlace place : List.of(AnchorPlace.CUE, AnchorPlace.SOURCE, AnchorPlace.HEDGE, AnchorPlace.ADDRESSEE)) {
			if (place.in(all.getFirst()).isEmpty()) {
				others().stream().map(one -> spans(place, one)).filter(spans -> !spans.isEmpty()).findFirst().ifPresent(spans -> changes.put(place, spans));
			}
		}
		StatementQuotes quoted = first.quoted(changes);
		Making making = new Making(editing, first.quotes(), quoted);
		told(changes, quoted);
		List<String> stances = stances(changes, making);
		members(making); // what goes on with a part comes before what is put behind it
		first.anchors(changes);
		if (!stances.isEmpty()) {
			first.edit(first.body().insertion(Body.STANCE, stances));
		}
		fields();
	}

	/** Who is told: the actor and the words for it stand in one part. */
	private void told(Map<AnchorPlace, List<Span>> changes, StatementQuotes quoted) {
		Optional<String> actor = others().stream().<String>map(StatementFacts::addresseeActor).filter(Objects::nonNull).findFirst();
		if (actor.isEmpty() || all.getFirst().addresseeActor() != null) {
			return;
		}
		if (changes.remove(AnchorPlace.ADDRESSEE) != null) {
			String words = Editing.writer().write(Quotes.anchor(quoted.quotes().get(AnchorPlace.ADDRESSEE.place())));
			first.edit(first.body().insertion("to", List.of("to " + Editing.written(actor.get()) + " " + words)));
		} else {
			StatementEdits.addressee(first, Editing.written(actor.get()));
		}
	}

	private List<StatementFacts> others() {
		return all.subList(1, all.size());
	}

	private static List<Span> spans(AnchorPlace place, StatementFacts statement) {
		return place.in(statement).map(AnchorFacts::spans).orElse(List.of());
	}

	/** What all say: pieces that overlap, or have nothing but space between them, are one. */
	private List<Span> united() {
		List<Span> united = new ArrayList<>();
		for (Span span : all.stream().flatMap(one -> spans(AnchorPlace.CONTENT, one).stream()).sorted().toList()) {
			Span last = united.isEmpty() ? null : united.getLast();
			if (last != null && (span.start() <= last.end() || first.quotes().text().at(new Span(last.end(), span.start())).isBlank())) {
				united.set(united.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
			} else {
				united.add(span);
			}
		}
		return united;
	}

	/** A stance with the part of the merged content that it is about; empty for all of it. */
	private record Taken(StanceKind kind, List<TargetFacts> targets, Certainty certainty, List<Span> part, List<Span> grounds, List<Span> condition) {
		Taken at(List<Span> words) {
			return new Taken(kind, targets, certainty, words, grounds, condition);
		}
	}

	private static Taken taken(StanceFacts stance) {
		return new Taken(stance.kind(), stance.targets(), stance.certainty(), AnchorFacts.spansOf(stance.part()), AnchorFacts.spansOf(stance.grounds()),
				AnchorFacts.spansOf(stance.condition()));
	}

	/** The stances that come to those of the first; the parts of those are noted among the changes. */
	private List<String> stances(Map<AnchorPlace, List<Span>> changes, Making making) {
		Set<Taken> common = new LinkedHashSet<>(all.getFirst().stances().stream().map(Merging::taken).toList());
		others().forEach(one -> common.retainAll(one.stances().stream().map(Merging::taken).toList()));
		Set<Taken> there = new HashSet<>();
		List<StanceFacts> own = all.getFirst().stances();
		for (int i = 0; i < own.size(); i++) {
			Taken taken = inContent(taken(own.get(i)), all.getFirst(), common);
			there.add(taken);
			if (!taken.part.isEmpty()) {
				changes.put(AnchorPlace.part(i), taken.part);
			}
		}
		List<String> made = new ArrayList<>();
		for (StatementFacts other : others()) {
			for (StanceFacts stance : other.stances()) {
				Taken taken = inContent(taken(stance), other, common);
				if (there.add(taken)) {
					List<About> about = taken.targets.stream().<About>map(target -> target.claim() != null ? new About.Known(target.claim()) : new About.Free(target.text())).toList();
					made.add(Editing.writer().write(making.stance(new StanceWish(taken.kind, about, taken.certainty, taken.part, taken.grounds, taken.condition))));
				}
			}
		}
		return made;
	}

	/** A stance that not all have is about what its own statement said. */
	private Taken inContent(Taken taken, StatementFacts statement, Set<Taken> common) {
		if (common.contains(taken) || !taken.part.isEmpty()) {
			return taken;
		}
		List<Span> its = spans(AnchorPlace.CONTENT, statement);
		return taken.at(its.equals(content) ? List.of() : its);
	}

	private void members(Making making) {
		List<List<Speaker>> chain = cited(all.getFirst());
		List<Speaker> there = new ArrayList<>(all.getFirst().members().stream().map(SpeakerEdits::speaker).toList());
		boolean nobody = there.isEmpty();
		Map<Speaker, MemberFacts> more = new LinkedHashMap<>();
		for (StatementFacts other : others()) {
			List<List<Speaker>> its = cited(other);
			if (nobody && more.isEmpty()) {
				chain = its;
			} else if (!other.members().isEmpty() && !its.equals(chain)) {
				throw new IllegalArgumentException("The statements \"" + all.getFirst().name() + "\" and \"" + other.name() + "\" cite different speakers. Make that equal first.");
			}
			for (MemberFacts member : other.members()) {
				Speaker speaker = SpeakerEdits.speaker(member);
				if (!there.contains(speaker) && !(speaker instanceof Speaker.Unnamed unnamed && unnamed.words() == null)) {
					there.add(speaker);
					more.put(speaker, member);
				}
			}
		}
		if (more.isEmpty()) {
			return;
		}
		making.checkSpeakers(there, chain);
		String made = more.entrySet().stream().map(one -> Editing.writer().write(making.member(one.getKey(), false)) + forOthers(one.getValue())).collect(Collectors.joining(" and "));
		if (!nobody) {
			first.edit(new TextEdit(WrittenStatement.region(first.speakers().getLast()).end(), 0, " and " + made));
		} else {
			String cited = chain.stream().map(link -> " citing " + link.stream().map(speaker -> Editing.writer().write(making.member(speaker, true))).collect(Collectors.joining(" and ")))
					.collect(Collectors.joining());
			first.edit(first.body().insertion("by", List.of("by " + made + cited)));
		}
	}

	private static List<List<Speaker>> cited(StatementFacts statement) {
		return SpeakerEdits.links(statement).stream().skip(1).toList();
	}

	private static String forOthers(MemberFacts member) {
		return member.onBehalfOf().isEmpty() ? "" : " for " + member.onBehalfOf().stream().map(Editing::written).collect(Collectors.joining(", "));
	}

	private void fields() {
		StatementFacts kept = all.getFirst();
		take("form", kept.form() == Form.UNSPECIFIED, one -> one.form() == Form.UNSPECIFIED ? null : one.form().getLiteral());
		take("act", kept.act() == Act.UNSPECIFIED, one -> one.act() == Act.UNSPECIFIED ? null : one.act().getLiteral());
		take("on", kept.date() == null, StatementFacts::date);
		List<String> notes = all.stream().map(StatementFacts::note).filter(Objects::nonNull).distinct().toList();
		if (!notes.isEmpty()) {
			first.edit(first.body().set("note", "note " + ClaimsWriter.string(String.join("; ", notes))));
		}
		links("repeats", StatementFacts::repeats);
		links("answers", StatementFacts::answers);
		codes();
	}

	/** What the others refer to, the kept one refers to as well, but to none that it takes in. */
	private void links(String key, Function<StatementFacts, List<String>> links) {
		Set<String> names = all.stream().map(StatementFacts::qualifiedName).collect(Collectors.toSet());
		Set<String> named = all.stream().flatMap(one -> links.apply(one).stream()).filter(name -> !names.contains(name)).collect(Collectors.toCollection(LinkedHashSet::new));
		if (!named.equals(new LinkedHashSet<>(links.apply(all.getFirst())))) {
			String prefix = StatementEdits.prefix(all.getFirst().qualifiedName());
			List<String> made = named.isEmpty() ? List.of()
					: List.of(key + " " + named.stream().map(name -> Editing.written(StatementEdits.prefix(name).equals(prefix) ? StatementEdits.shortName(name) : name))
							.collect(Collectors.joining(", ")));
			first.edit(first.body().setAll(key, made));
		}
	}

	private void take(String key, boolean missing, Function<StatementFacts, String> value) {
		if (missing) {
			others().stream().map(value).filter(Objects::nonNull).findFirst().ifPresent(one -> first.edit(first.body().set(key, key + " " + one)));
		}
	}

	/** Values of a category that takes but one are the first's. */
	private void codes() {
		Map<String, Set<String>> values = new LinkedHashMap<>();
		for (StatementFacts one : all) {
			for (CodeFacts code : one.codes()) {
				boolean several = editing.corpus().category(code.category()).map(CategoryFacts::several).orElse(false);
				Set<String> its = values.computeIfAbsent(code.category(), key -> new LinkedHashSet<>());
				if (several || its.isEmpty()) {
					its.addAll(code.values());
				}
			}
		}
		List<String> more = new ArrayList<>();
		values.forEach((category, its) -> {
			String made = Codes.written(editing, category, List.copyOf(its), CategorySubject.STATEMENT);
			if (all.getFirst().codes().stream().anyMatch(code -> code.category().equals(category))) {
				if (all.getFirst().codes().stream().noneMatch(code -> code.category().equals(category) && Set.copyOf(code.values()).equals(its))) {
					first.edit(Codes.set(first.body(), first.model().getCodes(), category, made));
				}
			} else {
				more.add(made);
			}
		});
		if (!more.isEmpty()) {
			first.edit(first.body().insertion(Body.CODE, more));
		}
	}
}
