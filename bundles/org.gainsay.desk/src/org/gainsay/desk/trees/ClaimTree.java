// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.trees.TreeNode.Kind;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;

/** The claims of a corpus as a tree, with the statements about each of them below it, and what statements are about that is no claim yet. */
public final class ClaimTree {

	/** What stands above what. */
	public enum Order {
		/** An event above its claims. */
		EVENT,
		/** A claim above those that name it in a relation, such as those that entail it. */
		RELATION,
		/** Nothing. */
		NAME
	}

	private final Corpus corpus;
	private final Uses uses;
	private final Map<String, List<StatementFacts>> byClaim = new LinkedHashMap<>();
	private final Map<String, List<StatementFacts>> byText = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private ClaimTree(Corpus corpus, boolean everybody) {
		this.corpus = corpus;
		this.uses = new Uses(corpus, everybody);
		for (StatementFacts statement : uses.statements()) {
			for (StanceFacts stance : statement.allStances()) {
				for (TargetFacts target : stance.targets()) {
					Uses.put(target.claim() != null ? byClaim : byText, target.claim() != null ? target.claim() : target.text(), statement);
				}
			}
		}
	}

	/**
	 * The lines of the tree.
	 *
	 * @param everybody whether the sets of all annotators count; else each article's own only
	 */
	public static List<TreeNode> of(Corpus corpus, Order order, boolean everybody) {
		ClaimTree tree = new ClaimTree(corpus, everybody);
		List<TreeNode> nodes = new ArrayList<>(switch (order) {
			case EVENT -> tree.byEvent();
			case RELATION -> tree.byRelation();
			case NAME -> TreeNode.portions("", tree.claims("", corpus.claims().stream().sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList())); //$NON-NLS-1$ //$NON-NLS-2$
		});
		tree.texts(nodes);
		return List.copyOf(nodes);
	}

	private List<TreeNode> byEvent() {
		List<TreeNode> nodes = new ArrayList<>();
		Set<String> listed = new LinkedHashSet<>();
		for (EventFacts event : corpus.events()) {
			String key = "/event " + event.name(); //$NON-NLS-1$
			List<ClaimFacts> claims = event.claims().stream().flatMap(name -> corpus.claim(name).stream()).distinct().toList();
			claims.forEach(claim -> listed.add(claim.name()));
			nodes.add(new TreeNode(key, Kind.EVENT, event.name(), event.title(), NLS.bind(DeskMessages.Trees_claims, claims.size()), null, null, event,
					claims(key, claims)));
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
		List<StatementFacts> about = Uses.in(byClaim, claim.name());
		List<TreeNode> children = new ArrayList<>(before);
		about.forEach(statement -> children.add(uses.node(key, statement, stances(statement, claim.name(), null), claim.name())));
		return new TreeNode(key, Kind.CLAIM, claim.name(), detail + charged(claim) + Uses.codes(claim.codes()), uses.count(about), null, null, claim, children);
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
		if (byText.isEmpty()) {
			return;
		}
		String key = "/texts"; //$NON-NLS-1$
		List<TreeNode> texts = new ArrayList<>();
		byText.forEach((text, statements) -> {
			String own = key + "/text " + text; //$NON-NLS-1$
			texts.add(new TreeNode(own, Kind.TEXT, text, "", uses.count(statements), null, null, text, //$NON-NLS-1$
					statements.stream().map(statement -> uses.node(own, statement, stances(statement, null, text), text)).toList()));
		});
		nodes.add(TreeNode.heading(key, DeskMessages.Trees_texts, TreeNode.portions(key, texts)));
	}
}
