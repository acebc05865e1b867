// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.gainsay.facts.StatementFacts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hundreds of commands, one after another, on a copy of the example. After each there is no error, what it was for is so, and what it was
 * not for is as it was.
 */
class RandomCommandsTest {

	@TempDir
	Path folder;
	private RandomAnchorCommands anchors;
	private RandomSpeakerCommands speakers;
	private RandomStanceCommands stances;
	private RandomStatementCommands statements;
	private RandomCodebookCommands codebook;

	@ParameterizedTest
	@CsvSource({ "11, AS_IS, 220", "12, CARRIAGE_RETURNS, 100", "13, ONE_LINE, 100", "14, COMMENTS_EVERYWHERE, 140", "15, SPACES, 60", "16, ERRORS_ELSEWHERE, 100" })
	void aSequence(long seed, Layout layout, int commands) throws IOException {
		Random random = new Random(seed);
		Path example = TestCorpus.copy(TestCorpus.example(), folder.resolve("quillhaven"));
		Files.writeString(example.resolve("test.claims"), """
				codebook "Of the test" {
					category genderOfTest on actor : one of womanOfTest, manOfTest
					category topicOfTest on claim : some of harmOfTest, moneyOfTest
					category toneOfTest on article : number -2 to 2
					category ledeOfTest on article : text
				}
				""");
		for (Path file : Desk.claimsFiles(example)) {
			Files.writeString(file, layout.of(Files.readString(file), random));
		}
		Desk desk = new Desk(TestCorpus.in(example));
		Trial trial = new Trial(random, desk);
		anchors = new RandomAnchorCommands(trial);
		speakers = new RandomSpeakerCommands(trial);
		stances = new RandomStanceCommands(trial);
		statements = new RandomStatementCommands(trial);
		codebook = new RandomCodebookCommands(trial);
		Map<String, Integer> done = new TreeMap<>();
		List<String> errors = Desk.errors(trial.corpus);
		assertEquals(layout != Layout.ERRORS_ELSEWHERE, errors.isEmpty(), errors::toString);
		for (int i = 0; i < commands; i++) {
			trial.begin();
			int command = random.nextInt(39);
			try {
				run(command, anchors.anyStatement(), i);
				done.merge("done", 1, Integer::sum);
			} catch (IllegalArgumentException refused) {
				assertTrue(refused.getMessage() != null && refused.getMessage().length() > 15 && refused.getMessage().matches("(?s)[A-Z\"“].*[.]"), String.valueOf(refused.getMessage()));
				done.merge("refused " + command, 1, Integer::sum);
			}
		}
		assertTrue(done.get("done") > commands / 2, done::toString);
		assertEquals(layout == Layout.ERRORS_ELSEWHERE, !TestCorpus.errors(trial.corpus).isEmpty());
		for (Path file : Desk.claimsFiles(example)) {
			if (layout == Layout.CARRIAGE_RETURNS && desk.there.contains(file.getFileName().toString())) {
				assertFalse(Files.readString(file).replace("\r\n", "").contains("\n"), file::toString);
			}
		}
		assertEquals(String.valueOf(TestCorpus.fresh(desk.corpus.folder)), String.valueOf(TestCorpus.all(trial.corpus)), "a new session finds the same");
	}

	private void run(int command, StatementFacts one, int i) throws IOException {
		switch (command) {
			case 0, 1, 2 -> anchors.setAnchor(one);
			case 3 -> anchors.addPiece(one);
			case 4 -> anchors.clear(one);
			case 5, 6, 7 -> anchors.move(one);
			case 8 -> speakers.speakers(one);
			case 9 -> speakers.addSpeaker(one, i);
			case 10 -> speakers.removeSpeaker(one);
			case 11 -> speakers.chain(one);
			case 12 -> speakers.replaceSpeaker(one);
			case 13 -> stances.addStance(one, i);
			case 14 -> stances.changeStance(one);
			case 15 -> stances.removeStance(one);
			case 16 -> stances.kinds();
			case 17 -> stances.retarget();
			case 18 -> stances.toClaim(i);
			case 19 -> statements.fields(one);
			case 20 -> statements.codes(one);
			case 21 -> statements.repeats(one);
			case 22 -> statements.split(one);
			case 23 -> statements.merge(one);
			case 24 -> statements.duplicate(one);
			case 25 -> statements.delete(one);
			case 26 -> codebook.mergeActors();
			case 27 -> codebook.mergeClaims();
			case 28 -> codebook.actor(i);
			case 29 -> codebook.claim(i);
			case 30 -> codebook.article(i);
			case 31 -> codebook.correspondence(one, i);
			case 32, 33 -> statements.create(i);
			case 34 -> speakers.citeBeside(one);
			case 35 -> speakers.member(one);
			case 36 -> statements.answers(one);
			case 37 -> statements.addressee(one);
			case 38 -> statements.silence(i);
			default -> throw new IllegalStateException();
		}
	}
}
