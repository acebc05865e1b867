// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.standoff.Spoken;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Article;
import org.gainsay.model.CategorySubject;
import org.gainsay.text.BoundedFile;

/** What PolNeAR's {@code metadata.tsv} knows of the articles: a line each, with names of columns in the first. */
final class Metadata {

	/** What the file is called. */
	static final String FILE = "metadata.tsv";
	private static final int MOST_BYTES = 64 << 20;
	private static final Set<String> NOTHING = Set.of("", "none", "na", "n/a", "null");

	private final Map<String, Map<String, String>> rows = new HashMap<>();

	/** Reads those that lie in a folder and in the one above it; without any it knows nothing. */
	static Metadata beside(Path folder) throws IOException {
		Metadata metadata = new Metadata();
		Path above = folder.toAbsolutePath().normalize().getParent();
		for (Path place : above == null ? List.of(folder) : List.of(folder, above)) {
			Path file = place.resolve(FILE);
			if (Files.isRegularFile(file)) {
				metadata.read(new String(BoundedFile.read(file, MOST_BYTES), StandardCharsets.UTF_8));
				break;
			}
		}
		return metadata;
	}

	private void read(String content) {
		List<String> lines = content.lines().toList();
		if (lines.isEmpty()) {
			return;
		}
		List<String> columns = List.of(lines.getFirst().replace("\uFEFF", "").split("\t", -1));
		int key = columns.indexOf("filename");
		if (key < 0) {
			return;
		}
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split("\t", -1);
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
				if (!NOTHING.contains(cells[i].strip().toLowerCase(Locale.ROOT))) {
					row.put(columns.get(i), cells[i].strip());
				}
			}
			String name = row.remove("filename");
			if (name != null) {
				rows.put(name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name, row);
			}
		}
	}

	/**
	 * Says of an article what is known; columns that the language has no word for become codes.
	 *
	 * @param stem of its text file
	 */
	void tell(String stem, ArticleDraft draft, Spoken spoken) {
		Article article = draft.article();
		rows.getOrDefault(stem, Map.of()).forEach((column, value) -> {
			switch (column) {
				case "publisher" -> article.setOutlet(spoken.draft().actor(ActorKind.PUBLICATION, value));
				case "title" -> article.setTitle(value);
				case "author" -> article.setByline(value);
				case "wire" -> article.getVia().add(spoken.draft().actor(ActorKind.PUBLICATION, value));
				case "annotators" -> {
					// the names of the files say it
				}
				default -> {
					if (column.equals("publication_date") && isDate(value)) {
						article.setPublished(value);
					} else {
						spoken.text(CategorySubject.ARTICLE, article.getCodes(), column, value);
					}
				}
			}
		});
	}

	private static boolean isDate(String value) {
		try {
			return LocalDate.parse(value).getYear() > 0;
		} catch (DateTimeException none) {
			return false;
		}
	}
}
