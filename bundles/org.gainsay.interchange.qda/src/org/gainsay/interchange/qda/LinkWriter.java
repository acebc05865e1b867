// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.model.How;

/**
 * Writes the links: from the selection of a statement to its other selections, to the cases that speak and the codes of its stances, in the order in which the statement has them; from statement to
 * statement, claim to claim and article to article.
 */
final class LinkWriter {

	static final String BY = "by";
	static final String AND = "and";
	static final String CITING = "citing";
	static final String TO = "to";
	static final String FOR = "for";
	static final String OF = "actor";
	static final String STANCE = "stance ";
	static final String CERTAINTY = "certainty of stance ";
	static final String MEMBER = " of member ";
	static final String REPEATS = "repeats";
	static final String ANSWERS = "answers";
	static final String ABOUT = "about";
	static final String REVISES = "revises";
	static final String VIA = "via";

	private final Corpus corpus;
	private final XmlText xml;
	private final Losses losses;
	private boolean begun;
	private int number;
	private String owner = "";

	LinkWriter(Corpus corpus, XmlText xml, Losses losses) {
		this.corpus = corpus;
		this.xml = xml;
		this.losses = losses;
	}

	/** @param sets whose statements are in the project */
	void write(List<AnnotationSetFacts> sets) throws IOException {
		for (ClaimFacts claim : corpus.claims()) {
			claim(claim);
		}
		for (ArticleFacts article : corpus.articles()) {
			article(article);
		}
		Set<String> written = new HashSet<>();
		for (AnnotationSetFacts set : sets) {
			losses.set(set);
			set.statements().stream().filter(statement -> !Mark.of(statement).isEmpty()).forEach(statement -> written.add(statement.qualifiedName()));
		}
		for (AnnotationSetFacts set : sets) {
			for (StatementFacts statement : set.statements()) {
				if (written.contains(statement.qualifiedName())) {
					statement(statement, written);
				}
			}
		}
		for (CorrespondenceFacts pair : corpus.correspondences()) {
			correspondence(pair, written);
		}
		if (begun) {
			xml.end();
		}
	}

	private void of(String owner) {
		this.owner = owner;
		number = 0;
	}

	private void link(String name, String direction, String from, String to) throws IOException {
		if (!begun) {
			xml.begin("Links");
			begun = true;
		}
		number++;
		xml.empty("Link", "guid", Guids.of("link", owner, String.valueOf(number)), "name", name, "direction", direction, "originGUID", from, "targetGUID", to);
	}

	private void link(String name, String from, String to) throws IOException {
		link(name, "OneWay", from, to);
	}

	private void claim(ClaimFacts claim) throws IOException {
		of("claim " + claim.name());
		String code = CodeTree.guid(CodeTree.CLAIMS, claim.name());
		for (ClaimRelationFacts relation : claim.relations()) {
			if (corpus.claim(relation.target()).isPresent()) {
				link(relation.kind().getLiteral(), code, CodeTree.guid(CodeTree.CLAIMS, relation.target()));
			} else {
				losses.tell(claim.name(), "It " + relation.kind().getLiteral() + " a claim that there is not, so the relation is left out.");
			}
		}
		for (String actor : claim.about()) {
			toCase(ABOUT, code, actor, claim.name());
		}
	}

	private void article(ArticleFacts article) throws IOException {
		of("article " + article.name());
		String source = Guids.of("source", article.name());
		if (article.revises() != null && corpus.article(article.revises()).isPresent()) {
			link(REVISES, source, Guids.of("source", article.revises()));
		}
		for (String via : article.via()) {
			toCase(VIA, source, via, null); // its name is a variable of the source, too
		}
	}

	/** @param where what lacks it where there is no such actor; null where that is not to be told */
	private void toCase(String name, String from, String actor, String where) throws IOException {
		if (corpus.actor(actor).isPresent()) {
			link(name, from, Guids.of("case", actor));
		} else if (where != null) {
			losses.tell(where, "There is no actor called " + actor + ", so there is no link '" + name + "' to one.");
		}
	}

	private void statement(StatementFacts statement, Set<String> written) throws IOException {
		of("statement " + statement.qualifiedName());
		List<Mark> marks = Mark.of(statement);
		String stands = Mark.of(marks);
		for (Mark mark : marks) {
			if (!mark.guid().equals(stands) || !mark.place().equals("content")) {
				link(mark.place() + (mark.piece() == 1 ? "" : " + " + mark.piece()), stands, mark.guid());
			}
		}
		for (int i = 0; i < statement.links().size(); i++) {
			List<MemberFacts> members = statement.links().get(i);
			for (MemberFacts member : members) {
				speaker(statement, stands, member, member != members.getFirst() ? AND : i == 0 ? BY : CITING);
			}
		}
		if (statement.addresseeActor() != null) {
			toCase(TO, stands, statement.addresseeActor(), statement.qualifiedName());
		}
		stances(statement, stands);
		for (String earlier : statement.repeats()) {
			toStatement(REPEATS, statement, stands, earlier, written);
		}
		for (String other : statement.answers()) {
			toStatement(ANSWERS, statement, stands, other, written);
		}
	}

	private void speaker(StatementFacts statement, String stands, MemberFacts member, String how) throws IOException {
		if (member.kind() == MemberFacts.Kind.ACTOR) {
			toCase(how, stands, member.actor(), null); // that is told with what else is lost of the statement
		} else {
			link(how, stands, CodeTree.guid(CodeTree.speaker(member)));
		}
		String of = MEMBER + Mark.number(statement, member);
		if (member.of() != null) {
			toCase(OF + of, stands, member.of(), statement.qualifiedName());
		}
		for (String body : member.onBehalfOf()) {
			toCase(FOR + of, stands, body, statement.qualifiedName());
		}
	}

	private void stances(StatementFacts statement, String stands) throws IOException {
		int stance = 0;
		for (StanceFacts one : statement.allStances()) {
			stance++;
			Optional<MemberFacts> owner = statement.allMembers().stream().filter(member -> member.stances().stream().anyMatch(its -> its == one)).findFirst();
			String name = STANCE + stance + (owner.isEmpty() ? "" : MEMBER + Mark.number(statement, owner.get()));
			for (TargetFacts target : one.targets()) {
				if (target.text() != null) {
					link(name, stands, CodeTree.guid(CodeTree.STANCES, one.kind().getLiteral()));
				} else if (corpus.claim(target.claim()).isPresent()) {
					link(name, stands, CodeTree.guid(CodeTree.CLAIMS, target.claim(), one.kind().getLiteral()));
				}
			}
			if (one.certainty() != Certainty.UNSPECIFIED) {
				link(CERTAINTY + stance, stands, CodeTree.guid(CodeTree.CERTAINTY, one.certainty().getLiteral()));
			}
		}
	}

	/** The identifier of the selection that a statement stands for. */
	private String stands(String qualifiedName) {
		return corpus.statement(qualifiedName).map(other -> Mark.of(Mark.of(other))).orElse(null);
	}

	private void toStatement(String name, StatementFacts statement, String stands, String other, Set<String> written) throws IOException {
		if (written.contains(other)) {
			link(name, stands, stands(other));
		} else {
			losses.tell(statement.qualifiedName(), "It " + name + " a statement that is not in the project, so that is left out.");
		}
	}

	private void correspondence(CorrespondenceFacts pair, Set<String> written) throws IOException {
		of("correspondence " + pair.kind().getLiteral() + " " + pair.name());
		List<String> there = pair.statements().stream().filter(written::contains).toList();
		if (there.size() < pair.statements().size()) {
			losses.tell(pair.name(), "Not all of its statements are in the project; those that are not are left out of it.");
		}
		String name = pair.kind().getLiteral() + " " + pair.name() + (pair.how() == How.UNSPECIFIED ? "" : ": " + pair.how().getLiteral());
		for (int i = 1; i < there.size(); i++) {
			link(name, "Associative", stands(there.getFirst()), stands(there.get(i)));
		}
	}
}
