// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ExceptionAcceptor;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.model.Article;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the language that are names, too, without a ^: each as a name of every kind, on both sides of every one of these words. */
class WordsAsNamesTest {

	/** Everything that has a name is called X. */
	private static final String EVERYWHERE = """
			actor X : unnamed "X" {
				role "R" in X
				part of X
				code X X
			}
			actor number2 : person "N"
			event X "X" { claims X, X }
			claim X "X" { entails X about X, X code X X, X concerns X }
			codebook "B" {
				category X on claim : required some of X : "what", X "means"
				category n on article : required number -2 to 2 interval
			}
			article X "X" {
				outlet X
				via X, X
				byline "b"
				section "s"
				dateline "d"
				revises X
				on X
				code n -1 at "a"
				code n 1
				statement X {
					says "a"
					to X "b"
					by X for X, X { number several because "c" } and unnamed "d" of X for X { number 3 because "e" code X X asserts X } citing X for X citing unnamed "f" for X
					asserts X, X as certain if "g" at "h"
					declines to comment on X because "i" if "j"
					asks about X because "k"
					repeats X, X
					answers X, X.X, X
					code X X at "l"
				}
				statement number3 { by X declines to comment on X because "m" answers X to "n" }
			}
			annotations X of X {
				code n 2
				statement X { to X by X for X does not confirm X answers X.X.X, X.X answers X }
			}
			same line X : X.X, X.X.X
			""";

	private static XtextResource linked(String text) {
		XtextResource resource = new ClaimsFiles(Path.of("").toAbsolutePath()).add("test.claims", text);
		EcoreUtil.resolveAll(resource);
		assertEquals(List.of(), ClaimsFiles.syntaxErrors(resource), text);
		return resource;
	}

	private static String format(XtextResource resource) {
		ITextRegionAccess access = ClaimsFiles.get(TextRegionAccessBuilder.class).forNodeModel(resource).create();
		FormatterRequest request = ClaimsFiles.get(FormatterRequest.class);
		request.setTextRegionAccess(access);
		request.setAllowIdentityEdits(false);
		request.setExceptionHandler(ExceptionAcceptor.THROWING);
		return access.getRewriter().renderToString(ClaimsFiles.get(IFormatter2.class).format(request));
	}

	@ParameterizedTest
	@ValueSource(strings = { "via", "byline", "section", "dateline", "revises", "answers", "about", "because", "if", "for", "number", "several", "required", "interval" })
	void aWordIsANameOfEveryKind(String word) {
		assertEquals(word, ClaimsFiles.get(Names.class).written(word), "without a ^");
		XtextResource resource = linked(EVERYWHERE.replaceAll("\\bX\\b", word));
		ClaimsFile file = ClaimsFiles.content(resource);
		ClaimsFile plain = ClaimsFiles.content(linked(EVERYWHERE.replaceAll("\\bX\\b", "plain")));
		ClaimsWriter writer = ClaimsFiles.get(ClaimsWriter.class);
		String written = writer.write(file);
		assertEquals(writer.write(plain).replaceAll("\\bplain\\b", word), written, "it is written as any name is");
		assertTrue(EcoreUtil.equals(file, ClaimsFiles.content(linked(written))), written);
		String formatted = format(resource);
		assertTrue(EcoreUtil.equals(file, ClaimsFiles.content(linked(formatted))), formatted);
		assertEquals(formatted, format(linked(formatted)));
		assertEquals(format(linked(EVERYWHERE.replaceAll("\\bX\\b", "plain"))).replaceAll("\\bplain\\b", word), formatted, "it is laid out as any name is");
		assertFalse(written.contains("^"), written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "via", "byline", "section", "dateline", "revises", "answers", "about", "because", "if", "for", "number", "several", "required", "interval" })
	void aWordOnBothSidesOfItself(String word) {
		String names = "actor W : person \"A\" claim W \"C\" { about W, W } codebook \"B\" { category W on statement : required one of W } ".replace("W", word);
		String text = names + "article W \"A\" { outlet W via W, W revises W statement W { by W for W citing W for W asserts W if \"x\" answers W, W.W code W W } statement t { by W asserts W because \"y\" } }"
				.replace("W", word);
		ClaimsFile file = ClaimsFiles.content(linked(text));
		Article article = (Article) file.getElements().getLast();
		Statement statement = article.getStatements().getFirst();
		assertEquals(2, article.getVia().size());
		assertEquals(article, article.getRevises());
		assertEquals(List.of(statement, statement), statement.getAnswers());
		assertEquals(2, Chain.members(statement).size());
		assertEquals(List.of(word, word), Chain.members(statement).stream().map(member -> member.getOnBehalfOf().getFirst().getName()).toList());
		assertEquals("x", statement.getStances().getFirst().getCondition().getQuotes().getFirst().getStart());
		assertEquals("y", article.getStatements().getLast().getStances().getFirst().getGrounds().getQuotes().getFirst().getStart());
		assertEquals(word, statement.getCodes().getFirst().getValues().getFirst().getName());
		assertEquals(2, file.getElements().stream().filter(Claim.class::isInstance).map(Claim.class::cast).findFirst().orElseThrow().getAbout().size());
	}
}
