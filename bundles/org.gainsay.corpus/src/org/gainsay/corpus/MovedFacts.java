// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.List;
import java.util.function.UnaryOperator;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;

/**
 * Facts that are written elsewhere in their file.
 *
 * @param to where what stood in a region stands now
 */
record MovedFacts(UnaryOperator<Region> to) {

	/** All that was found in a file but its problems, which stay where they are. */
	FileFacts file(FileFacts one) {
		return new FileFacts(one.file(), one.stamp(), one.actors().stream().map(this::actor).toList(), one.events().stream().map(this::event).toList(),
				one.claims().stream().map(this::claim).toList(), one.categories().stream().map(this::category).toList(), one.articles().stream().map(this::article).toList(),
				one.sets().stream().map(set -> set(set, set.statements().stream().map(this::statement).toList())).toList(),
				one.correspondences().stream().map(this::correspondence).toList(), one.references().stream().map(this::reference).toList(), one.texts(), study(one.study()), one.problems());
	}

	/** Whether all that is written within what is declared stays where it is: then it is the same object, too, and who looks at it sees that nothing is new. */
	private boolean stays(Declaration one) {
		return to.apply(one.whole()).equals(one.whole()) && to.apply(one.name()).equals(one.name());
	}

	private StudyFacts study(StudyFacts all) {
		return all.isEmpty() ? all : new StudyFacts(all.studies().stream().map(one -> new StudyFacts.Study(one.title(), one.population(), one.reports(), declaration(one.at()))).toList(),
				all.coders().stream().map(one -> new StudyFacts.Coder(one.name(), one.label(), declaration(one.at()))).toList(),
				all.rounds().stream().map(one -> new StudyFacts.Round(one.name(), one.kind(), one.sample(), one.strata(), one.seed(), one.each(), one.blind(), one.suggestions(), one.coders(),
						one.from(), one.except(), one.exceptRounds(), declaration(one.at()))).toList(),
				all.assignments().stream().map(one -> new StudyFacts.Assignment(one.coder(), one.round(), one.articles(), declaration(one.at()))).toList(),
				all.events().stream().map(one -> new StudyFacts.Event(one.kind(), one.round(), one.who(), one.date(), one.reason(), one.frozen(), declaration(one.at()))).toList(),
				all.decisions().stream().map(one -> new StudyFacts.Decision(one.article(), one.round(), one.category(), one.who(), one.date(), one.offers(), one.took(), one.stancesOf(), one.spansOf(),
						one.nothing(), one.reason(), one.note(), codes(one.codes()), one.statements().stream().map(this::statement).toList(), declaration(one.at()))).toList());
	}

	ActorFacts actor(ActorFacts one) {
		return stays(one.at()) ? one : new ActorFacts(one.name(), one.kind(), one.label(), one.roles(), one.partOf(), one.aliases(), one.sameAs(), codes(one.codes()), declaration(one.at()));
	}

	EventFacts event(EventFacts one) {
		return stays(one.at()) ? one : new EventFacts(one.name(), one.title(), one.claims(), declaration(one.at()));
	}

	ClaimFacts claim(ClaimFacts one) {
		return stays(one.at()) ? one : new ClaimFacts(one.name(), one.text(), one.relations(), one.about(), codes(one.codes()), declaration(one.at()));
	}

	CategoryFacts category(CategoryFacts one) {
		return stays(one.at()) ? one : new CategoryFacts(one.codebook(), one.version(), one.name(), one.subject(), one.kind(), one.several(), values(one.values()), one.minimum(), one.maximum(), one.interval(),
				one.required(), one.definition(), declaration(one.at()));
	}

	private List<CategoryValueFacts> values(List<CategoryValueFacts> all) {
		return all.stream().map(one -> new CategoryValueFacts(one.name(), one.definition(), declaration(one.at()))).toList();
	}

	ArticleFacts article(ArticleFacts one) {
		return stays(one.at()) ? one : new ArticleFacts(one.name(), one.title(), one.outlet(), one.via(), one.byline(), one.section(), one.dateline(), one.published(), one.retrieved(), one.language(), one.url(),
				one.text(), one.sha256(), one.events(), one.revises(), codes(one.codes()), one.status(), declaration(one.at()));
	}

	CorrespondenceFacts correspondence(CorrespondenceFacts one) {
		return stays(one.at()) ? one : new CorrespondenceFacts(one.name(), one.kind(), one.statements(), one.how(), one.confidence(), declaration(one.at()));
	}

	/** @param statements those of the set, moved already */
	AnnotationSetFacts set(AnnotationSetFacts one, List<StatementFacts> statements) {
		return new AnnotationSetFacts(one.article(), one.name(), one.annotator(), one.round(), one.coded(), one.status(), codes(one.codes()), statements, declaration(one.at()));
	}

	StatementFacts statement(StatementFacts one) {
		return stays(one.at()) ? one : named(one, one.name(), one.qualifiedName());
	}

	/** A statement that has another name now: one that the tools gave it, and that tells which of several with the same words it is. */
	StatementFacts named(StatementFacts one, String name, String qualifiedName) {
		return new StatementFacts(name, one.named(), qualifiedName, one.article(), one.annotator(), anchor(one.content()), anchor(one.cue()), one.cueNegated(),
				anchor(one.source()), anchor(one.hedge()), anchor(one.addressee()), one.addresseeActor(), one.links().stream().map(link -> link.stream().map(this::member).toList()).toList(),
				one.form(), one.act(), stances(one.stances()), one.writerCertainty(), one.date(), one.repeats(), one.answers(), one.note(), one.confidence(), one.status(), one.origin(),
				codes(one.codes()), declaration(one.at()));
	}

	private MemberFacts member(MemberFacts one) {
		return new MemberFacts(one.kind(), one.actor(), one.words(), anchor(one.wordsAt()), one.of(), one.onBehalfOf(), one.number(), one.several(), anchor(one.grounds()), anchor(one.source()),
				anchor(one.cue()), one.cueNegated(), anchor(one.hedge()), stances(one.stances()), codes(one.codes()), to.apply(one.at()));
	}

	private List<StanceFacts> stances(List<StanceFacts> all) {
		return all.stream().map(one -> new StanceFacts(one.kind(), one.targets(), one.certainty(), anchor(one.part()), anchor(one.grounds()), anchor(one.condition()), to.apply(one.at())))
				.toList();
	}

	private List<CodeFacts> codes(List<CodeFacts> all) {
		return all.stream().map(one -> new CodeFacts(one.category(), one.values(), anchor(one.at()))).toList();
	}

	private AnchorFacts anchor(AnchorFacts one) {
		return one == null ? null : new AnchorFacts(one.spans(), to.apply(one.at()));
	}

	ReferenceFacts reference(ReferenceFacts one) {
		return new ReferenceFacts(one.kind(), one.name(), to.apply(one.region()));
	}

	Declaration declaration(Declaration one) {
		return new Declaration(one.file(), to.apply(one.name()), to.apply(one.whole()));
	}
}
