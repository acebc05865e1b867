// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.Coding;
import org.gainsay.analysis.agreement.Coefficients;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.Scale;
import org.gainsay.analysis.agreement.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures of agreement are what other programs reckon of the same tables, drawn anew from one seed: NLTK, of Python, and psych, of R. Where one is not installed the test says so and is
 * skipped.
 */
class OtherAgreementTest {

	private static final AgreementOptions BARE = new AgreementOptions(List.of(), Match.SHORTER, 0.5, Interval.NONE, AgreementOptions.SEED, AgreementOptions.DRAWS, Set.of());
	private static final int TABLES = 120;
	private static final double SAME = 1e-9;
	/** Python as the package manager of the system has it, which may not be the first on the path. */
	private static final String SYSTEM_PYTHON = "/usr/bin/python3";

	/** In sets NLTK takes .67 and .33 for the thirds of MASI, so that one is told how far sets are apart by the thirds too. */
	private static final String NLTK = """
			import sys
			from nltk.metrics.agreement import AnnotationTask
			from nltk.metrics.distance import binary_distance, interval_distance, jaccard_distance, masi_distance

			def thirds(one, other):
			    shared = len(one & other)
			    part = 3 if one == other else 2 if one <= other or other <= one else 1 if shared else 0
			    return 1 - shared / len(one | other) * part / 3

			def reckoned(kind, data):
			    if kind == 'sets':
			        return [AnnotationTask(data, distance).alpha() for distance in (jaccard_distance, thirds, masi_distance)]
			    if kind == 'numbers':
			        return [AnnotationTask(data, interval_distance).alpha(), AnnotationTask(data, binary_distance).alpha()]
			    task = AnnotationTask(data, binary_distance)
			    if kind == 'missing':
			        return [task.alpha()]
			    return [task.alpha(), task.pi(), task.S(), task.multi_kappa(), task.avg_Ao()]

			kind, data = None, []
			for line in list(open('tables.txt')) + ['end']:
			    words = line.split()
			    if len(words) == 1:
			        if data:
			            print(*map(repr, reckoned(kind, data)))
			        kind, data = words[0], []
			    else:
			        value = frozenset(words[2].split('+')) if kind == 'sets' else int(words[2]) if kind == 'numbers' else words[2]
			        data.append((words[0], words[1], value))
			""";

	private static final String PSYCH = """
			suppressWarnings(suppressMessages(library(psych)))
			lines <- strsplit(readLines("pairs.txt"), " ")
			for (table in split(lines, sapply(lines, function(line) line[1]))[unique(sapply(lines, function(line) line[1]))]) {
				two <- data.frame(one = sapply(table, function(line) line[2]), other = sapply(table, function(line) line[3]))
				cat(format(suppressWarnings(cohen.kappa(two))$kappa, digits = 15), "\\n")
			}
			""";

	@TempDir
	private Path elsewhere;

	/** What is drawn: which kind, and the values by unit and coder; null where one is missing. */
	private record Table(String kind, Value[][] units) {
		Coding coding() {
			Coding coding = new Coding(units[0].length);
			for (int i = 0; i < units.length; i++) {
				coding.add(i, units[i]);
			}
			return coding;
		}

		String lines() {
			StringBuilder lines = new StringBuilder(kind + "\n");
			for (int i = 0; i < units.length; i++) {
				for (int coder = 0; coder < units[i].length; coder++) {
					if (units[i][coder] != null) {
						lines.append(String.format("c%d u%03d %s%n", coder, i, String.join("+", units[i][coder].parts())));
					}
				}
			}
			return lines.toString();
		}

		double alpha(Scale scale) {
			return value(Measure.ALPHA, scale);
		}

		double value(Measure measure, Scale scale) {
			return Coefficients.of(coding(), measure, scale, BARE).value();
		}

		List<Double> reckoned() {
			return switch (kind) {
				case "sets" -> List.of(alpha(Scale.JACCARD), alpha(Scale.MASI), alpha(Scale.MASI));
				case "numbers" -> List.of(alpha(Scale.INTERVAL), alpha(Scale.NOMINAL));
				case "missing" -> List.of(alpha(Scale.NOMINAL));
				default -> List.of(alpha(Scale.NOMINAL), value(units[0].length == 2 ? Measure.PI : Measure.FLEISS, Scale.NOMINAL), value(Measure.S, Scale.NOMINAL), value(Measure.KAPPA, Scale.NOMINAL),
						value(Measure.PERCENT, Scale.NOMINAL));
			};
		}
	}

	private static List<Table> tables(int coders) {
		Random random = new Random(20260412);
		List<Table> tables = new ArrayList<>();
		String[] kinds = { "sets", "numbers", "missing", "values" };
		for (int i = 0; i < TABLES; i++) {
			String kind = kinds[i % kinds.length];
			int some = coders > 0 ? coders : 2 + random.nextInt(4);
			int values = 2 + random.nextInt(4);
			Value[][] units = new Value[6 + random.nextInt(40)][some];
			for (Value[] unit : units) {
				int truth = random.nextInt(values);
				for (int coder = 0; coder < some; coder++) {
					int given = random.nextInt(3) > 0 ? truth : random.nextInt(values);
					unit[coder] = kind.equals("missing") && random.nextInt(4) == 0 ? null : value(kind, given, random);
				}
			}
			tables.add(new Table(kind, units));
		}
		return tables;
	}

	private static Value value(String kind, int given, Random random) {
		if (kind.equals("sets")) {
			Set<String> members = new TreeSet<>(List.of("m" + given));
			IntStream.range(0, random.nextInt(3)).forEach(more -> members.add("m" + random.nextInt(5)));
			return Value.ofSet(members, "none");
		}
		return kind.equals("numbers") ? Value.of(String.valueOf(given), given) : Value.of("v" + given);
	}

	private String run(String... command) throws IOException, InterruptedException {
		Path out = Files.createTempFile(elsewhere, "said", ".txt");
		Process process;
		try {
			process = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		} catch (IOException none) {
			assumeTrue(false, command[0] + " is not installed");
			return "";
		}
		if (!process.waitFor(10, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError(command[0] + " does not end");
		}
		String said = Files.readString(out);
		assertEquals(0, process.exitValue(), said);
		return said;
	}

	private boolean has(String python) throws IOException, InterruptedException {
		return run(python, "-c", "import importlib.util as u; print(u.find_spec('nltk') is not None)").contains("True");
	}

	@Test
	void nltkReckonsTheSame() throws IOException, InterruptedException {
		String python = has("python3") || !Files.isExecutable(Path.of(SYSTEM_PYTHON)) ? "python3" : SYSTEM_PYTHON;
		assumeTrue(has(python), "the module nltk of Python is not installed");
		List<Table> tables = new ArrayList<>(tables(0));
		tables.addAll(tables(2));
		Files.writeString(elsewhere.resolve("tables.txt"), tables.stream().map(Table::lines).collect(Collectors.joining()));
		Files.writeString(elsewhere.resolve("reckon.py"), NLTK);
		List<String> said = run(python, "reckon.py").lines().toList();
		assertEquals(tables.size(), said.size(), said.toString());
		for (int i = 0; i < tables.size(); i++) {
			String[] theirs = said.get(i).split(" ");
			List<Double> ours = tables.get(i).reckoned();
			assertEquals(ours.size(), theirs.length, said.get(i));
			for (int j = 0; j < theirs.length; j++) {
				boolean rounded = tables.get(i).kind.equals("sets") && j == 2;
				assertEquals(Double.parseDouble(theirs[j]), ours.get(j), rounded ? 0.01 : SAME, tables.get(i).lines() + " " + j);
			}
		}
	}

	@Test
	void psychReckonsTheSameKappa() throws IOException, InterruptedException {
		assumeTrue(run("Rscript", "-e", "cat(requireNamespace('psych', quietly = TRUE))").contains("TRUE"), "the package psych of R is not installed");
		List<Table> tables = tables(2).stream().filter(table -> table.kind.equals("values")).toList();
		StringBuilder pairs = new StringBuilder();
		for (int i = 0; i < tables.size(); i++) {
			for (Value[] unit : tables.get(i).units) {
				pairs.append(i).append(' ').append(unit[0].label()).append(' ').append(unit[1].label()).append('\n');
			}
		}
		Files.writeString(elsewhere.resolve("pairs.txt"), pairs);
		Files.writeString(elsewhere.resolve("reckon.R"), PSYCH);
		List<String> said = run("Rscript", "reckon.R").lines().toList();
		assertEquals(tables.size(), said.size(), said.toString());
		assertTrue(tables.size() > 20);
		for (int i = 0; i < tables.size(); i++) {
			assertEquals(Double.parseDouble(said.get(i).strip()), tables.get(i).value(Measure.KAPPA, Scale.NOMINAL), SAME, tables.get(i).lines());
		}
	}
}
