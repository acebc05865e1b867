// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Camps;
import org.gainsay.analysis.networks.Kernel;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.NetworkQuestion.Condition;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.analysis.networks.Weights;
import org.gainsay.analysis.networks.Window;
import org.gainsay.analysis.networks.WrongNetworkException;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.networks.NetworkFormat;
import org.gainsay.interchange.networks.NetworkTables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code networks}. */
@Command(name = "networks", description = "Writes discourse networks: who speaks of what, who stands with whom or against whom, who passes on whom, and the two camps of a debate; with every statement behind every edge.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay networks examples/quillhaven --mode one --rows organisation --by claim --qualifier agreement -o who.csv",
				"  gainsay networks examples/quillhaven --mode two --rows actor --by claim --qualifier stance -o claims.graphml --evidence why.csv",
				"  gainsay networks examples/quillhaven --mode two --rows actor --by cited -o passed-on.gexf",
				"  gainsay networks examples/quillhaven --mode groups --rows organisation --by claim --qualifier agreement -o camps.csv",
				"  gainsay networks examples/quillhaven --mode one --rows actor --by claim --qualifier agreement --window 3 months -o by-quarter",
				"Variables: actor, speaker, cited, person, organisation, route, outlet, author, section, article, event, claim, agreement, stance, stance-kind, or the name of a category." })
final class Networks extends CorpusCommand {

	@Option(names = "--mode", paramLabel = "MODE", required = true, description = "What is made: one (rows tied to rows), two (rows tied to columns), groups (two camps), events (the statements themselves).")
	String mode;

	@Option(names = "--rows", paramLabel = "VAR", description = "Whose ties: a variable, as listed below.")
	String rows;

	@Option(names = "--by", paramLabel = "VAR", description = "The columns of a two-mode network; in a one-mode network what the rows have in common.")
	String by;

	@Option(names = "--qualifier", paramLabel = "VAR", description = "What tells statements of one row on one column apart: agreement (for 1, against 0), stance (1, 0 for refusals, -1), stance-kind, a category or another variable.")
	String qualifier;

	@Option(names = "--aggregate", paramLabel = "HOW", description = "ignore, subtract; in a one-mode network also congruence, conflict; in a two-mode network also combine. Unless you say: subtract with a qualifier, else ignore.")
	String aggregate;

	@Option(names = "--normalize", paramLabel = "HOW", defaultValue = "no", description = "no; in a one-mode network average, jaccard, cosine; in a two-mode network activity, prominence. Unless you say: ${DEFAULT-VALUE}.")
	String normalize;

	@Option(names = "--duplicates", paramLabel = "WHICH", defaultValue = "keep", description = "Count a row, column and level once in an article, week, month, year, range (at all) or utterance (act of speech); or keep all. Unless you say: ${DEFAULT-VALUE}.")
	String duplicates;

	@Option(names = "--from", paramLabel = "DATE", description = "Leave out what was said before this date: a year, a month, a day, or a day and a time.")
	String from;

	@Option(names = "--to", paramLabel = "DATE", description = "Leave out what was said after this date.")
	String to;

	@Option(names = "--only", paramLabel = "VAR=VALUE", description = "Leave out statements that do not have this value; of several of one variable one is enough. May be given several times.")
	List<String> only = List.of();

	@Option(names = "--without", paramLabel = "VAR=VALUE", description = "Leave out statements that have this value. May be given several times.")
	List<String> without = List.of();

	@Option(names = "--isolates", description = "Keep rows and columns that are tied to nothing.")
	boolean isolates;

	@Option(names = "--window", arity = "2", paramLabel = "N UNIT", hideParamSyntax = true, description = "A network for each window of so many days, weeks, months or years (N UNIT, such as 3 months), one unit after the other; -o is a folder then.")
	List<String> window = List.of();

	@Option(names = "--kernel", paramLabel = "KERNEL", description = "Weigh statements by their distance from the middle of the window: uniform, triangular, epanechnikov or gaussian.")
	String kernel;

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class, description = "Read the annotations of this set or annotator, not the articles' own; '*' counts the statements of every set.")
	String set;

	@Option(names = "--evidence", paramLabel = "FILE.csv", description = "Write every statement behind every edge into this file.")
	Path evidence;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Where the search for two camps among more than 20 nodes begins. Unless you say: ${DEFAULT-VALUE}.")
	long seed;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, description = "Where to write. The name's ending says what: .csv (the matrix), .edges.csv, .graphml, .gexf, .dl (UCINET), .net (Pajek). With --window a folder, of .csv files unless its name ends otherwise.")
	Path out;

	@Option(names = "--force", description = "Replace a file that is no former network.")
	boolean force;

	/** Set before anything is read. */
	private NetworkQuestion question;
	private NetworkFormat format;

	@Override
	void checkUse() {
		try {
			question = new NetworkQuestion(word(Mode.class, "--mode", mode), rows, by, qualifier, aggregate == null ? null : word(Aggregate.class, "--aggregate", aggregate),
					word(Normalization.class, "--normalize", normalize), word(Repeated.class, "--duplicates", duplicates), from, to, only.stream().map(Condition::of).toList(),
					without.stream().map(Condition::of).toList(), isolates, window.isEmpty() ? null : Window.of(window.get(0), window.get(1)), kernel == null ? null : word(Kernel.class, "--kernel", kernel), set,
					seed);
			question.check();
		} catch (WrongNetworkException wrong) {
			throw wrongUse(wrong.getMessage());
		}
		checkOutput();
	}

	private <E extends Enum<E>> E word(Class<E> kind, String option, String given) {
		return Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(given)).findFirst()
				.orElseThrow(() -> wrongUse(option + " takes " + Arrays.stream(kind.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ", not '" + given + "'."));
	}

	private void checkOutput() {
		boolean tables = question.mode() == Mode.EVENTS || question.mode() == Mode.GROUPS;
		String name = out.getFileName() == null ? "" : out.getFileName().toString();
		if (!window.isEmpty() && !tables) {
			format = NetworkFormat.of(name).orElse(NetworkFormat.CSV);
		} else if (!window.isEmpty()) {
			format = NetworkFormat.CSV;
		} else {
			format = NetworkFormat.of(name).orElseThrow(() -> wrongUse("The ending of the file's name says what is written, and that of " + Words.visible(out) + " does not; there are: " + NetworkFormat.endings() + "."));
			if (tables && format != NetworkFormat.CSV) {
				throw wrongUse("With --mode " + mode.toLowerCase(Locale.ROOT) + " a table is written; name a file that ends in .csv.");
			}
		}
		if (evidence != null && tables) {
			throw wrongUse("--evidence is for the edges of networks; with --mode " + mode.toLowerCase(Locale.ROOT) + " there are none.");
		}
		if (evidence != null && (NetworkFormat.of(String.valueOf(evidence.getFileName())).orElse(null) != NetworkFormat.CSV || evidence.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize()))) {
			throw wrongUse("--evidence takes a file of its own that ends in .csv, not " + Words.visible(evidence) + ".");
		}
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = session.corpus().exact();
		boolean everySet = NetworkQuestion.EVERY_SET.equals(set);
		if (!everySet) {
			checkSet(set, corpus);
		}
		org.gainsay.analysis.networks.Networks found;
		try {
			found = org.gainsay.analysis.networks.Networks.of(corpus, question);
		} catch (WrongNetworkException wrong) {
			throw wrongUse(wrong.getMessage());
		}
		Set<String> changed = new TreeSet<>();
		try (Delivery delivery = window.isEmpty() ? Delivery.ofFile(out, List.of(), format::mayBe, corpus, force) : folder(corpus, last(found));
				Delivery behind = evidence == null ? null : Delivery.ofFile(evidence, List.of(), Networks::isEvidence, corpus, force)) {
			write(found, corpus, delivery, changed);
			if (behind != null) {
				try (Writer writer = writer(behind.file())) {
					NetworkTables.evidence(found, corpus, question.kernel() != null, writer);
				}
			}
			delivery.deliver();
			if (behind != null) {
				behind.deliver();
			}
		} catch (UncheckedIOException failed) {
			throw named(failed.getCause(), out);
		} catch (IOException failed) {
			throw named(failed, out);
		}
		progress.close();
		if (everySet) {
			err().println("gainsay: the statements of every annotation set count, each by itself.");
		}
		found.notes().forEach(note -> err().println("gainsay: " + Words.oneLine(note)));
		changed.forEach(label -> err().println("gainsay: a label has characters that " + format.ending() + " has no place for: '" + Words.oneLine(label) + "'."));
		tell(found);
		return done(corpus);
	}

	private static Writer writer(Path file) throws IOException {
		return new OutputStreamWriter(new java.io.BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
	}

	private static boolean isEvidence(Path file) throws IOException {
		try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			String first = lines.findFirst().orElse("");
			return first.isEmpty() || first.contains("row,column,by,level,side,");
		}
	}

	/** The name of the window that comes last, and with it the others. */
	private String last(org.gainsay.analysis.networks.Networks found) {
		return (found.camps().isEmpty() ? found.all().getLast().name() : found.camps().getLast().name()) + format.ending();
	}

	private Delivery folder(Corpus corpus, String last) throws IOException {
		return Delivery.intoFolder(out, last, folder -> {
			List<String> former = new ArrayList<>();
			try (Stream<Path> all = Files.list(folder)) {
				for (Path file : all.toList()) {
					String name = file.getFileName().toString();
					if (name.startsWith(".")) {
						continue;
					}
					NetworkFormat its = NetworkFormat.of(name).orElse(null);
					if (its == null || !name.matches("\\d{4}-\\d{2}-\\d{2}T\\d{4,6}(\\.\\d+)?\\..*") || !its.mayBe(file)) {
						return null;
					}
					former.add(name);
				}
			}
			return former.isEmpty() ? null : former;
		}, corpus, force);
	}

	private void write(org.gainsay.analysis.networks.Networks found, Corpus corpus, Delivery delivery, Set<String> changed) throws IOException {
		if (question.mode() == Mode.EVENTS) {
			try (Writer writer = writer(delivery.file())) {
				NetworkTables.events(found, corpus, writer);
			}
		}
		for (Camps camps : found.camps()) {
			try (Writer writer = writer(file(delivery, camps.name()))) {
				NetworkTables.groups(camps, writer);
			}
		}
		for (Network network : found.all()) {
			try (Writer writer = writer(file(delivery, network.name()))) {
				changed.addAll(format.write(network, corpus, writer));
			}
		}
	}

	private Path file(Delivery delivery, String window) throws IOException {
		return window.isEmpty() ? delivery.file() : delivery.file(window + format.ending());
	}

	private void tell(org.gainsay.analysis.networks.Networks found) {
		found.camps().forEach(camps -> out().println((camps.name().isEmpty() ? "" : camps.name() + " ") + "polarisation " + Weights.written(camps.polarisation())));
		String to = " to " + Words.visible(out) + (evidence == null ? "." : ", and what is behind them to " + Words.visible(evidence) + ".");
		if (question.mode() == Mode.EVENTS) {
			err().println("Wrote " + Words.count((int) found.events().stream().map(coded -> coded.statement().qualifiedName()).distinct().count(), "statement") + to);
		} else if (!window.isEmpty()) {
			err().println("Wrote " + Words.count(Math.max(found.all().size(), found.camps().size()), "window") + to);
		} else if (!found.all().isEmpty()) {
			Network network = found.all().getFirst();
			int[] edges = { 0 };
			network.edges((row, column, weight) -> edges[0]++);
			err().println("Wrote " + (network.twoMode() ? Words.count(network.rows().size(), "row") + ", " + Words.count(network.columns().size(), "column") : Words.count(network.rows().size(), "node")) + " and "
					+ Words.count(edges[0], "edge") + " of " + Words.count(network.statements(), "statement") + to);
		} else {
			err().println("Wrote " + Words.count(found.camps().getFirst().nodes().size(), "node") + to);
		}
	}
}
