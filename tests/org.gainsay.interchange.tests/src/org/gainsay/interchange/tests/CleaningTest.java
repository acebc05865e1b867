// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Removed;
import org.gainsay.interchange.texts.clean.Cleaning;
import org.gainsay.interchange.texts.clean.Residue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes from stored texts, and what must not. */
class CleaningTest {

	@Test
	void residueGoesAndIsTold() {
		Cleaning cleaning = Cleaning.of(List.of("Share", "The bridge stays closed.", "{{ #verifyErrors }} {{ message }} {{ /verifyErrors }}", "The mayor said so.", "Sign up to our newsletter", "Read more: Why the ferry sank"));
		assertEquals(List.of("The bridge stays closed.", "The mayor said so."), cleaning.paragraphs());
		assertEquals(List.of(new Removed("Share", "buttons to share it", 0), new Removed("{{ #verifyErrors }} {{ message }} {{ /verifyErrors }}", "residue of a template", 1), new Removed("Sign up to our newsletter", "a newsletter form", 2),
				new Removed("Read more: Why the ferry sank", "a pointer to something else", 2)), cleaning.removed());
	}

	@Test
	void aTextOfWhichNothingWouldBeLeftStays() {
		assertEquals(List.of("Share", "Print"), Cleaning.of(List.of("Share", "Print")).paragraphs());
	}

	@Test
	void whatWasRemovedBeforeStaysInItsPlace() {
		SourceArticle article = new Draft().removed("menu", "links").paragraph("Advertisement").paragraph("One.").removed("tools", "links").paragraph("Two.").paragraph("Share").removed("foot", "links").article();
		SourceArticle clean = Cleaning.of(article);
		assertEquals(List.of("One.", "Two."), clean.paragraphs());
		assertEquals(List.of("menu 0", "Advertisement 0", "tools 1", "Share 2", "foot 2"), clean.removed().stream().map(removed -> removed.text() + ' ' + removed.before()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen das Wichtigste.", "Inscrivez-vous à notre newsletter pour tout savoir.", "Suscríbete a nuestra newsletter", "Iscriviti alla nostra newsletter", "Assine nossa newsletter", "Schrijf je in voor onze nieuwsbrief",
			"Zapisz się na nasz newsletter", "Подпишитесь на нашу рассылку", "メールマガジンに登録", "Lesen Sie auch: Fähre gesunken", "Lire aussi : Le bac a coulé", "Lea también: El transbordador", "Leggi anche: Il traghetto", "Leia também: A balsa", "Lees ook: Veerboot gezonken", "Czytaj też: Prom zatonął",
			"Читайте также: Паром затонул", "関連記事", "Anzeige", "Publicité", "Publicidad", "Pubblicità", "Publicidade", "Advertentie", "Reklama", "Реклама", "広告", "Teilen", "Partager", "Compartir", "Condividi", "Compartilhar", "Delen", "Udostępnij", "Поделиться", "Diese Seite verwendet Cookies. Cookies akzeptieren",
			"Nous utilisons des cookies. Accepter les cookies", "Skip to main content", "Kommentar schreiben", "3 comments" })
	void residueInManyLanguages(String residue) {
		assertTrue(Residue.of(residue) != null, residue);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The newspaper said that 4,000 people had subscribed to its newsletter since the bridge was closed.", "“Sign up for our newsletter,” he said, “and you will know more than the mayor does about the bridge and the ferry.”",
			"The court held that the site may not set cookies without asking, and fined it two thousand.", "Share prices of the builder fell by a tenth on Wednesday.", "Related costs came to two million.", "More than forty people stood at the bridge on Wednesday, and more came later.",
			"He told them to read more and to talk less.", "Comments by the mayor were not well received in the town.", "Print was dead, she said.", "Log in records show that he was there.", "Die Anzeige gegen die Bürgermeisterin wurde zurückgezogen.", "La publicité pour le pont a coûté deux millions.",
			"Themen gab es genug, über die zu reden war.", "02-751-1500", "2:1" })
	void whatAnArticleMaySayStays(String paragraph) {
		assertNull(Residue.of(paragraph), paragraph);
	}

	@Test
	void storedArticlesLoseTheirResidueAndNotALetterMore() throws IOException {
		String shared = System.getProperty("gainsay.shared");
		Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "japan-2023", "articles")), "the shared folder is not there: set -Dgainsay.shared=DIR");
		try (Stream<Path> files = Files.list(Path.of(shared, "japan-2023", "articles"))) {
			for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
				List<String> paragraphs = List.of(Files.readString(file).strip().split("\n\\s*\n"));
				Cleaning cleaning = Cleaning.of(paragraphs);
				int first = paragraphs.size() - cleaning.paragraphs().size();
				assertEquals(paragraphs.subList(first, paragraphs.size()), cleaning.paragraphs(), file.getFileName() + " loses " + cleaning.removed());
				if (paragraphs.stream().anyMatch(paragraph -> paragraph.contains("{{"))) {
					assertTrue(cleaning.paragraphs().getFirst().startsWith("Japan on Tuesday refused"), cleaning.paragraphs().getFirst().substring(0, 40));
					assertEquals(List.of("a newsletter form", "residue of a template"), cleaning.removed().stream().map(Removed::why).sorted().toList());
				}
			}
		}
	}
}
