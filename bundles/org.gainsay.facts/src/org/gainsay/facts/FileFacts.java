// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

/**
 * All that is known of one claims file once its resource is gone.
 *
 * @param file     relative to the corpus folder, with / between its parts
 * @param stamp    the {@link org.gainsay.facts.edit.Stamp} of the text that the facts were read from
 * @param references every place where a name is used, in the order of the file
 * @param texts    the text files its articles and sets read, relative to the corpus folder
 * @param study    what it says of a study
 * @param problems what is wrong inside the file; what is wrong across files stands in {@link Corpus#problems}
 */
public record FileFacts(String file, String stamp, List<ActorFacts> actors, List<EventFacts> events, List<ClaimFacts> claims,
		List<CategoryFacts> categories, List<ArticleFacts> articles, List<AnnotationSetFacts> sets,
		List<CorrespondenceFacts> correspondences, List<ReferenceFacts> references, List<String> texts, StudyFacts study, List<Problem> problems) {

	/** The facts of a file that says nothing of a study. */
	public FileFacts(String file, String stamp, List<ActorFacts> actors, List<EventFacts> events, List<ClaimFacts> claims, List<CategoryFacts> categories, List<ArticleFacts> articles,
			List<AnnotationSetFacts> sets, List<CorrespondenceFacts> correspondences, List<ReferenceFacts> references, List<String> texts, List<Problem> problems) {
		this(file, stamp, actors, events, claims, categories, articles, sets, correspondences, references, texts, StudyFacts.NONE, problems);
	}
}
