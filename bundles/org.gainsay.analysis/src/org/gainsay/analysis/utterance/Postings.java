// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which entries have a word, and which have a frequent word in a narrower context: beside the same word, on the same event, by
 * the same speaker. No list that is longer than a limit is read, but for the end of it where nothing else is found; so a search costs the
 * same however large the corpus is. What is found depends on the entries that are there, not on those that once were.
 */
final class Postings {

	/** A word with more entries is looked for in its contexts only. */
	static final int LONGEST = 128;
	/** A context with more entries says little. */
	static final int LONGEST_CONTEXT = 160;

	/** Entries of a word or context, in ascending order. */
	private static final class Posting {
		int[] entries = new int[2];
		int size;
		/** Whether entries of a word are in its contexts, too. */
		boolean inContexts;

		void add(int entry) {
			if (size == entries.length) {
				entries = Arrays.copyOf(entries, size * 2);
			}
			int place = size == 0 || entries[size - 1] < entry ? size : place(entry);
			System.arraycopy(entries, place, entries, place + 1, size - place);
			entries[place] = entry;
			size++;
		}

		void remove(int entry) {
			int place = place(entry);
			System.arraycopy(entries, place + 1, entries, place, size - place - 1);
			size--;
		}

		/** Where an entry is, or would be. */
		int place(int entry) {
			int found = Arrays.binarySearch(entries, 0, size, entry);
			return found < 0 ? -found - 1 : found;
		}
	}

	/** Who is told of entries. */
	interface Visitor {
		/**
		 * @param some ascending numbers of entries, of which those from one place to before another have the word
		 */
		void visit(int[] some, int from, int to, int word);
	}

	/** So many threads can add at a time, each what has to do with its words; a power of two. */
	private static final int SHARDS = 8;
	/** Fewer are added by one thread. */
	private static final int MANY = 1024;

	/** By the number of the word; null where no entry has it. */
	private Posting[] words = new Posting[1024];
	/** By the last bits of the number of the word. */
	private final Contexts[] contexts = new Contexts[SHARDS];
	private final IntFunction<Entry> entries;

	Postings(IntFunction<Entry> entries) {
		this.entries = entries;
		Arrays.setAll(contexts, shard -> new Contexts());
	}

	private Contexts contextsOf(int word) {
		return contexts[word & SHARDS - 1];
	}

	/** Postings by a long: a hash table with open addressing. A posting that has become empty stays, for when it is needed again. */
	private static final class Contexts {
		/** Of no context: its last bits are those of a word beside, its first of a word of no vocabulary. */
		private static final long NONE = -1;

		private long[] keys = new long[1 << 10];
		private Posting[] postings = new Posting[keys.length];
		private int size;

		Contexts() {
			Arrays.fill(keys, NONE);
		}

		Posting get(long key) {
			return postings[place(key)];
		}

		Posting getOrAdd(long key) {
			int place = place(key);
			if (postings[place] == null) {
				if (size * 2 > keys.length) {
					grow();
					place = place(key);
				}
				keys[place] = key;
				postings[place] = new Posting();
				size++;
			}
			return postings[place];
		}

		private int place(long key) {
			int mask = keys.length - 1;
			long mixed = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing: the high bits are well mixed
			int place = (int) (mixed >>> Long.numberOfLeadingZeros(mask));
			while (keys[place] != key && keys[place] != NONE) {
				place = place + 1 & mask;
			}
			return place;
		}

		private void grow() {
			long[] oldKeys = keys;
			Posting[] old = postings;
			keys = new long[oldKeys.length * 2];
			Arrays.fill(keys, NONE);
			postings = new Posting[keys.length];
			for (int i = 0; i < old.length; i++) {
				if (old[i] != null) {
					int place = place(oldKeys[i]);
					keys[place] = oldKeys[i];
					postings[place] = old[i];
				}
			}
		}
	}

	/**
	 * Takes in entries, on all processors where they are many.
	 *
	 * @param words more than the number of each of their words
	 */
	void add(List<Entry> some, int words) {
		if (words > this.words.length) {
			this.words = Arrays.copyOf(this.words, Math.max(words, this.words.length * 2));
		}
		IntStream shards = IntStream.range(0, SHARDS);
		(some.size() < MANY ? shards : shards.parallel()).forEach(shard -> {
			for (Entry entry : some) {
				add(entry, shard);
			}
		});
	}

	private void add(Entry entry, int shard) {
		for (int word : entry.distinct) {
			if ((word & SHARDS - 1) != shard) {
				continue;
			}
			Posting posting = words[word] == null ? words[word] = new Posting() : words[word];
			posting.add(entry.id);
			if (posting.inContexts) {
				addContexts(entry, word);
			} else if (posting.size > LONGEST) {
				// from now on it is looked for in its contexts
				posting.inContexts = true;
				for (int i = 0; i < posting.size; i++) {
					addContexts(entries.apply(posting.entries[i]), word);
				}
			}
		}
	}

	void remove(Entry entry) {
		for (int word : entry.distinct) {
			Posting posting = words[word];
			if (posting.inContexts) {
				each(entry, first(entry, word), (key, beside) -> contextsOf(word).get(key).remove(entry.id));
			}
			posting.remove(entry.id);
			if (posting.size == 0) {
				words[word] = null;
			}
		}
	}

	/** Tells of all entries that have a word in common which is rare enough, the word with each. */
	void visit(Entry entry, Visitor visitor) {
		int[] firsts = firsts(entry);
		for (int i = 0; i < firsts.length; i++) {
			int word = entry.distinct[i];
			Posting posting = words[word];
			if (posting == null) {
				continue;
			}
			if (posting.size <= LONGEST) {
				visitor.visit(posting.entries, 0, posting.size, word);
			} else {
				each(entry, firsts[i], (key, beside) -> {
					Posting narrow = contextsOf(word).get(key);
					if (narrow != null && narrow.size <= LONGEST_CONTEXT) {
						visitor.visit(narrow.entries, 0, narrow.size, word);
					}
				});
			}
		}
	}

	/** Tells of those that came last before an entry of all that have two frequent words beside each other in common: of a wording that travels. */
	void visitLatest(Entry entry, Visitor visitor) {
		int[] firsts = firsts(entry);
		for (int i = 0; i < firsts.length; i++) {
			int word = entry.distinct[i];
			Posting posting = words[word];
			if (posting != null && posting.size > LONGEST) {
				each(entry, firsts[i], (key, beside) -> {
					Posting narrow = beside ? contextsOf(word).get(key) : null;
					if (narrow != null && narrow.size > LONGEST_CONTEXT) {
						int end = narrow.place(entry.id);
						visitor.visit(narrow.entries, Math.max(0, end - LONGEST_CONTEXT), end, word);
					}
				});
			}
		}
	}

	private void addContexts(Entry entry, int word) {
		each(entry, first(entry, word), (key, beside) -> contextsOf(word).getOrAdd(key).add(entry.id));
	}

	/** Who is told of a context, and whether it is a word beside. */
	private interface Use {
		void use(long key, boolean beside);
	}

	/** Where each of the words of an entry that count stands first, in the order of {@link Entry#distinct}. */
	private static int[] firsts(Entry entry) {
		int[] keys = entry.words.keys();
		byte[] kinds = entry.words.kinds();
		int[] firsts = new int[entry.distinct.length];
		for (int i = keys.length - 1; i >= 0; i--) {
			if (kinds[i] != CodedWords.FUNCTION) {
				firsts[Arrays.binarySearch(entry.distinct, keys[i])] = i;
			}
		}
		return firsts;
	}

	private static int first(Entry entry, int word) {
		int[] keys = entry.words.keys();
		byte[] kinds = entry.words.kinds();
		int first = 0;
		while (keys[first] != word || kinds[first] == CodedWords.FUNCTION) {
			first++;
		}
		return first;
	}

	/**
	 * The contexts of one word of an entry: what it stands beside, and what the entry is about. Each once, though the word may stand there twice.
	 *
	 * @param first where it stands first
	 */
	private static void each(Entry entry, int first, Use use) {
		int[] keys = entry.words.keys();
		byte[] kinds = entry.words.kinds();
		int word = keys[first];
		int before = first - 1;
		while (before >= 0 && kinds[before] == CodedWords.FUNCTION) {
			before--;
		}
		if (before >= 0) {
			use.use(key(word, keys[before], true), true);
		}
		int after = first + 1;
		while (after < keys.length && (kinds[after] == CodedWords.FUNCTION || keys[after] == word)) {
			after++;
		}
		if (after < keys.length) {
			use.use(key(word, keys[after], true), true);
		}
		for (int context : entry.contexts) {
			use.use(key(word, context, false), false);
		}
	}

	private static long key(int word, int context, boolean isWord) {
		return (long) word << 32 | (long) context << 1 | (isWord ? 1 : 0);
	}
}
