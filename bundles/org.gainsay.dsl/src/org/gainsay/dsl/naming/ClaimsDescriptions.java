// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.model.Actor;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Codebook;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;

import com.google.inject.Singleton;

/**
 * What of a file the rest of the corpus can refer to. A description carries what others use of the thing besides its name, so
 * that they are looked at again when that changes, and only then.
 */
@Singleton
public class ClaimsDescriptions extends DefaultResourceDescriptionStrategy {

	/** The key of what others use of a thing besides its name. */
	public static final String USED_BY_OTHERS = "used";
	private static final String REPEATS = "repeats ";

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		if (object instanceof Element || object instanceof Category || object instanceof Statement) {
			QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(object);
			if (name != null) {
				acceptor.accept(EObjectDescription.create(name, object, usedByOthers(object)));
			}
		}
		return object instanceof ClaimsFile || object instanceof Codebook || object instanceof StatementSet;
	}

	private static Map<String, String> usedByOthers(EObject object) {
		String used = switch (object) {
			case Article article -> article.getText() + " " + ClaimsNames.referenced(article, GainsayPackage.Literals.ARTICLE__OUTLET, 0,
					(EObject) article.eGet(GainsayPackage.Literals.ARTICLE__OUTLET, false));
			case Actor actor -> actor.getKind().getLiteral();
			case Category category -> category.getOn() + " " + category.getKind() + " " + category.isSeveral() + " " + category.getMinimum() + " " + category.getMaximum() + " "
					+ Categories.names(category, " ");
			case Statement statement when !statement.getRepeats().isEmpty() || Chain.silence(statement) -> (Chain.silence(statement) ? "silence " : "") + REPEATS + NodeModelUtils
					.findNodesForFeature(statement, GainsayPackage.Literals.STATEMENT__REPEATS).stream().map(NodeModelUtils::getTokenText).collect(Collectors.joining(" "));
			default -> null;
		};
		return used == null ? Map.of() : Map.of(USED_BY_OTHERS, used);
	}

	/** The names of the statements of its own set that a statement repeats; none of anything else. */
	static List<QualifiedName> repeated(IEObjectDescription described) {
		String used = described.getEClass() == GainsayPackage.Literals.STATEMENT ? described.getUserData(USED_BY_OTHERS) : null;
		if (used == null) {
			return List.of();
		}
		String[] written = used.substring(used.indexOf(REPEATS) + REPEATS.length()).split(" ");
		return Arrays.stream(written).map(name -> described.getName().skipLast(1).append(Names.plain(name.substring(name.lastIndexOf('.') + 1)))).toList();
	}

	/** References are found in facts; nobody asks the index for them, and it would grow by each. */
	@Override
	public boolean createReferenceDescriptions(EObject from, URI container, IAcceptor<IReferenceDescription> acceptor) {
		return false;
	}
}
