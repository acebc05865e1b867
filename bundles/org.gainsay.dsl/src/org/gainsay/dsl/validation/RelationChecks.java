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
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.naming.ClaimsFragments;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.Correspondence;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.Excerpt;

/** Checks what statements and claims are put into relation to. */
class RelationChecks extends Checks {

	private static final int MOST_CYCLES = 200;
	private static final int LONGEST_WAY = 12;

	@Check
	public void checkRepeats(Statement statement) {
		List<Statement> repeated = statement.getRepeats();
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
