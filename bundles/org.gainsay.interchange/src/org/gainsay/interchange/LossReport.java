// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.interchange.ExportSummary.NotCarried;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;

/**
 * What an export or an import lost, counted and named by kind. Of things that are alike the text names the first few; the JSON names all.
 *
 * @param format the id of the format
 * @param way    whether something was written in it or read
 * @param losses in the order of the first of each kind
 */
public record LossReport(String format, Way way, List<Loss> losses) {

	/** So many of one loss are named in a text. */
	private static final int NAMED = 3;
	/** So many different losses of one kind are told in a text. */
	private static final int TOLD = 5;
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	/** Which way things went. */
	public enum Way {
		/** A corpus was written in the format. */
		@SerializedName("export")
		EXPORT,
		/** A corpus was made of something in the format. */
		@SerializedName("import")
		IMPORT
	}

	/**
	 * Losses of one kind.
	 *
	 * @param kind  what was lost, in a word or two and in the singular
	 * @param count how many
	 * @param why   what became of them, those of one reason together, in the order of the first of each
	 */
	public record Loss(String kind, int count, List<Reason> why) {
	}

	/**
	 * Losses of one kind for one reason.
	 *
	 * @param what  what is missing or changed and why, in one sentence
	 * @param count how many
	 * @param where the statements, articles or other declarations, by their names, each once and in the order of the corpus; empty where none is named
	 */
	public record Reason(String what, int count, List<String> where) {

		/** The first few of those that are named, and how many more there are. */
		public String named() {
			return String.join(", ", where.subList(0, Math.min(NAMED, where.size()))) + (where.size() > NAMED ? " and " + (where.size() - NAMED) + " more" : "");
		}
	}

	/** What an export lost. */
	public static LossReport of(String format, ExportSummary summary) {
		return of(format, summary.notCarried());
	}

	/** What an export lost. */
	public static LossReport of(String format, List<NotCarried> notCarried) {
		Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();
		notCarried.forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new LinkedHashMap<>()).computeIfAbsent(one.what(), what -> new ArrayList<>()).add(one.where()));
		List<Loss> losses = new ArrayList<>();
		kinds.forEach((kind, reasons) -> losses.add(new Loss(kind, reasons.values().stream().mapToInt(List::size).sum(),
				reasons.entrySet().stream().map(one -> new Reason(one.getKey(), one.getValue().size(), one.getValue().stream().distinct().toList())).toList())));
		return new LossReport(format, Way.EXPORT, List.copyOf(losses));
	}

	/** What an import lost; it names the places that the importer names. */
	public static LossReport of(String format, ImportResult result) {
		Map<String, List<Reason>> kinds = new LinkedHashMap<>();
		result.notMapped().forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(new Reason(one.why(), one.count(), one.where())));
		List<Loss> losses = new ArrayList<>();
		kinds.forEach((kind, reasons) -> losses.add(new Loss(kind, reasons.stream().mapToInt(Reason::count).sum(), List.copyOf(reasons))));
		return new LossReport(format, Way.IMPORT, List.copyOf(losses));
	}

	/** How many things were lost. */
	public int count() {
		return losses.stream().mapToInt(Loss::count).sum();
	}

	/** How many of each kind, such as {@code 12 × chain, 1 × certainty}; empty where nothing was lost. */
	public String counts() {
		return losses.stream().map(loss -> loss.count() + " × " + loss.kind()).collect(Collectors.joining(", "));
	}

	/**
	 * A line of the text.
	 *
	 * @param where what it concerns: the only one, or how many of which kind and the first few of them
	 * @param what  what is missing or changed and why
	 */
	public record Line(String where, String what) {
	}

	/** What is to be read by people: a line for each reason, but no more than a few for each kind. */
	public List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (Loss loss : losses) {
			List<Reason> told = loss.why().size() <= TOLD + 1 ? loss.why() : loss.why().subList(0, TOLD);
			told.forEach(reason -> lines.add(new Line(where(loss, reason), reason.what())));
			if (told.size() < loss.why().size()) {
				List<Reason> rest = loss.why().subList(told.size(), loss.why().size());
				lines.add(new Line(rest.stream().mapToInt(Reason::count).sum() + " × " + loss.kind(), "The like, for " + rest.size() + " other reasons; the losses in JSON name all."));
			}
		}
		return List.copyOf(lines);
	}

	/** All of it, for who has room to go through it: a line for each statement, article or other declaration, those of one reason together; one that names none counts. */
	public Stream<Line> each() {
		return losses.stream().flatMap(loss -> loss.why().stream().flatMap(reason -> reason.where().isEmpty() ? Stream.of(new Line(where(loss, reason), reason.what()))
				: reason.where().stream().map(where -> new Line(where, reason.what()))));
	}

	private static String where(Loss loss, Reason reason) {
		return reason.count() == 1 && reason.where().size() == 1 ? reason.where().getFirst()
				: reason.count() + " × " + loss.kind() + (reason.where().isEmpty() ? "" : " (" + reason.named() + ")");
	}

	/** The whole of it in JSON: {@code format}, {@code way}, and as {@code losses} for each kind {@code kind}, {@code count} and as {@code why} {@code what}, {@code count} and {@code where}. */
	public String json() {
		return JSON.toJson(this) + "\n";
	}

	/**
	 * Writes the JSON of some reports: of one alone as it is, of several as a list.
	 *
	 * @throws IOException if it cannot be written, or what is there is no former report
	 */
	public static void write(List<LossReport> reports, Path file) throws IOException {
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.isRegularFile(file) && Files.size(file) > 0 && !isReport(Files.readString(file, StandardCharsets.ISO_8859_1))) {
			throw new FileSystemException(file.toString(), null, "is there and no report of losses, so it was not replaced; name another file for --losses");
		}
		Files.writeString(file, reports.size() == 1 ? reports.getFirst().json() : JSON.toJson(reports) + "\n");
	}

	private static boolean isReport(String text) {
		return text.replaceAll("\\s", "").matches("(?s)\\[?\\{\"format\":\"[^\"]*\",\"way\":\"[a-z]*\",\"losses\":\\[.*");
	}
}
