// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Element;

/** A declaration as it is written in its file, for as long as a command looks at it. */
final class WrittenElement {

	private final Editing editing;
	private final Declaration at;
	private final Body body;
	private final String text;
	private final List<String> inBraces = new ArrayList<>();

	private WrittenElement(Editing editing, Declaration at, String text, Body body) {
		this.editing = editing;
		this.at = at;
		this.text = text;
		this.body = body;
	}

	/**
	 * Works on a declaration.
	 *
	 * @param what how a message calls it
	 * @throws IllegalArgumentException if it has an error, or its file has changed
	 */
	static <T extends Element> void of(Editing editing, Declaration at, Class<T> type, String what, BiConsumer<WrittenElement, T> work) {
		editing.read(at.file(), root -> {
			T element = find(root, at, type, what);
			String text = editing.text(at.file());
			WrittenElement written = new WrittenElement(editing, at, text, Body.of(element, text, what));
			work.accept(written, element);
			written.close();
			return null;
		});
	}

	private static <T extends Element> T find(ICompositeNode root, Declaration at, Class<T> type, String what) {
		if (root.getSemanticElement() instanceof ClaimsFile file) {
			for (Element element : file.getElements()) {
				INode node = NodeModelUtils.findActualNodeFor(element);
				if (type.isInstance(element) && node != null && node.getOffset() == at.whole().offset()) {
					return type.cast(element);
				}
			}
		}
		throw new IllegalArgumentException(what + " is not written down where it was. Refresh, and try again.");
	}

	Body body() {
		return body;
	}

	String text() {
		return text;
	}

	void edit(TextEdit edit) {
		editing.edit(at.file(), edit);
	}

	void edit(List<TextEdit> edits) {
		edits.forEach(this::edit);
	}

	/** Puts another value in the place of one that the head of the declaration gives. */
	void head(String feature, String made) {
		INode node = References.list(body.node(), feature).getFirst();
		edit(new TextEdit(node.getOffset(), node.getLength(), made));
	}

	/**
	 * Puts new parts where they belong. Where there are no braces yet, what is put in one after another comes into the same ones.
	 */
	void insert(String key, List<String> made) {
		if (body.hasBraces()) {
			edit(body.insertion(key, made));
			return;
		}
		inBraces.addAll(made);
		edit(new TextEdit(body.region().end(), 0, inBraces.size() == made.size() ? " { " + String.join(" ", made) : " " + String.join(" ", made)));
	}

	private void close() {
		if (!inBraces.isEmpty()) {
			edit(new TextEdit(body.region().end(), 0, " }"));
		}
	}

	/** Takes the declaration away. */
	void remove() {
		edit(Blocks.removal(text, body.region()));
	}
}
