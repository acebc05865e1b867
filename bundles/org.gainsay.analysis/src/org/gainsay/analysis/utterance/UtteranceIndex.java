// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.analysis.Versions;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;

/**
 * Finds the statements of different articles that report one utterance or one line. It keeps an index of the words, so that a
 * changed article costs a search for its own statements and no other. What is found is handed out as immutable
 * {@link Utterances}. One index is for one choice of annotation sets; its methods may be called from any thread.
 */
public final class UtteranceIndex {

	/** Up to this many sayings everything is searched anew at a change: how rare a word is then is up to date for all. */
	private static final int SMALL = 2000;
	/** Of several statements of one article that are like one of another, those are left out that are so much less like it. */
	private static final double MUCH_LESS = 0.6;
	/** By the day of publication as written, then as the corpus has them. */
	private static final Comparator<ArticleFacts> ORDER = Comparator.comparing((ArticleFacts article) -> article.published() == null ? "9" : article.published())
			.thenComparing(article -> article.at().file()).thenComparing(article -> article.at().whole().offset()).thenComparing(ArticleFacts::name);
	/** Sayings that one thread searches for at a time. */
	private static final int CHUNK = 256;
	private static final int MOST_CHUNKS = 64;
	/** Articles after which it is told how far it is. */
	private static final int ARTICLES_AT_A_TIME = 128;

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
	/** The pairs of each article with those that were read before it; of an article that is not here they are to be made. */
	private final Map<String, List<UtterancePair>> pairs = new HashMap<>();
	private Entries entries = new Entries(pairs::remove);
	private WordReaders readers = new WordReaders(ActorNames.NONE);
	private List<ActorFacts> actors;
	private List<CorrespondenceFacts> correspondences = List.of();
	/** The statements that each is linked with, and the articles that each has linked statements with. */
	private Links links = new Links(List.of());
	private final Map<String, Set<String>> linkedArticles = new HashMap<>();

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
		Set<String> concerned = takeInActors(corpus);
		List<ArticleFacts> changed = new ArrayList<>();
		Set<String> gone = new HashSet<>(articles.keySet());
		for (ArticleFacts article : corpus.articles()) {
			gone.remove(article.name());
			Read read = articles.get(article.name());
			if (read == null || read.article != article || concerned.contains(article.name())
					|| read.set != corpus.set(article.name(), options.set).orElse(null)) {
				changed.add(article);
			}
		}
		Texts texts = new Texts(corpus);
		boolean done = false;
		try {
			if (!changed.isEmpty() || !gone.isEmpty()) {
				boolean whole = articles.isEmpty();
				if (!whole && (entries.countLiving() <= small || entries.mostHaveGone())) {
					changed = List.copyOf(corpus.articles());
					clearEntries();
					whole = true;
				}
				for (String article : gone) {
					forget(article);
				}
				List<Entry> added = read(changed, corpus, texts, progress);
				Vocabulary vocabulary = entries.vocabulary();
				if (whole || added.size() > entries.countLiving() / 20) {
					vocabulary.weigh();
				}
				(whole ? entries.living() : added.stream()).forEach(entry -> entry.weigh(vocabulary));
				search(entries.settle(this::inOrder, options.min), progress);
			}
			done = true;
		} finally {
			if (!done) {
				clear();
			}
		}
		link(corpus);
		return result(corpus, texts);
	}

	/**
	 * Takes in who there is and how they are called now.
	 *
	 * @return the articles whose words read differently by that, or are in another's mouth; none where everything is read anew
	 */
	private Set<String> takeInActors(Corpus corpus) {
		List<ActorFacts> now = List.copyOf(corpus.actors());
		if (actors != null && isSame(now, actors)) {
			return Set.of();
		}
		Set<String> changed = actors == null ? Set.of() : changed(actors, now);
		ActorNames before = readers.names();
		boolean anew = actors == null || options.passages && !changed.isEmpty();
		if (anew) {
			clear();
		}
		actors = now;
		if (!anew && changed.isEmpty()) {
			return Set.of(); // they only moved
		}
		readers = new WordReaders(ActorNames.of(corpus));
		return anew ? Set.of() : entries.concerned(changed, before, readers.names());
	}

	/** The names of actors of which more is different than where they are declared. */
	private static Set<String> changed(List<ActorFacts> before, List<ActorFacts> now) {
		Map<String, ActorFacts> known = new HashMap<>();
		before.forEach(actor -> known.put(actor.name(), actor));
		Set<String> changed = new HashSet<>();
		for (ActorFacts actor : now) {
			ActorFacts old = known.remove(actor.name());
			if (old == null || old != actor && !old.equals(actor.declared(old.at()))) {
				changed.add(actor.name());
			}
		}
		changed.addAll(known.keySet());
		return changed;
	}

	/** Facts of files that did not change are the same objects. */
	private static <T> boolean isSame(List<T> one, List<T> other) {
		for (int i = 0; i < one.size(); i++) {
			if (one.size() != other.size() || one.get(i) != other.get(i) && !one.get(i).equals(other.get(i))) {
				return false;
			}
		}
		return one.size() == other.size();
	}

	private void clear() {
		clearEntries();
		actors = null;
	}

	private void clearEntries() {
		articles.clear();
		pairs.clear();
		entries = new Entries(pairs::remove);
	}

	// ---- reading

	/** Reads the words of articles on all processors, and puts them into the index in the order of the articles, while the next are read. */
	private List<Entry> read(List<ArticleFacts> changed, Corpus corpus, Texts texts, Progress progress) {
		ArticleReader words = new ArticleReader(options, readers);
		List<Entry> added = new ArrayList<>();
		int[] done = { 0 };
		InOrder.each(changed, article -> words.read(article, corpus, texts), one -> {
			if (done[0] % ARTICLES_AT_A_TIME == 0) {
				if (progress.cancelled()) {
					throw new CancellationException("The search was stopped.");
				}
				progress.step(done[0], 2 * changed.size());
			}
			done[0]++;
			forget(one.article().name());
			List<Entry> coded = entries.add(one);
			articles.put(one.article().name(), new Read(one.article(), one.set(), coded));
			added.addAll(coded);
		});
		return added;
	}

	private void forget(String article) {
		Read read = articles.remove(article);
		pairs.remove(article);
		linkedArticles.getOrDefault(article, Set.of()).forEach(pairs::remove);
		if (read != null) {
			entries.forget(read.entries);
		}
	}

	// ---- searching

	private int inOrder(Entry one, Entry other) {
		int articles = ORDER.compare(article(one), article(other));
		return articles != 0 ? articles : one.saying.whole().compareTo(other.saying.whole());
	}

	private ArticleFacts article(Entry entry) {
		return articles.get(entry.saying.article()).article;
	}

	private void search(List<Entry> added, Progress progress) {
		Entries among = entries;
		added.forEach(entry -> entry.searching = true);
		int size = Math.max(CHUNK, added.size() / MOST_CHUNKS);
		int chunks = (added.size() + size - 1) / size;
		AtomicInteger done = new AtomicInteger();
		boolean onlyThese = added.size() == entries.countPosted();
		Queue<Searcher> free = new ConcurrentLinkedQueue<>();
		IntStream.range(0, chunks).parallel().forEach(chunk -> {
			Searcher taken = free.poll();
			Searcher searcher = taken != null ? taken : new Searcher(among, options.min, onlyThese);
			for (Entry entry : added.subList(chunk * size, Math.min(added.size(), (chunk + 1) * size))) {
				if (progress.cancelled()) {
					throw new CancellationException("The search was stopped.");
				}
				searcher.search(entry);
			}
			free.add(searcher);
			synchronized (progress) {
				progress.step(chunks + done.incrementAndGet(), 2 * chunks);
			}
		});
		for (Entry entry : added) {
			entry.searching = false;
			for (int i = 0; i < entry.count; i++) {
				pairs.remove(among.get(entry.partners[i]).saying.article());
			}
		}
	}

	// ---- result

	/** Takes in which pairs are linked now. */
	private void link(Corpus corpus) {
		if (!isSame(corpus.correspondences(), correspondences)) {
			correspondences = corpus.correspondences();
			Links before = links;
			Links now = new Links(correspondences);
			links = now;
			linkedArticles.clear();
			now.statements().forEach(one -> now.partners(one).forEach(other -> linkedArticles.computeIfAbsent(article(one), name -> new HashSet<>()).add(article(other))));
			Stream.concat(before.statements().stream(), now.statements().stream()).filter(one -> !before.isSameFor(one, now)).forEach(one -> pairs.remove(article(one)));
		}
	}

	private Utterances result(Corpus corpus, Texts texts) {
		List<Read> open = articles.values().stream().filter(read -> !pairs.containsKey(read.article.name())).toList();
		Iterator<Read> next = open.iterator();
		Queue<LikenessFinder> free = new ConcurrentLinkedQueue<>(); // one has room for every word of the corpus
		InOrder.each(open, read -> {
			LikenessFinder taken = free.poll();
			LikenessFinder finder = taken != null ? taken : new LikenessFinder(entries.vocabulary());
			List<UtterancePair> found = pairs(read, finder);
			free.add(finder);
			return found;
		}, found -> pairs.put(next.next().article.name(), found));
		Map<String, Integer> inCrowds = new HashMap<>();
		int number = 0;
		for (Wording crowd : entries.crowds()) {
			for (Entry entry : crowd.entries) {
				inCrowds.put(entry.saying.name(), number);
			}
			number++;
		}
		return new Utterances(corpus, current(corpus), inCrowds, new Comparer(corpus, texts, readers, entries.vocabulary().weights()));
	}

	/** Without what is only alike in an earlier version of an article: that counts nowhere, and is no finding in its own later version. What somebody linked stays. */
	private List<List<UtterancePair>> current(Corpus corpus) {
		Versions versions = Versions.of(corpus);
		Predicate<UtterancePair> counts = pair -> pair.linked() || !versions.superseded(pair.left().article()) && !versions.superseded(pair.right().article());
		return pairs.values().stream().map(some -> some.stream().allMatch(counts) ? some : some.stream().filter(counts).toList()).toList();
	}

	/** The pairs of an article in which its entry is the later one. */
	private List<UtterancePair> pairs(Read read, LikenessFinder finder) {
		List<UtterancePair> found = new ArrayList<>();
		for (Entry entry : read.entries) {
			Set<String> partners = links.partners(entry.saying.name());
			for (int i = 0; i < entry.count; i++) {
				Entry partner = entries.get(entry.partners[i]);
				boolean isLinked = !partners.isEmpty() && links.has(entry.saying.name(), partner.saying.name());
				if (partner.id < entry.id && !isLinked && !isMuchLess(entry, partner, entry.scores[i]) && !isMuchLess(partner, entry, entry.scores[i])) {
					found.add(pair(entry, partner, entry.scores[i], false));
				}
			}
			for (String name : partners) {
				Entry partner = entry(name);
				if (partner != null && partner.id < entry.id) {
					found.add(pair(entry, partner, Score.of(partner, entry, finder), true));
				}
			}
		}
		return List.copyOf(found);
	}

	/** The entry of a statement; null where it is not in the index. */
	private Entry entry(String statement) {
		Read read = articles.get(article(statement));
		return read == null ? null : read.entries.stream().filter(entry -> entry.saying.name().equals(statement)).findFirst().orElse(null);
	}

	/** The article in a qualified name: what stands before the statement's own. */
	private static String article(String statement) {
		String[] parts = statement.split("\\.");
		return parts[Math.max(0, parts.length - 2)];
	}

	private boolean isMuchLess(Entry entry, Entry partner, double score) {
		for (int i = 0; score + MUCH_LESS < 1 && i < entry.count; i++) {
			if (entry.scores[i] > score + MUCH_LESS && entries.get(entry.partners[i]).saying.article().equals(partner.saying.article())) {
				return true;
			}
		}
		return false;
	}

	private UtterancePair pair(Entry one, Entry other, double score, boolean isLinked) {
		boolean oneFirst = ORDER.compare(articles.get(one.saying.article()).article, articles.get(other.saying.article()).article) < 0;
		return new UtterancePair(oneFirst ? one.saying : other.saying, oneFirst ? other.saying : one.saying, score, isLinked);
	}
}
