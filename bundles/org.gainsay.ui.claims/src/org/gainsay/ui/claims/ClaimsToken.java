// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.gainsay.dsl.parser.antlr.internal.InternalClaimsLexer;

/**
 * A token of a claims file, as the language's own lexer cuts it; white space is none.
 *
 * @param offset in UTF-16 units
 * @param length in UTF-16 units
 */
public record ClaimsToken(Kind kind, int offset, int length) {

	/** What is coloured alike. */
	public enum Kind {
		KEYWORD, PUNCTUATION, NAME, STRING, NUMBER, COMMENT, WRONG
	}

	/** Where the token ends. */
	public int end() {
		return offset + length;
	}

	ClaimsToken shifted(int by) {
		return by == 0 ? this : new ClaimsToken(kind, offset + by, length);
	}

	/** The tokens of a text. */
	public static List<ClaimsToken> of(String text) {
		List<ClaimsToken> tokens = new ArrayList<>();
		InternalClaimsLexer lexer = new InternalClaimsLexer(new ANTLRStringStream(text));
		for (Token token = lexer.nextToken(); token != null && token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (token.getType() != InternalClaimsLexer.RULE_WS && token instanceof CommonToken common) {
				int length = common.getStopIndex() + 1 - common.getStartIndex();
				tokens.add(new ClaimsToken(kind(token.getType(), text.charAt(common.getStartIndex())), common.getStartIndex(), length));
			}
		}
		return tokens;
	}

	private static Kind kind(int type, char first) {
		return switch (type) {
			case InternalClaimsLexer.RULE_ID -> Kind.NAME;
			case InternalClaimsLexer.RULE_STRING -> Kind.STRING;
			case InternalClaimsLexer.RULE_INT -> Kind.NUMBER;
			case InternalClaimsLexer.RULE_ML_COMMENT, InternalClaimsLexer.RULE_SL_COMMENT, InternalClaimsLexer.RULE_MERGE_MARKER -> Kind.COMMENT;
			case InternalClaimsLexer.RULE_ANY_OTHER, Token.INVALID_TOKEN_TYPE -> Kind.WRONG;
			default -> Character.isLetter(first) ? Kind.KEYWORD : Kind.PUNCTUATION;
		};
	}
}
