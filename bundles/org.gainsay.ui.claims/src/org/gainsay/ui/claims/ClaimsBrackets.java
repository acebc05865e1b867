// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ICharacterPairMatcher;
import org.eclipse.jface.text.source.ICharacterPairMatcherExtension;

/**
 * Matches the braces and the quotes of claims files. It goes by the language's own tokens: a brace in a quote or a comment
 * belongs to nothing.
 */
public final class ClaimsBrackets implements ICharacterPairMatcher, ICharacterPairMatcherExtension {

	/** Where the two characters of a pair stand, in UTF-16 units. */
	private record Pair(int open, int close) {
		boolean has(int offset) {
			return open == offset || close == offset;
		}
	}

	private IDocument document;
	private long stamp;
	private List<Pair> pairs = List.of();
	private int anchor = -1;

	/** The pair of which a character stands before the offset, else behind it. */
	@Override
	public IRegion match(IDocument in, int offset) {
		return pairAt(in, offset - 1).or(() -> pairAt(in, offset)).orElse(null);
	}

	@Override
	public IRegion match(IDocument in, int offset, int length) {
		return switch (length) {
			case 0 -> match(in, offset);
			case 1 -> pairAt(in, offset).orElse(null);
			case -1 -> pairAt(in, offset - 1).orElse(null);
			default -> null;
		};
	}

	private Optional<IRegion> pairAt(IDocument in, int character) {
		Optional<Pair> found = pairs(in).stream().filter(pair -> pair.has(character)).findFirst();
		anchor = found.map(pair -> pair.open() == character ? LEFT : RIGHT).orElse(-1);
		return found.map(ClaimsBrackets::region);
	}

	@Override
	public IRegion findEnclosingPeerCharacters(IDocument in, int offset, int length) {
		int start = Math.min(offset, offset + length);
		int end = Math.max(offset, offset + length);
		Optional<Pair> found = pairs(in).stream().filter(pair -> pair.open() < start && end <= pair.close()).max(Comparator.comparingInt(Pair::open));
		anchor = found.isPresent() ? LEFT : -1;
		return found.map(ClaimsBrackets::region).orElse(null);
	}

	private static IRegion region(Pair pair) {
		return new Region(pair.open(), pair.close() + 1 - pair.open());
	}

	/** The pairs of a document; they are kept until it changes. */
	private List<Pair> pairs(IDocument in) {
		long now = in instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
		if (in != document || now != stamp || now == IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP) {
			document = in;
			stamp = now;
			pairs = pairs(in.get());
		}
		return pairs;
	}

	private static List<Pair> pairs(String text) {
		List<Pair> found = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		for (ClaimsToken token : ClaimsToken.of(text)) {
			if (token.kind() == ClaimsToken.Kind.STRING) {
				found.add(new Pair(token.offset(), token.end() - 1));
			} else if (token.kind() == ClaimsToken.Kind.PUNCTUATION && text.charAt(token.offset()) == '{') {
				open.push(token.offset());
			} else if (token.kind() == ClaimsToken.Kind.PUNCTUATION && text.charAt(token.offset()) == '}' && !open.isEmpty()) {
				found.add(new Pair(open.pop(), token.offset()));
			}
		}
		return found;
	}

	@Override
	public boolean isMatchedChar(char character) {
		return character == '{' || character == '}' || character == '"';
	}

	@Override
	public boolean isMatchedChar(char character, IDocument in, int offset) {
		return pairs(in).stream().anyMatch(pair -> pair.has(offset));
	}

	@Override
	public boolean isRecomputationOfEnclosingPairRequired(IDocument in, IRegion selection, IRegion before) {
		return true; // It is as quick as to find out.
	}

	@Override
	public int getAnchor() {
		return anchor;
	}

	@Override
	public void clear() {
		anchor = -1;
	}

	@Override
	public void dispose() {
		document = null;
		pairs = List.of();
	}
}
