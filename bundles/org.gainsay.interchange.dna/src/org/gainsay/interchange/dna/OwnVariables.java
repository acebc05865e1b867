// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;

/** The variables that both programs understand, and those in which ours keeps what the other has no place for. */
final class OwnVariables {

	static final String PERSON = "person";
	static final String ORGANIZATION = "organization";
	static final String CONCEPT = "concept";
	static final String AGREEMENT = "agreement";
	/** The stance's kind, where agreement does not say it. */
	static final String STANCE = "stance";
	static final String CERTAINTY = "certainty";
	static final String FORM = "form";
	static final String CHAIN = "chain";

	/** The type of statements that every file has. */
	static final String TYPE = "DNA Statement";
	/** That of ours without {@link #AGREEMENT}; of other types it is what stands behind their label. */
	static final String WITHOUT = " without agreement";
	static final String TYPE_WITHOUT = "Statement" + WITHOUT;
	/** The category of statements for other types. */
	static final String OF_TYPE = "statement type";
	/** The attribute that says what an actor is. */
	static final String KIND = "Type";
	/** The categories of articles for what documents have. */
	static final String DOCUMENT_TYPE = "type";
	static final String NOTES = "notes";
	/** Between those of a chain, the outermost first. */
	static final String CITES = " > ";

	private OwnVariables() {
	}

	static Optional<StanceKind> stance(String word) {
		return of(List.of(StanceKind.values()), StanceKind::getLiteral, word);
	}

	static Optional<Certainty> certainty(String word) {
		return of(List.of(Certainty.values()), Certainty::getLiteral, word).filter(one -> one != Certainty.UNSPECIFIED);
	}

	static Optional<Form> form(String word) {
		return of(List.of(Form.values()), Form::getLiteral, word).filter(one -> one != Form.UNSPECIFIED);
	}

	private static <T> Optional<T> of(List<T> all, Function<T, String> word, String written) {
		return all.stream().filter(one -> word.apply(one).equals(written)).findFirst();
	}

	/** Whether a value of a variable of ours is one that we write. */
	static boolean isOurs(String variable, String value) {
		return value.isEmpty() || switch (variable) {
			case STANCE -> stance(value).isPresent();
			case CERTAINTY -> certainty(value).isPresent();
			case FORM -> form(value).isPresent();
			default -> false;
		};
	}

	/** The label of the type that one is of which ours took what has no agreement. */
	static String base(String label) {
		return label.equals(TYPE_WITHOUT) ? TYPE : label.endsWith(WITHOUT) ? label.substring(0, label.length() - WITHOUT.length()) : label;
	}

	/** That of what has no agreement, of a type. */
	static String without(String label) {
		return label.equals(TYPE) ? TYPE_WITHOUT : label + WITHOUT;
	}

	/** Whether a name is one of some, whatever its case. */
	static boolean isCalled(String name, String... words) {
		return Arrays.stream(words).anyMatch(name.strip()::equalsIgnoreCase);
	}
}
