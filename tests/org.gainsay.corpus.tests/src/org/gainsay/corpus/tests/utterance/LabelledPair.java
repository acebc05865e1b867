// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A pair of {@code labelled.txt}.
 *
 * @param name    the names of its articles begin with it
 * @param half    {@code dev} or {@code held}
 * @param same    whether the two report one utterance or one line
 * @param kind    what the second did to the first
 * @param days    between the two articles
 * @param differs kinds of differences that are plain to see
 */
record LabelledPair(String name, String half, boolean same, String kind, int days, Side left, Side right, List<String> differs) {

	/**
	 * One wording.
	 *
	 * @param claim a claim and a sign for the stance; null where none is annotated
	 */
	record Side(String language, String speaker, String form, String claim, String words) {
	}

	/** The statements' names, as {@code compare} gives them. */
	List<String> statements() {
		return List.of(name + "a.said", name + "b.said");
	}

	/** All pairs of one half. */
	static List<LabelledPair> half(String half) {
		return all().stream().filter(pair -> pair.half.equals(half)).toList();
	}

	static List<LabelledPair> all() {
		List<LabelledPair> pairs = new ArrayList<>();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(LabelledPair.class.getResourceAsStream("labelled.txt"), StandardCharsets.UTF_8))) {
			String[] head = null;
			String[] who = null;
			String[] claims = null;
			String first = null;
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.startsWith("@ ")) {
					who = parts(line);
				} else if (line.startsWith("= ")) {
					claims = parts(line);
				} else if (line.startsWith("- ") && first == null) {
					first = line.substring(2);
				} else if (line.startsWith("- ")) {
					pairs.add(new LabelledPair(String.format("p%03d", pairs.size() + 1), head[0], head[1].equals("yes"), head[2], Integer.parseInt(head[5]),
							side(head[3], who[0], claims == null ? null : claims[0], first), side(head[4], who[1], claims == null ? null : claims[1], line.substring(2)),
							who.length < 3 || who[2].isEmpty() ? List.of() : List.of(who[2].split(" "))));
					first = null;
					claims = null;
				} else if (!line.isBlank() && !line.startsWith("#")) {
					head = line.split(" ");
				}
			}
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
		return pairs;
	}

	private static String[] parts(String line) {
		return Arrays.stream(line.substring(2).split("\\|", -1)).map(String::strip).toArray(String[]::new);
	}

	private static Side side(String language, String who, String claim, String words) {
		String[] speaker = who.split(" ");
		return new Side(language, speaker[0], speaker[1], claim, words);
	}

	// ---- as a corpus

	/** Writes pairs as a corpus, each wording in an article of its own. */
	static void write(List<LabelledPair> pairs, Path folder) throws IOException {
		Set<String> actors = new LinkedHashSet<>();
		Set<String> claims = new LinkedHashSet<>();
		for (LabelledPair pair : pairs) {
			for (Side side : List.of(pair.left, pair.right)) {
				if (!side.form.equals("unnamed")) {
					actors.add("actor " + side.speaker + (side.speaker.equals("report") ? " : publication" : " : person") + " \"P. "
							+ Character.toUpperCase(side.speaker.charAt(0)) + side.speaker.substring(1) + "\"\n");
				}
				if (side.claim != null) {
					claims.add("claim " + side.claim.split(" ")[0] + " \"About " + side.claim.split(" ")[0] + "\"\n");
				}
			}
		}
		Files.writeString(folder.resolve("study.claims"), "gainsay 1\n\n" + String.join("", actors) + String.join("", claims));
		LocalDate day = LocalDate.of(2024, 3, 4);
		for (LabelledPair pair : pairs) {
			article(pair.name + "a", pair.left, day, folder);
			article(pair.name + "b", pair.right, day.plusDays(pair.days), folder);
			day = day.plusDays(2);
		}
	}

	private static void article(String name, Side side, LocalDate published, Path folder) throws IOException {
		String capital = Character.toUpperCase(side.words.charAt(0)) + side.words.substring(1);
		String who = side.form.equals("unnamed") ? "an " + side.speaker : "the " + side.speaker;
		String text = "More on this story inside.\n\n" + switch (side.form) {
			case "direct" -> "“" + side.words + "”, " + who + " told reporters.";
			default -> capital + ", " + who + " said.";
		} + "\n";
		String says = side.form.equals("direct") ? side.words : capital;
		String claim = side.claim == null ? "remarks on \"something\"" : switch (side.claim.split(" ")[1]) {
			case "+" -> "asserts " + side.claim.split(" ")[0];
			case "-" -> "denies " + side.claim.split(" ")[0];
			default -> "does not confirm " + side.claim.split(" ")[0];
		};
		Files.writeString(folder.resolve(name + ".txt"), text);
		Files.writeString(folder.resolve(name + ".claims"), """
				gainsay 1

				article %s "%s" {
					published %s
					language "%s"
					text "%s.txt"

					statement said {
						says "%s"
						by %s
						form %s
						%s
					}
				}
				""".formatted(name, name, published, side.language, name, says, side.form.equals("unnamed") ? "unnamed \"" + who + "\"" : side.speaker,
				side.form.equals("direct") ? "direct" : "indirect", claim));
	}
}
