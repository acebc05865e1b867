// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.gainsay.dsl.services.ClaimsGrammarAccess;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * What may stand at a place of a claims file, read off the grammar. The grammar has no recursion, so all of it is one automaton
 * whose steps are words. The parser itself knows only what it looked for when it gave up. Safe for use by several threads.
 */
@Singleton
class Expectations {

	private static final Pattern NAME = Pattern.compile("\\^?[a-zA-Z_\u00C0-\uFFEF][a-zA-Z_0-9\u00C0-\uFFEF]*");

	/** The rules of the words that follow what a stance is about, and the others of its words. */
	private static final Set<String> GOES_ON = Set.of("Stance", "Anchor", "Quote");
	private static final Set<String> OF_STANCE = Set.of("Target", "Name", "Certainty", "Occurrence");

	/**
	 * A word that may stand at a place.
	 *
	 * @param terminal  STRING, INT or ID; null if it is a keyword
	 * @param keyword   the keyword; null if it is not one
	 * @param phrase    the keyword and those that must follow it
	 * @param rule      the name of the rule the word is written in
	 * @param assigned  the feature that the innermost assignment around the word sets; null if there is none
	 * @param reference the name of the type that is referred to, or null
	 * @param block     the name of the rule whose repeated parts begin with this word, or null
	 */
	record Step(String terminal, String keyword, String phrase, String rule, String assigned, String reference, String block, int to) {

		boolean takes(String kind) {
			return kind.equals(keyword != null ? keyword : terminal);
		}

		/** Whether a part of a block begins with it. */
		boolean beginsPart() {
			return block != null;
		}

		/** Whether it is a keyword of letters, and none that stands for a name. */
		boolean isWord() {
			return keyword != null && Character.isLetter(keyword.charAt(0)) && !isNamePart();
		}

		private boolean decides() {
			return rule.equals("Target") || "claim".equals(assigned) || "target".equals(assigned)
					|| !beginsPart() && (rule.equals("StanceKind") || rule.equals("ClaimRelationKind"));
		}

		boolean isNamePart() {
			return rule.equals("Name") || rule.equals("QName");
		}
	}

	/** A place in a file, as far as the grammar knows it. */
	final class Place {

		private final List<Step> expected;
		private final List<Step> distinct;
		private final boolean decides;
		private final boolean inDate;
		private final boolean behindStance;
		private final boolean withinPart;
		private final boolean end;
		private final Map<String, Optional<Place>> next = new ConcurrentHashMap<>();

		private Place(Set<Integer> at) {
			expected = at.stream().flatMap(one -> states.get(one).steps.stream()).toList();
			distinct = expected.stream().filter(step -> step.keyword() == null || !step.isNamePart()).toList();
			inDate = expected.stream().anyMatch(step -> step.rule().equals("DATE") && "ID".equals(step.terminal()));
			decides = expected.stream().anyMatch(Step::decides);
			behindStance = expected.stream().anyMatch(step -> step.rule().equals("Stance") && "if".equals(step.keyword()));
			withinPart = expected.stream().noneMatch(step -> step.beginsPart() || "}".equals(step.keyword()));
			end = at.contains(last);
		}

		/** What may stand here. */
		List<Step> expected() {
			return expected;
		}

		/** What may stand here, without the keywords that stand for a name. */
		List<Step> distinct() {
			return distinct;
		}

		/** Whether it lies within a stance, or between it and the claim, where any word may turn what is said into its opposite. */
		boolean decides() {
			return decides;
		}

		/** Whether it lies within a date, or behind one that may go on. */
		boolean isInDate() {
			return inDate;
		}

		/** Whether it lies behind what a stance is about, so that the stance may go on. */
		boolean isBehindStance() {
			return behindStance;
		}

		/** Whether a word here goes on with a stance before it, or with the words it refers to. */
		boolean goesOnWithStance(String kind) {
			return expected.stream().anyMatch(step -> step.takes(kind) && GOES_ON.contains(step.rule()));
		}

		/** Whether a word here is one of a stance. */
		boolean isStance(String kind, boolean first) {
			return expected.stream().anyMatch(step -> step.takes(kind) && (GOES_ON.contains(step.rule()) || OF_STANCE.contains(step.rule()) || step.rule().equals("StanceKind") && (first || !step.beginsPart())));
		}

		/** Whether a part is begun here that must go on. */
		boolean isWithinPart() {
			return withinPart;
		}

		/** Whether the file may end here. */
		boolean isEnd() {
			return end;
		}

		/**
		 * The place behind a word.
		 *
		 * @param kind the keyword that it is, else STRING, INT or ID, or anything for a word that the language does not have
		 * @return null if it cannot stand here
		 */
		Place after(String kind) {
			return next.computeIfAbsent(kind, word -> {
				List<Integer> to = expected.stream().filter(step -> step.takes(word)).map(Step::to).toList();
				return to.isEmpty() ? Optional.empty() : Optional.of(place(to));
			}).orElse(null);
		}

		private Place behind(String... kinds) {
			Place place = this;
			for (String kind : kinds) {
				place = place.after(kind);
			}
			return place;
		}
	}

	private static final class State {
		private final List<Integer> free = new ArrayList<>();
		private final List<Step> steps = new ArrayList<>();
	}

	private final List<State> states = new ArrayList<>();
	private final Map<Set<Integer>, Place> places = new ConcurrentHashMap<>();
	private final Set<String> keywords;
	private final int last;
	private final Place start;
	private final Place inStatement;
	private final Place behindStance;
	private final Set<String> stances;

	@Inject
	Expectations(ClaimsGrammarAccess access) {
		keywords = GrammarUtil.getAllKeywords(access.getGrammar());
		Context top = new Context("ClaimsFile", null, null);
		int first = state();
		last = build(access.getClaimsFileRule().getAlternatives(), first, top);
		start = place(List.of(first));
		inStatement = start.behind("article", "ID", "STRING", "{", "statement", "{");
		behindStance = inStatement.behind("denies", "ID");
		stances = inStatement.expected().stream().filter(step -> step.rule().equals("StanceKind")).map(Step::keyword).collect(Collectors.toUnmodifiableSet());
	}

	/** One place for all that goes on in the same way, however it was come to. */
	private Place place(Collection<Integer> at) {
		Set<Integer> all = closure(at);
		all.removeIf(one -> one != last && states.get(one).steps.isEmpty());
		return places.computeIfAbsent(all, Place::new);
	}

	/** The beginning of a file. */
	Place start() {
		return start;
	}

	/** Where a statement begins, behind its brace. */
	Place inStatement() {
		return inStatement;
	}

	/** Behind a stance and the one thing it is about. */
	Place behindStance() {
		return behindStance;
	}

	/** Whether a word is the first of a stance. */
	boolean beginsStance(String kind) {
		return stances.contains(kind);
	}

	private record Context(String rule, String assigned, String reference) {
	}

	/** Whether a text is a word of the language. */
	boolean isKeyword(String text) {
		return keywords.contains(text);
	}

	static boolean isWord(String text) {
		return NAME.matcher(text).matches();
	}

	private int state() {
		states.add(new State());
		return states.size() - 1;
	}

	private Set<Integer> closure(Collection<Integer> from) {
		Set<Integer> all = new LinkedHashSet<>(from);
		Deque<Integer> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			for (int next : states.get(open.removeFirst()).free) {
				if (all.add(next)) {
					open.addLast(next);
				}
			}
		}
		return all;
	}

	/** Adds an element of the grammar behind a state; returns the state behind the element. */
	private int build(AbstractElement element, int before, Context context) {
		int from = state();
		states.get(before).free.add(from);
		int to = once(element, from, context);
		int after = state();
		states.get(to).free.add(after);
		if (GrammarUtil.isMultipleCardinality(element)) {
			if (!(element instanceof Group)) {
				markParts(from, after, context.rule());
			}
			states.get(to).free.add(from);
		}
		if (GrammarUtil.isOptionalCardinality(element)) {
			states.get(from).free.add(after);
		}
		return after;
	}

	private void markParts(int from, int before, String block) {
		for (int one : closure(List.of(from))) {
			if (one < before) {
				states.get(one).steps.replaceAll(step -> step.block() != null ? step
						: new Step(step.terminal(), step.keyword(), step.phrase(), step.rule(), step.assigned(), step.reference(), block, step.to()));
			}
		}
	}

	private int once(AbstractElement element, int from, Context context) {
		switch (element) {
			case Group group -> {
				int at = from;
				for (AbstractElement one : group.getElements()) {
					at = build(one, at, context);
				}
				return at;
			}
			case Alternatives alternatives -> {
				int to = state();
				for (AbstractElement one : alternatives.getElements()) {
					states.get(build(one, from, context)).free.add(to);
				}
				return to;
			}
			case Assignment assignment -> {
				return build(assignment.getTerminal(), from, new Context(context.rule(), assignment.getFeature(), null));
			}
			case CrossReference reference -> {
				return build(reference.getTerminal(), from, new Context(context.rule(), context.assigned(), reference.getType().getClassifier().getName()));
			}
			case EnumLiteralDeclaration literal -> {
				return once(literal.getLiteral(), from, context);
			}
			case Keyword keyword -> {
				int to = state();
				states.get(from).steps.add(new Step(null, keyword.getValue(), phrase(keyword), context.rule(), context.assigned(), context.reference(), null, to));
				return to;
			}
			case RuleCall call -> {
				AbstractRule rule = call.getRule();
				if (rule instanceof TerminalRule) {
					int to = state();
					states.get(from).steps.add(new Step(rule.getName(), null, null, context.rule(), context.assigned(), context.reference(), null, to));
					return to;
				}
				boolean keepsFeature = GrammarUtil.isDatatypeRule(rule) || rule instanceof EnumRule;
				return build(rule.getAlternatives(), from, new Context(rule.getName(), keepsFeature ? context.assigned() : null,
						keepsFeature ? context.reference() : null));
			}
			default -> {
				return from; // an action takes no words
			}
		}
	}

	private static String phrase(Keyword keyword) {
		StringBuilder phrase = new StringBuilder(keyword.getValue());
		if (keyword.eContainer() instanceof Group group && Character.isLetter(keyword.getValue().charAt(0))) {
			for (int i = group.getElements().indexOf(keyword) + 1; i < group.getElements().size(); i++) {
				if (group.getElements().get(i) instanceof Keyword next && next.getCardinality() == null && Character.isLetter(next.getValue().charAt(0))) {
					phrase.append(' ').append(next.getValue());
				} else {
					break;
				}
			}
		}
		return phrase.toString();
	}
}
