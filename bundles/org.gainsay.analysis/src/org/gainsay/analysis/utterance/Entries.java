// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.facts.ArticleFacts;

/**
 * The entries of an index, with all by which others find them. It is changed by one thread at a time, and by none while others search. What has
 * gone leaves its number, and its words in the vocabulary: when most have gone, it is better to begin anew.
 */
final class Entries {

	/** Before so many entries are gone it is not worth while to begin anew. */
	private static final int FEWEST_GONE = 256;

	private final List<Entry> entries = new ArrayList<>();
	private final Vocabulary vocabulary = new Vocabulary();
	private final Postings postings = new Postings(entries::get);
	/** Numbers of events, weeks, speakers and claims. */
	private final Map<String, Integer> numbers = new HashMap<>();
	/** Each once: the same few speak again and again. */
	private final Map<Voice, CodedVoice> voices = new HashMap<>();
	/** How many entries each language has. */
	private final Map<String, Integer> languages = new HashMap<>();
	/** Where there are several languages, the entries by stance on a claim: between languages there are few words to search by. */
	private final Map<Integer, List<Entry>> byStance = new HashMap<>();
	/** By the language and the words. */
	private final Map<String, Wording> wordings = new HashMap<>();
	private final Set<Wording> crowds = new LinkedHashSet<>();
	/** Those that have got or lost entries since they were last settled. */
	private final Set<Wording> touched = new LinkedHashSet<>();
	/** Is told of each article of which a pair has gone. */
	private final Consumer<String> pairsChanged;
	private int living;
	private int posted;

	/** @param pairsChanged is told of each article of which a pair has gone */
	Entries(Consumer<String> pairsChanged) {
		this.pairsChanged = pairsChanged;
	}

	/** How many numbers were given: each entry has a smaller one. */
	int size() {
		return entries.size();
	}

	/** The entry of a number; null if it has gone. */
	Entry get(int id) {
		return entries.get(id);
	}

	/** Those that are there, in the order of their numbers. */
	Stream<Entry> living() {
		return entries.stream().filter(Objects::nonNull);
	}

	int countLiving() {
		return living;
	}

	/** How many others can find by their words. */
	int countPosted() {
		return posted;
	}

	boolean mostHaveGone() {
		return entries.size() - living > Math.max(living, FEWEST_GONE);
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	Postings postings() {
		return postings;
	}

	boolean haveSeveralLanguages() {
		return languages.size() > 1;
	}

	/** Those that others can find by a stance; none where all are of one language. */
	List<Entry> withStance(int stance) {
		return byStance.getOrDefault(stance, List.of());
	}

	/** The wordings that are crowds, as they were last settled. */
	Set<Wording> crowds() {
		return crowds;
	}

	/**
	 * The articles whose words read differently, or are in another's mouth, now that actors have changed.
	 *
	 * @param before how the actors were called
	 * @param now    how they are called
	 */
	Set<String> concerned(Set<String> changedActors, ActorNames before, ActorNames now) {
		Set<Voice> spoken = Collections.newSetFromMap(new IdentityHashMap<>());
		voices.keySet().stream().filter(voice -> changedActors.stream().anyMatch(voice::concerns)).forEach(spoken::add);
		BitSet read = new BitSet();
		for (String language : languages.keySet()) {
			WordReader unnamed = new WordReader(language, ActorNames.NONE);
			vocabulary.numbersThat(now.readsOtherwise(before, unnamed)).forEach(read::set);
		}
		return living().filter(entry -> spoken.contains(entry.saying.voice()) || IntStream.of(entry.words.keys()).anyMatch(read::get))
				.map(entry -> entry.saying.article()).collect(Collectors.toSet());
	}

	// ---- what comes and goes

	/** Codes what an article reports, and takes it in; others find it when it has been settled. */
	List<Entry> add(ArticleReader.Sayings read) {
		List<Entry> coded = new ArrayList<>();
		for (int i = 0; i < read.sayings().size(); i++) {
			Saying saying = read.sayings().get(i);
			CodedVoice voice = voices.computeIfAbsent(saying.voice(), added -> CodedVoice.of(added, this::number));
			Entry entry = new Entry(entries.size(), saying.with(voice.voice()), voice, read.language().name(), CodedWords.of(read.words().get(i), read.language(), vocabulary), read.article(), this::number);
			entry.contexts = contexts(entry, read.article());
			entries.add(entry);
			living++;
			coded.add(entry);
			String wording = read.wordings().get(i);
			if (!wording.isEmpty()) {
				entry.wording = wordings.computeIfAbsent(wording, Wording::new);
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

	/** Takes out what an article reported. */
	void forget(List<Entry> ofArticle) {
		for (Entry entry : ofArticle) {
			for (int i = 0; i < entry.count; i++) {
				Entry partner = entries.get(entry.partners[i]);
				partner.remove(entry.id);
				pairsChanged.accept(partner.saying.article());
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

	// ---- crowds, and who is found

	/**
	 * Takes in which wordings have become crowds, or are none any more, and who speaks for those that are.
	 *
	 * @param order by which the first of a crowd speaks for the others
	 * @param min   the least score of a pair, from 0 to 1
	 * @return the entries that are to be searched for: those that were added, and others that have to be searched for anew
	 */
	List<Entry> settle(Comparator<Entry> order, double min) {
		List<Entry> wanted = new ArrayList<>();
		LikenessFinder finder = new LikenessFinder(vocabulary);
		for (Wording wording : touched) {
			if (wording.isCrowd() || wording.crowd) {
				wording.crowd = wording.isCrowd();
				wording.entries.forEach(this::leave);
				wanted.addAll(wording.crowd ? wording.lead(order, (one, other) -> Score.of(one, other, finder), min) : wording.entries);
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
		postings.add(wanted, vocabulary.size());
		wanted.forEach(this::posted);
		return wanted;
	}

	/** Takes an entry out of the pairs with other wordings, and out of the lists; those of its own wording are taken out with it. */
	private void leave(Entry entry) {
		for (int i = 0; i < entry.count; i++) {
			Entry partner = entries.get(entry.partners[i]);
			if (partner.wording != entry.wording) {
				partner.remove(entry.id);
				pairsChanged.accept(partner.saying.article());
			}
		}
		entry.count = 0;
		pairsChanged.accept(entry.saying.article());
		unpost(entry);
	}

	private void posted(Entry entry) {
		entry.posted = true;
		posted++;
		if (languages.size() > 1) {
			addStances(entry);
		}
	}

	private void unpost(Entry entry) {
		if (entry.posted) {
			postings.remove(entry);
			entry.posted = false;
			posted--;
			if (!byStance.isEmpty()) {
				for (int stance : entry.stances) {
					byStance.getOrDefault(stance, new ArrayList<>()).remove(entry);
				}
			}
		}
	}
}
