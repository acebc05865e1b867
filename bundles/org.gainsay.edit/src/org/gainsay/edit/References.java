// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Statement;

/** Finds, over all files, who names something, for a command that takes the thing away or lets another take its place. */
final class References {

	private final Editing editing;

	References(Editing editing) {
		this.editing = editing;
	}

	/** A place where a name is used. */
	record Use(String file, String text, ReferenceFacts reference, EObject owner, INode word) {

		/** The feature of the owner that it is a value of; null for none. */
		String feature() {
			for (INode at = word; at != null; at = at.getParent()) {
				String feature = Body.feature(at);
				if (feature != null) {
					return feature;
				}
			}
			return null;
		}
	}

	/** The uses in one list of an owner. */
	private record Listed(EObject owner, String feature) {
	}

	/** How many places use a name. */
	int count(ReferenceFacts.Kind kind, String name) {
		return (int) editing.corpus().files().stream().flatMap(file -> file.references().stream()).filter(one -> one.kind() == kind && one.name().equals(name)).count();
	}

	/** Refuses to take away what something names. */
	void checkUnused(ReferenceFacts.Kind kind, String name) {
		int uses = count(kind, name);
		if (uses > 0) {
			throw new IllegalArgumentException("The " + kind.name().toLowerCase(Locale.ROOT) + " \"" + name + "\" is named in " + (uses == 1 ? "one place" : uses + " places")
					+ ". Merge it with another instead.");
		}
	}

	/** Looks at each use of some names, file by file. */
	void each(ReferenceFacts.Kind kind, Set<String> names, Consumer<Use> work) {
		for (FileFacts file : editing.corpus().files()) {
			List<ReferenceFacts> uses = file.references().stream().filter(one -> one.kind() == kind && names.contains(one.name())).toList();
			if (!uses.isEmpty()) {
				editing.read(file.file(), root -> {
					String text = editing.text(file.file());
					for (ReferenceFacts use : uses) {
						ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, use.region().offset());
						work.accept(new Use(file.file(), text, use, NodeModelUtils.findActualSemanticObjectFor(leaf), leaf));
					}
					return null;
				});
			}
		}
	}

	/** The things of a list that a feature of an owner holds, as they are written one after another in one part. */
	static List<INode> list(ICompositeNode owner, String feature) {
		List<INode> items = new ArrayList<>();
		for (INode child : Body.innermost(owner).getChildren()) {
			if (feature.equals(Body.feature(child))) {
				items.add(child);
			}
		}
		return items;
	}

	static int indexOf(List<INode> items, Region region) {
		for (int i = 0; i < items.size(); i++) {
			if (items.get(i).getOffset() <= region.offset() && region.end() <= items.get(i).getEndOffset()) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Leaves statements out of what refers to them.
	 *
	 * @param gone    qualified names
	 * @param instead the qualified name of the statement, of the same set, that takes their place; null for none
	 */
	void leaveOut(Set<String> gone, String instead) {
		Set<String> names = new HashSet<>(gone);
		if (instead != null) {
			names.add(instead);
		}
		Map<Listed, List<Use>> byOwner = new LinkedHashMap<>();
		for (FileFacts file : editing.corpus().files()) {
			byOwner.clear();
			List<ReferenceFacts> uses = file.references().stream().filter(one -> one.kind() == ReferenceFacts.Kind.STATEMENT)
					.map(one -> new ReferenceFacts(one.kind(), meant(file, one), one.region())).filter(one -> names.contains(one.name())).toList();
			if (uses.stream().noneMatch(use -> gone.contains(use.name()))) {
				continue;
			}
			editing.read(file.file(), root -> {
				String text = editing.text(file.file());
				for (ReferenceFacts use : uses) {
					ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, use.region().offset());
					EObject owner = NodeModelUtils.findActualSemanticObjectFor(leaf);
					Use there = new Use(file.file(), text, use, owner, leaf);
					byOwner.computeIfAbsent(new Listed(owner, there.feature()), key -> new ArrayList<>()).add(there);
				}
				byOwner.forEach((listed, its) -> leaveOut(listed.owner, listed.feature, its, gone, instead));
				return null;
			});
		}
	}

	/** The qualified name of the statement that is meant: what one answers in another article may be named without the annotator. */
	static String meant(FileFacts file, ReferenceFacts use) {
		if (use.name().chars().filter(c -> c == '.').count() != 1) {
			return use.name();
		}
		return file.sets().stream().filter(set -> contains(set.at().whole(), use.region())).flatMap(set -> set.statements().stream()
				.filter(one -> contains(one.at().whole(), use.region())).flatMap(one -> one.answers().stream()).filter(name -> name.equals((set.solo() ? set.annotator() + "." : set.prefix()) + use.name())))
				.findFirst().orElse(use.name());
	}

	static boolean contains(Region whole, Region part) {
		return whole.offset() <= part.offset() && part.end() <= whole.end();
	}

	private void leaveOut(EObject owner, String feature, List<Use> uses, Set<String> gone, String instead) {
		Use first = uses.getFirst();
		ICompositeNode node = NodeModelUtils.findActualNodeFor(owner);
		Set<Region> out = new LinkedHashSet<>();
		if (instead != null && owner instanceof Statement statement && isStatement(first, instead, statement)) {
			return; // whoever lets it take their place has seen to what it refers to
		}
		boolean there = instead != null && uses.stream().anyMatch(use -> use.reference.name().equals(instead));
		for (Use use : uses) {
			if (gone.contains(use.reference.name())) {
				if (instead != null && !there) {
					there = true;
					editing.replace(use.file, use.reference.region(), Editing.written(instead.substring(instead.lastIndexOf('.') + 1)));
				} else {
					out.add(use.reference.region());
				}
			}
		}
		if (out.isEmpty()) {
			return;
		}
		if (owner instanceof Correspondence) {
			List<INode> items = list(node, "statements");
			Set<Integer> indices = indices(items, out);
			if (items.size() - indices.size() < 2) {
				editing.edit(first.file, Blocks.removal(first.text, new Region(node.getOffset(), node.getLength())));
			} else {
				Body.removals(items, indices).forEach(edit -> editing.edit(first.file, edit));
			}
		} else if (owner instanceof Statement statement) {
			Body body = Body.of(statement, first.text, "a statement that refers to it");
			for (Body.Part part : body.parts(feature)) {
				List<INode> items = part.values();
				Set<Integer> indices = indices(items, out);
				if (!indices.isEmpty() && indices.size() == items.size()) {
					editing.edit(first.file, body.removal(part.region()));
				} else {
					Body.removals(items, indices).forEach(edit -> editing.edit(first.file, edit));
				}
			}
		}
	}

	/** Whether an owner is the statement of a name. */
	private boolean isStatement(Use use, String qualifiedName, Statement statement) {
		return editing.corpus().statement(qualifiedName).filter(facts -> facts.at().file().equals(use.file)
				&& facts.at().whole().offset() == NodeModelUtils.findActualNodeFor(statement).getOffset()).isPresent();
	}

	private static Set<Integer> indices(List<INode> items, Set<Region> regions) {
		Set<Integer> indices = new HashSet<>();
		regions.forEach(region -> {
			int index = indexOf(items, region);
			if (index >= 0) {
				indices.add(index);
			}
		});
		return indices;
	}
}
