// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Anchor;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.Target;

/** Checks a statement by itself: whether it is complete, who speaks, and whether the words of its cue go with its stances. */
class StatementChecks extends Checks {

	@Check
	public void checkComplete(Statement statement) {
		if (isBroken(statement)) {
			return; // what is missing may stand in what does not parse
		}
		String name = statement.getName() == null ? "This statement" : "The statement \"" + statement.getName() + "\"";
		EStructuralFeature where = GainsayPackage.Literals.STATEMENT__NAME;
		if (statement.getLinks().isEmpty()) {
			warn(IssueCode.STATEMENT_WITHOUT_SPEAKER, name + " does not say who speaks. Add: by ACTOR, or by writer, by unstated.", statement, where);
		}
		if (Chain.stances(statement).isEmpty()) {
			warn(IssueCode.STATEMENT_WITHOUT_STANCE, name + " has no stance. Add what the speaker does about which claim, such as: asserts CLAIM.", statement, where);
		}
		if (statement.getContent() == null && !(Chain.silence(statement) && Anchors.quotes(statement).place() != null)) {
			warn(IssueCode.STATEMENT_WITHOUT_CONTENT, name + " does not say what is said. Add: says \"WORDS OF THE ARTICLE\".", statement, where);
		}
	}

	/** Whether there is a syntax error in an object; one at its first word is of what stands before. */
	private static boolean isBroken(EObject object) {
		if (!(object.eResource() instanceof XtextResource resource) || !resource.getParseResult().hasSyntaxErrors()) {
			return false;
		}
		INode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			return false;
		}
		boolean first = true;
		for (INode one : node.getAsTreeIterable()) {
			if (one instanceof ILeafNode leaf && !leaf.isHidden() && first) {
				first = false;
			} else if (one.getSyntaxErrorMessage() != null || one instanceof ILeafNode && one.getTotalLength() == 0) {
				return true; // what the parser puts in has no length
			}
		}
		return false;
	}

	@Check
	public void checkTarget(Target target) {
		if (target.getText() != null) {
			info("\"" + excerpt(target.getText()) + "\" is not a claim yet, so no other article can be compared on it.", target,
					GainsayPackage.Literals.TARGET__TEXT, IssueCode.TARGET_IS_FREE_TEXT.id(), target.getText());
		}
	}

	@Check
	public void checkSilence(Statement statement) {
		if (!Chain.silence(statement)) {
			return;
		}
		if (!statement.getAnswers().isEmpty()) {
			report(IssueCode.SILENCE_ANSWERS, "Where nothing was said, nothing is answered. Take \"answers\" out, or add what is said: says \"WORDS OF THE ARTICLE\".", statement,
					GainsayPackage.Literals.STATEMENT__ANSWERS);
		}
		for (Stance stance : Chain.stances(statement)) {
			if (stance.getAt() != null) {
				report(IssueCode.SILENCE_WITH_PART, "Where nothing was said, there is no part of it that a stance is about. Take \"at\" out, or add what is said: "
						+ "says \"WORDS OF THE ARTICLE\".", stance, GainsayPackage.Literals.STANCE__AT);
			}
		}
	}

	@Check
	public void checkCondition(Stance stance) {
		if (stance.getCondition() != null && stance.getKind() == StanceKind.HAS_NOT_COMMENTED) {
			warn(IssueCode.CONDITION_OF_SILENCE, "Who has not commented leaves no condition open. Take \"if\" out; why nothing was said is written: because \"…\".", stance,
					GainsayPackage.Literals.STANCE__CONDITION);
		}
	}

	@Check
	public void checkGrounds(Stance stance) {
		if (stance.getGrounds() != null && !Chain.refuses(stance)) {
			report(IssueCode.BECAUSE_WITHOUT_REFUSAL, "The stance \"" + stance.getKind().getLiteral() + "\" withholds nothing, so the text gives no reason for that. "
					+ "Take \"because\" out, or put it behind does not confirm, declines to comment on or has not commented on"
					+ (stance.eContainer() instanceof Member member && member.getWords() != null ? "; why this source has no name is said before its stances." : "."),
					stance, GainsayPackage.Literals.STANCE__GROUNDS);
		}
	}

	@Check
	public void checkCue(Statement statement) {
		// what the speakers of the outer statement do; a cited member's own cue goes with its own stance
		List<Stance> stances = statement.getStances();
		if (statement.getLinks().size() < 2) {
			checkCue(statement.getCue(), statement.isCueNegated(), stances);
			Chain.speakers(statement).forEach(
					member -> checkCue(member.getCue(), member.isCueNegated(), member.getStances().isEmpty() ? stances : member.getStances()));
		} else {
			Chain.innermost(statement).forEach(innermost -> checkCue(innermost.getCue(), innermost.isCueNegated(),
					innermost.getStances().isEmpty() ? stances : innermost.getStances()));
		}
	}

	private void checkCue(Anchor cue, boolean negated, List<Stance> stances) {
		if (cue == null) {
			return;
		}
		String words = cue.getQuotes().stream().map(quote -> quote.getEnd() == null ? quote.getStart() : quote.getStart() + " " + quote.getEnd())
				.collect(Collectors.joining(" "));
		if (!stances.isEmpty() && stances.stream().noneMatch(stance -> CueWords.allows(words, negated, stance.getKind()))) {
			Stance stance = stances.get(0);
			warn(IssueCode.CUE_CONTRADICTS_STANCE, "The cue \"" + excerpt(words) + "\" does not go with the stance \"" + stance.getKind().getLiteral()
					+ "\". Check which of the two is meant.", stance, GainsayPackage.Literals.STANCE__KIND);
		}
	}
}
