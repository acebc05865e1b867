// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Kernel;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Picture.Item;
import org.gainsay.desk.network.NetworkPicture;
import org.gainsay.desk.network.NetworkWish;
import org.gainsay.desk.network.Shell;
import org.gainsay.desk.network.ShownNetwork;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.report.drawing.NetworkDrawing;
import org.gainsay.report.drawing.NetworkDrawing.Box;
import org.gainsay.report.drawing.NetworkDrawing.Sign;
import org.gainsay.report.drawing.NetworkLayout;
import org.gainsay.report.drawing.NetworkSvg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network as the view has it: the matrix, the drawing and what is behind an edge. */
class ShownNetworkTest {

	private static final String WORDS = Stream.iterate(0, i -> i + 1).limit(30).map(i -> "w" + i).reduce((one, other) -> one + " " + other).orElseThrow();
	private static final String DECLARED = """
			gainsay 1
			actor a : organisation "A & Co"
			actor b : organisation "B"
			actor c : organisation "C"
			claim x "X"
			claim y "Y"
			codebook "Study" version 1 {
				category frame on statement : text
			}
			article late "Late" { text "late.txt" published 2025-03-02
				statement l1 { says "w3 w4" by a asserts x }
				statement l0 { says "w1" by b asserts x }
			}
			article early "Early" { text "early.txt" published 2025-03-01
				statement e1 { says "w5" by a asserts y }
				statement e2 { says "w6" by b asserts y }
				statement e3 { says "w7" by c denies y }
			}
			""";
	private static final NetworkWish CLAIMS = new NetworkWish(Mode.TWO, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, "");

	@TempDir
	Path folder;

	private CorpusSession session;

	@AfterEach
	void end() {
		if (session != null) {
			session.close();
		}
	}

	private Corpus corpus(String claims) throws Exception {
		Files.writeString(folder.resolve("all.claims"), claims);
		for (String text : List.of("early.txt", "late.txt")) {
			Files.writeString(folder.resolve(text), WORDS + "\n");
		}
		session = CorpusSession.of(folder);
		Corpus corpus = session.build(Progress.NONE);
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity().name().equals("ERROR")).toList());
		return corpus;
	}

	private static List<String> behind(ShownNetwork shown, int row, int column) {
		return shown.behind(row, column).stream().map(one -> one.statement().qualifiedName() + ' ' + one.who() + ' ' + one.about() + ' ' + one.level()).toList();
	}

	@Test
	void hasTheMatrixOnBothSidesAndTheStatementsOfAnEdgeInTheOrderOfReading() throws Exception {
		ShownNetwork shown = ShownNetwork.of(corpus(DECLARED), NetworkWish.FIRST, null);
		assertEquals("", shown.wrong());
		assertEquals(List.of("A & Co", "B", "C"), shown.rows().stream().map(Node::label).toList());
		assertEquals(List.of("", "2", "-1", "2", "", "-1", "-1", "-1", ""), Stream.of(0, 1, 2).flatMap(i -> Stream.of(0, 1, 2).map(j -> shown.cell(i, j))).toList());
		List<String> both = List.of("early.e1 A & Co Y 1", "early.e2 B Y 1", "late.l0 B X 1", "late.l1 A & Co X 1");
		assertEquals(both, behind(shown, 0, 1), "the earlier article first, and in an article what stands first");
		assertEquals(both, behind(shown, 1, 0));
		assertEquals(List.of(), behind(shown, 2, 2));
		assertEquals("A & Co, B: 2", shown.spoken(0, 1));
		assertEquals("C, C: no edge", shown.spoken(2, 2));
		assertEquals("3 nodes, 3 edges of 5 statements", shown.line());
		assertEquals("\tA & Co\tB\tC\nA & Co\t0\t2\t-1\nB\t2\t0\t-1\nC\t-1\t-1\t0\n".replace("\n", System.lineSeparator()), shown.asText());
	}

	@Test
	void offersWhatTheCorpusHas() throws Exception {
		Corpus corpus = corpus(DECLARED);
		ShownNetwork shown = ShownNetwork.of(corpus, NetworkWish.FIRST, null);
		assertEquals(List.of("2025-03-01", "2025-03-02"), shown.offered().days());
		assertEquals("actor", shown.offered().variables().getFirst());
		assertEquals("frame", shown.offered().variables().getLast());
		assertSame(shown.offered(), ShownNetwork.of(corpus, CLAIMS, shown).offered());
		ShownNetwork early = ShownNetwork.of(corpus, CLAIMS.until("2025-03-01"), shown);
		assertEquals(List.of("Y"), early.columns().stream().map(Node::label).toList());
	}

	@Test
	void saysWhatIsWrongInsteadOfAnError() throws Exception {
		Corpus corpus = corpus(DECLARED);
		ShownNetwork wrong = ShownNetwork.of(corpus, new NetworkWish(Mode.ONE, "actor", "claim", "agreement", Aggregate.COMBINE, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""), null);
		assertEquals("To combine is for two-mode networks; a one-mode network takes ignore, congruence, conflict or subtract.", wrong.line());
		assertNull(wrong.picture());
		assertEquals(List.of(), wrong.rows());
		assertTrue(ShownNetwork.of(corpus, new NetworkWish(Mode.ONE, "nobody", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""), wrong).wrong().contains("no variable called 'nobody'"));
		assertTrue(ShownNetwork.of(corpus, CLAIMS.until("soon"), wrong).wrong().contains("'soon'"));
		assertTrue(ShownNetwork.of(corpus, new NetworkWish(Mode.ONE, "actor", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "denies", "", false, ""), wrong).wrong().contains("'denies' is no condition"));
		ShownNetwork nothing = ShownNetwork.of(corpus, CLAIMS.until("2020"), wrong);
		assertEquals("", nothing.wrong());
		assertEquals(0, nothing.picture().width());
	}

	@Test
	void toldAsACommandLineThatAShellHandsOnAsItIs() {
		assertEquals("gainsay networks /corpora/debate --mode one --rows actor --by claim --qualifier agreement -o network.csv", NetworkWish.FIRST.commandLine("/corpora/debate", Shell.POSIX));
		NetworkWish all = new NetworkWish(Mode.TWO, "actor", "code:claim", "stance", Aggregate.SUBTRACT, Normalization.ACTIVITY, Repeated.WEEK, "2025", "2025-03-01", "outlet=Hull's $HOME;; Post; stance=denies", "claim=A \"B\" %", true,
				"*");
		assertEquals("gainsay networks '/my corpora' --mode two --rows actor --by code:claim --qualifier stance --aggregate subtract --normalize activity --duplicates week --from 2025 --to 2025-03-01"
				+ " --only 'outlet=Hull'\\''s $HOME; Post' --only stance=denies --without 'claim=A \"B\" %' --isolates --set '*' -o network.csv", all.commandLine("/my corpora", Shell.POSIX));
		assertTrue(all.commandLine("C:\\my corpora\\", Shell.WINDOWS).startsWith("gainsay networks \"C:\\my corpora\\\\\" --mode two"), () -> all.commandLine("C:\\my corpora\\", Shell.WINDOWS));
		assertTrue(all.commandLine("C:\\corpora", Shell.WINDOWS).contains(" --without \"claim=A \\\"B\\\" %\" "), () -> all.commandLine("C:\\corpora", Shell.WINDOWS));
		NetworkWish odd = new NetworkWish(Mode.ONE, "actor", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, "-x");
		assertTrue(odd.commandLine("c", Shell.POSIX).contains(" --set=-x "), () -> odd.commandLine("c", Shell.POSIX));
		assertEquals(all, NetworkWish.of(all.kept()), "what is kept comes back");
		assertEquals(NetworkWish.FIRST, NetworkWish.of(Map.of()));
		assertTrue(NetworkWish.keys().containsAll(all.kept().keySet()));
	}

	@Test
	void groupsEventsAndWindowsAreAnsweredToo() throws Exception {
		Corpus corpus = corpus(DECLARED);
		ShownNetwork groups = ShownNetwork.of(corpus, new NetworkWish(Mode.GROUPS, "actor", "claim", "agreement", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""), null);
		assertTrue(groups.line().startsWith("two groups: 2 against 1, polarisation 1"), groups::line);
		assertEquals(1, groups.rows().stream().map(one -> groups.rowLabel(groups.rows().indexOf(one)).charAt(0)).filter(number -> number == '2').count());
		ShownNetwork events = ShownNetwork.of(corpus, new NetworkWish(Mode.EVENTS, "actor", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""), null);
		assertEquals(5, events.events().size());
		assertEquals("early.e1", events.events().getFirst().statement().qualifiedName(), "in the order of time");
		assertEquals("5 statements", events.line());
		NetworkWish wish = new NetworkWish(Mode.TWO, "actor", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, "", "1 day", Kernel.UNIFORM, "");
		ShownNetwork windows = ShownNetwork.of(corpus, wish, null);
		assertEquals(2, windows.windows().size());
		assertEquals(windows.windows().getFirst(), windows.window());
		assertEquals(wish, NetworkWish.of(wish.kept()), "what is kept comes back");
		assertTrue(wish.commandLine("c", Shell.POSIX).endsWith(" --window 1 day --kernel uniform -o networks"), () -> wish.commandLine("c", Shell.POSIX));
		assertEquals("A window is given as a number and days, weeks, months or years, such as '3 months'; '' is none of these.",
				ShownNetwork.of(corpus, new NetworkWish(Mode.TWO, "actor", "claim", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, "", "3", null, ""), null).line());
	}

	@Test
	void drawsSignsByTheKindOfLineAndWeightByItsWidth() throws Exception {
		NetworkPicture picture = ShownNetwork.of(corpus(DECLARED), NetworkWish.FIRST, null).picture();
		Item friends = picture.edge(1, 0).orElseThrow();
		Item foes = picture.edge(0, 2).orElseThrow();
		assertEquals(picture.edge(0, 1).orElseThrow(), friends);
		assertEquals("A & Co \u2013 B: for 2", friends.name());
		assertEquals("A & Co \u2013 C: against -1", foes.name());
		assertEquals(Sign.FOR, picture.line(friends.key()).sign());
		assertEquals(Sign.AGAINST, picture.line(foes.key()).sign());
		assertTrue(picture.line(friends.key()).width() > picture.line(foes.key()).width());
		Area at = foes.area();
		assertEquals(Optional.of(foes), picture.at(at.middle(), at.centre(), 1));
		assertEquals(Optional.empty(), picture.at(-50, -50, 1));
		assertEquals(6, picture.items().size());
		picture.items().forEach(item -> assertEquals(Optional.of(item), picture.item(item.key())));
		Box a = picture.drawing().boxes().get(0);
		Box b = picture.drawing().boxes().get(1);
		Box c = picture.drawing().boxes().get(2);
		assertTrue(apart(a, b) < apart(a, c), "who agrees stands nearer than who does not");
		String svg = new NetworkSvg(picture.drawing(), "Who <stands> with whom").file();
		assertTrue(svg.contains("<title id=\"network.title\">Who &lt;stands&gt; with whom</title>") && svg.contains("A &amp; Co"), svg);
		assertEquals(2, svg.split("stroke-dasharray=", -1).length - 1, svg);
	}

	private static double apart(Box one, Box other) {
		return Math.hypot(one.x() + one.width() / 2 - other.x() - other.width() / 2, one.y() + one.height() / 2 - other.y() - other.height() / 2);
	}

	@Test
	void whoPassesOnWhomIsOneNodeForAnActorAndHasArrows() throws Exception {
		ShownNetwork shown = ShownNetwork.of(corpus(DECLARED.replace("by a asserts x", "by a citing b asserts x").replace("by b asserts y", "by b citing c asserts y")),
				new NetworkWish(Mode.TWO, "actor", "cited", "", null, Normalization.NO, Repeated.KEEP, "", "", "", "", false, ""), null);
		NetworkDrawing drawing = shown.picture().drawing();
		assertEquals(List.of("A & Co", "B", "C"), drawing.boxes().stream().map(box -> box.node().label()).toList());
		assertEquals(2, drawing.lines().size());
		drawing.lines().forEach(line -> assertEquals(3, line.head().size()));
		assertEquals("A & Co \u2192 B: 1", shown.picture().edge(0, 0).orElseThrow().name());
	}

	/** Five hundred actors, each with some of a hundred claims. */
	private static String large() {
		Random random = new Random(7);
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 520; i++) {
			claims.append("actor a").append(i).append(" : organisation \"Organisation number ").append(i).append("\"\n");
		}
		for (int i = 0; i < 100; i++) {
			claims.append("claim c").append(i).append(" \"Claim ").append(i).append("\"\n");
		}
		claims.append("article early \"Early\" { text \"early.txt\" published 2025-03-01\n");
		for (int i = 0; i < 2000; i++) {
			claims.append("statement { says \"w").append(i % 30).append("\" by a").append(i % 520).append(random.nextInt(3) == 0 ? " denies c" : " asserts c").append(random.nextInt(100)).append(" }\n");
		}
		return claims.append("}\n").toString();
	}

	@Test
	void theSamePictureEachTimeAndNothingOverlapsAmongFiveHundred() throws Exception {
		ShownNetwork shown = ShownNetwork.of(corpus(large()), NetworkWish.FIRST, null);
		NetworkDrawing drawing = shown.picture().drawing();
		assertEquals(NetworkLayout.MOST_NODES, drawing.boxes().size());
		assertEquals(20, drawing.boxesLeftOut());
		assertEquals(NetworkLayout.MOST_LINES, drawing.lines().size());
		assertTrue(drawing.linesLeftOut() > 0);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		NetworkDrawing again = NetworkLayout.of(drawing.network(), Aggregate.SUBTRACT);
		long spent = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
		assertTrue(spent <= 20_000, () -> "500 nodes were laid out in " + spent + " ms of processor time: that is no matter of a slow machine");
		assertEquals(drawing, again);
		List<Box> boxes = new ArrayList<>(drawing.boxes());
		for (int i = 0; i < boxes.size(); i++) {
			for (int j = i + 1; j < boxes.size(); j++) {
				Box one = boxes.get(i);
				Box other = boxes.get(j);
				boolean overlap = one.x() < other.x() + other.width() && other.x() < one.x() + one.width() && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
				assertFalse(overlap, () -> one.node().label() + " lies over " + other.node().label());
			}
			assertTrue(boxes.get(i).x() >= 0 && boxes.get(i).x() + boxes.get(i).width() <= drawing.width() && boxes.get(i).y() + boxes.get(i).height() <= drawing.height());
		}
		assertEquals(shown.picture().items().size(), new HashSet<>(shown.picture().items().stream().map(Item::key).toList()).size());
		assertNotEquals(drawing.boxes().get(0).x(), drawing.boxes().get(1).x());
	}
}
