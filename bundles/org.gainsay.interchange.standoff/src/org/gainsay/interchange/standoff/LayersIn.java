// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Code;
import org.gainsay.model.Member;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;
import org.gainsay.text.Span;

/** Makes statements of layers: of our own as {@link Layers} wrote them, or of another scheme's whose names a mapping translated. */
public final class LayersIn {

	private static final Pattern MEMBER = Pattern.compile("of member (\\d{1,4}): (.*)", Pattern.DOTALL);

	private final SetDraft set;
	private final Spoken spoken;
	private final String format;
	private final ImportResult.Draft counts;

	/** @param format the id of the format, with which the names of categories begin in which things are kept */
	public LayersIn(SetDraft set, Spoken spoken, String format) {
		this.set = set;
		this.spoken = spoken;
		this.format = format;
		this.counts = spoken.draft().files();
	}

	/** Adds the statements of a set, with the relations between them, and the codes of the article whose passages are marked. */
	public void add(Layers layers) {
		List<Statement> made = new ArrayList<>();
		for (Layers.Stated stated : layers.statements()) {
			made.add(statement(stated, stated.words().stream().map(layers.words()::get).toList()));
			counts.kept("statements");
		}
		for (Layers.Relation relation : layers.relations()) {
			Statement from = made.get(relation.from());
			Statement to = made.get(relation.to());
			if (from == to) {
				counts.notMapped("relation", "It leads from a statement to itself; the first in " + set.article().article().getName() + ".");
			} else if (relation.kind().equals("repeats") && !from.getRepeats().contains(to)) {
				from.getRepeats().add(to);
			} else if (relation.kind().equals("answers") && !from.getAnswers().contains(to)) {
				from.getAnswers().add(to);
			} else {
				counts.notMapped("relation", "Its kind is neither repeats nor answers, or it is there already; the first in " + set.article().article().getName() + ": " + relation.kind() + ".");
			}
		}
		Set<Integer> used = layers.statements().stream().flatMap(one -> one.words().stream()).collect(Collectors.toSet());
		Map<String, List<Span>> codes = new LinkedHashMap<>();
		for (int i = 0; i < layers.words().size(); i++) {
			Layers.Words words = layers.words().get(i);
			if (!used.contains(i)) {
				String code = words.features().get("code");
				codes.computeIfAbsent(code != null ? code : "\0" + i + "\0" + words.role(), none -> new ArrayList<>()).add(words.span());
			}
		}
		codes.forEach(this::code);
	}

	/** A passage that no statement has is a code of the article; without a code of ours it is kept with its role. */
	private void code(String line, List<Span> spans) {
		String role = line.startsWith("\0") ? line.substring(line.indexOf('\0', 1) + 1) : null;
		Code code = role != null ? null : spoken.code(CategorySubject.ARTICLE, set.codes(), line);
		if (code == null) {
			code = spoken.values(CategorySubject.ARTICLE, set.codes(), format + "_span", List.of(role == null || role.equals("null") ? "span" : role));
		}
		if (!set.passage(code, spans)) {
			counts.notMapped("passage", "No words lead to the passage of a code, so it has none; the first in " + set.article().article().getName() + ".");
		}
		counts.kept("passages of the article");
	}

	private Statement statement(Layers.Stated stated, List<Layers.Words> words) {
		Map<String, String> features = stated.features();
		ImportedStatement statement = new ImportedStatement(spoken, format);
		if (features.containsKey("name")) {
			statement.name(features.get("name"));
		}
		if (features.containsKey("speakers")) {
			statement.speakers(features.get("speakers"));
		}
		lines(features, "stances").forEach(line -> {
			Matcher matcher = MEMBER.matcher(line);
			boolean member = matcher.matches();
			statement.stance(member ? Integer.parseInt(matcher.group(1)) : 0, member ? matcher.group(2) : line);
		});
		if (lines(features, "stances").isEmpty()) {
			stance(features, words, statement);
		}
		List<String> codes = lines(features, "codes");
		Map<Integer, List<Span>> passages = new TreeMap<>();
		for (Layers.Words one : words) {
			Role role = role(one.role());
			Integer of = number(one.features().get("of"));
			if (role == Role.CODE && of != null && of <= codes.size()) {
				passages.computeIfAbsent(of, none -> new ArrayList<>()).add(one.span());
			} else if (role == Role.GROUNDS && of != null && "member".equals(one.features().get("owner"))) {
				statement.memberGrounds(of, List.of(one.span()));
			} else if (role == null || role == Role.CODE) {
				statement.keep(one.role() == null ? "span" : one.role(), List.of(one.span()));
			} else {
				statement.words(role, "member".equals(one.features().get("owner")) || "stance".equals(one.features().get("owner")) ? of : null, List.of(one.span()));
			}
		}
		for (int i = 0; i < codes.size(); i++) {
			statement.code(codes.get(i), passages.get(i + 1));
		}
		for (String name : List.of("form", "act", "status", "writer")) {
			String value = features.get(name);
			if (value != null && !statement.value(name, value)) {
				statement.values(name, value, null);
			}
		}
		lines(features, "details").forEach(statement::detail);
		if (features.containsKey("note")) {
			statement.note(features.get("note"));
		}
		if (!negated(features.getOrDefault("negated", ""), statement.statement())) {
			statement.values("negated", features.get("negated"), null);
		}
		features.forEach((name, value) -> {
			if (!Layers.FEATURES.contains(name)) {
				statement.values(name, value, null);
			}
		});
		return statement.addTo(set, counts);
	}

	/** The stance of a statement that somebody made in another program, by stance, claim and certainty alone; what is none becomes a code. */
	private void stance(Map<String, String> features, List<Layers.Words> words, ImportedStatement statement) {
		String kind = features.get("stance");
		String claim = features.get("claim");
		String certainty = features.get("certainty");
		if (kind != null && StanceKind.get(kind) != null) {
			String about = claim == null ? words.stream().filter(one -> "content".equals(one.role())).findFirst().map(one -> set.article().text().at(one.span())).orElse("what is said") : claim;
			boolean sure = certainty != null && Certainty.get(certainty) != null;
			statement.stance(0, kind + " " + (claim != null && Names.isName(claim) ? claim : Written.quoted(about)) + (sure ? " as " + certainty : ""));
			if (certainty != null && !sure) {
				statement.values("certainty", certainty, null);
			}
			return;
		}
		for (String name : List.of("stance", "claim", "certainty")) {
			if (features.containsKey(name)) {
				statement.values(name, features.get(name), null);
			}
		}
	}

	/** Whether all of it says whose cue is negated. */
	private static boolean negated(String whose, Statement statement) {
		List<Member> members = Chain.members(statement);
		boolean all = true;
		for (String one : whose.isBlank() ? new String[0] : whose.strip().split("\\s+")) {
			Integer number = number(one);
			if (one.equals("0")) {
				statement.setCueNegated(true);
			} else if (number != null && number <= members.size()) {
				members.get(number - 1).setCueNegated(true);
			} else {
				all = false;
			}
		}
		return all;
	}

	private static List<String> lines(Map<String, String> features, String name) {
		return features.getOrDefault(name, "").lines().filter(line -> !line.isBlank()).toList();
	}

	private static Integer number(String text) {
		return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.valueOf(text) : null;
	}

	private static Role role(String word) {
		try {
			return word == null ? null : Role.valueOf(word.toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException other) {
			return null;
		}
	}
}
