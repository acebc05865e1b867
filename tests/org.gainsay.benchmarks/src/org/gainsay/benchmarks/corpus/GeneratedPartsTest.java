// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.LedgerPart;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a generated corpus, too, the parts of files make one ledger, whatever they are put together with first. */
class GeneratedPartsTest {

	@TempDir
	Path folder;

	@Test
	void theyMakeTheLedgerThatIsMadeAtOnce() {
		new CorpusGenerator(CorpusPlan.of(3, 40)).write(folder);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			List<String> sets = corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).filter(set -> !set.solo()).map(set -> set.name()).distinct().toList();
			assertFalse(sets.isEmpty());
			for (long seed = 0; seed < 4; seed++) {
				LedgerPart part = together(corpus, new Random(seed));
				assertEquals(told(Ledger.of(corpus, null)), told(Ledger.of(part, corpus, null)));
				sets.forEach(set -> assertEquals(told(Ledger.of(corpus, set)), told(Ledger.of(part, corpus, set)), set));
			}
		}
	}

	private static LedgerPart together(Corpus corpus, Random random) {
		List<LedgerPart> parts = new ArrayList<>(corpus.files().stream().map(LedgerPart::of).toList());
		Collections.shuffle(parts, random);
		while (parts.size() > 1) {
			LedgerPart one = parts.remove(random.nextInt(parts.size()));
			int at = random.nextInt(parts.size());
			parts.set(at, one.and(parts.get(at)));
		}
		return parts.getFirst();
	}

	private static String told(Ledger ledger) {
		StringBuilder told = new StringBuilder(ledger.articles().toString());
		for (ClaimRow row : ledger.rows()) {
			told.append('\n').append(row.names()).append(row.cells()).append(row.entailed()).append(row.contrary()).append(row.routes()).append(row.origins()).append(row.omissions())
					.append(row.unanswered()).append(row.flags()).append(ledger.superseded(row)).append(ledger.relevant(row)).append(ledger.first(row)).append(ledger.last(row));
		}
		return told.toString();
	}
}
