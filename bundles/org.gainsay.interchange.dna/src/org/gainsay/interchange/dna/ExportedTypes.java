// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.dna.DnaTables.AttributeValue;
import org.gainsay.interchange.dna.DnaTables.AttributeVariable;
import org.gainsay.interchange.dna.DnaTables.DataType;
import org.gainsay.interchange.dna.DnaTables.Entity;
import org.gainsay.interchange.dna.DnaTables.Type;
import org.gainsay.interchange.dna.DnaTables.Variable;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.ClaimRelationKind;

/** The types of statements, their variables and values, and the statements themselves. */
final class ExportedTypes {

	private static final Set<String> YES_NO = Set.of("yes", "no");
	private static final int MOST_DIGITS = 11;

	/** A column of a type: a variable, and what each statement has in it. */
	private record Column(Variable variable, Function<Coding, String> value) {
	}

	private final Corpus corpus;
	private final DnaTables tables;
	private final Lost lost;
	private final Values values;
	private final Categories categories;
	private final Map<Variable, Map<String, Long>> entities = new HashMap<>();
	private final Map<String, List<CodeFacts>> codes = new HashMap<>();
	private final Map<String, ActorKind> kinds = new HashMap<>();
	private final Map<String, String> parents = new HashMap<>();
	private final Map<String, Set<String>> declared = new HashMap<>();

	ExportedTypes(Corpus corpus, DnaTables tables, Lost lost, Values values, ExportedStatements made) {
		this.corpus = corpus;
		this.tables = tables;
		this.lost = lost;
		this.values = values;
		this.categories = made.categories();
		made.unnamed().forEach(value -> kinds.put(OwnVariables.PERSON + value, ActorKind.UNNAMED));
	}

	void add(List<Coding> codings) {
		known(codings);
		Set<String> agreeing = new HashSet<>();
		codings.stream().filter(coding -> coding.agreement() != null).forEach(coding -> agreeing.add(coding.base()));
		Map<String, List<Coding>> byType = new TreeMap<>(Comparator.comparing((String label) -> !label.equals(OwnVariables.TYPE)).thenComparing(label -> !label.equals(OwnVariables.TYPE_WITHOUT))
				.thenComparing(Comparator.naturalOrder()));
		byType.put(OwnVariables.TYPE, new ArrayList<>());
		codings.forEach(coding -> byType.computeIfAbsent(coding.type(agreeing.contains(coding.base())), label -> new ArrayList<>()).add(coding));
		Map<Coding, List<Column>> columns = new java.util.IdentityHashMap<>();
		byType.forEach((label, ofType) -> {
			Type type = new Type(tables.types().size() + 1L, label);
			tables.types().put(type.id(), type);
			List<Column> made = columns(type, ofType);
			ofType.forEach(coding -> columns.put(coding, made));
		});
		codings.sort(Comparator.comparingLong(Coding::document).thenComparingInt(Coding::start).thenComparingInt(Coding::stop).thenComparingLong(Coding::coder).thenComparing(Coding::order));
		for (Coding coding : codings) {
			List<Column> ofType = columns.get(coding);
			long id = tables.statements().size() + 1L;
			tables.statements().put(id, new DnaTables.Statement(id, ofType.getFirst().variable().typeId(), coding.document(), coding.start(), coding.stop(), coding.coder()));
			for (Column column : ofType) {
				String value = column.value().apply(coding);
				tables.values(id).put(column.variable().id(), switch (column.variable().type()) {
					case SHORT_TEXT -> entities.get(column.variable()).get(value);
					case LONG_TEXT -> value;
					case INTEGER -> Long.valueOf(value);
					case BOOLEAN -> value.equals("yes") ? 1L : 0L;
				});
			}
		}
	}

	/** Actors and claims, those that no statement names too; without those that are outlets and nothing else. */
	private void known(List<Coding> codings) {
		Set<String> outlets = new HashSet<>();
		corpus.articles().stream().map(ArticleFacts::outlet).filter(one -> one != null).forEach(outlets::add);
		Set<String> spoken = new HashSet<>();
		codings.forEach(coding -> {
			spoken.add(coding.organization());
			declare(OwnVariables.PERSON, coding.person());
			declare(OwnVariables.ORGANIZATION, coding.organization());
			declare(OwnVariables.CONCEPT, coding.concept());
		});
		for (ActorFacts actor : corpus.actors()) {
			boolean person = ExportedStatements.isPerson(actor);
			String label = Values.label(actor.label(), actor.name());
			if (!person && outlets.contains(actor.name()) && !spoken.contains(label) && actor.codes().isEmpty()) {
				continue;
			}
			String variable = person ? OwnVariables.PERSON : OwnVariables.ORGANIZATION;
			String value = values.of(variable, actor.name(), label);
			declare(variable, value);
			codes.put(variable + value, actor.codes());
			kinds.put(variable + value, actor.kind());
			if (actor.partOf() != null) {
				corpus.actor(actor.partOf()).filter(above -> !person && !ExportedStatements.isPerson(above))
						.ifPresentOrElse(above -> parents.put(variable + value, values.of(variable, above.name(), Values.label(above.label(), above.name()))), () -> lost.count("body", "persons that are part of something", actor.name(), 1));
			}
		}
		for (ClaimFacts claim : corpus.claims()) {
			String value = values.of(OwnVariables.CONCEPT, claim.name(), Values.label(claim.text(), claim.name()));
			declare(OwnVariables.CONCEPT, value);
			codes.put(OwnVariables.CONCEPT + value, claim.codes());
			List<String> topics = claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.CONCERNS).map(ClaimRelationFacts::target).toList();
			topics.stream().findFirst().flatMap(corpus::claim).ifPresent(topic -> parents.put(OwnVariables.CONCEPT + value, values.of(OwnVariables.CONCEPT, topic.name(), Values.label(topic.text(), topic.name()))));
			lost.count("relation", "topics of claims beyond the first", claim.name(), topics.size() - 1);
		}
	}

	/** The first type has every value of the three, whichever type names it. */
	private void declare(String variable, String value) {
		declared.computeIfAbsent(variable, key -> new HashSet<>()).add(value);
	}

	private List<Column> columns(Type type, List<Coding> codings) {
		boolean standard = type.label().equals(OwnVariables.TYPE) || type.label().equals(OwnVariables.TYPE_WITHOUT);
		List<Column> columns = new ArrayList<>();
		boolean speaks = standard || codings.stream().anyMatch(Coding::speaks);
		if (speaks) {
			columns.add(shortText(OwnVariables.PERSON, type, Coding::person, codings));
			columns.add(shortText(OwnVariables.ORGANIZATION, type, Coding::organization, codings));
		}
		if (standard || codings.stream().anyMatch(coding -> !coding.concept().isEmpty())) {
			columns.add(shortText(OwnVariables.CONCEPT, type, Coding::concept, codings));
		}
		if (type.label().equals(OwnVariables.TYPE) || codings.stream().anyMatch(coding -> coding.agreement() != null)) {
			columns.add(new Column(variable(OwnVariables.AGREEMENT, DataType.BOOLEAN, type), coding -> Boolean.TRUE.equals(coding.agreement()) ? "yes" : "no"));
		}
		own(OwnVariables.STANCE, type, Coding::stance, codings, coding -> !coding.stance().isEmpty()
				&& !coding.stance().equals(coding.agreement() == null ? null : coding.agreement() ? "asserts" : "denies"), columns);
		own(OwnVariables.CERTAINTY, type, Coding::certainty, codings, coding -> !coding.certainty().isEmpty(), columns);
		own(OwnVariables.FORM, type, Coding::form, codings, coding -> !coding.form().isEmpty(), columns);
		own(OwnVariables.CHAIN, type, Coding::chain, codings, coding -> !coding.chain().isEmpty(), columns);
		Set<String> coded = new TreeSet<>();
		codings.forEach(coding -> coded.addAll(coding.codes().keySet()));
		for (String one : coded) {
			columns.add(coded(one, type, coding -> coding.codes().getOrDefault(one, ""), codings));
		}
		return columns;
	}

	private void own(String name, Type type, Function<Coding, String> value, List<Coding> codings, Predicate<Coding> needed, List<Column> to) {
		if (codings.stream().anyMatch(needed)) {
			to.add(text(name, type, value, codings));
		}
	}

	/** A category: as numbers or as yes and no only where every statement has one, for the format has no other way to say that there is none. */
	private Column coded(String name, Type type, Function<Coding, String> value, List<Coding> codings) {
		CategoryFacts category = categories.ofStatements(name);
		CategoryKind kind = category == null ? null : category.kind();
		if (kind == CategoryKind.NUMBER && codings.stream().map(value).allMatch(ExportedTypes::isNumber)) {
			return new Column(variable(name, DataType.INTEGER, type), value);
		}
		if (kind == CategoryKind.LIST && category != null && YES_NO.equals(Set.copyOf(category.valueNames())) && codings.stream().map(value).allMatch(YES_NO::contains)) {
			return new Column(variable(name, DataType.BOOLEAN, type), value);
		}
		return text(name, type, value, codings);
	}

	private static boolean isNumber(String text) {
		return text.matches("-?\\d+") && text.length() <= MOST_DIGITS && Long.parseLong(text) == (int) Long.parseLong(text);
	}

	private Column text(String name, Type type, Function<Coding, String> value, List<Coding> codings) {
		return codings.stream().map(value).anyMatch(text -> text.codePointCount(0, text.length()) > DnaTables.LONGEST) ? new Column(variable(name, DataType.LONG_TEXT, type), value)
				: shortText(name, type, value, codings);
	}

	private Variable variable(String name, DataType data, Type type) {
		Variable variable = new Variable(tables.variables().size() + 1L, name, data, type.id());
		tables.variables().put(variable.id(), variable);
		return variable;
	}

	private Column shortText(String name, Type type, Function<Coding, String> value, List<Coding> codings) {
		Variable variable = variable(name, DataType.SHORT_TEXT, type);
		Set<String> found = new TreeSet<>(List.of(""));
		if (type.label().equals(OwnVariables.TYPE)) {
			found.addAll(declared.getOrDefault(name, Set.of()));
		}
		codings.forEach(coding -> found.add(value.apply(coding)));
		Map<String, Long> ids = new LinkedHashMap<>();
		found.forEach(one -> ids.put(one, (long) tables.entities().size() + ids.size() + 1));
		ids.forEach((one, id) -> tables.entities().put(id, new Entity(id, variable.id(), one, null)));
		entities.put(variable, ids);
		below(variable, ids);
		attributes(variable, ids);
		return new Column(variable, value);
	}

	/** What is below another that the format knows, as long as that leads to no circle. */
	private void below(Variable variable, Map<String, Long> ids) {
		ids.forEach((value, id) -> {
			String above = parents.get(variable.name() + value);
			Set<String> seen = new HashSet<>(Set.of(value));
			String at = above;
			while (at != null && seen.add(at)) {
				at = parents.get(variable.name() + at);
			}
			if (above != null && at == null && ids.containsKey(above)) {
				tables.entities().put(id, new Entity(id, variable.id(), value, ids.get(above)));
			}
		});
	}

	private void attributes(Variable variable, Map<String, Long> ids) {
		boolean entity = Set.of(OwnVariables.PERSON, OwnVariables.ORGANIZATION, OwnVariables.CONCEPT).contains(variable.name());
		Map<String, Map<String, String>> ofEntities = new LinkedHashMap<>();
		Set<String> names = new LinkedHashSet<>();
		if (entity) {
			names.add(OwnVariables.KIND);
		}
		for (String value : ids.keySet()) {
			Map<String, String> own = entity ? attributes(variable.name(), value) : Map.of();
			ofEntities.put(value, own);
			names.addAll(own.keySet());
		}
		List<String> sorted = Stream.concat(names.stream().limit(1), names.stream().skip(1).sorted()).toList();
		for (String name : sorted) {
			AttributeVariable attribute = new AttributeVariable(tables.attributeVariables().size() + 1L, variable.id(), name);
			tables.attributeVariables().put(attribute.id(), attribute);
			ofEntities.forEach((value, own) -> tables.attributeValues().add(new AttributeValue(ids.get(value), attribute.id(), own.getOrDefault(name, ""))));
		}
	}

	private Map<String, String> attributes(String variable, String value) {
		String entity = variable + value;
		Map<String, String> own = new TreeMap<>();
		for (CodeFacts code : codes.getOrDefault(entity, List.of())) {
			String given = String.join("; ", code.values());
			String cut = Values.cut(given);
			if (!cut.equals(given)) {
				lost.tell(categories.label(code.category()), "Its value '" + cut + "' was cut to " + DnaTables.LONGEST + " characters.");
			}
			own.merge(categories.label(code.category()), cut, (before, one) -> Values.cut(before + "; " + one));
		}
		ActorKind kind = kinds.get(entity);
		if (kind != null && kind != ActorKind.PERSON && kind != ActorKind.ORGANISATION) {
			String before = own.put(OwnVariables.KIND, kind.getLiteral());
			lost.count("code", "codes '" + OwnVariables.KIND + "' of actors whose kind stands there", value, before);
		}
		return own;
	}
}
