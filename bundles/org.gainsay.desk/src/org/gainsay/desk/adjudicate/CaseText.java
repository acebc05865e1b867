// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.adjudicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.study.Case;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StudyFacts;

/**
 * A case as a text: what each coder marked in the same words of the article, one below the other, then what else each gave, with marks where they differ.
 *
 * @param text   lines, with a line feed behind each
 * @param pieces what is marked in it, in its order; they may overlap
 */
public record CaseText(String text, List<Piece> pieces) {

	/** How a piece looks. */
	public enum Look {
		/** The name of a coder, and its number. */
		CODER,
		/** The words around. */
		AROUND, CONTENT, CUE, SOURCE, HEDGE,
		/** On what coders differ. */
		DIFFERS
	}

	/**
	 * A part of the text.
	 *
	 * @param start in UTF-16 units
	 */
	public record Piece(int start, int length, Look look) {
	}

	/** That of a case, with the words around it that were found before. */
	public static CaseText of(Case one, Corpus corpus, CaseSurroundings surroundings) {
		return new Writer(one, corpus, surroundings.of(one)).write();
	}

	/** Writes one. */
	private static final class Writer {
		private final Case of;
		private final Corpus corpus;
		private final CaseSurroundings.@Nullable Around around;
		private final StringBuilder text = new StringBuilder();
		private final List<Piece> pieces = new ArrayList<>();

		Writer(Case of, Corpus corpus, CaseSurroundings.@Nullable Around around) {
			this.of = of;
			this.corpus = corpus;
			this.around = around;
		}

		CaseText write() {
			text.append(of.category() == null ? of.article() : NLS.bind(DeskMessages.Adjudicating_codes, of.article(), of.category())).append('\n');
			SortedSet<String> differing = of.differing();
			int number = 0;
			for (String coder : of.coders()) {
				number++;
				text.append('\n');
				int start = text.length();
				text.append(number).append(' ').append(coder);
				pieces.add(new Piece(start, text.length() - start, Look.CODER));
				Case.Offer offer = of.offers().get(coder);
				if (offer == null) {
					int gap = text.length() + 2;
					text.append(": ").append(DeskMessages.Adjudicating_gap); //$NON-NLS-1$
					pieces.add(new Piece(gap, text.length() - gap, Look.DIFFERS));
					text.append('\n');
					continue;
				}
				text.append('\n');
				spans(offer);
				offer.given().forEach((variable, given) -> {
					if (!Set.of("content", "cue", "source", "hedge").contains(variable) || differing.contains(variable)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
						int from = text.length();
						text.append(variable).append(": ").append(given.shown()); //$NON-NLS-1$
						if (differing.contains(variable)) {
							pieces.add(new Piece(from, text.length() - from, Look.DIFFERS));
						}
						text.append('\n');
					}
				});
				differing.stream().filter(variable -> !variable.equals("found") && !offer.given().containsKey(variable)).forEach(variable -> { //$NON-NLS-1$
					int from = text.length();
					text.append(variable).append(": –"); //$NON-NLS-1$
					pieces.add(new Piece(from, text.length() - from, Look.DIFFERS));
					text.append('\n');
				});
			}
			of.decisions().forEach(decision -> text.append('\n').append(NLS.bind(DeskMessages.Adjudicating_decided, decision.who(), told(decision))).append('\n'));
			return new CaseText(text.toString(), List.copyOf(pieces));
		}

		private void spans(Case.Offer offer) {
			CaseSurroundings.Around known = around;
			if (known == null) {
				return;
			}
			int start = text.length();
			text.append(known.words());
			pieces.add(new Piece(start, text.length() - start, Look.AROUND));
			for (StatementAnchor mark : CaseSurroundings.marks(offer, corpus)) {
				Look look = look(mark.role());
				if (look != null) {
					AnchorFacts.spansOf(mark.anchor()).forEach(span -> pieces.add(new Piece(start + span.start() - known.start(), span.length(), look)));
				}
			}
			text.append('\n');
		}

		private static @Nullable Look look(StatementAnchor.Role role) {
			return switch (role) {
				case CONTENT -> Look.CONTENT;
				case CUE -> Look.CUE;
				case SOURCE -> Look.SOURCE;
				case HEDGE -> Look.HEDGE;
				default -> null;
			};
		}

		private static String told(StudyFacts.Decision decision) {
			String taken = decision.nothing() ? "0" : decision.took() == null ? "…" : decision.took(); //$NON-NLS-1$ //$NON-NLS-2$
			String stances = decision.stancesOf() == null ? "" : ", " + NLS.bind(DeskMessages.Adjudicating_stances, decision.stancesOf()); //$NON-NLS-1$ //$NON-NLS-2$
			String spans = decision.spansOf() == null ? "" : ", " + NLS.bind(DeskMessages.Adjudicating_spans, decision.spansOf()); //$NON-NLS-1$ //$NON-NLS-2$
			return taken + stances + spans + (decision.note() == null ? "" : " – " + decision.note()); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
