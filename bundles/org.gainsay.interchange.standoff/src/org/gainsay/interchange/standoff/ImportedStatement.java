// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.model.Act;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Code;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/**
 * A statement as a format of spans has it: words with roles, and what is told of it in lines. It becomes a statement of a set in
 * one go, when all is known; what the language has no place for there becomes a code of the statement, with its passage.
 */
public final class ImportedStatement {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	/**
	 * Words of it.
	 *
	 * @param of the number of the member or stance whose they are, from 1; of the grounds of a member below 0; null for the statement's own
	 */
	private record Words(StatementAnchor.Role role, Integer of, List<Span> spans) {
	}

	private final Spoken spoken;
	private final List<Words> words = new ArrayList<>();
	private final Statement statement = MAKE.createStatement();
	private final Map<Code, List<Span>> passages = new LinkedHashMap<>();
	private final Map<Member, String> unnamed = new LinkedHashMap<>();
	private final List<String> notes = new ArrayList<>();
	private final String format;

	/**
	 * @param format what the categories begin with in which things are kept that have no place: {@code FORMAT_role} for words with a role,
	 *               {@code FORMAT_exact} for spans that no words lead to exactly
	 */
	public ImportedStatement(Spoken spoken, String format) {
		this.spoken = spoken;
		this.format = format;
	}

	/** The statement as it is so far, for what needs no words of ours. */
	public Statement statement() {
		return statement;
	}

	/** Gives it words; those of one place add up. */
	public void words(StatementAnchor.Role role, Integer of, List<Span> spans) {
		words.add(new Words(role, of, spans));
	}

	/** Gives an unnamed member the words that are the reason for its missing name. */
	public void memberGrounds(int member, List<Span> spans) {
		words.add(new Words(StatementAnchor.Role.GROUNDS, -member, spans));
	}

	/** Says who speaks, as {@link Written#speakers} writes it; another line becomes a note. */
	public void speakers(String line) {
		Spoken.Speakers read = spoken.speakers(line);
		if (read == null) {
			notes.add("Speakers: " + line);
			return;
		}
		statement.getLinks().clear();
		statement.getLinks().addAll(read.links());
		unnamed.putAll(read.unnamed());
	}

	/** Says that a cue is negated. @param member the number of the member whose it is, from 1; 0 for the statement's own */
	public void negated(int member) {
		List<Member> members = Chain.members(statement);
		if (member == 0 || member > members.size()) {
			statement.setCueNegated(true);
		} else {
			members.get(member - 1).setCueNegated(true);
		}
	}

	/** Says that nobody is named. */
	public void unstated() {
		Member nobody = MAKE.createMember();
		nobody.setUnstated(true);
		Link link = MAKE.createLink();
		link.getMembers().add(nobody);
		statement.getLinks().add(link);
	}

	/**
	 * Adds a stance, as {@link Written#stance} writes it; another line becomes a note. Those of members come after the statement's own.
	 *
	 * @param member the number of the member whose it is, from 1; 0 for the statement's
	 */
	public void stance(int member, String line) {
		Stance stance = spoken.stance(line);
		List<Member> members = Chain.members(statement);
		if (stance == null || member > members.size()) {
			notes.add("Stance: " + line);
		} else if (member == 0) {
			statement.getStances().add(stance);
		} else {
			members.get(member - 1).getStances().add(stance);
		}
	}

	/** Takes one of the lines of {@link Written#details}; another becomes a note. */
	public void detail(String line) {
		Spoken.Tokens tokens = Spoken.Tokens.of(line);
		String word = tokens == null || !tokens.is() ? "" : tokens.next();
		boolean known = tokens != null && tokens.is() && switch (word) {
			case "on" -> date(tokens.next());
			case "confidence" -> confidence(tokens.next());
			case "origin" -> tokens.quoted(0) && origin(tokens.text());
			case "to" -> addressee(spoken.addressee(tokens));
			default -> false;
		};
		if (!known) {
			notes.add(line);
		}
	}

	private boolean date(String date) {
		if (!Dates.isDateOrPart(date)) {
			return false;
		}
		statement.setDate(date);
		return true;
	}

	private boolean confidence(String number) {
		if (!number.matches("0(\\.\\d{1,20})?|1(\\.0{1,20})?")) {
			return false;
		}
		statement.setConfidence(new BigDecimal(number));
		return true;
	}

	private boolean addressee(Actor actor) {
		statement.setAddresseeActor(actor == null ? statement.getAddresseeActor() : actor);
		return actor != null;
	}

	private boolean origin(String origin) {
		statement.setOrigin(origin);
		return true;
	}

	/** Says how sure the first stance is; whether that is a certainty and there is a stance. */
	public boolean certainty(String value) {
		Certainty certainty = Certainty.get(value);
		if (certainty == null || statement.getStances().isEmpty()) {
			return false;
		}
		statement.getStances().getFirst().setCertainty(certainty);
		return true;
	}

	/** Takes a value of form, act, status or the writer's certainty; says whether it is one. */
	public boolean value(String what, String value) {
		switch (what) {
			case "form" -> {
				Form form = Form.get(value);
				statement.setForm(form == null ? statement.getForm() : form);
				return form != null;
			}
			case "act" -> {
				Act act = Act.get(value);
				statement.setAct(act == null ? statement.getAct() : act);
				return act != null;
			}
			case "status" -> {
				StatementStatus status = StatementStatus.get(value);
				statement.setStatus(status == null ? statement.getStatus() : status);
				return status != null;
			}
			case "writer" -> {
				Certainty certainty = Certainty.get(value);
				statement.setWriterCertainty(certainty == null ? statement.getWriterCertainty() : certainty);
				return certainty != null;
			}
			default -> {
				return false;
			}
		}
	}

	/** Adds a line to its note. */
	public void note(String line) {
		notes.add(line);
	}

	/** Gives it a name, if it is one. */
	public void name(String name) {
		if (Names.isName(name)) {
			statement.setName(name);
		} else {
			notes.add("Name: " + name);
		}
	}

	/**
	 * Adds a code with values.
	 *
	 * @param passage where it shows; null or empty for nowhere
	 */
	public void values(String category, String value, List<Span> passage) {
		passage(spoken.values(CategorySubject.STATEMENT, statement.getCodes(), category, List.of(value)), passage);
	}

	/**
	 * Adds a code, as {@link Written#code} writes it; another line becomes a note.
	 *
	 * @param passage where it shows; null or empty for nowhere
	 */
	public void code(String line, List<Span> passage) {
		Code code = spoken.code(CategorySubject.STATEMENT, statement.getCodes(), line);
		if (code == null) {
			notes.add("Code: " + line);
		} else {
			passage(code, passage);
		}
	}

	private void passage(Code code, List<Span> passage) {
		if (passage != null && !passage.isEmpty()) {
			passages.put(code, passage);
		}
	}

	/** Keeps words that have a role, and maybe a type, for which there is no place. */
	public void keep(String role, List<Span> passage) {
		values(format + "_role", role, passage);
	}

	private void exact(String role, List<Span> spans, SetDraft set) {
		spoken.text(CategorySubject.STATEMENT, statement.getCodes(), format + "_exact", role + " " + offsets(spans, set.article().text()));
	}

	/** Spans in code points, as brat writes them: {@code 12 34;40 42}. */
	public static String offsets(List<Span> spans, ArticleText text) {
		return spans.stream().map(span -> text.codePoints(span.start()) + " " + text.codePoints(span.end())).collect(Collectors.joining(";"));
	}

	/** Makes it a statement of a set, with exactly these words; tells what has none that lead there. */
	public Statement addTo(SetDraft set, ImportResult.Draft counts) {
		Map<Place, List<Span>> places = new LinkedHashMap<>();
		Map<Place, StatementAnchor.Role> roles = new LinkedHashMap<>();
		for (Words one : words) {
			Place place = place(one, set);
			List<Span> there = place == null ? null : places.computeIfAbsent(place, none -> new ArrayList<>());
			if (there == null || there.stream().anyMatch(span -> one.spans().stream().anyMatch(span::overlaps))) {
				keep(word(one.role()), one.spans());
			} else {
				there.addAll(one.spans());
				roles.put(place, one.role());
			}
		}
		if (!notes.isEmpty()) {
			statement.setNote(String.join("\n", notes));
		}
		SetDraft.Made made = set.addExactly(statement, places);
		made.refused().forEach(place -> keep(word(roles.get(place)), places.get(place)));
		made.trimmed().forEach(place -> exact(word(roles.get(place)), places.get(place), set));
		unnamed.keySet().stream().filter(member -> member.getWords() == null).forEach(member -> {
			member.setUnstated(true);
			member.setOf(null);
			member.setNumber(null);
			member.setSeveral(false);
			member.getOnBehalfOf().clear();
			member.getCodes().clear();
			if (member.getGrounds() != null) {
				member.setGrounds(null);
				keep(word(StatementAnchor.Role.GROUNDS), places.get(new Place(Role.MEMBER_GROUNDS, Chain.members(statement).indexOf(member))));
			}
			counts.notMapped("speaker", "The words for an unnamed source are not marked, so the source is unstated, and the rest that is said of it is left.", set.article().article().getName() + ": “" + unnamed.get(member) + "”");
		});
		passages.forEach((code, passage) -> {
			if (!set.passage(code, passage)) {
				exact(code.getCategory().getName() + " " + (code.getValues().isEmpty() ? "" : code.getValues().getFirst().getName()), passage, set);
			}
		});
		return statement;
	}

	private static String word(StatementAnchor.Role role) {
		String word = role.word();
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private Place place(Words one, SetDraft set) {
		Integer of = one.of();
		int members = Chain.members(statement).size();
		int stances = Chain.stances(statement).size();
		return switch (one.role()) {
			case CONTENT -> Place.CONTENT;
			case CUE -> own(Role.CUE, of, members);
			case HEDGE -> own(Role.HEDGE, of, members);
			case ADDRESSEE -> new Place(Role.ADDRESSEE, Place.STATEMENT);
			case SOURCE -> source(of, members, one.spans(), set);
			case TARGET -> of == null || of > stances ? null : new Place(Role.PART, of - 1);
			case CONDITION -> of == null || of > stances ? null : new Place(Role.CONDITION, of - 1);
			case GROUNDS -> of != null && of < 0 ? memberGrounds(-of, members) : of != null && of <= stances && Chain.refuses(Chain.stances(statement).get(of - 1)) ? new Place(Role.GROUNDS, of - 1) : onlyUnnamed();
			case CODE -> null;
		};
	}

	/** Only for somebody who is not named can there be a reason: a source of this statement, or an actor of that kind. */
	private Place memberGrounds(int of, int members) {
		Member member = of > members ? null : Chain.members(statement).get(of - 1);
		boolean kept = member != null && (unnamed.containsKey(member) || member.getActor() != null && member.getActor().getKind() == ActorKind.UNNAMED);
		return kept ? new Place(Role.MEMBER_GROUNDS, of - 1) : null;
	}

	/** Of nobody in particular a reason is that of the only source without a name. */
	private Place onlyUnnamed() {
		return unnamed.size() == 1 ? new Place(Role.MEMBER_GROUNDS, Chain.members(statement).indexOf(unnamed.keySet().iterator().next())) : null;
	}

	private static Place own(Role role, Integer of, int members) {
		return of == null ? new Place(role, Place.STATEMENT) : of > members ? null : new Place(role, of - 1);
	}

	/** Words as they are compared: those that find one another in a text, though quotation marks or spaces are other characters, are the same. */
	private static String alike(String words) {
		return QuotePattern.normalized(Written.line(words)).strip();
	}

	/** The words that an unnamed member is known by are its own, however they are marked. */
	private Place source(Integer of, int members, List<Span> spans, SetDraft set) {
		List<Member> all = Chain.members(statement);
		String words = spans.size() == 1 ? alike(set.article().text().at(spans.getFirst())) : null;
		for (int i = 0; i < all.size() && words != null; i++) {
			String known = unnamed.get(all.get(i));
			if (known != null && (of == null || of == i + 1) && words.equals(alike(known))) {
				return new Place(Role.WORDS, i);
			}
		}
		return own(Role.SOURCE, of, members);
	}
}
