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
import java.util.function.Predicate;
import java.util.stream.Stream;

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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What the server tells of a study: by commands, above rounds and lists, under the cursor, and as problems. */
class StudyServerTest {

	private static final long SECONDS = 60 * Long.getLong("gainsay.patience", 1);
	private static final Gson JSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	private static final String STUDY = "gainsay 1\n\ncoder ben \"Ben\"\ncoder cleo\nround main {\n\tsample all\n}\n";
	private static final String LIST = "assigned ben in main { bridgeStory }\n";

	private static final class Client implements LanguageClient {
		private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
		private final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();
		private final BlockingQueue<ApplyWorkspaceEditParams> applied = new LinkedBlockingQueue<>();
		private boolean refuses;

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

		private static void write(TextDocumentEdit changed) {
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
		start(null, true);
	}

	/**
	 * @param as      who reads; null for nobody
	 * @param applies whether the client takes edits from the server
	 */
	private void start(String as, boolean applies) throws Exception {
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
		workspace.setApplyEdit(applies);
		if (as != null) {
			JsonObject options = new JsonObject();
			options.addProperty("as", as);
			params.setInitializationOptions(options);
		}
		capabilities.setWorkspace(workspace);
		params.setCapabilities(capabilities);
		ServerCapabilities can = get(server.initialize(params)).getCapabilities();
		assertEquals(List.of("gainsay.agreement", "gainsay.study.status", "gainsay.study.check", "gainsay.study.cases", "gainsay.study.decide", "gainsay.study.gold"), can.getExecuteCommandProvider().getCommands());
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
		return ask(command, given.length == 0 ? null : argument);
	}

	private String ask(String command, JsonObject argument) throws Exception {
		Object answer = get(server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, argument == null ? List.of() : List.of(argument))));
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
		refused("There is no command \"gainsay.else\"; there are: gainsay.agreement, gainsay.study.status, gainsay.study.check, gainsay.study.cases, gainsay.study.decide, gainsay.study.gold.", "gainsay.else");
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
		assertEquals(List.of("opened 2026-04-12T09:00:00Z by anna · 1 article · 1 of 2 done, 1 begun", "agreement", "cases"), lenses.stream().map(lens -> lens.getCommand().getTitle()).toList());
		assertEquals(new Range(new Position(4, 6), new Position(4, 10)), lenses.getFirst().getRange());
		assertEquals("gainsay.study.status", lenses.getFirst().getCommand().getCommand());
		JsonObject argument = (JsonObject) lenses.get(1).getCommand().getArguments().getFirst();
		assertEquals("main", argument.get("round").getAsString());
		assertTrue(ask(lenses.get(1).getCommand().getCommand(), "uri", argument.get("uri").getAsString()).startsWith("{\"figures\""));
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
		List<String> operations = edit.getDocumentChanges().stream().map(one -> one.isLeft() ? "edit " + small.file("").relativize(Path.of(URI.create(one.getLeft().getTextDocument().getUri())))
				: one.getRight() instanceof CreateFile created ? "create " + small.file("").relativize(Path.of(URI.create(created.getUri())))
						: "delete " + small.file("").relativize(Path.of(URI.create(((DeleteFile) one.getRight()).getUri())))).toList();
		assertEquals(List.of("edit study.claims", "delete coding/main/ben/bridgeStory.claims", "create coding/main/zoe/bridgeStory.claims", "edit coding/main/zoe/bridgeStory.claims", "delete rounds/main/ben.claims",
				"create rounds/main/zoe.claims", "edit rounds/main/zoe.claims"), operations.stream().map(one -> one.replace('\\', '/')).toList());
		assertTrue(edit.toString().contains("assigned zoe in main { bridgeStory }"), edit::toString);
	}

	// ---- what is decided

	/** Both have done it, and differ in the stance; the server is told that files came. */
	private void bothAreDone() throws IOException {
		write("coding/main/cleo/bridgeStory.claims", set("cleo", "done", "denies"));
	}

	private void filesCame(String... files) {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(Stream.of(files).map(file -> new FileEvent(id(file).getUri(), FileChangeType.Created)).toList()));
	}

	private String onlyCase() throws Exception {
		JsonArray cases = JsonParser.parseString(ask("gainsay.study.cases")).getAsJsonObject().getAsJsonArray("cases");
		assertEquals(1, cases.size(), cases::toString);
		return cases.get(0).getAsJsonObject().get("case").getAsString();
	}

	private static JsonObject decision(String id) {
		JsonObject argument = new JsonObject();
		JsonArray cases = new JsonArray();
		cases.add(id);
		argument.add("cases", cases);
		return argument;
	}

	@Test
	void whatCodersGaveIsListedDecidedAndBecomesTheGold() throws Exception {
		bothAreDone();
		start("anna", true);
		String listed = ask("gainsay.study.cases", "round", "main");
		assertTrue(listed.startsWith("{\"round\":\"main\",\"cases\":[{\"case\":\"") && listed.contains("\"state\":\"open\",\"article\":\"bridgeStory\",\"category\":null,")
				&& listed.contains("\"coders\":[\"ben\",\"cleo\"],\"differing\":[\"stance\"]") && listed.endsWith("\"decisions\":[]}],\"voided\":[]}"), listed);
		JsonObject argument = decision(onlyCase());
		argument.addProperty("take", "ben");
		argument.addProperty("stances", "cleo");
		argument.addProperty("reason", "slip");
		argument.addProperty("note", "She says no.");
		assertEquals("{\"decided\":[\"" + onlyCase() + "\"],\"files\":[\"gold/main/bridgeStory-anna.claims\"]}", ask("gainsay.study.decide", argument));
		assertEquals("Decide on what coders gave", client.applied.take().getLabel());
		String written = Files.readString(small.file("gold/main/bridgeStory-anna.claims"));
		assertTrue(written.contains("took ben") && written.contains("stances of cleo") && written.contains("slip") && written.contains("\"She says no.\""), written);
		filesCame("gold/main/bridgeStory-anna.claims");
		assertTrue(ask("gainsay.study.cases").contains("\"state\":\"decided\""));
		refused("Articles have statements of their own that are not in the gold: bridgeStory.", "gainsay.study.gold");
		JsonObject replace = new JsonObject();
		replace.addProperty("replace", true);
		assertEquals("{\"articles\":1,\"unsettled\":{},\"left\":[],\"astray\":[],\"files\":[\"bridge.claims\"]}", ask("gainsay.study.gold", replace).replaceAll("\"left\":\\[[^]]*]", "\"left\":[]").replaceAll("\"astray\":\\[[^]]*]", "\"astray\":[]"));
		assertTrue(Files.readString(small.file("bridge.claims")).contains("denies unsafe"), () -> "the gold");
	}

	/** At a coder's statement whoever decides has what he would decide there. */
	@Test
	void aStatementIsTakenWhereItStands() throws Exception {
		bothAreDone();
		start("anna", true);
		String file = "coding/main/cleo/bridgeStory.claims";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, set("cleo", "done", "denies"))));
		List<CodeAction> offered = actions(file, 3);
		assertEquals(List.of("Decide: take cleo's version", "Decide: nothing is here"), offered.stream().map(CodeAction::getTitle).toList());
		assertEquals(List.of(), actions(file, 1), "no statement stands there");
		Command take = offered.getFirst().getCommand();
		ask(take.getCommand(), (JsonObject) take.getArguments().getFirst());
		assertTrue(Files.readString(small.file("gold/main/bridgeStory-anna.claims")).contains("took cleo"));
		filesCame("gold/main/bridgeStory-anna.claims");
		Command nothing = offered.getLast().getCommand();
		ask(nothing.getCommand(), (JsonObject) nothing.getArguments().getFirst());
		String written = Files.readString(small.file("gold/main/bridgeStory-anna.claims"));
		assertTrue(written.contains("nothing") && !written.contains("took cleo"), written);
	}

	private List<CodeAction> actions(String file, int line) throws Exception {
		CodeActionContext context = new CodeActionContext(List.of());
		context.setOnly(List.of(CodeActionKind.Refactor));
		return get(server.getTextDocumentService().codeAction(new CodeActionParams(id(file), new Range(new Position(line, 5), new Position(line, 5)), context))).stream().map(Either::getRight).toList();
	}

	@Test
	void whatAllGaveIsTakenAtOnce() throws Exception {
		write("coding/main/ben/bridgeStory.claims", set("ben", "done", "denies").replace("ben's", "cleo's"));
		bothAreDone();
		start("anna", true);
		JsonObject agreed = new JsonObject();
		agreed.addProperty("agreed", true);
		assertEquals("{\"decided\":[\"" + onlyCase() + "\"],\"files\":[\"gold/main/bridgeStory-anna.claims\"]}", ask("gainsay.study.decide", agreed));
		assertTrue(Files.readString(small.file("gold/main/bridgeStory-anna.claims")).contains("took ben"));
		agreed.addProperty("take", "ben");
		assertThrows(ExecutionException.class, () -> ask("gainsay.study.decide", agreed));
	}

	@Test
	void aDecisionThatCannotBeIsRefusedInWords() throws Exception {
		bothAreDone();
		start("anna", true);
		refused("There is no case 'xyz' in the round 'main'. 'gainsay study DIR cases main' lists them;", decision("xyz"));
		JsonObject argument = decision(onlyCase());
		refused("Say what is taken, one of: \"take\" with a coder, \"nothing\", \"own\" with a version of your own.", argument);
		argument.addProperty("take", "zoe");
		refused("'zoe' gave nothing in the case " + onlyCase() + "; on offer is what is of: ben, cleo.", argument);
		argument.addProperty("take", "ben");
		argument.addProperty("nothing", true);
		refused("Say what is taken", argument);
		argument.remove("nothing");
		argument.addProperty("reason", "slipp");
		refused("There is no reason 'slipp'; there are: ambiguous, gap, slip, edge, subjective, other. Did you mean 'slip'?", argument);
		argument.remove("reason");
		client.refuses = true;
		refused("The editor did not make the change: a file is locked. Nothing was changed; try again.", argument);
		assertFalse(Files.exists(small.file("gold")));
		client.refuses = false;
		assertTrue(ask("gainsay.study.decide", argument).startsWith("{\"decided\""), "what was refused can be done again");
		refused("Say what is decided: \"cases\"", new JsonObject());
	}

	private void refused(String message, JsonObject argument) {
		ExecutionException refused = assertThrows(ExecutionException.class, () -> ask("gainsay.study.decide", argument));
		assertTrue(refused.getMessage().contains(message), refused.getMessage());
	}

	@Test
	void nobodyDecidesAndAnEditorThatTakesNoEditsIsTold() throws Exception {
		bothAreDone();
		start();
		JsonObject argument = decision(onlyCase());
		argument.addProperty("take", "ben");
		refused("Say who decides, by a name in the setting \"gainsay.as\".", argument);
		String file = "coding/main/cleo/bridgeStory.claims";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, set("cleo", "done", "denies"))));
		assertEquals(List.of(), actions(file, 3));
		stop();
		start("anna", false);
		refused("This editor takes no changes from the server. Use another, or the command line.", argument);
	}

	/** While a blind round is open, what coders gave is neither listed nor decided, by whomever. */
	@Test
	void aBlindRoundThatIsOpenIsNotDecided() throws Exception {
		bothAreDone();
		write("study.claims", STUDY.replace("sample all", "sample all blind"));
		start("ben", true);
		refused("The round 'main' is blind and still open, so what coders gave is not looked at yet. Close it first: gainsay study DIR close main.", "gainsay.study.cases");
		refused("is blind and still open", "gainsay.study.gold");
		refused("is blind and still open", decision("xyz"));
		String file = "coding/main/ben/bridgeStory.claims";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, set("ben", "done", "asserts"))));
		assertEquals(List.of(), actions(file, 3));
	}
}
