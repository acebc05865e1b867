// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.Renamed;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;

/**
 * Makes and changes claims. To move the stances of one to another is {@link StanceEdits#retarget}; a rename is the language services'.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such claim, a name is taken or none, a
 * claim would entail itself, or the file has an error in the claim or has changed since it was checked.
 */
public final class ClaimEdits {

	/** How many words of the text a made name has. */
	private static final int WORDS_OF_NAME = 4;
	/** Articles and prepositions of English and German, which a made name goes without; never a negation. */
	private static final Set<String> JOINING = Set.of("the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and",
			"der", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "im", "am", "auf", "von", "vom", "zu", "zum", "zur", "mit", "und", "für", "bei", "aus");

	private final CorpusSession session;

	public ClaimEdits(CorpusSession session) {
		this.session = session;
	}

	/** A name for a new claim: the first words of its text that say something, in camel case, made unlike every claim's that is there. */
	public static String nameFor(String text, CorpusSession session) {
		return nameOf(text, "claim", name -> session.corpus().claim(name).isPresent());
	}

	/** A name made so of any text, as an event's title; otherwise where it has no letters. */
	static String nameOf(String text, String otherwise, Predicate<String> taken) {
		List<String> all = List.of(text.strip().split("\\s+"));
		List<String> telling = IntStream.range(0, all.size()).filter(i -> !joins(all.get(i), i == 0)).mapToObj(all::get).toList();
		return Editing.free(Editing.camelCase((telling.isEmpty() ? all : telling).stream().limit(WORDS_OF_NAME).toList(), otherwise), taken);
	}

	/** Whether a word says nothing by itself. In English "die" does; at the beginning of a sentence it is the German article. */
	private static boolean joins(String word, boolean first) {
		String plain = word.toLowerCase(Locale.ROOT);
		return JOINING.contains(plain) || first && plain.equals("die");
	}

	/**
	 * Declares a claim at the end of the file of claims.
	 *
	 * @param name      null to have one made of the text
	 * @param relations to claims that are there
	 * @param event     the name of an event that it is to be listed with, or null
	 */
	public CorpusEdit create(String name, String text, List<ClaimRelationFacts> relations, String event) {
		Editing editing = new Editing(session);
		String wanted = name == null ? nameFor(text, session) : name;
		Editing.checkName(wanted);
		if (editing.corpus().claim(wanted).isPresent()) {
			throw new IllegalArgumentException("There is a claim \"" + wanted + "\" already. Give another name.");
		}
		Claim claim = GainsayFactory.eINSTANCE.createClaim();
		claim.setName(wanted);
		claim.setText(checked(text));
		for (ClaimRelationFacts relation : relations) {
			Claim target = GainsayFactory.eINSTANCE.createClaim();
			target.setName(editing.claim(relation.target()).name());
			ClaimRelation made = GainsayFactory.eINSTANCE.createClaimRelation();
			made.setKind(relation.kind());
			made.setTarget(target);
			claim.getRelations().add(made);
		}
		editing.declare(claim);
		if (event != null) {
			EventFacts facts = editing.corpus().event(event).orElseThrow(() -> new IllegalArgumentException("There is no event \"" + event + "\"."));
			WrittenElement.of(editing, facts.at(), Event.class, "the event \"" + event + "\"", (written, there) -> {
				List<INode> claims = References.list(written.body().node(), "claims");
				if (claims.isEmpty()) {
					written.insert("claims", List.of("claims " + Editing.written(wanted)));
				} else {
					written.edit(new TextEdit(claims.getLast().getEndOffset(), 0, ", " + Editing.written(wanted)));
				}
			});
		}
		return editing.result("New claim \"" + wanted + "\"", List.of(wanted));
	}

	public CorpusEdit text(String claim, String text) {
		String made = ClaimsWriter.string(checked(text));
		Editing editing = new Editing(session);
		WrittenElement.of(editing, editing.claim(claim).at(), Claim.class, what(claim), (written, there) -> written.head("text", made));
		return editing.result("Change the text of the claim \"" + claim + "\"", List.of(claim));
	}

	/** @param actors whom the claims charge, known or new, instead of those that they have; empty for nobody */
	public CorpusEdit about(Collection<String> claims, List<Speaker> actors) {
		Editing editing = new Editing(session);
		List<String> names = actors.stream().map(editing::name).distinct().map(Editing::written).toList();
		List<String> made = names.isEmpty() ? List.of() : List.of("about " + Editing.joined(names));
		claims.stream().distinct().forEach(claim -> WrittenElement.of(editing, editing.claim(claim).at(), Claim.class, what(claim),
				(written, there) -> written.edit(written.body().setAll("about", made))));
		return editing.result("Change whom the claim charges", List.copyOf(claims));
	}

	/**
	 * Codes claims with the values of a category instead of those that they have of it.
	 *
	 * @param category one that is on claims
	 * @param values   as {@link StatementEdits#code} takes them; empty takes the code away
	 */
	public CorpusEdit code(Collection<String> claims, String category, List<String> values) {
		Editing editing = new Editing(session);
		String made = Codes.written(editing, category, values, CategorySubject.CLAIM);
		claims.stream().distinct().forEach(claim -> WrittenElement.of(editing, editing.claim(claim).at(), Claim.class, what(claim),
				(written, there) -> written.edit(Codes.set(written.body(), there.getCodes(), category, made))));
		return editing.result("Change the code \"" + category + "\"", List.copyOf(claims));
	}

	/** @param relations instead of those that it has; none to itself */
	public CorpusEdit relations(String claim, List<ClaimRelationFacts> relations) {
		Editing editing = new Editing(session);
		relations.forEach(relation -> {
			if (editing.claim(relation.target()).name().equals(claim)) {
				throw new IllegalArgumentException("A claim is not related to itself.");
			}
		});
		checkEntails(editing, one -> one.equals(claim) ? relations : relationsOf(editing, one));
		WrittenElement.of(editing, editing.claim(claim).at(), Claim.class, what(claim), (written, there) -> {
			List<String> made = relations.stream().distinct().map(ClaimEdits::written).toList();
			if (written.body().hasBraces()) {
				written.edit(written.body().setAll(Body.RELATION, made));
			} else if (!made.isEmpty()) {
				written.insert(Body.RELATION, made);
			}
		});
		return editing.result("Change the relations of the claim \"" + claim + "\"", List.of(claim));
	}

	/**
	 * Makes one claim of two, in all files. Stances, events and relations that named the other name the kept one, which also gets the
	 * other's relations, whom it charges, and its codes of categories in which the kept one has none; what would then be there twice, or relate
	 * the claim to itself, goes.
	 *
	 * @param kept  the claim that stays, with its text
	 * @param other the one whose declaration goes
	 */
	public CorpusEdit merge(String kept, String other) {
		HiddenSets.refuse(session);
		Editing editing = new Editing(session);
		ClaimFacts stays = editing.claim(kept);
		ClaimFacts goes = editing.claim(other);
		if (kept.equals(other)) {
			throw new IllegalArgumentException("Choose two claims to merge.");
		}
		checkEntails(editing, one -> merged(editing, one, kept, other));
		List<String> statements = editing.corpus().files().stream().flatMap(file -> file.sets().stream()).flatMap(set -> set.statements().stream())
				.filter(one -> one.allStances().stream().anyMatch(stance -> stance.targets().stream().anyMatch(target -> other.equals(target.claim()))))
				.map(StatementFacts::qualifiedName).toList();
		StanceEdits.retarget(editing, statements, other, new About.Known(kept));
		decided(editing, kept, other);
		for (EventFacts event : editing.corpus().events()) {
			if (event.claims().contains(other)) {
				WrittenElement.of(editing, event.at(), Event.class, "the event \"" + event.name() + "\"",
						(written, there) -> replace(written, References.list(written.body().node(), "claims"), event.claims(), kept, other));
			}
		}
		for (ClaimFacts claim : editing.corpus().claims()) {
			if (!claim.name().equals(other) && (claim.name().equals(kept) || claim.relations().stream().anyMatch(relation -> relation.target().equals(other)))) {
				WrittenElement.of(editing, claim.at(), Claim.class, what(claim.name()), (written, there) -> relate(editing, written, there, claim, kept, other));
			}
		}
		WrittenElement.of(editing, goes.at(), Claim.class, what(other), (written, there) -> written.remove());
		KeptMeaning.keep(editing.corpus(), new Renamed(ReferenceFacts.Kind.CLAIM, Map.of(other, kept)), editing::text, editing::edit);
		return editing.result("Merge the claim \"" + other + "\" into \"" + stays.name() + "\"", List.of(kept));
	}

	/** How many places name a claim, over all files. */
	public int uses(String claim) {
		return new References(new Editing(session)).count(ReferenceFacts.Kind.CLAIM, claim);
	}

	/** Takes a claim away; refused where anything names it. */
	public CorpusEdit delete(String claim) {
		Editing editing = new Editing(session);
		ClaimFacts facts = editing.claim(claim);
		new References(editing).checkUnused(ReferenceFacts.Kind.CLAIM, claim);
		WrittenElement.of(editing, facts.at(), Claim.class, what(claim), (written, there) -> written.remove());
		return editing.result("Delete the claim \"" + claim + "\"", List.of());
	}

	private static String what(String claim) {
		return "the claim \"" + claim + "\"";
	}

	private static String checked(String text) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException("Give the claim its text: a sentence that somebody could deny.");
		}
		return text.strip();
	}

	private static String written(ClaimRelationFacts relation) {
		return relation.kind().getLiteral() + " " + Editing.written(relation.target());
	}

	private static List<ClaimRelationFacts> relationsOf(Editing editing, String claim) {
		return editing.corpus().claim(claim).map(ClaimFacts::relations).orElse(List.of());
	}

	/** A statement that an adjudicator wrote in a decision is in no set. */
	private static void decided(Editing editing, String kept, String other) {
		for (FileFacts file : editing.corpus().files()) {
			for (StudyFacts.Decision decision : file.study().decisions()) {
				Region whole = decision.at().whole();
				file.references().stream().filter(use -> use.kind() == ReferenceFacts.Kind.CLAIM && use.name().equals(other) && whole.offset() <= use.region().offset() && use.region().end() <= whole.end())
						.forEach(use -> editing.replace(file.file(), use.region(), Editing.written(kept)));
			}
		}
	}

	/** The relations that a claim will have when one claim is made of two. */
	private static List<ClaimRelationFacts> merged(Editing editing, String claim, String kept, String other) {
		List<ClaimRelationFacts> relations = new ArrayList<>(claim.equals(other) ? List.of() : relationsOf(editing, claim));
		if (claim.equals(kept)) {
			relations.addAll(relationsOf(editing, other));
		}
		return relations.stream().map(relation -> relation.target().equals(other) ? new ClaimRelationFacts(relation.kind(), kept) : relation)
				.filter(relation -> !relation.target().equals(claim)).distinct().toList();
	}

	/** No claim entails itself, however long the way round. */
	private static void checkEntails(Editing editing, Function<String, List<ClaimRelationFacts>> relations) {
		Map<String, List<String>> entailed = new HashMap<>();
		for (ClaimFacts claim : editing.corpus().claims()) {
			entailed.put(claim.name(), relations.apply(claim.name()).stream().filter(one -> one.kind() == ClaimRelationKind.ENTAILS).map(ClaimRelationFacts::target).toList());
		}
		for (String claim : entailed.keySet()) {
			if (reaches(entailed, claim) && !wasCyclic(editing, claim)) { // else it is wrong already, and says so
				throw new IllegalArgumentException("The claim \"" + claim + "\" would, by way of others, entail itself.");
			}
		}
	}

	private static boolean wasCyclic(Editing editing, String claim) {
		Map<String, List<String>> entailed = new HashMap<>();
		editing.corpus().claims().forEach(one -> entailed.put(one.name(),
				one.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.ENTAILS).map(ClaimRelationFacts::target).toList()));
		return reaches(entailed, claim);
	}

	private static boolean reaches(Map<String, List<String>> entailed, String claim) {
		Set<String> seen = new HashSet<>();
		List<String> next = new ArrayList<>(entailed.getOrDefault(claim, List.of()));
		while (!next.isEmpty()) {
			String one = next.removeLast();
			if (one.equals(claim)) {
				return true;
			}
			if (seen.add(one)) {
				next.addAll(entailed.getOrDefault(one, List.of()));
			}
		}
		return false;
	}

	/** In a list of names lets one take another's place, once. */
	private static void replace(WrittenElement written, List<INode> items, List<String> names, String kept, String other) {
		Set<Integer> gone = new LinkedHashSet<>();
		boolean there = names.contains(kept);
		for (int i = 0; i < items.size() && i < names.size(); i++) {
			if (other.equals(names.get(i))) {
				if (there) {
					gone.add(i);
				} else {
					there = true;
					written.edit(new TextEdit(items.get(i).getOffset(), items.get(i).getLength(), Editing.written(kept)));
				}
			}
		}
		written.edit(Body.removals(items, gone));
	}

	private static void insert(WrittenElement written, String key, List<String> made) {
		if (!made.isEmpty()) {
			written.insert(key, made);
		}
	}

	/** Redirects the relations of a claim; the kept one gets those of the other besides. */
	private static void relate(Editing editing, WrittenElement written, Claim there, ClaimFacts claim, String kept, String other) {
		Set<ClaimRelationFacts> have = new LinkedHashSet<>();
		List<ClaimRelation> relations = there.getRelations();
		boolean all = relations.size() == claim.relations().size();
		for (int i = 0; i < relations.size() && all; i++) {
			ClaimRelationFacts relation = claim.relations().get(i);
			ClaimRelationFacts after = relation.target().equals(other) ? new ClaimRelationFacts(relation.kind(), kept) : relation;
			Region region = WrittenStatement.region(relations.get(i));
			if (after.target().equals(claim.name()) || !have.add(after)) {
				written.edit(written.body().removal(region));
			} else if (!after.equals(relation)) {
				INode target = References.list(NodeModelUtils.findActualNodeFor(relations.get(i)), "target").getFirst();
				written.edit(new TextEdit(target.getOffset(), target.getLength(), Editing.written(kept)));
			}
		}
		if (claim.name().equals(kept)) {
			ClaimFacts goes = editing.claim(other);
			insert(written, Body.RELATION, merged(editing, kept, kept, other).stream().filter(have::add).map(ClaimEdits::written).toList());
			List<String> about = goes.about().stream().filter(actor -> !claim.about().contains(actor)).distinct().map(Editing::written).toList();
			if (!about.isEmpty() && !claim.about().isEmpty()) {
				written.edit(new TextEdit(written.body().parts("about").getLast().end(), 0, ", " + Editing.joined(about)));
			} else if (!about.isEmpty()) {
				insert(written, "about", List.of("about " + Editing.joined(about)));
			}
			insert(written, Body.CODE, Codes.more(editing, claim.codes(), goes.codes(), CategorySubject.CLAIM));
		}
	}
}
