// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.CASCompleteSerializer;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.CASMgrSerializer;
import org.apache.uima.cas.impl.CASSerializer;
import org.apache.uima.cas.impl.Serialization;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.gainsay.interchange.FilesIn;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.RelativePath;
import org.xml.sax.SAXException;

/**
 * The documents of UIMA in a file, a folder or an archive, which may be a project of INCEpTION with archives in it. Each is read when it is asked for.
 */
final class UimaSource {

	private static final int MOST_BYTES = 256 << 20;
	private static final int HEAD = 4096;
	private static final Set<String> DOCUMENTS = Set.of(".xmi", ".xml", ".json", ".ser");
	private static final Set<String> TYPES = Set.of(".xml");
	private static final String ARCHIVE = ".zip";
	private static final int DEEPEST = 2;
	private static final ObjectInputFilter ONLY_CAS = ObjectInputFilter.Config.createFilter(String.join(";", CASCompleteSerializer.class.getName(), CASSerializer.class.getName(),
			CASMgrSerializer.class.getName(), String.class.getName(), "!*"));

	/** Opens what is in a file, as often as it is asked. */
	private interface Opening {
		InputStream open() throws IOException;
	}

	/** Something that may be a document. What it is its first bytes say; the rest is read when it is asked for. */
	static final class Entry {
		private final String path;
		private final byte[] start;
		private final String head;
		private final Opening opening;
		/** All of it; null as long as nobody holds it. */
		private byte[] held;

		private Entry(String path, Opening opening) throws IOException {
			this.path = path;
			this.opening = opening;
			try (InputStream in = opening.open()) {
				this.start = in.readNBytes(HEAD);
			}
			this.head = ByteOrderMark.strip(new String(start, StandardCharsets.UTF_8)).stripLeading();
		}

		String path() {
			return path;
		}

		/** Reads all of it and keeps it, for one who asks when what it lies in is closed. @return how many bytes it has */
		int hold() throws IOException {
			held = content();
			return held.length;
		}

		byte[] content() throws IOException {
			if (held != null) {
				return held;
			}
			try (InputStream in = opening.open()) {
				byte[] content = in.readNBytes(MOST_BYTES + 1);
				if (content.length > MOST_BYTES) {
					throw new IOException("it has more than " + BoundedFile.mebibytes(MOST_BYTES));
				}
				return content;
			}
		}

		boolean isXmi() {
			return head.startsWith("<") && (head.contains("<xmi:XMI") || head.contains("http:///uima/cas.ecore"));
		}

		boolean isJson() {
			return head.startsWith("{") && (head.contains("\"%TYPES\"") || head.contains("\"%FEATURE_STRUCTURES\"") || head.contains("\"%VIEWS\""));
		}

		boolean isTypes() {
			return ending(path).equals(".xml") && head.contains("typeSystemDescription");
		}

		boolean isSerialized() {
			return ending(path).equals(".ser") && start.length > 4 && start[0] == (byte) 0xAC && start[1] == (byte) 0xED;
		}

		boolean hasDocumentType() {
			return head.contains("<!DOCTYPE");
		}
	}

	private UimaSource() {
	}

	private static String ending(String path) {
		return path.substring(Math.max(0, path.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
	}

	/**
	 * Hands on the files that may be documents or types, in the order of their paths; in an archive the types come before the documents, and those in
	 * archives in it before its own.
	 *
	 * @param unread is told what cannot be read
	 * @param taker  says whether there is to be more
	 */
	static void each(Path source, List<String> unread, Predicate<Entry> taker) throws IOException {
		each(source, DOCUMENTS, unread, taker);
	}

	/** The same for the files that may describe types; no others are opened. */
	static void types(Path source, Predicate<Entry> taker) throws IOException {
		each(source, TYPES, new ArrayList<>(), taker);
	}

	private static void each(Path source, Set<String> endings, List<String> unread, Predicate<Entry> taker) throws IOException {
		if (Files.isRegularFile(source)) {
			file(source, source.getFileName().toString(), endings, unread, taker);
			return;
		}
		for (Path file : FilesIn.of(source, Integer.MAX_VALUE, one -> true, one -> unread.add(one.toString()))) {
			if (!file(file, RelativePath.of(source, file), endings, unread, taker)) {
				return;
			}
		}
	}

	private static boolean file(Path file, String name, Set<String> endings, List<String> unread, Predicate<Entry> taker) {
		if (endings.contains(ending(name))) {
			return one(name, () -> Files.newInputStream(file), unread, taker);
		}
		if (!ending(name).equals(ARCHIVE)) {
			return true;
		}
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			Map<String, Opening> files = new LinkedHashMap<>();
			zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> files.putIfAbsent(entry.getName(), () -> zip.getInputStream(entry)));
			return archive(files, "", 0, endings, unread, taker);
		} catch (IOException | IllegalArgumentException broken) {
			unread.add(name);
			return true;
		}
	}

	private static boolean one(String path, Opening opening, List<String> unread, Predicate<Entry> taker) {
		Entry entry;
		try {
			entry = new Entry(path, opening);
		} catch (IOException unreadable) {
			unread.add(path);
			return true;
		}
		return taker.test(entry);
	}

	private static boolean archive(Map<String, Opening> files, String folder, int depth, Set<String> endings, List<String> unread, Predicate<Entry> taker) {
		Map<String, Opening> documents = new LinkedHashMap<>();
		boolean[] more = { true };
		files.forEach((name, opening) -> {
			String path = folder + (name.startsWith("/") ? name.substring(1) : name);
			if (more[0] && endings.contains(ending(path))) {
				more[0] = one(path, opening, unread, entry -> {
					if (!entry.isTypes()) {
						documents.put(path, opening);
						return true;
					}
					return taker.test(entry);
				});
			} else if (more[0] && ending(path).equals(ARCHIVE)) {
				more[0] = inner(path, opening, depth, endings, unread, taker);
			}
		});
		for (Map.Entry<String, Opening> one : documents.entrySet()) {
			if (!more[0] || !one(one.getKey(), one.getValue(), unread, taker)) {
				return false;
			}
		}
		return more[0];
	}

	/** An archive in an archive, as INCEpTION has one for each document. */
	private static boolean inner(String path, Opening opening, int depth, Set<String> endings, List<String> unread, Predicate<Entry> taker) {
		if (depth == DEEPEST) {
			unread.add(path);
			return true;
		}
		Map<String, Opening> files = new LinkedHashMap<>();
		int left = MOST_BYTES; // all of it is held until its types are known
		try (ZipInputStream zip = new ZipInputStream(opening.open(), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String ending = ending(entry.getName());
				if (endings.contains(ending) || ending.equals(ARCHIVE)) {
					byte[] content = zip.readNBytes(left + 1);
					if (content.length > left) {
						unread.add(path + "/" + entry.getName());
					} else if (files.putIfAbsent(entry.getName(), () -> new ByteArrayInputStream(content)) == null) {
						left -= content.length;
					}
				}
			}
		} catch (IOException | IllegalArgumentException broken) {
			unread.add(path);
		}
		return archive(files, path + "/", depth + 1, endings, unread, taker);
	}

	/** The types that a file describes. */
	static TypeSystemDescription types(Entry entry) throws IOException {
		try {
			return UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(entry.content()), null));
		} catch (InvalidXMLException wrong) {
			throw new IOException(wrong);
		}
	}

	/**
	 * Reads a document.
	 *
	 * @param types of the documents around it; null where there are none
	 * @param made  makes what it is read into, which is the same for the next document
	 * @return null if it is no document of UIMA
	 */
	static CAS read(Entry entry, TypeSystemDescription types, NewCas made) throws IOException {
		try {
			if (entry.isXmi() && entry.hasDocumentType()) {
				throw new IOException("it has a document type, which is not read; take the line <!DOCTYPE … > out of it");
			}
			if (entry.isXmi()) {
				return made.xmi(new ByteArrayInputStream(entry.content()), types);
			}
			if (entry.isJson()) {
				byte[] json = entry.content();
				CAS cas = CasCreationUtils.createCas(JsonTypes.of(new String(json, StandardCharsets.UTF_8), types), null, null);
				new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(json), cas);
				return cas;
			}
			if (entry.isSerialized()) {
				CAS cas = CasCreationUtils.createCas((TypeSystemDescription) null, null, null);
				try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(entry.content()))) {
					objects.setObjectInputFilter(ONLY_CAS);
					Serialization.deserializeCASComplete((CASCompleteSerializer) objects.readObject(), (CASImpl) cas);
				}
				return cas;
			}
			return null;
		} catch (SAXException | ResourceInitializationException | ClassNotFoundException | RuntimeException wrong) {
			throw new IOException(wrong.getMessage(), wrong);
		}
	}
}
