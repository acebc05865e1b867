// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.drawing.TypeWidth;
import org.gainsay.report.pictures.PictureDrawing.Anchor;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureDrawing.Words;

/** Who has a say, in which outlet: of each speaker how many statements, and how many words of the articles they have. */
public final class WhoSpeaks implements Picture {

	private static final int MOST_SPEAKERS = 20;
	private static final int MOST_OUTLETS = 6;
	private static final double LABEL = 230;
	private static final double LEAST_LABEL = 120;
	/** Between two heads. */
	private static final double GAP = 8;
	private static final double NARROW = 520;
	private static final double HEAD = 30;
	private static final double LINE = 17;
	private static final double BAR = 9;
	private static final double ROW = 34;

	private static final class Amount {
		private int statements;
		private int words;

		private void add(int more, int moreWords) {
			statements += more;
			words += moreWords;
		}

		private void add(Amount other) {
			add(other.statements, other.words);
		}
	}

	/** @param actor the name; null for those who have none */
	private record Speaker(String label, @Nullable String actor, Map<String, Amount> by) {

		Amount all() {
			Amount all = new Amount();
			by.values().forEach(all::add);
			return all;
		}
	}

	private final List<Speaker> speakers;
	private final List<String> outlets;

	/** @param ledger of the corpus */
	public WhoSpeaks(Ledger ledger) {
		this(new Counted(ledger));
	}

	/** @param counted whose speakers have a line each */
	public WhoSpeaks(Counted counted) {
		Corpus corpus = counted.corpus();
		Map<String, Speaker> found = new LinkedHashMap<>();
		Map<String, Integer> ofOutlets = new HashMap<>();
		for (StatementFacts statement : counted.statements()) {
			if (statement.silence() || statement.innermost().isEmpty()) {
				continue;
			}
			String outlet = counted.outlet(statement.article());
			ofOutlets.merge(outlet, 1, Integer::sum);
			int words = counted.words(statement);
			Set<String> once = new HashSet<>();
			for (MemberFacts member : statement.innermost()) {
				String actor = member.kind() == MemberFacts.Kind.ACTOR ? member.actor() : null;
				String key = member.kind() + " " + actor; // two actors may have one label
				if (once.add(key)) {
					found.computeIfAbsent(key, one -> new Speaker(label(member, corpus), actor, new HashMap<>())).by().computeIfAbsent(outlet, one -> new Amount()).add(1, words);
				}
			}
		}
		Labels labels = new Labels();
		found.values().forEach(speaker -> {
			if (speaker.actor() == null) {
				labels.keep(speaker.label());
			} else {
				labels.add(speaker.actor(), speaker.label());
			}
		});
		this.speakers = found.values().stream().map(one -> one.actor() == null ? one : new Speaker(labels.of(one.actor()), one.actor(), one.by())).sorted(Comparator.comparingInt((Speaker one) -> one.all().statements).thenComparingInt(one -> one.all().words).reversed().thenComparing(Speaker::label)).toList();
		this.outlets = ofOutlets.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
	}

	private static String label(MemberFacts member, Corpus corpus) {
		return switch (member.kind()) {
			case ACTOR -> corpus.actor(member.actor()).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(String.valueOf(member.actor()));
			case UNNAMED -> "unnamed sources";
			case WRITER -> "the articles themselves";
			case UNSTATED -> "nobody named";
		};
	}

	@Override
	public String name() {
		return "who-speaks";
	}

	@Override
	public String title() {
		return "Who speaks, by outlet";
	}

	@Override
	public String note() {
		return "Whose words they are in the end: who is cited, not who passes it on. The upper bar counts statements, the lower one the words of the articles that they have; several who speak together have each of them all. Bars of several outlets together have a measure of their own. "
				+ "Who says nothing is not counted. " + Counted.WHAT;
	}

	@Override
	public List<Key> keys() {
		return List.of(new Key(Look.FIRST, "", "statements", "how many statements"), new Key(Look.SECOND, "", "words", "how many words in them"));
	}

	@Override
	public PictureTable table() {
		List<String> heads = new ArrayList<>(List.of("Speaker", "statements", "words"));
		List<String> shown = outlets.size() > MOST_OUTLETS * 4 ? List.of() : outlets;
		shown.forEach(outlet -> Collections.addAll(heads, outlet + ": statements", outlet + ": words"));
		List<List<String>> rows = new ArrayList<>();
		for (Speaker speaker : speakers) {
			Amount all = speaker.all();
			List<String> row = new ArrayList<>(List.of(speaker.label(), String.valueOf(all.statements), String.valueOf(all.words)));
			for (String outlet : shown) {
				Amount amount = speaker.by().getOrDefault(outlet, new Amount());
				Collections.addAll(row, String.valueOf(amount.statements), String.valueOf(amount.words));
			}
			rows.add(row);
		}
		return new PictureTable(heads, rows);
	}

	@Override
	public boolean isEmpty() {
		return speakers.isEmpty();
	}

	@Override
	public boolean fits() {
		return true;
	}

	/** A column of the drawing: an outlet, or all that have none. */
	private record Column(String label, List<String> outlets) {

		boolean together() {
			return outlets.size() > 1;
		}

		Amount of(Speaker speaker) {
			Amount sum = new Amount();
			outlets.forEach(outlet -> sum.add(speaker.by().getOrDefault(outlet, new Amount())));
			return sum;
		}
	}

	/** The longest bars of some columns; none of no length. */
	private static Amount greatest(List<Column> columns, List<Speaker> speakers) {
		Amount most = new Amount();
		most.add(1, 1);
		for (Column column : columns) {
			for (Speaker speaker : speakers) {
				Amount amount = column.of(speaker);
				most.statements = Math.max(most.statements, amount.statements);
				most.words = Math.max(most.words, amount.words);
			}
		}
		return most;
	}

	@Override
	public PictureDrawing drawing(double width) {
		boolean above = width < NARROW;
		int named = above ? 2 : MOST_OUTLETS;
		List<Column> columns = new ArrayList<>();
		if (outlets.size() != 1) {
			columns.add(new Column("all", outlets));
		}
		outlets.stream().limit(outlets.size() == named + 1 ? named + 1 : named).forEach(outlet -> columns.add(new Column(outlet, List.of(outlet))));
		if (outlets.size() > named + 1) {
			columns.add(new Column("+" + (outlets.size() - named) + " more", outlets.subList(named, outlets.size())));
		}
		List<Speaker> shown = speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()));
		double left = above ? 0 : Math.min(LABEL, shown.stream().mapToDouble(one -> TypeWidth.of(one.label(), PictureDrawing.SIZE, false)).max().orElse(0)) + 12;
		if (!above) { // Rather a speaker's label is cut, which is told at the pointer, than a head is broken inside a word.
			double word = columns.stream().flatMap(column -> Stream.of(column.label().split(" "))).mapToDouble(one -> TypeWidth.of(one, PictureDrawing.SMALL, false)).max().orElse(0);
			left = Math.min(left, Math.max(LEAST_LABEL, width - columns.size() * Math.ceil(word + GAP)));
		}
		double step = (width - left) / Math.max(1, columns.size());
		double number = TypeWidth.of(String.valueOf(shown.stream().mapToInt(one -> one.all().words).max().orElse(0)), PictureDrawing.SMALL, false) + 8;
		double longest = Math.max(6, step - number);
		Amount together = greatest(columns.stream().filter(Column::together).toList(), shown);
		Amount single = greatest(columns.stream().filter(column -> !column.together()).toList(), shown);
		List<Item> items = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			double x = left + i * step;
			List<String> lines = TypeWidth.lines(columns.get(i).label(), step - GAP, 2, PictureDrawing.SMALL, false);
			for (int line = 0; line < lines.size(); line++) {
				items.add(new Item(line == 0 ? columns.get(i).label() : null, null, List.of(new Words(lines.get(line), x, HEAD - 6 - (lines.size() - 1 - line) * 13, PictureDrawing.SMALL, true, Anchor.START, false))));
			}
		}
		double y = HEAD;
		for (Speaker speaker : shown) {
			double room = above ? width : left - 12;
			String label = TypeWidth.lines(speaker.label(), room, 1, PictureDrawing.SIZE, false).getFirst();
			items.add(new Item(null, null, List.of(new Line(0, y + 0.5, width, y + 0.5))));
			y += above ? LINE : 0;
			items.add(new Item(label.equals(speaker.label()) ? null : speaker.label(), speaker.actor() == null ? null : new Target(Target.Kind.ACTOR, speaker.actor()),
					List.of(above ? new Words(label, 0, y - 3, PictureDrawing.SIZE, false, Anchor.START, false) : new Words(label, left - 12, y + ROW / 2 + 4, PictureDrawing.SIZE, false, Anchor.END, false))));
			for (int i = 0; i < columns.size(); i++) {
				Amount amount = columns.get(i).of(speaker);
				if (amount.statements > 0) {
					double x = left + i * step;
					Amount most = columns.get(i).together() ? together : single;
					double first = (double) amount.statements / most.statements * longest;
					double second = (double) amount.words / most.words * longest;
					items.add(new Item(speaker.label() + ", " + columns.get(i).label() + ": statements " + amount.statements + ", words " + amount.words, null, List.of(
							new Box(x, y + 6, first, BAR, Look.FIRST), new Words(String.valueOf(amount.statements), x + first + 4, y + 6 + BAR, PictureDrawing.SMALL, false, Anchor.START, false),
							new Box(x, y + 8 + BAR, second, BAR, Look.SECOND), new Words(String.valueOf(amount.words), x + second + 4, y + 9 + 2 * BAR, PictureDrawing.SMALL, true, Anchor.START, false))));
				}
			}
			y += ROW;
		}
		int more = speakers.size() - shown.size();
		if (more > 0) {
			items.add(new Item(null, null, List.of(new Words("+" + more + " more in the table", above ? 0 : left, y + 14, PictureDrawing.SMALL, true, Anchor.START, false))));
			y += 20;
		}
		return new PictureDrawing(width, y + 1, items);
	}
}
