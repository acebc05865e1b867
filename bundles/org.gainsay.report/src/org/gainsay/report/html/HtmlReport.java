// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.report.Utf8Text;
import org.gainsay.report.pictures.Counted;
import org.gainsay.report.pictures.Pictures;
import org.gainsay.text.ArticleText;
import org.gainsay.text.NameForm;

/**
 * The report: one HTML file that needs nothing else, not even a script; of a large corpus an entry, and parts in a folder beside it. What claims files and articles say is text in it and
 * never markup, and its own policy forbids it to load or run anything.
 */
public final class HtmlReport {

	/** The head of a file, in which the generator stands. */
	private static final int HEAD = 2048;
	private static final int MOST_NAMED = 20;

	private final Corpus corpus;
	private final String set;
	private final List<String> events;
	private final Selection selection;
	private final Contents contents;
	private int most = Division.MOST;
	private boolean alwaysInParts;
	/** Whether what was written last is in parts. */
	private boolean inParts;
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
	 * @param events   the names of the events to show; empty for all, or of a large corpus in one file for those about which most stands out
	 * @param progress of the search for the same words
	 * @throws WrongOptionException if the corpus has no such event
	 * @throws UncheckedIOException if a text has changed since the spans were found
	 */
	public HtmlReport(Corpus corpus, String set, List<String> events, Progress progress) {
		this.corpus = corpus.exact();
		this.set = set;
		List<String> names = events.stream().map(NameForm::of).toList();
		names.stream().filter(event -> corpus.event(event).isEmpty()).findFirst().ifPresent(this::refuse);
		Ledger ledger = Ledger.of(this.corpus, set);
		this.events = names;
		this.selection = Selection.of(ledger, names);
		this.contents = new Contents(ledger, utterances(this.corpus, set, progress), selection);
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
	 * Has it written in parts, however small it is.
	 *
	 * @param weight how much is in a part, in statements; a part has more only where a single article has
	 */
	public HtmlReport inParts(int weight) {
		alwaysInParts = true;
		most = weight;
		return this;
	}

	/** Whether a file of its own is too small for it, so that {@link #write(Path, boolean, Progress)} writes parts beside it. */
	public boolean isLarge() {
		return alwaysInParts || !(whole() || !events.isEmpty() && selection.complete(events));
	}

	private boolean whole() {
		return contents.shown.size() == corpus.articles().size() && selection.claimsLeftOut() == 0;
	}

	/**
	 * Writes it to a file, which has either all of it or is as it was; a large one to a file and a folder beside it.
	 *
	 * @param force whether a file that is no former report may be replaced
	 * @return where it is now, all links followed
	 * @throws ExportRefusedException if one is in the way
	 */
	public Path write(Path file, boolean force) throws IOException {
		return write(file, force, Progress.NONE).getLast();
	}

	/**
	 * The same, and says how far it is.
	 *
	 * @param progress of the parts, of which each is a step
	 * @return the files that it has now, all links followed; the one to open comes last
	 * @throws ExportRefusedException if a file is in the way that is no former report, or a folder of the parts' name that is not theirs
	 * @throws java.util.concurrent.CancellationException if progress stops it; everything is as it was
	 */
	public List<Path> write(Path file, boolean force, Progress progress) throws IOException {
		boolean large = isLarge();
		try (Delivery delivery = Delivery.ofFileAndParts(file, PartsFolder::nameFor, PartsFolder::filesIn, large, HtmlReport::isReport, corpus, force)) {
			if (large) {
				PartsReport parts = new PartsReport(contents, events, most, delivery, progress);
				parts.write();
				replaced = parts.replaced();
			} else {
				page(progress).write(delivery.file());
			}
			List<Path> there = delivery.deliver();
			inParts = large;
			return large ? there : List.of(there.getFirst());
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	private static boolean isReport(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains("<meta name=\"generator\" content=\"" + Frame.GENERATOR);
		}
	}

	/** Writes it, in one file however large it is. */
	public void write(Appendable to) throws IOException {
		write(to, Progress.NONE);
	}

	/**
	 * The same, and stops when it is to.
	 *
	 * @param progress is told of no steps
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public void write(Appendable to, Progress progress) throws IOException {
		try {
			to.append(page(progress).toString());
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/** The report in one file. */
	private Utf8Text page(Progress progress) {
		Utf8Text page = new Utf8Text(1 << 16);
		Html html = new Html(page);
		new Page(html, progress).write();
		replaced = html.replaced();
		inParts = false;
		return page;
	}

	/** What did not go along, after it was written. */
	public List<NotCarried> notCarried() {
		if (!replaced) {
			return List.of();
		}
		List<NotCarried> articles = corpus.articles().stream().filter(article -> corpus.text(article).map(ArticleText::text)
				.filter(text -> !Characters.HTML.fit(text).equals(text)).isPresent()).map(article -> NotCarried.characters(article.name(), Characters.HTML)).toList();
		return articles.isEmpty() ? List.of(NotCarried.characters(corpus.name(), Characters.HTML)) : articles;
	}

	/** What was written, for whoever takes the report for one format among others. */
	ExportSummary summary(List<Path> files) {
		List<NotCarried> notCarried = new ArrayList<>(notCarried());
		if (inParts ? !events.isEmpty() : !whole()) {
			notCarried.add(new NotCarried(corpus.name(), "Only " + contents.shown.size() + " of " + corpus.articles().size() + " articles and " + contents.rows.size() + " of "
					+ contents.ledger.rows().size() + " claims are shown in full; name another event to see it.", "article"));
		}
		corpus.statements(set).stream().filter(statement -> !Cell.counts(statement)).forEach(statement -> notCarried.add(new NotCarried(statement.qualifiedName(),
				"It is rejected, or suggested and not accepted, so it is neither shown nor counted.", "statement")));
		return new ExportSummary(files, corpus.articles().size(), statements(), notCarried);
	}

	private int statements() {
		return (int) corpus.statements(set).stream().filter(Cell::counts).count();
	}

	/** The page being written. */
	private final class Page {
		private final Html html;
		private final PicturesSection pictures;
		private final Optional<Network> network;
		private final Optional<CoderAgreement> agreement;

		Page(Html html, Progress progress) {
			this.html = html;
			this.network = NetworkSection.of(corpus, set, progress);
			this.agreement = AgreementSection.of(corpus, progress);
			this.pictures = new PicturesSection(contents, Pictures.of(new Counted(contents.ledger), progress::check), html);
		}

		void write() {
			String title = Masthead.title(corpus);
			Frame.ofOneFile().open(html, title);
			ClaimsSection claims = new ClaimsSection(contents, html);
			header();
			html.open("main");
			html.open("section", "aria-labelledby", "findings").element("h2", "What stands out", "id", "findings");
			new Summary(html, contents.ledger, list -> "#" + ClaimsSection.flagged(list)).write(WordsSection.linked(contents), WordsSection.found(contents));
			claims.findings();
			claims.flagged();
			html.close();
			pictures.write();
			claims.table();
			claims.byThemselves();
			new WordsSection(contents, html).write(contents.corpus.correspondences());
			new ArticlesSection(contents, html).write();
			network.ifPresent(made -> new NetworkSection(made, html).write());
			Frame.codebook(html, corpus);
			agreement.ifPresent(measured -> new AgreementSection(measured, html).write());
			html.close();
			Frame.close(html);
		}

		private void header() {
			html.open("header");
			new Masthead(contents, html).write(statements());
			cut();
			html.open("nav", "aria-label", "Contents").open("ul");
			Frame.item(html, "#findings", "What stands out");
			pictures.items();
			Frame.item(html, "#claims", "Claims by articles");
			Frame.item(html, "#one", "Claim by claim");
			Frame.item(html, "#words", "The same words");
			Frame.item(html, "#articles", "Articles");
			if (network.isPresent()) {
				Frame.item(html, "#" + NetworkSection.ID, NetworkSection.TITLE);
			}
			if (!corpus.categories().isEmpty()) {
				Frame.item(html, "#codes", "Codes");
			}
			if (agreement.isPresent()) {
				Frame.item(html, "#" + AgreementSection.ID, AgreementSection.TITLE);
			}
			html.close().close().close();
		}

		/** What is not shown is said at the top. */
		private void cut() {
			if (!whole()) {
				html.element("p", "Shown in full: " + contents.shown.size() + " of " + corpus.articles().size() + " articles and " + contents.rows.size() + " of "
						+ contents.ledger.rows().size() + " claims, event by event"
						+ ". The figures and the list of what stands out are of the whole corpus. Another event is shown in full by: gainsay report --event NAME.", "class", "warning");
			}
		}
	}
}
