// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.gainsay.dsl.syntax.Expectations.Step;
import org.gainsay.dsl.syntax.Expectations.Stop;
import org.gainsay.text.EditDistance;

import com.google.inject.Inject;

/** Says of a word that cannot stand where it does what may stand there, in the words of the language and not of its parser. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	private static final String QUOTES = "“”„‟‘’‚‛«»‹›「」『』＂'`´";
	private static final int MOST_TRIED = 40;
	private static final int LONGEST_WORD = 40;

	/** What the rules that are a choice of words are called. */
	private static final Map<String, String> CHOICES = Map.ofEntries(Map.entry("ActorKind", "kind of actor"), Map.entry("Status", "status"),
			Map.entry("StatementStatus", "status of a statement"), Map.entry("Form", "form"), Map.entry("Act", "act"), Map.entry("Certainty", "certainty"),
			Map.entry("How", "way in which statements are the same"), Map.entry("CorrespondenceKind", "kind of correspondence"),
			Map.entry("CategorySubject", "thing that a category can be on"));

	/** Where parts can be repeated, and what their place is called. */
	private static final Map<String, String> PLACES = Map.of("Statement", "in a statement", "Member", "in the braces of a speaker", "Article", "in an article",
			"AnnotationSet", "in an annotation set", "Actor", "in the braces of an actor", "Claim", "in the braces of a claim", "Codebook", "in a codebook",
			"ClaimsFile", "here");

	@Inject
	private Expectations expectations;

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException failure = context.getRecognitionException();
		if (failure == null) { // the lexer's: only what begins a text can fail to end
			return message("This text in quotation marks does not end. Put a \" behind its last word.");
		}
		return failure.input instanceof TokenStream stream ? message(new Place(stream, failure.token).say()) : message("This cannot stand here.");
	}

	private static SyntaxErrorMessage message(String text) {
		return text == null ? null : new SyntaxErrorMessage(text, Diagnostic.SYNTAX_DIAGNOSTIC);
	}

	/** The place of one error. */
	private final class Place {

		private final List<Token> tokens = new ArrayList<>();
		private final List<String> words = new ArrayList<>();
		private int at;
		private List<Step> expected = List.of();
		private Blocks blocks;
		private int earlier = -1; // the word at which the thing around the place broke before it, or -1

		Place(TokenStream stream, Token wrong) {
			at = -1;
			for (int i = 0; i < stream.size(); i++) {
				Token token = stream.get(i);
				if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF) {
					if (token == wrong) {
						at = tokens.size();
					}
					tokens.add(token);
					words.add(token.getText());
				}
			}
			if (at < 0) {
				at = tokens.size();
			}
			walk();
			blocks = Blocks.before(tokens, at);
		}

		/** From the nearest beginning of a thing from which everything fits up to the error. */
		private void walk() {
			int tried = 0;
			for (int from = Math.max(0, Math.min(at, tokens.size()) - 1); from >= 0 && tried < MOST_TRIED && !tokens.isEmpty(); from--) {
				if (from == 0 || Blocks.HEADS.contains(words.get(from)) || words.get(from).equals("same")) {
					tried++;
					Stop stop = expectations.walk(words, from);
					if (stop.at() >= at) {
						at = stop.at();
						expected = stop.expected();
						return;
					}
					boolean head = from == 0 || tokens.get(from - 1).getLine() < tokens.get(from).getLine(); // these words stand elsewhere, too
					if (earlier < 0 && stop.at() > (head ? from : from + 1)) {
						earlier = stop.at();
					}
				}
			}
		}

		String say() {
			if (at >= words.size()) {
				return end();
			}
			String word = words.get(at);
			String before = at == 0 ? "" : words.get(at - 1);
			boolean text = expected.stream().anyMatch(step -> "STRING".equals(step.terminal()));
			if (word.equals("\"")) {
				return "This text in quotation marks does not end. Put a \" behind its last word.";
			}
			if (text && QUOTES.indexOf(word.charAt(0)) >= 0) {
				return "Strings stand in straight quotation marks: \"…\". Write \" in place of " + word.charAt(0) + " and of the mark that ends the words.";
			}
			if (before.equals("unnamed") && text) {
				return "\"unnamed\" is followed by its words in quotation marks: unnamed \"" + shown(word).replace("\"", "") + "\".";
			}
			if (word.startsWith("\"") && at > 1 && (words.get(at - 2).matches("by|and|citing")) && Expectations.isWord(before)) {
				return shown(word) + " cannot stand behind the name \"" + before + "\". A speaker without a name is written: unnamed " + shown(word) + ".";
			}
			if (Blocks.HEADS.contains(word) && startsThing() && blocks.innermost() != null && expected.stream().anyMatch(step -> "}".equals(step.keyword()))) {
				return blocks.unclosed() + " is not closed: } is missing before \"" + word + "\".";
			}
			if (word.equals("}") && blocks.innermost() == null) {
				return earlierError() ? null : "There is one } too many: no block is open here.";
			}
			boolean name = expected.stream().anyMatch(step -> "ID".equals(step.terminal()) && "name".equals(step.assigned()));
			if (name && Expectations.isWord(word) && expectations.isKeyword(word)) {
				return "\"" + word + "\" is a word of the language. Write ^" + word + " to use it as a name.";
			}
			String choice = choice(word);
			if (choice != null) {
				return choice;
			}
			List<Step> parts = expected.stream().filter(step -> step.block() != null).toList();
			String cannot = "\"" + shown(word) + "\" cannot stand here.";
			if (expected.isEmpty()) {
				if (word.equals("}") || earlier >= 0 && tokens.get(earlier).getLine() == tokens.get(at).getLine()) {
					return null; // it follows from what is said of the earlier word
				}
				parts = expectations.parts(blocks.innermost() == null ? "ClaimsFile" : blocks.innermost().what());
				return cannot + (parts.isEmpty() ? "" : didYouMean(word, keywords(parts)) + parts(parts));
			}
			if (!parts.isEmpty()) {
				return cannot + didYouMean(word, keywords(expected)) + parts(parts);
			}
			String hint = Expectations.isWord(word) && expectations.isKeyword(word) && expected.stream().anyMatch(step -> "ID".equals(step.terminal()))
					? " As a name it is written ^" + word + "." : "";
			return cannot + didYouMean(word, keywords(expected)) + " Expected: " + or(described(expected)) + "." + hint;
		}

		private boolean startsThing() {
			return at + 1 < words.size() && (words.get(at + 1).equals("{") || Expectations.isWord(words.get(at + 1)));
		}

		/** Whether what comes before does not parse either: the words up to here from the file's first one on. */
		private boolean earlierError() {
			return expectations.walk(words, 0).at() < at;
		}

		private String end() {
			Blocks.Block open = blocks.unclosed();
			if (open != null) {
				return open + " is not closed: } is missing.";
			}
			if (expected.isEmpty()) {
				return "The file ends too early.";
			}
			return "The file ends where something is missing: " + or(described(expected)) + ".";
		}

		/** If all that may stand here is one of a few words: which. */
		private String choice(String word) {
			Set<String> rules = new LinkedHashSet<>();
			expected.forEach(step -> rules.add(step.rule()));
			if (rules.size() != 1 || !CHOICES.containsKey(rules.iterator().next())) {
				return null;
			}
			List<String> allowed = keywords(expected);
			return "\"" + shown(word) + "\" is no " + CHOICES.get(rules.iterator().next()) + "." + didYouMean(word, allowed) + " Write " + or(allowed) + ".";
		}

		private String parts(List<Step> parts) {
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
	}

	private static List<String> keywords(List<Step> expected) {
		return expected.stream().filter(step -> step.keyword() != null && Character.isLetter(step.keyword().charAt(0)) && !isNamePart(step)).map(Step::phrase)
				.distinct().toList();
	}

	private static boolean isNamePart(Step step) {
		return step.rule().equals("Name") || step.rule().equals("QName");
	}

	/** What may stand, a name for all the words a name can be. */
	private static List<String> described(List<Step> expected) {
		Set<String> all = new LinkedHashSet<>();
		for (Step step : expected) {
			if (isNamePart(step)) {
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
		int most = Math.max(1, Math.min(3, word.length() / 3));
		record Offer(String phrase, int distance) {
		}
		return phrases.stream().map(phrase -> new Offer(phrase, EditDistance.of(lower, phrase.split(" ")[0], most)))
				.filter(offer -> offer.distance() <= most && word.length() > 2).min(Comparator.comparingInt(Offer::distance))
				.map(offer -> " Did you mean \"" + offer.phrase() + "\"?").orElse("");
	}

	private static String shown(String word) {
		return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD - 1) + "…";
	}
}
