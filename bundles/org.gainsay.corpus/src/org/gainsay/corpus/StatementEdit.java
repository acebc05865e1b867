// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.Stamp;

/**
 * A change within the statements of a set, such as a keystroke. What follows from it is found in a text that has only those statements which the change has to do
 * with, and the rest is taken from what was known before; where that might give anything else than reading the whole file, nothing is given.
 */
final class StatementEdit {

	/** What is read of a stand-in for the file, with all places in the whole text. */
	record Read(FileFacts facts, boolean local) {
	}

	/** So many statements are read at most; it is no faster then to read few of a file. */
	private static final int MOST = 200;
	private static final int MOST_CHANGED = 32;
	private static final int MOST_UNITS = 100_000;
	private static final int MOST_ROUNDS = 6;
	/** As many words as a message about a slip may depend on, before it and behind it. */
	private static final int WORDS_BEFORE = 64;
	private static final int WORDS_BEHIND = 160;

	/** What is said of the file as a whole, or of many statements together. */
	private static final Set<IssueCode> OF_ALL = EnumSet.of(IssueCode.REPEATS_CYCLE, IssueCode.MERGE_NOT_ENDED, IssueCode.FILE_UNREADABLE, IssueCode.FILE_NOT_UTF8,
			IssueCode.FILE_OUTSIDE_CORPUS, IssueCode.FILE_TOO_LARGE, IssueCode.VERSION_UNKNOWN);
	/** What tells the lexer that more than a word or a line may be another. */
	private static final List<String> SIGNS = List.of("/*", "*/", "<<<<<<<", "=======", ">>>>>>>", "|||||||");

	private final String before;
	private final String now;
	private final FileFacts known;
	private final Places places;
	private final int delta;
	private final int set;
	private final Neighbours neighbours;
	/** The statements that may have changed: the first, and behind the last. */
	private final int from;
	private final int to;
	/** Between what stands before them and what stands behind them, in the text as it was. */
	private final Region changed;

	private StatementEdit(String before, String now, FileFacts known, int set, Neighbours neighbours, int from, int to, Region changed) {
		this.before = before;
		this.now = now;
		this.known = known;
		this.places = new Places(known.file(), now);
		this.delta = now.length() - before.length();
		this.set = set;
		this.neighbours = neighbours;
		this.from = from;
		this.to = to;
		this.changed = changed;
	}

	/**
	 * Looks whether a change is one within the statements of a set.
	 *
	 * @param before the text that facts were read from
	 * @return null if it is another
	 */
	static StatementEdit of(String before, String now, FileFacts known) {
		int start = 0;
		int most = Math.min(before.length(), now.length());
		while (start < most && before.charAt(start) == now.charAt(start)) {
			start++;
		}
		int same = 0;
		while (same < most - start && before.charAt(before.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
			same++;
		}
		int end = before.length() - same;
		int set = -1;
		for (int i = 0; i < known.sets().size(); i++) {
			Region whole = known.sets().get(i).at().whole();
			if (whole.offset() < start && end < whole.end() && before.charAt(whole.end() - 1) == '}') {
				set = i;
			}
		}
		if (set < 0 || known.problems().stream().anyMatch(problem -> OF_ALL.contains(problem.code())) || !isInOrder(known)) {
			return null;
		}
		Neighbours neighbours = new Neighbours(known);
		int first = neighbours.begin(set);
		int behind = neighbours.begin(set + 1);
		int from = first;
		while (from < behind && neighbours.all().get(from).at().whole().end() < start) {
			from++;
		}
		int to = from;
		while (to < behind && neighbours.all().get(to).at().whole().offset() <= end) {
			to++;
		}
		if (first == behind || from == first && start <= neighbours.all().get(first).at().whole().offset() || to - from > MOST_CHANGED) {
			return null;
		}
		int left = from == first ? neighbours.all().get(first).at().whole().offset() : neighbours.all().get(from - 1).at().whole().end();
		int right = to == behind ? known.sets().get(set).at().whole().end() - 1 : neighbours.all().get(to).at().whole().offset();
		String words = before.substring(left, right) + now.substring(left, right + now.length() - before.length());
		if (words.length() > MOST_UNITS || SIGNS.stream().anyMatch(words::contains)) {
			return null;
		}
		return new StatementEdit(before, now, known, set, neighbours, from, to, new Region(left, right - left));
	}

	/** Whether the statements stand one after the other, set by set. */
	private static boolean isInOrder(FileFacts file) {
		int end = 0;
		for (AnnotationSetFacts set : file.sets()) {
			for (StatementFacts one : set.statements()) {
				if (one.at().whole().offset() < end || one.at().whole().length() == 0) {
					return false;
				}
				end = one.at().whole().end();
			}
		}
		return true;
	}

	/** Where what stood outside of the change stands now. */
	private Region moved(Region region) {
		return region.offset() >= changed.end() ? new Region(region.offset() + delta, region.length())
				: region.end() <= changed.offset() ? region : new Region(region.offset(), region.length() + delta);
	}

	/** Where the places of the changed text are. */
	Places places() {
		return places;
	}

	/**
	 * The facts of the whole file.
	 *
	 * @param reading reads a stand-in for it
	 * @return null if the whole file has to be read for them
	 */
	FileFacts facts(Function<StandIn, Read> reading) {
		BitSet windows = new BitSet();
		window(from, to, windows);
		for (Problem problem : known.problems()) {
			if (problem.code() == IssueCode.SYNTAX_ERROR) {
				int at = neighbours.before(problem.region().offset());
				window(Math.max(at, 0), Math.min(at + 2, neighbours.all().size()), windows);
			}
		}
		BitSet concerned = new BitSet();
		BitSet there = new BitSet();
		for (int round = 0; round < MOST_ROUNDS; round++) {
			BitSet kept = (BitSet) windows.clone();
			kept.or(there);
			kept.set(from, to);
			if (kept.cardinality() > MOST) {
				return null;
			}
			StandIn standIn = StandIn.of(now, cuts(kept));
			Read read = reading.apply(standIn);
			kept.clear(from, to);
			List<StatementFacts> made = read.local() && isSameAround(read.facts()) ? made(read.facts(), kept) : null;
			if (made == null) {
				return null;
			}
			concerned.or(neighbours.concerned(set, from, to, made));
			BitSet needed = (BitSet) concerned.clone();
			needed.or(neighbours.needed(concerned, namedBy(read.facts())));
			needed.or(neighbours.alike(set, made));
			needed.or(neighbours.alike(set, neighbours.all().subList(from, to)));
			needed.clear(from, to);
			needed.or(there);
			if (needed.equals(there)) {
				return isSameForOthers(made, read.facts(), concerned) ? merged(made, read.facts(), concerned) : null;
			}
			there = needed;
		}
		return null;
	}

	/** Adds some statements and what stands around them, as much as a message about a slip may depend on. */
	private void window(int first, int behind, BitSet windows) {
		windows.set(first, behind);
		int words = 0;
		for (int i = first - 1; i >= 0 && words < WORDS_BEFORE; i--) {
			windows.set(i);
			words += words(neighbours.all().get(i).at().whole());
		}
		words = 0;
		for (int i = behind; i < neighbours.all().size() && words < WORDS_BEHIND; i++) {
			windows.set(i);
			words += words(neighbours.all().get(i).at().whole());
		}
	}

	/** How many words there are at least. */
	private int words(Region region) {
		int count = 0;
		boolean quoted = false;
		boolean inWord = false;
		for (int i = region.offset(); i < region.end(); i++) {
			char one = before.charAt(i);
			if (one == '\\') {
				i++;
			} else if (one == '"') {
				count += quoted ? 0 : 1;
				quoted = !quoted;
				inWord = false;
			} else if (!quoted) {
				boolean letter = Character.isLetterOrDigit(one);
				count += letter && !inWord ? 1 : 0;
				inWord = letter;
			}
		}
		return count;
	}

	/** All but the statements that are kept, in the text as it is now. */
	private List<Region> cuts(BitSet kept) {
		List<Region> cuts = new ArrayList<>();
		List<StatementFacts> all = neighbours.all();
		for (int i = 0; i < all.size(); i++) {
			if (kept.get(i)) {
				continue;
			}
			int last = i;
			int behind = 0;
			while (behind < known.sets().size() && neighbours.begin(behind) <= i) {
				behind++;
			}
			while (last + 1 < neighbours.begin(behind) && !kept.get(last + 1) && last + 1 != from) {
				last++;
			}
			Region begin = moved(all.get(i).at().whole());
			cuts.add(new Region(begin.offset(), moved(all.get(last).at().whole()).end() - begin.offset()));
			i = last;
		}
		return cuts;
	}

	/** Whether all but the statements is what it was. */
	private boolean isSameAround(FileFacts read) {
		MovedFacts moved = new MovedFacts(this::moved);
		if (!read.texts().equals(known.texts()) || read.sets().size() != known.sets().size() || !read.actors().equals(known.actors().stream().map(moved::actor).toList())
				|| !read.events().equals(known.events().stream().map(moved::event).toList()) || !read.claims().equals(known.claims().stream().map(moved::claim).toList())
				|| !read.categories().equals(known.categories().stream().map(moved::category).toList())
				|| !read.articles().equals(known.articles().stream().map(moved::article).toList())
				|| !read.correspondences().stream().map(one -> one.at()).toList().equals(known.correspondences().stream().map(one -> moved.declaration(one.at())).toList())) {
			return false;
		}
		for (int i = 0; i < read.sets().size(); i++) {
			if (!moved.set(known.sets().get(i), List.of()).equals(new MovedFacts(UnaryOperator.identity()).set(read.sets().get(i), List.of()))) {
				return false;
			}
		}
		return true;
	}

	/** What the changed statements have become; null if the others did not stay where they were. */
	private List<StatementFacts> made(FileFacts read, BitSet kept) {
		List<StatementFacts> made = new ArrayList<>();
		Region here = new Region(changed.offset(), changed.length() + delta);
		for (int i = 0; i < read.sets().size(); i++) {
			List<StatementFacts> others = new ArrayList<>();
			for (StatementFacts one : read.sets().get(i).statements()) {
				Region whole = one.at().whole();
				if (i == set && whole.offset() >= here.offset() && whole.end() <= here.end()) {
					made.add(one);
				} else {
					others.add(one);
				}
			}
			List<Region> expected = kept.stream().skip(kept.get(0, neighbours.begin(i)).cardinality()).limit(kept.get(neighbours.begin(i), neighbours.begin(i + 1)).cardinality())
					.mapToObj(one -> moved(neighbours.all().get(one).at().whole())).toList();
			if (!others.stream().map(one -> one.at().whole()).toList().equals(expected)) {
				return null;
			}
		}
		return made;
	}

	/** The last parts of the names of statements that the changed ones call. */
	private Set<String> namedBy(FileFacts read) {
		Set<String> names = new HashSet<>();
		read.references().stream().filter(this::isInChange).filter(one -> one.kind() == ReferenceFacts.Kind.STATEMENT).forEach(one -> names.add(Neighbours.last(one)));
		return names;
	}

	private boolean isInChange(ReferenceFacts reference) {
		return isInChange(reference.region());
	}

	private boolean isInChange(Region region) {
		return region.offset() >= changed.offset() && region.offset() < changed.end() + delta;
	}

	/** Whether the change leaves alone what other statements and files know of the changed ones, and what is said of them was said with all at hand. */
	private boolean isSameForOthers(List<StatementFacts> made, FileFacts read, BitSet concerned) {
		List<StatementFacts> were = neighbours.all().subList(from, to);
		List<StatementFacts> named = were.stream().filter(StatementFacts::named).toList();
		if (!named.stream().map(StatementFacts::name).toList().equals(made.stream().filter(StatementFacts::named).map(StatementFacts::name).toList())
				|| named.stream().anyMatch(one -> neighbours.named(one.name()) > 1) || known.sets().get(set).statements().size() - were.size() + made.size() == 0) {
			return false;
		}
		List<String> unnamed = made.stream().filter(one -> !one.named()).map(StatementFacts::name).toList();
		if (unnamed.stream().anyMatch(name -> neighbours.named(name) > 0)) {
			return false;
		}
		List<Region> calls = read.references().stream().filter(one -> one.kind() == ReferenceFacts.Kind.STATEMENT).map(ReferenceFacts::region).toList();
		return read.problems().stream().filter(one -> one.code() == IssueCode.REFERENCE_UNKNOWN).filter(one -> isInChange(one.region()) || isOfConcerned(one.region(), concerned))
				.noneMatch(one -> calls.stream().anyMatch(call -> call.offset() >= one.region().offset() && call.end() <= one.region().end()))
				&& read.problems().stream().noneMatch(one -> OF_ALL.contains(one.code()));
	}

	private boolean isOfConcerned(Region region, BitSet concerned) {
		return concerned.stream().anyMatch(one -> {
			Region whole = moved(neighbours.all().get(one).at().whole());
			return whole.offset() <= region.offset() && region.offset() < whole.end();
		});
	}

	private FileFacts merged(List<StatementFacts> made, FileFacts read, BitSet concerned) {
		MovedFacts moved = new MovedFacts(this::moved);
		BitSet alike = neighbours.alike(set, Stream.concat(made.stream(), neighbours.all().subList(from, to).stream()).toList());
		List<AnnotationSetFacts> sets = new ArrayList<>();
		for (int i = 0; i < known.sets().size(); i++) {
			List<StatementFacts> statements = new ArrayList<>();
			List<StatementFacts> again = read.sets().get(i).statements();
			for (int one = neighbours.begin(i); one <= neighbours.begin(i + 1); one++) {
				if (i == set && one == from) {
					statements.addAll(made);
					one = to;
				}
				if (one >= neighbours.begin(i + 1)) {
					break;
				}
				StatementFacts was = neighbours.all().get(one);
				if (alike.get(one)) { // which of them it is may have changed
					Region there = moved(was.at().whole());
					StatementFacts is = again.stream().filter(other -> other.at().whole().equals(there)).findFirst().orElseThrow();
					statements.add(moved.named(was, is.name(), is.qualifiedName()));
				} else {
					statements.add(was.at().whole().end() <= changed.offset() ? was : moved.statement(was));
				}
			}
			sets.add(moved.set(known.sets().get(i), List.copyOf(statements)));
		}
		FileFacts facts = new FileFacts(known.file(), Stamp.of(now), read.actors(), read.events(), read.claims(), read.categories(), read.articles(), List.copyOf(sets),
				known.correspondences().stream().map(moved::correspondence).toList(), references(read, moved), known.texts(), problems(read, concerned));
		return BuildResults.withDone(facts, places);
	}

	private List<ReferenceFacts> references(FileFacts read, MovedFacts moved) {
		List<ReferenceFacts> all = new ArrayList<>();
		known.references().stream().filter(one -> one.region().offset() < changed.offset()).forEach(all::add);
		read.references().stream().filter(this::isInChange).forEach(all::add);
		known.references().stream().filter(one -> one.region().offset() >= changed.end()).map(moved::reference).forEach(all::add);
		return List.copyOf(all);
	}

	private List<Problem> problems(FileFacts read, BitSet concerned) {
		List<Problem> all = new ArrayList<>();
		for (Problem problem : known.problems()) {
			Region region = problem.region();
			boolean changes = region.offset() >= changed.offset() && region.offset() < changed.end() || problem.code() == IssueCode.SYNTAX_ERROR
					|| problem.code() == IssueCode.DONE_WITH_ERRORS;
			int at = changes ? -1 : neighbours.at(region.offset());
			if (!changes && (at < 0 || !concerned.get(at))) {
				Region there = moved(region);
				all.add(region.end() < changed.offset() ? problem : places.problem(problem.severity(), problem.code(), problem.message(), there, problem.data()));
			}
		}
		for (Problem problem : read.problems()) {
			if (problem.code() == IssueCode.SYNTAX_ERROR || isInChange(problem.region()) || isOfConcerned(problem.region(), concerned)) {
				all.add(problem);
			}
		}
		return all;
	}
}
