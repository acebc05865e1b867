// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Writes corpora to measure with: invented articles on invented events, with claims and statements of every kind the language
 * has. Everything in them resolves, so that a check finds no error.
 *
 * <pre>
 * actors.claims                       who speaks, and the codebook
 * events/000/event00000.claims        claims of an event, and what corresponds between its articles
 * articles/000/a000000.claims, .txt   an article and its text
 * articles/000/a000000-second.claims  another annotator's statements, for every twentieth article
 * </pre>
 */
public final class CorpusGenerator {

	private final CorpusPlan plan;
	private final Cast cast;

	/** @param plan what to make */
	public CorpusGenerator(CorpusPlan plan) {
		this.plan = plan;
		this.cast = new Cast(new Random(plan.seed()));
	}

	/**
	 * Writes the corpus; files of the same names are replaced, others stay.
	 *
	 * @param folder made where it is not there
	 * @return the claims files of the articles' own sets, absolute, in the order of the articles
	 * @throws UncheckedIOException if a file cannot be written
	 */
	public List<Path> write(Path folder) {
		put(folder.resolve("actors.claims"), cast.claimsFile());
		IntStream.range(0, plan.events()).parallel().forEach(event -> write(event, folder));
		return IntStream.range(0, plan.articles()).mapToObj(article -> claimsFile(folder.toAbsolutePath(), article)).toList();
	}

	/** Makes the articles one after the other and writes nothing. */
	public void each(Consumer<GeneratedArticle> reader) {
		IntStream.range(0, plan.events()).forEach(event -> {
			Random random = randomOf(event);
			articles(new Scene(event, plan, cast, random), random).forEach(reader);
		});
	}

	/** Makes the first article alone. With another number of statements in the plan it still fits the rest of the corpus. */
	public GeneratedArticle first() {
		Random random = randomOf(0);
		return articles(new Scene(0, plan, cast, random), random).getFirst();
	}

	private void write(int event, Path folder) {
		Random random = randomOf(event);
		Scene scene = new Scene(event, plan, cast, random);
		List<GeneratedArticle> written = articles(scene, random);
		for (int place = 0; place < written.size(); place++) {
			GeneratedArticle article = written.get(place);
			Path file = claimsFile(folder, scene.firstArticle + place);
			put(file, article.claims());
			put(file.resolveSibling(article.name() + ".txt"), article.text());
			if (article.second() != null) {
				put(file.resolveSibling(article.name() + "-second.claims"), article.second());
			}
		}
		put(folder.resolve("events").resolve(hundreds(event)).resolve(scene.name + ".claims"), scene.claimsFile(written, random));
	}

	private List<GeneratedArticle> articles(Scene scene, Random random) {
		List<GeneratedArticle> written = new ArrayList<>();
		for (int place = 0; place < scene.articles; place++) {
			String name = String.format(Locale.ROOT, "a%06d", scene.firstArticle + place);
			written.add(new ArticleWriter(plan, cast, scene, place, random).write(name + ".txt"));
		}
		return written;
	}

	/** Each event has a sequence of its own, so that events can be written side by side. The algorithm of Random is fixed by its contract. */
	private Random randomOf(int event) {
		return new Random(plan.seed() * 1_000_003L + event + 1);
	}

	private static Path claimsFile(Path folder, int article) {
		return folder.resolve("articles").resolve(hundreds(article)).resolve(String.format(Locale.ROOT, "a%06d.claims", article));
	}

	private static String hundreds(int number) {
		return String.format(Locale.ROOT, "%03d", number / 100);
	}

	private static void put(Path file, String content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** Makes a corpus: {@code [--seed N] [--claims N] [--statements N] ARTICLES DIR}. Exit code 2 on wrong use, 3 where it cannot write. */
	public static void main(String[] arguments) {
		try {
			List<String> words = new ArrayList<>(List.of(arguments));
			long seed = option(words, "--seed", 1);
			int claims = (int) option(words, "--claims", 10);
			int statements = (int) option(words, "--statements", 30);
			if (words.size() != 2) {
				throw new IllegalArgumentException("Two words are needed, how many articles and the folder to write to; there are " + words.size() + ".");
			}
			CorpusPlan plan = new CorpusPlan(seed, Math.toIntExact(number(words.getFirst())), claims, statements);
			Path folder = Path.of(words.getLast());
			if (Files.isDirectory(folder) && !isEmpty(folder)) {
				throw new IllegalArgumentException("The folder " + folder + " is not empty; name one that is new.");
			}
			long start = System.nanoTime();
			new CorpusGenerator(plan).write(folder);
			System.out.printf(Locale.ROOT, "%d articles, %d claims, %d statements in %s (%.1f s)%n", plan.articles(),
					(long) plan.articles() * plan.claims(), (long) plan.articles() * plan.statements(), folder, (System.nanoTime() - start) / 1e9);
		} catch (IllegalArgumentException wrong) {
			System.err.println(wrong.getMessage());
			System.err.println("Usage: [--seed N] [--claims N] [--statements N] ARTICLES DIR");
			System.exit(2);
		} catch (UncheckedIOException cause) {
			System.err.println("Cannot write: " + cause.getCause());
			System.exit(3);
		}
	}

	private static boolean isEmpty(Path folder) {
		try (var inside = Files.list(folder)) {
			return inside.min(Comparator.naturalOrder()).isEmpty();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static long option(List<String> words, String name, long otherwise) {
		int place = words.indexOf(name);
		if (place < 0) {
			return otherwise;
		}
		if (place + 1 == words.size()) {
			throw new IllegalArgumentException(name + " needs a number.");
		}
		words.remove(place);
		return number(words.remove(place));
	}

	private static long number(String word) {
		try {
			return Long.parseLong(word);
		} catch (NumberFormatException none) {
			throw new IllegalArgumentException("\"" + word + "\" is not a whole number.", none);
		}
	}
}
