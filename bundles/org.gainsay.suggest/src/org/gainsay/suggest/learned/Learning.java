// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.text.Span;

/**
 * Learns a {@link Model} from articles, in three stages: first the tags of each paragraph; then, for each cue, its source and content, from tags that a model gave which had not seen the article; then how much a proposal is worth, from
 * proposals of models which had not seen the article. The same examples give the same model.
 */
public final class Learning {

	private static final int PASSES = 8;
	/** Of how many of the last passes the weights are the mean. */
	private static final int AVERAGED = 4;
	/** The models of folds only have to err as the whole one does. */
	private static final int FOLD_PASSES = 5;
	private static final int PART_PASSES = 3;
	private static final int JUDGING_PASSES = 10;
	private static final int FOLDS = 2;
	/** How many of the features are dropped at random in each stage; the first has the most to learn by heart. */
	private static final float TAGS_DROPPED = 0.5f;
	private static final float PARTS_DROPPED = 0.3f;
	private static final float JUDGING_DROPPED = 0.7f;
	/** From how many articles on proposals are judged by what became of others: models of a few articles propose nothing that one could learn from. */
	private static final int LEAST_JUDGED = 20;
	/** How often a feature is seen at the least. */
	private static final int LEAST_SEEN = 2;
	private static final long SEED = 7;

	/** A paragraph of an article. */
	private record Paragraph(int article, Run run, int[][] features, int[] right) {
	}

	private final List<Read> reads = new ArrayList<>();
	private final List<Paragraph> paragraphs = new ArrayList<>();
	private final List<List<Marked>> statements = new ArrayList<>();
	private final CueRates rates = new CueRates();
	private final Set<Family> without;
	private final Progress progress;
	private final int steps;
	private int[] tagFeatures = {};
	private int done;

	private Learning(List<Example> examples, Set<Family> without, Progress progress) {
		this.without = without;
		this.progress = progress;
		this.steps = PASSES + FOLD_PASSES * FOLDS + PART_PASSES * (FOLDS + 1) + JUDGING_PASSES + 1;
		for (Example example : examples) {
			List<Marked> cued = example.statements().stream().filter(one -> !one.cue().isEmpty()).toList();
			if (!cued.isEmpty() && example.text().size() > 0) {
				reads.add(Read.of(example.text()));
				statements.add(cued);
			}
		}
	}

	/**
	 * Learns from articles.
	 *
	 * @param progress told of each pass
	 * @throws IllegalArgumentException with a message for the user if no article has a statement with a cue
	 * @throws CancellationException    if progress stops it
	 */
	public static Model of(List<Example> examples, Progress progress) {
		return of(examples, Set.of(), progress);
	}

	/**
	 * Learns from articles as {@link #of(List, Progress)} does, without some of what the first and third stage look at, to see what that is good for.
	 *
	 * @param without what it does not look at
	 */
	public static Model of(List<Example> examples, Set<Family> without, Progress progress) {
		Learning learning = new Learning(examples, without, progress);
		if (learning.reads.isEmpty()) {
			throw new IllegalArgumentException("No article has an accepted statement with a cue to learn from.");
		}
		return learning.model();
	}

	private void step() {
		progress.step(Math.min(++done, steps), steps);
	}

	private void goOn() {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	private Model model() {
		prepare();
		List<Proposals> tagged = tagged();
		Crf parts = parts(tagged, -1);
		Crf judging = judging(tagged);
		return new Model(tags(-1), parts, judging, rates, reads.size());
	}

	/** What both stages learn from: rates, features, and the right labels. */
	private void prepare() {
		List<byte[]> gold = new ArrayList<>();
		for (int article = 0; article < reads.size(); article++) {
			Reading text = reads.get(article).text();
			byte[] labels = new byte[text.size()];
			for (Marked one : statements.get(article)) {
				one.content().forEach(span -> Read.mark(text, span, Tag.CONTENT, labels));
			}
			for (Marked one : statements.get(article)) {
				one.source().forEach(span -> Read.mark(text, span, Tag.SOURCE, labels));
			}
			for (Marked one : statements.get(article)) {
				one.cue().forEach(span -> Read.mark(text, span, Tag.CUE, labels));
			}
			for (int at = 0; at < labels.length; at++) {
				if (text.isWord(at)) {
					rates.count(article, TagFeatures.stem(text.low(at)), labels[at] == Tag.CUE || labels[at] == Tag.CUE + 1);
				}
			}
			gold.add(labels);
		}
		Features into = new Features(without, false);
		for (int article = 0; article < reads.size(); article++) {
			goOn();
			Read read = reads.get(article);
			TagFeatures features = new TagFeatures(read, rates, article);
			for (Run run : read.paragraphs()) {
				int[] right = new int[run.length()];
				for (int i = 0; i < right.length; i++) {
					right[i] = gold.get(article)[run.from() + i];
				}
				paragraphs.add(new Paragraph(article, run, features.of(run, into), right));
			}
		}
		number();
		step();
	}

	/** Leaves the features that were seen more than once, by their numbers. */
	private void number() {
		Vocabulary vocabulary = new Vocabulary();
		for (Paragraph paragraph : paragraphs) {
			vocabulary.see(paragraph.features);
		}
		tagFeatures = vocabulary.number(LEAST_SEEN);
		for (Paragraph paragraph : paragraphs) {
			vocabulary.replace(paragraph.features);
		}
	}

	/** The first stage, of all articles but a fold's; -1 for all. */
	private Crf tags(int without) {
		Trainer trainer = new Trainer(Tag.COUNT, tagFeatures, TAGS_DROPPED, SEED);
		List<Paragraph> order = new ArrayList<>(paragraphs.stream().filter(one -> one.article % FOLDS != without).toList());
		int passes = without < 0 ? PASSES : FOLD_PASSES;
		for (int pass = 0; pass < passes; pass++) {
			Collections.shuffle(order, new Random(SEED + pass));
			for (Paragraph one : order) {
				goOn();
				trainer.learn(one.features, one.right, null);
			}
			if (pass >= passes - AVERAGED && pass > 0) {
				trainer.count();
			}
			step();
		}
		return trainer.learned();
	}

	/** What models that have not seen an article say of its tokens. */
	private List<Proposals> tagged() {
		List<Proposals> all = reads.stream().map(Proposals::new).toList();
		for (int fold = 0; fold < FOLDS; fold++) {
			Crf crf = tags(fold);
			for (Paragraph one : paragraphs) {
				if (one.article % FOLDS == fold) {
					all.get(one.article).tag(crf.lattice(Sequence.of(byNumber(one.features)), null));
				}
			}
		}
		return all;
	}

	private int[][] byNumber(int[][] numbers) {
		int[][] features = new int[numbers.length][];
		for (int t = 0; t < numbers.length; t++) {
			features[t] = Arrays.stream(numbers[t]).map(number -> tagFeatures[number]).toArray();
		}
		return features;
	}

	/** One proposal, as a sequence of one. */
	private record Judged(int[][] features, int[] right) {
	}

	/** One sequence of the second stage. */
	private record Cued(int[][] features, int[] right, int[] mask) {
	}

	/** The second stage, of all articles but a fold's; -1 for all. */
	private Crf parts(List<Proposals> tagged, int without) {
		List<Cued> cued = new ArrayList<>();
		Features into = new Features(Set.of(), false);
		Vocabulary vocabulary = new Vocabulary();
		for (int article = 0; article < reads.size(); article++) {
			if (article % FOLDS == without) {
				continue;
			}
			Read read = reads.get(article);
			PartFeatures features = new PartFeatures(read, tagged.get(article).tags());
			goOn();
			for (Marked one : statements.get(article)) {
				Run cue = Read.runs(read.text(), one.cue()).stream().findFirst().orElse(null);
				if (cue == null) {
					continue;
				}
				Run paragraph = read.paragraphs().stream().filter(run -> run.contains(cue.from())).findFirst().orElseThrow();
				int[] right = new int[paragraph.length()];
				Read.runs(read.text(), one.content()).forEach(run -> fill(right, run, paragraph, Tag.OF_CONTENT));
				Read.runs(read.text(), one.source()).forEach(run -> fill(right, run, paragraph, Tag.OF_SOURCE));
				Run inside = new Run(cue.from(), Math.min(cue.to(), paragraph.to()));
				fill(right, inside, paragraph, Tag.NONE);
				int[][] found = features.of(paragraph, inside, into).whole();
				vocabulary.see(found);
				cued.add(new Cued(found, right, Model.mask(paragraph, inside)));
			}
		}
		Trainer trainer = new Trainer(Tag.PARTS, vocabulary.number(LEAST_SEEN), PARTS_DROPPED, SEED);
		cued.forEach(one -> vocabulary.replace(one.features));
		for (int pass = 0; pass < PART_PASSES; pass++) {
			Collections.shuffle(cued, new Random(SEED + pass));
			for (Cued one : cued) {
				goOn();
				trainer.learn(one.features, one.right, one.mask);
			}
			if (pass > 0) {
				trainer.count();
			}
			step();
		}
		return trainer.learned();
	}

	/** The third stage: what became of proposals of models that had not seen the article. */
	private Crf judging(List<Proposals> tagged) {
		List<Judged> judged = new ArrayList<>();
		Vocabulary vocabulary = new Vocabulary();
		Features into = new Features(without, false);
		for (int fold = 0; reads.size() >= LEAST_JUDGED && fold < FOLDS; fold++) {
			Crf parts = parts(tagged, fold);
			for (int article = fold; article < reads.size(); article += FOLDS) {
				goOn();
				Read read = reads.get(article);
				List<Proposal> proposals = tagged.get(article).of(parts);
				Judging judging = new Judging(read, new TagFeatures(read, rates, article), proposals);
				List<List<Span>> cues = statements.get(article).stream().map(Marked::cue).toList();
				for (int i = 0; i < proposals.size(); i++) {
					int[][] features = { judging.of(i, into) };
					vocabulary.see(features);
					judged.add(new Judged(features, new int[] { judging.right(proposals.get(i), cues) }));
				}
			}
		}
		Trainer trainer = new Trainer(Judging.COUNT, vocabulary.number(LEAST_SEEN), JUDGING_DROPPED, SEED);
		judged.forEach(one -> vocabulary.replace(one.features));
		for (int pass = 0; pass < JUDGING_PASSES; pass++) {
			Collections.shuffle(judged, new Random(SEED + pass));
			judged.forEach(one -> trainer.learn(one.features, one.right, null));
			if (pass > 0) {
				trainer.count();
			}
			step();
		}
		return trainer.learned();
	}

	private static void fill(int[] labels, Run run, Run paragraph, int part) {
		for (int at = Math.max(run.from(), paragraph.from()); at < Math.min(run.to(), paragraph.to()); at++) {
			labels[at - paragraph.from()] = part;
		}
	}
}
