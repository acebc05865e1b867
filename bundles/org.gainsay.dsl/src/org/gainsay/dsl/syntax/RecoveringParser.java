// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.Set;

import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.gainsay.dsl.parser.antlr.ClaimsParser;
import org.gainsay.dsl.parser.antlr.internal.InternalClaimsParser;
import org.gainsay.dsl.services.ClaimsGrammarAccess;

/**
 * The generated parser, which goes on behind the brace of a block that is broken. By itself it goes on at that brace, takes it for
 * the brace of the article around the statement, and reads nothing of what follows.
 */
public class RecoveringParser extends ClaimsParser {

	private static final Set<String> WITH_BLOCK = Set.of("Statement", "Claim", "Event", "Actor");

	@Override
	protected InternalClaimsParser createParser(XtextTokenStream stream) {
		return new Recovering(stream, getGrammarAccess());
	}

	private static final class Recovering extends InternalClaimsParser {

		Recovering(TokenStream stream, ClaimsGrammarAccess grammar) {
			super(stream, grammar);
		}

		@Override
		public void recover(IntStream input, RecognitionException failure) {
			int failed = input.index();
			super.recover(input, failure);
			String rule = getCurrentNode() == null ? "" : rule(getCurrentNode());
			if (WITH_BLOCK.contains(rule)) {
				skipToBrace(failed, 0);
			} else if (rule.equals("Member")) {
				skipToBrace(failed, 1); // its braces stand in those of the statement
			}
		}

		private static String rule(ICompositeNode node) {
			return switch (node.getGrammarElement()) {
				case RuleCall call -> call.getRule().getName();
				case Action action -> GrammarUtil.containingRule(action).getName(); // once its object is made
				case null, default -> "";
			};
		}

		/** Behind the brace that closes the broken block, unless another thing begins before it; around that block so many are open. */
		private void skipToBrace(int failed, int around) {
			TokenStream tokens = (TokenStream) input;
			int depth = depth(tokens, failed);
			if (depth <= around) {
				return;
			}
			for (int i = failed; i < tokens.index(); i++) {
				depth += brace(tokens.get(i));
			}
			while (depth > around && tokens.LA(1) != Token.EOF) {
				Token next = tokens.LT(1);
				if (Blocks.HEADS.contains(next.getText()) && isFirst(tokens, next)) {
					return;
				}
				depth += brace(next);
				tokens.consume();
			}
		}

		/** How many braces are open between the head of the innermost thing and a word. */
		private static int depth(TokenStream tokens, int end) {
			int depth = 0;
			for (int i = end - 1; i >= 0; i--) {
				Token token = tokens.get(i);
				depth += brace(token);
				if (Blocks.HEADS.contains(token.getText()) && isFirst(tokens, token)) {
					break;
				}
			}
			return depth;
		}

		private static int brace(Token token) {
			return "{".equals(token.getText()) ? 1 : "}".equals(token.getText()) ? -1 : 0;
		}

		/** Whether a word is the first of its line or comes behind a brace, as a head does and "claim" or "statement" as a value do not. */
		private static boolean isFirst(TokenStream tokens, Token word) {
			for (int i = word.getTokenIndex() - 1; i >= 0; i--) {
				Token before = tokens.get(i);
				if (before.getChannel() == Token.DEFAULT_CHANNEL) {
					return before.getLine() + before.getText().chars().filter(one -> one == '\n').count() < word.getLine() || brace(before) != 0;
				}
			}
			return true;
		}
	}
}
