// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.text.ArticleText;

/** Texts that somebody gives with annotations that come without them. */
public final class GivenTexts {

	/** The folder with the texts. */
	public static final FormatOption FOLDER = FormatOption.text("texts", "Folder with the texts", "A folder with the texts that are annotated, as .txt in UTF-8, where the annotations come without them.", null);

	private static final String ENDING = ".txt";
	/** How deep below the folder texts are looked for. */
	private static final int DEEPEST = 8;

	/** By their paths relative to the folder, with / between their parts. */
	private final Map<String, ArticleText> texts = new LinkedHashMap<>();
	private final Map<String, ArticleText> byHash = new HashMap<>();

	private GivenTexts() {
	}

	/**
	 * The texts of the folder that is given, if one is.
	 *
	 * @throws WrongOptionException if there is no such folder
	 * @throws IOException          if it cannot be read; a file in it that is no UTF-8, too large or not to be read is left
	 */
	public static GivenTexts of(OptionValues values) throws IOException {
		GivenTexts given = new GivenTexts();
		String folder = values.text(FOLDER);
		if (folder != null) {
			given.read(folder(folder));
		}
		return given;
	}

	private static Path folder(String given) {
		try {
			Path folder = Path.of(given);
			if (Files.isDirectory(folder)) {
				return folder;
			}
		} catch (InvalidPathException none) {
			// As one that is not there.
		}
		throw new WrongOptionException("The option '" + FOLDER.key() + "' is a folder with the texts that are annotated; there is no folder " + given + ".");
	}

	private void read(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
			for (Path file : (Iterable<Path>) all.filter(one -> one.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(one)).sorted()::iterator) {
				try {
					ArticleText text = ArticleText.read(file);
					texts.put(folder.relativize(file).toString().replace('\\', '/'), text);
					byHash.putIfAbsent(text.sha256(), text);
				} catch (IOException noText) {
					// It is none of those that are asked for; of one that is, it is told that it has no text.
				}
			}
		} catch (UncheckedIOException unread) {
			throw unread.getCause();
		}
	}

	/**
	 * The text of an article that we wrote: that with its hash, else that with its path or its name.
	 *
	 * @param sha256 of its bytes, in hexadecimal; null where it is not known
	 * @param file   its path, with / between the parts; null where it is not known
	 * @param name   the article's
	 */
	public Optional<String> of(String sha256, String file, String name) {
		return Optional.ofNullable(sha256 == null ? null : byHash.get(sha256))
				.or(() -> Stream.of(file == null ? "" : file, name + ENDING).filter(texts::containsKey).map(texts::get).findFirst())
				.or(() -> texts.entrySet().stream().filter(one -> file != null && one.getKey().endsWith("/" + file.substring(file.lastIndexOf('/') + 1))).map(Map.Entry::getValue).findFirst())
				.map(ArticleText::text);
	}

	/** The text that has most of some words, and at least half of them. */
	public Optional<String> with(Set<String> words) {
		ArticleText best = null;
		long most = 0;
		for (ArticleText text : texts.values()) {
			long has = words.stream().filter(text.text()::contains).count();
			if (has > most) {
				best = text;
				most = has;
			}
		}
		return most * 2 < words.size() ? Optional.empty() : Optional.ofNullable(best).map(ArticleText::text);
	}
}
