// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for a quote that is not found is of the speaker beside whom it is looked for, though another's words are more like it. */
class NearestOfTheSpeakerTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"“We shut the gate at nine,” said Udo Orr. “We did not ever shut any gate before ten,” said Pia Ohm.|We never shut the gate at ten|Pia Ohm|We did not ever shut any gate before ten",
			"“We shut the gate at nine,” said Udo Orr. “We did not ever shut any gate before ten,” said Pia Ohm.|We never shut the gate at ten|Udo Orr|We shut the gate at nine",
			"Udo Orr: „Das Tor war um neun zu.“ Pia Ohm sagte: „Das Tor war nie um neun auf.“|Das Tor war um neun auf|Pia Ohm sagte|Das Tor war nie um neun auf",
			"Pia Ohm said the gate had been open at nine. “The gate was old,” said Udo Orr.|the gate was open at nine|Pia Ohm|the gate had been open at nine",
			"“Fine,” said Pia Ohm, adding that the gate had been open at nine.|the gate was open at nine|Pia Ohm|the gate had been open at nine" })
	void isOfTheSpeakerBeside(String text, String quote, String source, String nearest) {
		ArticleText article = ArticleText.of(text);
		int start = text.indexOf(source);
		Span first = new AnchorResolver(article).nearest(quote, List.of(new Span(start, start + source.length()))).getFirst();
		assertEquals(nearest, article.at(first));
	}
}
