// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.gainsay.benchmarks.corpus.Cast.Player;
import org.gainsay.benchmarks.corpus.Scene.Proposition;
import org.gainsay.text.Span;

/** Writes one article sentence by sentence, and beside it the statements that an annotator would find in it. */
final class ArticleWriter {

	/** The statement that is one utterance in all articles of an event. */
	static final String SHARED_UTTERANCE = "s002";
	/** The statement that is one line in several mouths. */
	static final String SHARED_LINE = "s016";

	private static final int WAYS = 28;
	/** The lead, which the headline repeats. */
	private static final int LEAD = 3;
	/** Ways of which nothing else speaks; their statements are written without a name. */
	private static final Set<Integer> NAMELESS = Set.of(9, 22, 27);
	private static final String FIRST = "first";
	private static final String SECOND = "second";

	private final CorpusPlan plan;
	private final Cast cast;
	private final Scene scene;
	private final int place;
	private final Random random;
	private final String name;
	private final Player paper;
	private final Prose prose = new Prose();
	private final List<Draft> drafts = new ArrayList<>();

	/** @param place the article's place in its event, from 0 */
	ArticleWriter(CorpusPlan plan, Cast cast, Scene scene, int place, Random random) {
		this.plan = plan;
		this.cast = cast;
		this.scene = scene;
		this.place = place;
		this.random = random;
		this.name = String.format(Locale.ROOT, "a%06d", scene.firstArticle + place);
		this.paper = cast.papers.get((scene.firstArticle + place) % cast.papers.size());
	}

	/** @param textFile the text's name, relative to the claims file */
	GeneratedArticle write(String textFile) {
		int ofSecond = (scene.firstArticle + place) % 20 == 0 && plan.statements() >= 12 ? 6 : 0;
		for (int i = 0; i < plan.statements(); i++) {
			say(i);
			if (i == 0 || i % 3 == 0) {
				prose.endParagraph();
			}
			if (i > 0 && i % 5 == 0) {
				prose.aside(Words.one(Words.ASIDES, random));
			}
		}
		String text = prose.finish();
		Quoting quoting = new Quoting(text, random);
		List<Draft> own = drafts.subList(0, drafts.size() - ofSecond);
		Map<String, List<Span>> contents = new LinkedHashMap<>();
		own.stream().filter(draft -> draft.named).forEach(draft -> contents.put(draft.name, draft.content));
		String headline = text.substring(0, text.indexOf('\n'));
		return new GeneratedArticle(name, text, claimsFile(own, headline, text, textFile, quoting), second(ofSecond, quoting), contents,
				drafts.size());
	}

	private String claimsFile(List<Draft> own, String headline, String text, String textFile, Quoting quoting) {
		StringBuilder file = new StringBuilder("gainsay 1\nannotator ").append(FIRST).append("\n\narticle ").append(name).append(' ')
				.append(Quoting.string(headline)).append(" {\n\toutlet ").append(paper.name()).append("\n\tpublished ").append(date())
				.append("\n\tlanguage \"en\"\n\ton ").append(scene.name).append("\n\ttext ").append(Quoting.string(textFile));
		if (random.nextInt(4) == 0) {
			file.append(" sha256 \"").append(sha256(text)).append('"');
		}
		file.append("\n\tstatus done\n\tcode genre news\n");
		own.forEach(draft -> file.append('\n').append(draft.write(quoting)));
		return file.append("}\n").toString();
	}

	private String second(int statements, Quoting quoting) {
		if (statements == 0) {
			return null;
		}
		StringBuilder file = new StringBuilder("gainsay 1\nannotator ").append(SECOND).append("\n\nannotations ").append(SECOND)
				.append(" of ").append(name).append(" {\n\tstatus done\n");
		drafts.subList(drafts.size() - statements, drafts.size()).forEach(draft -> file.append('\n').append(draft.write(quoting)));
		return file.append("}\n").toString();
	}

	/** One statement, in one of the ways in which articles attribute. */
	private void say(int number) {
		String statement = String.format(Locale.ROOT, "s%03d", number);
		Draft draft = new Draft(statement, !NAMELESS.contains(number % WAYS));
		drafts.add(draft);
		Proposition claim = claim(number);
		String words = claim.words(Words.one(Words.ROUNDINGS, random));
		Player person = Words.one(scene.people, random);
		Player body = Words.one(cast.bodies, random);
		switch (number % WAYS) {
			case 0 -> headline(draft, number);
			case 1 -> reported(draft, claim, words, body);
			case 2 -> utterance(draft);
			case LEAD -> denied(draft);
			case 4 -> attributed(draft, claim, words, person, "refused to confirm that ", "refused to confirm", "does not confirm ");
			case 5 -> attributed(draft, claim, words, body, "declined to comment on the report that ", "declined to comment", "declines to comment on ");
			case 6 -> attributed(draft, claim, words, Words.one(cast.governments, random), "has not yet commented on the finding that ",
					"has not yet commented", "has not commented on ");
			case 7 -> attributed(draft, claim, words, person, "confirmed that ", "confirmed", "confirms ");
			case 8 -> presupposed(draft, claim, words);
			case 9 -> ownVoice(draft, claim, words);
			case 10 -> believed(draft, claim, words);
			case 11 -> passedOn(draft, claim, words, person);
			case 12 -> citedUnnamed(draft, claim, words);
			case 13 -> unnamed(draft, claim, words);
			case 14 -> attributed(draft, claim, words, person, "questioned the figures behind the claim that ", "questioned", "disputes ");
			case 15 -> attributed(draft, claim, words, another(), "withdrew its report that ", "withdrew", "retracts ");
			case 16 -> sharedLine(draft);
			case 17 -> attributed(draft, claim, words, person, "asked whether ", "asked", "asks about ");
			case 18 -> alleged(draft, claim, words, person);
			case 19 -> interrupted(draft, claim, words, person);
			case 20 -> twoParts(draft, claim, words, person);
			case 21 -> together(draft, claim, words, person, body);
			case 22 -> freeText(draft, person, words);
			case 23 -> attributed(draft, claim, words, body, "was told that ", "was told", "asserts ");
			case 24 -> direct(draft, words, person, "said", "asserts " + claim.name() + " as certain");
			case 25 -> attributed(draft, claim, words, Words.one(cast.governments, random), "would neither confirm nor deny that ",
					"would neither confirm nor deny", "does not confirm ");
			case 26 -> negated(draft, claim, words, person);
			default -> direct(draft, words, person, "insisted", "asserts " + claim.name());
		}
		extras(draft);
	}

	/** The article's own claims first, then those of the whole event. */
	private Proposition claim(int number) {
		List<Proposition> own = scene.ownOf(place);
		return number < 2 * own.size() ? own.get(number % own.size()) : Words.one(scene.claims, random);
	}

	/** What the headline says in short and the lead at length. */
	private Proposition main() {
		return scene.ownOf(place).getFirst();
	}

	private void headline(Draft draft, int number) {
		Span source = prose.put(scene.government.words());
		prose.put(" ");
		Span cue = prose.put("denies");
		prose.put(" that ");
		Span content = prose.put(main().words(""));
		if (number > 0) {
			prose.endSentence("");
		}
		draft.says(content).near("cue", cue).near("source", source).line("by " + scene.government.name()).line("denies " + main().name());
		int lead = number + LEAD;
		if (lead < plan.statements() - 6) {
			draft.line("repeats " + String.format(Locale.ROOT, "s%03d", lead));
		}
	}

	private void denied(Draft draft) {
		Span source = prose.put(scene.government.words());
		prose.put(" on Tuesday ");
		Span cue = prose.put("denied");
		prose.put(" that ");
		Span content = prose.put(main().words(""));
		prose.endSentence("");
		draft.says(content).near("cue", cue).near("source", source).line("by " + scene.government.name()).line("denies " + main().name());
	}

	private void reported(Draft draft, Proposition claim, String words, Player body) {
		Span content = prose.put(words);
		prose.put(", ");
		Span source = prose.put(body.words());
		prose.put(" ");
		Span cue = prose.put("reported");
		prose.endSentence("");
		draft.says(content).near("cue", cue).near("source", source).line("by " + body.name()).line("form indirect")
				.line("asserts " + claim.name());
	}

	private void utterance(Draft draft) {
		Player speaker = scene.people.getFirst();
		Proposition shared = scene.claims.getFirst();
		direct(draft, shared.words(Words.ROUNDINGS.get(place % 2)), speaker, "told", "asserts " + shared.name());
	}

	/** A direct quote; after "told" with somebody who listens. */
	private void direct(Draft draft, String words, Player speaker, String verb, String stance) {
		prose.put("“");
		Span content = prose.put(words);
		prose.put(",” ");
		Span source = prose.put(speaker.words());
		prose.put(" ");
		Span cue = prose.put(verb);
		draft.says(content).near("cue", cue).near("source", source);
		if ("told".equals(verb)) {
			prose.put(" ");
			draft.near("to", prose.put(Words.one(Words.LISTENERS, random)));
		}
		prose.endSentence("");
		draft.line("by " + speaker.name()).line("form direct").line(stance);
	}

	/** A speaker, a verb and what it is about: most sentences are made so. */
	private void attributed(Draft draft, Proposition claim, String words, Player speaker, String between, String cueWords, String stance) {
		Span source = prose.put(speaker.words());
		prose.put(" ");
		Span start = prose.put(between);
		Span cue = new Span(start.start(), start.start() + cueWords.length());
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).near("cue", cue).near("source", source).line("by " + speaker.name()).line(stance + claim.name());
	}

	private void presupposed(Draft draft, Proposition claim, String words) {
		prose.put("the news that ");
		Span content = prose.put(words);
		prose.put(" has unsettled traders on the coast");
		prose.endSentence("");
		draft.says(content).line("by unstated").line("presupposes " + claim.name());
	}

	private void ownVoice(Draft draft, Proposition claim, String words) {
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).line("by writer").line("asserts " + claim.name()).line("code function background");
	}

	private void believed(Draft draft, Proposition claim, String words) {
		prose.put("it ");
		Span cue = prose.put("is believed");
		prose.put(" that ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).near("cue", cue).line("by unstated").line("asserts " + claim.name() + " as probable").line("writer as possible");
	}

	private void passedOn(Draft draft, Proposition claim, String words, Player person) {
		Player other = another();
		Span outerCue = prose.put("according to");
		prose.put(" ");
		Span outer = prose.put(other.words());
		prose.put(", ");
		Span inner = prose.put(person.words());
		prose.put(" ");
		Span innerCue = prose.put("warned");
		prose.put(" that ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).chain(other.name(), outer, outerCue, person.name(), inner, innerCue).line("asserts " + claim.name());
	}

	private void citedUnnamed(Draft draft, Proposition claim, String words) {
		Player other = another();
		Span outer = prose.put(other.words());
		prose.put(", citing ");
		Span unnamed = prose.put(Words.one(Words.UNNAMED, random));
		prose.put(", ");
		Span cue = prose.put("wrote");
		prose.put(" that ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).citingUnnamed(other.name(), outer, cue, unnamed, scene.government.name()).line("asserts " + claim.name() + " as probable");
	}

	private void unnamed(Draft draft, Proposition claim, String words) {
		Span unnamed = prose.put(Words.one(Words.UNNAMED, random));
		prose.put(" ");
		Span cue = prose.put("said");
		prose.put(" that ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).near("cue", cue).unnamed(unnamed, random.nextBoolean() ? scene.government.name() : null)
				.line("asserts " + claim.name());
	}

	private void sharedLine(Draft draft) {
		Player speaker = scene.people.get(place % scene.people.size());
		direct(draft, scene.line, speaker, "remarked", "remarks on " + main().name());
	}

	private void alleged(Draft draft, Proposition claim, String words, Player person) {
		Span source = prose.put(person.words());
		prose.put(" ");
		Span hedge = prose.put("allegedly");
		prose.put(" ");
		Span cue = prose.put("wrote");
		prose.put(" that ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).near("hedge", hedge).near("cue", cue).near("source", source).line("by " + person.name())
				.line("asserts " + claim.name() + " as possible");
	}

	private void interrupted(Draft draft, Proposition claim, String words, Player person) {
		int middle = words.indexOf(' ', words.length() / 2);
		prose.put("“");
		Span first = prose.put(words.substring(0, middle));
		prose.put(",” ");
		Span cue = prose.put("said");
		prose.put(" ");
		Span source = prose.put(person.words());
		prose.put(", “");
		Span rest = prose.put(words.substring(middle + 1) + " and nobody was told about it until day " + (2 + random.nextInt(4000)));
		prose.endSentence("”");
		draft.says(first, rest).near("cue", cue).near("source", source).line("by " + person.name()).line("form direct")
				.line("asserts " + claim.name());
	}

	private void twoParts(Draft draft, Proposition claim, String words, Player person) {
		List<Proposition> own = scene.ownOf(place);
		Proposition other = own.get((own.indexOf(claim) + 1) % own.size());
		Span source = prose.put(person.words());
		prose.put(" ");
		Span cue = prose.put("said");
		prose.put(" that ");
		Span one = prose.put(words);
		prose.put(" but that it was never the case that ");
		Span two = prose.put(other.words("more than "));
		prose.endSentence("");
		draft.says(new Span(one.start(), two.end())).near("cue", cue).near("source", source).line("by " + person.name())
				.at("asserts " + claim.name(), one).at("denies " + other.name(), two);
	}

	private void together(Draft draft, Proposition claim, String words, Player person, Player body) {
		Span one = prose.put(person.words());
		prose.put(" and ");
		Span other = prose.put(body.words());
		prose.put(" both ");
		Span cue = prose.put("stated");
		prose.put(" that ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).near("cue", cue).both(person.name(), one, body.name(), other).line("asserts " + claim.name());
	}

	/** A proposition that is not yet a claim: a remark of the validation, no error. */
	private void freeText(Draft draft, Player person, String words) {
		Span source = prose.put(person.words());
		prose.put(" ");
		Span cue = prose.put("added");
		prose.put(" that those who said that ");
		Span content = prose.put(words + " had not asked anybody");
		prose.endSentence("");
		draft.says(content).near("cue", cue).near("source", source).line("by " + person.name())
				.line("asserts " + Quoting.string("Nobody had been asked about it"));
	}

	private void negated(Draft draft, Proposition claim, String words, Player person) {
		Span source = prose.put(person.words());
		prose.put(" ");
		Span cue = prose.put("did not say");
		prose.put(" whether ");
		Span content = prose.put(words);
		prose.endSentence("");
		draft.says(content).negatedCue(cue).near("source", source).line("by " + person.name()).line("does not confirm " + claim.name());
	}

	/** A paper other than the article's own. */
	private Player another() {
		int own = cast.papers.indexOf(paper);
		return cast.papers.get((own + 1 + random.nextInt(cast.papers.size() - 1)) % cast.papers.size());
	}

	private void extras(Draft draft) {
		switch (random.nextInt(12)) {
			case 0 -> draft.line("on " + date());
			case 1 -> draft.line("confidence 0." + (1 + random.nextInt(9)));
			case 2 -> draft.line("note " + Quoting.string("Read again with the " + Words.one(Words.MONTHS, random) + " articles."));
			case 3 -> draft.line("status suggested").line("origin \"by the cue\"");
			case 4 -> draft.line("act statement");
			default -> {
				// most statements need nothing more
			}
		}
	}

	private String date() {
		return String.format(Locale.ROOT, "2024-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
