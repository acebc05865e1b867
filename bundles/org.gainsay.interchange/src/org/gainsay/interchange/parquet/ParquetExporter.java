// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.csv.CsvExporter;
import org.gainsay.interchange.csv.Descriptor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Writes the tables of {@link CsvExporter}, each as a Parquet file with the types of its columns; a row there is a row here. */
public final class ParquetExporter implements Exporter {

	private static final String ENDING = ".parquet";
	private static final String RESOURCES = "resources";
	private static final String PATH = "path";
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private final CsvExporter tables = new CsvExporter();

	@Override
	public String id() {
		return "parquet";
	}

	@Override
	public String name() {
		return "Parquet tables";
	}

	@Override
	public String description() {
		return "The tables of csv with the types of their columns, for Arrow, DuckDB, pandas, polars and Spark.";
	}

	@Override
	public String programs() {
		return "DuckDB, pandas, polars, Spark";
	}

	@Override
	public String ending() {
		return "";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public Set<Part> carries() {
		return tables.carries();
	}

	@Override
	public ExportSummary export(Corpus corpus, ExportOptions options, Path out, Progress progress) throws IOException {
		Path between = Files.createTempDirectory("gainsay-parquet-");
		try (Delivery delivery = Delivery.intoFolder(out, Descriptor.FILE, Descriptor::filesIn, corpus.exact(), options.force())) {
			ExportSummary csv = tables.export(corpus, new ExportOptions(options.set(), false, OptionValues.NONE), between.resolve("csv"), progress);
			JsonObject descriptor = JSON.fromJson(Files.readString(between.resolve("csv").resolve(Descriptor.FILE)), JsonObject.class);
			for (JsonElement one : descriptor.getAsJsonArray(RESOURCES)) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				table(one.getAsJsonObject(), between.resolve("csv"), delivery);
			}
			descriptor.addProperty("profile", "data-package"); // a tabular one has csv only
			Files.writeString(delivery.file(), JSON.toJson(descriptor) + "\n", StandardCharsets.UTF_8);
			return new ExportSummary(delivery.deliver(), csv.articles(), csv.statements(), csv.notCarried());
		} finally {
			delete(between);
		}
	}

	/** Writes a table, and makes its resource of the descriptor tell of that file. */
	private static void table(JsonObject resource, Path from, Delivery delivery) throws IOException {
		List<TableFile.Column> columns = new ArrayList<>();
		for (JsonElement field : resource.getAsJsonObject("schema").getAsJsonArray("fields")) {
			columns.add(new TableFile.Column(field.getAsJsonObject().get("name").getAsString(), switch (field.getAsJsonObject().get("type").getAsString()) {
				case "integer" -> TableFile.Kind.INTEGER;
				case "number" -> TableFile.Kind.NUMBER;
				case "boolean" -> TableFile.Kind.BOOLEAN;
				default -> TableFile.Kind.TEXT; // an array is written as JSON
			}));
		}
		String file = resource.get("name").getAsString() + ENDING;
		try (CsvReader<CsvRecord> rows = CsvReader.builder().maxBufferSize(1 << 28).ofCsvRecord(from.resolve(resource.get(PATH).getAsString()), StandardCharsets.UTF_8);
				TableFile table = new TableFile(columns, resource.get("schema").toString(), Files.newOutputStream(delivery.file(file)))) {
			boolean head = true;
			for (CsvRecord row : rows) {
				if (!head) {
					table.row(row.getFields());
				}
				head = false;
			}
		}
		resource.addProperty("profile", "data-resource");
		resource.addProperty(PATH, file);
		resource.addProperty("format", "parquet");
		resource.addProperty("mediatype", "application/vnd.apache.parquet");
		resource.remove("encoding");
		resource.remove("dialect");
		resource.addProperty("bytes", delivery.bytes(file));
		resource.addProperty("hash", "sha256:" + delivery.sha256(file));
	}

	private static void delete(Path folder) throws IOException {
		List<Path> all;
		try (Stream<Path> walked = Files.walk(folder)) {
			all = walked.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path one : all) {
			Files.delete(one);
		}
	}
}
