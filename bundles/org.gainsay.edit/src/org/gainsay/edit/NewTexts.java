// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.RelativePath;

/**
 * Which of the files that somebody was given is the new text of which article.
 *
 * @param files     the file for each text, by the path of the text relative to the corpus folder
 * @param unmatched files that are no article's, with the reason as the end of a sentence
 */
public record NewTexts(Map<String, Path> files, Map<Path, String> unmatched) {

	/**
	 * Looks through a folder, or takes a file. A file is for the text that has the same path below the corpus folder, else the only one that
	 * has the same file name, with its ending or, where none has, without.
	 *
	 * @param article the name of the only article that is meant; null for all
	 * @throws IllegalArgumentException with a message for the user if there is no such article, or a single file is for none or several
	 * @throws IOException              if the folder cannot be read
	 */
	public static NewTexts of(Path given, Corpus corpus, String article) throws IOException {
		String only = article == null ? null : text(corpus, article);
		if (!Files.isDirectory(given)) {
			if (only != null) {
				return new NewTexts(Map.of(only, given), Map.of());
			}
			NewTexts found = matched(List.of(given), given.toAbsolutePath().getParent(), texts(corpus), false);
			if (!found.unmatched.isEmpty()) {
				throw new IllegalArgumentException("The file \"" + given.getFileName() + "\" " + found.unmatched.values().iterator().next() + ". Say whose it is with --article.");
			}
			return found;
		}
		List<Path> files;
		try (Stream<Path> walk = Files.walk(given)) {
			files = walk.filter(file -> Files.isRegularFile(file) && !isHidden(given, file)).sorted().toList();
		}
		NewTexts found = matched(files, given, texts(corpus), true);
		if (only == null) {
			return found;
		}
		if (!found.files.containsKey(only)) {
			throw new IllegalArgumentException("No file in the folder \"" + given + "\" is for the article \"" + article + "\", whose text is \"" + only + "\".");
		}
		return new NewTexts(Map.of(only, found.files.get(only)), Map.of());
	}

	private static boolean isHidden(Path folder, Path file) {
		for (Path part : folder.relativize(file)) {
			if (part.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	private static String text(Corpus corpus, String article) {
		ArticleFacts facts = corpus.article(article).orElseThrow(() -> new IllegalArgumentException("There is no article \"" + article + "\"."));
		if (facts.text() == null) {
			throw new IllegalArgumentException("The article \"" + article + "\" does not say where its text is.");
		}
		return facts.text();
	}

	private static TreeSet<String> texts(Corpus corpus) {
		TreeSet<String> texts = new TreeSet<>();
		corpus.articles().stream().map(ArticleFacts::text).filter(text -> text != null).forEach(texts::add);
		return texts;
	}

	private static NewTexts matched(List<Path> files, Path folder, TreeSet<String> texts, boolean byPath) {
		Map<String, List<Path>> taken = new LinkedHashMap<>();
		Map<Path, String> unmatched = new LinkedHashMap<>();
		for (Path file : files) {
			String path = RelativePath.of(folder.toAbsolutePath(), file.toAbsolutePath());
			List<String> found = List.of();
			for (UnaryOperator<String> form : byPath ? List.<UnaryOperator<String>>of(UnaryOperator.identity(), NewTexts::stem, NewTexts::name, name -> stem(name(name)))
					: List.<UnaryOperator<String>>of(NewTexts::name, name -> stem(name(name)))) {
				if (found.isEmpty()) {
					found = texts.stream().filter(text -> form.apply(text).equals(form.apply(path))).toList();
				}
			}
			if (found.size() == 1) {
				taken.computeIfAbsent(found.getFirst(), text -> new ArrayList<>()).add(file);
			} else {
				unmatched.put(file, found.isEmpty() ? "is no article's text by its name" : "may be the text of several articles by its name: " + String.join(", ", found));
			}
		}
		Map<String, Path> matched = new LinkedHashMap<>();
		taken.forEach((text, its) -> {
			List<Path> exact = its.stream().filter(file -> RelativePath.of(folder.toAbsolutePath(), file.toAbsolutePath()).equals(text)).toList();
			if (its.size() == 1 || exact.size() == 1) {
				matched.put(text, its.size() == 1 ? its.getFirst() : exact.getFirst());
			} else {
				its.forEach(file -> unmatched.put(file, "is one of several for the text \"" + text + "\""));
			}
		});
		return new NewTexts(matched, unmatched);
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static String stem(String path) {
		return path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.substring(0, path.lastIndexOf('.')) : path;
	}
}
