// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Brings the indices of a p2 repository into one order and gives them one time, so that a commit builds to the same repository. p2 writes
 * properties and what a unit provides in the order of Java's immutable sets, which is another with each start.
 */
final class SortRepository {

	private static final Set<String> WITHOUT_ORDER = Set.of("properties", "provides");

	private SortRepository() {
	}

	/**
	 * Changes the repository where it lies.
	 *
	 * @param arguments the folder of the repository; the time, in ISO 8601
	 */
	public static void main(String[] arguments) throws Exception {
		Instant time = Instant.parse(arguments[1]);
		for (String index : List.of("content", "artifacts")) {
			Path file = Path.of(arguments[0], index + ".jar");
			Document document = read(file, index + ".xml");
			sort(document.getDocumentElement(), time);
			write(document, file, index + ".xml", time);
		}
	}

	private static Document read(Path file, String name) throws Exception {
		try (ZipFile jar = new ZipFile(file.toFile()); InputStream in = jar.getInputStream(jar.getEntry(name))) {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
		}
	}

	private static void write(Document document, Path file, String name, Instant time) throws IOException, javax.xml.transform.TransformerException {
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
			ZipEntry entry = new ZipEntry(name);
			entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
			jar.putNextEntry(entry);
			TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(jar));
			jar.closeEntry();
		}
	}

	/** From the innermost on, since what is inside counts for the order. */
	private static void sort(Element element, Instant time) {
		List<Element> children = children(element);
		children.forEach(child -> sort(child, time));
		if (element.getAttribute("name").equals("p2.timestamp")) {
			element.setAttribute("value", String.valueOf(time.toEpochMilli()));
		}
		if (WITHOUT_ORDER.contains(element.getTagName())) {
			List<Element> sorted = children.stream().sorted(Comparator.comparing(SortRepository::written)).map(child -> (Element) child.cloneNode(true)).toList();
			for (int i = 0; i < sorted.size(); i++) {
				element.replaceChild(sorted.get(i), children.get(i));
			}
		}
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		NodeList nodes = element.getChildNodes();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i) instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	private static String written(Element element) {
		StringBuilder written = new StringBuilder(element.getTagName());
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Node attribute = element.getAttributes().item(i);
			written.append(' ').append(attribute.getNodeName()).append('=').append(attribute.getNodeValue());
		}
		children(element).forEach(child -> written.append('\n').append(written(child)));
		return written.toString();
	}
}
