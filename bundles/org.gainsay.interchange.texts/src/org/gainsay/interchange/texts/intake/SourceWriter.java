// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.Source;

/** Takes what is found in the sources, in their order, and writes it; of each source at last the record, which says that it is done. */
final class SourceWriter implements Crew.Receiver {

	/** The format whose sources are the texts themselves, and keep their names. */
	private static final String TEXT = "text";

	private final IntakeWish wish;
	private final FormerRecords former;
	private final Places places;
	private final ArticleWriter writer;
	private final Progress progress;
	private final List<IntakeSummary.OfSource> sources = new ArrayList<>();
	private final List<IntakeSummary.Near> near = new ArrayList<>();
	/** The article that was written last. */
	private String last;

	// of the source that is being read
	private String name;
	private Source source;
	private String raw;
	private RawRecord record;
	private Events.Opened opened;
	private List<String> remarks;
	private String nothing;
	private boolean there;
	private int articles;
	private String firstText;
	/** Which page of the article before it is; 0 where it is none. */
	private int page;
	/** The first article, held until it is known whether there are more: the names of their files say so. */
	private MadeArticle first;

	SourceWriter(IntakeWish wish, FormerRecords former, Places places, ArticleWriter writer, Progress progress) {
		this.wish = wish;
		this.former = former;
		this.places = places;
		this.writer = writer;
		this.progress = progress;
	}

	IntakeSummary summary() {
		return new IntakeSummary(List.copyOf(sources), List.copyOf(near), writer.declared(), List.of());
	}

	@Override
	public void begin(String of, int known) {
		progress.step(sources.size(), Math.max(known, sources.size() + 1));
		name = of;
		source = null;
		raw = null;
		record = null;
		opened = null;
		remarks = new ArrayList<>();
		nothing = null;
		there = false;
		articles = 0;
		firstText = null;
		page = 0;
		first = null;
	}

	@Override
	public void event(Events.Event event) {
		try {
			switch (event) {
				case Events.Opened one -> {
					opened = one;
					source = one.source();
				}
				case Events.Article article -> {
					if (articles++ == 0) {
						first = article.made();
					} else {
						writeFirst(1);
						write(article.made(), articles);
					}
				}
				case Events.NotRead one -> {
					remarks.add(one.where() + ": " + one.why());
					record().notRead(one.where(), one.why());
				}
				case Events.Remark one -> {
					remarks.add(one.sentence());
					record().remark(one.sentence());
				}
				case Events.Nothing one -> nothing = one.why();
				case Events.There one -> there = true;
				case Events.PageOf one -> pageOf(one.number());
				case Events.Follows one -> throw new IllegalStateException("It was to be joined.");
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(named(failed));
		}
	}

	@Override
	public void end() {
		try {
			writeFirst(0);
			if (articles > 0 || page > 0) {
				if (nothing != null) {
					remarks.add(nothing);
					record().remark(nothing);
				}
				places.write(raw + RawRecord.ENDING, record().bytes());
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(named(failed));
		}
		IntakeSummary.Outcome outcome = there ? IntakeSummary.Outcome.THERE : articles > 0 || page > 0 ? IntakeSummary.Outcome.READ : IntakeSummary.Outcome.SKIPPED;
		if (outcome == IntakeSummary.Outcome.SKIPPED) {
			remarks.addFirst(nothing != null ? nothing : remarks.isEmpty() ? "There is no article in it." : "No article of it could be read.");
		}
		sources.add(new IntakeSummary.OfSource(name, outcome, opened == null ? null : opened.format(), articles, firstText, List.copyOf(remarks)));
	}

	private void writeFirst(int number) throws IOException {
		if (first != null) {
			MadeArticle made = first;
			first = null;
			write(made, number);
		}
	}

	/** It is a further page of the article that was written last: it is kept, and its record says so. */
	private void pageOf(int number) throws IOException {
		page = number;
		RawRecord to = record();
		keep();
		to.pageOf(last, number);
		remarks.add("It is page " + number + " of " + last + ".");
	}

	private void keep() throws IOException {
		if (!places.isThere(raw)) {
			places.write(raw, source, source.large() == null ? null : opened.sha256());
		}
	}

	/** The record, which is begun when it is needed. */
	private RawRecord record() throws IOException {
		if (record == null) {
			raw = places.raw(source);
			record = new RawRecord(source, raw, opened.sha256(), opened.format(), wish.format() != null, wish.clean(), opened.columns());
		}
		return record;
	}

	/** @param number of the article in the source; 0 where it is the only one */
	private void write(MadeArticle made, int number) throws IOException {
		RawRecord to = record();
		keep();
		List<String> warnings = new ArrayList<>(made.warnings());
		String ending = opened.format().equals(TEXT) && number == 0 ? ArticleWriter.ending(source.name()) : ".txt";
		RawRecord.Entry entry = writer.write(made, source, Places.stem(source.name(), number), ending, former, warnings);
		to.add(entry);
		last = entry.name();
		firstText = firstText == null ? entry.text() : firstText;
		near.addAll(entry.near());
		for (String warning : warnings) {
			remarks.add(number == 0 ? warning : "article " + number + " (" + entry.name() + "): " + warning);
		}
	}

	private static IOException named(IOException failed) {
		return failed instanceof FileSystemException || failed.getMessage() != null && failed.getMessage().endsWith(".") ? failed : new IOException("The corpus could not be written: " + failed.getMessage() + ".", failed);
	}
}
