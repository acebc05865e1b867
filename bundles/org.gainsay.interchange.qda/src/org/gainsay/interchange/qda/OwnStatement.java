// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.dsl.naming.Chain;
import org.gainsay.model.Act;
import org.gainsay.model.Actor;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Claim;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Target;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/** One statement, put together from what its selection is coded with, the notes on it and the links that leave it. */
final class OwnStatement {

	private static final Pattern STANCE = Pattern.compile("stance (\\d{1,6})(?: of member (\\d{1,6}))?");
	private static final Pattern CERTAINTY = Pattern.compile("certainty of stance (\\d{1,6})");
	private static final Pattern OF_MEMBER = Pattern.compile("(actor|for) of member (\\d{1,6})");
	private static final Pattern TARGET = Pattern.compile("target of stance (\\d{1,6})");

	/**
	 * What words are of the statement.
	 *
	 * @param role     by its word in links
	 * @param of       the number of the member, stance or code; 0 for the statement's own
	 * @param ofStance whether the number is a stance's
	 */
	record Part(String role, int of, boolean ofStance) {
	}

	private final OwnDeclarations declared;
	private final Statement statement = GainsayFactory.eINSTANCE.createStatement();
	private final List<Member> members = new ArrayList<>();
	private final Set<Member> unnamed = new HashSet<>();
	private final Map<Integer, Stance> stances = new TreeMap<>();
	private final Map<Stance, Integer> owners = new HashMap<>();
	private final Map<Integer, String> targets = new HashMap<>();
	private final Map<Integer, Certainty> certainties = new HashMap<>();
	private final Set<Integer> negated = new HashSet<>();

	OwnStatement(OwnDeclarations declared, Chosen chosen, Map<String, Element> notes) {
		this.declared = declared;
		String name = chosen.element().get("name");
		statement.setName(name == null ? null : name.replaceFirst("(: [a-z]+( of (member|stance|code) \\d+)?)?( \\(\\d+\\))?$", ""));
		for (Chosen.Coding coding : chosen.codings()) {
			List<String> path = declared.path(coding.code());
			if (path.size() == 2) {
				property(path.getFirst(), path.getLast());
			}
		}
		declared.code(chosen.codings(), CategorySubject.STATEMENT, statement.getCodes());
		List<String> said = new ArrayList<>();
		chosen.element().refs("NoteRef").map(notes::get).filter(note -> note != null).forEach(note -> {
			Matcher target = TARGET.matcher(note.get("name") == null ? "" : note.get("name"));
			String words = note.text("PlainTextContent");
			if (words != null && target.matches()) {
				targets.put(Integer.valueOf(target.group(1)), words);
			} else if (words != null) {
				said.add(words);
			}
		});
		if (chosen.element().text("Description") != null) {
			said.add(chosen.element().text("Description"));
		}
		statement.setNote(said.isEmpty() ? null : String.join("\n", said));
	}

	private void property(String group, String value) {
		switch (group) {
			case CodeTree.FORM -> statement.setForm(Form.get(value) == null ? statement.getForm() : Form.get(value));
			case CodeTree.ACT -> statement.setAct(Act.get(value) == null ? statement.getAct() : Act.get(value));
			case CodeTree.WRITER_CERTAINTY -> statement.setWriterCertainty(Certainty.get(value) == null ? statement.getWriterCertainty() : Certainty.get(value));
			case CodeTree.STATUS -> statement.setStatus(StatementStatus.get(value) == null ? statement.getStatus() : StatementStatus.get(value));
			default -> {
				// what the links say
			}
		}
	}

	/** Takes a link to something that is no selection, and answers whether it says something. */
	boolean link(String name, String target) {
		Matcher stance = STANCE.matcher(name);
		Matcher certainty = CERTAINTY.matcher(name);
		Matcher of = OF_MEMBER.matcher(name);
		if (name.equals(LinkWriter.BY) || name.equals(LinkWriter.AND) || name.equals(LinkWriter.CITING)) {
			return member(name, target);
		} else if (name.equals(LinkWriter.TO)) {
			statement.setAddresseeActor(declared.actor(target));
			return declared.actor(target) != null;
		} else if (stance.matches()) {
			return stance(Integer.parseInt(stance.group(1)), stance.group(2) == null ? 0 : Integer.parseInt(stance.group(2)), target);
		} else if (certainty.matches() && declared.path(target).size() == 2 && Certainty.get(declared.path(target).getLast()) != null) {
			certainties.put(Integer.valueOf(certainty.group(1)), Certainty.get(declared.path(target).getLast()));
		} else if (of.matches() && declared.actor(target) != null && Integer.parseInt(of.group(2)) <= members.size() && !of.group(2).equals("0")) {
			Member member = members.get(Integer.parseInt(of.group(2)) - 1);
			if (of.group(1).equals(LinkWriter.OF)) {
				member.setOf(declared.actor(target));
			} else {
				member.getOnBehalfOf().add(declared.actor(target));
			}
		} else {
			return false;
		}
		return true;
	}

	private boolean member(String how, String target) {
		Member member = GainsayFactory.eINSTANCE.createMember();
		Actor actor = declared.actor(target);
		List<String> path = declared.path(target);
		if (actor != null) {
			member.setActor(actor);
		} else if (path.size() == 2 && path.getFirst().equals(CodeTree.SPEAKERS)) {
			switch (path.getLast()) {
				case "writer" -> member.setWriter(true);
				case "unnamed" -> unnamed.add(member);
				default -> member.setUnstated(true);
			}
		} else {
			return false;
		}
		if (!how.equals(LinkWriter.AND) || statement.getLinks().isEmpty()) {
			Link link = GainsayFactory.eINSTANCE.createLink();
			statement.getLinks().add(link);
		}
		statement.getLinks().getLast().getMembers().add(member);
		members.add(member);
		return true;
	}

	private boolean stance(int number, int owner, String target) {
		List<String> path = declared.path(target);
		StanceKind kind = path.isEmpty() ? null : StanceKind.get(path.getLast());
		if (kind == null) {
			return false;
		}
		Stance stance = stances.computeIfAbsent(number, one -> GainsayFactory.eINSTANCE.createStance());
		stance.setKind(kind);
		owners.put(stance, owner);
		Target about = GainsayFactory.eINSTANCE.createTarget();
		Claim claim = path.size() == 3 && path.getFirst().equals(CodeTree.CLAIMS) ? declared.claim(path.get(1)) : null;
		if (claim != null) {
			about.setClaim(claim);
		} else {
			about.setText(targets.getOrDefault(number, "?"));
		}
		stance.getTargets().add(about);
		return true;
	}

	/** Says whether a part is negated. */
	void negated(Part part, boolean is) {
		if (is && part.role.equals("cue")) {
			negated.add(part.of);
		}
	}

	/** The statement with its chain and stances, without anchors. */
	Statement made() {
		stances.forEach((number, stance) -> {
			stance.setCertainty(certainties.getOrDefault(number, Certainty.UNSPECIFIED));
			int owner = owners.get(stance);
			if (owner > 0 && owner <= members.size()) {
				members.get(owner - 1).getStances().add(stance);
			} else {
				statement.getStances().add(stance);
			}
		});
		statement.setCueNegated(negated.contains(0));
		negated.stream().filter(of -> of > 0 && of <= members.size()).forEach(of -> members.get(of - 1).setCueNegated(true));
		return statement;
	}

	/** Where the anchors stand; what belongs to a member or stance that there is not is left out. */
	Map<Place, List<Span>> places(Map<Part, List<Span>> words) {
		Map<Place, List<Span>> places = new LinkedHashMap<>();
		List<Stance> all = Chain.stances(statement);
		words.forEach((part, spans) -> {
			int of = part.of - 1;
			boolean own = part.of == 0;
			boolean member = of >= 0 && of < members.size();
			boolean stance = of >= 0 && of < all.size();
			Role role = switch (part.role) {
				case "content" -> own ? Role.CONTENT : null;
				case "cue" -> own || member ? Role.CUE : null;
				case "source" -> member && unnamed.contains(members.get(of)) ? Role.WORDS : own || member ? Role.SOURCE : null;
				case "hedge" -> own || member ? Role.HEDGE : null;
				case "addressee" -> own ? Role.ADDRESSEE : null;
				case "target" -> stance ? Role.PART : null;
				case "condition" -> stance ? Role.CONDITION : null;
				case "grounds" -> part.ofStance ? stance ? Role.GROUNDS : null : member ? Role.MEMBER_GROUNDS : null;
				default -> of >= 0 && of < statement.getCodes().size() ? Role.CODE : null;
			};
			if (role != null) {
				places.put(new Place(role, own ? Place.STATEMENT : of), spans);
			}
		});
		return places;
	}

	/** The members of a statement that are nobody: unnamed ones whose words have no anchor. */
	static List<Member> nameless(Statement statement) {
		return Chain.members(statement).stream().filter(member -> member.getActor() == null && !member.isWriter() && !member.isUnstated() && member.getWords() == null).toList();
	}
}
