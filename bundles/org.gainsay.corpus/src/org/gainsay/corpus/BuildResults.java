// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.anchors.CorpusFolder;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Region;
import org.gainsay.model.Status;
import org.gainsay.text.MergeMarkers;
import org.gainsay.text.TextFolder;

/** What a build finds: it takes the facts of each resource while it is loaded. Several threads may each bring what they found. */
final class BuildResults {

	/** What is wrong with a text as a whole is no error of who annotated it. */
	private static final Set<IssueCode> OF_TEXTS = EnumSet.of(IssueCode.TEXT_MISSING, IssueCode.TEXT_OUTSIDE_CORPUS, IssueCode.TEXT_NOT_UTF8, IssueCode.TEXT_TOO_LARGE,
			IssueCode.TEXT_HASH_MISMATCH, IssueCode.TEXT_NOT_GIVEN);

	/** So that what is wrong in a part of a file can be put into what is wrong in the rest. */
	private static final Comparator<Problem> IN_ORDER = Comparator.comparingInt((Problem problem) -> problem.region().offset()).thenComparing(Problem::severity)
			.thenComparing(Problem::code).thenComparing(Problem::message).thenComparingInt(problem -> problem.region().length());

	private final SessionFiles files;
	private final TextFolder texts;
	private final Supplier<FactsReader> factsReader;
	private final SortedMap<String, Found> found = new TreeMap<>();

	/**
	 * What was found in a file.
	 *
	 * @param inTexts what is wrong in the texts of its articles
	 * @param bytes   the facts by {@link FactsBytes}; null where nobody wrote them
	 */
	record Found(FileFacts facts, List<Problem> inTexts, Memory.Slice bytes) {
		/** The same, with facts that take a tenth of the memory as long as nobody looks at them. */
		Found packed(Strings strings) {
			byte[] written = FactsBytes.write(facts);
			return new Found(FactsBytes.read(written, 0, written.length, strings::one), inTexts, Memory.Slice.of(written));
		}
	}

	/** Nothing yet. */
	BuildResults(SessionFiles files, TextFolder texts, Supplier<FactsReader> factsReader) {
		this.files = files;
		this.texts = texts;
		this.factsReader = factsReader;
	}

	/** What was found in all files, in the order of their paths. */
	synchronized List<Found> all() {
		return List.copyOf(found.values());
	}

	/** Puts what was found into what earlier builds found, and tells the paths of the files. */
	synchronized Set<String> putInto(FactsByFile before) {
		found.forEach((path, one) -> before.put(path, one.facts, one.inTexts));
		return found.keySet();
	}

	/**
	 * What is found in a file that is loaded and linked.
	 *
	 * @param issues of its validation
	 */
	Found found(XtextResource resource, Iterable<Issue> issues) {
		Path file = CorpusFolder.file(resource);
		String path = texts.relative(file);
		String text = resource.getParseResult() == null ? "" : resource.getParseResult().getRootNode().getText();
		Places places = new Places(path, text);
		FileFacts read = withDone(factsReader.get().read(resource, path, problems(file, places, issues, UnaryOperator.identity())), places);
		return new Found(read, inTexts(read), null); // while the texts are in memory
	}

	/**
	 * Takes in what was found in a file, in place of what was found there before.
	 *
	 * @return in how many files something was found
	 */
	synchronized int put(Found one) {
		found.put(one.facts.file(), one);
		return found.size();
	}

	/** What is wrong in the texts of a claims file's articles. */
	private List<Problem> inTexts(FileFacts file) {
		List<Problem> found = new ArrayList<>();
		for (ArticleFacts article : file.articles()) {
			if (article.text() != null && texts.read(texts.folder().resolve(article.text())) instanceof TextFolder.Read read) {
				Places places = new Places(article.text(), read.text().text());
				MergeMarkers.of(read.text().text()).forEach(marker -> found.add(places.problem(Problem.Severity.ERROR, IssueCode.MERGE_NOT_ENDED,
						"A merge was not ended here: this line is a marker of version control, and no words of the article. Decide between the versions and delete the markers.",
						new Region(marker.start(), marker.end() - marker.start()), List.of())));
			}
		}
		return List.copyOf(found);
	}

	/** With all that is wrong in its order, and a word on every set that says that it is done and has errors. */
	static FileFacts withDone(FileFacts file, Places places) {
		List<Problem> problems = new ArrayList<>(file.problems());
		for (AnnotationSetFacts set : file.sets()) {
			long errors = set.status() != Status.DONE ? 0 : file.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR
					&& !OF_TEXTS.contains(problem.code()) && set.at().whole().offset() <= problem.region().offset() && problem.region().end() <= set.at().whole().end()).count();
			if (errors > 0) {
				problems.add(places.problem(Problem.Severity.WARNING, IssueCode.DONE_WITH_ERRORS, (set.solo() ? "The article \"" : "The annotation set on \"") + set.article()
						+ "\" says that it is done, and has " + (errors == 1 ? "an error" : errors + " errors") + ". Mend " + (errors == 1 ? "it" : "them")
						+ ", or write: status begun.", new Region(set.at().whole().end() - 1, 1), List.of()));
			}
		}
		problems.sort(IN_ORDER);
		return new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(), file.categories(), file.articles(), file.sets(), file.correspondences(),
				file.references(), file.texts(), file.study(), List.copyOf(problems));
	}

	/**
	 * What is wrong with a file, but for {@link #withDone}.
	 *
	 * @param places of the file's text
	 * @param to     where what is said of a region stands in that text
	 */
	List<Problem> problems(Path file, Places places, Iterable<Issue> issues, UnaryOperator<Region> to) {
		Set<Problem> problems = new LinkedHashSet<>();
		CorpusFiles.Trouble trouble = files.trouble(file);
		if (trouble != null) {
			problems.add(places.problem(trouble.severity(), trouble.code(), trouble.message(), new Region(0, 0), List.of()));
		}
		for (Issue issue : issues) {
			int offset = issue.getOffset() == null ? 0 : issue.getOffset();
			int length = issue.getLength() == null ? 0 : issue.getLength();
			problems.add(places.problem(severity(issue.getSeverity()), IssueCode.of(issue.getCode()), issue.getMessage(), to.apply(new Region(offset, length)),
					issue.getData() == null ? List.of() : List.of(issue.getData())));
		}
		return List.copyOf(problems);
	}

	private static Problem.Severity severity(Severity severity) {
		return switch (severity) {
			case ERROR -> Problem.Severity.ERROR;
			case WARNING -> Problem.Severity.WARNING;
			default -> Problem.Severity.INFO;
		};
	}
}
