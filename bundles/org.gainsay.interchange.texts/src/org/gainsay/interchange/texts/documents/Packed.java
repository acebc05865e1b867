// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.texts.intake.Archive;

/** Reads the parts of a document that is packed in an archive, so much of it as no honest document has more. */
public final class Packed {

	private static final long MOST_OF_ALL = 4L * Archive.MOST_BYTES;
	private static final int MOST_PARTS = 20_000;
	/** XML that is nested deeper is not of a word processor. */
	private static final int MOST_DEPTH = 1000;

	private Packed() {
	}

	/** Whether bytes begin as an archive does. */
	public static boolean is(byte[] bytes) {
		return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
	}

	/**
	 * The parts of a document.
	 *
	 * @param wanted by their names; what is not wanted is not kept
	 * @throws IOException whose message says in a sentence what is wrong with it
	 */
	public static Map<String, byte[]> parts(byte[] document, Predicate<String> wanted) throws IOException {
		Map<String, byte[]> parts = new HashMap<>();
		long all = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document), StandardCharsets.UTF_8)) {
			int count = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++count > MOST_PARTS) {
					throw new IOException("It has more than " + MOST_PARTS + " parts, as no document has.");
				}
				if (wanted.test(entry.getName())) {
					byte[] part = Archive.read(zip, entry.getCompressedSize());
					parts.putIfAbsent(entry.getName(), part);
					all += part.length;
				} else {
					all += skip(zip);
				}
				if (all > MOST_OF_ALL || all > 1 << 26 && all / document.length > 1000) {
					throw new IOException("More comes out of it than any document holds; it is not unpacked.");
				}
			}
		} catch (ZipException | EOFException | IllegalArgumentException broken) {
			if (parts.isEmpty()) {
				throw new IOException("It begins as an archive and cannot be unpacked: it is damaged, or locked with a password.");
			}
		}
		return parts;
	}

	/**
	 * Whether a document has a part; what is in that part is not looked at, so that one that is refused for its size is known for what it is.
	 *
	 * @param wanted by its name
	 */
	public static boolean has(byte[] document, Predicate<String> wanted) {
		if (!is(document)) {
			return false;
		}
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document), StandardCharsets.UTF_8)) {
			int count = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null && ++count <= MOST_PARTS; entry = zip.getNextEntry()) {
				if (wanted.test(entry.getName())) {
					return true;
				}
				skip(zip);
			}
			return false;
		} catch (IOException | IllegalArgumentException broken) {
			return false;
		}
	}

	private static long skip(InputStream in) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long all = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			all += read;
			if (all > MOST_OF_ALL) {
				throw new IOException("More comes out of it than any document holds; it is not unpacked.");
			}
		}
		return all;
	}

	/** What is done with the elements of a part. */
	public interface Elements {
		/** An element begins; the reader is at it. */
		void begin(String name, XMLStreamReader xml) throws XMLStreamException;

		/** Letters. */
		void text(String text);

		/** An element ends. */
		void end(String name);
	}

	/**
	 * Reads a part that is XML, without whatever it says to be elsewhere.
	 *
	 * @param part that is wanted, in a word for the message
	 * @throws IOException whose message says in a sentence what is wrong with it
	 */
	public static void read(byte[] xml, String part, Elements elements) throws IOException {
		int depth = 0;
		try {
			XMLStreamReader reader = xml(xml, false);
			try {
				while (reader.hasNext()) {
					switch (next(reader)) {
						case XMLStreamConstants.START_ELEMENT -> {
							if (++depth > MOST_DEPTH) {
								throw new IllegalStateException("too deep");
							}
							elements.begin(reader.getLocalName(), reader);
						}
						case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> elements.text(reader.getText());
						case XMLStreamConstants.END_ELEMENT -> {
							depth--;
							elements.end(reader.getLocalName());
						}
						default -> {
							// nothing that is read
						}
					}
				}
			} finally {
				reader.close();
			}
		} catch (DeclaredException hostile) {
			throw new IOException(hostile.getMessage(), hostile);
		} catch (XMLStreamException | IllegalStateException broken) {
			throw new IOException("Its " + part + " is not well-formed XML, or nested deeper than that of any document; nothing is read of it.", broken);
		}
	}

	/**
	 * A reader of XML that reads nothing else than what it is given.
	 *
	 * @param whole whether letters that belong together come together
	 * @throws XMLStreamException if it does not begin as XML does
	 */
	public static XMLStreamReader xml(byte[] xml, boolean whole) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, whole);
		try {
			return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
		} catch (RuntimeException fault) {
			throw new XMLStreamException(fault);
		}
	}

	/**
	 * The next event. At some of what is not well-formed Java's parser stumbles over its own feet, such as a message that it does not have.
	 *
	 * @throws DeclaredException  for an entity
	 * @throws XMLStreamException for that as for all that is not well-formed
	 */
	public static int next(XMLStreamReader xml) throws XMLStreamException {
		try {
			int event = xml.next();
			if (event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new DeclaredException(xml.getLocalName());
			}
			return event;
		} catch (RuntimeException fault) {
			throw new XMLStreamException(fault);
		}
	}

	/** Thrown for words that only a declaration explains, which is not read: as a whole, for nothing says what is missing. */
	public static final class DeclaredException extends XMLStreamException {
		private static final long serialVersionUID = 1L;

		private DeclaredException(String name) {
			super("It has the entity &" + name + "; in place of words, as no document of a word processor or a spreadsheet has; nothing is read of it.");
		}
	}

	/** The value of an attribute by its name without a prefix; null where it has none. */
	public static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}
}
