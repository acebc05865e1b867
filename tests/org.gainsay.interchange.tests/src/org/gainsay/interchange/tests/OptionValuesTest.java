// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of every kind, and what is said of wrong ones. */
class OptionValuesTest {

	private static final FormatOption PLAIN = FormatOption.flag("plain", "Plain", "Without colours.");
	private static final FormatOption ORDER = FormatOption.choice("order", "Order", "In which order.", List.of("name", "date"));
	private static final FormatOption TITLE = FormatOption.text("title", "Title", "What stands above.", "Untitled");
	private static final FormatOption EVENT = FormatOption.texts("event", "Events", "Only these.");
	private static final FormatOption LIMIT = FormatOption.number("limit", "Limit", "At most so many.", null);
	private static final FormatOption SCALE = FormatOption.number("scale", "Scale", "How large.", new BigDecimal("1.5"));
	private static final List<FormatOption> ALL = List.of(PLAIN, ORDER, TITLE, EVENT, LIMIT, SCALE);

	private static OptionValues of(String... words) {
		return OptionValues.of("drawing", ALL, List.of(words));
	}

	@Test
	void whatIsNotGivenHasItsStandardValue() {
		for (OptionValues none : List.of(of(), OptionValues.NONE)) {
			assertFalse(none.isOn(PLAIN));
			assertEquals("name", none.text(ORDER));
			assertEquals("Untitled", none.text(TITLE));
			assertEquals(List.of(), none.texts(EVENT));
			assertNull(none.number(LIMIT));
			assertEquals(new BigDecimal("1.5"), none.number(SCALE));
		}
	}

	@Test
	void whatIsGivenIsTaken() {
		OptionValues given = of("plain", "order=date", "title= a=b, c ", "event=x, y", "event=z", "limit=12", "scale=0.25");
		assertTrue(given.isOn(PLAIN));
		assertEquals("date", given.text(ORDER));
		assertEquals(" a=b, c ", given.text(TITLE), "only the first = parts, and a text is taken as it is");
		assertEquals(List.of("x", "y", "z"), given.texts(EVENT));
		assertEquals(new BigDecimal("12"), given.number(LIMIT));
		assertEquals(new BigDecimal("0.25"), given.number(SCALE));
		assertFalse(of("plain=false").isOn(PLAIN));
		assertTrue(of("plain", "plain=true", "order=date", "order=date").isOn(PLAIN), "the same twice is no mistake");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"colour | The format drawing has no option 'colour'; there are: plain, order=name|date, title=TEXT, event=TEXT[,TEXT...], limit=NUMBER, scale=NUMBER.",
			"Plain | The format drawing has no option 'Plain'; there are:",
			"=x | The format drawing has no option ''; there are:",
			"plain=yes | The option 'plain' of the format drawing is on or off, not 'yes'; give plain, or plain=false.",
			"plain= | The option 'plain' of the format drawing is on or off, not '';",
			"order=size | The option 'order' of the format drawing cannot be 'size'; there are: name, date.",
			"order | The option 'order' of the format drawing needs a value: order=name|date.",
			"title= | The option 'title' of the format drawing needs a value: title=TEXT.",
			"event=, | The option 'event' of the format drawing needs a value: event=TEXT[,TEXT...].",
			"limit=many | The option 'limit' of the format drawing is a number, such as 2 or 0.5, not 'many'.",
			"scale=1,5 | The option 'scale' of the format drawing is a number, such as 2 or 0.5, not '1,5'." })
	void whatIsWrongIsNamed(String all) {
		String word = all.substring(0, all.indexOf('|')).strip();
		String message = all.substring(all.indexOf('|') + 1).strip();
		String said = assertThrows(WrongOptionException.class, () -> of(word)).getMessage();
		assertTrue(said.startsWith(message), said);
	}

	@Test
	void twoValuesForOneAreRefused() {
		assertEquals("The option 'order' of the format drawing is given twice, as name and as date; give it once.",
				assertThrows(WrongOptionException.class, () -> of("order=name", "order=date")).getMessage());
		assertEquals("The format plain has no option 'x'; it has none.",
				assertThrows(WrongOptionException.class, () -> OptionValues.of("plain", List.of(), List.of("x=1"))).getMessage());
	}

	/** What makes fields, help and messages of the declarations relies on it. */
	@Test
	void everyFormatDeclaresItsOptionsWell() {
		List<Exporter> formats = Exporters.all();
		assertEquals(List.of("binary", "brat", "claimreview", "conllu", "csv", "dna", "doccano", "dot", "graphml", "html", "json", "label-studio", "nanopub", "parquet", "rdf", "refi-qda", "ro-crate", "svg", "tei", "uima-json", "uima-xmi", "web-annotation", "webanno-tsv", "xmi"), formats.stream().map(Exporter::id).toList());
		for (Exporter format : formats) {
			Set<String> keys = new HashSet<>();
			for (FormatOption option : format.options()) {
				assertTrue(option.key().matches("[a-z][a-z0-9-]*") && keys.add(option.key()), option.toString());
				assertTrue(option.description().endsWith(".") && !option.label().isBlank() && !option.label().endsWith(":"), option.toString());
			}
		}
	}
}
