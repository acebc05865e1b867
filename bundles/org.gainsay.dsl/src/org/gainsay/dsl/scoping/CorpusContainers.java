// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.scoping;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.AbstractContainer;

import com.google.common.collect.Iterables;
import com.google.inject.Singleton;

/**
 * One container for all files of a corpus. It asks the index itself: Xtext's own container goes over every file of the corpus
 * to answer for one reference, which took most of the time of a build of some thousand articles.
 */
@Singleton
public class CorpusContainers implements IContainer.Manager {

	@Override
	public IContainer getContainer(IResourceDescription file, IResourceDescriptions index) {
		return new Corpus(index);
	}

	@Override
	public List<IContainer> getVisibleContainers(IResourceDescription file, IResourceDescriptions index) {
		return List.of(new Corpus(index));
	}

	private static final class Corpus extends AbstractContainer {
		private final IResourceDescriptions index;

		Corpus(IResourceDescriptions index) {
			this.index = index;
		}

		@Override
		public Iterable<IResourceDescription> getResourceDescriptions() {
			return index.getAllResourceDescriptions();
		}

		@Override
		public int getResourceDescriptionCount() {
			return Iterables.size(index.getAllResourceDescriptions());
		}

		@Override
		public boolean hasResourceDescription(URI file) {
			return getResourceDescription(file) != null;
		}

		@Override
		public IResourceDescription getResourceDescription(URI file) {
			return index.getResourceDescription(file);
		}

		@Override
		public boolean isEmpty() {
			return index.isEmpty();
		}

		@Override
		public Iterable<IEObjectDescription> getExportedObjects() {
			return index.getExportedObjects();
		}

		@Override
		public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
			return index.getExportedObjects(type, name, ignoreCase);
		}

		@Override
		public Iterable<IEObjectDescription> getExportedObjectsByType(EClass type) {
			return index.getExportedObjectsByType(type);
		}
	}
}
