// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.StatementFacts;

/** Where everything of a report in parts stands, as links: from one of its parts, or from its entry. */
final class Places {

	private final Ledger ledger;
	private final Division division;
	/** By an actor's name the file in which it is. */
	private final Map<String, String> actors;
	/** By an article's name the numbers of its statements, of those articles to which something leads. */
	private final Map<String, Map<String, Integer>> numbers = new ConcurrentHashMap<>();
	private final String toFolder;
	private final String toEntry;

	/**
	 * Places as the files in the folder of the parts see them.
	 *
	 * @param entry the name of the entry's file, which is beside the folder
	 */
	Places(Ledger ledger, Division division, String entry) {
		this(ledger, division, new HashMap<>(), "", "../" + encoded(entry));
	}

	private Places(Ledger ledger, Division division, Map<String, String> actors, String toFolder, String toEntry) {
		this.ledger = ledger;
		this.division = division;
		this.actors = actors;
		this.toFolder = toFolder;
		this.toEntry = toEntry;
	}

	/**
	 * The same places as the entry sees them.
	 *
	 * @param folder the name of the folder of the parts
	 */
	Places fromEntry(String folder) {
		return new Places(ledger, division, actors, encoded(folder) + "/", "");
	}

	/** A name as a link has it: what means something in an address, as {@code #} and {@code %}, does not mean it here. */
	private static String encoded(String name) {
		try {
			return new URI(null, null, "/" + name, null).toASCIIString().substring(1).replace(":", "%3A");
		} catch (URISyntaxException impossible) {
			throw new IllegalArgumentException(impossible);
		}
	}

	/** Says in which file an actor is; said of all before anything is asked. */
	void actor(String name, String file) {
		actors.put(name, file);
	}

	Division division() {
		return division;
	}

	/** A place in the entry. */
	String entry(String id) {
		return toEntry + (id == null ? "" : "#" + id);
	}

	/** A file in the folder. */
	String file(String name) {
		return toFolder + name;
	}

	/** The name of the folder, as the entry's reader sees it; said by the places of the entry. */
	String folder() {
		String path = URI.create(toFolder).getPath();
		return path.substring(0, path.length() - 1);
	}

	/** An actor; null for one that is none. */
	String actor(String name) {
		String file = actors.get(name);
		return file == null ? null : toFolder + file + "#actor." + name;
	}

	/** An article; null where it is not shown. */
	String article(String name) {
		return division.ofArticle(name).<String>map(part -> toFolder + part.file() + "#a." + name).orElse(null);
	}

	/** A claim by itself, or the row of one of which that says all; null where it is not shown. */
	String claim(ClaimRow row) {
		return division.ofClaim(row).<String>map(part -> toFolder + part.file() + (Contents.isToldOfInParts(row, ledger) ? "#claim." : "#c.") + row.claim().name()).orElse(null);
	}

	/** An event; null where it is not shown. */
	String event(String name) {
		return division.ofEvent(name).<String>map(part -> toFolder + part.file() + "#e." + name).orElse(null);
	}

	/** A statement; null where it is not shown. */
	String statement(StatementFacts statement) {
		return number(statement) == null ? null : toFolder + division.ofArticle(statement.article()).orElseThrow().file() + "#" + Contents.id(statement);
	}

	/** The number of a statement in its article; null where it is not shown. */
	Integer number(StatementFacts statement) {
		if (division.ofArticle(statement.article()).isEmpty()) {
			return null;
		}
		return numbers.computeIfAbsent(statement.article(), this::numbers).get(statement.qualifiedName());
	}

	private Map<String, Integer> numbers(String article) {
		Map<String, Integer> found = new HashMap<>();
		int number = 0;
		for (StatementFacts one : ledger.corpus().set(article, ledger.set()).map(AnnotationSetFacts::statements).orElse(List.of())) {
			if (Cell.counts(one)) {
				found.putIfAbsent(one.qualifiedName(), ++number);
			}
		}
		return found;
	}
}
