// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study in git, which is how a team exchanges it. */
class StudyGitTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void gitIsThere() {
		assumeTrue(isThere(), "git is not on this machine");
	}

	private static boolean isThere() {
		try {
			return new ProcessBuilder("git", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException none) {
			return false;
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	private record Git(int exitCode, String said) {
	}

	private static Git git(Path in, String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "init.defaultBranch=main", "-c", "core.autocrlf=false", "-c", "core.hooksPath=.git/hooks",
				"-c", "commit.gpgsign=false"));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
		builder.environment().remove("GAINSAY_AS");
		builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			return new Git(process.waitFor(), said);
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	@Test
	void aCommitWithAnothersSetIsRefused() throws IOException {
		Path clone = Files.createDirectories(folder.resolve("clone"));
		Path corpus = Program.copy(Program.example(), clone.resolve("a corpus"));
		Program.write(corpus.resolve("study.claims"), "coder ben\ncoder cleo\nround main { sample all }\n");
		assertTrue(Program.run("study", corpus, "hook", "--as", "ben").err().contains("lies in no clone of git"));
		assertEquals(0, git(clone, "init").exitCode());
		Program wrong = Program.run("study", corpus, "hook", "--as", "bne");
		assertEquals(2, wrong.exitCode());
		assertTrue(wrong.err().contains("Did you mean 'ben'?"), wrong.err());
		assertEquals(2, Program.run("study", corpus, "hook").exitCode());
		assertTrue(Program.run("study", corpus, "hook", "--as", "ben", "--dry-run").out().startsWith("Would write the hook"));
		Program written = Program.run("study", corpus, "hook", "--as", "ben");
		assertEquals(0, written.exitCode(), written::err);
		assertTrue(Program.run("study", corpus, "hook", "--as", "ben").out().startsWith("The hook is there already"));
		Program.write(corpus.resolve("coding/main/ben/courier.claims"), "annotations ben of courier in main { }\n");
		git(clone, "add", "-A");
		assertEquals(0, git(clone, "commit", "-m", "mine").exitCode(), "his own, and all that is nobody's");
		Program.write(corpus.resolve("coding/main/cleo/ben/küste 1.claims"), "annotations cleo of courier in main { }\n");
		Program.write(corpus.resolve("coding/main/ben/courier.claims"), "annotations ben of courier in main { status done }\n");
		git(clone, "add", "-A");
		Git refused = git(clone, "commit", "-m", "others");
		assertEquals(1, refused.exitCode());
		assertTrue(refused.said().contains("you commit as ben") && refused.said().contains("  a corpus/coding/main/cleo/ben/küste 1.claims"), refused.said());
		git(clone, "commit", "--no-verify", "-m", "once");
		git(clone, "mv", "a corpus/coding/main/cleo/ben/küste 1.claims", "a corpus/coding/main/ben/taken.claims");
		assertEquals(1, git(clone, "commit", "-m", "takes cleo's file").exitCode());
		git(clone, "reset", "--hard");
		Files.writeString(clone.resolve(".git/hooks/pre-commit"), "#!/bin/sh\nexit 0\n");
		Program there = Program.run("study", corpus, "hook", "--as", "ben");
		assertEquals(2, there.exitCode());
		assertTrue(there.err().contains("is not replaced"), there.err());
		assertEquals("#!/bin/sh\nexit 0\n", Files.readString(clone.resolve(".git/hooks/pre-commit")));
		Files.writeString(clone.resolve(".git/hooks/pre-commit"), "#!/bin/sh\n# Küste\n", StandardCharsets.ISO_8859_1);
		Program other = Program.run("study", corpus, "hook", "--as", "ben");
		assertEquals(2, other.exitCode());
		assertTrue(other.err().contains("is not replaced"), other.err());
	}

	@Test
	void whyGitKnowsNoCloneIsTold() throws IOException {
		Path bare = Files.createDirectories(folder.resolve("bare"));
		assertEquals(0, git(bare, "init", "--bare").exitCode());
		Path corpus = Program.copy(Program.example(), bare.resolve("corpus"));
		Program.write(corpus.resolve("study.claims"), "coder ben\nround main { sample all }\n");
		Program refused = Program.run("study", corpus, "hook", "--as", "ben");
		assertEquals(2, refused.exitCode());
		String why = git(corpus, "rev-parse", "--show-toplevel").said().strip();
		assertTrue(!why.isEmpty() && refused.err().contains("Git says: " + why), refused.err());
	}

	/** What one of a team writes, in turn; each step is a file or a few, by path. */
	private static Map<String, List<Map<String, String>>> steps() {
		Map<String, List<Map<String, String>>> steps = new LinkedHashMap<>();
		for (String coder : List.of("ben", "cleo", "dora")) {
			List<Map<String, String>> own = new ArrayList<>();
			for (String article : List.of("courier", "ledger", "coastline")) {
				own.add(Map.of("coding/main/" + coder + "/" + article + ".claims", "annotations " + coder + " of " + article + " in main { status begun }\n"));
				own.add(Map.of("coding/main/" + coder + "/" + article + ".claims", "annotations " + coder + " of " + article + " in main { status done }\n"));
			}
			steps.put(coder, own);
		}
		steps.put("anna", List.of(Map.of("rounds/main/ben.claims", "assigned ben in main { courier ledger }\n", "rounds/main/cleo.claims", "assigned cleo in main { ledger courier }\n"),
				Map.of("rounds/main/dora.claims", "assigned dora in main { coastline }\n"), Map.of("rounds/main/log/2026-04-12T090000Z-opened-anna.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n"),
				Map.of("rounds/main/log/2026-04-16T090000Z-closed-anna.claims", "closed main { by anna on 2026-04-16T09:00:00Z }\n"), Map.of("gold/main/courier-anna.claims", "// anna decides\n"),
				Map.of("gold/main/courier-anna.claims", "// anna decides\n// again\n")));
		steps.put("emil", List.of(Map.of("rounds/pilot/ben.claims", "assigned ben in pilot { ledger }\n"), Map.of("rounds/main/log/2026-04-16T090000Z-closed-emil.claims", "closed main { by emil on 2026-04-16T09:00:00Z }\n"),
				Map.of("gold/main/courier-emil.claims", "// emil decides\n"), Map.of("rounds/main/log/collected-ben-0123456789ab.txt", "0  x\n")));
		return steps;
	}

	/**
	 * Everybody works in a clone of their own and exchanges with the others in a random order, 100 times. A merge of git is of three versions of each file: here they are files in memory, and only a file
	 * that both sides changed would have to go to {@code git merge-file}; none may.
	 */
	@Test
	void inAnyOrderOfCommitsAndMergesNothingConflictsAndNothingIsLost() throws IOException {
		Map<String, String> all = new TreeMap<>();
		steps().values().forEach(list -> list.forEach(all::putAll));
		for (int seed = 0; seed < 100; seed++) {
			Random random = new Random(seed);
			Map<String, List<Map<String, String>>> left = new LinkedHashMap<>();
			steps().forEach((who, list) -> left.put(who, new ArrayList<>(list)));
			Map<String, Map<String, String>> clones = new LinkedHashMap<>();
			Map<String, Map<String, String>> common = new LinkedHashMap<>(); // with the server, as of the last exchange
			left.keySet().forEach(who -> {
				clones.put(who, new TreeMap<>());
				common.put(who, new TreeMap<>());
			});
			Map<String, String> server = new TreeMap<>();
			List<String> team = new ArrayList<>(left.keySet());
			while (left.values().stream().anyMatch(list -> !list.isEmpty())) {
				String who = team.get(random.nextInt(team.size()));
				if (random.nextInt(3) > 0 && !left.get(who).isEmpty()) {
					clones.get(who).putAll(left.get(who).removeFirst());
				} else {
					exchange(clones.get(who), common.get(who), server, seed);
				}
			}
			Collections.shuffle(team, random);
			for (String who : team) {
				exchange(clones.get(who), common.get(who), server, seed);
			}
			assertEquals(all, server, "seed " + seed);
		}
	}

	/** Pulls, merges and pushes. */
	private void exchange(Map<String, String> clone, Map<String, String> base, Map<String, String> server, int seed) throws IOException {
		for (String path : Stream.of(clone, server).flatMap(one -> one.keySet().stream()).distinct().toList()) {
			String mine = clone.getOrDefault(path, "");
			String theirs = server.getOrDefault(path, "");
			String before = base.getOrDefault(path, "");
			clone.put(path, mine.equals(before) ? theirs : theirs.equals(before) ? mine : merged(path, mine, before, theirs, seed));
		}
		base.putAll(clone);
		server.putAll(clone);
	}

	private String merged(String path, String mine, String before, String theirs, int seed) throws IOException {
		Path here = Files.writeString(folder.resolve("mine"), mine);
		Git merge = git(folder, "merge-file", here.toString(), Files.writeString(folder.resolve("base"), before).toString(), Files.writeString(folder.resolve("theirs"), theirs).toString());
		assertEquals(0, merge.exitCode(), () -> "seed " + seed + ": " + path + " conflicts");
		return Files.readString(here);
	}

	/** The same once with git itself, so that the test above is of what git does. */
	@Test
	void gitMergesTheWorkOfAll() throws IOException {
		Path clone = Files.createDirectories(folder.resolve("team"));
		git(clone, "init");
		Program.write(clone.resolve("study.claims"), "coder ben coder cleo coder dora\nround main { sample all }\nround pilot : pilot { sample all }\n");
		git(clone, "add", "-A");
		assertEquals(0, git(clone, "commit", "-m", "study").exitCode());
		Map<String, String> all = new TreeMap<>();
		for (Map.Entry<String, List<Map<String, String>>> one : steps().entrySet()) {
			assertEquals(0, git(clone, "checkout", "-q", "-b", one.getKey(), "main").exitCode());
			one.getValue().forEach(files -> files.forEach((path, text) -> Program.write(clone.resolve(path), text)));
			one.getValue().forEach(all::putAll);
			git(clone, "add", "-A");
			assertEquals(0, git(clone, "commit", "-q", "-m", one.getKey()).exitCode());
		}
		git(clone, "checkout", "-q", "main");
		for (String who : steps().keySet()) {
			Git merged = git(clone, "merge", "-q", "--no-edit", who);
			assertEquals(0, merged.exitCode(), merged::said);
		}
		for (Map.Entry<String, String> file : all.entrySet()) {
			assertEquals(file.getValue(), Files.readString(clone.resolve(file.getKey())));
		}
	}
}
