// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.gainsay.desk.article.StandingMarks;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Span;

/** A piece of an article that shows the standing of what is said there. */
public final class StandingAnnotation extends Annotation {

	private static final String TYPES = "org.gainsay.ui.standing."; //$NON-NLS-1$

	private final Standing standing;
	private StatementFacts statement;
	private Corpus corpus;

	private StandingAnnotation(StatementFacts statement, Standing standing, Corpus corpus) {
		super(typeOf(standing), false, null);
		this.statement = statement;
		this.standing = standing;
		this.corpus = corpus;
	}

	/** Who says what: made when somebody asks, which is for few of many. */
	@Override
	public String getText() {
		return StatementText.of(statement, corpus);
	}

	/** Takes the facts of another one that shows the same at the same place. */
	void becomes(StandingAnnotation newer) {
		statement = newer.statement;
		corpus = newer.corpus;
	}

	/** Takes a build in which the statement is the same: its claims may have other texts. */
	void becomes(Corpus newer) {
		corpus = newer;
	}

	/** The statement whose content the piece belongs to. */
	public StatementFacts statement() {
		return statement;
	}

	/** What shows. */
	public Standing standing() {
		return standing;
	}

	/** The annotation type of a standing. */
	public static String typeOf(Standing standing) {
		return TYPES + standing.word();
	}

	/** Whether an annotation type is one of a standing. */
	public static boolean isStandingType(Object type) {
		return type instanceof String name && name.startsWith(TYPES);
	}

	/** An annotation and where it shows, in UTF-16 units of the article's text. */
	public record Placed(StandingAnnotation annotation, Position position) {
		/** What shows where. */
		StandingMarks.Piece piece() {
			return new StandingMarks.Piece(annotation.statement.qualifiedName(), new Span(position.offset, position.offset + position.length),
					annotation.standing, SuggestionLines.stands(annotation.statement));
		}
	}

	/**
	 * What an annotation set shows in its article. Where a stance singles out a part of a content whose standing is another one,
	 * the part shows its own and the rest the whole's, so that no two styles lie upon each other for one statement. What was rejected is no part of the annotation, and does not show.
	 */
	public static List<Placed> of(AnnotationSetFacts set, Corpus corpus) {
		List<Placed> placed = new ArrayList<>();
		for (StatementFacts statement : set.statements()) {
			List<Standings.Part> parts = statement.status() == StatementStatus.REJECTED ? List.of() : Standings.parts(statement, corpus);
			if (parts.isEmpty()) {
				continue;
			}
			for (int i = 0; i < parts.size(); i++) {
				Standings.Part part = parts.get(i);
				List<Span> left = List.of(part.span());
				for (Standings.Part above : parts.subList(i + 1, parts.size())) {
					left = above.standing() == part.standing() ? left : without(left, above.span());
				}
				boolean shown = part.stance() == null || part.standing() != parts.getFirst().standing();
				for (Span span : shown ? left : List.<Span>of()) {
					placed.add(new Placed(new StandingAnnotation(statement, part.standing(), corpus),
							new Position(span.start(), span.end() - span.start())));
				}
			}
		}
		return placed;
	}

	private static List<Span> without(List<Span> spans, Span cut) {
		List<Span> left = new ArrayList<>();
		for (Span span : spans) {
			if (cut.end() <= span.start() || span.end() <= cut.start()) {
				left.add(span);
				continue;
			}
			if (span.start() < cut.start()) {
				left.add(new Span(span.start(), cut.start()));
			}
			if (cut.end() < span.end()) {
				left.add(new Span(cut.end(), span.end()));
			}
		}
		return left;
	}
}
