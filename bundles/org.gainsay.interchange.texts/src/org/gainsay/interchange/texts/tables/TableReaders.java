// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.ColumnsReader;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;

/** The formats of tables and lists. */
public final class TableReaders {

	/** All of them. */
	public static final List<ArticleReader> ALL = List.of(new Csv(), new Xlsx(), new Json(), new JsonLines());

	/** So many rows are looked at for a guess. */
	private static final int SAMPLE = 50;
	private static final int EXAMPLES = 3;
	/** So many letters tell what a column holds. */
	private static final int LONG = 1 << 16;

	private TableReaders() {
	}

	/** Takes the rows of a table, one after the other. */
	interface Rows {
		/** @param row by the names of its columns */
		void row(String where, Map<String, String> row);

		/** Something that should be a row. */
		void notRead(String where, String why);
	}

	/** Thrown to end the reading of a table early. */
	static final class EnoughException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		EnoughException() {
			super(null, null, false, false);
		}
	}

	/** What is the same for all: the first rows tell what the columns hold. */
	private abstract static class OfRows implements ColumnsReader {

		/** Reads all rows; a remark is a sentence on the source. */
		abstract void rows(Source source, ArticleSink remarks, Rows rows) throws IOException;

		/** Whether the columns differ from row to row, as the keys of objects do. */
		abstract boolean keysDiffer();

		@Override
		public List<String> columns(Source source) throws IOException {
			return names(sample(source));
		}

		@Override
		public List<Column> look(Source source, Map<String, String> said) throws IOException {
			List<Map<String, String>> sample = sample(source);
			List<String> names = names(sample);
			Columns columns = Columns.of(names, said, sample);
			return names.stream().map(name -> new Column(name, sample.stream().map(row -> row.getOrDefault(name, "").strip().replaceAll("\\s+", " ")).filter(value -> !value.isEmpty()).distinct().limit(EXAMPLES).toList(), columns.holds(name))).toList();
		}

		private List<Map<String, String>> sample(Source source) throws IOException {
			List<Map<String, String>> sample = new ArrayList<>();
			try {
				rows(source, new NoSink(), new Rows() {
					@Override
					public void row(String where, Map<String, String> row) {
						row.replaceAll((name, text) -> text.length() > LONG ? text.substring(0, LONG) : text); // the rest would be held while all is read
						sample.add(row);
						if (sample.size() >= SAMPLE) {
							throw new EnoughException();
						}
					}

					@Override
					public void notRead(String where, String why) {
						// told when all are read
					}
				});
			} catch (EnoughException enough) {
				return sample;
			} catch (IOException broken) {
				if (sample.isEmpty()) {
					throw broken;
				}
			}
			return sample;
		}

		private static List<String> names(List<Map<String, String>> rows) {
			Map<String, Boolean> names = new LinkedHashMap<>();
			rows.forEach(row -> row.keySet().forEach(name -> names.put(name, true)));
			return List.copyOf(names.keySet());
		}

		/** How sure a guess is that the first rows are of articles. */
		int sureOfArticles(Source source, int sure) {
			try {
				List<Map<String, String>> sample = sample(source);
				Columns columns = Columns.of(names(sample), Map.of(), sample);
				return !sample.isEmpty() && columns.isOfArticles() && columns.known() >= 2 && (columns.named() >= 2 || columns.named() == 1 && columns.areNames()) ? sure : 0;
			} catch (JsonRows.RefusedException refused) {
				return sure; // and say why it is not read
			} catch (IOException | RuntimeException none) {
				return 0;
			}
		}

		@Override
		public void read(Source source, ArticleSink into, Progress progress) throws IOException {
			read(source, Map.of(), into, progress);
		}

		@Override
		public void read(Source source, Map<String, String> said, ArticleSink into, Progress progress) throws IOException {
			List<Map<String, String>> sample = sample(source);
			if (sample.isEmpty()) {
				throw new IOException("There is no row in it.");
			}
			List<String> names = names(sample);
			Columns columns = Columns.of(names, said, sample);
			if (!columns.isOfArticles()) {
				throw new IOException("It is not known which of its columns is the headline and which the text: " + columns.sentence());
			}
			into.remark(columns.sentence());
			if (!columns.hasText()) {
				into.remark("It is a list of articles without their texts.");
			}
			rows(source, into, new Rows() {
				@Override
				public void row(String where, Map<String, String> row) {
					if (progress.cancelled()) {
						throw new CancellationException();
					}
					Columns now = columns;
					if (keysDiffer() && !columns.fit(row)) {
						try {
							now = Columns.of(List.copyOf(row.keySet()), present(said, row), List.of(row));
						} catch (IOException none) {
							now = columns;
						}
					}
					now.article(where, row, into);
				}

				@Override
				public void notRead(String where, String why) {
					into.notRead(where, why);
				}
			});
		}

		private static Map<String, String> present(Map<String, String> said, Map<String, String> row) {
			Map<String, String> present = new LinkedHashMap<>(said);
			present.values().removeIf(column -> !column.isEmpty() && !row.containsKey(column));
			return present;
		}
	}

	private static final class NoSink implements ArticleSink {
		@Override
		public void article(SourceArticle article) {
			// only the rows are looked at
		}

		@Override
		public void notRead(String where, String why) {
			// told when all are read
		}

		@Override
		public void noArticle(String why) {
			// told when all are read
		}

		@Override
		public void remark(String sentence) {
			// told when all are read
		}
	}

	/** The letters of a source; how they were found is told. */
	static String text(Source source, ArticleSink remarks) {
		Encoding.Decoded decoded = Encoding.text(source.bytes(), source.charset());
		if (!decoded.plain()) {
			remarks.remark(decoded.how());
		}
		return decoded.text();
	}

	private static final class Csv extends OfRows {
		@Override
		public String id() {
			return "csv";
		}

		@Override
		public String name() {
			return "CSV";
		}

		@Override
		public String description() {
			return "a table with a line of names first, with commas, semicolons, tabs or | between; one article a row";
		}

		@Override
		public int recognises(Source source) {
			return CsvTable.mayBe(source) ? sureOfArticles(source, 50) : 0;
		}

		@Override
		boolean keysDiffer() {
			return false;
		}

		@Override
		void rows(Source source, ArticleSink remarks, Rows rows) throws IOException {
			CsvTable.read(text(source, remarks), rows);
		}
	}

	private static final class Xlsx extends OfRows {
		@Override
		public String id() {
			return "xlsx";
		}

		@Override
		public String name() {
			return "Excel";
		}

		@Override
		public String description() {
			return "the first sheet with a line of names and rows; one article a row";
		}

		@Override
		public int recognises(Source source) {
			return XlsxSheet.is(source.bytes()) ? 80 : 0;
		}

		@Override
		boolean keysDiffer() {
			return false;
		}

		@Override
		void rows(Source source, ArticleSink remarks, Rows rows) throws IOException {
			XlsxSheet.read(source.bytes(), remarks::remark, rows);
		}
	}

	private static final class Json extends OfRows {
		@Override
		public String id() {
			return "json";
		}

		@Override
		public String name() {
			return "JSON";
		}

		@Override
		public String description() {
			return "an article, or a list of articles, as objects with keys";
		}

		@Override
		public int recognises(Source source) {
			return JsonRows.begins(source.bytes(), "{[") ? sureOfArticles(source, 50) : 0;
		}

		@Override
		boolean keysDiffer() {
			return true;
		}

		@Override
		void rows(Source source, ArticleSink remarks, Rows rows) throws IOException {
			JsonRows.document(text(source, remarks), rows);
		}
	}

	private static final class JsonLines extends OfRows {
		@Override
		public String id() {
			return "jsonl";
		}

		@Override
		public String name() {
			return "JSON lines";
		}

		@Override
		public String description() {
			return "an object with keys in each line; one article a line";
		}

		@Override
		public int recognises(Source source) {
			return JsonRows.begins(source.bytes(), "{") && JsonRows.isOfLines(source.bytes()) ? sureOfArticles(source, 60) : 0;
		}

		@Override
		boolean keysDiffer() {
			return true;
		}

		@Override
		void rows(Source source, ArticleSink remarks, Rows rows) throws IOException {
			JsonRows.lines(text(source, remarks), rows);
		}
	}
}
