// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.ArticleText;

/**
 * The texts of a corpus for whoever needs them in any order: those that were asked for last stay as long as there is room, so that not each pair of
 * statements costs two looks at the disk. Any thread may ask.
 */
final class Texts {

	/** What part of the memory the kept texts may have, in UTF-16 units. */
	private static final int PART = 32;

	private final Corpus corpus;
	private final long most;
	private long held;
	private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

	private record Kept(int length, SoftReference<ArticleText> text) {
	}

	Texts(Corpus corpus) {
		this.corpus = corpus;
		this.most = Runtime.getRuntime().maxMemory() / PART;
	}

	/** The text of an article, as {@link Corpus#text} gives it. */
	Optional<ArticleText> of(ArticleFacts article) {
		synchronized (kept) {
			Kept known = kept.get(article.name());
			ArticleText text = known == null ? null : known.text.get();
			if (text != null) {
				return Optional.of(text);
			}
		}
		Optional<ArticleText> read = corpus.text(article);
		read.ifPresent(text -> keep(article.name(), text));
		return read;
	}

	private void keep(String article, ArticleText text) {
		synchronized (kept) {
			Kept before = kept.put(article, new Kept(text.text().length(), new SoftReference<>(text)));
			held += text.text().length() - (before == null ? 0 : before.length);
			for (Iterator<Kept> eldest = kept.values().iterator(); held > most && eldest.hasNext();) {
				held -= eldest.next().length;
				eldest.remove();
			}
		}
	}
}
