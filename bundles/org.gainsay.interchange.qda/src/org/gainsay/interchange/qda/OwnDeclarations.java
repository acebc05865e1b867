// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.dsl.validation.Dates;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Code;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Role;
import org.gainsay.model.Status;

/** Actors, claims, events, codebooks and what is known of articles, of a project that Gainsay wrote. */
final class OwnDeclarations {

	private static final Pattern ROLE = Pattern.compile("(.+?)(?: in (\\S+))?(?: from (\\S+))?(?: until (\\S+))?");
	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	/** What the codes of selections and sources lie below, but for those of codebooks. */
	private static final Set<String> TOPS = Set.of(CodeTree.CLAIMS, CodeTree.STANCES, CodeTree.FORM, CodeTree.ACT, CodeTree.CERTAINTY, CodeTree.WRITER_CERTAINTY, CodeTree.STATUS, CodeTree.ROLES, CodeTree.SPEAKERS);

	private final CorpusDraft draft;
	private final Left left;
	private final Element root;
	/** The ways to the codes, by their identifiers. */
	private final Map<String, List<String>> paths = new LinkedHashMap<>();
	private final Map<String, Claim> claims = new LinkedHashMap<>();
	private final Map<String, Category> categories = new HashMap<>();
	private final Map<List<String>, CategoryValue> values = new HashMap<>();
	private final Map<String, Actor> actors = new HashMap<>();
	private final Map<String, Actor> actorsByName = new HashMap<>();
	/** Whose the articles' own statements are. */
	private final Map<ArticleDraft, String> annotators = new HashMap<>();

	OwnDeclarations(CorpusDraft draft, Left left, Element root, List<Element> tops) {
		this.draft = draft;
		this.left = left;
		this.root = root;
		tops.forEach(top -> take(top, List.of()));
	}

	private void take(Element code, List<String> above) {
		List<String> path = new ArrayList<>(above);
		path.add(code.get("name") == null ? "code" : code.get("name"));
		if (code.guid() != null) {
			paths.put(code.guid(), List.copyOf(path));
		}
		if (path.getFirst().equals(CodeTree.CLAIMS) && path.size() == 2) {
			claims.put(path.getLast(), draft.newClaim(path.getLast(), code.text("Description") == null ? path.getLast() : code.text("Description")));
		} else if (path.getFirst().startsWith(CodeTree.CODEBOOK) && path.size() == 2) {
			category(code, path);
		} else if (path.getFirst().startsWith(CodeTree.CODEBOOK) && path.size() == 3 && categories.containsKey(path.get(1)) && categories.get(path.get(1)).getKind() == CategoryKind.LIST) {
			CategoryValue value = draft.newValue(categories.get(path.get(1)), path.getLast());
			value.setDefinition(code.text("Description"));
			values.put(path, value);
		}
		code.all("Code").forEach(below -> take(below, path));
	}

	private void category(Element code, List<String> path) {
		String description = code.text("Description") == null ? "" : code.text("Description");
		CategorySubject on = CategoryWords.subject(description);
		CategoryKind kind = CategoryWords.kind(description);
		if (kind == CategoryKind.LIST && code.all("Code").isEmpty()) {
			return; // made elsewhere; a list without values is none
		}
		Category category = draft.newCategory(path.getFirst().substring(CodeTree.CODEBOOK.length()), on == null ? CategorySubject.STATEMENT : on, path.getLast(), kind);
		if (on == null) {
			category.setSeveral(true);
		} else {
			CategoryWords.set(category, description);
		}
		categories.put(path.getLast(), category);
	}

	int count() {
		return paths.size();
	}

	/** The way to a code; empty where there is none of the identifier. */
	List<String> path(String guid) {
		return paths.getOrDefault(guid, List.of());
	}

	/** The actor of a case; null where there is none of the identifier. */
	Actor actor(String guid) {
		return actors.get(guid);
	}

	/** A claim by its name; null for none. */
	Claim claim(String name) {
		return claims.get(name);
	}

	/** Tells of a code that is none of those that a project of ours has. */
	void check(Chosen.Coding coding, String where) {
		List<String> path = path(coding.code());
		if (path.isEmpty() || !TOPS.contains(path.getFirst()) && !path.getFirst().startsWith(CodeTree.CODEBOOK)) {
			left.add("codings", "The code is none that Gainsay writes, and what it says is not read in a project of its own", where);
		}
	}

	/** Whether a selection is coded with a code. */
	boolean has(Chosen chosen, String... path) {
		return chosen.codings().stream().anyMatch(coding -> path(coding.code()).equals(List.of(path)));
	}

	/** Whether a selection is the passage that shows a code of an article, and no statement's. */
	boolean passage(Chosen chosen) {
		return !chosen.codings().isEmpty() && chosen.codings().stream().map(coding -> path(coding.code())).allMatch(path -> path.size() == 3 && path.getFirst().startsWith(CodeTree.CODEBOOK)
				&& categories.containsKey(path.get(1)) && categories.get(path.get(1)).getOn() == CategorySubject.ARTICLE);
	}

	/** Codes an article with what a passage shows. */
	void passage(Chosen chosen, Map<String, String> users) {
		String user = chosen.element().guid("creatingUser");
		List<Code> its = new ArrayList<>();
		code(chosen.codings(), CategorySubject.ARTICLE, its);
		if (user == null || users.get(user) == null || users.get(user).equals(annotators.get(chosen.article()))) { // a variable of the source has the number or text as well, without the passage
			chosen.article().article().getCodes().removeIf(code -> its.stream().anyMatch(one -> one.getCategory() == code.getCategory()));
		}
		chosen.article().set(user == null ? null : users.get(user)).passage(its, chosen.span());
	}

	/** Codes something with those of the codes that are of its kind; of one category all in one. */
	void code(List<Chosen.Coding> codings, CategorySubject on, List<Code> to) {
		for (Chosen.Coding coding : codings) {
			List<String> path = path(coding.code());
			Category category = path.size() == 3 && path.getFirst().startsWith(CodeTree.CODEBOOK) ? categories.get(path.get(1)) : null;
			if (category == null || category.getOn() != on) {
				continue;
			}
			Code code = to.stream().filter(one -> one.getCategory() == category).findFirst().orElse(null);
			if (code == null) {
				code = MAKE.createCode();
				code.setCategory(category);
				to.add(code);
			}
			set(code, category, path.getLast(), values.get(path));
		}
	}

	private static void set(Code code, Category category, String given, CategoryValue value) {
		switch (category.getKind()) {
			case NUMBER -> code.setNumber(given.matches("-?\\d{1,9}") ? Integer.valueOf(given) : category.getMinimum());
			case TEXT -> code.setText(given);
			case LIST -> {
				if (value != null && !code.getValues().contains(value)) {
					code.getValues().add(value);
				}
			}
		}
	}

	/** Declares the cases as actors. */
	void cases(Fields fields) {
		List<Element> all = root.all("Cases", "Case");
		for (Element one : all) {
			Map<String, String> known = fields.values(one);
			ActorKind kind = ActorKind.get(known.getOrDefault(Variables.KIND, ""));
			String label = one.get("name") == null ? "case" : one.get("name");
			Actor actor = draft.newActor(kind == null ? ActorKind.PERSON : kind, known.get(Variables.NAME), label);
			lines(known.get(Variables.ALIASES)).forEach(actor.getAliases()::add);
			lines(known.get(Variables.SAME_AS)).forEach(actor.getSameAs()::add);
			List<Chosen.Coding> codings = one.refs("CodeRef").map(code -> new Chosen.Coding(code, null, null)).toList();
			code(codings, CategorySubject.ACTOR, actor.getCodes());
			actors.put(one.guid(), actor);
			actorsByName.put(known.getOrDefault(Variables.NAME, label), actor);
		}
		for (Element one : all) {
			Map<String, String> known = fields.values(one);
			Actor actor = actors.get(one.guid());
			actor.setPartOf(actorsByName.get(known.get(Variables.PART_OF)));
			for (String line : lines(known.get(Variables.ROLES))) {
				Matcher parts = ROLE.matcher(line);
				if (parts.matches()) {
					Role role = MAKE.createRole();
					boolean in = parts.group(2) != null && actorsByName.containsKey(parts.group(2));
					role.setTitle(parts.group(2) != null && !in ? line : parts.group(1));
					role.setIn(in ? actorsByName.get(parts.group(2)) : null);
					role.setFrom(date(parts.group(3)));
					role.setUntil(date(parts.group(4)));
					actor.getRoles().add(role);
				}
			}
		}
	}

	private static List<String> lines(String text) {
		return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	private static String date(String given) {
		return given != null && Dates.isDateOrPart(given) ? given : null;
	}

	/** Gives the articles what the variables and codings of their sources say. */
	void articles(Map<String, ArticleDraft> articles, Fields fields, Map<String, String> users) {
		for (Element source : root.all("Sources").stream().flatMap(sources -> sources.all("TextSource").stream()).toList()) {
			ArticleDraft draftOf = articles.get(source.guid());
			if (draftOf == null) {
				continue;
			}
			Article article = draftOf.article();
			Map<String, String> known = fields.values(source);
			article.setTitle(known.getOrDefault(Variables.TITLE, article.getTitle()));
			article.setOutlet(actorsByName.get(known.get(Variables.OUTLET)));
			article.setByline(known.get(Variables.BYLINE));
			article.setSection(known.get(Variables.SECTION));
			article.setDateline(known.get(Variables.DATELINE));
			article.setPublished(date(known.get(Variables.PUBLISHED)));
			article.setRetrieved(date(known.get(Variables.RETRIEVED)));
			article.setLanguage(known.get(Variables.LANGUAGE));
			article.setUrl(known.get(Variables.URL));
			if (known.containsKey(Variables.ANNOTATOR)) {
				draftOf.own(known.get(Variables.ANNOTATOR));
				annotators.put(draftOf, known.get(Variables.ANNOTATOR));
			}
			Status status = Status.get(known.getOrDefault(Variables.STATUS, ""));
			if (status != null) {
				draftOf.status(status);
			}
			for (Map.Entry<String, String> one : known.entrySet()) {
				Category category = one.getKey().startsWith(CodeTree.CODEBOOK) ? categories.get(one.getKey().substring(one.getKey().lastIndexOf(": ") + 2)) : null;
				if (category != null && category.getOn() == CategorySubject.ARTICLE) {
					Code code = MAKE.createCode();
					code.setCategory(category);
					set(code, category, one.getValue(), null);
					article.getCodes().add(code);
				}
			}
			for (Element coding : source.all("Coding")) {
				String user = coding.guid("creatingUser");
				List<Chosen.Coding> its = coding.refs("CodeRef").map(code -> new Chosen.Coding(code, user, null)).toList();
				its.forEach(one -> check(one, article.getName()));
				code(its, CategorySubject.ARTICLE, user == null ? article.getCodes() : draftOf.set(users.get(user)).codes());
			}
		}
	}

	/**
	 * Relations of claims, copies, versions and events.
	 *
	 * @param understood gets the links that say so
	 */
	void relations(List<Element> links, Map<String, ArticleDraft> articles, Set<Element> understood) {
		for (Element link : links) {
			String name = link.get("name") == null ? "" : link.get("name");
			String origin = link.guid("originGUID");
			String target = link.guid("targetGUID");
			Claim claim = claimOf(origin);
			ArticleDraft article = articles.get(origin);
			if (claim != null && claimOf(target) != null && ClaimRelationKind.get(name) != null) {
				ClaimRelation relation = MAKE.createClaimRelation();
				relation.setKind(ClaimRelationKind.get(name));
				relation.setTarget(claimOf(target));
				claim.getRelations().add(relation);
			} else if (claim != null && name.equals(LinkWriter.ABOUT) && actor(target) != null) {
				claim.getAbout().add(actor(target));
			} else if (article != null && name.equals(LinkWriter.VIA) && actor(target) != null) {
				article.article().getVia().add(actor(target));
			} else if (article != null && name.equals(LinkWriter.REVISES) && articles.containsKey(target)) {
				article.article().setRevises(articles.get(target).article());
			} else {
				continue;
			}
			understood.add(link);
		}
		for (Element set : root.all("Sets", "Set")) {
			String description = set.text("Description") == null ? "" : set.text("Description");
			Event event = draft.event(description.startsWith("event ") ? description.substring(6) : null, set.get("name") == null ? "set" : set.get("name"));
			set.refs("MemberCode").map(this::claimOf).filter(claim -> claim != null).forEach(event.getClaims()::add);
			set.refs("MemberSource").map(articles::get).filter(article -> article != null).forEach(article -> article.article().getOn().add(event));
		}
	}

	private Claim claimOf(String guid) {
		List<String> path = path(guid);
		return path.size() == 2 && path.getFirst().equals(CodeTree.CLAIMS) ? claims.get(path.getLast()) : null;
	}
}
