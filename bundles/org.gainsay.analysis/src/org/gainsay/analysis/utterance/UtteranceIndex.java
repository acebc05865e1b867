// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
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
	/** What has fewer words is found by a correspondence only. */
	private static final int FEWEST_WORDS = 2;
	/** Before so many entries are gone it is not worth while to begin anew. */
	private static final int FEWEST_GONE = 256;
	/** Of several statements of one article that are like one of another, those are left out that are so much less like it. */
	private static final double MUCH_LESS = 0.6;
	/** By the day of publication as written, then as the corpus has them. */
	private static final Comparator<ArticleFacts> ORDER = Comparator.comparing((ArticleFacts article) -> article.published() == null ? "9" : article.published())
			.thenComparing(article -> article.at().file()).thenComparing(article -> article.at().whole().offset()).thenComparing(ArticleFacts::name);
	/** Sayings that one thread searches for at a time. */
	private static final int CHUNK = 256;
	private static final int MOST_CHUNKS = 64;
	/** Articles whose words are read at a time. */
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

	/** Words of an article before they are coded. */
	private record Sayings(ArticleFacts article, AnnotationSetFacts set, Language language, List<Saying> sayings, List<List<Word>> words) {
	}

	private final Options options;
	private final int small;
	private final Map<String, Read> articles = new LinkedHashMap<>();
	private final List<Entry> entries = new ArrayList<>();
	private final Map<String, Queue<WordReader>> readers = new ConcurrentHashMap<>();
	/** The pairs of each article with those that were read before it; of an article that is not here they are to be made. */
	private final Map<String, List<UtterancePair>> pairs = new HashMap<>();
	private Vocabulary vocabulary = new Vocabulary();
	private Postings postings = new Postings(entries::get);
	/** Numbers of events, weeks, speakers and claims. */
	private final Map<String, Integer> numbers = new HashMap<>();
	/** Each once: the same few speak again and again. */
	private final Map<Voice, Voice> voices = new HashMap<>();
	/** How many entries each language has. */
	private final Map<String, Integer> languages = new HashMap<>();
	/** Where there are several languages, the entries by stance on a claim: between languages there are few words to search by. */
	private final Map<Integer, List<Entry>> byStance = new HashMap<>();
	/** By the language and the words. */
	private final Map<String, Wording> wordings = new HashMap<>();
	private final Set<Wording> crowds = new LinkedHashSet<>();
	/** Those that have got or lost entries since they were last settled. */
	private final Set<Wording> touched = new LinkedHashSet<>();
	private ActorNames names = ActorNames.NONE;
	private List<ActorFacts> actors;
	private List<CorrespondenceFacts> correspondences = List.of();
	/** The statements that each is linked with, and the articles that each has linked statements with. */
	private Links links = new Links(List.of());
	private final Map<String, Set<String>> linkedArticles = new HashMap<>();
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
		boolean done = false;
		try {
			if (!changed.isEmpty() || !gone.isEmpty()) {
				boolean whole = articles.isEmpty();
				boolean mostGone = entries.size() - living > Math.max(living, FEWEST_GONE);
				if (!whole && (living <= small || mostGone)) {
					changed = List.copyOf(corpus.articles());
					clearEntries();
					whole = true;
				}
				gone.forEach(this::forget);
				List<Entry> added = read(changed, corpus, progress);
				if (whole || added.size() > living / 20) {
					vocabulary.weigh();
				}
				(whole ? living() : added.stream()).forEach(entry -> entry.weigh(vocabulary));
				search(settle(added), progress);
			}
			done = true;
		} finally {
			if (!done) {
				clear();
			}
		}
		link(corpus);
		return result(corpus);
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
		ActorNames before = names;
		boolean anew = actors == null || options.passages && !changed.isEmpty();
		if (anew) {
			clear();
		}
		actors = now;
		if (!anew && changed.isEmpty()) {
			return Set.of(); // they only moved
		}
		names = ActorNames.of(corpus);
		readers.clear();
		return anew ? Set.of() : concerned(changed, before);
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

	private Set<String> concerned(Set<String> changedActors, ActorNames before) {
		Set<Voice> spoken = Collections.newSetFromMap(new IdentityHashMap<>());
		voices.values().stream().filter(voice -> changedActors.stream().anyMatch(voice::concerns)).forEach(spoken::add);
		BitSet read = new BitSet();
		for (String language : languages.keySet()) {
			WordReader unnamed = new WordReader(language, ActorNames.NONE);
			vocabulary.numbersThat(names.readsOtherwise(before, unnamed)).forEach(read::set);
		}
		return living().filter(entry -> spoken.contains(entry.saying.voice()) || IntStream.of(entry.words.keys()).anyMatch(read::get))
				.map(entry -> entry.saying.article()).collect(Collectors.toSet());
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
		readers.clear();
	}

	private void clearEntries() {
		articles.clear();
		entries.clear();
		pairs.clear();
		languages.clear();
		byStance.clear();
		wordings.clear();
		touched.clear();
		crowds.clear();
		vocabulary = new Vocabulary();
		postings = new Postings(entries::get);
		numbers.clear();
		voices.clear();
		living = 0;
	}

	private Stream<Entry> living() {
		return entries.stream().filter(Objects::nonNull);
	}

	// ---- reading

	/** Reads the words of articles on all processors, some articles at a time, and puts them into the index in the order of the articles. */
	private List<Entry> read(List<ArticleFacts> changed, Corpus corpus, Progress progress) {
		List<Entry> added = new ArrayList<>();
		for (int from = 0; from < changed.size(); from += ARTICLES_AT_A_TIME) {
			if (progress.cancelled()) {
				throw new CancellationException("The search was stopped.");
			}
			progress.step(from, 2 * changed.size());
			List<Sayings> read = changed.subList(from, Math.min(changed.size(), from + ARTICLES_AT_A_TIME)).parallelStream()
					.map(article -> sayings(article, corpus)).toList();
			for (Sayings one : read) {
				forget(one.article.name());
				List<Entry> coded = code(one);
				articles.put(one.article.name(), new Read(one.article, one.set, coded));
				added.addAll(coded);
			}
		}
		return added;
	}

	private List<Entry> code(Sayings read) {
		List<Entry> coded = new ArrayList<>();
		for (int i = 0; i < read.sayings.size(); i++) {
			Saying saying = read.sayings.get(i);
			Entry entry = new Entry(entries.size(), saying.with(voices.computeIfAbsent(saying.voice(), voice -> voice)), read.language.name(),
					CodedWords.of(read.words.get(i), read.language, vocabulary), read.article, this::number);
			entry.contexts = contexts(entry, read.article);
			entries.add(entry);
			living++;
			coded.add(entry);
			if (read.words.get(i).stream().filter(Word::counts).count() >= FEWEST_WORDS) {
				String words = read.words.get(i).stream().map(Word::form).collect(Collectors.joining(" ", entry.language + "\n", ""));
				entry.wording = wordings.computeIfAbsent(words, Wording::new);
				entry.wording.entries.add(entry);
				touched.add(entry.wording);
				count(entry, 1);
			}
			int before = languages.size();
			languages.merge(entry.language, 1, Integer::sum);
			if (languages.size() == 2 && before == 1) {
				living().filter(one -> one.posted).forEach(this::addStances);
			}
		}
		return List.copyOf(coded);
	}

	/** One wording, however many have it, makes its words no frequent ones. */
	private void count(Entry entry, int by) {
		if (entry.wording.entries.size() <= Wording.MOST) {
			vocabulary.count(entry.distinct, by);
		}
	}

	private void addStances(Entry entry) {
		for (int stance : entry.stances) {
			byStance.computeIfAbsent(stance, key -> new ArrayList<>(2)).add(entry);
		}
	}

	private Sayings sayings(ArticleFacts article, Corpus corpus) {
		AnnotationSetFacts set = corpus.set(article.name(), options.set).orElse(null);
		ArticleText text = corpus.text(article).orElse(null);
		Language language = Language.of(article.language());
		List<Saying> sayings = new ArrayList<>();
		List<List<Word>> words = new ArrayList<>();
		if (text != null && (set != null || options.passages)) {
			Queue<WordReader> free = readers.computeIfAbsent(String.valueOf(article.language()), name -> new ConcurrentLinkedQueue<>());
			WordReader taken = free.poll();
			WordReader reader = taken != null ? taken : new WordReader(article.language(), names);
			for (Saying saying : sayings(article, set, text, reader, language, corpus)) {
				sayings.add(saying);
				words.add(reader.read(text.text(), saying.spans()));
			}
			free.add(reader);
		}
		return new Sayings(article, set, language, sayings, words);
	}

	private List<Saying> sayings(ArticleFacts article, AnnotationSetFacts set, ArticleText text, WordReader reader, Language language, Corpus corpus) {
		List<Saying> sayings = new ArrayList<>();
		if (set != null) {
			for (StatementFacts statement : set.statements()) {
				if (Cell.counts(statement) && !AnchorFacts.spansOf(statement.content()).isEmpty()) {
					sayings.add(SayingReader.of(statement, text, corpus));
				}
			}
		}
		if (options.passages) {
			List<Span> annotated = sayings.stream().flatMap(saying -> saying.spans().stream()).toList();
			for (QuotedPassages.Passage passage : new QuotedPassages(text, article.language(), reader, language, corpus).find()) {
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
		return IntStream.concat(found.stream().mapToInt(this::number), IntStream.of(entry.claims)).toArray();
	}

	private int number(String name) {
		return numbers.computeIfAbsent(name, one -> numbers.size() * Entry.Sign.values().length);
	}

	private void forget(String article) {
		Read read = articles.remove(article);
		pairs.remove(article);
		linkedArticles.getOrDefault(article, Set.of()).forEach(pairs::remove);
		if (read != null) {
			for (Entry entry : read.entries) {
				for (int i = 0; i < entry.count; i++) {
					Entry partner = entries.get(entry.partners[i]);
					partner.remove(entry.id);
					pairs.remove(partner.saying.article());
				}
				unpost(entry);
				if (entry.wording != null) {
					count(entry, -1);
					entry.wording.entries.remove(entry);
					touched.add(entry.wording);
				}
				languages.merge(entry.language, -1, (old, less) -> old == 1 ? null : Integer.valueOf(old - 1));
				entries.set(entry.id, null);
				living--;
			}
			if (languages.size() < 2) {
				byStance.clear();
			}
		}
	}

	// ---- crowds

	/**
	 * Takes in which wordings have become crowds, or are none any more, and who speaks for those that are.
	 *
	 * @return the entries that are to be searched for: those that were added, and others that have to be searched for anew
	 */
	private List<Entry> settle(List<Entry> added) {
		List<Entry> wanted = new ArrayList<>();
		for (Wording wording : touched) {
			if (wording.isCrowd() || wording.crowd) {
				wording.crowd = wording.isCrowd();
				wording.entries.forEach(this::leave);
				wanted.addAll(wording.crowd ? wording.lead(this::inOrder, (one, other) -> Score.of(one, other, vocabulary), options.min) : wording.entries);
			} else {
				wording.entries.stream().filter(entry -> !entry.posted).forEach(wanted::add);
			}
			if (wording.crowd) {
				crowds.add(wording);
			} else {
				crowds.remove(wording);
			}
			if (wording.entries.isEmpty()) {
				wordings.remove(wording.key);
			}
		}
		touched.clear();
		wanted.sort(Comparator.comparingInt(entry -> entry.id));
		wanted.forEach(this::post);
		return wanted;
	}

	private int inOrder(Entry one, Entry other) {
		int articles = ORDER.compare(article(one), article(other));
		return articles != 0 ? articles : one.saying.whole().compareTo(other.saying.whole());
	}

	private ArticleFacts article(Entry entry) {
		return articles.get(entry.saying.article()).article;
	}

	/** Takes an entry out of the pairs with other wordings, and out of the lists; those of its own wording are taken out with it. */
	private void leave(Entry entry) {
		for (int i = 0; i < entry.count; i++) {
			Entry partner = entries.get(entry.partners[i]);
			if (partner.wording != entry.wording) {
				partner.remove(entry.id);
				pairs.remove(partner.saying.article());
			}
		}
		entry.count = 0;
		pairs.remove(entry.saying.article());
		unpost(entry);
	}

	/** Lets others find it. */
	private void post(Entry entry) {
		postings.add(entry);
		entry.posted = true;
		if (languages.size() > 1) {
			addStances(entry);
		}
	}

	private void unpost(Entry entry) {
		if (entry.posted) {
			postings.remove(entry);
			entry.posted = false;
			if (!byStance.isEmpty()) {
				for (int stance : entry.stances) {
					byStance.getOrDefault(stance, new ArrayList<>()).remove(entry);
				}
			}
		}
	}

	// ---- searching

	private void search(List<Entry> added, Progress progress) {
		added.forEach(entry -> entry.searching = true);
		int size = Math.max(CHUNK, added.size() / MOST_CHUNKS);
		int chunks = (added.size() + size - 1) / size;
		AtomicInteger done = new AtomicInteger();
		IntStream.range(0, chunks).parallel().forEach(chunk -> {
			Searcher searcher = new Searcher();
			for (Entry entry : added.subList(chunk * size, Math.min(added.size(), (chunk + 1) * size))) {
				if (progress.cancelled()) {
					throw new CancellationException("The search was stopped.");
				}
				searcher.search(entry);
			}
			synchronized (progress) {
				progress.step(chunks + done.incrementAndGet(), 2 * chunks);
			}
		});
		for (Entry entry : added) {
			entry.searching = false;
			for (int i = 0; i < entry.count; i++) {
				pairs.remove(entries.get(entry.partners[i]).saying.article());
			}
		}
	}

	/** Searches for some entries among those that came before each, or are not searched for, so that a pair is looked at once; for one thread. */
	private final class Searcher {
		private final float[] common = new float[entries.size()];
		private final int[] lastWord = new int[entries.size()];
		private int[] candidates = new int[256];
		private int count;

		Searcher() {
			Arrays.fill(lastWord, -1);
		}

		void search(Entry entry) {
			List<Entry> close = close(entry, postings::visit);
			if (close.isEmpty()) {
				close = close(entry, postings::visitLatest);
			}
			if (languages.size() > 1) {
				addOtherLanguages(entry, close);
			}
			for (Entry other : close) {
				double score = Score.of(other, entry, vocabulary);
				if (score >= options.min) {
					entry.add(other.id, score);
					other.add(entry.id, score);
				}
			}
		}

		private List<Entry> close(Entry entry, BiConsumer<Entry, Postings.Visitor> visit) {
			count = 0;
			visit.accept(entry, (other, word) -> {
				if (isBefore(entries.get(other), entry) && lastWord[other] != word) {
					if (lastWord[other] < 0) {
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
			return close;
		}

		private static boolean isBefore(Entry other, Entry entry) {
			return other.id < entry.id || !other.searching;
		}

		/** Those that have most in common, measured by the lighter one's words. */
		private List<Entry> closest(Entry entry) {
			List<Entry> close = new ArrayList<>();
			float[] parts = new float[count];
			int enough = 0;
			for (int i = 0; i < count; i++) {
				Entry other = entries.get(candidates[i]);
				float part = common[other.id] / Math.min(entry.weight, other.weight);
				if (part >= IN_COMMON && !other.saying.article().equals(entry.saying.article())) {
					parts[enough++] = part;
					close.add(other);
				}
			}
			if (enough <= CLOSELY) {
				return close;
			}
			float[] sorted = Arrays.copyOf(parts, enough);
			Arrays.sort(sorted);
			float least = sorted[enough - CLOSELY];
			List<Entry> closest = new ArrayList<>();
			for (int i = 0; i < enough; i++) {
				if (parts[i] >= least) {
					closest.add(close.get(i));
				}
			}
			return closest;
		}

		private void addOtherLanguages(Entry entry, List<Entry> close) {
			for (int stance : entry.stances) {
				List<Entry> others = byStance.getOrDefault(stance, List.of());
				for (Entry other : others.size() > Postings.LONGEST_CONTEXT ? others.subList(others.size() - CLOSELY, others.size()) : others) {
					if (isBefore(other, entry) && !other.language.equals(entry.language) && !other.saying.article().equals(entry.saying.article())
							&& !close.contains(other)) {
						close.add(other);
					}
				}
			}
		}
	}

	// ---- result

	/** Takes in which pairs are linked now. */
	private void link(Corpus corpus) {
		if (!isSame(corpus.correspondences(), correspondences)) {
			correspondences = corpus.correspondences();
			Links before = links;
			links = new Links(correspondences);
			linkedArticles.clear();
			links.statements().forEach(one -> links.partners(one).forEach(other -> linkedArticles.computeIfAbsent(article(one), name -> new HashSet<>()).add(article(other))));
			Stream.concat(before.statements().stream(), links.statements().stream()).filter(one -> !before.isSameFor(one, links)).forEach(one -> pairs.remove(article(one)));
		}
	}

	private Utterances result(Corpus corpus) {
		for (Read read : articles.values()) {
			if (!pairs.containsKey(read.article.name())) {
				pairs.put(read.article.name(), pairs(read));
			}
		}
		Map<String, Integer> inCrowds = new HashMap<>();
		int number = 0;
		for (Wording crowd : crowds) {
			for (Entry entry : crowd.entries) {
				inCrowds.put(entry.saying.name(), number);
			}
			number++;
		}
		return new Utterances(corpus, List.copyOf(pairs.values()), inCrowds, vocabulary, names);
	}

	/** The pairs of an article in which its entry is the later one. */
	private List<UtterancePair> pairs(Read read) {
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
					found.add(pair(entry, partner, Score.of(partner, entry, vocabulary), true));
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
