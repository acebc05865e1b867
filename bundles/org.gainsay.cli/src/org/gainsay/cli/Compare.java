// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtteranceGroup;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.model.How;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code compare}: the same utterance in several articles. */
@Command(name = "compare", description = "Finds statements of different articles that report one utterance, or one line in another mouth, and that "
		+ "nobody linked, and says what differs.%n"
		+ "What was found is a proposal: whether it was one act of speech, a person judges. Rejected pairs (" + RejectedPairs.FILE + ") are left out.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay compare examples/quillhaven",
				"  gainsay compare examples/quillhaven --all",
				"  gainsay compare examples/quillhaven --passages --min 0.7",
				"  gainsay compare examples/quillhaven --format json" })
final class Compare extends CorpusCommand {

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class,
			description = "Read the annotations of this set or annotator, not the articles' own; articles that have none are empty.")
	String set;

	@Option(names = "--all", description = "Show the pairs that a correspondence links already, too.")
	boolean all;

	@Option(names = "--passages", description = "Compare passages in quotation marks, too, that nobody annotated yet.")
	boolean passages;

	@Option(names = "--min", paramLabel = "SCORE", defaultValue = "0.5",
			description = "The least score of a pair, from 0 to 1; ${DEFAULT-VALUE} unless you say otherwise.")
	double min;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	Format format;

	@Override
	void checkUse() {
		if (!(min >= 0 && min <= 1)) {
			throw wrongUse("--min takes a number from 0 to 1, such as 0.7.");
		}
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) {
		Corpus corpus = session.corpus().exact();
		checkSet(set, corpus);
		RejectedPairs rejected = RejectedPairs.of(corpus);
		Utterances found = UtteranceIndex.search(corpus, new UtteranceIndex.Options(set, passages, min), progress.titled("Comparing")).without(rejected);
		progress.close();
		for (int line : rejected.unreadLines()) {
			err().println("gainsay: " + RejectedPairs.FILE + ":" + line + ": this line is no pair and was passed over; a pair is 'article.statement | article.statement'.");
		}
		List<UtterancePair> pairs = all ? found.pairs() : found.unlinked();
		switch (format) {
			case text -> new CompareText(corpus, found, pairs, colours()).print(out(), all);
			case json -> print(json(corpus, found, pairs));
		}
		return done(corpus);
	}

	// ---- JSON

	private static List<Map<String, Object>> json(Corpus corpus, Utterances found, List<UtterancePair> pairs) {
		Map<UtterancePair, Integer> groups = new IdentityHashMap<>();
		int number = 1;
		for (UtteranceGroup group : Utterances.groups(pairs)) {
			for (UtterancePair pair : group.pairs()) {
				groups.put(pair, number);
			}
			number++;
		}
		List<Map<String, Object>> all = new ArrayList<>();
		InOrder.each(found.crowds(pairs), crowd -> json(corpus, found, crowd, groups.get(crowd.pairs().getFirst())), all::add);
		return all;
	}

	/** A pair; or many statements of one wording, of which any two make such a pair. */
	private static Map<String, Object> json(Corpus corpus, Utterances found, UtteranceGroup crowd, int group) {
		UtterancePair pair = crowd.pairs().getFirst();
		Map<String, Object> json = new LinkedHashMap<>();
		List<Saying> sides = crowd.sayings();
		json.put("statements", sides.stream().filter(side -> side.statement() != null).map(Saying::name).toList());
		List<Map<String, Object>> passages = sides.stream().filter(side -> side.statement() == null).map(side -> passage(side, corpus)).toList();
		if (!passages.isEmpty()) {
			json.put("passages", passages);
		}
		List<Comparison> comparisons = crowd.pairs().stream().map(found::compare).toList();
		json.put("kind", comparisons.getFirst().how().getLiteral());
		json.put("linked", pair.linked());
		if (pair.linked()) {
			json.put("judged", crowd.pairs().stream().flatMap(one -> found.judged(one).stream()).collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())))
					.stream().sorted(Comparator.comparing(CorrespondenceFacts::name)).map(Compare::judged).toList());
		}
		double score = crowd.pairs().stream().mapToDouble(UtterancePair::score).min().orElse(0);
		json.put("score", Math.round(score * 100) / 100.0);
		json.put("group", group);
		json.put("differences", Utterances.differences(comparisons).stream().map(Compare::difference).toList());
		List<String> copies = crowd.pairs().stream().map(one -> found.copy(one).map(ActorFacts::name).orElse("")).distinct().toList();
		json.put("copy", copies.size() > 1 || copies.getFirst().isEmpty() ? null : copies.getFirst());
		return json;
	}

	/** What a correspondence says, null where it does not say it. */
	private static Map<String, Object> judged(CorrespondenceFacts correspondence) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", correspondence.name());
		json.put("kind", correspondence.kind().getLiteral());
		json.put("how", correspondence.how() == How.UNSPECIFIED ? null : correspondence.how().getLiteral());
		json.put("confidence", correspondence.confidence());
		return json;
	}

	private static Map<String, Object> difference(Difference difference) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", difference.kind().word());
		json.put("left", difference.left());
		json.put("right", difference.right());
		return json;
	}

	/** A passage has no name: where it stands, from the first word to the last, in code points as everything that leaves the program. */
	private static Map<String, Object> passage(Saying saying, Corpus corpus) {
		ArticleText text = corpus.article(saying.article()).flatMap(corpus::text).orElseThrow();
		Span whole = saying.whole();
		int start = text.codePoints(whole.start());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("article", saying.article());
		json.put("offset", start);
		json.put("length", text.codePoints(whole.end()) - start);
		json.put("text", text.at(whole));
		json.put("speakers", saying.voice().written());
		return json;
	}
}
