// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.corpus.AnchorFacts;
import org.gainsay.corpus.AnnotationSetFacts;
import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.ClaimFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorrespondenceFacts;
import org.gainsay.corpus.MemberFacts;
import org.gainsay.corpus.Standing;
import org.gainsay.corpus.Standings;
import org.gainsay.corpus.StatementFacts;
import org.gainsay.corpus.analysis.Cell;
import org.gainsay.corpus.analysis.ClaimRow;
import org.gainsay.corpus.analysis.Ledger;
import org.gainsay.corpus.analysis.EntailedCell;
import org.gainsay.corpus.analysis.Flag;
import org.gainsay.corpus.analysis.Source;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.Reasons;
import org.gainsay.interchange.Speakers;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.How;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;

/**
 * The report: one HTML file that needs nothing else, not even a script. What claims files and articles say is text in it and
 * never markup, and its own policy forbids it to load or run anything.
 */
public final class HtmlReport {

	private static final String GENERATOR = "Gainsay";
	/** The head of a file, in which the generator stands. */
	private static final int HEAD = 2048;
	private static final int DEEPEST = 2;

	private final Corpus corpus;
	private final String set;
	private final Ledger table;
	private final Reasons reasons;
	/** The number of every statement that shows, by its qualified name; it counts from 1 in each article. */
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<String, List<StatementFacts>> shown = new LinkedHashMap<>();

	/**
	 * A report on a corpus.
	 *
	 * @param set the annotation set or annotator to read; null for the articles' own sets
	 */
	public HtmlReport(Corpus corpus, String set) {
		this.corpus = corpus;
		this.set = set;
		this.table = Ledger.of(corpus, set);
		this.reasons = new Reasons(table);
		for (ArticleFacts article : corpus.articles()) {
			List<StatementFacts> statements = corpus.set(article.name(), set).map(AnnotationSetFacts::statements).orElse(List.of()).stream()
					.filter(Cell::counts).toList();
			shown.put(article.name(), statements);
			for (int i = 0; i < statements.size(); i++) {
				numbers.put(statements.get(i).qualifiedName(), i + 1);
			}
		}
	}

	/**
	 * Writes it to a file, which has either all of it or is as it was.
	 *
	 * @param force whether a file that is no former report may be replaced
	 * @throws ExportRefusedException if one is in the way
	 */
	public void write(Path file, boolean force) throws IOException {
		Path absolute = file.toAbsolutePath();
		String name = absolute.getFileName().toString();
		try (Delivery delivery = Delivery.beside(absolute.getParent(), List.of(name), folder -> isReport(folder.resolve(name)), force)) {
			try (Writer to = Files.newBufferedWriter(delivery.file(name), StandardCharsets.UTF_8)) {
				write(to);
			}
			delivery.deliver();
		}
	}

	private static boolean isReport(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains("<meta name=\"generator\" content=\"" + GENERATOR);
		}
	}

	/** Writes it. */
	public void write(Appendable to) throws IOException {
		try {
			new Page(new Html(to)).write();
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static String styleSheet() {
		try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	/** The only style that a browser may use is the one with this hash; images may only be part of the page. */
	private static String policy(String css) {
		try {
			String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
			return "default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:; base-uri 'none'; form-action 'none'";
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static String id(StatementFacts statement) {
		return "s." + statement.qualifiedName();
	}

	private static String id(ClaimFacts claim) {
		return "c." + claim.name();
	}

	private static String sign(Standing standing) {
		return switch (standing) {
			case DENIED -> "✗";
			case UNCONFIRMED -> "?";
			case SOURCED -> "+";
			case ANONYMOUS -> "±";
			case UNSOURCED -> "○";
			case REMARK -> "·";
			case INCOMPLETE -> "…";
		};
	}

	private static String meaning(Standing standing) {
		return switch (standing) {
			case DENIED -> "denied, disputed or retracted";
			case UNCONFIRMED -> "not confirmed, or no comment";
			case SOURCED -> "asserted by a named source";
			case ANONYMOUS -> "asserted by unnamed sources only";
			case UNSOURCED -> "asserted by the article, or by nobody named";
			case REMARK -> "asked about or remarked on";
			case INCOMPLETE -> "recorded without a speaker or a stance";
		};
	}

	private static String flagId(Flag flag) {
		return "flag " + flag.word();
	}

	private String outlet(ArticleFacts article) {
		return article.outlet() == null ? article.title() : corpus.actor(article.outlet()).map(actor -> actor.label()).orElse(article.outlet());
	}

	/** The page being written. */
	private final class Page {
		private final Html html;

		Page(Html html) {
			this.html = html;
		}

		void write() {
			String title = "What was said: " + corpus.folder().getFileName();
			String css = styleSheet();
			html.open("html", "lang", "en").open("head");
			html.empty("meta", "charset", "utf-8");
			html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(css));
			html.empty("meta", "name", "generator", "content", GENERATOR);
			html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
			html.empty("meta", "name", "color-scheme", "content", "light dark");
			html.empty("meta", "name", "referrer", "content", "no-referrer");
			html.element("title", title).style(css).close();
			html.open("body");
			header(title);
			html.open("main");
			findings();
			claims();
			sameWords();
			articles();
			html.close();
			html.open("footer", "class", "soft small").element("p", "Statements that were rejected, and suggestions that nobody accepted, are neither shown nor counted.")
					.close();
			html.close().close();
		}

		private void header(String title) {
			html.open("header").element("h1", title);
			int statements = shown.values().stream().mapToInt(List::size).sum();
			html.element("p", corpus.articles().size() + " articles · " + statements + " statements · " + corpus.claims().size() + " claims"
					+ (set == null ? "" : " · annotations of " + set), "class", "soft");
			int errors = corpus.counts().errors();
			if (errors > 0) {
				html.element("p", "The corpus has errors (" + errors + "): what they concern may be missing here.", "class", "warning");
			}
			html.open("nav", "aria-label", "Contents").open("ul");
			link("#findings", "What stands out");
			link("#claims", "Claims by articles");
			link("#words", "The same words");
			link("#articles", "Articles");
			html.close().close().close();
		}

		private void link(String to, String text) {
			html.open("li").element("a", text, "href", to).close();
		}

		private void findings() {
			html.open("section", "aria-labelledby", "findings").element("h2", "What stands out", "id", "findings");
			List<ClaimRow> flagged = table.rows().stream().filter(row -> !row.flags().isEmpty() || row.answeredOnly()).toList();
			if (flagged.isEmpty()) {
				html.element("p", "No claim is contested, unconfirmed, from unnamed sources only, or through a single route.");
			}
			html.open("ul", "class", "findings");
			for (ClaimRow row : flagged) {
				html.open("li");
				html.element("a", row.claim().text(), "href", "#" + id(row.claim())).text(" ");
				row.flags().forEach(flag -> html.element("span", flag.word(), "class", flagId(flag)));
				row.flags().forEach(flag -> html.element("p", reasons.of(flag, row), "class", "small"));
				reasons.answeredOnly(row).ifPresent(finding -> html.element("p", finding, "class", "small"));
				html.close();
			}
			html.close().close();
		}

		private String labels(List<Source> sources) {
			return sources.stream().map(Source::label).collect(Collectors.joining("; "));
		}

		private void claims() {
			html.open("section", "aria-labelledby", "claims").element("h2", "Claims by articles", "id", "claims");
			legend();
			html.open("div", "class", "scroll", "role", "region", "aria-labelledby", "claims", "tabindex", "0");
			html.open("table").element("caption", "A striped cell: the article says nothing about the claim. In italics: what follows from another claim.");
			html.open("thead").open("tr").element("th", "Claim", "scope", "col");
			for (ArticleFacts article : corpus.articles()) {
				html.open("th", "scope", "col").element("a", outlet(article), "href", "#a." + article.name());
				if (article.published() != null) {
					html.element("div", article.published(), "class", "soft small");
				}
				html.close();
			}
			html.close().close().open("tbody");
			table.rows().forEach(this::claim);
			html.close().close().close().close();
		}

		private void claim(ClaimRow row) {
			html.open("tr").open("th", "scope", "row", "id", id(row.claim()));
			html.element("strong", row.claim().text()).open("div", "class", "soft small").text(row.claim().name()).close();
			row.flags().forEach(flag -> html.element("span", flag.word(), "class", flagId(flag)));
			if (!row.routes().isEmpty()) {
				html.open("dl", "class", "sources").element("dt", row.routes().size() == 1 ? "route" : "routes").element("dd", labels(row.routes()))
						.element("dt", row.origins().size() == 1 ? "origin" : "origins").element("dd", labels(row.origins())).close();
			}
			html.close();
			for (ArticleFacts article : corpus.articles()) {
				cell(row.in(article.name()), row.entailedIn(article.name()));
			}
			html.close();
		}

		private void cell(List<Cell> cells, List<EntailedCell> entailed) {
			if (cells.isEmpty() && entailed.isEmpty()) {
				html.open("td", "class", "none").element("span", "—", "aria-hidden", "true").element("span", "nothing", "class", "hidden").close();
				return;
			}
			html.open("td").open("ul");
			for (Cell cell : cells) {
				html.open("li");
				cell(cell);
				if (cell.repeats()) {
					html.element("span", " (repeats)", "class", "soft");
				}
				html.close();
			}
			for (EntailedCell follows : entailed) {
				html.open("li", "class", "follows");
				cell(follows.cell());
				html.text(" – follows from “" + corpus.claim(follows.through().getFirst()).map(ClaimFacts::text).orElse("") + "”").close();
			}
			html.close().close();
		}

		private void cell(Cell cell) {
			Standing standing = Standings.of(cell.stance(), cell.statement(), corpus);
			html.element("span", sign(standing), "class", "sign " + standing.word(), "aria-hidden", "true");
			html.element("a", stance(cell), "href", "#" + id(cell.statement())).text(": " + Speakers.label(cell.speakers(), cell.chain(), corpus));
		}

		private static String stance(Cell cell) {
			return cell.stance().kind().getLiteral() + (cell.stance().certainty() == Certainty.UNSPECIFIED ? "" : " as " + cell.stance().certainty().getLiteral());
		}

		private void sameWords() {
			html.open("section", "aria-labelledby", "words").element("h2", "The same words", "id", "words");
			int found = 0;
			for (CorrespondenceFacts correspondence : corpus.correspondences()) {
				List<StatementFacts> statements = correspondence.statements().stream().filter(numbers::containsKey)
						.flatMap(name -> corpus.statement(name).stream()).toList();
				if (statements.size() > 1) {
					found++;
					correspondence(correspondence, statements);
				}
			}
			if (found == 0) {
				html.element("p", "No utterance or line of several articles is recorded.");
			}
			html.close();
		}

		private void correspondence(CorrespondenceFacts correspondence, List<StatementFacts> statements) {
			html.open("div", "class", "pair").open("h3").text(switch (correspondence.kind()) {
				case SAME_UTTERANCE -> "One utterance";
				case SAME_LINE -> "One line, not known to be one utterance";
			});
			html.element("span", (correspondence.how() == How.UNSPECIFIED ? "" : " · " + correspondence.how().getLiteral())
					+ (correspondence.confidence() == null ? "" : " · confidence " + correspondence.confidence().toPlainString()), "class", "soft").close();
			speakersDiffer(statements);
			html.open("div", "class", "side");
			String first = words(statements.getFirst());
			boolean oneLanguage = statements.stream().map(this::language).distinct().count() == 1;
			for (StatementFacts statement : statements) {
				List<WordDifference.Run> words = !oneLanguage ? List.of(new WordDifference.Run(words(statement), false))
						: statement == statements.getFirst() ? new WordDifference(first, words(statements.get(1))).left()
						: new WordDifference(first, words(statement)).right();
				html.open("div", "class", "card").open("p");
				html.element("strong", statement.members().isEmpty() ? "nobody recorded" : speakers(statement)).text(" in ");
				html.element("a", corpus.article(statement.article()).map(HtmlReport.this::outlet).orElse(statement.article()), "href", "#" + id(statement));
				html.close().open("blockquote", "lang", language(statement), "dir", "auto");
				for (WordDifference.Run run : words) {
					if (run.own()) {
						html.element("span", run.text(), "class", "own");
					} else {
						html.text(run.text());
					}
					html.text(" ");
				}
				html.close();
				stances(statement);
				html.close();
			}
			html.close().close();
		}

		private void speakersDiffer(List<StatementFacts> statements) {
			Set<Set<String>> speakers = new HashSet<>();
			List<String> names = new ArrayList<>();
			for (StatementFacts statement : statements) {
				if (speakers.add(statement.innermost().stream().map(Speakers::written).collect(Collectors.toSet()))) {
					names.add(statement.innermost().stream().map(member -> Speakers.label(member, corpus)).collect(Collectors.joining(" and ")));
				}
			}
			if (names.size() > 1) {
				html.element("p", "≠ Different speakers: " + String.join(" / ", names), "class", "finding");
			}
		}

		private String language(StatementFacts statement) {
			return corpus.article(statement.article()).map(ArticleFacts::language).orElse(null);
		}

		private String speakers(StatementFacts statement) {
			return Speakers.label(statement.members(), statement.cited(), corpus);
		}

		/** The words of a statement's content, pieces with an ellipsis between. */
		private String words(StatementFacts statement) {
			return words(statement.content(), statement).orElse("(its words are not found in the article)");
		}

		private Optional<String> words(AnchorFacts anchor, StatementFacts statement) {
			if (anchor == null || anchor.spans().isEmpty()) {
				return Optional.empty();
			}
			return corpus.article(statement.article()).flatMap(corpus::text)
					.map(text -> anchor.spans().stream().map(text::at).collect(Collectors.joining(" … ")));
		}

		private void articles() {
			html.open("section", "aria-labelledby", "articles").element("h2", "Articles", "id", "articles");
			html.element("p", "Point at highlighted words, tap them, or go there with the Tab key, to see who says them. The number leads to the statement below the text.",
					"class", "soft small");
			legend();
			html.open("div", "class", "articles");
			corpus.articles().forEach(this::article);
			html.close().close();
		}

		private void legend() {
			html.open("ul", "class", "legend", "aria-label", "Legend");
			for (Standing standing : Standing.values()) {
				html.open("li").element("span", sign(standing), "class", "sign " + standing.word(), "aria-hidden", "true")
						.element("span", standing.word(), "class", "mark " + standing.word()).text(" " + meaning(standing)).close();
			}
			html.close();
		}

		private void article(ArticleFacts article) {
			html.open("article", "aria-labelledby", "a." + article.name()).open("header");
			html.element("h3", article.title(), "id", "a." + article.name(), "lang", article.language(), "dir", "auto");
			html.open("p", "class", "soft small").text(outlet(article));
			if (article.published() != null) {
				html.text(" · ").element("time", article.published(), "datetime", article.published());
			}
			if (article.url() != null && article.url().matches("(?i)https?://.*")) {
				html.text(" · ").element("a", "source", "href", article.url(), "rel", "noopener noreferrer");
			}
			html.close().close();
			List<StatementFacts> statements = shown.get(article.name());
			Optional<ArticleText> text = corpus.text(article);
			if (text.isPresent()) {
				text(article, text.get(), statements);
			} else {
				html.element("p", "The text cannot be read.", "class", "warning");
			}
			statements(article, statements);
			html.close();
		}

		private void text(ArticleFacts article, ArticleText text, List<StatementFacts> statements) {
			Set<String> reached = new HashSet<>();
			html.open("div", "class", "text", "lang", article.language(), "dir", "auto");
			for (List<HighlightedText.Piece> line : new HighlightedText(text.text(), statements, corpus).lines()) {
				html.open("p");
				line.forEach(piece -> piece(piece, reached));
				html.close();
			}
			html.close();
		}

		/** Every piece can be tapped, but the Tab key stops at the first of each statement only. */
		private void piece(HighlightedText.Piece piece, Set<String> reached) {
			for (StatementFacts begins : piece.begins()) {
				html.open("a", "class", "number", "href", "#" + id(begins), "id", "t." + begins.qualifiedName(), "aria-label",
						"Statement " + numbers.get(begins.qualifiedName())).text(String.valueOf(numbers.get(begins.qualifiedName()))).close();
			}
			if (piece.covers().isEmpty()) {
				html.text(piece.text());
				return;
			}
			boolean first = false;
			for (HighlightedText.Cover cover : piece.covers()) {
				first |= reached.add(cover.statement().qualifiedName());
			}
			html.open("span", "class", "piece", "tabindex", first ? "0" : "-1");
			int depth = piece.covers().size() - 1;
			for (HighlightedText.Cover cover : piece.covers()) {
				html.open("span", "class", "mark " + cover.standing().word() + (depth == 0 ? "" : " deep" + Math.min(depth, DEEPEST)));
				depth--;
			}
			html.text(piece.text());
			piece.covers().forEach(cover -> html.close());
			html.open("span", "class", "tip", "role", "note", "lang", "en", "dir", "ltr");
			for (HighlightedText.Cover cover : piece.covers()) {
				tip(cover);
			}
			html.close().close();
		}

		private void tip(HighlightedText.Cover cover) {
			StatementFacts statement = cover.statement();
			html.open("span", "class", "one").element("span", speakers(statement), "class", "who");
			for (Cell cell : Cell.of(statement)) {
				html.element("span", stance(cell) + ": " + target(cell), "class", "what");
			}
			html.element("span", sign(cover.standing()) + " " + cover.standing().word(), "class", "what soft").close();
		}

		private String target(Cell cell) {
			return cell.target().claim() == null ? "“" + cell.target().text() + "”"
					: corpus.claim(cell.target().claim()).map(ClaimFacts::text).orElse(cell.target().claim());
		}

		private void statements(ArticleFacts article, List<StatementFacts> statements) {
			List<StatementFacts> all = corpus.set(article.name(), set).map(AnnotationSetFacts::statements).orElse(List.of());
			html.element("h4", statements.isEmpty() ? "No statements" : "Statements");
			long suggested = all.stream().filter(statement -> statement.status() == StatementStatus.SUGGESTED).count();
			if (suggested > 0) {
				html.element("p", suggested + " suggested, not shown.", "class", "soft small");
			}
			html.open("ol", "class", "statements");
			statements.forEach(this::statement);
			html.close();
		}

		private void statement(StatementFacts statement) {
			Standing standing = Standings.of(statement, corpus);
			html.open("li", "id", id(statement));
			html.element("a", String.valueOf(numbers.get(statement.qualifiedName())), "href", "#t." + statement.qualifiedName(), "aria-label", "In the text: statement "
					+ numbers.get(statement.qualifiedName()));
			html.text(" ").element("span", speakers(statement), "class", "who").text(" ");
			html.element("span", sign(standing) + " " + standing.word(), "class", "mark " + standing.word()).text(" ");
			html.element("q", words(statement), "lang", language(statement), "dir", "auto");
			stances(statement);
			details(statement);
			html.close();
		}

		private void stances(StatementFacts statement) {
			List<Cell> cells = Cell.of(statement);
			if (cells.isEmpty()) {
				return;
			}
			html.open("ul");
			for (Cell cell : cells) {
				html.open("li").text(stance(cell) + ": ");
				if (cell.target().claim() != null && corpus.claim(cell.target().claim()).isPresent()) {
					html.element("a", target(cell), "href", "#c." + cell.target().claim());
				} else {
					html.text(target(cell));
				}
				if (cells.stream().anyMatch(other -> !other.innermost().equals(cell.innermost()))) {
					html.text(" (" + Speakers.label(cell.speakers(), cell.chain(), corpus) + ")");
				}
				html.close();
			}
			html.close();
		}

		private void details(StatementFacts statement) {
			List<String> details = new ArrayList<>();
			cue(statement, details);
			words(statement.hedge(), statement).ifPresent(words -> details.add("hedge “" + words + "”"));
			if (statement.writerCertainty() != Certainty.UNSPECIFIED) {
				details.add("the article gives it as " + statement.writerCertainty().getLiteral());
			}
			words(statement.addressee(), statement).ifPresent(words -> details.add("to “" + words + "”"));
			if (statement.form() != Form.UNSPECIFIED) {
				details.add(statement.form().getLiteral());
			}
			if (statement.date() != null) {
				details.add("on " + statement.date());
			}
			statement.codes().forEach(code -> details.add(code.category() + ": " + String.join(", ", code.values())));
			if (statement.note() != null) {
				details.add("note: " + statement.note());
			}
			if (!details.isEmpty() || !statement.repeats().isEmpty()) {
				html.open("p", "class", "soft small").text(String.join(" · ", details));
				if (!statement.repeats().isEmpty()) {
					html.text(details.isEmpty() ? "repeats" : " · repeats");
					for (String repeated : statement.repeats()) {
						html.text(" ");
						if (numbers.containsKey(repeated)) {
							html.element("a", String.valueOf(numbers.get(repeated)), "href", "#s." + repeated);
						} else {
							html.text(repeated);
						}
					}
				}
				html.close();
			}
		}

		private void cue(StatementFacts statement, List<String> details) {
			words(statement.cue(), statement).ifPresent(words -> details.add("cue “" + words + "”" + (statement.cueNegated() ? " (negated)" : "")));
			for (MemberFacts member : statement.allMembers()) {
				words(member.cue(), statement).ifPresent(words -> details.add("cue “" + words + "”" + (member.cueNegated() ? " (negated)" : "")));
			}
		}
	}
}
