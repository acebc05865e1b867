// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.Ledger;
import org.gainsay.report.Reasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger found, in sentences. */
class ReasonsTest {

	private static final String ON = "on e status done published 2025-10-13 ";
	private static final String ASSERTS = "statement a { says \"One\" by captain asserts x } ";

	@TempDir
	private Path folder;

	private Ledger ledger;
	private ClaimRow row;
	private Reasons reasons;

	private void read(String herald, String bugle) {
		ledger = Ledger.of(Corpora.of(folder, "claim x \"X\" event e \"E\"", ON + herald, ON + bugle), null);
		row = ledger.row("x").orElseThrow();
		reasons = new Reasons(ledger);
	}

	@Test
	void whatIsLeftOutHasAVerbForEachWhoAnswered() {
		read(ASSERTS, "statement d { says \"Seven\" by mayor denies x } statement n { says \"eight\" by insider does not confirm x }");
		assertEquals("The Herald carries it and leaves out that it is denied by The mayor, and neither confirmed nor denied by An insider, as The Bugle has it.",
				reasons.of(Flag.OMITTED, row));
		read(ASSERTS, "statement n { says \"eight\" by insider does not confirm x }");
		assertEquals("The Herald carries it and leaves out that it is neither confirmed nor denied by An insider, as The Bugle has it.", reasons.of(Flag.OMITTED, row));
	}

	@Test
	void contestedNamesTheVerbThatApplies() {
		read(ASSERTS, "statement d { says \"Seven\" by mayor disputes x }");
		assertEquals("It is asserted, and disputed by The mayor.", reasons.of(Flag.CONTESTED, row));
		read(ASSERTS + "statement r { says \"two\" by captain retracts x }",
				"statement d { says \"Seven\" by mayor denies x } statement i { says \"eight\" by insider denies x }");
		assertEquals("It is asserted, and denied by The mayor; An insider, and retracted by The captain.", reasons.of(Flag.CONTESTED, row));
		assertEquals(Set.of("The mayor denies it", "An insider denies it", "The captain retracts it"), ledger.why(row, Figure.DENIED).stream()
				.filter(ground -> ground.kind() == Ground.Kind.OPPOSES).map(reasons::of).collect(Collectors.toSet()));
	}

	@Test
	void whatNobodyAssertsIsAnsweredWithTheVerbThatApplies() {
		read("statement d { says \"One\" by mayor disputes x }", "statement n { says \"Seven\" by insider declines to comment on x }");
		assertEquals(Optional.of("Nobody asserts it. It is disputed by The mayor. It is neither confirmed nor denied by An insider."), reasons.answeredOnly(row));
	}
}
