// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code study DIR kit} and {@code study DIR collect}: the outer wall of a blind round. */
class StudyKitTest {

	private static final String SET = "annotations ben of courier in main {\n\tstatus done\n\n\tstatement s1 {\n\t\tsays \"It is simply untrue that we knew\"\n\t\tby brandreth\n\t\tdenies knew\n\t}\n}\n";

	@TempDir
	private Path folder;

	private Path corpus;

	/** The example with a blind round that is open; all that Ben must not see has the word zebra in it. */
	@BeforeEach
	void study() {
		corpus = Program.copy(Program.example(), folder.resolve("study"));
		Program.write(corpus.resolve("study.claims"), "// zebra knows better\nstudy \"Leaks\" { population \"All\" }\ncoder ben \"Ben\"\ncoder zebraCleo \"Zebra Cleo\"\ncoder dora\n"
				+ "round main { sample 4 seed 1 blind coders ben, zebraCleo, dora except round zebraPilot }\nround zebraPilot : pilot { sample 1 seed 1 coders zebraCleo }\n");
		Program.write(corpus.resolve("courier-more.claims"), "claim shared \"A claim of all.\"\nannotations zebraCleo of courier { statement zebraThree { by brandreth denies knew } }\n");
		Program.write(corpus.resolve("rounds/zebraPilot/zebraCleo.claims"), "assigned zebraCleo in zebraPilot { coastlineNoon }\n");
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		assertEquals(0, Program.run("study", corpus, "open", "main", "--as", "zebraCleo", "--because", "zebra is ready", "--on", "2026-04-12T09:00:00Z").exitCode());
		Program.write(corpus.resolve("coding/main/zebraCleo/courier.claims"), "actor zebraActor : person \"Zebra Quagga\"\nannotations zebraCleo of courier in main { status done statement zebraOne { "
				+ "says \"It is simply untrue that we knew\" by zebraActor asserts \"zebra free text\" note \"zebra note\" } }\n");
		Program.write(corpus.resolve("coding/main/zebraCleo/ledger.claims"), "annotations zebraCleo of ledger in { statement { note \"zebra in an error\"\n");
		Program.write(corpus.resolve("ledger-ben.claims"), "annotations zebraCleo of ledger { statement zebraTwo { by brandreth denies knew } }\nactor zebraMet : person \"Zebra\"\n");
		Program.write(corpus.resolve("gold/main/courier-zebraCleo.claims"), "// zebra\n");
		Program.write(corpus.resolve("history/zebra.claims"), "actor zebraOld : person \"Zebra\"\n");
		Program.write(corpus.resolve(".gainsay/zebra.txt"), "zebra\n");
		Program.write(corpus.resolve("zebra.txt"), "zebra\n");
		Program.write(corpus.resolve("rejected-pairs.txt"), "zebra.courier.s1 ledger.s1\n");
		Program.write(corpus.resolve("coding/main/ben/ledger.claims"), "// my own comment\nannotations ben of ledger in main { }\n");
	}

	private Path kit() {
		Path kit = folder.resolve("kit");
		Program made = Program.run("study", corpus, "kit", "--for", "ben", "-o", kit);
		assertEquals(0, made.exitCode(), made::err);
		return kit;
	}

	private static Map<String, String> files(Path kit) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(kit)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				files.put(kit.relativize(file).toString().replace('\\', '/'), Files.readString(file, StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static void assertNothingOfOthers(Map<String, String> files) {
		files.forEach((name, text) -> assertFalse((name + text).toLowerCase(Locale.ROOT).contains("zebra"), () -> name + "\n" + text));
	}

	@Test
	void aKitHasNothingOfOthers() throws IOException {
		Path kit = kit();
		Map<String, String> files = files(kit);
		assertNothingOfOthers(files);
		assertFalse(String.join("\n", files.values()).contains("\tsays \""), "the articles' own sets are the gold");
		assertEquals("// my own comment\nannotations ben of ledger in main { }\n", files.get("coding/main/ben/ledger.claims"));
		assertTrue(files.get("study.claims").contains("round main {\n\tblind\n}"), files.get("study.claims"));
		assertTrue(files.get("rounds/main/ben.claims").contains("assigned ben in main {"));
		assertTrue(files.get("courier-more.claims").contains("claim shared"));
		assertEquals(Files.readString(corpus.resolve("articles/courier.txt")), files.get("articles/courier.txt"));
		assertEquals(0, Program.run("check", kit, "--no-cache").exitCode(), () -> Program.run("check", kit).out());
		assertFalse(Program.run("check", kit).out().contains("round-frozen"));
		Program.write(kit.resolve("spill.claims"), files.get("spill.claims").replaceFirst("claim knew( *)\"", "claim knew$1\"Really: "));
		assertTrue(Program.run("check", kit).out().contains("round-frozen"), "the codebook is frozen in the kit too");
	}

	/** What is coded again is no secret, and a recode that did not say it would be an error. */
	@Test
	void aKitSaysOfWhatARecodeIs() throws IOException {
		String study = Files.readString(corpus.resolve("study.claims"));
		Program.write(corpus.resolve("study.claims"), study + "round again : recode { sample 2 seed 1 from main blind coders ben except round zebraPilot }\n");
		Map<String, String> files = files(kit());
		assertTrue(files.get("study.claims").contains("round again : recode {\n\tfrom main\n\tblind\n}"), files.get("study.claims"));
		assertNothingOfOthers(files);
		Program check = Program.run("check", folder.resolve("kit"), "--no-cache");
		assertEquals(0, check.exitCode(), check::out);
		// of rounds in which Ben has no part: they are declared, as what is of them could not be read, and no others are
		Program.write(corpus.resolve("study.claims"), study + "round third : recode { sample 1 seed 1 from second coders ben }\nround second : recode { sample 2 seed 1 from first coders dora }\n"
				+ "round first { sample 2 seed 1 coders dora }\nround fourth { sample 2 seed 1 coders dora from first }\n");
		Path other = folder.resolve("other");
		Program made = Program.run("study", corpus, "kit", "--for", "ben", "-o", other);
		assertEquals(0, made.exitCode(), made::err);
		String declared = files(other).get("study.claims");
		assertTrue(declared.contains("round third : recode {\n\tfrom second\n}") && declared.contains("round second : recode {\n\tfrom first\n}") && declared.contains("round first"), declared);
		assertFalse(declared.contains("fourth"), declared);
		assertEquals(0, Program.run("check", other, "--no-cache").exitCode(), () -> Program.run("check", other).out());
	}

	/** A kit does not say who opened the round, and has not the lists of others. */
	@Test
	void aKitTellsHowFarItsCoderIs() throws IOException {
		String[] list = Files.readString(corpus.resolve("rounds/main/ben.claims")).replaceFirst("(?s).*\\{", "").strip().split("\\s+");
		Program.write(corpus.resolve("rounds/main/ben.claims"), "assigned ben in main { " + list[0] + " }\n");
		Path kit = kit();
		Program status = Program.run("study", kit, "status", "--as", "ben");
		assertTrue(status.out().startsWith("Round main: opened 2026-04-12T09:00:00Z, 1 article\n  ben: "), () -> status.out() + status.err());
		assertEquals(0, status.exitCode());
		String opened = files(kit).get("rounds/main/log/opened.claims");
		assertTrue(opened.contains("\"text " + list[0] + "\"") && !opened.contains("\"text " + list[1] + "\""), "which articles others have is not told");
		Program check = Program.run("study", kit, "check", "--as", "ben");
		assertFalse(check.out().contains("text-changed"), check::out);
		Program.write(kit.resolve("articles/" + list[0] + ".txt"), "Another text.\n");
		Program changed = Program.run("study", kit, "check", "--as", "ben");
		assertTrue(changed.out().contains("articles/" + list[0] + ".txt: text-changed"), changed::out);
	}

	@Test
	void whatComesWhenTheRoundIsClosedIsTold() {
		Path kit = kit();
		Program.write(kit.resolve("coding/main/ben/courier.claims"), SET);
		assertTrue(Program.run("study", corpus, "close", "main", "--as", "anna", "--on", "2026-04-13T09:00:00Z").out().contains("is closed"));
		Program collected = Program.run("study", corpus, "collect", kit);
		assertTrue((collected.out() + collected.err()).contains("The round main is closed, so check will tell the set as edited since."), () -> collected.out() + collected.err());
		assertEquals(1, collected.exitCode());
		assertTrue(Files.exists(corpus.resolve("coding/main/ben/courier.claims")));
	}

	@Test
	void anArchiveHasTheSameAndIsTheSameEachTime() throws IOException {
		Path one = folder.resolve("one.zip");
		Path other = folder.resolve("other.ZIP");
		assertEquals(0, Program.run("study", corpus, "kit", "--for", "ben", "-o", one).exitCode());
		assertEquals(0, Program.run("study", corpus, "kit", "--for", "ben", "-o", other).exitCode());
		assertEquals(-1, Files.mismatch(one, other));
		Map<String, String> inside = new TreeMap<>();
		try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + one.toUri()), Map.of()); Stream<Path> all = Files.walk(zip.getPath("/"))) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				inside.put(file.toString().substring(1), Files.readString(file));
			}
		}
		assertEquals(files(kit()), inside);
	}

	@Test
	void oneOfEachCoder() throws IOException {
		Program all = Program.run("study", corpus, "kit", "--for", "*", "-o", folder.resolve("kits"));
		assertTrue(Files.exists(folder.resolve("kits/zebraCleo/coding/main/zebraCleo/courier.claims")), all::err);
		assertTrue(Files.exists(folder.resolve("kits/dora/rounds/main/dora.claims")));
		assertNothingOfOthers(files(folder.resolve("kits/ben")));
		assertEquals(1, all.exitCode(), "Cleo's file has an error");
	}

	@Test
	void oneOfEachCoderWantsACoder() {
		Program.write(corpus.resolve("study.claims"), "round main { sample 4 seed 1 }\n");
		Program none = Program.run("study", corpus, "kit", "--for", "*", "-o", folder.resolve("kits"));
		assertEquals(2, none.exitCode(), none::out);
		assertTrue(none.err().contains("The study has no coder; declare one in study.claims."), none::err);
	}

	@Test
	void aKitReplacesNothing() throws IOException {
		Path kit = kit();
		for (Object out : new Object[] { kit, corpus.resolve("kit"), Files.createFile(folder.resolve("there.zip")) }) {
			Program again = Program.run("study", corpus, "kit", "--for", "ben", "-o", out);
			assertEquals(2, again.exitCode(), again::err);
		}
		assertEquals(2, Program.run("study", corpus, "kit", "--for", "bne", "-o", folder.resolve("x")).exitCode());
		assertTrue(Program.run("study", corpus, "kit", "--for", "bne", "-o", folder.resolve("x")).err().contains("Did you mean 'ben'?"));
		assertEquals(2, Program.run("study", corpus, "kit", "--for", "dora", "-o", folder.resolve("x"), "--as", "ben").exitCode());
		assertFalse(Files.exists(folder.resolve("x")));
		Program.write(corpus.resolve("spill.claims"), "claim broken {\n");
		Program broken = Program.run("study", corpus, "kit", "--for", "ben", "-o", folder.resolve("x"));
		assertEquals(2, broken.exitCode());
		assertTrue(broken.err().contains("There is an error in spill.claims,"), broken.err());
	}

	@Test
	void workComesBackAndASecondTimeChangesNothing() throws IOException {
		Path kit = kit();
		Program.write(kit.resolve("coding/main/ben/courier.claims"), "\uFEFF" + SET);
		Program.write(kit.resolve("coding/main/ben/ledger.claims"), "annotations ben of ledger in main { status begun }\n");
		Program.write(kit.resolve("spill.claims"), "// mine\n" + Files.readString(kit.resolve("spill.claims")));
		Program.write(kit.resolve("coding/main/dora/courier.claims"), SET.replace("ben", "dora"));
		Program.write(kit.resolve("coding/main/ben/kuestenbote.claims"), SET.replace("ben", "dora").replace("courier", "kuestenbote"));
		Program.write(kit.resolve("coding/main/ben/close.claims"), "closed main { by ben on 2026-05-01 }\n");
		Program.write(kit.resolve("coding/main/ben/notes.txt"), "notes\n");
		Program.write(kit.resolve("coding/later/ben/courier.claims"), SET);
		Program.write(kit.resolve(".DS_Store"), "\0");
		Files.delete(kit.resolve("actors.claims"));
		Map<String, String> before = files(corpus);
		Program dry = Program.run("study", corpus, "collect", kit, "--dry-run");
		assertTrue(dry.out().endsWith("Would take 2 files of " + kit + ".\n"), dry.out());
		assertEquals(before, files(corpus));
		Program first = Program.run("study", corpus, "collect", kit);
		assertEquals(1, first.exitCode());
		assertEquals("actors.claims: not taken. It was given and is not in the kit any more; in the corpus it stays.\n"
				+ "coding/later/ben/courier.claims: not taken. The study has no round 'later'.\n"
				+ "coding/main/ben/close.claims: not taken. It declares what is everybody's: articles, claims, categories, or parts of the study. A coder's file has sets, and the actors that are met in them.\n"
				+ "coding/main/ben/kuestenbote.claims: not taken. It has a set of dora in it, and only ben's own are taken.\n"
				+ "coding/main/ben/notes.txt: not taken. It is new, and it is no .claims file in coding/ROUND/ben.\n"
				+ "coding/main/dora/courier.claims: not taken. It is new, and it is no .claims file in coding/ROUND/ben.\n"
				+ "spill.claims: not taken. It was changed, and it is not ben's own.\n"
				+ "Took 2 files of " + kit + ".\n", first.out());
		assertEquals(SET, Files.readString(corpus.resolve("coding/main/ben/courier.claims")));
		assertEquals("annotations ben of ledger in main { status begun }\n", Files.readString(corpus.resolve("coding/main/ben/ledger.claims")));
		Map<String, String> after = files(corpus);
		after.keySet().removeAll(before.keySet());
		assertEquals(2, after.size(), () -> "the file, and the note of what was taken: " + after.keySet());
		Map<String, String> all = files(corpus);
		Program second = Program.run("study", corpus, "collect", kit);
		assertTrue(second.out().endsWith("Nothing of " + kit + " is to be taken.\n"), second.out());
		assertEquals(all, files(corpus));
	}

	@Test
	void workComesEveryWeekAndAnOlderStateReplacesNoNewerOne() throws IOException {
		Path kit = kit();
		Path file = kit.resolve("coding/main/ben/courier.claims");
		Program.write(file, SET);
		assertEquals(0, Program.run("study", corpus, "collect", kit).exitCode());
		Path older = Program.copy(kit, folder.resolve("older"));
		Program.write(file, SET.replace("denies", "disputes"));
		Program newer = Program.run("study", corpus, "collect", kit);
		assertEquals(0, newer.exitCode(), newer::out);
		assertTrue(Files.readString(corpus.resolve("coding/main/ben/courier.claims")).contains("disputes"));
		Program late = Program.run("study", corpus, "collect", older);
		assertTrue(late.out().contains("courier.claims: not taken. It is as it was collected before"), late.out());
		assertTrue(Files.readString(corpus.resolve("coding/main/ben/courier.claims")).contains("disputes"));
	}

	@Test
	void whatWasChangedOnBothSidesIsToldAndStays() throws IOException {
		Path kit = kit();
		Path here = corpus.resolve("coding/main/ben/ledger.claims");
		Program.write(kit.resolve("coding/main/ben/ledger.claims"), "annotations ben of ledger in main { status done }\n");
		Program.write(here, "annotations ben of ledger in main { status begun }\n");
		Program both = Program.run("study", corpus, "collect", kit);
		assertEquals(1, both.exitCode());
		assertTrue(both.out().startsWith("coding/main/ben/ledger.claims: not taken. It was changed in the kit and in the corpus."), both.out());
		assertEquals("annotations ben of ledger in main { status begun }\n", Files.readString(here));
		Files.delete(here);
		Program gone = Program.run("study", corpus, "collect", kit);
		assertTrue(gone.out().contains("changed in the kit and taken away in the corpus"), gone.out());
		assertFalse(Files.exists(here));
		Program.write(here, "annotations ben of ledger in main { status done }\n");
		assertEquals(0, Program.run("study", corpus, "collect", kit).exitCode(), "both are the same");
	}

	@Test
	void whatWasCodedAgainstAnotherTextIsTold() throws IOException {
		Path kit = kit();
		Program.write(kit.resolve("coding/main/ben/courier.claims"), SET);
		Program.write(corpus.resolve("articles/courier.txt"), "A new beginning. " + Files.readString(corpus.resolve("articles/courier.txt")));
		Program collected = Program.run("study", corpus, "collect", kit);
		assertEquals(1, collected.exitCode());
		assertTrue(collected.out().startsWith("coding/main/ben/courier.claims: taken. It was coded against another text of \"courier\" than the corpus has"), collected.out());
		assertEquals(SET, Files.readString(corpus.resolve("coding/main/ben/courier.claims")));
	}

	@Test
	void oneBrokenKitKeepsNoOtherBack() throws IOException {
		Path kit = kit();
		Program.write(kit.resolve("coding/main/ben/courier.claims"), SET);
		Path none = Files.createDirectory(folder.resolve("none"));
		Path cut = Files.writeString(folder.resolve("cut.zip"), "PK");
		Program all = Program.run("study", corpus, "collect", none, cut, folder.resolve("absent.zip"), kit);
		assertEquals(3, all.exitCode());
		assertTrue(all.out().endsWith("Took 1 file of " + kit + ".\n"), all.out());
		assertTrue(all.err().contains("has no kit.txt") && all.err().contains("no zip archive") && all.err().contains("absent.zip: no such file"), all.err());
	}

	@Test
	void anArchiveThatLeadsOutIsRefused() throws IOException {
		Map<String, String> files = files(kit());
		files.put("coding/main/ben/courier.claims", SET);
		Path packed = zip("packed.zip", files, "Kit of Ben/", null);
		assertEquals(0, Program.run("study", corpus, "collect", packed, "--dry-run").exitCode());
		for (String name : new String[] { "../coding/main/ben/evil.claims", "coding/main/ben/../../../../evil.claims", "/evil.claims", "C:\\evil.claims", "coding\\..\\..\\evil.claims" }) {
			Path evil = zip("evil.zip", files, "", name);
			Program program = Program.run("study", corpus, "collect", evil);
			assertEquals(3, program.exitCode(), name);
			assertTrue(program.err().contains("Nothing of the archive is taken"), program.err());
		}
		assertFalse(Files.exists(corpus.resolve("coding/main/ben/courier.claims")));
		try (Stream<Path> all = Files.walk(folder)) {
			assertTrue(all.noneMatch(file -> file.getFileName().toString().equals("evil.claims")));
		}
		byte[] bytes = Files.readAllBytes(zip("link.zip", files, "", null));
		int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		bytes[entry + 5] = 3; // packed on Unix
		bytes[entry + 41] = (byte) 0xA1; // a link
		Program link = Program.run("study", corpus, "collect", Files.write(folder.resolve("link.zip"), bytes));
		assertEquals(3, link.exitCode());
		assertTrue(link.err().contains("is a link, and a kit has none"), link.err());
	}

	@Test
	void linksAreRefused() throws IOException {
		Path kit = kit();
		Path outside = Files.writeString(folder.resolve("outside.claims"), SET);
		try {
			Files.createSymbolicLink(kit.resolve("coding/main/ben/courier.claims"), outside);
		} catch (IOException | UnsupportedOperationException noLinks) {
			return; // as on Windows without leave to make them
		}
		Program program = Program.run("study", corpus, "collect", kit);
		assertEquals(3, program.exitCode());
		assertTrue(program.err().contains("is a link or no file"), program.err());
		Files.delete(kit.resolve("coding/main/ben/courier.claims"));
		Program.write(kit.resolve("coding/main/ben/courier.claims"), SET);
		Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
		Files.delete(corpus.resolve("coding/main/ben/ledger.claims"));
		Files.delete(corpus.resolve("coding/main/ben"));
		Files.createSymbolicLink(corpus.resolve("coding/main/ben"), elsewhere);
		Program behind = Program.run("study", corpus, "collect", kit);
		assertEquals(1, behind.exitCode());
		assertTrue(behind.out().contains("courier.claims: not taken. It would lie behind a link"), behind.out());
		assertFalse(Files.exists(elsewhere.resolve("courier.claims")));
	}

	private Path zip(String name, Map<String, String> files, String top, String more) throws IOException {
		Path zip = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream packed = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				packed.putNextEntry(new ZipEntry(top + file.getKey()));
				packed.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
			if (more != null) {
				packed.putNextEntry(new ZipEntry(more));
				packed.write(SET.getBytes(StandardCharsets.UTF_8));
			}
		}
		return zip;
	}
}
