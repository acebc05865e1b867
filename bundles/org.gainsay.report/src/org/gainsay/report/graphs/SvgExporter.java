// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.graphs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.StudyLost;
import org.gainsay.report.drawing.ChainLayout;
import org.gainsay.report.drawing.ChainSvg;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/** Draws who cites whom on each claim and in each article, a file each, with a list of the drawings. */
public final class SvgExporter implements Exporter {

	private static final String LIST = "drawings.json";
	private static final String WHAT = "Chains of a Gainsay corpus";
	/** More articles do not make a drawing that anybody can read. */
	private static final int MOST_ARTICLES = 300;
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	/** The list. */
	private record Drawings(String what, List<Drawing> drawings) {
	}

	/** A drawing of the list. */
	private record Drawing(String file, String kind, String name, String title) {
	}

	@Override
	public String id() {
		return "svg";
	}

	@Override
	public String name() {
		return "SVG drawings";
	}

	@Override
	public String description() {
		return "A drawing of who cites whom for each claim and each article, as the report and the workbench draw it, for a paper or a page.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.ACTORS, Part.CLAIMS, Part.CHAINS, Part.STANCES);
	}

	@Override
	public String ending() {
		return "";
	}

	@Override
	public boolean everySet() {
		return false;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Chains.CLAIM);
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		Chains chains = Chains.of(corpus, options);
		Set<NotCarried> left = new LinkedHashSet<>();
		try (Delivery delivery = Delivery.intoFolder(out, LIST, SvgExporter::filesIn, corpus, options.force())) {
			Set<String> taken = new HashSet<>();
			List<Drawing> drawings = new ArrayList<>();
			boolean all = options.values().texts(Chains.CLAIM).isEmpty();
			int sum = chains.rows().size() + (all ? corpus.articles().size() : 0);
			for (ClaimRow row : chains.rows()) {
				step(progress, drawings.size(), sum);
				ChainGraph graph = chains.graph(row, MOST_ARTICLES);
				if (graph.leftOut() > 0) {
					left.add(new NotCarried(row.claim().name(), "Of a claim of more than " + MOST_ARTICLES + " articles these are drawn, and the others are not."));
				}
				draw(delivery, graph, new Drawing(free("claims/" + row.claim().name(), taken), "claim", row.claim().name(), row.claim().text()), drawings);
			}
			for (ArticleFacts article : all ? corpus.articles() : List.<ArticleFacts>of()) {
				step(progress, drawings.size(), sum);
				draw(delivery, chains.graph(article.name()), new Drawing(free("articles/" + article.name(), taken), "article", article.name(), article.title()), drawings);
			}
			Files.writeString(delivery.file(), GSON.toJson(new Drawings(WHAT, drawings)) + "\n", StandardCharsets.UTF_8);
			progress.step(sum, sum);
			chains.tellTheRest(left);
			left.addAll(StudyLost.of(corpus, name()));
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), chains.statements(), List.copyOf(left));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static void step(Progress progress, int done, int all) {
		progress.step(done, all);
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	private static void draw(Delivery delivery, ChainGraph graph, Drawing drawing, List<Drawing> to) throws IOException {
		Files.writeString(delivery.file(drawing.file()), new ChainSvg(ChainLayout.of(graph), "Who cites whom: " + drawing.title()).file(), StandardCharsets.UTF_8);
		to.add(drawing);
	}

	/** A file's name that no other has where upper and lower case are the same. */
	private static String free(String name, Set<String> taken) {
		String free = name;
		for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
			free = name + "-" + n;
		}
		return free + ".svg";
	}

	private static List<String> filesIn(Path folder) throws IOException {
		try {
			Drawings list = Files.isRegularFile(folder.resolve(LIST)) ? GSON.fromJson(Files.readString(folder.resolve(LIST)), Drawings.class) : null;
			if (list == null || !WHAT.equals(list.what()) || list.drawings() == null) {
				return null;
			}
			List<String> files = new ArrayList<>(list.drawings().stream().filter(Objects::nonNull).map(Drawing::file).filter(file -> file != null && file.matches("(claims|articles)/[^/\\\\]+\\.svg")).toList());
			files.add(LIST);
			return files;
		} catch (JsonParseException | CharacterCodingException other) {
			return null;
		}
	}
}
