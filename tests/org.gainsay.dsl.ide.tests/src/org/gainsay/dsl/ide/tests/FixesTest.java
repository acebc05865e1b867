// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.dsl.ide.formatting.Formatting;
import org.gainsay.edit.PinEdits;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixes that went wrong, each with its right value. */
class FixesTest {

	@TempDir
	private Path folder;

	private List<String> fixes(String claims, IssueCode code) throws Exception {
		SmallCorpus small = new SmallCorpus(folder);
		small.session().edit(small.file("more.claims"), claims);
		Problem problem = small.session().corpus().problems("more.claims").stream().filter(one -> one.code() == code).findFirst().orElseThrow();
		return new Fixes(small.session()).of(problem).stream().map(Fix::title).toList();
	}

	/** Languages whose own digits and letters {@code String.format} and {@code toLowerCase} take where nobody says otherwise. */
	@ParameterizedTest
	@ValueSource(strings = { "ar-EG-u-nu-arab", "fa-IR", "mr-IN-u-nu-deva", "tr-TR", "en-GB" })
	void aDateIsMendedInWhateverLanguageTheMachineSpeaks(String language) throws Exception {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag(language));
		try {
			assertEquals(List.of("Write 2026-05-07"), fixes("article z \"Z\" { text \"articles/bridge.txt\" published 2026-5-7 }\n", IssueCode.DATE_INVALID));
		} finally {
			Locale.setDefault(before);
		}
	}

	/** An outlet is a publication whatever its name; who speaks may be anything. The label has the capitals of the name. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"article z \"Z\" { text \"articles/bridge.txt\" outlet theOwl } | publication organisation | theOwl : publication \"The Owl\"",
			"article z \"Z\" { text \"articles/bridge.txt\" via echo, bankOfNorthport } | publication organisation | bankOfNorthport : publication \"Bank of Northport\"",
			"actor ann : person \"Ann\" { part of the_harbour } | organisation government publication group | the_harbour : organisation \"The harbour\"",
			"actor ann : person \"Ann\" { part of theHarbourMinistry } | government organisation publication group | theHarbourMinistry : government \"The Harbour Ministry\"",
			"actor ann : person \"Ann\" { role \"clerk\" in BBCNews } | publication organisation government group | BBCNews : publication \"BBC News\"",
			"article z \"Z\" { text \"articles/bridge.txt\" statement s { says \"It was never safe\" to owl by quince asserts unsafe } } | publication person group organisation government | owl : publication \"Owl\"",
			"article z \"Z\" { text \"articles/bridge.txt\" statement s { says \"It was never safe\" by annOak asserts unsafe } } | person organisation government publication document group | annOak : person \"Ann Oak\"",
			"article z \"Z\" { text \"articles/bridge.txt\" statement s { says \"It was never safe\" by quince and portCompany asserts unsafe } } | organisation person government publication document group | portCompany : organisation \"Port Company\"",
			"claim new \"New\" { about annOak } | person organisation government publication document group | annOak : person \"Ann Oak\"" })
	void anUnknownActorIsOfAKindThatThePlaceAllows(String claims, String kinds, String made) throws Exception {
		SmallCorpus small = new SmallCorpus(folder);
		small.session().edit(small.file("more.claims"), claims + "\n");
		String name = made.substring(0, made.indexOf(' '));
		Problem problem = small.session().corpus().problems("more.claims").stream()
				.filter(one -> one.code() == IssueCode.REFERENCE_UNKNOWN && one.message().contains(name)).findFirst().orElseThrow();
		List<Fix> offered = new Fixes(small.session()).of(problem).stream().filter(fix -> fix.title().startsWith("Create the actor")).toList();
		assertEquals(Arrays.stream(kinds.split(" ")).map(kind -> "Create the actor \"" + name + "\" (" + kind + ")").toList(), offered.stream().map(Fix::title).toList());
		FileEdits edits = offered.getFirst().edit().files().getFirst();
		assertTrue(edits.applyTo(small.session().text(small.file(edits.file()))).contains("actor " + made), edits.toString());
	}

	@Test
	void aCueIsNegatedInItsOwnBlock() throws Exception {
		String claims = "article z \"Z\" { text \"articles/bridge.txt\" statement s { says \"It was never safe\" cue \"said\" by quince { cue \"confirmed\" negated } %s unsafe } }\n";
		List<String> offered = fixes(claims.formatted("confirms"), IssueCode.CUE_CONTRADICTS_STANCE);
		assertTrue(offered.contains("Change the stance to \"does not confirm\""), offered.toString());
		assertFalse(offered.contains("Change the stance to \"confirms\""), offered.toString());
	}

	/** Nothing else in the file changes, and it is laid out as the formatter would have it. */
	@Test
	void aTextThatIsAnotherIsPinnedAsItIs() throws Exception {
		SmallCorpus small = new SmallCorpus(folder);
		String claims = "gainsay 1\n\narticle y \"Y\" {\n\ttext \"articles/bridge.txt\"\n}\n\narticle z \"Z\" {\n\ttext \"articles/bridge.txt\" sha256 \"00\"\n\tstatus begun\n}\n";
		small.session().edit(small.file("more.claims"), claims);
		Problem problem = small.session().corpus().problems("more.claims").stream().filter(one -> one.code() == IssueCode.TEXT_HASH_MISMATCH).findFirst().orElseThrow();
		List<Fix> fixes = new Fixes(small.session()).of(problem);
		assertEquals(List.of("Pin the text as it is now"), fixes.stream().map(Fix::title).toList());
		assertTrue(fixes.getFirst().preferred());
		String pinned = fixes.getFirst().edit().files().getFirst().applyTo(claims);
		assertEquals(claims.replace("\"00\"", '"' + ArticleText.of(SmallCorpus.ARTICLE).sha256() + '"'), pinned);
		small.session().edit(small.file("more.claims"), pinned);
		CorpusEdit all = new PinEdits(small.session()).pinAll().edit();
		assertEquals(List.of("bridge.claims", "more.claims"), all.files().stream().map(FileEdits::file).toList(), "that of y is not written down yet");
		small.session().edit(small.file("more.claims"), all.files().getLast().applyTo(pinned));
		assertEquals(List.of(), small.session().corpus().problems("more.claims"));
		assertEquals(List.of(), new Formatting(small.session()).of(small.file("more.claims"), null));
	}

	@Test
	void aTextWithMarkersOfAMergeIsNotPinned() throws Exception {
		SmallCorpus small = new SmallCorpus(folder);
		Files.writeString(small.file("articles/two.txt"), "<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n");
		assertEquals(List.of(), fixes("article z \"Z\" { text \"articles/two.txt\" sha256 \"00\" }\n", IssueCode.TEXT_HASH_MISMATCH));
	}

	@Test
	void whatMayBeAnsweredIsToldWithoutLooking() {
		assertTrue(Fixes.mayAnswer(IssueCode.REFERENCE_UNKNOWN));
		assertFalse(Fixes.mayAnswer(IssueCode.FILE_UNREADABLE));
	}
}
