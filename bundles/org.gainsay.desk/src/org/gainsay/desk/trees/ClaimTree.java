// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.Counts;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.trees.TreeNode.Kind;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;

/** The claims of a corpus as a tree, with the statements about each of them below it, and what statements are about that is no claim yet. */
public final class ClaimTree implements UseTree {

	/** What stands above what. */
	public enum Order {
		/** An event above its claims. */
		EVENT,
		/** A claim above those that name it in a relation, such as those that entail it. */
		RELATION,
		/** Nothing. */
		NAME
	}

	private static final String TEXTS = "/texts"; //$NON-NLS-1$
	private static final Uses.Role CLAIM = new Uses.Role(false, statement -> targets(statement).map(TargetFacts::claim).filter(Objects::nonNull));
	private static final Uses.Role TEXT = new Uses.Role(true, statement -> targets(statement).filter(target -> target.claim() == null).map(TargetFacts::text));

	private final Corpus corpus;
	private final Order order;
	private final Uses uses;
	private final Map<String, TreeNode> byKey;
	private final List<TreeNode> nodes;

	private ClaimTree(Corpus corpus, Order order, boolean everybody, ClaimTree before) {
		this.corpus = corpus;
		this.order = order;
		this.uses = Uses.of(corpus, everybody, List.of(CLAIM, TEXT), before == null ? null : before.uses);
		KeptNodes kept = new KeptNodes(corpus, before != null && before.order == order && before.corpus.actors() == corpus.actors() ? before.byKey : Map.of());
		this.byKey = kept.now();
		this.nodes = before != null && before.order == order && before.corpus.actors() == corpus.actors() && before.corpus.claims() == corpus.claims()
				&& before.corpus.events() == corpus.events() && uses.changedKnown() ? new Making(kept).changed(before) : new Making(kept).nodes();
	}

	private static Stream<TargetFacts> targets(StatementFacts statement) {
		return statement.allStances().stream().flatMap(stance -> stance.targets().stream());
	}

	/**
	 * The tree of a build.
	 *
	 * @param before    the tree of another build, whose lines are taken over where they are the same; may be null
	 * @param everybody whether the sets of all annotators count; else each article's own only
	 */
	public static ClaimTree after(ClaimTree before, Corpus corpus, Order order, boolean everybody) {
		return new ClaimTree(corpus, order, everybody, before);
	}

	/**
	 * The lines of the tree.
	 *
	 * @param everybody whether the sets of all annotators count; else each article's own only
	 */
	public static List<TreeNode> of(Corpus corpus, Order order, boolean everybody) {
		return after(null, corpus, order, everybody).nodes();
	}

	@Override
	public List<TreeNode> nodes() {
		return nodes;
	}

	/** Makes the lines. */
	private final class Making {
		private final KeptNodes kept;

		Making(KeptNodes kept) {
			this.kept = kept;
		}

		List<TreeNode> nodes() {
			List<TreeNode> all = new ArrayList<>(switch (order) {
				case EVENT -> byEvent();
				case RELATION -> byRelation();
				case NAME -> TreeNode.portions("", claims("", corpus.claims().stream().sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList())); //$NON-NLS-1$ //$NON-NLS-2$
			});
			texts(all);
			return List.copyOf(all);
		}

		/** The same where claims and events are as they were: most events are not looked into. */
		List<TreeNode> changed(ClaimTree before) {
			kept.keepAll();
			List<TreeNode> all = new ArrayList<>();
			for (TreeNode node : before.nodes) {
				if (!node.key().equals(TEXTS)) {
					all.add(changed(node));
				}
			}
			texts(all);
			return List.copyOf(all);
		}

		private TreeNode changed(TreeNode node) {
			if (node.kind() == Kind.STATEMENT) {
				return node;
			}
			List<TreeNode> now = null;
			for (int i = 0; i < node.children().size() && node.children().get(i).kind() != Kind.STATEMENT; i++) {
				TreeNode child = node.children().get(i);
				TreeNode made = changed(child);
				if (made != child) {
					now = now == null ? new ArrayList<>(node.children()) : now;
					now.set(i, made);
				}
			}
			if (node.kind() == Kind.CLAIM && uses.changed(CLAIM, node.label())) {
				List<TreeNode> about = uses.of(CLAIM, node.label()).stream().map(kept.statements(node.key(), statement -> stances(statement, node.label(), null), node.label())).toList();
				List<TreeNode> first = (now == null ? node.children() : now).stream().filter(child -> child.kind() != Kind.STATEMENT).toList();
				return kept.keep(node.with(KeptNodes.count(about), Stream.concat(first.stream(), about.stream()).toList()));
			}
			return now == null ? node : kept.keep(node.with(node.count(), now));
		}

		private List<TreeNode> byEvent() {
			List<TreeNode> nodes = new ArrayList<>();
			Set<String> listed = new LinkedHashSet<>();
			for (EventFacts event : corpus.events()) {
				String key = "/event " + event.name(); //$NON-NLS-1$
				List<ClaimFacts> claims = event.claims().stream().flatMap(name -> corpus.claim(name).stream()).distinct().toList();
				claims.forEach(claim -> listed.add(claim.name()));
				nodes.add(kept.keep(new TreeNode(key, Kind.EVENT, event.name(), event.title(), Counts.claims(claims.size()), null, null, event,
						claims(key, claims))));
			}
			List<ClaimFacts> others = corpus.claims().stream().filter(claim -> !listed.contains(claim.name())).toList();
			if (!others.isEmpty() && !nodes.isEmpty()) {
				nodes.add(TreeNode.heading("/none", DeskMessages.Trees_noEvent, TreeNode.portions("/none", claims("/none", others)))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			} else {
				nodes.addAll(TreeNode.portions("", claims("", others))); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return nodes;
		}

		private List<TreeNode> claims(String under, List<ClaimFacts> claims) {
			return claims.stream().map(claim -> claim(under, claim, claim.text(), List.of())).toList();
		}

		private TreeNode claim(String under, ClaimFacts claim, String detail, List<TreeNode> before) {
			String key = under + "/claim " + claim.name(); //$NON-NLS-1$
			String all = detail + charged(claim) + KeptNodes.codes(claim.codes());
			TreeNode old = uses.changed(CLAIM, claim.name()) ? null : kept.kept(key, claim, all, before);
			if (old != null) {
				return old;
			}
			List<TreeNode> about = uses.of(CLAIM, claim.name()).stream().map(kept.statements(key, statement -> stances(statement, claim.name(), null), claim.name())).toList();
			return kept.keep(new TreeNode(key, Kind.CLAIM, claim.name(), all, KeptNodes.count(about), null, null, claim, Stream.concat(before.stream(), about.stream()).toList()));
		}

		/** Whom a claim charges, in words. */
		private String charged(ClaimFacts claim) {
			return claim.about().isEmpty() ? "" //$NON-NLS-1$
					: NLS.bind(DeskMessages.Trees_about, String.join(", ", claim.about().stream().map(actor -> corpus.actor(actor).map(ActorFacts::label).orElse(actor)).toList())); //$NON-NLS-1$
		}

		private static String stances(StatementFacts statement, String claim, String text) {
			return String.join(", ", statement.allStances().stream() //$NON-NLS-1$
					.filter(stance -> stance.targets().stream().anyMatch(target -> claim != null ? claim.equals(target.claim()) : text.equals(target.text())))
					.map(stance -> stance.kind().getLiteral()).distinct().toList());
		}

		private List<TreeNode> byRelation() {
			Map<String, List<ClaimFacts>> naming = new LinkedHashMap<>();
			Set<String> below = new LinkedHashSet<>();
			for (ClaimFacts claim : corpus.claims()) {
				for (ClaimRelationFacts relation : claim.relations()) {
					if (corpus.claim(relation.target()).isPresent() && !relation.target().equals(claim.name())) {
						Uses.put(naming, relation.target(), claim);
						below.add(claim.name());
					}
				}
			}
			List<TreeNode> nodes = new ArrayList<>();
			Set<String> shown = new LinkedHashSet<>();
			for (ClaimFacts claim : corpus.claims()) {
				if (!below.contains(claim.name())) {
					nodes.add(related("", claim, claim.text(), naming, Set.of(), shown)); //$NON-NLS-1$
				}
			}
			for (ClaimFacts claim : corpus.claims()) {
				if (!shown.contains(claim.name())) { // Only in a circle: one of it has to be at the top.
					nodes.add(related("", claim, claim.text(), naming, Set.of(), shown)); //$NON-NLS-1$
				}
			}
			return TreeNode.portions("", nodes); //$NON-NLS-1$
		}

		private TreeNode related(String under, ClaimFacts claim, String detail, Map<String, List<ClaimFacts>> naming, Set<String> above, Set<String> shown) {
			shown.add(claim.name());
			Set<String> way = new LinkedHashSet<>(above);
			way.add(claim.name());
			String key = under + "/claim " + claim.name(); //$NON-NLS-1$
			List<TreeNode> children = new ArrayList<>();
			for (ClaimFacts other : Uses.in(naming, claim.name())) {
				if (!way.contains(other.name())) {
					children.add(related(key, other, NLS.bind(DeskMessages.Trees_relation, relations(other, claim.name()), other.text()), naming, way, shown));
				}
			}
			return claim(under, claim, detail, children);
		}

		private static String relations(ClaimFacts from, String to) {
			return String.join(", ", from.relations().stream().filter(relation -> relation.target().equals(to)).map(relation -> relation.kind().getLiteral()).distinct().toList()); //$NON-NLS-1$
		}

		private void texts(List<TreeNode> nodes) {
			List<TreeNode> texts = new ArrayList<>();
			uses.names(TEXT, text -> {
				String own = TEXTS + "/text " + text; //$NON-NLS-1$
				TreeNode old = uses.changed(TEXT, text) ? null : kept.kept(own, text, "", List.of()); //$NON-NLS-1$
				if (old != null) {
					texts.add(old);
					return;
				}
				List<TreeNode> statements = uses.of(TEXT, text).stream().map(kept.statements(own, statement -> stances(statement, null, text), text)).toList();
				texts.add(kept.keep(new TreeNode(own, Kind.TEXT, text, "", KeptNodes.count(statements), null, null, text, statements))); //$NON-NLS-1$
			});
			if (texts.isEmpty()) {
				return;
			}
			nodes.add(TreeNode.heading(TEXTS, DeskMessages.Trees_texts, TreeNode.portions(TEXTS, texts)));
		}
	}
}
