// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Corpus;
import org.gainsay.report.drawing.TypeWidth;
import org.gainsay.report.pictures.ClaimMatrix;
import org.gainsay.report.pictures.ClaimTimeline;
import org.gainsay.report.pictures.Counted;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing;
import org.gainsay.report.pictures.PictureDrawing.Anchor;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Shape;
import org.gainsay.report.pictures.PictureDrawing.Words;
import org.gainsay.report.pictures.PictureSvg;
import org.gainsay.report.pictures.PictureTable;
import org.gainsay.report.pictures.Pictures;
import org.gainsay.report.pictures.ProgressByAnnotator;
import org.gainsay.report.pictures.StandingsByOutlet;
import org.gainsay.report.pictures.StatementsByDay;
import org.gainsay.report.pictures.WhoSpeaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The pictures of a corpus: the numbers behind them, counted by hand for the example, and that everything drawn is within the drawing. */
class PicturesTest {

	@TempDir
	private Path folder;

	private static Ledger example() {
		return Ledger.of(Corpora.sound(Corpora.example()), null);
	}

	private static List<Picture> all(Ledger ledger) {
		return List.of(new StandingsByOutlet(ledger), new StatementsByDay(ledger), new WhoSpeaks(ledger), new ClaimMatrix(ledger), new ClaimTimeline(ledger), new ProgressByAnnotator(ledger.corpus()));
	}

	private static Map<String, List<String>> rows(PictureTable table) {
		return table.rows().stream().collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size())));
	}

	// ---- the numbers of the example

	@Test
	void standingsOfEachOutletAreTheOnesCountedByHand() {
		PictureTable table = new StandingsByOutlet(example()).table();
		assertEquals(List.of("Outlet", "sourced", "anonymous", "unsourced", "denied", "unconfirmed", "remark", "all"), table.heads());
		Map<String, List<String>> rows = rows(table);
		assertEquals(List.of("2", "3", "3", "4", "3", "2", "17"), rows.get("The Quillhaven Ledger"));
		assertEquals(List.of("5", "1", "0", "3", "2", "1", "12"), rows.get("Küstenbote"));
		assertEquals(List.of("3", "3", "1", "2", "1", "1", "11"), rows.get("Coastline"), "without the earlier version of noon");
	}

	@Test
	void statementsOfEachDayAreTheOnesCountedByHand() {
		Map<String, List<String>> rows = rows(new StatementsByDay(example()).table());
		assertEquals(List.of("1", "0", "0", "0", "0", "0", "1"), rows.get("19 Sep 2025"), "the memo");
		assertEquals(List.of("0", "0", "0", "1", "1", "0", "2"), rows.get("12 Oct 2025"), "the denial, and the ministry that could not confirm");
		assertEquals("28", rows.get("13 Oct 2025").getLast(), "14 of the Ledger, 11 of Coastline and 3 to which the Courier gives that day");
		assertEquals(4, rows.size());
	}

	@Test
	void whoSpeaksIsCountedByStatementAndByWords() {
		PictureTable table = new WhoSpeaks(example()).table();
		Map<String, List<String>> rows = rows(table);
		assertEquals(List.of("3", "28"), rows.get("Wanda Keil").subList(0, 2), "8, 13 and 7 words");
		int coast = table.heads().indexOf("Küstenbote: statements") - 1;
		assertEquals(List.of("1", "14"), rows.get("Tomas Verrin").subList(coast, coast + 2), "through an agency and a paper, in two pieces of 9 and 5 words");
		assertEquals(List.of("0", "0"), rows.get("Signe Orlund").subList(coast, coast + 2));
	}

	@Test
	void noHeadIsBrokenInsideAWord() {
		for (double width : new double[] { 560, 600, 690 }) {
			List<String> words = new WhoSpeaks(example()).drawing(width).items().stream().flatMap(item -> item.shapes().stream()).filter(Words.class::isInstance).map(shape -> ((Words) shape).text()).toList();
			assertTrue(words.contains("K\u00FCstenbote"), width + ": " + words);
		}
	}

	@Test
	void claimsAreCountedByArticleAndByDay() {
		PictureTable matrix = new ClaimMatrix(example()).table();
		List<String> knew = rows(matrix).get("The port authority knew of the leak three weeks before the public was told");
		int coastline = IntStream.range(0, matrix.heads().size()).filter(i -> matrix.heads().get(i).startsWith("Coastline")).findFirst().orElseThrow() - 1;
		assertEquals("left out, sourced, anonymous", knew.get(coastline));
		assertEquals(5, matrix.heads().size(), "the claim and four articles: the version of noon has no column");
		PictureTable timeline = new ClaimTimeline(example()).table();
		assertEquals(List.of("Claim", "19 Sep 2025", "12 Oct 2025", "13 Oct 2025", "14 Oct 2025"), timeline.heads());
		assertEquals(List.of("sourced", "unconfirmed", "denied 2", "denied 2, unconfirmed"), rows(timeline).get("About 40,000 litres of diesel were lost"));
	}

	@Test
	void speakersWithOneLabelAreTwo() {
		Corpus corpus = Corpora.of(folder, "actor chair : person \"Speaker\" actor council : organisation \"Speaker\" claim x \"It is so\"",
				"statement { says \"One two\" by chair asserts x }", "statement { says \"Seven\" by council denies x }");
		List<List<String>> rows = new WhoSpeaks(Ledger.of(corpus, null)).table().rows().stream().map(row -> row.subList(0, 3)).toList();
		assertEquals(List.of(List.of("Speaker (chair)", "1", "2"), List.of("Speaker (council)", "1", "1")), rows);
	}

	@Test
	void progressIsThatOfAllAnnotators() {
		assertEquals(List.of("0", "1", "0", "4"), rows(new ProgressByAnnotator(example().corpus()).table()).get("ben"), "without the one that is rejected");
		assertEquals(List.of("4", "0", "0"), rows(new ProgressByAnnotator(example().corpus()).table()).get("anna").subList(0, 3));
	}

	@Test
	void whatIsDrawnIsWhatIsCounted() {
		for (Picture picture : List.of(new StandingsByOutlet(example()), new StatementsByDay(example()))) {
			int counted = picture.table().rows().stream().mapToInt(row -> Integer.parseInt(row.getLast())).sum();
			int drawn = picture.drawing(800).items().stream().map(Item::told).filter(told -> told != null && told.matches(".* \\d+")).mapToInt(told -> Integer.parseInt(told.substring(told.lastIndexOf(' ') + 1))).sum();
			assertEquals(counted, drawn, picture.name());
		}
	}

	@Test
	void aTableIsACsvFileWithItsFieldsInQuotationMarksWhereTheyNeedThem() {
		assertEquals("a,\"b, \"\"c\"\"\"\r\n1,2\r\n", new PictureTable(List.of("a", "b, \"c\""), List.of(List.of("1", "2"))).csv());
	}

	// ---- the drawing

	private Corpus longNames() {
		String outlet = "The Extraordinarily Long-Named Advertiser, Gazette and Intelligencer of the Northern Harbours and Adjacent Islands";
		return Corpora.of(folder, "actor long : publication \"" + outlet + "\" actor donau : person \"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender\" "
				+ "claim x \"" + "It is so ".repeat(40).strip() + "\"", "published 2025-10-14 statement { says \"One\" by donau asserts x } statement { says \"two\" by long denies x }",
				"published 2021-02-03 statement { says \"Seven\" by long does not confirm x } statement { says \"eight\" by writer remarks on x }");
	}

	@Test
	void everyFileIsWellFormedWithATitleAndADescription() throws Exception {
		for (Ledger ledger : List.of(example(), Ledger.of(longNames(), null))) {
			for (Picture picture : all(ledger)) {
				Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(new PictureSvg(picture, 700).file())));
				assertEquals(picture.title(), svg.getElementsByTagName("title").item(0).getTextContent());
				assertFalse(svg.getElementsByTagName("desc").item(0).getTextContent().isBlank(), picture.name());
				assertFalse(picture.table().rows().isEmpty(), picture.name());
			}
		}
	}

	@Test
	void nothingLeavesTheDrawingHoweverLongNamesAre() {
		for (Ledger ledger : List.of(example(), Ledger.of(longNames(), null))) {
			for (Picture picture : all(ledger)) {
				for (double width : new double[] { 310, 860 }) {
					PictureDrawing drawing = picture.drawing(width);
					assertTrue(!picture.fits() || drawing.width() == width, picture.name());
					drawing.items().stream().flatMap(item -> item.shapes().stream()).forEach(shape -> assertTrue(isInside(shape, drawing), () -> picture.name() + " at " + width + ": " + shape));
				}
			}
		}
	}

	private static boolean isInside(Shape shape, PictureDrawing drawing) {
		return switch (shape) {
			case Box box -> box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= drawing.width() + 0.1 && box.y() + box.height() <= drawing.height() + 0.1;
			case Line line -> Math.min(line.x(), line.toX()) >= 0 && Math.max(line.x(), line.toX()) <= drawing.width() + 1 && Math.max(line.y(), line.toY()) <= drawing.height() + 1;
			case Words words -> {
				double length = TypeWidth.of(words.text(), words.size(), false);
				double from = words.anchor() == Anchor.START ? 0 : words.anchor() == Anchor.MIDDLE ? length / 2 : length;
				yield words.turned() ? words.y() - length >= -1 && words.x() <= drawing.width()
						: words.x() - from >= -1 && words.x() - from + length <= drawing.width() + 1 && words.y() <= drawing.height() && words.y() - words.size() >= -4;
			}
		};
	}

	@Test
	void aLongTimeIsShownInLongerPieces() {
		assertEquals("Statements by month and standing", new StatementsByDay(Ledger.of(longNames(), null)).title(), "four years and eight months");
		assertEquals("Statements by day and standing", new StatementsByDay(example()).title());
	}

	private Ledger published(String one, String other, String third) {
		return Ledger.of(Corpora.of(folder, "claim x \"It is so\"", "published " + one + " statement { says \"One\" by herald asserts x } statement { says \"two\" by herald asserts x on " + third + " }", "published " + other + " statement { says \"Seven\" by bugle denies x }"),
				null);
	}

	@Test
	void yearsAloneAreShownAsYears() {
		Ledger ledger = published("2019", "2021", "2019");
		assertEquals("Statements by year and standing", new StatementsByDay(ledger).title());
		assertEquals(List.of("2019", "2021"), new StatementsByDay(ledger).table().rows().stream().map(List::getFirst).toList());
		assertEquals(List.of("Claim", "2019", "2021"), new ClaimTimeline(ledger).table().heads());
	}

	@Test
	void aMonthIsShownAmongMonthsThoughItIsBeforeAllDays() {
		Ledger ledger = published("2019-03-01", "2021-02-03", "2018-05");
		assertEquals(List.of("May 2018", "Mar 2019", "Feb 2021"), new StatementsByDay(ledger).table().rows().stream().map(List::getFirst).toList());
		Ledger days = published("2021-02-01", "2021-02-03", "2021-02");
		assertEquals(List.of("1 Feb 2021", "3 Feb 2021", "no day known"), new StatementsByDay(days).table().rows().stream().map(List::getFirst).toList());
	}

	@Test
	void annotatorsWithoutABarAreDrawnTogether() throws IOException {
		Corpora.of(folder, "claim x \"It is so\"", "", "");
		for (int i = 0; i < 43; i++) {
			Files.writeString(folder.resolve("a" + i + ".claims"), "annotator a" + i + " annotations a" + i + " of h { status " + (i == 9 ? "begun" : "done") + " }");
		}
		List<String> told = new ProgressByAnnotator(Corpora.sound(folder)).drawing(800).items().stream().map(Item::told).filter(Objects::nonNull).toList();
		assertTrue(told.contains("+4 more: done 2"), told::toString);
		assertTrue(told.contains("+4 more: begun 1"), told::toString);
	}

	// ---- many

	/** So many articles, each of an outlet of its own, whose labels are the same for every two, and each of another year. */
	private Ledger many(int number) throws IOException {
		StringBuilder claims = new StringBuilder();
		for (int i = 0; i < number; i++) {
			claims.append("actor paper").append(i).append(" : publication \"The Advertiser of ").append(i / 2).append("\" actor speaker").append(i).append(" : person \"Speaker ").append(i / 2).append("\" claim c").append(i).append(" \"It is so ")
					.append(i).append(" times\"\narticle a").append(i).append(" \"A\" { outlet paper").append(i).append(" published ").append(1000 + 3 * i).append("-01-01 text \"t.txt\" statement one { says \"One two\" by speaker").append(i).append(" asserts c").append(i)
					.append(" } statement two { says \"three\" by speaker").append(i).append(" denies c0 } statement three { says \"four\" by writer remarks on c").append(i).append(" } }\n");
		}
		Path place = folder.resolve("of" + number);
		Files.createDirectories(place);
		Corpora.write(place, "t.txt", "One two three four.\n");
		Corpora.write(place, "a.claims", claims.toString());
		return Ledger.of(Corpora.sound(place), null);
	}

	@Test
	void labelsStandApartHoweverMuchThereIs() throws IOException {
		for (Ledger ledger : List.of(example(), many(9), many(300))) {
			for (Picture picture : all(ledger)) {
				for (double width : new double[] { 310, 860 }) {
					PictureDrawing drawing = picture.drawing(width);
					assertTrue(drawing.width() < 4_500 && drawing.height() < 2_500, () -> picture.name() + " is " + drawing.width() + " by " + drawing.height());
					List<Words> words = drawing.items().stream().flatMap(item -> item.shapes().stream()).filter(Words.class::isInstance).map(Words.class::cast).toList();
					for (int i = 0; i < words.size(); i++) {
						for (int j = 0; j < i; j++) {
							Words one = words.get(i);
							Words other = words.get(j);
							assertFalse(overlap(one, other), () -> picture.name() + " at " + width + ": " + one + " and " + other);
						}
					}
					drawing.items().stream().flatMap(item -> item.shapes().stream()).forEach(shape -> assertTrue(isInside(shape, drawing), () -> picture.name() + " at " + width + ": " + shape));
				}
			}
		}
	}

	/** Whether the letters of two lines touch: from the foot of most letters to the top of the highest. */
	private static boolean overlap(Words one, Words other) {
		double[] a = place(one);
		double[] b = place(other);
		return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
	}

	private static double[] place(Words words) {
		double length = TypeWidth.of(words.text(), words.size(), false);
		double high = words.size() * 0.7;
		if (words.turned()) {
			return new double[] { words.x() - high, words.y() - length, words.x(), words.y() };
		}
		double from = words.x() - (words.anchor() == Anchor.START ? 0 : words.anchor() == Anchor.MIDDLE ? length / 2 : length);
		return new double[] { from, words.y() - high, from + length, words.y() };
	}

	@Test
	void outletsWithOneLabelAreTwoInEveryPicture() throws IOException {
		Ledger ledger = many(2);
		assertEquals(List.of("The Advertiser of 0 (paper0)", "The Advertiser of 0 (paper1)"), new StandingsByOutlet(ledger).table().rows().stream().map(List::getFirst).toList());
		assertEquals(List.of("Claim", "The Advertiser of 0 (paper0), 1 Jan 1000", "The Advertiser of 0 (paper1), 1 Jan 1003"), new ClaimMatrix(ledger).table().heads());
		assertTrue(new WhoSpeaks(ledger).table().heads().contains("The Advertiser of 0 (paper1): words"));
		assertTrue(new WhoSpeaks(ledger).table().rows().stream().map(List::getFirst).toList().containsAll(List.of("Speaker 0 (speaker0)", "Speaker 0 (speaker1)")));
	}

	@Test
	void hundredsOfYearsAreShownAsDecadesAndCenturies() throws IOException {
		assertEquals("Statements by decade and standing", new StatementsByDay(many(100)).title());
		PictureTable centuries = new StatementsByDay(many(300)).table();
		assertEquals(List.of("Century", "1000–1099"), List.of(centuries.heads().getFirst(), centuries.rows().getFirst().getFirst()));
		assertEquals(900, centuries.rows().stream().mapToInt(row -> Integer.parseInt(row.getLast())).sum(), "three statements an article, and none without a century");
		assertEquals(List.of("1000s", "1010s"), new StatementsByDay(many(100)).table().rows().stream().map(List::getFirst).limit(2).toList());
	}

	@Test
	void aLongRestDoesNotPressTheBarsOfOutlets() throws IOException {
		PictureDrawing drawing = new StandingsByOutlet(many(300)).drawing(860);
		double longest = drawing.items().stream().filter(item -> item.told() != null && item.told().startsWith("The Advertiser")).flatMap(item -> item.shapes().stream()).filter(Box.class::isInstance).mapToDouble(shape -> ((Box) shape).width()).max().orElse(0);
		assertTrue(longest > 100, () -> "a third of a bar is " + longest);
		assertTrue(drawing.items().stream().flatMap(item -> item.shapes().stream()).anyMatch(shape -> shape instanceof Words words && words.text().equals("+276 more, to another scale")));
	}

	@Test
	void picturesOfSomeArticlesShowThoseAndNoOthers() throws IOException {
		Ledger ledger = many(6);
		List<Picture> some = Pictures.some(new Counted(ledger), List.of("a1", "a2"), ledger.rows().stream().filter(row -> row.claim().name().equals("c2")).toList());
		assertEquals(List.of("who-speaks", "standings", "days", "timeline", "matrix"), some.stream().map(Picture::name).toList());
		assertEquals(2, some.get(1).table().rows().size());
		assertEquals(6, some.get(2).table().rows().stream().mapToInt(row -> Integer.parseInt(row.getLast())).sum());
		assertEquals(List.of("It is so 2 times"), some.get(4).table().rows().stream().map(List::getFirst).toList());
		assertEquals(3, some.get(4).table().heads().size());
		assertEquals(all(ledger).stream().map(Picture::name).collect(Collectors.toSet()), Pictures.of(new Counted(ledger), () -> {
			// goes on
		}).stream().map(Picture::name).collect(Collectors.toSet()));
	}
}
