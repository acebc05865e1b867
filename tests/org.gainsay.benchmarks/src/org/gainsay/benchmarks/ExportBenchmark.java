// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
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

/** Writing a corpus that was built before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ExportBenchmark {

	/** How many articles. */
	@Param("1000")
	public int articles;

	/** The format's id. */
	@Param("csv")
	public String format;

	private CorpusOnDisk corpus;
	private CorpusSession session;
	private Exporter exporter;
	private Path out;

	@Setup(Level.Trial)
	public void build() {
		corpus = CorpusOnDisk.of(articles);
		session = CorpusSession.of(corpus.folder());
		session.build(Progress.NONE);
		exporter = Exporters.of(format).orElseThrow();
		// hidden, so that no build reads it
		out = corpus.folder().resolve(".exported" + exporter.ending());
	}

	@TearDown(Level.Trial)
	public void delete() {
		session.close();
		corpus.close();
	}

	@Benchmark
	public ExportSummary export() throws IOException {
		return exporter.export(session.corpus(), new ExportOptions(null, true), out, Progress.NONE);
	}
}
