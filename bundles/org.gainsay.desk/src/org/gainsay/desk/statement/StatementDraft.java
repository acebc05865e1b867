// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.edit.About;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.ActorKind;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/** What somebody says about some selected words before it becomes a statement; the dialog fills it in. */
public final class StatementDraft {

	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*"); //$NON-NLS-1$

	private final AnnotationSetFacts set;
	private final Span content;
	private final String words;
	private final Choices choices;
	private String speaker = ""; //$NON-NLS-1$
	private ActorKind kind = ActorKind.PERSON;
	private StanceKind stance = StanceKind.ASSERTS;
	private boolean silence;
	private String claim = ""; //$NON-NLS-1$
	private boolean declares = true;
	private String name = ""; //$NON-NLS-1$

	/**
	 * A draft for selected words.
	 *
	 * @param content the words, in UTF-16 units of the article's text
	 * @param words   the words themselves
	 */
	public StatementDraft(Corpus corpus, AnnotationSetFacts set, Span content, String words) {
		this.set = set;
		this.content = content;
		this.words = words;
		this.choices = new Choices(corpus);
	}

	/** The selected words. */
	public String words() {
		return words;
	}

	/** The actors and claims to choose from. */
	public Choices choices() {
		return choices;
	}

	/** @param typed a name, label or alias of an actor, or the label of one that is not there yet; empty for nobody */
	public void setSpeaker(String typed) {
		speaker = typed.strip();
	}

	/** @param kind what a new speaker is */
	public void setKind(ActorKind kind) {
		this.kind = kind;
	}

	/** @param stance null for none */
	public void setStance(StanceKind stance) {
		this.stance = stance;
	}

	/** @param silence whether the words are no content, but say that it is withheld; of account only where {@link #maySilence} */
	public void setSilence(boolean silence) {
		this.silence = silence;
	}

	/** Whether the statement may be without a content: the stance withholds something. */
	public boolean maySilence() {
		return stance != null && Chain.refuses(stance);
	}

	/** @param typed the name or the text of a claim, or a free text; empty for neither */
	public void setClaim(String typed) {
		claim = typed.strip();
	}

	/** @param declares whether a claim that is not there yet is to be declared, as by key; else its words stay a text that is no claim yet */
	public void setDeclares(boolean declares) {
		this.declares = declares;
	}

	/** Whether what is typed is no claim yet, so that it may become one or stay a text. */
	public boolean isNewClaim() {
		return stance != null && !claim.isEmpty() && knownClaim().isEmpty();
	}

	/** @param typed the statement's name; empty to have one made */
	public void setName(String typed) {
		name = typed.strip();
	}

	/** The actor that speaks; empty where nobody does, or somebody new. */
	public Optional<ActorFacts> knownSpeaker() {
		return choices.actor(speaker);
	}

	/** Whether the speaker is to be declared. */
	public boolean isNewSpeaker() {
		return !speaker.isEmpty() && knownSpeaker().isEmpty();
	}

	/** The claim that the stance is about; empty where there is none called so. */
	public Optional<ClaimFacts> knownClaim() {
		return choices.claim(claim);
	}

	/** What is in the way of the statement, for the user; empty where nothing is. */
	public Optional<String> problem() {
		if (!name.isEmpty() && !NAME.matcher(name).matches()) {
			return Optional.of(NLS.bind(DeskMessages.NewStatement_nameInvalid, name));
		}
		if (!name.isEmpty() && set.statements().stream().anyMatch(statement -> statement.name().equals(name))) {
			return Optional.of(NLS.bind(DeskMessages.NewStatement_nameTaken, name));
		}
		if (stance == null && !claim.isEmpty()) {
			return Optional.of(DeskMessages.NewStatement_claimWithoutStance);
		}
		if (stance != null && claim.isEmpty()) {
			return Optional.of(DeskMessages.NewStatement_stanceWithoutClaim);
		}
		return Optional.empty();
	}

	/** What will be missing from the statement, for the user; empty where nothing is. */
	public Optional<String> missing() {
		return speaker.isEmpty() ? Optional.of(DeskMessages.NewStatement_noSpeaker)
				: stance == null ? Optional.of(DeskMessages.NewStatement_noStance) : Optional.empty();
	}

	/** The statement to make; call it off the UI thread. */
	public NewStatement.Wish wish(CorpusSession session) {
		NewStatement.Wish words = silence && maySilence() ? new NewStatement.Wish(set.article(), set.name(), List.of()).with(AnchorPlace.Role.CUE, List.of(content))
				: new NewStatement.Wish(set.article(), set.name(), List.of(content));
		NewStatement.Wish wish = words.named(name.isEmpty() ? null : name)
				.by(speaker(session).stream().toList(), List.of());
		if (stance == null) {
			return wish;
		}
		About about = knownClaim().<About>map(one -> new About.Known(one.name())).orElseGet(() -> declares ? new About.New(null, claim) : new About.Free(claim));
		return wish.taking(List.of(new StanceWish(stance, about)));
	}

	private Optional<Speaker> speaker(CorpusSession session) {
		if (speaker.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(knownSpeaker().<Speaker>map(actor -> new Speaker.Known(actor.name()))
				.orElseGet(() -> new Speaker.New(NewStatement.nameFor(speaker, session), kind, speaker)));
	}
}
