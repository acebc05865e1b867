// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.util.concurrent.TimeUnit;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole build of a corpus folder as {@code check} does it: read, parse, link, resolve the anchors, validate, analyse. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class CheckBenchmark {

	/** How many articles. */
	@Param({"100", "1000"})
	public int articles;

	private CorpusOnDisk corpus;

	@Setup(Level.Trial)
	public void generate() {
		corpus = CorpusOnDisk.of(articles);
	}

	@TearDown(Level.Trial)
	public void delete() {
		corpus.close();
	}

	@Benchmark
	public Corpus check() {
		try (CorpusSession session = CorpusSession.of(corpus.folder())) {
			return session.build(Progress.NONE);
		}
	}
}
