// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/**
 * Which names the files declare. The builder asks for a copy before each build, to know afterwards what was there: here it is a
 * view that remembers what was replaced, because copying all names of some thousand articles takes longer than an edit may.
 */
final class CorpusIndex extends ResourceDescriptionsData {

	private Before before = new Before();

	CorpusIndex() {
		super(new LinkedHashMap<>(), new HashMap<>()); // of names only those of one are asked for, so they need no order
	}

	/** The index as it is now, whatever becomes of this one; until the next copy is asked for. */
	@Override
	public ResourceDescriptionsData copy() {
		before = new Before();
		return before;
	}

	@Override
	public void addDescription(URI uri, IResourceDescription description) {
		before.keep(uri);
		super.addDescription(uri, description);
	}

	@Override
	public void removeDescription(URI uri) {
		before.keep(uri);
		super.removeDescription(uri);
	}

	/** Of things that have one name the first in the order of the files has it, as in the facts, whichever file was built last. */
	@Override
	public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
		List<IEObjectDescription> found = new ArrayList<>(1);
		super.getExportedObjects(type, name, ignoreCase).forEach(found::add);
		if (found.size() > 1) {
			found.sort(Comparator.comparing(one -> one.getEObjectURI().toFileString()));
		}
		return found;
	}

	/** This index without what came since, and with what went since. */
	private final class Before extends ResourceDescriptionsData {
		/** The former description of each file that changed; null for one that came. */
		private final Map<URI, IResourceDescription> replaced = new LinkedHashMap<>();

		Before() {
			super(new HashMap<>(), new HashMap<>());
		}

		void keep(URI uri) {
			if (!replaced.containsKey(uri)) {
				replaced.put(uri, CorpusIndex.this.getResourceDescription(uri));
			}
		}

		@Override
		public IResourceDescription getResourceDescription(URI uri) {
			return replaced.containsKey(uri) ? replaced.get(uri) : CorpusIndex.this.getResourceDescription(uri);
		}

		@Override
		public Iterable<IResourceDescription> getAllResourceDescriptions() {
			return getSelectables();
		}

		@Override
		protected Iterable<IResourceDescription> getSelectables() {
			List<IResourceDescription> all = new ArrayList<>();
			for (IResourceDescription one : CorpusIndex.this.getAllResourceDescriptions()) {
				if (!replaced.containsKey(one.getURI())) {
					all.add(one);
				}
			}
			replaced.values().stream().filter(Objects::nonNull).forEach(all::add);
			return all;
		}

		@Override
		public Set<URI> getAllURIs() {
			Set<URI> uris = new LinkedHashSet<>();
			getSelectables().forEach(one -> uris.add(one.getURI()));
			return uris;
		}

		@Override
		public boolean isEmpty() {
			return !getSelectables().iterator().hasNext();
		}

		@Override
		public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
			List<IEObjectDescription> found = new ArrayList<>();
			getSelectables().forEach(one -> one.getExportedObjects(type, name, ignoreCase).forEach(found::add));
			return found;
		}

		@Override
		public ResourceDescriptionsData copy() {
			return new ResourceDescriptionsData(getSelectables());
		}
	}
}
