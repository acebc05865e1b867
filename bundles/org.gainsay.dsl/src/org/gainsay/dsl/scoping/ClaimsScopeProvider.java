// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.scoping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractGlobalScopeDelegatingScopeProvider;
import org.eclipse.xtext.scoping.impl.SelectableBasedScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;

import com.google.inject.Inject;

/**
 * What a name can mean: everything of the corpus by its qualified name; a statement of the same set by its own name too; a value
 * within its category.
 */
public class ClaimsScopeProvider extends AbstractGlobalScopeDelegatingScopeProvider {

	@Inject
	private IResourceDescription.Manager descriptions;
	@Inject
	private IResourceScopeCache cache;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference == GainsayPackage.Literals.CODE__VALUES && context instanceof Code code) {
			return new SimpleScope(described(code.getCategory() == null ? List.of() : code.getCategory().getValues()));
		}
		IScope corpus = SelectableBasedScope.createScope(getGlobalScope(context.eResource(), reference),
				descriptions.getResourceDescription(context.eResource()), reference.getEReferenceType(), false);
		if (reference.getEReferenceType() == GainsayPackage.Literals.STATEMENT) {
			StatementSet set = EcoreUtil2.getContainerOfType(context, StatementSet.class);
			return set == null ? corpus : new SimpleScope(corpus, cache.get(Tuples.pair(ClaimsScopeProvider.class, set), context.eResource(),
					() -> described(set.getStatements())));
		}
		return corpus;
	}

	private static List<IEObjectDescription> described(List<? extends EObject> things) {
		List<IEObjectDescription> described = new ArrayList<>();
		for (EObject thing : things) {
			String name = thing instanceof CategoryValue value ? value.getName() : ((Statement) thing).getName();
			if (name != null) {
				described.add(EObjectDescription.create(QualifiedName.create(name), thing));
			}
		}
		return described;
	}
}
