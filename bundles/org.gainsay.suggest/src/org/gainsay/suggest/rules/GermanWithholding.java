// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;

/** Finds in German who does not want to speak, does not confirm, or has not said anything: "wollte sich dazu nicht äußern", "lehnte eine Stellungnahme ab", "reagierte nicht". */
final class GermanWithholding {

	private static final Set<String> WANT = EnglishWords.set("will wollen wollte wollten möchte möchten mochte mochten konnte konnten kann können");
	private static final Set<String> SPEAK = EnglishWords.set("äußern kommentieren sagen mitteilen nennen nehmen abgeben beantworten verraten preisgeben reden sprechen machen geben");
	private static final Set<String> CONFIRM = EnglishWords.set("bestätigen dementieren");
	private static final Set<String> STATEMENTS = EnglishWords.set("stellungnahme stellungnahmen kommentar kommentare auskunft auskünfte angaben interview interviewanfrage anfrage anfragen");
	private static final Set<String> SILENT = EnglishWords.set("äußerte äußerten reagierte reagierten antwortete antworteten kommentierte kommentierten");
	private static final Set<String> ABOUT = EnglishWords.set("zu zum zur über auf");

	private static final Entry DECLINES = new Entry(Entry.Kind.PHRASE, "ablehnen", "", Map.of(), StanceKind.DECLINES_TO_COMMENT, "Sie wollte sich nicht äußern.");
	private static final Entry LEAVES_OPEN = new Entry(Entry.Kind.PHRASE, "bestätigen", "", Map.of(), StanceKind.DOES_NOT_CONFIRM, "Er wollte das nicht bestätigen.");
	private static final Entry SAYS_NOTHING = new Entry(Entry.Kind.PHRASE, "reagieren", "", Map.of(), StanceKind.HAS_NOT_COMMENTED, "Das Amt reagierte nicht.");

	private final Reading text;
	private final GermanRules rules;

	GermanWithholding(Reading text, GermanRules rules) {
		this.text = text;
		this.rules = rules;
	}

	/** What begins with a token; null where nothing does. */
	@Nullable Finding at(int token, int first, int limit) {
		String low = text.low(token);
		int end = rules.clauseEnd(token + 1, limit);
		if (WANT.contains(low)) {
			return unwilling(token, end, first, limit);
		}
		if ((low.equals("lehnte") || low.equals("lehnten") || low.equals("lehnt")) && text.low(end - 1).equals("ab")) {
			int noun = find(STATEMENTS, token + 1, end);
			return noun < 0 ? null : finding(DECLINES, token, noun, List.of(new Run(token, token + 1), new Run(end - 1, end)), end - 1, first, limit);
		}
		if (SILENT.contains(low)) {
			int not = find(Set.of("nicht"), token + 1, end);
			return not < 0 ? null : finding(SAYS_NOTHING, token, not, List.of(new Run(token, token + 1), new Run(not, not + 1)), end, first, limit);
		}
		return null;
	}

	private @Nullable Finding unwilling(int token, int end, int first, int limit) {
		int verb = end - 1;
		if (verb <= token) {
			return null;
		}
		boolean confirms = CONFIRM.contains(text.low(verb));
		int not = -1;
		for (int at = token + 1; at < end; at++) {
			String low = text.low(at);
			if (low.equals("nicht") || low.equals("keine") || low.equals("keinen") || low.equals("kein") || low.equals("weder")) {
				not = at;
			}
		}
		boolean able = text.low(token).startsWith("ko") || text.low(token).startsWith("ka") || text.low(token).startsWith("kö");
		if (not < 0 || !confirms && (able || !SPEAK.contains(text.low(verb)))) {
			return null;
		}
		if ((text.low(verb).equals("machen") || text.low(verb).equals("geben") || text.low(verb).equals("nehmen") || text.low(verb).equals("nennen")) && find(STATEMENTS, token + 1, end) < 0 && !text.low(verb - 1).equals("stellung") && !text.low(verb).equals("nennen")) {
			return null;
		}
		List<Run> cue = new ArrayList<>();
		cue.add(new Run(token, token + 1));
		cue.add(new Run(not, end));
		return finding(confirms ? LEAVES_OPEN : DECLINES, token, not, cue, not, first, limit);
	}

	private int find(Set<String> words, int from, int to) {
		for (int at = from; at < to; at++) {
			if (words.contains(text.low(at))) {
				return at;
			}
		}
		return -1;
	}

	/** @param part the "not" or the noun; before it stands what it is about */
	private Finding finding(Entry entry, int token, int part, List<Run> cue, int limitOfContent, int first, int limit) {
		Run source = rules.source(token, token + 1, part, first, limit);
		int about = find(ABOUT, token + 1, limitOfContent);
		Run content = about >= 0 && about + 1 < limitOfContent ? rules.trimmed(about + 1, Math.min(limitOfContent, rules.clauseEnd(about, limit))) : object(source, token, limitOfContent);
		boolean clash = content != null && cue.stream().anyMatch(content::overlaps);
		return new Finding(Shape.PHRASE, "who says nothing", entry, cue, source, content == null || clash ? List.of() : List.of(content), false, 0.85);
	}

	private @Nullable Run object(@Nullable Run source, int token, int limit) {
		int from = source != null && source.from() > token ? source.to() : token + 1;
		while (from < limit && (text.low(from).equals("sich") || text.low(from).equals("dazu") || text.low(from).equals("am") || text.low(from).equals("zunächst") || text.low(from).equals("bislang") || text.low(from).equals("bisher"))) {
			from++;
		}
		return from < limit ? rules.trimmed(from, limit) : null;
	}
}
