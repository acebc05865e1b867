// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.dsl.naming.Variables;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Code;
import org.gainsay.model.Decision;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;

/** Finds every place of a file where a name is used. It reads what is written; only what a statement answers is asked whose it is. */
final class ReferencesReader {

	private final List<ReferenceFacts> found = new ArrayList<>();
	private EObject coded;
	private String category;

	private ReferencesReader() {
	}

	/** The references below a node, in the order of the file. */
	static List<ReferenceFacts> read(ICompositeNode root) {
		ReferencesReader reader = new ReferencesReader();
		for (INode node : root.getAsTreeIterable()) {
			if (node.getGrammarElement() instanceof CrossReference reference) {
				reader.reference(node, reference.getType().getClassifier() instanceof EClass type ? type : null);
			} else if (node.getGrammarElement() instanceof RuleCall call && call.eContainer() instanceof Assignment assignment) {
				reader.assigned(node, call, assignment.getFeature());
			}
		}
		return List.copyOf(reader.found);
	}

	/** Names that are no cross references, since whoever annotates need not be a coder of a study, and what a study reports of need not be a category. */
	private void assigned(INode node, RuleCall call, String feature) {
		String rule = call.getRule().getName();
		List<ILeafNode> words = "Name".equals(rule) || "Variable".equals(rule) ? words(node) : List.of();
		if (words.isEmpty()) {
			return;
		}
		if ("Variable".equals(rule)) {
			String variable = String.join("", words.stream().map(ReferencesReader::plain).toList());
			if (!Variables.ALL.contains(variable) && words.size() == 1) {
				add(ReferenceFacts.Kind.CATEGORY, variable, words.getFirst());
			}
		} else if ("annotator".equals(feature) || "who".equals(feature) || "name".equals(feature) && NodeModelUtils.findActualSemanticObjectFor(node) instanceof AnnotationSet) {
			add(ReferenceFacts.Kind.CODER, plain(words.getFirst()), words.getFirst());
		}
	}

	private static List<ILeafNode> words(INode node) {
		List<ILeafNode> words = new ArrayList<>();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden() && !".".equals(leaf.getText())) {
				words.add(leaf);
			}
		}
		return words;
	}

	private void reference(INode node, EClass type) {
		List<ILeafNode> words = words(node);
		if (words.isEmpty()) {
			return;
		}
		EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
		if (type == Literals.STATEMENT) {
			statement(words, owner);
		} else if (type == Literals.CATEGORY_VALUE) {
			if (owner != coded) { // the values of a code follow one another
				coded = owner;
				category = owner instanceof Code code ? ClaimsNames.referenced(code, Literals.CODE__CATEGORY, 0, null) : null;
			}
			add(ReferenceFacts.Kind.VALUE, category + "." + plain(words.getFirst()), words.getFirst());
		} else if (type != null) {
			add(ReferenceFacts.Kind.valueOf(type.getName().toUpperCase(Locale.ROOT)), plain(words.getFirst()), words.getFirst());
		}
	}

	/** name, article.name, annotator.article.name or annotator.round.article.name: each part refers to what it names. */
	private void statement(List<ILeafNode> words, EObject owner) {
		ILeafNode last = words.getLast();
		if (words.size() == 1) {
			StatementSet set = EcoreUtil2.<StatementSet>getContainerOfType(owner, StatementSet.class);
			String before = switch (set) {
				case AnnotationSet other -> ClaimsNames.prefix(other) + ClaimsNames.articleName(other) + ".";
				case Decision own -> ClaimsNames.referenced(own, Literals.DECISION__OF, 0, (EObject) own.eGet(Literals.DECISION__OF, false)) + ".";
				case null -> "";
				default -> set.getName() + ".";
			};
			add(ReferenceFacts.Kind.STATEMENT, before + plain(last), last);
			return;
		}
		if (words.size() > 2) {
			add(ReferenceFacts.Kind.CODER, plain(words.getFirst()), words.getFirst());
		}
		if (words.size() > 3) {
			add(ReferenceFacts.Kind.ROUND, plain(words.get(1)), words.get(1));
		}
		ILeafNode article = words.get(words.size() - 2);
		add(ReferenceFacts.Kind.ARTICLE, plain(article), article);
		String name = String.join(".", words.stream().map(ReferencesReader::plain).toList());
		add(ReferenceFacts.Kind.STATEMENT, isOfOwnSet(name, owner) ? ClaimsNames.prefixElsewhere((StatementSet) owner.eContainer()) + name : name, last);
	}

	/** Whether what a statement answers in another article, by a name without an annotator, stands in the annotator's own set of that article. */
	private static boolean isOfOwnSet(String name, EObject owner) {
		return owner instanceof Statement statement && statement.eContainer() instanceof StatementSet own && statement.getAnswers().stream()
				.anyMatch(other -> other.eContainer() instanceof AnnotationSet set && ClaimsNames.annotator(set) != null && ClaimsNames.prefix(set).equals(ClaimsNames.prefixElsewhere(own))
						&& name.equals(ClaimsNames.articleName(set) + "." + other.getName()));
	}

	private void add(ReferenceFacts.Kind kind, String name, ILeafNode word) {
		found.add(new ReferenceFacts(kind, name.intern(), new Region(word.getOffset(), word.getLength())));
	}

	private static String plain(ILeafNode word) {
		return Names.plain(word.getText());
	}
}
