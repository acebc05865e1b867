// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.annotate.Answered;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.text.ArticleText;

/**
 * A statement as a line of the table.
 *
 * @param number   its place among all statements of the corpus, whose articles are in the order of time
 * @param words    its content, on one line, or of a silence the words that tell of it; empty where it has none
 * @param speakers the labels of the outer speakers
 * @param chain    the labels of those they cite, from the outside in
 * @param names    by what its speakers and cited ones may be looked for, in lower case: names, labels and aliases
 * @param claims   what its stances are about: the texts of claims, and free texts in quotation marks; each once
 * @param coded    the names of those claims
 * @param told     the label of the actor who is told; empty where that is none
 * @param search   all that it may be looked for by, in lower case: what stands in its columns, and its note
 */
public record StatementRow(int number, StatementFacts statement, String words, List<String> speakers, List<String> chain, String names,
		String stance, List<String> claims, List<String> coded, String told, Standing standing, String search) {

	/** What is no single space: most words have none of it. */
	private static final Pattern SPACE = Pattern.compile("[\\s&&[^ ]]\\s*| \\s+"); //$NON-NLS-1$

	/** @param words what {@link #words} gives, or gave for an earlier row of the same facts */
	public static StatementRow of(int number, StatementFacts statement, Corpus corpus, String words) {
		StatementRow row = new StatementRow(number, statement, words, labels(statement.members(), corpus),
				labels(statement.cited(), corpus), names(statement, corpus), stances(statement),
				targets(statement).map(target -> target(target, corpus)).distinct().toList(), targets(statement).map(TargetFacts::claim).filter(Objects::nonNull).distinct().toList(),
				told(statement, corpus), Standings.of(statement, corpus), ""); //$NON-NLS-1$
		return row.searchable();
	}

	/** The same at another place of the corpus. */
	StatementRow numbered(int other) {
		return other == number ? this : new StatementRow(other, statement, words, speakers, chain, names, stance, claims, coded, told, standing, search);
	}

	private StatementRow searchable() {
		String all = Arrays.stream(StatementColumn.values()).map(this::text).collect(Collectors.joining("\n")) + '\n' + String.join("\n", coded) + '\n' + Objects.toString(statement.note(), ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new StatementRow(number, statement, words, speakers, chain, names, stance, claims, coded, told, standing, StatementFilter.fold(all));
	}

	/** The words of a statement's content, its pieces with an ellipsis between. */
	public static String words(StatementFacts statement, Corpus corpus) {
		return statement.place() == null ? "" : words(statement, corpus.article(statement.article()).flatMap(corpus::text).orElse(null)); //$NON-NLS-1$
	}

	/** @param text of the statement's article; null where it has none */
	static String words(StatementFacts statement, ArticleText text) {
		return text == null ? "" : SPACE.matcher(text.words(AnchorFacts.spansOf(statement.place()))).replaceAll(" "); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String told(StatementFacts statement, Corpus corpus) {
		String actor = statement.addresseeActor();
		return actor == null ? "" : corpus.actor(actor).map(ActorFacts::label).orElse(actor); //$NON-NLS-1$
	}

	private static List<String> labels(List<MemberFacts> members, Corpus corpus) {
		return members.stream().map(member -> StatementText.of(member, corpus)).toList();
	}

	private static String names(StatementFacts statement, Corpus corpus) {
		return statement.allMembers().stream().flatMap(member -> Stream.concat(Stream.of(StatementText.of(member, corpus)),
				corpus.actor(member.actor()).stream().flatMap(StatementRow::names)))
				.map(StatementFilter::fold).distinct().collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static Stream<String> names(ActorFacts actor) {
		return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
	}

	private static String stances(StatementFacts statement) {
		return statement.allStances().stream().map(StatementRow::stance).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String stance(StanceFacts stance) {
		String kind = stance.conditional() ? stance.kind().getLiteral() + ' ' + DeskMessages.Statement_if : stance.kind().getLiteral();
		return stance.certainty() == Certainty.UNSPECIFIED ? kind : kind + " (" + stance.certainty().getLiteral() + ')'; //$NON-NLS-1$
	}

	private static Stream<TargetFacts> targets(StatementFacts statement) {
		return statement.allStances().stream().flatMap(stance -> stance.targets().stream());
	}

	private static String target(TargetFacts target, Corpus corpus) {
		String claim = target.claim();
		return claim == null ? '\u201C' + target.text() + '\u201D' : corpus.claim(claim).map(ClaimFacts::text).filter(text -> !text.isBlank()).orElse(claim);
	}

	/** Whose it is; empty where nobody says. */
	public String annotator() {
		return Objects.toString(statement.annotator(), ""); //$NON-NLS-1$
	}

	/** What a column says besides, for whoever points there: the names of claims, which files know them by; empty for nothing. */
	public String more(StatementColumn column) {
		return column == StatementColumn.CLAIM && !coded.isEmpty() ? text(column) + '\n' + String.join(", ", coded) : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What stands in a column. */
	public String text(StatementColumn column) {
		return switch (column) {
			case ARTICLE -> statement.article();
			case STATEMENT -> statement.name();
			case WORDS -> words;
			case SPEAKERS -> String.join(", ", speakers); //$NON-NLS-1$
			case CHAIN -> String.join(" \u2192 ", chain); //$NON-NLS-1$
			case STANCE -> stance;
			case CLAIM -> String.join("; ", claims); //$NON-NLS-1$
			case STANDING -> StatementText.of(standing);
			case ANNOTATOR -> annotator();
			case STATUS -> statement.status().getLiteral();
			case ANSWERS -> String.join(", ", statement.answers().stream().map(name -> Answered.name(name, statement)).toList()); //$NON-NLS-1$
			case TOLD -> told;
			case CODES -> statement.codes().stream().map(code -> code.category() + ": " + String.join(", ", code.values())).collect(Collectors.joining("; ")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		};
	}
}
