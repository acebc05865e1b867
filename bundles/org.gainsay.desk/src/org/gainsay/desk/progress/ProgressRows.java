// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.ArticleProgress;
import org.gainsay.analysis.CorpusProgress;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.model.Status;
import org.gainsay.text.TypedWords;

/** How far the annotation of a corpus is, as lines of a table. Knows nothing of how it is shown. */
public final class ProgressRows {

	/** A column, with the width it begins with, in pixels. */
	public enum Column {
		STATUS(80), TITLE(320), ARTICLE(130), STATEMENTS(90), OPEN(90), SHARE(160);

		private final int width;

		Column(int width) {
			this.width = width;
		}

		public int width() {
			return width;
		}

		/** What stands above it. */
		public String title() {
			return switch (this) {
				case STATUS -> DeskMessages.Progress_status;
				case ARTICLE -> DeskMessages.Progress_article;
				case TITLE -> DeskMessages.Progress_title;
				case STATEMENTS -> DeskMessages.Progress_statements;
				case OPEN -> DeskMessages.Progress_open;
				case SHARE -> DeskMessages.Progress_share;
			};
		}
	}

	/**
	 * An article.
	 *
	 * @param number its place among all, in the order of time
	 */
	public record Row(int number, ArticleFacts article, ArticleProgress progress) {

		/**
		 * How much is done, from 0 to 1: the statements there are, of these and the sentences with a reporting verb that have none. An
		 * article without either is done once somebody says so.
		 */
		public double share() {
			int all = progress.statements() + progress.open().size();
			return progress.status() == Status.DONE ? 1 : all == 0 ? 0 : (double) progress.statements() / all;
		}

		/** What stands in a column. */
		public String text(Column column) {
			return switch (column) {
				case STATUS -> word(progress.status());
				case ARTICLE -> article.name();
				case TITLE -> article.title();
				case STATEMENTS -> Integer.toString(progress.statements());
				case OPEN -> Integer.toString(progress.open().size());
				case SHARE -> NLS.bind(DeskMessages.Progress_percent, Math.round(100 * share()));
			};
		}
	}

	/**
	 * What shows of all articles, and in which order.
	 *
	 * @param words  that all stand in the name or title, in any order; empty for all
	 * @param status null for all
	 * @param sorted null for the order of time
	 */
	public record Wish(String words, Status status, Column sorted, boolean descending) {
		/** Everything, in the order of time. */
		public static final Wish ALL = new Wish("", null, null, false); //$NON-NLS-1$
	}

	private final String chosen;
	private final CorpusProgress progress;
	private final List<Row> rows;
	private final SortedSet<String> annotators = new TreeSet<>();

	private ProgressRows(Corpus corpus, String chosen, CorpusProgress progress) {
		this.chosen = chosen;
		this.progress = progress;
		List<ArticleFacts> articles = ArticleOrder.of(corpus);
		this.rows = IntStream.range(0, articles.size())
				.mapToObj(i -> new Row(i, articles.get(i), progress.article(articles.get(i).name()).orElseThrow())).toList();
		articles.stream().flatMap(article -> corpus.setsOf(article.name()).stream()).filter(set -> !set.solo()).map(AnnotationSetFacts::annotator)
				.forEach(annotators::add);
	}

	/**
	 * The progress of a corpus.
	 *
	 * @param chosen the annotator whose sets count; null for each article's own
	 * @param before that of a build before, of which is taken what did not change; may be null
	 */
	public static ProgressRows of(Corpus corpus, String chosen, ProgressRows before) {
		return new ProgressRows(corpus, chosen, CorpusProgress.of(corpus, chosen, before == null ? null : before.progress, Progress.NONE));
	}

	/** All articles. */
	public List<Row> rows() {
		return rows;
	}

	/** Whose sets count; null for each article's own. */
	public String chosen() {
		return chosen;
	}

	/** Who has sets beside the articles' own. */
	public SortedSet<String> annotators() {
		return annotators;
	}

	/** The lines that are wanted. */
	public List<Row> rows(Wish wish) {
		List<Row> wanted = rows.stream().filter(row -> accepts(row, wish)).toList();
		if (wish.sorted() == null) {
			return wanted;
		}
		Comparator<Row> order = switch (wish.sorted()) {
			case STATUS -> Comparator.comparing(row -> row.progress().status());
			case ARTICLE -> Comparator.comparing(row -> row.article().name(), String.CASE_INSENSITIVE_ORDER);
			case TITLE -> Comparator.comparing(row -> row.article().title(), String.CASE_INSENSITIVE_ORDER);
			case STATEMENTS -> Comparator.comparingInt(row -> row.progress().statements());
			case OPEN -> Comparator.comparingInt(row -> row.progress().open().size());
			case SHARE -> Comparator.comparingDouble(Row::share);
		};
		return wanted.stream().sorted((wish.descending() ? order.reversed() : order).thenComparingInt(Row::number)).toList();
	}

	private static boolean accepts(Row row, Wish wish) {
		return (wish.status() == null || row.progress().status() == wish.status())
				&& TypedWords.of(wish.words()).areIn(row.article().name() + ' ' + row.article().title());
	}

	/** All of it in a line. */
	public String summary() {
		return NLS.bind(DeskMessages.Progress_summary, new Object[] { progress.count(Status.DONE), rows.size(), progress.count(Status.BEGUN), progress.count(Status.OPEN),
				progress.openSentences() });
	}

	/** The next article that nobody has begun with, behind one; empty where there is none. */
	public Optional<Row> nextUntouched(String after) {
		return progress.nextUntouched(after).flatMap(name -> rows.stream().filter(row -> row.article().name().equals(name)).findFirst());
	}

	/** The word for a status. */
	public static String word(Status status) {
		return switch (status) {
			case OPEN -> DeskMessages.Progress_isOpen;
			case BEGUN -> DeskMessages.Progress_isBegun;
			case DONE -> DeskMessages.Progress_isDone;
		};
	}
}
