// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Correspondence;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;

/**
 * Says which statements report one utterance, or one wording.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement or correspondence, or
 * a file has an error there or has changed since it was checked.
 */
public final class CorrespondenceEdits {

	private final CorpusSession session;

	public CorrespondenceEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Writes a correspondence at the end of the file that holds most of them; statements without a name get one.
	 *
	 * @param name       null to have one made of the first statement's
	 * @param statements the qualified names of two or more
	 * @param how        {@code unspecified} or null for nothing said
	 * @param confidence from 0 to 1, or null
	 */
	public CorpusEdit add(String name, CorrespondenceKind kind, List<String> statements, How how, BigDecimal confidence) {
		Editing editing = new Editing(session);
		List<String> distinct = statements.stream().distinct().toList();
		distinct.forEach(editing::statement);
		if (distinct.size() < 2) {
			throw new IllegalArgumentException("Choose two or more statements.");
		}
		StatementEdits.checkConfidence(confidence);
		Set<String> taken = editing.corpus().correspondences().stream().map(CorrespondenceFacts::name).collect(Collectors.toSet());
		String wanted = name != null ? name : Editing.free(StatementEdits.shortName(distinct.getFirst()), taken::contains);
		Editing.checkName(wanted);
		if (taken.contains(wanted)) {
			throw new IllegalArgumentException("There is a correspondence \"" + wanted + "\" already. Give another name.");
		}
		WrittenStatement.of(editing, distinct.stream().filter(one -> !editing.statement(one).named()).toList(), written -> written.name(written.facts().name()));
		String line = kind.getLiteral() + " " + Editing.written(wanted) + " : " + distinct.stream().map(Editing::written).collect(Collectors.joining(", "))
				+ (how == null || how == How.UNSPECIFIED ? "" : " as " + how.getLiteral()) + (confidence == null ? "" : " confidence " + confidence.toPlainString());
		editing.append(editing.fileOf(FileFacts::correspondences, Editing.CORRESPONDENCES_FILE), line + "\n");
		return editing.result("New correspondence \"" + wanted + "\"", distinct);
	}

	/** Adds a statement to a correspondence; one that is in it changes nothing. */
	public CorpusEdit addTo(String correspondence, String statement) {
		Editing editing = new Editing(session);
		CorrespondenceFacts facts = facts(editing, correspondence);
		editing.statement(statement);
		if (!facts.statements().contains(statement)) {
			WrittenStatement.of(editing, statement, written -> written.name(written.facts().name()));
			WrittenElement.of(editing, facts.at(), Correspondence.class, what(correspondence), (written, there) -> written.edit(
					new TextEdit(References.list(written.body().node(), "statements").getLast().getEndOffset(), 0, ", " + Editing.written(statement))));
		}
		return editing.result("Add a statement to \"" + correspondence + "\"", List.of(statement));
	}

	/** Takes a statement out of a correspondence, which goes altogether where fewer than two stay. */
	public CorpusEdit removeFrom(String correspondence, String statement) {
		Editing editing = new Editing(session);
		CorrespondenceFacts facts = facts(editing, correspondence);
		if (!facts.statements().contains(statement)) {
			throw new IllegalArgumentException("The statement \"" + statement + "\" is not in the correspondence \"" + correspondence + "\".");
		}
		WrittenElement.of(editing, facts.at(), Correspondence.class, what(correspondence), (written, there) -> {
			List<INode> items = References.list(written.body().node(), "statements");
			Set<Integer> gone = new HashSet<>();
			for (int i = 0; i < items.size(); i++) {
				String name = Names.plainQualified(NodeModelUtils.getTokenText(items.get(i)).replace(" ", ""));
				if (name.equals(statement)) {
					gone.add(i);
				}
			}
			if (items.size() - gone.size() < 2) {
				written.remove();
			} else {
				written.edit(Body.removals(items, gone));
			}
		});
		return editing.result("Take a statement out of \"" + correspondence + "\"", List.of(statement));
	}

	/** Takes a correspondence away. */
	public CorpusEdit remove(String correspondence) {
		Editing editing = new Editing(session);
		CorrespondenceFacts facts = facts(editing, correspondence);
		WrittenElement.of(editing, facts.at(), Correspondence.class, what(correspondence), (written, there) -> written.remove());
		return editing.result("Delete the correspondence \"" + correspondence + "\"", facts.statements());
	}

	private static CorrespondenceFacts facts(Editing editing, String name) {
		return editing.corpus().correspondences().stream().filter(one -> one.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no correspondence \"" + name + "\"."));
	}

	private static String what(String correspondence) {
		return "the correspondence \"" + correspondence + "\"";
	}
}
