// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.standoff.Written;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** The annotations of one set on one article, as brat has them: an event for each statement. */
final class BratDocument {

	private final Corpus corpus;
	private final AnnotationSetFacts set;
	private final List<CodeFacts> codes;
	private final ArticleText text;
	private final AnnWriter ann;
	private final List<NotCarried> notCarried;
	private final Map<String, Integer> events = new HashMap<>();

	/** @param notCarried is told what has no place */
	BratDocument(Corpus corpus, AnnotationSetFacts set, List<CodeFacts> codes, ArticleText text, List<NotCarried> notCarried) {
		this.corpus = corpus;
		this.set = set;
		this.codes = codes;
		this.text = text;
		this.ann = new AnnWriter(text);
		this.notCarried = notCarried;
	}

	/** How many statements are in it. */
	int statements() {
		return events.size();
	}

	/** What the file holds. */
	String written() {
		List<StatementFacts> written = set.statements().stream().filter(this::hasPlace).toList();
		written.forEach(statement -> events.put(statement.qualifiedName(), events.size() + 1));
		Map<Integer, Boolean> negated = new HashMap<>();
		written.forEach(statement -> statement(statement, negated));
		codes.forEach(this::code);
		return ann.written();
	}

	private boolean hasPlace(StatementFacts statement) {
		if (trigger(statement).isEmpty()) {
			notCarried.add(new NotCarried(statement.qualifiedName(), "None of its words are found in the text, and brat marks words, so it is left out.", "statement"));
			return false;
		}
		return true;
	}

	/** Where the event is: the cue, else the first cue of a member, else where the statement stands, else anything of it. */
	private List<Span> trigger(StatementFacts statement) {
		for (CodeFacts code : statement.codes()) {
			if (Scheme.is(code.category(), Scheme.KEPT_TYPE) && !AnchorFacts.spansOf(code.at()).isEmpty()) {
				return AnchorFacts.spansOf(code.at());
			}
		}
		List<Span> cue = AnchorFacts.spansOf(statement.cue());
		if (!cue.isEmpty()) {
			return cue;
		}
		for (MemberFacts member : statement.allMembers()) {
			List<Span> its = AnchorFacts.spansOf(member.cue());
			if (!its.isEmpty()) {
				return its;
			}
		}
		List<Span> place = AnchorFacts.spansOf(statement.place());
		return !place.isEmpty() ? place : statement.anchors().stream().map(anchor -> anchor.anchor().spans()).filter(spans -> !spans.isEmpty()).findFirst().orElse(List.of());
	}

	private void statement(StatementFacts statement, Map<Integer, Boolean> negated) {
		AnnWriter.Arguments arguments = new AnnWriter.Arguments();
		Map<StatementAnchor, Integer> written = new HashMap<>();
		List<Owners.Argument> owned = new ArrayList<>();
		boolean sourced = false;
		for (StatementAnchor anchor : statement.anchors()) {
			List<Span> spans = anchor.anchor().spans();
			if (spans.isEmpty()) {
				notCarried.add(new NotCarried(statement.qualifiedName(), "The words of its " + anchor.role().word() + " are not found in the text, so they are not marked.", "span"));
			} else if (anchor.role() == Role.CODE) {
				kept(statement, anchor, arguments);
			} else {
				sourced |= anchor.role() == Role.SOURCE;
				List<Span> exact = exact(statement.codes(), Scheme.type(anchor.role()), spans);
				List<List<Span>> parts = anchor.role() == Role.CONTENT ? contents(statement, exact) : List.of(exact);
				for (List<Span> part : parts) {
					String type = type(statement, anchor.role(), part);
					boolean fresh = !ann.has(type, part);
					int span = ann.span(type, part);
					owned.add(new Owners.Argument(arguments.add(role(statement, anchor), span), span, fresh, anchor));
					written.putIfAbsent(anchor, span);
				}
				if (anchor.role() == Role.CUE) {
					negation(statement, anchor, written.get(anchor), negated);
				}
			}
		}
		String type = keptType(statement, sourced ? Scheme.EVENT : Scheme.SOURCELESS);
		int trigger = ann.span(type, trigger(statement));
		int number = events.get(statement.qualifiedName());
		ann.event(number, type, trigger, arguments.all());
		attributes(statement, "E" + number);
		notes(statement, "E" + number, written);
		Owners.written(statement, owned, corpus).forEach(owner -> ann.note(Scheme.OWNER, "E" + number, owner));
		relations(statement, "E" + number, written);
	}

	/** What a span is called: as an import found it, if that was otherwise than the role has it. */
	private String type(StatementFacts statement, Role role, List<Span> spans) {
		for (CodeFacts code : statement.codes()) {
			if (Scheme.is(code.category(), Scheme.KEPT_ROLE) && AnchorFacts.spansOf(code.at()).equals(spans)) {
				String label = label(code);
				if (label.startsWith(Scheme.type(role) + " ")) {
					return label.substring(label.indexOf(' ') + 1);
				}
			}
		}
		return Scheme.type(role);
	}

	/** The spans of a role as an import found them, where no words lead there exactly. */
	private List<Span> exact(List<CodeFacts> codes, String role, List<Span> otherwise) {
		for (CodeFacts code : codes) {
			if (Scheme.is(code.category(), Scheme.KEPT_EXACT) && !code.values().isEmpty() && code.values().getFirst().startsWith(role + " ")) {
				List<Span> exact = spans(code.values().getFirst().substring(role.length() + 1));
				if (!exact.isEmpty() && exact.getFirst().start() <= otherwise.getFirst().start() && exact.getLast().end() >= otherwise.getLast().end()) {
					return exact;
				}
			}
		}
		return otherwise;
	}

	/** Spans of offsets in code points; empty where they are none, or not in the text. */
	private List<Span> spans(String offsets) {
		List<Span> spans = new ArrayList<>();
		for (String piece : offsets.split(";")) {
			if (!piece.matches("\\d{1,9} \\d{1,9}")) {
				return List.of();
			}
			int space = piece.indexOf(' ');
			int start = Integer.parseInt(piece.substring(0, space));
			int end = Integer.parseInt(piece.substring(space + 1));
			if (start >= end || end > text.codePoints(text.text().length())) {
				return List.of();
			}
			spans.add(new Span(text.utf16(start), text.utf16(end)));
		}
		return spans;
	}

	/** The pieces of a content; those that an import kept as a further argument are that again. */
	private List<List<Span>> contents(StatementFacts statement, List<Span> spans) {
		List<List<Span>> parts = new ArrayList<>();
		List<Span> first = new ArrayList<>(spans);
		for (CodeFacts code : statement.codes()) {
			List<Span> kept = exact(statement.codes(), code.category() + " " + Scheme.CONTENT, AnchorFacts.spansOf(code.at()));
			if (Scheme.is(code.category(), Scheme.KEPT_ROLE) && code.values().contains(Scheme.CONTENT) && !kept.isEmpty() && first.size() > kept.size() && first.containsAll(kept)) {
				first.removeAll(kept);
				parts.add(kept);
			}
		}
		parts.addFirst(first);
		return parts;
	}

	/** What an import kept as an argument that the language has no place for; another code is a span of its own, told in a note. */
	private void kept(StatementFacts statement, StatementAnchor anchor, AnnWriter.Arguments arguments) {
		CodeFacts code = statement.codes().get(Objects.requireNonNull(anchor.of()) - 1);
		List<Span> spans = anchor.anchor().spans();
		if (Scheme.is(code.category(), Scheme.KEPT_TYPE)) {
			return; // it is the trigger
		}
		if (Scheme.is(code.category(), Scheme.KEPT_ROLE)) {
			String role = label(code);
			Role plain = role.indexOf(' ') < 0 ? null : Scheme.role(role.substring(0, role.indexOf(' ')));
			if (plain != null && statement.anchors().stream().anyMatch(one -> one.role() == plain && one.anchor().spans().equals(spans))) {
				return; // it only says the type
			}
			if (!role.equals(Scheme.CONTENT) || !AnchorFacts.spansOf(statement.content()).containsAll(spans)) {
				int end = role.indexOf(' '); // a role whose span has another type
				arguments.add(end < 0 ? role : role.substring(0, end), ann.span(end < 0 ? role : role.substring(end + 1), spans));
			}
			return;
		}
		int span = ann.span(Scheme.CODE, spans);
		arguments.add(Scheme.CODE, span);
		ann.note(Scheme.CODE, "T" + span, Written.code(code, corpus));
	}

	/** What the first value of a code was called where it came from. */
	private String label(CodeFacts code) {
		String value = code.values().getFirst();
		return corpus.category(code.category()).stream().map(CategoryFacts::values).flatMap(List::stream).filter(one -> one.name().equals(value)).findFirst()
				.map(Scheme::label).orElse(value);
	}

	private String keptType(StatementFacts statement, String otherwise) {
		return statement.codes().stream().filter(code -> Scheme.is(code.category(), Scheme.KEPT_TYPE)).findFirst().map(this::label).orElse(otherwise);
	}

	/** Says that a cue is negated: of its span, which several statements may have. */
	private void negation(StatementFacts statement, StatementAnchor anchor, int span, Map<Integer, Boolean> negated) {
		boolean its = negated(statement, anchor);
		Boolean before = negated.putIfAbsent(span, its);
		if (before == null && its) {
			ann.attribute(Scheme.NEGATED, "T" + span, null);
		} else if (before != null && before != its) {
			notCarried.add(new NotCarried(statement.qualifiedName(), "Its cue is that of another statement too, only one of them is negated, and brat says it of the span that both have; the earlier one decides.", "negation"));
		}
	}

	private static boolean negated(StatementFacts statement, StatementAnchor anchor) {
		Integer of = anchor.of();
		return of == null ? statement.cueNegated() : statement.allMembers().get(of - 1).cueNegated();
	}

	private static String role(StatementFacts statement, StatementAnchor anchor) {
		Integer of = anchor.of();
		boolean cited = of != null && !anchor.ofStance(statement) && of > statement.members().size();
		return !cited ? Scheme.type(anchor.role()) : switch (anchor.role()) {
			case SOURCE -> Scheme.CITED;
			case CUE -> Scheme.CITED_CUE;
			default -> Scheme.type(anchor.role());
		};
	}

	private void attributes(StatementFacts statement, String event) {
		List<StanceFacts> stances = statement.allStances();
		if (!stances.isEmpty()) {
			StanceFacts first = stances.getFirst();
			ann.attribute(Scheme.STANCE, event, Scheme.value(first.kind().getLiteral()));
			if (first.certainty() != Certainty.UNSPECIFIED) {
				ann.attribute(Scheme.CERTAINTY, event, first.certainty().getLiteral());
			}
			if (first.conditional()) {
				ann.attribute(Scheme.CONDITIONAL, event, null);
			}
		}
		if (statement.form() != Form.UNSPECIFIED) {
			ann.attribute(Scheme.FORM, event, statement.form().getLiteral());
		}
		if (statement.act() != Act.UNSPECIFIED) {
			ann.attribute(Scheme.ACT, event, statement.act().getLiteral());
		}
		if (statement.status() != StatementStatus.ACCEPTED) {
			ann.attribute(Scheme.STATUS, event, statement.status().getLiteral());
		}
		if (statement.writerCertainty() != Certainty.UNSPECIFIED) {
			ann.attribute(Scheme.WRITER, event, statement.writerCertainty().getLiteral());
		}
	}

	private void notes(StatementFacts statement, String event, Map<StatementAnchor, Integer> written) {
		if (statement.named()) {
			ann.note(Scheme.NAME, event, statement.name());
		}
		if (!statement.links().isEmpty()) {
			ann.note(Scheme.SPEAKERS, event, Written.speakers(statement, corpus, text));
		}
		int number = 0;
		for (StanceFacts stance : statement.allStances()) {
			number++;
			boolean own = number <= statement.stances().size();
			String line = Written.stance(stance, corpus);
			ann.note(Scheme.STANCE, event, own ? line : "of member " + member(statement, number - statement.stances().size()) + ": " + line);
			for (StatementAnchor anchor : statement.anchors()) {
				if (anchor.ofStance(statement) && Integer.valueOf(number).equals(anchor.of()) && written.containsKey(anchor)) {
					ann.note(Scheme.STANCE, "T" + written.get(anchor), line);
				}
			}
		}
		Written.details(statement, corpus).forEach(detail -> ann.note(Scheme.DETAIL, event, detail));
		statement.codes().stream().filter(code -> code.at() == null && !Scheme.is(code.category(), Scheme.KEPT_TYPE) && !Scheme.is(code.category(), Scheme.KEPT_EXACT)).forEach(code -> ann.note(Scheme.CODE, event, Written.code(code, corpus)));
		String note = statement.note();
		if (note != null) {
			ann.note(Scheme.NOTE, event, note);
			if (!note.equals(Written.line(note))) {
				notCarried.add(new NotCarried(statement.qualifiedName(), "Its note has several lines, and brat has a place for one, so line breaks are spaces.", "line break"));
			}
		}
	}

	/** Whose the nth stance of members is, counted among members from 1. */
	private static int member(StatementFacts statement, int nth) {
		int before = 0;
		int number = 0;
		for (MemberFacts member : statement.allMembers()) {
			number++;
			before += member.stances().size();
			if (nth <= before) {
				return number;
			}
		}
		return number;
	}

	private void relations(StatementFacts statement, String event, Map<StatementAnchor, Integer> written) {
		List<List<MemberFacts>> links = statement.links();
		int first = 1;
		for (int i = 1; i < links.size(); i++) {
			int next = first + links.get(i - 1).size();
			for (int outer = first; outer < next; outer++) {
				for (int inner = next; inner < next + links.get(i).size(); inner++) {
					Integer from = source(outer, statement, written);
					Integer to = source(inner, statement, written);
					if (from != null && to != null) {
						ann.relation(Scheme.CITES, "T" + from, "T" + to);
					}
				}
			}
			first = next;
		}
		related(statement, event, Scheme.REPEATS, statement.repeats());
		related(statement, event, Scheme.ANSWERS, statement.answers());
	}

	/** The source of a member; that of the statement is its only speaker's. */
	private static Integer source(int member, StatementFacts statement, Map<StatementAnchor, Integer> written) {
		boolean only = member == 1 && statement.members().size() == 1;
		return written.entrySet().stream().filter(one -> one.getKey().role() == Role.SOURCE && (one.getKey().of() == null ? only : one.getKey().of() == member)).map(Map.Entry::getValue).min(Integer::compare)
				.orElse(null);
	}

	private void related(StatementFacts statement, String event, String type, List<String> others) {
		for (String other : others) {
			Integer there = events.get(other);
			if (there != null) {
				ann.relation(type, event, "E" + there);
			} else {
				notCarried.add(new NotCarried(statement.qualifiedName(), "It " + type.toLowerCase(java.util.Locale.ROOT) + " a statement of another file, and a relation of brat does not leave its file.", "relation"));
			}
		}
	}

	/** A code of the article: its passage, where it has one, is a span outside all events. */
	private void code(CodeFacts code) {
		List<Span> spans = AnchorFacts.spansOf(code.at());
		String value = code.values().isEmpty() ? "" : code.values().getFirst();
		if (Scheme.is(code.category(), Scheme.KEPT_EXACT) && value.indexOf(' ') > 0 && !spans(value.substring(value.indexOf(' ') + 1)).isEmpty()) {
			ann.span(value.substring(0, value.indexOf(' ')), spans(value.substring(value.indexOf(' ') + 1)));
		} else if (spans.isEmpty()) {
			notCarried.add(new NotCarried(set.article(), "Codes of the article that no passage shows have no place in brat, which marks words.", "code"));
		} else if (Scheme.is(code.category(), Scheme.KEPT_SPAN)) {
			ann.span(label(code), spans);
		} else if (Scheme.is(code.category(), Scheme.KEPT_NOTE)) {
			String[] note = value.split(": ", 2); // the type of the span stands before the words
			ann.note(Scheme.NOTE, "T" + ann.span(note[0], spans), note.length < 2 ? "" : note[1]);
		} else {
			ann.note(Scheme.CODE, "T" + ann.span(Scheme.CODE, spans), Written.code(code, corpus));
		}
	}
}
