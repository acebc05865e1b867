// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;

/**
 * The names by which the corpus knows things: their own, but {@code article.statement} for a statement, and
 * {@code annotator.article.statement} in another annotator's set, with the round after the annotator where the set
 * belongs to one. It follows no reference, so that naming loads nothing.
 */
public class ClaimsNames extends IQualifiedNameProvider.AbstractImpl {

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		return switch (object) {
			case AnnotationSet set -> set(set);
			case Element element -> of(element.getName());
			case Category category -> of(category.getName());
			case Statement statement when statement.eContainer() instanceof AnnotationSet set -> statement.getName() == null || statement.getName().isEmpty() || set(set) == null ? null
					: set(set).append(statement.getName());
			case Statement statement when statement.eContainer() instanceof Article article -> of(article.getName(), statement.getName());
			default -> null;
		};
	}

	private static QualifiedName set(AnnotationSet set) {
		String round = round(set);
		return round == null ? of(annotator(set), articleName(set)) : of(annotator(set), round, articleName(set));
	}

	/** What stands before the article's name in the names of a set's statements, with a dot behind each part: the annotator, and the round where there is one. */
	public static String prefix(AnnotationSet set) {
		String round = round(set);
		return annotator(set) + "." + (round == null ? "" : round + ".");
	}

	/**
	 * What stands before the article's name in the names of the statements that whoever made a set has in sets of other articles, which are not those articles' own.
	 *
	 * @return null where nobody says whose the set is
	 */
	public static String prefixElsewhere(StatementSet set) {
		return switch (set) {
			case AnnotationSet other -> annotator(other) == null ? null : prefix(other);
			case Article own -> annotator(own) == null ? null : annotator(own) + ".";
			default -> null;
		};
	}

	/** The name of the round that a set belongs to, whether there is such a round or not; null if none is written. */
	public static String round(AnnotationSet set) {
		return set.eIsSet(GainsayPackage.Literals.ANNOTATION_SET__ROUND) ? referenced(set, GainsayPackage.Literals.ANNOTATION_SET__ROUND, 0,
				(EObject) set.eGet(GainsayPackage.Literals.ANNOTATION_SET__ROUND, false)) : null;
	}

	private static QualifiedName of(String... parts) {
		for (String part : parts) {
			if (part == null || part.isEmpty()) {
				return null;
			}
		}
		return QualifiedName.create(parts);
	}

	/**
	 * Whose the statements of a set are: those of an article belong to the annotator of the file; those of an annotation set too,
	 * unless the file declares the article itself, so that its annotator has the article's own set: then the name of the set
	 * says it, as it does in a file that names no annotator.
	 *
	 * @return null where nobody says
	 */
	public static String annotator(StatementSet set) {
		ClaimsFile file = EcoreUtil2.<ClaimsFile>getContainerOfType(set, ClaimsFile.class);
		String ofFile = file == null ? null : file.getAnnotator();
		if (set instanceof AnnotationSet other && (ofFile == null || declaresArticle(file, articleName(other)))) {
			return other.getName();
		}
		return ofFile;
	}

	private static boolean declaresArticle(ClaimsFile file, String name) {
		return file.getElements().stream().anyMatch(element -> element instanceof Article && element.getName() != null
				&& element.getName().equals(name));
	}

	/** The name of the article that a set is of, whether there is such an article or not; null if it is not written. */
	public static String articleName(AnnotationSet set) {
		return referenced(set, GainsayPackage.Literals.ANNOTATION_SET__OF, 0, set.eIsSet(GainsayPackage.Literals.ANNOTATION_SET__OF)
				? (EObject) set.eGet(GainsayPackage.Literals.ANNOTATION_SET__OF, false)
				: null);
	}

	/**
	 * The name that a reference is written with.
	 *
	 * @param target what it refers to, which gives the name if the reference was never written; may be null or a proxy
	 * @return null if neither says
	 */
	public static String referenced(EObject owner, EStructuralFeature feature, int index, EObject target) {
		if (index == 0) {
			INode first = written(owner, feature);
			return referenced(first == null ? List.of() : List.of(first), 0, target);
		}
		return referenced(NodeModelUtils.findNodesForFeature(owner, feature), index, target);
	}

	/** The names that the references of a feature are written with, as {@link #referenced(EObject, EStructuralFeature, int, EObject)} tells each. */
	public static List<String> referenced(EObject owner, EStructuralFeature feature, List<? extends EObject> targets) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < targets.size(); i++) {
			names.add(referenced(nodes, i, targets.get(i)));
		}
		return names;
	}

	/** What is written of a feature first; null for nothing. It is the first that Xtext finds, who goes on to look for more. */
	public static INode written(EObject owner, EStructuralFeature feature) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(owner);
		return node == null ? null : written(node, feature.getName());
	}

	private static INode written(ICompositeNode node, String feature) {
		for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			EObject grammar = child.getGrammarElement();
			if (grammar instanceof Action) { // ours set no feature
				continue;
			}
			Assignment assignment = grammar == null ? null : GrammarUtil.containingAssignment(grammar);
			if (assignment == null) {
				INode found = child instanceof ICompositeNode inner ? written(inner, feature) : null;
				if (found != null) {
					return found;
				}
			} else if (feature.equals(assignment.getFeature())) {
				return child;
			}
		}
		return null;
	}

	private static String referenced(List<INode> nodes, int index, EObject target) {
		if (index < nodes.size()) {
			return Names.plainQualified(NodeModelUtils.getTokenText(nodes.get(index)).replace(" ", ""));
		}
		if (target == null || target.eIsProxy()) {
			return null;
		}
		return switch (target) {
			case Element element -> element.getName();
			case Category category -> category.getName();
			case org.gainsay.model.CategoryValue value -> value.getName();
			case Statement statement -> statement.getName();
			default -> null;
		};
	}
}
