// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.CorrespondenceEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;

/** Changes what statements refer to, and what articles and correspondences say: all but the statements themselves. */
final class RandomCodebookCommands extends RandomCommands {

	RandomCodebookCommands(Trial trial) {
		super(trial);
	}

	void mergeActors() throws IOException {
		ActorFacts kept = any(corpus().actors());
		ActorFacts other = any(corpus().actors());
		if (corpus().actors().size() < 12) {
			return;
		}
		int uses = new ActorEdits(session).uses(kept.name()) + new ActorEdits(session).uses(other.name());
		String[] all = trial.before.keySet().toArray(String[]::new);
		apply(new ActorEdits(session).merge(kept.name(), other.name()), all);
		assertEquals(Optional.empty(), corpus().actor(other.name()));
		assertEquals(0, new ActorEdits(session).uses(other.name()));
		ActorFacts now = corpus().actor(kept.name()).orElseThrow();
		assertTrue(now.aliases().containsAll(kept.aliases()) && now.aliases().containsAll(other.aliases().stream().filter(alias -> !alias.equals(kept.label())).toList()));
		assertTrue(other.label().equals(kept.label()) || now.aliases().contains(other.label()));
		assertTrue(Desk.statements(corpus()).flatMap(one -> one.allMembers().stream()).allMatch(member -> !member.onBehalfOf().contains(member.actor() == null ? "" : member.actor())
				&& Set.copyOf(member.onBehalfOf()).size() == member.onBehalfOf().size()));
		assertTrue(corpus().articles().stream().allMatch(one -> Set.copyOf(one.via()).size() == one.via().size()));
		assertTrue(now.sameAs().containsAll(other.sameAs()) && now.roles().size() >= Math.max(kept.roles().size(), other.roles().size()));
		assertTrue(new ActorEdits(session).uses(kept.name()) <= uses + other.roles().size() + 1);
	}

	void mergeClaims() throws IOException {
		ClaimFacts kept = any(corpus().claims());
		ClaimFacts other = any(corpus().claims());
		if (corpus().claims().size() < 10) {
			return;
		}
		List<String> about = Desk.statements(corpus()).filter(one -> isAbout(one, other.name())).map(StatementFacts::qualifiedName).toList();
		apply(new ClaimEdits(session).merge(kept.name(), other.name()), about.toArray(String[]::new));
		assertEquals(Optional.empty(), corpus().claim(other.name()));
		assertEquals(0, new ClaimEdits(session).uses(other.name()));
		about.forEach(name -> assertTrue(isAbout(corpus().statement(name).orElseThrow(), kept.name())));
		ClaimFacts now = corpus().claim(kept.name()).orElseThrow();
		assertTrue(now.relations().stream().noneMatch(relation -> relation.target().equals(kept.name())));
		other.relations().stream().filter(relation -> !relation.target().equals(kept.name())).forEach(relation -> assertTrue(now.relations().contains(relation)));
	}

	void actor(int i) throws IOException {
		ActorEdits edits = new ActorEdits(session);
		apply(edits.create("actor" + i, ActorKind.PERSON, "Actor " + i, List.of("A", "B"), any(corpus().actors()).name()));
		ActorFacts one = any(corpus().actors());
		String alias = "Alias \"" + i + "\"";
		apply(edits.addAlias(one.name(), alias));
		apply(edits.label(one.name(), "Label \\ " + i));
		apply(edits.kind(one.name(), one.kind()));
		apply(edits.sameAs(one.name(), List.of("https://example.org/" + i)));
		apply(edits.roles(one.name(), one.roles()));
		ActorFacts now = corpus().actor(one.name()).orElseThrow();
		assertTrue(now.aliases().contains(alias));
		assertEquals("Label \\ " + i, now.label());
		assertEquals(one.roles(), now.roles());
		apply(edits.partOf(one.name(), random.nextInt(3) == 0 ? null : any(corpus().actors()).name()));
		apply(edits.code(List.of(one.name()), "genderOfTest", random.nextBoolean() ? List.of() : List.of("manOfTest")));
		apply(edits.delete("actor" + i));
	}

	void claim(int i) throws IOException {
		ClaimEdits edits = new ClaimEdits(session);
		ClaimFacts one = any(corpus().claims());
		apply(edits.create("made" + i, "Made " + i, one.relations(), "spill"));
		assertTrue(corpus().event("spill").orElseThrow().claims().contains("made" + i));
		apply(edits.text(one.name(), "Text \"" + i + "\""));
		apply(edits.relations("made" + i, random.nextBoolean() ? List.of() : one.relations().stream().limit(1).toList()));
		List<Speaker> about = random.nextInt(3) == 0 ? List.of() : List.of(new Speaker.Known(any(corpus().actors()).name()), new Speaker.Known(any(corpus().actors()).name()));
		apply(edits.about(List.of(one.name(), "made" + i), about));
		assertEquals(about.stream().map(RandomCommands::name).distinct().toList(), corpus().claim(one.name()).orElseThrow().about());
		apply(edits.code(List.of("made" + i), "topicOfTest", random.nextBoolean() ? List.of() : List.of("moneyOfTest", "harmOfTest")));
		assertEquals("Text \"" + i + "\"", corpus().claim(one.name()).orElseThrow().text());
	}

	void article(int i) throws IOException {
		ArticleEdits edits = new ArticleEdits(session);
		ArticleFacts one = any(corpus().articles());
		Status status = any(List.of(Status.values()));
		apply(edits.status(List.of(one.name()), null, status));
		assertEquals(status, corpus().set(one.name(), null).orElseThrow().status(), one.name());
		apply(edits.code(List.of(one.name()), "frame", random.nextBoolean() ? List.of() : List.of("health", "economy")));
		apply(edits.title(one.name(), "Title " + i));
		apply(edits.published(one.name(), "2025-10-13"));
		apply(edits.outlet(List.of(one.name()), random.nextBoolean() ? null : new Speaker.Known(any(corpus().actors()).name())));
		apply(edits.events(List.of(one.name()), random.nextBoolean() ? List.of() : List.of("spill")));
		List<Speaker> via = random.nextInt(3) == 0 ? List.of() : List.of(new Speaker.Known(any(corpus().actors()).name()), new Speaker.Known(any(corpus().actors()).name()));
		apply(edits.via(List.of(one.name()), via));
		apply(edits.byline(List.of(one.name()), random.nextBoolean() ? null : "By \"A\" " + i));
		apply(edits.section(List.of(one.name()), random.nextBoolean() ? " " : "Region"));
		apply(edits.dateline(List.of(one.name()), "Port " + i));
		assertEquals("Port " + i, corpus().article(one.name()).orElseThrow().dateline());
		assertEquals(via.stream().map(RandomCommands::name).distinct().toList(), corpus().article(one.name()).orElseThrow().via());
		AnnotationSetFacts set = any(corpus().setsOf(one.name()));
		apply(edits.code(List.of(one.name()), set.name(), "toneOfTest", List.of(String.valueOf(random.nextInt(5) - 2)), List.of()));
		if (corpus().text(one).isPresent()) {
			ArticleText text = corpus().text(one).orElseThrow();
			Span passage = any(new TextUnits(text, null).all(TextUnits.Unit.WORD));
			apply(edits.code(List.of(one.name()), set.name(), "ledeOfTest", List.of("A \"lede\""), List.of(passage)));
			assertEquals(List.of(passage), lede(one, set));
			apply(edits.code(List.of(one.name()), set.name(), "ledeOfTest", List.of("Another"), List.of()));
			assertEquals(List.of(passage), lede(one, set));
		}
		assertEquals("Title " + i, corpus().article(one.name()).orElseThrow().title());
		if (random.nextInt(3) == 0) {
			CorpusEdit made = edits.create(new ArticleEdits.Wish(null, null, "articles/new " + i + ".txt", "\uD83D\uDD34 Head\r\nThe mayor said “no”.\n", null, null, null, "en", null, "spill", true, "anna"));
			apply(made);
			assertEquals("new_" + i, made.results().getFirst());
			assertEquals("\uD83D\uDD34 Head", corpus().article("new_" + i).orElseThrow().title());
		}
	}

	private List<Span> lede(ArticleFacts one, AnnotationSetFacts set) {
		List<CodeFacts> codes = set.solo() ? corpus().article(one.name()).orElseThrow().codes() : corpus().set(one.name(), set.name()).orElseThrow().codes();
		return codes.stream().filter(code -> code.category().equals("ledeOfTest")).findFirst().orElseThrow().at().spans();
	}

	void correspondence(StatementFacts one, int i) throws IOException {
		StatementFacts two = anyStatement();
		CorrespondenceEdits edits = new CorrespondenceEdits(session);
		if (corpus().correspondences().size() > 8) {
			apply(edits.remove(any(corpus().correspondences()).name()));
			return;
		}
		apply(edits.add("same" + i, any(List.of(CorrespondenceKind.values())), List.of(one.qualifiedName(), two.qualifiedName()), any(List.of(How.values())), new BigDecimal("0.5")));
		StatementFacts three = anyStatement();
		apply(edits.addTo("same" + i, three.qualifiedName()));
		assertTrue(corpus().correspondences().stream().anyMatch(same -> same.name().equals("same" + i) && same.statements().contains(three.qualifiedName())));
		apply(edits.removeFrom("same" + i, one.qualifiedName()));
		assertFalse(corpus().correspondences().stream().anyMatch(same -> same.name().equals("same" + i) && same.statements().contains(one.qualifiedName())));
	}
}
