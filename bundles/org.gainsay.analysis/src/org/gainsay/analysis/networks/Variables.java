// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.analysis.Group;
import org.gainsay.analysis.Propositions;
import org.gainsay.analysis.Provenance;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.networks.Variable.Type;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.StanceKind;

/** The variables of a corpus: those that every corpus has, and its categories. */
final class Variables {

	/** What stands before the name of a category that is called as one of the variables. */
	static final String CODE = "code:";
	static final String ACTOR = "actor";
	static final String CITED = "cited";
	static final String STANCE = "stance";
	/** What {@link #STANCE} counts: all the way from the one end to the other. */
	static final List<Double> STANCE_LEVELS = List.of(-1.0, 0.0, 1.0);
	private static final String AGREEMENT = "agreement";
	private static final Set<List<String>> YES_NO = Set.of(List.of("yes", "no"), List.of("no", "yes"));

	private final Corpus corpus;
	private final Speaking speaking;
	private final Propositions propositions;
	private final Map<String, Value> claims = new HashMap<>();
	private final Map<String, List<Value>> eventsOfClaims = new HashMap<>();
	private final Map<String, Variable> known = new LinkedHashMap<>();
	private Provenance provenance;

	Variables(Corpus corpus) {
		this.corpus = corpus;
		this.speaking = new Speaking(corpus);
		this.propositions = new Propositions(corpus.claims());
		corpus.events().forEach(event -> event.claims().forEach(claim -> eventsOfClaims.computeIfAbsent(claim, name -> new ArrayList<>(1)).add(value(event))));
		add(Variable.text(ACTOR, false, speaking::actor));
		add(Variable.text("speaker", false, coded -> speaking.all(coded.cell().speakers(), coded)));
		add(Variable.text(CITED, false, coded -> speaking.all(coded.cell().chain(), coded)));
		add(Variable.text("person", false, speaking::person));
		add(Variable.text("organisation", false, speaking::organisation));
		add(Variable.text("route", false, this::route));
		add(Variable.text("outlet", true, coded -> speaking.named(coded.article().outlet())));
		add(Variable.text("author", true, coded -> text(coded.article().byline(), "author")));
		add(Variable.text("section", true, coded -> text(coded.article().section(), "section")));
		add(Variable.text("article", true, coded -> List.of(value(coded.article()))));
		add(Variable.text("event", false, this::events));
		add(Variable.text("claim", false, this::claim));
		add(new Variable(AGREEMENT, Type.YES_NO, false, coded -> agreement(coded), value -> Double.parseDouble(value.key())));
		add(new Variable(STANCE, Type.NUMBER, false, coded -> stance(coded, STANCE), Variables::side));
		add(Variable.text("stance-kind", false, coded -> stance(coded, "stance-kind")));
	}

	private void add(Variable variable) {
		known.put(variable.name(), variable);
	}

	/** The names by which they are asked for: those that every corpus has in their order, then its categories by name. */
	List<String> names() {
		return Stream.concat(known.keySet().stream(), categoryNames().stream()).toList();
	}

	private Set<String> categoryNames() {
		return new TreeSet<>(corpus.categories().stream().map(one -> known.containsKey(one.name()) ? CODE + one.name() : one.name()).toList());
	}

	/** How those who speak are called. */
	Speaking speaking() {
		return speaking;
	}

	/**
	 * The variable of a name.
	 *
	 * @throws WrongNetworkException if there is none
	 */
	Variable of(String name) {
		Variable own = known.get(name);
		if (own != null) {
			return own;
		}
		String category = name.startsWith(CODE) ? name.substring(CODE.length()) : name;
		Variable made = corpus.category(category).map(this::ofCategory).orElse(null);
		if (made == null) {
			Set<String> categories = categoryNames();
			throw new WrongNetworkException("There is no variable called '" + name + "'; there are: " + String.join(", ", known.keySet())
					+ (categories.isEmpty() ? ", and the corpus has no categories." : ", and the categories " + String.join(", ", categories) + "."));
		}
		return made;
	}

	private Variable ofCategory(CategoryFacts category) {
		Type type = category.kind() == CategoryKind.NUMBER ? Type.NUMBER : category.kind() == CategoryKind.LIST && YES_NO.contains(category.valueNames()) ? Type.YES_NO : Type.TEXT;
		String name = category.name();
		return new Variable(name, type, category.subject() == org.gainsay.model.CategorySubject.ARTICLE, switch (category.subject()) {
			case ARTICLE -> coded -> codes(coded.set().codes(), name);
			case STATEMENT -> coded -> codes(coded.statement().codes(), name);
			case CLAIM -> coded -> corpus.claim(coded.cell().target().claim()).map(claim -> codes(claim.codes(), name)).orElse(List.of());
			case ACTOR -> coded -> codes(speaking.codes(coded.member()), name);
		}, value -> number(type, value.label()));
	}

	private static double number(Type type, String label) {
		if (type == Type.YES_NO) {
			return label.equals("yes") ? 1 : 0;
		}
		try {
			return Double.parseDouble(label);
		} catch (NumberFormatException none) {
			return Double.NaN; // the check says so
		}
	}

	/** The values of a category that something is coded with. */
	private static List<Value> codes(List<CodeFacts> codes, String category) {
		if (codes.isEmpty()) {
			return List.of();
		}
		return codes.stream().filter(code -> category.equals(code.category())).flatMap(code -> code.values().stream()).filter(one -> !one.isEmpty()).distinct().map(one -> Value.of(one, category)).toList();
	}

	private static List<Value> text(String text, String kind) {
		return text == null || text.isEmpty() ? List.of() : List.of(Value.of(text, kind));
	}

	private static Value value(ArticleFacts article) {
		return new Value(article.name(), article.title().isEmpty() ? article.name() : article.title(), "article");
	}

	private static Value value(EventFacts event) {
		return new Value(event.name(), event.title().isEmpty() ? event.name() : event.title(), "event");
	}

	private List<Value> claim(Coded coded) {
		String claim = coded.cell().target().claim();
		return claim == null ? List.of() : List.of(claims.computeIfAbsent(claim, name -> {
			ClaimFacts one = propositions.standingFor(name);
			return one == null ? Value.of(name, "claim") : new Value(one.name(), one.text().isEmpty() ? one.name() : one.text(), "claim");
		}));
	}

	/** The events that list the claim; where none does, those that the article is on. */
	private List<Value> events(Coded coded) {
		String claim = coded.cell().target().claim();
		List<Value> listed = claim == null ? List.of() : eventsOfClaims.getOrDefault(claim, List.of());
		return !listed.isEmpty() ? listed
				: coded.article().events().stream().map(name -> corpus.event(name).map(Variables::value).orElseGet(() -> Value.of(name, "event"))).distinct().toList();
	}

	private List<Value> route(Coded coded) {
		return provenance().ways(coded.cell()).stream().map(source -> source.kind() == Source.Kind.ACTOR ? speaking.value(source.name()) : new Value(source.written(), source.label(), "article")).toList();
	}

	private Provenance provenance() {
		Provenance made = provenance;
		if (made == null) {
			made = Provenance.of(corpus);
			provenance = made;
		}
		return made;
	}

	private static List<Value> agreement(Coded coded) {
		if (coded.cell().stance() == null) {
			return List.of();
		}
		return switch (coded.cell().group()) {
			case ASSERTS, PRESUPPOSES -> List.of(new Value("1", "1", AGREEMENT));
			case OPPOSES -> List.of(new Value("0", "0", AGREEMENT));
			default -> List.of();
		};
	}

	private static List<Value> stance(Coded coded, String kind) {
		return coded.cell().stance() == null ? List.of() : List.of(new Value(coded.cell().stance().kind().getName(), coded.cell().stance().kind().getLiteral(), kind));
	}

	private static double side(Value stance) {
		return switch (Group.of(StanceKind.getByName(stance.key()))) {
			case ASSERTS, PRESUPPOSES -> 1;
			case OPPOSES -> -1;
			case REFUSES -> 0;
			default -> Double.NaN;
		};
	}

	/** The members of two links side by side, each of the outer with each of the inner that it cites. */
	List<Value[]> citing(Coded coded) {
		List<Value[]> pairs = new ArrayList<>();
		List<List<MemberFacts>> links = coded.cell().links();
		for (int i = 1; i < links.size(); i++) {
			List<Value> cited = speaking.all(links.get(i), coded);
			speaking.all(links.get(i - 1), coded).forEach(outer -> cited.forEach(inner -> pairs.add(new Value[] { outer, inner })));
		}
		return pairs;
	}
}
