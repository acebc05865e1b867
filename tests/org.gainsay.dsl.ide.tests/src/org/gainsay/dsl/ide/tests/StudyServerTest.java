// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** What the server tells of a study: by commands, above rounds and lists, under the cursor, and as problems. */
class StudyServerTest {

	private static final long SECONDS = 60 * Long.getLong("gainsay.patience", 1);
	private static final Gson JSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	private static final String STUDY = "gainsay 1\n\ncoder ben \"Ben\"\ncoder cleo\nround main {\n\tsample all\n}\n";
	private static final String LIST = "assigned ben in main { bridgeStory }\n";

	private static final class Client implements LanguageClient {
		private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
		private final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams params) {
			diagnostics.add(params);
		}

		List<Diagnostic> await(String file, Predicate<List<Diagnostic>> condition) throws InterruptedException {
			for (PublishDiagnosticsParams next = take(); next != null; next = take()) {
				if (next.getUri().endsWith(file) && condition.test(next.getDiagnostics())) {
					return next.getDiagnostics();
				}
			}
			throw new AssertionError("no such diagnostics of " + file);
		}

		private PublishDiagnosticsParams take() throws InterruptedException {
			return diagnostics.poll(SECONDS, TimeUnit.SECONDS);
		}

		@Override
		public CompletableFuture<Void> refreshCodeLenses() {
			refreshed.add("lenses");
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void telemetryEvent(Object object) {
		}

		@Override
		public void showMessage(MessageParams params) {
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams params) {
		}
	}

	@TempDir
	Path folder;
	private SmallCorpus small;
	private LanguageServer server;
	private PipedOutputStream toServer;
	private final Client client = new Client();

	@BeforeEach
	void corpus() throws IOException {
		small = new SmallCorpus(folder);
		write("study.claims", STUDY);
		write("rounds/main/ben.claims", LIST);
		write("rounds/main/cleo.claims", "assigned cleo in main { bridgeStory }\n");
		write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		write("coding/main/ben/bridgeStory.claims", set("ben", "done", "asserts"));
		write("coding/main/cleo/bridgeStory.claims", set("cleo", "begun", "denies"));
	}

	private static String set(String coder, String status, String stance) {
		return "annotations " + coder + " of bridgeStory in main {\n\tstatus " + status + "\n\tcoded 2026-04-13\n\tstatement s1 { says \"The old bridge was unsafe\" by quince " + stance + " unsafe origin \"" + coder + "'s\" }\n}\n";
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(small.file(file).getParent());
		Files.writeString(small.file(file), text);
	}

	private void start() throws Exception {
		PipedInputStream serverIn = new PipedInputStream(1 << 16);
		toServer = new PipedOutputStream(serverIn);
		PipedInputStream clientIn = new PipedInputStream(1 << 16);
		PipedOutputStream serverOut = new PipedOutputStream(clientIn);
		Thread thread = new Thread(() -> {
			try {
				ClaimsLanguageServer.serve(serverIn, serverOut, "test", null);
			} catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		}, "server under test");
		thread.setDaemon(true);
		thread.start();
		Launcher<LanguageServer> launcher = Launcher.createLauncher(client, LanguageServer.class, clientIn, toServer);
		launcher.startListening();
		server = launcher.getRemoteProxy();
		InitializeParams params = new InitializeParams();
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toRealPath().toUri().toString(), "small")));
		ClientCapabilities capabilities = new ClientCapabilities();
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(List.of("create", "delete"));
		workspace.setWorkspaceEdit(edits);
		capabilities.setWorkspace(workspace);
		params.setCapabilities(capabilities);
		ServerCapabilities can = get(server.initialize(params)).getCapabilities();
		assertEquals(List.of("gainsay.agreement", "gainsay.study.status", "gainsay.study.check"), can.getExecuteCommandProvider().getCommands());
		assertFalse(can.getCodeLensProvider().getResolveProvider());
		server.initialized(new InitializedParams());
	}

	@AfterEach
	void stop() throws IOException {
		if (toServer != null) {
			toServer.close();
		}
	}

	private static <T> T get(CompletableFuture<T> answer) throws Exception {
		return answer.get(SECONDS, TimeUnit.SECONDS);
	}

	private TextDocumentIdentifier id(String file) {
		return new TextDocumentIdentifier(small.file(file).toUri().toString());
	}

	private String ask(String command, String... given) throws Exception {
		JsonObject argument = new JsonObject();
		for (int i = 0; i < given.length; i += 2) {
			argument.addProperty(given[i], given[i + 1]);
		}
		Object answer = get(server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, given.length == 0 ? List.of() : List.of(argument))));
		return JSON.toJson(answer).replaceAll("\\.0(?=[,}\\]])", ""); // the library reads each number as one with places
	}

	private void refused(String message, String command, String... given) {
		ExecutionException refused = assertThrows(ExecutionException.class, () -> ask(command, given));
		assertTrue(refused.getMessage().contains(message), refused.getMessage());
	}

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
		refused("There is no command \"gainsay.else\"; there are: gainsay.agreement, gainsay.study.status, gainsay.study.check.", "gainsay.else");
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
		assertEquals(List.of("opened 2026-04-12T09:00:00Z by anna · 1 article · 1 of 2 done, 1 begun", "agreement"), lenses.stream().map(lens -> lens.getCommand().getTitle()).toList());
		assertEquals(new Range(new Position(4, 6), new Position(4, 10)), lenses.getFirst().getRange());
		assertEquals("gainsay.study.status", lenses.getFirst().getCommand().getCommand());
		JsonObject argument = (JsonObject) lenses.getLast().getCommand().getArguments().getFirst();
		assertEquals("main", argument.get("round").getAsString());
		assertTrue(ask(lenses.getLast().getCommand().getCommand(), "uri", argument.get("uri").getAsString()).startsWith("{\"figures\""));
		assertEquals(List.of("1 of 1 done"), get(server.getTextDocumentService().codeLens(new CodeLensParams(id("rounds/main/ben.claims")))).stream().map(lens -> lens.getCommand().getTitle()).toList());
		assertEquals(List.of(), get(server.getTextDocumentService().codeLens(new CodeLensParams(id("bridge.claims")))));
	}

	/** While a blind round is open nobody is led to how far its coders agree. */
	@Test
	void aBlindRoundThatIsOpenHasNoWayToItsAgreement() throws Exception {
		write("study.claims", STUDY.replace("sample all", "sample all blind"));
		start();
		assertEquals(List.of("opened 2026-04-12T09:00:00Z by anna · 1 article · 1 of 2 done, 1 begun"),
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
		List<String> operations = edit.getDocumentChanges().stream().map(one -> one.isLeft() ? "edit " + small.file("").relativize(Path.of(java.net.URI.create(one.getLeft().getTextDocument().getUri())))
				: one.getRight() instanceof CreateFile created ? "create " + small.file("").relativize(Path.of(java.net.URI.create(created.getUri())))
						: "delete " + small.file("").relativize(Path.of(java.net.URI.create(((DeleteFile) one.getRight()).getUri())))).toList();
		assertEquals(List.of("edit study.claims", "delete coding/main/ben/bridgeStory.claims", "create coding/main/zoe/bridgeStory.claims", "edit coding/main/zoe/bridgeStory.claims", "delete rounds/main/ben.claims",
				"create rounds/main/zoe.claims", "edit rounds/main/zoe.claims"), operations.stream().map(one -> one.replace('\\', '/')).toList());
		assertTrue(edit.toString().contains("assigned zoe in main { bridgeStory }"), edit::toString);
	}
}
