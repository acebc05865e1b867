// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.gainsay.desk.article.StandingMarks;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;

/** The standings of an annotation set as annotations of its text; changed only where a build has others. For the UI thread. */
final class ShownStandings {

	/**
	 * What the drawing of standings depends on.
	 *
	 * @param actors    of the corpus: whether somebody has a name is theirs
	 * @param inText    whether the document is the text of the spans
	 * @param stamp     the document's: what is drawn goes with the text it was drawn in
	 * @param standings those that show
	 */
	private record Drawn(AnnotationSetFacts set, Collection<ActorFacts> actors, boolean inText, long stamp, Set<Standing> standings) {
		boolean isAs(Drawn other) {
			return other != null && set == other.set && actors == other.actors && inText == other.inText && stamp == other.stamp && standings.equals(other.standings);
		}
	}

	private List<StandingAnnotation.Placed> placed = List.of();
	private final Map<String, StatementFacts> byName = new HashMap<>();
	/** What is drawn; null before anything is. */
	private Drawn drawn;

	/** Has the next ones be drawn anew, as for another document. */
	void forget() {
		drawn = null;
	}

	/**
	 * Shows those of a build.
	 *
	 * @param set null for none
	 * @return whether there is anything to be seen in the text that was not there before, or is no more
	 */
	boolean show(AnnotationSetFacts set, Corpus built, ISourceViewer viewer) {
		Drawn next = new Drawn(set, built.actors(), set != null && isText(set, built, viewer.getDocument()),
				viewer.getDocument() instanceof IDocumentExtension4 document ? document.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP, shownStandings());
		if (next.isAs(drawn)) {
			// A build of other files, or the second news of one: nothing of it is to be seen here.
			placed.forEach(one -> one.annotation().becomes(built));
			return false;
		}
		drawn = next;
		byName.clear();
		if (set != null) {
			set.statements().forEach(statement -> byName.putIfAbsent(statement.qualifiedName(), statement));
		}
		if (viewer.getAnnotationModel() instanceof IAnnotationModelExtension model) {
			annotate(next.inText ? StandingAnnotation.of(set, built) : List.of(), model);
		}
		return true;
	}

	/** Whether the document is the text that the spans were found in; where the file changes under the editor it is not for a moment. */
	private static boolean isText(AnnotationSetFacts set, Corpus built, IDocument document) {
		return document != null && built.article(set.article()).flatMap(built::text).map(ArticleText::text)
				.filter(text -> text.equals(document.get())).isPresent();
	}

	private static Set<Standing> shownStandings() {
		StandingLooks looks = StandingLooks.now();
		Set<Standing> standings = EnumSet.noneOf(Standing.class);
		for (Standing standing : Standing.values()) {
			if (looks.of(standing).shows()) {
				standings.add(standing);
			}
		}
		return standings;
	}

	/** Replaces the annotations that are not as before; the others get the new facts. */
	private void annotate(List<StandingAnnotation.Placed> now, IAnnotationModelExtension model) {
		Map<Object, StandingAnnotation.Placed> before = new HashMap<>();
		placed.forEach(one -> before.put(one.piece(), one));
		Map<Annotation, Position> added = new LinkedHashMap<>();
		List<StandingAnnotation.Placed> after = new ArrayList<>();
		Set<Object> taken = new HashSet<>();
		for (StandingAnnotation.Placed one : now) {
			if (!taken.add(one.piece())) {
				continue;
			}
			StandingAnnotation.Placed same = before.remove(one.piece());
			if (same != null) {
				same.annotation().becomes(one.annotation());
				after.add(same);
			} else {
				added.put(one.annotation(), one.position());
				after.add(one);
			}
		}
		if (!before.isEmpty() || !added.isEmpty()) {
			model.replaceAnnotations(before.values().stream().map(StandingAnnotation.Placed::annotation).toArray(Annotation[]::new), added);
		}
		placed = List.copyOf(after);
	}

	/** All annotations, shown or not. */
	List<StandingAnnotation.Placed> placed() {
		return placed;
	}

	/** The marks of those that show. */
	StandingMarks marks() {
		return StandingMarks.of(placed.stream().filter(one -> drawn.standings.contains(one.annotation().standing())).map(StandingAnnotation.Placed::piece).toList());
	}

	/** A statement of the set, by its qualified name; empty also for null. */
	Optional<StatementFacts> statement(String qualifiedName) {
		return Optional.ofNullable(byName.get(qualifiedName));
	}
}
