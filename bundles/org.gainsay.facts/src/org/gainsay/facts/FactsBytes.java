// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The facts of one file as bytes, a tenth of what {@link FactsJson} makes of them, and read ten times as fast: for a memory that the same
 * program reads again, and for what nobody has looked at yet. The bytes say nothing of how they are made; who keeps them keeps the version of the program beside them.
 * There are four sections, each of which is read without the others: first what every look at a corpus takes, and how long the lists of the others are.
 * In a section each string stands once, in a table before the rest; numbers are as short as they can be; a list begins with its size, what may be null with a 0 or 1.
 */
public final class FactsBytes {

	private static final int HEAD = Integer.BYTES * 3;

	private FactsBytes() {
	}

	/** The bytes of a file's facts. */
	public static byte[] write(FileFacts facts) {
		byte[] head = section(out -> out.head(facts));
		byte[] things = section(out -> out.things(facts));
		byte[] sets = section(out -> out.list(facts.sets(), out::set));
		byte[] references = section(out -> out.list(facts.references(), out::reference));
		return ByteBuffer.allocate(HEAD + head.length + things.length + sets.length + references.length).putInt(head.length).putInt(things.length).putInt(sets.length)
				.put(head).put(things).put(sets).put(references).array();
	}

	private static byte[] section(Consumer<FactsOut> writing) {
		FactsOut out = new FactsOut();
		writing.accept(out);
		return out.bytes();
	}

	/**
	 * Reads what {@link #write} wrote: the file's name, its stamp, its texts and its problems at once, everything else when somebody looks at it.
	 *
	 * @param bytes    the array is kept, and must stay as it is
	 * @param from     where they begin in the array
	 * @param to       where they end in it
	 * @param interned gives a string for an equal one, so that it is held once for all files; any thread may ask it, at any time
	 * @throws IllegalArgumentException if these are no such bytes, as far as that shows; so what is looked at later may do
	 */
	public static FileFacts read(byte[] bytes, int from, int to, UnaryOperator<String> interned) {
		try {
			ByteBuffer sizes = ByteBuffer.wrap(bytes, from, to - from);
			int things = from + HEAD + Math.max(0, sizes.getInt());
			int sets = things + Math.max(0, sizes.getInt());
			int references = sets + Math.max(0, sizes.getInt());
			if (things < from || sets < things || references < sets || references > to) {
				throw new IllegalArgumentException("These are not the facts of a file.");
			}
			FactsIn in = new FactsIn(bytes, from + HEAD, things, interned);
			String file = in.string();
			String stamp = in.string();
			List<String> texts = in.list(in::string);
			List<Problem> problems = in.list(in::problem);
			StudyFacts study = in.study();
			int[] length = new int[8];
			for (int i = 0; i < length.length; i++) {
				length[i] = in.number();
			}
			in.atEnd();
			Section ofThings = new Section(bytes, things, sets, interned, FactsIn::things);
			Section ofSets = new Section(bytes, sets, references, interned, one -> List.of(one.list(one::set)));
			Section ofReferences = new Section(bytes, references, to, interned, one -> List.of(one.list(one::reference)));
			return new FileFacts(file, stamp, ofThings.list(0, length[0]), ofThings.list(1, length[1]), ofThings.list(2, length[2]), ofThings.list(3, length[3]), ofThings.list(4, length[4]),
					ofSets.list(0, length[5]), ofThings.list(5, length[6]), ofReferences.list(0, length[7]), texts, study, problems);
		} catch (IndexOutOfBoundsException | NegativeArraySizeException | BufferUnderflowException broken) {
			throw new IllegalArgumentException("These are not the facts of a file.", broken);
		}
	}

	/**
	 * The same facts for a look after which nobody keeps them: what is read of bytes for it goes when it goes, while what is read for the facts themselves stays with them.
	 *
	 * @return equal to the facts
	 */
	public static FileFacts aside(FileFacts facts) {
		Map<Section, Section> asides = new IdentityHashMap<>(4);
		return new FileFacts(facts.file(), facts.stamp(), aside(facts.actors(), asides), aside(facts.events(), asides), aside(facts.claims(), asides), aside(facts.categories(), asides),
				aside(facts.articles(), asides), aside(facts.sets(), asides), aside(facts.correspondences(), asides), aside(facts.references(), asides), facts.texts(), facts.study(), facts.problems());
	}

	private static <T> List<T> aside(List<T> list, Map<Section, Section> asides) {
		return list instanceof Unread<T> unread ? asides.computeIfAbsent(unread.section, Section::aside).list(unread.place, unread.size) : list;
	}

	/** Some lists as bytes, until somebody looks at one of them. */
	private static final class Section {
		private final byte[] bytes;
		private final int from;
		private final int to;
		private final UnaryOperator<String> interned;
		private final Function<FactsIn, List<List<?>>> reading;
		private volatile @Nullable List<List<?>> lists;

		Section(byte[] bytes, int from, int to, UnaryOperator<String> interned, Function<FactsIn, List<List<?>>> reading) {
			this.bytes = bytes;
			this.from = from;
			this.to = to;
			this.interned = interned;
			this.reading = reading;
		}

		Section aside() {
			return lists != null ? this : new Section(bytes, from, to, interned, reading);
		}

		<T> List<T> list(int place, int size) {
			return size == 0 ? List.of() : new Unread<>(this, place, size);
		}

		/** Once, so that one thing is one object whoever asks. */
		List<List<?>> lists() {
			List<List<?>> known = lists;
			if (known == null) {
				synchronized (this) {
					known = lists;
					if (known == null) {
						try {
							FactsIn in = new FactsIn(bytes, from, to, interned);
							known = reading.apply(in);
							in.atEnd();
						} catch (IndexOutOfBoundsException | NegativeArraySizeException | NumberFormatException broken) {
							throw new IllegalArgumentException("These are not the facts of a file.", broken);
						}
						lists = known;
					}
				}
			}
			return known;
		}
	}

	/** A list whose size is known, and whose things are read when one is asked for. */
	private static final class Unread<T> extends AbstractList<T> {
		private final Section section;
		private final int place;
		private final int size;

		Unread(Section section, int place, int size) {
			this.section = section;
			this.place = place;
			this.size = size;
		}

		@SuppressWarnings("unchecked") // it was written so
		private List<T> read() {
			List<T> read = (List<T>) section.lists().get(place);
			if (read.size() != size) {
				throw new IllegalArgumentException("These are not the facts of a file.");
			}
			return read;
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public T get(int index) {
			return read().get(index);
		}

		@Override
		public Iterator<T> iterator() {
			return read().iterator();
		}

		@Override
		public Spliterator<T> spliterator() {
			return read().spliterator();
		}
	}
}
