// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;

import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.facts.Corpus;
import org.gainsay.report.Utf8Text;

/** How far coders agree, as a page of its own: one HTML file that needs nothing else. */
public final class AgreementPage {

	private AgreementPage() {
	}

	/** Writes it. */
	public static void write(Corpus corpus, CoderAgreement agreement, Appendable to) throws IOException {
		Utf8Text page = new Utf8Text();
		Html html = new Html(page);
		String title = "Agreement: " + corpus.name();
		Frame.ofOneFile().open(html, title);
		html.open("header").element("h1", title).close().open("main");
		new AgreementSection(agreement, html).write();
		html.close();
		Frame.close(html);
		to.append(page.toString());
	}
}
