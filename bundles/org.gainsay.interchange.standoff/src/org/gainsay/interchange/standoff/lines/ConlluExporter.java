// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.lines;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.LayersExport;
import org.gainsay.interchange.standoff.Tokens;
import org.gainsay.interchange.standoff.Written;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Writes a table of tokens in the ten columns of CoNLL-U for each set on an article; the last column has what a token is part of. */
public final class ConlluExporter extends LayersExport {

	@Override
	public String id() {
		return "conllu";
	}

	@Override
	public String name() {
		return "CoNLL-U tokens";
	}

	@Override
	public String description() {
		return "A table of tokens in the columns of CoNLL-U, with the roles of statements in the last, for taggers and parsers.";
	}

	@Override
	protected String documentEnding() {
		return ".conllu";
	}

	@Override
	protected String document(Documents.Document document, Layers layers, ArticleText text, List<NotCarried> lost) {
		List<Integer> owner = new ArrayList<>();
		layers.words().forEach(one -> owner.add(0));
		for (int s = 0; s < layers.statements().size(); s++) {
			for (int word : layers.statements().get(s).words()) {
				owner.set(word, s + 1);
			}
		}
		StringBuilder to = new StringBuilder("# newdoc id = ").append(Written.line(document.stem())).append('\n');
		for (int s = 0; s < layers.statements().size(); s++) {
			for (String feature : List.of("name", "stance", "claim", "speakers", "form")) {
				String value = layers.statements().get(s).features().get(feature);
				if (value != null) {
					to.append("# statement ").append(s + 1).append(' ').append(feature).append(" = ").append(Written.line(value)).append('\n');
				}
			}
		}
		boolean widened = false;
		int number = 0;
		for (Tokens sentence : Tokens.of(text, document.article().language())) {
			to.append("# sent_id = ").append(++number).append("\n# text = ").append(Written.line(text.at(sentence.span()))).append('\n');
			for (int t = 0; t < sentence.tokens().size(); t++) {
				Span token = sentence.tokens().get(t);
				List<String> roles = new ArrayList<>();
				for (int w = 0; w < layers.words().size(); w++) {
					Span span = layers.words().get(w).span();
					if (span.overlaps(token)) {
						widened |= !span.contains(token);
						roles.add((span.start() >= token.start() ? "B-" : "I-") + layers.words().get(w).role() + (owner.get(w) == 0 ? "" : ":" + owner.get(w)));
					}
				}
				to.append(t + 1).append('\t').append(text.at(token)).append("\t_\t_\t_\t_\t_\t_\t_\tOffset=").append(text.codePoints(token.start())).append(':').append(text.codePoints(token.end()));
				if (!roles.isEmpty()) {
					to.append("|Role=").append(String.join(",", roles));
				}
				boolean last = t + 1 == sentence.tokens().size();
				if (!last && sentence.tokens().get(t + 1).start() == token.end()) {
					to.append("|SpaceAfter=No");
				}
				to.append('\n');
			}
			to.append('\n');
		}
		if (widened) {
			lost.add(new NotCarried(document.article().name(), "Spans that begin or end inside a token are those of the whole token.", "span"));
		}
		lost.add(new NotCarried(document.article().name(), "Of statements the table has name, first stance and claim, speakers, form and words; the rest has no column.", "statement detail"));
		return to.toString();
	}
}
