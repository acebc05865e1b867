// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.dna.DnaTables.DataType;
import org.gainsay.interchange.dna.DnaTables.Type;
import org.gainsay.interchange.dna.DnaTables.Variable;
import org.gainsay.model.Actor;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Claim;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.Target;

/** What statements say, by the variables of their types. */
final class ImportedStatements {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	/** What a variable is for. */
	private enum Use {
		PERSON, ORGANIZATION, CONCEPT, AGREEMENT, STANCE, CERTAINTY, FORM, CODE
	}

	private final DnaTables tables;
	private final CorpusDraft draft;
	private final ImportedEntities entities;
	private final Map<Long, Map<Variable, Use>> uses = new HashMap<>();
	private final Map<String, int[]> ranges = new HashMap<>();

	ImportedStatements(DnaTables tables, CorpusDraft draft, ImportedEntities entities) {
		this.tables = tables;
		this.draft = draft;
		this.entities = entities;
	}

	private Map<Variable, Use> uses(Type type) {
		return uses.computeIfAbsent(type.id(), id -> {
			Map<Variable, Use> found = new java.util.LinkedHashMap<>();
			tables.variables(type).forEach(variable -> found.put(variable, use(variable)));
			return found;
		});
	}

	private Use use(Variable variable) {
		if (variable.type() == DataType.BOOLEAN) {
			return OwnVariables.isCalled(variable.name(), OwnVariables.AGREEMENT) ? Use.AGREEMENT : Use.CODE;
		} else if (variable.type() != DataType.SHORT_TEXT) {
			return Use.CODE;
		}
		if (ImportedEntities.isPerson(variable)) {
			return Use.PERSON;
		} else if (ImportedEntities.isOrganization(variable)) {
			return Use.ORGANIZATION;
		} else if (ImportedEntities.isConcept(variable)) {
			return Use.CONCEPT;
		}
		boolean ours = entities.values(variable).stream().allMatch(value -> OwnVariables.isOurs(variable.name(), value));
		return !ours ? Use.CODE : switch (variable.name()) {
			case OwnVariables.STANCE -> Use.STANCE;
			case OwnVariables.CERTAINTY -> Use.CERTAINTY;
			case OwnVariables.FORM -> Use.FORM;
			default -> Use.CODE;
		};
	}

	/**
	 * A statement, without its words.
	 *
	 * @param which what to call it where something of it is told
	 */
	Statement made(DnaTables.Statement given, String which) {
		Statement statement = MAKE.createStatement();
		Type type = tables.types().get(given.typeId());
		Map<Variable, Use> variables = uses(type);
		Map<Long, Object> values = tables.values(given.id());
		Object agreement = value(Use.AGREEMENT, variables, values);
		boolean speaks = variables.containsValue(Use.PERSON) || variables.containsValue(Use.ORGANIZATION);
		Claim claim = entities.claim(value(Use.CONCEPT, variables, values));
		if (speaks || claim != null) {
			Link link = MAKE.createLink();
			link.getMembers().add(member(entities.actor(value(Use.PERSON, variables, values)), entities.actor(value(Use.ORGANIZATION, variables, values))));
			statement.getLinks().add(link);
		}
		String kind = entities.value(value(Use.STANCE, variables, values));
		String certainty = entities.value(value(Use.CERTAINTY, variables, values));
		if (claim != null) {
			Stance stance = MAKE.createStance();
			stance.setKind(kind(kind, agreement, which));
			OwnVariables.certainty(certainty).ifPresent(stance::setCertainty);
			Target target = MAKE.createTarget();
			target.setClaim(claim);
			stance.getTargets().add(target);
			statement.getStances().add(stance);
		} else {
			if (agreement != null) {
				yesNo(statement, OwnVariables.AGREEMENT, agreement);
			}
			text(statement, OwnVariables.STANCE, kind);
			text(statement, OwnVariables.CERTAINTY, certainty);
		}
		OwnVariables.form(entities.value(value(Use.FORM, variables, values))).ifPresent(statement::setForm);
		String base = OwnVariables.base(type.label());
		if (!base.equals(OwnVariables.TYPE)) {
			text(statement, OwnVariables.OF_TYPE, base);
		}
		variables.forEach((variable, use) -> {
			Object value = values.get(variable.id());
			if (use == Use.CODE && value != null) {
				code(statement, variable, value);
			}
		});
		return statement;
	}

	private static Object value(Use use, Map<Variable, Use> variables, Map<Long, Object> values) {
		return variables.entrySet().stream().filter(one -> one.getValue() == use).map(one -> values.get(one.getKey().id())).filter(one -> one != null).findFirst().orElse(null);
	}

	private static Member member(Actor person, Actor organization) {
		Member member = MAKE.createMember();
		if (person == null && organization == null) {
			member.setUnstated(true);
		} else {
			member.setActor(person != null ? person : organization);
			if (person != null && organization != null) {
				member.getOnBehalfOf().add(organization);
			}
		}
		return member;
	}

	/** What agreement says goes before what the other program could not read. Without either it is what is said of the concept, and nobody knows on which side. */
	private StanceKind kind(String written, Object agreement, String which) {
		StanceKind said = OwnVariables.stance(written).orElse(null);
		if (agreement == null) {
			return said == null ? StanceKind.REMARKS_ON : said;
		}
		boolean agrees = agreement.equals(1L);
		if (said != null && (agrees ? ExportedStatements.AGREES : ExportedStatements.DISAGREES).contains(said)) {
			return said;
		}
		if (said != null) {
			draft.files().notMapped("stance", which + " has the stance '" + written + "' beside an agreement of " + agreement + ", and the agreement was taken.");
		}
		return agrees ? StanceKind.ASSERTS : StanceKind.DENIES;
	}

	private void code(Statement statement, Variable variable, Object value) {
		switch (variable.type()) {
			case SHORT_TEXT -> text(statement, variable.name(), entities.value(value));
			case LONG_TEXT -> text(statement, variable.name(), (String) value);
			case BOOLEAN -> yesNo(statement, variable.name(), value);
			case INTEGER -> number(statement, variable.name(), (Long) value);
		}
	}

	private void text(Statement statement, String label, String value) {
		if (!value.isEmpty()) {
			Code code = coded(statement, draft.category(CategorySubject.STATEMENT, label, CategoryKind.TEXT));
			code.setText(value);
		}
	}

	private void yesNo(Statement statement, String label, Object value) {
		Category category = draft.category(CategorySubject.STATEMENT, label, CategoryKind.LIST);
		List.of("yes", "no").forEach(one -> draft.value(category, one));
		coded(statement, category).getValues().add(draft.value(category, value.equals(1L) ? "yes" : "no"));
	}

	private void number(Statement statement, String label, long value) {
		if (value != (int) value) {
			draft.files().notMapped("number", value + " of the variable " + label + " is none of 32 bits, and is left out.");
			return;
		}
		int number = (int) value;
		Category category = draft.category(CategorySubject.STATEMENT, label, CategoryKind.NUMBER);
		int[] range = ranges.computeIfAbsent(label, key -> new int[] { number, number });
		range[0] = Math.min(range[0], number);
		range[1] = Math.max(range[1], number);
		category.setMinimum(range[0]);
		category.setMaximum(range[1]);
		coded(statement, category).setNumber(number);
	}

	private static Code coded(Statement statement, Category category) {
		Code code = MAKE.createCode();
		code.setCategory(category);
		statement.getCodes().add(code);
		return code;
	}
}
