// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Certainty;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Target;
import org.gainsay.text.Span;

/**
 * Says what speakers do about which claims. Stances are counted from 0 as in {@link org.gainsay.facts.StatementFacts#allStances}:
 * the statement's own, then those of its members. The part that a stance is about is an anchor: {@link AnchorEdits} with
 * {@link AnchorPlace#part}. A new claim is declared once, in the file of claims.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, stance or claim, a
 * name is taken or none, or the file has an error in the statement or has changed since it was checked.
 */
public final class StanceEdits {

	private final CorpusSession session;

	public StanceEdits(CorpusSession session) {
		this.session = session;
	}

	/** Adds a stance to statements; one that has the very same already stays as it is. */
	public CorpusEdit add(Collection<String> statements, StanceWish stance) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			Stance made = written.making().stance(stance);
			if (!has(written, written.facts().stances(), made, stance)) {
				settle(written, with(written, stance.kind()), Set.of());
				written.edit(written.body().insertion(Body.STANCE, List.of(Editing.writer().write(made))));
			}
		});
		return editing.result("Add a stance", List.copyOf(statements));
	}

	/**
	 * Adds a stance of a member's own.
	 *
	 * @param member from 0, as in {@link org.gainsay.facts.StatementFacts#allMembers}
	 */
	public CorpusEdit addToMember(String statement, int member, StanceWish stance) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			Body body = written.body(written.member(member));
			Stance made = written.making().stance(stance);
			if (!has(written, written.facts().allMembers().get(member).stances(), made, stance)) {
				settle(written, with(written, stance.kind()), Set.of());
				written.edit(body.insertion(Body.STANCE, List.of(Editing.writer().write(made))));
			}
		});
		return editing.result("Add a stance", List.of(statement));
	}

	/** Gives statements these stances of their own instead of those that they have; members keep theirs. */
	public CorpusEdit set(Collection<String> statements, List<StanceWish> stances) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			settle(written, Stream.concat(stances.stream().map(StanceWish::kind), Chain.members(written.model()).stream().flatMap(member -> member.getStances().stream()).map(Stance::getKind)).toList(),
					Set.of());
			written.edit(written.body().setAll(Body.STANCE, stances.stream().map(stance -> Editing.writer().write(written.making().stance(stance))).distinct().toList()));
		});
		return editing.result("Set the stances", List.copyOf(statements));
	}

	/** Changes a stance into another. */
	public CorpusEdit change(String statement, int stance, StanceWish to) {
		return one(statement, stance, "Change a stance", (written, there) -> {
			settle(written, changed(written, Set.of(there), to.kind()), Set.of());
			written.edit(written.body().replacement(WrittenStatement.region(there), Editing.writer().write(written.making().stance(to))));
		});
	}

	/** Gives one stance another kind. */
	public CorpusEdit kind(String statement, int stance, StanceKind kind) {
		return one(statement, stance, "Change the stance", (written, there) -> kind(written, Set.of(there), kind));
	}

	/** Gives all the statements' own stances another kind. */
	public CorpusEdit kind(Collection<String> statements, StanceKind kind) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> kind(written, Set.copyOf(written.model().getStances()), kind));
		return editing.result("Change the stance", List.copyOf(statements));
	}

	/** Says how certain the speaker is; {@code unspecified} takes it away. */
	public CorpusEdit certainty(String statement, int stance, Certainty certainty) {
		return one(statement, stance, "Change the certainty", (written, there) -> {
			INode now = child(there, "certainty");
			Certainty said = certainty == null ? Certainty.UNSPECIFIED : certainty;
			boolean none = said == Certainty.UNSPECIFIED;
			if (now != null && none) {
				written.edit(written.tail(new Region(now.getOffset(), now.getLength())));
			} else if (now != null) {
				written.edit(new TextEdit(now.getOffset(), now.getLength(), said.getLiteral()));
			} else if (!none) {
				written.edit(new TextEdit(WrittenStatement.region(there.getTargets().getLast()).end(), 0, " as " + said.getLiteral()));
			}
		});
	}

	/** Says what a stance is about. */
	public CorpusEdit about(String statement, int stance, List<About> about) {
		return one(statement, stance, "Change what a stance is about", (written, there) -> about(written, there, about));
	}

	/** Makes all the statements' own stances be about one thing; a statement without a stance is left out. */
	public CorpusEdit about(Collection<String> statements, About about) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> written.model().getStances().forEach(stance -> about(written, stance, List.of(about))));
		return editing.result("Change what the stances are about", List.copyOf(statements));
	}

	/** Takes a stance out. */
	public CorpusEdit remove(String statement, int stance) {
		return one(statement, stance, "Remove a stance", (written, there) -> {
			settle(written, changed(written, Set.of(there), null), Set.of());
			remove(written, there);
		});
	}

	/**
	 * Makes a claim of a free text, or lets an existing claim take its place.
	 *
	 * @param target the place of the free text among the targets of the stance, from 0
	 * @param claim  a claim that is there or is to be declared
	 * @param all    whether every equal free text of the corpus is to become the claim, in all files
	 */
	public CorpusEdit toClaim(String statement, int stance, int target, About claim, boolean all) {
		Editing editing = new Editing(session);
		StatementFacts facts = editing.statement(statement);
		List<StanceFacts> stances = facts.allStances();
		String free = stance < 0 || stance >= stances.size() || target < 0 || target >= stances.get(stance).targets().size() ? null
				: stances.get(stance).targets().get(target).text();
		if (free == null) {
			throw new IllegalArgumentException("There is no free text there.");
		}
		if (claim instanceof About.Free) {
			throw new IllegalArgumentException("Say which claim the text is to be.");
		}
		String text = free.strip();
		Collection<String> statements = all ? sayingFreely(editing, text) : List.of(statement);
		WrittenStatement.of(editing, statements, written -> {
			List<Stance> there = written.stances();
			for (int i = 0; i < there.size(); i++) {
				if (all || i == stance) {
					retarget(written, there.get(i), one -> one.getText() != null && one.getText().strip().equals(text), claim);
				}
			}
		});
		return editing.result("Make a claim of a text", List.copyOf(statements));
	}

	/** Moves all stances of all statements from one claim to another, which may be told to be new. */
	public CorpusEdit retarget(String claim, About to) {
		Editing editing = new Editing(session);
		List<String> statements = editing.corpus().files().stream().flatMap(file -> file.sets().stream()).flatMap(set -> set.statements().stream())
				.filter(one -> one.allStances().stream().anyMatch(stance -> stance.targets().stream().anyMatch(target -> claim.equals(target.claim()))))
				.map(StatementFacts::qualifiedName).toList();
		return moved(editing, statements, claim, to);
	}

	/** The same for some statements only: what of them is about the one claim is about the other then. */
	public CorpusEdit retarget(Collection<String> statements, String claim, About to) {
		return moved(new Editing(session), statements, claim, to);
	}

	private interface Change {
		void of(WrittenStatement written, Stance stance);
	}

	/**
	 * Whatever becomes of a statement's stances, its anchors lead where they led: those of a silence are found in another way.
	 *
	 * @param kinds of all stances that there will be
	 * @param gone  members that are taken out
	 */
	static void settle(WrittenStatement written, Collection<StanceKind> kinds, Set<Integer> gone) {
		written.settle(gone, !kinds.isEmpty() && kinds.stream().allMatch(Chain::refuses));
	}

	private static List<StanceKind> with(WrittenStatement written, StanceKind one) {
		return Stream.concat(written.stances().stream().map(Stance::getKind), Stream.of(one)).toList();
	}

	/** @param to null where they go */
	private static List<StanceKind> changed(WrittenStatement written, Set<Stance> some, StanceKind to) {
		return written.stances().stream().filter(stance -> to != null || !some.contains(stance)).map(stance -> some.contains(stance) ? to : stance.getKind()).toList();
	}

	private CorpusEdit one(String statement, int stance, String label, Change change) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> change.of(written, written.stance(stance)));
		return editing.result(label, List.of(statement));
	}

	private static CorpusEdit moved(Editing editing, Collection<String> statements, String claim, About to) {
		editing.claim(claim);
		retarget(editing, statements, claim, to);
		return editing.result("Move the stances to another claim", List.copyOf(statements));
	}

	/** Lets what of some statements is about a claim be about another; a stance that is there already then goes. */
	static void retarget(Editing editing, Collection<String> statements, String claim, About to) {
		WrittenStatement.of(editing, statements,
				written -> written.stances().forEach(stance -> retarget(written, stance, target -> claim.equals(claimOf(target)), to)));
	}

	private static List<String> sayingFreely(Editing editing, String text) {
		return editing.corpus().files().stream().flatMap(file -> file.sets().stream()).flatMap(set -> set.statements().stream())
				.filter(one -> one.allStances().stream().anyMatch(stance -> stance.targets().stream().map(TargetFacts::text).anyMatch(free -> free != null && free.strip().equals(text))))
				.map(StatementFacts::qualifiedName).toList();
	}

	private static void retarget(WrittenStatement written, Stance stance, Predicate<Target> which, About to) {
		List<Target> targets = stance.getTargets();
		Set<Integer> changed = new HashSet<>();
		for (int i = 0; i < targets.size(); i++) {
			if (which.test(targets.get(i))) {
				changed.add(i);
			}
		}
		if (changed.isEmpty()) {
			return;
		}
		String made = Editing.writer().write(written.making().target(to));
		List<String> after = new ArrayList<>();
		Set<Integer> gone = new HashSet<>();
		for (int i = 0; i < targets.size(); i++) {
			Region region = WrittenStatement.region(targets.get(i));
			String word = changed.contains(i) ? made : word(targets.get(i));
			if (after.contains(word)) {
				gone.add(i);
			} else if (changed.contains(i)) {
				written.edit(new TextEdit(region.offset(), region.length(), made));
			}
			after.add(word);
		}
		written.edit(Body.removals(targets.stream().map(NodeModelUtils::findActualNodeFor).toList(), gone));
		removeDouble(written, stance, after);
	}

	/** A stance that would say the same as another of its owner goes. */
	private static void removeDouble(WrittenStatement written, Stance stance, List<String> after) {
		List<Stance> beside = stance.eContainer() instanceof Member member ? member.getStances() : written.model().getStances();
		for (Stance other : beside) {
			if (other != stance && other.getKind() == stance.getKind() && other.getCertainty() == stance.getCertainty()
					&& anchorsOf(written, other).equals(anchorsOf(written, stance))
					&& Set.copyOf(other.getTargets().stream().map(target -> word(target)).toList()).equals(Set.copyOf(after))) {
				remove(written, stance);
				return;
			}
		}
	}

	/** What it is about, why it withholds, and on which condition. */
	private static List<List<Span>> anchorsOf(WrittenStatement written, Stance stance) {
		StanceFacts facts = written.facts().allStances().get(written.stances().indexOf(stance));
		return List.of(AnchorFacts.spansOf(facts.part()), AnchorFacts.spansOf(facts.grounds()), AnchorFacts.spansOf(facts.condition()));
	}

	static String claimOf(Target target) {
		return ClaimsNames.referenced(target, GainsayPackage.Literals.TARGET__CLAIM, 0, (EObject) target.eGet(GainsayPackage.Literals.TARGET__CLAIM, false));
	}

	/** What a target is written as, without a choice. */
	private static String word(Target target) {
		String claim = claimOf(target);
		return claim != null ? Editing.written(claim) : target.getText() == null ? "" : ClaimsWriter.string(target.getText());
	}

	static void remove(WrittenStatement written, Stance stance) {
		Region region = WrittenStatement.region(stance);
		written.edit(stance.eContainer() instanceof Member member ? written.removal(member, region) : List.of(written.body().removal(region)));
	}

	private static void kind(WrittenStatement written, Set<Stance> stances, StanceKind kind) {
		if (!Chain.refuses(kind) && stances.stream().anyMatch(stance -> stance.getGrounds() != null)) {
			throw new IllegalArgumentException("The stance gives a reason for withholding. Take the reason out first.");
		}
		settle(written, changed(written, stances, kind), Set.of());
		for (Stance stance : stances) {
			INode now = child(stance, "kind");
			if (stance.getKind() != kind) {
				written.edit(new TextEdit(now.getOffset(), now.getLength(), kind.getLiteral()));
			}
		}
	}

	private static void about(WrittenStatement written, Stance stance, List<About> about) {
		if (about.isEmpty()) {
			throw new IllegalArgumentException("Say what the stance is about: a claim, or a text that is not a claim yet.");
		}
		String made = about.stream().map(one -> Editing.writer().write(written.making().target(one))).distinct().reduce((a, b) -> a + ", " + b).orElseThrow();
		int start = WrittenStatement.region(stance.getTargets().getFirst()).offset();
		int end = WrittenStatement.region(stance.getTargets().getLast()).end();
		written.edit(written.body().replacement(new Region(start, end - start), made));
	}

	private static INode child(Stance stance, String feature) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(stance);
		for (INode child : node.getChildren()) {
			if (feature.equals(Body.feature(child))) {
				return child;
			}
		}
		return null;
	}

	/** Whether a stance is there that says just the same. */
	private static boolean has(WrittenStatement written, List<StanceFacts> there, Stance made, StanceWish wish) {
		List<Span> part = trimmed(written, wish.part());
		List<Span> grounds = trimmed(written, wish.grounds());
		List<Span> condition = trimmed(written, wish.condition());
		List<TargetFacts> targets = made.getTargets().stream()
				.map(target -> new TargetFacts(target.getClaim() == null ? null : target.getClaim().getName(), target.getText())).toList();
		return there.stream().anyMatch(stance -> stance.kind() == made.getKind() && stance.certainty() == made.getCertainty() && stance.targets().equals(targets)
				&& AnchorFacts.spansOf(stance.part()).equals(part) && AnchorFacts.spansOf(stance.grounds()).equals(grounds)
				&& AnchorFacts.spansOf(stance.condition()).equals(condition));
	}

	private static List<Span> trimmed(WrittenStatement written, List<Span> words) {
		return words.isEmpty() ? List.of() : written.quotes().trimmed(words);
	}
}
