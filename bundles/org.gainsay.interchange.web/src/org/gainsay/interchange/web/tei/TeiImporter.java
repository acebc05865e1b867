// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.web.Drafting;
import org.gainsay.interchange.web.LeftOut;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;

/** Reads TEI P5: a corpus that we wrote, whole, and of another what {@code said} and {@code q} say in its texts. */
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
		if (!Files.isRegularFile(source)) {
			return false;
		}
		try (InputStream in = Files.newInputStream(source)) {
			String head = ByteOrderMark.strip(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)).stripLeading();
			return head.startsWith("<") && head.contains(Tei.NAMESPACE) && ROOT.matcher(head).find();
		}
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		if (Files.size(source) > MOST_BYTES) {
			throw new IOException(source + " has more than " + BoundedFile.mebibytes(MOST_BYTES) + "; split it into files of some articles each.");
		}
		CorpusDraft draft = new CorpusDraft(new ImportResult.Draft());
		LeftOut left = new LeftOut();
		Drafting ours = new Drafting(draft, left, article -> Optional.empty());
		TeiReading reading = new TeiReading(draft, left, ours);
		try (InputStream in = new BufferedInputStream(Files.newInputStream(source))) {
			XMLStreamReader xml = factory().createXMLStreamReader(in);
			while (xml.hasNext()) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				if (xml.next() == XMLStreamConstants.DTD) {
					throw new IOException(source + " has a document type, which is not read; take the line <!DOCTYPE … > out of it.");
				}
				reading.event(xml);
			}
		} catch (XMLStreamException broken) {
			if (reading.isEmpty()) {
				throw new IOException(source + " is no TEI that can be read: " + String.valueOf(broken.getMessage()).replaceAll("\\s+", " "), broken);
			}
			left.add("files", "They are broken in the middle, and what stands behind that is not read", "line " + broken.getLocation().getLineNumber());
		}
		reading.make();
		left.tell(draft.files());
		return draft.result("Import of TEI", progress);
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
