// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.AgreementJson;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.OriginAgreement;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.csv.AgreementTable;
import org.gainsay.interchange.csv.UnitTables;
import org.gainsay.report.AgreementTables;
import org.gainsay.report.html.AgreementPage;
import org.gainsay.text.NameForm;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code agreement}: how far coders agree. */
@Command(name = "agreement", description = "Says how far those agree who annotated the same articles: what they found, with which words, who speaks, about which claims, with which stance, "
		+ "and every code, each with an interval.%nMeasured are annotation sets with status done; the others are named.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay agreement my-corpus",
				"  gainsay agreement my-corpus --sets anna,ben --all",
				"  gainsay agreement my-corpus --json",
				"  gainsay agreement my-corpus --html -o agreement.html",
				"  gainsay agreement my-corpus --disagreements",
				"  gainsay agreement my-corpus --by origin",
				"  gainsay agreement my-corpus --methods --with gamma",
				"  gainsay agreement my-corpus --table latex -o table.tex --units units.csv" })
final class Agreement extends CorpusCommand {

	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();
	private static final String ORIGIN = "origin";
	/** By what a file is known that this command wrote. */
	private static final List<String> BEGINNINGS = List.of(AgreementText.TITLE, "  \"figures\"", AgreementTable.FIRST_COLUMNS, "<meta name=\"generator\" content=\"Gainsay\"");
	private static final int LINES_LOOKED_AT = 8;

	@Option(names = "--round", paramLabel = "R", converter = NameConverter.class, description = "Only the sets of this round of a study.")
	String round;

	@Option(names = "--sets", paramLabel = "A,B…", split = ",", converter = NameConverter.class, description = "Only the sets of these annotators, two or more; all unless you say.")
	List<String> sets = List.of();

	@Option(names = "--json", description = "Print JSON.")
	boolean json;

	@Option(names = "--csv", description = "Print one table, for R, pandas or a spreadsheet.")
	boolean csv;

	@Option(names = "--html", description = "Print a page to read in a browser.")
	boolean html;

	@Option(names = "--methods", description = "Print what the section on methods of an article says of it: all numbers, seed, version, and what to cite.")
	boolean methods;

	@Option(names = "--table", paramLabel = "FORM", description = "Print the figures as a table for an article: latex, markdown or html; with --all every measure.")
	String table;

	@Option(names = "--disagreements", paramLabel = "FILE.csv", arity = "0..1", fallbackValue = "-",
			description = "Print the units on which coders differ, with what each gave; with a file, write them there as a table beside what is printed.")
	Path disagreements;

	@Option(names = "--units", paramLabel = "FILE.csv", description = "Write what each coder gave each unit, a row a unit and coder, for R.")
	Path units;

	@Option(names = "--recal", paramLabel = "FOLDER", description = "Write a file a variable as ReCal reads them, with numbers for values.")
	Path recal;

	@Option(names = "--all", description = "Print every measure, then each pair of coders, each value, and which values were taken for which. JSON, csv and the page have all of it.")
	boolean all;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Where to write; - is standard output, as it is unless you say.")
	Path out;

	@Option(names = "--force", description = "Replace a file that this command did not write.")
	boolean force;

	@Option(names = "--match", paramLabel = "HOW", defaultValue = "shorter",
			description = "When two statements are one: if their contents share half of the shorter (shorter), or half of what either has (jaccard), or as the first, and the same speak (strict). ${DEFAULT-VALUE} unless you say otherwise.")
	String match;

	@Option(names = "--overlap", paramLabel = "PART", defaultValue = "0.5", description = "In place of that half another part, above 0, at most 1.")
	double overlap;

	@Option(names = "--interval", paramLabel = "HOW", defaultValue = "articles",
			description = "How intervals of 95 percent are found: articles (they are drawn anew, or below 30 of them left out one by one), log (they are left out one by one, and the interval reaches further down than up: for few articles of which some are very hard), krippendorff (pairs of values are drawn; of alpha alone, and about half as wide), none. ${DEFAULT-VALUE} unless you say otherwise.")
	String interval;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "From which number the draws are made; ${DEFAULT-VALUE} unless you say otherwise.")
	long seed;

	@Option(names = "--draws", paramLabel = "N", defaultValue = "10000", description = "How many draws are made; ${DEFAULT-VALUE} unless you say otherwise.")
	int draws;

	@Option(names = "--with", paramLabel = "MEASURE,…", split = ",", description = "More measures: ac2, u-alpha, cu-alpha, gamma.")
	List<String> with = List.of();

	@Option(names = "--by", paramLabel = "WHAT", description = "With origin the figures also of the statements of each origin, such as suggestions that were accepted: printed behind the others, or in the JSON.")
	String by;

	private final AgreementFiles files = new AgreementFiles(this);

	/** Whether disagreements are what is printed. */
	private boolean listed() {
		return disagreements != null && disagreements.equals(STANDARD_OUTPUT);
	}

	@Override
	void checkUse() {
		if (Stream.of(json, csv, html, methods, table != null, listed()).filter(given -> given).count() > 1) {
			throw wrongUse("Of --json, --csv, --html, --methods, --table and --disagreements without a file, one can be given.");
		}
		if (table != null && AgreementTables.Form.of(table).isEmpty()) {
			throw noSuch("--table", table, Stream.of(AgreementTables.Form.values()).map(AgreementTables.Form::word).toList());
		}
		if (by != null && !by.equals(ORIGIN)) {
			throw noSuch("--by", by, List.of(ORIGIN));
		}
		if (by != null && (csv || html || methods || table != null || listed())) {
			throw wrongUse("--by goes with the figures that are printed, and with --json.");
		}
		files.check();
		if (!sets.isEmpty() && new TreeSet<>(sets).size() < 2) {
			throw wrongUse("--sets takes two names or more with a comma between, such as anna,ben.");
		}
		if (Match.of(match).isEmpty()) {
			throw noSuch("--match", match, Stream.of(Match.values()).map(Match::word).toList());
		}
		if (interval().isEmpty()) {
			throw noSuch("--interval", interval, Stream.of(Interval.values()).map(Interval::word).toList());
		}
		if (!(overlap > 0 && overlap <= 1)) {
			throw wrongUse("--overlap takes a number above 0, at most 1, such as 0.5.");
		}
		if (draws < 100 || draws > 1_000_000) {
			throw wrongUse("--draws takes a number from 100 to 1000000.");
		}
		List<String> more = Stream.of(Measure.values()).filter(Measure::optional).map(Measure::word).toList();
		with.stream().filter(word -> !more.contains(word)).findFirst().ifPresent(word -> {
			throw noSuch("--with", word, more);
		});
	}

	private RuntimeException noSuch(String option, String word, List<String> words) {
		return wrongUse(option + " takes no '" + word + "'; there are: " + String.join(", ", words) + "." + Words.meant(word, words));
	}

	private Optional<Interval> interval() {
		return Stream.of(Interval.values()).filter(one -> one.word().equals(interval)).findFirst();
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = ofRound(session.corpus()).exact();
		checkCoders(corpus);
		Set<Measure> more = EnumSet.noneOf(Measure.class);
		with.forEach(word -> more.add(Measure.of(word).orElseThrow()));
		AgreementOptions options = new AgreementOptions(sets, Match.of(match).orElseThrow(), overlap, interval().orElseThrow(), seed, draws, more);
		CoderAgreement agreement = CoderAgreement.of(corpus, options);
		List<OriginAgreement> byOrigin = by == null ? List.of() : OriginAgreement.of(corpus, options, Progress.NONE);
		progress.close();
		if (out == null || out.equals(STANDARD_OUTPUT)) {
			PrintWriter to = csv || html || table != null ? document() : out();
			write(corpus, agreement, byOrigin, to);
			to.flush();
		} else {
			try (Delivery delivery = Delivery.ofFile(out, List.of(), Agreement::isOurs, corpus, force)) {
				try (Writer to = Files.newBufferedWriter(delivery.file(), StandardCharsets.UTF_8)) {
					write(corpus, agreement, byOrigin, to);
				}
				delivery.deliver();
			} catch (IOException failed) {
				throw named(failed, out);
			}
			err().println("Wrote how far " + Words.count(agreement.coders().size(), "coder") + " agree on " + Words.count(agreement.articles(), "article") + " to " + Words.visible(out) + ".");
		}
		files.write(agreement, corpus);
		return done(corpus);
	}

	private Corpus ofRound(Corpus all) {
		if (round == null) {
			return all;
		}
		List<String> rounds = StudyParts.of(all).rounds().stream().map(StudyFacts.Round::name).toList();
		if (!rounds.contains(round)) {
			throw wrongUse("There is no round '" + round + "': " + (rounds.isEmpty() ? "the corpus declares no study. Without --round, all annotation sets that are done are measured."
					: "there are: " + String.join(", ", rounds) + "." + Words.meant(round, rounds)));
		}
		return all.withSets(set -> round.equals(set.round()));
	}

	private void checkCoders(Corpus corpus) {
		SortedSet<String> names = CoderAgreement.coders(corpus);
		sets.stream().filter(name -> !names.contains(NameForm.of(name))).findFirst().ifPresent(name -> {
			throw wrongUse("No article has annotations of '" + name + "'; " + (names.isEmpty() ? "the corpus has none." : "there are those of: " + String.join(", ", names) + ".") + Words.meant(name, names));
		});
	}

	private void write(Corpus corpus, CoderAgreement agreement, List<OriginAgreement> byOrigin, Writer to) throws IOException {
		if (json) {
			to.append(JSON.toJson(by == null ? AgreementJson.of(agreement) : AgreementJson.of(agreement, byOrigin))).append('\n');
		} else if (csv) {
			notCarried(LossReport.of("csv", AgreementTable.write(agreement, to)), err());
		} else if (html) {
			AgreementPage.write(corpus, agreement, to);
		} else if (table != null) {
			AgreementTables.write(agreement, AgreementTables.Form.of(table).orElseThrow(), all, to);
		} else if (methods) {
			PrintWriter lines = new PrintWriter(to);
			AgreementText.methods(agreement, Objects.requireNonNullElse(Version.ifPackaged(), "(not packaged)"), lines);
			lines.flush();
		} else if (listed()) {
			PrintWriter lines = new PrintWriter(to);
			AgreementText.disagreements(agreement, new UnitTables(agreement, corpus), lines);
			lines.flush();
		} else {
			PrintWriter lines = new PrintWriter(to);
			AgreementText text = new AgreementText(agreement, all);
			text.print(lines);
			text.print(byOrigin, lines);
			lines.flush();
		}
	}

	private static boolean isOurs(Path file) throws IOException {
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (int i = 0; i < LINES_LOOKED_AT; i++) {
				String line = in.readLine();
				if (line == null) {
					return false;
				}
				if (BEGINNINGS.stream().anyMatch(line::contains)) {
					return true;
				}
			}
			return false;
		} catch (CharacterCodingException other) {
			return false;
		}
	}
}
