// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gainsay.dsl.conversion.Names;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Claim;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Target;

/** Reads back the lines that {@link Written} writes, and declares in a corpus the actors, claims and categories that they name. */
public final class Spoken {

	private static final Pattern TOKEN = Pattern.compile("\\G\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|,|[^\\s,\"]+)");
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	private final CorpusDraft draft;
	private final Map<String, Actor> actors = new HashMap<>();
	private final Map<String, Claim> claims = new HashMap<>();

	/** @param draft where actors and the like are declared */
	public Spoken(CorpusDraft draft) {
		this.draft = draft;
	}

	/** Where actors and the like are declared. */
	public CorpusDraft draft() {
		return draft;
	}

	/** What came of the words for speakers. */
	public record Speakers(List<Link> links, Map<Member, String> unnamed) {
	}

	/**
	 * Who speaks.
	 *
	 * @return links, in which the words of unnamed members are still to be marked; null if the line does not say it in our words
	 */
	public Speakers speakers(String line) {
		Tokens tokens = Tokens.of(line);
		if (tokens == null) {
			return null;
		}
		List<Link> links = new ArrayList<>();
		Map<Member, String> unnamed = new LinkedHashMap<>();
		do {
			Link link = MAKE.createLink();
			do {
				Member member = member(tokens, unnamed);
				if (member == null) {
					return null;
				}
				link.getMembers().add(member);
			} while (tokens.take("and"));
			links.add(link);
		} while (tokens.take("citing"));
		return tokens.end() ? new Speakers(links, unnamed) : null;
	}

	private Member member(Tokens tokens, Map<Member, String> unnamed) {
		Member member = MAKE.createMember();
		if (tokens.take("writer")) {
			member.setWriter(true);
		} else if (tokens.take("unstated")) {
			member.setUnstated(true);
		} else if (tokens.is("unnamed") && tokens.quoted(1)) {
			tokens.next();
			unnamed.put(member, tokens.text());
		} else {
			member.setActor(actor(tokens));
			if (member.getActor() == null) {
				return null;
			}
		}
		if (tokens.take("of")) {
			member.setOf(actor(tokens));
		}
		if (tokens.take("for")) {
			do {
				Actor body = actor(tokens);
				if (body == null) {
					return null;
				}
				member.getOnBehalfOf().add(body);
			} while (tokens.take(","));
		}
		if (tokens.take("number")) {
			if (tokens.take("several")) {
				member.setSeveral(true);
			} else if (tokens.is() && tokens.word().matches("\\d{1,9}")) {
				member.setNumber(Integer.valueOf(tokens.next()));
			}
		}
		while (tokens.take("code")) {
			if (code(CategorySubject.ACTOR, member.getCodes(), tokens) == null) {
				return null;
			}
		}
		return member;
	}

	/**
	 * The actor whom a line says in our words, declared where there is none.
	 *
	 * @return null if the line does not say one
	 */
	Actor addressee(Tokens tokens) {
		Actor actor = actor(tokens);
		return tokens.end() ? actor : null;
	}

	private Actor actor(Tokens tokens) {
		ActorKind kind = tokens.is() ? ActorKind.get(tokens.word()) : null;
		if (kind == null || !tokens.quoted(2)) {
			return tokens.is() && !tokens.quoted(0) ? actors.get(tokens.next()) : null;
		}
		tokens.next();
		String name = tokens.next();
		return actor(kind, name, tokens.text());
	}

	/** The actor of a name, which is declared where there is none. */
	public Actor actor(ActorKind kind, String name, String label) {
		Actor actor = actors.computeIfAbsent(name, key -> draft.newActor(kind, Names.isName(name) ? name : null, label.isBlank() ? name : label));
		if (actor.getLabel().equals(name) && !label.isBlank()) {
			actor.setLabel(label); // it was known by its name alone
		}
		return actor;
	}

	/**
	 * What somebody does about what.
	 *
	 * @return null if the line does not say it in our words
	 */
	public Stance stance(String line) {
		StanceKind kind = null;
		for (StanceKind one : StanceKind.values()) {
			if (line.equals(one.getLiteral()) || line.startsWith(one.getLiteral() + " ")) {
				kind = one;
			}
		}
		Tokens tokens = kind == null ? null : Tokens.of(line.substring(kind.getLiteral().length()));
		if (tokens == null) {
			return null;
		}
		Stance stance = MAKE.createStance();
		stance.setKind(kind);
		do {
			Target target = target(tokens);
			if (target == null) {
				return null;
			}
			stance.getTargets().add(target);
		} while (tokens.take(","));
		if (tokens.take("as")) {
			Certainty certainty = tokens.is() ? Certainty.get(tokens.next()) : null;
			if (certainty == null) {
				return null;
			}
			stance.setCertainty(certainty);
		}
		return tokens.end() ? stance : null;
	}

	private Target target(Tokens tokens) {
		Target target = MAKE.createTarget();
		if (tokens.quoted(0)) {
			target.setText(tokens.text());
			return target;
		}
		if (!tokens.is()) {
			return null;
		}
		String name = tokens.next();
		if (tokens.quoted(0)) {
			target.setClaim(claim(name, tokens.text()));
		} else if (claims.containsKey(name)) {
			target.setClaim(claims.get(name));
		} else {
			target.setText(name);
		}
		return target;
	}

	/** The claim of a name, which is declared where there is none. */
	public Claim claim(String name, String text) {
		return claims.computeIfAbsent(name, key -> draft.newClaim(Names.isName(name) ? name : null, text.isBlank() ? name : text));
	}

	/**
	 * A stance on something that is no claim yet.
	 *
	 * @param about not blank
	 */
	public static Stance stance(StanceKind kind, String about) {
		Stance stance = MAKE.createStance();
		stance.setKind(kind);
		Target target = MAKE.createTarget();
		target.setText(about);
		stance.getTargets().add(target);
		return stance;
	}

	/**
	 * Adds a code: a category and its values.
	 *
	 * @param there the codes of what is coded, to which this one is added
	 * @return null if the line does not say it in our words
	 */
	public Code code(CategorySubject on, List<Code> there, String line) {
		Tokens tokens = Tokens.of(line);
		List<Code> read = new ArrayList<>(there);
		if (tokens == null) {
			return null;
		}
		Code code = code(on, read, tokens);
		if (code == null || !tokens.end()) {
			return null;
		}
		there.add(code);
		return code;
	}

	/** Adds the code that comes next in a line. */
	private Code code(CategorySubject on, List<Code> there, Tokens tokens) {
		if (!tokens.is() || tokens.quoted(0)) {
			return null;
		}
		String category = tokens.next();
		if (tokens.quoted(0)) {
			return text(on, there, category, tokens.text());
		}
		List<String> values = new ArrayList<>();
		do {
			if (!tokens.is() || tokens.quoted(0)) {
				return null;
			}
			values.add(tokens.next());
		} while (tokens.take(","));
		if (values.size() == 1 && NUMBER.matcher(values.getFirst()).matches()) {
			return number(on, there, category, Integer.parseInt(values.getFirst()));
		}
		return values.stream().allMatch(Names::isName) ? values(on, there, category, values) : text(on, there, category, String.join(", ", values));
	}

	/** Adds a code with a number; as {@link #values}. The category takes the numbers that are given. */
	private Code number(CategorySubject on, List<Code> there, String category, int number) {
		Code code = MAKE.createCode();
		Category declared = free(on, there, category, CategoryKind.NUMBER);
		declared.setMinimum(declared.getMinimum() == null ? number : Math.min(declared.getMinimum(), number));
		declared.setMaximum(Math.max(declared.getMaximum() == null ? declared.getMinimum() + 1 : declared.getMaximum(), number));
		code.setCategory(declared);
		code.setNumber(number);
		there.add(code);
		return code;
	}

	/**
	 * Adds a code with values of a list.
	 *
	 * @param there the codes of what is coded: no category may be given twice, so that one of another number is taken, such as {@code topic2}
	 */
	public Code values(CategorySubject on, List<Code> there, String category, List<String> labels) {
		Code code = MAKE.createCode();
		Category declared = free(on, there, category, CategoryKind.LIST);
		declared.setSeveral(declared.isSeveral() || labels.size() > 1);
		code.setCategory(declared);
		labels.stream().distinct().forEach(label -> code.getValues().add(draft.value(declared, label)));
		there.add(code);
		return code;
	}

	/** Adds a code with a text; as {@link #values}. */
	public Code text(CategorySubject on, List<Code> there, String category, String text) {
		Code code = MAKE.createCode();
		code.setCategory(free(on, there, category, CategoryKind.TEXT));
		code.setText(text);
		there.add(code);
		return code;
	}

	private Category free(CategorySubject on, List<Code> there, String category, CategoryKind kind) {
		Set<Category> taken = there.stream().map(Code::getCategory).collect(Collectors.toSet());
		Category free = draft.category(on, category, kind);
		for (int n = 2; taken.contains(free); n++) {
			free = draft.category(on, category + n, kind);
		}
		return free;
	}

	/** The words of a line. */
	static final class Tokens {
		private final List<String> all;
		private int at;

		private Tokens(List<String> all) {
			this.all = all;
		}

		/** @return null if the line has a quotation mark too few */
		static Tokens of(String line) {
			List<String> all = new ArrayList<>();
			Matcher matcher = TOKEN.matcher(line);
			int end = 0;
			while (matcher.find()) {
				all.add(matcher.group(1));
				end = matcher.end();
			}
			return line.substring(end).isBlank() ? new Tokens(all) : null;
		}

		boolean is() {
			return at < all.size();
		}

		boolean is(String word) {
			return is() && all.get(at).equals(word);
		}

		/** Whether the word after so many is a text. */
		boolean quoted(int after) {
			return at + after < all.size() && all.get(at + after).startsWith("\"");
		}

		String word() {
			return all.get(at);
		}

		String next() {
			return all.get(at++);
		}

		boolean take(String word) {
			if (is(word)) {
				at++;
				return true;
			}
			return false;
		}

		/** The text between the quotation marks. */
		String text() {
			String quoted = next();
			return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
		}

		boolean end() {
			return !is();
		}
	}
}
