// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.gainsay.interchange.texts.PrintedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as the press prints them. */
class PrintedDateTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1. März 2012                              | de | 2012-03-01
			9 Januar 1993                             |    | 1993-01-09
			27. Februar 2012 Montag 9:50 PM GMT+1     | de | 2012-02-27T21:50
			Mittwoch 31. August 2011                  |    | 2011-08-31
			Donnerstag, 3. Jänner 2019, 18.30 Uhr     | de | 2019-01-03T18:30
			mardi 14 mars 2006                        | fr | 2006-03-14
			3 mars 2019                               |    | 2019-03-03
			1er avril 2014                            |    | 2014-04-01
			30 août 2002                              |    | 2002-08-30
			9 fevrier 2011                            |    | 2011-02-09
			May 28, 2019 Tuesday 15:43 EST            | en | 2019-05-28T15:43
			January 31, 1986                          |    | 1986-01-31
			April 20, 2003, Sunday                    |    | 2003-04-20
			January 20, 2009 Tuesday 8:27 PM AEST     |    | 2009-01-20T20:27
			Friday, October 21, 2017                  |    | 2017-10-21
			Sep 20, 2024                              |    | 2024-09-20
			Sept. 5, 2011                             |    | 2011-09-05
			1st January 2010                          |    | 2010-01-01
			21 Apr 2007                               |    | 2007-04-21
			Wed Sep  7 12:33:59 2011                  |    | 2011-09-07T12:33
			12:30 AM                                  |    | 12:30 AM
			December 31, 2008 12:30 AM                |    | 2008-12-31T00:30
			10 de mayo de 2011                        | es | 2011-05-10
			lunes 3 de septiembre de 2018             |    | 2018-09-03
			15 settembre 2019                         | it | 2019-09-15
			terça-feira, 4 de março de 2014           | pt | 2014-03-04
			12 maart 2008                             | nl | 2008-03-12
			5 maja 2010                               | pl | 2010-05-05
			11 października 2015 r.                   | pl | 2015-10-11
			9 мая 2011 г.                             | ru | 2011-05-09
			9 МАЯ 2011                                |    | 2011-05-09
			24. prosince 2012                         | cs | 2012-12-24
			2010. május 5.                            | hu | 2010-05-05
			3 Μαρτίου 2015                            | el | 2015-03-03
			7 Ekim 2018                               | tr | 2018-10-07
			12 grudnia 2001                           |    | 2001-12-12
			den 4 oktober 2013                        | sv | 2013-10-04
			1985年01月01日                            | ja | 1985-01-01
			2018 年 10 月 7 日 17:04                  | zh | 2018-10-07T17:04
			平成30年2月7日                            | ja | 2018-02-07
			昭和64年1月7日                            | ja | 1989-01-07
			２０１８年２月３日                        | ja | 2018-02-03
			2018년 5월 28일                           | ko | 2018-05-28
			2009.01.13                                |    | 2009-01-13
			05.02.2005                                | ru | 2005-02-05
			05.02.05                                  | ru | 2005-02-05
			3.4.98                                    |    | 1998-04-03
			20190103T1200                             |    | 2019-01-03T12:00
			20180528                                  |    | 2018-05-28
			20180528143000                            |    | 2018-05-28T14:30
			2012-01-09T01:35:58Z                      |    | 2012-01-09T01:35:58Z
			2019-03-04 10:11:12.000                   |    | 2019-03-04T10:11:12.000
			2019-03-04T10:11+0200                     |    | 2019-03-04T10:11+02:00
			31/12/2013                                |    | 2013-12-31
			12/31/2013                                |    | 2013-12-31
			03/04/2012                                | fr | 2012-04-03
			03/04/2012                                | en-US | 2012-03-04
			03/04/2012                                | en-GB | 2012-04-03
			05/05/2012                                |    | 2012-05-05
			January 2009                              |    | 2009-01
			mars 2019                                 |    | 2019-03
			2003                                      |    | 2003
			listopad 2018                             | pl | 2018-11
			listopad 2018                             | hr | 2018-10
			""")
	void isReadInManyLanguages(String printed, String language, String iso) {
		assertEquals(iso, PrintedDate.of(printed, language));
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/04/2012", "31. Februar 2012", "Summer, 2008", "13.13.2013", "yesterday", "24.", "listopad 2018", "Monday", "99 May 2011 or so", "12 rue de mars", "0000-00-00" })
	void whatCannotBeReadStaysAsPrinted(String printed) {
		assertEquals(printed, PrintedDate.of(printed, null));
	}

	@Test
	void ambiguousInEnglishStaysAsPrinted() {
		assertEquals("03/04/2012", PrintedDate.of(" 03/04/2012 ", "en"));
		assertNull(PrintedDate.of(null, "en"));
	}

	@Test
	void isFoundAmongOtherWords() {
		String line = "Seine-Saint-Denis, lundi 28 janvier 2013, p. 93_T_17";
		PrintedDate found = PrintedDate.in(line, null);
		assertEquals("2013-01-28", found.iso());
		assertEquals("lundi 28 janvier 2013", line.substring(found.start(), found.end()));
		String edition = "October 23, 2013 Wednesday, Late Edition - Final";
		assertEquals(", Late Edition - Final", edition.substring(PrintedDate.in(edition, null).end()));
		assertEquals("2013-10-23T15:43", PrintedDate.in("October 23, 2013 Wednesday 3:43 PM EST, FINAL EDITION", null).iso());
		assertNull(PrintedDate.in("In May the minister may speak of 12 marks", null));
		assertNull(PrintedDate.in("", null));
	}

	@Test
	void isOnlyWhatIsNothingElse() {
		assertTrue(PrintedDate.is("   (17 mai 2003) ", null));
		assertFalse(PrintedDate.is("17 mai 2003, Edition 1", null));
		assertFalse(PrintedDate.is("The 17 May 2003 movement", null));
	}

	@Test
	void longLinesTakeTimeByTheirLength() {
		String line = "1 May 1 2 3. ".repeat(100_000);
		assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
			assertNull(PrintedDate.in(line, null));
			assertNull(PrintedDate.in("9".repeat(1_000_000), null));
			assertNull(PrintedDate.in(" ".repeat(1_000_000), null));
		});
	}
}
