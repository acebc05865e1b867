// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.xtext.resource.IResourceDescription;
import org.gainsay.corpus.threads.AllProcessors;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.text.TextFolder;

/** What a {@link Memory} has of the files of a folder, compared with what they are now. */
final class Recall {

	/** What is said with a look at more than a file, the texts that it reads and the things that it names: what there is besides. */
	private static final Set<IssueCode> OF_MORE = EnumSet.of(IssueCode.SYNTAX_ERROR, IssueCode.REFERENCE_UNKNOWN, IssueCode.TEXT_MISSING, IssueCode.TEXT_OUTSIDE_CORPUS,
			IssueCode.TEXT_NOT_UTF8, IssueCode.TEXT_TOO_LARGE, IssueCode.FILE_UNREADABLE, IssueCode.FILE_NOT_UTF8, IssueCode.FILE_OUTSIDE_CORPUS, IssueCode.FILE_TOO_LARGE,
			IssueCode.MERGE_NOT_ENDED);

	private final SessionFiles files;
	private final TextFolder texts;
	private final Map<String, Memory.Remembered> remembered;
	/** Those of the files that are there whose text is the one that is remembered. */
	private final Map<Path, Memory.Remembered> same = new ConcurrentHashMap<>();
	/** Those of these whose facts can be taken, as far as the file and its texts go. */
	private final Map<Path, Memory.Remembered> believed = new ConcurrentHashMap<>();
	/** One string for all that are equal. */
	private final Map<String, String> strings = new ConcurrentHashMap<>();

	Recall(SessionFiles files, TextFolder texts, Map<String, Memory.Remembered> remembered) {
		this.files = files;
		this.texts = texts;
		this.remembered = remembered;
	}

	/** Reads the files and the texts that were read for them. */
	void look(List<Path> all, AllProcessors processors) {
		if (!remembered.isEmpty()) {
			processors.each(all, () -> this::look, false);
		}
	}

	private void look(Path file) {
		Memory.Remembered one = remembered.get(texts.relative(file));
		if (one == null || files.isOpen(file)) {
			return;
		}
		String text = files.readFirst(file);
		if (files.trouble(file) != null || !Stamp.of(text).equals(one.stamp())) {
			return;
		}
		same.put(file, one);
		if (one.found().length > 0 && one.texts().entrySet().stream().allMatch(read -> texts.read(texts.folder().resolve(read.getKey())) instanceof TextFolder.Read now
				&& now.text().sha256().equals(read.getValue()))) {
			believed.put(file, one);
			files.letGo(file);
		}
	}

	/** Whether just these files are remembered, and the facts of each can be taken. */
	boolean isAll(Collection<Path> all) {
		return all.size() == remembered.size() && all.size() == believed.size();
	}

	/** What a file declares and uses; null if its text is not the one that is remembered. */
	FileNames names(Path file) {
		Memory.Remembered one = same.get(file);
		return one == null ? null : FileNames.of(LoadedResources.uri(file), one.names());
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
		return remembered.values().stream().filter(one -> !same.containsKey(folder.resolve(one.path()))).map(one -> FileNames.of(LoadedResources.uri(folder.resolve(one.path())), one.names()))
				.toList();
	}

	/** The facts of a file that is believed. */
	FileFacts facts(Path file) {
		return FactsBytes.read(believed.get(file).found(), string -> {
			String other = strings.putIfAbsent(string, string);
			return other == null ? string : other;
		});
	}

	/**
	 * What is to be remembered.
	 *
	 * @param facts    of all files
	 * @param descriptions of them, by the path
	 * @param hashes   of the texts, by their paths
	 * @param taken    the files whose facts were taken from what was remembered
	 */
	List<Memory.Remembered> next(Path folder, Collection<FileFacts> facts, Map<String, IResourceDescription> descriptions, Map<String, String> hashes, Set<Path> taken, Set<String> withTroubles) {
		return facts.stream().map(one -> {
			Path file = folder.resolve(one.file());
			if (taken.contains(file)) {
				return believed.get(file);
			}
			boolean exact = !withTroubles.contains(one.file()) && descriptions.get(one.file()) instanceof FileNames && one.problems().stream().noneMatch(problem -> OF_MORE.contains(problem.code()))
					&& hashes.keySet().containsAll(one.texts());
			Map<String, String> read = exact ? one.texts().stream().collect(Collectors.toMap(text -> text, hashes::get, (first, second) -> first, LinkedHashMap::new)) : Map.of();
			return new Memory.Remembered(one.file(), descriptions.get(one.file()) instanceof FileNames ? one.stamp() : "", read,
					FileNames.bytes(descriptions.get(one.file())), exact ? FactsBytes.write(one) : new byte[0]);
		}).toList();
	}
}
