// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;
import org.gainsay.text.ArticleText;

/** Writes a project for QDA programs ({@code .qdpx}), or the codes alone as a codebook ({@code .qdc}). */
public final class RefiQdaExporter implements Exporter {

	/** QualCoder has the same choice: MAXQDA counts a line end as one position, and knows paragraphs by CR LF. */
	static final FormatOption CRLF = FormatOption.flag("crlf", "Line ends for MAXQDA", "Write line ends in the texts of the project as CR LF, each counted as one position: MAXQDA needs them so to put the codings at their words. Leave it off for other programs.");

	static final String PROJECT = "project.qde";
	static final String CODEBOOK = ".qdc";
	static final String CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0";
	private static final String ENDING = ".qdpx";
	/** The head of a project or codebook, in which its origin stands. */
	private static final int HEAD = 4096;
	/** Of all entries of an archive, so that the same corpus gives the same bytes. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	@Override
	public String id() {
		return "refi-qda";
	}

	@Override
	public String name() {
		return "REFI-QDA project or codebook";
	}

	@Override
	public String description() {
		return "A project for MAXQDA, NVivo, ATLAS.ti, QualCoder and others, or, where the name ends in .qdc, its codes alone.";
	}

	@Override
	public String programs() {
		return "MAXQDA, NVivo, ATLAS.ti, QualCoder";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public String ending() {
		return ENDING;
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(CRLF);
	}

	/**
	 * {@inheritDoc}
	 *
	 * @param out the file; a codebook if its name ends in .qdc, else a project
	 */
	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = Delivery.ofFile(out, List.of(), RefiQdaExporter::isOurs, corpus, options.force())) {
			ProjectWriter writer = new ProjectWriter(corpus, options, progress);
			boolean codebook = out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(CODEBOOK);
			try (OutputStream to = Files.newOutputStream(delivery.file())) {
				if (codebook) {
					codebook(writer, to);
				} else {
					project(corpus, writer, options, to);
				}
			}
			return new ExportSummary(delivery.deliver(), codebook ? 0 : corpus.articles().size(), codebook ? 0 : writer.statements(), List.copyOf(writer.notCarried()));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try {
			ProjectWriter writer = new ProjectWriter(corpus, options, progress);
			project(corpus, writer, options, to);
			return new ExportSummary(List.of(), corpus.articles().size(), writer.statements(), List.copyOf(writer.notCarried()));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static void codebook(ProjectWriter writer, OutputStream to) throws IOException {
		Writer text = letters(to);
		XmlText xml = new XmlText(text);
		xml.begin("CodeBook", "xmlns", CODEBOOK_NAMESPACE, "origin", ProjectWriter.ORIGIN).begin("Codes");
		writer.codes().write(xml);
		xml.end().end();
		text.flush();
	}

	private static void project(Corpus corpus, ProjectWriter writer, ExportOptions options, OutputStream to) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
		begin(zip, PROJECT);
		Writer text = letters(zip);
		writer.write(new XmlText(text));
		text.flush();
		zip.closeEntry();
		for (ArticleFacts article : corpus.articles()) {
			Optional<ArticleText> read = corpus.text(article);
			if (read.isPresent()) {
				begin(zip, ProjectWriter.path(article));
				zip.write((options.values().isOn(CRLF) ? read.get().text().replaceAll("\r\n?|\n", "\r\n") : read.get().text()).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		zip.finish();
	}

	private static Writer letters(OutputStream to) {
		return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
	}

	private static void begin(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
	}

	private static boolean isOurs(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			in.mark(HEAD);
			boolean packed = in.read() == 'P' && in.read() == 'K';
			in.reset();
			if (!packed) {
				return isOurs(in);
			}
			ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
			ZipEntry first = zip.getNextEntry();
			return first != null && first.getName().equals(PROJECT) && isOurs(zip);
		}
	}

	private static boolean isOurs(InputStream in) throws IOException {
		String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
		return head.contains("urn:QDA-XML:") && head.contains("origin=\"" + ProjectWriter.ORIGIN);
	}
}
