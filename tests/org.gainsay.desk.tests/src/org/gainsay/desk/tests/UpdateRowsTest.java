// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.project.UpdateRows;
import org.gainsay.edit.UpdateEdits;
import org.gainsay.edit.UpdateEdits.Updated;
import org.gainsay.facts.Progress;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateRowsTest {

	@Test
	void whatIsToBeLookedAtComesFirst(@TempDir Path folder) throws Exception {
		String before = "The mill burned down in 1911, the sexton said. Nobody was hurt.\nThe bell was saved by the miller’s daughter.\n";
		String after = "The mill burned down in 1913, the sexton said.\nThe bell was saved by the miller’s daughter.\n";
		Files.writeString(folder.resolve("mill.txt"), before);
		Files.writeString(folder.resolve("mill.claims"), """
				gainsay 1
				article mill "The mill" {
					text "mill.txt"
					statement fire { says "The mill burned down in 1911" cue "said" source "the sexton" by unstated asserts "The mill burned" }
					statement hurt { says "Nobody was hurt" by writer asserts "Nobody was hurt" }
				}
				""");
		try (CorpusSession session = CorpusSession.of(folder)) {
			session.build(Progress.NONE);
			Updated mill = new UpdateEdits(session).replace(Map.of("mill.txt", ArticleText.of(after)), false).articles().getFirst();
			List<UpdateRows.Row> rows = UpdateRows.of(mill);
			assertEquals(List.of("lost", "changed", "kept", "kept"), rows.stream().map(UpdateRows.Row::outcome).toList());
			assertEquals("mill.hurt, content", rows.get(0).anchor());
			assertEquals("", rows.get(0).after());
			assertEquals("The mill burned down in 1913", rows.get(1).after());
			assertEquals("a number is another", rows.get(1).note());
			assertEquals("2 kept, 1 changed, 1 lost", UpdateRows.summary(mill));
		}
	}
}
