// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementAnchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs make of the files, where they are installed; where one is not, the test says so and is skipped. */
class OtherProgramsTest {

	private static final Path DOCS = Corpora.example().resolve("../../docs/user").normalize();
	/** Python as the package manager of the system has it, which may not be the first on the path. */
	private static final String SYSTEM_PYTHON = "/usr/bin/python3";

	@TempDir
	private Path elsewhere;

	/** What a program says; skips the test where there is none, and fails where it fails. */
	private String run(String... command) throws IOException, InterruptedException {
		Path out = Files.createTempFile(elsewhere, "said", ".txt");
		Process process;
		try {
			process = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		} catch (IOException none) {
			assumeTrue(false, command[0] + " is not installed");
			return "";
		}
		if (!process.waitFor(10, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError(command[0] + " does not end");
		}
		String said = Files.readString(out);
		assertEquals(0, process.exitValue(), said);
		return said;
	}

	private String python(String module, String code) throws IOException, InterruptedException {
		String python = has("python3", module) || !Files.isExecutable(Path.of(SYSTEM_PYTHON)) ? "python3" : SYSTEM_PYTHON;
		assumeTrue(has(python, module), "the module " + module + " of Python is not installed");
		Path file = elsewhere.resolve("snippet.py");
		Files.writeString(file, code, StandardCharsets.UTF_8);
		return run(python, "-W", "error", file.toString());
	}

	private boolean has(String python, String module) throws IOException, InterruptedException {
		return run(python, "-c", "import importlib.util as u; print(u.find_spec('" + module + "') is not None)").contains("True");
	}

	private static List<String> snippets(String language) throws IOException {
		List<String> found = new ArrayList<>();
		Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCS.resolve("formats.md")).replace("\r\n", "\n")).results().forEach(one -> found.add(one.group(1)));
		return found;
	}

	/** RDF4J runs them, which the build fetches; what they find of the example can be counted by hand. */
	@Test
	void theQueriesOfTheManualFindWhatIsThere() throws IOException {
		Corpus corpus = Corpora.sound(Corpora.example());
		RoundTrip.export(corpus, "rdf", elsewhere.resolve("corpus.ttl"));
		List<List<String>> found = new ArrayList<>();
		for (String query : snippets("sparql")) {
			Files.writeString(elsewhere.resolve("query.rq"), query);
			found.add(Outside.says("SparqlCheck", elsewhere.resolve("corpus.ttl"), elsewhere.resolve("query.rq")));
		}
		assertEquals(3, found.size());
		assertTrue(found.getFirst().stream().anyMatch(row -> row.matches("[^\t]+\t[^\t]+\t[^\t]+\t(asserts|denies|refuses|remarks)")), found.getFirst().toString());
		for (String row : found.get(1)) {
			String[] cells = row.split("\t");
			assertEquals(2, cells.length, row);
		}
		assertFalse(found.get(1).isEmpty());
		long cues = corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).flatMap(set -> set.statements().stream()).flatMap(statement -> statement.anchors().stream())
				.filter(anchor -> anchor.role() == StatementAnchor.Role.CUE).mapToLong(anchor -> anchor.anchor().spans().size()).sum();
		assertEquals(cues, found.get(2).size(), found.get(2).toString());
	}

	@Test
	void rdflibFindsSomethingByTheQueriesOfTheManual() throws IOException, InterruptedException {
		RoundTrip.export(Corpora.sound(Corpora.example()), "rdf", elsewhere.resolve("corpus.ttl"));
		List<String> queries = snippets("sparql");
		assertEquals(3, queries.size());
		for (String query : queries) {
			Files.writeString(elsewhere.resolve("query.rq"), query);
			String rows = python("rdflib", "import warnings; warnings.simplefilter('ignore')\nfrom rdflib import Graph\nprint(len(Graph().parse('corpus.ttl').query(open('query.rq').read())))\n");
			assertTrue(Integer.parseInt(rows.strip()) > 0, query);
		}
	}

	/** Those that need nothing but Python run on the example, in a folder where their files are called as in them. */
	@Test
	void theSnippetsOfTheManualRun() throws IOException, InterruptedException {
		Path example = Corpora.example();
		Files.createDirectories(elsewhere.resolve("examples/quillhaven/articles"));
		Files.copy(example.resolve("articles/ledger.txt"), elsewhere.resolve("examples/quillhaven/articles/ledger.txt"));
		Corpus corpus = Corpora.sound(example);
		RoundTrip.export(corpus, "csv", elsewhere.resolve("tables"));
		RoundTrip.export(corpus, "json", elsewhere.resolve("quillhaven.json"));
		RoundTrip.export(corpus, "refi-qda", elsewhere.resolve("quillhaven.qdpx"));
		RoundTrip.export(corpus, "web-annotation", elsewhere.resolve("corpus.jsonld"));
		RoundTrip.export(corpus, "tei", elsewhere.resolve("corpus.xml"));
		RoundTrip.export(corpus, "brat", elsewhere.resolve("brat"));
		Files.copy(elsewhere.resolve("brat/ledger_anna.ann"), elsewhere.resolve("ledger_anna.ann"));
		List<String> snippets = snippets("python").stream().filter(code -> List.of("pyarrow", "rdflib", "cassis", "networkx", "document.pretty.json").stream().noneMatch(code::contains)).toList();
		assertEquals(6, snippets.size());
		List<String> expressions = List.of("all(", "texts = ");
		for (String code : snippets) {
			String shown = code.lines().map(line -> expressions.stream().anyMatch(line::startsWith) ? "print(" + line.replace("texts = ", "") + ")\n" : line + "\n").reduce("", String::concat);
			String said = python("json", "import warnings; warnings.simplefilter('ignore')\nimport sys; sys.stdout.reconfigure(encoding='utf-8')\n" + shown);
			assertTrue(said.length() > 3 && !said.startsWith("False"), code + said);
		}
	}

	@Test
	void teiIsOfTheSubset() throws IOException, InterruptedException {
		for (Path corpus : List.of(RoundTrip.kept().getFirst(), RoundTrip.kept().getLast(), Corpora.example())) {
			RoundTrip.export(Corpora.sound(corpus), "tei", elsewhere.resolve("corpus.xml"));
			run("xmllint", "--noout", "--relaxng", DOCS.resolve("gainsay-tei.rng").toString(), "corpus.xml");
		}
	}

	@Test
	void graphvizTakesWhatIsWritten() throws IOException, InterruptedException {
		RoundTrip.own(Corpora.sound(Corpora.example()), "dot", elsewhere.resolve("corpus.dot"));
		assertEquals("", run("dot", "-Tsvg", "-o", "corpus.svg", "corpus.dot"));
	}

	@Test
	void networkxTakesWhatIsWritten() throws IOException, InterruptedException {
		RoundTrip.own(Corpora.sound(Corpora.example()), "graphml", elsewhere.resolve("corpus.graphml"));
		assertTrue(Integer.parseInt(python("networkx", "import networkx\nprint(networkx.read_graphml('corpus.graphml').number_of_edges())\n").strip()) > 0);
	}
}
