// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody saved like that. */
class HostilePressTest {

	private static final int MUCH = 40_000;

	static Stream<String> files() {
		UnaryOperator<String> nexis = middle -> " 1 of 1 DOCUMENTS\n\n          The Wharf\n\n          May 1, 2001\n\nHeadline\n\nLENGTH: 3 words\n\nSECTION: " + middle + "\n\nText " + middle + "\n\nLANGUAGE: ENGLISH\n";
		return Stream.of(" ".repeat(MUCH), "\n".repeat(MUCH), "a-".repeat(MUCH), "1,".repeat(MUCH), ";".repeat(MUCH), "<b>".repeat(MUCH), "By A B, ".repeat(MUCH / 8), "May 1 ".repeat(MUCH / 6), "Length: 3\n".repeat(MUCH / 10), "|".repeat(MUCH), "((".repeat(MUCH))
				.flatMap(middle -> Stream.of(nexis.apply(middle), "Headline\nThe Wharf\nMay 1, 2001\nSection: " + middle + "\nLength: 3 words\nBody\n" + middle + "\nText\nEnd of Document\n",
						"Headline\n" + middle + "\n3 words\n1 May 2001\nThe Wharf\nWHARF\n" + middle + "\nEnglish\n(c)\n\nText " + middle + "\n\nDocument WHARF00020180528ee5s0001x\n",
						"<html><title>Factiva</title><div class=\"article enArticle\"><div id=\"hd\"><span class=\"enHeadline\">" + middle + "</span></div><div>3 words</div><div>1 May 2001</div><div>The Wharf</div><div>WHARF</div><div>" + middle
								+ "</div><div>English</div><p class=\"articleParagraph\">Text " + middle + "</p></div>",
						"<article><span class=\"DocPublicationName\">" + middle + "</span><span class=\"DocHeader\">" + middle + "</span><div class=\"titreArticle\">T</div><div class=\"DocText\"><p>Text</p>" + middle + "</div></article>",
						"_".repeat(60) + "\n\n" + middle + "\n\nPublication info: " + middle + "\n\nFull text: Text " + middle + "\n\nPublication title: " + middle + "\n\nProQuest document ID: 1\n", "**** *source_x *" + middle.replace("\n", " ") + "\nText\n",
						"X: y\n" + " " + middle.replace("\n", "\n ") + "\nContent-Type: text/plain\n\n> Full text:\n> ProQuest document ID: 1\n"));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("files")
	void takeTimeByTheirSize(String file) {
		Source source = Source.of("x", file.getBytes(StandardCharsets.UTF_8));
		assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
			for (ArticleReader reader : ArticleReaders.all()) {
				reader.recognises(source);
			}
			ArticleReader surest = ArticleReaders.surest(source).orElse(null);
			if (surest != null) {
				try {
					surest.read(source, new Gathered(), Progress.NONE);
				} catch (IOException refused) {
					assertTrue(refused.getMessage().endsWith(".") || refused.getMessage().contains(":"), refused.getMessage());
				}
			}
		});
	}

	@Test
	void garbageIsRefusedInASentence() {
		for (ArticleReader reader : ArticleReaders.all().stream().filter(one -> one.getClass().getPackageName().endsWith(".press")).toList()) {
			for (byte[] bytes : List.of(new byte[0], new byte[] { 'P', 'K', 3, 4, 0, 0 }, "{\\rtf1".getBytes(StandardCharsets.US_ASCII), "<html></html>".getBytes(StandardCharsets.US_ASCII), "Just words.".getBytes(StandardCharsets.US_ASCII), new byte[] { -1, -2, 0, 1, -1 })) {
				Source source = Source.of("x", bytes);
				assertEquals(0, reader.recognises(source), reader.id());
				Gathered found = new Gathered();
				try {
					reader.read(source, found, Progress.NONE);
					assertTrue(found.articles.isEmpty() && found.notRead.size() == 1, reader.id() + " " + found.articles + found.notRead);
				} catch (IOException refused) {
					assertTrue(refused.getMessage().length() > 15, refused.getMessage());
				}
			}
		}
	}

	@Test
	void ordinaryPagesAreNotTheirs() {
		for (String page : List.of("<html><head><title>Wall</title></head><body><div class=\"article\"><h1>Factiva buys a wall</h1><p>By Ada Marsh</p><p>12 words, said the mayor. Document 1 of 2.</p></div></body></html>",
				"<html><body><article class=\"article\"><h1>End of Document</h1><p>Body and text.</p></article></body></html>", "Dear reader,\n\nLENGTH: it was long.\n\nSubject: none\n")) {
			assertTrue(ArticleReaders.all().stream().filter(one -> one.getClass().getPackageName().endsWith(".press")).allMatch(reader -> reader.recognises(Source.of("factiva.html", page.getBytes(StandardCharsets.UTF_8))) == 0), page);
		}
	}

	@Test
	void workStopsWhenAsked() {
		Source source = Source.of("x", ("**** *a_1\nText\n").getBytes(StandardCharsets.UTF_8));
		assertThrows(CancellationException.class, () -> ArticleReaders.surest(source).orElseThrow().read(source, new Gathered(), new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}

	@Test
	void idsAreInOrderAndNoneTwice() {
		List<String> ids = ArticleReaders.all().stream().map(ArticleReader::id).toList();
		assertEquals(ids.stream().distinct().toList(), ids);
		assertTrue(ids.containsAll(List.of("alceste", "europresse", "factiva", "gdelt", "integrum", "kikuzo", "lexis", "mediacloud", "nexis", "proquest", "yomidasu")), ids.toString());
		assertEquals(Field.AGENCY, Field.valueOf("AGENCY"));
	}
}
