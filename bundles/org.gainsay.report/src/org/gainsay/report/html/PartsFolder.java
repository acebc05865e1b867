// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.gainsay.interchange.Delivery;

/**
 * The folder beside a report's entry that has its parts. A list in it says which files are the report's, so that no other is ever taken for one: browsers give
 * the folder of a page that they save the same name.
 */
final class PartsFolder {

	/** The list: a line that says what it is and to which file it belongs, then a line for each part. */
	static final String LIST = "gainsay-report.txt";
	private static final String BEGINNING = "Parts of the Gainsay report ";
	private static final Pattern ENDING = Pattern.compile("(?i)\\.x?html?$");
	private static final Pattern PART = Pattern.compile("[a-z0-9-]+\\.html");

	private PartsFolder() {
	}

	/** The name of the folder that goes with a file of a name: {@code report_files} with {@code report.html}. */
	static String nameFor(String file) {
		return ENDING.matcher(file).replaceFirst("") + "_files";
	}

	/** The files of a report of a file's name that a folder has, the list among them; null if it is no folder of one. */
	static List<String> filesIn(Path folder, String file) throws IOException {
		Path list = folder.resolve(LIST);
		if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
			return null;
		}
		List<String> lines;
		try {
			lines = Files.readAllLines(list);
		} catch (CharacterCodingException notOurs) {
			return null;
		}
		if (lines.isEmpty() || !lines.getFirst().equals(BEGINNING + file)) {
			return null;
		}
		List<String> files = new ArrayList<>(lines.subList(1, lines.size()).stream().filter(PART.asMatchPredicate()).toList());
		files.add(LIST);
		return files;
	}

	/** Writes the list of what was written. */
	static void writeList(Delivery delivery, String file, Collection<String> parts) throws IOException {
		List<String> lines = new ArrayList<>(List.of(BEGINNING + file));
		lines.addAll(parts);
		Files.write(delivery.file(nameFor(file) + "/" + LIST), lines);
	}
}
