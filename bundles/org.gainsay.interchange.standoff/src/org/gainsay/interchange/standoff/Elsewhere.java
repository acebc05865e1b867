// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.StudyLost;
import org.gainsay.model.Status;

/** What of a corpus stands outside of the words of its articles, so that formats that mark words have no place for it. */
public final class Elsewhere {

	private final Corpus corpus;
	private final String format;
	private final List<NotCarried> lost = new ArrayList<>();
	private final Set<String> actors = new HashSet<>();
	private final Set<String> claims = new HashSet<>();

	private Elsewhere(Corpus corpus, String format) {
		this.corpus = corpus;
		this.format = format;
	}

	/**
	 * Tells of it.
	 *
	 * @param documents that are written
	 * @param format    its name, for messages
	 */
	public static List<NotCarried> of(Corpus corpus, Documents documents, String format) {
		Elsewhere elsewhere = new Elsewhere(corpus, format);
		documents.all().stream().map(Documents.Document::article).filter(article -> corpus.text(article).isPresent()).forEach(article -> elsewhere.sets(article, documents));
		elsewhere.declarations();
		elsewhere.lost.addAll(StudyLost.of(corpus, format));
		return elsewhere.lost;
	}

	private void sets(ArticleFacts article, Documents documents) {
		List<AnnotationSetFacts> sets = documents.sets(article, new ArrayList<>());
		for (AnnotationSetFacts set : sets) {
			set.statements().forEach(this::mentioned);
			if (set.solo() && set.annotator() != null && sets.size() > 1) {
				tell(article.name(), "The article's own set is written as any other of its annotator; which of them is the article's own has no place in " + format + ".", "set");
			}
			if (set.status() != Status.OPEN || set.round() != null || set.coded() != null) {
				tell(set.prefix() + article.name(), "How far a set is, the round of a study that it belongs to and when it was coded have no place in " + format + ".", "set");
			}
		}
	}

	private void mentioned(StatementFacts statement) {
		for (MemberFacts member : statement.allMembers()) {
			actors.add(member.actor());
			actors.add(member.of());
			actors.addAll(member.onBehalfOf());
		}
		actors.add(statement.addresseeActor());
		statement.allStances().stream().flatMap(stance -> stance.targets().stream()).map(TargetFacts::claim).forEach(claims::add);
	}

	private void declarations() {
		corpus.correspondences().forEach(one -> tell(one.name(), "A correspondence is between articles, and " + format + " has nothing across its documents.", "correspondence"));
		corpus.events().forEach(one -> tell(one.name(), "Events that articles report on have no place in " + format + ".", "event"));
		corpus.claims().stream().filter(one -> !claims.contains(one.name())).forEach(one -> tell(one.name(), "No stance that is written is on it, and " + format + " has claims in stances only.", "claim"));
		corpus.claims().stream().filter(one -> !one.relations().isEmpty() || !one.about().isEmpty() || !one.codes().isEmpty())
				.forEach(one -> tell(one.name(), "Of a claim the stances have name and words; its relations, whom it charges and its codes have no place in " + format + ".", "claim"));
		corpus.actors().stream().filter(one -> !actors.contains(one.name()))
				.forEach(one -> tell(one.name(), "It neither speaks nor is told anything in what is written, and " + format + " has kind and label of an actor there only.", "actor"));
		corpus.actors().stream().filter(one -> !one.roles().isEmpty() || one.partOf() != null || !one.aliases().isEmpty() || !one.sameAs().isEmpty() || !one.codes().isEmpty())
				.forEach(one -> tell(one.name(), "Of an actor the speakers have kind, name and label; its offices, body, aliases, authority files and codes have no place in " + format + ".", "actor"));
		corpus.categories().stream().filter(one -> Stream.of("brat_", "uima_", "webanno_").noneMatch(one.name()::startsWith))
				.forEach(one -> tell(one.name(), "Of a category the codes have its name and what is given; its codebook, what it may be and what that means have no place in " + format + ".", "category"));
	}

	private void tell(String where, String what, String kind) {
		lost.add(new NotCarried(where, what, kind));
	}
}
