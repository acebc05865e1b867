// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.anchors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Code;
import org.gainsay.model.Decision;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;
import org.gainsay.text.TextFolder;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Finds where the anchors of a file's statements stand in the articles' texts. What was found is kept with the resource. */
@Singleton
public class Anchors {

	/** Of how many files the answers are remembered: more than a person has open. */
	private static final int REMEMBERED = 16;

	@Inject
	private IResourceScopeCache cache;

	private final Map<URI, Answers> remembered = Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<URI, Answers> eldest) {
			return size() > REMEMBERED;
		}
	});

	/**
	 * What became of the text of an article.
	 *
	 * @return null if the article does not say where its text is, or belongs to no file
	 */
	public TextFolder.Reading text(Article article) {
		if (article == null || article.eIsProxy() || article.getText() == null || article.eResource() == null) {
			return null;
		}
		TextFolder texts = CorpusFolder.of(article.eResource());
		return texts == null ? null : texts.read(CorpusFolder.file(article.eResource()), article.getText());
	}

	/** The article whose text a set's statements quote; null if there is none. */
	public static Article article(StatementSet set) {
		return switch (set) {
			case AnnotationSet other -> other.getOf();
			case Decision decision -> decision.getOf();
			default -> (Article) set;
		};
	}

	/**
	 * What became of an anchor, or of the words of an unnamed source.
	 *
	 * @param anchored an {@link Anchor} of a statement, or the {@link Quote} of a member
	 * @return null if the article's text was not read
	 */
	public Resolution resolution(EObject anchored, Statement statement) {
		if (!(statement.eContainer() instanceof StatementSet set)) {
			return null;
		}
		return cache.get(set, set.eResource(), () -> resolve(set)).get(anchored);
	}

	/** From which of a statement's anchors the others are found: the content; of a silence the cue, else the source, or the words of a member; null where there is none. */
	public EObject place(Statement statement) {
		Place place = quotes(statement).place();
		return place == null ? null : anchored(statement).get(place);
	}

	/** What became of the passage that shows a code of an article or a set: it must be unique; null if there is none, or the text was not read. */
	public Resolution passage(Code code) {
		return code.getAt() != null && code.eContainer() instanceof StatementSet set && text(article(set)) instanceof TextFolder.Read read
				? new AnchorResolver(read.text()).content(quotes(code.getAt()).stream().map(Anchors::pattern).toList()) : null;
	}

	/** What {@link #found} is kept by. */
	private record FoundOf(Statement statement) {
	}

	/** Where what a statement quotes stands, as far as it is found. Each of its thousands of quotes that are not may ask for it. */
	public List<Span> found(Statement statement) {
		return cache.get(new FoundOf(statement), statement.eResource(), () -> anchored(statement).values().stream().map(one -> resolution(one, statement))
				.filter(Objects::nonNull).flatMap(resolution -> resolution.spans().stream()).toList());
	}

	private Map<EObject, Resolution> resolve(StatementSet set) {
		if (!(text(article(set)) instanceof TextFolder.Read read)) {
			return Map.of();
		}
		Answers before = remembered.get(set.eResource().getURI());
		Map<StatementQuotes, Map<Place, Resolution>> known = before != null && before.text == read.text() ? before.given : Map.of();
		Map<StatementQuotes, Map<Place, Resolution>> given = new HashMap<>();
		Map<EObject, Resolution> found = new HashMap<>();
		AnchorResolver resolver = new AnchorResolver(read.text());
		for (Statement statement : set.getStatements()) {
			StatementQuotes quotes = quotes(statement);
			Map<Place, Resolution> answer = known.get(quotes);
			Map<Place, Resolution> its = given.computeIfAbsent(quotes, key -> answer != null ? answer : resolver.statement(key));
			anchored(statement).forEach((place, thing) -> {
				if (its.containsKey(place)) {
					found.put(thing, its.get(place));
				}
			});
		}
		remembered.put(set.eResource().getURI(), new Answers(read.text(), given));
		return found;
	}

	/** What was found in a text. An edit changes few of a thousand statements; the answers for the others are taken from here. */
	private record Answers(ArticleText text, Map<StatementQuotes, Map<Place, Resolution>> given) {
	}

	/** All that quotes the article in a statement: its anchors, and the words of its unnamed sources. */
	public static Map<Place, EObject> anchored(Statement statement) {
		Map<Place, EObject> found = new LinkedHashMap<>();
		add(found, Role.CONTENT, Place.STATEMENT, statement.getContent());
		add(found, Role.CUE, Place.STATEMENT, statement.getCue());
		add(found, Role.SOURCE, Place.STATEMENT, statement.getSource());
		add(found, Role.HEDGE, Place.STATEMENT, statement.getHedge());
		add(found, Role.ADDRESSEE, Place.STATEMENT, statement.getAddressee());
		List<Member> members = Chain.members(statement);
		List<Stance> stances = new ArrayList<>(statement.getStances());
		for (int i = 0; i < members.size(); i++) {
			Member member = members.get(i);
			add(found, Role.WORDS, i, member.getWords());
			add(found, Role.SOURCE, i, member.getSource());
			add(found, Role.CUE, i, member.getCue());
			add(found, Role.HEDGE, i, member.getHedge());
			add(found, Role.MEMBER_GROUNDS, i, member.getGrounds());
			stances.addAll(member.getStances());
		}
		for (int i = 0; i < stances.size(); i++) {
			add(found, Role.PART, i, stances.get(i).getAt());
			add(found, Role.GROUNDS, i, stances.get(i).getGrounds());
			add(found, Role.CONDITION, i, stances.get(i).getCondition());
		}
		for (int i = 0; i < statement.getCodes().size(); i++) {
			add(found, Role.CODE, i, statement.getCodes().get(i).getAt());
		}
		return found;
	}

	private static void add(Map<Place, EObject> found, Role role, int of, EObject anchored) {
		if (anchored != null) {
			found.put(new Place(role, of), anchored);
		}
	}

	/** The quotes of a statement as the resolver takes them. */
	public static StatementQuotes quotes(Statement statement) {
		Map<Place, List<QuotePattern>> quotes = new HashMap<>();
		anchored(statement).forEach((place, anchored) -> quotes.put(place, quotes(anchored).stream().map(Anchors::pattern).toList()));
		return new StatementQuotes(quotes, Chain.speakers(statement).size(), Chain.silence(statement));
	}

	/**
	 * The quotes of what quotes the article.
	 *
	 * @param anchored an {@link Anchor}, or the {@link Quote} of a member
	 */
	public static List<Quote> quotes(EObject anchored) {
		return anchored instanceof Anchor anchor ? anchor.getQuotes() : List.of((Quote) anchored);
	}

	/** A quote as the resolver takes it. */
	public static QuotePattern pattern(Quote quote) {
		return new QuotePattern(quote.getStart() == null ? "" : quote.getStart(), quote.getEnd(), quote.getOccurrence(), quote.getBefore(),
				quote.getAfter());
	}
}
