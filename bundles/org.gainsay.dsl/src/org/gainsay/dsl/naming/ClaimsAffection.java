// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

import com.google.inject.Singleton;

/**
 * Says which files a change reaches: those that use a name which came, went, or whose thing changed in what others use of it.
 * Xtext's own answer, every file that uses any name of the changed file, would rebuild a whole corpus for one new actor.
 */
@Singleton
public class ClaimsAffection extends DefaultResourceDescriptionManager {

	/** The last answer: the builder asks about the same deltas once for every file of the corpus. */
	private record Changed(Collection<Delta> deltas, int count, Set<QualifiedName> names) {
	}

	private Changed last;

	@Override
	public boolean isAffected(Collection<Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
		Set<QualifiedName> changed = changedNames(deltas);
		if (changed.isEmpty()) {
			return false;
		}
		for (QualifiedName imported : candidate.getImportedNames()) {
			if (changed.contains(imported)) {
				return true;
			}
		}
		return false;
	}

	/** What a file imports that uses a name of a kind which nothing has: whatever of that kind comes or goes may be offered for it, or no more. */
	public static QualifiedName offersOf(EClass kind) {
		return QualifiedName.create("?" + kind.getName().toLowerCase(Locale.ROOT));
	}

	private synchronized Set<QualifiedName> changedNames(Collection<Delta> deltas) {
		if (last == null || last.deltas != deltas || last.count != deltas.size()) {
			Set<QualifiedName> names = new HashSet<>();
			for (Delta delta : deltas) {
				Map<String, IEObjectDescription> old = described(delta.getOld());
				Map<String, IEObjectDescription> now = described(delta.getNew());
				old.forEach((key, description) -> {
					if (!same(description, now.get(key))) {
						add(description, names);
					}
					if (!now.containsKey(key)) {
						names.add(offersOf(description.getEClass()));
					}
				});
				now.forEach((key, description) -> {
					if (!old.containsKey(key)) {
						add(description, names);
						names.add(offersOf(description.getEClass()));
					}
				});
				addRepeating(old.values(), names);
				addRepeating(now.values(), names);
			}
			last = new Changed(deltas, deltas.size(), names);
		}
		return last.names;
	}

	/** What an annotator's own set has comes before what has the name without the annotator; who uses that one may get another by this. */
	private static void add(IEObjectDescription description, Set<QualifiedName> names) {
		QualifiedName name = description.getName().toLowerCase();
		names.add(name);
		if (name.getSegmentCount() > 2) {
			names.add(name.skipFirst(1));
		}
	}

	/** Who answers a statement is told what it repeats in the end, so that what repeats one that changed, itself or by way of others of its set, has changed with it. */
	private static void addRepeating(Collection<IEObjectDescription> file, Set<QualifiedName> names) {
		Map<QualifiedName, List<IEObjectDescription>> repeating = new HashMap<>();
		for (IEObjectDescription description : file) {
			for (QualifiedName repeated : ClaimsDescriptions.repeated(description)) {
				repeating.computeIfAbsent(repeated.toLowerCase(), key -> new ArrayList<>()).add(description);
			}
		}
		Deque<QualifiedName> changed = new ArrayDeque<>(repeating.keySet().stream().filter(names::contains).toList());
		while (!changed.isEmpty()) {
			for (IEObjectDescription description : repeating.getOrDefault(changed.remove(), List.of())) {
				QualifiedName name = description.getName().toLowerCase();
				if (!names.contains(name)) {
					add(description, names);
					changed.add(name);
				}
			}
		}
	}

	private static Map<String, IEObjectDescription> described(IResourceDescription file) {
		Map<String, IEObjectDescription> described = new HashMap<>();
		if (file != null) {
			for (IEObjectDescription description : file.getExportedObjects()) {
				described.putIfAbsent(description.getEClass().getName() + " " + description.getName(), description);
			}
		}
		return described;
	}

	private static boolean same(IEObjectDescription one, IEObjectDescription other) {
		if (other == null || !one.getEObjectURI().equals(other.getEObjectURI())) {
			return false;
		}
		for (String key : one.getUserDataKeys()) {
			if (!one.getUserData(key).equals(other.getUserData(key))) {
				return false;
			}
		}
		return one.getUserDataKeys().length == other.getUserDataKeys().length;
	}
}
