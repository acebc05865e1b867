// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Random;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.About;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;

/** Commands that choose at random what they are for, and look whether it is so afterwards. */
abstract class RandomCommands {

	final Trial trial;
	final Random random;
	final CorpusSession session;

	RandomCommands(Trial trial) {
		this.trial = trial;
		this.random = trial.random;
		this.session = trial.desk.corpus.session;
	}

	final Corpus corpus() {
		return trial.corpus;
	}

	/** Applies a command, which may change the statements that it names and no others. */
	final void apply(CorpusEdit edit, String... touched) throws IOException {
		trial.apply(edit, touched);
	}

	/** The same of one that takes nothing away: it leaves every comment. */
	final void applyKeeping(CorpusEdit edit, String... touched) throws IOException {
		trial.applyKeeping(edit, touched);
	}

	final StatementFacts anyStatement() {
		return any(Desk.statements(corpus()).toList());
	}

	final <T> T any(Collection<T> things) {
		if (things.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to choose from.");
		}
		return List.copyOf(things).get(random.nextInt(things.size()));
	}

	final StatementFacts now(StatementFacts one) {
		return corpus().statement(one.qualifiedName()).orElseThrow();
	}

	final ArticleText text(StatementFacts one) {
		return corpus().text(corpus().article(one.article()).orElseThrow()).orElseThrow(() -> new IllegalArgumentException("The article has no text."));
	}

	/** Some words, near the content more often than not. */
	final Span words(StatementFacts one) {
		TextUnits units = new TextUnits(text(one), null);
		List<Span> words = units.all(Unit.WORD);
		int at = random.nextInt(words.size());
		if (one.content() != null && random.nextInt(3) > 0) {
			int near = one.content().spans().getFirst().start() + random.nextInt(300) - 150;
			while (at > 0 && words.get(at).start() > near) {
				at--;
			}
		}
		int last = Math.min(words.size() - 1, at + random.nextInt(random.nextBoolean() ? 3 : 20));
		return new Span(words.get(at).start(), words.get(last).end());
	}

	static List<Span> spans(AnchorPlace place, StatementFacts one) {
		return place.in(one).map(AnchorFacts::spans).orElse(List.of());
	}

	final Speaker speaker() {
		return random.nextInt(5) == 0 ? new Speaker.Writer() : random.nextInt(6) == 0 ? new Speaker.Unstated() : new Speaker.Known(any(corpus().actors()).name());
	}

	static List<String> names(List<MemberFacts> members) {
		return members.stream().map(member -> member.actor() == null ? member.kind().toString() : member.actor()).toList();
	}

	static String name(Speaker speaker) {
		return switch (speaker) {
			case Speaker.Known known -> known.actor();
			case Speaker.New made -> made.name();
			case Speaker.Writer writer -> "WRITER";
			case Speaker.Unstated unstated -> "UNSTATED";
			case Speaker.Unnamed unnamed -> "UNNAMED";
		};
	}

	final About about(int i) {
		return switch (random.nextInt(4)) {
			case 0 -> new About.Free("Free " + random.nextInt(5) + " \\ \"");
			case 1 -> new About.New("claim" + i, "Claim " + i);
			default -> new About.Known(any(corpus().claims()).name());
		};
	}

	static boolean isAbout(StatementFacts one, String claim) {
		return one.allStances().stream().anyMatch(stance -> stance.targets().stream().anyMatch(target -> claim.equals(target.claim())));
	}
}
