// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.CorrespondenceEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;
import org.eclipse.osgi.util.NLS;

/**
 * The edits by which somebody judges what was found. Every method throws {@link IllegalArgumentException} with a message for the user
 * where there is nothing to do.
 */
public final class Judging {

	private Judging() {
	}

	/**
	 * Links the statements of an item. Where all but one are in a correspondence of the kind, that one joins it.
	 *
	 * @param how null for nothing said
	 */
	public static CorpusEdit link(CompareItem item, CorrespondenceKind kind, How how, CorpusSession session) {
		List<String> statements = item.statements().orElseThrow(() -> new IllegalArgumentException(DeskMessages.Judge_passage));
		List<CorrespondenceFacts> common = session.corpus().correspondences().stream().filter(same -> same.statements().stream().filter(statements::contains).count() >= 1).toList();
		for (CorrespondenceFacts same : common) {
			if (same.statements().containsAll(statements)) {
				throw new IllegalArgumentException(NLS.bind(DeskMessages.Judge_linkedAlready, same.kind().getLiteral(), same.name()));
			}
		}
		for (CorrespondenceFacts same : common) {
			List<String> missing = statements.stream().filter(name -> !same.statements().contains(name)).toList();
			if (same.kind() == kind && missing.size() == 1) {
				return new CorrespondenceEdits(session).addTo(same.name(), missing.getFirst());
			}
		}
		return new CorrespondenceEdits(session).add(null, kind, statements, how, null);
	}

	/** Takes the link of a pair away: the whole correspondence where it has no more than the two. */
	public static CorpusEdit unlink(CompareItem item, CorpusSession session) {
		List<String> statements = item.statements().orElse(List.of());
		CorrespondenceFacts linked = session.corpus().correspondences().stream().filter(same -> statements.size() > 1 && same.statements().containsAll(statements)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(DeskMessages.Judge_notLinked));
		CorrespondenceEdits edits = new CorrespondenceEdits(session);
		return linked.statements().size() <= 2 || Set.copyOf(linked.statements()).equals(Set.copyOf(statements)) ? edits.remove(linked.name())
				: edits.removeFrom(linked.name(), statements.getLast());
	}

	/**
	 * Rejects all pairs of an item that nobody linked.
	 *
	 * @param beforeText what the file of the rejected pairs holds; empty where there is none
	 */
	public static CorpusEdit reject(CompareItem item, String beforeText, Corpus corpus) {
		List<UtterancePair> pairs = item.pairs().stream().filter(pair -> !pair.linked()).toList();
		if (pairs.isEmpty()) {
			throw new IllegalArgumentException(item.pairs().isEmpty() ? DeskMessages.Judge_noPair : DeskMessages.Judge_rejectLinked);
		}
		String text = beforeText;
		RejectedPairs rejected = RejectedPairs.of(beforeText);
		List<CorpusEdit> steps = new ArrayList<>();
		for (UtterancePair pair : pairs) {
			CorpusEdit edit = rejected.reject(pair, corpus);
			steps.add(edit);
			text = edit.files().getFirst().applyTo(text);
			rejected = RejectedPairs.of(text);
		}
		return steps.size() == 1 ? steps.getFirst() : whole(steps.getFirst().label(), beforeText, text);
	}

	/** Takes the rejection of an item's pairs back. */
	public static CorpusEdit restore(CompareItem item, RejectedPairs before, Corpus corpus) {
		Optional<CorpusEdit> edit = before.restore(item.pairs().getFirst(), corpus);
		return edit.orElseThrow(() -> new IllegalArgumentException(DeskMessages.Judge_notRejected));
	}

	private static CorpusEdit whole(String label, String before, String after) {
		return new CorpusEdit(label, List.of(new FileEdits(RejectedPairs.FILE, before.isEmpty() ? null : Stamp.of(before),
				List.of(new TextEdit(0, before.length(), after)))));
	}
}
