// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;

/** Finds what attributes in German without a verb: "laut Polizei", "nach Angaben der Polizei", "der Polizei zufolge", "..., so die Polizei". */
final class GermanPrepositions {

	private static final Set<String> SAYINGS = EnglishWords.set("angaben angabe ansicht meinung auffassung aussage aussagen informationen einschätzung einschätzungen berichten bericht erkenntnissen worten darstellung überzeugung untersuchungen schätzungen medienberichten polizeiangaben behördenangaben medienangaben presseberichten zeitungsberichten "
			+ "zeugenaussagen augenzeugenberichten mitteilung auskunft expertenmeinung willen ergebnissen umfragen umfrage studie meldungen agenturmeldungen vorstellung vorstellungen ermittlungen berechnungen urteil recherchen militärangaben regierungsangaben veranstalterangaben firmenangaben unternehmensangaben agenturberichten");

	private final Reading text;
	private final GermanRules rules;

	GermanPrepositions(Reading text, GermanRules rules) {
		this.text = text;
		this.rules = rules;
	}

	/** What "laut", "nach", "gemäß" or "zufolge" begins or ends; null where a token is none of them. */
	@Nullable Finding preposition(int token, int first, int limit) {
		String low = text.low(token);
		Run source = null;
		if (low.equals("laut") || low.equals("gemäß") && text.isCapital(token + 1)) {
			source = phrase(text, token + 1, limit);
		} else if (low.equals("nach") && says(token + 1, limit)) {
			source = phrase(text, token + 1, limit);
		} else if (low.equals("zufolge") || low.equals("nach") && SAYINGS.contains(text.low(token - 1)) && !text.low(token + 1).isEmpty()) {
			int from = token - 1;
			while (from > first && text.isWord(from - 1) && !GermanRules.AUXILIARIES.contains(text.low(from - 1)) && !GermanRules.isVerb(text.low(from - 1)) && !GermanRules.PREPOSITIONS.contains(text.low(from - 1)) && !GermanRules.ADVERBS.contains(text.low(from - 1))) {
				from--;
			}
			source = from < token ? new Run(from, token) : null;
		}
		if (source == null) {
			return null;
		}
		int from = Math.min(token, source.from());
		int to = Math.max(token + 1, source.to());
		List<Run> content = new ArrayList<>();
		Run left = from - first >= 1 ? rules.trimmed(first, from) : null;
		Run right = rules.trimmed(Citing.behind(text, to, limit), limit);
		boolean only = left != null && (left.length() > 1 || right == null);
		if (only && left != null) {
			content.add(left);
		}
		if (right != null && (right.length() > 1 || content.isEmpty())) {
			content.add(right);
		}
		return content.isEmpty() ? null : new Finding(Shape.CLAUSE, "\"" + low + "\"", null, List.of(new Run(token, token + 1)), source, content, false, low.equals("nach") ? 0.85 : 0.88);
	}

	private boolean says(int from, int limit) {
		for (int at = from; at < limit && at < from + 4; at++) {
			String low = text.low(at);
			if (SAYINGS.contains(low) || low.endsWith("angaben") || low.endsWith("berichten") || low.endsWith("einschätzung")) {
				return true;
			}
			if (!text.isWord(at) || text.isCapital(at) && at > from) {
				return false;
			}
		}
		return false;
	}

	/** A noun phrase behind a preposition: to the verb, a comma, or another preposition than of a name. */
	static @Nullable Run phrase(Reading text, int first, int limit) {
		int at = first;
		boolean noun = false;
		while (at < limit) {
			String low = text.low(at);
			if (EnglishWords.isQuoteMark(low) && text.quotation(at + 1) >= 0 && text.endOfQuotation(text.quotation(at + 1)) - at < 6) {
				at = text.endOfQuotation(text.quotation(at + 1)) + 1;
				noun = true;
				continue;
			}
			if (!text.isWord(at) && !low.equals("(") && !low.equals(")") || text.quotation(at) >= 0) {
				break;
			}
			if (noun && (GermanRules.AUXILIARIES.contains(low) || GermanRules.SUBJUNCTIVES.contains(low) || GermanRules.ADVERBS.contains(low) && !low.equals("und") || GermanRules.PREPOSITIONS.contains(low) && !low.equals("von") && !low.equals("vom") && !(low.equals("in") && text.isCapital(at + 1)) || GermanRules.isVerb(low) && !text.isCapital(at)
					|| !text.isCapital(at) && low.length() > 3 && low.endsWith("t") && !text.isCapital(at + 1))) {
				break;
			}
			noun |= text.isCapital(at);
			at++;
		}
		return at > first && noun ? new Run(first, at) : null;
	}

	/** "..., so Ito". */
	@Nullable Finding so(int token, int first, int limit) {
		Run source = phrase(text, token + 1, limit);
		int before = token - 1;
		while (before > first && !text.isWord(before) && text.quotation(before) < 0) {
			before--;
		}
		if (source == null || before < first + 1) {
			return null;
		}
		boolean quoted = text.quotation(before) >= 0;
		int end = source.to();
		if (end < limit && text.isWord(end)) {
			return null;
		}
		Run content = quoted ? rules.trimmed(text.firstOfQuotation(text.quotation(before)), before + 1) : rules.trimmed(first, before + 1);
		return content == null ? null : new Finding(Shape.CLAUSE, "\"so\" and who says it", null, List.of(new Run(token, token + 1)), source, List.of(content), false, 0.9);
	}
}
