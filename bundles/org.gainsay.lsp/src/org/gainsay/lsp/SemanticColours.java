// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.Position;
import org.gainsay.dsl.ide.colouring.ColouredRegion;
import org.gainsay.facts.Region;

/** Writes coloured regions as the protocol's semantic tokens: five numbers a token, each relative to the token before. */
final class SemanticColours {

	/** The protocol's own types, so that every theme knows them, in the order of the tokens' numbers. */
	static final List<String> TYPES = List.of("class", "property", "event", "namespace", "function", "enum", "enumMember", "string", "keyword");
	/** The standing of a stance is a modifier, which a theme may colour. */
	static final List<String> MODIFIERS = List.of("declaration", "asserting", "denying", "unconfirmed", "remarking");

	private SemanticColours() {
	}

	static List<Integer> tokens(List<ColouredRegion> regions, String text, Lines lines) {
		List<Integer> numbers = new ArrayList<>();
		Position last = new Position(0, 0);
		for (ColouredRegion coloured : regions) {
			for (Region piece : linesOf(coloured.region(), text)) {
				Position start = lines.position(piece.offset());
				int line = start.getLine() - last.getLine();
				numbers.add(line);
				numbers.add(line == 0 ? start.getCharacter() - last.getCharacter() : start.getCharacter());
				numbers.add(piece.length());
				numbers.add(type(coloured.meaning()));
				numbers.add((coloured.declaration() ? 1 : 0) | modifier(coloured.meaning()));
				last = start;
			}
		}
		return numbers;
	}

	/** A token ends with its line. */
	private static List<Region> linesOf(Region region, String text) {
		List<Region> pieces = new ArrayList<>();
		int start = region.offset();
		for (int i = region.offset(); i <= region.end(); i++) {
			if (i == region.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
				if (i > start) {
					pieces.add(new Region(start, i - start));
				}
				start = i + 1;
			}
		}
		return pieces;
	}

	private static int type(ColouredRegion.Meaning meaning) {
		return switch (meaning) {
			case ACTOR -> 0;
			case CLAIM -> 1;
			case EVENT -> 2;
			case ARTICLE -> 3;
			case STATEMENT -> 4;
			case CATEGORY -> 5;
			case VALUE -> 6;
			case QUOTE -> 7;
			case STANCE_ASSERTING, STANCE_DENYING, STANCE_UNCONFIRMED, STANCE_REMARKING -> 8;
		};
	}

	private static int modifier(ColouredRegion.Meaning meaning) {
		return switch (meaning) {
			case STANCE_ASSERTING -> 1 << 1;
			case STANCE_DENYING -> 1 << 2;
			case STANCE_UNCONFIRMED -> 1 << 3;
			case STANCE_REMARKING -> 1 << 4;
			default -> 0;
		};
	}
}
