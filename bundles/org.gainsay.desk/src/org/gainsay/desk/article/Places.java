// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.StatementFacts;

/** What stands at a place of a claims file. */
public final class Places {

	private Places() {
	}

	/**
	 * An article, and what of it is meant.
	 *
	 * @param set       null where no annotation set is meant
	 * @param statement null where no statement is meant
	 */
	public record Place(ArticleFacts article, AnnotationSetFacts set, StatementFacts statement) {
	}

	/**
	 * The article that an offset of a claims file belongs to; where it is in none, the only one of the file.
	 *
	 * @param file   relative to the corpus folder
	 * @param offset in UTF-16 units
	 */
	public static Optional<Place> at(String file, int offset, Corpus corpus) {
		Optional<FileFacts> facts = corpus.file(file);
		Stream<AnnotationSetFacts> sets = facts.stream().flatMap(of -> of.sets().stream());
		Optional<AnnotationSetFacts> set = sets.filter(one -> includes(one.at(), offset)).findFirst();
		if (set.isPresent()) {
			StatementFacts statement = set.get().statements().stream().filter(one -> includes(one.at(), offset)).findFirst().orElse(null);
			return corpus.article(set.get().article()).map(article -> new Place(article, set.get(), statement));
		}
		Optional<ArticleFacts> article = facts.stream().flatMap(of -> of.articles().stream()).filter(one -> includes(one.at(), offset))
				.findFirst();
		return article.or(() -> facts.map(FileFacts::articles).filter(all -> all.size() == 1).map(all -> all.getFirst()))
				.map(one -> new Place(one, null, null));
	}

	/** Whether an offset of the file lies in a declaration; its end counts. */
	public static boolean includes(Declaration declaration, int offset) {
		return declaration.whole().offset() <= offset && offset <= declaration.whole().end();
	}
}
