// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Standings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a change in an open claims file to the highlights of its article, in a corpus that was built before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EditBenchmark {

	/** How many articles the corpus has, and how many statements the one that is edited: the last is the workbench's promise of 100 ms. */
	@Param({"100x30", "1000x30", "1x1000", "100x1000"})
	public String size;

	private CorpusOnDisk corpus;
	private CorpusSession session;
	private Path file;
	private String article;
	private String[] texts;
	private int next;

	@Setup
	public void build() throws Exception {
		String[] sizes = size.split("x");
		corpus = CorpusOnDisk.withLongArticle(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
		file = corpus.articles().getFirst();
		article = file.getFileName().toString().replace(".claims", "");
		String text = Files.readString(file);
		int middle = text.indexOf("by writer", text.length() / 4);
		texts = new String[] { text.substring(0, middle) + "by unstated" + text.substring(middle + "by writer".length()), text };
		session = CorpusSession.of(corpus.folder());
		if (session.build(Progress.NONE).counts().errors() > 0) {
			throw new IllegalStateException("The generated corpus has errors.");
		}
	}

	@TearDown
	public void delete() {
		session.close();
		corpus.close();
	}

	@Benchmark
	public long editToHighlights() {
		Corpus edited = session.edit(file, texts[next]);
		next = 1 - next;
		List<AnnotationSetFacts> sets = edited.setsOf(article);
		return sets.stream().flatMap(set -> set.statements().stream()).flatMap(statement -> Standings.parts(statement, edited).stream()).count();
	}
}
