// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Placed.Outcome;
import org.gainsay.text.reanchor.Reanchoring;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * How well, and how fast, words are found in a new version of their text: on the corrections in files that others made, one JSON object a line with
 * {@code old}, {@code new} and {@code anchors}, and in a generated text of 100,000 characters and ones of half and twice the length. Times are
 * of this thread's processor, after as many rounds as make them stay.
 */
public final class ReanchorBenchmark {

	private static final int ROUNDS = 25;
	private static final int ANCHORS = 1000;

	private record Anchor(Span span, Set<String> outcomes, Span place) {
	}

	private record Edit(String before, String after, List<Anchor> anchors) {
	}

	private ReanchorBenchmark() {
	}

	/** @param arguments the files */
	public static void main(String[] arguments) throws IOException {
		for (String file : arguments) {
			measure(Path.of(file));
		}
		for (int length : new int[] { 50_000, 100_000, 200_000 }) {
			generated(length);
		}
	}

	private static void measure(Path file) throws IOException {
		List<Edit> edits = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			edits.add(edit(JsonParser.parseString(line).getAsJsonObject()));
		}
		int all = edits.stream().mapToInt(edit -> edit.anchors.size()).sum();
		int right = 0;
		int wrong = 0;
		long time = 0;
		for (int round = 0; round < ROUNDS; round++) {
			right = 0;
			wrong = 0;
			time = 0;
			for (Edit edit : edits) {
				ArticleText before = ArticleText.of(edit.before);
				ArticleText after = ArticleText.of(edit.after);
				List<Placed> found = new ArrayList<>();
				long begun = now();
				Reanchoring places = new Reanchoring(before, after);
				edit.anchors.forEach(anchor -> found.add(places.of(anchor.span)));
				time += now() - begun;
				for (int i = 0; i < found.size(); i++) {
					Placed placed = found.get(i);
					boolean elsewhere = placed.now() != null && !placed.now().equals(edit.anchors.get(i).place);
					wrong += elsewhere ? 1 : 0;
					right += !elsewhere && edit.anchors.get(i).outcomes.contains(word(placed.outcome())) ? 1 : 0;
				}
			}
		}
		System.out.printf(Locale.ROOT, "%s: %d anchors, %.3f %% right, %d missing, %d wrong, %.4f ms an anchor%n", file.getFileName(), all, 100.0 * right / all, all - right - wrong, wrong, time / 1e6 / all);
	}

	private static Edit edit(JsonObject json) {
		ArticleText before = ArticleText.of(json.get("old").getAsString());
		ArticleText after = ArticleText.of(json.get("new").getAsString());
		List<Anchor> anchors = new ArrayList<>();
		for (JsonElement one : json.getAsJsonArray("anchors")) {
			JsonObject anchor = one.getAsJsonObject();
			Set<String> outcomes = new HashSet<>(Set.of(anchor.get("expect").getAsString().replace("inside", "same")));
			(anchor.has("also") ? anchor.getAsJsonArray("also") : new JsonArray()).forEach(also -> outcomes.add(also.getAsString()));
			anchors.add(new Anchor(new Span(before.utf16(anchor.get("start").getAsInt()), before.utf16(anchor.get("end").getAsInt())), outcomes,
					anchor.get("new_start").isJsonNull() ? null : new Span(after.utf16(anchor.get("new_start").getAsInt()), after.utf16(anchor.get("new_end").getAsInt()))));
		}
		return new Edit(before.text(), after.text(), anchors);
	}

	private static String word(Outcome outcome) {
		return outcome == Outcome.KEPT || outcome == Outcome.MOVED ? "same" : outcome.name().toLowerCase(Locale.ROOT);
	}

	/** A long article in which every twentieth word is another, and a thousand anchors in it. */
	private static void generated(int length) {
		StringBuilder text = new StringBuilder();
		for (int statements = 2000; text.length() < length; statements *= 2) {
			text.setLength(0);
			text.append(Measured.article(statements).text());
		}
		text.setLength(length);
		String before = text.toString();
		String[] words = before.split("(?<=\\s)");
		for (int i = 10; i < words.length; i += 20) {
			words[i] = "other" + i + " ";
		}
		String after = String.join("", words);
		long best = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long begun = now();
			Reanchoring places = new Reanchoring(ArticleText.of(before), ArticleText.of(after));
			int found = 0;
			for (int i = 0; i < ANCHORS; i++) {
				int start = (int) ((long) i * (length - 100) / ANCHORS);
				found += places.of(new Span(start, start + 20 + i % 80)).now() == null ? 0 : 1;
			}
			best = found == 0 ? best : Math.min(best, now() - begun);
		}
		System.out.printf(Locale.ROOT, "generated, %d characters: %d anchors in %.1f ms%n", length, ANCHORS, best / 1e6);
	}

	private static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}
}
