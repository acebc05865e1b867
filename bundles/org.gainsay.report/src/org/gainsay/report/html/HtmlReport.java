// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Omission;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.report.drawing.ChainSvg;
import org.gainsay.text.ArticleText;
import org.gainsay.text.NameForm;
import org.gainsay.text.Sha256;

/**
 * The report: one HTML file that needs nothing else, not even a script. What claims files and articles say is text in it and
 * never markup, and its own policy forbids it to load or run anything.
 */
public final class HtmlReport {

	private static final String GENERATOR = "Gainsay";
	/** The head of a file, in which the generator stands. */
	private static final int HEAD = 2048;
	private static final int MOST_NAMED = 20;

	private final Corpus corpus;
	private final String set;
	private final Contents contents;
	private boolean replaced;

	/**
	 * A report on a corpus.
	 *
	 * @param set the annotation set or annotator to read; null for the articles' own sets
	 */
	public HtmlReport(Corpus corpus, String set) {
		this(corpus, set, List.of(), Progress.NONE);
	}

	/**
	 * A report on some events of a corpus.
	 *
	 * @param set      the annotation set or annotator to read; null for the articles' own sets
	 * @param events   the names of the events to show; empty for all, or of a large corpus for those about which most stands out
	 * @param progress of the search for the same words
	 * @throws WrongOptionException if the corpus has no such event
	 * @throws UncheckedIOException if a text has changed since the spans were found
	 */
	public HtmlReport(Corpus corpus, String set, List<String> events, Progress progress) {
		this.corpus = corpus.exact();
		this.set = set;
		List<String> names = events.stream().map(NameForm::of).toList();
		names.stream().filter(event -> corpus.event(event).isEmpty()).findFirst().ifPresent(this::refuse);
		this.contents = new Contents(Ledger.of(this.corpus, set), utterances(this.corpus, set, progress), names);
	}

	private void refuse(String event) {
		throw new WrongOptionException("There is no event '" + event + "'; " + (corpus.events().isEmpty() ? "the corpus has none."
				: "there are: " + corpus.events().stream().limit(MOST_NAMED).map(EventFacts::name).collect(Collectors.joining(", "))
						+ (corpus.events().size() > MOST_NAMED ? " and others." : ".")));
	}

	private static Utterances utterances(Corpus corpus, String set, Progress progress) {
		return UtteranceIndex.search(corpus, new UtteranceIndex.Options(set, false, UtteranceIndex.Options.MIN), progress).without(RejectedPairs.of(corpus));
	}

	/**
	 * Writes it to a file, which has either all of it or is as it was.
	 *
	 * @param force whether a file that is no former report may be replaced
	 * @return where it is now, all links followed
	 * @throws ExportRefusedException if one is in the way
	 */
	public Path write(Path file, boolean force) throws IOException {
		try (Delivery delivery = Delivery.ofFile(file, List.of(), HtmlReport::isReport, corpus, force)) {
			try (Writer to = Files.newBufferedWriter(delivery.file(), StandardCharsets.UTF_8)) {
				write(to);
			}
			return delivery.deliver().getFirst();
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
			Html html = new Html(to);
			new Page(html).write();
			replaced = html.replaced();
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/** What did not go along, after it was written. */
	public List<NotCarried> notCarried() {
		if (!replaced) {
			return List.of();
		}
		List<NotCarried> articles = corpus.articles().stream().filter(article -> corpus.text(article).map(ArticleText::text)
				.filter(text -> !Characters.HTML.fit(text).equals(text)).isPresent()).map(article -> new NotCarried(article.name(), Characters.HTML.told())).toList();
		return articles.isEmpty() ? List.of(new NotCarried(corpus.name(), Characters.HTML.told())) : articles;
	}

	/** What was written, for whoever takes the report for one format among others. */
	ExportSummary summary(List<Path> files) {
		List<NotCarried> notCarried = new ArrayList<>(notCarried());
		if (!contents.whole()) {
			notCarried.add(new NotCarried(corpus.name(), "Only " + contents.shown.size() + " of " + corpus.articles().size() + " articles and " + contents.rows.size() + " of "
					+ contents.ledger.rows().size() + " claims are shown in full; name another event to see it."));
		}
		corpus.statements(set).stream().filter(statement -> !Cell.counts(statement)).forEach(statement -> notCarried.add(new NotCarried(statement.qualifiedName(),
				"It is rejected, or suggested and not accepted, so it is neither shown nor counted.")));
		return new ExportSummary(files, corpus.articles().size(), statements(), notCarried);
	}

	private int statements() {
		return (int) corpus.statements(set).stream().filter(Cell::counts).count();
	}

	private static String styleSheet() {
		try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n") + ChainSvg.styleSheet();
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	/** The only style that a browser may use is the one with this hash; images may only be part of the page. */
	private static String policy(String css) {
		String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(StandardCharsets.UTF_8)));
		return "default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:; base-uri 'none'; form-action 'none'";
	}

	/** The page being written. */
	private final class Page {
		private final Html html;

		Page(Html html) {
			this.html = html;
		}

		void write() {
			String title = "What was said: " + corpus.name();
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
			ClaimsSection claims = new ClaimsSection(contents, html);
			header(title);
			html.open("main");
			html.open("section", "aria-labelledby", "findings").element("h2", "What stands out", "id", "findings");
			summary();
			claims.findings();
			html.close();
			claims.table();
			claims.byThemselves();
			new WordsSection(contents, html).write();
			new ArticlesSection(contents, html).write();
			codebook();
			html.close();
			html.open("footer", "class", "soft small").element("p", "Statements that were rejected, and suggestions that nobody accepted, are neither shown nor counted.")
					.close();
			html.close().close();
		}

		private void header(String title) {
			html.open("header").element("h1", title);
			html.element("p", count(corpus.articles().size(), "article") + " · " + count(statements(), "statement") + " · " + count(corpus.claims().size(), "claim")
					+ (set == null ? "" : " · annotations of " + set), "class", "soft");
			int errors = corpus.counts().errors();
			if (errors > 0) {
				html.element("p", "The corpus has errors (" + errors + "): what they concern may be missing here.", "class", "warning");
			}
			cut();
			html.open("nav", "aria-label", "Contents").open("ul");
			link("#findings", "What stands out");
			link("#claims", "Claims by articles");
			link("#one", "Claim by claim");
			link("#words", "The same words");
			link("#articles", "Articles");
			if (!corpus.categories().isEmpty()) {
				link("#codes", "Codes");
			}
			html.close().close().close();
		}

		/** What the codes of the study mean. */
		private void codebook() {
			if (corpus.categories().isEmpty()) {
				return;
			}
			html.open("section", "aria-labelledby", "codes").element("h2", "Codes", "id", "codes").open("dl", "class", "codes");
			for (CategoryFacts category : corpus.categories()) {
				html.element("dt", category.name() + " (" + category.subject().getLiteral() + ")", "id", "code." + category.name()).open("dd");
				if (category.definition() != null) {
					html.element("p", category.definition());
				}
				switch (category.kind()) {
					case NUMBER -> html.element("p", "A number from " + category.minimum() + " to " + category.maximum() + ".");
					case TEXT -> html.element("p", "A text.");
					case LIST -> {
						html.open("ul");
						category.values().forEach(value -> html.open("li").element("strong", value.name()).text(value.definition() == null ? "" : ": " + value.definition()).close());
						html.close();
					}
				}
				html.close();
			}
			html.close().close();
		}

		/** What is not shown is said at the top. */
		private void cut() {
			if (!contents.whole()) {
				html.element("p", "Shown in full: " + contents.shown.size() + " of " + corpus.articles().size() + " articles and " + contents.rows.size() + " of "
						+ contents.ledger.rows().size() + " claims, event by event"
						+ ". The figures and the list of what stands out are of the whole corpus. Another event is shown in full by: gainsay report --event NAME.", "class", "warning");
			}
		}

		/** How much stands out, in figures: what people judged, and apart from it what the program found and nobody judged. */
		private void summary() {
			WordsSection.Count linked = WordsSection.linked(contents);
			WordsSection.Count found = WordsSection.found(contents);
			html.element("h3", "From what the annotators recorded").open("dl", "class", "summary");
			figure(claims(row -> row.flags().contains(Flag.CONTESTED)), "contested", "claims that are asserted, and denied, disputed or retracted");
			figure(claims(row -> row.flags().contains(Flag.SINGLE_ROUTE)), "through a single route", "claims that several articles have by one way");
			figure(omissions(Omission::denial), "denials left out", "times an article has a claim and not the denial of it");
			int notConfirmed = omissions(omission -> !omission.denial());
			if (notConfirmed > 0) {
				figure(notConfirmed, "left out that it is not confirmed", "times an article has a claim and not that");
			}
			figure(claims(row -> row.flags().contains(Flag.UNCONFIRMED)), "unconfirmed", "claims that those who would know leave open");
			figure(claims(row -> row.flags().contains(Flag.UNANSWERED)), "unanswered", "claims on which nobody whom they charge has a say");
			figure(claims(row -> row.flags().contains(Flag.ANONYMOUS_ONLY)), "from unnamed sources only", "claims without an origin that has a name");
			figure(claims(ClaimRow::answeredOnly), "answered, asserted by nobody", "claims that are denied or left open only");
			figure(linked.all(), "linked utterances or lines", "statements that somebody put together");
			figure(linked.altered(), "of them altered", "judged so by who linked them");
			figure(linked.otherMouths(), "of them in another mouth", "by the speakers that are recorded");
			html.close().element("h3", "Candidates: found by the program, judged by nobody").open("dl", "class", "summary");
			figure(found.all(), "pairs of statements alike", "nobody linked or rejected them yet; without what is alike in copies of one");
			figure(found.altered(), "of them with other words", "by a comparison word by word");
			figure(found.otherMouths(), "of them in another mouth", "by the speakers that are recorded");
			html.close();
			if (found.notCompared() > 0) {
				html.element("p", "Of the pairs that were found the " + found.notCompared() + " least likely pairs were not compared word by word.", "class", "soft small");
			}
		}

		private int claims(Predicate<ClaimRow> sort) {
			return (int) contents.ledger.rows().stream().filter(sort).count();
		}

		private int omissions(Predicate<Omission> sort) {
			return (int) contents.ledger.rows().stream().flatMap(row -> row.omissions().stream()).filter(sort).count();
		}

		private static String count(int number, String noun) {
			return number + " " + noun + (number == 1 ? "" : "s");
		}

		/** @param word what is counted, in a few words */
		private void figure(int number, String what, String word) {
			html.open("div", "class", number == 0 ? "zero" : null).element("dt", what).element("dd", String.valueOf(number)).element("dd", word, "class", "word soft").close();
		}

		private void link(String to, String text) {
			html.open("li").element("a", text, "href", to).close();
		}
	}
}
