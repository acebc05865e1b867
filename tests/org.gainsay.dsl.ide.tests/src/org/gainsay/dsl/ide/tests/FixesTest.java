// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

	@Test
	void aCueIsNegatedInItsOwnBlock() throws Exception {
		String claims = "article z \"Z\" { text \"articles/bridge.txt\" statement s { says \"It was never safe\" cue \"said\" by quince { cue \"confirmed\" negated } %s unsafe } }\n";
		List<String> offered = fixes(claims.formatted("confirms"), IssueCode.CUE_CONTRADICTS_STANCE);
		assertTrue(offered.contains("Change the stance to \"does not confirm\""), offered.toString());
		assertFalse(offered.contains("Change the stance to \"confirms\""), offered.toString());
	}

	@Test
	void whatMayBeAnsweredIsToldWithoutLooking() {
		assertTrue(Fixes.mayAnswer(IssueCode.REFERENCE_UNKNOWN));
		assertFalse(Fixes.mayAnswer(IssueCode.FILE_UNREADABLE));
	}
}
