// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.gainsay.corpus.Memory;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.interchange.texts.intake.Fetcher;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.Near;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.web.WebAddress;
import org.gainsay.interchange.texts.web.WebPages;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code import}. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Adds articles to a corpus, or makes one: from files, folders, zip archives and pages of the web, each file in the format that is found in it. Nothing that is there is replaced; what cannot be read is said, and does not keep the rest from being read.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:something was read, or all of it was there already", "2:wrong use; nothing was written", "3:nothing could be read, or the corpus could not be written" },
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay import saved-pages -o my-corpus",
				"  gainsay import export.zip letters/*.docx -o my-corpus",
				"  gainsay import https://www.ledger.example/news/bridge -o my-corpus",
				"  gainsay import texts --from text --no-clean -o my-corpus",
				"  gainsay import table.csv --map headline=Title,text=Body,outlet=Source -o my-corpus" })
final class Import implements Callable<Integer> {

	private static final String FORMATS = "formats";
	private static final int MOST_NEAR = 50;

	@Parameters(paramLabel = "SRC", arity = "0..*", description = "Files, folders, zip archives, and addresses of pages that begin with http:// or https://.")
	private List<String> named = List.of();

	@Option(names = "--addresses", paramLabel = "FILE", description = "Fetch the pages whose addresses stand in this text file, one a line; what is behind # at the beginning of a line is a comment.")
	private Path list;

	@Option(names = "--from", paramLabel = "FORMAT", completionCandidates = FormatIds.class, description = "Read all of it in this format, as listed below; else each file's is found by what is in it.")
	private String from;

	@Option(names = { "-o", "--output" }, paramLabel = "DIR", required = true, description = "The corpus to add to, or a new folder to make one in.")
	private Path folder;

	@Option(names = "--no-clean", description = "Keep every character: line ends and control characters stay as they are, and what would be left out of an article stays in it.")
	private boolean noClean;

	@Option(names = "--map", paramLabel = "FIELD=COLUMN", split = ",", description = "Of a table: which column holds what, such as headline=Title,text=Body; remembered for tables with the same columns. May be given several times.")
	private List<String> columns = List.of();

	@Option(names = "--option", paramLabel = "KEY[=VALUE]", description = "An option of a format with annotations, as listed below; may be given several times.")
	private List<String> options = List.of();

	@Option(names = "--mapping", paramLabel = "FILE", description = "Which types, roles and features of annotations become source, cue, content and stance; the same as --option mapping=FILE.")
	private Path mapping;

	@Option(names = "--losses", paramLabel = "FILE", description = "Of annotations: write what could not be brought along to this file, as JSON.")
	private Path losses;
	@Option(names = "--mark-duplicates", description = "Write into articles whose texts are nearly the same whose copy or version they are (via, revises); else such lines are only shown.")
	private boolean markDuplicates;

	@Option(names = "--ignore-robots", description = "Fetch pages even where the robots.txt of their server asks programs not to; do so only if you have leave to.")
	private boolean ignoreRobots;

	@Spec
	private CommandSpec spec;

	private final List<Path> sources = new ArrayList<>();
	private final List<String> addresses = new ArrayList<>();

	/** What completion and the help offer. */
	static final class FormatIds implements Iterable<String> {
		@Override
		public Iterator<String> iterator() {
			return Importing.ids().iterator();
		}
	}

	/** Lists in the help which formats can be read. */
	static void describeFormats(CommandLine command) {
		List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
		sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), FORMATS);
		command.setHelpSectionKeys(sections);
		command.getHelpSectionMap().put(FORMATS, help -> {
			Map<String, String> rows = new LinkedHashMap<>();
			Importing.ids().forEach(id -> {
				rows.put(id, Importing.described(id));
				Importers.of(id).ifPresent(one -> one.options().forEach(option -> rows.put("  " + id + ": " + option.usage(), option.description())));
			});
			return help.createHeading("%nFormats:%n") + help.createTextTable(rows);
		});
	}

	@Override
	public Integer call() throws IOException {
		Importing.check(from, spec);
		Map<String, String> map = columns();
		if (!Main.debugs()) {
			LogManager.getLoggerRepository().setThreshold(Level.OFF);
		}
		sort();
		for (Path source : sources) {
			if (sources.size() + addresses.size() == 1 && !Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
				throw new FileNotFoundException(Words.visible(source) + ": no such file or folder");
			}
		}
		try (ProgressLine progress = ProgressLine.of(spec)) {
			Optional<Importing> corpus = sources.size() == 1 && addresses.isEmpty() ? Importing.of(from, sources.getFirst(), options, mapping, spec) : Optional.empty();
			if (corpus.isPresent()) {
				return ofCorpus(corpus.get(), progress);
			}
			checkArticles();
			IntakeSummary summary;
			try (WebPages pages = addresses.isEmpty() ? null : WebPages.of(Version.ifPackaged(), !ignoreRobots)) {
				summary = Intake.of(new IntakeWish(sources, addresses, pages == null ? Fetcher.NONE : pages, from, folder, !noClean, map, Memory.ofUser(), markDuplicates), progress.titled("Importing"));
			} catch (IllegalArgumentException refused) {
				throw wrongUse(refused.getMessage());
			}
			progress.close();
			print(summary);
			return summary.articles() > 0 || summary.count(Outcome.THERE) > 0 ? ExitCode.DONE : ExitCode.CANNOT_READ_OR_WRITE;
		}
	}

	/** Tells addresses from files, and reads the list of more. */
	private void sort() throws IOException {
		for (String one : named) {
			try {
				if (WebAddress.isMeant(one)) {
					addresses.add(one.strip());
				} else {
					sources.add(Path.of(one));
				}
			} catch (InvalidPathException noName) {
				throw wrongUse("'" + one + "' can be no name of a file: " + noName.getReason() + ".");
			}
		}
		if (list != null) {
			try {
				Files.readString(list).lines().map(line -> line.replace("\uFEFF", "").strip()).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(addresses::add);
			} catch (NoSuchFileException none) {
				throw new FileNotFoundException(Words.visible(list) + ": no such file");
			} catch (CharacterCodingException notText) {
				throw new IOException(Words.visible(list) + ": is no text in UTF-8; save it as one, with one address a line", notText);
			}
		}
		if (sources.isEmpty() && addresses.isEmpty()) {
			throw wrongUse(list == null ? "Name what is to be imported: files, folders, archives or addresses." : "There is no address in " + Words.visible(list) + ".");
		}
	}

	private int ofCorpus(Importing importing, ProgressLine progress) throws IOException {
		String format = importing.importer().id();
		if (noClean || markDuplicates || !columns.isEmpty()) {
			throw wrongUse("The format " + format + " is a corpus of its own: name one file or folder, without --no-clean, --mark-duplicates and --map.");
		}
		CorpusIntake.Brought brought = importing.bring(sources.getFirst(), folder, progress.titled("Importing"), spec);
		progress.close();
		PrintWriter out = spec.commandLine().getOut();
		out.println("Imported " + Words.visible(sources.getFirst()) + " as " + format + (from == null ? ", as which it was recognised," : "") + " into " + Words.visible(folder) + " (" + Words.count(brought.files(), "file") + ").");
		LossReport lost = importing.print(brought.result(), out);
		if (losses != null) {
			LossReport.write(List.of(lost), losses);
		}
		return ExitCode.DONE;
	}

	/** What is for corpora of other programs makes no sense for articles. */
	private void checkArticles() {
		if (from != null && ArticleReaders.of(from).isEmpty()) {
			throw wrongUse("The format " + from + " is a corpus of its own: name one file or folder, without --no-clean and --map.");
		}
		if (!options.isEmpty() || mapping != null || losses != null) {
			throw wrongUse("--option, --mapping and --losses are for a corpus with annotations in one file or folder; what is named here are articles.");
		}
	}

	private Map<String, String> columns() {
		Map<String, String> map = new LinkedHashMap<>();
		for (String column : columns) {
			int equals = column.indexOf('=');
			if (equals < 1 || equals == column.length() - 1) {
				throw wrongUse("--map takes FIELD=COLUMN, such as headline=Title, not '" + column + "'.");
			}
			map.put(column.substring(0, equals).strip().toLowerCase(Locale.ROOT), column.substring(equals + 1).strip());
		}
		return map;
	}

	private void print(IntakeSummary summary) {
		PrintWriter out = spec.commandLine().getOut();
		for (OfSource source : summary.sources()) {
			String name = Words.visible(source.name());
			switch (source.outcome()) {
				case READ -> {
					out.println(name + ": " + source.format() + ", " + (source.articles() == 0 ? "a further page" : Words.count(source.articles(), "article")));
					source.remarks().forEach(remark -> out.println("  " + Words.oneLine(remark)));
				}
				case THERE -> out.println(name + ": is in the corpus already");
				case SKIPPED -> {
					out.println(name + ": skipped. " + Words.oneLine(source.remarks().getFirst()));
					source.remarks().stream().skip(1).forEach(remark -> out.println("  " + Words.oneLine(remark)));
				}
			}
		}
		near(summary, out);
		if (!summary.actors().isEmpty()) {
			out.println("Declared " + Words.count(summary.actors().size(), "actor") + ": " + String.join(", ", summary.actors()) + ".");
		}
		int skipped = summary.count(Outcome.SKIPPED);
		int there = summary.count(Outcome.THERE);
		out.println((summary.articles() == 0 ? "Imported nothing" : "Imported " + Words.count(summary.articles(), "article") + " from " + Words.count(summary.count(Outcome.READ), "file") + " into " + Words.visible(folder))
				+ (there > 0 ? "; " + Words.count(there, "file") + (there == 1 ? " was" : " were") + " there already" : "") + (skipped > 0 ? "; " + Words.count(skipped, "file") + " skipped" : "") + ".");
	}

	private void near(IntakeSummary summary, PrintWriter out) {
		List<Near> near = summary.near();
		if (near.isEmpty()) {
			return;
		}
		out.println("Nearly the same texts; none was left out. " + (markDuplicates ? "The line was written where nothing says otherwise:" : "Add the line if it is so:"));
		near.stream().limit(MOST_NEAR).forEach(one -> out.println("  " + DuplicatesText.pair(one) + (!markDuplicates ? "" : summary.marks().contains(one.mark()) ? " – written" : " – not written")));
		if (near.size() > MOST_NEAR) {
			out.println("  and " + (near.size() - MOST_NEAR) + " more; the records in raw/ have all.");
		}
		if (markDuplicates) {
			out.println("Wrote " + Words.count(summary.marks().size(), "line") + ". Lines that would contradict each other or what an article says are not written.");
		}
	}

	private ParameterException wrongUse(String message) {
		return new ParameterException(spec.commandLine(), message);
	}
}
