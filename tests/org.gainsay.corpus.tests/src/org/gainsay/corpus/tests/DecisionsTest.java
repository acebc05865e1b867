// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.StatementUnits;
import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.analysis.study.Settling;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DecisionEdits;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.GoldEdits;
import org.gainsay.edit.Ruling;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.SetMeaning;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What adjudicators decide, how it finds its cases, and what gold it replays to. */
class DecisionsTest {

	private static final int STATEMENTS = 15;
	private static final String ON = "2026-04-20T10:00:00Z";

	@TempDir
	Path folder;

	/** Two articles, each of two coders; every third statement is of one coder only, every second one differs. */
	private Path corpus(String name) throws IOException {
		Path corpus = folder.resolve(name);
		write(corpus, "study.claims", "gainsay 1\ncoder ben coder dora\nround main { sample all }\nactor x : person \"X\"\nactor y : person \"Y\"\nclaim c \"C is so.\"\nclaim d \"D is so.\"\n"
				+ "codebook \"B\" { category genre on article: one of news, opinion }\n");
		for (int a = 0; a < 2; a++) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < STATEMENTS; i++) {
				text.append("Speaker ").append(i).append(" said that thing number ").append(i).append(" is so.\n\n");
			}
			write(corpus, "a" + a + ".txt", text.toString());
			write(corpus, "a" + a + ".claims", "gainsay 1\n\n// kept\narticle a" + a + " \"A\" {\n\ttext \"a" + a + ".txt\"\n}\n");
			for (String coder : List.of("ben", "dora")) {
				write(corpus, "coding/main/" + coder + "/a" + a + ".claims", set("a" + a, coder));
			}
		}
		return corpus;
	}

	private static String set(String article, String coder) {
		StringBuilder set = new StringBuilder("gainsay 1\n\nannotations " + coder + " of " + article + " in main {\n\tstatus done\n\tcode genre " + (coder.equals("ben") ? "news" : "opinion") + "\n");
		for (int i = 0; i < STATEMENTS; i++) {
			if (coder.equals("ben") || i % 3 > 0) {
				set.append("\n\tstatement s").append(i).append(" {\n\t\tsays \"thing number ").append(i).append(" is so\"\n\t\tcue \"said\" #").append(i + 1).append("\n\t\tby x\n\t\t")
						.append(coder.equals("dora") && i % 2 == 0 ? "denies" : "asserts").append(" c\n\t}\n");
			}
		}
		return set.append("}\n").toString();
	}

	private static void write(Path corpus, String file, String text) throws IOException {
		Path path = corpus.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private static void apply(Path corpus, CorpusEdit edit) throws IOException {
		try (DiskApplier applier = DiskApplier.on(corpus)) {
			applier.apply(edit);
		}
	}

	private static Adjudication cases(Corpus corpus) {
		return Adjudication.of(corpus, StudyParts.of(corpus), "main");
	}

	private static Adjudication cases(Path folder) {
		try (CorpusSession session = CorpusSession.of(folder)) {
			return cases(session.build(Progress.NONE));
		}
	}

	private static Ruling take(Case one, String coder) {
		return Ruling.take(one.article(), one.category(), one.hashes(), coder);
	}

	/** Takes in turn the first coder's, the last one's, and nothing. */
	private static void decideAll(Path folder, String who) throws IOException {
		try (CorpusSession session = CorpusSession.of(folder)) {
			List<Case> all = cases(session.build(Progress.NONE)).cases();
			List<Ruling> rulings = new ArrayList<>();
			for (int i = 0; i < all.size(); i++) {
				Case one = all.get(i);
				rulings.add(i % 5 == 4 ? new Ruling(one.article(), one.category(), one.hashes(), null, null, null, true, null, DecisionReason.SLIP, "none")
						: take(one, i % 2 == 0 ? one.offers().firstKey() : one.offers().lastKey()));
			}
			Collections.shuffle(rulings, new Random(who.hashCode()));
			apply(folder, new DecisionEdits(session).decide("main", who, ON, rulings));
		}
	}

	private static GoldEdits.Gold gold(CorpusSession session, Corpus corpus) {
		SortedMap<String, List<GoldEdits.Settled>> articles = new TreeMap<>();
		Settling.of(cases(corpus), StatementUnits.done(corpus, "main").keySet()).settled().forEach((article, all) -> articles.put(article, all.stream().map(one -> new GoldEdits.Settled(one.decisions().getFirst(),
				one.offers().entrySet().stream().filter(entry -> entry.getValue().statement() != null)
						.collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().statement(), (a, b) -> b, TreeMap::new)))).toList()));
		return GoldEdits.replay(session, "main", articles);
	}

	private static String gold(Path folder) throws IOException {
		try (CorpusSession session = CorpusSession.of(folder)) {
			apply(folder, gold(session, session.build(Progress.NONE)).edit());
		}
		return Files.readString(folder.resolve("a0.claims")) + Files.readString(folder.resolve("a1.claims"));
	}

	@Test
	void whatWasDecidedIsReplayedToTheSameBytesInAnyOrderOfFiles() throws IOException {
		Path corpus = corpus("one");
		decideAll(corpus, "anna");
		String gold = gold(corpus);
		assertTrue(gold.startsWith("gainsay 1\n\n// kept\narticle a0 \"A\" {\n\ttext \"a0.txt\"\n\tstatus done\n\tcode genre "), gold);
		assertEquals(2 * (STATEMENTS - STATEMENTS / 5), gold.split("statement s").length - 1);
		assertEquals(gold, gold(corpus), "again");
		for (int seed = 0; seed < 20; seed++) {
			Path other = corpus("other" + seed);
			shuffled(corpus, other, new Random(seed));
			assertEquals(gold, gold(other));
		}
		try (CorpusSession session = CorpusSession.of(corpus)) {
			Corpus read = session.build(Progress.NONE);
			assertEquals(List.of(), read.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
			assertEquals(STATEMENTS - STATEMENTS / 5, read.set("a0", null).orElseThrow().statements().size(), "every command reads it");
		}
	}

	/** The same files of coders and adjudicators under other names, and decisions in another order. */
	private static void shuffled(Path from, Path to, Random random) throws IOException {
		delete(to.resolve("coding"));
		List<Path> files;
		try (Stream<Path> all = Stream.concat(Files.walk(from.resolve("coding")), Files.walk(from.resolve("gold")))) {
			files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
		}
		Collections.shuffle(files, random);
		for (Path file : files) {
			List<String> blocks = new ArrayList<>(List.of(Files.readString(file).substring("gainsay 1".length()).strip().split("\n\n(?=decided)")));
			Collections.shuffle(blocks, random);
			write(to, "z/" + random.nextInt(1_000_000) + "/f" + random.nextInt(1_000_000) + ".claims", "gainsay 1\n\n" + String.join("\n\n", blocks) + "\n");
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	@Test
	void layOutVoidsNothingAndAFixVoidsItsOwnCaseOnly() throws IOException {
		Path corpus = corpus("fixes");
		decideAll(corpus, "anna");
		Map<String, String> before = new TreeMap<>();
		for (String coder : List.of("ben", "dora")) {
			for (int a = 0; a < 2; a++) {
				String file = "coding/main/" + coder + "/a" + a + ".claims";
				String text = Files.readString(corpus.resolve(file));
				before.put(file, text);
				write(corpus, file, text.replace("\t", "      ").replace("\n\n", "\n\n\n// of " + coder + "\n").replace("says \"", "says\n\""));
			}
		}
		Adjudication laidOut = cases(corpus);
		assertEquals(List.of(), laidOut.voided());
		Set<String> keys = laidOut.cases().stream().map(Case::key).collect(Collectors.toCollection(TreeSet::new));
		assertTrue(laidOut.cases().stream().allMatch(one -> one.state() == Case.State.DECIDED));
		List<String> files = List.copyOf(before.keySet());
		try (CorpusSession session = CorpusSession.of(corpus)) {
			for (Map.Entry<String, String> entry : before.entrySet()) {
				write(corpus, entry.getKey(), entry.getValue());
			}
			session.build(Progress.NONE);
			for (int seed = 0; seed < 100; seed++) {
				Random random = new Random(seed);
				String file = files.get(random.nextInt(files.size()));
				String text = before.get(file);
				List<String> names = Pattern.compile("statement (s\\d+) ").matcher(text).results().map(found -> found.group(1)).toList();
				String name = names.get(random.nextInt(names.size()));
				write(corpus, file, fixed(text, name, random.nextInt(6)));
				Path changed = corpus.resolve(file);
				Adjudication now = cases(session.update(List.of(changed), Progress.NONE));
				List<StudyFacts.Decision> voided = now.voided();
				assertEquals(1, voided.size(), () -> "seed " + random + " " + file + " " + name + voided);
				String qualified = file.split("/")[2] + ".main." + file.split("/")[3].replace(".claims", "") + "." + name;
				List<Case> open = now.cases().stream().filter(one -> one.state() != Case.State.DECIDED).toList();
				assertTrue(open.stream().anyMatch(one -> one.offers().values().stream().anyMatch(offer -> qualified.equals(offer.statement()))), qualified);
				assertEquals(1, open.size(), qualified);
				assertEquals(keys.size() - 1, now.cases().stream().filter(one -> keys.contains(one.key())).count());
				write(corpus, file, text);
				session.update(List.of(changed), Progress.NONE);
			}
			assertEquals(List.of(), cases(session.corpus()).voided(), "all is as it was");
		}
	}

	private static String fixed(String text, String name, int kind) {
		int start = text.indexOf("\tstatement " + name + " ");
		int end = text.indexOf("\t}\n", start) + 3;
		String one = text.substring(start, end);
		String now = switch (kind) {
			case 0 -> one.replaceAll("asserts|denies", "disputes");
			case 1 -> one.replace("by x", "by y");
			case 2 -> one.replace(" is so\"", " is\"");
			case 3 -> one.replace(" c\n", " d\n");
			case 4 -> one.replace(" c\n", " c as probable\n");
			default -> one.replaceAll("\t\tcue .*\n", "");
		};
		assertNotEquals(one, now);
		return text.substring(0, start) + now + text.substring(end);
	}

	@Test
	void adjudicatorsWhoDifferAreToldAndWhoTakeTheSameAreNot() throws IOException {
		Path corpus = corpus("two");
		decideAll(corpus, "anna");
		decideAll(corpus, "bea");
		assertTrue(cases(corpus).cases().stream().allMatch(one -> one.state() == Case.State.DECIDED && one.decisions().size() == 2));
		String gold = gold(corpus);
		try (CorpusSession session = CorpusSession.of(corpus)) {
			List<Case> all = cases(session.build(Progress.NONE)).cases();
			Case first = all.stream().filter(one -> one.offers().size() == 2 && !one.alike()).findFirst().orElseThrow();
			String other = first.decisions().getFirst().took().equals("ben") ? "dora" : "ben";
			apply(corpus, new DecisionEdits(session).decide("main", "bea", ON, List.of(take(first, other))));
		}
		Adjudication now = cases(corpus);
		assertEquals(1, now.cases().stream().filter(one -> one.state() == Case.State.DIFFERS).count());
		assertEquals(gold, gold(corpus), "what is not settled stays as it is");
		Settling settling = Settling.of(now, Set.of());
		assertEquals(Map.of("a0", "0 of 16 cases not decided, and in 1 the adjudicators differ"), settling.unsettled());
	}

	@Test
	void anAgreedCaseIsDecidedAlikeWhoeverIsTaken() throws IOException {
		Path corpus = corpus("alike");
		try (CorpusSession session = CorpusSession.of(corpus)) {
			Case one = cases(session.build(Progress.NONE)).cases().stream().filter(Case::alike).findFirst().orElseThrow();
			assertEquals(Case.State.AGREED, one.state());
			apply(corpus, new DecisionEdits(session).decide("main", "anna", ON, List.of(take(one, "ben"))));
			apply(corpus, new DecisionEdits(session).decide("main", "bea", ON, List.of(take(one, "dora"))));
		}
		Case now = cases(corpus).cases().stream().filter(Case::alike).findFirst().orElseThrow();
		assertEquals(Case.State.DECIDED, now.state());
		assertEquals(2, now.decisions().size());
	}

	@Test
	void aRenameVoidsNoDecision() throws IOException {
		Path corpus = corpus("renamed");
		decideAll(corpus, "anna");
		write(corpus, "study.claims", read(corpus, "study.claims").replace("claim c ", "claim charge ").replace("actor x ", "actor xeno "));
		for (String file : List.of("coding/main/ben/a0.claims", "coding/main/ben/a1.claims", "coding/main/dora/a0.claims", "coding/main/dora/a1.claims")) {
			write(corpus, file, read(corpus, file).replace(" c\n", " charge\n").replace("by x\n", "by xeno\n"));
		}
		Adjudication now = cases(corpus);
		assertEquals(List.of(), now.voided());
		assertTrue(gold(corpus).contains("asserts charge"));
		write(corpus, "study.claims", Files.readString(corpus.resolve("study.claims")).replace("C is so.", "C is not so."));
		assertTrue(cases(corpus).voided().size() > 20, "another claim is another meaning");
	}

	@Test
	void partsOfOtherVersionsAndOnesOwnGoIntoTheGold() throws IOException {
		Path corpus = corpus("parts");
		decideAll(corpus, "anna");
		try (CorpusSession session = CorpusSession.of(corpus)) {
			List<Case> all = cases(session.build(Progress.NONE)).cases();
			DecisionEdits edits = new DecisionEdits(session);
			Case both = all.get(2);
			apply(corpus, edits.decide("main", "anna", ON, List.of(new Ruling("a0", null, both.hashes(), "ben", "dora", "ben", false, null, DecisionReason.EDGE, "x \"y\""))));
		}
		assertTrue(gold(corpus).contains("\tstatement s3 {\n\t\tsays \"thing number 2 is so\"\n\t\tcue \"said\" #3\n\t\tby x\n\t\tdenies c\n\t}"), () -> read(corpus, "a0.claims"));
		try (CorpusSession session = CorpusSession.of(corpus)) {
			List<Case> all = cases(session.build(Progress.NONE)).cases();
			DecisionEdits edits = new DecisionEdits(session);
			Ruling own = new Ruling("a0", null, all.get(2).hashes(), null, null, null, false, "statement {\n    says \"number 2\"\n    by y\n    remarks on d\n}", DecisionReason.OTHER, null);
			apply(corpus, edits.decide("main", "anna", ON, List.of(own)));
			Ruling wrong = new Ruling("a0", null, all.get(2).hashes(), null, null, null, false, "statement { says }", DecisionReason.OTHER, null);
			assertTrue(assertThrows(IllegalArgumentException.class, () -> edits.decide("main", "anna", ON, List.of(wrong))).getMessage().contains("one statement as it stands in a claims file"));
		}
		assertTrue(gold(corpus).contains("\tstatement s3 {\n\t\tsays \"number 2\"\n\t\tby y\n\t\tremarks on d\n\t}"), () -> read(corpus, "a0.claims"));
		try (CorpusSession session = CorpusSession.of(corpus)) {
			Corpus read = session.build(Progress.NONE);
			Case code = cases(read).cases().stream().filter(one -> one.category() != null).findFirst().orElseThrow();
			assertEquals(List.of(), read.problems().stream().filter(problem -> problem.file().startsWith("gold/")).toList());
			DecisionEdits edits = new DecisionEdits(session);
			String written = edits.written("main", "anna", "a0", "genre", code.hashes());
			apply(corpus, edits.putBack("main", "anna", List.of(new DecisionEdits.Before("a0", "genre", code.hashes(), null))));
			session.build(Progress.NONE);
			assertEquals(1, cases(corpus).cases().stream().filter(one -> one.state() == Case.State.OPEN).count());
			apply(corpus, restored(corpus, code, written));
		}
		assertTrue(cases(corpus).cases().stream().allMatch(one -> one.state() == Case.State.DECIDED));
	}

	/** What an article says of itself has its comments, and a code of which nothing was taken goes, wherever it stands. */
	@Test
	void commentsOfTheArticleStay() throws IOException {
		for (String body : List.of("\ttext \"a0.txt\" // the second edition\n", "\ttext \"a0.txt\"\n\n\t// read twice\n\t/* by us */\n", "\t// the text\n\ttext \"a0.txt\" // the second edition\n\t// read twice\n\n\t// too much\n\tstatement s1 { says \"number 1\" by y remarks on d }\n")) {
			Path corpus = corpus("comments" + Math.abs(body.hashCode()));
			decideAll(corpus, "anna");
			String plain = gold(corpus).replaceAll("(?s)\\}\\ngainsay 1.*", "");
			write(corpus, "a0.claims", "gainsay 1\n\n// kept\narticle a0 \"A\" {\n" + body + "}\n");
			gold(corpus);
			String gold = read(corpus, "a0.claims");
			for (String comment : Pattern.compile("//.*|/\\*.*\\*/").matcher(body).results().map(found -> found.group()).filter(one -> !one.contains("too much")).toList()) {
				assertTrue(gold.contains(comment), () -> comment + " in " + gold);
			}
			assertFalse(gold.contains("too much"), gold);
			assertEquals(plain.substring(plain.indexOf("\tstatement s1")).strip(), gold.substring(gold.indexOf("\tstatement s1"), gold.lastIndexOf('}')).strip());
			gold(corpus);
			assertEquals(gold, read(corpus, "a0.claims"), "again");
		}
	}

	@Test
	void aCodeOfWhichNothingWasTakenGoes() throws IOException {
		Path corpus = corpus("nothing");
		decideAll(corpus, "anna");
		try (CorpusSession session = CorpusSession.of(corpus)) {
			Case code = cases(session.build(Progress.NONE)).cases().stream().filter(one -> one.category() != null).findFirst().orElseThrow();
			apply(corpus, new DecisionEdits(session).decide("main", "anna", ON, List.of(new Ruling("a0", "genre", code.hashes(), null, null, null, true, null, DecisionReason.SLIP, null))));
		}
		write(corpus, "a0.claims", "gainsay 1\n\narticle a0 \"A\" {\n\ttext \"a0.txt\"\n\tcode genre news\n}\n");
		gold(corpus);
		String gold = read(corpus, "a0.claims");
		assertTrue(gold.startsWith("gainsay 1\n\narticle a0 \"A\" {\n\ttext \"a0.txt\"\n\tstatus done\n\n\tstatement s1 {"), gold);
		gold(corpus);
		assertEquals(gold, read(corpus, "a0.claims"), "again");
	}

	private static CorpusEdit restored(Path corpus, Case one, String written) {
		try (CorpusSession session = CorpusSession.of(corpus)) {
			session.build(Progress.NONE);
			return new DecisionEdits(session).putBack("main", "anna", List.of(new DecisionEdits.Before(one.article(), one.category(), one.hashes(), written)));
		}
	}

	private static String read(Path corpus, String file) {
		try {
			return Files.readString(corpus.resolve(file), StandardCharsets.UTF_8);
		} catch (IOException failed) {
			throw new IllegalStateException(failed);
		}
	}

	@Test
	void theHashOfAMeaningIsWhatItWas() throws IOException {
		try (CorpusSession session = CorpusSession.of(corpus("hash"))) {
			Corpus corpus = session.build(Progress.NONE);
			AnnotationSetFacts set = corpus.setsOf("a0").stream().filter(one -> "dora".equals(one.annotator())).findFirst().orElseThrow();
			SetMeaning meaning = SetMeaning.in(corpus);
			assertEquals("e98cc4251b86 f6b6705cb3c1 ff3fc7d9cbd5", meaning.of(set) + " " + meaning.of(set.statements().getFirst()) + " " + meaning.of("genre", set.codes()), "files hold these: they must never change");
		}
	}
}
