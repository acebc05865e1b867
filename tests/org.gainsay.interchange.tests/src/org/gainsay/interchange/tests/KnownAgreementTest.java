// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.Coding;
import org.gainsay.analysis.agreement.Coefficients;
import org.gainsay.analysis.agreement.Continua;
import org.gainsay.analysis.agreement.Estimate;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.Scale;
import org.gainsay.analysis.agreement.Value;
import org.junit.jupiter.api.Test;

/** Measures of agreement give what the literature prints, and what others reckon who were checked. */
class KnownAgreementTest {

	private static final AgreementOptions BARE = options(Interval.NONE);

	private static AgreementOptions options(Interval interval) {
		return new AgreementOptions(List.of(), Match.SHORTER, 0.5, interval, AgreementOptions.SEED, AgreementOptions.DRAWS, Set.of());
	}

	/** Units with a space between, a digit or letter a coder, a dash where there is no value; each unit is an article of its own. */
	static Coding coded(String units) {
		String[] all = units.trim().split("\\s+");
		Coding coding = new Coding(all[0].length());
		for (int i = 0; i < all.length; i++) {
			coding.add(i, all[i].chars().mapToObj(given -> given == '-' ? null : value((char) given)).toArray(Value[]::new));
		}
		return coding;
	}

	private static Value value(char given) {
		return Value.of(String.valueOf(given), Character.isDigit(given) ? given - '0' : 0);
	}

	/** How often two coders gave which values: the first by rows, the second by columns. */
	private static Coding table(int[]... counts) {
		StringBuilder units = new StringBuilder();
		for (int i = 0; i < counts.length; i++) {
			for (int j = 0; j < counts.length; j++) {
				units.append((" " + (i + 1) + (j + 1)).repeat(counts[i][j]));
			}
		}
		return coded(units.toString());
	}

	private static Coding times(Object... unitsAndTimes) {
		StringBuilder units = new StringBuilder();
		for (int i = 0; i < unitsAndTimes.length; i += 2) {
			units.append((" " + unitsAndTimes[i + 1]).repeat((int) unitsAndTimes[i]));
		}
		return coded(units.toString());
	}

	private static double of(Coding coding, Measure measure) {
		return Coefficients.of(coding, measure, Scale.NOMINAL, BARE).value();
	}

	private static double alpha(Coding coding, Scale scale) {
		return Coefficients.of(coding, Measure.ALPHA, scale, BARE).value();
	}

	private static void is(double expected, int digits, double found) {
		assertEquals(expected, found, 0.5000001 * Math.pow(10, -digits));
	}

	@Test
	void krippendorff1980TwoCoders() { // p. 133
		Coding coding = coded("00 11 01 00 00 01 00 01 10 00");
		is(.600, 3, of(coding, Measure.PERCENT));
		is(.095, 3, alpha(coding, Scale.NOMINAL));
	}

	/** p. 139. Without a missing value R's irr 0.84.1 gives .6348, which is wrong. */
	@Test
	void krippendorff1980ThreeCoders() {
		Coding coding = coded("111 122 222 444 144 222 123 333 222");
		is(.6417, 4, alpha(coding, Scale.NOMINAL));
		is(.4994, 4, alpha(coding, Scale.ORDINAL));
		is(.5469, 4, alpha(coding, Scale.INTERVAL));
		is(.4833, 4, alpha(coding, Scale.RATIO));
		is(.381, 3, Coefficients.alphaOf(coding, value('1')));
		is(.711, 3, Coefficients.alphaOf(coding, value('2')));
		is(.717, 3, Coefficients.alphaOf(coding, value('3')));
		is(.764, 3, Coefficients.alphaOf(coding, value('4')));
	}

	@Test
	void krippendorff2004FourCodersWithMissingValues() { // p. 230; 2011, section C
		Coding coding = coded("11-1 2232 3333 3333 2222 1234 4444 1121 2222 -555 --11 --3-");
		is(.7434, 4, alpha(coding, Scale.NOMINAL));
		is(.8154, 4, alpha(coding, Scale.ORDINAL));
		is(.8491, 4, alpha(coding, Scale.INTERVAL));
		is(.7974, 4, alpha(coding, Scale.RATIO));
		is(.8182, 4, of(coding, Measure.PERCENT));
		is(.7754, 4, of(coding, Measure.AC1));
	}

	@Test
	void krippendorff2004TwoTables() { // p. 246
		Coding first = table(new int[] { 12, 9, 9 }, new int[] { 9, 14, 9 }, new int[] { 9, 9, 20 });
		is(.460, 3, of(first, Measure.PERCENT));
		is(.190, 3, of(first, Measure.S));
		is(.186, 3, of(first, Measure.PI));
		is(.186, 3, of(first, Measure.KAPPA));
		Coding second = table(new int[] { 12, 18, 18 }, new int[] { 0, 14, 18 }, new int[] { 0, 0, 20 });
		is(.186, 3, of(second, Measure.PI));
		is(.258, 3, of(second, Measure.KAPPA));
	}

	/** Hayes and Krippendorff 2007, p. 84: five coders, 40 articles, 159 values. */
	private static Coding hayes() {
		return coded("112-2 1101- 2333- -00-0 000-0 000-0 102-1 1-20- 222-2 2111- -100- 0000- 1222- 33223 111-1 111-1 212-2 1233- 1101- 000-0 "
				+ "0011- 00-00 2333- 0000- 12-22 0111- 00010 1212- 1122- 112-2 110-0 2121- 22-22 3222- 222-2 223-2 222-2 22-12 2222- 111-1");
	}

	@Test
	void hayesAndKrippendorff2007() {
		is(.7598, 4, alpha(hayes(), Scale.ORDINAL));
		is(.4765, 4, alpha(hayes(), Scale.NOMINAL));
		is(.7574, 4, alpha(hayes(), Scale.INTERVAL));
	}

	/** The published interval is Krippendorff's; drawing units anew gives one twice as wide. */
	@Test
	void intervalsOfHayesAndKrippendorff2007() {
		interval(.707, .809, .01, Scale.ORDINAL, Interval.KRIPPENDORFF);
		interval(.389, .564, .01, Scale.NOMINAL, Interval.KRIPPENDORFF);
		interval(.625, .842, .015, Scale.ORDINAL, Interval.ARTICLES);
		interval(.340, .600, .015, Scale.NOMINAL, Interval.ARTICLES);
	}

	/** Reckoned by hand: of 20 articles with a unit each, 5 of which differ, log(1 - .75) has a standard error of sqrt(3.75 log(5/4)² 19/20) = .421175, and t of 19 is 2.0930. */
	@Test
	void theJackknifeOfTheLogarithmReachesFurtherDownThanUp() {
		Estimate found = Coefficients.of(coded("11 ".repeat(15) + "12 12 12 12 12"), Measure.PERCENT, Scale.NOMINAL, options(Interval.LOG));
		assertEquals(.75, found.value(), 1e-9);
		assertEquals(.396359, found.low(), 1e-4);
		assertEquals(.896462, found.high(), 1e-4);
		Estimate one = Coefficients.of(coded("11 11 22"), Measure.PERCENT, Scale.NOMINAL, options(Interval.LOG));
		assertEquals(1, one.low(), "where all agree there is no logarithm, and the plain jackknife");
		Estimate wide = Coefficients.of(coded("11 ".repeat(30) + "12 12 22"), Measure.PERCENT, Scale.NOMINAL, options(Interval.LOG));
		assertTrue(wide.low() < 31 / 33.0 && wide.high() > 31 / 33.0 && wide.high() < 1 && 31 / 33.0 - wide.low() > wide.high() - 31 / 33.0, wide::toString);
		assertEquals("no interval: one article only", Coefficients.of(coded("12"), Measure.PERCENT, Scale.NOMINAL, options(Interval.LOG)).reason());
	}

	private static void interval(double low, double high, double about, Scale scale, Interval how) {
		Estimate found = Coefficients.of(hayes(), Measure.ALPHA, scale, options(how));
		assertEquals(low, found.low(), about);
		assertEquals(high, found.high(), about);
	}

	@Test
	void wikipediaThreeCoders() { // "Krippendorff's alpha": 15 units, of which some have one value or none
		Coding coding = coded("-1- --- -22 -11 -33 334 444 13- 2-2 1-1 1-1 3-3 3-3 --- 3-4");
		is(.691, 3, alpha(coding, Scale.NOMINAL));
		is(.811, 3, alpha(coding, Scale.INTERVAL));
	}

	@Test
	void artsteinAndPoesio2008() { // p. 558
		Coding coding = table(new int[] { 20, 10 }, new int[] { 20, 50 });
		is(.70, 2, of(coding, Measure.PERCENT));
		is(.40, 2, of(coding, Measure.S));
		is(.341, 3, of(coding, Measure.PI));
		is(.348, 3, of(coding, Measure.KAPPA));
		is(.344, 3, alpha(coding, Scale.NOMINAL));
		is(.4495, 4, of(coding, Measure.AC1));
	}

	@Test
	void gwet2008() { // as irrCAC 1.4 reckons it
		Coding coding = table(new int[] { 80, 7 }, new int[] { 8, 5 });
		is(.808, 3, of(coding, Measure.AC1));
		is(.314, 3, of(coding, Measure.KAPPA));
		is(.314, 3, of(coding, Measure.PI));
	}

	@Test
	void cohen1960() { // p. 37 and 45
		Coding first = table(new int[] { 25, 12, 3 }, new int[] { 13, 2, 15 }, new int[] { 12, 16, 2 });
		is(.29, 2, of(first, Measure.PERCENT));
		is(-.0480, 4, of(first, Measure.AC1));
		Coding second = table(new int[] { 88, 14, 18 }, new int[] { 10, 40, 10 }, new int[] { 2, 6, 12 });
		is(.70, 2, of(second, Measure.PERCENT));
		is(.492, 3, of(second, Measure.KAPPA));
		is(.5760, 4, of(second, Measure.AC1));
	}

	@Test
	void fleiss1971() { // p. 379: six coders of 30 patients
		Coding coding = coded("444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 "
				+ "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555");
		is(.4302, 4, of(coding, Measure.FLEISS));
		is(.5556, 4, of(coding, Measure.PERCENT));
	}

	@Test
	void zwick1988() { // p. 376
		Coding first = times(20, "11", 5, "14", 10, "22", 15, "23", 15, "32", 10, "33", 5, "41", 20, "44");
		Coding second = times(20, "11", 10, "12", 10, "13", 10, "21", 10, "22", 10, "31", 10, "33", 20, "44");
		Coding third = times(20, "11", 5, "12", 5, "13", 10, "14", 10, "22", 5, "23", 5, "24", 5, "32", 10, "33", 5, "34", 20, "44");
		assertEquals(List.of(.600, .600, .600), Stream.of(first, second, third).map(coding -> rounded(of(coding, Measure.PERCENT))).toList());
		assertEquals(List.of(.467, .467, .467), Stream.of(first, second, third).map(coding -> rounded(of(coding, Measure.S))).toList());
		assertEquals(List.of(.467, .444, .459), Stream.of(first, second, third).map(coding -> rounded(of(coding, Measure.PI))).toList()); // .460 is printed; exactly .4595
		assertEquals(List.of(.467, .444, .474), Stream.of(first, second, third).map(coding -> rounded(of(coding, Measure.KAPPA))).toList());
	}

	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

	@Test
	void randolph2005() { // p. 17: kappa with free marginals is S
		Coding first = coded("111 110 001 000");
		is(.33, 2, of(first, Measure.FLEISS));
		is(.33, 2, of(first, Measure.S));
		Coding second = coded("111 110 110 111");
		is(-.2, 2, of(second, Measure.FLEISS));
		is(.33, 2, of(second, Measure.S));
	}

	@Test
	void warrens2010() { // p. 284: eight coders; kappa of Hubert
		Coding coding = times(14, "NNNNNNNN", 1, "NNNANNNN", 1, "NNNNNNNA", 10, "AAAAAAAA", 2, "AANAAAAN", 1, "AANANAAN", 1, "AANANANN");
		assertEquals(.8358, of(coding, Measure.S), .0001); // as printed; exactly .83571
		assertEquals(.8324, of(coding, Measure.FLEISS), .0001); // exactly .83235
		is(.8326, 4, of(coding, Measure.KAPPA));
	}

	@Test
	void warrens2012() { // p. 3 and 9
		is(.802479, 6, of(times(10, "1111", 2, "1010", 2, "1000", 1, "0001", 15, "0000"), Measure.KAPPA));
		is(.675, 3, of(times(6, "1111", 5, "1000", 4, "0000"), Measure.KAPPA));
		is(.564, 3, of(times(6, "1111", 5, "1010", 4, "0000"), Measure.KAPPA));
	}

	@Test
	void krippendorff1995CharacterByCharacter() { // p. 57, case A
		String one = "001111111100001111110000";
		String other = "000011110000000110000000";
		Coding coding = coded(IntStream.range(0, one.length()).mapToObj(i -> "" + one.charAt(i) + other.charAt(i)).reduce("", (all, unit) -> all + " " + unit));
		is(.385, 3, of(coding, Measure.KAPPA));
		is(.314, 3, of(coding, Measure.PI));
		is(.329, 3, alpha(coding, Scale.NOMINAL));
	}

	/** Three coders of a text of 60 places, with the values that the formulae of 2016 give in another's program. */
	@Test
	void unitising() {
		Continua continua = new Continua();
		continua.add(60, List.of(segments("1:2-9 2:11-17 5:24-30 6:32-36 6:36-44 7:44-60"), segments("1:2-9 3:11-17 5:19-25 6:32-44"),
				segments("1:2-9 4:11-17 5:21-27 6:32-36 6:36-40 6:40-44")));
		is(.5097, 4, Coefficients.of(continua, true));
		is(.4132, 4, Coefficients.of(continua, false));
		Continua same = new Continua();
		same.add(60, List.of(segments("1:2-9 2:11-17"), segments("1:2-9 2:11-17")));
		is(1, 9, Coefficients.of(same, true));
	}

	private static List<Continua.Segment> segments(String written) {
		return Stream.of(written.split(" ")).map(one -> one.split("[:-]")).map(parts -> new Continua.Segment(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[0])).toList();
	}

	/** Holsti 1969, p. 140: twice what both have over all that each has; what one alone coded counts against. */
	@Test
	void holsti() {
		is(2 * 3 / 9.0, 9, of(coded("11 22 12 33 1-"), Measure.HOLSTI));
	}

	@Test
	void whatIsNotDefinedSaysWhy() {
		Estimate oneValue = Coefficients.of(coded("11 11 11"), Measure.ALPHA, Scale.NOMINAL, BARE);
		assertFalse(oneValue.defined());
		assertEquals("only one value was used: 1", oneValue.reason());
		assertEquals("no unit has the values of two coders", Coefficients.of(coded("1- -2"), Measure.KAPPA, Scale.NOMINAL, BARE).reason());
		assertEquals("no unit has a value of each coder", Coefficients.of(coded("11- -22 1-2"), Measure.FLEISS, Scale.NOMINAL, BARE).reason());
		assertEquals("no interval: one article only", Coefficients.of(coded("12"), Measure.PERCENT, Scale.NOMINAL, options(Interval.ARTICLES)).reason());
	}
}
