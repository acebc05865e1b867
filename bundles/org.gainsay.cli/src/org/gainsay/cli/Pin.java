// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.PinEdits;
import org.gainsay.edit.PinEdits.State;
import org.gainsay.facts.edit.CorpusEdit;

import picocli.CommandLine.Command;

/** The command {@code pin}. */
@Command(name = "pin", description = "Writes down the sha256 of every article's text, in all files or in none, and says whose text is another than the one that was annotated. "
		+ "From then on the check tells when a text changes. Nothing else in the files changes.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay pin my-corpus --dry-run",
				"  gainsay pin my-corpus" })
final class Pin extends WritingCommand {

	private PinEdits.Pins pins;

	@Override
	CorpusEdit edit(CorpusSession session) {
		pins = new PinEdits(session).pinAll();
		return pins.edit();
	}

	@Override
	void details(PrintWriter to) {
		for (PinEdits.Pin pin : pins.articles()) {
			String article = Words.visible(pin.article().name());
			String told = switch (pin.state()) {
				case NEW -> "newly pinned: " + article;
				case CHANGED -> "changed: the text \"" + Words.visible(pin.article().text()) + "\" of " + article + " is another than the one that was annotated; look through its statements";
				case LEFT -> "left: " + article + ": " + Words.oneLine(pin.reason());
				case RIGHT -> null;
			};
			if (told != null) {
				to.println(Words.visible(pin.article().at().file()) + ":" + pin.line() + ": " + told);
			}
		}
		to.println(pins.count(State.NEW) + " newly pinned, " + pins.count(State.CHANGED) + " changed, " + pins.count(State.RIGHT) + " right already, " + pins.count(State.LEFT) + " left");
	}

	@Override
	String what() {
		return "Pinned the texts of " + Words.count(pins.count(State.NEW) + pins.count(State.CHANGED), "article");
	}

	@Override
	String uncertain() {
		return "the sha256 of an article in what they concern";
	}
}
