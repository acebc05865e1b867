// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.gainsay.dsl.ide.ClaimsIdeSetup;

import com.google.inject.Injector;

/**
 * What the grammar expects at a place.
 *
 * @param phrases    keywords; those of a phrase together
 * @param references what names may refer to
 */
record Expected(Set<String> phrases, Set<EClass> references) {

	/** Made at the first completion: the parser for it knows the grammar by itself and touches no resource. */
	private static final class Parser {
		static final Injector INJECTOR = new ClaimsIdeSetup().createInjector();
		static final IContentAssistParser PARSER = INJECTOR.getInstance(IContentAssistParser.class);
		static final FollowElementComputer FOLLOW = INJECTOR.getInstance(FollowElementComputer.class);
	}

	/**
	 * What may come after the beginning of a text.
	 *
	 * @param offset where the beginning ends, in UTF-16 units; not inside a word, string or comment
	 */
	static Expected at(String text, int offset) {
		List<AbstractElement> elements = new ArrayList<>();
		synchronized (Parser.INJECTOR) {
			Collection<FollowElement> follow = Parser.PARSER
					.getFollowElements(Beginning.of(text, offset), false);
			Parser.FOLLOW.computeFollowElements(follow, elements);
		}
		Expected expected = new Expected(new LinkedHashSet<>(), new LinkedHashSet<>());
		elements.forEach(expected::take);
		return expected;
	}

	private void take(AbstractElement element) {
		switch (element) {
			case Keyword keyword -> takePhrase(keyword);
			case Assignment assignment -> take(assignment.getTerminal());
			case CrossReference reference -> {
				if (reference.getType().getClassifier() instanceof EClass type) {
					references.add(type);
				}
			}
			case RuleCall call -> takeRule(call.getRule());
			case Alternatives alternatives -> alternatives.getElements().forEach(this::take);
			default -> {
				// groups come as their first elements
			}
		}
	}

	private void takeRule(AbstractRule rule) {
		if (rule instanceof EnumRule) {
			GrammarUtil.containedKeywords(rule).forEach(keyword -> phrases.add(keyword.getValue()));
		} else if (rule instanceof ParserRule parserRule && GrammarUtil.isDatatypeRule(parserRule)
				&& rule.getAlternatives() instanceof Alternatives alternatives && !rule.getName().equals("Name")) {
			alternatives.getElements().forEach(alternative -> {
				if (alternative instanceof Keyword keyword) {
					phrases.add(keyword.getValue());
				} else if (alternative instanceof Group group && group.getElements().get(0) instanceof Keyword first) {
					takePhrase(first);
				}
			});
		}
	}

	/** A keyword with those that must follow it. */
	private void takePhrase(Keyword keyword) {
		if (!Character.isLetter(keyword.getValue().charAt(0))) {
			return; // braces and signs are quicker typed than chosen
		}
		StringBuilder phrase = new StringBuilder(keyword.getValue());
		EObject container = keyword.eContainer();
		if (container instanceof Group group && !(container.eContainer() instanceof EnumLiteralDeclaration)) {
			List<AbstractElement> elements = group.getElements();
			for (int i = elements.indexOf(keyword) + 1; i < elements.size(); i++) {
				if (!(elements.get(i) instanceof Keyword next) || next.getCardinality() != null || !Character.isLetter(next.getValue().charAt(0))) {
					break;
				}
				phrase.append(' ').append(next.getValue());
			}
		}
		phrases.add(phrase.toString());
	}
}
