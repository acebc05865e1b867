// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import org.gainsay.model.ActorKind;
import org.gainsay.text.Span;

/** Who is to speak, or to be cited, as a command is told. */
public sealed interface Speaker {

	/** An actor that is there, by its name. */
	record Known(String actor) implements Speaker {
	}

	/** An actor that is to be declared, in the file of actors; {@link NewStatement#nameFor} makes a name of a label. */
	record New(String name, ActorKind kind, String label) implements Speaker {
	}

	/** The article's own voice. */
	record Writer() implements Speaker {
	}

	/** Nobody is named: it is believed. */
	record Unstated() implements Speaker {
	}

	/**
	 * A source of this statement only.
	 *
	 * @param words the words of the article for it, in UTF-16 units; whole words
	 * @param of    the name of the actor that it belongs to, or null
	 */
	record Unnamed(Span words, String of) implements Speaker {
	}
}
