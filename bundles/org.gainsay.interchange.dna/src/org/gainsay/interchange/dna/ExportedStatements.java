// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Speakers;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.model.Act;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/** The statements of a corpus as the other program knows them. */
final class ExportedStatements {

	static final Set<StanceKind> AGREES = Set.of(StanceKind.ASSERTS, StanceKind.CONFIRMS, StanceKind.PRESUPPOSES);
	static final Set<StanceKind> DISAGREES = Set.of(StanceKind.DENIES, StanceKind.DISPUTES, StanceKind.RETRACTS);
	private static final Set<String> OWN = Set.of(OwnVariables.PERSON, OwnVariables.ORGANIZATION, OwnVariables.CONCEPT, OwnVariables.AGREEMENT, OwnVariables.STANCE, OwnVariables.CERTAINTY, OwnVariables.FORM,
			OwnVariables.CHAIN);
	private static final TargetFacts NO_TARGET = new TargetFacts(null, null);

	private final Corpus corpus;
	private final Lost lost;
	private final Values values;
	private final Categories categories;
	private final Set<String> kept = new HashSet<>();
	private final Set<String> unnamed = new HashSet<>();

	ExportedStatements(Corpus corpus, Lost lost, Values values) {
		this.corpus = corpus;
		this.lost = lost;
		this.values = values;
		corpus.categories().stream().filter(this::keeps).forEach(category -> kept.add(category.name()));
		this.categories = new Categories(corpus, category -> OWN.contains(Categories.called(category)) && !kept.contains(category.name()));
	}

	/** What the categories are called. */
	Categories categories() {
		return categories;
	}

	/** Whether a category has what an import found of statements that are no stances here, and goes back to where it came from. */
	private boolean keeps(CategoryFacts category) {
		String label = Categories.called(category);
		boolean own = label.equals(OwnVariables.AGREEMENT) ? category.kind() == CategoryKind.LIST && category.valueNames().equals(List.of("yes", "no"))
				: (label.equals(OwnVariables.STANCE) || label.equals(OwnVariables.CERTAINTY) || label.equals(OwnVariables.CHAIN)) && category.kind() == CategoryKind.TEXT;
		return own && corpus.files().stream().flatMap(file -> file.sets().stream()).flatMap(set -> set.statements().stream())
				.filter(statement -> statement.codes().stream().anyMatch(code -> code.category().equals(category.name())))
				.allMatch(statement -> label.equals(OwnVariables.CHAIN) ? statement.links().size() < 2 : statement.allStances().isEmpty());
	}

	/**
	 * Makes what there is of a statement.
	 *
	 * @return whether there is anything
	 */
	boolean add(StatementFacts statement, long document, ShownText shown, long coder, List<Coding> to) {
		if (!Cell.counts(statement)) {
			lost.count("statement", "suggested and rejected statements", statement.qualifiedName(), 1);
			return false;
		}
		AnchorFacts place = statement.place();
		List<Span> spans = AnchorFacts.spansOf(place);
		if (spans.isEmpty()) {
			lost.tell(statement.qualifiedName(), "It has no words in the text, where every statement there must have some; it is left out.");
			return false;
		}
		if (place != statement.content()) {
			lost.tell(statement.qualifiedName(), "It has no content; the words that tell of it stand for it.");
		} else if (spans.size() > 1) {
			lost.tell(statement.qualifiedName(), "Its content is in " + spans.size() + " pieces, and is written from the first to the last with what is between.");
		}
		int start = shown.shown(spans.stream().mapToInt(Span::start).min().orElseThrow());
		int stop = shown.shown(spans.stream().mapToInt(Span::end).max().orElseThrow());
		lostOf(statement, place);
		List<Cell> cells = Cell.of(statement);
		for (Cell cell : cells.isEmpty() ? List.of(new Cell(NO_TARGET, statement, null, statement.links())) : cells) {
			Map<String, String> codes = codes(statement);
			String base = codes.getOrDefault(OwnVariables.OF_TYPE, OwnVariables.TYPE);
			codes.remove(OwnVariables.OF_TYPE);
			List<String[]> speakers = cell.innermost().isEmpty() ? List.<String[]>of(new String[] { "", "" }) : cell.innermost().stream().flatMap(member -> speakers(member, statement).stream()).toList();
			String chain = cell.links().size() < 2 ? codes.getOrDefault(OwnVariables.CHAIN, "")
					: cell.links().stream().map(link -> link.stream().map(this::label).collect(Collectors.joining(" and "))).collect(Collectors.joining(OwnVariables.CITES));
			String stance = cell.stance() == null ? codes.getOrDefault(OwnVariables.STANCE, "") : cell.stance().kind().getLiteral();
			String certainty = cell.stance() == null ? codes.getOrDefault(OwnVariables.CERTAINTY, "") : cell.stance().certainty() == Certainty.UNSPECIFIED ? "" : cell.stance().certainty().getLiteral();
			Boolean agreement = agreement(cell, codes);
			kept.forEach(category -> codes.remove(categories.label(category)));
			for (String[] speaker : speakers) {
				to.add(new Coding(document, start, stop, coder, base, !statement.links().isEmpty(), speaker[0], speaker[1], concept(cell), agreement, stance, certainty,
						statement.form() == Form.UNSPECIFIED ? "" : statement.form().getLiteral(), chain, codes));
			}
		}
		return true;
	}

	private static Boolean agreement(Cell cell, Map<String, String> codes) {
		if (cell.stance() == null) {
			String code = codes.get(OwnVariables.AGREEMENT);
			return code == null ? null : Boolean.valueOf(code.equals("yes"));
		}
		return AGREES.contains(cell.stance().kind()) ? Boolean.TRUE : DISAGREES.contains(cell.stance().kind()) ? Boolean.FALSE : null;
	}

	/** The codes of a statement by the variable that they go to. */
	private Map<String, String> codes(StatementFacts statement) {
		Map<String, String> codes = new LinkedHashMap<>();
		for (CodeFacts code : statement.codes()) {
			codes.merge(categories.label(code.category()), String.join("; ", code.values()), (before, one) -> before + "; " + one);
		}
		return codes;
	}

	private String concept(Cell cell) {
		String claim = cell.target().claim();
		if (claim != null) {
			return values.of(OwnVariables.CONCEPT, claim, corpus.claim(claim).map(ClaimFacts::text).filter(text -> !text.isEmpty()).orElse(claim));
		}
		String text = cell.target().text();
		return text == null ? "" : values.of(OwnVariables.CONCEPT, "\"" + text + "\"", text);
	}

	/** Who a member is: the person, and the body; one pair for each body that he speaks for. */
	private List<String[]> speakers(MemberFacts member, StatementFacts statement) {
		String person = person(member, statement);
		if (!member.onBehalfOf().isEmpty()) {
			String own = person.isEmpty() ? body(member, statement) : person;
			return member.onBehalfOf().stream().map(body -> new String[] { own, body(body) }).toList();
		}
		return List.<String[]>of(new String[] { person, person.isEmpty() ? body(member, statement) : "" });
	}

	private String person(MemberFacts member, StatementFacts statement) {
		if (member.kind() == MemberFacts.Kind.UNNAMED) {
			return unnamed(member, statement);
		}
		ActorFacts actor = corpus.actor(member.actor()).orElse(null);
		return actor == null || !isPerson(actor) ? "" : person(actor);
	}

	/** Persons are told apart by what they are called, and unnamed sources by where their words stand: in one place they are one, whoever coded it. */
	private String unnamed(MemberFacts member, StatementFacts statement) {
		String words = member.words() == null ? "" : member.words();
		List<Span> place = AnchorFacts.spansOf(member.wordsAt());
		String key = place.isEmpty() ? statement.qualifiedName() + "#" + (statement.allMembers().indexOf(member) + 1) : statement.article() + "@" + place.getFirst().start() + "-" + place.getLast().end();
		String value = values.of(OwnVariables.PERSON, "unnamed " + key, words, new NotCarried(statement.qualifiedName(),
				"Persons are known by what they are called there, and another is called as its unnamed source is, so this one has a number behind its words.", "unnamed source"));
		unnamed.add(value);
		return value;
	}

	/** What the unnamed sources are called that only their statements know. */
	Set<String> unnamed() {
		return unnamed;
	}

	static boolean isPerson(ActorFacts actor) {
		return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNNAMED;
	}

	private String person(ActorFacts actor) {
		return values.of(OwnVariables.PERSON, actor.name(), Values.label(actor.label(), actor.name()));
	}

	private String body(String name) {
		return values.of(OwnVariables.ORGANIZATION, name, corpus.actor(name).map(actor -> Values.label(actor.label(), actor.name())).orElse(name));
	}

	/** The article's own voice is its outlet's. */
	private String body(MemberFacts member, StatementFacts statement) {
		return switch (member.kind()) {
			case ACTOR -> member.actor() == null ? "" : body(member.actor());
			case WRITER -> {
				lost.tell(new NotCarried(statement.qualifiedName(), "It is in the article's own voice, and is written as its outlet's.", "speaker"));
				yield corpus.article(statement.article()).map(ArticleFacts::outlet).map(this::body).orElse("");
			}
			case UNSTATED, UNNAMED -> "";
		};
	}

	private String label(MemberFacts member) {
		return member.kind() == MemberFacts.Kind.ACTOR ? corpus.actor(member.actor()).map(actor -> Values.label(actor.label(), actor.name())).orElse(Speakers.written(member)) : Speakers.written(member);
	}

	private void lostOf(StatementFacts statement, AnchorFacts place) {
		String name = statement.qualifiedName();
		for (StatementAnchor anchor : statement.anchors()) {
			if (anchor.anchor() != place && anchor.role() != Role.CONTENT) {
				lost.count("span", "words marked as " + anchor.role().word(), name, 1);
			}
		}
		lost.count("addressee", "addressees", name, statement.addresseeActor());
		lost.count("negation", "negated cues", name, (statement.cueNegated() ? 1 : 0) + (int) statement.allMembers().stream().filter(MemberFacts::cueNegated).count());
		lost.count("date", "dates of statements", name, statement.date());
		lost.count("relation", "statements repeated or answered", name, statement.repeats().size() + statement.answers().size());
		lost.count("note", "notes on statements", name, statement.note());
		lost.count("confidence", "confidences of statements", name, statement.confidence());
		lost.count("origin", "origins of statements", name, statement.origin());
		lost.count("act", "acts", name, statement.act() == Act.UNSPECIFIED ? 0 : 1);
		lost.count("certainty", "certainties of the writer", name, statement.writerCertainty() == Certainty.UNSPECIFIED ? 0 : 1);
		lost.count("condition", "conditions", name, (int) statement.allStances().stream().filter(StanceFacts::conditional).count());
		statement.allMembers().forEach(member -> {
			lost.count("number", "numbers of speakers", name, member.number() != null || member.several() ? 1 : 0);
			lost.count("body", "bodies that unnamed sources belong to", name, member.of());
			lost.count("code", "codes of unnamed sources", name, member.codes().size());
		});
	}
}
