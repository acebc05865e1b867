// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

import org.gainsay.edit.ActorEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.model.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is one name, whether its letters are written as one character or as two. */
class NormalFormsTest {

	private static final String DECLARED = """
			actor zoé : person "Zoé"
			event fête "Fête" { claims séché }
			claim séché "Séché"
			claim mouillé "Mouillé" { contradicts séché }
			codebook "C" { category manière on statement : some of première, dernière }
			article près "Près" {
				outlet zoé
				on fête
				text "a.txt"
				statement énoncé { says "Zoé" by zoé asserts séché code manière première }
				statement répété { says "dit" by zoé citing unstated asserts mouillé repeats énoncé }
			}
			""";
	private static final String USED = """
			annotator béa
			actor fils : person "Fils" { part of zoé role "R" in zoé }
			annotations béa of près { statement autre { says "Zoé" by zoé asserts séché repeats même code manière première, dernière } statement même { says "dit" by zoé asserts séché } }
			same utterance liée : près.énoncé, béa.près.autre
			""";

	@TempDir
	Path folder;

	private static String form(String text, Normalizer.Form form) {
		return Normalizer.normalize(text, form);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NFC NFD", "NFD NFC", "NFD NFD", "NFC NFC" })
	void declaredInOneFormAndUsedInTheOther(String forms) throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("a.txt", "Zoé dit");
		corpus.write("declared.claims", form(DECLARED, Normalizer.Form.valueOf(forms.substring(0, 3))));
		corpus.write("used.claims", form(USED, Normalizer.Form.valueOf(forms.substring(4))));
		Corpus built = corpus.build();
		assertEquals(List.of(), built.problems().stream().filter(problem -> !problem.code().id().equals("target-is-free-text")).map(Object::toString).toList());
		assertEquals(List.of("zo\u00e9"), built.actors().stream().map(actor -> actor.name()).filter(name -> name.startsWith("zo")).toList());
		assertEquals(List.of("pr\u00e8s.\u00e9nonc\u00e9", "b\u00e9a.pr\u00e8s.autre"), built.correspondences().getFirst().statements());
		assertTrue(built.statement(form("béa.près.même", Normalizer.Form.NFD)).isPresent());
		assertTrue(built.actor(form("zoé", Normalizer.Form.NFD)).isPresent());
		assertEquals(2, built.set("près", form("béa", Normalizer.Form.NFD)).orElseThrow().statements().size());
		assertEquals(2, built.filesWith(ReferenceFacts.Kind.ACTOR, "zo\u00e9").size());
		assertTrue(form(corpus.session.text(corpus.path("declared.claims")), Normalizer.Form.NFC).equals(form(DECLARED, Normalizer.Form.NFC)));
	}

	@Test
	void declaredInBothForms() throws IOException {
		for (String one : List.of("actor é : person \"X§\"", "claim é \"X§\"", "event é \"X§\"", "article é \"X§\" { }", "codebook \"X§\" { category é on article : one of y }")) {
			TestCorpus corpus = TestCorpus.in(folder);
			corpus.write("a.claims", form(one.replace("§", ""), Normalizer.Form.NFC));
			corpus.write("b.claims", form(one.replace("§", ""), Normalizer.Form.NFD));
			List<String> codes = TestCorpus.codes(corpus.build());
			assertEquals(2, codes.stream().filter(code -> code.endsWith("-declared-twice")).count(), codes::toString);
		}
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("b.claims", "");
		corpus.write("a.claims", "codebook \"X\" { category y on article : one of \u00e9, e\u0301 }");
		assertEquals(List.of("a.claims given-twice"), TestCorpus.codes(corpus.build()));
	}

	@Test
	void aNewNameIsTakenInAnyForm() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("a.claims", "actor zo\u00e9 : person \"Z\"\n");
		corpus.build();
		assertThrows(IllegalArgumentException.class, () -> new ActorEdits(corpus.session).create("zoe\u0301", ActorKind.PERSON, "Other", List.of(), null));
	}
}
