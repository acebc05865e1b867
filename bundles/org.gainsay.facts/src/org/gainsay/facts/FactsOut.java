// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** Writes a section of the facts of a file for {@link FactsBytes}. */
final class FactsOut {

	interface Writing<T> {
		void write(T value);
	}

	private final ByteArrayOutputStream rest = new ByteArrayOutputStream(4096);
	private final Map<String, Integer> places = new HashMap<>();
	private final List<String> strings = new ArrayList<>();

	byte[] bytes() {
		FactsOut table = new FactsOut();
		table.number(strings.size());
		for (String string : strings) {
			byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
			boolean whole = new String(encoded, StandardCharsets.UTF_8).equals(string); // half a pair has no encoding
			byte[] kept = whole ? encoded : units(string);
			table.number(kept.length * 2 + (whole ? 0 : 1));
			table.rest.writeBytes(kept);
		}
		table.rest.writeBytes(rest.toByteArray());
		return table.rest.toByteArray();
	}

	private static byte[] units(String string) {
		ByteBuffer units = ByteBuffer.allocate(string.length() * 2);
		units.asCharBuffer().put(string);
		return units.array();
	}

	private void number(int value) { // zigzag, seven bits a byte
		int left = value << 1 ^ value >> 31;
		while ((left & ~0x7F) != 0) {
			rest.write(left & 0x7F | 0x80);
			left >>>= 7;
		}
		rest.write(left);
	}

	private void flag(boolean value) {
		rest.write(value ? 1 : 0);
	}

	private void string(String value) {
		number(places.computeIfAbsent(value, one -> {
			strings.add(one);
			return strings.size() - 1;
		}));
	}

	private void value(Enum<?> value) {
		rest.write(value.ordinal());
	}

	private <T> void maybe(@Nullable T value, Writing<T> writing) {
		flag(value != null);
		if (value != null) {
			writing.write(value);
		}
	}

	<T> void list(List<T> values, Writing<T> writing) {
		number(values.size());
		for (T value : values) {
			writing.write(value);
		}
	}

	private void decimal(BigDecimal value) {
		string(value.toString());
	}

	// ---- facts, each with its components in their order

	void head(FileFacts facts) {
		string(facts.file());
		string(facts.stamp());
		list(facts.texts(), this::string);
		list(facts.problems(), this::problem);
		study(facts.study());
		List.of(facts.actors(), facts.events(), facts.claims(), facts.categories(), facts.articles(), facts.sets(), facts.correspondences(), facts.references())
				.forEach(list -> number(list.size()));
	}

	void things(FileFacts facts) {
		list(facts.actors(), this::actor);
		list(facts.events(), this::event);
		list(facts.claims(), this::claim);
		list(facts.categories(), this::category);
		list(facts.articles(), this::article);
		list(facts.correspondences(), this::correspondence);
	}

	private void region(Region region) {
		number(region.offset());
		number(region.length());
	}

	private void declaration(Declaration at) {
		string(at.file());
		region(at.name());
		region(at.whole());
	}

	private void actor(ActorFacts actor) {
		string(actor.name());
		value(actor.kind());
		string(actor.label());
		list(actor.roles(), this::role);
		maybe(actor.partOf(), this::string);
		list(actor.aliases(), this::string);
		list(actor.sameAs(), this::string);
		list(actor.codes(), this::code);
		declaration(actor.at());
	}

	private void role(RoleFacts role) {
		string(role.title());
		maybe(role.in(), this::string);
		maybe(role.from(), this::string);
		maybe(role.until(), this::string);
	}

	private void event(EventFacts event) {
		string(event.name());
		string(event.title());
		list(event.claims(), this::string);
		declaration(event.at());
	}

	private void claim(ClaimFacts claim) {
		string(claim.name());
		string(claim.text());
		list(claim.relations(), relation -> {
			value(relation.kind());
			string(relation.target());
		});
		list(claim.about(), this::string);
		list(claim.codes(), this::code);
		declaration(claim.at());
	}

	private void category(CategoryFacts category) {
		string(category.codebook());
		number(category.version());
		string(category.name());
		value(category.subject());
		value(category.kind());
		flag(category.several());
		list(category.values(), value -> {
			string(value.name());
			maybe(value.definition(), this::string);
			declaration(value.at());
		});
		maybe(category.minimum(), this::number);
		maybe(category.maximum(), this::number);
		flag(category.interval());
		flag(category.required());
		maybe(category.definition(), this::string);
		declaration(category.at());
	}

	private void code(CodeFacts code) {
		string(code.category());
		list(code.values(), this::string);
		maybe(code.at(), this::anchor);
	}

	private void article(ArticleFacts article) {
		string(article.name());
		string(article.title());
		maybe(article.outlet(), this::string);
		list(article.via(), this::string);
		maybe(article.byline(), this::string);
		maybe(article.section(), this::string);
		maybe(article.dateline(), this::string);
		maybe(article.published(), this::string);
		maybe(article.retrieved(), this::string);
		maybe(article.language(), this::string);
		maybe(article.url(), this::string);
		maybe(article.text(), this::string);
		maybe(article.sha256(), this::string);
		list(article.events(), this::string);
		maybe(article.revises(), this::string);
		list(article.codes(), this::code);
		value(article.status());
		declaration(article.at());
	}

	void set(AnnotationSetFacts set) {
		string(set.article());
		maybe(set.name(), this::string);
		maybe(set.annotator(), this::string);
		maybe(set.round(), this::string);
		maybe(set.coded(), this::string);
		value(set.status());
		list(set.codes(), this::code);
		list(set.statements(), this::statement);
		declaration(set.at());
	}

	private void statement(StatementFacts statement) {
		string(statement.name());
		flag(statement.named());
		string(statement.qualifiedName());
		string(statement.article());
		maybe(statement.annotator(), this::string);
		maybe(statement.content(), this::anchor);
		maybe(statement.cue(), this::anchor);
		flag(statement.cueNegated());
		maybe(statement.source(), this::anchor);
		maybe(statement.hedge(), this::anchor);
		maybe(statement.addressee(), this::anchor);
		maybe(statement.addresseeActor(), this::string);
		list(statement.links(), link -> list(link, this::member));
		value(statement.form());
		value(statement.act());
		list(statement.stances(), this::stance);
		value(statement.writerCertainty());
		maybe(statement.date(), this::string);
		list(statement.repeats(), this::string);
		list(statement.answers(), this::string);
		maybe(statement.note(), this::string);
		maybe(statement.confidence(), this::decimal);
		value(statement.status());
		maybe(statement.origin(), this::string);
		list(statement.codes(), this::code);
		declaration(statement.at());
	}

	private void member(MemberFacts member) {
		value(member.kind());
		maybe(member.actor(), this::string);
		maybe(member.words(), this::string);
		maybe(member.wordsAt(), this::anchor);
		maybe(member.of(), this::string);
		list(member.onBehalfOf(), this::string);
		maybe(member.number(), this::number);
		flag(member.several());
		maybe(member.grounds(), this::anchor);
		maybe(member.source(), this::anchor);
		maybe(member.cue(), this::anchor);
		flag(member.cueNegated());
		maybe(member.hedge(), this::anchor);
		list(member.stances(), this::stance);
		list(member.codes(), this::code);
		region(member.at());
	}

	private void stance(StanceFacts stance) {
		value(stance.kind());
		list(stance.targets(), target -> {
			maybe(target.claim(), this::string);
			maybe(target.text(), this::string);
		});
		value(stance.certainty());
		maybe(stance.part(), this::anchor);
		maybe(stance.grounds(), this::anchor);
		maybe(stance.condition(), this::anchor);
		region(stance.at());
	}

	private void anchor(AnchorFacts anchor) {
		list(anchor.spans(), span -> {
			number(span.start());
			number(span.length());
		});
		region(anchor.at());
	}

	private void correspondence(CorrespondenceFacts same) {
		string(same.name());
		value(same.kind());
		list(same.statements(), this::string);
		value(same.how());
		maybe(same.confidence(), this::decimal);
		declaration(same.at());
	}

	void reference(ReferenceFacts reference) {
		value(reference.kind());
		string(reference.name());
		region(reference.region());
	}

	private void study(StudyFacts study) {
		list(study.studies(), one -> {
			string(one.title());
			maybe(one.population(), this::string);
			list(one.reports(), reported -> {
				list(reported.variables(), this::string);
				maybe(reported.least(), this::decimal);
			});
			declaration(one.at());
		});
		list(study.coders(), one -> {
			string(one.name());
			maybe(one.label(), this::string);
			declaration(one.at());
		});
		list(study.rounds(), this::round);
		list(study.assignments(), one -> {
			string(one.coder());
			string(one.round());
			list(one.articles(), this::string);
			declaration(one.at());
		});
		list(study.events(), one -> {
			value(one.kind());
			string(one.round());
			maybe(one.who(), this::string);
			maybe(one.date(), this::string);
			maybe(one.reason(), this::string);
			list(one.frozen(), frozen -> {
				string(frozen.what());
				string(frozen.hash());
			});
			declaration(one.at());
		});
		list(study.decisions(), this::decision);
	}

	private void decision(StudyFacts.Decision one) {
		string(one.article());
		string(one.round());
		maybe(one.category(), this::string);
		maybe(one.who(), this::string);
		maybe(one.date(), this::string);
		list(one.offers(), offer -> {
			string(offer.coder());
			string(offer.hash());
		});
		maybe(one.took(), this::string);
		maybe(one.stancesOf(), this::string);
		maybe(one.spansOf(), this::string);
		flag(one.nothing());
		value(one.reason());
		maybe(one.note(), this::string);
		list(one.codes(), this::code);
		list(one.statements(), this::statement);
		declaration(one.at());
	}

	private void round(StudyFacts.Round round) {
		string(round.name());
		value(round.kind());
		maybe(round.sample(), sample -> {
			maybe(sample.share(), this::decimal);
			maybe(sample.number(), this::number);
			flag(sample.all());
			maybe(sample.width(), this::decimal);
			maybe(sample.variable(), this::string);
			maybe(sample.pilot(), this::string);
			maybe(sample.least(), this::number);
		});
		list(round.strata(), stratum -> {
			value(stratum.property());
			maybe(stratum.category(), this::string);
		});
		maybe(round.seed(), this::number);
		maybe(round.each(), this::number);
		flag(round.blind());
		flag(round.suggestions());
		list(round.coders(), this::string);
		maybe(round.from(), this::string);
		list(round.except(), this::string);
		list(round.exceptRounds(), this::string);
		declaration(round.at());
	}

	private void problem(Problem problem) {
		value(problem.severity());
		value(problem.code());
		string(problem.message());
		string(problem.file());
		number(problem.line());
		number(problem.column());
		number(problem.offset());
		number(problem.length());
		region(problem.region());
		list(problem.data(), this::string);
	}
}
