// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.gainsay.dsl.syntax.Expectations.Place;
import org.gainsay.dsl.syntax.Expectations.Step;
import org.gainsay.dsl.syntax.Mending.How;
import org.gainsay.dsl.syntax.Mending.Part;
import org.gainsay.dsl.syntax.Words.Word;
import org.gainsay.text.EditDistance;
import org.gainsay.text.Excerpt;

import com.google.inject.Inject;

/** Says of a word that cannot stand where it does what may stand there, in the words of the language and not of its parser. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	private static final String OPEN_TEXT = "This text in quotation marks does not end. Put a \" behind its last word.";
	private static final int BETWEEN = 2;
	private static final int MOST_WALKED = 100;
	private static final int LONGEST_WORD = 40;

	/** What the rules that are a choice of words are called. */
	private static final Map<String, String> CHOICES = Map.ofEntries(Map.entry("ActorKind", "kind of actor"), Map.entry("Status", "status"),
			Map.entry("StatementStatus", "status of a statement"), Map.entry("Form", "form"), Map.entry("Act", "act"), Map.entry("Certainty", "certainty"),
			Map.entry("How", "way in which statements are the same"), Map.entry("CorrespondenceKind", "kind of correspondence"),
			Map.entry("CategorySubject", "thing that a category can be on"));

	/** Where parts can be repeated, and what their place is called. */
	private static final Map<String, String> PLACES = Map.of("Statement", "in a statement", "Member", "in the braces of a speaker", "Article", "in an article",
			"AnnotationSet", "in an annotation set", "Actor", "in the braces of an actor", "Claim", "in the braces of a claim", "Codebook", "in a codebook",
			"Study", "in a study", "Round", "in a round", "ClaimsFile", "here");

	@Inject
	private Expectations expectations;

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		return new SyntaxErrorMessage("This cannot stand here.", Diagnostic.SYNTAX_DIAGNOSTIC); // what was mended parses
	}

	/**
	 * One message for each slip of a text.
	 *
	 * @param parts the words of the text as they are read
	 * @return by the offset of the word that it is said of; its data is what to write in place of that word, if that is known
	 */
	Map<Integer, SyntaxErrorMessage> messages(Words words, List<Part> parts) {
		Map<Integer, SyntaxErrorMessage> messages = new LinkedHashMap<>();
		Blocks blocks = new Blocks(words);
		for (int i = 0; i < parts.size();) {
			Part part = parts.get(i);
			if (part.how() == How.FITS) {
				blocks.read(read(words, part), part.start());
				i++;
				continue;
			}
			int end = endOfSlip(words, parts, i);
			new Slip(words, parts, i, end, blocks).say(messages);
			for (; i < end; i++) {
				if (parts.get(i).how() != How.LEFT_OUT) {
					blocks.read(read(words, parts.get(i)), parts.get(i).start());
				}
			}
		}
		return messages;
	}

	/** What a word reads as: names and texts their own letters, or a block would be called by their kind. */
	private static String read(Words words, Part part) {
		boolean own = part.kind().equals(Words.ID) || part.kind().equals(Words.STRING);
		return own ? words.text().substring(part.start(), part.end()) : part.kind();
	}

	/** What is changed within a few words of one line is one slip, but for two misspelt words with one between them that fits. */
	private static int endOfSlip(Words words, List<Part> parts, int from) {
		int end = from + 1;
		for (int i = end; i < parts.size() && i <= end + BETWEEN; i++) {
			if (i > end && isMisspelt(parts.get(from)) && isMisspelt(parts.get(i))) {
				return end;
			}
			if (parts.get(i).how() != How.FITS && (i == end || words.isOneLine(parts.get(end - 1).end(), parts.get(i).start()))
					&& (parts.get(i).how() != How.PUT_IN || parts.get(from).how() != How.PUT_IN)) {
				end = i + 1;
			}
		}
		return end;
	}

	/** Whether something is taken for a word of the language. */
	private static boolean isMisspelt(Part part) {
		return part.how() == How.TAKEN_AS && Character.isLowerCase(part.kind().charAt(0));
	}

	/** One slip: what is changed, and what does not fit if it is not. */
	private final class Slip {

		private final Words words;
		private final List<Part> parts;
		private final Part first;
		private final Blocks blocks;
		private final int start;
		private final int end; // behind what is changed
		private final int from;
		private final int until;
		private final List<Word> fitting = new ArrayList<>(); // the words behind the start up to the one that does not fit
		private final Word wrong; // null at the end of the file
		private final List<Step> expected; // in place of that word

		Slip(Words words, List<Part> parts, int from, int until, Blocks blocks) {
			this.words = words;
			this.parts = parts;
			this.from = from;
			this.until = until;
			this.blocks = blocks;
			first = parts.get(from);
			start = first.how() == How.PUT_IN ? words.next(first.start()) : first.start();
			end = parts.get(until - 1).end();
			Place place = first.place();
			int at = start;
			Word word = null;
			while (at < words.text().length()) {
				word = words.at(at);
				Place next = fitting.size() < MOST_WALKED ? Mending.after(words, place, word) : null;
				if (next == null) {
					break;
				}
				fitting.add(word);
				place = next;
				at = words.next(word.end());
				word = null;
			}
			wrong = word;
			expected = place.expected();
		}

		void say(Map<Integer, SyntaxErrorMessage> messages) {
			String written = words.text().substring(first.start(), first.end());
			if (first.how() == How.TAKEN_AS) {
				if (first.kind().equals(Words.STRING)) {
					String text = written.startsWith("\"") ? OPEN_TEXT : isQuote(written.charAt(0)) ? quotes(written.charAt(0))
							: cannot(written.split("\\s")[0], words.at(first.start()), first.place().expected());
					put(messages, first.start(), text, first.reads());
				} else if (first.kind().equals(Words.ID)) {
					put(messages, first.start(), "\"" + written + "\" is a word of the language. Write ^" + written + " to use it as a name.", "^" + written);
				} else {
					String meant = Habits.meant(words, words.at(first.start()), first.place());
					if (first.kind().equals(meant)) {
						String spaced = first.kind().equals("and") ? " and" : first.kind().equals("to") ? " to " : first.kind(); // what it is instead of may touch its neighbours
						put(messages, first.start(), Habits.instead(written, meant, this::before, next(first.end())), spaced);
					} else {
						put(messages, first.start(), takenAs(written), first.kind());
					}
				}
			} else if (first.how() == How.PUT_IN) {
				missing(messages);
			} else {
				leftOut(messages);
			}
		}

		private String takenAs(String written) {
			String choice = choice(written, first.place().expected());
			if (choice != null) {
				return choice;
			}
			List<Step> steps = first.place().expected();
			String phrase = steps.stream().filter(step -> first.kind().equals(step.keyword())).map(Step::phrase).findFirst().orElse(first.kind());
			List<Step> parts = steps.stream().filter(Step::beginsPart).toList();
			return "\"" + shown(written) + "\" cannot stand here. Did you mean \"" + phrase + "\"?" + (parts.isEmpty() ? "" : parts(parts));
		}

		/** Something has to be put in before a word. */
		private void missing(Map<Integer, SyntaxErrorMessage> messages) {
			Word next = start < words.text().length() ? words.at(start) : null;
			if (first.kind().equals("}")) {
				put(messages, next == null ? last() : start, blocks.unclosed() + " is not closed: } is missing"
						+ (next == null ? "." : " before \"" + shown(words.text(next)) + "\"."), null);
				return;
			}
			String missing = or(described(first.place().expected().stream().filter(step -> first.kind().equals(step.keyword() != null ? step.keyword() : step.terminal()))
					.toList()));
			if (next != null && Mending.TOLD_BY.containsKey(first.kind())) {
				put(messages, start, "Before \"" + shown(words.text(next)) + "\" is missing: " + missing + ".", first.kind() + " " + words.text(next));
			} else if (next == null) {
				put(messages, last(), "The file ends where something is missing: " + or(described(first.place().expected())) + ".", null);
			} else if (words.isFirst(start) && from > 0) {
				put(messages, last(), "Behind \"" + shown(before(0)) + "\" is missing: " + missing + ".", null);
			} else if (first.kind().equals(",")) {
				String habit = habit(words.text(next), next, true, first.place());
				put(messages, start, habit != null ? habit : "A comma is missing before " + marked(words.text(next)) + ".", habit != null ? null : ", " + words.text(next));
			} else if (first.kind().equals(":") && next.kind().equals(Words.STRING)) {
				put(messages, start, "A colon is missing before " + marked(words.text(next)) + ": " + before(0) + " : " + shown(words.text(next)) + ".", ": " + words.text(next));
			} else {
				put(messages, start, cannot(words.text(next), next, first.place().expected()), null);
			}
		}

		private void leftOut(Map<Integer, SyntaxErrorMessage> messages) {
			String written = words.text().substring(first.start(), first.end());
			String refusal = Habits.refusal(written);
			if (refusal != null) {
				put(messages, first.start(), refusal, null);
			} else if (isBeforeName()) {
				put(messages, first.start(), "\"" + shown(written) + "\" is too many: the name of " + article(before(0)) + " is one word, here \"" + words.text().substring(parts.get(until).start(), parts.get(until).end())
						+ "\".", until == from + 1 ? "" : null);
			} else if (until == from + 1 && written.equals("}")) {
				put(messages, first.start(), "There is one } too many: " + (blocks.innermost() == null ? "no block is open here."
						: "it closes the " + blocks.innermost().inWords() + ", and what follows belongs there."), "");
			} else if (wrong == null) {
				put(messages, first.start(), "The file ends where something is missing: " + or(described(expected)) + ".", null);
			} else if (wrong.start() < end) {
				String text = words.text(wrong);
				Part said = parts.subList(from, until).stream().filter(part -> part.how() != How.FITS && part.end() > wrong.start()).findFirst().orElse(first);
				boolean alone = until == from + 1 && said == first;
				put(messages, said.start(), text.startsWith("/*") ? "This comment does not end. Put */ behind its last word."
						: text.startsWith("\"") && (wrong.kind().equals(Words.OTHER) || said.start() == wrong.start() && said.end() < wrong.end()) ? OPEN_TEXT : cannot(text, wrong, expected), alone && isStray(text) ? "" : null);
			} else {
				put(messages, first.start(), "Behind \"" + shown(words.text(fitting.getLast())) + "\" is missing: " + or(described(expected)) + ".", null);
			}
		}

		/** Whether only words between what declares something and its name are left out. */
		private boolean isBeforeName() {
			return Mending.DECLARE_ONE.contains(before(0)) && until < parts.size() && parts.get(until).how() == How.FITS && parts.get(until).kind().equals(Words.ID)
					&& first.place().expected().stream().anyMatch(step -> "name".equals(step.assigned()))
					&& parts.subList(from, until).stream().allMatch(part -> part.how() == How.LEFT_OUT && words.at(part.start()).kind().equals(Words.ID));
		}

		/** What the words before a place are, counted back; an empty text if there is none. */
		private String before(int count) {
			int at = from - 1 - count;
			return at < 0 ? "" : words.text().substring(parts.get(at).start(), parts.get(at).end());
		}

		/** The word at an offset or behind it; an empty text if there is none. */
		private String next(int offset) {
			int next = words.next(offset);
			return next < words.text().length() ? words.text(words.at(next)) : "";
		}

		/** Where the last word before the slip begins. */
		private int last() {
			int at = from - 1;
			while (at > 0 && parts.get(at).how() == How.PUT_IN) {
				at--;
			}
			return at < 0 ? 0 : parts.get(at).start();
		}

		/** What {@link Habits} say of a word; the place may be null, and is then the one behind what fits. */
		private String habit(String word, Word at, boolean alone, Place place) {
			int walked = fitting.indexOf(at);
			int count = walked >= 0 ? walked : at.start() == start ? 0 : fitting.size();
			Place there = place;
			if (there == null) {
				there = first.place();
				for (Word one : fitting.subList(0, count)) {
					there = there.after(one.kind());
				}
			}
			return Habits.of(word, next(at.end()), alone,
					back -> back < count ? words.text(fitting.get(count - 1 - back)) : before(back - count), there, blocks.innermost() == null ? "" : blocks.innermost().what());
		}

		private String cannot(String word, Word at, List<Step> expected) {
			int walked = fitting.indexOf(at);
			int count = walked >= 0 ? walked : at.start() == start ? 0 : fitting.size();
			String before = count == 0 ? before(0) : words.text(fitting.get(count - 1));
			String beforeThat = count == 0 ? before(1) : count == 1 ? before(0) : words.text(fitting.get(count - 2));
			boolean text = expected.stream().anyMatch(step -> Words.STRING.equals(step.terminal()));
			if (text && isQuote(word.charAt(0))) {
				return quotes(word.charAt(0));
			}
			if (before.equals("unnamed") && text) {
				return "\"unnamed\" is followed by its words in quotation marks: unnamed \"" + shown(word).replace("\"", "") + "\".";
			}
			if (word.startsWith("\"") && beforeThat.matches("by|and|citing") && Expectations.isWord(before)) {
				return shown(word) + " cannot stand behind the name \"" + before + "\". A speaker without a name is written: unnamed " + shown(word) + ".";
			}
			boolean alone = !words.isFirst(at.start()) && parts.subList(from + 1, until).stream().allMatch(part -> part.how() == How.LEFT_OUT && expectations.beginsStance(words.at(part.start()).kind()));
			String habit = habit(word, at, alone, count == 0 ? first.place() : null);
			if (habit != null) {
				return habit;
			}
			boolean name = expected.stream().anyMatch(step -> Words.ID.equals(step.terminal()) && "name".equals(step.assigned()));
			if (name && Expectations.isWord(word) && expectations.isKeyword(word)) {
				return "\"" + word + "\" is a word of the language. Write ^" + word + " to use it as a name.";
			}
			String choice = choice(word, expected);
			if (choice != null) {
				return choice;
			}
			String cannot = marked(word) + " cannot stand here." + didYouMean(word, keywords(expected));
			List<Step> parts = expected.stream().filter(Step::beginsPart).toList();
			if (!parts.isEmpty()) {
				return cannot + parts(parts);
			}
			String hint = Expectations.isWord(word) && expectations.isKeyword(word) && expected.stream().anyMatch(step -> Words.ID.equals(step.terminal()))
					? " As a name it is written ^" + word + "." : "";
			boolean marks = word.startsWith("\"") && expected.stream().anyMatch(step -> Words.ID.equals(step.terminal()));
			return cannot + " Expected: " + or(described(expected)) + (marks ? ", without quotation marks." : ".") + hint;
		}
	}

	private static void put(Map<Integer, SyntaxErrorMessage> messages, int offset, String text, String replacement) {
		messages.putIfAbsent(offset, new SyntaxErrorMessage(text, Diagnostic.SYNTAX_DIAGNOSTIC, replacement == null ? null : new String[] { replacement }));
	}

	private static boolean isStray(String text) {
		return text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
	}

	private static boolean isQuote(char one) {
		return Words.QUOTES.indexOf(one) >= 0;
	}

	private static String quotes(char mark) {
		return "Strings stand in straight quotation marks: \"…\". Write \" in place of " + mark + " and of the mark that ends the words.";
	}

	/** If all that may stand here is one of a few words: which. */
	private static String choice(String word, List<Step> expected) {
		Set<String> rules = new LinkedHashSet<>();
		expected.forEach(step -> rules.add(step.rule()));
		if (rules.size() != 1 || !CHOICES.containsKey(rules.iterator().next())) {
			return null;
		}
		List<String> allowed = keywords(expected);
		return "\"" + shown(word) + "\" is no " + CHOICES.get(rules.iterator().next()) + "." + didYouMean(word, allowed) + " Write " + or(allowed) + ".";
	}

	private static String parts(List<Step> parts) {
		Set<String> words = new LinkedHashSet<>();
		Set<String> stances = new LinkedHashSet<>();
		parts.forEach(step -> {
			if (step.keyword() != null) {
				(step.rule().equals("StanceKind") ? stances : words).add(step.phrase());
			}
		});
		String innermost = parts.get(0).block();
		return " What may stand " + PLACES.getOrDefault(innermost, "here") + ": " + String.join(", ", words)
				+ (stances.isEmpty() ? "" : (words.isEmpty() ? "" : "; ") + "as stances " + String.join(", ", stances)) + ".";
	}

	private static List<String> keywords(List<Step> expected) {
		return expected.stream().filter(Step::isWord).map(Step::phrase).distinct().toList();
	}

	/** What may stand, a name for all the words a name can be. */
	private static List<String> described(List<Step> expected) {
		Set<String> all = new LinkedHashSet<>();
		for (Step step : expected) {
			if (step.isNamePart()) {
				if (!".".equals(step.keyword())) {
					all.add(step.reference() == null ? "a name" : "the name of " + article(step.reference()));
				}
			} else if (step.keyword() != null) {
				all.add(Character.isLetter(step.keyword().charAt(0)) ? step.phrase() : step.keyword());
			} else {
				all.add(switch (step.rule()) {
					case "DATE" -> "a date";
					default -> "STRING".equals(step.terminal()) ? "a text in quotation marks" : "INT".equals(step.terminal()) ? "a number" : "a name";
				});
			}
		}
		return List.copyOf(all);
	}

	private static String article(String type) {
		String word = type.equals("CategoryValue") ? "value" : type.toLowerCase(Locale.ROOT);
		return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
	}

	private static String or(List<String> words) {
		if (words.size() < 2) {
			return String.join("", words);
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
	}

	private static String didYouMean(String word, List<String> phrases) {
		if (!Expectations.isWord(word)) {
			return "";
		}
		String lower = word.toLowerCase(Locale.ROOT);
		int most = mostSlips(word);
		record Offer(String phrase, int distance) {
		}
		return phrases.stream().map(phrase -> new Offer(phrase, EditDistance.of(lower, phrase.split(" ")[0], most)))
				.filter(offer -> offer.distance() <= most).min(Comparator.comparingInt(Offer::distance))
				.map(offer -> " Did you mean \"" + offer.phrase() + "\"?").orElse("");
	}

	/** By how many slips a word may be away from the one that was meant. */
	static int mostSlips(String word) {
		return word.length() < 2 ? 0 : Math.max(1, Math.min(3, (word.length() + 1) / 3));
	}

	/** A word in quotation marks, which a text has of its own. */
	private static String marked(String word) {
		return word.startsWith("\"") ? shown(word) : "\"" + shown(word) + "\"";
	}

	private static String shown(String word) {
		return Excerpt.of(word, LONGEST_WORD);
	}
}
