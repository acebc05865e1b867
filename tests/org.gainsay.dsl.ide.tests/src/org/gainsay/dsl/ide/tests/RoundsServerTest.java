// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.*;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.kit.Collecting;
import org.gainsay.edit.kit.Kit;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.edit.kit.KitMaking;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round from its draw to its close in an editor, how well its coders do, and their kits. */
class RoundsServerTest extends StudyServerFixture {

	/** A round that nobody has begun: neither drawn nor opened. */
	private void another(String more) throws IOException {
		write("study.claims", STUDY + "round next {\n\tsample all\n\tseed 4712\n\teach 2" + more + "\n}\n");
	}

	@Test
	void aRoundIsDrawnAssignedOpenedAndClosed() throws Exception {
		another("");
		start("anna", true);
		refused("Say of which \"round\"; there are: main, next.", "gainsay.study.draw");
		String drawn = ask("gainsay.study.draw", "round", "next");
		assertTrue(drawn.startsWith("{\"round\":\"next\",\"population\":1,\"seed\":4712,\"strata\":[") && drawn.endsWith("\"articles\":[\"bridgeStory\"]}"), drawn);
		assertFalse(Files.exists(small.file("rounds/next")), "a draw writes nothing");
		refused("The round 'next' has no article assigned; first: gainsay study DIR assign next.", "gainsay.study.open", "round", "next");
		String assigned = ask("gainsay.study.assign", "round", "next");
		assertTrue(assigned.startsWith("{\"round\":\"next\",\"lists\":{\"ben\":[\"") && assigned.endsWith("\"files\":[\"rounds/next/ben.claims\",\"rounds/next/cleo.claims\"]}"), assigned);
		String list = Files.readString(small.file("rounds/next/cleo.claims"));
		assertTrue(list.contains("assigned cleo in next {") && list.contains("bridgeStory"), list);
		filesCame("rounds/next/ben.claims", "rounds/next/cleo.claims");
		assertTrue(ask("gainsay.study.assign", "round", "next").endsWith("\"files\":[]}"), "what is assigned stays");
		client.applied.clear();
		String opened = ask("gainsay.study.open", "round", "next", "because", "All have read the codebook.");
		assertTrue(opened.startsWith("{\"round\":\"next\",\"state\":\"opened\",\"since\":\"") && opened.contains("\"equalActors\":{},\"files\":[\"rounds/next/log/") && opened.endsWith("-opened-anna.claims\"]}"), opened);
		assertEquals(1, client.applied.size());
		String file = opened.replaceAll(".*\"files\":\\[\"(.*)\"]}", "$1");
		String log = Files.readString(small.file(file));
		assertTrue(log.contains("opened next") && log.contains("by anna") && log.contains("\"All have read the codebook.\"") && log.contains("frozen"), log);
		filesCame(file);
		refused("The round 'next' is open, since ", "gainsay.study.open", "round", "next");
		Files.delete(small.file(file));
		write("rounds/next/log/opened.claims", log.replaceAll("on [0-9TZ:-]+", "on 2026-04-12T09:00:00Z")); // a second is soon over
		filesCame(file, "rounds/next/log/opened.claims");
		String closed = ask("gainsay.study.close", "round", "next");
		assertTrue(closed.startsWith("{\"round\":\"next\",\"state\":\"closed\",") && closed.endsWith("-closed-anna.claims\"]}"), closed);
		filesCame(closed.replaceAll(".*\"files\":\\[\"(.*)\"]}", "$1"));
		assertTrue(ask("gainsay.study.status", "round", "next").contains("\"state\":\"closed\""));
		refused("The round 'next' is closed; its articles stay as they are assigned.", "gainsay.study.assign", "round", "next");
	}

	/** Where a round stands is where the next step is to be taken. */
	@Test
	void aRoundLeadsToItsNextStep() throws Exception {
		another(" blind");
		start("anna", true);
		assertEquals(List.of("draw", "assign"), steps());
		ask("gainsay.study.assign", "round", "next");
		filesCame("rounds/next/ben.claims", "rounds/next/cleo.claims");
		assertEquals(List.of("open"), steps());
		write("rounds/next/log/opened.claims", "opened next { by anna on 2026-04-12T09:00:00Z }\n");
		filesCame("rounds/next/log/opened.claims");
		assertEquals(List.of("close"), steps());
		write("rounds/next/log/closed.claims", "closed next { by anna on 2026-04-13T09:00:00Z }\n");
		filesCame("rounds/next/log/closed.claims");
		assertEquals(List.of("agreement", "cases"), steps());
	}

	/** What the lines above the second round lead to, after what it is. */
	private List<String> steps() throws Exception {
		return get(server.getTextDocumentService().codeLens(new CodeLensParams(id("study.claims")))).stream().filter(lens -> lens.getRange().getStart().getLine() == 7).skip(1)
				.map(lens -> lens.getCommand().getCommand().replaceAll(".*\\.", "") + ":" + lens.getCommand().getTitle()).map(one -> {
					assertEquals(one.replaceAll(":.*", ""), one.replaceAll(".*:", ""));
					return one.replaceAll(".*:", "");
				}).toList();
	}

	@Test
	void whoOpensARoundIsNamed() throws Exception {
		another("");
		start();
		refused("Say who opens the round, by a name in the setting \"gainsay.as\".", "gainsay.study.open", "round", "next");
		refused("Say who closes the round, by a name in the setting \"gainsay.as\".", "gainsay.study.close", "round", "main");
		stop();
		start("../anna", true);
		refused("\"../anna\" in the setting \"gainsay.as\" is no name, so it cannot be written down who opens the round.", "gainsay.study.open", "round", "next");
	}

	@Test
	void howWellCodersDoIsToldOnceItMayBe() throws Exception {
		bothAreDone();
		start("ben", true);
		String feedback = ask("gainsay.study.feedback");
		assertTrue(feedback.startsWith("{\"coder\":\"ben\",\"round\":\"main\",\"compared\":["), feedback);
		assertEquals(feedback, ask("gainsay.study.feedback", "for", "ben"));
		refused("The study has no coder 'bem'. Did you mean 'ben'?", "gainsay.study.feedback", "for", "bem");
		String drift = ask("gainsay.study.drift");
		assertTrue(drift.startsWith("[{\"kind\":\"round\",\"round\":\"main\",\"week\":null,\"coder\":null,\"variable\":\""), drift);
		stop();
		write("study.claims", STUDY.replace("sample all", "sample all blind"));
		start(null, true);
		refused("Say \"for\" whom the feedback is, the name of a coder.", "gainsay.study.feedback");
		refused("is blind and still open, so only 'ben' may ask: add --as ben.", "gainsay.study.feedback", "for", "ben");
		refused("The round 'main' is blind and still open, so how far its coders agree is not told yet.", "gainsay.study.drift", "round", "main");
		assertEquals("[]", ask("gainsay.study.drift"));
		assertEquals("The round 'main' is blind and still open, and left out.", client.shown.poll(SECONDS, TimeUnit.SECONDS));
	}

	@Test
	void aServerWithoutKitsSaysSo() throws Exception {
		start("anna", true);
		refused("This server has no kits; use the command line.", "gainsay.study.kit", "for", "ben", "output", folder.resolveSibling("kit").toString());
		refused("Say \"for\" whom the kit is: the name of a coder, or \"*\" for one of each.", "gainsay.study.kit");
		refused("\"kits/ben\" is no full path.", "gainsay.study.collect", "kit", "kits/ben");
		refused("Say by \"kit\" what is collected: a folder, or a .zip.", "gainsay.study.collect");
	}

	/** Kits in memory: whatever is collected is what was written last, in which the coder has finished the article. */
	private static final class KitsInMemory implements KitFiles {
		private final CorpusSession session;
		private final Path folder;
		private static Kit written;

		KitsInMemory(CorpusSession session, Path folder) {
			this.session = session;
			this.folder = folder;
		}

		@Override
		public Map<String, Path> places(String forWhom, String reader, Path out) {
			return Map.of(forWhom, out);
		}

		@Override
		public Map<String, Kit> make(Collection<String> coders, Progress progress) throws IOException {
			String coder = coders.iterator().next();
			return Map.of(coder, KitMaking.of(session, coder, CommandLineWays.WAYS));
		}

		@Override
		public void write(Kit kit, Path place) {
			written = kit;
		}

		@Override
		public int errors(Kit kit, Path place, Progress progress) {
			return 0;
		}

		@Override
		public Collecting.Result collect(Path kit, Progress progress) throws IOException {
			SortedMap<String, byte[]> files = new TreeMap<>(written.files());
			files.computeIfPresent("coding/main/cleo/bridgeStory.claims", (file, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace("status begun", "status done").getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Files.createDirectories(folder.resolve(file.getKey()).getParent());
				Files.write(folder.resolve(file.getKey()), file.getValue());
			}
			try (CorpusSession read = CorpusSession.of(folder)) {
				read.build(progress);
				return Collecting.of(session, files, read.corpus());
			}
		}
	}

	/** A kit is written by the server; what comes back is the editor's change. */
	@Test
	void aCodersWorkComesBackAsTheEditorsChange(@TempDir Path elsewhere) throws Exception {
		kits = session -> new KitsInMemory(session, elsewhere);
		start("anna", true);
		String place = elsewhere.resolve("kit").toString();
		assertEquals("{\"kits\":{\"cleo\":" + JSON.toJson(place) + "},\"errors\":0}", ask("gainsay.study.kit", "for", "cleo", "output", place));
		assertEquals(0, client.applied.size());
		String collected = ask("gainsay.study.collect", "kit", place);
		assertTrue(collected.startsWith("{\"taken\":[\"coding/main/cleo/bridgeStory.claims\"],\"notTaken\":[],\"told\":{},\"files\":["), collected);
		assertEquals(1, client.applied.size());
		assertEquals(set("cleo", "done", "denies"), Files.readString(small.file("coding/main/cleo/bridgeStory.claims")));
	}
}
