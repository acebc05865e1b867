// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
 * whose steps are words. The parser itself knows only what it looked for when it gave up.
 */
@Singleton
class Expectations {

	private static final Pattern NAME = Pattern.compile("\\^?[a-zA-Z_\u00C0-\uFFEF][a-zA-Z_0-9\u00C0-\uFFEF]*");

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

		boolean takes(String text) {
			if (keyword != null) {
				return keyword.equals(text);
			}
			return switch (terminal) {
				case "STRING" -> text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
				case "INT" -> text.chars().allMatch(one -> one >= '0' && one <= '9');
				default -> NAME.matcher(text).matches();
			};
		}
	}

	/** Where a walk over words ended: at which of them, and what might have stood there. */
	record Stop(int at, List<Step> expected) {
	}

	private static final class State {
		private final List<Integer> free = new ArrayList<>();
		private final List<Step> steps = new ArrayList<>();
	}

	private final List<State> states = new ArrayList<>();
	private final Set<String> keywords;

	@Inject
	Expectations(ClaimsGrammarAccess access) {
		keywords = GrammarUtil.getAllKeywords(access.getGrammar());
		Context top = new Context("ClaimsFile", null, null);
		build(access.getClaimsFileRule().getAlternatives(), state(), top);
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

	/**
	 * Walks over words until one cannot stand where it does.
	 *
	 * @param from the word to begin with: a keyword that begins its rule, or 0
	 * @return where it ended; at the number of words if all of them fit
	 */
	Stop walk(List<String> words, int from) {
		Set<Integer> at = from == 0 ? closure(List.of(0)) : beginsWith(words.get(from));
		int i = from;
		while (true) {
			List<Step> expected = at.stream().flatMap(one -> states.get(one).steps.stream()).toList();
			if (i == words.size()) {
				return new Stop(i, expected);
			}
			String word = words.get(i);
			List<Integer> next = expected.stream().filter(step -> step.takes(word) && !(("ID".equals(step.terminal())) && keywords.contains(word)))
					.map(Step::to).toList();
			if (next.isEmpty()) {
				return new Stop(i, expected);
			}
			at = closure(next);
			i++;
		}
	}

	/** What the parts of a block can begin with: of a rule, by its name or by the word that it begins with. */
	List<Step> parts(String block) {
		return states.stream().flatMap(state -> state.steps.stream()).filter(step -> step.block() != null && step.block().equalsIgnoreCase(rule(block))).toList();
	}

	private static String rule(String word) {
		return switch (word) {
			case "annotations" -> "AnnotationSet";
			case "same" -> "Correspondence";
			default -> word;
		};
	}

	/** The states from which a rule that begins with a keyword is walked into. */
	private Set<Integer> beginsWith(String keyword) {
		Set<Integer> begins = new LinkedHashSet<>();
		for (int i = 0; i < states.size(); i++) {
			if (states.get(i).steps.stream().anyMatch(step -> keyword.equals(step.keyword()) && step.block() != null && step.rule().equalsIgnoreCase(rule(keyword)))) {
				begins.add(i);
			}
		}
		return begins;
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
