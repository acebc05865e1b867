// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Renamed;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Role;

/**
 * Makes and changes actors. A rename is the language services'.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such actor, a name is taken or none,
 * an actor would be part of itself, or the file has an error in the actor or has changed since it was checked.
 */
public final class ActorEdits {

	/** What names several actors. */
	private static final Set<String> LISTS = Set.of("via", "about", "onBehalfOf");

	private final CorpusSession session;

	public ActorEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Declares an actor at the end of the file of actors.
	 *
	 * @param name   null to have one made of the label
	 * @param partOf the name of an actor, or null
	 */
	public CorpusEdit create(String name, ActorKind kind, String label, List<String> aliases, String partOf) {
		Editing editing = new Editing(session);
		String wanted = name == null ? NewStatement.nameFor(label, session) : name;
		Editing.checkName(wanted);
		if (editing.corpus().actor(wanted).isPresent()) {
			throw new IllegalArgumentException("There is an actor \"" + wanted + "\" already. Give another name.");
		}
		Actor actor = named(wanted);
		actor.setKind(kind);
		actor.setLabel(checked(label));
		actor.getAliases().addAll(distinct(aliases));
		if (partOf != null) {
			actor.setPartOf(named(editing.actor(partOf).name()));
		}
		editing.declare(actor);
		return editing.result("New actor \"" + wanted + "\"", List.of(wanted));
	}

	/**
	 * A name for a new actor: the words of its label made an identifier.
	 *
	 * @param taken whether there is such a name already
	 */
	public static String nameFor(String label, Predicate<String> taken) {
		return Editing.free(Editing.camelCase(List.of(label.split("\\s+")), "actor"), taken);
	}

	public CorpusEdit label(String actor, String label) {
		String made = ClaimsWriter.string(checked(label));
		return change(actor, "Change the label", (written, there) -> written.head("label", made));
	}

	public CorpusEdit kind(String actor, ActorKind kind) {
		return change(actor, "Change the kind", (written, there) -> written.head("kind", kind.getLiteral()));
	}

	/** @param aliases instead of those that it has; equal ones are written once */
	public CorpusEdit aliases(String actor, List<String> aliases) {
		return change(actor, "Change the aliases", (written, there) -> aliases(written, distinct(aliases)));
	}

	/** Adds an alias; one that it has already changes nothing. */
	public CorpusEdit addAlias(String actor, String alias) {
		return change(actor, "Add an alias", (written, there) -> addAliases(written, there, List.of(alias)));
	}

	/** @param roles instead of those that it has */
	public CorpusEdit roles(String actor, List<RoleFacts> roles) {
		return change(actor, "Change the roles",
				(written, there) -> written.edit(written.body().setAll(Body.ROLE, roles.stream().map(role -> written(role, null, null)).toList())));
	}

	/** @param whole the name of an actor; null takes it away */
	public CorpusEdit partOf(String actor, String whole) {
		Editing editing = new Editing(session);
		if (whole != null) {
			checkPartOf(editing, actor, whole, null);
		}
		change(editing, actor, (written, there) -> written.edit(written.body().set("part", whole == null ? null : "part of " + Editing.written(whole))));
		return editing.result("Change what the actor is part of", List.of(actor));
	}

	/** @param uris instead of those that it has */
	public CorpusEdit sameAs(String actor, List<String> uris) {
		return change(actor, "Change the authority URIs",
				(written, there) -> written.edit(written.body().setAll("same", distinct(uris).stream().map(uri -> "same as " + ClaimsWriter.string(uri)).toList())));
	}

	/**
	 * Codes actors with the values of a category instead of those that they have of it.
	 *
	 * @param category one that is on actors
	 * @param values   as {@link StatementEdits#code} takes them; empty takes the code away
	 */
	public CorpusEdit code(Collection<String> actors, String category, List<String> values) {
		Editing editing = new Editing(session);
		String made = Codes.written(editing, category, values, CategorySubject.ACTOR);
		actors.stream().distinct().forEach(actor -> change(editing, actor, (written, there) -> written.edit(Codes.set(written.body(), there.getCodes(), category, made))));
		return editing.result("Change the code \"" + category + "\"", List.copyOf(actors));
	}

	/**
	 * Makes one actor of two, in all files. Whatever named the other names the kept one; aliases, roles, authority URIs and codes are
	 * united, the other's label becomes an alias. Where the two stood side by side in one statement, or one cited the other, one stays; in a list of
	 * names the kept one stands once, and nobody speaks for itself.
	 *
	 * @param kept  the actor that stays
	 * @param other the one whose declaration goes
	 */
	public CorpusEdit merge(String kept, String other) {
		HiddenSets.refuse(session);
		Editing editing = new Editing(session);
		ActorFacts stays = editing.actor(kept);
		ActorFacts goes = editing.actor(other);
		if (kept.equals(other)) {
			throw new IllegalArgumentException("Choose two actors to merge.");
		}
		String whole = stays.partOf() != null ? stays.partOf() : goes.partOf();
		boolean takesPart = stays.partOf() == null && whole != null && !whole.equals(kept);
		editing.corpus().actors().forEach(actor -> checkPartOf(editing, actor.name().equals(other) ? kept : actor.name(), null, List.of(kept, other)));
		change(editing, kept, (written, there) -> {
			List<String> more = new ArrayList<>(List.of(goes.label()));
			more.addAll(goes.aliases());
			more.remove(stays.label());
			addAliases(written, there, more);
			List<String> roles = goes.roles().stream().filter(role -> !stays.roles().contains(role)).map(role -> written(role, other, kept)).toList();
			insert(written, Body.ROLE, roles);
			insert(written, "same", goes.sameAs().stream().filter(uri -> !stays.sameAs().contains(uri)).map(uri -> "same as " + ClaimsWriter.string(uri)).toList());
			if (other.equals(stays.partOf())) {
				String next = goes.partOf();
				boolean none = next == null || next.equals(kept);
				written.edit(written.body().set("part", none ? null : "part of " + Editing.written(next)));
			} else if (takesPart) {
				insert(written, "part", List.of("part of " + Editing.written(whole)));
			}
			insert(written, Body.CODE, Codes.more(editing, stays.codes(), goes.codes(), CategorySubject.ACTOR));
		});
		WrittenElement.of(editing, goes.at(), Actor.class, what(other), (written, there) -> written.remove());
		Set<String> speaksTwice = speakTwice(editing, kept, other);
		Set<EObject> seen = new HashSet<>();
		new References(editing).each(ReferenceFacts.Kind.ACTOR, Set.of(kept, other), use -> {
			String feature = use.feature();
			if (LISTS.contains(feature)) {
				if (seen.add(use.owner())) {
					nameOnce(editing, use, kept, other);
				}
				return;
			}
			boolean doubled = "actor".equals(feature) && speaksTwice.stream().anyMatch(name -> isIn(editing, name, use));
			if (use.reference().name().equals(other) && !doubled && !(use.owner() instanceof Actor owner && owner.getName().equals(kept))) {
				editing.replace(use.file(), use.reference().region(), Editing.written(kept));
			}
		});
		WrittenStatement.of(editing, speaksTwice, written -> speakOnce(written, kept, other));
		KeptMeaning.keep(editing.corpus(), new Renamed(ReferenceFacts.Kind.ACTOR, Map.of(other, kept)), editing::text, editing::edit);
		return editing.result("Merge the actor \"" + other + "\" into \"" + kept + "\"", List.of(kept));
	}

	/** How many places name an actor, over all files. */
	public int uses(String actor) {
		return new References(new Editing(session)).count(ReferenceFacts.Kind.ACTOR, actor);
	}

	/** Takes an actor away; refused where anything names it. */
	public CorpusEdit delete(String actor) {
		Editing editing = new Editing(session);
		ActorFacts facts = editing.actor(actor);
		new References(editing).checkUnused(ReferenceFacts.Kind.ACTOR, actor);
		WrittenElement.of(editing, facts.at(), Actor.class, what(actor), (written, there) -> written.remove());
		return editing.result("Delete the actor \"" + actor + "\"", List.of());
	}

	private CorpusEdit change(String actor, String label, BiConsumer<WrittenElement, Actor> work) {
		Editing editing = new Editing(session);
		change(editing, actor, work);
		return editing.result(label, List.of(actor));
	}

	private static void change(Editing editing, String actor, BiConsumer<WrittenElement, Actor> work) {
		WrittenElement.of(editing, editing.actor(actor).at(), Actor.class, what(actor), work);
	}

	private static String what(String actor) {
		return "the actor \"" + actor + "\"";
	}

	private static Actor named(String name) {
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(name);
		return actor;
	}

	private static String checked(String label) {
		if (label == null || label.isBlank()) {
			throw new IllegalArgumentException("Give the actor a label, such as a person's name.");
		}
		return label.strip();
	}

	private static List<String> distinct(List<String> words) {
		return words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
	}

	private static void insert(WrittenElement written, String key, List<String> made) {
		if (!made.isEmpty()) {
			written.insert(key, made);
		}
	}

	private static void aliases(WrittenElement written, List<String> aliases) {
		List<String> made = aliases.isEmpty() ? List.of() : List.of("alias " + aliases.stream().map(ClaimsWriter::string).collect(Collectors.joining(", ")));
		written.edit(written.body().setAll("alias", made));
	}

	/** Puts aliases behind those that are there. */
	private static void addAliases(WrittenElement written, Actor there, List<String> more) {
		List<String> news = distinct(more).stream().filter(alias -> !there.getAliases().contains(alias)).toList();
		if (news.isEmpty()) {
			return;
		}
		String made = news.stream().map(ClaimsWriter::string).collect(Collectors.joining(", "));
		List<Body.Part> parts = written.body().parts("alias");
		if (parts.isEmpty()) {
			written.insert("alias", List.of("alias " + made));
		} else {
			written.edit(new TextEdit(parts.getLast().end(), 0, ", " + made));
		}
	}

	/** A role as it is written; what is in one actor may be in another instead. */
	private static String written(RoleFacts facts, String actor, String instead) {
		Role role = GainsayFactory.eINSTANCE.createRole();
		role.setTitle(facts.title());
		String in = facts.in();
		if (in != null) {
			role.setIn(named(in.equals(actor) ? instead : in));
		}
		role.setFrom(facts.from());
		role.setUntil(facts.until());
		return Editing.writer().write(role);
	}

	/**
	 * Nothing is part of itself.
	 *
	 * @param whole what it is to be part of; null for what it is part of
	 * @param one   actors that are to be one; null for none
	 */
	private static void checkPartOf(Editing editing, String actor, String whole, List<String> one) {
		Set<String> seen = new HashSet<>(Set.of(actor));
		String at = whole != null ? editing.actor(whole).name() : next(editing, actor, one);
		while (at != null) {
			if (!seen.add(at)) {
				throw new IllegalArgumentException("The actor \"" + actor + "\" would be part of itself.");
			}
			at = next(editing, at, one);
		}
	}

	private static String next(Editing editing, String actor, List<String> one) {
		String whole = editing.corpus().actor(actor).map(ActorFacts::partOf).orElse(null);
		if (one == null) {
			return whole;
		}
		if (actor.equals(one.getFirst()) && (whole == null || one.contains(whole))) {
			whole = editing.corpus().actor(one.getLast()).map(ActorFacts::partOf).orElse(null);
		}
		return whole == null || !one.contains(whole) ? whole : actor.equals(one.getFirst()) ? null : one.getFirst();
	}

	/** Lets one name take another's place in a list of names, in which it stands once; one who speaks for both, and is one of them, speaks for nobody. */
	private static void nameOnce(Editing editing, References.Use use, String kept, String other) {
		List<INode> items = References.list(NodeModelUtils.findActualNodeFor(use.owner()), use.feature());
		List<String> names = items.stream().map(item -> Names.plain(NodeModelUtils.getTokenText(item))).toList();
		String speaker = use.owner() instanceof Member member
				? ClaimsNames.referenced(member, GainsayPackage.Literals.MEMBER__ACTOR, 0, (EObject) member.eGet(GainsayPackage.Literals.MEMBER__ACTOR, false)) : null;
		boolean own = kept.equals(speaker) || other.equals(speaker);
		boolean there = own || names.contains(kept);
		Set<Integer> gone = new HashSet<>();
		for (int i = 0; i < items.size(); i++) {
			boolean is = other.equals(names.get(i));
			if (is && there || own && kept.equals(names.get(i))) {
				gone.add(i);
			} else if (is) {
				there = true;
				editing.edit(use.file(), new TextEdit(items.get(i).getOffset(), items.get(i).getLength(), Editing.written(kept)));
			}
		}
		if (gone.size() < items.size()) {
			Body.removals(items, gone).forEach(edit -> editing.edit(use.file(), edit));
		} else { // only those for whom one of the two spoke can all go
			int start = Body.endBeforeKeyword(NodeModelUtils.findActualNodeFor(use.owner()), items.getFirst().getOffset());
			editing.edit(use.file(), new TextEdit(start, items.getLast().getEndOffset() - start, ""));
		}
	}

	/** The statements in which both speak side by side, or one cites the other. */
	private static Set<String> speakTwice(Editing editing, String kept, String other) {
		return editing.corpus().files().stream().flatMap(file -> file.sets().stream()).flatMap(set -> set.statements().stream())
				.filter(statement -> together(statement, kept, other)).map(StatementFacts::qualifiedName).collect(Collectors.toSet());
	}

	private static boolean together(StatementFacts statement, String kept, String other) {
		Set<String> before = Set.of();
		for (List<MemberFacts> link : statement.links()) {
			Set<String> here = link.stream().map(MemberFacts::actor).filter(name -> kept.equals(name) || other.equals(name)).collect(Collectors.toSet());
			Set<String> near = Stream.concat(before.stream(), here.stream()).collect(Collectors.toSet());
			if (near.size() > 1) {
				return true;
			}
			before = here;
		}
		return false;
	}

	private static boolean isIn(Editing editing, String statement, References.Use use) {
		StatementFacts facts = editing.statement(statement);
		return facts.at().file().equals(use.file()) && facts.at().whole().offset() <= use.reference().region().offset()
				&& use.reference().region().end() <= facts.at().whole().end();
	}

	/** Of two members that become one, the one with more to say in its braces stays; else the first. */
	private static void speakOnce(WrittenStatement written, String kept, String other) {
		List<MemberFacts> members = written.facts().allMembers();
		List<Integer> both = new ArrayList<>();
		for (int i = 0; i < members.size(); i++) {
			if (kept.equals(members.get(i).actor()) || other.equals(members.get(i).actor())) {
				both.add(i);
			}
		}
		int stays = both.getFirst();
		for (int i : both) {
			if (weight(members.get(i)) > weight(members.get(stays))) {
				stays = i;
			}
		}
		Set<Integer> gone = new HashSet<>(both);
		gone.remove(stays);
		SpeakerEdits.remove(written, gone);
		if (other.equals(members.get(stays).actor())) {
			int start = WrittenStatement.region(written.member(stays)).offset();
			written.edit(new TextEdit(start, written.nameEnd(written.member(stays)) - start, Editing.written(kept)));
		}
	}

	private static int weight(MemberFacts member) {
		return member.stances().size() * 4 + (member.onBehalfOf().isEmpty() ? 0 : 1) + (member.source() == null ? 0 : 1) + (member.cue() == null ? 0 : 1) + (member.hedge() == null ? 0 : 1);
	}
}
