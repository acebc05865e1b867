// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.AnnotationSetFacts;
import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.Progress;
import org.gainsay.corpus.StatementFacts;
import org.gainsay.corpus.analysis.Cell;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * Finds the statements of different articles that report one utterance or one line. It keeps an index of the words, so that a
 * changed article costs a search for its own statements and no other. What is found is handed out as immutable
 * {@link Utterances}. One index is for one choice of annotation sets; its methods may be called from any thread.
 */
public final class UtteranceIndex {

	/** Up to this many sayings everything is searched anew at a change: how rare a word is then is up to date for all. */
	private static final int SMALL = 2000;
	private static final int CLOSELY = 48;
	/** What a pair must have of the weight of the lighter one's words, to be looked at more closely. */
	private static final double IN_COMMON = 0.22;
	private static final int FEWEST_WORDS = 2;
	private static final int CHUNK = 256;
	private static final int MOST_CHUNKS = 64;

	/**
	 * What is searched.
	 *
	 * @param set      the name of the annotation set or annotator to read; null for the articles' own sets
	 * @param passages whether passages in quotation marks that nobody annotated are searched too
	 * @param min      the least score of a pair, from 0 to 1
	 */
	public record Options(String set, boolean passages, double min) {
		/** Below this, more pairs are wrong than right. */
		public static final double MIN = 0.5;

		/** The articles' own sets, without passages. */
		public static final Options USUAL = new Options(null, false, MIN);
	}

	/** What an article was read from; the same facts need not be read again. */
	private record Read(ArticleFacts article, AnnotationSetFacts set, List<Entry> entries) {
	}

	private final Options options;
	private final int small;
	private final Map<String, Read> articles = new LinkedHashMap<>();
	private final List<Entry> entries = new ArrayList<>();
	private Vocabulary vocabulary = new Vocabulary();
	private Postings postings = new Postings(entries::get);
	private Map<String, Integer> contexts = new HashMap<>();
	private Map<String, WordReader> readers = new HashMap<>();
	private ActorNames names = ActorNames.NONE;
	private List<ActorFacts> actors;
	private int living;

	/** An empty index. */
	public UtteranceIndex(Options options) {
		this(options, SMALL);
	}

	/**
	 * An empty index.
	 *
	 * @param small up to how many sayings everything is searched anew at a change
	 */
	public UtteranceIndex(Options options, int small) {
		this.options = options;
		this.small = small;
	}

	/** Finds what a corpus has, without keeping anything for a change. */
	public static Utterances search(Corpus corpus, Options options, Progress progress) {
		return new UtteranceIndex(options).update(corpus, progress);
	}

	/**
	 * Takes in what has changed since the last call, and finds what belongs together now.
	 *
	 * @throws CancellationException if progress stops it; the next call then begins anew
	 */
	public synchronized Utterances update(Corpus corpus, Progress progress) {
		List<ActorFacts> now = List.copyOf(corpus.actors());
		if (actors == null || !now.equals(actors)) {
			clear();
			actors = now;
			names = ActorNames.of(corpus);
		}
		List<ArticleFacts> changed = new ArrayList<>();
		Set<String> gone = new HashSet<>(articles.keySet());
		for (ArticleFacts article : corpus.articles()) {
			gone.remove(article.name());
			Read read = articles.get(article.name());
			if (read == null || read.article != article || read.set != corpus.set(article.name(), options.set).orElse(null)) {
				changed.add(article);
			}
		}
		boolean done = false;
		try {
			if (!changed.isEmpty() || !gone.isEmpty()) {
				if (living <= small && !articles.isEmpty()) {
					changed = List.copyOf(corpus.articles());
					clearEntries();
				}
				gone.forEach(this::forget);
				search(read(changed, corpus, progress), progress);
			}
			done = true;
		} finally {
			if (!done) {
				clear();
			}
		}
		return result(corpus);
	}

	private void clear() {
		clearEntries();
		actors = null;
		readers = new HashMap<>();
	}

	private void clearEntries() {
		articles.clear();
		entries.clear();
		vocabulary = new Vocabulary();
		postings = new Postings(entries::get);
		contexts = new HashMap<>();
		living = 0;
	}

	// ---- reading

	private List<Entry> read(Collection<ArticleFacts> changed, Corpus corpus, Progress progress) {
		List<Entry> added = new ArrayList<>();
		int done = 0;
		for (ArticleFacts article : changed) {
			if (progress.cancelled()) {
				throw new CancellationException("The search was stopped.");
			}
			progress.step(done++, 2 * changed.size());
			forget(article.name());
			AnnotationSetFacts set = corpus.set(article.name(), options.set).orElse(null);
			List<Entry> read = entries(article, set, corpus);
			articles.put(article.name(), new Read(article, set, read));
			added.addAll(read);
		}
		return added;
	}

	private List<Entry> entries(ArticleFacts article, AnnotationSetFacts set, Corpus corpus) {
		ArticleText text = corpus.text(article).orElse(null);
		if (text == null || set == null && !options.passages) {
			return List.of();
		}
		Language language = Language.of(article.language());
		WordReader reader = readers.computeIfAbsent(language.name(), name -> new WordReader(language, names));
		List<Entry> read = new ArrayList<>();
		for (Saying saying : sayings(article, set, text, reader, language, corpus)) {
			List<Word> words = reader.read(text.text(), saying.spans());
			if (words.stream().filter(Word::counts).count() >= FEWEST_WORDS) {
				Entry entry = new Entry(entries.size(), saying, language.name(), CodedWords.of(words, language, vocabulary), article);
				entry.contexts = contexts(entry, article);
				entries.add(entry);
				living++;
				vocabulary.count(entry.distinct, 1);
				read.add(entry);
			}
		}
		read.forEach(postings::add);
		return read;
	}

	private List<Saying> sayings(ArticleFacts article, AnnotationSetFacts set, ArticleText text, WordReader reader, Language language, Corpus corpus) {
		List<Saying> sayings = new ArrayList<>();
		if (set != null) {
			for (StatementFacts statement : set.statements()) {
				if (Cell.counts(statement) && statement.content() != null && !statement.content().spans().isEmpty()) {
					sayings.add(Sayings.of(statement, text, corpus));
				}
			}
		}
		if (options.passages) {
			List<Span> annotated = sayings.stream().flatMap(saying -> saying.spans().stream()).toList();
			for (QuotedPassages.Passage passage : new QuotedPassages(text.text(), reader, language, corpus).find()) {
				if (passage.spans().stream().noneMatch(span -> annotated.stream().anyMatch(span::overlaps))) {
					sayings.add(new Saying(article.name(), null, passage.spans(), passage.voice(), true));
				}
			}
		}
		return sayings;
	}

	/** On what event, in which week where no event is given, by whom, and about which claims. */
	private int[] contexts(Entry entry, ArticleFacts article) {
		List<String> found = new ArrayList<>();
		article.events().forEach(event -> found.add("event " + event));
		if (article.events().isEmpty() && entry.published != Entry.NO_DAY) {
			found.add("week " + Math.floorDiv(entry.published, 7));
		}
		entry.saying.voice().actors().forEach(actor -> found.add("actor " + actor));
		entry.saying.voice().names().forEach(name -> found.add("name " + name));
		entry.claims.forEach(claim -> found.add("claim " + claim));
		return found.stream().mapToInt(context -> contexts.computeIfAbsent(context, one -> contexts.size())).toArray();
	}

	private void forget(String article) {
		Read read = articles.remove(article);
		if (read != null) {
			for (Entry entry : read.entries) {
				for (int i = 0; i < entry.count; i++) {
					entries.get(entry.partners[i]).remove(entry.id);
				}
				postings.remove(entry);
				vocabulary.count(entry.distinct, -1);
				entries.set(entry.id, null);
				living--;
			}
		}
	}

	// ---- searching

	private void search(List<Entry> added, Progress progress) {
		int size = Math.max(CHUNK, added.size() / MOST_CHUNKS);
		int chunks = (added.size() + size - 1) / size;
		AtomicInteger done = new AtomicInteger();
		Map<String, List<Entry>> byClaim = claims();
		IntStream.range(0, chunks).parallel().forEach(chunk -> {
			if (progress.cancelled()) {
				throw new CancellationException("The search was stopped.");
			}
			Searcher searcher = new Searcher(byClaim);
			added.subList(chunk * size, Math.min(added.size(), (chunk + 1) * size)).forEach(searcher::search);
			synchronized (progress) {
				progress.step(chunks + done.incrementAndGet(), 2 * chunks);
			}
		});
	}

	/** Where a corpus has several languages, the entries by claim: between languages there are few words to search by. */
	private Map<String, List<Entry>> claims() {
		Map<String, List<Entry>> byClaim = new HashMap<>();
		if (entries.stream().filter(Objects::nonNull).map(entry -> entry.language).distinct().limit(2).count() > 1) {
			entries.stream().filter(Objects::nonNull).forEach(entry -> entry.stances.forEach(stance -> byClaim
					.computeIfAbsent(stance, key -> new ArrayList<>()).add(entry)));
			byClaim.values().removeIf(list -> list.size() > Postings.LONGEST_CONTEXT);
		}
		return byClaim;
	}

	/** Searches for some entries among those that came before each, so that a pair is looked at once; for one thread. */
	private final class Searcher {
		private final Map<String, List<Entry>> byClaim;
		private final float[] common = new float[entries.size()];
		private final int[] lastWord = new int[entries.size()];
		private int[] candidates = new int[256];
		private int count;

		Searcher(Map<String, List<Entry>> byClaim) {
			this.byClaim = byClaim;
			Arrays.fill(lastWord, -1);
		}

		void search(Entry entry) {
			count = 0;
			postings.visit(entry, (other, word) -> {
				if (other < entry.id && lastWord[other] != word && !entries.get(other).saying.article().equals(entry.saying.article())) {
					if (common[other] == 0) {
						if (count == candidates.length) {
							candidates = Arrays.copyOf(candidates, count * 2);
						}
						candidates[count++] = other;
					}
					common[other] += (float) vocabulary.weight(word);
					lastWord[other] = word;
				}
			});
			List<Entry> close = closest(entry);
			for (int i = 0; i < count; i++) {
				common[candidates[i]] = 0;
				lastWord[candidates[i]] = -1;
			}
			for (String stance : byClaim.isEmpty() ? Set.<String>of() : entry.stances) {
				for (Entry other : byClaim.getOrDefault(stance, List.of())) {
					if (other.id < entry.id && !other.language.equals(entry.language) && !other.saying.article().equals(entry.saying.article())
							&& !close.contains(other)) {
						close.add(other);
					}
				}
			}
			for (Entry other : close) {
				double score = Score.of(other, entry, vocabulary);
				if (score >= options.min) {
					entry.add(other.id, score);
					other.add(entry.id, score);
				}
			}
		}

		/** Those that have most in common, measured by the lighter one's words. */
		private List<Entry> closest(Entry entry) {
			double weight = weight(entry);
			List<Entry> close = new ArrayList<>();
			double[] parts = new double[count];
			int enough = 0;
			for (int i = 0; i < count; i++) {
				Entry other = entries.get(candidates[i]);
				double lighter = Math.min(weight, weight(other));
				double part = other.language.equals(entry.language) ? common[other.id] / lighter : 1;
				parts[i] = part;
				enough += part >= IN_COMMON ? 1 : 0;
			}
			double least = IN_COMMON;
			if (enough > CLOSELY) {
				double[] sorted = parts.clone();
				Arrays.sort(sorted);
				least = Math.max(least, sorted[sorted.length - CLOSELY]);
			}
			for (int i = 0; i < count; i++) {
				if (parts[i] >= least) {
					close.add(entries.get(candidates[i]));
				}
			}
			return close;
		}

		/** Of a saying of several clauses one may be what the other reports. */
		private double weight(Entry entry) {
			double sum = 0;
			for (int word : entry.distinct) {
				sum += vocabulary.weight(word);
			}
			return Math.max(sum / (entry.words.units().length > 2 ? 2 : 1), 0.1);
		}
	}

	// ---- result

	private Utterances result(Corpus corpus) {
		return Utterances.of(articles.values().stream().flatMap(read -> read.entries.stream()).toList(), entries::get, corpus, vocabulary,
				order(corpus), options);
	}

	/** The place of each article: by the day it was published, then as in the corpus. */
	private static Map<String, Integer> order(Corpus corpus) {
		List<ArticleFacts> sorted = corpus.articles().stream().sorted(Comparator.comparing(article -> article.published() == null ? "9" : article.published()))
				.toList();
		Map<String, Integer> order = new HashMap<>();
		for (int i = 0; i < sorted.size(); i++) {
			order.put(sorted.get(i).name(), i);
		}
		return order;
	}
}
