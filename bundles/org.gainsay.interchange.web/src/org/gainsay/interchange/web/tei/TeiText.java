// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.gainsay.interchange.Characters;
import org.gainsay.text.ArticleText;

/** The text of an article with an anchor where any passage begins or ends, and with those that are said as elements, as far as they nest. */
final class TeiText {

	/**
	 * What somebody says, in one piece.
	 *
	 * @param start  in code points
	 * @param end    in code points, exclusive
	 * @param id     of the statement
	 * @param who    the ids of those who say it; may be empty
	 * @param direct whether it is in their words; null where nobody says
	 */
	record Said(int start, int end, String id, List<String> who, Boolean direct) {
	}

	private final ArticleText text;
	/** By their places in code points. */
	private final SortedMap<Integer, String> anchors = new TreeMap<>();
	private final List<Said> nested;

	/** @param said those that overlap without nesting are left out here */
	TeiText(ArticleText text, String article, Iterable<Integer> places, List<Said> said) {
		this.text = text;
		places.forEach(place -> anchors.putIfAbsent(place, anchor(article, place)));
		this.nested = nested(said);
	}

	/** The id of the anchor at a place of an article. */
	static String anchor(String article, int place) {
		return article + ".at-" + place;
	}

	private static List<Said> nested(List<Said> said) {
		List<Said> sorted = new ArrayList<>(said);
		sorted.sort(Comparator.comparingInt(Said::start).thenComparing(Said::end, Comparator.reverseOrder()));
		List<Said> taken = new ArrayList<>();
		Deque<Said> open = new ArrayDeque<>();
		for (Said one : sorted) {
			while (!open.isEmpty() && open.peek().end() <= one.start()) {
				open.pop();
			}
			if (one.end() > one.start() && (open.isEmpty() || one.end() <= open.peek().end())) {
				open.push(one);
				taken.add(one);
			}
		}
		return taken;
	}

	void write(XMLStreamWriter xml) throws XMLStreamException {
		SortedMap<Integer, List<Said>> begins = new TreeMap<>();
		nested.forEach(one -> begins.computeIfAbsent(one.start(), place -> new ArrayList<>()).add(one));
		TreeMap<Integer, Boolean> places = new TreeMap<>();
		anchors.keySet().forEach(place -> places.put(place, true));
		nested.forEach(one -> {
			places.put(one.start(), true);
			places.put(one.end(), true);
		});
		Deque<Said> open = new ArrayDeque<>();
		int done = 0;
		for (int place : places.keySet()) {
			characters(xml, text.text().substring(done, text.utf16(place)));
			done = text.utf16(place);
			while (!open.isEmpty() && open.peek().end() == place) {
				open.pop();
				xml.writeEndElement();
			}
			if (anchors.containsKey(place)) {
				xml.writeEmptyElement("anchor");
				xml.writeAttribute("xml", Tei.XML, "id", anchors.get(place));
			}
			for (Said one : begins.getOrDefault(place, List.of())) {
				xml.writeStartElement("said");
				if (!one.who().isEmpty()) {
					xml.writeAttribute("who", "#" + String.join(" #", one.who()));
				}
				xml.writeAttribute("direct", one.direct() == null ? "unknown" : one.direct().toString()); // left out it would be true
				xml.writeAttribute("ana", "#" + one.id());
				open.push(one);
			}
		}
		characters(xml, text.text().substring(done));
	}

	/** Characters as they are: a carriage return would be none to whoever reads the file. */
	static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
		String fit = Characters.XML.fit(text);
		int done = 0;
		for (int at = fit.indexOf('\r'); at >= 0; at = fit.indexOf('\r', at + 1)) {
			xml.writeCharacters(fit.substring(done, at));
			xml.writeEntityRef("#13");
			done = at + 1;
		}
		xml.writeCharacters(fit.substring(done));
	}
}
