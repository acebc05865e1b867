// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.web.Drafting;
import org.gainsay.interchange.web.LeftOut;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.RelativePath;

/** Reads TEI P5: a corpus that we wrote, whole, and of another, in a file or in a folder of them, what {@code said} and {@code q} say in its texts. */
public final class TeiImporter implements Importer {

	private static final int HEAD = 1 << 16;
	private static final Pattern ROOT = Pattern.compile("<([\\w.-]+:)?(TEI|teiCorpus)\\s");
	/** How large a file may be: 1 GiB. */
	private static final long MOST_BYTES = 1L << 30;

	@Override
	public String id() {
		return "tei";
	}

	@Override
	public String name() {
		return "TEI P5";
	}

	@Override
	public String description() {
		return "TEI P5: a corpus that Gainsay wrote, and of others the texts with what said and q mark in them.";
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.WRITING);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		return Files.isRegularFile(source) && isTei(head(source));
	}

	/** A file of somebody else's, who has one for each article. */
	@Override
	public boolean isPart(Path file) throws IOException {
		String head = Files.isRegularFile(file) ? head(file) : "";
		return isTei(head) && !head.contains("<!-- " + Tei.MARK + " -->");
	}

	private static String head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return ByteOrderMark.strip(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)).stripLeading();
		}
	}

	private static boolean isTei(String head) {
		return head.startsWith("<") && head.contains(Tei.NAMESPACE) && ROOT.matcher(head).find();
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());
		LeftOut left = new LeftOut();
		Drafting ours = new Drafting(draft, left, article -> Optional.empty());
		TeiPersons persons = new TeiPersons(draft);
		if (Files.isDirectory(source)) {
			folder(source, new Parts(draft, left, ours, persons), progress);
		} else {
			TeiReading reading = new TeiReading(draft, left, ours, persons, source, "text");
			Optional<String> wrong = follow(source, reading, left, source.getFileName().toString(), progress);
			if (wrong.isPresent()) {
				throw new IOException(source + " " + wrong.get());
			}
			ours.make();
			reading.make();
		}
		left.tell(draft.files());
		return draft.result("Import of TEI", progress);
	}

	/** What the files of a folder have in common. */
	private record Parts(CorpusDraft draft, LeftOut left, Drafting ours, TeiPersons persons) {
	}

	/** Reads all files of a folder; who is meant in one may stand in another. */
	private void folder(Path source, Parts common, Progress progress) throws IOException {
		List<TeiReading> readings = new ArrayList<>();
		String first = "";
		ImportResult.Draft files = common.draft().files();
		for (Path file : Importers.parts(this, source, other -> files.notMapped("files", "They are no TEI files of articles.", RelativePath.of(source, other)),
				unread -> files.notMapped("files", "They cannot be read, or are links that lead out of the folder.", RelativePath.of(source, unread)))) {
			String name = file.getFileName().toString();
			TeiReading reading = new TeiReading(common.draft(), common.left(), common.ours(), common.persons(), file, name.replaceFirst("\\.[^.]*$", ""));
			Optional<String> wrong;
			try {
				wrong = follow(file, reading, common.left(), RelativePath.of(source, file), progress);
			} catch (IOException unreadable) {
				wrong = Optional.of("cannot be read: " + unreadable.getMessage());
			}
			if (wrong.isPresent()) {
				String why = wrong.get() + (wrong.get().endsWith(".") ? "" : ".");
				first = first.isEmpty() ? " The first of it that cannot: " + RelativePath.of(source, file) + " " + why : first;
				files.notMapped("files", "It " + why, RelativePath.of(source, file));
			} else {
				readings.add(reading);
			}
		}
		if (readings.isEmpty()) {
			throw new IOException(source + " has no TEI file that can be read. Give a file of TEI, or a folder with at least one." + first);
		}
		common.ours().make();
		readings.forEach(TeiReading::make);
	}

	/** @return what is wrong with a file of which nothing can be used, as the rest of a sentence about it; empty where something can */
	private static Optional<String> follow(Path file, TeiReading reading, LeftOut left, String name, Progress progress) throws IOException {
		if (Files.size(file) > MOST_BYTES) {
			return Optional.of("has more than " + BoundedFile.mebibytes(MOST_BYTES) + "; split it into files of some articles each.");
		}
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			XMLStreamReader xml = factory().createXMLStreamReader(in);
			while (xml.hasNext()) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				if (xml.next() == XMLStreamConstants.DTD) {
					return Optional.of("has a document type, which is not read; take the line <!DOCTYPE … > out of it.");
				}
				reading.event(xml);
			}
		} catch (XMLStreamException broken) {
			if (reading.isEmpty()) {
				return Optional.of("is no TEI that can be read: " + String.valueOf(broken.getMessage()).replaceAll("\\s+", " "));
			}
			left.add("files", "They are broken in the middle, and what stands behind that is not read", "line " + broken.getLocation().getLineNumber() + " of " + name);
		}
		return Optional.empty();
	}

	/** One that follows nothing that leads out of the file. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		for (String property : List.of(XMLInputFactory.SUPPORT_DTD, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, XMLInputFactory.IS_VALIDATING)) {
			factory.setProperty(property, false);
		}
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}
}
