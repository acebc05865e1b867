// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.parser.IParser;
import org.gainsay.benchmarks.corpus.GeneratedArticle;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.model.Anchor;
import org.gainsay.model.Statement;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
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

/** From the quotes of an article's statements to the places in its text; the text is normalised anew each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnchorBenchmark {

	/** How many statements the article has. */
	@Param({"30", "1000"})
	public int statements;

	private record Quoted(List<QuotePattern> content, List<List<QuotePattern>> beside) {
	}

	private String text;
	private final List<Quoted> quoted = new ArrayList<>();

	@Setup
	public void parse() {
		GeneratedArticle article = Measured.article(statements);
		text = article.text();
		var root = ClaimsStandaloneSetup.injector().getInstance(IParser.class).parse(new StringReader(article.claims())).getRootASTElement();
		for (Statement statement : EcoreUtil2.getAllContentsOfType(root, Statement.class)) {
			List<List<QuotePattern>> beside = new ArrayList<>();
			for (Anchor anchor : new Anchor[] { statement.getCue(), statement.getSource(), statement.getAddressee(), statement.getHedge() }) {
				if (anchor != null) {
					beside.add(patterns(anchor));
				}
			}
			quoted.add(new Quoted(patterns(statement.getContent()), beside));
		}
	}

	private static List<QuotePattern> patterns(Anchor anchor) {
		return anchor.getQuotes().stream().map(Anchors::pattern).toList();
	}

	@Benchmark
	public int resolve() {
		AnchorResolver resolver = new AnchorResolver(ArticleText.of(text));
		int found = 0;
		for (Quoted statement : quoted) {
			List<Span> content = resolver.content(statement.content()).spans();
			found += content.size();
			for (List<QuotePattern> anchor : statement.beside()) {
				found += resolver.near(anchor, content, false).spans().size();
			}
		}
		return found;
	}
}
