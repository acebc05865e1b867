// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.renaming;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts.Kind;

/** The claims files of a study that are called after a coder or a round: with the name they are called otherwise, since a file in the folder of another is a mishap. */
final class StudyFiles {

	private static final String CODING = "coding";
	private static final String ROUNDS = "rounds";
	private static final String GOLD = "gold";
	private static final String LOG = "log";

	private StudyFiles() {
	}

	/**
	 * What files are called after a rename.
	 *
	 * @param kind of what has another name
	 * @return by the path that there is the one that is to come, both relative to the corpus folder; empty for things after which no file is called
	 * @throws IllegalArgumentException with a message for the user if no folder can be called so, or what would come is there already
	 */
	static Map<String, String> moved(CorpusSession session, Kind kind, String from, String to) {
		Map<String, String> moved = new TreeMap<>();
		if (kind != Kind.CODER && kind != Kind.ROUND) {
			return moved;
		}
		String against = CodingPlace.against(to);
		if (against != null) {
			throw new IllegalArgumentException(against);
		}
		UnaryOperator<String> called = kind == Kind.CODER ? path -> ofCoder(path, from, to) : path -> ofRound(path, from, to);
		session.corpus().files().stream().map(FileFacts::file).filter(path -> !called.apply(path).equals(path)).forEach(path -> moved.put(path, called.apply(path)));
		if (!moved.isEmpty() && from.equalsIgnoreCase(to)) {
			throw new IllegalArgumentException("\"" + from + "\" and \"" + to + "\" differ in capitals only, and their folder is one on Windows and macOS. Give another name, and then this one.");
		}
		moved.values().stream().filter(path -> Files.exists(session.folder().resolve(path), LinkOption.NOFOLLOW_LINKS)).findFirst().ifPresent(path -> {
			throw new IllegalArgumentException("The file " + path + " is there already, where one of \"" + from + "\" would come. Move it away first.");
		});
		return moved;
	}

	/** The round is the second part. */
	private static String ofRound(String path, String from, String to) {
		String[] parts = path.split("/");
		if (parts.length > 2 && (parts[0].equals(CODING) || parts[0].equals(ROUNDS) || parts[0].equals(GOLD)) && parts[1].equals(from)) {
			parts[1] = to;
		}
		return String.join("/", parts);
	}

	/** The coder has a folder for sets, and a file for a list; what somebody opened, closed or decided has the name at its end. */
	private static String ofCoder(String path, String from, String to) {
		String[] parts = path.split("/");
		int last = parts.length - 1;
		if (last > 2 && parts[0].equals(CODING) && parts[2].equals(from)) {
			parts[2] = to;
		} else if (last == 2 && parts[0].equals(ROUNDS) && parts[2].equals(from + CorpusFiles.EXTENSION)) {
			parts[2] = to + CorpusFiles.EXTENSION;
		} else if (last == 3 && parts[0].equals(ROUNDS) && parts[2].equals(LOG) || last == 2 && parts[0].equals(GOLD)) {
			String end = "-" + from + CorpusFiles.EXTENSION;
			if (parts[last].endsWith(end)) {
				parts[last] = parts[last].substring(0, parts[last].length() - end.length()) + "-" + to + CorpusFiles.EXTENSION;
			}
		}
		return String.join("/", parts);
	}
}
