// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That every construct of the language stands in one of the corpora that are kept: who adds a keyword adds it to the kept corpus of
 * the newest version, so that it can be read for ever.
 */
class KeptConstructsTest {

	/** What is read only to be told as an error: two versions that wait to be merged, and 2026.03.01. */
	private static final Set<String> ERRORS = Set.of("MERGE_MARKER", "DATE: '.'");

	/** The elements of the grammar that the nodes of the kept files come from. */
	private static final Set<EObject> USED = new HashSet<>();
	/** The words that are taken for a name somewhere. */
	private static final Set<String> NAMES = new HashSet<>();

	@BeforeAll
	static void read() throws IOException {
		List<Path> kept;
		try (Stream<Path> files = Files.walk(ClaimsFiles.example().resolve("../../tests/kept").normalize())) {
			kept = files.filter(file -> file.toString().endsWith(".claims")).sorted().toList();
		}
		assertFalse(kept.isEmpty());
		for (Path file : kept) {
			XtextResource resource = new ClaimsFiles(file.getParent()).add(file.getFileName().toString(), Files.readString(file).replaceFirst("^\uFEFF", "")); // Who reads files drops the mark.
			assertEquals(List.of(), ClaimsFiles.syntaxErrors(resource), file.toString());
			for (INode node : resource.getParseResult().getRootNode().getAsTreeIterable()) {
				USED.add(node.getGrammarElement());
				if (node instanceof ILeafNode && GrammarUtil.containingRule(node.getGrammarElement()) instanceof AbstractRule rule && rule.getName().equals("Name")) {
					NAMES.add(node.getText());
				}
			}
		}
	}

	private static IGrammarAccess grammar() {
		return ClaimsFiles.get(IGrammarAccess.class);
	}

	/** Each keyword, value and rule at its own place: the comma of one list does not stand for that of another. */
	@Test
	void everyElementOfTheGrammarStandsInAKeptFile() {
		Set<String> missing = new TreeSet<>();
		for (AbstractRule rule : GrammarUtil.allRules(grammar().getGrammar())) {
			for (EObject element : rule instanceof TerminalRule ? List.<EObject>of() : EcoreUtil2.eAllContentsAsList(rule)) {
				// A node comes from a reference or a value as a whole.
				boolean inside = element.eContainer() instanceof EnumLiteralDeclaration || element.eContainer() instanceof CrossReference;
				if ((element instanceof Keyword || element instanceof RuleCall || element instanceof CrossReference || element instanceof EnumLiteralDeclaration)
						&& !inside && !USED.contains(element)) {
					missing.add(rule.getName() + ": " + text(element));
				}
			}
		}
		for (AbstractRule hidden : grammar().getGrammar().getHiddenTokens()) {
			if (!USED.contains(hidden)) {
				missing.add(hidden.getName());
			}
		}
		missing.removeAll(ERRORS);
		assertEquals(Set.of(), missing, "add these to the newest corpus in tests/kept");
	}

	private static String text(EObject element) {
		return switch (element) {
			case Keyword keyword -> "'" + keyword.getValue() + "'";
			case RuleCall call -> call.getRule().getName();
			case CrossReference reference -> GrammarUtil.containingAssignment(reference).getFeature();
			default -> ((EnumLiteralDeclaration) element).getEnumLiteral().getLiteral();
		};
	}

	/** Every word of the language is a name somewhere, as it is or behind a ^. */
	@Test
	void everyWordIsANameToo() {
		Set<String> missing = new TreeSet<>();
		for (String keyword : GrammarUtil.getAllKeywords(grammar().getGrammar())) {
			if (keyword.matches("\\w+") && !NAMES.contains(keyword) && !NAMES.contains("^" + keyword)) {
				missing.add(keyword);
			}
		}
		assertEquals(Set.of(), missing, "add these to a category in the newest corpus in tests/kept");
	}
}
