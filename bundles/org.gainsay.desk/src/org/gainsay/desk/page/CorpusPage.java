// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.desk.Counts;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.pictures.CorpusPictures;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Problem.Severity;
import org.gainsay.model.Status;
import org.gainsay.report.CorpusAbout;
import org.gainsay.report.Reasons;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.ProgressOfArticles;
import org.gainsay.text.Excerpt;

/**
 * What opens with a corpus: what it is, how far it is, what asks to be looked at, and its pictures. Immutable.
 *
 * @param ledger   it was made of
 * @param title    of the corpus: its name
 * @param subtitle what it is about: its event where it has one only; else empty
 * @param summary  how much it has, in a line
 * @param lines    what one has to know of it; those only of which something is known
 * @param progress of its articles, as one bar
 * @param asked    what asks to be looked at, what is worst first; empty where nothing does
 * @param pictures those that have something to show
 */
public record CorpusPage(Ledger ledger, String title, String subtitle, String summary, List<Line> lines, Picture progress, List<Asked> asked, List<Picture> pictures) {

	private static final int MOST_LINKS = 4;
	private static final int LONGEST = 80;

	/** A word and what is told of it. */
	public record Line(String what, String told) {
	}

	/** Where a link leads. */
	public sealed interface Target permits OfProblem, Problems, OfClaim, OfFlag, OfArticle, AllArticles {
	}

	/** To the place of a problem. */
	public record OfProblem(Problem problem) implements Target {
	}

	/** To the list of all problems. */
	public record Problems() implements Target {
	}

	/** To a claim, by its name. */
	public record OfClaim(String claim) implements Target {
	}

	/** To the claims that have a flag. */
	public record OfFlag(Flag flag) implements Target {
	}

	/** To an article, by its name. */
	public record OfArticle(String article) implements Target {
	}

	/** To the list of articles and how far they are. */
	public record AllArticles() implements Target {
	}

	/** Words that lead somewhere. */
	public record Link(String text, Target target) {
	}

	/**
	 * Something that asks to be looked at.
	 *
	 * @param all   what and how many, and where all of them are
	 * @param word  what is meant by it
	 * @param first the first of them
	 * @param more  how many there are beside the first
	 */
	public record Asked(Link all, String word, List<Link> first, int more) {
	}

	/**
	 * The page of a corpus.
	 *
	 * @param pictures of the same
	 */
	public static CorpusPage of(CorpusPictures pictures) {
		Ledger ledger = pictures.ledger();
		Corpus corpus = ledger.corpus();
		Reasons reasons = new Reasons(ledger);
		CorpusAbout about = CorpusAbout.of(corpus, article -> corpus.article(article).map(ArticleFacts::outlet).isPresent() ? reasons.outlet(article) : ""); //$NON-NLS-1$
		List<Line> lines = new ArrayList<>();
		line(lines, DeskMessages.Page_period, about.period());
		line(lines, DeskMessages.Page_outlets, CorpusAbout.named(about.outlets()));
		line(lines, DeskMessages.Page_annotators, CorpusAbout.named(about.annotators()));
		line(lines, DeskMessages.Page_last, about.last());
		line(lines, DeskMessages.Page_codebook, String.join(", ", about.codebooks())); //$NON-NLS-1$
		String summary = Counts.statements(corpus.articles().stream().flatMap(article -> corpus.set(article.name(), null).stream()).mapToInt(AnnotationSetFacts::counted).sum(), corpus.articles().size());
		return new CorpusPage(ledger, about.title(), about.subtitle(), NLS.bind(DeskMessages.Page_summary, summary, corpus.claims().size()), List.copyOf(lines), new ProgressOfArticles(corpus), asked(ledger),
				pictures.all().stream().filter(picture -> !picture.isEmpty()).toList());
	}

	private static void line(List<Line> lines, String what, String told) {
		if (!told.isEmpty()) {
			lines.add(new Line(what, told));
		}
	}

	private static List<Asked> asked(Ledger ledger) {
		List<Asked> asked = new ArrayList<>();
		problems(asked, ledger.corpus(), Severity.ERROR, DeskMessages.Page_errors, DeskMessages.Page_errorsWord);
		problems(asked, ledger.corpus(), Severity.WARNING, DeskMessages.Page_warnings, DeskMessages.Page_warningsWord);
		Arrays.stream(Flag.values()).sorted(Comparator.comparing(flag -> flag != Flag.CONTESTED)).forEach(flag -> {
			List<ClaimRow> rows = ledger.rows().stream().filter(row -> row.flags().contains(flag)).toList();
			add(asked, NLS.bind(DeskMessages.Page_flag, flag.word(), rows.size()), new OfFlag(flag), word(flag),
					rows.stream().sorted(Comparator.comparingInt((ClaimRow row) -> row.articles().size()).reversed()).map(row -> new Link(Excerpt.of(row.claim().text(), LONGEST), new OfClaim(row.claim().name()))).toList());
		});
		List<ArticleFacts> open = ArticleOrder.of(ledger.corpus()).stream().filter(article -> ledger.corpus().set(article.name(), null).map(AnnotationSetFacts::progress).orElse(Status.OPEN) == Status.OPEN).toList();
		add(asked, NLS.bind(DeskMessages.Page_open, open.size()), new AllArticles(), DeskMessages.Page_openWord,
				open.stream().map(article -> new Link(Excerpt.of(article.title().isEmpty() ? article.name() : article.title(), LONGEST), new OfArticle(article.name()))).toList());
		return List.copyOf(asked);
	}

	private static void problems(List<Asked> asked, Corpus corpus, Severity severity, String all, String word) {
		List<Problem> found = corpus.problems().stream().filter(problem -> problem.severity() == severity).toList();
		add(asked, NLS.bind(all, found.size()), new Problems(), word,
				found.stream().map(problem -> new Link(NLS.bind(DeskMessages.Page_problem, new Object[] { problem.file(), problem.line(), Excerpt.of(problem.message(), LONGEST) }), new OfProblem(problem))).toList());
	}

	private static void add(List<Asked> asked, String all, Target target, String word, List<Link> links) {
		if (!links.isEmpty()) {
			int shown = links.size() <= MOST_LINKS + 1 ? links.size() : MOST_LINKS; // "+1 more" would need the room of the one.
			asked.add(new Asked(new Link(all, target), word, links.subList(0, shown), links.size() - shown));
		}
	}

	private static String word(Flag flag) {
		return switch (flag) {
			case CONTESTED -> DeskMessages.Page_contested;
			case SINGLE_ROUTE -> DeskMessages.Page_singleRoute;
			case UNCONFIRMED -> DeskMessages.Page_unconfirmed;
			case ANONYMOUS_ONLY -> DeskMessages.Page_anonymousOnly;
			case OMITTED -> DeskMessages.Page_omitted;
			case UNANSWERED -> DeskMessages.Page_unanswered;
		};
	}
}
