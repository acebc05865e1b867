// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/**
 * Which entries have a word, and which have a frequent word in a narrower context: beside the same word, on the same event, by
 * the same speaker. No list that is read is longer than a limit, so that a search costs the same however large the corpus is.
 */
final class Postings {

	/** A word with more entries is looked for in its contexts only. */
	static final int LONGEST = 128;
	/** A context with more entries says nothing. */
	static final int LONGEST_CONTEXT = 160;

	/** Entries of a word or context: kept up to the limit, then only counted. */
	private static final class Posting {
		int[] entries = new int[2];
		int count;
		boolean full;

		void add(int entry, int limit) {
			count++;
			if (!full && count > limit) {
				full = true;
				entries = null;
			}
			if (!full) {
				if (count > entries.length) {
					entries = Arrays.copyOf(entries, Math.min(limit, entries.length * 2));
				}
				entries[count - 1] = entry;
			}
		}

		void remove(int entry) {
			if (!full) {
				for (int i = 0; i < count; i++) {
					if (entries[i] == entry) {
						entries[i] = entries[count - 1];
						break;
					}
				}
			}
			count--;
		}
	}

	/** Who is told of an entry. */
	interface Visitor {
		void visit(int entry, int word);
	}

	/** By the number of the word; null where no entry has it. */
	private Posting[] words = new Posting[1024];
	private final Contexts contexts = new Contexts();
	private final IntFunction<Entry> entries;

	Postings(IntFunction<Entry> entries) {
		this.entries = entries;
	}

	/** Postings by a long: a hash table with open addressing. A posting that has become empty stays, for when it is needed again. */
	private static final class Contexts {
		private long[] keys = new long[1 << 12];
		private Posting[] postings = new Posting[keys.length];
		private int size;

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
			int place = (int) (mixed >>> 40) & mask;
			while (postings[place] != null && keys[place] != key) {
				place = place + 1 & mask;
			}
			return place;
		}

		private void grow() {
			long[] oldKeys = keys;
			Posting[] old = postings;
			keys = new long[oldKeys.length * 2];
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

	void add(Entry entry) {
		for (int i = 0; i < entry.distinct.length; i++) {
			Posting posting = word(entry.distinct[i]);
			if (!posting.full && posting.count == LONGEST) {
				// from now on it is looked for in its contexts
				for (int k = 0; k < posting.count; k++) {
					Entry earlier = entries.apply(posting.entries[k]);
					addContexts(earlier, entry.distinct[i]);
				}
			}
			posting.add(entry.id, LONGEST);
			if (posting.full) {
				addContexts(entry, entry.distinct[i]);
			}
		}
	}

	private Posting word(int number) {
		if (number >= words.length) {
			words = Arrays.copyOf(words, Math.max(number + 1, words.length * 2));
		}
		if (words[number] == null) {
			words[number] = new Posting();
		}
		return words[number];
	}

	void remove(Entry entry) {
		for (int word : entry.distinct) {
			Posting posting = words[word];
			if (posting.full) {
				each(entry, word, key -> contexts.get(key).remove(entry.id));
			}
			posting.remove(entry.id);
			if (posting.count == 0) {
				words[word] = null;
			}
		}
	}

	/** Tells of all entries that have a word in common which is rare enough, the word with each. */
	void visit(Entry entry, Visitor visitor) {
		for (int word : entry.distinct) {
			Posting posting = words[word];
			if (!posting.full) {
				visit(posting, word, visitor);
			} else {
				each(entry, word, key -> {
					Posting narrow = contexts.get(key);
					if (narrow != null && !narrow.full) {
						visit(narrow, word, visitor);
					}
				});
			}
		}
	}

	private static void visit(Posting posting, int word, Visitor visitor) {
		for (int i = 0; i < posting.count; i++) {
			visitor.visit(posting.entries[i], word);
		}
	}

	private void addContexts(Entry entry, int word) {
		each(entry, word, key -> contexts.getOrAdd(key).add(entry.id, LONGEST_CONTEXT));
	}

	/** The contexts of one word of an entry: what it stands beside, and what the entry is about. */
	private static void each(Entry entry, int word, LongConsumer use) {
		int[] keys = entry.words.keys();
		byte[] kinds = entry.words.kinds();
		int before = -1;
		boolean seen = false;
		for (int i = 0; i < keys.length; i++) {
			if (kinds[i] == CodedWords.FUNCTION) {
				continue;
			}
			// each context once, though the word may stand there twice
			if (seen && keys[i] != word) {
				use.accept(key(word, keys[i], true));
				break;
			}
			if (keys[i] == word && !seen) {
				seen = true;
				if (before >= 0) {
					use.accept(key(word, before, true));
				}
			}
			before = keys[i];
		}
		for (int context : entry.contexts) {
			use.accept(key(word, context, false));
		}
	}

	private static long key(int word, int context, boolean isWord) {
		return (long) word << 32 | (long) context << 1 | (isWord ? 1 : 0);
	}
}
