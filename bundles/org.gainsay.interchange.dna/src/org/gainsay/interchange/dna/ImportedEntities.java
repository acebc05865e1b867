// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.dna.DnaTables.AttributeValue;
import org.gainsay.interchange.dna.DnaTables.AttributeVariable;
import org.gainsay.interchange.dna.DnaTables.DataType;
import org.gainsay.interchange.dna.DnaTables.Entity;
import org.gainsay.interchange.dna.DnaTables.Variable;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;

/** Persons, organisations and concepts, with what is recorded of them. */
final class ImportedEntities {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;
	private static final Set<ActorKind> BODIES = Set.of(ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.PUBLICATION, ActorKind.DOCUMENT, ActorKind.GROUP);

	private final DnaTables tables;
	private final CorpusDraft draft;
	private final Map<Long, Actor> actors = new HashMap<>();
	private final Map<Long, Claim> claims = new HashMap<>();

	ImportedEntities(DnaTables tables, CorpusDraft draft) {
		this.tables = tables;
		this.draft = draft;
	}

	static boolean isPerson(Variable variable) {
		return variable.type() == DataType.SHORT_TEXT && OwnVariables.isCalled(variable.name(), OwnVariables.PERSON);
	}

	static boolean isOrganization(Variable variable) {
		return variable.type() == DataType.SHORT_TEXT && OwnVariables.isCalled(variable.name(), OwnVariables.ORGANIZATION, "organisation");
	}

	static boolean isConcept(Variable variable) {
		return variable.type() == DataType.SHORT_TEXT && OwnVariables.isCalled(variable.name(), OwnVariables.CONCEPT);
	}

	/** Declares all that there are, whether a statement names them or not. */
	void declare() {
		Map<Long, Map<String, String>> attributes = new HashMap<>();
		for (AttributeValue value : tables.attributeValues()) {
			AttributeVariable attribute = tables.attributeVariables().get(value.attributeVariableId());
			if (attribute == null || !tables.entities().containsKey(value.entityId())) {
				draft.files().notMapped("attribute value", "'" + value.value() + "' is of an entity " + value.entityId() + " and an attribute " + value.attributeVariableId() + ", and one of them is not there.");
			} else if (!value.value().isEmpty()) {
				attributes.computeIfAbsent(value.entityId(), id -> new java.util.LinkedHashMap<>()).put(attribute.name(), value.value());
			}
		}
		for (Entity entity : tables.entities().values()) {
			Variable variable = tables.variables().get(entity.variableId());
			Map<String, String> ofEntity = attributes.getOrDefault(entity.id(), Map.of());
			if (variable == null) {
				draft.files().notMapped("entity", "'" + entity.value() + "' is of a variable " + entity.variableId() + ", and there is none.");
			} else if (entity.value().isEmpty()) {
				lost(ofEntity, "the value that is empty");
			} else if (isPerson(variable) || isOrganization(variable)) {
				actor(entity, isPerson(variable), ofEntity);
			} else if (isConcept(variable)) {
				Claim claim = draft.claim(entity.value());
				claims.put(entity.id(), claim);
				ofEntity.forEach((attribute, value) -> code(claim.getCodes(), CategorySubject.CLAIM, attribute, value));
				draft.files().kept("concepts");
			} else {
				lost(ofEntity, "'" + entity.value() + "' of the variable " + variable.name());
				if (entity.childOf() != null) {
					draft.files().notMapped("entity below another", "Only of organisations and concepts has it a place here.");
				}
			}
		}
		tables.entities().values().stream().filter(entity -> entity.childOf() != null).forEach(this::below);
	}

	private void lost(Map<String, String> attributes, String of) {
		attributes.forEach((attribute, value) -> draft.files().notMapped("attribute value", "'" + value + "' (" + attribute + ") is of " + of + ", which has no place for it here."));
	}

	private void actor(Entity entity, boolean person, Map<String, String> attributes) {
		String type = attributes.getOrDefault(OwnVariables.KIND, "");
		ActorKind said = ActorKind.get(type.toLowerCase(Locale.ROOT));
		boolean fits = said != null && said.getLiteral().equals(type) && (person ? said == ActorKind.PERSON || said == ActorKind.UNNAMED : BODIES.contains(said));
		Actor actor = draft.actor(fits && said != null ? said : person ? ActorKind.PERSON : ActorKind.ORGANISATION, entity.value());
		actors.put(entity.id(), actor);
		attributes.forEach((attribute, value) -> {
			if (!fits || !attribute.equals(OwnVariables.KIND)) {
				code(actor.getCodes(), CategorySubject.ACTOR, attribute, value);
			}
		});
		draft.files().kept(person ? "persons" : "organisations");
	}

	/** The same entity of two statement types is one here, and coded once. */
	private void code(EList<Code> codes, CategorySubject subject, String label, String value) {
		Code code = MAKE.createCode();
		code.setCategory(draft.category(subject, label, CategoryKind.TEXT));
		code.setText(value);
		Code before = codes.stream().filter(one -> one.getCategory() == code.getCategory()).findFirst().orElse(null);
		if (before == null) {
			codes.add(code);
		} else if (!value.equals(before.getText())) {
			draft.files().notMapped("attribute value", "'" + value + "' (" + label + ") is of one who has '" + before.getText() + "' there in another statement type.");
		}
	}

	private void below(Entity entity) {
		Actor actor = actors.get(entity.id());
		Actor above = actors.get(entity.childOf());
		Claim claim = claims.get(entity.id());
		Claim topic = claims.get(entity.childOf());
		if (actor != null && above != null && actor.getPartOf() == above || claim != null && topic != null && claim.getRelations().stream().anyMatch(one -> one.getTarget() == topic)) {
			return; // of another statement type, too
		}
		if (actor != null && above != null && actor.getKind() != ActorKind.PERSON && !isBelow(above, actor) && actor.getPartOf() == null) {
			actor.setPartOf(above);
		} else if (claim != null && topic != null && claim != topic) {
			ClaimRelation relation = MAKE.createClaimRelation();
			relation.setKind(ClaimRelationKind.CONCERNS);
			relation.setTarget(topic);
			claim.getRelations().add(relation);
		} else if (actor != null || claim != null) {
			draft.files().notMapped("entity below another", "'" + entity.value() + "' is below one that is not there, or below itself.");
		}
	}

	private static boolean isBelow(Actor actor, Actor other) {
		Set<Actor> seen = new HashSet<>();
		for (Actor at = actor; at != null && seen.add(at); at = at.getPartOf()) {
			if (at == other) {
				return true;
			}
		}
		return false;
	}

	/** The actor of an entity; null for one that is none, or empty. */
	Actor actor(Object entity) {
		return entity instanceof Long id ? actors.get(id) : null;
	}

	/** The claim of an entity; null for one that is none, or empty. */
	Claim claim(Object entity) {
		return entity instanceof Long id ? claims.get(id) : null;
	}

	/** What an entity is called; empty for none. */
	String value(Object entity) {
		return entity instanceof Long id && tables.entities().containsKey(id) ? tables.entities().get(id).value() : "";
	}

	/** The values of all entities of a variable. */
	List<String> values(Variable variable) {
		return tables.entities().values().stream().filter(entity -> entity.variableId() == variable.id()).map(Entity::value).toList();
	}
}
