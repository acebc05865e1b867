// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.scoping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.AliasedEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractGlobalScopeDelegatingScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.eclipse.xtext.scoping.impl.SelectableBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.model.Category;
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
			Category category = code.getCategory();
			return category == null ? IScope.NULLSCOPE : new Named(IScope.NULLSCOPE, byName(context, category, category.getValues()));
		}
		IScope corpus = SelectableBasedScope.createScope(getGlobalScope(context.eResource(), reference),
				descriptions.getResourceDescription(context.eResource()), reference.getEReferenceType(), false);
		if (reference.getEReferenceType() == GainsayPackage.Literals.STATEMENT) {
			StatementSet set = EcoreUtil2.<StatementSet>getContainerOfType(context, StatementSet.class);
			String elsewhere = reference == GainsayPackage.Literals.STATEMENT__ANSWERS && set != null ? ClaimsNames.prefixElsewhere(set) : null;
			IScope all = elsewhere == null ? corpus : new OwnSets(corpus, QualifiedName.create(elsewhere.split("\\.")));
			return set == null ? corpus : new Named(all, byName(context, set, set.getStatements()));
		}
		return corpus;
	}

	/** What is within a category or a set, by its name; kept as long as the context's file is, or each reference would go through all of it. */
	private Map<QualifiedName, List<IEObjectDescription>> byName(EObject context, EObject within, List<? extends EObject> things) {
		return cache.get(Tuples.pair(ClaimsScopeProvider.class, within), context.eResource(), () -> {
			Map<QualifiedName, List<IEObjectDescription>> byName = new LinkedHashMap<>();
			for (EObject thing : things) {
				String name = thing instanceof CategoryValue value ? value.getName() : ((Statement) thing).getName();
				if (name != null) {
					QualifiedName qualified = QualifiedName.create(name);
					byName.computeIfAbsent(qualified, one -> new ArrayList<>(1)).add(EObjectDescription.create(qualified, thing));
				}
			}
			return byName;
		});
	}

	/** A statement of another article is looked up in the annotator's own set of it first. */
	private static final class OwnSets extends AbstractScope {

		private final IScope corpus;
		private final QualifiedName before;

		OwnSets(IScope corpus, QualifiedName before) {
			super(corpus, false);
			this.corpus = corpus;
			this.before = before;
		}

		@Override
		protected Iterable<IEObjectDescription> getAllLocalElements() {
			return List.of();
		}

		@Override
		protected Iterable<IEObjectDescription> getLocalElementsByName(QualifiedName name) {
			IEObjectDescription own = name.getSegmentCount() == 2 ? corpus.getSingleElement(before.append(name)) : null;
			return own == null ? List.of() : List.of(new AliasedEObjectDescription(name, own));
		}
	}

	private static final class Named extends AbstractScope {

		private final Map<QualifiedName, List<IEObjectDescription>> byName;

		Named(IScope parent, Map<QualifiedName, List<IEObjectDescription>> byName) {
			super(parent, false);
			this.byName = byName;
		}

		@Override
		protected Iterable<IEObjectDescription> getAllLocalElements() {
			return byName.values().stream().flatMap(List::stream).toList();
		}

		@Override
		protected Iterable<IEObjectDescription> getLocalElementsByName(QualifiedName name) {
			return byName.getOrDefault(name, List.of());
		}
	}
}
