// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.gainsay.suggest.rules.WhyNot;
import org.gainsay.ui.views.Messages;

/** Says in words what there is to say of a sentence. */
final class WhyNotText {

	private WhyNotText() {
	}

	/** @param least the least score of a suggestion */
	static String of(WhyNot.Answer answer, double least) {
		Object[] parts = { answer.words(), answer.reason(), number(answer.score()), number(least) };
		String said = switch (answer.kind()) {
			case LANGUAGE -> Messages.WhyNot_language;
			case PROPOSED -> Messages.WhyNot_proposed;
			case BELOW -> Messages.WhyNot_below;
			case OVERRULED -> Messages.WhyNot_overruled;
			case QUOTED -> Messages.WhyNot_quoted;
			case NO_SPEAKER -> Messages.WhyNot_noSpeaker;
			case NO_CONTENT -> Messages.WhyNot_noContent;
			case NO_REPORT -> answer.reason().isEmpty() ? Messages.WhyNot_noReportHere : Messages.WhyNot_noReport;
			case NO_CUE -> Messages.WhyNot_noCue;
		};
		return NLS.bind(said, parts);
	}

	private static String number(double score) {
		return String.format(Locale.ROOT, "%.2f", score); //$NON-NLS-1$
	}
}
