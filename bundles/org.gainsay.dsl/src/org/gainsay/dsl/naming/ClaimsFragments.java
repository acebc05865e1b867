// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.gainsay.model.Category;
import org.gainsay.model.Codebook;
import org.gainsay.model.Element;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Addresses things inside a file by their names, not their places: who adds an actor at the top of a file does not change the
 * addresses of all others, so the files that refer to them need no new build.
 */
@Singleton
public class ClaimsFragments implements IFragmentProvider {

	private static final String PREFIX = "name:";
	/** EMF's own word for what no resource contains. */
	private static final String NOWHERE = "/-1";

	@Inject
	private IQualifiedNameProvider names;
	@Inject
	private IResourceScopeCache cache;

	@Override
	public String getFragment(EObject object, Fallback fallback) {
		String fragment = fragment(object);
		if (object.eResource() == null) { // it is being unloaded: who refers to it is to find it again by its name, wherever it stands then
			return fragment != null ? fragment : isInStatement(object) ? NOWHERE : fallback.getFragment(object);
		}
		return fragment != null && object.eResource() != null && byFragment(object.eResource()).get(fragment) == object ? fragment
				: fallback.getFragment(object);
	}

	@Override
	public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
		return fragment.startsWith(PREFIX) ? byFragment(resource).get(fragment) : fallback.getEObject(fragment);
	}

	/** No other file refers to a nameless statement or to what a statement contains; to count its place takes long in a long article. */
	private static boolean isInStatement(EObject object) {
		for (EObject container = object; container != null; container = container.eContainer()) {
			if (container instanceof Statement) {
				return true;
			}
		}
		return false;
	}

	private String fragment(EObject object) {
		if (!(object instanceof Element || object instanceof Category || object instanceof Statement)) {
			return null;
		}
		QualifiedName name = names.getFullyQualifiedName(object);
		return name == null ? null : of(object.eClass(), name);
	}

	/** Where the first thing of a type and name is in its file. */
	public static String of(EClass type, QualifiedName name) {
		return PREFIX + type.getName() + ":" + name;
	}

	/**
	 * The name of what a reference leads to in another file, without loading that file.
	 *
	 * @param linked a proxy
	 * @return null if it is addressed by its place and not by its name
	 */
	public static String nameOf(EObject linked) {
		URI address = ((InternalEObject) linked).eProxyURI();
		String fragment = address == null ? null : address.fragment();
		return fragment == null || !fragment.startsWith(PREFIX) ? null : fragment.substring(fragment.indexOf(':', PREFIX.length()) + 1);
	}

	/** The first thing of each name. */
	private Map<String, EObject> byFragment(Resource resource) {
		return cache.get(ClaimsFragments.class, resource, () -> {
			Map<String, EObject> found = new HashMap<>();
			for (EObject file : resource.getContents()) {
				file.eContents().forEach(element -> {
					put(element, found);
					if (element instanceof StatementSet set) {
						set.getStatements().forEach(statement -> put(statement, found));
					} else if (element instanceof Codebook codebook) {
						codebook.getCategories().forEach(category -> put(category, found));
					}
				});
			}
			return found;
		});
	}

	private void put(EObject object, Map<String, EObject> found) {
		String fragment = fragment(object);
		if (fragment != null) {
			found.putIfAbsent(fragment, object);
		}
	}
}
