// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.dsl.naming.ClaimsFragments;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Article;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Round;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.Excerpt;

/** Checks what statements, claims and articles are put into relation to. */
class RelationChecks extends Checks {

	private static final int MOST_CYCLES = 200;
	private static final int LONGEST_WAY = 12;

	@Check
	public void checkRepeats(Statement statement) {
		List<Statement> repeated = statement.getRepeats();
		betterNamedOnce(statement, GainsayPackage.Literals.STATEMENT__REPEATS, repeated.size());
		for (int i = 0; i < repeated.size(); i++) {
			Statement other = repeated.get(i);
			if (!other.eIsProxy() && other.eContainer() != statement.eContainer()) {
				error("A statement repeats statements of its own article and annotator only; \"" + ClaimsNames.referenced(statement,
						GainsayPackage.Literals.STATEMENT__REPEATS, i, other)
						+ "\" is another's. For the same words in two articles write: same utterance NAME : A, B.", statement,
						GainsayPackage.Literals.STATEMENT__REPEATS, i, IssueCode.REPEATS_ACROSS_ARTICLES.id());
			}
		}
	}

	@Check
	public void checkRepeatsCycle(StatementSet set) {
		Set<Statement> suspects = notDone(set);
		int searched = 0; // the way of each is searched among all: of thousands that are one cycle, some are enough
		for (Statement statement : suspects) {
			List<Statement> way = searched++ < MOST_CYCLES ? wayBack(statement, suspects) : null;
			if (way != null) {
				List<String> names = way.stream().map(Statement::getName).toList();
				report(IssueCode.REPEATS_CYCLE, "The statement \"" + statement.getName() + "\" repeats, by way of others, itself: "
						+ Excerpt.way(names, LONGEST_WAY) + ". Take one of these repeats out.", statement, GainsayPackage.Literals.STATEMENT__REPEATS);
			}
		}
	}

	/** The statements that are left when, again and again, those are taken out that repeat none of the others: without a cycle, none. */
	private static Set<Statement> notDone(StatementSet set) {
		Map<Statement, List<Statement>> repeatedBy = new HashMap<>();
		Map<Statement, Integer> repeats = new LinkedHashMap<>();
		for (Statement statement : set.getStatements()) {
			List<Statement> own = statement.getRepeats().stream().filter(other -> !other.eIsProxy() && other.eContainer() == set).distinct().toList();
			repeats.put(statement, own.size());
			own.forEach(other -> repeatedBy.computeIfAbsent(other, key -> new ArrayList<>()).add(statement));
		}
		Deque<Statement> done = new ArrayDeque<>(repeats.keySet().stream().filter(statement -> repeats.get(statement) == 0).toList());
		while (!done.isEmpty()) {
			Statement one = done.removeFirst();
			repeats.remove(one);
			for (Statement other : repeatedBy.getOrDefault(one, List.of())) {
				if (repeats.merge(other, -1, Integer::sum) == 0) {
					done.addLast(other);
				}
			}
		}
		return repeats.keySet();
	}

	/** The shortest way from a statement back to it along others; null if there is none. */
	private static List<Statement> wayBack(Statement start, Set<Statement> others) {
		Map<Statement, Statement> cameFrom = new HashMap<>();
		Deque<Statement> next = new ArrayDeque<>(List.of(start));
		while (!next.isEmpty() && !cameFrom.containsKey(start)) {
			Statement at = next.removeFirst();
			for (Statement repeated : at.getRepeats()) {
				if (others.contains(repeated) && cameFrom.putIfAbsent(repeated, at) == null) {
					next.addLast(repeated);
				}
			}
		}
		if (!cameFrom.containsKey(start)) {
			return null;
		}
		LinkedList<Statement> way = new LinkedList<>(List.of(start));
		do {
			way.addFirst(cameFrom.get(way.getFirst()));
		} while (way.getFirst() != start);
		return way;
	}

	@Check
	public void checkAnswers(Statement statement) {
		List<Statement> answered = statement.getAnswers();
		namedOnce(statement, GainsayPackage.Literals.STATEMENT__ANSWERS, answered.size());
		for (int i = 0; i < answered.size(); i++) {
			Statement other = answered.get(i);
			if (other == statement) {
				error("The statement \"" + statement.getName() + "\" answers itself. Name the one that it replies to, or take it out.", statement,
						GainsayPackage.Literals.STATEMENT__ANSWERS, i, IssueCode.SELF_REFERENCE.id());
			} else if (!other.eIsProxy() && Chain.silence(other)) {
				warning("In \"" + ClaimsNames.referenced(statement, GainsayPackage.Literals.STATEMENT__ANSWERS, i, other)
						+ "\" nothing was said that could be answered. Name the statement that is replied to, or take it out.", statement, GainsayPackage.Literals.STATEMENT__ANSWERS, i,
						IssueCode.ANSWERS_SILENCE.id());
			} else if (!other.eIsProxy() && !other.getRepeats().isEmpty()) {
				String name = ClaimsNames.referenced(statement, GainsayPackage.Literals.STATEMENT__ANSWERS, i, other);
				Statement first = first(other);
				String better = first.getName() == null ? null : name.substring(0, name.lastIndexOf('.') + 1) + first.getName();
				warning("\"" + name + "\" tells again what another statement told. Name the one that it repeats" + (better == null ? "." : ", \"" + better + "\"."), statement,
						GainsayPackage.Literals.STATEMENT__ANSWERS, i, IssueCode.ANSWERS_REPEAT.id(), better == null ? new String[0] : new String[] { better });
			}
		}
	}

	/** The first telling of what a statement repeats; as far as it goes where that leads round. */
	private static Statement first(Statement statement) {
		Set<Statement> seen = new HashSet<>();
		Statement at = statement;
		while (seen.add(at) && !at.getRepeats().isEmpty() && !at.getRepeats().getFirst().eIsProxy()) {
			at = at.getRepeats().getFirst();
		}
		return at;
	}

	@Check
	public void checkAbout(Claim claim) {
		namedOnce(claim, GainsayPackage.Literals.CLAIM__ABOUT, claim.getAbout().size());
	}

	@Check
	public void checkVia(Article article) {
		namedOnce(article, GainsayPackage.Literals.ARTICLE__VIA, article.getVia().size());
		String outlet = outlet(article);
		for (int i = 0; outlet != null && i < article.getVia().size(); i++) {
			if (outlet.equals(ClaimsNames.referenced(article, GainsayPackage.Literals.ARTICLE__VIA, i, null))) {
				info("The article is its own outlet's copy by this. \"via\" names whose copy it is; if nobody else's, take it out.", article,
						GainsayPackage.Literals.ARTICLE__VIA, i, IssueCode.VIA_OUTLET.id());
			}
		}
	}

	@Check
	public void checkOnBehalfOf(Member member) {
		int count = member.getOnBehalfOf().size();
		namedOnce(member, GainsayPackage.Literals.MEMBER__ON_BEHALF_OF, count);
		String speaker = count == 0 ? null : actor(member);
		for (int i = 0; speaker != null && i < count; i++) {
			if (speaker.equals(ClaimsNames.referenced(member, GainsayPackage.Literals.MEMBER__ON_BEHALF_OF, i, null))) {
				warning("Everybody speaks for themselves. Take \"for " + speaker + "\" out, or name the body that \"" + speaker + "\" speaks for.", member,
						GainsayPackage.Literals.MEMBER__ON_BEHALF_OF, i, IssueCode.SPEAKS_FOR_SELF.id());
			}
		}
	}

	@Check
	public void checkAddressee(Statement statement) {
		if (statement.eIsSet(GainsayPackage.Literals.STATEMENT__ADDRESSEE_ACTOR)) {
			String told = ClaimsNames.referenced(statement, GainsayPackage.Literals.STATEMENT__ADDRESSEE_ACTOR, 0, null);
			if (told != null && Chain.speakers(statement).stream().anyMatch(member -> told.equals(actor(member)))) {
				warn(IssueCode.SAID_TO_SELF, "\"" + told + "\" speaks here, and is no one whom that was told. Name whom the speaker told, or take \"to\" out.", statement,
						GainsayPackage.Literals.STATEMENT__ADDRESSEE_ACTOR);
			}
		}
	}

	private static String actor(Member member) {
		return ClaimsNames.referenced(member, GainsayPackage.Literals.MEMBER__ACTOR, 0, null);
	}

	/** Says of each name in a list that it stands there before. What it names need not be loaded for that. */
	private void namedOnce(EObject object, EReference feature, int count) {
		namedAgain(object, feature, count).forEach((place, name) -> error(twice(name), object, feature, place, IssueCode.GIVEN_TWICE.id()));
	}

	/** The same of lists in which a name could stand twice in the first version of the language, so that no file that was right becomes wrong. */
	private void betterNamedOnce(EObject object, EReference feature, int count) {
		namedAgain(object, feature, count).forEach((place, name) -> warning(twice(name), object, feature, place, IssueCode.GIVEN_TWICE.id()));
	}

	private static Map<Integer, String> namedAgain(EObject object, EReference feature, int count) {
		Map<Integer, String> again = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; count > 1 && i < count; i++) {
			String name = ClaimsNames.referenced(object, feature, i, null);
			if (name != null && !seen.add(name)) {
				again.put(i, name);
			}
		}
		return again;
	}

	private static String twice(String name) {
		return "\"" + name + "\" is named twice here. Delete one.";
	}

	@Check
	public void checkEventClaims(Event event) {
		betterNamedOnce(event, GainsayPackage.Literals.EVENT__CLAIMS, event.getClaims().size());
	}

	@Check
	public void checkOn(Article article) {
		betterNamedOnce(article, GainsayPackage.Literals.ARTICLE__ON, article.getOn().size());
	}

	@Check
	public void checkLists(Round round) {
		betterNamedOnce(round, GainsayPackage.Literals.ROUND__CODERS, round.getCoders().size());
		betterNamedOnce(round, GainsayPackage.Literals.ROUND__EXCEPT_ROUNDS, round.getExceptRounds().size());
		betterNamedOnce(round, GainsayPackage.Literals.ROUND__EXCEPT, round.getExcept().size());
	}

	@Check
	public void checkTargets(Stance stance) {
		onceEach(stance.getTargets(), target -> "", GainsayPackage.Literals.TARGET__CLAIM);
	}

	@Check
	public void checkRelations(Claim claim) {
		onceEach(claim.getRelations(), relation -> relation.getKind().getLiteral(), GainsayPackage.Literals.CLAIM_RELATION__TARGET);
	}

	/** Says of each of what refers to one thing that another of its kind does so before. */
	private <T extends EObject> void onceEach(List<T> all, Function<T, String> kind, EReference feature) {
		Set<String> seen = new HashSet<>();
		for (T one : all.size() > 1 ? all : List.<T>of()) {
			String name = ClaimsNames.referenced(one, feature, 0, null);
			if (name != null && !seen.add(kind.apply(one) + " " + name)) {
				warning(twice(name), one, feature, IssueCode.GIVEN_TWICE.id());
			}
		}
	}

	@Check
	public void checkRevises(Article article) {
		Article earlier = article.getRevises();
		if (earlier == article) {
			report(IssueCode.SELF_REFERENCE, "The article \"" + article.getName() + "\" revises itself. Name the earlier version, or take it out.", article,
					GainsayPackage.Literals.ARTICLE__REVISES);
		} else if (earlier != null && !earlier.eIsProxy() && !Objects.equals(outlet(article), outlet(earlier))) {
			warn(IssueCode.REVISES_ANOTHER_OUTLET, "\"" + earlier.getName() + "\" is not of the same outlet, and a version of one article is. Correct the outlet, or take \"revises\" out; "
					+ "whose copy an article is says: via ACTOR.", article, GainsayPackage.Literals.ARTICLE__REVISES);
		}
	}

	private static String outlet(Article article) {
		return ClaimsNames.referenced(article, GainsayPackage.Literals.ARTICLE__OUTLET, 0, (EObject) article.eGet(GainsayPackage.Literals.ARTICLE__OUTLET, false));
	}

	@Check
	public void checkRelation(ClaimRelation relation) {
		Object target = relation.eGet(GainsayPackage.Literals.CLAIM_RELATION__TARGET, false); // one in another file is not this one, and need not be loaded
		if (target != null && target == relation.eContainer() && relation.eContainer() instanceof Claim claim
				&& !relation.getKind().getLiteral().equals("entails")) {
			report(IssueCode.SELF_REFERENCE, "The claim \"" + claim.getName() + "\" is related to itself.", relation,
					GainsayPackage.Literals.CLAIM_RELATION__TARGET);
		}
	}

	@Check
	public void checkCorrespondence(Correspondence correspondence) {
		Set<URI> seen = new HashSet<>();
		InternalEList<Statement> statements = (InternalEList<Statement>) correspondence.getStatements();
		for (int i = 0; i < statements.size(); i++) {
			Statement statement = statements.basicGet(i);
			if (statement.eIsProxy() && ClaimsFragments.nameOf(statement) == null) { // those of other files are told apart by their names, and need not be loaded
				statement = statements.get(i);
			}
			if (!(statement.eIsProxy() && ClaimsFragments.nameOf(statement) == null) && !seen.add(EcoreUtil.getURI(statement))) {
				error("\"" + ClaimsNames.referenced(correspondence, GainsayPackage.Literals.CORRESPONDENCE__STATEMENTS, i, statement)
						+ "\" stands here twice. Name the other statement, or delete one.", correspondence,
						GainsayPackage.Literals.CORRESPONDENCE__STATEMENTS, i, IssueCode.SELF_REFERENCE.id());
			}
		}
	}
}
