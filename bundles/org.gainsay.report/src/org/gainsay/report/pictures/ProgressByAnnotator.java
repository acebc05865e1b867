// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.analysis.Versions;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.Status;

/** How many articles each annotator has done, begun, and not yet: a bar an annotator. */
public final class ProgressByAnnotator implements Picture {

	private static final int MOST = 40;
	private static final String NOBODY = "nobody named";
	private static final List<Status> ORDER = List.of(Status.DONE, Status.BEGUN, Status.OPEN);

	private record Annotator(String name, Map<Status, Integer> articles, int statements) {
	}

	private final List<Annotator> annotators = new ArrayList<>();

	/** @param corpus all annotation sets of which count, whichever is read elsewhere; of articles that no later version revises */
	public ProgressByAnnotator(Corpus corpus) {
		Versions versions = Versions.of(corpus);
		Map<String, Map<Status, Integer>> found = new TreeMap<>();
		Map<String, Integer> statements = new TreeMap<>();
		for (ArticleFacts article : corpus.articles()) {
			if (versions.superseded(article.name())) {
				continue;
			}
			for (AnnotationSetFacts set : corpus.setsOf(article.name())) {
				String annotator = set.annotator();
				String name = annotator == null ? NOBODY : annotator;
				found.computeIfAbsent(name, one -> new EnumMap<>(Status.class)).merge(set.progress(), 1, Integer::sum);
				statements.merge(name, set.counted(), Integer::sum);
			}
		}
		found.forEach((name, articles) -> annotators.add(new Annotator(name, articles, statements.getOrDefault(name, 0))));
	}

	@Override
	public String name() {
		return "progress";
	}

	@Override
	public String title() {
		return "Progress by annotator";
	}

	@Override
	public String note() {
		return "How many articles each annotator has done, begun, and not begun, of those with an annotation set of theirs.";
	}

	@Override
	public List<Key> keys() {
		return statusKeys();
	}

	static List<Key> statusKeys() {
		return List.of(new Key(Look.DONE, sign(Status.DONE), word(Status.DONE), "the coding of the article is done"), new Key(Look.BEGUN, sign(Status.BEGUN), word(Status.BEGUN), "some of it is coded"),
				new Key(Look.OPEN, sign(Status.OPEN), word(Status.OPEN), "nothing of it is coded"));
	}

	/** What people read: a claims file calls open what is not begun. */
	static String word(Status status) {
		return switch (status) {
			case DONE -> "done";
			case BEGUN -> "begun";
			case OPEN -> "not begun";
		};
	}

	static String sign(Status status) {
		return switch (status) {
			case DONE -> "✓";
			case BEGUN -> "◐";
			case OPEN -> "○";
		};
	}

	@Override
	public PictureTable table() {
		return new PictureTable(List.of("Annotator", word(Status.DONE), word(Status.BEGUN), word(Status.OPEN), "statements"), annotators.stream().map(one -> List.of(one.name(), number(one, Status.DONE), number(one, Status.BEGUN), number(one, Status.OPEN), String.valueOf(one.statements()))).toList());
	}

	private static String number(Annotator one, Status status) {
		return String.valueOf(one.articles().getOrDefault(status, 0));
	}

	@Override
	public boolean isEmpty() {
		return annotators.isEmpty();
	}

	@Override
	public boolean fits() {
		return true;
	}

	@Override
	public PictureDrawing drawing(double width) {
		List<StackedBars.Bar> bars = new ArrayList<>();
		annotators.stream().limit(MOST).forEach(one -> bars.add(bar(one.name(), one.articles())));
		if (annotators.size() <= MOST) {
			return StackedBars.drawing(bars, null, width);
		}
		Map<Status, Integer> rest = new EnumMap<>(Status.class);
		annotators.subList(MOST, annotators.size()).forEach(one -> one.articles().forEach((status, articles) -> rest.merge(status, articles, Integer::sum)));
		return StackedBars.drawing(bars, bar("+" + (annotators.size() - MOST) + " more", rest), width);
	}

	static StackedBars.Bar bar(String label, Map<Status, Integer> articles) {
		return new StackedBars.Bar(label, null, ORDER.stream().filter(articles::containsKey)
				.map(status -> new StackedBars.Part(Look.valueOf(status.name()), sign(status), word(status), articles.get(status))).toList());
	}
}
