// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.SourceArticle.Removed;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** The record of how the texts of one raw file were made, in JSON. It has no time of this day in it: the same import gives the same record. */
final class RawRecord {

	/** What the names of records end with. */
	static final String ENDING = ".record.json";

	/**
	 * An article in the record.
	 *
	 * @param name   in the corpus
	 * @param text   the text file, relative to the corpus folder; null for none
	 * @param sha256 of the text file; null for none
	 * @param claims the claims file, relative to the corpus folder
	 * @param near   earlier articles whose texts are nearly the same
	 */
	record Entry(String name, String text, String sha256, String claims, MadeArticle made, List<IntakeSummary.Near> near) {
	}

	private final Source source;
	private final String raw;
	private final String sha256;
	private final String format;
	private final boolean named;
	private final boolean clean;
	private final Map<String, String> columns;
	private final List<Entry> entries = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final List<String[]> notRead = new ArrayList<>();
	private String pageOf;
	private int page;

	/**
	 * @param raw   where the raw file lies, relative to the corpus folder
	 * @param named whether the format was named by whoever imports; else it was found
	 * @param clean whether the texts were cleaned
	 */
	RawRecord(Source source, String raw, String sha256, String format, boolean named, boolean clean, Map<String, String> columns) {
		this.source = source;
		this.raw = raw;
		this.sha256 = sha256;
		this.format = format;
		this.named = named;
		this.clean = clean;
		this.columns = columns;
	}

	void add(Entry entry) {
		entries.add(entry);
	}

	void remark(String sentence) {
		remarks.add(sentence);
	}

	void notRead(String where, String why) {
		notRead.add(new String[] { where, why });
	}

	/** @param article whose further page it is, by its name in the corpus @param number which, from 2 */
	void pageOf(String article, int number) {
		pageOf = article;
		page = number;
	}

	/** The record as a file. */
	byte[] bytes() throws IOException {
		StringWriter written = new StringWriter();
		try (JsonWriter json = new JsonWriter(written)) {
			json.setFormattingStyle(FormattingStyle.PRETTY.withIndent("\t"));
			json.setSerializeNulls(false);
			json.beginObject();
			json.name("source").value(source.name());
			json.name("raw").value(raw);
			json.name("sha256").value(sha256);
			json.name("format").value(format);
			json.name("formatFound").value(named ? "named by whoever imported it" : "by what is in it");
			json.name("cleaned").value(clean);
			json.name("address").value(source.address());
			json.name("fetched").value(source.fetched());
			json.name("charsetSaid").value(source.charset());
			if (!columns.isEmpty()) {
				json.name("columns").beginObject();
				for (Map.Entry<String, String> column : new TreeMap<>(columns).entrySet()) {
					json.name(column.getKey()).value(column.getValue());
				}
				json.endObject();
			}
			if (pageOf != null) {
				json.name("pageOf").value(pageOf).name("page").value(page);
			}
			strings(json, "remarks", remarks);
			if (!notRead.isEmpty()) {
				json.name("notRead").beginArray();
				for (String[] one : notRead) {
					json.beginObject().name("where").value(one[0]).name("why").value(one[1]).endObject();
				}
				json.endArray();
			}
			json.name("articles").beginArray();
			for (Entry entry : entries) {
				write(json, entry);
			}
			json.endArray();
			json.endObject();
		}
		return (written + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private static void write(JsonWriter json, Entry entry) throws IOException {
		MadeArticle made = entry.made();
		json.beginObject();
		json.name("article").value(entry.name());
		json.name("claims").value(entry.claims());
		json.name("text").value(entry.text());
		json.name("sha256").value(entry.sha256());
		json.name("language").value(made.language() == null ? "unknown" : made.language());
		json.name("languageFound").value(made.said() ? "said by the source" : "by its words");
		json.name("words").value(made.words());
		if (made.article().words() >= 0) {
			json.name("wordsSaid").value(made.article().words());
		}
		json.name("about").beginObject();
		for (Map.Entry<Field, List<String>> said : new TreeMap<>(made.article().about()).entrySet()) {
			strings(json, said.getKey().name().toLowerCase(Locale.ROOT), said.getValue());
		}
		json.endObject();
		strings(json, "changes", made.changes());
		strings(json, "remarks", made.warnings());
		if (!made.article().removed().isEmpty()) {
			json.name("removed").beginArray();
			int number = 0;
			for (Removed removed : made.article().removed()) {
				json.beginObject().name("number").value(++number).name("why").value(removed.why()).name("beforeParagraph").value(removed.before() + 1).name("text").value(removed.text()).endObject();
			}
			json.endArray();
		}
		if (!entry.near().isEmpty()) {
			json.name("near").beginArray();
			for (IntakeSummary.Near near : entry.near()) {
				json.beginObject().name("article").value(near.earlier()).name("alike").value(Math.round(near.alike() * 1000) / 1000.0).name("difference").value(near.difference())
						.name("line").value(near.line()).endObject();
			}
			json.endArray();
		}
		json.endObject();
	}

	private static void strings(JsonWriter json, String name, List<String> strings) throws IOException {
		if (!strings.isEmpty()) {
			json.name(name).beginArray();
			for (String string : strings) {
				json.value(string);
			}
			json.endArray();
		}
	}
}
