// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.StarterProject;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.text.ArticleText;
import org.gainsay.text.save.Disk;

/** An import of articles into a corpus, which is made if it is not there. It adds, and replaces nothing that is there. */
public final class Intake {

	private final IntakeWish wish;
	private final Path target;
	private final Disk disk;

	private Intake(IntakeWish wish, Disk disk) {
		this.wish = wish;
		this.target = wish.target();
		this.disk = disk;
	}

	/**
	 * Imports. What cannot be read is told in the summary; each article is written as soon as it is read, so that what an import that was stopped has written stays, and the same import goes on behind it.
	 *
	 * @param reading is told how many files were read of how many that are known so far
	 * @throws IllegalArgumentException with a sentence for the user if the sources or the target make no sense
	 * @throws IOException              if the corpus cannot be read or written
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static IntakeSummary of(IntakeWish wish, Progress reading) throws IOException {
		return new Intake(wish, Disk.LOCAL).bring(reading);
	}

	private IntakeSummary bring(Progress progress) throws IOException {
		checkSources();
		boolean corpusThere = isCorpus(target);
		Deque<Path> made = new ArrayDeque<>();
		if (!corpusThere) {
			checkFree(target);
			make(target, made);
		}
		try {
			IntakeSummary summary = into(corpusThere, progress);
			if (!corpusThere && summary.articles() == 0) {
				takeAway(disk, target, made);
			}
			return summary;
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private IntakeSummary into(boolean corpusThere, Progress progress) throws IOException {
		try (DiskApplier applier = DiskApplier.on(target)) {
			Places places = new Places(target, target.resolve(".gainsay"), disk);
			places.tidy();
			if (!corpusThere) {
				places.write(CorpusFiles.PROPERTIES, StarterProject.empty(false).get(CorpusFiles.PROPERTIES).getBytes(StandardCharsets.UTF_8));
			}
			FormerRecords former = new FormerRecords(target.resolve(Places.RAW));
			Corpus corpus = corpusThere ? built(progress) : Corpus.of(target);
			NearDuplicates near = new NearDuplicates();
			List<ArticleFacts> known = corpus.articles().stream().filter(article -> article.text() != null).toList();
			InOrder.each(known, article -> NearDuplicates.Ready.of(text(target, article.text())), new Consumer<>() {
				private int at;

				@Override
				public void accept(NearDuplicates.Ready ready) {
					String file = known.get(at++).text();
					near.add(ready, () -> text(target, file));
				}
			});
			ArticleWriter writer = new ArticleWriter(target, corpus, places, new Outlets(target, corpus, applier), near, known);
			SourceWriter sources = new SourceWriter(wish, former, places, writer, progress);
			try (SourceWalk walk = new SourceWalk(wish)) {
				JoinedPages pages = new JoinedPages(sources, wish.clean());
				new Crew(walk, progress).work(stop -> new Events(wish, former, true, stop)::read, pages);
				pages.finish();
			} finally {
				places.tidy();
			}
			IntakeSummary summary = sources.summary();
			return wish.marks() && !summary.near().isEmpty() ? marked(summary, applier, progress) : summary;
		}
	}

	/** Writes the lines that say how articles that are nearly the same belong together, as far as they go together. */
	private IntakeSummary marked(IntakeSummary summary, DiskApplier applier, Progress progress) throws IOException {
		try (CorpusSession session = CorpusSession.of(target, wish.memory())) {
			session.readBy(null);
			List<CopyMark> marks = CopyMark.writable(session.build(quiet(progress)), summary.near());
			if (!marks.isEmpty()) {
				applier.apply(CopyMark.edit(session, marks));
			}
			return summary.marked(marks);
		}
	}

	private Corpus built(Progress progress) {
		try (CorpusSession session = CorpusSession.of(target, wish.memory())) {
			session.readBy(null); // what only a hidden set's file declares is not written into what everybody sees
			return session.build(quiet(progress));
		}
	}

	/** One that stops as another does, and tells it nothing. */
	private static Progress quiet(Progress progress) {
		return new Progress() {
			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		};
	}

	/** The text of a file of the corpus; empty where it cannot be read. */
	static String text(Path folder, String file) {
		try {
			return ArticleText.read(folder.resolve(file)).text();
		} catch (IOException gone) {
			return "";
		}
	}

	private void checkSources() throws IOException {
		for (Path source : wish.sources()) {
			if (Files.exists(target) && Files.exists(source) && Files.isSameFile(source, target)) {
				throw new IllegalArgumentException(source + " is the corpus itself; name what is to be imported into it.");
			}
		}
	}

	/** Whether a folder is one of a corpus. */
	private static boolean isCorpus(Path folder) throws IOException {
		return Files.isDirectory(folder) && (Files.exists(folder.resolve(CorpusFiles.PROPERTIES)) || !new CorpusFiles(folder.toRealPath()).claimsFiles().isEmpty());
	}

	/** Refuses a folder with files in it. */
	static void checkFree(Path target) throws IOException {
		if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		if (!Files.isDirectory(target)) {
			throw new NotDirectoryException(target.toString());
		}
		List<String> there = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				if (!name.startsWith(".")) {
					there.add(name);
				}
			}
		}
		if (!there.isEmpty()) {
			throw new FileSystemException(target.toString(), null, "is no corpus and not empty, and nothing was written in it (there is " + there.stream().sorted().findFirst().orElseThrow()
					+ "). Name a corpus to add to, or a new folder");
		}
	}

	/** Makes a folder and those above it, and says which it made, the innermost first. */
	static void make(Path folder, Deque<Path> made) throws IOException {
		if (!Files.isDirectory(folder)) {
			Path parent = folder.toAbsolutePath().getParent();
			if (parent != null) {
				make(parent, made);
			}
			Files.createDirectory(folder);
			made.push(folder);
		}
	}

	/** Leaves no empty corpus where nothing could be read. */
	static void takeAway(Disk disk, Path target, Deque<Path> made) throws IOException {
		disk.delete(target.resolve(CorpusFiles.PROPERTIES));
		if (!made.isEmpty()) {
			Path hidden = target.resolve(".gainsay");
			if (Files.isDirectory(hidden)) {
				try (DirectoryStream<Path> entries = Files.newDirectoryStream(hidden)) {
					for (Path entry : entries) {
						disk.delete(entry);
					}
				}
				disk.delete(hidden);
			}
			for (Path folder : made) {
				disk.delete(folder);
			}
		}
	}
}
