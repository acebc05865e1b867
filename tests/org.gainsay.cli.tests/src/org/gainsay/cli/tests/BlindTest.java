// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a command says and writes while a blind round is open has nothing of a set that the reader must not see. Whatever another coder wrote has a marker in it. And what reads is the
 * same as if the other's files were not there at all, so that no count, no order and no learned number tells of them. The commands are those that the program lists: a new one
 * fails the test until it stands here.
 */
class BlindTest {

	private static final String MARKER = "zebra";

	/** Those that have nothing to do with a corpus that is there. */
	private static final Set<String> WITHOUT_CORPUS = Set.of("new", "formats", "lsp", "workbench");

	@TempDir
	private Path folder;

	private Path corpus;
	private Path other;
	private int outputs;

	@BeforeEach
	void blindRound() {
		corpus = Program.copy(Program.example(), folder.resolve("study"));
		other = Program.copy(Program.example(), folder.resolve("other"));
		Program.write(corpus.resolve("study.claims"), "coder ben\ncoder cleo\nround main { sample all blind }\nround next : recode { sample all from main }\n");
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		assertEquals(0, Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z").exitCode());
		Program.write(corpus.resolve("coding/main/ben/courier.claims"), "annotations ben of courier in main { status begun coded 2026-04-13 statement s1 { "
				+ "says \"It is simply untrue that we knew\" by brandreth asserts knew } }\n");
		Program.write(corpus.resolve("coding/main/cleo/zebraCourier.claims"), "actor zebraActor : person \"Zebra Quagga\" { alias \"zebra alias\" }\nclaim zebraClaim \"A zebra claim.\"\n"
				+ "event zebraEvent \"Zebra event\" { claims zebraClaim }\nannotations cleo of courier in main { status done code genre news statement zebraOne { "
				+ "says \"It is simply untrue that we knew\" cue \"zebra cue\" source \"Ida Brandreth\" by zebraActor asserts zebraClaim, \"zebra free text\" note \"zebra note\" origin \"zebra origin\" } }\n");
		Program.write(corpus.resolve("coding/main/cleo/kuestenbote.claims"), "// the round of this set is lost in an error\nactor zebraLost : person \"Zebra\"\n"
				+ "annotations cleo of kuestenbote in { status done statement zebraTwo { says \"zebra words\" by zebraLost asserts \"zebra lost\" } }\n");
		Program.write(corpus.resolve("coding/main/cleo/ledger.claims"), "<<<<<<< zebra\nannotations zebraAnnotator of ledger in main { status done coded 2026-04-01 statement zebraThree { by zebraNobody asserts zebraClam } }\n");
		Program.write(corpus.resolve("bin/cleo/zebraFile.claims"), "annotations cleo of courier in main { }\n");
	}

	/** What is to be run of each command, with {@code OUT} for a file or folder to be written. */
	private Map<String, List<List<Object>>> commands() {
		Map<String, List<List<Object>>> all = new LinkedHashMap<>();
		all.put("import", List.of(List.of("import", Program.example().resolve("articles"), "-o", corpus, "--from", "text"), List.of("import", corpus.resolve("articles"), "-o", "OUT")));
		all.put("check", List.of(List.of("check", corpus), List.of("check", corpus, "--format", "json"), List.of("check", corpus, "--format", "sarif")));
		all.put("show", List.of(List.of("show", corpus), List.of("show", corpus, "courier", "--format", "json"), List.of("show", corpus, "courier", "--annotator", "cleo"), List.of("show", corpus, "courier.zebraOne")));
		all.put("claims", List.of(List.of("claims", corpus), List.of("claims", corpus, "--format", "json"), List.of("claims", corpus, "--format", "csv")));
		all.put("compare", List.of(List.of("compare", corpus), List.of("compare", corpus, "--format", "json")));
		all.put("networks", List.of(List.of("networks", corpus, "--mode", "one", "--rows", "actor", "--by", "claim", "-o", "-"), List.of("networks", corpus, "--mode", "events", "-o", "OUT.csv")));
		all.put("agreement", List.of(List.of("agreement", corpus), List.of("agreement", corpus, "--round", "main", "--json"), List.of("agreement", corpus, "--csv")));
		all.put("study", List.of(List.of("study", corpus, "status"), List.of("study", corpus, "status", "--json"), List.of("study", corpus, "check"), List.of("study", corpus, "check", "--json"),
				List.of("study", corpus, "draw", "main"), List.of("study", corpus, "assign", "main", "--dry-run"), List.of("study", corpus, "open", "next", "--dry-run"), List.of("study", corpus, "close", "main", "--dry-run"),
				List.of("study", corpus, "kit", "--for", "ben", "-o", "OUT"), List.of("study", corpus, "kit", "--for", "ben", "-o", "OUT.zip"), List.of("study", corpus, "collect", other), List.of("study", corpus, "hook", "--dry-run"),
				List.of("study", corpus, "cases", "main"), List.of("study", corpus, "cases", "main", "--json"), List.of("study", corpus, "decide", "main", "--agreed", "--dry-run"), List.of("study", corpus, "gold", "main", "--dry-run"),
				List.of("study", corpus, "feedback", "main", "--for", "ben"), List.of("study", corpus, "feedback", "main", "--for", "cleo"), List.of("study", corpus, "drift"), List.of("study", corpus, "drift", "main", "--json")));
		all.put("duplicates", List.of(List.of("duplicates", corpus), List.of("duplicates", corpus, "--format", "json")));
		all.put("report", List.of(List.of("report", corpus, "-o", "-"), List.of("report", corpus, "-o", "OUT.html")));
		all.put("export", exports(List.of("export", corpus)));
		all.put("convert", exports(List.of("convert", corpus)).stream().filter(words -> Set.of("json", "csv").contains(words.get(3))).toList());
		all.put("pin", List.of(List.of("pin", corpus, "--dry-run")));
		all.put("update", List.of(List.of("update", corpus, "courier", Program.example().resolve("articles/ledger.txt"), "--dry-run")));
		all.put("rename", List.of(List.of("rename", corpus, "actor", "brandreth", "other", "--dry-run"), List.of("rename", corpus, "actor", "zebraActor", "other", "--dry-run")));
		all.put("merge", List.of(List.of("merge", corpus, "brandreth", "verrin", "--dry-run"), List.of("merge", corpus, "zebraActor", "verrin", "--dry-run")));
		all.put("suggest", List.of(List.of("suggest", corpus, "--dry-run")));
		all.put("train", List.of(List.of("train", corpus, "-o", "OUT.model")));
		all.put("evaluate", List.of(List.of("evaluate", corpus, other), List.of("evaluate", other, corpus), List.of("evaluate", corpus, other, "--format", "json")));
		return all;
	}

	private static List<List<Object>> exports(List<Object> beginning) {
		return Exporters.all().stream().map(Exporter::id).map(id -> Stream.concat(beginning.stream(), Stream.<Object>of("--to", id, "-o", "OUT")).toList()).toList();
	}

	/** The words that a help lists, each at the beginning of a line. */
	private static Set<String> listed(String help, String from, String to) {
		int begin = help.indexOf(from);
		Matcher line = Pattern.compile("(?m)^  ([a-z-]+) ").matcher(help.substring(begin, help.indexOf(to, begin)));
		return line.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether a command takes a name of who reads. */
	private static boolean takesReader(String command) {
		return Program.run(command, "--help").out().contains("--as=NAME");
	}

	private record Ran(String printed, Map<String, String> written) {
	}

	private Ran run(List<Object> command, List<Object> as) throws IOException {
		Path out = folder.resolve("out" + outputs++);
		List<Object> words = new ArrayList<>(command);
		words.replaceAll(word -> word instanceof String text && text.startsWith("OUT") ? out.resolve("out" + text.substring(3)) : word);
		words.addAll(as);
		if (words.stream().noneMatch(word -> word.equals("train"))) {
			Files.createDirectories(out);
		}
		Program program = Program.run(words.toArray());
		assertFalse(program.err().contains("fault in the program"), () -> words + ": " + program.err());
		Map<String, String> written = new TreeMap<>();
		try (Stream<Path> files = Files.exists(out) ? Files.walk(out) : Stream.empty()) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				written.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return new Ran(program.exitCode() + "\n" + (program.out() + program.err()).replace(out.toString(), "OUT"), written);
	}

	@Test
	void everyCommandThatTheProgramListsIsHere() {
		Set<String> known = new TreeSet<>(commands().keySet());
		known.addAll(WITHOUT_CORPUS);
		assertEquals(listed(Program.run("--help").out(), "Commands:", "Exit codes:"), known);
		assertEquals(listed(Program.run("study", "--help").out(), "WHAT is one of:", "Exit codes:"),
				commands().get("study").stream().map(words -> words.get(2).toString()).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** Training has a gold before anybody begins: it is an article's own set, which stands in the file of all. */
	@Test
	void theGoldOfATrainingIsHiddenUntilItsArticleIsFinished() throws IOException {
		corpus = Program.copy(Program.example(), folder.resolve("training"));
		Program.write(corpus.resolve("study.claims"), "coder ben\ncoder cleo\nround main : training { sample all blind }\nround next : recode { sample all from main }\nround before : pilot { sample all }\n");
		Path courier = corpus.resolve("courier.claims");
		Program.write(courier, Files.readString(courier).replaceFirst("\n\tstatement ", "\n\tstatus done\n\tcode tone zebraTone\n\n\tstatement zebraGold {\n\t\tsays \"It is simply untrue that we knew\"\n\t\tby brandreth\n"
				+ "\t\tasserts \"zebra free text\"\n\t\tnote \"zebra note\"\n\t}\n\n\tstatement zebraOther {\n\t\tby zebraNobody\n\t\tasserts zebraClam\n\t}\n\n\tstatement "));
		Program.write(corpus.resolve("gold/before/courier-anna.claims"), "decided courier in before { by anna on 2026-04-01 offered ben \"24d268f3ca9f\" nothing note \"zebra decided\" }\n");
		Program.run("study", corpus, "assign", "main");
		assertTrue(Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z").out().contains("is open"));
		String set = "annotations ben of courier in main { status begun statement s1 { says \"It is simply untrue that we knew\" by brandreth asserts knew } }\n";
		Program.write(corpus.resolve("coding/main/ben/courier.claims"), set);
		List<String> leaks = new ArrayList<>();
		for (List<Object> as : List.of(List.<Object>of(), List.<Object>of("--as", "ben"))) {
			for (Map.Entry<String, List<List<Object>>> command : commands().entrySet()) {
				if (as.isEmpty() || takesReader(command.getKey())) {
					for (List<Object> words : command.getValue()) {
						Ran ran = run(words, as);
						String all = (ran.printed() + ran.written()).replace("actor zebraActor", "").replace("actor \"zebraActor\"", "").replace("'zebraActor'", "").replace("\"zebraActor\"", "");
						int at = all.indexOf(MARKER);
						if (!words.contains("courier.zebraOne") && at >= 0) {
							leaks.add(words + " " + as + ": " + all.substring(Math.max(0, at - 200), Math.min(all.length(), at + 100)));
						}
					}
				}
			}
		}
		assertEquals(List.of(), leaks);
		Program.write(corpus.resolve("coding/main/ben/courier.claims"), set.replace("begun", "done"));
		assertTrue(Program.run("show", corpus, "courier", "--as", "ben").out().contains(MARKER), "who has finished it sees it");
		assertFalse(Program.run("show", corpus, "courier", "--as", "cleo").out().contains(MARKER));
		assertTrue(Program.run("study", corpus, "close", "main", "--as", "anna", "--on", "2026-04-13T09:00:00Z").out().contains("is closed"));
		assertTrue(Program.run("show", corpus, "courier").out().contains(MARKER), "all see it when the round is closed");
	}

	@Test
	void nothingIsToldOfOthers() throws IOException {
		assertTrue(Program.run("check", corpus, "--as", "cleo").out().contains(MARKER), "the marker is somewhere to be seen");
		List<String> leaks = new ArrayList<>();
		Map<List<Object>, Ran> with = new LinkedHashMap<>();
		for (Map.Entry<String, List<List<Object>>> each : commands().entrySet()) {
			List<List<Object>> readers = each.getKey().equals("export") ? List.of(List.of("--as", "ben")) : takesReader(each.getKey()) ? List.of(List.of("--as", "ben"), List.of()) : List.of(List.of());
			for (List<Object> command : each.getValue()) {
				for (List<Object> as : readers) {
					Ran ran = run(command, as);
					with.put(Stream.concat(command.stream(), as.stream()).toList(), ran);
					String asked = command.stream().anyMatch(word -> word.toString().toLowerCase(Locale.ROOT).contains(MARKER)) ? ran.printed.replaceAll("[\"'](courier\\.)?zebra\\w+[\"']", "") : ran.printed;
					asked.lines().filter(BlindTest::tells).limit(3).forEach(line -> leaks.add(command + " " + as + ": " + line));
					ran.written.forEach((name, text) -> {
						if (tells(name) || tells(text)) {
							leaks.add(command + " " + as + " wrote " + name);
						}
					});
				}
			}
		}
		assertEquals(List.of(), leaks);
		try (Stream<Path> files = Stream.concat(Files.walk(corpus.resolve("coding/main/cleo")), Files.walk(corpus.resolve("bin")))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.delete(file);
			}
		}
		List<String> others = new ArrayList<>();
		for (String name : List.of("check", "show", "claims", "compare", "networks", "agreement", "duplicates", "report", "train", "evaluate", "export")) {
			for (List<Object> command : commands().get(name)) {
				List<Object> asked = Stream.concat(command.stream(), Stream.of("--as", "ben")).toList();
				if (!comparable(run(command, List.of("--as", "ben"))).equals(comparable(with.get(asked)))) {
					others.add(asked.toString());
				}
			}
		}
		assertEquals(List.of(), others, "what reads is as if the other's files were not there");
	}

	private static boolean tells(String text) {
		return text.toLowerCase(Locale.ROOT).contains(MARKER);
	}

	/** Without the moment at which something was written. */
	private static Ran comparable(Ran ran) {
		Map<String, String> written = new TreeMap<>();
		ran.written.forEach((name, text) -> written.put(name, text.startsWith("PK") || text.startsWith("PAR1") ? "" : text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)", "")));
		return new Ran(ran.printed, written);
	}

	@Test
	void whoSeesMoreIsToldMore() throws IOException {
		Ran ben = run(List.of("claims", corpus, "--format", "json"), List.of("--as", "ben"));
		Ran cleo = run(List.of("claims", corpus, "--format", "json"), List.of("--as", "cleo"));
		assertNotEquals(ben, cleo);
		assertTrue(run(List.of("study", corpus, "check"), List.of("--as", "cleo")).printed.contains("coding/main/cleo/"));
		Program.run("study", corpus, "close", "main", "--as", "anna");
		assertTrue(tells(Program.run("claims", corpus).out()), "a round that is closed is everybody's");
	}

	@Test
	void anErrorInTheStudyOpensNoRound() {
		Program.write(corpus.resolve("study.claims"), "coder ben\ncoder cleo\nround main { sample { all blind }\n");
		assertFalse(tells(Program.run("claims", corpus).out()));
		Program.write(corpus.resolve("study.claims"), "coder ben\ncoder cleo\nround main { sample all blind }\n");
		try (Stream<Path> log = Files.list(corpus.resolve("rounds/main/log"))) {
			Program.write(log.findFirst().orElseThrow(), "opened main { by anna on 2026-04-12T09:00:00Z frozen }\n");
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		assertFalse(tells(Program.run("claims", corpus).out()));
		assertFalse(tells(Program.run("check", corpus, "--as", "ben").out()));
	}

	@Test
	void anErrorInTheStudyShowsNoGold() throws IOException {
		corpus = Program.copy(Program.example(), folder.resolve("training"));
		Path study = corpus.resolve("study.claims");
		String whole = "coder ben\ncoder cleo\nround main : training { sample all blind }\n";
		Program.write(study, whole);
		Program.write(corpus.resolve("courier.claims"), Files.readString(corpus.resolve("courier.claims")).replaceFirst("\n\tstatement ", "\n\tstatement zebraGold { says \"It is simply untrue that we knew\" by brandreth asserts knew }\n\n\tstatement "));
		List<String> leaks = new ArrayList<>();
		shows("before", leaks);
		assertEquals(2, leaks.size(), "the gold is there to be seen");
		leaks.clear();
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		assertEquals(0, Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z").exitCode());
		for (String broken : List.of(whole, whole.replace("{ sample", "{ sample {"), whole.replace("round main", "rund main"), whole.replace(": training", ": trainig"))) {
			Program.write(study, broken);
			shows(broken, leaks);
		}
		Program.write(study, whole);
		for (String coder : List.of("ben", "cleo")) {
			Path list = corpus.resolve("rounds/main/" + coder + ".claims");
			Program.write(list, Files.readString(list).replace("courier", "} courier"));
		}
		shows("lists", leaks);
		assertEquals(List.of(), leaks);
	}

	private void shows(String what, List<String> leaks) {
		for (List<String> as : List.of(List.<String>of(), List.of("--as", "ben"))) {
			if (Program.run(Stream.concat(Stream.of("show", corpus, "courier"), as.stream()).toArray()).out().contains(MARKER)) {
				leaks.add(as + " " + what);
			}
		}
	}
}
