// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.TypedWords;

/** The outline of a claims file, and the search for names over the whole corpus. */
public final class Outline {

	private final Corpus corpus;

	public Outline(Corpus corpus) {
		this.corpus = corpus;
	}

	/** A line of the outline with the file it is of, relative to the corpus folder. */
	public record Found(String file, String container, OutlineNode node) {
	}

	/** The outline of a file, in its order; empty for a file that is not of the corpus. */
	public List<OutlineNode> of(String file) {
		return corpus.file(file).map(this::nodes).orElse(List.of());
	}

	private List<OutlineNode> nodes(FileFacts file) {
		List<OutlineNode> nodes = new ArrayList<>();
		file.actors().forEach(actor -> nodes.add(leaf(OutlineNode.Kind.ACTOR, actor.name(), actor.label(), actor.at())));
		file.claims().forEach(claim -> nodes.add(leaf(OutlineNode.Kind.CLAIM, claim.name(), claim.text(), claim.at())));
		file.events().forEach(event -> nodes.add(leaf(OutlineNode.Kind.EVENT, event.name(), event.title(), event.at())));
		file.categories().forEach(category -> nodes.add(leaf(OutlineNode.Kind.CATEGORY, category.name(), category.taken(), category.at())));
		file.correspondences().forEach(same -> nodes.add(leaf(OutlineNode.Kind.CORRESPONDENCE, same.name(), same.kind().getLiteral(), same.at())));
		for (AnnotationSetFacts set : file.sets()) {
			List<OutlineNode> statements = set.statements().stream().map(this::statement).toList();
			nodes.add(set.solo()
					? new OutlineNode(OutlineNode.Kind.ARTICLE, set.article(), corpus.article(set.article()).map(ArticleFacts::title).orElse(""), null,
							set.at().name(), set.at().whole(), statements)
					: new OutlineNode(OutlineNode.Kind.ANNOTATION_SET, set.name(), set.article(), null, set.at().name(), set.at().whole(), statements));
		}
		nodes.sort(Comparator.comparingInt(node -> node.whole().offset()));
		return List.copyOf(nodes);
	}

	private static OutlineNode leaf(OutlineNode.Kind kind, String name, String detail, Declaration at) {
		return new OutlineNode(kind, name, detail, null, at.name(), at.whole(), List.of());
	}

	private OutlineNode statement(StatementFacts statement) {
		String speakers = statement.allMembers().stream().map(Outline::speaker).collect(Collectors.joining(", "));
		String stances = statement.allStances().stream()
				.map(stance -> stance.kind().getLiteral() + " "
						+ stance.targets().stream().map(target -> target.claim() != null ? target.claim() : "\"" + target.text() + "\"").collect(Collectors.joining(", ")))
				.collect(Collectors.joining("; "));
		return new OutlineNode(OutlineNode.Kind.STATEMENT, statement.name(), (speakers + " " + stances).strip(), Standings.of(statement, corpus),
				statement.at().name(), statement.at().whole(), List.of());
	}

	private static String speaker(MemberFacts member) {
		return switch (member.kind()) {
			case ACTOR -> member.actor() == null ? "?" : member.actor();
			case WRITER -> "writer";
			case UNSTATED -> "unstated";
			case UNNAMED -> "\"" + member.words() + "\"";
		};
	}

	/**
	 * The things of the corpus whose name or words contain all words of a query, in any case; names that begin with it first.
	 *
	 * @param most how many to give
	 */
	public List<Found> search(String query, int most) {
		TypedWords words = TypedWords.of(query);
		List<Found> found = new ArrayList<>();
		for (FileFacts file : corpus.files()) {
			for (OutlineNode node : nodes(file)) {
				add(file.file(), "", node, words, found);
				node.children().forEach(child -> add(file.file(), node.label(), child, words, found));
			}
		}
		String start = words.toString();
		found.sort(Comparator.comparing((Found one) -> !one.node.label().toLowerCase(Locale.ROOT).startsWith(start))
				.thenComparing(one -> one.node.label()).thenComparing(Found::file));
		return List.copyOf(found.subList(0, Math.min(most, found.size())));
	}

	private static void add(String file, String container, OutlineNode node, TypedWords words, List<Found> found) {
		if (words.areIn(node.label() + " " + node.detail())) {
			found.add(new Found(file, container, node));
		}
	}
}
