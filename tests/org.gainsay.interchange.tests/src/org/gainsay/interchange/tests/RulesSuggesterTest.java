// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.model.StanceKind;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules find in sentences of our own: cue, source, content, form and stance. */
class RulesSuggesterTest {

	private static List<Suggestion> suggest(String language, String text) {
		return new RulesSuggester().suggest(Reading.of(ArticleText.of(text), language), KnownSpeakers.NONE);
	}

	/** {@code cue / source / content / form / stance at part, ...}, the likeliest alone. */
	private static String told(String language, String text) {
		ArticleText article = ArticleText.of(text);
		return suggest(language, text).stream().filter(one -> one.score() >= 0.5).map(one -> article.words(one.attributing()) + " / " + article.words(one.speaking()) + " / " + article.words(one.content()) + " / " + one.form().getLiteral() + " / "
				+ one.stances().stream().map(stance -> stance.kind().getLiteral() + (stance.part().isEmpty() ? "" : " at " + article.words(stance.part()))).collect(Collectors.joining(", "))).collect(Collectors.joining("\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			"We learned of it from the newspaper," its director, Carla Venn, said. | said / its director, Carla Venn / We learned of it from the newspaper / direct / asserts
			"We learned of it from the newspaper," Carla Venn, its director, said. | said / Carla Venn, its director / We learned of it from the newspaper / direct / asserts
			Pat Cole, the harbour master, said the ferry was late. | said / Pat Cole, the harbour master / the ferry was late / indirect / asserts
			“The ferry is late,” said Pat Cole on Monday. | said / Pat Cole / The ferry is late / direct / asserts
			“The ferry is late,” Cole said. “It will not come.” | said / Cole / The ferry is late … It will not come / direct / asserts
			“Is it late?” Cole asked. | asked / Cole / Is it late / direct / asks about
			The ferry was “hopelessly late,” Cole said. | said / Cole / The ferry was “hopelessly late,” / mixed / asserts
			According to the port, two tanks leaked. | According to / the port / two tanks leaked / indirect / asserts
			Two tanks leaked, according to the port. | according to / the port / Two tanks leaked / indirect / asserts
			The ministry refused to confirm the report. | refused to confirm / The ministry / the report / reported / does not confirm
			The port has not yet commented on the spill. | has not yet commented on / The port / the spill / reported / has not commented on
			Ms. Ruf declined to comment on the letter. | declined to comment on / Ms. Ruf / the letter / reported / declines to comment on
			The company denied the allegation. | denied / The company / the allegation / reported / denies
			The union disputes the figure. | disputes / The union / the figure / reported / disputes
			“We haven't confirmed the leak, but the water is safe,” she said. | said / she / We haven't confirmed the leak, but the water is safe / direct / does not confirm at We haven't confirmed the leak
			Cole told the Courier that the gauge had failed. | told / Cole / the gauge had failed / indirect / asserts
			The Courier reported on Tuesday that the tank leaked. | reported / The Courier / the tank leaked / indirect / asserts
			Ruf called for an inquiry. | called for / Ruf / an inquiry / reported / remarks on
			As the Courier reported, the tank leaked. | reported / the Courier / the tank leaked / indirect / asserts
			The skippers are confident that it will hold. | are confident / The skippers / it will hold / indirect / asserts
			The board was told that two tanks leaked. | was told /  / two tanks leaked / indirect / asserts
			""")
	void english(String text, String expected) {
		assertEquals(expected, told("en", text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			„Die Fähre kommt spät“, sagte Anna Ruf. | sagte / Anna Ruf / Die Fähre kommt spät / direct / asserts
			Der Hafen teilte am Montag mit, dass zwei Tanks leck seien. | teilte … mit / Der Hafen / dass zwei Tanks leck seien / indirect / asserts
			Die Behörde erklärte, der Tank sei dicht. | erklärte / Die Behörde / der Tank sei dicht / indirect / asserts
			Nach Angaben der Polizei war das Tor offen. | Nach / Angaben der Polizei / war das Tor offen / indirect / asserts
			Laut Hafenamt war das Tor offen. | Laut / Hafenamt / war das Tor offen / indirect / asserts
			Wie der Hafen mitteilte, war das Tor offen. | Wie … mitteilte / der Hafen / war das Tor offen / indirect / asserts
			Das Tor war die ganze Nacht offen, so Ruf. | so / Ruf / Das Tor war die ganze Nacht offen / indirect / asserts
			Der Sprecher dementierte den Bericht. | dementierte / Der Sprecher / den Bericht / reported / denies
			Die Behörde wollte den Bericht nicht bestätigen. | wollte … nicht bestätigen / Die Behörde / den Bericht / reported / does not confirm
			Der Hafen wollte sich dazu nicht äußern. | wollte … nicht äußern / Der Hafen /  / unspecified / declines to comment on
			""")
	void german(String text, String expected) {
		assertEquals(expected, told("de", text));
	}

	@Test
	void aSentenceInTheSubjunctiveGoesOnWithWhatWasSaid() {
		List<Suggestion> found = suggest("de", "Die Behörde erklärte, der Tank sei dicht. Ein zweiter müsse noch geprüft werden.");
		assertEquals(2, found.size());
		assertEquals(List.of(), found.get(1).cue());
		assertEquals(List.of(new Span(42, 79)), found.get(1).content());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cole refused to release her tax returns.", "The court rejected a request by the port.", "Voters rejected the mayor.", "The board refused to hire him." })
	void anActIsNoStance(String text) {
		assertTrue(suggest("en", text).stream().allMatch(one -> one.stances().isEmpty()), () -> told("en", text));
	}

	/** {@code content: source by cue, then source by cue}, from the outside in. */
	private static String chain(String language, String text) {
		ArticleText article = ArticleText.of(text);
		Suggestion one = suggest(language, text).getFirst();
		return article.words(one.content()) + ": " + one.chain().stream().map(link -> article.words(Stream.concat(link.source().stream(), Stream.ofNullable(link.words())).toList()) + " by " + article.words(link.cue())).collect(Collectors.joining(", then "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			en | According to the Ledger, citing two officials, the tank leaked. | the tank leaked: the Ledger by According to, then two officials by citing
			en | The tank leaked, according to the Ledger, citing two officials. | The tank leaked: the Ledger by according to, then two officials by citing
			en | The tank leaked, according to the Ledger, which cited two officials. | The tank leaked: the Ledger by according to, then two officials by cited
			en | The Ledger reported, citing two port officials, that the tank leaked. | the tank leaked: The Ledger by reported, then two port officials by citing
			en | Two tanks leaked, the Courier said, citing port officials. | Two tanks leaked: the Courier by said, then port officials by citing
			de | Wie die Zeitung unter Berufung auf Beamte berichtet, lief der Tank aus. | lief der Tank aus: die Zeitung by Wie … berichtet, then Beamte by unter Berufung auf
			de | Die Zeitung berichtete unter Berufung auf zwei Beamte, der Tank sei leck. | der Tank sei leck: Die Zeitung by berichtete, then zwei Beamte by unter Berufung auf
			de | Der Tank sei leck, berichtete die Zeitung mit Verweis auf Beamte. | Der Tank sei leck: die Zeitung by berichtete, then Beamte by mit Verweis auf
			de | Laut der Zeitung, die sich auf Beamte beruft, lief der Tank aus. | lief der Tank aus: der Zeitung by Laut, then Beamte by sich auf … beruft
			""")
	void whoIsCitedStandsInTheChain(String language, String text, String expected) {
		assertEquals(expected, chain(language, text));
	}

	@Test
	void whatIsSaidBeforeSomebodyIsCitedKeepsItsStance() {
		Suggestion one = suggest("en", "The mayor denied the report, citing two experts.").getFirst();
		assertEquals(List.of(StanceKind.DENIES), one.stances().stream().map(Suggestion.Stance::kind).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			The mayor declined, although she had time. | declined / The mayor /  / unspecified / declines to comment on
			It was a charge that the port's leaders strongly denied. | strongly denied / the port's leaders / a charge / reported / denies
			The mayor, now a guest of the Ledger, has denied that that was so. | has denied / The mayor, now a guest of the Ledger / that was so / indirect / denies
			The port made no comment on the spill. | made no comment on / The port / the spill / reported / has not commented on
			""")
	void denialsWithLittleBesideThemAreFound(String text, String expected) {
		assertEquals(expected, told("en", text));
	}

	@Test
	void languagesThatAreNotKnownGiveNothing() {
		assertEquals(List.of(), suggest("fr", "« Le bac est en retard », a dit le maire."));
		assertEquals(List.of(), suggest("en", ""));
	}

	@Test
	void textsOfAnyKindAreRead() {
		for (String text : List.of("said", "\"", "“said“ said said.", "According to", ", said,", "He said: ", "said 😀 that", "a\u0301 said b", "(((((", "“\n“\n“", "that that that said that", "x".repeat(5000) + " said " + "y".repeat(5000))) {
			for (String language : List.of("en", "de")) {
				for (Suggestion one : suggest(language, text)) {
					assertFalse(one.cue().isEmpty() && one.content().isEmpty(), text);
					Stream.of(one.content(), one.cue(), one.source()).flatMap(List::stream)
							.forEach(span -> assertTrue(0 <= span.start() && span.start() < span.end() && span.end() <= text.length(), () -> text + span));
				}
			}
		}
	}

	/** Every entry has an example that shows it: its cue is found there. */
	@ParameterizedTest
	@ValueSource(strings = { "english.lexicon", "german.lexicon" })
	void everyEntryOfTheLexiconIsFoundInItsExample(String file) throws IOException {
		List<String> notFound = new ArrayList<>();
		int entries = 0;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(RulesSuggester.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
			for (String line : (Iterable<String>) lines.lines()::iterator) {
				if (!line.isBlank() && !line.startsWith("#")) {
					entries++;
					String[] parts = line.split("\\|", -1);
					ArticleText example = ArticleText.of(parts[3].strip());
					List<String> cues = suggest(file.substring(0, 2).equals("en") ? "en" : "de", example.text()).stream().map(one -> example.words(one.attributing()).toLowerCase(Locale.ROOT)).toList();
					if (cues.stream().noneMatch(cue -> isOf(parts[0].strip(), cue))) {
						notFound.add(parts[0].strip() + ": " + example.text() + cues);
					}
				}
			}
		}
		assertTrue(entries > 100);
		assertEquals(List.of(), notFound);
	}

	/** Whether a cue is a form of an entry: of verbs the first letters stay, of other words all but the end, of a verb in two parts what is divided from it. */
	private static boolean isOf(String entry, String cue) {
		int divided = entry.indexOf('+');
		if (divided > 0) {
			return cue.contains(entry.substring(0, divided));
		}
		String last = entry.substring(entry.lastIndexOf(' ') + 1);
		if (entry.startsWith("noun ") || entry.startsWith("be ")) {
			return cue.contains(last.substring(0, last.length() - 1));
		}
		return Stream.of(entry.replaceFirst("^(phrase|sich) ", "").split(" ")).allMatch(part -> Stream.of(cue.replace("went", "go").split(" ")).anyMatch(word -> word.charAt(0) == part.charAt(0)));
	}
}
