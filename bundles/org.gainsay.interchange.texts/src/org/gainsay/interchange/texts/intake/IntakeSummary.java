// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of an import.
 *
 * @param sources what became of each file, in the order in which they were found
 * @param near    pairs of texts that are nearly the same, in the order of the later ones
 * @param actors  the names of actors that were declared for outlets and agencies
 * @param marks   the lines that were written for such pairs; none unless they were wished for
 */
public record IntakeSummary(List<OfSource> sources, List<Near> near, List<String> actors, List<CopyMark> marks) {

	IntakeSummary marked(List<CopyMark> written) {
		return new IntakeSummary(sources, near, actors, written);
	}

	/** What became of a file. */
	public enum Outcome {
		/** At least one article was read. */
		READ,
		/** It was imported before. */
		THERE,
		/** Nothing was read of it; the first remark says why. */
		SKIPPED
	}

	/**
	 * A file and what became of it.
	 *
	 * @param name     relative to what was named, an archive's name in front
	 * @param format   the id of the format that it was read in; null for none
	 * @param articles how many came of it
	 * @param text     the text of the first of them, relative to the corpus; null where none came
	 * @param remarks  sentences on it and on its articles that somebody should read
	 */
	public record OfSource(String name, Outcome outcome, String format, int articles, String text, List<String> remarks) {
	}

	/**
	 * An article whose text is nearly that of another.
	 *
	 * @param article    the new one
	 * @param earlier    the one that was there before it
	 * @param alike      how many of the runs of five words of the two both have, from 0.8 to 1
	 * @param difference the words that differ, in one line; empty where none do
	 * @param mark       the line that can be added to one of the two to say so
	 */
	public record Near(String article, String earlier, double alike, String difference, CopyMark mark) {

		/** What can be added to which of the two to say so: {@code revises bridge (in table_012)}. */
		public String line() {
			return mark.line();
		}
	}

	/** The text of the first article that was imported, relative to the corpus; empty where none was. */
	public Optional<String> firstText() {
		return sources.stream().map(OfSource::text).filter(Objects::nonNull).findFirst();
	}

	/** How many articles were imported. */
	public int articles() {
		return sources.stream().mapToInt(OfSource::articles).sum();
	}

	/** How many files had an outcome. */
	public int count(Outcome outcome) {
		return (int) sources.stream().filter(source -> source.outcome() == outcome).count();
	}
}
