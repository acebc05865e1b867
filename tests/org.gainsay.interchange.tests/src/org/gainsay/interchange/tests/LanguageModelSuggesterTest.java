// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.gainsay.model.StanceKind;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.SuggestingException;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.llm.Endpoint;
import org.gainsay.suggest.llm.LanguageModelSuggester;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonPrimitive;

/** What is made of the answers of a language model, good, broken, slow and hostile; a server of this machine gives them. */
class LanguageModelSuggesterTest {

	private static final String PATH = "/v1/chat/completions";
	private static final ArticleText TEXT = ArticleText.of("Pat Cole said 😀 “the ferry\nis late”. The port denied the report.\n");

	private static List<Suggestion> ask(LoopbackServer server, String key) throws SuggestingException {
		return ask(server, key, TEXT, "en");
	}

	private static List<Suggestion> ask(LoopbackServer server, String key, ArticleText text, String language) throws SuggestingException {
		Endpoint endpoint = Endpoint.of(server.address("/v1"), "tiny", key, Duration.ofSeconds(1), 6000);
		return new LanguageModelSuggester(endpoint, LanguageModelSuggester.defaultPrompt()).suggest(Reading.of(text, language), KnownSpeakers.NONE);
	}

	private static String message(String content) {
		return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + new JsonPrimitive(content) + "}}]}";
	}

	private static List<Suggestion> answered(String content) throws IOException, SuggestingException {
		return answered(content, TEXT, "en");
	}

	private static List<Suggestion> answered(String content, ArticleText text, String language) throws IOException, SuggestingException {
		try (LoopbackServer server = new LoopbackServer()) {
			server.put(PATH, "200 OK", message(content), "Content-Type: application/json");
			return ask(server, null, text, language);
		}
	}

	@Test
	void quotesLeadToTheWordsOfTheText() throws IOException, SuggestingException {
		List<Suggestion> found = answered("Here it is:\n```json\n[{\"content\":\"\\\"the ferry is  late\\\"\",\"cue\":\"said\",\"source\":\"Pat Cole\",\"stance\":\"asserts\"},"
				+ "{\"content\":\"the report\",\"cue\":\"denied\",\"source\":\"The port\",\"stance\":\"denies\"}]\n```");
		assertEquals(2, found.size());
		assertEquals("the ferry\nis late", TEXT.words(found.get(0).content()));
		assertEquals("Pat Cole", TEXT.words(found.get(0).source()));
		assertEquals(StanceKind.DENIES, found.get(1).stances().getFirst().kind());
		assertEquals("llm", found.get(1).reasons().getFirst().suggester());
	}

	/** A cue that has the verb that is refused says what is done, though no rule found it and the model says nothing of a stance. */
	@Test
	void aRefusalToConfirmIsNoAct() throws IOException, SuggestingException {
		ArticleText text = ArticleText.of("The ministry refused to confirm the report. Pat Cole declined to comment on it.\n");
		List<Suggestion> found = answered("[{\"content\":\"the report\",\"cue\":\"refused to confirm\",\"source\":\"The ministry\"},{\"content\":\"it\",\"cue\":\"declined to comment on\",\"source\":\"Pat Cole\"}]", text, "en");
		assertEquals(List.of(StanceKind.DOES_NOT_CONFIRM, StanceKind.DECLINES_TO_COMMENT), found.stream().map(one -> one.stances().getFirst().kind()).toList());
		assertEquals(List.of(0.6, 0.6), found.stream().map(Suggestion::score).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"en | Pat Cole said that the ferry is late. | said | the ferry is late | asserts indirect",
			"en | Pat Cole said the ferry is late. | said | the ferry is late | asserts indirect",
			"en | The port confirmed the report. | confirmed | the report | confirms reported",
			"en | The port denied “the ferry is late”. | denied | the ferry is late | denies direct",
			"de | Das Amt sagte, die Fähre sei zu spät. | sagte | die Fähre sei zu spät | asserts indirect",
			"de | Das Amt bestätigte den Bericht, der alt ist. | bestätigte | den Bericht, der alt ist | confirms reported",
			"de | Das Amt bestätigte den Bericht nicht. | bestätigte | den Bericht | does not confirm reported",
			"de | Das Amt wollte den Bericht nicht bestätigen. | nicht bestätigen | den Bericht | does not confirm reported",
			"de | Zu dem Bericht wollte sie sich nicht äußern. | wollte sie sich nicht äußern | dem Bericht | declines to comment on reported",
			"de | Sie lehnte zu dem Bericht eine Stellungnahme ab. | eine Stellungnahme ab | dem Bericht | declines to comment on reported",
			"de | Sie wies darauf hin, dass die Fähre alt ist. | wies darauf hin | die Fähre alt ist | asserts indirect",
			"de | Sie wies den Vorwurf zurück. | wies | den Vorwurf | denies reported" })
	void stanceAndFormAreReadByWhatStandsThere(String language, String text, String cue, String content, String read) throws IOException, SuggestingException {
		Suggestion found = answered("[{\"content\":\"" + content + "\",\"cue\":\"" + cue + "\"}]", ArticleText.of(text + "\n"), language).getFirst();
		assertEquals(read, (found.stances().isEmpty() ? "none" : found.stances().getFirst().kind().getLiteral()) + " " + found.form());
	}

	@Test
	void whatDoesNotStandInTheTextIsDropped() throws IOException, SuggestingException {
		assertEquals(List.of("the report"), answered("[{\"content\":\"the bridge fell\",\"cue\":\"said\",\"source\":\"Pat Cole\"},{\"content\":\"the report\",\"cue\":\"rejected\"},{\"content\":\"erry\",\"cue\":\"said\"},"
				+ "{\"content\":\"\",\"cue\":\"said\"},{\"cue\":\"said\"},{\"content\":[\"the report\"],\"cue\":{}},7,null,\"x\",{\"content\":\"Pat Cole said\",\"cue\":\"said\"},{\"content\":\"the report\",\"cue\":\"denied\"}]").stream().map(one -> TEXT.words(one.content())).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "I cannot do that.", "[{\"content\":", "][", "[{]", "{\"content\":\"the report\"}" })
	void anAnswerThatIsNoListIsTold(String content) {
		SuggestingException told = assertThrows(SuggestingException.class, () -> answered(content));
		assertTrue(told.getMessage().startsWith("The language model"), told::getMessage);
	}

	/** A long article goes there in passages. */
	@Test
	void anUnreadablePassageHidesNoOther() throws IOException {
		String filling = "Nothing happened on that day. ".repeat(250) + "\n\n";
		ArticleText text = ArticleText.of("The port denied the report.\n\n" + filling + "Here nothing is.\n\n" + filling + "Pat Cole said the ferry is late.\n");
		try (LoopbackServer server = new LoopbackServer()) {
			server.put(PATH, "200 OK", message("[{\"content\":\"the report\",\"cue\":\"denied\"}]"));
			server.then(PATH, "200 OK", message("I cannot do that."));
			server.then(PATH, "200 OK", message("[{\"content\":\"the ferry is late\",\"cue\":\"said\"}]"));
			SuggestingException told = assertThrows(SuggestingException.class, () -> ask(server, null, text, "en"));
			assertTrue(told.getMessage().startsWith("The language model did not answer with a JSON array"), told::getMessage);
			assertEquals(List.of("the report", "the ferry is late"), told.found().stream().map(one -> text.words(one.content())).toList());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{}", "{\"choices\":[]}", "{\"choices\":[{\"message\":{}}]}", "{\"choices\":[{\"message\":{\"content\":null}}]}", "<html>", "\u0000" })
	void whatIsNoLanguageModelIsTold(String body) throws IOException {
		try (LoopbackServer server = new LoopbackServer()) {
			server.put(PATH, "200 OK", body);
			SuggestingException told = assertThrows(SuggestingException.class, () -> ask(server, null));
			assertTrue(told.getMessage().contains("is no language model, or broken"), told::getMessage);
		}
	}

	@Test
	void deepAndEndlessAnswersAreRefused() throws IOException {
		try (LoopbackServer server = new LoopbackServer()) {
			server.put(PATH, "200 OK", "[".repeat(300_000));
			assertThrows(SuggestingException.class, () -> ask(server, null));
			server.put(PATH, "200 OK", "x".repeat(3 << 20));
			SuggestingException told = assertThrows(SuggestingException.class, () -> ask(server, null));
			assertTrue(told.getMessage().contains("cannot be reached"), told::getMessage);
		}
	}

	@Test
	void aServerThatStallsIsGivenUp() throws IOException {
		try (LoopbackServer server = new LoopbackServer()) {
			server.stall(PATH, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"cho");
			SuggestingException told = assertThrows(SuggestingException.class, () -> ask(server, null));
			assertTrue(told.getMessage().contains("no whole answer in 1 seconds"), told::getMessage);
		}
	}

	@Test
	void aBusyServerIsAskedAgainAndARefusalIsNot() throws IOException {
		try (LoopbackServer server = new LoopbackServer()) {
			server.put(PATH, "503 Busy", "");
			SuggestingException busy = assertThrows(SuggestingException.class, () -> ask(server, null));
			assertTrue(busy.getMessage().contains("status 503"), busy::getMessage);
			assertEquals(3, server.requests.size());
			server.put(PATH, "401 No", "secret-key-1");
			SuggestingException refused = assertThrows(SuggestingException.class, () -> ask(server, "secret-key-1"));
			assertTrue(refused.getMessage().contains("the key is missing or wrong"), refused::getMessage);
			assertEquals(4, server.requests.size());
			assertTrue(server.requests.getLast().contains("Authorization: Bearer secret-key-1"), () -> server.requests.getLast().toString());
			assertFalse(refused.getMessage().contains("secret-key-1"), "the key is told to nobody");
		}
	}

	@Test
	void aForwardingIsNotFollowed() throws IOException {
		try (LoopbackServer server = new LoopbackServer()) {
			server.put(PATH, "307 Elsewhere", "", "Location: " + server.address("/other"));
			assertThrows(SuggestingException.class, () -> ask(server, "k"));
			assertEquals(List.of(PATH), server.paths());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://x/v1", "localhost:11434", "http://", "http://a b", "http://user:pw@localhost/v1", "" })
	void addressesThatAreNoneAreRefused(String address) {
		assertThrows(IllegalArgumentException.class, () -> Endpoint.of(address, "m", null, Duration.ofSeconds(1), 60));
	}

	@Test
	void aKeyIsNotSentInTheClear() {
		assertThrows(IllegalArgumentException.class, () -> Endpoint.of("http://models.example/v1", "m", "k", Duration.ofSeconds(1), 60));
		assertFalse(Endpoint.of("https://models.example/v1", "m", "k-1", Duration.ofSeconds(1), 60).toString().contains("k-1"));
		assertThrows(IllegalArgumentException.class, () -> new LanguageModelSuggester(Endpoint.of("http://localhost/v1", "m", null, Duration.ofSeconds(1), 60), "no place"));
	}
}
