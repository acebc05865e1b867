// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.text.Span;

/** A statement while its article is not finished: its quotes can be written only when the whole text is known. */
final class Draft {

	final String name;
	final boolean named;
	List<Span> content = List.of();
	private final List<Function<Quoting, String>> lines = new ArrayList<>();

	Draft(String name, boolean named) {
		this.name = name;
		this.named = named;
	}

	Draft says(Span... pieces) {
		content = List.of(pieces);
		lines.add(quoting -> "says " + Arrays.stream(pieces).map(quoting::content).collect(Collectors.joining(" + ")));
		return this;
	}

	/** An anchor beside the content: cue, source, hedge or to. */
	Draft near(String role, Span span) {
		lines.add(quoting -> role + " " + quoting.near(span, content));
		return this;
	}

	Draft negatedCue(Span span) {
		lines.add(quoting -> "cue " + quoting.near(span, content) + " negated");
		return this;
	}

	/** A stance on a part of the content. */
	Draft at(String line, Span part) {
		lines.add(quoting -> line + " at " + quoting.part(part));
		return this;
	}

	Draft line(String line) {
		lines.add(quoting -> line);
		return this;
	}

	Draft chain(String outer, Span outerSource, Span outerCue, String inner, Span innerSource, Span innerCue) {
		lines.add(quoting -> "by " + outer + block(quoting, outerSource, outerCue) + "\n\t\t\tciting " + inner
				+ block(quoting, innerSource, innerCue));
		return this;
	}

	Draft both(String one, Span oneSource, String other, Span otherSource) {
		lines.add(quoting -> "by " + one + block(quoting, oneSource, null) + " and " + other + block(quoting, otherSource, null));
		return this;
	}

	Draft unnamed(Span words, String of) {
		lines.add(quoting -> "by unnamed " + quoting.near(words, content) + (of == null ? "" : " of " + of));
		return this;
	}

	/** Somebody who cites a source without a name; its words are the source. */
	Draft citingUnnamed(String outer, Span outerSource, Span outerCue, Span words, String of) {
		lines.add(quoting -> "by " + outer + block(quoting, outerSource, outerCue) + "\n\t\t\tciting unnamed " + quoting.near(words, content) + " of " + of);
		return this;
	}

	private String block(Quoting quoting, Span source, Span cue) {
		String inside = (source == null ? "" : " source " + quoting.near(source, content)) + (cue == null ? "" : " cue " + quoting.near(cue, content));
		return inside.isEmpty() ? "" : " {" + inside + " }";
	}

	String write(Quoting quoting) {
		StringBuilder written = new StringBuilder("\tstatement ").append(named ? name + " " : "").append("{\n");
		lines.forEach(line -> written.append("\t\t").append(line.apply(quoting)).append('\n'));
		return written.append("\t}\n").toString();
	}
}
