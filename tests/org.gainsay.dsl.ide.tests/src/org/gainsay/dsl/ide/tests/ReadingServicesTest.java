// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.dsl.ide.completion.TextFiles;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.dsl.ide.formatting.Formatting;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.text.RelativePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The editor's services for names in two normal forms, paths of other systems and merges that were not ended. */
class ReadingServicesTest {

	@TempDir
	Path folder;
	private SmallCorpus small;

	@BeforeEach
	void corpus() {
		small = new SmallCorpus(folder);
	}

	private Corpus edit(String file, String text) {
		return small.session().edit(small.file(file), text);
	}

	private static String inStatement(String part) {
		return SmallCorpus.bridgeWith("\n\tstatement more {\n\t\t" + part + "\n\t}\n");
	}

	@Test
	void aNameIsCompletedInAnyForm() {
		edit("actors.claims", SmallCorpus.ACTORS + "actor zo\u00e9 : person \"Other\"\n");
		for (String typed : List.of("zo\u00e9", "zoe\u0301")) {
			String marked = inStatement("by " + typed + "¦");
			String text = marked.replace("¦", "");
			edit("bridge.claims", text);
			List<Proposal> proposals = new Completion(small.session()).at(small.file("bridge.claims"), text, marked.indexOf('¦'));
			assertEquals(List.of("zo\u00e9"), proposals.stream().map(Proposal::insert).toList());
			assertEquals(typed.length(), proposals.getFirst().replace().length());
		}
	}

	@Test
	void aRenameFindsBothFormsAndRefusesANameThatIsTakenInTheOther() {
		edit("actors.claims", SmallCorpus.ACTORS.replace("quince", "zoe\u0301"));
		Corpus corpus = edit("bridge.claims", SmallCorpus.BRIDGE.replace("quince", "zo\u00e9"));
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
		var named = new NamesOfCorpus(corpus).at("actors.claims", SmallCorpus.ACTORS.indexOf("quince") + 1).orElseThrow();
		var edits = new Renaming(small.session()).rename(named, "mayor").files();
		assertEquals(List.of("actors.claims", "bridge.claims"), edits.stream().map(file -> file.file()).sorted().toList());
		edits.forEach(file -> edit(file.file(), file.applyTo(small.session().text(small.file(file.file())))));
		assertEquals(SmallCorpus.ACTORS.replace("quince", "mayor"), small.session().text(small.file("actors.claims")));
		assertEquals(SmallCorpus.BRIDGE.replace("quince", "mayor"), small.session().text(small.file("bridge.claims")));

		Corpus both = edit("actors.claims", SmallCorpus.ACTORS.replace("quince", "mayor").replace("engineer :", "e\u0301ve :"));
		var mayor = new NamesOfCorpus(both).at("actors.claims", SmallCorpus.ACTORS.indexOf("quince") + 1).orElseThrow();
		assertThrows(IllegalArgumentException.class, () -> new Renaming(small.session()).rename(mayor, "\u00e9ve"));
	}

	@Test
	void aPathWithBackslashesIsCorrected() {
		Corpus corpus = edit("bridge.claims", SmallCorpus.BRIDGE.replace("articles/bridge.txt", "articles\\bridge.txt"));
		Problem problem = corpus.problems("bridge.claims").stream().filter(one -> one.code() == IssueCode.TEXT_MISSING).findFirst().orElseThrow();
		List<Fix> fixes = new Fixes(small.session()).of(problem);
		assertEquals(List.of("Use \"articles/bridge.txt\""), fixes.stream().map(Fix::title).toList());
		assertEquals(SmallCorpus.BRIDGE, fixes.getFirst().edit().files().getFirst().applyTo(small.session().text(small.file("bridge.claims"))));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS) // there it parts names
	void aBackslashOfAFileNameStays() throws IOException {
		Files.writeString(small.file("articles/a\\b.txt"), SmallCorpus.ARTICLE);
		Corpus corpus = edit("bridge.claims", SmallCorpus.BRIDGE.replace("articles/bridge.txt", "articles/other.txt"));
		Problem problem = corpus.problems("bridge.claims").stream().filter(one -> one.code() == IssueCode.TEXT_MISSING).findFirst().orElseThrow();
		assertEquals(List.of("Use \"articles/a\\b.txt\"", "Use \"articles/bridge.txt\""), new Fixes(small.session()).of(problem).stream().map(Fix::title).toList());

		String marked = SmallCorpus.BRIDGE.replace("articles/bridge.txt", "articles/¦");
		for (String file : List.of("bridge.claims", "a\\b.claims")) {
			edit(file, marked.replace("¦", ""));
			assertEquals(List.of("\"articles/a\\\\b.txt\"", "\"articles/bridge.txt\""),
					new Completion(small.session()).at(small.file(file), marked.replace("¦", ""), marked.indexOf('¦')).stream().map(Proposal::insert).toList());
		}
	}

	@Test
	void aMergeThatWasNotEndedIsNotFormatted() {
		String text = "gainsay 1\n\n<<<<<<< HEAD\nclaim   a \"A\"\n=======\nclaim b \"B\"\n>>>>>>> other\n";
		edit("new.claims", text);
		assertEquals(List.of(), new Formatting(small.session()).of(small.file("new.claims"), null));
	}

	@Test
	void textsInFoldersThatAreNotReadAreNotOffered() throws IOException {
		for (String name : List.of("bin/a.txt", ".git/b.txt", "a/very/deep/folder/of/many/levels/c.txt", "inner/d.txt")) {
			Files.createDirectories(small.file(name).getParent());
			Files.writeString(small.file(name), "Words.");
		}
		Files.writeString(small.file("inner/gainsay.properties"), "");
		assertEquals(List.of("a/very/deep/folder/of/many/levels/c.txt", "articles/bridge.txt"),
				TextFiles.below(small.session().folder()).stream().map(file -> RelativePath.of(small.session().folder(), file)).toList());
	}
}
