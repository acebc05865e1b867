// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Element;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One slip, of each kind, at places all over the files of the example and a file that has every construct: one message near it, and
 * whatever stands outside of the slipped thing is what it was.
 */
class RecoveryTest {

	private static final int MOST_OF_A_KIND = 15;

	/** Every construct once. */
	private static final String ALL = """
			gainsay 1
			annotator anna

			actor office : government "The Office" {
				part of town
				alias "the office", "it"
				role "Seat" in town from 2019-01-01 until 2020-02-02
				same as "https://example.org/office"
			}
			actor town : group "The Town"

			event fall "The fall" {
				claims dry, wet
			}

			claim dry "It is dry" {
				entails low
				contradicts wet
			}
			claim wet "It is wet"
			claim low "It is low"

			codebook "How it is told" version 2 {
				category tone on statement : one of calm, loud "How loud"
				category reach on article : some of near, far
			}

			article well "The well" {
				outlet office
				published 2025-03-01T14:30
				retrieved 2025-03-02
				language "en"
				text "well.txt"
				url "https://example.org/well"
				on fall
				status done
				code reach near, far

				statement one {
					says "The well is dry"
					cue "did not say" negated
					source "the office"
					hedge "allegedly"
					to "the paper"
					by office {
						cue "told"
						denies wet
					} and town citing unnamed "a clerk" of office
					form direct
					act belief
					asserts dry as probable at "dry"
					does not confirm wet, low
					writer as possible
					on 2025-03-01
					note "A note"
					confidence 0.5
					status accepted
					origin "by hand"
					code tone calm
				}

				statement two {
					says "It ran" ... "dry" #2 + "again" after "once"
					by writer
					declines to comment on dry
					repeats one
				}

				statement {
					says "nobody"
					by unstated
					asks about low
				}
			}

			annotations ben of well {
				status begun

				statement three {
					says "dry"
					by town
					remarks on dry
				}
			}

			same utterance said : well.one, well.two as parallel translation confidence 0.9
			same line mark : well.one, ben.well.three as verbatim

			claim last "The last"
			""";

	/** A slip in a text at a word. */
	private interface Hand {
		/** The text with the slip; null if it cannot be made there. */
		String slip(String text, ILeafNode word, Random random);
	}

	/** How much of the slipped thing must be there. */
	private enum Kept {
		ALL, REST
	}

	private enum Kind {
		MISSPELT(Kept.ALL, (text, word, random) -> {
			int length = word.getLength();
			if (!isPlainKeyword(word) || length < 4) {
				return null;
			}
			StringBuilder letters = new StringBuilder(word.getText());
			int at = 1 + random.nextInt(length - 2);
			switch (random.nextInt(3)) {
				case 0 -> letters.deleteCharAt(at);
				case 1 -> letters.insert(at, letters.charAt(at));
				default -> {
					if (letters.charAt(at) == letters.charAt(at + 1)) {
						return null;
					}
					letters.insert(at, letters.charAt(at + 1)).deleteCharAt(at + 2);
				}
			}
			return replace(text, word, letters.toString());
		}), CAPITALS(Kept.ALL, (text, word, random) -> isPlainKeyword(word)
				? replace(text, word, random.nextBoolean() ? word.getText().toUpperCase(Locale.ROOT) : capital(word.getText())) : null),
		STRAY_BRACE(Kept.REST, (text, word, random) -> isFirst(text, word) ? insert(text, word.getOffset(), "}\n") : null),
		BRACE_AND_SEMICOLON(Kept.ALL, (text, word, random) -> word.getText().equals("}") ? insert(text, word.getEndOffset(), ";") : null),
		SEMICOLON(Kept.REST, (text, word, random) -> insert(text, word.getEndOffset(), ";")),
		WORDS(Kept.REST, (text, word, random) -> isFirst(text, word) ? insert(text, word.getOffset(), "TODO check with the mayor\n") : null),
		OPEN_TEXT(Kept.REST, (text, word, random) -> word.getText().startsWith("\"") ? cut(text, word.getEndOffset() - 1) : null),
		TEXT_WITHOUT_BEGIN(Kept.REST, (text, word, random) -> word.getText().startsWith("\"") ? cut(text, word.getOffset()) : null),
		/** Behind "to" such words are a name, of an actor that there is not. */
		OTHER_QUOTES(Kept.ALL, (text, word, random) -> word.getText().startsWith("\"") && !text.substring(0, word.getOffset()).endsWith("to ")
				? replace(text, word, "“" + word.getText().substring(1, word.getLength() - 1) + "”") : null),
		SINGLE_QUOTES(Kept.ALL, (text, word, random) -> word.getText().startsWith("\"") && !word.getText().contains("'")
				? replace(text, word, "'" + word.getText().substring(1, word.getLength() - 1) + "'") : null),
		NO_COMMA(Kept.ALL, (text, word, random) -> word.getText().equals(",") ? cut(text, word.getOffset()) : null),
		/** Without the colon before it, what the last value means is what the category means. */
		NO_COLON(Kept.ALL, (text, word, random) -> word.getText().equals(":") && text.charAt(word.getOffset() - 1) == ' '
				&& !text.substring(word.getEndOffset()).matches("(?s)\\s*\"[^\"]*\"\\s*[^,\\s].*") ? cut(text, word.getOffset()) : null),
		NO_OPENING_BRACE(Kept.REST, (text, word, random) -> word.getText().equals("{") ? cut(text, word.getOffset()) : null),
		NO_CLOSING_BRACE(Kept.REST, (text, word, random) -> word.getText().equals("}") ? cut(text, word.getOffset()) : null),
		TWO_OPENING_BRACES(Kept.ALL, (text, word, random) -> word.getText().equals("{") ? insert(text, word.getOffset(), "{") : null),
		NO_TEXT(Kept.REST, (text, word, random) -> word.getText().startsWith("\"") ? replace(text, word, "") : null),
		KEYWORD_ALONE(Kept.REST, (text, word, random) -> isPlainKeyword(word) && isFirst(text, word) ? insert(text, word.getOffset(), word.getText() + "\n") : null);

		private final Kept kept;
		private final Hand hand;

		Kind(Kept kept, Hand hand) {
			this.kept = kept;
			this.hand = hand;
		}
	}

	private static boolean isPlainKeyword(ILeafNode word) {
		AbstractRule rule = word.getGrammarElement() instanceof Keyword ? GrammarUtil.containingRule(word.getGrammarElement()) : null;
		return rule != null && Character.isLetter(word.getText().charAt(0)) && !rule.getName().equals("Name");
	}

	private static boolean isFirst(String text, ILeafNode word) {
		return text.substring(text.lastIndexOf('\n', word.getOffset() - 1) + 1, word.getOffset()).isBlank();
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private static String replace(String text, INode word, String other) {
		return text.substring(0, word.getOffset()) + other + text.substring(word.getEndOffset());
	}

	private static String insert(String text, int at, String what) {
		return text.substring(0, at) + what + text.substring(at);
	}

	private static String cut(String text, int at) {
		return text.substring(0, at) + text.substring(at + 1);
	}

	private static Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>(ClaimsFiles.claimsIn(ClaimsFiles.example()));
		texts.put("all", ALL);
		return texts;
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void oneSlipHidesNothingElse(Kind kind) {
		List<String> wrong = new ArrayList<>();
		int tried = 0;
		for (Map.Entry<String, String> file : texts().entrySet()) {
			String text = file.getValue();
			Random random = new Random(11);
			XtextResource right = parse(text);
			List<ILeafNode> words = new ArrayList<>(words(right));
			java.util.Collections.shuffle(words, random);
			int here = 0;
			for (ILeafNode word : words) {
				String slipped = here < MOST_OF_A_KIND ? kind.hand.slip(text, word, random) : null;
				if (slipped != null) {
					here++;
					String said = compare(kind, right, word, slipped);
					if (said != null) {
						int line = word.getStartLine();
						wrong.add(file.getKey() + ":" + line + " at '" + word.getText() + "': " + said + "\n\t\t" + slipped.lines().skip(Math.max(0, line - 2)).limit(3).collect(Collectors.joining("\n\t\t")));
					}
				}
			}
			tried += here;
		}
		assertTrue(tried > 10, "slips made: " + tried);
		assertEquals(0, wrong.size(), wrong.size() + " of " + tried + ":\n" + String.join("\n", wrong));
	}

	private static XtextResource parse(String text) {
		return new ClaimsFiles(Path.of("").toAbsolutePath()).add("test.claims", text);
	}

	private static List<ILeafNode> words(XtextResource resource) {
		List<ILeafNode> words = new ArrayList<>();
		for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			if (!leaf.isHidden()) {
				words.add(leaf);
			}
		}
		return words;
	}

	/** What is wrong with the reading of a slipped text; null if nothing is. */
	private static String compare(Kind kind, XtextResource right, ILeafNode word, String slipped) {
		XtextResource resource = parse(slipped);
		List<INode> errors = new ArrayList<>();
		resource.getParseResult().getSyntaxErrors().forEach(errors::add);
		if (errors.isEmpty() && (kind == Kind.NO_TEXT || word.getText().equals("writer") || word.getText().equals("unstated"))) {
			return null; // what is missing may be, and another name is one
		}
		String messages = errors.stream().map(error -> error.getStartLine() + ": " + error.getSyntaxErrorMessage().getMessage()).collect(Collectors.joining(" | "));
		StringBuilder whole = new StringBuilder();
		resource.getParseResult().getRootNode().getLeafNodes().forEach(leaf -> whole.append(leaf.getText()));
		if (!whole.toString().equals(slipped)) {
			return "the nodes do not hold the text";
		}
		int line = word.getStartLine();
		boolean brace = kind == Kind.NO_CLOSING_BRACE; // seen where the next thing begins
		if (errors.size() != 1 || Math.abs(errors.get(0).getStartLine() - line) > (brace ? 1000 : kind == Kind.OPEN_TEXT ? 0 : kind == Kind.STRAY_BRACE ? 2 : 1)) {
			return errors.size() + " errors: " + messages;
		}
		Map<String, String> before = things((ClaimsFile) right.getContents().get(0));
		Map<String, String> after = things((ClaimsFile) resource.getContents().get(0));
		if (kind.kept == Kept.REST) {
			Stream.iterate(NodeModelUtils.findActualSemanticObjectFor(word), object -> object != null, EObject::eContainer).forEach(object -> {
				if (object instanceof Element || object instanceof Statement) {
					before.remove(key(object));
					after.remove(key(object));
				}
			});
		}
		if (!before.equals(after)) {
			Map<String, String> lost = new LinkedHashMap<>(before);
			lost.entrySet().removeAll(after.entrySet());
			Map<String, String> other = new LinkedHashMap<>(after);
			other.entrySet().removeAll(before.entrySet());
			return "lost " + lost + " and got " + other + "; said " + messages;
		}
		return null;
	}

	/** The elements, those with statements without them, and the statements, each with all that it holds. */
	private static Map<String, String> things(ClaimsFile file) {
		Map<String, String> things = new LinkedHashMap<>();
		for (Element element : file.getElements()) {
			if (element instanceof StatementSet set) {
				set.getStatements().forEach(statement -> things.put(key(statement), written(statement)));
			}
			things.put(key(element), written(element));
		}
		return things;
	}

	private static String written(EObject object) {
		StringBuilder text = new StringBuilder(object.eClass().getName()).append('(');
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			List<?> values = feature.isMany() ? (List<?>) object.eGet(feature, false) : object.eIsSet(feature) ? List.of(object.eGet(feature, false)) : List.of();
			for (int i = 0; i < values.size(); i++) {
				if (!(feature.getName().equals("statements") && object instanceof StatementSet)) {
					text.append(feature.getName()).append('=').append(!(feature instanceof EReference reference) ? values.get(i).toString()
							: reference.isContainment() ? written((EObject) values.get(i)) : NodeModelUtils.findNodesForFeature(object, feature).get(i).getText().strip()).append(' ');
				}
			}
		}
		return text.append(')').toString();
	}

	private static String key(EObject object) {
		EObject container = object.eContainer();
		Object name = object.eGet(object.eClass().getEStructuralFeature("name") == null ? object.eClass().getEStructuralFeature("title")
				: object.eClass().getEStructuralFeature("name"));
		String own = object.eClass().getName() + " " + name;
		return container instanceof ClaimsFile ? own : key(container) + " " + own;
	}
}
