// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;

/** Makes events, which articles report on. */
public final class EventEdits {

	private final CorpusSession session;

	public EventEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Declares an event at the end of the file that has most of them; where there is none, of the file of claims.
	 *
	 * @throws IllegalArgumentException with a message for the user if the name is taken or none, there is no title, or the file has changed
	 *                                  since it was checked
	 */
	public CorpusEdit create(String name, String title) {
		Editing editing = new Editing(session);
		Editing.checkName(name);
		if (editing.corpus().event(name).isPresent()) {
			throw new IllegalArgumentException("There is an event \"" + name + "\" already. Give another name.");
		}
		if (title == null || title.isBlank()) {
			throw new IllegalArgumentException("Give the event a title.");
		}
		Event event = GainsayFactory.eINSTANCE.createEvent();
		event.setName(name);
		event.setTitle(title.strip());
		editing.append(editing.fileOf(FileFacts::events, Editing.CLAIMS_FILE), Editing.writer().write(event));
		return editing.result("New event \"" + name + "\"", List.of(name));
	}
}
