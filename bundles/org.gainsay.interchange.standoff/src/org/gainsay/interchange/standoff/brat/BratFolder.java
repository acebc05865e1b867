// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.gainsay.interchange.FilesIn;

/** The files of a folder in brat's format: which annotations are of which text, and whose. They may lie in folders of their own. */
final class BratFolder {

	private static final String ANN = ".ann";
	private static final String TXT = ".txt";
	/** How deep texts are looked for beside a folder without any: {@code text/} beside {@code attributions/}. */
	private static final int BESIDE = 2;
	/** How deep annotations are looked for to find out whether there are any, and how many files of them. */
	private static final int DEEPEST = 3;
	private static final int MOST_LOOKED_AT = 50;
	private static final Pattern SPAN = Pattern.compile("T\\d+\t\\S+ \\d+ \\d+.*");

	/** @param annotator null where the name of the file says none */
	record Annotations(Path file, String annotator) {
	}

	private final Map<Path, List<Annotations>> articles = new TreeMap<>();
	private final List<Path> withoutText = new ArrayList<>();
	private final List<Path> unread = new ArrayList<>();

	private BratFolder() {
	}

	/** @param source a folder, or one file of annotations, whose text is looked for in the folders around it */
	static BratFolder of(Path source) throws IOException {
		BratFolder folder = new BratFolder();
		Path file = source.toAbsolutePath().normalize();
		boolean whole = Files.isDirectory(file);
		if (!whole && !is(file, ANN)) {
			throw new IOException(source + " is no file of annotations: the name of one ends in " + ANN + ". Name it, or the folder that it is in.");
		}
		Path root = whole ? file : file.getParent();
		List<Path> all = files(root, whole ? Integer.MAX_VALUE : 1, folder.unread::add);
		List<Path> anns = whole ? all.stream().filter(one -> is(one, ANN)).toList() : List.of(file);
		List<Path> texts = all.stream().filter(one -> is(one, TXT)).toList();
		if (texts.isEmpty() && root.getParent() != null) {
			texts = files(root.getParent(), BESIDE, notNamed -> { }).stream().filter(one -> is(one, TXT)).toList();
		}
		folder.match(anns, texts, whole && texts.stream().anyMatch(one -> one.startsWith(root)));
		return folder;
	}

	private static List<Path> files(Path root, int depth, Consumer<Path> unread) throws IOException {
		return FilesIn.of(root, depth, file -> is(file, ANN) || is(file, TXT), unread);
	}

	private static boolean is(Path file, String ending) {
		return file.getFileName().toString().endsWith(ending);
	}

	private static String stem(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, name.length() - ANN.length());
	}

	private void match(List<Path> anns, List<Path> texts, boolean whole) {
		Map<String, List<Path>> byStem = new HashMap<>();
		texts.forEach(text -> byStem.computeIfAbsent(stem(text), none -> new ArrayList<>()).add(text));
		Map<Path, Path> copies = copies(byStem);
		if (whole) {
			texts.stream().filter(text -> !copies.containsKey(text)).forEach(text -> articles.put(text, new ArrayList<>()));
		}
		for (Path ann : anns) {
			String name = stem(ann);
			String stem = name;
			while (!byStem.containsKey(stem) && stem.lastIndexOf('_') > 0) {
				stem = stem.substring(0, stem.lastIndexOf('_'));
			}
			Path text = nearest(ann, byStem.getOrDefault(stem, List.of()));
			if (text == null) {
				withoutText.add(ann);
				continue;
			}
			Path original = copies.getOrDefault(text, text);
			String rest = name.substring(stem(original).length());
			articles.computeIfAbsent(original, none -> new ArrayList<>()).add(new Annotations(ann, rest.length() > 1 ? rest.substring(1) : null));
		}
	}

	/** Texts of annotators that are copies, as a brat server needs them: {@code a_anna.txt} beside {@code a.txt} with the same content. */
	private static Map<Path, Path> copies(Map<String, List<Path>> byStem) {
		Map<Path, Path> copies = new LinkedHashMap<>();
		for (Map.Entry<String, List<Path>> one : byStem.entrySet()) {
			for (int end = one.getKey().lastIndexOf('_'); end > 0; end = one.getKey().lastIndexOf('_', end - 1)) {
				for (Path copy : one.getValue()) {
					Path original = copy.resolveSibling(one.getKey().substring(0, end) + TXT);
					if (byStem.getOrDefault(one.getKey().substring(0, end), List.of()).contains(original) && isCopy(copy, original)) {
						copies.put(copy, original);
					}
				}
			}
		}
		return copies;
	}

	private static boolean isCopy(Path text, Path original) {
		try {
			return Files.mismatch(text, original) < 0;
		} catch (IOException unreadable) { // an article of its own, of which is told that it cannot be read
			return false;
		}
	}

	/** Of texts with one name the one that shares most of the path. */
	private static Path nearest(Path ann, List<Path> texts) {
		Path best = null;
		int most = -1;
		for (Path text : texts) {
			int shared = 0;
			while (shared < Math.min(text.getNameCount(), ann.getNameCount()) && text.getName(shared).equals(ann.getName(shared))) {
				shared++;
			}
			if (shared > most) {
				most = shared;
				best = text;
			}
		}
		return best;
	}

	/** The texts, in the order of their paths, with the annotations of each, in the order of theirs. */
	Map<Path, List<Annotations>> articles() {
		return articles;
	}

	/** Files of annotations for which no text was found. */
	List<Path> withoutText() {
		return withoutText;
	}

	/** Files and folders that could not be read, and links that lead out of the folder, in their order. */
	List<Path> unread() {
		return unread.stream().sorted().toList();
	}

	/** Whether there is a file with a span of brat's in the first lines of a folder's annotations. */
	static boolean recognises(Path source) throws IOException {
		if (Files.isRegularFile(source)) {
			return is(source, ANN) && isAnn(source);
		}
		return FilesIn.of(source, DEEPEST, file -> is(file, ANN), unread -> { }).stream().limit(MOST_LOOKED_AT).anyMatch(BratFolder::isAnn);
	}

	private static boolean isAnn(Path file) {
		try (var in = Files.newInputStream(file)) {
			String head = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
			return head.lines().anyMatch(line -> SPAN.matcher(line).matches());
		} catch (IOException unreadable) {
			return false;
		}
	}
}
