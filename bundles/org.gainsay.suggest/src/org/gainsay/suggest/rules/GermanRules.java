// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;
import org.gainsay.suggest.rules.GermanForms.Form;

/** Finds statements in a German text: verbs, also those that are divided, "laut" and "nach Angaben", and sentences in the subjunctive that nothing attributes but the sentence before. */
final class GermanRules {

	private record Indexed(Entry entry, Form form, String particle) {
	}

	private static final Map<String, List<Indexed>> VERBS = new HashMap<>();

	static {
		for (Entry entry : Lexicon.read("german.lexicon")) {
			String word = entry.word().startsWith("sich ") ? entry.word().substring(5) : entry.word();
			int plus = word.indexOf('+');
			String particle = plus < 0 ? "" : word.substring(0, plus);
			GermanForms.of(word.substring(plus + 1)).forEach((form, kinds) -> kinds.forEach(kind -> {
				if (plus < 0 || kind == Form.FINITE) {
					enter(form, new Indexed(entry, kind, particle));
				}
				if (plus >= 0) {
					enter(particle + form, new Indexed(entry, kind, ""));
				}
			}));
		}
		VERBS.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.particle.length(), a.particle.length())));
	}

	private static void enter(String form, Indexed one) {
		VERBS.computeIfAbsent(form, key -> new ArrayList<>()).add(one);
	}

	static final Set<String> SUBJUNCTIVES = EnglishWords.set("sei seien habe werde könne müsse solle dürfe wolle gebe gehe komme stehe liege bestehe bleibe lasse mache sehe nehme finde wisse handele handle halte hätten hätte wären wäre würde würden könnten müssten brauche führe zeige "
			+ "gelte bringe trage erhalte werfe sage rechne arbeite erwarte verfüge gehöre fehle reiche leide sollten dürften bekomme verliere beginne befinde spreche biete ergebe treffe müßten stünden ließen seie bedeute möge laufe hoffe plane fordere stelle setze drohe diene zähle kenne");
	static final Set<String> AUXILIARIES = EnglishWords.set("hat haben hatte hatten habe wird werden wurde wurden ist sind war waren worden sei seien hätte hätten");
	private static final Set<String> PASSIVES = EnglishWords.set("wird werden wurde wurden worden");
	private static final Set<String> QUESTION_WORDS = EnglishWords.set("dass daß ob wie was wer wann warum wo weshalb welche welcher welches wieso wem wen wonach");
	static final Set<String> PREPOSITIONS = EnglishWords.set("in im am an auf aus bei beim bis durch für gegen gegenüber mit nach ohne seit über um unter von vom vor während wegen zu zum zur zwischen laut gemäß trotz anlässlich ab per ins");
	static final Set<String> ADVERBS = EnglishWords.set("zudem außerdem auch dabei dagegen damit dann danach darüber daraufhin darauf dazu dennoch deshalb daher doch ebenfalls ferner gestern heute bereits hingegen inzwischen jedoch mittlerweile nun offiziell schließlich so später unterdessen weiter weiterhin "
			+ "wörtlich zugleich gleichzeitig zunächst zuvor zuletzt wiederum allerdings anschließend hier dort jetzt und aber oder denn noch erst weiters nachdem kürzlich anfangs insgesamt ausdrücklich daran nicht");
	private static final Entry HEISST = new Entry(Entry.Kind.PHRASE, "heißen", "es", Map.of("clause", true, "quote", true), StanceKind.ASSERTS, "Im Bericht heißt es, der Tank sei leck.");

	private final Reading text;
	private final GermanWithholding withholding;
	private final GermanPrepositions prepositions;
	private final List<Finding> found = new ArrayList<>();

	GermanRules(Reading text) {
		this.text = text;
		this.withholding = new GermanWithholding(text, this);
		this.prepositions = new GermanPrepositions(text, this);
	}

	/** All that is found, in the order of the text; contents may lie in one another. */
	List<Finding> find() {
		for (int sentence = 0; sentence < text.sentences(); sentence++) {
			int first = text.firstOf(sentence);
			int limit = text.endOf(sentence);
			int before = found.size();
			for (int at = first; at < limit; at++) {
				if (text.quotation(at) < 0 && text.isWord(at)) {
					Finding one = withholding.at(at, first, limit);
					one = one != null ? one : at(at, first, limit);
					if (one != null) {
						found.add(one);
					}
				}
			}
			if (found.size() == before) {
				Finding free = free(first, limit);
				if (free != null) {
					found.add(free);
				}
			}
		}
		return List.copyOf(found);
	}

	private @Nullable Finding at(int token, int first, int limit) {
		String low = text.low(token);
		Finding preposition = prepositions.preposition(token, first, limit);
		if (preposition != null) {
			return preposition;
		}
		if (low.equals("so") && text.low(token - 1).equals(",") && !text.low(token + 1).equals("dass")) {
			return prepositions.so(token, first, limit);
		}
		if ((low.equals("demnach") || low.equals("danach")) && token == first) {
			Run content = trimmed(token + 1, limit);
			return content == null ? null : new Finding(Shape.CLAUSE, "\"" + low + "\"", null, List.of(new Run(token, token + 1)), null, List.of(content), false, low.equals("demnach") ? 0.7 : 0.3);
		}
		if ((low.equals("heißt") || low.equals("hieß")) && text.low(token + 1).equals("es") || low.equals("es") && (text.low(token + 1).equals("heißt") || text.low(token + 1).equals("hieß"))) {
			return verb(HEISST, new Run(token, token + 2), null, first, limit);
		}
		for (Indexed one : VERBS.getOrDefault(low, List.of())) {
			Finding finding = verb(one, token, first, limit);
			if (finding != null) {
				return finding;
			}
		}
		return null;
	}

	// ---- verbs

	private @Nullable Finding verb(Indexed one, int token, int first, int limit) {
		int end = clauseEnd(token + 1, limit);
		if (text.isCapital(token) && token != first) {
			return null;
		}
		if (one.form == Form.PARTICIPLE) {
			int helper = helper(token, first);
			if (helper < 0) {
				return null;
			}
			boolean behind = helper > token;
			boolean apart = !behind && helper < token - 1;
			if (PASSIVES.contains(text.low(helper)) && !one.entry.hasClause()) {
				return null;
			}
			Run cue = behind ? new Run(token, helper + 1) : apart ? new Run(helper, helper + 1) : new Run(helper, token + 1);
			return verb(one.entry, cue, apart ? new Run(token, token + 1) : null, first, limit);
		}
		if (text.low(token).equals(infinitive(one)) && !canBeFinite(token, first)) {
			return null;
		}
		if (!one.particle.isEmpty()) {
			int particle = particle(one, token, end);
			if (particle < 0 || particle + 1 < end && text.isWord(particle + 1) && PREPOSITIONS.contains(one.particle)) {
				return null;
			}
			return verb(one.entry, new Run(token, token + 1), new Run(particle, particle + 1), first, limit);
		}
		return verb(one.entry, new Run(token, token + 1), null, first, limit);
	}

	/** Where the particle of a divided verb stands, the last in its clause; -1 where it does not. */
	private int particle(Indexed one, int token, int end) {
		for (int at = end - 1; at > token; at--) {
			if (text.low(at).equals(one.particle)) {
				return at;
			}
		}
		return -1;
	}

	private static String infinitive(Indexed one) {
		String word = one.entry.word();
		return one.particle.isEmpty() ? word.replace("+", "") : word.substring(word.indexOf('+') + 1);
	}

	/** An infinitive is the plural of the present too, where it stands second and a plural can be its subject. */
	private boolean canBeFinite(int token, int first) {
		String before = text.low(token - 1);
		for (int at = first; at < token; at++) {
			if (AUXILIARIES.contains(text.low(at)) || text.low(at).equals("zu") && at == token - 1 || Set.of("will", "wollen", "kann", "können", "soll", "sollen", "muss", "müssen", "wollte", "wollten", "konnte", "sollte").contains(text.low(at))) {
				return false;
			}
		}
		return !before.equals("zu") && token < first + 14;
	}

	/** The auxiliary of a participle: before it in the clause, or right behind it; -1 where there is none. */
	private int helper(int token, int first) {
		if (AUXILIARIES.contains(text.low(token + 1)) && !text.low(token + 1).equals("worden")) {
			return token + 1;
		}
		for (int at = token - 1; at >= first && token - at < 30; at--) {
			String low = text.low(at);
			if (low.equals(";") || low.equals(":") || text.quotation(at) >= 0) {
				return -1;
			}
			if (AUXILIARIES.contains(low) && !low.equals("worden")) {
				return at;
			}
		}
		return -1;
	}

	/** @param rest the particle or participle; null where nothing is apart */
	private @Nullable Finding verb(Entry entry, Run cue, @Nullable Run rest, int first, int limit) {
		List<Run> cues = rest == null ? List.of(cue) : List.of(cue, rest);
		int last = rest == null ? cue.to() : rest.to();
		boolean negated = negates(cue.from(), last, limit, entry);
		String before = text.low(cue.from() - 1);
		boolean edge = cue.from() > first && (before.equals(",") || EnglishWords.isQuoteMark(before) || before.equals("so") && text.low(cue.from() - 2).equals(","));
		Run source = source(cue.from(), rest == null ? cue.to() : cue.to(), rest == null ? limit : rest.from(), first, limit);
		int how = how(cue.from(), first);
		if (how >= 0) {
			return how(entry, cues, how, first, limit, negated);
		}
		if (edge) {
			Run behind = behind(cue.to(), rest == null ? limit : rest.from());
			Finding post = postposed(entry, cues, behind == null ? source : behind, last, first, limit, negated);
			if (post != null) {
				return post;
			}
		}
		int end = clauseEnd(last, limit);
		if (end < limit && text.low(end).equals(":")) {
			Run said = said(end + 1, limit);
			return said == null ? null : new Finding(Shape.PHRASE, "a colon and what is said", entry, cues, source, List.of(said), negated, 0.92);
		}
		if (opensQuotation(end)) {
			Run said = said(end, limit);
			return said == null ? null : new Finding(Shape.CLAUSE, "a quotation behind the verb", entry, cues, source, List.of(said), negated, entry.takes("quote") ? 0.85 : 0.6);
		}
		int comma = comma(last, limit);
		if (comma >= 0 && entry.takes("clause")) {
			String next = text.low(comma + 1);
			Run said = trimmed(comma + 1, contentEnd(comma + 1, limit));
			boolean asked = QUESTION_WORDS.contains(next);
			boolean indirect = hasSubjunctive(comma + 1, limit);
			boolean infinitive = hasInfinitive(comma + 1, contentEnd(comma + 1, limit));
			if (said != null && (asked || indirect || infinitive)) {
				double score = (asked ? 0.85 : indirect ? 0.88 : 0.65) - (entry.surely("clause") ? 0 : 0.2);
				return new Finding(Shape.CLAUSE, asked ? "a subordinate clause behind the verb" : indirect ? "a clause in the subjunctive behind the verb" : "an infinitive with \"zu\" behind the verb", entry, cues, source, List.of(said), negated, score);
			}
		}
		if (entry.takes("np")) {
			Run object = object(cue.to(), rest == null ? end : rest.from(), source);
			return object == null ? null : new Finding(Shape.PHRASE, "a noun by the verb", entry, cues, source, List.of(object), negated, EnglishVerbs.AGAINST.contains(entry.stance()) ? 0.7 : entry.surely("np") ? 0.4 : 0.3);
		}
		return null;
	}

	/**
	 * Whether a cue is negated, in it or behind it in its clause.
	 *
	 * @param last behind the cue
	 * @param limit of the sentence
	 */
	boolean negates(int first, int last, int limit, Entry entry) {
		return !entry.word().startsWith("zweifel") && negated(first, clauseEnd(last, limit));
	}

	private boolean negated(int from, int to) {
		for (int at = from; at < to; at++) {
			String low = text.low(at);
			if (low.equals("nicht") || low.equals("nie") || low.equals("niemals") || low.startsWith("kein") && low.length() <= 6) {
				return true;
			}
		}
		return false;
	}

	/** "..., sagte Ito." */
	private @Nullable Finding postposed(Entry entry, List<Run> cues, @Nullable Run source, int last, int first, int limit, boolean negated) {
		int clause = cues.getFirst().from();
		if (text.low(clause - 1).equals("so")) {
			clause--;
		}
		int before = clause - 1;
		while (before >= first && !text.isWord(before) && text.quotation(before) < 0) {
			before--;
		}
		if (before < first) {
			return null;
		}
		List<Run> content = new ArrayList<>();
		boolean quoted = text.quotation(before) >= 0;
		Run piece = quoted ? trimmed(text.firstOfQuotation(text.quotation(before)), before + 1) : before - first < 2 || !hasVerb(first, before + 1) ? null : trimmed(first, before + 1);
		if (piece == null) {
			return null;
		}
		content.add(piece);
		int end = clauseEnd(last, limit);
		if (quoted && end < limit && text.low(end).equals(",") || opensQuotation(end)) {
			int next = end;
			while (next < limit && text.quotation(next) < 0 && next < end + 3) {
				next++;
			}
			if (next < limit && text.quotation(next) >= 0) {
				Run more = trimmed(next, text.endOfQuotation(text.quotation(next)));
				if (more != null) {
					content.add(more);
				}
			}
		}
		return new Finding(Shape.CLAUSE, quoted ? "a quotation before the verb" : "a clause before the verb", entry, cues, source, content, negated, quoted ? 0.95 : 0.8);
	}

	/** Whether a verb that is known stands between two tokens, so that they can be a sentence. */
	private boolean hasVerb(int from, int to) {
		for (int at = from; at < to; at++) {
			String low = text.low(at);
			if (AUXILIARIES.contains(low) || SUBJUNCTIVES.contains(low) || !text.isCapital(at) && low.length() > 3 && (low.endsWith("te") || low.endsWith("ten") || VERBS.containsKey(low)) && !PREPOSITIONS.contains(low)) {
				return true;
			}
		}
		return false;
	}

	/** "Wie der Hafen mitteilte, ...": where the clause begins; -1 where there is none. */
	private int how(int verb, int first) {
		for (int at = verb - 1; at >= first && verb - at < 25; at--) {
			if (text.low(at).equals("wie") && (at == first || text.low(at - 1).equals(","))) {
				return at;
			}
			if (text.low(at).equals(",") && !text.isCapital(at + 1)) {
				return -1;
			}
		}
		return -1;
	}

	private @Nullable Finding how(Entry entry, List<Run> cues, int how, int first, int limit, boolean negated) {
		int verb = cues.getFirst().from();
		if (verb <= how + 1) {
			return null;
		}
		Run source = sourceOf(how + 1, verb);
		int end = clauseEnd(cues.getLast().to(), limit);
		Run content = how == first ? trimmed(end + 1, limit) : trimmed(first, how);
		if (content == null) {
			return null;
		}
		List<Run> all = new ArrayList<>();
		all.add(new Run(how, how + 1));
		all.addAll(cues);
		return new Finding(Shape.CLAUSE, "\"wie\" and who says it", entry, all, source, List.of(content), negated, 0.88);
	}

	// ---- who speaks

	/** Who speaks, of a verb in the main clause. */
	@Nullable Run source(int verb, int behind, int particle, int first, int limit) {
		int from = verb;
		while (from > first && text.quotation(from - 1) < 0 && !EnglishWords.isQuoteMark(text.low(from - 1)) && !EnglishWords.isStop(text.low(from - 1))) {
			from--;
		}
		String before = text.low(verb - 1);
		int clause = from;
		for (int at = verb - 2; at > from; at--) {
			boolean joins = text.low(at).equals("und") && !text.isCapital(at + 1) || text.low(at).equals(",") && !before.equals(",") && !text.isCapital(at + 1) && text.isWord(at + 1);
			if (joins) {
				clause = at + 1;
				break;
			}
		}
		boolean inverted = clause >= verb || ADVERBS.contains(text.low(clause)) && verb - clause <= 3 || PREPOSITIONS.contains(text.low(clause)) || before.equals(",") && verb - clause <= 1 || EnglishWords.isQuoteMark(before);
		return inverted ? behind(behind, Math.min(particle, limit)) : sourceOf(clause, verb);
	}

	private @Nullable Run sourceOf(int first, int end) {
		int from = first;
		while (from < end && (ADVERBS.contains(text.low(from)) || !text.isWord(from) && text.quotation(from) < 0 && !EnglishWords.isQuoteMark(text.low(from)))) {
			from++;
		}
		int to = end;
		while (to > from && (ADVERBS.contains(text.low(to - 1)) || text.low(to - 1).equals(",") || PREPOSITIONS.contains(text.low(to - 1)))) {
			to--;
		}
		if (from < to && PREPOSITIONS.contains(text.low(from)) && !text.low(from).equals("aus")) {
			return null;
		}
		return to > from && to - from < 40 ? new Run(from, to) : null;
	}

	/** The noun phrase behind a verb that stands before its subject. */
	private @Nullable Run behind(int first, int limit) {
		int at = first;
		while (at < limit && (ADVERBS.contains(text.low(at)) || text.low(at).equals("sich") || text.low(at).equals("es"))) {
			at++;
		}
		int from = at;
		boolean noun = false;
		while (at < limit) {
			String low = text.low(at);
			if (text.quotation(at) >= 0 || EnglishWords.isQuoteMark(low)) {
				int quotation = text.quotation(at) >= 0 ? text.quotation(at) : text.quotation(at + 1);
				if (noun && quotation >= 0 && text.endOfQuotation(quotation) - text.firstOfQuotation(quotation) <= 5) {
					at = text.endOfQuotation(quotation) + 1;
					continue;
				}
				break;
			}
			if (EnglishWords.isStop(low) && !low.equals("(") && !low.equals(")")) {
				break;
			}
			if (low.equals(",") && !(noun && (text.isCapital(at + 1) || Set.of("ein", "eine", "der", "die").contains(text.low(at + 1))) && closes(at + 1, limit))) {
				break;
			}
			if (noun && (PREPOSITIONS.contains(low) && !low.equals("von") && !low.equals("vom") && !low.equals("für") && !(low.equals("in") && text.isCapital(at + 1)) && !low.equals("aus") || ADVERBS.contains(low) || VERBS.containsKey(low) && !text.isCapital(at) || AUXILIARIES.contains(low))) {
				break;
			}
			if (!noun && PREPOSITIONS.contains(low)) {
				return null;
			}
			noun |= text.isCapital(at) || Set.of("er", "sie", "man", "dieser", "diese").contains(low);
			at++;
		}
		return at > from && noun ? new Run(from, Math.min(at, limit)) : null;
	}

	/** Whether a comma follows soon, so that what stands between is an apposition. */
	private boolean closes(int from, int limit) {
		for (int at = from; at < limit && at < from + 14; at++) {
			if (text.low(at).equals(",") || text.low(at).equals(".")) {
				return true;
			}
			if (QUESTION_WORDS.contains(text.low(at)) || SUBJUNCTIVES.contains(text.low(at))) {
				return false;
			}
		}
		return false;
	}

	/** What stands behind a verb without its subject. */
	private @Nullable Run object(int from, int to, @Nullable Run source) {
		int first = source != null && source.from() >= from && source.to() <= to ? source.to() : from;
		return trimmed(first, to);
	}

	// ---- what nothing attributes but the sentence before

	private @Nullable Finding free(int first, int limit) {
		if (found.isEmpty() || text.paragraph(first) - text.paragraph(found.getLast().at()) > 1 || text.sentence(first) - text.sentence(found.getLast().at()) > 4) {
			return null;
		}
		if (text.quotation(first + 1) >= 0 && EnglishWords.isQuoteMark(text.low(first)) && text.endOfQuotation(text.quotation(first + 1)) >= limit - 2 && text.paragraph(first) == text.paragraph(found.getLast().at())) {
			Run content = trimmed(first + 1, limit);
			if (content != null) {
				found.set(found.size() - 1, found.getLast().and(content));
			}
			return null;
		}
		for (int at = first; at < limit; at++) {
			if (text.quotation(at) < 0 && SUBJUNCTIVES.contains(text.low(at)) && !STRONG_OTHERWISE.contains(text.low(at))) {
				Run content = trimmed(first, limit);
				return content == null ? null : new Finding(Shape.CLAUSE, "indirect speech that goes on", null, List.of(), found.getLast().source(), List.of(content), false, 0.65);
			}
			if (text.low(at).equals("wenn") || text.low(at).equals("als")) {
				break;
			}
		}
		return null;
	}

	private static final Set<String> STRONG_OTHERWISE = EnglishWords.set("würde würden könnten sollten müssten hätten wären dürften zeige stelle führe trage setze drohe diene zähle");

	// ---- extents

	/** Whether words are a clause, or an infinitive that stands for one; a noun with a clause of its own behind a comma is none. */
	boolean isClause(int from, int limit) {
		int comma = nextComma(from, limit);
		return hasSubjunctive(from, limit) || hasInfinitive(from, comma) || IntStream.range(from, comma).anyMatch(at -> AUXILIARIES.contains(text.low(at)));
	}

	private boolean hasSubjunctive(int from, int limit) {
		for (int at = from; at < limit; at++) {
			if (SUBJUNCTIVES.contains(text.low(at)) || isSubjunctive(at) || text.low(at).equals("könnte") || text.low(at).equals("sollte") || text.low(at).equals("müsste")) {
				return true;
			}
		}
		return false;
	}

	/** "Es rieche", "er wisse": a third person that ends as the first does. */
	private boolean isSubjunctive(int token) {
		String low = text.low(token);
		String before = text.low(token - 1);
		return low.length() > 3 && low.endsWith("e") && !low.endsWith("te") && !text.isCapital(token) && (before.equals("es") || before.equals("er") || before.equals("man"));
	}

	private boolean hasInfinitive(int from, int to) {
		for (int at = from; at < to; at++) {
			if (text.low(at).equals("zu") && text.low(at + 1).endsWith("n") && !text.isCapital(at + 1) || text.low(at).length() > 6 && text.low(at).contains("zu") && text.low(at).endsWith("en") && !text.isCapital(at) && (at + 1 >= to || !text.isWord(at + 1))) {
				return true;
			}
		}
		return false;
	}

	/** The verb of the lexicon that a word is a form of; null for none. */
	static @Nullable Entry entry(String low) {
		List<Indexed> all = VERBS.get(low);
		return all == null ? null : all.getFirst().entry;
	}

	/** What a cue that somebody else found does: that of a refusal that it is of, else of the first verb in it that is whole, with its particle if it is divided; null where there is none. */
	@Nullable Entry entry(Run cue) {
		int sentence = text.sentence(cue.from());
		int first = text.firstOf(sentence);
		int limit = text.endOf(sentence);
		for (int at = first; at < cue.to(); at++) {
			Finding refusal = withholding.at(at, first, limit);
			if (refusal != null && refusal.cue().stream().anyMatch(cue::overlaps)) {
				return refusal.entry();
			}
		}
		for (int at = cue.from(); at < cue.to(); at++) {
			for (Indexed one : VERBS.getOrDefault(text.low(at), List.of())) {
				if (one.particle.isEmpty() || particle(one, at, clauseEnd(at + 1, limit)) >= 0) {
					return one.entry;
				}
			}
		}
		return null;
	}

	/** Whether a word is some form of a verb of the lexicon. */
	static boolean isVerb(String low) {
		return VERBS.containsKey(low);
	}

	/** Where a main clause ends: a comma, a colon, a quotation mark or the end of the sentence. */
	int clauseEnd(int from, int limit) {
		int at = from;
		while (at < limit && !text.low(at).equals(",") && !(EnglishWords.isStop(text.low(at)) && !text.low(at).equals("(") && !text.low(at).equals(")")) && !opensQuotation(at)) {
			at++;
		}
		return at;
	}

	/** The comma behind which what is said begins: after an apposition, the second. */
	private int comma(int from, int limit) {
		for (int at = from; at < limit && at < from + 40; at++) {
			if (text.low(at).equals(",") && text.quotation(at) < 0) {
				String next = text.low(at + 1);
				if (QUESTION_WORDS.contains(next) || hasSubjunctive(at + 1, nextComma(at + 1, limit)) || hasInfinitive(at + 1, nextComma(at + 1, limit))) {
					return at;
				}
			} else if (EnglishWords.isStop(text.low(at)) || EnglishWords.isQuoteMark(text.low(at))) {
				return -1;
			}
		}
		return -1;
	}

	private int nextComma(int from, int limit) {
		int at = from;
		while (at < limit && !text.low(at).equals(",")) {
			at++;
		}
		return at;
	}

	private int contentEnd(int from, int limit) {
		for (int at = from; at < limit; at++) {
			if (text.quotation(at) < 0 && text.low(at).equals(";")) {
				return at;
			}
		}
		return limit;
	}

	private boolean opensQuotation(int token) {
		return EnglishWords.isQuoteMark(text.low(token)) && text.quotation(token) < 0 && text.quotation(token + 1) >= 0;
	}

	private @Nullable Run said(int from, int limit) {
		int at = from;
		while (at < text.size() && at < from + 3 && !text.isWord(at) && text.quotation(at) < 0) {
			at++;
		}
		if (at < text.size() && text.quotation(at) >= 0) {
			int end = text.endOfQuotation(text.quotation(at));
			return trimmed(text.firstOfQuotation(text.quotation(at)), end);
		}
		return trimmed(from, limit);
	}

	/** A run without the marks at its ends; null where nothing is left. */
	@Nullable Run trimmed(int first, int end) {
		int from = first;
		int to = Math.min(end, text.size());
		while (from < to && !text.isWord(from) && !(opensQuotation(from) && text.endOfQuotation(text.quotation(from + 1)) < to - 2)) {
			from++;
		}
		while (to > from && !text.isWord(to - 1) && !(EnglishWords.isQuoteMark(text.low(to - 1)) && text.quotation(to - 2) >= 0 && text.firstOfQuotation(text.quotation(to - 2)) > from)) {
			to--;
		}
		return to > from ? new Run(from, to) : null;
	}
}
