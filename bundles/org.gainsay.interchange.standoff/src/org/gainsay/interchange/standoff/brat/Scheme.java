// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.StatementAnchor.Role;

/** The types, roles and attributes that we write and understand: those of PolNeAR, and ours for what it has none for. */
final class Scheme {

	/** An attribution with a source. */
	static final String EVENT = "Attribution";
	/** An attribution that names no source at all. */
	static final String SOURCELESS = "Attribution-no-source";
	static final String SOURCE = "Source";
	static final String CUE = "Cue";
	static final String CONTENT = "Content";
	/** A source or a cue of somebody who is cited by the outer speakers. */
	static final String CITED = "Cited";
	static final String CITED_CUE = "CitedCue";
	/** Words that show a code. */
	static final String CODE = "Code";

	static final String STANCE = "Stance";
	static final String CERTAINTY = "Certainty";
	static final String CONDITIONAL = "Conditional";
	static final String FORM = "Form";
	static final String ACT = "Act";
	static final String STATUS = "Status";
	static final String WRITER = "Writer";
	static final String NEGATED = "Negated";

	static final String REPEATS = "Repeats";
	static final String ANSWERS = "Answers";
	static final String CITES = "Cites";

	/** The kind of note that brat's own annotators write. */
	static final String NOTE = "AnnotatorNotes";
	/** Notes of ours: what a statement is called, who speaks, what a stance says, what else is known. */
	static final String NAME = "Name";
	static final String SPEAKERS = "Speakers";
	static final String DETAIL = "Detail";
	/** Whose the words of an argument are, where the number of sources and cues does not say it: {@code Cue2 member 2}, {@code Grounds stance 1}. */
	static final String OWNER = "Owner";

	/** The categories in which an import keeps what the language has no place for; an export makes of them again what they were. */
	static final String KEPT_TYPE = "brat_type";
	/** On statements: what a further argument was called. */
	static final String KEPT_ROLE = "brat_role";
	/** On articles: the type of a span outside all events. */
	static final String KEPT_SPAN = "brat_span";
	/** On articles: a note on such a span. */
	static final String KEPT_NOTE = "brat_note";

	/** What the categories begin with in which an import keeps things. */
	static final String FORMAT = "brat";
	/** On statements and articles: where a span was exactly, to which no words lead. */
	static final String KEPT_EXACT = "brat_exact";
	/** On articles: a line that is neither span nor event. */
	static final String KEPT_LINE = "brat_line";

	/** What an import takes the names for, unless a mapping says otherwise. */
	static final String MAPPING = """
			mapping 1
			type Attribution: statement
			type Attribution-no-source: statement
			feature Stance: stance
			feature Certainty: certainty
			feature Form: form
			feature Act: act
			feature Status: status
			feature Negated: negated
			relation Cites: ignore
			""";

	private Scheme() {
	}

	/** Whether a category is of a kind; those after the first have a number. */
	static boolean is(String category, String kind) {
		return category.startsWith(kind) && category.substring(kind.length()).chars().allMatch(c -> c >= '0' && c <= '9');
	}

	/** What a span is called that has a role: {@code Source}, {@code Addressee}. */
	static String type(Role role) {
		return switch (role) {
			case CONTENT -> CONTENT;
			case CUE -> CUE;
			case SOURCE -> SOURCE;
			case HEDGE -> "Hedge";
			case ADDRESSEE -> "Addressee";
			case TARGET -> "Target";
			case GROUNDS -> "Grounds";
			case CONDITION -> "Condition";
			case CODE -> CODE;
		};
	}

	/** The role of a type of span; null for another's type. */
	static Role role(String type) {
		for (Role role : Role.values()) {
			if (type(role).equals(type)) {
				return role;
			}
		}
		return null;
	}

	/** A word for the value of an attribute, which has no spaces. */
	static String value(String literal) {
		return literal.replace(' ', '-');
	}

	/** What a value was called where it came from: its definition, where that is no name, else its name. */
	static String label(CategoryValueFacts value) {
		String definition = value.definition();
		return definition == null || definition.isBlank() ? value.name() : definition;
	}
}
