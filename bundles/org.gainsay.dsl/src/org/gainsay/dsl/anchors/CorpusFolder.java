// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.anchors;

import java.nio.file.Path;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.gainsay.text.TextFolder;

/** Tells a resource set which corpus folder its resources belong to: texts are read from there and from nowhere else. */
public final class CorpusFolder extends AdapterImpl {

	private final TextFolder texts;

	private CorpusFolder(TextFolder texts) {
		this.texts = texts;
	}

	/** Makes a folder the corpus folder of a resource set. */
	public static void install(ResourceSet resourceSet, TextFolder texts) {
		resourceSet.eAdapters().removeIf(CorpusFolder.class::isInstance);
		resourceSet.eAdapters().add(new CorpusFolder(texts));
	}

	/**
	 * The texts that a resource may read: those of the corpus folder, or of the resource's own folder where none was said.
	 *
	 * @return null if the resource is no file
	 */
	public static TextFolder of(Resource resource) {
		if (resource.getResourceSet() == null) {
			return null;
		}
		if (EcoreUtil.getExistingAdapter(resource.getResourceSet(), CorpusFolder.class) instanceof CorpusFolder folder) {
			return folder.texts;
		}
		if (!resource.getURI().isFile()) {
			return null;
		}
		install(resource.getResourceSet(), new TextFolder(file(resource).getParent()));
		return of(resource);
	}

	/** The file of a resource, absolute. */
	public static Path file(Resource resource) {
		return Path.of(resource.getURI().toFileString()).toAbsolutePath().normalize();
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == CorpusFolder.class;
	}
}
