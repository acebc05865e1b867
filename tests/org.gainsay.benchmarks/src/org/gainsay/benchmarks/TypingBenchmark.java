// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.gainsay.analysis.RunningLedger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.dsl.ide.hover.Hover;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.ReferenceFacts;
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
import org.openjdk.jmh.annotations.Warmup;

/** What a person who types waits for, in a file of 1,000 statements: by the size of the corpus around it, which should not matter. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class TypingBenchmark {

	private static final int STATEMENTS = 1000;

	/** How many articles the corpus has. */
	@Param({"100", "1000", "3000"})
	public int articles;

	/** Built once in a process, which with -f 0 serves all of these benchmarks; thousands of articles take minutes. */
	private static CorpusOnDisk corpus;
	private static CorpusSession session;
	private static int builtArticles;

	private final RunningLedger ledger = new RunningLedger();
	private Path file;
	private String path;
	private String[] texts;
	private int next;
	private String beforeActor;
	private String beforeClaim;
	private String beforeCue;
	private int ofActor;
	private int ofClaim;
	private int ofQuote;

	@Setup
	public void build() throws Exception {
		if (builtArticles != articles) {
			delete();
			corpus = CorpusOnDisk.withLongArticle(articles, STATEMENTS);
			session = CorpusSession.of(corpus.folder());
			if (session.build(Progress.NONE).counts().errors() > 0) {
				throw new IllegalStateException("The generated corpus has errors.");
			}
			if (builtArticles == 0) {
				Runtime.getRuntime().addShutdownHook(new Thread(TypingBenchmark::delete));
			}
			builtArticles = articles;
		}
		file = corpus.articles().getFirst();
		path = corpus.folder().relativize(file).toString().replace('\\', '/');
		String text = Files.readString(file);
		int middle = text.indexOf("by writer", text.length() / 4);
		texts = new String[] { text.substring(0, middle) + "by unstated" + text.substring(middle + "by writer".length()), text };
		session.edit(file, text);
		int end = text.lastIndexOf('}', text.lastIndexOf('}') - 1);
		beforeActor = text.substring(0, end) + "\tby ";
		beforeClaim = text.substring(0, end) + "\tasserts e";
		beforeCue = text.substring(0, end) + "\tcue \"";
		FileFacts facts = session.corpus().file(path).orElseThrow();
		ofActor = last(facts, ReferenceFacts.Kind.ACTOR);
		ofClaim = last(facts, ReferenceFacts.Kind.CLAIM);
		ofQuote = facts.sets().getFirst().statements().getLast().content().at().offset() + 1;
		if (QuoteAtCursor.at(session.corpus(), path, ofQuote).isEmpty()) {
			throw new IllegalStateException("There is no quote to hover over.");
		}
	}

	private static int last(FileFacts facts, ReferenceFacts.Kind kind) {
		return facts.references().stream().filter(reference -> reference.kind() == kind).reduce((first, second) -> second).orElseThrow().region().offset();
	}

	private static void delete() {
		if (corpus != null) {
			session.close();
			corpus.close();
		}
	}

	/** Takes a change in and validates the file: what a keystroke costs. */
	@Benchmark
	public Corpus validate() {
		next = 1 - next;
		return session.edit(file, texts[next]);
	}

	@Benchmark
	public List<Proposal> completeActor() {
		return complete(beforeActor);
	}

	@Benchmark
	public List<Proposal> completeClaim() {
		return complete(beforeClaim);
	}

	@Benchmark
	public List<Proposal> completeCue() {
		return complete(beforeCue);
	}

	private List<Proposal> complete(String beginning) {
		List<Proposal> proposals = new Completion(session).at(file, beginning, beginning.length());
		if (proposals.isEmpty()) {
			throw new IllegalStateException("Nothing was proposed.");
		}
		return proposals;
	}

	@Benchmark
	public Hover.Content hoverActor() {
		return hover(ofActor);
	}

	@Benchmark
	public Hover.Content hoverClaim() {
		return hover(ofClaim);
	}

	@Benchmark
	public Hover.Content hoverQuote() {
		return hover(ofQuote);
	}

	private Hover.Content hover(int offset) {
		Optional<Hover.Content> content = new Hover(session.corpus(), ledger).at(path, offset);
		return content.orElseThrow();
	}
}
