// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.CASCompleteSerializer;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.CASMgrSerializer;
import org.apache.uima.cas.impl.CASSerializer;
import org.apache.uima.cas.impl.Serialization;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.gainsay.text.BoundedFile;
import org.xml.sax.SAXException;

/**
 * The documents of UIMA in a file, a folder or an archive, which may be a project of INCEpTION with archives in it. Each is read when it is asked for.
 */
final class UimaSource {

	private static final int MOST_BYTES = 256 << 20;
	private static final int DEEPEST = 2;
	private static final ObjectInputFilter ONLY_CAS = ObjectInputFilter.Config.createFilter(String.join(";", CASCompleteSerializer.class.getName(), CASSerializer.class.getName(),
			CASMgrSerializer.class.getName(), String.class.getName(), "!*"));

	/** Something that may be a document. */
	record Entry(String path, byte[] content) {
		String ending() {
			int dot = path.lastIndexOf('.');
			return dot < 0 ? "" : path.substring(dot).toLowerCase(Locale.ROOT);
		}

		/** What it begins with, for whoever asks what it is. */
		String head() {
			return new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8);
		}

		boolean isXmi() {
			return head().contains("<xmi:XMI") || head().contains("http:///uima/cas.ecore");
		}

		boolean isJson() {
			return head().stripLeading().startsWith("{") && (head().contains("%TYPES") || head().contains("%FEATURE_STRUCTURES") || head().contains("%VIEWS"));
		}

		boolean isTypes() {
			return head().contains("typeSystemDescription");
		}

		boolean isSerialized() {
			return ending().equals(".ser") && content.length > 4 && content[0] == (byte) 0xAC && content[1] == (byte) 0xED;
		}
	}

	interface Taker {
		void take(Entry entry) throws IOException;
	}

	private UimaSource() {
	}

	/**
	 * Hands on the files, in the order of their paths.
	 *
	 * @param unread is told what cannot be read
	 */
	static void each(Path source, List<String> unread, Taker taker) throws IOException {
		if (Files.isRegularFile(source)) {
			file(source, source.getFileName().toString(), unread, taker);
			return;
		}
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(source, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile()) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failed) {
				unread.add(file.toString());
				return FileVisitResult.CONTINUE;
			}
		});
		files.sort(Comparator.naturalOrder());
		for (Path file : files) {
			file(file, org.gainsay.text.RelativePath.of(source, file), unread, taker);
		}
	}

	private static void file(Path file, String name, List<String> unread, Taker taker) throws IOException {
		String ending = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
		if (!List.of(".xmi", ".xml", ".json", ".ser", ".zip").contains(ending)) {
			return;
		}
		if (ending.equals(".zip")) {
			try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
				zip(in, "", 0, unread, taker);
			}
			return;
		}
		byte[] content;
		try {
			content = BoundedFile.read(file, MOST_BYTES);
		} catch (IOException unreadable) {
			unread.add(file.toString());
			return;
		}
		taker.take(new Entry(name, content));
	}

	private static void zip(InputStream in, String folder, int depth, List<String> unread, Taker taker) throws IOException {
		ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
		List<Entry> later = new ArrayList<>();
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			String path = folder + (entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName());
			if (entry.isDirectory()) {
				continue;
			}
			byte[] content = zip.readNBytes(MOST_BYTES);
			if (content.length == MOST_BYTES) {
				unread.add(path);
			} else if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
				if (depth < DEEPEST) {
					zip(new ByteArrayInputStream(content), path + "/", depth + 1, unread, taker);
				} else {
					unread.add(path);
				}
			} else {
				Entry one = new Entry(path, content);
				if (one.isTypes()) {
					taker.take(one); // before the documents beside it
				} else if (List.of(".xmi", ".xml", ".json", ".ser").contains(one.ending())) {
					later.add(one);
				}
			}
		}
		for (Entry one : later) {
			taker.take(one);
		}
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
	 * @return null if it is no document of UIMA
	 */
	static CAS read(Entry entry, TypeSystemDescription types) throws IOException {
		try {
			if (entry.isXmi() && !entry.head().contains("<!DOCTYPE")) {
				CAS cas = CasCreationUtils.createCas(types == null ? UimaTypes.description() : types, null, null);
				XmiCasDeserializer.deserialize(new ByteArrayInputStream(entry.content()), cas, true);
				return cas;
			}
			if (entry.isJson()) {
				CAS cas = CasCreationUtils.createCas(JsonTypes.of(new String(entry.content(), StandardCharsets.UTF_8), types), null, null);
				new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(entry.content()), cas);
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
