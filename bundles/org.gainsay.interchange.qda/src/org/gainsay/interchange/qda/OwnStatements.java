// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.model.Correspondence;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.How;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;

/**
 * The statements of a project that Gainsay wrote, as they were: the links say which selections, cases and codes belong to which. What was added or changed in another program since is there too, as far as it is of the same shape; a selection that
 * somebody added there is a statement without a speaker.
 */
final class OwnStatements {

	private static final Pattern PLACE = Pattern.compile("(content|cue|source|hedge|addressee|target|grounds|condition|code)(?: of (?:member|stance|code) (\\d{1,6}))?(?: \\+ \\d+)?");
	private static final Pattern SAME = Pattern.compile("(same utterance|same line) (\\S+?)(?:: (.+))?");

	/** A selection that a statement stands for, with the links that leave it. */
	private record Main(Chosen chosen, List<Element> links) {
	}

	private final CorpusDraft draft;
	private final Left left;
	private final OwnDeclarations declared;
	private final List<Element> links;
	/** Those that say something here. */
	private final Set<Element> understood = new HashSet<>();
	private final Map<String, Statement> made = new HashMap<>();

	OwnStatements(CorpusDraft draft, Left left, Element root, List<Element> tops) {
		this.draft = draft;
		this.left = left;
		this.links = root.all("Links", "Link");
		this.declared = new OwnDeclarations(draft, left, root, tops);
	}

	/** How many codes the project has. */
	int codes() {
		return declared.count();
	}

	/** How many links were understood. */
	int links() {
		return understood.size();
	}

	/**
	 * Makes the statements, and what the project declares beside them.
	 *
	 * @param users    names by identifier
	 * @param articles by the identifier of their source
	 */
	void read(List<Chosen> chosen, Map<String, String> users, Map<String, Element> notes, Map<String, ArticleDraft> articles, Fields fields) {
		declared.cases(fields);
		declared.articles(articles, fields, users);
		Map<String, Chosen> selections = new HashMap<>();
		for (Chosen one : chosen) {
			selections.put(one.element().guid(), one);
			one.codings().forEach(coding -> declared.check(coding, one.article().article().getName() + "." + one.element().get("name")));
		}
		Set<String> parts = new HashSet<>();
		Map<String, List<Element>> from = new HashMap<>();
		for (Element link : links) {
			String origin = link.guid("originGUID");
			if (selections.containsKey(origin)) {
				from.computeIfAbsent(origin, guid -> new ArrayList<>()).add(link);
				if (PLACE.matcher(name(link)).matches() && !origin.equals(link.guid("targetGUID"))) {
					parts.add(link.guid("targetGUID"));
				}
			}
		}
		List<Main> mains = new ArrayList<>();
		for (Chosen one : chosen) {
			if (declared.passage(one)) {
				declared.passage(one, users);
			} else if (!parts.contains(one.element().guid())) {
				mains.add(new Main(one, from.getOrDefault(one.element().guid(), List.of())));
			}
		}
		for (Main main : mains) {
			statement(main, selections, users, notes);
		}
		mains.forEach(this::relations);
		correspondences();
		declared.relations(links, articles, understood);
		links.stream().filter(link -> !understood.contains(link)).forEach(link -> left.add("links", "It is none that Gainsay writes, or leads to nothing that is there; raw/source has it", name(link)));
	}

	private static String name(Element link) {
		return link.get("name") == null ? "" : link.get("name");
	}

	private void statement(Main main, Map<String, Chosen> selections, Map<String, String> users, Map<String, Element> notes) {
		OwnStatement own = new OwnStatement(declared, main.chosen, notes);
		Map<OwnStatement.Part, List<Span>> words = new LinkedHashMap<>();
		boolean elsewhere = false;
		for (Element link : main.links) {
			Matcher place = PLACE.matcher(name(link));
			Chosen target = selections.get(link.guid("targetGUID"));
			if (target != null && target.article() == main.chosen.article() && place.matches()) {
				boolean ofStance = name(link).contains(" of stance ");
				OwnStatement.Part part = new OwnStatement.Part(place.group(1), place.group(2) == null ? 0 : Integer.parseInt(place.group(2)), ofStance);
				elsewhere |= target == main.chosen;
				words.computeIfAbsent(part, one -> new ArrayList<>()).add(target.span());
				own.negated(part, declared.has(target, CodeTree.ROLES, CodeTree.NEGATED));
				understood.add(link);
			} else if (own.link(name(link), link.guid("targetGUID"))) {
				understood.add(link);
			}
		}
		if (!elsewhere) {
			words.computeIfAbsent(new OwnStatement.Part("content", 0, false), one -> new ArrayList<>()).addFirst(main.chosen.span());
		}
		Statement statement = own.made();
		Map<Place, List<Span>> wanted = own.places(words);
		if (wanted.size() < words.size()) {
			left.add("selections", "It is of a speaker, stance or code that the statement has not", main.chosen.article().article().getName() + "." + statement.getName());
		}
		String user = main.chosen.element().guid("creatingUser");
		SetDraft set = main.chosen.article().set(user == null ? null : users.get(user));
		List<Place> refused = set.add(statement, wanted);
		refused.forEach(place -> left.add("selections", "The language does not let its words stand there, or it is white space", main.chosen.article().article().getName() + "." + statement.getName()));
		for (Member member : OwnStatement.nameless(statement)) {
			member.setUnstated(true);
			left.add("speakers", "There are no words for the unnamed source, so it is unstated", main.chosen.article().article().getName() + "." + statement.getName());
		}
		draft.files().kept("statements");
		made.put(main.chosen.element().guid(), statement);
	}

	private void relations(Main main) {
		Statement statement = made.get(main.chosen.element().guid());
		for (Element link : main.links) {
			Statement other = made.get(link.guid("targetGUID"));
			if (other != null && name(link).equals(LinkWriter.REPEATS)) {
				statement.getRepeats().add(other);
				understood.add(link);
			} else if (other != null && name(link).equals(LinkWriter.ANSWERS)) {
				statement.getAnswers().add(other);
				understood.add(link);
			}
		}
	}

	private void correspondences() {
		Map<List<String>, Correspondence> pairs = new LinkedHashMap<>();
		for (Element link : links) {
			Matcher same = SAME.matcher(name(link));
			Statement first = made.get(link.guid("originGUID"));
			Statement second = made.get(link.guid("targetGUID"));
			if (first != null && second != null && same.matches()) {
				understood.add(link);
				pairs.computeIfAbsent(Arrays.asList(same.group(1), same.group(2)), key -> {
					Correspondence pair = GainsayFactory.eINSTANCE.createCorrespondence();
					pair.setName(same.group(2));
					pair.setKind(CorrespondenceKind.get(same.group(1)));
					pair.setHow(same.group(3) == null || How.get(same.group(3)) == null ? How.UNSPECIFIED : How.get(same.group(3)));
					pair.getStatements().add(first);
					return pair;
				}).getStatements().add(second);
			}
		}
		pairs.values().forEach(draft::correspondence);
	}
}
