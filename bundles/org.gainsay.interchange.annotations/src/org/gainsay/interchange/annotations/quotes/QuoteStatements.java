// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.dsl.validation.Dates;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.quotes.QuoteDocument.Interval;
import org.gainsay.interchange.annotations.quotes.QuoteDocument.Quoted;
import org.gainsay.interchange.annotations.quotes.QuoteDocument.Words;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/**
 * Makes statements of quotes: one in another is cited by whom the other quotes. The same words for a speaker are one actor in a document, and never in two: who "the spokesman" or "she" is, no two documents agree on.
 */
final class QuoteStatements {

	private static final Pattern NAME = Pattern.compile("(?:\\d+ - )?(.+?)(?: \\((\\d{4}-\\d{2}-\\d{2})\\))?(?:\\.pretty)?(?:\\.json)?");
	private static final String GUESSED = "The source says of two quotes of these words that each is in the other. Which is the outer one is guessed: check who cites whom.";
	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;
	private static final Map<String, Form> FORMS = Map.of("Direct", Form.DIRECT, "Indirect", Form.INDIRECT, "Reported", Form.REPORTED, "FreeIndirect", Form.FREE, "IndirectFreeIndirect", Form.INDIRECT);

	private final CorpusDraft draft;
	/** How many of a kind were left for a reason, and where the first of them is. */
	private final Map<List<String>, List<String>> left = new LinkedHashMap<>();

	QuoteStatements(CorpusDraft draft) {
		this.draft = draft;
	}

	/** Hands on what was left. */
	void tell() {
		left.forEach((reason, places) -> places.forEach(place -> draft.files().notMapped(reason.getFirst(), reason.getLast() + "; the first is " + places.getFirst() + ".")));
	}

	private void left(String kind, String why, String where) {
		left.computeIfAbsent(List.of(kind, why), reason -> new ArrayList<>()).add(where);
	}

	/** @param file the name of the file, for a document without one */
	void document(QuoteDocument document, String file) {
		new One(document, document.name() == null || document.name().isBlank() ? file : document.name()).make();
		draft.files().kept("documents");
	}

	/** What is made of one document. */
	private final class One {
		private final List<Quoted> quotes;
		private final String name;
		private final ArticleDraft article;
		private final boolean codePoints;
		private final Map<Quoted, List<Span>> contents = new HashMap<>();
		private final Map<String, Actor> actors = new HashMap<>();

		One(QuoteDocument document, String name) {
			this.quotes = document.quotes();
			this.name = name;
			this.article = draft.article(name.replaceFirst("(\\.pretty)?(\\.json)?$", ""), document.text());
			Matcher parts = NAME.matcher(name);
			if (parts.matches()) {
				article.article().setTitle(parts.group(1));
				article.article().setPublished(parts.group(2) != null && Dates.isDateOrPart(parts.group(2)) ? parts.group(2) : null);
			}
			article.article().setLanguage("de");
			this.codePoints = right(true) >= right(false);
		}

		/** How many words of the file stand where it says, in a unit. */
		private long right(boolean points) {
			return quotes.stream().flatMap(quote -> QuoteDocument.PARTS.stream().map(quote::part)).filter(words -> !words.spans().isEmpty() && squeezed(words.text()).equals(found(words, points))).count();
		}

		private String found(Words words, boolean points) {
			StringBuilder found = new StringBuilder();
			for (Interval interval : words.spans()) {
				Span span = span(interval, points);
				found.append(span == null ? "\0" : article.text().at(span));
			}
			return squeezed(found.toString());
		}

		private static String squeezed(String words) {
			return words.replaceAll("\\s+", "");
		}

		private Span span(Interval interval, boolean points) {
			String text = article.text().text();
			int most = points ? article.text().codePoints(text.length()) : text.length();
			return interval.start() < 0 || interval.end() <= interval.start() || interval.end() > most ? null : points ? article.codePoints(interval.start(), interval.end()) : new Span(interval.start(), interval.end());
		}

		private List<Span> spans(Quoted quote, String part) {
			Words words = quote.part(part);
			List<Span> spans = new ArrayList<>();
			for (Interval interval : words.spans()) {
				Span span = span(interval, codePoints);
				if (span == null) {
					left(part + " spans", "They do not stand in the text", where(quote));
				} else {
					spans.add(span);
				}
			}
			if (!spans.isEmpty() && spans.size() == words.spans().size() && !squeezed(words.text()).equals(found(words, codePoints))) {
				left(part + " texts", "The file repeats them as other words than stand there; where they stand was taken", where(quote));
			}
			return spans;
		}

		private String where(Quoted quote) {
			return "quote " + quote.id() + " of " + name;
		}

		void make() {
			Map<Quoted, Map<String, List<Span>>> words = new HashMap<>();
			for (Quoted quote : quotes) {
				Map<String, List<Span>> its = new HashMap<>();
				QuoteDocument.PARTS.forEach(part -> its.put(part, spans(quote, part)));
				words.put(quote, its);
				contents.put(quote, its.get(QuoteDocument.QUOTE));
			}
			for (Quoted quote : quotes) {
				if (contents.get(quote).isEmpty()) {
					left("quotes", "They have no words in the text", where(quote));
				} else {
					statement(quote, words);
				}
			}
		}

		/** The quotes that one is in, from the outside in, itself last. */
		private List<Quoted> chain(Quoted quote) {
			List<Quoted> chain = new ArrayList<>(List.of(quote));
			for (Quoted inner = quote; inner.nested();) {
				Quoted outer = around(inner);
				if (outer == null) {
					if (inner == quote && !hasSame(quote)) {
						left("nestings", "They say that they are in another quote and are in none", where(quote));
					}
					break;
				}
				if (!words(outer).equals(words(chain.getFirst()))) { // words in quotation marks in what the same speaker is reported to say are no citation
					chain.addFirst(outer);
				}
				inner = outer;
			}
			return chain;
		}

		private static String words(Quoted quote) {
			return quote.part(QuoteDocument.SPEAKER).text().strip().replaceAll("\\s+", " ");
		}

		/** Whether another quote has just the same words: then each is said to be in the other. */
		private boolean hasSame(Quoted quote) {
			return quotes.stream().anyMatch(other -> other != quote && contents.get(other).equals(contents.get(quote)));
		}

		/** The shortest quote that has all of another in it; null for none. Of two with just the same words the one that comes later in the file is taken for the outer one. */
		private Quoted around(Quoted quote) {
			Quoted found = null;
			for (Quoted other : quotes) {
				boolean wider = length(other) > length(quote) || length(other) == length(quote) && quotes.indexOf(other) > quotes.indexOf(quote);
				if (wider && contents.get(quote).stream().allMatch(piece -> contents.get(other).stream().anyMatch(around -> around.contains(piece)))
						&& (found == null || length(other) < length(found))) {
					found = other;
				}
			}
			return found;
		}

		private int length(Quoted quote) {
			return contents.get(quote).stream().mapToInt(Span::length).sum();
		}

		private void statement(Quoted quote, Map<Quoted, Map<String, List<Span>>> words) {
			Statement statement = MAKE.createStatement();
			statement.setName("q" + quote.id());
			Form form = quote.type() == null ? null : FORMS.get(quote.type());
			if (form != null) {
				statement.setForm(form);
			}
			code(statement, "type", quote.type());
			code(statement, "medium", quote.medium());
			List<Quoted> chain = chain(quote);
			if (chain.stream().skip(1).anyMatch(inner -> contents.get(inner).equals(contents.get(chain.get(chain.indexOf(inner) - 1))))) {
				statement.setNote(GUESSED);
			}
			Map<Place, List<Span>> places = new LinkedHashMap<>();
			places.put(Place.CONTENT, contents.get(quote));
			for (int i = 0; i < chain.size(); i++) {
				Map<String, List<Span>> its = words.get(chain.get(i));
				boolean own = chain.size() == 1;
				Link link = MAKE.createLink();
				link.getMembers().add(speaker(chain.get(i)));
				statement.getLinks().add(link);
				put(places, new Place(Role.SOURCE, own ? Place.STATEMENT : i), its.get(QuoteDocument.SPEAKER));
				put(places, new Place(Role.CUE, own ? Place.STATEMENT : i), its.get(QuoteDocument.CUE));
			}
			put(places, new Place(Role.ADDRESSEE, Place.STATEMENT), words.get(quote).get(QuoteDocument.ADDRESSEE));
			passage(statement, places, QuoteDocument.FRAME, "given", words.get(quote).get(QuoteDocument.FRAME));
			inside(statement, places, chain.size() - 1, quote, words.get(quote));
			for (Place refused : article.set(null).add(statement, places)) {
				left(refused.equals(Place.CONTENT) ? "quotes" : refused.role().name().toLowerCase(Locale.ROOT) + " words", "The language does not let them stand there", where(quote));
			}
			count(chain, words.get(quote));
		}

		/** What lies in the quote itself, as of all that is reported in one go, cannot be its source or cue: it is kept as the passage of a code. */
		private void inside(Statement statement, Map<Place, List<Span>> places, int last, Quoted quote, Map<String, List<Span>> words) {
			for (Map.Entry<String, Role> part : Map.of(QuoteDocument.SPEAKER, Role.SOURCE, QuoteDocument.CUE, Role.CUE, QuoteDocument.ADDRESSEE, Role.ADDRESSEE).entrySet()) {
				Place place = new Place(part.getValue(), last == 0 || part.getValue() == Role.ADDRESSEE ? Place.STATEMENT : last);
				boolean mayBe = place.of() > 0; // of one who is cited
				if (!mayBe && places.containsKey(place) && places.get(place).stream().anyMatch(span -> contents.get(quote).stream().anyMatch(span::overlaps))) {
					places.remove(place);
					passage(statement, places, part.getKey(), "inside", words.get(part.getKey()));
				}
			}
		}

		private void passage(Statement statement, Map<Place, List<Span>> places, String category, String value, List<Span> spans) {
			if (!spans.isEmpty()) {
				code(statement, category, value);
				places.put(new Place(Role.CODE, statement.getCodes().size() - 1), spans);
			}
		}

		private static void put(Map<Place, List<Span>> places, Place place, List<Span> spans) {
			if (!spans.isEmpty()) {
				places.put(place, spans);
			}
		}

		private void code(Statement statement, String name, String value) {
			if (value != null && !value.isBlank()) {
				Category category = draft.category(CategorySubject.STATEMENT, name, CategoryKind.LIST);
				Code code = MAKE.createCode();
				code.setCategory(category);
				code.getValues().add(draft.value(category, value));
				statement.getCodes().add(code);
			}
		}

		private Member speaker(Quoted quote) {
			Member member = MAKE.createMember();
			String words = words(quote);
			if (words.isEmpty()) {
				member.setUnstated(true);
			} else {
				member.setActor(actors.computeIfAbsent(words, label -> draft.newActor(ActorKind.PERSON, null, label)));
			}
			return member;
		}

		private void count(List<Quoted> chain, Map<String, List<Span>> words) {
			draft.files().kept("quotes");
			if (chain.size() > 1) {
				draft.files().kept("quotes in quotes");
			}
			QuoteDocument.PARTS.stream().filter(part -> !part.equals(QuoteDocument.QUOTE) && !words.get(part).isEmpty()).forEach(part -> draft.files().kept(part + "s"));
		}
	}
}
