// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.anchors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Span;
import org.gainsay.text.TextFolder;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Finds where the anchors of a file's statements stand in the articles' texts. What was found is kept with the resource. */
@Singleton
public class Anchors {

	@Inject
	private IResourceScopeCache cache;

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
		Map<EObject, Resolution> found = new HashMap<>();
		if (text(article(set)) instanceof TextFolder.Read read) {
			AnchorResolver resolver = new AnchorResolver(read.text());
			set.getStatements().forEach(statement -> new OfStatement(resolver, found).resolve(statement));
		}
		return found;
	}

	/** The anchors of one statement. */
	private static final class OfStatement {
		private final AnchorResolver resolver;
		private final Map<EObject, Resolution> found;
		private List<Span> content = List.of();

		OfStatement(AnchorResolver resolver, Map<EObject, Resolution> found) {
			this.resolver = resolver;
			this.found = found;
		}

		void resolve(Statement statement) {
			if (statement.getContent() != null) {
				Resolution resolution = resolver.content(patterns(statement.getContent()));
				found.put(statement.getContent(), resolution);
				content = resolution.spans();
			}
			near(statement.getCue(), false);
			near(statement.getSource(), false);
			near(statement.getAddressee(), false);
			near(statement.getHedge(), true);
			parts(statement.getStances());
			statement.getMembers().forEach(member -> member(member, false));
			statement.getCited().forEach(member -> member(member, true));
		}

		private void member(Member member, boolean cited) {
			if (member.getWords() != null) {
				found.put(member.getWords(), resolver.near(List.of(pattern(member.getWords())), content, cited));
			}
			near(member.getSource(), cited);
			near(member.getCue(), cited);
			near(member.getHedge(), true);
			parts(member.getStances());
		}

		private void near(Anchor anchor, boolean mayInside) {
			if (anchor != null) {
				found.put(anchor, resolver.near(patterns(anchor), content, mayInside));
			}
		}

		private void parts(List<Stance> stances) {
			for (Stance stance : stances) {
				if (stance.getAt() != null && !content.isEmpty()) {
					found.put(stance.getAt(), resolver.part(patterns(stance.getAt()), content));
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
