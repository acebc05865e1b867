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
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A study of one article, a server for it, and a client that makes the changes it is asked for on the disk. */
abstract class StudyServerFixture {

	static final long SECONDS = 60 * Long.getLong("gainsay.patience", 1);
	static final Gson JSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	static final List<String> COMMANDS = List.of("gainsay.agreement", "gainsay.study.status", "gainsay.study.check", "gainsay.study.cases", "gainsay.study.decide", "gainsay.study.gold",
			"gainsay.study.draw", "gainsay.study.assign", "gainsay.study.open", "gainsay.study.close", "gainsay.study.feedback", "gainsay.study.drift", "gainsay.study.kit", "gainsay.study.collect");
	static final String STUDY = "gainsay 1\n\ncoder ben \"Ben\"\ncoder cleo\nround main {\n\tsample all\n}\n";
	static final String LIST = "assigned ben in main { bridgeStory }\n";

	static final class Client implements LanguageClient {
		final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
		final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();
		final BlockingQueue<ApplyWorkspaceEditParams> applied = new LinkedBlockingQueue<>();
		final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
		boolean refuses;

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

		/** Makes the changes on the disk, as an editor does that saves what it has changed. */
		@Override
		public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
			applied.add(params);
			if (refuses) {
				ApplyWorkspaceEditResponse refused = new ApplyWorkspaceEditResponse(false);
				refused.setFailureReason("a file is locked");
				return CompletableFuture.completedFuture(refused);
			}
			params.getEdit().getDocumentChanges().stream().filter(Either::isLeft).map(Either::getLeft).forEach(Client::write);
			return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
		}

		static void write(TextDocumentEdit changed) {
			try {
				Path file = Path.of(URI.create(changed.getTextDocument().getUri()));
				StringBuilder text = new StringBuilder(Files.exists(file) ? Files.readString(file) : "");
				for (Either<TextEdit, SnippetTextEdit> one : changed.getEdits().reversed()) {
					TextEdit edit = one.getLeft();
					text.replace(offset(text, edit.getRange().getStart()), offset(text, edit.getRange().getEnd()), edit.getNewText());
				}
				Files.createDirectories(file.getParent());
				Files.writeString(file, text);
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}

		private static int offset(CharSequence text, Position position) {
			int at = 0;
			for (int line = 0; line < position.getLine(); line++) {
				at = text.toString().indexOf('\n', at) + 1;
			}
			return at + position.getCharacter();
		}

		@Override
		public void telemetryEvent(Object object) {
		}

		@Override
		public void showMessage(MessageParams params) {
			shown.add(params.getMessage());
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
	SmallCorpus small;
	LanguageServer server;
	/** Those that the server knows; null for none. */
	Function<CorpusSession, KitFiles> kits;
	private PipedOutputStream toServer;
	final Client client = new Client();

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

	static String set(String coder, String status, String stance) {
		return "annotations " + coder + " of bridgeStory in main {\n\tstatus " + status + "\n\tcoded 2026-04-13\n\tstatement s1 { says \"The old bridge was unsafe\" by quince " + stance + " unsafe origin \"" + coder + "'s\" }\n}\n";
	}

	void write(String file, String text) throws IOException {
		Files.createDirectories(small.file(file).getParent());
		Files.writeString(small.file(file), text);
	}

	void start() throws Exception {
		start(null, true);
	}

	/**
	 * @param as      who reads; null for nobody
	 * @param applies whether the client takes edits from the server
	 */
	void start(String as, boolean applies) throws Exception {
		PipedInputStream serverIn = new PipedInputStream(1 << 16);
		toServer = new PipedOutputStream(serverIn);
		PipedInputStream clientIn = new PipedInputStream(1 << 16);
		PipedOutputStream serverOut = new PipedOutputStream(clientIn);
		Thread thread = new Thread(() -> {
			try {
				ClaimsLanguageServer.serve(serverIn, serverOut, "test", null, kits);
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
		workspace.setApplyEdit(applies);
		if (as != null) {
			JsonObject options = new JsonObject();
			options.addProperty("as", as);
			params.setInitializationOptions(options);
		}
		capabilities.setWorkspace(workspace);
		params.setCapabilities(capabilities);
		ServerCapabilities can = get(server.initialize(params)).getCapabilities();
		assertEquals(COMMANDS, can.getExecuteCommandProvider().getCommands());
		assertFalse(can.getCodeLensProvider().getResolveProvider());
		server.initialized(new InitializedParams());
	}

	@AfterEach
	void stop() throws IOException {
		if (toServer != null) {
			toServer.close();
		}
	}

	static <T> T get(CompletableFuture<T> answer) throws Exception {
		return answer.get(SECONDS, TimeUnit.SECONDS);
	}

	TextDocumentIdentifier id(String file) {
		return new TextDocumentIdentifier(small.file(file).toUri().toString());
	}

	String ask(String command, String... given) throws Exception {
		JsonObject argument = new JsonObject();
		for (int i = 0; i < given.length; i += 2) {
			argument.addProperty(given[i], given[i + 1]);
		}
		return ask(command, given.length == 0 ? null : argument);
	}

	String ask(String command, JsonObject argument) throws Exception {
		Object answer = get(server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, argument == null ? List.of() : List.of(argument))));
		return JSON.toJson(answer).replaceAll("\\.0(?=[,}\\]])", ""); // the library reads each number as one with places
	}

	void refused(String message, String command, String... given) {
		ExecutionException refused = assertThrows(ExecutionException.class, () -> ask(command, given));
		assertTrue(refused.getMessage().contains(message), refused.getMessage());
	}

	/** Both have done it, and differ in the stance; the server is told that files came. */
	void bothAreDone() throws IOException {
		write("coding/main/cleo/bridgeStory.claims", set("cleo", "done", "denies"));
	}

	void filesCame(String... files) {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(Stream.of(files).map(file -> new FileEvent(id(file).getUri(), FileChangeType.Created)).toList()));
	}

	static JsonObject decision(String id) {
		JsonObject argument = new JsonObject();
		JsonArray cases = new JsonArray();
		cases.add(id);
		argument.add("cases", cases);
		return argument;
	}
}
