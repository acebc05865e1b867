// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Act;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;

/**
 * The codes of a project: below each claim the stances on it, then stances, forms and the like, roles of words, and the codebooks. Of what the language gives, only what is used is there; of
 * what the study declares, all.
 */
final class CodeTree {

	static final String CLAIMS = "Claims";
	static final String STANCES = "Stances";
	static final String FORM = "Form";
	static final String ACT = "Act";
	static final String CERTAINTY = "Certainty";
	static final String WRITER_CERTAINTY = "Writer's certainty";
	static final String STATUS = "Status";
	static final String ROLES = "Roles";
	static final String SPEAKERS = "Speakers";
	static final String CODEBOOK = "Codebook: ";
	/** Below {@link #ROLES}. */
	static final String NEGATED = "cue negated";

	/** A code with those below it. */
	private static final class Node {
		private final Map<String, Node> below;
		private String description;
		private boolean codable = true;

		Node(boolean sorted) {
			below = sorted ? new TreeMap<>() : new LinkedHashMap<>();
		}
	}

	private final Node root = new Node(false);
	private final Corpus corpus;

	private CodeTree(Corpus corpus) {
		this.corpus = corpus;
	}

	/** The codes of what a corpus declares. */
	static CodeTree of(Corpus corpus) {
		CodeTree tree = new CodeTree(corpus);
		corpus.claims().forEach(tree::claim);
		for (String group : List.of(STANCES, FORM, ACT, CERTAINTY, WRITER_CERTAINTY, STATUS, ROLES, SPEAKERS)) {
			tree.node(true, group).codable = false;
		}
		corpus.categories().forEach(tree::category);
		return tree;
	}

	private void claim(ClaimFacts claim) {
		node(false, CLAIMS).codable = false;
		node(true, CLAIMS, claim.name()).description = claim.text();
	}

	private void category(CategoryFacts category) {
		node(false, CODEBOOK + category.codebook()).codable = false;
		Node node = node(category.kind() != CategoryKind.LIST, CODEBOOK + category.codebook(), category.name());
		node.codable = false;
		node.description = CategoryWords.of(category);
		for (CategoryValueFacts value : category.values()) {
			node(false, path(category, value.name())).description = value.definition();
		}
	}

	/** Takes the codes that the sets of an article need. */
	void use(ArticleFacts article, List<AnnotationSetFacts> sets) {
		article.codes().forEach(this::use);
		for (AnnotationSetFacts set : sets) {
			set.codes().forEach(this::use);
			set.statements().forEach(this::use);
		}
	}

	/** Takes what is a code, though it is declared nowhere: numbers and texts of categories. */
	void use(CodeFacts code) {
		corpus.category(code.category()).ifPresent(category -> code.values().forEach(value -> node(false, path(category, value))));
	}

	private void use(StatementFacts statement) {
		statement.codes().forEach(this::use);
		statement.allMembers().forEach(member -> member.codes().forEach(this::use));
		for (StanceFacts stance : statement.allStances()) {
			node(false, STANCES, stance.kind().getLiteral());
			stance.targets().stream().map(TargetFacts::claim).filter(claim -> corpus.claim(claim).isPresent()).forEach(claim -> node(false, CLAIMS, claim, stance.kind().getLiteral()));
			if (stance.certainty() != Certainty.UNSPECIFIED) {
				node(false, CERTAINTY, stance.certainty().getLiteral());
			}
		}
		properties(statement).forEach(path -> node(false, path));
		for (StatementAnchor anchor : statement.anchors()) {
			node(false, ROLES, anchor.role().word());
		}
		if (statement.cueNegated() || statement.allMembers().stream().anyMatch(MemberFacts::cueNegated)) {
			node(false, ROLES, NEGATED);
		}
		statement.allMembers().stream().filter(member -> member.kind() != MemberFacts.Kind.ACTOR).forEach(member -> node(false, speaker(member)));
	}

	/** The codes for form, act, status and the writer's certainty of a statement. */
	static List<String[]> properties(StatementFacts statement) {
		List<String[]> found = new ArrayList<>();
		if (statement.form() != Form.UNSPECIFIED) {
			found.add(new String[] { FORM, statement.form().getLiteral() });
		}
		if (statement.act() != Act.UNSPECIFIED) {
			found.add(new String[] { ACT, statement.act().getLiteral() });
		}
		if (statement.writerCertainty() != Certainty.UNSPECIFIED) {
			found.add(new String[] { WRITER_CERTAINTY, statement.writerCertainty().getLiteral() });
		}
		if (statement.status() != StatementStatus.ACCEPTED) {
			found.add(new String[] { STATUS, statement.status().getLiteral() });
		}
		return found;
	}

	/** The path of the code for a speaker who is no actor. */
	static String[] speaker(MemberFacts member) {
		return new String[] { SPEAKERS, member.kind().name().toLowerCase(Locale.ROOT) };
	}

	/** The path of the code for a value of a category. */
	static String[] path(CategoryFacts category, String value) {
		return new String[] { CODEBOOK + category.codebook(), category.name(), value };
	}

	/** The identifier of the code of a path. */
	static String guid(String... path) {
		return Guids.of("code", path);
	}

	private Node node(boolean sorted, String... path) {
		Node node = root;
		for (int i = 0; i < path.length; i++) {
			boolean last = i == path.length - 1;
			node = node.below.computeIfAbsent(path[i], name -> new Node(last && sorted));
		}
		return node;
	}

	/** Whether there is none. */
	boolean isEmpty() {
		return root.below.values().stream().noneMatch(CodeTree::counts);
	}

	/** A group without a code says nothing. */
	private static boolean counts(Node node) {
		return node.codable || node.description != null || !node.below.isEmpty();
	}

	/** Writes them into the element that is open. */
	void write(XmlText xml) throws IOException {
		write(xml, root, new String[0]);
	}

	private static void write(XmlText xml, Node node, String[] path) throws IOException {
		for (Map.Entry<String, Node> entry : node.below.entrySet()) {
			Node below = entry.getValue();
			if (!counts(below)) {
				continue;
			}
			String[] its = Arrays.copyOf(path, path.length + 1);
			its[path.length] = entry.getKey();
			xml.begin("Code", "guid", guid(its), "name", entry.getKey(), "isCodable", String.valueOf(below.codable)).text("Description", below.description);
			write(xml, below, its);
			xml.end();
		}
	}
}
