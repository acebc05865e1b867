// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.anchors;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
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
		return set instanceof AnnotationSet other ? other.getOf() : (Article) set;
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

	private Map<EObject, Resolution> resolve(StatementSet set) {
		if (!(text(article(set)) instanceof TextFolder.Read read)) {
			return Map.of();
		}
		Answers before = remembered.get(set.eResource().getURI());
		Map<EObject, Resolution> found = new HashMap<>();
		OfText ofText = new OfText(new AnchorResolver(read.text()), before != null && before.text == read.text() ? before.given : Map.of());
		set.getStatements().forEach(statement -> new OfStatement(ofText, found).resolve(statement));
		remembered.put(set.eResource().getURI(), new Answers(read.text(), ofText.given));
		return found;
	}

	/** What was asked of a text. */
	private record Question(List<QuotePattern> pieces, Place place, List<Span> content) {
	}

	private enum Place {
		CONTENT, BESIDE, BESIDE_OR_INSIDE, PART
	}

	/** What was found in a text. */
	private record Answers(ArticleText text, Map<Question, Resolution> given) {
	}

	/** Answers from memory what was asked in the last build too: an edit changes few of a thousand statements. */
	private static final class OfText {
		private final AnchorResolver resolver;
		private final Map<Question, Resolution> before;
		private final Map<Question, Resolution> given = new HashMap<>();

		OfText(AnchorResolver resolver, Map<Question, Resolution> before) {
			this.resolver = resolver;
			this.before = before;
		}

		Resolution answer(List<QuotePattern> pieces, Place place, List<Span> content) {
			Question question = new Question(pieces, place, content);
			Resolution known = before.get(question);
			Resolution answer = known != null ? known : switch (place) {
				case CONTENT -> resolver.content(pieces);
				case BESIDE -> resolver.near(pieces, content, false);
				case BESIDE_OR_INSIDE -> resolver.near(pieces, content, true);
				case PART -> resolver.part(pieces, content);
			};
			given.put(question, answer);
			return answer;
		}
	}

	/** The anchors of one statement. */
	private static final class OfStatement {
		private final OfText text;
		private final Map<EObject, Resolution> found;
		private List<Span> content = List.of();

		OfStatement(OfText text, Map<EObject, Resolution> found) {
			this.text = text;
			this.found = found;
		}

		void resolve(Statement statement) {
			if (statement.getContent() != null) {
				Resolution resolution = text.answer(patterns(statement.getContent()), Place.CONTENT, List.of());
				found.put(statement.getContent(), resolution);
				content = resolution.spans();
			}
			near(statement.getCue(), Place.BESIDE);
			near(statement.getSource(), Place.BESIDE);
			near(statement.getAddressee(), Place.BESIDE);
			near(statement.getHedge(), Place.BESIDE_OR_INSIDE);
			parts(statement.getStances());
			statement.getMembers().forEach(member -> member(member, Place.BESIDE));
			statement.getCited().forEach(member -> member(member, Place.BESIDE_OR_INSIDE));
		}

		private void member(Member member, Place place) {
			if (member.getWords() != null) {
				found.put(member.getWords(), text.answer(List.of(pattern(member.getWords())), place, content));
			}
			near(member.getSource(), place);
			near(member.getCue(), place);
			near(member.getHedge(), Place.BESIDE_OR_INSIDE);
			parts(member.getStances());
		}

		private void near(Anchor anchor, Place place) {
			if (anchor != null) {
				found.put(anchor, text.answer(patterns(anchor), place, content));
			}
		}

		private void parts(List<Stance> stances) {
			for (Stance stance : stances) {
				if (stance.getAt() != null && !content.isEmpty()) {
					found.put(stance.getAt(), text.answer(patterns(stance.getAt()), Place.PART, content));
				}
			}
		}
	}

	private static List<QuotePattern> patterns(Anchor anchor) {
		return anchor.getQuotes().stream().map(Anchors::pattern).toList();
	}

	/** A quote as the resolver takes it. */
	public static QuotePattern pattern(Quote quote) {
		return new QuotePattern(quote.getStart() == null ? "" : quote.getStart(), quote.getEnd(), quote.getOccurrence(), quote.getBefore(),
				quote.getAfter());
	}
}
