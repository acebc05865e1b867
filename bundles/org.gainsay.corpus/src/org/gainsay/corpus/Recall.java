// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.xtext.resource.IResourceDescription;
import org.gainsay.corpus.threads.AllProcessors;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.text.SipHash;
import org.gainsay.text.TextFolder;

/** What a {@link Memory} has of the files of a folder, compared with what they are now. */
final class Recall {

	/** What is said with a look at more than a file, the texts that it reads and the things that it names: what there is besides. */
	private static final Set<IssueCode> OF_MORE = EnumSet.of(IssueCode.SYNTAX_ERROR, IssueCode.REFERENCE_UNKNOWN, IssueCode.TEXT_MISSING, IssueCode.TEXT_OUTSIDE_CORPUS,
			IssueCode.TEXT_NOT_UTF8, IssueCode.TEXT_TOO_LARGE, IssueCode.FILE_UNREADABLE, IssueCode.FILE_NOT_UTF8, IssueCode.FILE_OUTSIDE_CORPUS, IssueCode.FILE_TOO_LARGE,
			IssueCode.MERGE_NOT_ENDED);

	private final SessionFiles files;
	private final TextFolder texts;
	private final Memory.All memory;
	private final Strings strings;
	/** Those of the files that are there whose text is the one that is remembered. */
	private final Map<Path, Memory.Remembered> same = new ConcurrentHashMap<>();
	/** Those of these whose facts can be taken, as far as the file and its texts go. */
	private final Map<Path, Memory.Remembered> believed = new ConcurrentHashMap<>();

	Recall(SessionFiles files, TextFolder texts, Memory.All memory, Strings strings) {
		this.files = files;
		this.texts = texts;
		this.memory = memory;
		this.strings = strings;
	}

	/** Reads the files and the texts that were read for them. */
	void look(List<Path> all, AllProcessors processors) {
		if (!memory.files().isEmpty()) {
			FilePrints prints = new FilePrints(texts.folder(), new SipHash(memory.key()));
			processors.each(all, () -> {
				FilePrints.Reader reader = prints.reader();
				return file -> look(file, reader);
			}, false);
		}
	}

	private void look(Path file, FilePrints.Reader reader) {
		Memory.Remembered one = memory.files().get(texts.relative(file));
		if (one == null) {
			return;
		}
		boolean held = false;
		if (!files.isOpen(file) && one.print() != null && one.print().equals(reader.of(file))) {
			files.mark(file, one.mark());
		} else {
			String text = files.readFirst(file); // of an open document what it says
			if (files.trouble(file) != null || !Stamp.of(text).equals(one.stamp())) {
				return;
			}
			held = true;
		}
		same.put(file, one);
		if (!one.found().isEmpty() && one.texts().stream().allMatch(text -> isSame(text, reader))) {
			believed.put(file, one);
			if (held) {
				files.letGo(file);
			}
		}
	}

	private boolean isSame(Memory.Text text, FilePrints.Reader reader) {
		Path file = texts.folder().resolve(text.path());
		if (text.print().equals(reader.of(file))) {
			texts.know(file, text.hash());
			return true;
		}
		return texts.read(file) instanceof TextFolder.Read now && now.text().sha256().equals(text.hash());
	}

	/** Whether just these files are remembered, and the facts of each can be taken. */
	boolean isAll(Collection<Path> all) {
		return all.size() == memory.files().size() && all.size() == believed.size();
	}

	/** What is remembered of what is wrong across the files, which holds if {@link #isAll}; null where it is to be found anew. */
	FactsByFile.Across across() {
		return memory.across();
	}

	/** What a file declares and uses; null if its text is not the one that is remembered. */
	FileNames names(Path file) {
		Memory.Remembered one = same.get(file);
		return one == null ? null : names(file, one);
	}

	private FileNames names(Path file, Memory.Remembered one) {
		return FileNames.of(LoadedResources.uri(file), one.names(), strings);
	}

	/** Whether the text of a file is the one that is remembered. */
	boolean isSame(Path file) {
		return same.containsKey(file);
	}

	/** Whether the facts of a file can be taken, as far as the file and its texts go. */
	boolean isBelieved(Path file) {
		return believed.containsKey(file);
	}

	/** What the files declared that are gone, or whose text is another. */
	List<FileNames> formerNames(Path folder) {
		return memory.files().values().stream().filter(one -> !same.containsKey(folder.resolve(one.path()))).map(one -> names(folder.resolve(one.path()), one)).toList();
	}

	/** What is remembered to have been found in a file that is believed. */
	BuildResults.Found found(Path file) {
		Memory.Slice bytes = believed.get(file).found();
		return new BuildResults.Found(FactsBytes.read(bytes.array(), bytes.from(), bytes.to(), strings::one), List.of(), bytes);
	}

	/**
	 * What is to be remembered.
	 *
	 * @param results of this build
	 * @param descriptions of the files, by the path
	 * @param hashes   of the texts, by their paths
	 * @param taken    the files whose facts were taken from what was remembered
	 */
	Memory.All next(Path folder, Collection<BuildResults.Found> results, Map<String, IResourceDescription> descriptions, Map<String, String> hashes, Set<Path> taken, FactsByFile.Across across,
			AllProcessors processors) {
		byte[] key = memory.nextKey();
		FilePrints prints = new FilePrints(texts.folder(), new SipHash(key));
		Map<String, Memory.Remembered> next = new ConcurrentHashMap<>();
		processors.each(List.copyOf(results), () -> {
			FilePrints.Reader reader = prints.reader();
			return one -> {
				Path file = folder.resolve(one.facts().file());
				next.put(one.facts().file(), taken.contains(file) ? believed.get(file) : remembered(file, one, descriptions.get(one.facts().file()), hashes, reader));
			};
		}, false);
		return new Memory.All(key, next, across);
	}

	private Memory.Remembered remembered(Path file, BuildResults.Found found, IResourceDescription names, Map<String, String> hashes, FilePrints.Reader reader) {
		FileFacts facts = found.facts();
		boolean known = names instanceof FileNames;
		boolean exact = known && found.bytes() != null && found.inTexts().isEmpty() && facts.problems().stream().noneMatch(problem -> OF_MORE.contains(problem.code()));
		List<Memory.Text> read = new ArrayList<>();
		for (String text : exact ? facts.texts() : List.<String>of()) {
			String hash = hashes.get(text);
			SipHash.Value print = hash == null ? null : reader.of(texts.folder().resolve(text), hash);
			exact &= print != null;
			read.add(new Memory.Text(text, hash, print));
		}
		Long mark = known && files.trouble(file) == null ? files.markOf(file) : null;
		return new Memory.Remembered(facts.file(), known ? facts.stamp() : "", mark == null ? 0 : mark, mark == null ? null : reader.ofText(file, mark), exact ? read : List.of(),
				Memory.Slice.of(FileNames.bytes(names)), exact ? found.bytes() : Memory.Slice.of(new byte[0]));
	}
}
