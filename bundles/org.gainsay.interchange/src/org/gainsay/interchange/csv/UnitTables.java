// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import static org.gainsay.interchange.csv.Table.Column.key;
import static org.gainsay.interchange.csv.Table.Column.of;
import static org.gainsay.interchange.csv.Table.Column.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.UnitValues;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.csv.Table.Type;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** What each coder gave each unit, as tables: for whoever talks of the differences, for R, and for ReCal. */
public final class UnitTables {

	/** How the first line of the two tables begins. */
	public static final String FIRST_COLUMNS = "variable,article,unit,start,end,about,words,";
	/** The file of a folder for ReCal that tells what its numbers are. */
	public static final String KEY = "values.csv";

	private static final String KEY_COLUMNS = "file,variable,number,value";
	private static final List<Table.Column> WHERE = List.of(
			key("variable", "what it is on"),
			key("article", "its name"),
			of("unit", Type.INTEGER, "the number of the unit in the article; empty where the unit is the article, or article and claim"),
			of("start", Type.INTEGER, "where it begins in the text, in code points"),
			of("end", Type.INTEGER, "where it ends, exclusive"),
			text("about", "the claim, or the speaker without a name, where a unit has a value for each"),
			text("words", "the text there"));

	private final CoderAgreement agreement;
	private final Corpus corpus;
	private final Map<String, ArticleText> texts = new HashMap<>();
	/** What is being written; whoever asked for it closes what it writes to. */
	private TableWriter table;

	/** Those of what was measured in a corpus. */
	public UnitTables(CoderAgreement agreement, Corpus corpus) {
		this.agreement = agreement;
		this.corpus = corpus;
	}

	/** The words of a unit in its article; empty where it has no place. */
	public String words(UnitValues unit) {
		ArticleText text = texts.computeIfAbsent(unit.article(), name -> corpus.article(name).flatMap(corpus::text).orElse(ArticleText.of("")));
		return unit.start() < 0 || text.text().isEmpty() ? "" : text.at(new Span(text.utf16(unit.start()), text.utf16(unit.end())));
	}

	private Object[] row(UnitValues unit, List<?> more) {
		List<Object> row = new ArrayList<>();
		row.add(unit.variable());
		row.add(unit.article());
		row.add(unit.unit() == 0 ? null : unit.unit());
		row.add(unit.start() < 0 ? null : unit.start());
		row.add(unit.end() < 0 ? null : unit.end());
		row.add(unit.about());
		row.add(words(unit));
		row.addAll(more);
		return row.toArray();
	}

	private static List<NotCarried> notCarried(boolean whole, String table) {
		return whole ? List.of() : List.of(new NotCarried(table, Characters.CSV.told()));
	}

	/**
	 * Writes the units on which coders differ: a row each, with a column a coder for the value and one for the name of his statement.
	 *
	 * @param to flushed, not closed
	 * @return what could not be carried as it is
	 * @throws IOException if {@code to} throws it
	 */
	public List<NotCarried> disagreements(Writer to) throws IOException {
		List<Table.Column> columns = new ArrayList<>(WHERE);
		agreement.coders().forEach(coder -> columns.add(text("value_" + coder, "what " + coder + " gave; empty where that is missing")));
		agreement.coders().forEach(coder -> columns.add(text("statement_" + coder, "the statement of " + coder)));
		table = new TableWriter(new Table("disagreements", "Units on which coders differ.", columns, List.of(), List.of()), to);
		boolean whole = true;
		for (UnitValues unit : agreement.disagreements()) {
			whole &= table.row(row(unit, Stream.concat(unit.values().stream(), unit.statements().stream()).toList()));
		}
		table.flush();
		return notCarried(whole, "disagreements");
	}

	/**
	 * Writes a row a unit and coder, of each variable, for R: {@code subset(units, variable == "stance")} has what a coefficient is reckoned from. Those who have no part in an article have no rows of it.
	 *
	 * @param to flushed, not closed
	 * @return what could not be carried as it is
	 * @throws IOException if {@code to} throws it
	 */
	public List<NotCarried> units(Writer to) throws IOException {
		List<Table.Column> columns = new ArrayList<>(WHERE);
		columns.add(key("coder", "whose value it is"));
		columns.add(text("value", "what the coder gave; empty where that is missing"));
		table = new TableWriter(new Table("units", "What each coder gave each unit.", columns, List.of(), List.of()), to);
		Map<String, Set<String>> coders = new HashMap<>();
		boolean whole = true;
		for (UnitValues unit : agreement.unitValues()) {
			Set<String> present = coders.computeIfAbsent(unit.article(), agreement::codersOf);
			for (int i = 0; i < unit.values().size(); i++) {
				String coder = agreement.coders().get(i);
				if (present.contains(coder)) {
					String value = unit.values().get(i);
					whole &= table.row(row(unit, value == null ? List.of(coder, "") : List.of(coder, value)));
				}
			}
		}
		table.flush();
		return notCarried(whole, "units");
	}

	/**
	 * Writes for ReCal (Freelon 2010): a file a variable, with a line a unit that each coder gave a value, a column a coder, numbers for values and no names of columns; and {@link #KEY}, which tells them.
	 *
	 * @return the names of the variables' files
	 */
	public List<String> recal(Delivery delivery) throws IOException {
		Map<String, List<UnitValues>> byVariable = new LinkedHashMap<>();
		Set<String> nominal = Set.copyOf(agreement.nominal());
		agreement.unitValues().stream().filter(unit -> nominal.contains(unit.variable()) && unit.values().stream().allMatch(value -> value != null))
				.forEach(unit -> byVariable.computeIfAbsent(unit.variable(), name -> new ArrayList<>()).add(unit));
		List<String> names = new ArrayList<>();
		try (TableWriter keys = new TableWriter(new Table("values", "What the numbers are.", List.of(key("file", "the file"), key("variable", "what it is on"), of("number", Type.INTEGER, "in the file"),
				text("value", "what it stands for")), List.of(), List.of()), delivery.file(KEY), false)) {
			for (Map.Entry<String, List<UnitValues>> variable : byVariable.entrySet()) {
				String file = "recal-" + variable.getKey().replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".csv";
				List<String> values = List.copyOf(new TreeSet<>(variable.getValue().stream().flatMap(unit -> unit.values().stream()).toList()));
				Map<String, Integer> numbers = new HashMap<>();
				for (String value : values) {
					numbers.put(value, numbers.size() + 1);
					keys.row(file, variable.getKey(), numbers.size(), value);
				}
				try (Writer to = Files.newBufferedWriter(delivery.file(file), StandardCharsets.US_ASCII)) {
					for (UnitValues unit : variable.getValue()) {
						to.append(String.join(",", unit.values().stream().map(value -> String.valueOf(numbers.get(value))).toList())).append("\r\n");
					}
				}
				names.add(file);
			}
		}
		return names;
	}

	/** The files of a former set for ReCal in a folder; null where something else is in it. */
	public static List<String> formerRecal(Path folder) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path file : all.toList()) {
				String name = file.getFileName().toString();
				if (name.equals(KEY) ? !isKey(file) : !name.startsWith(".") && !name.matches("recal-.*\\.csv")) {
					return null;
				}
				if (!name.startsWith(".")) {
					found.add(name);
				}
			}
		}
		return found.contains(KEY) ? found : null;
	}

	private static boolean isKey(Path file) throws IOException {
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			String first = in.readLine();
			return first != null && first.equals(KEY_COLUMNS);
		}
	}
}
