// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.webanno;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.FilesIn;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.mapping.Aim;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.mapping.Rule;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.LayersIn;
import org.gainsay.interchange.standoff.Spoken;
import org.gainsay.interchange.standoff.Translated;
import org.gainsay.text.BoundedFile;

/** Reads files of WebAnno TSV 3: our own, and those of INCEpTION and WebAnno whose layers a mapping names. */
public final class WebAnnoTsvImporter implements Importer {

	private static final int MOST_BYTES = 256 << 20;
	private static final String ENDING = ".tsv";
	private static final String UNREAD = "It cannot be read, is too large, or is a link that leads out of the folder; the first: ";

	@Override
	public String id() {
		return "webanno-tsv";
	}

	@Override
	public String name() {
		return "WebAnno TSV";
	}

	@Override
	public String description() {
		return "Tables of tokens with their annotations (WebAnno TSV 3) of INCEpTION or WebAnno, alone or in a folder.";
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Mapping.OPTION);
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.ACTORS, Part.CLAIMS, Part.SPANS, Part.PIECES, Part.CHAINS, Part.STANCES, Part.CERTAINTY, Part.RELATIONS, Part.CODES, Part.SETS, Part.NOTES);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		for (Path file : files(source, unread -> { })) {
			try {
				if (isTsv(file)) {
					return true;
				}
			} catch (IOException unreadable) {
				// another one may say it
			}
		}
		return false;
	}

	private static List<Path> files(Path source, Consumer<Path> unread) throws IOException {
		return Files.isRegularFile(source) ? List.of(source) : FilesIn.of(source, Integer.MAX_VALUE, file -> file.getFileName().toString().endsWith(ENDING), unread);
	}

	private static boolean isTsv(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return TsvFile.is(new String(in.readNBytes(256), StandardCharsets.UTF_8));
		}
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		Mapping mapping = Mapping.of(values, "mapping 1");
		ImportResult.Draft counts = new ImportResult.Draft();
		Spoken spoken = new Spoken(new CorpusDraft(counts));
		Map<String, ArticleDraft> articles = new HashMap<>();
		List<Path> files = files(source, path -> counts.notMapped("file", UNREAD + path + "."));
		int read = 0;
		for (Path file : files) {
			progress.step(read, files.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			String content;
			try {
				if (!isTsv(file)) {
					continue;
				}
				content = new String(BoundedFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
			} catch (IOException unreadable) {
				counts.notMapped("file", UNREAD + file + ".");
				continue;
			}
			read++;
			document(file, TsvFile.of(content.startsWith("\uFEFF") ? content.substring(1) : content), spoken, mapping, articles);
		}
		if (read == 0) {
			throw new IOException(source + " has no file of WebAnno TSV 3 in it.");
		}
		mapping.unused().forEach(rule -> counts.notMapped("rule of the mapping", "Nothing in the source has the name; the first: " + rule + " in line " + rule.line() + "."));
		return spoken.draft().result("Import of WebAnno TSV", progress);
	}

	/** Files of one text are one article's; what their names share is its, and the rest the annotator's. INCEpTION has a folder for each document and names the files by the annotators. */
	private static void document(Path file, TsvFile tsv, Spoken spoken, Mapping mapping, Map<String, ArticleDraft> articles) {
		ImportResult.Draft counts = spoken.draft().files();
		String name = file.getFileName().toString();
		name = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
		String folder = file.toAbsolutePath().getParent().getFileName() == null ? "" : file.toAbsolutePath().getParent().getFileName().toString();
		boolean inception = folder.matches(".*\\.(txt|tsv|xmi|xml|html|pdf|json)");
		int cut = name.lastIndexOf('_');
		String stem = inception ? folder : cut > 0 ? name.substring(0, cut) : name;
		String annotator = inception ? name.replaceAll("_\\d{10,}$", "") : cut > 0 ? name.substring(cut + 1) : null;
		ArticleDraft article = articles.computeIfAbsent(stem + "\0" + tsv.text(), none -> {
			counts.kept("texts");
			return spoken.draft().article(stem, tsv.text());
		});
		if (inception && "INITIAL_CAS".equals(annotator)) {
			return; // the text alone
		}
		List<Layers.Stated> statements = new ArrayList<>();
		List<Layers.Words> words = new ArrayList<>();
		Map<TsvFile.Annotation, Integer> wordsOf = new HashMap<>();
		Map<TsvFile.Annotation, Integer> statementOf = new HashMap<>();
		for (TsvFile.Annotation one : tsv.annotations()) {
			if (one.span().end() > tsv.text().length()) {
				counts.notMapped("annotation", "It is not in the text; the first in " + file.getFileName() + ".");
			} else if (one.layer().equals(TsvWriter.WORDS)) {
				wordsOf.put(one, words.size());
				words.add(new Layers.Words(one.span(), one.features()));
			}
		}
		for (TsvFile.Annotation one : tsv.annotations()) {
			if (one.span().end() <= tsv.text().length() && one.layer().equals(TsvWriter.STATEMENT)) {
				statementOf.put(one, statements.size());
				List<Integer> own = one.targets().stream().map(wordsOf::get).filter(Objects::nonNull).toList();
				for (int i = own.size(); i < one.targets().size(); i++) {
					counts.notMapped("link", "It leads to no words; the first in " + file.getFileName() + ".");
				}
				statements.add(new Layers.Stated(one.span(), one.features(), own));
			} else if (one.span().end() <= tsv.text().length() && !one.layer().equals(TsvWriter.WORDS)) {
				foreign(one, tsv, mapping, counts, file, statements, words);
			}
		}
		List<Layers.Relation> relations = new ArrayList<>();
		for (TsvFile.Relation one : tsv.relations()) {
			if (one.layer().equals(TsvWriter.RELATION) && statementOf.containsKey(one.from()) && statementOf.containsKey(one.to())) {
				relations.add(new Layers.Relation(one.features().getOrDefault(Layers.KIND, ""), statementOf.get(one.from()), statementOf.get(one.to())));
			} else if (mapping.relation(null, one.layer()).filter(rule -> rule.aim() == Aim.IGNORE).isEmpty()) {
				counts.notMapped("relation", "It is of a layer without a place here, or an end of it is missing; the first: " + one.layer() + " in " + file.getFileName() + ".");
			}
		}
		new LayersIn(article.set(annotator), spoken, "webanno").add(new Layers(statements, words, relations));
		for (int i = 0; i < tsv.chains(); i++) {
			counts.notMapped("link of a chain", "Chains of coreference have no place here; the first in " + file.getFileName() + ".");
		}
		tsv.bad().forEach(line -> counts.notMapped("line", "It is none of WebAnno TSV; the first: line " + tsv.bad().getFirst() + " of " + file.getFileName() + "."));
		counts.kept("documents");
	}

	private static void foreign(TsvFile.Annotation one, TsvFile tsv, Mapping mapping, ImportResult.Draft counts, Path file, List<Layers.Stated> statements, List<Layers.Words> words) {
		String layer = one.layer();
		String simple = layer.substring(layer.lastIndexOf('.') + 1);
		String named = mapping.type(layer).isPresent() ? layer : simple;
		Rule rule = mapping.type(named).orElse(null);
		if (rule == null) {
			counts.notMapped(layer, "No rule of the mapping names the layer, and it is none of ours.");
			return;
		}
		Translated statement = new Translated(mapping, named, tsv.text());
		if (rule.aim() == Aim.IGNORE) {
			return;
		}
		if (rule.aim() != Aim.STATEMENT && !statement.words(rule.aim(), one.span())) {
			counts.notMapped(layer, "What the mapping makes of it is neither a statement nor words of one.");
			return;
		}
		for (int i = 0; i < one.targets().size(); i++) {
			if (one.targets().get(i) != null) {
				statement.role(one.roles().get(i) == null ? "role" : one.roles().get(i), one.targets().get(i).span());
			} else {
				counts.notMapped("link", "It leads to no words; the first in " + file.getFileName() + ".");
			}
		}
		one.features().forEach(statement::feature);
		if (rule.aim() == Aim.STATEMENT) {
			statement.cueUnlessGiven(one.span());
		}
		statement.tell(counts, file.getFileName().toString());
		statements.add(statement.stated(words));
	}
}
