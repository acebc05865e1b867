// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.History;
import org.gainsay.analysis.Omission;
import org.gainsay.analysis.RelatedClaim;
import org.gainsay.analysis.Revision;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Unanswered;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Standing;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.report.Reasons;
import org.gainsay.report.Signs;
import org.gainsay.report.drawing.ChainColumns;
import org.gainsay.report.drawing.ChainLayout;
import org.gainsay.report.drawing.ChainSvg;

/** The claims: what stands out, the table of claims by articles, and every claim by itself with its grounds, its chain and its days. */
final class ClaimsSection {

	/** So many findings of claims that are not shown are listed. */
	private static final int FINDINGS = 300;
	/** So many claims have a drawing and their days. */
	private static final int BY_THEMSELVES = 200;
	/** A drawing with more articles would not be read. */
	private static final int DRAWN_ARTICLES = 30;
	/** So many lines of a cell show at once. */
	private static final int LINES = 5;
	/** So many claims are open from the start. */
	private static final int OPEN = 3;

	private final Contents contents;
	private final Html html;

	ClaimsSection(Contents contents, Html html) {
		this.contents = contents;
		this.html = html;
	}

	/** Whether something stands out about a claim. */
	static boolean standsOut(ClaimRow row) {
		return !row.flags().isEmpty() || row.answeredOnly();
	}

	private void flags(ClaimRow row) {
		row.flags().forEach(flag -> html.element("span", flag.word(), "class", "flag " + flag.word()));
	}

	// ---- what stands out

	/** The claims that stand out, with the reason in a sentence. */
	void findings() {
		List<ClaimRow> flagged = contents.ledger.rows().stream().filter(ClaimsSection::standsOut).toList();
		if (flagged.isEmpty()) {
			html.element("p", "No claim is contested, unconfirmed, unanswered, from unnamed sources only, through a single route, or without its denial somewhere.");
			return;
		}
		html.open("ul", "class", "findings");
		flagged.stream().filter(contents.rows::contains).forEach(this::finding);
		List<ClaimRow> others = flagged.stream().filter(row -> !contents.rows.contains(row)).toList();
		others.stream().limit(FINDINGS).forEach(this::finding);
		html.close();
		if (others.size() > FINDINGS) {
			html.element("p", Contents.more(others.size() - FINDINGS, "claim") + " not listed; the command claims lists all.", "class", "soft");
		}
	}

	/** The id of the list of the claims that stand out in a way: a flag's word, or {@link Summary#ANSWERED_ONLY}. */
	static String flagged(String word) {
		return "flag." + word;
	}

	/** For each way to stand out the claims that do so, folded; the figures lead there. */
	void flagged() {
		for (Flag flag : Flag.values()) {
			flagged(flag.word(), contents.ledger.rows().stream().filter(row -> row.flags().contains(flag)).toList());
		}
		flagged(Summary.ANSWERED_ONLY, contents.ledger.rows().stream().filter(ClaimRow::answeredOnly).toList());
	}

	private void flagged(String word, List<ClaimRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		html.open("details", "class", "flagged").open("summary").element("span", word, "class", "flag " + word).text(" " + Frame.count(rows.size(), "claim")).close().open("ul", "id", flagged(word));
		for (ClaimRow row : rows.subList(0, Math.min(FINDINGS, rows.size()))) {
			html.open("li");
			Contents.link(html, place(row), row.claim().text());
			html.close();
		}
		if (rows.size() > FINDINGS) {
			html.element("li", "+" + (rows.size() - FINDINGS) + " more");
		}
		html.close().close();
	}

	/** Where a claim is told of by itself, or else stands in a table; null where it is not shown. */
	private String place(ClaimRow row) {
		return contents.claimLink(row) != null ? contents.claimLink(row) : contents.rowLink(row.claim().name());
	}

	private void finding(ClaimRow row) {
		html.open("li");
		Contents.link(html, place(row), row.claim().text());
		html.text(" ");
		flags(row);
		row.flags().forEach(flag -> html.element("p", contents.reasons.of(flag, row), "class", "small"));
		contents.reasons.answeredOnly(row).ifPresent(finding -> html.element("p", finding, "class", "small"));
		html.close();
	}

	// ---- claims by articles

	/** The table, or one for each event. */
	void table() {
		html.open("section", "aria-labelledby", "claims").element("h2", "Claims by articles", "id", "claims");
		contents.legend(html);
		html.element("p", "A dash: the article says nothing on the claim, and could. It is on an event of the claim or speaks about another claim of that event, and its coding is done. A blank cell: nothing is to be expected, for it is on another event, the claim is of none, or its coding is not done. In italics: what follows from another claim. Conditional: what the speaker makes depend on something; nothing follows from it.", "class", "soft small");
		List<Selection.Group> groups = contents.groups;
		for (Selection.Group group : groups) {
			if (groups.size() > 1 || contents.inParts()) {
				html.element("h3", title(group), "id", contents.inParts() && group.event() != null ? "e." + group.event().name() : null);
			}
			if (group.articlesLeftOut() > 0 || group.rowsLeftOut() > 0) {
				leftOut(group);
			}
			if (!group.rows().isEmpty()) {
				table(group);
			}
		}
		html.close();
	}

	/** What to call an event before a reader. */
	String title(Selection.Group group) {
		return group.event() == null ? "On no event" + (unknownEvent(group) ? ", or on one that is not known" : "") : Contents.title(group.event());
	}

	private void leftOut(Selection.Group group) {
		if (contents.inParts()) {
			html.element("p", group.articles().isEmpty() ? "About these claims of the event nobody says anything."
					: "These are " + group.articles().size() + " of the " + (group.articles().size() + group.articlesLeftOut()) + " articles of the event, in the order of time, with the claims about which they say something: "
							+ group.rows().size() + " of " + (group.rows().size() + group.rowsLeftOut()) + ". The other parts of the event have the others.", "class", "soft small");
			return;
		}
		html.element("p", "Shown are the " + group.articles().size() + " articles that speak about most claims"
				+ (group.articlesLeftOut() == 0 ? "" : " (" + group.articlesLeftOut() + " more " + (group.articlesLeftOut() == 1 ? "is" : "are") + " not shown)")
				+ (group.rowsLeftOut() == 0 ? "" : ", and the " + group.rows().size() + " claims about which most stands out (" + group.rowsLeftOut() + " more " + (group.rowsLeftOut() == 1 ? "is" : "are") + " not shown)")
				+ ".", "class", "warning");
	}

	private boolean unknownEvent(Selection.Group group) {
		return group.articles().stream().flatMap(article -> contents.corpus.article(article).stream()).flatMap(article -> article.events().stream())
				.anyMatch(event -> contents.corpus.event(event).isEmpty());
	}

	private void table(Selection.Group group) {
		html.open("div", "class", "scroll ledger", "role", "region", "aria-labelledby", "claims", "tabindex", "0");
		html.open("table").open("thead").open("tr").element("th", "Claim", "scope", "col");
		for (String name : group.articles()) {
			html.open("th", "scope", "col");
			Contents.link(html, contents.articleLink(name), contents.outlet(name));
			Optional<String> published = contents.corpus.article(name).map(ArticleFacts::published);
			published.ifPresent(date -> {
				html.open("div", "class", "soft small");
				contents.time(html, date);
				html.close();
			});
			html.close();
		}
		html.close().close().open("tbody");
		group.rows().forEach(row -> row(row, group.articles()));
		html.close().close().close();
	}

	private void row(ClaimRow row, List<String> articles) {
		html.open("tr").open("th", "scope", "row", "id", "c." + row.claim().name());
		html.open("strong");
		Contents.link(html, contents.claimLink(row), row.claim().text(), "class", "plain");
		html.close().open("div", "class", "soft small").text(row.names().getFirst()
				+ (row.names().size() > 1 ? ", same as " + String.join(", ", row.names().subList(1, row.names().size())) : "")).close();
		flags(row);
		if (!row.routes().isEmpty()) {
			html.open("dl", "class", "sources").element("dt", row.routes().size() == 1 ? "route" : "routes").element("dd", contents.reasons.routes(row))
					.element("dt", row.origins().size() == 1 ? "origin" : "origins").element("dd", Reasons.labels(row.origins())).close();
		}
		if (contents.inParts() && !contents.isToldOf(row)) {
			relations(row);
		}
		html.close();
		Map<String, List<EntailedCell>> entailed = new HashMap<>();
		row.entailed().forEach(one -> entailed.computeIfAbsent(one.cell().article(), name -> new ArrayList<>()).add(one));
		Map<String, Omission> omissions = row.omissions().stream().collect(Collectors.toMap(Omission::article, omission -> omission));
		for (String article : articles) {
			cell(row, article, entailed.getOrDefault(article, List.of()), omissions.get(article));
		}
		html.close();
	}

	private void cell(ClaimRow row, String article, List<EntailedCell> entailed, Omission omission) {
		List<Cell> cells = row.in(article);
		if (cells.isEmpty() && entailed.isEmpty()) {
			if (contents.inParts() && contents.ledger.silence(row, article).orElseThrow() == Silence.SAYS_NOTHING) { // of many thousands each says the same
				html.open("td", "class", "none").element("span", "—", "aria-hidden", "true").element("span", "nothing", "class", "hidden").close();
				return;
			}
			silent(contents.ledger.silence(row, article).orElseThrow());
			return;
		}
		html.open("td");
		if (omission != null || !cells.isEmpty()) {
			html.open("ul");
		}
		if (omission != null) {
			html.element("li", Signs.LEFT_OUT + " leaves out " + (omission.denial() ? omission.refusal() ? "the denial, and that it is not confirmed" : "the denial" : "that it is not confirmed"), "class", "leftout");
		}
		List<List<Cell>> lines = lines(cells);
		int shown = lines.size() <= LINES + 1 ? lines.size() : LINES; // one more takes no more room than to say so
		lines.subList(0, shown).forEach(this::line);
		if (omission != null || !cells.isEmpty()) {
			html.close();
		}
		if (!entailed.isEmpty()) {
			html.open("details").element("summary", entailed.size() == 1 ? "1 follows from another claim" : entailed.size() + " follow from other claims", "class", "follows").open("ul");
			Map<String, List<EntailedCell>> equal = new LinkedHashMap<>();
			entailed.forEach(one -> equal.computeIfAbsent(contents.line(one.cell()).orElseGet(() -> "\n" + equal.size()) + '\n' + one.through().getFirst(), line -> new ArrayList<>()).add(one));
			equal.values().forEach(this::follows);
			html.close().close();
		}
		if (shown < lines.size()) {
			html.open("details").element("summary", "+" + (lines.size() - shown) + " more", "class", "soft").open("ul");
			lines.subList(shown, lines.size()).forEach(this::line);
			html.close().close();
		}
		row.unanswered().stream().filter(one -> article.equals(one.article())).forEach(one -> html.element("p", "◌ unanswered here" + who(one), "class", "leftout small"));
		html.close();
	}

	/** The cells of an article, those that say the same of the same together, in the order of the first of each. */
	private List<List<Cell>> lines(List<Cell> cells) {
		Map<String, List<Cell>> lines = new LinkedHashMap<>();
		for (Cell cell : cells) {
			lines.computeIfAbsent(contents.line(cell).orElseGet(() -> "\n" + lines.size()), line -> new ArrayList<>()).add(cell);
		}
		lines.replaceAll((line, equal) -> equal.stream().collect(Collectors.toMap(cell -> cell.statement().qualifiedName(), cell -> cell, (one, other) -> one, LinkedHashMap::new)).values().stream().toList()); // one statement may say it twice
		return List.copyOf(lines.values());
	}

	/** A line of a cell; of several that are equal the first that repeats none, with how many they are and a link to each other one. */
	private void line(List<Cell> equal) {
		Cell first = equal.stream().filter(cell -> !cell.repeats()).findFirst().orElse(equal.getFirst());
		html.open("li");
		contents.cell(html, first);
		if (equal.size() > 1) {
			html.text(" ×" + equal.size()).open("span", "class", "soft small").text(" (also");
			for (Cell cell : equal) {
				if (cell != first) {
					html.text(" ");
					Contents.link(html, contents.link(cell.statement()), String.valueOf(contents.number(cell.statement().qualifiedName())));
				}
			}
			html.text(")").close();
		} else if (first.repeats()) {
			html.element("span", " (repeats)", "class", "soft");
		}
		equal.forEach(cell -> contents.answers(html, cell.statement()));
		html.close();
	}

	/** Those who are silent, apart from those who were not asked. */
	private static String who(Unanswered unanswered) {
		return (unanswered.silent().isEmpty() ? "" : "; silent: " + Reasons.labels(unanswered.silent()))
				+ (unanswered.notAsked().isEmpty() ? "" : "; not asked: " + Reasons.labels(unanswered.notAsked()))
				+ (unanswered.offices().isEmpty() ? "" : "; with an office in it: " + Reasons.labels(unanswered.offices().stream().map(Unanswered.Office::holder).distinct().toList()));
	}

	/** A dash says that an article says nothing on the claim, and could; where nothing of the sort is known the cell only says why. */
	private void silent(Silence silence) {
		switch (silence) {
			case SAYS_NOTHING -> html.open("td", "class", "none").open("details").open("summary").element("span", "—", "aria-hidden", "true")
					.element("span", "nothing", "class", "hidden").close().text(Reasons.of(silence)).close().close();
			case OTHER_EVENT, NO_EVENT, EVENT_NOT_KNOWN -> html.open("td", "class", "blank", "title", Reasons.of(silence)).element("span", Reasons.of(silence), "class", "hidden").close();
			case NOT_DONE, NOT_ACCEPTED, NO_SET -> html.open("td", "class", "blank").element("span", Reasons.of(silence), "class", "soft small").close();
		}
	}

	private void follows(List<EntailedCell> equal) {
		EntailedCell follows = equal.getFirst();
		long statements = equal.stream().map(one -> one.cell().statement().qualifiedName()).distinct().count(); // one may say it twice
		html.open("li", "class", "follows");
		contents.cell(html, follows.cell());
		html.text((statements > 1 ? " ×" + statements : "") + " – follows from “" + contents.reasons.claim(follows.through().getFirst()) + "”").close();
	}

	// ---- claim by claim

	/** Every claim with a stance: why it stands out, who cites whom, and what was said when. */
	void byThemselves() {
		html.open("section", "aria-labelledby", "one").element("h2", "Claim by claim", "id", "one");
		html.element("p", contents.inParts() ? "Open a claim to see why it stands out and what was said on which day; where somebody is cited through somebody else, or all have it by one way, a drawing shows who cites whom. Arrows go from who cites to who is cited."
				: "Open a claim to see why it stands out, who cites whom, and what was said on which day. Arrows go from who cites to who is cited.", "class", "soft small");
		if (!contents.inParts() || contents.rows.stream().anyMatch(ClaimsSection::isChain)) {
			drawingLegend();
		}
		List<ClaimRow> rows = contents.rows.stream().filter(contents::isToldOf).toList();
		int number = 0;
		for (ClaimRow row : rows) {
			html.open("details", "class", "claim", "open", standsOut(row) && number < OPEN ? "" : null);
			html.open("summary").element("span", row.claim().text(), "class", "who").text(" ");
			flags(row);
			// a link to what is folded away opens it; one to the fold itself would not
			html.close().open("div", "class", "inside", "id", "claim." + row.claim().name());
			grounds(row);
			if (row.cells().isEmpty()) {
				html.element("p", "Only earlier versions of articles have it.", "class", "soft small");
			} else if (contents.inParts()) {
				if (isChain(row)) {
					drawing(row);
				}
				days(row);
			} else if (number < BY_THEMSELVES) {
				drawing(row);
				days(row);
			} else {
				html.element("p", "The report draws " + BY_THEMSELVES + " claims; this one is not drawn.", "class", "soft small");
			}
			revisions(row);
			html.close().close();
			number += standsOut(row) || number >= OPEN ? 1 : 0;
		}
		if (rows.isEmpty()) {
			html.element("p", contents.inParts() ? "About none of these claims there is more to say than the table says." : "No statement has a stance on a claim.");
		}
		html.close();
	}

	/** Whether a drawing tells more than the list of who said what: somebody is cited through somebody else, or all have it by one way. */
	private static boolean isChain(ClaimRow row) {
		return row.flags().contains(Flag.SINGLE_ROUTE) || row.cells().stream().anyMatch(cell -> !cell.direct());
	}

	private void drawingLegend() {
		html.open("details", "class", "key").element("summary", "Legend: lines of the drawings").open("ul", "class", "legend lines", "aria-label", "Lines of the drawings");
		for (String line : List.of("asserts|asserts or confirms", "presupposes|takes for granted", "denies|denies, disputes or retracts",
				"refuses|does not confirm, or no comment", "remarks|asks or remarks", "publishes|publishes, or is copied or told")) {
			String name = line.substring(0, line.indexOf('|'));
			html.open("li").drawing("<svg class=\"chain\" width=\"44\" height=\"12\" viewBox=\"0 0 44 12\" aria-hidden=\"true\"><g class=\"edge " + name
					+ "\"><path class=\"line\" d=\"M2 6L34 6\"/>" + (name.equals("publishes") ? "" : "<path class=\"head\" d=\"M42 6L34 2L34 10Z\"/>") + "</g></svg>")
					.text(" " + line.substring(line.indexOf('|') + 1)).close();
		}
		html.close().close();
	}

	private void grounds(ClaimRow row) {
		relations(row);
		for (Flag flag : row.flags()) {
			html.open("details", "class", "why").open("summary").element("span", flag.word(), "class", "flag " + flag.word()).text(" " + contents.reasons.of(flag, row)).close();
			grounds(contents.ledger.why(row, flag));
			html.close();
		}
		for (Figure figure : List.of(Figure.ORIGINS, Figure.ASSERTED, Figure.DENIED, Figure.REFUSED)) {
			List<Ground> grounds = contents.ledger.why(row, figure);
			if (!grounds.isEmpty()) {
				html.open("details", "class", "why").open("summary").text(title(figure) + ": " + contents.ledger.sources(row, figure).size()).close();
				grounds(grounds);
				html.close();
			}
		}
	}

	private void relations(ClaimRow row) {
		Map<String, List<RelatedClaim>> relations = row.related().stream().filter(related -> related.kind() != ClaimRelationKind.CONCERNS)
				.collect(Collectors.groupingBy(ClaimsSection::relation, LinkedHashMap::new, Collectors.toList()));
		relations.forEach((relation, others) -> {
			html.open("p", "class", "soft small").text(relation + " ");
			for (RelatedClaim related : others) {
				html.text(related == others.getFirst() ? "" : "; ");
				Contents.link(html, contents.rowLink(related.claim()), contents.reasons.claim(related.claim()));
			}
			html.close();
		});
	}

	private static String relation(RelatedClaim related) {
		String word = related.kind().getLiteral();
		if (related.outgoing() || related.kind() == ClaimRelationKind.CONTRADICTS) {
			return word;
		}
		return switch (related.kind()) {
			case ENTAILS -> "entailed by";
			case SUPPORTS -> "supported by";
			case UPDATES -> "updated by";
			default -> word;
		};
	}

	private static String title(Figure figure) {
		return switch (figure) {
			case ASSERTED -> "Who asserts it";
			case DENIED -> "Who denies it";
			case REFUSED -> "Who neither confirms nor denies it";
			case ROUTES -> "Routes";
			case ORIGINS -> "Origins";
			case FIRST -> "First said";
			case LAST -> "Last said";
		};
	}

	private void grounds(List<Ground> grounds) {
		html.open("ul", "class", "grounds");
		for (Ground ground : grounds) {
			html.open("li").text(contents.reasons.of(ground));
			if (ground.cells().isEmpty()) {
				html.close();
				continue;
			}
			html.open("ul");
			for (Cell cell : ground.cells()) {
				html.open("li");
				if (contents.inParts()) { // who speaks is said above, and with all else below, day by day
					Contents.link(html, contents.link(cell.statement()), Reasons.stance(cell));
				} else {
					contents.cell(html, cell);
				}
				html.text(" (" + contents.outlet(cell.article()) + ")").close();
			}
			html.close().close();
		}
		html.close();
	}

	private void drawing(ClaimRow row) {
		ChainGraph graph = ChainGraph.of(contents.ledger, row, DRAWN_ARTICLES);
		html.open("div", "class", "scroll drawing", "role", "region", "aria-label", "Who cites whom", "tabindex", "0");
		ChainSvg drawing = new ChainSvg(contents.inParts() ? ChainColumns.of(graph) : ChainLayout.of(graph), "Who cites whom: " + row.claim().text(),
				node -> node.kind() == ChainGraph.Node.Kind.ARTICLE ? contents.articleLink(node.name()) : null,
				edge -> edge.cells().isEmpty() ? null : contents.link(edge.cells().getFirst().statement()));
		html.drawing(svg -> drawing.element(svg, "chain." + row.claim().name()));
		html.close();
		if (graph.leftOut() > 0) {
			html.element("p", Contents.more(graph.leftOut(), "article") + " not drawn that " + (graph.leftOut() == 1 ? "has" : "have") + " this claim.", "class", "soft small");
		}
	}

	private void days(ClaimRow row) {
		List<Dating> dates = row.cells().stream().map(cell -> contents.dating(cell).orElse(null)).distinct().toList();
		Dating only = dates.size() == 1 ? dates.getFirst() : null;
		html.open("ol", "class", "days");
		if (only != null) { // most claims are told of on one day: nothing is before it, and nobody turns
			Set<Standing> standings = EnumSet.noneOf(Standing.class);
			row.cells().forEach(cell -> standings.add(contents.standing(cell)));
			step(only.partial() ? only.written() : only.day().toString(), standings, row.cells());
			html.close();
			return;
		}
		History history = contents.ledger.historyWithoutFlags(row);
		Set<Standing> before = Set.of();
		for (History.Step step : history.steps()) {
			step(day(step), step.standings().equals(before) ? Set.of() : step.standings(), step.cells());
			before = step.standings();
		}
		if (!history.undated().isEmpty()) {
			html.open("li").element("div", "no date", "class", "day").open("ul");
			history.undated().forEach(this::said);
			html.close().close();
		}
		html.close();
		for (History.Turn turn : history.turns()) {
			html.element("p", "↻ " + turn.who().label() + " " + turned(turn), "class", "finding small");
		}
	}

	/** @param standings as they are from that day on; empty where they were so before */
	private void step(String day, Set<Standing> standings, List<Cell> cells) {
		html.open("li").open("div", "class", "day");
		contents.time(html, day);
		if (!standings.isEmpty()) {
			html.text(" ").element("span", "so far: " + words(standings), "class", "soft small");
		}
		html.close().open("ul");
		cells.forEach(this::said);
		html.close().close();
	}

	private static String words(Set<Standing> standings) {
		return standings.size() == 1 ? standings.iterator().next().word() : standings.stream().map(Standing::word).collect(Collectors.joining(", "));
	}

	/** The day of a step; the month or year where nothing else is known of all that was said in it. */
	private String day(History.Step step) {
		List<String> partial = step.cells().stream().flatMap(cell -> contents.dating(cell).stream()).map(date -> date.partial() ? date.written() : step.day().toString()).distinct().toList();
		return partial.size() == 1 ? partial.getFirst() : step.day().toString();
	}

	/** What became of the claim from one version of an article to the next. */
	private void revisions(ClaimRow row) {
		List<Revision> revisions = Revision.of(row, contents.ledger);
		if (revisions.isEmpty()) {
			return;
		}
		html.element("h4", "From version to version").open("ul", "class", "grounds");
		for (Revision revision : revisions) {
			html.open("li");
			Contents.link(html, contents.articleLink(revision.later()), contents.title(revision.later()));
			html.text(" revises ");
			Contents.link(html, contents.articleLink(revision.earlier()), contents.title(revision.earlier()));
			html.text(": ").element("strong", revision.kind().word()).open("ul");
			Stream.of(revision.before(), revision.after()).filter(Objects::nonNull).forEach(cell -> {
				html.open("li").element("span", cell == revision.before() ? "before: " : "now: ", "class", "soft");
				contents.cell(html, cell);
				html.close();
			});
			html.close().close();
		}
		html.close();
	}

	private String turned(History.Turn turn) {
		return "“" + Reasons.stance(turn.before()) + "” (" + date(turn.before()) + "), later “" + Reasons.stance(turn.after()) + "” (" + date(turn.after()) + ")";
	}

	private String date(Cell cell) {
		return contents.dating(cell).map(date -> date.partial() ? date.written() : date.day().toString()).map(contents::readable).orElse("no date");
	}

	private void said(Cell cell) {
		html.open("li");
		contents.cell(html, cell);
		html.element("span", " (" + contents.outlet(cell.article()) + (cell.repeats() ? ", repeats" : "")
				+ contents.dating(cell).filter(Dating::partial).map(date -> ", " + contents.readable(date.written())).orElse("") + ")", "class", "soft").close();
	}
}
