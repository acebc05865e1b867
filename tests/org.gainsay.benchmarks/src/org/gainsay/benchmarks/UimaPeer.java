// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.xml.sax.SAXException;

/** UIMA's own readers and writers, alone, on the documents that an export wrote: no corpus is made of what they read. */
final class UimaPeer {

	private final TypeSystemDescription types;
	private final List<Path> documents;
	/** All of them, in memory. */
	private final List<CAS> loaded = new ArrayList<>();
	private final List<byte[]> compressed = new ArrayList<>();
	private final CAS reused;

	/** @param folder that {@code uima-xmi} wrote */
	UimaPeer(Path folder) {
		try (Stream<Path> all = Files.list(folder)) {
			this.types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(folder.resolve("TypeSystem.xml").toFile()));
			this.documents = all.filter(file -> file.toString().endsWith(".xmi")).sorted().toList();
			for (Path document : documents) {
				CAS cas = cas();
				read(document, cas);
				loaded.add(cas);
				ByteArrayOutputStream to = new ByteArrayOutputStream();
				CasIOUtils.save(cas, to, SerialFormat.COMPRESSED_FILTERED);
				compressed.add(to.toByteArray());
			}
			this.reused = cas();
		} catch (IOException | UIMAException failed) {
			throw new IllegalStateException(failed);
		}
	}

	private CAS cas() throws UIMAException {
		return CasCreationUtils.createCas(types, null, null);
	}

	int documents() {
		return documents.size();
	}

	long compressedBytes() {
		return compressed.stream().mapToLong(one -> one.length).sum();
	}

	private static void read(Path document, CAS into) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(document))) {
			XmiCasDeserializer.deserialize(in, into, true);
		} catch (SAXException broken) {
			throw new IOException(broken);
		}
	}

	/** Reads all documents, one after the other into one CAS, which is as fast as UIMA gets. */
	void readXmi() {
		try {
			for (Path document : documents) {
				reused.reset();
				read(document, reused);
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Writes all CASes, which are in memory, into files. */
	void writeXmi(Path to) {
		try {
			Files.createDirectories(to);
			for (int i = 0; i < loaded.size(); i++) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
				XmiCasSerializer.serialize(loaded.get(i), bytes);
				Files.write(to.resolve(documents.get(i).getFileName()), bytes.toByteArray());
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		} catch (SAXException failed) {
			throw new IllegalStateException(failed);
		}
	}

	/** Reads all documents in UIMA's compressed form 6, from memory. */
	void readCompressed() {
		try {
			for (byte[] one : compressed) {
				reused.reset();
				CasIOUtils.load(new ByteArrayInputStream(one), reused);
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Lets go of what is in memory for writing. */
	void forget() {
		loaded.clear();
	}
}
