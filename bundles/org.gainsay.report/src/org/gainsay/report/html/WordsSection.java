// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Speakers;
import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.WordDifference;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.How;

/** The same words in several articles: those that somebody linked, and those that were found. */
final class WordsSection {

	/** So many pairs that nobody linked are shown, the likeliest first. */
	static final int PAIRS = 100;
	/** So many pairs are compared word by word to count what was altered. */
	private static final int COUNTED = 1000;

	/**
	 * What the summary tells of it.
	 *
	 * @param all         links, or pairs that nobody linked
	 * @param altered     those whose words were changed: as was judged, or of what nobody linked as was found
	 * @param otherMouths those with other speakers
	 * @param notCompared pairs that were not looked at for the two before
	 */
	record Count(int all, int altered, int otherMouths, int notCompared) {
	}

	private final Contents contents;
	private final Html html;

	WordsSection(Contents contents, Html html) {
		this.contents = contents;
		this.html = html;
	}

	/** What people linked, of the annotation set that the report reads. */
	static Count linked(Contents contents) {
		int all = 0;
		int altered = 0;
		int otherMouths = 0;
		Set<String> read = contents.corpus.statements(contents.ledger.set()).stream().filter(Cell::counts).map(StatementFacts::qualifiedName).collect(Collectors.toSet());
		for (CorrespondenceFacts link : contents.corpus.correspondences()) {
			List<String> statements = link.statements().stream().filter(read::contains).toList();
			if (statements.size() > 1) {
				all++;
				altered += link.how() == How.ALTERED ? 1 : 0;
				otherMouths += statements.stream().skip(1).anyMatch(other -> contents.utterances.compare(statements.getFirst(), other)
						.filter(comparison -> has(comparison, Difference.Kind.SPEAKER)).isPresent()) ? 1 : 0;
			}
		}
		return new Count(all, altered, otherMouths, 0);
	}

	/** What the program found and nobody linked, but for what is alike in copies of one. */
	static Count found(Contents contents) {
		return found(contents, contents.utterances.candidates());
	}

	/** The same of pairs that are known already. */
	static Count found(Contents contents, List<UtterancePair> pairs) {
		int altered = 0;
		int otherMouths = 0;
		for (boolean[] one : pairs.subList(0, Math.min(COUNTED, pairs.size())).parallelStream().map(contents.utterances::compare)
				.map(comparison -> new boolean[] { comparison.how() == How.ALTERED || has(comparison, Difference.Kind.WORDING), has(comparison, Difference.Kind.SPEAKER) }).toList()) {
			altered += one[0] ? 1 : 0;
			otherMouths += one[1] ? 1 : 0;
		}
		return new Count(pairs.size(), altered, otherMouths, Math.max(0, pairs.size() - COUNTED));
	}

	private static boolean has(Comparison comparison, Difference.Kind kind) {
		return comparison.differences().stream().anyMatch(difference -> difference.kind() == kind);
	}

	/** What a report of one file has of them. */
	void write(List<CorrespondenceFacts> linked) {
		open(linked);
		unlinked();
		html.close();
	}

	/**
	 * What a part of a report has of them.
	 *
	 * @param linked   those of which a statement is shown in this part and in none before it
	 * @param unlinked the pairs that nobody linked of which the first is shown here
	 * @return what the summary tells of those that somebody linked
	 */
	Count write(List<CorrespondenceFacts> linked, List<UtterancePair> unlinked) {
		Count count = open(linked);
		if (!unlinked.isEmpty()) {
			html.open("details").element("summary", unlinked.size() + (unlinked.size() == 1 ? " pair" : " pairs") + " of statements alike that nobody linked");
			html.element("p", "Whether they are one utterance, a person judges.", "class", "soft small").open("ul", "class", "small");
			for (UtterancePair pair : unlinked) {
				html.open("li");
				reference(pair.left().statement());
				html.text(" – ");
				reference(pair.right().statement());
				html.text(" · alike by " + Math.round(pair.score() * 100) + " of 100").close();
			}
			html.close().close();
		}
		html.close();
		return count;
	}

	private void reference(StatementFacts statement) {
		String to = contents.link(statement);
		Contents.link(html, to, contents.outlet(statement.article()) + (to == null ? "" : " " + contents.number(statement.qualifiedName())));
	}

	private Count open(List<CorrespondenceFacts> linked) {
		html.open("section", "aria-labelledby", "words").element("h2", "The same words", "id", "words");
		int found = 0;
		int altered = 0;
		int otherMouths = 0;
		for (CorrespondenceFacts correspondence : linked) {
			List<StatementFacts> statements = correspondence.statements().stream().filter(name -> contents.number(name) != null)
					.flatMap(name -> contents.corpus.statement(name).stream()).toList();
			if (statements.size() > 1) {
				found++;
				altered += correspondence.how() == How.ALTERED ? 1 : 0;
				otherMouths += correspondence(correspondence, statements) ? 1 : 0;
			}
		}
		if (found == 0) {
			html.element("p", "No utterance or line of several articles is recorded.");
		}
		return new Count(found, altered, otherMouths, 0);
	}

	/** @return whether one of them has other speakers than the first */
	private boolean correspondence(CorrespondenceFacts correspondence, List<StatementFacts> statements) {
		html.open("div", "class", "pair").open("h3").text(switch (correspondence.kind()) {
			case SAME_UTTERANCE -> "One utterance";
			case SAME_LINE -> "One line, not known to be one utterance";
		});
		BigDecimal confidence = correspondence.confidence();
		html.element("span", (correspondence.how() == How.UNSPECIFIED ? "" : " · " + correspondence.how().getLiteral())
				+ (confidence == null ? "" : " · confidence " + confidence.toPlainString()), "class", "soft").close();
		speakersDiffer(statements);
		boolean otherMouths = side(statements);
		html.close();
		return otherMouths;
	}

	/** What was found and nobody linked, in the articles that are shown. */
	private void unlinked() {
		List<UtterancePair> shown = contents.utterances.unlinked().stream().filter(pair -> pair.left().statement() != null && pair.right().statement() != null)
				.filter(pair -> contents.link(pair.left().statement()) != null && contents.link(pair.right().statement()) != null).toList();
		List<UtterancePair> pairs = shown.stream().filter(pair -> contents.utterances.copy(pair).isEmpty()).toList();
		if (shown.isEmpty()) {
			return;
		}
		html.element("h3", "Found, and linked by nobody");
		Map<String, Long> copies = shown.stream().flatMap(pair -> contents.utterances.copy(pair).stream()).collect(Collectors.groupingBy(ActorFacts::label, TreeMap::new, Collectors.counting()));
		copies.forEach((whose, count) -> html.element("p", count + (count == 1 ? " pair" : " pairs") + " of statements alike in copies of " + whose + ", as was to be expected, not shown.", "class", "soft small"));
		if (pairs.isEmpty()) {
			return;
		}
		likeliest(pairs);
		if (pairs.size() > PAIRS) {
			html.element("p", Contents.more(pairs.size() - PAIRS, "pair") + " not shown; the command compare lists all.", "class", "warning");
		}
	}

	/** The first of some pairs, the likeliest, side by side. */
	void likeliest(List<UtterancePair> pairs) {
		html.element("p", "These statements are alike. Whether they are one utterance, a person judges: link them with same utterance or same line, or reject the pair.", "class", "soft small");
		for (UtterancePair pair : pairs.subList(0, Math.min(PAIRS, pairs.size()))) {
			html.open("div", "class", "pair").open("h4").text(contents.utterances.compare(pair).how().getLiteral())
					.element("span", " · alike by " + Math.round(pair.score() * 100) + " of 100", "class", "soft").close();
			List<StatementFacts> statements = List.of(pair.left().statement(), pair.right().statement());
			speakersDiffer(statements);
			side(statements);
			html.close();
		}
	}

	/** The statements side by side, each with the words that the first has not; the first with those that the second has not. @return whether one has other speakers than the first */
	private boolean side(List<StatementFacts> statements) {
		html.open("div", "class", "side");
		String first = statements.getFirst().qualifiedName();
		Optional<Comparison> second = contents.utterances.compare(first, statements.get(1).qualifiedName());
		boolean otherMouths = false;
		for (StatementFacts statement : statements) {
			boolean left = statement == statements.getFirst();
			Optional<Comparison> comparison = left || statement == statements.get(1) ? second : contents.utterances.compare(first, statement.qualifiedName());
			otherMouths |= comparison.filter(found -> has(found, Difference.Kind.SPEAKER)).isPresent();
			html.open("div", "class", "card").open("p");
			html.element("strong", statement.members().isEmpty() ? "nobody recorded" : contents.speakers(statement)).text(" in ");
			Contents.link(html, contents.link(statement), contents.outlet(statement.article()));
			html.close().open("blockquote", "lang", contents.language(statement), "dir", "auto");
			if (comparison.isEmpty() || comparison.get().how() == How.PARALLEL_TRANSLATION && !sameLanguage(statements)) {
				html.text(contents.words(statement));
			} else {
				words(left ? comparison.get().words().left() : comparison.get().words().right());
			}
			html.close();
			if (!left) {
				comparison.ifPresent(found -> differences(found.differences()));
			}
			contents.stances(html, statement);
			html.close();
		}
		html.close();
		return otherMouths;
	}

	private boolean sameLanguage(List<StatementFacts> statements) {
		return statements.stream().map(contents::language).distinct().count() == 1;
	}

	private void words(List<WordDifference.Run> runs) {
		for (WordDifference.Run run : runs) {
			String bare = run.text().stripTrailing();
			if (run.own()) {
				html.element("span", bare, "class", "own");
			} else {
				html.text(bare);
			}
			html.text(run.text().substring(bare.length()));
		}
	}

	/** Speakers are told of above, and what the words show need not be told again. */
	private void differences(List<Difference> differences) {
		List<Difference> told = differences.stream().filter(one -> one.kind() != Difference.Kind.SPEAKER && one.kind() != Difference.Kind.WORDING).toList();
		if (!told.isEmpty()) {
			html.open("ul", "class", "differences small");
			told.forEach(one -> html.element("li", "≠ " + one.kind().word() + ": " + side(one.left(), one.kind()) + " – " + side(one.right(), one.kind())));
			html.close();
		}
	}

	private String side(List<String> values, Difference.Kind kind) {
		return values.isEmpty() ? "none" : values.stream().map(value -> switch (kind) {
			case DAY -> contents.readable(value);
			case ADDRESSEE -> contents.corpus.actor(value).isPresent() ? contents.actor(value) : "“" + value + "”";
			case NEGATION -> stance(value);
			default -> "“" + value + "”";
		}).collect(Collectors.joining(", "));
	}

	/** A stance on a claim with the words of the claim in place of its name; words of the text as they are. */
	private String stance(String value) {
		int last = value.lastIndexOf(' ');
		return contents.corpus.claim(value.substring(last + 1)).filter(claim -> last > 0).map(claim -> value.substring(0, last) + " “" + claim.text() + "”").orElse("“" + value + "”");
	}

	private void speakersDiffer(List<StatementFacts> statements) {
		Set<Set<String>> speakers = new HashSet<>();
		List<String> names = new ArrayList<>();
		for (StatementFacts statement : statements) {
			if (speakers.add(statement.innermost().stream().map(member -> member.onBehalfOf().isEmpty() ? Speakers.written(member) : String.join(", ", member.onBehalfOf())).collect(Collectors.toSet()))) {
				names.add(statement.innermost().stream().map(member -> Speakers.label(member, contents.corpus)).collect(Collectors.joining(" and ")));
			}
		}
		if (names.size() > 1) {
			html.element("p", "≠ Different speakers: " + String.join(" / ", names), "class", "finding");
		}
	}
}
