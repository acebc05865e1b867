// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code formats}. */
@Command(name = "formats", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Lists the formats that a corpus can be written in, made of, or get articles from, with what of a corpus each carries.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:done", "2:wrong use" },
		footerHeading = "%nExamples:%n", footer = { "  gainsay formats", "  gainsay formats --format json" })
final class Formats implements Callable<Integer> {

	private static final int WIDTH = 100;
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	@Option(names = "--format", paramLabel = "FORMAT", description = "How to print them: ${COMPLETION-CANDIDATES}.")
	private Format format = Format.text;

	@Spec
	private CommandSpec spec;

	/** Something that is read or written. */
	private enum Way {
		/** A whole corpus is written. */
		export,
		/** A corpus with its annotations is made. */
		corpus,
		/** Articles without annotations are read. */
		articles
	}

	/** A format one way, as the JSON has it. */
	private record Entry(String id, Way way, String name, String description, String ending, boolean everySet, List<String> carries, List<Choice> options) {
	}

	/** An option of a format. */
	private record Choice(String key, String usage, String description, String standard) {
		static List<Choice> of(List<FormatOption> options) {
			return options.stream().map(option -> new Choice(option.key(), option.usage(), option.description(), option.standard())).toList();
		}
	}

	@Override
	public Integer call() {
		List<Entry> all = entries();
		PrintWriter out = spec.commandLine().getOut();
		if (format == Format.json) {
			out.println(JSON.toJson(all));
			return ExitCode.DONE;
		}
		section("Written by export (--to), of which convert takes any:", all, Way.export, out);
		section("Read by import (--from), a corpus with its annotations:", all, Way.corpus, out);
		section("Read by import (--from), articles:", all, Way.articles, out);
		return ExitCode.DONE;
	}

	private static List<Entry> entries() {
		List<Entry> all = new ArrayList<>();
		for (Exporter one : Exporters.all()) {
			all.add(new Entry(one.id(), Way.export, one.name(), one.description(), one.ending(), one.everySet(), ids(one.carries()), Choice.of(one.options())));
		}
		for (Importer one : Importers.all()) {
			all.add(new Entry(one.id(), Way.corpus, one.name(), one.description(), "", false, ids(one.carries()), Choice.of(one.options())));
		}
		for (ArticleReader one : ArticleReaders.all()) {
			all.add(new Entry(one.id(), Way.articles, one.name(), one.description(), "", false, ids(Set.of(Part.TEXTS, Part.ARTICLES)), List.of()));
		}
		return all;
	}

	private static List<String> ids(Set<Part> parts) {
		return parts.stream().sorted().map(Part::id).toList();
	}

	private static void section(String title, List<Entry> all, Way way, PrintWriter out) {
		List<Entry> some = all.stream().filter(one -> one.way() == way).toList();
		if (some.isEmpty()) {
			return;
		}
		out.println(title);
		int wide = some.stream().map(one -> one.id().length()).max(Comparator.naturalOrder()).orElse(0);
		for (Entry one : some) {
			List<String> told = new ArrayList<>(Words.lines(one.name() + ": " + one.description(), WIDTH));
			Stream.of(carried(one)).flatMap(Optional::stream).flatMap(line -> Words.lines(line, WIDTH).stream()).forEach(told::add);
			for (int i = 0; i < told.size(); i++) {
				out.println("  " + (i == 0 ? one.id() + " ".repeat(wide - one.id().length()) : " ".repeat(wide)) + "  " + told.get(i));
			}
		}
	}

	/** What is carried, or if that is less to say, what is not. */
	private static Optional<String> carried(Entry entry) {
		if (entry.way() == Way.articles || entry.carries().isEmpty()) {
			return Optional.empty();
		}
		List<Part> not = Stream.of(Part.values()).filter(part -> !entry.carries().contains(part.id())).toList();
		return Optional.of(not.isEmpty() ? "Carries everything."
				: not.size() <= entry.carries().size() ? "Carries everything but " + titles(not) + "."
				: "Carries " + titles(Stream.of(Part.values()).filter(part -> entry.carries().contains(part.id())).toList()) + ".");
	}

	private static String titles(List<Part> parts) {
		return parts.stream().map(Part::title).collect(Collectors.joining(", "));
	}
}
