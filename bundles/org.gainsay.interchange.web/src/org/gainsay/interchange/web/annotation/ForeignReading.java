// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.Selectors;
import org.gainsay.interchange.web.LeftOut;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.Target;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;

/**
 * Makes statements of annotations of other programs: the selected words are the content, the comment is a note, a tag {@code by: NAME} says who speaks, one
 * such as {@code denies: TEXT} is a stance, and any other is a code.
 */
final class ForeignReading {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	private final CorpusDraft draft;
	private final LeftOut leftOut;
	private final Function<List<Foreign>, Optional<String>> texts;
	/** By what they annotate, in the order in which that comes. */
	private final Map<String, List<Foreign>> bySource = new LinkedHashMap<>();
	private final List<Foreign> left = new ArrayList<>();

	/**
	 * @param leftOut gets what is left out
	 * @param texts   finds the text of what some annotations annotate; empty where there is none
	 */
	ForeignReading(CorpusDraft draft, LeftOut leftOut, Function<List<Foreign>, Optional<String>> texts) {
		this.draft = draft;
		this.leftOut = leftOut;
		this.texts = texts;
	}

	/** Takes an annotation, in any order. */
	void add(Foreign annotation) {
		String why = annotation.reply() ? "They are about other annotations" : annotation.exact() == null ? "They have no words that they are about"
				: annotation.source().isEmpty() ? "They do not say what they annotate" : null;
		if (why != null) {
			leave(annotation, why);
		} else {
			bySource.computeIfAbsent(annotation.source(), source -> new ArrayList<>()).add(annotation);
		}
	}

	private void leave(Foreign annotation, String why) {
		left.add(annotation);
		leftOut.add("annotations", why, annotation.id().isEmpty() ? "one without an id" : annotation.id());
	}

	/** What could not be used, as it came. */
	List<Foreign> left() {
		return left;
	}

	/** Makes all of it. */
	void make() {
		bySource.forEach((source, annotations) -> {
			String title = annotations.stream().map(Foreign::title).filter(one -> one != null).findFirst().orElse(null);
			Optional<String> text = texts.apply(annotations);
			Fragments fragments = text.isPresent() ? null : Fragments.of(title, annotations);
			ArticleDraft article = draft.article(name(source, title), fragments == null ? text.orElseThrow() : fragments.text());
			if (title != null) {
				article.article().setTitle(title);
			}
			if (source.matches("(?i)https?://.*")) {
				article.article().setUrl(source);
			}
			draft.files().kept("articles");
			if (fragments != null) {
				leftOut.add("texts", "No text was given for them, so that of the article is what the annotations have of it", source);
			}
			for (Foreign one : annotations) {
				Span span = fragments != null ? fragments.spans().get(one) : found(article, one);
				if (span == null) {
					leave(one, "Their words are not in the text");
				} else {
					statement(article, one, span);
				}
			}
		});
	}

	/** A name for an article: of the last part of the address that says something, else of the title. */
	private static String name(String source, String title) {
		String path = source.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*:(//)?", "").replaceFirst("[?#].*", "").replaceFirst("/+$", "");
		String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.(html?|php|aspx?)$", "");
		return last.isBlank() || !path.contains("/") ? title == null ? path : title.strip() : last;
	}

	/** The words in a whole text, in which positions are counted as browsers do. */
	private static Span found(ArticleDraft article, Foreign one) {
		int length = article.text().text().length();
		boolean inside = one.start() != null && one.end() != null && one.start() <= one.end() && one.end() <= length;
		return Selectors.find(article.text(), inside ? (Integer) article.text().codePoints(one.start()) : null, inside ? (Integer) article.text().codePoints(one.end()) : null, one.exact(), one.prefix(), one.suffix());
	}

	private void statement(ArticleDraft article, Foreign one, Span span) {
		Statement statement = MAKE.createStatement();
		statement.setNote(one.comment());
		for (String tag : one.tags()) {
			int colon = tag.indexOf(':');
			String word = colon < 0 ? "" : tag.substring(0, colon).strip().toLowerCase(Locale.ROOT);
			String rest = tag.substring(colon + 1).strip();
			StanceKind kind = StanceKind.get(word);
			if (rest.isEmpty()) {
				code(statement, tag);
			} else if (word.equals("by")) {
				Member member = MAKE.createMember();
				member.setActor(draft.actor(ActorKind.ORGANISATION, rest));
				if (statement.getLinks().isEmpty()) {
					statement.getLinks().add(MAKE.createLink());
				}
				Link link = statement.getLinks().getFirst();
				link.getMembers().add(member);
			} else if (kind != null) {
				Target target = MAKE.createTarget();
				target.setClaim(draft.claim(rest));
				Stance stance = MAKE.createStance();
				stance.setKind(kind);
				stance.getTargets().add(target);
				statement.getStances().add(stance);
			} else {
				code(statement, tag);
			}
		}
		if (!article.set(one.user()).add(statement, Map.of(Place.CONTENT, List.of(span))).isEmpty()) {
			leftOut.add("passages", "The language does not let them stand where they do", one.id());
		}
		draft.files().kept("annotations");
	}

	private void code(Statement statement, String tag) {
		Category category = draft.category(CategorySubject.STATEMENT, "tag", CategoryKind.LIST);
		category.setSeveral(true);
		Code code = statement.getCodes().stream().filter(one -> one.getCategory() == category).findFirst().orElseGet(() -> {
			Code made = MAKE.createCode();
			made.setCategory(category);
			statement.getCodes().add(made);
			return made;
		});
		if (!code.getValues().contains(draft.value(category, tag))) {
			code.getValues().add(draft.value(category, tag));
		}
	}
}
