// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

/** How somebody goes on who was refused something of a study: by a command, or in the workbench. Each is a part of a sentence that ends after it. */
public interface StudyWays {

	/** How the articles of a round are assigned. */
	String assign(String round);

	/** How a round is closed. */
	String close(String round);

	/** What lists the cases of a round, before "lists them". */
	String cases(String round);

	/** A sentence that says what to do if the moment of an opening or a closing is too early. */
	String later();

	/** How a coder asks for a kit of his own. */
	String ownKit(String coder);

	/** How somebody says that he is a coder. */
	String be(String coder);

	/** By what a coder is told of mishaps in what only he may see. */
	String beHimself();

	/** How the errors of the corpus are listed. */
	String check();
}
