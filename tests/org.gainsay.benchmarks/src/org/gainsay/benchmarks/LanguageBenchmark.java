// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.google.inject.Injector;

/** What the language does with one article of 30 statements, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LanguageBenchmark {

	private static final int ARTICLES = 100;

	/** The text of a claims file, and the parser. */
	@State(Scope.Benchmark)
	public static class Parsing {
		private String claims;
		private IParser parser;

		@Setup
		public void read() {
			claims = Measured.article().claims();
			parser = ClaimsStandaloneSetup.injector().getInstance(IParser.class);
		}
	}

	/** A resource among those of 100 articles, with an index over all. */
	@State(Scope.Benchmark)
	public static class Linking {
		private XtextResource resource;
		private String claims;

		@Setup
		public void load() throws Exception {
			Injector injector = ClaimsStandaloneSetup.injector();
			XtextResourceSet set = injector.getInstance(XtextResourceSet.class);
			try (CorpusOnDisk corpus = CorpusOnDisk.of(ARTICLES)) {
				for (Path file : corpus.claimsFiles()) {
					set.getResource(URI.createFileURI(file.toString()), true);
				}
				URI first = URI.createFileURI(corpus.articles().getFirst().toString());
				resource = (XtextResource) set.getResource(first, false);
				claims = resource.getParseResult().getRootNode().getText();
			}
			IResourceDescription.Manager descriptions = injector.getInstance(IResourceDescription.Manager.class);
			List<IResourceDescription> index = new ArrayList<>();
			for (Resource one : set.getResources()) {
				index.add(descriptions.getResourceDescription(one));
			}
			ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(set, new ResourceDescriptionsData(index));
			EcoreUtil.resolveAll(resource);
			if (!resource.getErrors().isEmpty()) {
				throw new IllegalStateException("The generated article does not link: " + resource.getErrors());
			}
		}

		/** What was linked is linked no more. */
		@Setup(Level.Invocation)
		public void parse() throws Exception {
			resource.reparse(claims);
		}
	}

	@Benchmark
	public IParseResult parse(Parsing parsing) {
		return parsing.parser.parse(new StringReader(parsing.claims));
	}

	@Benchmark
	public XtextResource link(Linking linking) {
		EcoreUtil2.resolveLazyCrossReferences(linking.resource, CancelIndicator.NullImpl);
		return linking.resource;
	}
}
