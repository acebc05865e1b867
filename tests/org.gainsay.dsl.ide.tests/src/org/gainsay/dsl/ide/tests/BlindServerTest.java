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
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.gainsay.lsp.ClaimsLanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/**
 * While a blind round is open no answer of the server has anything of another coder's set, each of whose words and names has a marker in it. The requests are those that the server answers:
 * a new one fails the test until it is asked here.
 */
class BlindServerTest {

	private static final String MARKER = "zebra";
	private static final long SECONDS = 60 * Long.getLong("gainsay.patience", 1);

	private static final String BEN = """
			annotations ben of bridgeStory in main {
				status begun
				statement mine {
					says "The old bridge was unsafe"
					cue "told"
					by quince citing engineer
					asserts unsafe
					answers told
				}
				statement wrong {
					by quinze
					asserts zeb
				}
			}
			""";

	/** Tells of what it is sent. */
	private static final class Client implements LanguageClient {
		private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams params) {
			sent.add(params.getDiagnostics().toString());
		}

		@Override
		public void telemetryEvent(Object object) {
			sent.add(String.valueOf(object));
		}

		@Override
		public void showMessage(MessageParams params) {
			sent.add(params.toString());
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
			sent.add(params.toString());
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void logMessage(MessageParams params) {
			sent.add(params.toString());
		}
	}

	@TempDir
	private Path folder;
	private SmallCorpus small;
	private LanguageServer server;
	private List<String> commands;
	private PipedOutputStream toServer;
	private final Client client = new Client();

	@BeforeEach
	void corpus() throws IOException {
		small = new SmallCorpus(folder);
		write("study.claims", "coder ben coder cleo\nround main { sample all blind }\n");
		write("rounds/main/ben.claims", "assigned ben in main { bridgeStory }\n");
		write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z frozen \"claim unsafe\" \"000000000000\" }\n");
		write("coding/main/ben/bridgeStory.claims", BEN);
		write("coding/main/cleo/bridgeStory.claims", "actor zebraActor : person \"Zebra Quagga\" { alias \"zebra alias\" part of gazette }\nclaim zebraClaim \"A zebra claim\" { concerns unsafe }\n"
				+ "event zebraEvent \"Zebra event\" { claims unsafe }\nannotations cleo of bridgeStory in main { status done statement zebraOne { says \"The old bridge was unsafe\" cue \"zebra cue\" "
				+ "by quince citing zebraActor asserts zebraClaim denies unsafe note \"zebra note\" repeats told } statement zebraTwo { by zebraNobody asserts \"zebra free\" } }\n");
		write("coding/main/cleo/lost.claims", "annotations cleo of bridgeStory in { statement zebraThree { by quince asserts \"zebra lost\" } }\n");
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(small.file(file).getParent());
		Files.writeString(small.file(file), text);
	}

	private void start(String reader, Object options) throws Exception {
		PipedInputStream serverIn = new PipedInputStream(1 << 16);
		toServer = new PipedOutputStream(serverIn);
		PipedInputStream clientIn = new PipedInputStream(1 << 16);
		PipedOutputStream serverOut = new PipedOutputStream(clientIn);
		Thread thread = new Thread(() -> {
			try {
				ClaimsLanguageServer.serve(serverIn, serverOut, "test", reader, null);
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
		params.setCapabilities(new ClientCapabilities());
		params.setInitializationOptions(options);
		commands = server.initialize(params).get(SECONDS, TimeUnit.SECONDS).getCapabilities().getExecuteCommandProvider().getCommands();
		server.initialized(new InitializedParams());
	}

	@AfterEach
	void stop() throws IOException {
		if (toServer != null) {
			toServer.close();
		}
	}

	private interface Asked {
		CompletableFuture<?> at(TextDocumentIdentifier file, Position position);
	}

	private Map<String, Asked> requests() {
		TextDocumentService documents = server.getTextDocumentService();
		Range all = new Range(new Position(0, 0), new Position(99, 0));
		Map<String, Asked> asked = new LinkedHashMap<>();
		asked.put("completion", (file, at) -> documents.completion(new CompletionParams(file, at)));
		asked.put("hover", (file, at) -> documents.hover(new HoverParams(file, at)));
		asked.put("definition", (file, at) -> documents.definition(new DefinitionParams(file, at)));
		asked.put("references", (file, at) -> documents.references(new ReferenceParams(file, at, new ReferenceContext(true))));
		asked.put("documentHighlight", (file, at) -> documents.documentHighlight(new DocumentHighlightParams(file, at)));
		asked.put("documentSymbol", (file, at) -> documents.documentSymbol(new DocumentSymbolParams(file)));
		asked.put("foldingRange", (file, at) -> documents.foldingRange(new FoldingRangeRequestParams(file)));
		asked.put("semanticTokensFull", (file, at) -> documents.semanticTokensFull(new SemanticTokensParams(file)));
		asked.put("inlayHint", (file, at) -> documents.inlayHint(new InlayHintParams(file, all)));
		asked.put("prepareRename", (file, at) -> documents.prepareRename(new PrepareRenameParams(file, at)));
		asked.put("rename", (file, at) -> documents.rename(new RenameParams(file, at, "another")));
		asked.put("formatting", (file, at) -> documents.formatting(new DocumentFormattingParams(file, new FormattingOptions(4, false))));
		asked.put("rangeFormatting", (file, at) -> documents.rangeFormatting(new DocumentRangeFormattingParams(file, new FormattingOptions(4, false), all)));
		asked.put("onTypeFormatting", (file, at) -> documents.onTypeFormatting(new DocumentOnTypeFormattingParams(file, new FormattingOptions(4, false), at, "\n")));
		asked.put("codeAction", (file, at) -> documents.codeAction(new CodeActionParams(file, all, new CodeActionContext(List.of()))));
		asked.put("prepareCallHierarchy", (file, at) -> documents.prepareCallHierarchy(new CallHierarchyPrepareParams(file, at)));
		asked.put("callHierarchyIncomingCalls", (file, at) -> documents.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item("quince", file))));
		asked.put("callHierarchyOutgoingCalls", (file, at) -> documents.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item("quince", file))));
		asked.put("codeLens", (file, at) -> documents.codeLens(new CodeLensParams(file)));
		asked.put("executeCommand", (file, at) -> CompletableFuture.completedFuture(commands.stream()
				.flatMap(command -> Stream.of(null, "main").map(round -> executed(command, file, round))).toList()));
		asked.put("symbol", (file, at) -> server.getWorkspaceService().symbol(new WorkspaceSymbolParams(MARKER)));
		return asked;
	}

	private String executed(String command, TextDocumentIdentifier file, String round) {
		JsonObject argument = new JsonObject();
		argument.addProperty("uri", file.getUri());
		argument.addProperty("round", round);
		argument.addProperty("by", "origin");
		argument.addProperty("for", "cleo");
		argument.addProperty("agreed", true);
		argument.addProperty("replace", true);
		try {
			return String.valueOf(server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, List.of(argument))).get(SECONDS, TimeUnit.SECONDS));
		} catch (Exception refused) {
			return refused.getMessage();
		}
	}

	private static CallHierarchyItem item(String actor, TextDocumentIdentifier file) {
		Range range = new Range(new Position(0, 0), new Position(0, 1));
		return new CallHierarchyItem(actor, SymbolKind.Class, file.getUri(), range, range);
	}

	/** The methods of the protocol that a service has of its own and that answer. */
	private static Stream<String> answered(Object service, Class<?> protocol) {
		Set<String> known = Stream.of(protocol.getMethods()).filter(method -> CompletableFuture.class.isAssignableFrom(method.getReturnType())).map(Method::getName).collect(Collectors.toSet());
		return Stream.of(service.getClass().getDeclaredMethods()).filter(method -> !method.isSynthetic() && CompletableFuture.class.isAssignableFrom(method.getReturnType())).map(Method::getName)
				.filter(known::contains);
	}

	/** Asks everything at the end of each word of the files that one may see. */
	private List<String> leaks() throws Exception {
		List<String> leaks = new ArrayList<>();
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id("coding/main/ben/bridgeStory.claims").getUri(), "claims", 1, BEN)));
		for (Map.Entry<String, Asked> request : requests().entrySet()) {
			for (String file : List.of("coding/main/ben/bridgeStory.claims", "bridge.claims", "actors.claims", "claims.claims")) {
				String[] lines = Files.readString(small.file(file)).split("\n");
				for (int line = 0; line < lines.length; line++) {
					for (int at : new int[] { lines[line].stripLeading().isEmpty() ? 0 : lines[line].length() - lines[line].stripLeading().length() + 2, Math.max(0, lines[line].length() - 1) }) {
						String answer;
						try {
							answer = String.valueOf(request.getValue().at(id(file), new Position(line, Math.min(at, lines[line].length()))).get(SECONDS, TimeUnit.SECONDS));
						} catch (ExecutionException refused) {
							answer = refused.getMessage();
							assertFalse(answer.contains("Exception: ") && answer.contains("InternalError"), answer);
						}
						String said = answer.toLowerCase(Locale.ROOT);
						if (said.contains(MARKER) || said.contains("/cleo/")) {
							leaks.add(request.getKey() + " in " + file + ":" + (line + 1) + ": " + answer);
						}
					}
				}
			}
		}
		client.sent.stream().filter(message -> message.toLowerCase(Locale.ROOT).contains(MARKER)).forEach(leaks::add);
		return leaks;
	}

	private TextDocumentIdentifier id(String file) {
		return new TextDocumentIdentifier(small.file(file).toUri().toString());
	}

	@Test
	void everyRequestOfTheServerIsAsked() throws Exception {
		start(null, null);
		ClaimsLanguageServer local = new ClaimsLanguageServer("test", null, null);
		assertEquals(Stream.concat(answered(local.getTextDocumentService(), TextDocumentService.class), answered(local.getWorkspaceService(), WorkspaceService.class)).collect(Collectors.toCollection(TreeSet::new)),
				new TreeSet<>(requests().keySet()));
	}

	@Test
	void nobodyAndAnotherAreToldNothing() throws Exception {
		start(null, null);
		assertEquals(List.of(), leaks());
		ExecutionException refused = assertThrows(ExecutionException.class, () -> server.getTextDocumentService().rename(new RenameParams(id("actors.claims"), new Position(3, 8), "another")).get(SECONDS, TimeUnit.SECONDS));
		assertTrue(refused.getMessage().contains("A blind round of the study is open"), refused.getMessage());
	}

	/** The same commands tell them to whom they are. */
	@Test
	void whoSeesTheSetsIsToldOfThem() throws Exception {
		write("coding/main/ben/more.claims", "actor zebraActor : person \"Zebra Quagga\"\n");
		write("coding/main/ben/bridgeStory.claims", BEN.replace("begun", "done"));
		write("rounds/main/log/opened.claims", "closed main { by anna on 2026-04-13T09:00:00Z }\n");
		write("coding/main/cleo/lost.claims", "");
		start("dora", null);
		String file = id("bridge.claims").getUri();
		String agreement = executed("gainsay.agreement", id("bridge.claims"), "main");
		assertTrue(agreement.contains("coders=[ben, cleo]"), agreement);
		String check = executed("gainsay.study.check", id("bridge.claims"), "main");
		assertTrue(check.contains("zebraActor") && check.contains("coding/main/cleo/bridgeStory.claims"), () -> file + check);
	}

	@Test
	void whoReadsIsSaidByTheEditorAndCanChange() throws Exception {
		start("cleo", null);
		assertTrue(symbols() > 0, "the marker is somewhere to be seen");
		JsonObject settings = new JsonObject();
		JsonObject ours = new JsonObject();
		ours.addProperty("as", "ben");
		settings.add("gainsay", ours);
		server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
		assertEquals(0, symbols());
		client.sent.clear();
		assertEquals(List.of(), leaks());
	}

	/** Clients send all settings once they have started, those too that nobody has set. */
	@Test
	void aSettingThatIsEmptyLeavesWhomTheProgramSays() throws Exception {
		JsonObject ours = new JsonObject();
		ours.addProperty("as", "");
		start("cleo", ours);
		int seen = symbols();
		assertTrue(seen > 0, "the marker is somewhere to be seen");
		JsonObject settings = new JsonObject();
		settings.add("gainsay", ours);
		server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
		assertEquals(seen, symbols());
	}

	@Test
	void theEditorsOptionGoesBeforeTheEnvironment() throws Exception {
		JsonObject options = new JsonObject();
		options.addProperty("as", "ben");
		start("cleo", options);
		assertEquals(0, symbols());
	}

	@Test
	void aRenameOfWhatIsFrozenIsWarnedOfFirst() throws Exception {
		start("cleo", null);
		write("coding/main/cleo/lost.claims", "");
		server.getTextDocumentService().prepareRename(new PrepareRenameParams(id("claims.claims"), new Position(2, 8))).get(SECONDS, TimeUnit.SECONDS);
		assertTrue(client.sent.stream().anyMatch(message -> message.contains("is frozen while the round") && message.contains("main")), client.sent::toString);
		client.sent.clear();
		server.getTextDocumentService().prepareRename(new PrepareRenameParams(id("claims.claims"), new Position(3, 8))).get(SECONDS, TimeUnit.SECONDS);
		assertTrue(client.sent.stream().noneMatch(message -> message.contains("frozen")), client.sent::toString);
	}

	@Test
	void aSlipInTheNameOfACoderIsMended() throws Exception {
		write("coding/main/ben/slip.claims", "annotations Ben of bridgeStory in main {\n}\n");
		start("ben", null);
		String file = Files.readString(small.file("coding/main/ben/slip.claims"));
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id("coding/main/ben/slip.claims").getUri(), "claims", 1, file)));
		Range name = new Range(new Position(0, 13), new Position(0, 14));
		var actions = server.getTextDocumentService().codeAction(new CodeActionParams(id("coding/main/ben/slip.claims"), name, new CodeActionContext(List.of()))).get(SECONDS, TimeUnit.SECONDS);
		CodeAction fix = actions.stream().map(action -> action.getRight()).filter(action -> action.getTitle().equals("Change to \"ben\"")).findFirst().orElseThrow();
		assertTrue(fix.getEdit().toString().contains("newText = \"ben\""), fix.getEdit()::toString);
	}

	private int symbols() throws Exception {
		return server.getWorkspaceService().symbol(new WorkspaceSymbolParams(MARKER)).get(SECONDS, TimeUnit.SECONDS).getRight().size();
	}
}
