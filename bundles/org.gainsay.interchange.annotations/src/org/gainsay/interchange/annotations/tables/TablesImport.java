// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.GivenTexts;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.csv.TablePackage;
import org.gainsay.interchange.csv.TableRow;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Correspondence;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.How;
import org.gainsay.model.Role;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Makes a corpus of the rows of a package. What a row leads to and is not there is told, with the place of the row. */
final class TablesImport {

	/** The columns by which rows name a statement. */
	static final List<String> STATEMENT = List.of("article", "annotator", "round", "statement");

	private final TablePackage tables;
	private final CorpusDraft draft;
	private final GivenTexts texts;
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	private final Map<String, Claim> claims = new LinkedHashMap<>();
	private final Map<String, Event> events = new LinkedHashMap<>();
	private final Map<String, ArticleDraft> articles = new LinkedHashMap<>();
	private final Set<String> withoutText = new HashSet<>();
	private final Map<List<String>, SetDraft> others = new HashMap<>();
	private final TableCodes codes;

	TablesImport(TablePackage tables, CorpusDraft draft, GivenTexts texts) {
		this.tables = tables;
		this.draft = draft;
		this.texts = texts;
		this.codes = new TableCodes(this);
	}

	/**
	 * Makes all of it.
	 *
	 * @throws CancellationException if progress stops it
	 */
	void make(Progress progress) {
		codes.categories();
		tables.rows("actors").forEach(this::actor);
		tables.rows("claims").forEach(this::claim);
		tables.rows("claim_about").forEach(row -> actor(row, "actor", one -> claim(row, "claim").ifPresent(claim -> claim.getAbout().add(one))));
		tables.rows("claim_relations").forEach(this::relation);
		tables.rows("events").forEach(this::event);
		List<TableRow> rows = tables.rows("articles");
		for (TableRow row : rows) {
			article(row);
			stop(progress);
		}
		rows.forEach(row -> article(row, "revises", earlier -> Optional.ofNullable(articles.get(row.text("article"))).ifPresent(article -> article.article().setRevises(earlier.article()))));
		tables.rows("article_via").forEach(row -> article(row, "article", article -> actor(row, "actor", article.article().getVia()::add)));
		tables.rows("annotation_sets").forEach(this::set);
		TableStatements statements = new TableStatements(this, codes);
		statements.make(progress);
		Map<String, Correspondence> correspondences = new LinkedHashMap<>();
		Map<String, String> places = new LinkedHashMap<>();
		for (TableRow row : tables.rows("correspondences")) {
			Correspondence one = correspondences.computeIfAbsent(row.text("name"), name -> correspondence(name, row));
			places.putIfAbsent(row.text("name"), row.place());
			statements.of(row, STATEMENT).ifPresent(one.getStatements()::add);
		}
		correspondences.forEach((name, one) -> {
			if (one.getStatements().size() > 1) {
				draft.correspondence(one);
				draft.files().kept("correspondences");
			} else {
				left("correspondence", "It needs two statements that are there; add a row for each.", places.get(name));
			}
		});
	}

	static void stop(Progress progress) {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	TablePackage tables() {
		return tables;
	}

	CorpusDraft draft() {
		return draft;
	}

	void left(String kind, String why, String where) {
		draft.files().notMapped(kind, why, where);
	}

	/** Sets the name that something has in its table, where the language takes it; else it keeps the one that was made of it. */
	void named(TableRow row, String column, Consumer<String> to) {
		String name = row.text(column);
		if (Names.isName(name)) {
			to.accept(name);
		} else {
			left("name", "It is no name in the language, so another was made of it; use letters, digits and _ only.", row.place() + " " + column);
		}
	}

	/** The literal of a cell, which has been looked at. */
	static <E extends Enumerator> E word(E[] literals, String word, E otherwise) {
		return Arrays.stream(literals).filter(literal -> literal.getLiteral().equals(word)).findFirst().orElse(otherwise);
	}

	/** A date as the language has it; null where there is none. */
	String date(TableRow row, String column) {
		String date = row.text(column);
		if (date == null || Dates.isDateOrPart(date)) {
			return date;
		}
		left("cell of " + row.table(), "The column " + column + " takes a date such as 2025-10-04, a month, a year or a time of ISO 8601, so the cell was left empty; correct it.", row.place() + " " + column);
		return null;
	}

	/** A number from 0 to 1; null where there is none. */
	BigDecimal confidence(TableRow row) {
		String cell = row.text("confidence");
		BigDecimal number = cell == null ? null : new BigDecimal(cell);
		if (number != null && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
			left("cell of " + row.table(), "The column confidence takes a number from 0 to 1, so the cell was left empty; correct it.", row.place() + " confidence");
			return null;
		}
		return number;
	}

	private <T> Optional<T> there(Map<String, T> in, TableRow row, String column, String table) {
		String name = row.text(column);
		if (name != null && !in.containsKey(name) && (in != articles || !withoutText.contains(name))) {
			missing(row, column, table);
		}
		return Optional.ofNullable(name == null ? null : in.get(name));
	}

	private void missing(TableRow row, String column, String table) {
		left("reference in " + row.table(), "What the column " + column + " names is not in the table " + table + ", or could not be read there, so it was left; add it there, or correct the name.", row.place() + " " + column);
	}

	/** Hands on the actor that a cell names, if it names one. */
	void actor(TableRow row, String column, Consumer<Actor> to) {
		there(actors, row, column, "actors").ifPresent(to);
	}

	/** The actor of a subject that is coded; null where it is not there. */
	Actor actor(String name) {
		return actors.get(name);
	}

	Optional<Claim> claimOf(String name) {
		return Optional.ofNullable(name == null ? null : claims.get(name));
	}

	/** Whether an article was left because its text is not there: what is said in it needs no word of its own. */
	boolean isWithoutText(String article) {
		return withoutText.contains(article);
	}

	/** The article of a name; null where it is not there. */
	ArticleDraft articleOf(String name) {
		return articles.get(name);
	}

	/** The set of an annotator that is not the article's own; null where it is not there. */
	SetDraft setOf(String article, String annotator, String round) {
		return others.get(Arrays.asList(article, annotator, round));
	}

	/** The claim that a cell names; empty where it names none, or none that is there, which is told. */
	Optional<Claim> claim(TableRow row, String column) {
		return there(claims, row, column, "claims");
	}

	/** Hands on the article that a cell names, if it names one. */
	void article(TableRow row, String column, Consumer<ArticleDraft> to) {
		there(articles, row, column, "articles").ifPresent(to);
	}

	private void actor(TableRow row) {
		String name = row.text("actor");
		Actor actor = draft.newActor(word(ActorKind.values(), row.text("kind"), ActorKind.ORGANISATION), name, Objects.requireNonNullElse(row.text("label"), name));
		actor.setLabel(Objects.requireNonNullElse(row.text("label"), ""));
		named(row, "actor", actor::setName);
		list(row, "aliases").map(TablesImport::text).filter(Objects::nonNull).forEach(actor.getAliases()::add);
		list(row, "same_as").map(TablesImport::text).filter(Objects::nonNull).forEach(actor.getSameAs()::add);
		actors.put(name, actor);
		codes.later(() -> {
			actor(row, "part_of", actor::setPartOf);
			list(row, "roles").forEach(one -> role(row, actor, one));
		});
		draft.files().kept("actors");
	}

	private static Stream<JsonElement> list(TableRow row, String column) {
		return row.text(column) == null || !(JsonParser.parseString(row.text(column)) instanceof JsonArray array) ? Stream.of() : array.asList().stream();
	}

	private static String text(JsonElement element) {
		return element instanceof JsonPrimitive primitive ? primitive.getAsString() : null;
	}

	private void role(TableRow row, Actor actor, JsonElement element) {
		if (!(element instanceof JsonObject object) || text(object.get("title")) == null) {
			left("cell of actors", "A role is an object with a title, and perhaps in, from and until, so what is none was left; correct it.", row.place() + " roles");
			return;
		}
		Role role = GainsayFactory.eINSTANCE.createRole();
		role.setTitle(text(object.get("title")));
		String in = text(object.get("in"));
		if (in != null && !actors.containsKey(in)) {
			missing(row, "roles", "actors");
		}
		role.setIn(in == null ? null : actors.get(in));
		for (String bound : List.of("from", "until")) {
			String date = text(object.get(bound));
			if (date != null && !Dates.isDateOrPart(date)) {
				left("cell of actors", "What a role has as from and until is a date such as 2025-10-04, so what is none was left; correct it.", row.place() + " roles");
			} else if (bound.equals("from")) {
				role.setFrom(date);
			} else {
				role.setUntil(date);
			}
		}
		actor.getRoles().add(role);
	}

	private void claim(TableRow row) {
		Claim claim = draft.newClaim(row.text("claim"), Objects.requireNonNullElse(row.text("text"), ""));
		named(row, "claim", claim::setName);
		claims.put(row.text("claim"), claim);
		draft.files().kept("claims");
	}

	private void relation(TableRow row) {
		Optional<Claim> from = claim(row, "claim");
		Optional<Claim> to = claim(row, "target");
		ClaimRelationKind kind = word(ClaimRelationKind.values(), row.text("relation"), ClaimRelationKind.SUPPORTS);
		if (row.text("relation") == null || row.text("target") == null) {
			left("row of claim_relations", "It needs a relation and a target, so the row was left; fill them in.", row.place());
		} else if (from.isPresent() && to.isPresent()) {
			ClaimRelation relation = GainsayFactory.eINSTANCE.createClaimRelation();
			relation.setKind(kind);
			relation.setTarget(to.get());
			from.get().getRelations().add(relation);
		}
	}

	private void event(TableRow row) {
		Event event = draft.event(row.text("event"), Objects.requireNonNullElse(row.text("title"), ""));
		named(row, "event", event::setName);
		for (String claim : words(row.text("claims"))) {
			if (claims.containsKey(claim)) {
				event.getClaims().add(claims.get(claim));
			} else {
				missing(row, "claims", "claims");
			}
		}
		events.put(row.text("event"), event);
		draft.files().kept("events");
	}

	static List<String> words(String cell) {
		return cell == null || cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
	}

	private void article(TableRow row) {
		String name = row.text("article");
		String file = row.text("text");
		Optional<String> text = texts.of(row.text("sha256"), file, name).or(() -> near(row.text("sha256"), file));
		if (text.isEmpty()) {
			left("article", "Its text is not in the package, so it and what is said in it was left; give the folder of the texts with the option texts: --option texts=FOLDER.", row.place() + " " + name);
			withoutText.add(name);
			return;
		}
		ArticleDraft article = draft.article(file == null ? name : file, text.get());
		if (row.text("sha256") != null && !row.text("sha256").equals(article.article().getSha256())) {
			left("hash", "The text is not the one that was exported, or had a byte order mark; passages are where their words are.", row.place() + " sha256");
		}
		named(row, "article", article.article()::setName);
		article.at(row.text("file"), file);
		article.article().setTitle(Objects.requireNonNullElse(row.text("title"), ""));
		article.article().setByline(row.text("byline"));
		article.article().setSection(row.text("section"));
		article.article().setDateline(row.text("dateline"));
		article.article().setPublished(date(row, "published"));
		article.article().setRetrieved(date(row, "retrieved"));
		article.article().setLanguage(row.text("language"));
		article.article().setUrl(row.text("url"));
		article.status(word(Status.values(), row.text("status"), Status.OPEN));
		actor(row, "outlet", article.article()::setOutlet);
		for (String event : words(row.text("events"))) {
			if (events.containsKey(event)) {
				article.article().getOn().add(events.get(event));
			} else {
				missing(row, "events", "events");
			}
		}
		articles.put(name, article);
		draft.files().kept("articles");
	}

	/** The very text that was exported, where it lies as the table says beside the package or one folder above it. */
	private Optional<String> near(String sha256, String path) {
		Path folder = tables.folder();
		for (Path at : Stream.of(folder, folder.getParent()).filter(Objects::nonNull).toList()) {
			try {
				Path file = path == null ? at : at.resolve(path).normalize();
				if (path != null && file.startsWith(at)) {
					ArticleText text = ArticleText.read(file);
					if (text.sha256().equals(sha256)) {
						return Optional.of(text.text());
					}
				}
			} catch (IOException | IllegalArgumentException none) {
				// It is not there, or no text.
			}
		}
		return Optional.empty();
	}

	private void set(TableRow row) {
		article(row, "article", article -> {
			SetDraft set = row.text("set") == null ? article.own(row.text("annotator")) : article.named(row.text("set"), row.text("annotator"), row.text("round"));
			set.status(word(Status.values(), row.text("status"), Status.OPEN));
			set.coded(date(row, "coded"));
			if (row.text("set") == null) {
				article.status(word(Status.values(), row.text("status"), Status.OPEN));
			} else {
				others.putIfAbsent(Arrays.asList(row.text("article"), row.text("annotator"), row.text("round")), set);
			}
		});
	}

	private Correspondence correspondence(String name, TableRow row) {
		Correspondence made = GainsayFactory.eINSTANCE.createCorrespondence();
		named(row, "name", made::setName);
		if (made.getName() == null) {
			made.setName("correspondence_" + Integer.toHexString(name.hashCode()));
		}
		made.setKind(word(CorrespondenceKind.values(), row.text("kind"), CorrespondenceKind.SAME_UTTERANCE));
		made.setHow(word(How.values(), row.text("how"), How.UNSPECIFIED));
		made.setConfidence(confidence(row));
		return made;
	}
}
