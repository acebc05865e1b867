// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.trees.TreeNode.Kind;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;

/** The actors of a corpus as a tree, with the statements in which each of them speaks or is cited below it. */
public final class ActorTree implements UseTree {

	/** What stands above what. */
	public enum Order {
		/** A kind above the actors of that kind. */
		KIND,
		/** A body above what is part of it. */
		PART_OF,
		/** Nothing. */
		NAME
	}

	private static final Comparator<ActorFacts> BY_LABEL = Comparator.comparing(ActorFacts::label, String.CASE_INSENSITIVE_ORDER)
			.thenComparing(ActorFacts::name);

	private static final Uses.Role SPEAKING = new Uses.Role(false, statement -> actors(statement.members()));
	private static final Uses.Role CITED = new Uses.Role(false, statement -> actors(statement.cited()));
	/** Somebody speaks for them. */
	private static final Uses.Role SPOKEN_FOR = new Uses.Role(false, statement -> statement.allMembers().stream().flatMap(member -> member.onBehalfOf().stream()));

	/**
	 * How many articles somebody published.
	 *
	 * @param outlet as their outlet
	 * @param copies that are a copy of theirs
	 */
	private record Published(int outlet, int copies) {

		static final Published NOTHING = new Published(0, 0);

		Published and(Published other) {
			return new Published(outlet + other.outlet, copies + other.copies);
		}
	}

	private final Corpus corpus;
	private final Order order;
	private final Uses uses;
	/** What articles say of who published them. */
	private final Map<String, Published> published = new HashMap<>();
	private final Map<String, TreeNode> byKey;
	private final List<TreeNode> nodes;

	private ActorTree(Corpus corpus, Order order, boolean everybody, ActorTree before) {
		this.corpus = corpus;
		this.order = order;
		this.uses = Uses.of(corpus, everybody, List.of(SPEAKING, CITED, SPOKEN_FOR), before == null ? null : before.uses);
		corpus.articles().forEach(article -> {
			String outlet = article.outlet();
			if (outlet != null) {
				published.merge(outlet, new Published(1, 0), Published::and);
			}
			article.via().stream().distinct().forEach(actor -> published.merge(actor, new Published(0, 1), Published::and));
		});
		KeptNodes kept = new KeptNodes(corpus, before != null && before.order == order && before.corpus.actors() == corpus.actors() ? before.byKey : Map.of());
		this.byKey = kept.now();
		this.nodes = new Making(kept, before == null ? Map.of() : before.published).nodes();
	}

	private static Stream<String> actors(List<MemberFacts> members) {
		return members.stream().map(MemberFacts::actor).filter(Objects::nonNull);
	}

	/**
	 * The tree of a build.
	 *
	 * @param before    the tree of another build, whose lines are taken over where they are the same; may be null
	 * @param everybody whether the sets of all annotators count; else each article's own only
	 */
	public static ActorTree after(ActorTree before, Corpus corpus, Order order, boolean everybody) {
		return new ActorTree(corpus, order, everybody, before);
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
		private final Map<String, Published> publishedBefore;

		Making(KeptNodes kept, Map<String, Published> publishedBefore) {
			this.kept = kept;
			this.publishedBefore = publishedBefore;
		}

		List<TreeNode> nodes() {
			return switch (order) {
				case KIND -> byKind();
				case PART_OF -> byWhole();
				case NAME -> TreeNode.portions("", corpus.actors().stream().sorted(BY_LABEL).map(actor -> actor("", actor, List.of())).toList()); //$NON-NLS-1$ //$NON-NLS-2$
			};
		}

		private List<TreeNode> byKind() {
			List<TreeNode> nodes = new ArrayList<>();
			for (ActorKind kind : ActorKind.values()) {
				String key = "/kind " + kind.getLiteral(); //$NON-NLS-1$
				List<TreeNode> actors = corpus.actors().stream().filter(actor -> actor.kind() == kind).sorted(BY_LABEL).map(actor -> actor(key, actor, List.of())).toList();
				if (!actors.isEmpty()) {
					nodes.add(kept.keep(new TreeNode(key, Kind.HEADING, kind.getLiteral(), "", Integer.toString(actors.size()), null, null, null, TreeNode.portions(key, actors)))); //$NON-NLS-1$
				}
			}
			return nodes;
		}

		private List<TreeNode> byWhole() {
			Map<String, List<ActorFacts>> parts = new LinkedHashMap<>();
			corpus.actors().stream().filter(actor -> actor.partOf() != null && corpus.actor(actor.partOf()).isPresent())
					.forEach(actor -> Uses.put(parts, actor.partOf(), actor));
			Set<String> shown = new LinkedHashSet<>();
			List<TreeNode> nodes = new ArrayList<>();
			corpus.actors().stream().filter(actor -> actor.partOf() == null || corpus.actor(actor.partOf()).isEmpty()).sorted(BY_LABEL)
					.forEach(actor -> nodes.add(whole("", actor, parts, shown))); //$NON-NLS-1$
			// Only in a circle, which is an error: one of it has to be at the top.
			corpus.actors().stream().sorted(BY_LABEL).filter(actor -> !shown.contains(actor.name())).toList().forEach(actor -> {
				if (!shown.contains(actor.name())) {
					nodes.add(whole("", actor, parts, shown)); //$NON-NLS-1$
				}
			});
			return TreeNode.portions("", nodes); //$NON-NLS-1$
		}

		private TreeNode whole(String under, ActorFacts actor, Map<String, List<ActorFacts>> parts, Set<String> shown) {
			shown.add(actor.name());
			String key = under + "/actor " + actor.name(); //$NON-NLS-1$
			List<TreeNode> below = new ArrayList<>();
			Uses.in(parts, actor.name()).stream().sorted(BY_LABEL).filter(part -> !shown.contains(part.name())).forEach(part -> below.add(whole(key, part, parts, shown)));
			return actor(under, actor, below);
		}

		private TreeNode actor(String under, ActorFacts actor, List<TreeNode> before) {
			String key = under + "/actor " + actor.name(); //$NON-NLS-1$
			String name = actor.name();
			String detail = name + KeptNodes.codes(actor.codes());
			boolean same = !uses.changed(SPEAKING, name) && !uses.changed(CITED, name) && !uses.changed(SPOKEN_FOR, name) && Objects.equals(published.get(name), publishedBefore.get(name));
			TreeNode old = same ? kept.kept(key, actor, detail, before) : null;
			if (old != null) {
				return old;
			}
			List<TreeNode> children = new ArrayList<>(before);
			Set<StatementFacts> listed = Collections.newSetFromMap(new IdentityHashMap<>()); // a busy actor has thousands: none is compared with each other one
			add(SPEAKING, name, key, null, listed, children);
			add(CITED, name, key, DeskMessages.Trees_isCited, listed, children);
			add(SPOKEN_FOR, name, key, DeskMessages.Trees_isSpokenFor, listed, children);
			String count = count(uses.count(SPEAKING, name), uses.count(CITED, name), uses.count(SPOKEN_FOR, name), published.getOrDefault(name, Published.NOTHING));
			return kept.keep(new TreeNode(key, Kind.ACTOR, actor.label(), detail, count, null, null, actor, children));
		}

		private void add(Uses.Role role, String name, String key, String message, Set<StatementFacts> listed, List<TreeNode> to) {
			uses.of(role, name).stream().filter(listed::add).map(kept.statements(key, statement -> role == SPEAKING ? stances(statement) : NLS.bind(message, stances(statement)), null)).forEach(to::add);
		}

		private static String count(int speaks, int cited, int spokenFor, Published published) {
			List<String> more = new ArrayList<>();
			if (speaks + cited > 0 || spokenFor + published.outlet + published.copies == 0) {
				more.add(count(speaks, cited));
			}
			if (spokenFor > 0) {
				more.add(NLS.bind(DeskMessages.Trees_spokenFor, spokenFor));
			}
			if (published.outlet > 0) {
				more.add(NLS.bind(DeskMessages.Trees_outlet, published.outlet));
			}
			if (published.copies > 0) {
				more.add(NLS.bind(DeskMessages.Trees_copies, published.copies));
			}
			return String.join(", ", more); //$NON-NLS-1$
		}

		private static String count(int speaks, int cited) {
			if (speaks == 0 && cited == 0) {
				return DeskMessages.Trees_unused;
			}
			return cited == 0 ? NLS.bind(DeskMessages.Trees_speaks, speaks)
					: speaks == 0 ? NLS.bind(DeskMessages.Trees_cited, cited) : NLS.bind(DeskMessages.Trees_speaksAndCited, speaks, cited);
		}

		private static String stances(StatementFacts statement) {
			return String.join(", ", statement.allStances().stream().flatMap(stance -> stance.targets().stream() //$NON-NLS-1$
					.map(target -> stance.kind().getLiteral() + ' ' + (target.claim() != null ? target.claim() : '\u201C' + target.text() + '\u201D'))).distinct().toList());
		}
	}
}
