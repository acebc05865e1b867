// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;

/** The two files that tell brat which types there are and how they look. */
final class BratConfiguration {

	/** Of each type of span: what it is called where there is room, and the colour of its background. */
	private static final Map<String, String[]> LOOKS = looks();

	private BratConfiguration() {
	}

	private static Map<String, String[]> looks() {
		Map<String, String[]> looks = new LinkedHashMap<>();
		looks.put(Scheme.SOURCE, new String[] { "Source", "Src", "#9ecae1" });
		looks.put(Scheme.CUE, new String[] { "Cue", "Cue", "#fdd0a2" });
		looks.put(Scheme.CONTENT, new String[] { "Content", "Cont", "#c7e9c0" });
		looks.put("Hedge", new String[] { "Hedge", "Hdg", "#dadaeb" });
		looks.put("Addressee", new String[] { "Addressee", "Addr", "#c6dbef" });
		looks.put("Target", new String[] { "Target", "Targ", "#a1d99b" });
		looks.put("Grounds", new String[] { "Grounds", "Gr", "#d9d9d9" });
		looks.put("Condition", new String[] { "Condition", "If", "#fdae6b" });
		looks.put(Scheme.CODE, new String[] { "Code", "Code", "#fff7bc" });
		looks.put(Scheme.EVENT, new String[] { "Attribution", "Attr", "#fcbba1" });
		looks.put(Scheme.SOURCELESS, new String[] { "Attribution, no source", "Attr-0", "#fee0d2" });
		return looks;
	}

	/**
	 * {@code annotation.conf}: the types.
	 *
	 * @param more  types of spans and events of another scheme, which an import kept
	 */
	static String annotation(Collection<String> more) {
		List<String> spans = Arrays.stream(Role.values()).map(Scheme::type).toList();
		StringBuilder written = new StringBuilder("# The types of annotations of an export of Gainsay.\n\n[entities]\n");
		spans.forEach(type -> written.append(type).append('\n'));
		new TreeSet<>(more).stream().filter(type -> !LOOKS.containsKey(type)).forEach(type -> written.append(type).append('\n'));
		written.append("\n[relations]\n");
		written.append(Scheme.CITES).append("\tArg1:Source, Arg2:Source\n");
		written.append("# ").append(Scheme.REPEATS).append(" and ").append(Scheme.ANSWERS).append(" hold between events\n");
		for (String type : List.of(Scheme.REPEATS, Scheme.ANSWERS)) {
			written.append(type).append("\tArg1:<EVENT>, Arg2:<EVENT>\n");
		}
		written.append("<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n");
		written.append("\n[events]\n");
		String roles = "Source*:Source, Cue*:Cue, Content*:Content, Cited*:Source, CitedCue*:Cue, Hedge*:Hedge, Addressee*:Addressee, Target*:Target, Grounds*:Grounds, Condition*:Condition, Code*:Code";
		for (String type : List.of(Scheme.EVENT, Scheme.SOURCELESS)) {
			written.append(type).append('\t').append(roles).append('\n');
		}
		written.append("\n[attributes]\n");
		attribute(written, Scheme.STANCE, "<EVENT>", StanceKind.values());
		attribute(written, Scheme.CERTAINTY, "<EVENT>", Certainty.values());
		attribute(written, Scheme.CONDITIONAL, "<EVENT>");
		attribute(written, Scheme.FORM, "<EVENT>", Form.values());
		attribute(written, Scheme.ACT, "<EVENT>", Act.values());
		attribute(written, Scheme.STATUS, "<EVENT>", StatementStatus.values());
		attribute(written, Scheme.WRITER, "<EVENT>", Certainty.values());
		attribute(written, Scheme.NEGATED, Scheme.CUE);
		return written.toString();
	}

	private static void attribute(StringBuilder to, String name, String on, Enumerator... values) {
		to.append(name).append("\tArg:").append(on);
		if (values.length > 0) {
			to.append(", Value:").append(Arrays.stream(values).map(Enumerator::getLiteral).filter(Predicate.not("unspecified"::equals)).map(Scheme::value).collect(Collectors.joining("|")));
		}
		to.append('\n');
	}

	/** {@code visual.conf}: labels and colours. */
	static String visual() {
		StringBuilder written = new StringBuilder("# Labels and colours of an export of Gainsay.\n\n[labels]\n");
		LOOKS.forEach((type, look) -> written.append(type).append(" | ").append(look[0]).append(" | ").append(look[1]).append('\n'));
		written.append("\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:#f0f0f0, borderColor:darken\nARC_DEFAULT\tcolor:black, arrowHead:triangle-5\n");
		LOOKS.forEach((type, look) -> written.append(type).append("\tbgColor:").append(look[2]).append('\n'));
		written.append(Scheme.NEGATED).append("\tglyph:N\n").append(Scheme.CONDITIONAL).append("\tglyph:?, dashArray:3-3\n");
		return written.toString();
	}
}
