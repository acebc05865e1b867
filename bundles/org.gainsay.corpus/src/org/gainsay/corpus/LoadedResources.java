// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.gainsay.dsl.anchors.CorpusFolder;
import org.gainsay.text.TextFolder;

import com.google.inject.Injector;

/** The claims files that are loaded at the time, parsed, and linked where they are looked at. Guarded by the session's lock. */
final class LoadedResources {

	/** How many stay loaded between the edits of an open document, so that what it refers to is not read at each. */
	static final int KEPT = 64;

	private final Supplier<Injector> injector;
	private final SessionFiles files;
	private final TextFolder texts;
	/** Null where nothing is loaded. */
	private XtextResourceSet resources;

	/** @param files what is loaded is read from them */
	LoadedResources(Supplier<Injector> injector, SessionFiles files, TextFolder texts) {
		this.injector = injector;
		this.files = files;
		this.texts = texts;
	}

	static URI uri(Path file) {
		return URI.createFileURI(file.toString());
	}

	/**
	 * The set of those that are loaded, which loads more where it is asked for them.
	 *
	 * @param state that knows what names the files declare; of a set that is there already, the same as before
	 */
	XtextResourceSet in(IndexState state) {
		if (resources == null) {
			resources = apart(state);
		}
		return resources;
	}

	/**
	 * A set of its own, which is the caller's alone and in which nothing is loaded yet. Several threads may each have one, as long as nobody changes the state.
	 *
	 * @param state that knows what names the files declare
	 */
	XtextResourceSet apart(IndexState state) {
		return prepared(injector.get().getInstance(XtextResourceSet.class), state);
	}

	/** The set, which loads what is asked for as any other does. */
	<T extends XtextResourceSet> T prepared(T set, IndexState state) {
		ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(set, state.getResourceDescriptions());
		CorpusFolder.install(set, texts);
		injector.get().getInstance(IExternalContentSupport.class).configureResourceSet(set, files);
		return set;
	}

	/** Lets all go, as they are no more what the files are. */
	void forget() {
		resources = null;
	}

	/** Unloads what nobody edits any more; it is read again where it is asked for. */
	void unload(Path file) {
		Resource resource = resources == null ? null : resources.getResource(uri(file), false);
		if (resource != null) {
			resources.getResources().remove(resource);
			resource.unload();
		}
	}

	/** Unloads all but the open ones if there are more than so many: memory must not grow by every file that was ever looked at. */
	void unloadMostIfMoreThan(int most) {
		if (resources == null || resources.getResources().size() <= most) {
			return;
		}
		if (!files.isAnyOpen()) {
			resources = null;
			return;
		}
		for (Resource resource : new ArrayList<>(resources.getResources())) {
			if (!files.isOpen(CorpusFolder.file(resource))) {
				resources.getResources().remove(resource);
				resource.unload();
			}
		}
	}
}
