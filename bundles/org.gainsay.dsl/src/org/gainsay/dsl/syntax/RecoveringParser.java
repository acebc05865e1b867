// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.BitSet;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.gainsay.dsl.parser.antlr.ClaimsParser;
import org.gainsay.dsl.parser.antlr.internal.InternalClaimsLexer;
import org.gainsay.dsl.parser.antlr.internal.InternalClaimsParser;
import org.gainsay.dsl.services.ClaimsGrammarAccess;
import org.gainsay.dsl.syntax.Mending.How;
import org.gainsay.dsl.syntax.Mending.Part;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * The generated parser, and what it does with a text that does not parse: it gives up at the first word that does not fit, and reads
 * the text anew as {@link Mending} says, which always parses. What is left out is hidden like a comment and what is put in has no
 * length, so that the nodes hold the text as it is written. A text that parses costs nothing more.
 */
@Singleton
public class RecoveringParser extends ClaimsParser {

	@Inject
	private Expectations expectations;
	@Inject
	private SyntaxMessages messages;
	private volatile Map<String, Integer> types;

	@Override
	protected IParseResult doParse(String rule, CharStream in, NodeModelBuilder builder, int lookAhead) {
		IParseResult strict = null;
		try {
			strict = super.doParse(rule, in, builder, lookAhead);
			if (!strict.hasSyntaxErrors()) {
				return strict;
			}
		} catch (RuntimeException failed) {
			if (!isSlip(failed)) {
				throw failed;
			}
		}
		String text = in.substring(0, in.size() - 1);
		Words words = new Words(text, expectations);
		Mending mending = new Mending(words, expectations);
		List<Part> parts = mending.parts();
		if (strict != null && parts.stream().allMatch(part -> part.how() == How.FITS)) {
			return strict; // a value that is none, such as a number too long
		}
		Map<Integer, SyntaxErrorMessage> slips = messages.messages(words, parts);
		IParseResult result = super.doParse(rule, new Mended(text, tokens(words, parts)), new WithMessages(slips), lookAhead);
		return new MendedResult(result.getRootASTElement(), result.getRootNode(), mending.looked());
	}

	/** The parse of a text with slips. */
	private static final class MendedResult extends ParseResult {

		private final List<Mending.Looked> looked;

		MendedResult(EObject element, ICompositeNode node, List<Mending.Looked> looked) {
			super(element, node, true);
			this.looked = looked;
		}
	}

	/**
	 * Whether what was looked at to mend the slips of a text lies beside some offsets: then it would have been read the same, whatever stood there.
	 *
	 * @param parsed by this parser
	 * @param places offsets in UTF-16 units
	 */
	public static boolean looksAtNone(IParseResult parsed, int[] places) {
		return !(parsed instanceof MendedResult mended) || mended.looked.stream().allMatch(one -> Arrays.stream(places).noneMatch(place -> one.start() <= place && place <= one.end()));
	}

	private static boolean isSlip(Throwable failed) {
		for (Throwable one = failed; one != null; one = one.getCause()) {
			if (one instanceof Slip) {
				return true;
			}
		}
		return false;
	}

	@Override
	protected TokenSource createLexer(CharStream in) {
		return in instanceof Mended mended ? mended.source() : super.createLexer(in);
	}

	@Override
	protected XtextTokenStream createTokenStream(TokenSource source) {
		return source instanceof Mended.Source mended ? new MendedStream(mended) : super.createTokenStream(source);
	}

	@Override
	protected InternalClaimsParser createParser(XtextTokenStream stream) {
		return stream instanceof MendedStream ? super.createParser(stream) : new Strict(stream, getGrammarAccess());
	}

	// ---- the words as they are read

	private List<Token> tokens(Words words, List<Part> parts) {
		List<Token> tokens = new ArrayList<>();
		int end = 0;
		for (Part part : parts) {
			if (part.how() != How.PUT_IN) {
				hidden(words, end, part.start(), tokens);
				end = part.end();
			}
			tokens.add(token(part.how() == How.LEFT_OUT ? InternalClaimsLexer.RULE_ML_COMMENT : type(part.kind()), part.start(), part.end(),
					part.reads() != null ? part.reads() : words.text().substring(part.start(), part.end())));
		}
		hidden(words, end, words.text().length(), tokens);
		return tokens;
	}

	private static void hidden(Words words, int from, int until, List<Token> tokens) {
		for (int at = from; at < until;) {
			int end = words.hidden(at);
			String text = words.text().substring(at, end);
			int type = words.isMergeMarker(at) ? InternalClaimsLexer.RULE_MERGE_MARKER : text.startsWith("//") ? InternalClaimsLexer.RULE_SL_COMMENT : text.startsWith("/*") ? InternalClaimsLexer.RULE_ML_COMMENT
					: InternalClaimsLexer.RULE_WS;
			tokens.add(token(type, at, end, text));
			at = end;
		}
	}

	private static Token token(int type, int start, int end, String text) {
		CommonToken token = new CommonToken(type, text);
		token.setStartIndex(start);
		token.setStopIndex(end - 1);
		return token;
	}

	private int type(String kind) {
		if (types == null) {
			Map<String, Integer> all = new HashMap<>();
			getTokenDefProvider().getTokenDefMap().forEach((type, name) -> all
					.put(name.startsWith("'") ? name.substring(1, name.length() - 1) : name.substring("RULE_".length()), type));
			types = all;
		}
		return types.get(kind);
	}

	/** A text with the words that it is read as. */
	private static final class Mended extends ANTLRStringStream {

		private final String text;
		private final List<Token> tokens;

		Mended(String text, List<Token> tokens) {
			super(text);
			this.text = text;
			this.tokens = tokens;
		}

		Source source() {
			return new Source();
		}

		private final class Source implements TokenSource {

			private final Iterator<Token> next = tokens.iterator();

			@Override
			public Token nextToken() {
				return next.hasNext() ? next.next() : Token.EOF_TOKEN;
			}

			@Override
			public String getSourceName() {
				return Mended.this.getSourceName();
			}

			private String text() {
				return text;
			}
		}
	}

	private final class MendedStream extends XtextTokenStream {

		private final String text;

		MendedStream(Mended.Source source) {
			super(source, getTokenDefProvider());
			text = source.text();
		}

		/** The text of the file, which the nodes are cut from; not the one of the words as they are read. */
		@Override
		public String toString() {
			return text;
		}
	}

	/** Puts each message on the word that it is said of. */
	private static final class WithMessages extends NodeModelBuilder {

		private final Map<Integer, SyntaxErrorMessage> messages;

		WithMessages(Map<Integer, SyntaxErrorMessage> messages) {
			this.messages = messages;
		}

		@Override
		public ILeafNode newLeafNode(int offset, int length, EObject grammarElement, boolean isHidden, SyntaxErrorMessage message, ICompositeNode parent) {
			return super.newLeafNode(offset, length, grammarElement, isHidden, length > 0 && messages.containsKey(offset) ? messages.get(offset) : message, parent);
		}
	}

	// ---- the first time

	/** Somewhere a word does not fit. */
	private static final class Slip extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Slip() {
			super(null, null, false, false);
		}
	}

	private static final class Strict extends InternalClaimsParser {

		Strict(TokenStream stream, ClaimsGrammarAccess grammar) {
			super(stream, grammar);
		}

		@Override
		public void recover(IntStream input, RecognitionException failure) {
			throw new Slip();
		}

		@Override
		public void reportError(RecognitionException failure) {
			throw new Slip();
		}

		@Override
		protected Object recoverFromMismatchedToken(IntStream input, int type, BitSet follow) {
			throw new Slip();
		}
	}
}
