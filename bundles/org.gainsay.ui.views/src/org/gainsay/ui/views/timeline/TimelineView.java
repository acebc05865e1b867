// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.desk.Counts;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.desk.timeline.TimelinePicture;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.drawing.DrawingView;

/** The statements on a claim or of an actor by date, article by article, and how the claim's standing changed. */
public final class TimelineView extends DrawingView<TimelinePicture> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.timelineView"; //$NON-NLS-1$

	public TimelineView() {
		super(Kind.ACTOR);
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected String hint() {
		return Messages.Timeline_choose;
	}

	@Override
	protected TimelinePicture picture(Ledger of, Subject subject, TimelinePicture before) {
		return TimelinePicture.of(of, subject);
	}

	/** The claim of which most is said, else an actor. */
	@Override
	protected Subject suggested(Ledger of) {
		return of.rows().stream().max(Comparator.comparingInt(row -> row.cells().size())).<Subject>map(row -> new Subject(Kind.CLAIM, row.claim().name()))
				.or(() -> of.corpus().actors().stream().findFirst().map(actor -> new Subject(Kind.ACTOR, actor.name()))).orElse(null);
	}

	@Override
	protected String line(Subject subject, TimelinePicture picture, Ledger of) {
		List<String> parts = new ArrayList<>();
		if (subject.kind() == Kind.ACTOR) {
			parts.add(of.corpus().actor(subject.name()).map(ActorFacts::label).orElse(subject.name()));
		} else {
			of.row(subject.name()).ifPresent(row -> {
				parts.add(row.claim().text());
				row.flags().stream().map(Flag::word).forEach(parts::add);
			});
		}
		parts.add(picture.marks().isEmpty() ? Messages.Timeline_none : Counts.statements(picture.marks().size(), picture.lanes().size()));
		return String.join(" \u00B7 ", parts); //$NON-NLS-1$
	}

	@Override
	protected String description(TimelinePicture picture) {
		return picture.description();
	}

	@Override
	protected void show(TimelinePicture picture, boolean anew) {
		canvas().show(picture, new TimelinePainter(picture), TimelinePicture.LEFT, picture.head(), anew);
	}

	@Override
	protected Optional<Subject> instead(StatementFacts statement) {
		return statement.innermost().stream().filter(member -> member.kind() == MemberFacts.Kind.ACTOR && member.actor() != null).findFirst()
				.map(member -> new Subject(Kind.ACTOR, member.actor()));
	}

	@Override
	protected Optional<Subject> other(CorpusElement element) {
		return element.actor().map(actor -> new Subject(Kind.ACTOR, actor.name()));
	}

	@Override
	protected Optional<Subject> other(CaretPlace place) {
		return Optional.ofNullable(place.actor()).map(actor -> new Subject(Kind.ACTOR, actor.name()));
	}
}
