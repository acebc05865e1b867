// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.LossReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus as brat reads it. */
class BratExporterTest {

	/** An emoji, a combining accent and CR LF stand before what is marked. */
	private static final String HERALD = "\uD83D\uDEA2 Caf\u0065\u0301 shut\r\nThe mayor said the port is\u2028shut, and he would not say why.\r\n";
	private static final String STATEMENTS = """
			statement shut {
				says "the port is" + "shut" #2
				cue "said"
				source "The mayor"
				by mayor citing insider
				form indirect
				act statement
				denies open as probable
				asks about "What next"
				on 2025-10
				confidence 0.5
				note "One
			two"
			}
			statement silent { cue "would not say" negated source "he" by mayor declines to comment on open because "why" repeats shut }
			statement nothing { by writer asserts open }
			""";

	@TempDir
	Path folder;
	@TempDir
	Path out;

	private static Exporter brat() {
		return Exporters.of("brat").orElseThrow();
	}

	private Corpus corpus() {
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "claim open \"The port is open\"\n");
		Corpora.write(folder, "texts/herald.txt", HERALD);
		Corpora.write(folder, "herald.claims", "annotator anna\narticle h \"Herald\" { outlet herald text \"texts/herald.txt\" " + STATEMENTS + " }");
		Corpora.write(folder, "other/herald.txt", "Another one.\n");
		Corpora.write(folder, "other.claims", "article o \"Other\" { outlet bugle text \"other/herald.txt\" }");
		Corpora.write(folder, "ben.claims", "annotator ben\nannotations ben of h { statement mine { says \"the port\" by captain asserts open } }");
		return Corpora.sound(folder);
	}

	private ExportSummary export(Corpus corpus, String set, String... options) throws IOException {
		return brat().export(corpus, ExportOptions.of(brat(), set, false, List.of(options)), out, Progress.NONE);
	}

	private TreeMap<String, String> files() throws IOException {
		TreeMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(out)) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return files;
	}

	@Test
	void aStatementIsAnEvent() throws IOException {
		ExportSummary summary = export(corpus(), null);
		assertEquals(List.of("annotation.conf", "gainsay-export.json", "herald-2.ann", "herald-2.txt", "herald.txt", "herald_anna.ann", "visual.conf"), List.copyOf(files().keySet()));
		assertEquals(HERALD, files().get("herald.txt"), "as it is, line ends and all");
		assertEquals("""
				T1	Content 29 40;41 45	the port is shut
				T2	Cue 24 28	said
				T3	Source 14 23	The mayor
				T4	Attribution 24 28	said
				E1	Attribution:T4 Content:T1 Cue:T2 Source:T3
				A1	Stance E1 denies
				A2	Certainty E1 probable
				A3	Form E1 indirect
				A4	Act E1 statement
				#1	Name E1	shut
				#2	Speakers E1	person mayor "The mayor" citing unnamed insider "An insider"
				#3	Stance E1	denies open "The port is open" as probable
				#4	Stance E1	asks about "What next"
				#5	Detail E1	on 2025-10
				#6	Detail E1	confidence 0.5
				#7	AnnotatorNotes E1	One two
				T5	Cue 54 67	would not say
				A5	Negated T5
				T6	Source 51 53	he
				T7	Grounds 68 71	why
				T8	Attribution 54 67	would not say
				E2	Attribution:T8 Cue:T5 Source:T6 Grounds:T7
				A6	Stance E2 declines-to-comment-on
				#8	Name E2	silent
				#9	Speakers E2	person mayor "The mayor"
				#10	Stance E2	declines to comment on open "The port is open"
				#11	Stance T7	declines to comment on open "The port is open"
				R1	Repeats Arg1:E2 Arg2:E1
				""", files().get("herald_anna.ann"));
		assertEquals(2, summary.statements());
		assertEquals("1 × line break, 1 × statement, 2 × article, 4 × actor", String.join(", ", LossReport.of("brat", summary).losses().stream().map(loss -> loss.count() + " × " + loss.kind()).sorted().toList()));
	}

	@Test
	void everySetHasAFileAndAServerATextForEach() throws IOException {
		Corpus corpus = corpus();
		export(corpus, ExportOptions.EVERY_SET, "server");
		assertEquals(List.of("annotation.conf", "gainsay-export.json", "herald-2.ann", "herald-2.txt", "herald.ann", "herald.txt", "herald_anna.ann", "herald_anna.txt", "herald_ben.ann", "herald_ben.txt", "visual.conf"),
				List.copyOf(files().keySet()));
		TreeMap<String, String> before = files();
		export(corpus, ExportOptions.EVERY_SET, "server");
		assertEquals(before, files(), "the same bytes");
		Files.writeString(out.resolve("mine.txt"), "mine");
		export(corpus, "ben");
		assertEquals(List.of("annotation.conf", "gainsay-export.json", "herald-2.txt", "herald.txt", "herald_ben.ann", "mine.txt", "visual.conf"), List.copyOf(files().keySet()), "what the last export does not have goes, all else stays");
	}

	@Test
	void itTakesNoFolderOfOthers() throws IOException {
		Files.writeString(out.resolve("herald.txt"), "mine");
		Corpus corpus = corpus();
		assertThrows(ExportRefusedException.class, () -> export(corpus, null));
		assertEquals("mine", Files.readString(out.resolve("herald.txt")));
	}

	/** Each type of a file stands in the configuration, or brat would refuse the document. */
	@Test
	void theConfigurationKnowsEveryType() throws IOException {
		try (CorpusSession session = Corpora.built(Corpora.example())) {
			export(session.corpus(), ExportOptions.EVERY_SET);
		}
		List<String> known = files().get("annotation.conf").lines().map(line -> line.split("\t")[0]).toList();
		int lines = 0;
		for (String name : files().keySet()) {
			for (String line : name.endsWith(".ann") ? files().get(name).split("\n") : new String[0]) {
				if (!line.isEmpty() && !line.startsWith("#")) {
					assertTrue(known.contains(line.split("\t")[1].split("[ :]")[0]), line);
					lines++;
				}
			}
		}
		assertTrue(lines > 300, "lines: " + lines);
	}
}
