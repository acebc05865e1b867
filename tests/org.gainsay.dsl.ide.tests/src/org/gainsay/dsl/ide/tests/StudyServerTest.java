// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.*;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/** What the server tells of a study: by commands, above rounds and lists, under the cursor, and as problems. */
class StudyServerTest extends StudyServerFixture {

	@Test
	void statusAndCheckAreThoseOfTheCommandLine() throws Exception {
		start();
		String status = "[{\"round\":\"main\",\"state\":\"opened\",\"since\":\"2026-04-12T09:00:00Z\",\"articles\":1,\"coders\":[{\"coder\":\"ben\",\"assigned\":1,\"begun\":0,\"done\":1},{\"coder\":\"cleo\",\"assigned\":1,\"begun\":1,\"done\":0}],\"mishaps\":0}]";
		assertEquals(status, ask("gainsay.study.status"));
		assertEquals(status, ask("gainsay.study.status", "uri", id("bridge.claims").getUri(), "round", "main"));
		assertEquals(status, ask("gainsay.study.status", "uri", folder.toRealPath().toUri().toString()));
		assertEquals("[]", ask("gainsay.study.check"));
		write("bin/lost.claims", "gainsay 1\n");
		assertEquals("[{\"mishap\":\"file-not-read\",\"round\":null,\"file\":\"bin/lost.claims\",\"message\":\"It lies in a folder that is not read, so its sets are in no round. Move it to coding/ROUND/CODER.\"}]", ask("gainsay.study.check"));
	}

	@Test
	void whatCannotBeAskedIsRefusedInWords() throws Exception {
		start();
		refused("There is no round \"mane\"; there are: main.", "gainsay.study.status", "round", "mane");
		refused("There is no round \"mane\"; there are: main.", "gainsay.agreement", "round", "mane");
		refused("lies in no folder that is open here", "gainsay.study.check", "uri", "file:///elsewhere/a.claims");
		refused("\"match\" takes no \"fuzzy\"; there are: shorter, jaccard, strict.", "gainsay.agreement", "match", "fuzzy");
		refused("\"by\" takes no \"week\"; there is: origin.", "gainsay.agreement", "by", "week");
		refused("There is no command \"gainsay.else\"; there are: " + String.join(", ", COMMANDS) + ".", "gainsay.else");
	}

	@Test
	void agreementIsMeasuredOfWhatIsDoneAndByOrigin() throws Exception {
		start();
		assertTrue(ask("gainsay.agreement").contains("\"dropped\":[{\"set\":\"ben.bridgeStory\",\"why\":\"no other set of this article is measured\"},{\"set\":\"cleo.bridgeStory\",\"why\":\"not done\"}]"), ask("gainsay.agreement"));
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id("coding/main/cleo/bridgeStory.claims").getUri(), "claims", 1, set("cleo", "done", "denies"))));
		String measured = ask("gainsay.agreement", "round", "main", "by", "origin");
		assertTrue(measured.contains("{\"variable\":\"stance\",\"measure\":\"percent\",\"value\":0,\"low\":null,\"high\":null,\"n\":1,\"reason\":\""), measured);
		assertTrue(measured.contains("\"by\":{\"origin\":[{\"origin\":\"ben's\",\"units\":1,") && measured.contains("{\"origin\":\"cleo's\",\"units\":1,"), measured);
		assertFalse(ask("gainsay.agreement").contains("\"by\""));
	}

	@Test
	void roundsAndListsSayHowFarTheyAre() throws Exception {
		start();
		List<? extends CodeLens> lenses = get(server.getTextDocumentService().codeLens(new CodeLensParams(id("study.claims"))));
		assertEquals(List.of("opened 2026-04-12T09:00:00Z by anna · 1 article · 1 of 2 done, 1 begun", "close", "agreement", "cases"), lenses.stream().map(lens -> lens.getCommand().getTitle()).toList());
		assertEquals(new Range(new Position(4, 6), new Position(4, 10)), lenses.getFirst().getRange());
		assertEquals("gainsay.study.status", lenses.getFirst().getCommand().getCommand());
		JsonObject argument = (JsonObject) lenses.get(2).getCommand().getArguments().getFirst();
		assertEquals("main", argument.get("round").getAsString());
		assertTrue(ask(lenses.get(2).getCommand().getCommand(), "uri", argument.get("uri").getAsString()).startsWith("{\"figures\""));
		assertEquals(List.of("1 of 1 done"), get(server.getTextDocumentService().codeLens(new CodeLensParams(id("rounds/main/ben.claims")))).stream().map(lens -> lens.getCommand().getTitle()).toList());
		assertEquals(List.of(), get(server.getTextDocumentService().codeLens(new CodeLensParams(id("bridge.claims")))));
	}

	/** While a blind round is open nobody is led to how far its coders agree. */
	@Test
	void aBlindRoundThatIsOpenHasNoWayToItsAgreement() throws Exception {
		write("study.claims", STUDY.replace("sample all", "sample all blind"));
		start();
		assertEquals(List.of("opened 2026-04-12T09:00:00Z by anna · 1 article · 1 of 2 done, 1 begun", "close"),
				get(server.getTextDocumentService().codeLens(new CodeLensParams(id("study.claims")))).stream().map(lens -> lens.getCommand().getTitle()).toList());
		assertFalse(ask("gainsay.agreement").contains("percent"));
	}

	@Test
	void hoverSaysIt() throws Exception {
		start();
		Hover round = get(server.getTextDocumentService().hover(new HoverParams(id("study.claims"), new Position(4, 7))));
		assertEquals("**main** (round, main)\n\nopened 2026-04-12T09:00:00Z by anna, 1 article\n\n- ben: 1 of 1 done\n- cleo: 0 of 1 done, 1 begun", round.getContents().getRight().getValue());
		Hover coder = get(server.getTextDocumentService().hover(new HoverParams(id("rounds/main/ben.claims"), new Position(0, 10))));
		assertEquals("**ben** (coder)\n\nBen\n\n- main: 1 of 1 done", coder.getContents().getRight().getValue());
	}

	@Test
	void whatWentWrongIsToldWhenAFileIsSavedAndGoesWhenItIsMended() throws Exception {
		start();
		String file = "coding/main/ben/bridgeStory.claims";
		String wrong = set("ben", "done", "asserts").replace("2026-04-13", "2026-04-10");
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, wrong)));
		server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(file)));
		List<Diagnostic> told = client.await(file, all -> all.stream().anyMatch(one -> one.getCode().getLeft().equals("coded-before-opened")));
		assertEquals("It was coded on 2026-04-10, and the round was opened on 2026-04-12T09:00:00Z. [main]", told.getFirst().getMessage().getLeft());
		assertEquals(new Range(new Position(0, 12), new Position(0, 15)), told.getFirst().getRange());
		assertEquals("lenses", client.refreshed.poll(SECONDS, TimeUnit.SECONDS));
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(id(file).getUri(), 2),
				List.of(new TextDocumentContentChangeEvent(set("ben", "done", "asserts")))));
		client.await(file, List::isEmpty);
	}

	/** An article that nobody has begun is work while the round is open, and a mishap of the list once it is closed. */
	@Test
	void whatIsAssignedAndWantingIsToldOnceTheRoundIsClosed() throws Exception {
		Files.delete(small.file("coding/main/ben/bridgeStory.claims"));
		start();
		assertTrue(ask("gainsay.study.check").contains("assigned-not-found"));
		assertNull(client.diagnostics.stream().filter(one -> one.getUri().endsWith("rounds/main/ben.claims")).findFirst().orElse(null));
		write("rounds/main/log/closed.claims", "closed main { by anna on 2026-04-16T09:00:00Z }\n");
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(id("rounds/main/log/closed.claims").getUri(), FileChangeType.Created))));
		List<Diagnostic> told = client.await("rounds/main/ben.claims", all -> !all.isEmpty());
		assertEquals("assigned-not-found", told.getFirst().getCode().getLeft());
		assertEquals(new Range(new Position(0, 9), new Position(0, 12)), told.getFirst().getRange());
	}

	@Test
	void aRenameOfACoderTakesItsFilesAlong() throws Exception {
		start();
		WorkspaceEdit edit = get(server.getTextDocumentService().rename(new RenameParams(id("study.claims"), new Position(2, 7), "zoe")));
		List<String> operations = edit.getDocumentChanges().stream().map(one -> one.isLeft() ? "edit " + small.file("").relativize(Path.of(URI.create(one.getLeft().getTextDocument().getUri())))
				: one.getRight() instanceof CreateFile created ? "create " + small.file("").relativize(Path.of(URI.create(created.getUri())))
						: "delete " + small.file("").relativize(Path.of(URI.create(((DeleteFile) one.getRight()).getUri())))).toList();
		assertEquals(List.of("edit study.claims", "delete coding/main/ben/bridgeStory.claims", "create coding/main/zoe/bridgeStory.claims", "edit coding/main/zoe/bridgeStory.claims", "delete rounds/main/ben.claims",
				"create rounds/main/zoe.claims", "edit rounds/main/zoe.claims"), operations.stream().map(one -> one.replace('\\', '/')).toList());
		assertTrue(edit.toString().contains("assigned zoe in main { bridgeStory }"), edit::toString);
	}
}
