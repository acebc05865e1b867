// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.trees.TreeNode.Kind;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;

/** The actors of a corpus as a tree, with the statements in which each of them speaks or is cited below it. */
public final class ActorTree {

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

	private final Corpus corpus;
	private final Uses uses;
	private final Map<String, List<StatementFacts>> speaking = new LinkedHashMap<>();
	private final Map<String, List<StatementFacts>> cited = new LinkedHashMap<>();
	/** Those in which somebody speaks for an actor. */
	private final Map<String, List<StatementFacts>> spokenFor = new LinkedHashMap<>();
	/** The articles that are an actor's copy. */
	private final Map<String, List<String>> copies = new LinkedHashMap<>();

	private ActorTree(Corpus corpus, boolean everybody) {
		this.corpus = corpus;
		this.uses = new Uses(corpus, everybody);
		for (StatementFacts statement : uses.statements()) {
			put(speaking, statement.members(), statement);
			put(cited, statement.cited(), statement);
			statement.allMembers().forEach(member -> member.onBehalfOf().forEach(body -> Uses.put(spokenFor, body, statement)));
		}
		corpus.articles().forEach(article -> article.via().forEach(actor -> Uses.put(copies, actor, article.name())));
	}

	private static void put(Map<String, List<StatementFacts>> lists, List<MemberFacts> members, StatementFacts statement) {
		members.stream().filter(member -> member.actor() != null).forEach(member -> Uses.put(lists, member.actor(), statement));
	}

	/**
	 * The lines of the tree.
	 *
	 * @param everybody whether the sets of all annotators count; else each article's own only
	 */
	public static List<TreeNode> of(Corpus corpus, Order order, boolean everybody) {
		ActorTree tree = new ActorTree(corpus, everybody);
		return switch (order) {
			case KIND -> tree.byKind();
			case PART_OF -> tree.byWhole();
			case NAME -> TreeNode.portions("", corpus.actors().stream().sorted(BY_LABEL).map(actor -> tree.actor("", actor, List.of())).toList()); //$NON-NLS-1$ //$NON-NLS-2$
		};
	}

	private List<TreeNode> byKind() {
		List<TreeNode> nodes = new ArrayList<>();
		for (ActorKind kind : ActorKind.values()) {
			String key = "/kind " + kind.getLiteral(); //$NON-NLS-1$
			List<TreeNode> actors = corpus.actors().stream().filter(actor -> actor.kind() == kind).sorted(BY_LABEL).map(actor -> actor(key, actor, List.of())).toList();
			if (!actors.isEmpty()) {
				nodes.add(new TreeNode(key, Kind.HEADING, kind.getLiteral(), "", Integer.toString(actors.size()), null, null, null, TreeNode.portions(key, actors))); //$NON-NLS-1$
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
		List<StatementFacts> speaks = Uses.in(speaking, actor.name());
		List<StatementFacts> isCited = Uses.in(cited, actor.name());
		List<TreeNode> children = new ArrayList<>(before);
		Set<StatementFacts> listed = Collections.newSetFromMap(new IdentityHashMap<>()); // a busy actor has thousands: none is compared with each other one
		listed.addAll(speaks);
		speaks.forEach(statement -> children.add(uses.node(key, statement, stances(statement), null)));
		isCited.stream().filter(listed::add)
				.forEach(statement -> children.add(uses.node(key, statement, NLS.bind(DeskMessages.Trees_isCited, stances(statement)), null)));
		List<StatementFacts> others = Uses.in(spokenFor, actor.name());
		others.stream().filter(listed::add)
				.forEach(statement -> children.add(uses.node(key, statement, NLS.bind(DeskMessages.Trees_isSpokenFor, stances(statement)), null)));
		String count = count(speaks.size(), isCited.size(), others.size(), Uses.in(copies, actor.name()).size());
		return new TreeNode(key, Kind.ACTOR, actor.label(), actor.name() + Uses.codes(actor.codes()), count, null, null, actor, children);
	}

	private static String count(int speaks, int cited, int spokenFor, int copies) {
		List<String> more = new ArrayList<>();
		if (speaks + cited > 0 || spokenFor + copies == 0) {
			more.add(count(speaks, cited));
		}
		if (spokenFor > 0) {
			more.add(NLS.bind(DeskMessages.Trees_spokenFor, spokenFor));
		}
		if (copies > 0) {
			more.add(NLS.bind(DeskMessages.Trees_copies, copies));
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
