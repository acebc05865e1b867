// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.text.save.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small format of the tests: some files, and an index that has the hash of each. */
class DeliveryTest {

	private static final String INDEX = "index";
	/** A folder of the one is a file of the other, and the other way round. */
	private static final Map<String, String> OLD = Map.of("a", "old a", "b", "old b", "gone", "gone", "sub/gone", "gone, too", "sub/below/gone", "gone as well",
			"turned/in", "old", "turned/below/in", "old", "plain", "old plain", "stays/gone", "gone from beside mine");
	private static final Map<String, String> NEW = Map.of("a", "new a", "b", "old b", "c", "new c", "deep/er/d", "new d", "deep/e", "new e", "turned", "new file",
			"plain/in", "new plain");
	private static final Map<String, String> NEWEST = Map.of("a", "newest a", "c", "newest c");

	@TempDir
	Path top;
	private Path out;
	private Corpus corpus;

	/** How a disk ends. */
	private enum End {
		/** The program is killed: no step is done any more, and nothing is tidied up. */
		KILLED,
		/** One step fails; the next ones are done. */
		FAILED
	}

	/** Not an exception: a dead program catches none. */
	private static final class Died extends Error {
		private static final long serialVersionUID = 1;
	}

	private static final class EndingDisk implements Disk {
		private final End end;
		private int left;
		private final List<String> done = new ArrayList<>();

		/** @param steps how many it does */
		EndingDisk(End end, int steps) {
			this.end = end;
			this.left = steps;
		}

		@Override
		public FileChannel open(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
			step("open");
			return Disk.super.open(file, options, attributes);
		}

		@Override
		public void write(FileChannel to, ByteBuffer bytes) throws IOException {
			step("write");
			Disk.super.write(to, bytes);
		}

		@Override
		public void force(FileChannel written) throws IOException {
			step("force"); // Really to force each would take the tests minutes.
		}

		@Override
		public void move(Path from, Path to) throws IOException {
			step("move");
			Disk.super.move(from, to);
		}

		@Override
		public void forceFolder(Path folder) {
			if (end == End.KILLED) { // Disk says that it fails without a word.
				try {
					step("force folder");
				} catch (IOException impossible) {
					throw new UncheckedIOException(impossible);
				}
			}
		}

		@Override
		public void delete(Path file) throws IOException {
			if (end == End.KILLED) {
				step("delete");
			}
			Disk.super.delete(file);
		}

		private void step(String what) throws IOException {
			done.add(what);
			if (left-- == 0 && end == End.FAILED) {
				throw new IOException("No space left");
			}
			if (left < 0 && end == End.KILLED) {
				throw new Died();
			}
		}
	}

	private static Disk living() {
		return new EndingDisk(End.KILLED, Integer.MAX_VALUE);
	}

	@BeforeEach
	void begin() throws IOException {
		Path folder = Files.createDirectory(top.resolve("corpus"));
		corpus = Corpora.of(folder, "claim x \"X\"", "statement s { says \"One\" by mayor asserts x }", "");
		out = Files.createDirectory(top.resolve("out"));
	}

	private static List<String> filesIn(Path folder) throws IOException {
		Path index = folder.resolve(INDEX);
		return !Files.exists(index) ? null
				: Stream.concat(Stream.of(INDEX), Files.readAllLines(index).stream().map(line -> line.substring(65))).toList();
	}

	private void deliver(Disk disk, Map<String, String> files) throws IOException {
		try (Delivery delivery = Delivery.intoFolder(disk, out, INDEX, DeliveryTest::filesIn, corpus, false)) {
			List<String> lines = new ArrayList<>();
			for (Map.Entry<String, String> one : new TreeMap<>(files).entrySet()) {
				Files.writeString(delivery.file(one.getKey()), one.getValue());
				delivery.written(one.getKey()); // so each end comes while files may be on their way to the medium
				lines.add(delivery.sha256(one.getKey()) + " " + one.getKey());
			}
			Files.write(delivery.file(INDEX), lines);
			delivery.deliver();
		}
	}

	/** All files in the folder but the index, with what they hold. */
	private Map<String, String> there() throws IOException {
		Map<String, String> there = new HashMap<>();
		try (Stream<Path> all = Files.walk(out)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				there.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		there.remove(INDEX);
		return there;
	}

	/** What is in the folder itself. */
	private Set<String> entries() throws IOException {
		try (Stream<Path> all = Files.list(out)) {
			return all.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	private boolean isTidy() throws IOException {
		try (Stream<Path> all = Files.walk(top)) {
			return all.noneMatch(file -> file.getFileName().toString().startsWith(".gainsay-export-"));
		}
	}

	/** Stops a delivery after every number of steps, until it comes through, and looks what is there. */
	private int stopAtEveryStep(End end, Check afterwards) throws IOException {
		for (int steps = 0;; steps++) {
			Files.createDirectories(top.resolve(end + "-" + steps));
			out = top.resolve(end + "-" + steps).resolve("out");
			deliver(living(), OLD);
			Files.writeString(out.resolve("mine"), "mine");
			Files.writeString(out.resolve("stays/mine"), "mine, too");
			EndingDisk disk = new EndingDisk(end, steps);
			boolean came = false;
			try {
				deliver(disk, NEW);
				came = true;
			} catch (Died | IOException stopped) {
				// As it was meant.
			}
			afterwards.look(came, end + " at " + disk.done);
			if (came) {
				assertTrue(disk.done.stream().filter("move"::equals).count() >= 9, disk.done.toString());
				return steps;
			}
		}
	}

	private interface Check {
		void look(boolean came, String where) throws IOException;
	}

	private static Map<String, String> withMine(Map<String, String> files) {
		Map<String, String> all = new HashMap<>(files);
		all.put("mine", "mine");
		all.put("stays/mine", "mine, too");
		return all;
	}

	@Test
	void afterEveryKillAReaderCanTell() throws IOException {
		stopAtEveryStep(End.KILLED, (came, where) -> {
			Map<String, String> there = there();
			if (Files.exists(out.resolve(INDEX))) {
				for (String line : Files.readAllLines(out.resolve(INDEX))) {
					assertEquals(line.substring(0, 64), Delivery.hash(out.resolve(line.substring(65))), where);
				}
				assertEquals("mine", there.get("mine"), where);
				assertEquals("mine, too", there.get("stays/mine"), where);
			}
			deliver(living(), NEWEST); // It is still known for what it is, and nothing is left of either.
			assertEquals(withMine(NEWEST), there(), where);
			assertTrue(isTidy(), where);
			assertEquals(Set.of("mine", "stays", INDEX, "a", "c"), entries(), where + ": no folder is left of either");
		});
	}

	@Test
	void whatAKillLeftIsUndoneOrFinishedThoughTheNextOneWritesNothing() throws IOException {
		stopAtEveryStep(End.KILLED, (came, where) -> {
			boolean finished = Files.exists(out.resolve(INDEX)) && "new a".equals(Files.readString(out.resolve("a")));
			deliverNothing();
			assertEquals(withMine(finished ? NEW : OLD), there(), where);
			assertTrue(Files.exists(out.resolve(INDEX)), where);
			assertTrue(isTidy(), where);
		});
	}

	/** One of which something else went wrong before it wrote. */
	private void deliverNothing() throws IOException {
		Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, false).close();
	}

	/** Former versions knew the files of a plan by their SHA-256. */
	@Test
	void whatAFormerVersionLeftIsUndoneOrFinished() throws IOException {
		int[] plans = { 0 };
		stopAtEveryStep(End.KILLED, (came, where) -> {
			boolean finished = Files.exists(out.resolve(INDEX)) && "new a".equals(Files.readString(out.resolve("a")));
			Path hidden = entries().stream().filter(name -> name.startsWith(".gainsay-export-")).map(out::resolve).findFirst().orElse(out);
			if (Files.exists(hidden.resolve("plan"))) {
				plans[0]++;
				String plan = Files.readString(hidden.resolve("plan"));
				Matcher prints = Pattern.compile("\"([^\"]+)\":\"([0-9a-f]{32})\"").matcher(plan);
				StringBuilder former = new StringBuilder();
				while (prints.find()) {
					Path waiting = hidden.resolve("new").resolve(prints.group(1));
					prints.appendReplacement(former, "\"" + prints.group(1) + "\":\"" + Delivery.hash(Files.exists(waiting) ? waiting : out.resolve(prints.group(1))) + "\"");
				}
				prints.appendTail(former);
				Files.writeString(hidden.resolve("plan"), former);
			}
			deliverNothing();
			assertEquals(withMine(finished ? NEW : OLD), there(), where);
			assertTrue(isTidy(), where);
		});
		assertTrue(plans[0] > 10, plans[0] + " plans");
	}

	/** A file is known by all of it, however long it is. */
	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 1 << 20, (1 << 20) - 1, 2_500_000 })
	void aFileThatIsAnotherByNowStaysWhereItIs(int changed) throws IOException {
		String large = "0123456789".repeat(250_001);
		deliver(living(), Map.of("a", "old a", "b", "old b"));
		for (int steps = 0;; steps++) {
			int kill = steps;
			assertThrows(Died.class, () -> deliver(new EndingDisk(End.KILLED, kill), Map.of("a", large, "b", "new b")));
			if (Files.exists(out.resolve("a")) && Files.size(out.resolve("a")) == large.length() && !Files.exists(out.resolve(INDEX))) {
				break;
			}
			deliver(living(), Map.of("a", "old a", "b", "old b"));
		}
		if (changed >= 0) {
			Files.writeString(out.resolve("a"), large.substring(0, changed) + "x" + large.substring(changed + 1));
		}
		deliverNothing();
		assertEquals(changed < 0 ? "old a" : large.substring(0, changed) + "x" + large.substring(changed + 1), Files.readString(out.resolve("a")));
		assertEquals("old b", Files.readString(out.resolve("b")));
	}

	@Test
	void aKilledTidyingIsTakenUpAgain() throws IOException {
		deliver(living(), OLD);
		Map<String, String> old = there();
		for (int steps = 0;; steps++) {
			int kill = 34;
			assertThrows(Died.class, () -> deliver(new EndingDisk(End.KILLED, kill), NEW));
			assertFalse(Files.exists(out.resolve(INDEX)), "in the middle of the moves");
			EndingDisk tidying = new EndingDisk(End.KILLED, steps);
			boolean came = true;
			try (Delivery none = Delivery.intoFolder(tidying, out, INDEX, DeliveryTest::filesIn, corpus, false)) {
				// Killed again.
			} catch (Died again) {
				came = false;
			}
			deliverNothing(); // This one lives.
			assertEquals(old, there(), "tidying killed at " + tidying.done);
			assertTrue(isTidy());
			if (came) {
				return;
			}
		}
	}

	@Test
	void whereAMoveFailsEverythingIsAsItWas() throws IOException {
		stopAtEveryStep(End.FAILED, (came, where) -> {
			assertEquals(withMine(came ? NEW : OLD), there(), where);
			assertTrue(Files.exists(out.resolve(INDEX)), where);
			assertTrue(isTidy(), where);
			assertEquals(came ? Set.of("mine", "stays", INDEX, "a", "b", "c", "deep", "turned", "plain")
					: Set.of("mine", "stays", INDEX, "a", "b", "gone", "sub", "turned", "plain"), entries(), where);
		});
	}

	/** A disk that fails where it takes back, too: then the next delivery does. */
	@Test
	void whatCouldNotBeTakenBackIsTakenBackByTheNext() throws IOException {
		deliver(living(), OLD);
		Disk full = new Disk() {
			private int moves;

			@Override
			public void move(Path from, Path to) throws IOException {
				if (++moves > 12) {
					throw new IOException("gone");
				}
				Disk.super.move(from, to);
			}
		};
		assertThrows(IOException.class, () -> deliver(full, NEW));
		assertFalse(Files.exists(out.resolve(INDEX)));
		try (Delivery none = Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, false)) {
			assertEquals(OLD.keySet(), Set.copyOf(filesIn(out).subList(1, OLD.size() + 1)));
		}
		assertEquals(OLD, there());
	}

	@Test
	void aSingleFileTakesItsPlaceInOneMove() throws IOException {
		Path file = Files.writeString(out.resolve("r.html"), "old");
		EndingDisk disk = new EndingDisk(End.KILLED, Integer.MAX_VALUE);
		try (Delivery delivery = Delivery.ofFile(disk, file, List.of(), one -> true, corpus, false)) {
			Files.writeString(delivery.file(), "new");
			assertEquals("old", Files.readString(file));
			delivery.deliver();
		}
		assertEquals(List.of("open", "force", "move", "force folder"), disk.done.subList(0, 4));
		assertEquals(Map.of("r.html", "new"), there());
	}

	/** The model beside a document is nearly always the one that lies there already. */
	@Test
	void aFileBesideItThatIsTheSameIsLeft() throws IOException {
		Path file = Files.writeString(out.resolve("c.xmi"), "old");
		Files.writeString(out.resolve("model"), "model");
		EndingDisk disk = new EndingDisk(End.KILLED, Integer.MAX_VALUE);
		try (Delivery delivery = Delivery.ofFile(disk, file, List.of("model"), one -> true, corpus, false)) {
			Files.writeString(delivery.file("model"), "model");
			Files.writeString(delivery.file(), "new");
			assertEquals(List.of(out.toRealPath().resolve("model"), file.toRealPath()), delivery.deliver());
		}
		assertEquals(1, disk.done.stream().filter("move"::equals).count());
		assertEquals(Map.of("c.xmi", "new", "model", "model"), there());
	}

	@Test
	void aFileIsWrittenWhereOnlyItsFolderMayBe() throws IOException {
		Path link = Files.createSymbolicLink(top.resolve("link.html"), Files.writeString(out.resolve("real.html"), "old"));
		Path locked = Files.createDirectory(out.resolve("locked"));
		Path inside = Files.createDirectory(locked.resolve("inside"));
		List<Path> places = new ArrayList<>();
		Disk watching = new Disk() {
			@Override
			public void move(Path from, Path to) throws IOException {
				places.add(from);
				Disk.super.move(from, to);
			}
		};
		for (Path file : List.of(inside.resolve("r.html"), link)) {
			try (Delivery delivery = Delivery.ofFile(watching, file, List.of(), one -> true, corpus, false)) {
				Files.writeString(delivery.file(), "new");
				delivery.deliver();
			}
		}
		assertTrue(places.getFirst().startsWith(inside.toRealPath()), places.toString());
		assertTrue(Files.isSymbolicLink(link), "a link stays one");
		assertEquals("new", Files.readString(out.resolve("real.html")));
	}

	@Test
	void nothingStaysOfADeliveryThatWasGivenUp() throws IOException {
		out = top.resolve("not/yet");
		try (Delivery delivery = Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, false)) {
			Files.writeString(delivery.file("a"), "a");
		}
		assertFalse(Files.exists(top.resolve("not")));
		assertTrue(isTidy());
	}

	@Test
	void leftoversOfFormerVersionsGo() throws IOException {
		for (Path place : List.of(top, out)) {
			Files.writeString(Files.createDirectory(place.resolve(".gainsay-export-4711")).resolve("a.csv"), "half");
		}
		deliver(living(), NEW);
		assertTrue(isTidy());
		assertEquals(NEW, there());
	}

	@Test
	void twoAtATimeDoNotMixInOneFolder() throws IOException {
		try (Delivery first = Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, false)) {
			Files.writeString(first.file(INDEX), "");
			FileSystemException refused = assertThrows(FileSystemException.class, () -> deliver(living(), NEW));
			assertTrue(refused.getReason().startsWith("another export is writing into this folder"), refused.getMessage());
			try (Delivery report = Delivery.ofFile(out.resolve("r.html"), List.of(), one -> true, corpus, false)) {
				Files.writeString(report.file(), "r");
				report.deliver();
			}
			first.deliver();
		}
		assertEquals(Map.of("r.html", "r"), there());
	}

	/** Such a folder may come with a corpus from elsewhere. */
	@Test
	void aPlanThatLeadsElsewhereIsNotFollowed() throws IOException {
		Path victim = Files.writeString(top.resolve("victim"), "mine");
		for (String name : List.of("../../victim", "../victim", victim.toString(), "out/victim")) {
			Path hidden = Files.createDirectories(out.resolve(".gainsay-export-1/new")).getParent();
			Files.writeString(hidden.resolve("new").resolve(INDEX), "");
			Files.createSymbolicLink(hidden.resolve("new/out"), top);
			Files.createSymbolicLink(hidden.resolve("former"), top);
			Files.writeString(hidden.resolve("plan"), "{\"last\":\"index\",\"files\":{\"" + name + "\":\"" + Delivery.hash(victim) + "\"},\"gone\":[\"victim\"]}");
			deliver(living(), NEW);
			assertEquals("mine", Files.readString(victim), name);
			assertEquals(NEW, there(), name);
			assertTrue(isTidy(), name);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"last\":", "{}", "[]", "{\"last\":\"index\",\"files\":{\"\\u0000\":\"\"},\"gone\":[]}" })
	void aBrokenPlanIsNoPlan(String plan) throws IOException {
		Path hidden = Files.createDirectories(out.resolve(".gainsay-export-1/new")).getParent();
		Files.writeString(hidden.resolve("plan"), plan);
		deliver(living(), NEW);
		assertEquals(NEW, there());
		assertTrue(isTidy());
	}

	@ParameterizedTest
	@ValueSource(strings = { "herald.txt", "actors.claims", "new.claims", "gainsay.properties", "below/gainsay.properties", "rejected-pairs.txt", "link.txt", "hard.txt",
			"../corpus/herald.txt" })
	void whatTheCorpusReadsIsNotReplaced(String name) throws IOException {
		Path folder = corpus.folder();
		Files.createDirectory(folder.resolve("below"));
		Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("herald.txt"));
		Files.createLink(folder.resolve("hard.txt"), folder.resolve("herald.txt"));
		String before = Files.readString(folder.resolve("herald.txt"));
		for (boolean force : new boolean[] { false, true }) {
			FileSystemException refused = assertThrows(FileSystemException.class, () -> Delivery.ofFile(folder.resolve(name), List.of(), one -> true, corpus, force).close());
			assertTrue(refused.getReason().startsWith("the corpus is read from this file"), refused.getMessage());
		}
		assertEquals(before, Files.readString(folder.resolve("herald.txt")));
	}

	@Test
	void theCorpusFolderItselfKeepsWhatItIsReadFrom() throws IOException {
		out = corpus.folder();
		Map<String, String> before = there();
		for (String name : List.of("herald.txt", "actors.claims")) {
			assertThrows(FileSystemException.class, () -> {
				try (Delivery delivery = Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, true)) {
					Files.writeString(delivery.file("a"), "a");
					Files.writeString(delivery.file(name), "not the text");
					Files.writeString(delivery.file(INDEX), "");
					delivery.deliver();
				}
			});
			assertEquals(before, there());
		}
		// A descriptor that names an article's text does not let it go.
		Files.writeString(out.resolve(INDEX), "-".repeat(64) + " herald.txt");
		deliver(living(), NEW);
		before.putAll(NEW);
		assertEquals(before, there());
		assertTrue(isTidy());
	}

	@Test
	void whatIsNoFileIsNotReplaced() {
		assertThrows(ExportRefusedException.class, () -> Delivery.ofFile(out, List.of(), one -> true, corpus, true).close());
		Path device = Path.of("/dev/null");
		if (Files.exists(device)) {
			ExportRefusedException refused = assertThrows(ExportRefusedException.class, () -> Delivery.ofFile(device, List.of(), one -> true, corpus, true).close());
			assertTrue(refused.getMessage().contains("device"), refused.getMessage());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a", "/a", "", "sub/../../a" })
	void aNameThatLeadsOutIsRefused(String name) throws IOException {
		try (Delivery delivery = Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, false)) {
			assertThrows(IllegalArgumentException.class, () -> delivery.file(name));
		}
	}

	@Test
	void whatIsSomebodysKeepsItsPlace() throws IOException {
		deliver(living(), OLD);
		Files.createDirectory(out.resolve("deep"));
		Files.writeString(out.resolve("deep/er"), "mine");
		Map<String, String> before = there();
		assertTrue(assertThrows(ExportRefusedException.class, () -> deliver(living(), NEW)).getMessage().endsWith("er is a file where this export has a folder; name another folder."));
		assertEquals(before, there());
		Files.move(out.resolve("deep/er"), out.resolve("turned/mine"));
		before = there();
		assertTrue(assertThrows(ExportRefusedException.class, () -> deliver(living(), NEW)).getMessage().endsWith("turned is a folder; name another file."));
		assertEquals(before, there());
		assertTrue(isTidy());
	}

	@Test
	void theFileThatTellsOfTheOthersMayBeInASubFolder() throws IOException {
		for (Map<String, String> files : List.of(Map.of("sub/below/index", "only"), Map.of("sub/below/index", "both", "sub/a", "a"))) {
			try (Delivery delivery = Delivery.intoFolder(out, "sub/below/index", folder -> List.of(), corpus, false)) {
				for (Map.Entry<String, String> one : files.entrySet()) {
					Files.writeString(delivery.file(one.getKey()), one.getValue());
				}
				delivery.deliver();
			}
			assertEquals(files, there());
		}
		assertTrue(isTidy());
	}

	@Test
	void subFoldersAreOnTheDiskBeforeTheFileThatTellsOfWhatIsInThem() throws IOException {
		List<String> done = new ArrayList<>();
		Path real = out.toRealPath();
		deliver(new Disk() {
			@Override
			public void move(Path from, Path to) throws IOException {
				done.add("move " + real.relativize(to));
				Disk.super.move(from, to);
			}

			@Override
			public void forceFolder(Path folder) {
				done.add("force " + real.relativize(folder));
			}
		}, NEW);
		int told = done.lastIndexOf("move " + INDEX);
		for (Path folder : List.of(Path.of("deep/er"), Path.of("deep"), Path.of("plain"), Path.of(""))) {
			int forced = done.subList(0, told).lastIndexOf("force " + folder);
			assertTrue(forced > done.lastIndexOf("move " + Path.of("plain/in")) && forced > done.lastIndexOf("move " + Path.of("deep/er/d")), folder + ": " + done);
		}
	}

	@Test
	void aFileHasOneName() throws IOException {
		deliver(living(), Map.of("sub/a", "old"));
		try (Delivery delivery = Delivery.intoFolder(out, INDEX, DeliveryTest::filesIn, corpus, false)) {
			Files.writeString(delivery.file("sub//./a"), "new");
			Files.writeString(delivery.file(INDEX), Delivery.hash(delivery.file("sub/a")) + " sub/a\n");
			assertEquals(List.of(out.toRealPath().resolve("sub/a"), out.toRealPath().resolve(INDEX)), delivery.deliver());
		}
		assertEquals(Map.of("sub/a", "new"), there());
	}
}
