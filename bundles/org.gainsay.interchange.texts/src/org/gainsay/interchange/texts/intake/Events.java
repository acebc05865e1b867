// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.ColumnsReader;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.text.Sha256;

/** Reads one source after the other, on one of several threads, and tells what it finds; one bad source, or one bad article, does not keep the rest from being read. */
final class Events {

	/** What is found. */
	sealed interface Event {
	}

	/**
	 * A source is read.
	 *
	 * @param columns what was said of its columns
	 */
	record Opened(Source source, String sha256, String format, Map<String, String> columns) implements Event {
	}

	/**
	 * One more article of it.
	 *
	 * @param source as it was read, which may be one of several pages
	 */
	record Article(MadeArticle made, SourceArticle source) implements Event {
	}

	/** It is a further page of the article of the source before it. @param number from 2 */
	record PageOf(int number) implements Event {
	}

	/** It has ended, and the next page of its article follows, as a source of its own. */
	record Follows(String name) implements Event {
	}

	/** Something of it that is no article, and should be. */
	record NotRead(String where, String why) implements Event {
	}

	/** Something to be known of it. */
	record Remark(String sentence) implements Event {
	}

	/** It has no article. */
	record Nothing(String why) implements Event {
	}

	/** It was imported before. */
	record There(String format) implements Event {
	}

	/** The format that is read piece by piece, however large a file is. */
	private static final String WEB_ARCHIVE = "warc";

	/** So many pages of an article on the web are fetched, with the first. */
	private static final int MOST_PAGES = 20;

	private final boolean follows;
	private final IntakeWish wish;
	private final FormerRecords former;
	private final Progress progress;
	private final Languages languages = new Languages();

	/**
	 * For one thread.
	 *
	 * @param follows  whether further pages of an article on the web are fetched, too
	 * @param progress is asked whether to stop, and told nothing
	 */
	Events(IntakeWish wish, FormerRecords former, boolean follows, Progress progress) {
		this.follows = follows;
		this.wish = wish;
		this.former = former;
		this.progress = progress;
	}

	/** Reads a source to its end. */
	void read(SourceWalk.Found found, Consumer<Event> to) {
		try {
			readOrThrow(found, to);
		} catch (CancellationException stopped) {
			throw stopped;
		} catch (OutOfMemoryError tooMuch) {
			to.accept(new Nothing("It needs more memory than there is; divide it, or give the program more."));
		} catch (RuntimeException | StackOverflowError fault) {
			to.accept(new Nothing("It was not read to its end because of a fault in the program (" + fault + "); please report it."));
		}
	}

	/** The same, but that what is thrown by whoever takes what is found, or by a fault, is thrown. */
	void readOrThrow(SourceWalk.Found found, Consumer<Event> to) {
		try {
			Source source = found.read(progress);
			SourceArticle.Part part = open(source, to);
			if (follows && found.isOnWeb() && part != null) {
				follow(source, part, to);
			}
		} catch (IOException unreadable) {
			to.accept(new Nothing(why(unreadable)));
		}
	}

	/** Fetches the further pages of an article, one after the other, from the same server, and reads them. */
	private void follow(Source first, SourceArticle.Part from, Consumer<Event> to) {
		Set<String> fetched = new HashSet<>(wish.addresses());
		fetched.add(first.address());
		SourceArticle.Part part = from;
		for (int pages = 1; pages < MOST_PAGES && part != null && part.next() != null && isSameServer(first.address(), part.next()) && fetched.add(part.next()); pages++) {
			to.accept(new Follows(part.next()));
			try {
				part = open(Gzip.unpacked(wish.fetcher().fetch(part.next(), progress)), to);
			} catch (IOException unreadable) {
				to.accept(new Nothing(why(unreadable)));
				return;
			}
		}
	}

	private static boolean isSameServer(String one, String other) {
		try {
			return one != null && URI.create(one).getAuthority() != null && URI.create(one).getAuthority().equalsIgnoreCase(URI.create(other).getAuthority());
		} catch (IllegalArgumentException odd) {
			return false;
		}
	}

	private static String why(IOException unreadable) {
		return sentence(unreadable.getMessage() == null ? unreadable.toString() : unreadable.getMessage());
	}

	/** Reads it, and says which page of an article it is; null where it is all of it. */
	private SourceArticle.Part open(Source source, Consumer<Event> to) throws IOException {
		if (source.bytes().length == 0) {
			throw new IOException("It is empty.");
		}
		String sha256;
		try (InputStream all = source.open()) {
			sha256 = Sha256.hex(all);
		}
		if (former.has(sha256, wish.format())) {
			to.accept(new There(wish.format()));
			return null;
		}
		Optional<ArticleReader> reader = wish.format() == null ? table(source).or(() -> ArticleReaders.surest(source)) : ArticleReaders.of(wish.format());
		if (reader.isEmpty()) {
			throw new IOException("It is in no format that can be read: it is no text, no page and no document that is known.");
		}
		if (source.large() != null && !reader.get().id().equals(WEB_ARCHIVE)) {
			throw Archive.tooLarge();
		}
		Map<String, String> columns = reader.get() instanceof ColumnsReader table ? columns(table, source) : Map.of();
		to.accept(new Opened(source, sha256, reader.get().id(), columns));
		Sink sink = new Sink(to);
		if (reader.get() instanceof ColumnsReader table) {
			table.read(source, columns, sink, progress);
		} else {
			reader.get().read(source, sink, progress);
		}
		return sink.part;
	}

	/** The format in which a source is a table with the columns that something was said of: what they are called need not tell that they are of articles. */
	private Optional<ArticleReader> table(Source source) {
		Map<String, String> said = wish.columns().isEmpty() ? former.columns() : wish.columns();
		return said.isEmpty() ? Optional.empty() : ArticleReaders.all().stream().filter(reader -> reader instanceof ColumnsReader table && hasAll(table, source, said)).findFirst();
	}

	private static boolean hasAll(ColumnsReader table, Source source, Map<String, String> said) {
		try {
			return table.columns(source).containsAll(said.values().stream().filter(column -> !column.isEmpty()).toList());
		} catch (IOException | RuntimeException none) {
			return false;
		}
	}

	/** What is said of a table's columns, or was said of the last with the same. */
	private Map<String, String> columns(ColumnsReader table, Source source) {
		if (!wish.columns().isEmpty() || former.columns().isEmpty()) {
			return wish.columns();
		}
		return hasAll(table, source, former.columns()) ? former.columns() : Map.of();
	}

	private static String sentence(String text) {
		String upper = text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
		return upper.endsWith(".") ? upper : upper + ".";
	}

	private final class Sink implements ArticleSink {
		private final Consumer<Event> to;
		private int count;
		/** Of the last article. */
		private SourceArticle.Part part;

		Sink(Consumer<Event> to) {
			this.to = to;
		}

		@Override
		public void article(SourceArticle article) {
			make(article, null);
		}

		@Override
		public void article(String text, SourceArticle article) {
			make(article, text);
		}

		private void make(SourceArticle article, String text) {
			count++;
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			try {
				to.accept(new Article(MadeArticle.of(article, text, wish.clean(), languages), article));
				part = article.part();
			} catch (MadeArticle.TooLongException tooLong) {
				to.accept(new NotRead("article " + count, tooLong.getMessage()));
			}
		}

		@Override
		public void notRead(String where, String why) {
			to.accept(new NotRead(where, sentence(why)));
		}

		@Override
		public void noArticle(String why) {
			to.accept(new Nothing(sentence(why)));
		}

		@Override
		public void remark(String sentence) {
			to.accept(new Remark(sentence));
		}
	}
}
