// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;


/** The server through the protocol, over pipes. */
class ServerTest {

	/** How long an answer is waited for: a slow machine makes a test slow, and needs no more than a factor. */
	private static final long SECONDS = 60 * Long.getLong("gainsay.patience", 1);

	@TempDir
	Path folder;
	private SmallCorpus small;
	private LanguageServer server;
	private PipedOutputStream toServer;
	private final Client client = new Client();
	private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

	private static final class Client implements LanguageClient {
		private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams params) {
			diagnostics.add(params);
		}

		/** Waits for diagnostics of a file that fulfil a condition. */
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
		public CompletableFuture<Void> registerCapability(RegistrationParams params) {
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

	@BeforeEach
	void start() throws Exception {
		small = new SmallCorpus(folder);
		PipedInputStream serverIn = new PipedInputStream(1 << 16);
		toServer = new PipedOutputStream(serverIn);
		PipedInputStream clientIn = new PipedInputStream(1 << 16);
		PipedOutputStream serverOut = new PipedOutputStream(clientIn);
		Thread thread = new Thread(() -> {
			try {
				exitCode.complete(ClaimsLanguageServer.serve(serverIn, serverOut, "test", null, null));
			} catch (InterruptedException stopped) {
				exitCode.completeExceptionally(stopped);
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
		WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(List.of("create"));
		workspace.setWorkspaceEdit(edits);
		capabilities.setWorkspace(workspace);
		params.setCapabilities(capabilities);
		assertEquals("utf-16", server.initialize(params).get(SECONDS, TimeUnit.SECONDS).getCapabilities().getPositionEncoding());
		server.initialized(new InitializedParams());
	}

	@AfterEach
	void stop() throws IOException {
		toServer.close();
	}

	private TextDocumentIdentifier id(String file) {
		return new TextDocumentIdentifier(small.file(file).toUri().toString());
	}

	private void open(String file, String text) {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, text)));
	}

	private static Position position(String text, String word) {
		int offset = text.indexOf(word) + 1;
		String before = text.substring(0, offset);
		return new Position((int) before.chars().filter(c -> c == '\n').count(), offset - before.lastIndexOf('\n') - 1);
	}

	private static <T> T get(CompletableFuture<T> answer) throws Exception {
		return answer.get(SECONDS, TimeUnit.SECONDS);
	}

	@Test
	void problemsComeAsTheyAreTypedAndGoAgain() throws Exception {
		open("bridge.claims", SmallCorpus.BRIDGE.replace("by quince", "by quinze"));
		List<Diagnostic> wrong = client.await("bridge.claims", all -> !all.isEmpty());
		assertEquals("reference-unknown", wrong.getFirst().getCode().getLeft());
		Position z = position(SmallCorpus.BRIDGE.replace("by quince", "by quinze"), "quinze");
		Range letter = new Range(new Position(z.getLine(), z.getCharacter() + 3), new Position(z.getLine(), z.getCharacter() + 4));
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(id("bridge.claims").getUri(), 2),
				List.of(new TextDocumentContentChangeEvent(letter, "c"))));
		client.await("bridge.claims", List::isEmpty);
	}

	@Test
	void aChangeBehindAnEmojiLandsWhereItIsMeant() throws Exception {
		String text = "claim a \"\uD83D\uDEA2 ship\"\n";
		open("emoji.claims", text);
		int character = text.indexOf("ship");
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(id("emoji.claims").getUri(), 2),
				List.of(new TextDocumentContentChangeEvent(new Range(new Position(0, character), new Position(0, character + 4)), "boat"))));
		Hover hover = get(server.getTextDocumentService().hover(new HoverParams(id("emoji.claims"), new Position(0, 6))));
		assertTrue(hover.getContents().getRight().getValue().contains("\uD83D\uDEA2 boat"), hover.toString());
	}

	@Test
	void readingServicesAnswer() throws Exception {
		open("bridge.claims", SmallCorpus.BRIDGE);
		var documents = server.getTextDocumentService();
		Position quince = position(SmallCorpus.BRIDGE, "quince");
		assertTrue(get(documents.hover(new HoverParams(id("bridge.claims"), quince))).getContents().getRight().getValue().contains("Ada Quince"));
		assertTrue(get(documents.definition(new DefinitionParams(id("bridge.claims"), quince))).getLeft().getFirst().getUri().endsWith("actors.claims"));
		assertTrue(get(documents.definition(new DefinitionParams(id("bridge.claims"), position(SmallCorpus.BRIDGE, "\"told\"")))).getLeft().getFirst().getUri()
				.endsWith("articles/bridge.txt"));
		assertEquals(5, get(documents.references(new ReferenceParams(id("bridge.claims"), position(SmallCorpus.BRIDGE, "unsafe\n"), new ReferenceContext(true)))).size());
		assertEquals(2, get(documents.documentHighlight(new DocumentHighlightParams(id("bridge.claims"), position(SmallCorpus.BRIDGE, "unsafe\n")))).size());
		DocumentSymbol article = get(documents.documentSymbol(new DocumentSymbolParams(id("bridge.claims")))).getFirst().getRight();
		assertEquals(List.of("told", "denial"), article.getChildren().stream().map(DocumentSymbol::getName).toList());
		assertFalse(get(documents.foldingRange(new FoldingRangeRequestParams(id("bridge.claims")))).isEmpty());
		List<Integer> colours = get(documents.semanticTokensFull(new SemanticTokensParams(id("bridge.claims")))).getData();
		assertEquals(0, colours.size() % 5);
		assertTrue(colours.size() >= 50, "at least ten words have a colour: " + colours);
		assertEquals(List.of("anonymous", "denied"), get(documents.inlayHint(new InlayHintParams(id("bridge.claims"), new Range(new Position(0, 0), new Position(99, 0)))))
				.stream().map(hint -> hint.getLabel().getLeft()).toList());
		assertEquals("repairs", get(server.getWorkspaceService().symbol(new WorkspaceSymbolParams("may began"))).getRight().getFirst().getName());
		CallHierarchyItem item = get(documents.prepareCallHierarchy(new CallHierarchyPrepareParams(id("actors.claims"), position(SmallCorpus.ACTORS, "engineer")))).getFirst();
		assertEquals("gazette", get(documents.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item))).getFirst().getFrom().getName());
		assertEquals(List.of(), get(documents.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item))));
	}

	@Test
	void completionReplacesWhatIsTyped() throws Exception {
		String text = SmallCorpus.bridgeWith("\n\tstatement more {\n\t\tby qui\n\t}\n");
		open("bridge.claims", text);
		Position position = position(text, "qui\n");
		position.setCharacter(position.getCharacter() + 2);
		Either<List<CompletionItem>, CompletionList> answer = get(server.getTextDocumentService().completion(new CompletionParams(id("bridge.claims"), position)));
		CompletionItem item = answer.getRight().getItems().getFirst();
		assertEquals("quince", item.getTextEdit().getLeft().getNewText());
		assertEquals(3, item.getTextEdit().getLeft().getRange().getEnd().getCharacter() - item.getTextEdit().getLeft().getRange().getStart().getCharacter());
	}

	@Test
	void aRenameComesAsEditsOfOpenAndClosedFilesAndWritesNothing() throws Exception {
		open("bridge.claims", SmallCorpus.BRIDGE);
		var documents = server.getTextDocumentService();
		Position quince = position(SmallCorpus.BRIDGE, "quince");
		assertEquals("quince", get(documents.prepareRename(new PrepareRenameParams(id("bridge.claims"), quince))).getSecond().getPlaceholder());
		WorkspaceEdit edit = get(documents.rename(new RenameParams(id("bridge.claims"), quince, "mayor")));
		assertEquals(2, edit.getDocumentChanges().size());
		assertEquals(SmallCorpus.ACTORS, Files.readString(small.file("actors.claims")));
		ExecutionException refused = assertThrows(ExecutionException.class,
				() -> documents.rename(new RenameParams(id("bridge.claims"), quince, "gazette")).get(SECONDS, TimeUnit.SECONDS));
		assertTrue(refused.getMessage().contains("already"), refused.getMessage());
	}

	@Test
	void fixesAndFormattingComeAsEdits() throws Exception {
		String text = SmallCorpus.BRIDGE.replace("by quince", "by   quinze");
		open("bridge.claims", text);
		List<Diagnostic> wrong = client.await("bridge.claims", all -> !all.isEmpty());
		List<Either<Command, CodeAction>> actions = get(server.getTextDocumentService()
				.codeAction(new CodeActionParams(id("bridge.claims"), wrong.getFirst().getRange(), new CodeActionContext(wrong))));
		assertEquals("Change to \"quince\"", actions.getFirst().getRight().getTitle());
		List<? extends TextEdit> edits = get(server.getTextDocumentService().formatting(new DocumentFormattingParams(id("bridge.claims"), new FormattingOptions(4, false))));
		assertEquals(1, edits.size(), edits.toString());
		assertEquals(" ", edits.getFirst().getNewText());
	}

	@Test
	void aFileOutsideTheWorkspaceIsServedToo(@TempDir Path elsewhere) throws Exception {
		Path file = Files.writeString(elsewhere.resolve("other.claims"), "claim a \"A\" { entails b }\n");
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toUri().toString(), "claims", 1, Files.readString(file))));
		assertEquals("reference-unknown", client.await("other.claims", all -> !all.isEmpty()).getFirst().getCode().getLeft());
	}

	@Test
	void aFolderMayComeAndGo(@TempDir Path elsewhere) throws Exception {
		Files.writeString(elsewhere.resolve("other.claims"), "actor a : person \"A\" { part of nobody }\n");
		WorkspaceFolder second = new WorkspaceFolder(elsewhere.toRealPath().toUri().toString(), "second");
		server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(second), List.of())));
		assertEquals(1, client.await("other.claims", diagnostics -> !diagnostics.isEmpty()).size());
		server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(), List.of(second))));
		client.await("other.claims", List::isEmpty);
	}

	@Test
	void whatIsWrongOnlyBecauseOfAnotherFileIsSaidThereAndTakenBack() throws Exception {
		open("actors.claims", SmallCorpus.ACTORS);
		String twice = SmallCorpus.CLAIMS + "actor quince : person \"Another\"\n";
		open("claims.claims", twice);
		client.await("actors.claims", diagnostics -> !diagnostics.isEmpty());
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(id("claims.claims").getUri(), 2),
				List.of(new TextDocumentContentChangeEvent(SmallCorpus.CLAIMS))));
		client.await("actors.claims", List::isEmpty);
	}

	@Test
	void whatIsClosedWithoutSavingIsAsTheDiskHasIt() throws Exception {
		open("bridge.claims", SmallCorpus.BRIDGE.replace("by quince", "by quinze"));
		client.await("bridge.claims", all -> !all.isEmpty());
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id("bridge.claims")));
		client.await("bridge.claims", List::isEmpty);
	}

	@Test
	void aFileChangedOnTheDiskIsReadAgain() throws Exception {
		Files.writeString(small.file("actors.claims"), SmallCorpus.ACTORS.replace("actor quince", "actor mayor"));
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(id("actors.claims").getUri(), FileChangeType.Changed))));
		assertEquals("reference-unknown", client.await("bridge.claims", all -> !all.isEmpty()).getFirst().getCode().getLeft());
	}

	@Test
	void itEndsWhenTheClientSaysSo() throws Exception {
		get(server.shutdown());
		server.exit();
		assertEquals(0, exitCode.get(SECONDS, TimeUnit.SECONDS));
	}

	@Test
	void itEndsWhenTheClientVanishes() throws Exception {
		toServer.close();
		assertEquals(1, exitCode.get(SECONDS, TimeUnit.SECONDS));
	}
}
