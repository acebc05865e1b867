// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.kit.KitFiles;

/**
 * The language server. It writes no file: what is to be changed goes to the client as edits. Positions are in UTF-16 units. It
 * ends when the client says so, closes the stream, or is gone.
 */
public final class ClaimsLanguageServer implements LanguageServer {

	private static final long SECONDS_BETWEEN_LOOKS_AT_CLIENT = 5;

	private final Requests requests = new Requests();
	private final Workspace workspace;
	private final Documents documents;
	private final String version;
	private final String reader;
	private volatile boolean exited;
	private volatile Runnable end = () -> {
	};

	/**
	 * @param version of Gainsay, for the client to show
	 * @param reader  who reads unless the client says it: the name of a coder; null for nobody, who sees no set of a blind round that is open
	 * @param kits    the kits of a corpus on the disk; null where there are none
	 */
	public ClaimsLanguageServer(String version, String reader, @Nullable Function<CorpusSession, KitFiles> kits) {
		this.version = version;
		this.reader = reader;
		this.workspace = new Workspace(requests, kits);
		this.documents = new Documents(workspace, requests);
	}

	/**
	 * Serves one client until it is gone.
	 *
	 * @param reader who reads unless the client says it; null for nobody
	 * @param kits   the kits of a corpus on the disk; null where there are none
	 * @return the exit code of the protocol: 0 after a shutdown, else 1
	 */
	public static int serve(InputStream in, OutputStream out, String version, String reader, @Nullable Function<CorpusSession, KitFiles> kits) throws InterruptedException {
		ClaimsLanguageServer server = new ClaimsLanguageServer(version, reader, kits);
		ExecutorService threads = Executors.newCachedThreadPool(task -> {
			Thread thread = new Thread(task, "language server");
			thread.setDaemon(true);
			return thread;
		});
		Connection connection = new Connection();
		Launcher<LanguageClient> launcher = connection.setLocalService(server).setRemoteInterface(LanguageClient.class)
				.configureGson(gson -> gson.registerTypeAdapter(Answer.class, new Answer.Written())).setInput(in).setOutput(out).setExecutorService(threads).create();
		server.workspace.connect(launcher.getRemoteProxy());
		Future<Void> listening = launcher.startListening();
		server.end = () -> listening.cancel(true);
		if (server.exited) {
			server.end.run(); // the client was faster
		}
		try {
			listening.get();
		} catch (CancellationException ended) {
			// the client is gone, or said exit
		} catch (ExecutionException failed) {
			System.err.println("gainsay lsp: " + failed.getCause());
		}
		server.requests.close();
		return connection.lifecycle.shutDown() ? 0 : 1;
	}

	/** What is between the streams and the server. */
	private static final class Connection extends Launcher.Builder<LanguageClient> {
		private MessageJsonHandler json;
		private RemoteEndpoint endpoint;
		private MessageConsumer client;
		private Lifecycle lifecycle;

		@Override
		protected MessageJsonHandler createJsonHandler() {
			return json = super.createJsonHandler();
		}

		@Override
		protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler jsonHandler) {
			return endpoint = super.createRemoteEndpoint(jsonHandler);
		}

		@Override
		protected MessageConsumer wrapMessageConsumer(MessageConsumer consumer) {
			if (consumer != endpoint || endpoint == null) {
				return client = consumer;
			}
			lifecycle = new Lifecycle(new ReflectiveMessageValidator(consumer), client, method -> json.getJsonRpcMethod(method) != null);
			return lifecycle;
		}

		@Override
		protected ConcurrentMessageProcessor createMessageProcessor(MessageProducer reader, MessageConsumer consumer, LanguageClient proxy) {
			return super.createMessageProcessor(new Messages(input, json, endpoint, this::complain), consumer, proxy);
		}

		private void complain(ResponseErrorCode code, String message) {
			ResponseMessage answer = new ResponseMessage();
			answer.setError(new ResponseError(code, message, null));
			client.consume(answer);
		}
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		if (params.getProcessId() != null) {
			watch(params.getProcessId());
		}
		workspace.initialize(params, folders(params), reader);
		ServerCapabilities capabilities = new ServerCapabilities();
		capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		sync.setSave(true);
		capabilities.setTextDocumentSync(sync);
		capabilities.setCompletionProvider(new CompletionOptions(false, List.of("\"", " ")));
		capabilities.setHoverProvider(true);
		capabilities.setDefinitionProvider(true);
		capabilities.setReferencesProvider(true);
		capabilities.setDocumentHighlightProvider(true);
		capabilities.setRenameProvider(new RenameOptions(true));
		capabilities.setDocumentSymbolProvider(true);
		capabilities.setWorkspaceSymbolProvider(true);
		capabilities.setFoldingRangeProvider(true);
		capabilities.setDocumentFormattingProvider(true);
		capabilities.setDocumentRangeFormattingProvider(true);
		capabilities.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("}", List.of("\n")));
		capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor)));
		capabilities.setInlayHintProvider(true);
		capabilities.setCodeLensProvider(new CodeLensOptions(false));
		capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(CorpusCommands.ALL));
		capabilities.setCallHierarchyProvider(true);
		capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(
				new SemanticTokensLegend(SemanticColours.TYPES, SemanticColours.MODIFIERS), true));
		WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
		folders.setSupported(true);
		folders.setChangeNotifications(true);
		capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
		return CompletableFuture.completedFuture(new InitializeResult(capabilities, new ServerInfo("gainsay", version)));
	}

	private static List<Path> folders(InitializeParams params) {
		List<String> uris = params.getWorkspaceFolders() != null && !params.getWorkspaceFolders().isEmpty()
				? params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).toList()
				: params.getRootUri() == null ? List.of() : Arrays.asList(params.getRootUri());
		return uris.stream().map(Corpora::path).flatMap(Optional::stream).toList();
	}

	/** A client that was killed closes no stream on some systems. */
	private void watch(int process) {
		ProcessHandle.of(process).ifPresent(client -> requests.every(SECONDS_BETWEEN_LOOKS_AT_CLIENT, TimeUnit.SECONDS, () -> {
			if (!client.isAlive()) {
				end.run();
			}
		}));
	}

	@Override
	public void initialized(InitializedParams params) {
		workspace.start();
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		return requests.ask("shutdown", () -> {
			workspace.close();
			return null;
		});
	}

	@Override
	public void exit() {
		exited = true;
		end.run();
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// there is nothing to trace but what the client sees
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return documents;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return workspace;
	}
}
