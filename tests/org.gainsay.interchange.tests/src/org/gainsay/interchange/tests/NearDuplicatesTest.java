// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gainsay.interchange.texts.intake.Languages;
import org.gainsay.interchange.texts.intake.NearDuplicates;
import org.gainsay.interchange.texts.intake.Shingles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are nearly the same are found among many, and no others; and languages. */
class NearDuplicatesTest {

	private static final int FAMILIES = 150;

	private static String text(Random random, int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			text.append("w").append((int) (Math.pow(random.nextDouble(), 3) * 4000)).append(i % 11 == 10 ? ". " : " ");
		}
		return text.toString();
	}

	private static String edited(Random random, String text, double share) {
		StringBuilder edited = new StringBuilder();
		for (String word : text.split(" ")) {
			double dice = random.nextDouble();
			edited.append(dice < share / 3 ? "" : dice < share * 2 / 3 ? "x" + random.nextInt(1000) + " " : dice < share ? word + " y" + random.nextInt(1000) + " " : word + " ");
		}
		return edited.toString();
	}

	@Test
	void whatIsNearlyTheSameIsFoundAndNothingElse() {
		Random random = new Random(7);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < FAMILIES; i++) {
			String first = text(random, 60 + random.nextInt(400));
			texts.add(first);
			for (double share : new double[] { 0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05 }) {
				texts.add(edited(random, first, share));
			}
		}
		List<long[]> sets = texts.stream().map(Shingles::of).toList();
		NearDuplicates near = new NearDuplicates();
		int found = 0;
		int right = 0;
		for (int i = 0; i < texts.size(); i++) {
			String text = texts.get(i);
			for (NearDuplicates.Match match : near.add(NearDuplicates.Ready.of(text), () -> text)) {
				double alike = Shingles.alike(sets.get(i), sets.get(match.number()));
				assertEquals(alike, match.alike());
				assertTrue(alike >= NearDuplicates.NEARLY, "none that is not");
				found++;
			}
			for (int j = 0; j < i; j++) {
				right += Shingles.alike(sets.get(i), sets.get(j)) >= NearDuplicates.NEARLY ? 1 : 0;
			}
		}
		int all = right;
		int there = found;
		assertTrue(right > 1000, () -> "only " + all + " pairs");
		assertTrue(found >= 0.99 * right, () -> there + " of " + all);
	}

	@Test
	void neitherCapitalsNorPunctuationCount() {
		assertEquals(1, Shingles.alike(Shingles.of("The mayor, of Quillhaven, said: no bridge is safe."), Shingles.of("THE MAYOR of Quillhaven said “No bridge is safe”")));
		assertEquals(0, Shingles.alike(Shingles.of(""), Shingles.of("")));
		assertTrue(Shingles.alike(Shingles.of("市長は月曜日に橋は安全だと述べた。"), Shingles.of("市長は火曜日に橋は安全だと述べた。")) > 0.3, "of ideographs each is a word");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The mayor said on Monday that the bridge was safe to cross, and that nobody should worry.
			de | Die Bürgermeisterin sagte am Montag, die Brücke sei sicher und niemand müsse sich sorgen.
			fr | Le maire a déclaré lundi que le pont était sûr et que personne ne devait s'inquiéter.
			ja | 市長は月曜日に橋は安全だと述べた。
			zh | 市长周一表示，这座桥是安全的，大家不必担心。
			ru | Мэр заявил в понедельник, что мост безопасен и что никому не нужно беспокоиться.
			ko | 시장은 월요일에 다리가 안전하다고 말했다. 아무도 걱정할 필요가 없다.
			""")
	void theLanguageOfASentenceIsFound(String language, String text) {
		assertEquals(language, new Languages().of(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Yes.
			???? ??? ????? ???? ?? ???? ??????? ???? ??? ????? ???? ?? ???? ???????
			xkcd qwrt zzgh plmk vvbn ghtr wqer tyui opas dfgh jklz xcvb nmqw erty uiop
			12:30 14:45 16:00 17:15 18:30 19:45 20:00 21:15 22:30 23:45 1 2 3 4 5 6 7 8 9
			function foo(bar) { return baz.map(x => x + 1); } const a = require('b'); module.exports = a;
			""")
	void whatIsTooShortOrTooOddIsUnknown(String text) {
		assertNull(new Languages().of(text));
	}

	@ParameterizedTest
	@CsvSource({ "en,en", "de_DE,de-DE", "ENGLISH,en", "Deutsch,de", "français,fr", "ger,de", "German; Deutsch,de" })
	void whatASourceCallsItsLanguageIsATag(String said, String tag) {
		assertEquals(tag, Languages.tag(said));
	}
}
