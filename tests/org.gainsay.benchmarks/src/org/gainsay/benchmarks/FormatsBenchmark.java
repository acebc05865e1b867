// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.BinaryResourceImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.model.GainsayPackage;

/**
 * What reading and writing the formats of other programs costs, beside the readers and writers that those programs have, by turns, on the same annotations:
 * {@code [ARTICLES [ROUNDS]]}. Then what the exports of a corpus hold in memory, and of one twice as large; or only that, of corpora that are there: {@code memory DIR…}.
 */
public final class FormatsBenchmark {

	/** Until the compiler has done with what is measured; with two rounds much of the processor time was its own. */
	private static final int WARM_UP = 6;
	/** So often what is held is looked at during an export. */
	private static final int LOOKS = 4;
	private static final List<String> HELD = List.of("csv", "brat", "webanno-tsv", "uima-xmi", "web-annotation", "tei", "json", "xmi", "binary");

	private final int rounds;

	private FormatsBenchmark(int rounds) {
		this.rounds = rounds;
	}

	/** {@code [ARTICLES [ROUNDS]]}: 1000 and 5 where they are not given; or {@code memory DIR…}. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length > 1 && arguments[0].equals("memory")) {
			for (String folder : List.of(arguments).subList(1, arguments.length)) {
				memory(Path.of(folder));
			}
			return;
		}
		int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
		new FormatsBenchmark(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5).run(articles);
	}

	private void run(int articles) throws IOException {
		List<Map<String, Double>> held = new ArrayList<>();
		for (int size : new int[] { articles, 2 * articles }) {
			try (CorpusOnDisk disk = CorpusOnDisk.of(size); CorpusSession session = CorpusSession.of(disk.folder())) {
				Corpus[] corpus = new Corpus[1];
				Took build = Took.of(() -> corpus[0] = session.build(Progress.NONE));
				System.out.printf(Locale.ROOT, "%,d articles, %,d statements, load %.1f on %d processors; parsed once, from cold, in %.1f s (%.1f s of processor time).%n%n", size,
						corpus[0].counts().statements(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors(), build.seconds(), build.processorSeconds());
				Path out = Files.createDirectory(disk.folder().resolve(".exported"));
				if (size == articles) {
					speed(corpus[0], out);
				}
				Map<String, Double> each = new LinkedHashMap<>();
				for (String format : HELD) {
					each.put(format, held(format, corpus[0], out));
				}
				held.add(each);
			}
		}
		System.out.printf(Locale.ROOT, "%n| export | %,d articles: held beside the facts, MiB | %,d articles | ratio |%n|---|---|---|---|%n", articles, 2 * articles);
		for (String format : HELD) {
			double one = held.get(0).get(format);
			double two = held.get(1).get(format);
			System.out.printf(Locale.ROOT, "| `%s` | %.1f | %.1f | %.2f |%n", format, one, two, two / one);
		}
	}

	/** What each export of a corpus that is there holds, with what it writes in a folder of its own, which is removed. */
	private static void memory(Path folder) throws IOException {
		try (CorpusOnDisk out = new CorpusOnDisk(Files.createTempDirectory("gainsay-bench"), List.of()); CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			System.out.printf(Locale.ROOT, "%,d articles, %,d statements; beside the facts each export holds, in MiB:%n", corpus.articles().size(), corpus.counts().statements());
			for (String format : HELD) {
				System.out.printf(Locale.ROOT, "%s %.1f%n", format, held(format, corpus, out.folder()));
			}
		}
	}

	private void speed(Corpus corpus, Path out) {
		int articles = corpus.articles().size();
		System.out.println("| export, facts in memory | clock | processor time | articles/s by the clock | articles a second of processor time |");
		System.out.println("|---|---|---|---|---|");
		for (String format : List.of("csv", "brat")) {
			List<Took> all = new ArrayList<>();
			List<Took> made = new ArrayList<>();
			for (int i = -WARM_UP; i < rounds; i++) {
				Made one = new Made();
				Took took = Took.of(() -> export(format, corpus, out, one));
				if (i >= 0) {
					all.add(took);
					made.add(one.last);
				}
			}
			row("`" + format + "`, made and written into files", made, articles);
			row("`" + format + "`, all of it: on the medium, in place of the former export", all, articles);
		}
		for (String format : List.of("uima-xmi", "xmi", "binary")) {
			export(format, corpus, out, Progress.NONE);
		}
		UimaPeer peer = new UimaPeer(at(out, "uima-xmi"));
		Path theirs = out.resolve("theirs");
		System.out.printf(Locale.ROOT, "%n| %,d documents of UIMA | ours, processor time (clock) | UIMA's own, alone | ratio, median of %d pairs |%n|---|---|---|---|%n", peer.documents(), rounds);
		pairs("`uima-xmi`, made of facts in memory and written into files; UIMA's from CASes in memory", () -> {
			Made made = new Made();
			export("uima-xmi", corpus, out, made);
			return made.last;
		}, () -> Took.of(() -> peer.writeXmi(theirs)));
		pairs("`uima-xmi`, all of the export: on the medium, in place of the former one; UIMA's the same", () -> export("uima-xmi", corpus, out, Progress.NONE), () -> peer.writeXmi(theirs));
		peer.forget();
		pairs("`uima-xmi`, a whole import: claims files are made of it; UIMA's reads one after the other into one CAS", () -> read("uima-xmi", out), peer::readXmi);
		pairs("`xmi`, the model loaded by EMF; compressed form 6", () -> load(new XMIResourceImpl(), at(out, "xmi")), peer::readCompressed);
		pairs("`binary`, the model loaded by EMF; compressed form 6", () -> load(new BinaryResourceImpl(), at(out, "binary")), peer::readCompressed);
		pairs("`xmi`, a whole import; compressed form 6", () -> read("xmi", out), peer::readCompressed);
		pairs("`binary`, a whole import; compressed form 6", () -> read("binary", out), peer::readCompressed);
		System.out.printf(Locale.ROOT, "%nCompressed form 6: %,d KiB, `binary`: %,d KiB.%n%n", peer.compressedBytes() >> 10, size(at(out, "binary")) >> 10);
	}

	/** What was needed up to the last article, after which files are put onto the medium and moved to where they belong: UIMA's writer does neither. */
	private static final class Made implements Progress {
		private final Took.Begun begun = Took.begin();
		private Took last;

		@Override
		public void step(int done, int total) {
			last = begun.end();
		}
	}

	private static void row(String what, List<Took> all, int articles) {
		double clock = median(all.stream().map(Took::seconds).toList());
		double processor = median(all.stream().map(Took::processorSeconds).toList());
		System.out.printf(Locale.ROOT, "| %s | %.2f s | %.2f s | %,.0f | %,.0f |%n", what, clock, processor, articles / clock, articles / processor);
	}

	private void pairs(String what, Runnable ours, Runnable theirs) {
		pairs(what, () -> Took.of(ours), () -> Took.of(theirs));
	}

	private void pairs(String what, Supplier<Took> ours, Supplier<Took> theirs) {
		List<Took> our = new ArrayList<>();
		List<Took> their = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		for (int i = -WARM_UP; i < rounds; i++) {
			// who begins changes from pair to pair
			boolean oursFirst = i % 2 == 0;
			Took first = (oursFirst ? ours : theirs).get();
			Took second = (oursFirst ? theirs : ours).get();
			if (i >= 0) {
				our.add(oursFirst ? first : second);
				their.add(oursFirst ? second : first);
				ratios.add((double) our.getLast().processor() / their.getLast().processor());
			}
		}
		System.out.printf(Locale.ROOT, "| %s | %.2f s (%.2f) | %.2f s (%.2f) | %.2f (%.2f to %.2f) |%n", what, median(our.stream().map(Took::processorSeconds).toList()), median(our.stream().map(Took::seconds).toList()),
				median(their.stream().map(Took::processorSeconds).toList()), median(their.stream().map(Took::seconds).toList()), median(ratios), ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
				ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
	}

	/** What an export holds at most beside the facts, in MiB; it is run once before, so that what the facts remember is theirs. */
	private static double held(String format, Corpus corpus, Path out) {
		export(format, corpus, out, Progress.NONE);
		long before = used();
		long[] most = { 0 };
		export(format, corpus, out, new Progress() {
			@Override
			public void step(int done, int total) {
				if (total >= LOOKS && done % (total / LOOKS) == total / LOOKS / 2) {
					most[0] = Math.max(most[0], used() - before);
				}
			}
		});
		return most[0] / 1048576.0;
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static Path at(Path out, String format) {
		return out.resolve("corpus-" + format + Exporters.of(format).orElseThrow().ending());
	}

	private static void export(String format, Corpus corpus, Path out, Progress progress) {
		try {
			Exporters.of(format).orElseThrow().export(corpus, new ExportOptions(null, true), at(out, format), progress);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static void read(String format, Path out) {
		try {
			if (Importers.of(format).orElseThrow().read(at(out, format), OptionValues.NONE, Progress.NONE).edit().files().isEmpty()) {
				throw new IllegalStateException("Nothing was read of " + format + ".");
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static void load(Resource resource, Path document) {
		GainsayPackage.eINSTANCE.eClass(); // or EMF does not know it
		try (InputStream in = new BufferedInputStream(Files.newInputStream(document), 1 << 16)) {
			resource.load(in, Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true, BinaryResourceImpl.OPTION_INTERNAL_BUFFER_CAPACITY, 1 << 16)); // each heeds its own
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		if (resource.getContents().isEmpty() || !resource.getErrors().isEmpty()) {
			throw new IllegalStateException(document + " was not loaded: " + resource.getErrors());
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static double median(List<Double> times) {
		List<Double> sorted = times.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}
}
