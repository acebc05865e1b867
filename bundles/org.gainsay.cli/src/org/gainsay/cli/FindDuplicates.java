// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DiskApplier;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.interchange.texts.intake.CopyMark;
import org.gainsay.interchange.texts.intake.Duplicates;
import org.gainsay.interchange.texts.intake.IntakeSummary.Near;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code duplicates}: articles whose texts are nearly the same. */
@Command(name = "duplicates", description = "Finds articles whose texts are nearly the same and of which nothing says so, with the words that differ and the line that says it: via, where they are of two outlets, else revises.%n"
		+ "What was found is a proposal: whether it is so, a person judges.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay duplicates my-corpus",
				"  gainsay duplicates my-corpus --all --format json",
				"  gainsay duplicates my-corpus --mark" })
final class FindDuplicates extends CorpusCommand {

	@Option(names = "--all", description = "Show the pairs of which the articles say already how they belong together, too.")
	boolean all;

	@Option(names = "--mark", description = "Write the lines into the articles, in all files or in none; those that would contradict each other or what an article says are not written.")
	boolean mark;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	Format format;

	/** Null unless lines are written. */
	private DiskApplier applier;

	@Override
	public Integer call() throws Exception {
		if (!mark || new CorpusFiles(folder.toRealPath()).claimsFiles().isEmpty()) {
			return super.call();
		}
		try (DiskApplier opened = DiskApplier.on(folder)) { // Before anything is read, so that what is read stays as it is.
			WritingCommand.tell(opened, err());
			applier = opened;
			return super.call();
		}
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = session.corpus().exact();
		List<Near> found = Duplicates.of(corpus, progress.titled("Comparing"));
		List<CopyMark> marks = mark ? CopyMark.writable(corpus, found) : List.of();
		try {
			if (!marks.isEmpty()) {
				applier.apply(CopyMark.edit(session, marks));
			}
		} catch (StaleEditException stale) {
			throw new FileSystemException(session.folder().resolve(stale.file()).toString(), null, "it changed while the command worked, and nothing was written; run the command again");
		}
		progress.close();
		List<Near> told = found.stream().filter(pair -> all || !Duplicates.isSaid(corpus, pair)).toList();
		switch (format) {
			case text -> text(corpus, told, marks);
			case json -> print(json(corpus, told, marks));
		}
		return done(corpus);
	}

	private void text(Corpus corpus, List<Near> pairs, List<CopyMark> marks) {
		for (Near pair : pairs) {
			String state = Duplicates.isSaid(corpus, pair) ? " – said already" : !mark ? "" : marks.contains(pair.mark()) ? " – written" : " – not written";
			out().println(DuplicatesText.pair(pair) + state);
		}
		out().println(Words.count(pairs.size(), "pair") + " of articles" + (all ? "" : " of which nothing says how they belong together") + (mark ? "; wrote " + Words.count(marks.size(), "line") : "") + ".");
	}

	private static List<Map<String, Object>> json(Corpus corpus, List<Near> pairs, List<CopyMark> marks) {
		List<Map<String, Object>> all = new ArrayList<>();
		for (Near pair : pairs) {
			Map<String, Object> line = new LinkedHashMap<>();
			line.put("article", pair.mark().article());
			line.put("kind", pair.mark().via() ? "via" : "revises");
			line.put("name", pair.mark().other());
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("article", pair.article());
			json.put("earlier", pair.earlier());
			json.put("alike", Math.floor(pair.alike() * 1000) / 1000);
			json.put("difference", pair.difference());
			json.put("line", line);
			json.put("said", Duplicates.isSaid(corpus, pair));
			json.put("written", marks.contains(pair.mark()));
			all.add(json);
		}
		return all;
	}
}
