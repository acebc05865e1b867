// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.corpus.threads.AllProcessors;
import org.gainsay.dsl.naming.DeclaredNames;
import org.gainsay.facts.IssueCode;

/**
 * Reads all files of a corpus, on all processors. First it looks which names each declares, without parsing it; then it parses, links and checks
 * each, once, with the names of all at hand, and takes its facts before it is let go. Where the parse of a file says that it declares other
 * names than it seemed, what uses those is done again. What comes out is what Xtext's builder makes of the same files, which reads each of them twice.
 */
final class WholeBuild {

	/** How many files that others refer to a thread holds at a time, to be read again if one is asked for later. */
	private static final int REFERRED_TO_AT_A_TIME = 48;

	private final SessionFiles files;
	private final LoadedResources resources;
	private final IResourceServiceProvider language;
	private final BuildResults results;
	private final IndexState state;
	private final AllProcessors processors;
	private final Strings strings;
	/** What the files declare that are not what they seemed. */
	private final Map<URI, IResourceDescription> others = new ConcurrentHashMap<>();
	private final Set<Path> taken = new HashSet<>();
	private final ConcurrentMap<QualifiedName, QualifiedName> imported = new ConcurrentHashMap<>();
	/** The files that use a name which nothing has, so that names of any file may be proposed for it. */
	private final Set<URI> proposing = ConcurrentHashMap.newKeySet();

	/** @param state an empty index, which the build fills */
	WholeBuild(SessionFiles files, LoadedResources resources, IResourceServiceProvider language, BuildResults results, IndexState state, AllProcessors processors, Strings strings) {
		this.files = files;
		this.resources = resources;
		this.language = language;
		this.results = results;
		this.state = state;
		this.processors = processors;
		this.strings = strings;
	}

	/**
	 * Builds.
	 *
	 * @param recall what is remembered of them
	 * @param all absolute, in their order
	 * @throws java.util.concurrent.CancellationException if the progress was cancelled
	 */
	void build(Collection<Path> all, Recall recall) {
		List<Path> paths = List.copyOf(all);
		Map<Path, FileNames> names = new ConcurrentHashMap<>();
		Set<Path> believed = ConcurrentHashMap.newKeySet();
		processors.each(paths, () -> path -> {
			FileNames known = recall.names(path);
			names.put(path, known != null ? known : new FileNames(LoadedResources.uri(path), DeclaredNames.of(files.readFirst(path)), strings));
			if (known != null && recall.isBelieved(path)) {
				believed.add(path);
			}
		}, false);
		List<FileNames> inOrder = paths.stream().map(names::get).toList();
		inOrder.forEach(one -> state.getResourceDescriptions().addDescription(one.getURI(), one));
		believed.removeAll(affected(paths, names, believed, recall));
		taken.addAll(believed);
		processors.each(List.copyOf(believed), () -> path -> results.put(recall.found(path)), false);
		List<FileNames> toParse = paths.stream().filter(path -> !believed.contains(path)).map(names::get).toList();
		processors.each(toParse, worker(toParse.size()), true);
		correct(inOrder);
	}

	/** The files whose facts were taken from what was remembered. */
	Set<Path> taken() {
		return taken;
	}

	/** Those of the files that use a name which came, went or means something else since they were remembered. */
	private Set<Path> affected(List<Path> paths, Map<Path, FileNames> names, Set<Path> believed, Recall recall) {
		if (believed.isEmpty()) {
			return Set.of();
		}
		IResourceDescription.Manager manager = language.getResourceDescriptionManager();
		Map<URI, IResourceDescription> former = new HashMap<>();
		recall.formerNames(files.folder()).forEach(one -> former.put(one.getURI(), one));
		List<IResourceDescription.Delta> deltas = new ArrayList<>();
		for (Path path : paths) {
			FileNames now = names.get(path);
			IResourceDescription before = former.remove(now.getURI());
			if (before != null || !recall.isSame(path)) {
				deltas.add(manager.createDelta(before, now));
			}
		}
		former.values().forEach(gone -> deltas.add(manager.createDelta(gone, null)));
		return believed.stream().filter(path -> manager.isAffected(deltas, names.get(path), state.getResourceDescriptions())).collect(Collectors.toSet());
	}

	/** Does those again that use names which are not, or not only, where they seemed to be, or may be told of one. */
	private void correct(List<FileNames> all) {
		if (others.isEmpty()) {
			return;
		}
		IResourceDescription.Manager manager = language.getResourceDescriptionManager();
		List<IResourceDescription.Delta> deltas = new ArrayList<>();
		for (FileNames one : all) {
			IResourceDescription other = others.get(one.getURI());
			if (other != null) {
				deltas.add(manager.createDelta(one, other));
				state.getResourceDescriptions().addDescription(one.getURI(), other);
			}
		}
		resources.forget();
		List<FileNames> again = all.stream().filter(one -> proposing.contains(one.getURI()) || manager.isAffected(deltas, state.getResourceDescriptions().getResourceDescription(one.getURI()), state.getResourceDescriptions())).toList();
		again.forEach(one -> taken.remove(Path.of(one.getURI().toFileString())));
		processors.each(again, worker(again.size()), false);
	}

	private Supplier<Consumer<FileNames>> worker(int count) {
		boolean alone = processors.threads(count) == 1;
		return () -> new Worker(alone && count <= LoadedResources.KEPT)::build;
	}

	/** One thread's part. */
	private final class Worker {
		/** In which the files are read; null where what is read is kept when the build has ended. */
		private final OneFile apart;

		Worker(boolean keeps) {
			this.apart = keeps ? null : resources.prepared(new OneFile(), state);
		}

		void build(FileNames names) {
			if (apart == null) {
				build(names, resources.in(state));
				return;
			}
			if (apart.others == null || apart.others.getResources().size() >= REFERRED_TO_AT_A_TIME) {
				apart.others = resources.apart(state); // all at once: none is to refer to one that is no more in the set
			}
			apart.file = names.getURI();
			build(names, apart);
			apart.getResources().clear();
		}

		private void build(FileNames names, XtextResourceSet set) {
			XtextResource resource = (XtextResource) set.getResource(names.getURI(), true);
			EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
			IResourceDescription parsed = language.getResourceDescriptionManager().getResourceDescription(resource);
			if (names.areThoseOf(parsed)) {
				names.imports(parsed.getImportedNames(), imported);
			} else {
				others.put(names.getURI(), SerializableResourceDescription.createCopy(parsed));
			}
			List<Issue> issues = language.getResourceValidator().validate(resource, CheckMode.ALL, processors);
			if (issues.stream().anyMatch(issue -> IssueCode.REFERENCE_UNKNOWN.id().equals(issue.getCode()))) {
				proposing.add(names.getURI());
			}
			results.put(results.found(resource, issues).packed(strings));
		}
	}

	/** The file that is built. What it refers to is in another set and knows nothing of this one, so that it may stay when the file is let go. */
	private static final class OneFile extends XtextResourceSet {
		private URI file;
		private XtextResourceSet others;

		@Override
		public Resource getResource(URI uri, boolean loadOnDemand) {
			return uri.equals(file) ? super.getResource(uri, loadOnDemand) : others.getResource(uri, loadOnDemand);
		}
	}
}
