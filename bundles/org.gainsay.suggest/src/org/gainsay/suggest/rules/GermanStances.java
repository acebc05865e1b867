// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.Suggestion.Stance;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/** Reads what somebody does about a claim in German. */
final class GermanStances implements StanceReader {

	private static final Set<String> CLAIMS = EnglishWords.set("vorwurf vorwürfe behauptung behauptungen bericht berichte anschuldigung anschuldigungen kritik verdacht darstellung meldung meldungen aussage aussagen gerücht gerüchte spekulationen zahl zahlen these annahme vermutung angaben beschuldigungen dies das diese sie es ihn");

	private final Reading text;

	GermanStances(Reading text) {
		this.text = text;
	}

	@Override
	public List<Stance> of(Finding found) {
		StanceKind kind = kind(found);
		if (kind == null) {
			return List.of();
		}
		List<Stance> inside = new ArrayList<>();
		if (kind == StanceKind.ASSERTS) {
			found.content().forEach(piece -> read(piece, found, inside));
		}
		return inside.isEmpty() ? List.of(new Stance(kind, certainty(found), List.of())) : inside;
	}

	private static Certainty certainty(Finding found) {
		Entry entry = found.entry();
		return entry == null ? Certainty.UNSPECIFIED : switch (entry.word()) {
			case "glauben", "denken", "erwarten", "an+nehmen" -> Certainty.PROBABLE;
			case "vermuten", "spekulieren" -> Certainty.POSSIBLE;
			default -> Certainty.UNSPECIFIED;
		};
	}

	private @Nullable StanceKind kind(Finding found) {
		Entry entry = found.entry();
		if (entry == null) {
			return StanceKind.ASSERTS;
		}
		if (found.negated()) {
			return switch (entry.stance()) {
				case CONFIRMS -> StanceKind.DOES_NOT_CONFIRM;
				case ASSERTS -> entry.word().equals("glauben") || entry.word().equals("denken") ? StanceKind.DENIES : StanceKind.ASSERTS;
				case DENIES, DISPUTES -> StanceKind.REMARKS_ON;
				default -> entry.stance();
			};
		}
		if (entry.word().equals("zurück+weisen") && !found.content().isEmpty() && !names(found.content().getFirst())) {
			return null;
		}
		return entry.stance();
	}

	private boolean names(Run content) {
		for (int at = content.from(); at < content.to(); at++) {
			if (CLAIMS.contains(text.low(at))) {
				return true;
			}
		}
		return false;
	}

	/** Refusals inside of what is said: "das können wir nicht bestätigen", "kein Kommentar". */
	private void read(Run content, Finding found, List<Stance> into) {
		int from = content.from();
		for (int at = from; at <= content.to(); at++) {
			String low = at < content.to() ? text.low(at) : ".";
			boolean ends = low.equals(",") || low.equals(".") || low.equals(";") || low.equals("!") || low.equals("?") || low.equals("und") && at + 1 < content.to();
			if (ends && at > from) {
				StanceKind kind = clause(from, at);
				if (kind != null) {
					boolean all = found.content().size() == 1 && from <= content.from() + 1 && at >= content.to() - 1;
					into.add(new Stance(kind, Certainty.UNSPECIFIED, all ? List.of() : List.of(text.span(from, at))));
				}
				from = at + 1;
			} else if (ends) {
				from = at + 1;
			}
		}
	}

	private @Nullable StanceKind clause(int from, int to) {
		boolean negated = false;
		boolean confirming = false;
		boolean speaking = false;
		for (int at = from; at < to; at++) {
			String low = text.low(at);
			negated |= low.equals("nicht") || low.startsWith("kein") && low.length() <= 6 || low.equals("weder");
			confirming |= low.equals("bestätigen") || low.equals("bestätigt") || low.equals("bestätigung");
			speaking |= low.equals("kommentieren") || low.equals("kommentar") || low.equals("äußern") && text.low(at - 1).equals("nicht") || low.equals("stellungnahme") || low.equals("auskunft") && negated;
		}
		return !negated ? null : confirming ? StanceKind.DOES_NOT_CONFIRM : speaking ? StanceKind.DECLINES_TO_COMMENT : null;
	}
}
