// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.ColumnsReader;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Removed;

/** A reader of articles: it refuses a source in a sentence, or hands on what it says to hand on, the same each time. What comes of that is looked at as well. */
final class FuzzedReader implements FuzzTarget {

	/** One in so many is read twice, which shows what is not the same each time as well as reading all twice does. */
	private static final int READ_TWICE = 8;

	private final ArticleReader reader;

	FuzzedReader(ArticleReader reader) {
		this.reader = reader;
	}

	@Override
	public void read(byte[] bytes) throws IOException {
		Source source = new Source("press/export", FuzzedDocument.of(reader.id(), bytes), null, null, null);
		int sure = reader.recognises(source);
		must(sure >= 0 && sure <= 100, "it is sure by " + sure);
		Found found = found(source);
		if (Math.floorMod(Arrays.hashCode(bytes), READ_TWICE) == 0) {
			Found again = found(source);
			must(found.articles.equals(again.articles) && found.said.equals(again.said), "it reads the same bytes in another way the second time");
		}
		if (reader instanceof ColumnsReader table) {
			columns(table, source);
		}
		FuzzedImport.of(source, reader.id());
	}

	/** How many articles there are in a source. */
	int articles(byte[] bytes) {
		return found(new Source("press/export", FuzzedDocument.of(reader.id(), bytes), null, null, null)).articles.size();
	}

	private Found found(Source source) {
		Found found = new Found();
		try {
			reader.read(source, found, Progress.NONE);
		} catch (IOException refused) {
			sentence(refused.getMessage());
			found.said.add(refused.getMessage());
		}
		must(!found.articles.isEmpty() || !found.said.isEmpty(), "it says nothing at all");
		return found;
	}

	private static void columns(ColumnsReader table, Source source) {
		try {
			List<String> columns = table.columns(source);
			must(columns.size() == Set.copyOf(columns).size(), "two columns of one name: " + columns);
			table.read(source, columns.isEmpty() ? Map.of() : Map.of("text", columns.getLast()), new Found(), Progress.NONE);
		} catch (IOException refused) {
			sentence(refused.getMessage());
		}
	}

	/** What is said to users. */
	static void sentence(String said) {
		must(said != null && said.length() > 5 && said.indexOf(' ') > 0, "that is no sentence: " + said);
	}

	private static final class Found implements ArticleSink {
		private final List<SourceArticle> articles = new ArrayList<>();
		private final List<String> said = new ArrayList<>();

		@Override
		public void article(SourceArticle article) {
			for (String paragraph : article.paragraphs()) {
				must(!paragraph.isBlank() && paragraph.equals(paragraph.strip()), "a paragraph with white space around it, or none: " + paragraph);
				must(paragraph.indexOf('\n') < 0 && paragraph.indexOf('\r') < 0, "a paragraph of several lines: " + paragraph);
			}
			article.about().forEach((field, texts) -> texts.forEach(text -> must(!text.isBlank(), "nothing is said of " + field)));
			for (Removed removed : article.removed()) {
				must(removed.before() >= 0 && removed.before() <= article.paragraphs().size(), "taken out before paragraph " + removed.before() + " of " + article.paragraphs().size());
				must(!removed.text().isBlank() && !removed.why().isBlank(), "nothing was taken out, or for no reason");
			}
			must(article.words() >= -1, article.words() + " words");
			article.remarks().forEach(FuzzedReader::sentence);
			articles.add(article);
		}

		@Override
		public void article(String text, SourceArticle article) {
			article(article);
			must(article.paragraphs().stream().allMatch(text::contains), "a paragraph that is not in the text");
		}

		@Override
		public void notRead(String where, String why) {
			must(!where.isBlank(), "it does not say where");
			sentence(why);
			said.add(where + why);
		}

		@Override
		public void noArticle(String why) {
			sentence(why);
			said.add(why);
		}

		@Override
		public void remark(String sentence) {
			sentence(sentence);
			said.add(sentence);
		}
	}
}
