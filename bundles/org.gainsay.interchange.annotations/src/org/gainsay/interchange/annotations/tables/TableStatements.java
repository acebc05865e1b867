// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gainsay.dsl.naming.Chain;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.csv.TableRow;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Code;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Target;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/** The statements of a package, with who speaks, the stances, the passages and the codes. */
final class TableStatements {

	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	/** One that is being made, with the rows that tell of it. */
	private static final class Draft {
		private final TableRow row;
		private final ArticleDraft article;
		private final Statement statement = MAKE.createStatement();
		private final List<TableRow> memberRows = new ArrayList<>();
		private final Map<Integer, Member> members = new LinkedHashMap<>();
		private final Map<Integer, Stance> stances = new TreeMap<>();
		private final Map<Integer, Integer> owners = new HashMap<>();
		private final Map<Integer, TableCodes.Numbered> memberCodes = new HashMap<>();
		private final TableCodes.Numbered codes = new TableCodes.Numbered();
		private final List<TableRow> spans = new ArrayList<>();

		Draft(TableRow row, ArticleDraft article) {
			this.row = row;
			this.article = article;
		}
	}

	private final TablesImport all;
	private final TableCodes codes;
	private final Map<List<String>, Draft> drafts = new LinkedHashMap<>();
	/** The codes of articles and of sets, by the subject, the article, the annotator and the round. */
	private final Map<List<String>, TableCodes.Numbered> above = new LinkedHashMap<>();
	/** The passages of those codes, by the article, the annotator and the round, until they are with their codes. */
	private final Map<List<String>, List<TableRow>> spansAbove = new LinkedHashMap<>();

	TableStatements(TablesImport all, TableCodes codes) {
		this.all = all;
		this.codes = codes;
	}

	private static List<String> key(TableRow row, List<String> columns) {
		return columns.stream().<String>map(row::text).collect(Collectors.toCollection(ArrayList::new)); // with null
	}

	private Optional<Draft> draft(TableRow row, List<String> columns) {
		Draft found = drafts.get(key(row, columns));
		if (found == null && !all.isWithoutText(row.text(columns.getFirst()))) {
			all.left("row of " + row.table(), "The statement that it is about is not in the table statements, or could not be read there, so the row was left; correct article, annotator, round and statement.", row.place());
		}
		return Optional.ofNullable(found);
	}

	private Optional<Draft> draft(TableRow row) {
		return draft(row, TablesImport.STATEMENT);
	}

	/** The statement that a row names by these of its columns, that of the article first; told where it is not there. */
	Optional<Statement> of(TableRow row, List<String> columns) {
		return draft(row, columns).map(one -> one.statement);
	}

	/** Makes all of them. */
	void make(Progress progress) {
		all.tables().rows("statements").forEach(this::begin);
		all.tables().rows("members").forEach(row -> draft(row).ifPresent(one -> one.memberRows.add(row)));
		drafts.values().forEach(this::members);
		for (TableRow row : all.tables().rows("member_for")) {
			draft(row).ifPresent(one -> {
				Member member = one.members.get(row.number("member"));
				if (member == null) {
					noSuch(row, "member");
				} else {
					all.actor(row, "actor", member.getOnBehalfOf()::add);
				}
			});
		}
		all.tables().rows("stances").forEach(row -> draft(row).ifPresent(one -> stance(one, row)));
		all.tables().rows("codes").forEach(this::code);
		all.tables().rows("spans").forEach(this::span);
		codes.rest();
		above.forEach(this::above);
		spansAbove.values().forEach(rows -> rows.forEach(row -> all.article(row, "article", article -> all.left("row of spans", "There is no code of that number, so the row was left; correct the column of.", row.place()))));
		Map<String, Statement> qualified = new HashMap<>();
		int done = 0;
		for (Draft one : drafts.values()) {
			TablesImport.stop(progress);
			progress.step(done++, drafts.size());
			SetDraft set = set(one);
			finish(one, set);
			String name = one.row.text("article") + "." + one.row.text("statement");
			String first = one.row.text("set");
			String round = one.row.text("round") == null ? "" : one.row.text("round") + ".";
			qualified.putIfAbsent(first == null ? name : first + "." + round + name, one.statement);
			if (first != null && one.row.text("annotator") != null) {
				qualified.putIfAbsent(one.row.text("annotator") + "." + round + name, one.statement);
			}
		}
		for (Draft one : drafts.values()) {
			for (String name : TablesImport.words(one.row.text("repeats"))) {
				if (qualified.containsKey(name)) {
					one.statement.getRepeats().add(qualified.get(name));
				} else {
					all.left("reference in statements", "What the column repeats names is not in the table, or could not be read there, so it was left; add it there, or correct the name.", one.row.place() + " repeats");
				}
			}
		}
		for (TableRow row : all.tables().rows("answers")) {
			Optional<Statement> from = of(row, TablesImport.STATEMENT);
			from.ifPresent(one -> of(row, List.of("to_article", "to_annotator", "to_round", "to_statement")).ifPresent(one.getAnswers()::add));
		}
	}

	private static SetDraft set(Draft one) {
		return one.row.text("set") == null ? one.article.own(one.row.text("annotator")) : one.article.named(one.row.text("set"), one.row.text("annotator"), one.row.text("round"));
	}

	private void noSuch(TableRow row, String what) {
		all.left("row of " + row.table(), "The statement has no " + what + " of that number, so the row was left; correct the number.", row.place());
	}

	private void begin(TableRow row) {
		all.article(row, "article", article -> {
			Draft one = new Draft(row, article);
			if (drafts.putIfAbsent(key(row, TablesImport.STATEMENT), one) != null) {
				all.left("row of statements", "A row before it has the same article, annotator, round and statement, so this one was left; give it another name.", row.place());
				return;
			}
			Statement statement = one.statement;
			statement.setName(row.text("statement"));
			statement.setForm(TablesImport.word(Form.values(), row.text("form"), Form.UNSPECIFIED));
			statement.setAct(TablesImport.word(Act.values(), row.text("act"), Act.UNSPECIFIED));
			statement.setStatus(TablesImport.word(StatementStatus.values(), row.text("status"), StatementStatus.ACCEPTED));
			statement.setWriterCertainty(TablesImport.word(Certainty.values(), row.text("writer_certainty"), Certainty.UNSPECIFIED));
			statement.setCueNegated(row.is("cue_negated"));
			statement.setDate(all.date(row, "date"));
			statement.setConfidence(all.confidence(row));
			statement.setOrigin(row.text("origin"));
			statement.setNote(row.text("note"));
			all.actor(row, "addressee", statement::setAddresseeActor);
			all.draft().files().kept("statements");
		});
	}

	private void members(Draft one) {
		Comparator<TableRow> order = Comparator.comparing(row -> Objects.requireNonNullElse(row.number("number"), Integer.MAX_VALUE));
		one.memberRows.sort(order);
		Map<Integer, Link> links = new TreeMap<>();
		for (TableRow row : one.memberRows) {
			Integer number = row.number("number");
			if (number == null || one.members.containsKey(number)) {
				all.left("row of members", "It has no number, or that of another member of the statement, so the row was left; give it one of its own.", row.place());
				continue;
			}
			Member member = member(row);
			int link = row.number("link") != null ? row.number("link") : "cited".equals(row.text("position")) ? number : 1;
			links.computeIfAbsent(link, key -> MAKE.createLink()).getMembers().add(member);
			one.members.put(number, member);
		}
		one.statement.getLinks().addAll(links.values());
	}

	private Member member(TableRow row) {
		Member member = MAKE.createMember();
		String kind = row.text("kind") != null ? row.text("kind") : row.text("actor") != null ? "actor" : row.text("words") != null ? "unnamed" : "unstated";
		switch (kind) {
			case "actor" -> all.actor(row, "actor", member::setActor);
			case "writer" -> member.setWriter(true);
			case "unnamed" -> {
				if (row.text("words") != null) {
					member.setWords(words(row.text("words")));
				}
				all.actor(row, "of", member::setOf);
			}
			default -> member.setUnstated(true);
		}
		if (member.getActor() == null && member.getWords() == null && !member.isWriter() && !member.isUnstated()) {
			all.left("row of members", "It does not say who speaks, so the member is unstated; fill in actor or words, as its kind is.", row.place());
			member.setUnstated(true);
		}
		member.setCueNegated(row.is("cue_negated"));
		String count = row.text("count");
		if (count != null && count.matches("\\d{1,9}")) {
			member.setNumber(Integer.valueOf(count));
		} else if ("several".equals(count)) {
			member.setSeveral(true);
		} else if (count != null) {
			all.left("cell of members", "The column count takes a number or several, so the cell was left empty; correct it.", row.place() + " count");
		}
		return member;
	}

	/** The words of a source that are not found in the article; where they are, the quote that leads there takes their place. */
	private static Quote words(String words) {
		Quote quote = MAKE.createQuote();
		quote.setStart(words);
		return quote;
	}

	private void stance(Draft one, TableRow row) {
		StanceKind kind = TablesImport.word(StanceKind.values(), row.text("stance"), StanceKind.REMARKS_ON);
		if (row.text("stance") == null) {
			all.left("row of stances", "It does not say what is done, so the row was left; fill in the column stance.", row.place());
			return;
		}
		Target target = MAKE.createTarget();
		all.claim(row, "claim").ifPresent(target::setClaim);
		if (target.getClaim() == null) {
			target.setText(row.text("text"));
		}
		if (target.getClaim() == null && target.getText() == null) {
			if (row.text("claim") == null) {
				all.left("row of stances", "It has neither a claim nor a text, so the row was left; fill in one of them.", row.place());
			}
			return;
		}
		Integer number = row.number("number");
		Integer owner = row.number("member");
		if (owner != null && !one.members.containsKey(owner)) {
			noSuch(row, "member");
			return;
		}
		int key = number != null ? number : one.stances.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
		Stance stance = one.stances.computeIfAbsent(key, fresh -> {
			Stance made = MAKE.createStance();
			made.setKind(kind);
			made.setCertainty(TablesImport.word(Certainty.values(), row.text("certainty"), Certainty.UNSPECIFIED));
			if (owner != null) {
				one.owners.put(fresh, owner);
			}
			return made;
		});
		if (stance.getKind() != kind || !Objects.equals(owner, one.owners.get(key))) {
			all.left("row of stances", "Rows of one number are one stance on several claims, and this one has another stance or member, so it was left; give it a number of its own.", row.place());
			return;
		}
		stance.getTargets().add(target);
	}

	private void code(TableRow row) {
		String subject = row.text("subject") != null ? row.text("subject") : row.text("statement") != null ? "statement" : row.text("article") != null ? "article" : row.text("claim") != null ? "claim" : "actor";
		switch (subject) {
			case "statement" -> draft(row).ifPresent(one -> codes.add(row, one.codes));
			case "member" -> draft(row).ifPresent(one -> {
				if (!one.members.containsKey(row.number("member"))) {
					noSuch(row, "member");
				} else {
					codes.add(row, one.memberCodes.computeIfAbsent(row.number("member"), key -> new TableCodes.Numbered()));
				}
			});
			case "article", "set" -> {
				if (row.text("article") == null) {
					all.left("row of codes", "It does not say which article it is about, so the row was left; fill it in.", row.place());
				} else {
					all.article(row, "article", article -> codes.add(row, above.computeIfAbsent(Arrays.asList(subject, row.text("article"), row.text("annotator"), row.text("round")), key -> new TableCodes.Numbered())));
				}
			}
			default -> codes.add(row, above.computeIfAbsent(Arrays.asList(subject, row.text(subject), null, null), key -> new TableCodes.Numbered()));
		}
	}

	private void span(TableRow row) {
		if (row.number("start") == null || row.number("end") == null || row.text("role") == null) {
			all.left("row of spans", "It does not say what stands there or where, so the row was left; fill in role, start and end.", row.place());
		} else if (row.text("statement") != null) {
			draft(row).ifPresent(one -> one.spans.add(row));
		} else {
			spansAbove.computeIfAbsent(Arrays.asList(row.text("article"), row.text("annotator"), row.text("round")), key -> new ArrayList<>()).add(row);
		}
	}

	/** Puts codes where they belong that are of no statement. */
	private void above(List<String> subject, TableCodes.Numbered made) {
		String name = subject.get(1);
		switch (subject.getFirst()) {
			case "claim" -> all.claimOf(name).ifPresentOrElse(claim -> claim.getCodes().addAll(made.codes()), () -> nobody("claims", name));
			case "actor" -> Optional.ofNullable(name == null ? null : all.actor(name)).ifPresentOrElse(actor -> actor.getCodes().addAll(made.codes()), () -> nobody("actors", name));
			default -> {
				ArticleDraft article = all.articleOf(name);
				SetDraft set = subject.getFirst().equals("article") ? article.own(subject.get(2)) : all.setOf(name, subject.get(2), subject.get(3));
				if (set == null) {
					nobody("annotation_sets", name + ", " + subject.get(2));
					return;
				}
				set.codes().addAll(made.codes());
				Map<Code, List<Span>> passages = new LinkedHashMap<>();
				spansAbove.getOrDefault(Arrays.asList(name, subject.get(2), subject.get(3)), new ArrayList<>()).removeIf(row -> {
					Code code = row.number("of") == null ? null : made.byNumber().get(row.number("of"));
					Span span = code == null ? null : spot(row, article);
					if (span != null) {
						passages.computeIfAbsent(code, one -> new ArrayList<>()).add(span);
					}
					return code != null;
				});
				passages.forEach((code, spans) -> {
					if (!set.passage(code, spans)) {
						all.left("passage", "There are no words that lead just there.", name);
					}
				});
			}
		}
	}

	private void nobody(String table, String name) {
		all.left("row of codes", "Its subject is not in the table " + table + ", or could not be read there, so the row was left; add it there, or correct it.", String.valueOf(name));
	}

	private void finish(Draft one, SetDraft set) {
		List<Member> members = new ArrayList<>(Chain.members(one.statement));
		one.memberCodes.forEach((number, made) -> one.members.get(number).getCodes().addAll(made.codes()));
		one.statement.getCodes().addAll(one.codes.codes());
		one.stances.forEach((number, stance) -> {
			Integer owner = one.owners.get(number);
			(owner == null ? one.statement.getStances() : one.members.get(owner).getStances()).add(stance);
		});
		List<Stance> stances = Chain.stances(one.statement);
		Map<Place, List<Span>> words = new LinkedHashMap<>();
		Map<Place, String> rows = new HashMap<>();
		for (TableRow row : one.spans) {
			Place place = place(one, row, members, stances, words);
			Span span = place == null ? null : spot(row, one.article);
			if (place == null) {
				all.left("row of spans", "What it belongs to is not there, so the row was left; correct role, of and owner.", row.place());
			} else if (span != null) {
				words.computeIfAbsent(place, key -> new ArrayList<>()).add(span);
				rows.putIfAbsent(place, row.place());
			}
		}
		Map<Member, String> unnamed = new HashMap<>();
		members.stream().filter(member -> member.getWords() != null).forEach(member -> unnamed.put(member, member.getWords().getStart()));
		SetDraft.Made made = set.addExactly(one.statement, words);
		unnamed.forEach(SetDraft::written);
		made.refused().forEach(place -> all.left("passage", "The language does not let words stand where these do, so the statement is without them.", rows.get(place)));
		made.trimmed().forEach(place -> all.left("end of a passage", "White space at its ends, or what two pieces have in common, was left out.", rows.get(place)));
	}

	private static Place place(Draft one, TableRow row, List<Member> members, List<Stance> stances, Map<Place, List<Span>> words) {
		String role = row.text("role").toUpperCase(Locale.ROOT);
		Integer of = row.number("of");
		if (of == null) {
			return List.of("CONTENT", "CUE", "SOURCE", "HEDGE", "ADDRESSEE").contains(role) ? new Place(Role.valueOf(role), Place.STATEMENT) : null;
		}
		String owner = row.text("owner") != null ? row.text("owner") : switch (role) {
			case "TARGET", "CONDITION" -> "stance";
			case "CODE" -> "code";
			default -> "member";
		};
		Role its = switch (owner + " " + role) {
			case "member CUE", "member SOURCE", "member HEDGE", "stance GROUNDS", "stance CONDITION", "code CODE" -> Role.valueOf(role);
			case "member GROUNDS" -> Role.MEMBER_GROUNDS;
			case "stance TARGET" -> Role.PART;
			default -> null;
		};
		int index = switch (owner) {
			case "member" -> members.indexOf(one.members.get(of));
			case "stance" -> stances.indexOf(one.stances.get(of));
			default -> one.codes.codes().indexOf(one.codes.byNumber().get(of));
		};
		if (its == null || index < 0) {
			return null;
		}
		if (its == Role.SOURCE && members.get(index).getWords() != null) {
			Place unnamed = new Place(Role.WORDS, index);
			if (!words.containsKey(unnamed)) {
				return unnamed; // what stands first; a source that is marked besides comes behind it
			}
		}
		return new Place(its, index);
	}

	/** Where the words of a row stand; null, and told, where they do not. */
	private Span spot(TableRow row, ArticleDraft article) {
		Span span = TableSpans.find(article.text(), row.number("start"), row.number("end"), row.text("exact"));
		if (span == null) {
			all.left("row of spans", "Its words do not stand there, nor anywhere else, so the row was left; correct start, end and exact.", row.place());
		} else if (article.text().codePoints(span.start()) != row.number("start") || article.text().codePoints(span.end()) != row.number("end")) {
			all.left("place of a span", "Its words do not stand there; they were taken where they stand nearest to it.", row.place());
		}
		return span;
	}
}
