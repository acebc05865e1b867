// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Status;
import org.gainsay.model.StatementStatus;

/**
 * Finds the articles and the accepted statements of sets that are done which lack a code that a codebook requires. It keeps what it found
 * in each file as long as the file and what is required stay the same.
 */
final class MissingCodes {

	private final Function<String, FileFacts> facts;
	/** The required categories of a file's codebooks, by the file. */
	private final Map<String, List<CategoryFacts>> codebooks = new TreeMap<>();
	/** The files that have sets that are done. */
	private final Set<String> done = new TreeSet<>();
	private final Map<String, List<Problem>> found = new HashMap<>();
	private Map<CategorySubject, Set<String>> required = Map.of();

	/** @param facts the facts of each file, as they are when it is asked, by its path */
	MissingCodes(Function<String, FileFacts> facts) {
		this.facts = facts;
	}

	/** Takes a file's new part in; null if the file is gone. */
	void replace(String path, CrossFileChecks.Part part) {
		found.remove(path);
		codebooks.remove(path);
		done.remove(path);
		if (part == null) {
			return;
		}
		if (!part.required().isEmpty()) {
			codebooks.put(path, part.required());
		}
		if (part.done()) {
			done.add(path);
		}
	}

	/** What is missing now. */
	List<Problem> problems(CrossFileChecks.Reporter reporter) {
		Map<CategorySubject, Set<String>> now = codebooks.values().stream().flatMap(List::stream)
				.collect(Collectors.groupingBy(CategoryFacts::subject, Collectors.mapping(CategoryFacts::name, Collectors.toSet())));
		if (!now.equals(required)) {
			required = now;
			found.clear();
		}
		if (required.isEmpty()) {
			return List.of();
		}
		List<Problem> all = new ArrayList<>();
		done.forEach(path -> all.addAll(found.computeIfAbsent(path, one -> problems(FactsBytes.aside(facts.apply(one)), reporter))));
		return all;
	}

	private List<Problem> problems(FileFacts file, CrossFileChecks.Reporter reporter) {
		List<Problem> problems = new ArrayList<>();
		for (AnnotationSetFacts set : file.sets()) {
			if (set.status() != Status.DONE) {
				continue;
			}
			List<CodeFacts> codes = set.solo() ? file.articles().stream().filter(article -> article.at().equals(set.at())).map(ArticleFacts::codes).findFirst().orElse(List.of()) : set.codes();
			String missing = missing(CategorySubject.ARTICLE, codes);
			if (missing != null) {
				problems.add(reporter.problem(Problem.Severity.WARNING, IssueCode.CODE_MISSING, (set.solo() ? "The article \"" : "The annotation set on \"") + set.article()
						+ "\" says that it is done, and lacks what the codebook requires of it: code " + missing + ". Add it, or write: status begun.", set.at()));
			}
			for (StatementFacts statement : set.statements()) {
				String lacks = statement.status() == StatementStatus.ACCEPTED ? missing(CategorySubject.STATEMENT, statement.codes()) : null;
				if (lacks != null) {
					problems.add(reporter.problem(Problem.Severity.WARNING, IssueCode.CODE_MISSING, (statement.named() ? "The statement \"" + statement.name() + "\"" : "This statement")
							+ " lacks what the codebook requires of each in a set that is done: code " + lacks + ". Add it, or write: status begun.", statement.at()));
				}
			}
		}
		return problems;
	}

	/** The names of the required categories that are not among codes, in their order; null if none is missing. */
	private String missing(CategorySubject subject, List<CodeFacts> codes) {
		Set<String> missing = new HashSet<>(required.getOrDefault(subject, Set.of()));
		codes.forEach(code -> missing.remove(code.category()));
		return missing.isEmpty() ? null : missing.stream().sorted().collect(Collectors.joining(", code "));
	}
}
