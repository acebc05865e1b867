// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.webanno;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.text.Span;

/** What stands in a file of WebAnno TSV 3: its text, and the annotations of each layer. */
final class TsvFile {

	private static final Pattern HEAD = Pattern.compile("#FORMAT=WebAnno TSV 3(\\.\\d+)?");
	private static final Pattern ROW = Pattern.compile("(\\d+-\\d+(?:\\.\\d+)?)\t(\\d{1,9})-(\\d{1,9})\t([^\t]*)(?:\t(.*))?");
	private static final Pattern REFERENCE = Pattern.compile("(\\d+-\\d+(?:\\.\\d+)?)(?:\\[(\\d+)(?:_(\\d+))?\\])?");

	/** An annotation. */
	static final class Annotation {
		private final String layer;
		private Span span;
		private final Map<String, String> features = new LinkedHashMap<>();
		/** Roles and where they lead to, until all is read. */
		private final List<String[]> slots = new ArrayList<>();
		private final List<Annotation> targets = new ArrayList<>();

		Annotation(String layer, Span span) {
			this.layer = layer;
			this.span = span;
		}

		String layer() {
			return layer;
		}

		Span span() {
			return span;
		}

		Map<String, String> features() {
			return features;
		}

		/** The roles of its slots; null for one without. */
		List<String> roles() {
			return slots.stream().map(slot -> slot[0]).toList();
		}

		/** What the slots point at, in the order of the roles; null for what is not there. */
		List<Annotation> targets() {
			return targets;
		}
	}

	/** A relation; an end is null that is not there. */
	record Relation(String layer, Map<String, String> features, Annotation from, Annotation to) {
	}

	private enum Kind {
		PLAIN, ROLE, TARGET, BASE
	}

	/** @param name of the feature, or the type that a target has */
	private record Column(String layer, boolean relation, Kind kind, String name) {
	}

	private final List<Column> columns = new ArrayList<>();
	private final Map<String, Annotation> numbered = new LinkedHashMap<>();
	private final Map<String, List<Annotation>> at = new HashMap<>();
	private final List<Annotation> annotations = new ArrayList<>();
	private final List<Relation> relations = new ArrayList<>();
	private final List<String[]> pending = new ArrayList<>();
	private final List<Map<String, String>> pendingFeatures = new ArrayList<>();
	private final List<Integer> bad = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private int chains;
	/** The lines of text of the sentence that is read; null once it has its place. */
	private List<String> sentence = new ArrayList<>();

	private TsvFile() {
	}

	/** Whether a file begins as one does. */
	static boolean is(String head) {
		return HEAD.matcher(head.lines().findFirst().orElse("").replace("\uFEFF", "").strip()).matches();
	}

	static TsvFile of(String content) {
		TsvFile file = new TsvFile();
		int number = 0;
		for (String line : content.replace("\r\n", "\n").split("\n", -1)) {
			number++;
			if (!file.line(line)) {
				file.bad.add(number);
			}
		}
		file.place(file.text.length());
		file.link();
		return file;
	}

	private boolean line(String line) {
		if (line.startsWith("#T_SP=") || line.startsWith("#T_RL=") || line.startsWith("#T_CH=")) {
			header(line);
			return true;
		}
		if (line.startsWith("#Text=")) {
			sentence.add(Escapes.plain(line.substring("#Text=".length())));
			return true;
		}
		if (line.startsWith("#") || line.isBlank()) {
			return true;
		}
		Matcher row = ROW.matcher(line);
		if (!row.matches()) {
			return false;
		}
		int start = Integer.parseInt(row.group(2));
		int end = Integer.parseInt(row.group(3));
		if (end < start || end > 1 << 26) {
			return false;
		}
		if (!sentence.isEmpty()) {
			place(start);
		}
		cells(row.group(1), new Span(start, end), row.group(5) == null ? new String[0] : row.group(5).split("\t", -1));
		return true;
	}

	/** Puts the sentence where its first token is; what stands between sentences is not in the file. */
	private void place(int start) {
		if (!sentence.isEmpty()) {
			while (text.length() < start) {
				text.append(text.isEmpty() || text.length() + 1 < start ? ' ' : '\n');
			}
			text.append(String.join("\n", sentence));
			sentence = new ArrayList<>();
		}
	}

	private void header(String line) {
		String[] parts = line.substring("#T_SP=".length()).split("\\|", -1);
		boolean relation = line.startsWith("#T_RL=");
		if (line.startsWith("#T_CH=")) {
			columns.add(new Column(null, false, Kind.PLAIN, null));
			columns.add(new Column(null, false, Kind.PLAIN, null));
			return;
		}
		boolean any = false;
		for (int i = 1; i < parts.length; i++) {
			if (parts[i].startsWith("ROLE_")) {
				columns.add(new Column(parts[0], false, Kind.ROLE, parts[i].substring(Math.max(4, parts[i].indexOf(':')) + 1).replaceAll("_[^_]*$", "")));
				columns.add(new Column(parts[0], false, Kind.TARGET, i + 1 < parts.length ? parts[++i] : ""));
			} else if (parts[i].startsWith("BT_")) {
				columns.add(new Column(parts[0], true, Kind.BASE, parts[i].substring(3)));
			} else {
				columns.add(new Column(parts[0], relation, Kind.PLAIN, parts[i]));
			}
			any = true;
		}
		if (!any) {
			columns.add(new Column(parts[0], relation, Kind.PLAIN, ""));
		}
	}

	private void cells(String unit, Span span, String[] cells) {
		for (int c = 0; c < columns.size();) {
			String layer = columns.get(c).layer();
			int end = c + 1;
			while (end < columns.size() && layer != null && layer.equals(columns.get(end).layer()) && columns.get(end - 1).kind() != Kind.BASE) {
				end++;
			}
			if (layer == null) {
				chains += c < cells.length && !cells[c].equals("_") ? 1 : 0;
			} else {
				layer(unit, span, cells, c, end);
			}
			c = end;
		}
	}

	private void layer(String unit, Span span, String[] cells, int from, int to) {
		List<List<String>> stacks = new ArrayList<>();
		int height = 0;
		for (int c = from; c < to; c++) {
			String cell = c < cells.length ? cells[c] : "_";
			stacks.add(cell.equals("_") ? List.of() : Escapes.parts(cell, '|'));
			height = Math.max(height, stacks.getLast().size());
		}
		for (int level = 0; level < height; level++) {
			Annotation annotation = null;
			Map<String, String> features = new LinkedHashMap<>();
			List<String> roles = List.of();
			String id = null;
			for (int c = from; c < to; c++) {
				Column column = columns.get(c);
				String value = level < stacks.get(c - from).size() ? stacks.get(c - from).get(level) : "*";
				if (column.kind() == Kind.BASE) {
					pending.add(new String[] { column.layer(), column.name(), value, unit });
					pendingFeatures.add(features);
				} else if (column.kind() != Kind.TARGET) {
					int bracket = Escapes.number(value);
					id = bracket < value.length() ? value.substring(bracket + 1, value.length() - 1) : id;
					String plain = value.substring(0, bracket);
					if (column.kind() == Kind.ROLE) {
						roles = plain.equals("_") || plain.equals("*") ? List.of() : Escapes.parts(plain, ';');
					} else if (!plain.equals("*") && !column.name().isEmpty()) {
						features.put(column.name(), Escapes.plain(plain));
					}
				}
			}
			if (columns.get(from).relation()) {
				continue;
			}
			annotation = id == null ? null : numbered.get(columns.get(from).layer() + "\t" + id);
			boolean known = annotation != null;
			if (annotation == null) {
				annotation = new Annotation(columns.get(from).layer(), span);
				annotation.features.putAll(features);
				annotations.add(annotation);
				if (id != null) {
					numbered.put(annotation.layer + "\t" + id, annotation);
				}
			} else {
				annotation.span = new Span(Math.min(annotation.span.start(), span.start()), Math.max(annotation.span.end(), span.end()));
			}
			at.computeIfAbsent(annotation.layer + "\t" + unit, none -> new ArrayList<>()).add(annotation);
			for (int c = from; c < to && !known; c++) {
				if (columns.get(c).kind() == Kind.TARGET && level < stacks.get(c - from).size()) {
					List<String> targets = Escapes.parts(stacks.get(c - from).get(level), ';');
					for (int i = 0; i < roles.size() && i < targets.size(); i++) {
						annotation.slots.add(new String[] { roles.get(i).equals("*") ? null : Escapes.plain(roles.get(i)), columns.get(c).name(), targets.get(i) });
					}
				}
			}
		}
	}

	private void link() {
		annotations.forEach(annotation -> annotation.slots.forEach(slot -> annotation.targets.add(find(slot[1], slot[2], 2))));
		for (int i = 0; i < pending.size(); i++) {
			String[] relation = pending.get(i);
			Matcher reference = REFERENCE.matcher(relation[2]);
			String target = reference.matches() && reference.group(3) != null && !reference.group(3).equals("0") ? "[" + reference.group(3) + "]" : "";
			if (!relation[2].equals("*")) {
				relations.add(new Relation(relation[0], pendingFeatures.get(i), find(relation[1], relation[2], 2), find(relation[1], relation[3] + target, 2)));
			}
		}
	}

	/** The annotation that a reference means: by its number, else the only one of the type in the row; null for none. */
	private Annotation find(String type, String reference, int numberAt) {
		Matcher matcher = REFERENCE.matcher(reference);
		if (!matcher.matches()) {
			return null;
		}
		String number = matcher.group(numberAt);
		if (number != null && !number.equals("0")) {
			Annotation found = numbered.get(type + "\t" + number);
			return found != null ? found : numbered.entrySet().stream().filter(one -> one.getKey().endsWith("\t" + number)).map(Map.Entry::getValue).findFirst().orElse(null);
		}
		List<Annotation> there = at.getOrDefault(type + "\t" + matcher.group(1), List.of());
		return there.isEmpty() ? null : there.getFirst();
	}

	String text() {
		return text.toString();
	}

	List<Annotation> annotations() {
		return annotations;
	}

	List<Relation> relations() {
		return relations;
	}

	/** How many links of chains there are, which we have no place for. */
	int chains() {
		return chains;
	}

	/** The numbers of the lines that could not be read. */
	List<Integer> bad() {
		return bad;
	}
}
