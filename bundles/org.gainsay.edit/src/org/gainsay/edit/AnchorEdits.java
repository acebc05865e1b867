// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/**
 * Sets, moves and clears the anchors of a statement. Whatever is asked, all its other anchors lead to the same words as before:
 * where a new content would lead them elsewhere, their quotes are written anew. A statement without a name gets its stable one written
 * down when its content changes, so that it stays the same.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement or place, the
 * file has an error in the statement or has changed since it was checked, or the words cannot be what they are to be, such as a
 * cue inside the content or in the middle of a word. Spans are in UTF-16 units of the article's text; white space at their ends is
 * left out.
 */
public final class AnchorEdits {

	/** An edge of a piece. */
	public enum Edge {
		START, END
	}

	private final CorpusSession session;

	public AnchorEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Gives an anchor other words, or words to a place that has none.
	 *
	 * @param pieces one or more spans, in any order, none overlapping another; those of a {@link AnchorPlace.Role#PART} lie inside
	 *               the content
	 */
	public CorpusEdit set(String statement, AnchorPlace place, List<Span> pieces) {
		return change(statement, "Set the " + name(place), place, written -> written.quotes().trimmed(pieces));
	}

	/** Adds a piece to an anchor; to a place that has none it gives it. A piece that touches or overlaps another is joined with it. */
	public CorpusEdit add(String statement, AnchorPlace place, Span piece) {
		return change(statement, "Add to the " + name(place), place, written -> {
			Span joined = written.quotes().trimmed(List.of(piece)).getFirst();
			List<Span> pieces = new ArrayList<>();
			for (Span one : place.in(written.facts()).map(AnchorFacts::spans).orElse(List.of())) {
				boolean touches = one.start() <= joined.end() && joined.start() <= one.end()
						|| written.quotes().text().at(between(one, joined)).isBlank();
				if (touches) {
					joined = new Span(Math.min(one.start(), joined.start()), Math.max(one.end(), joined.end()));
				} else {
					pieces.add(one);
				}
			}
			pieces.add(joined);
			return written.quotes().trimmed(pieces);
		});
	}

	private static Span between(Span one, Span other) {
		return one.end() <= other.start() ? new Span(one.end(), other.start()) : new Span(other.end(), one.start());
	}

	/**
	 * Takes an anchor away, or one piece of it.
	 *
	 * @param piece from 0, in the order of {@link AnchorFacts#spans}; -1 for all
	 */
	public CorpusEdit clear(String statement, AnchorPlace place, int piece) {
		return change(statement, "Clear the " + name(place), place, written -> {
			if (place.in(written.facts()).isEmpty()) {
				throw new IllegalArgumentException("There is nothing to clear.");
			}
			if (piece < 0) {
				return List.of();
			}
			List<Span> pieces = pieces(written, place, piece);
			pieces.remove(piece);
			return pieces;
		});
	}

	/**
	 * Moves one edge of a piece. When the content shrinks, the parts that stances are about shrink with it.
	 *
	 * @param piece  from 0
	 * @param offset where the edge is to be, in UTF-16 units of the article's text
	 */
	public CorpusEdit move(String statement, AnchorPlace place, int piece, Edge edge, int offset) {
		return change(statement, "Move an edge of the " + name(place), place, written -> {
			List<Span> pieces = pieces(written, place, piece);
			Span old = pieces.get(piece);
			int start = edge == Edge.START ? offset : old.start();
			int end = edge == Edge.END ? offset : old.end();
			if (start < 0 || end <= start) {
				throw new IllegalArgumentException("Nothing would be left of it.");
			}
			pieces.set(piece, written.quotes().trimmed(List.of(new Span(start, end))).getFirst());
			written.quotes().trimmed(pieces); // refuses pieces that overlap
			return pieces;
		});
	}

	private static List<Span> pieces(WrittenStatement written, AnchorPlace place, int piece) {
		List<Span> pieces = new ArrayList<>(place.in(written.facts()).map(AnchorFacts::spans).orElse(List.of()));
		if (piece < 0 || piece >= pieces.size()) {
			throw new IllegalArgumentException("There is no such piece, or its words are not found in the article.");
		}
		return pieces;
	}

	/**
	 * Says whether a cue is negated outside of its words.
	 *
	 * @param cue the statement's or a member's, which must be there
	 */
	public CorpusEdit negate(String statement, AnchorPlace cue, boolean negated) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			Body body = cue.of() == AnchorPlace.STATEMENT ? written.body() : written.body(written.member(cue.of()));
			Body.Part part = body.part("cue").orElseThrow(() -> new IllegalArgumentException("Set the cue first."));
			boolean now = part.nodes().size() > 2;
			if (negated && !now) {
				written.edit(new TextEdit(part.end(), 0, " negated"));
			} else if (!negated && now) {
				int end = part.nodes().get(1).getEndOffset();
				written.edit(new TextEdit(end, part.end() - end, ""));
			}
		});
		return editing.result(negated ? "Negate the cue" : "Take the negation off the cue", List.of(statement));
	}

	private interface Wanted {
		List<Span> of(WrittenStatement written);
	}

	private CorpusEdit change(String statement, String label, AnchorPlace place, Wanted wanted) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			if (place.role().ofStance()) {
				written.stance(place.of());
			} else if (place.role() == AnchorPlace.Role.CODE) {
				if (place.of() < 0 || place.of() >= written.model().getCodes().size()) {
					throw new IllegalArgumentException("The statement \"" + statement + "\" has no code " + (place.of() + 1) + ".");
				}
			} else if (place.of() != AnchorPlace.STATEMENT) {
				written.member(place.of());
			}
			List<Span> pieces = wanted.of(written);
			if (place.role() == AnchorPlace.Role.WORDS && pieces.size() > 1) {
				throw new IllegalArgumentException("The words for an unnamed source are one piece.");
			}
			if (place.role() == AnchorPlace.Role.GROUNDS && !pieces.isEmpty()) {
				checkGrounds(written.stance(place.of()).getKind());
			} else if (place.role() == AnchorPlace.Role.MEMBER_GROUNDS && !pieces.isEmpty() && written.member(place.of()).getWords() == null) {
				throw new IllegalArgumentException("A reason for withholding a name is given for an unnamed source only.");
			}
			Map<AnchorPlace, List<Span>> changes = new LinkedHashMap<>();
			changes.put(place, pieces);
			written.anchors(changes);
		});
		return editing.result(label, List.of(statement));
	}

	/** A reason is given for withholding only. */
	static void checkGrounds(StanceKind kind) {
		if (!Chain.refuses(kind)) {
			throw new IllegalArgumentException("A reason is given only where somebody withholds something: " + Chain.REFUSALS.stream().map(StanceKind::getLiteral).collect(Collectors.joining(", ")) + ".");
		}
	}

	private static String name(AnchorPlace place) {
		return switch (place.role()) {
			case CONTENT -> "content";
			case CUE -> "cue";
			case SOURCE -> "source";
			case HEDGE -> "hedge";
			case ADDRESSEE -> "addressee";
			case WORDS -> "words of the source";
			case PART -> "part of the stance";
			case GROUNDS, MEMBER_GROUNDS -> "reason";
			case CONDITION -> "condition";
			case CODE -> "passage of the code";
		};
	}
}
