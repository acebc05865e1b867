// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Speakers;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.Reasons;
import org.gainsay.report.Signs;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** What the parts of a report have in common: what is shown, how it is called, and where a link leads. */
final class Contents {

	private static final int MOST_NAMED = 50;

	final Corpus corpus;
	final String set;
	final Ledger ledger;
	final Reasons reasons;
	final Utterances utterances;
	final List<Selection.Group> groups;
	/** Where what is not in this file stands; null in a report of one file. */
	final Places places;
	/** The statements that count, of every article that is shown, in the order of time. */
	final Map<String, List<StatementFacts>> shown = new LinkedHashMap<>();
	/** The rows that are shown. */
	final Set<ClaimRow> rows = new LinkedHashSet<>();
	/** The number of every statement that shows, by its qualified name; it counts from 1 in each article. */
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<StanceFacts, Standing> standings = new IdentityHashMap<>();
	private final Map<String, Optional<Dating>> datings = new HashMap<>();
	private final Map<String, String> readable = new HashMap<>();
	/** The texts that were asked for, for each is for every statement. */
	private final Map<String, Optional<ArticleText>> texts = new HashMap<>();

	/** What a report of one file has. */
	Contents(Ledger ledger, Utterances utterances, Selection selection) {
		this(ledger, utterances, selection.groups(), selection.articles(), null);
		selection.groups().forEach(group -> rows.addAll(group.rows()));
	}

	/** What one part of a report has. */
	Contents(Ledger ledger, Utterances utterances, Part part, Places places) {
		this(ledger, utterances, part.groups(), part.articles(), places);
		rows.addAll(part.rows());
	}

	/** What a file has of a report in parts that shows no article and no claim in full. */
	Contents(Ledger ledger, Utterances utterances, Places places) {
		this(ledger, utterances, List.of(), List.of(), places);
	}

	private Contents(Ledger ledger, Utterances utterances, List<Selection.Group> groups, Collection<String> articles, Places places) {
		this.ledger = ledger;
		this.corpus = ledger.corpus();
		this.set = ledger.set();
		this.reasons = new Reasons(ledger);
		this.utterances = utterances;
		this.groups = groups;
		this.places = places;
		for (String article : ArticleOrder.names(articles, corpus)) {
			List<StatementFacts> statements = corpus.set(article, set).map(AnnotationSetFacts::statements).orElse(List.of()).stream().filter(Cell::counts).toList();
			shown.put(article, statements);
			for (int i = 0; i < statements.size(); i++) {
				numbers.put(statements.get(i).qualifiedName(), i + 1);
			}
		}
	}

	/** Whether this is a file of a report in parts. */
	boolean inParts() {
		return places != null;
	}

	/** The text of an article; empty where it cannot be read. */
	Optional<ArticleText> text(String article) {
		return texts.computeIfAbsent(article, name -> corpus.article(name).flatMap(corpus::text));
	}

	/** Writes a date so that people can read it, with what is written in the claims file for those who want it exactly. */
	void time(Html html, String written) {
		html.element("time", readable(written), "datetime", dating(written).isPresent() ? written : null, "title", written);
	}

	/** A date as {@link ReadableDate#of} has it. */
	String readable(String written) {
		return readable.computeIfAbsent(written, ReadableDate::of);
	}

	private Optional<Dating> dating(String written) {
		return datings.computeIfAbsent(written, Dating::of);
	}

	/** The date of a cell, as {@link Ledger#dating} has it. */
	Optional<Dating> dating(Cell cell) {
		String said = cell.statement().date();
		Optional<Dating> own = said == null ? Optional.empty() : dating(said);
		String published = own.isPresent() ? null : corpus.article(cell.article()).<String>map(ArticleFacts::published).orElse(null);
		return published == null ? own : dating(published);
	}

	/** Writes when an article was published, and where, before its title in a list. */
	void dated(Html html, String article) {
		html.element("span", corpus.article(article).map(ArticleFacts::published).map(date -> ReadableDate.of(date) + " · ").orElse("") + outlet(article) + ": ", "class", "soft small");
	}

	/** A number with its noun and verb: {@code 1 more article is}, {@code 2 more articles are}. */
	static String more(int number, String noun) {
		return number + " more " + noun + (number == 1 ? " is" : "s are");
	}

	static String id(StatementFacts statement) {
		return "s." + statement.qualifiedName();
	}

	/** The number of a statement in its article; null where it is not shown. */
	Integer number(String statement) {
		Integer here = numbers.get(statement);
		return here != null || places == null ? here : corpus.statement(statement).map(places::number).orElse(null);
	}

	/** Where a statement stands; null where it is not shown. */
	String link(StatementFacts statement) {
		return numbers.containsKey(statement.qualifiedName()) ? "#" + id(statement) : places == null ? null : places.statement(statement);
	}

	/** Where an article stands; null where it is not shown. */
	String articleLink(String article) {
		return shown.containsKey(article) ? "#a." + article : places == null ? null : places.article(article);
	}

	/** Where a claim's row stands, or in a report in parts, of one that is told of elsewhere, where it is told of; null where it is not shown. */
	String rowLink(String claim) {
		return ledger.row(claim).<String>map(row -> rows.contains(row) ? "#c." + row.claim().name() : places == null ? null : places.claim(row)).orElse(null);
	}

	/**
	 * Whether a claim is told of by itself, where it is shown: one with a stance, in an earlier version of an article too; in a report in parts one with several, or about which
	 * something stands out or came with a later version, for of the others the table says all.
	 */
	boolean isToldOf(ClaimRow row) {
		return places == null ? !row.cells().isEmpty() || !ledger.superseded(row).isEmpty() : isToldOfInParts(row, ledger);
	}

	/** The same of a report in parts. */
	static boolean isToldOfInParts(ClaimRow row, Ledger ledger) {
		return row.cells().size() > 1 || row.cells().size() == 1 && (ClaimsSection.standsOut(row) || ledger.versions().earlier(row.cells().getFirst().article()).isPresent())
				|| !ledger.superseded(row).isEmpty();
	}

	/** Where a claim is told of by itself; null where it is not. */
	String claimLink(ClaimRow row) {
		return !isToldOf(row) ? null : rows.contains(row) ? "#claim." + row.claim().name() : places == null ? null : places.claim(row);
	}

	/** Where the meaning of a code stands. */
	private String codeLink(String category) {
		return places == null ? "#code." + category : places.entry("code." + category);
	}

	/** An element that leads somewhere, or the bare text where there is nowhere to lead to. */
	static void link(Html html, String to, String text, String... attributes) {
		if (to == null) {
			html.element("span", text, attributes);
			return;
		}
		String[] all = new String[attributes.length + 2];
		all[0] = "href";
		all[1] = to;
		System.arraycopy(attributes, 0, all, 2, attributes.length);
		html.element("a", text, all);
	}

	/** What a statement replies to, as links. */
	void answers(Html html, StatementFacts statement) {
		if (!statement.answers().isEmpty()) {
			html.open("span", "class", "soft").text(" ↩ answers");
			for (String answered : statement.answers()) {
				Optional<StatementFacts> found = corpus.statement(answered);
				html.text(answered.equals(statement.answers().getFirst()) ? " " : ", ");
				boolean here = found.filter(one -> one.article().equals(statement.article())).isPresent();
				link(html, found.map(this::link).orElse(null), found.isEmpty() || number(answered) == null ? answered : (here ? "" : title(found.get().article()) + " ") + number(answered));
			}
			html.close();
		}
	}

	/** The title of an article; its name where it has none. */
	String title(String article) {
		return corpus.article(article).map(ArticleFacts::title).filter(title -> !title.isEmpty()).orElse(article);
	}

	/** The title of an event; its name where it has none. */
	static String title(EventFacts event) {
		return event.title().isEmpty() ? event.name() : event.title();
	}

	/** An actor's label, for whatever refers to it by its name. */
	String actor(String name) {
		return corpus.actor(name).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(name);
	}

	/** Writes codes, each with what its value means, and the words of the passage that shows it. */
	void codes(Html html, List<CodeFacts> codes, String article) {
		for (CodeFacts code : codes) {
			Optional<CategoryFacts> category = corpus.category(code.category());
			html.text(code == codes.getFirst() ? "" : " · ");
			link(html, category.isPresent() ? codeLink(code.category()) : null, code.category());
			html.text(": ");
			for (String value : code.values()) {
				String meaning = category.stream().flatMap(found -> found.values().stream()).filter(one -> one.name().equals(value)).findFirst().<String>map(CategoryValueFacts::definition).orElse(null);
				html.text(value.equals(code.values().getFirst()) ? "" : ", ").element("span", value, "title", meaning);
			}
			List<Span> spans = AnchorFacts.spansOf(code.at());
			if (!spans.isEmpty()) {
				text(article).ifPresent(text -> html.text(" “" + text.words(spans) + "”"));
			}
		}
	}

	String outlet(String article) {
		return reasons.outlet(article);
	}

	String language(StatementFacts statement) {
		return corpus.article(statement.article()).map(ArticleFacts::language).orElse(null);
	}

	String speakers(StatementFacts statement) {
		return Speakers.label(statement.links(), corpus);
	}

	String speakers(Cell cell) {
		return Speakers.label(cell.links(), corpus);
	}

	/** Writes who speaks in a statement and whom they cite; in a report in parts each name leads to all that its actor says. */
	void who(Html html, StatementFacts statement) {
		if (places == null || statement.links().isEmpty()) {
			html.element("span", speakers(statement), "class", "who");
			return;
		}
		html.open("span", "class", "who");
		for (int i = 0; i < statement.links().size(); i++) {
			html.text(i == 0 ? "" : ", citing ");
			List<MemberFacts> side = statement.links().get(i);
			for (int j = 0; j < side.size(); j++) {
				MemberFacts member = side.get(j);
				html.text(j == 0 ? "" : " and ");
				String to = member.actor() == null ? null : places.actor(member.actor());
				if (to == null) {
					html.text(Speakers.label(member, corpus));
				} else {
					html.element("a", Speakers.label(member, corpus), "href", to, "class", "plain");
				}
			}
		}
		html.close();
	}

	/** Each of the thousands who may speak in a statement has its cells as ground, so what is said of one is kept. */
	Standing standing(Cell cell) {
		return standings.computeIfAbsent(cell.stance(), stance -> Standings.of(stance, cell.statement(), corpus));
	}

	String target(Cell cell) {
		String claim = cell.target().claim();
		return claim == null ? "“" + cell.target().text() + "”" : corpus.claim(claim).map(ClaimFacts::text).orElse(claim);
	}

	/** The words of a statement's content, of a silence those of its place; pieces with an ellipsis between. */
	String words(StatementFacts statement) {
		return words(statement.place(), statement).orElse(statement.content() == null ? "(no words of the article are given)" : "(its words are not found in the article)");
	}

	Optional<String> words(AnchorFacts anchor, StatementFacts statement) {
		if (anchor == null || anchor.spans().isEmpty()) {
			return Optional.empty();
		}
		return text(statement.article()).map(text -> text.words(anchor.spans()));
	}

	/** The sign of a cell, its stance as a link to the statement, and who takes it. */
	void cell(Html html, Cell cell) {
		Standing standing = standing(cell);
		html.element("span", Signs.of(standing), "class", "sign " + standing.word(), "aria-hidden", "true");
		link(html, link(cell.statement()), Reasons.stance(cell));
		words(cell.stance().condition(), cell.statement()).ifPresent(words -> html.text(" ").element("span", words, "class", "condition", "lang", language(cell.statement())));
		words(cell.stance().grounds(), cell.statement()).ifPresent(words -> html.text(" ").element("span", words, "class", "reason", "lang", language(cell.statement())));
		int more = cell.speakers().size() - MOST_NAMED; // each of many who speak has this cell as ground; the statement that is linked names all
		html.text(": " + (more <= 0 ? speakers(cell) : Speakers.label(first(cell.links()), corpus) + " and " + more + " more"));
	}

	/** What cells have in common that are told in one line; empty for one that stands alone. */
	Optional<String> line(Cell cell) {
		boolean alone = cell.stance().condition() != null || cell.stance().grounds() != null;
		return alone ? Optional.empty() : Optional.of(standing(cell).word() + '\n' + Reasons.stance(cell) + '\n' + speakers(cell));
	}

	private static List<List<MemberFacts>> first(List<List<MemberFacts>> links) {
		List<List<MemberFacts>> some = new ArrayList<>(links);
		some.set(0, links.getFirst().subList(0, MOST_NAMED));
		return some;
	}

	/** The stances of a statement, as a list. */
	void stances(Html html, StatementFacts statement) {
		List<Cell> cells = Cell.of(statement);
		if (cells.isEmpty()) {
			return;
		}
		boolean several = cells.stream().anyMatch(other -> !other.innermost().equals(cells.getFirst().innermost()));
		html.open("ul");
		for (Cell cell : cells) {
			html.open("li").text(Reasons.stance(cell));
			words(cell.stance().condition(), statement).ifPresent(words -> html.text(" ").element("span", words, "class", "condition", "lang", language(statement)));
			words(cell.stance().grounds(), statement).ifPresent(words -> html.text(" ").element("span", words, "class", "reason", "lang", language(statement)));
			html.text(": ");
			String to = cell.target().claim() == null ? null : rowLink(cell.target().claim());
			if (to != null) {
				html.element("a", target(cell), "href", to);
			} else {
				html.text(target(cell));
			}
			if (several) {
				html.text(" (" + speakers(cell) + ")");
			}
			html.close();
		}
		html.close();
	}

	/** The signs and tints of standings, folded. */
	void legend(Html html) {
		html.open("details", "class", "key").element("summary", "Legend").open("ul", "class", "legend", "aria-label", "Legend");
		for (Standing standing : Standing.values()) {
			html.open("li").element("span", Signs.of(standing), "class", "sign " + standing.word(), "aria-hidden", "true")
					.element("span", standing.word(), "class", "mark " + standing.word()).text(" " + Signs.meaning(standing)).close();
		}
		html.close().close();
	}
}
