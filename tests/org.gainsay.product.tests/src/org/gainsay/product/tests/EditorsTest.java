// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server of the packaged product, as editors that are not ours use it. */
class EditorsTest {

	private static final long SECONDS = Built.PATIENCE.toSeconds();

	@TempDir
	Path folder;

	/** What it walks through stands in editors/neovim.lua. */
	@Test
	void neovimWorksWithTheServer() throws Exception {
		String editor = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(place -> Path.of(place, "nvim")).filter(Files::isExecutable)
				.map(Path::toString).findFirst().orElse(null);
		Assumptions.assumeTrue(editor != null, "there is no nvim on this machine: the language server is not tested with Neovim");
		Path example = folder.resolve("example");
		Built.copy(Built.example(), example);
		Path said = folder.resolve("said");
		ProcessBuilder builder = new ProcessBuilder(List.of(editor, "--headless", "-u", "NONE", "-i", "NONE", "-S",
				Built.TOP.resolve("tests/org.gainsay.product.tests/editors/neovim.lua").toString())).directory(example.toFile())
				.redirectErrorStream(true).redirectOutput(said.toFile()).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
		builder.environment().put("GAINSAY", Built.product().resolve("gainsay").toString());
		builder.environment().put("GAINSAY_BUILD", "never");
		builder.environment().put("HOME", Files.createDirectory(folder.resolve("home")).toString());
		builder.environment().put("XDG_CACHE_HOME", Built.home().resolve(".cache").toString());
		Process process = builder.start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			fail("Neovim did not end: " + Files.readString(said));
		}
		assertEquals(0, process.exitValue(), Files.readString(said));
	}

	/** Over a process of its own: what a client sends and gets crosses real pipes, and the process ends with its client. */
	@Test
	void aClientOfLsp4jSpeaksWithTheProcess() throws Exception {
		Path example = folder.resolve("project");
		Built.copy(Built.example(), example);
		Path file = example.toRealPath().resolve("ledger.claims");
		String before = Files.readString(file);
		Process process = server();
		try {
			BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
			Launcher<LanguageServer> launcher = Launcher.createLauncher(new Listening(published), LanguageServer.class, process.getInputStream(), process.getOutputStream());
			launcher.startListening();
			LanguageServer server = launcher.getRemoteProxy();
			InitializeParams params = new InitializeParams();
			params.setCapabilities(new ClientCapabilities());
			params.setWorkspaceFolders(List.of(new WorkspaceFolder(example.toUri().toString(), "example")));
			assertEquals("utf-16", server.initialize(params).get(SECONDS, TimeUnit.SECONDS).getCapabilities().getPositionEncoding());
			server.initialized(new InitializedParams());
			String text = before.replace("outlet quillhavenLedger", "outlet quillhavenLedgr");
			String uri = file.toUri().toString();
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "claims", 1, text)));
			Diagnostic wrong = null;
			while (wrong == null) {
				PublishDiagnosticsParams next = published.poll(SECONDS, TimeUnit.SECONDS);
				assertNotNull(next, "a problem is published");
				wrong = next.getDiagnostics().stream().filter(one -> one.getMessage().getLeft().contains("quillhavenLedgr")).findFirst().orElse(null);
			}
			TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
			assertTrue(server.getTextDocumentService().hover(new HoverParams(document, new Position(0, 2))).get(SECONDS, TimeUnit.SECONDS) == null,
					"there is nothing to say of the first line");
			assertFalse(server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(document)).get(SECONDS, TimeUnit.SECONDS).isEmpty());
			assertTrue(process.isAlive());
			process.getOutputStream().close(); // the client vanishes
			assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "the server ends with its client");
			assertEquals(1, process.exitValue(), "it was not told to shut down");
			assertEquals(before, Files.readString(file), "the server writes nothing");
		} finally {
			process.destroyForcibly();
		}
	}

	private Process server() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(Built.product().resolve("gainsay").toString(), "lsp").redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().put("GAINSAY_BUILD", "never");
		builder.environment().put("HOME", Files.createDirectories(folder.resolve("home")).toString());
		builder.environment().put("XDG_CACHE_HOME", Built.home().resolve(".cache").toString());
		return builder.start();
	}

	private record Listening(BlockingQueue<PublishDiagnosticsParams> published) implements LanguageClient {
		@Override
		public void publishDiagnostics(PublishDiagnosticsParams params) {
			published.add(params);
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
}
