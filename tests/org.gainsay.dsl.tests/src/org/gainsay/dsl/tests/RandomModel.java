// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.gainsay.model.Actor;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Code;
import org.gainsay.model.Codebook;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Element;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Target;

/** Makes models that the language can say, with everything set or left out at random: attributes by reflection, so that a new one is not forgotten. */
final class RandomModel {

	private static final List<String> STRINGS = List.of("plain", "", "with \"quotes\" and \\ and \\\"", "“curly”", "two\nlines\r\n\tand a tab", "\uD83D\uDD34 e\u0301 ü 防衛", " spaces ", "// no comment /* */",
			"\\u0041 \\n", "'single'", "\u00A0\u00AD", "...", "\f\b");
	private static final List<String> DATES = List.of("2023", "2023-08", "2023-08-08", "2023-08-08T14:30", "2023-08-08T14:30:05Z", "2023-08-08T14:30+09:00");
	private static final List<String> NAMES = List.of("name", "source", "at", "person", "to", "防衛", "Ünder_1", "one", "gainsay", "confirm",
			"via", "byline", "section", "dateline", "revises", "answers", "about", "because", "if", "for", "number", "several", "required", "interval");

	private final Random random;
	private int names;
	private final List<Actor> actors = new ArrayList<>();
	private final List<Claim> claims = new ArrayList<>();
	private final List<Event> events = new ArrayList<>();
	private final List<Category> categories = new ArrayList<>();
	private final List<Article> articles = new ArrayList<>();
	private final List<Statement> statements = new ArrayList<>();

	RandomModel(Random random) {
		this.random = random;
	}

	ClaimsFile file() {
		ClaimsFile file = GainsayFactory.eINSTANCE.createClaimsFile();
		if (random.nextBoolean()) {
			file.setAnnotator(name());
		}
		some(1, 3, () -> actors.add(element(Literals.ACTOR, file)));
		some(1, 3, () -> claims.add(element(Literals.CLAIM, file)));
		some(1, 2, () -> events.add(element(Literals.EVENT, file)));
		some(1, 2, () -> codebook(file));
		some(1, 3, () -> articles.add(element(Literals.ARTICLE, file)));
		List<StatementSet> sets = new ArrayList<>(articles);
		some(0, 2, () -> {
			AnnotationSet set = element(Literals.ANNOTATION_SET, file);
			set.setOf(any(articles));
			sets.add(set);
		});
		sets.forEach(set -> some(set == sets.getFirst() ? 2 : 0, 4, () -> {
			Statement statement = made(Literals.STATEMENT);
			statement.setName(name());
			set.getStatements().add(statement);
			statements.add(statement);
		}));
		some(0, 2, () -> {
			Correspondence same = element(Literals.CORRESPONDENCE, file);
			List<Statement> different = new ArrayList<>(statements);
			Collections.shuffle(different, random);
			same.getStatements().addAll(different.subList(0, 2 + random.nextInt(different.size() - 1)));
		});
		actors.forEach(this::fill);
		claims.forEach(claim -> some(0, 2, () -> {
			var relation = made(Literals.CLAIM_RELATION, org.gainsay.model.ClaimRelation.class);
			relation.setTarget(any(claims));
			claim.getRelations().add(relation);
		}));
		claims.forEach(claim -> some(0, 2, () -> claim.getAbout().add(any(actors))));
		claims.forEach(claim -> some(0, 2, () -> claim.getCodes().add(code())));
		events.forEach(event -> some(0, 2, () -> event.getClaims().add(any(claims))));
		articles.forEach(this::fill);
		statements.forEach(this::fill);
		sets.forEach(set -> some(0, 2, () -> {
			if (set instanceof AnnotationSet other) {
				other.getCodes().add(code());
			}
			Statement unnamed = made(Literals.STATEMENT);
			set.getStatements().add(unnamed);
			fill(unnamed);
		}));
		return file;
	}

	private void codebook(ClaimsFile file) {
		Codebook codebook = made(Literals.CODEBOOK);
		codebook.setTitle(string());
		codebook.setVersion(random.nextInt(5));
		file.getElements().add(codebook);
		some(1, 2, () -> {
			Category category = made(Literals.CATEGORY);
			category.setName(name());
			some(1, 3, () -> {
				var value = GainsayFactory.eINSTANCE.createCategoryValue();
				value.setName(name());
				value.setDefinition(random.nextBoolean() ? string() : null);
				category.getValues().add(value);
			});
			if (category.getKind() != CategoryKind.LIST) {
				category.getValues().clear();
				category.setSeveral(false);
			}
			category.setMinimum(category.getKind() == CategoryKind.NUMBER ? random.nextInt(20) - 10 : null);
			category.setMaximum(category.getKind() == CategoryKind.NUMBER ? random.nextInt(20) : null);
			category.setInterval(category.getKind() == CategoryKind.NUMBER && random.nextBoolean());
			codebook.getCategories().add(category);
			categories.add(category);
		});
	}

	private void fill(Actor actor) {
		some(0, 2, () -> {
			Role role = made(Literals.ROLE);
			role.setTitle(string());
			role.setIn(random.nextBoolean() ? any(actors) : null);
			actor.getRoles().add(role);
		});
		actor.setPartOf(random.nextBoolean() ? any(actors) : null);
		some(0, 2, () -> actor.getAliases().add(string()));
		some(0, 2, () -> actor.getSameAs().add(string()));
		some(0, 2, () -> actor.getCodes().add(code()));
	}

	private void fill(Article article) {
		article.setOutlet(random.nextBoolean() ? any(actors) : null);
		some(0, 2, () -> article.getVia().add(any(actors)));
		some(0, 2, () -> article.getOn().add(any(events)));
		article.setRevises(random.nextBoolean() ? any(articles) : null);
		some(0, 2, () -> article.getCodes().add(code()));
		if (article.getText() == null) {
			article.setSha256(null);
		}
	}

	private void fill(Statement statement) {
		for (EReference anchor : List.of(Literals.STATEMENT__CONTENT, Literals.STATEMENT__CUE, Literals.STATEMENT__SOURCE, Literals.STATEMENT__HEDGE, Literals.STATEMENT__ADDRESSEE)) {
			statement.eSet(anchor, maybeAnchor());
		}
		statement.setCueNegated(statement.getCue() != null && random.nextBoolean());
		statement.setAddresseeActor(random.nextBoolean() ? any(actors) : null);
		some(0, 3, () -> {
			Link link = GainsayFactory.eINSTANCE.createLink();
			some(1, 3, () -> link.getMembers().add(member()));
			statement.getLinks().add(link);
		});
		some(0, 3, () -> statement.getStances().add(stance()));
		some(0, 2, () -> statement.getRepeats().add(any(statements)));
		some(0, 2, () -> statement.getAnswers().add(any(statements)));
		some(0, 2, () -> statement.getCodes().add(code()));
	}

	private Member member() {
		Member member = GainsayFactory.eINSTANCE.createMember();
		some(0, 2, () -> member.getOnBehalfOf().add(any(actors)));
		switch (random.nextInt(3)) {
			case 0 -> member.setNumber(random.nextInt(20));
			case 1 -> member.setSeveral(true);
			default -> {
				// it says nothing
			}
		}
		member.setGrounds(maybeAnchor());
		some(0, 2, () -> member.getCodes().add(code()));
		switch (random.nextInt(4)) {
			case 0 -> member.setWriter(true);
			case 1 -> member.setUnstated(true);
			case 2 -> {
				member.setWords(quote());
				member.setOf(random.nextBoolean() ? any(actors) : null);
			}
			default -> member.setActor(any(actors));
		}
		member.setSource(maybeAnchor());
		member.setCue(maybeAnchor());
		member.setCueNegated(member.getCue() != null && random.nextBoolean());
		member.setHedge(maybeAnchor());
		some(0, 2, () -> member.getStances().add(stance()));
		return member;
	}

	private Stance stance() {
		Stance stance = made(Literals.STANCE);
		some(1, 3, () -> {
			Target target = GainsayFactory.eINSTANCE.createTarget();
			if (random.nextBoolean()) {
				target.setClaim(any(claims));
			} else {
				target.setText(string());
			}
			stance.getTargets().add(target);
		});
		stance.setAt(maybeAnchor());
		stance.setGrounds(maybeAnchor());
		stance.setCondition(maybeAnchor());
		return stance;
	}

	private Code code() {
		Code code = GainsayFactory.eINSTANCE.createCode();
		code.setCategory(any(categories));
		switch (code.getCategory().getKind()) {
			case LIST -> some(1, 2, () -> code.getValues().add(any(code.getCategory().getValues())));
			case NUMBER -> code.setNumber(random.nextInt(40) - 20);
			case TEXT -> code.setText(string());
		}
		code.setAt(maybeAnchor());
		return code;
	}

	private Anchor maybeAnchor() {
		if (random.nextInt(3) > 0) {
			return null;
		}
		Anchor anchor = GainsayFactory.eINSTANCE.createAnchor();
		some(1, 3, () -> anchor.getQuotes().add(quote()));
		return anchor;
	}

	private Quote quote() {
		Quote quote = made(Literals.QUOTE);
		quote.setStart(string());
		return quote;
	}

	private <T extends Element> T element(EClass type, ClaimsFile file) {
		T element = made(type);
		element.setName(name());
		file.getElements().add(element);
		return element;
	}

	private <T extends EObject> T made(EClass type, Class<T> as) {
		return as.cast(made(type));
	}

	/** An object with its attributes set, but for names: texts always where the syntax asks for them, the others now and then. */
	@SuppressWarnings("unchecked")
	private <T extends EObject> T made(EClass type) {
		EObject object = EcoreUtil.create(type);
		for (EAttribute attribute : type.getEAllAttributes()) {
			if (attribute.isMany() || attribute == Literals.ELEMENT__NAME || attribute.getName().equals("name") || attribute.getName().equals("cueNegated")
					|| attribute.getName().equals("version")) {
				continue;
			}
			boolean needed = List.<EStructuralFeature>of(Literals.ACTOR__LABEL, Literals.EVENT__TITLE, Literals.CLAIM__TEXT, Literals.ARTICLE__TITLE).contains(attribute);
			if (needed || random.nextBoolean()) {
				object.eSet(attribute, value(attribute));
			}
		}
		return (T) object;
	}

	private Object value(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum kind) {
			return kind.getELiterals().get(random.nextInt(kind.getELiterals().size())).getInstance();
		}
		if (attribute.getEAttributeType() == Literals.DATE) {
			return any(DATES);
		}
		return switch (attribute.getEAttributeType().getInstanceClassName()) {
			case "java.lang.String" -> string();
			case "boolean" -> random.nextBoolean();
			case "int", "java.lang.Integer" -> random.nextInt(20);
			case "java.math.BigDecimal" -> new BigDecimal(random.nextInt(3)).add(BigDecimal.valueOf(random.nextInt(100), 2));
			default -> throw new IllegalStateException(attribute.getName() + " is of a type that this makes no values of");
		};
	}

	private String name() {
		return any(NAMES) + (names++ < 10 ? "_" : "") + names;
	}

	private String string() {
		return any(STRINGS);
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private void some(int least, int most, Runnable each) {
		for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
			each.run();
		}
	}
}
