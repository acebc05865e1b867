// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.DeleteFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.gainsay.analysis.RunningLedger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.text.NameForm;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The folders of the client: their corpora, what is wrong in them, and the search over them. Its state belongs to the requests' thread. */
final class Workspace implements WorkspaceService {

	private static final int MOST_SYMBOLS = 500;

	private final Requests requests;
	private final Corpora corpora = new Corpora(this::publish);
	/** The files with problems, as the client knows them. */
	private final Map<CorpusSession, Set<String>> published = new HashMap<>();
	private final Map<CorpusSession, RunningLedger> ledgers = new HashMap<>();
	private final Map<CorpusSession, Set<String>> wrongAcross = new HashMap<>();
	private final StudyDiagnostics ofStudies = new StudyDiagnostics();
	private final CorpusCommands commands;
	private final Map<String, List<Diagnostic>> lastDiagnostics = new HashMap<>();
	/** The text and the version of each open document, by its path. */
	private final Map<Path, OpenDocument> open = new HashMap<>();
	private LanguageClient client;
	/** Who reads where the client's settings name nobody; null for nobody. */
	private String readerOfProgram;
	private boolean watchesFiles;
	private boolean preparesRenames;
	private boolean changesDocuments;
	private boolean createsFiles;
	private boolean appliesEdits;
	private boolean deletesFiles;
	private boolean refreshesLenses;

	/** A document that is open at the client: what its client calls it, its text, and its version. */
	record OpenDocument(String uri, String text, int version) {
	}

	/**
	 * @param kits the kits of a corpus on the disk; null where there are none
	 */
	Workspace(Requests requests, @Nullable Function<CorpusSession, KitFiles> kits) {
		this.requests = requests;
		this.commands = new CorpusCommands(this, requests, kits);
	}

	void connect(LanguageClient remote) {
		client = remote;
	}

	void initialize(InitializeParams params, List<Path> folders, String reader) {
		readerOfProgram = reader;
		corpora.readBy(reader);
		readerIn(params.getInitializationOptions()).ifPresent(this::readBy);
		folders.forEach(corpora::addFolder);
		ClientCapabilities capabilities = params.getCapabilities();
		preparesRenames = capabilities != null && capabilities.getTextDocument() != null && capabilities.getTextDocument().getRename() != null
				&& Boolean.TRUE.equals(capabilities.getTextDocument().getRename().getPrepareSupport());
		if (capabilities != null && capabilities.getWorkspace() != null) {
			var files = capabilities.getWorkspace().getDidChangeWatchedFiles();
			watchesFiles = files != null && Boolean.TRUE.equals(files.getDynamicRegistration());
			var edits = capabilities.getWorkspace().getWorkspaceEdit();
			changesDocuments = edits != null && Boolean.TRUE.equals(edits.getDocumentChanges());
			appliesEdits = Boolean.TRUE.equals(capabilities.getWorkspace().getApplyEdit());
			createsFiles = edits != null && edits.getResourceOperations() != null && edits.getResourceOperations().contains("create");
			var lenses = capabilities.getWorkspace().getCodeLens();
			refreshesLenses = lenses != null && Boolean.TRUE.equals(lenses.getRefreshSupport());
			deletesFiles = edits != null && edits.getResourceOperations() != null && edits.getResourceOperations().contains("delete");
		}
	}

	void start() {
		if (watchesFiles) {
			client.registerCapability(new RegistrationParams(List.of(new Registration("files", "workspace/didChangeWatchedFiles",
					new DidChangeWatchedFilesRegistrationOptions(List.of(new FileSystemWatcher(Either.forLeft("**/*"))))))));
		}
		requests.tell("read the folders", () -> {
			corpora.buildFolders();
			lookAtStudies();
		});
	}

	void close() {
		corpora.close();
	}

	/** Whether the client asks what can be renamed before it renames. */
	boolean preparesRenames() {
		return preparesRenames;
	}

	/** Shows the user a sentence. */
	void warn(String sentence) {
		client.showMessage(new MessageParams(MessageType.Warning, sentence));
	}

	// ---- documents

	/** Takes an open document's new text in. */
	void edit(Path file, OpenDocument document) {
		open.put(file, document);
		session(file).ifPresent(session -> session.edit(file, document.text()));
	}

	void closeDocument(Path file) {
		open.remove(file);
		Optional<CorpusSession> outside = corpora.removeOutside(file);
		if (outside.isPresent()) {
			forget(outside.get());
		} else {
			session(file).ifPresent(session -> session.discard(file));
		}
	}

	/** The session of a document's corpus; empty for a file that lies outside of the client's folders and is not open. */
	Optional<CorpusSession> session(Path file) {
		return corpora.of(file, open.containsKey(file));
	}

	/** The session of a file or a folder of the client's; empty for one that lies elsewhere. */
	Optional<CorpusSession> sessionAt(Path path) {
		return session(Files.isDirectory(path) ? path.resolve("any" + CorpusFiles.EXTENSION) : path);
	}

	/** Those of the corpora that were asked for. */
	List<CorpusSession> sessions() {
		return corpora.all();
	}

	/** Takes back what the client was told of a corpus. */
	private void forget(CorpusSession gone) {
		published.getOrDefault(gone, Set.of()).forEach(file -> {
			String uri = uri(gone.folder().resolve(file));
			lastDiagnostics.remove(uri);
			client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
		});
		published.remove(gone);
		wrongAcross.remove(gone);
		ofStudies.forget(gone);
		ledgers.remove(gone);
		gone.close();
	}

	/** The ledger of a corpus as it was when it was last asked for, to be made the newest one from. */
	RunningLedger ledger(CorpusSession session) {
		return ledgers.computeIfAbsent(session, key -> new RunningLedger());
	}

	/** The text of a document as the client has it, else as the disk has it; null where there is none. */
	String text(Path file) {
		OpenDocument document = open.get(file);
		return document != null ? document.text() : session(file).map(session -> session.text(file)).orElse(null);
	}

	/** How a file is called at the client. */
	String uri(Path file) {
		OpenDocument document = open.get(file);
		return document != null ? document.uri() : file.toUri().toString();
	}

	/** A place of a corpus as a location; empty if its file is gone. */
	Optional<Location> location(CorpusSession session, Place place) {
		Path file = session.folder().resolve(place.file());
		String text = file.toString().endsWith(".claims") ? text(file)
				: session.corpus().articlesOfText(place.file()).stream().findFirst().flatMap(session.corpus()::text).<String>map(article -> article.text()).orElse(null);
		return text == null ? Optional.empty() : Optional.of(new Location(uri(file), new Lines(text).range(place.region())));
	}

	// ---- edits

	/** A command's edits as the client takes them: of versioned documents where it knows them. */
	WorkspaceEdit workspaceEdit(CorpusEdit edit, CorpusSession session) {
		List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
		Map<String, List<TextEdit>> plain = new LinkedHashMap<>();
		for (FileEdits file : edit.files()) {
			Path path = session.folder().resolve(file.file());
			if (file.removes()) {
				if (!deletesFiles || !changesDocuments) {
					throw new IllegalArgumentException("This takes the file " + file.file() + " away, which this editor lets nobody do. Use another, or the command line.");
				}
				changes.add(Either.forRight(new DeleteFile(uri(path))));
				continue;
			}
			String text = Objects.requireNonNullElse(text(path), "");
			Lines lines = new Lines(text);
			List<TextEdit> edits = file.edits().stream().map(one -> new TextEdit(
					lines.range(new Region(one.offset(), one.length())), one.text())).toList();
			if (file.stamp() == null && createsFiles) {
				changes.add(Either.forRight(new CreateFile(uri(path))));
			} else if (file.stamp() == null) {
				throw new IllegalArgumentException("The file " + file.file() + " is needed for this. Create it empty, then try again.");
			}
			OpenDocument document = open.get(path);
			changes.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri(path), document == null ? null : document.version()),
					edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList())));
			plain.put(uri(path), edits);
		}
		return changesDocuments ? new WorkspaceEdit(changes) : new WorkspaceEdit(plain);
	}

	/** Has the client make the edits of a command. Its answer comes later, and nothing waits for it. */
	CompletableFuture<Void> apply(CorpusEdit edit, CorpusSession session) {
		if (edit.isEmpty()) {
			return CompletableFuture.completedFuture(null);
		}
		if (!appliesEdits) {
			throw new IllegalArgumentException("This editor takes no changes from the server. Use another, or the command line.");
		}
		ApplyWorkspaceEditParams params = new ApplyWorkspaceEditParams(workspaceEdit(edit, session));
		params.setLabel(edit.label());
		return client.applyEdit(params).thenAccept(answer -> {
			if (!answer.isApplied()) {
				throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed,
						"The editor did not make the change" + (answer.getFailureReason() == null ? "" : ": " + answer.getFailureReason()) + ". Nothing was changed; try again.", null));
			}
		});
	}

	/** Who reads, and decides: the name of a coder or an adjudicator; null for nobody. */
	String reader() {
		return corpora.reader();
	}

	// ---- problems

	/** Sends what is new in the files that a build changed, and in those that are or were wrong only because of others. */
	private void publish(CorpusSession session, Set<String> changed) {
		Set<String> across = session.corpus().filesWithProblemsAcross();
		Set<String> files = new HashSet<>(changed);
		files.addAll(across);
		files.addAll(wrongAcross.getOrDefault(session, Set.of()));
		wrongAcross.put(session, across);
		ofStudies.changed(session, changed);
		send(session, files);
	}

	private void send(CorpusSession session, Set<String> files) {
		Set<String> wrong = published.computeIfAbsent(session, key -> new HashSet<>());
		for (String file : files) {
			Path path = session.folder().resolve(file);
			List<Problem> problems = session.corpus().problems(file);
			List<StudyDiagnostics.At> mishaps = ofStudies.of(session, file);
			boolean clean = problems.isEmpty() && mishaps.isEmpty();
			if (clean) {
				wrong.remove(file);
			} else {
				wrong.add(file);
			}
			Lines lines = new Lines(clean ? "" : Objects.requireNonNullElse(openText(path, session), ""));
			List<Diagnostic> diagnostics = Stream.concat(problems.stream().map(problem -> diagnostic(problem, lines)), mishaps.stream().map(mishap -> mishap.diagnostic(lines))).toList();
			if (!diagnostics.equals(lastDiagnostics.getOrDefault(uri(path), List.of()))) {
				lastDiagnostics.put(uri(path), diagnostics);
				OpenDocument document = open.get(path);
				client.publishDiagnostics(document == null ? new PublishDiagnosticsParams(uri(path), diagnostics)
						: new PublishDiagnosticsParams(uri(path), diagnostics, document.version()));
			}
		}
	}

	/** Looks what went wrong in studies, and how far they are. It costs a look at all sets, so it is done when files are saved and not with each key. */
	void lookAtStudies() {
		boolean anything = false;
		for (CorpusSession session : corpora.all()) {
			Set<String> files = ofStudies.look(session);
			anything |= ofStudies.hasStudy(session);
			send(session, files);
		}
		if (anything && refreshesLenses) {
			client.refreshCodeLenses();
		}
	}

	private String openText(Path file, CorpusSession session) {
		OpenDocument document = open.get(file);
		return document != null ? document.text() : session.text(file);
	}

	private static Diagnostic diagnostic(Problem problem, Lines lines) {
		DiagnosticSeverity severity = switch (problem.severity()) {
			case ERROR -> DiagnosticSeverity.Error;
			case WARNING -> DiagnosticSeverity.Warning;
			case INFO -> DiagnosticSeverity.Information;
		};
		return new Diagnostic(lines.range(problem.region()), problem.message(), severity, "gainsay", problem.code().id());
	}

	// ---- what the client tells of the folders

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		requests.tell("change the folders", () -> {
			params.getEvent().getRemoved().forEach(folder -> Corpora.path(folder.getUri()).ifPresent(path -> corpora.removeFolder(path).forEach(this::forget)));
			params.getEvent().getAdded().forEach(folder -> Corpora.path(folder.getUri()).ifPresent(corpora::addFolder));
			corpora.buildFolders();
			lookAtStudies();
		});
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		requests.tell("read changed files", () -> {
			List<Path> changed = params.getChanges().stream().map(change -> Corpora.path(change.getUri())).flatMap(Optional::stream).toList();
			for (CorpusSession session : corpora.all()) {
				List<Path> inside = changed.stream().filter(file -> file.startsWith(session.folder())).toList();
				if (!inside.isEmpty()) {
					session.update(inside, Progress.NONE);
				}
			}
			lookAtStudies();
		});
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		readerIn(params.getSettings()).ifPresent(name -> requests.tell("read as another", () -> {
			readBy(name);
			lookAtStudies();
		}));
	}

	/** @param name as a client's settings have it; many clients send all their settings, of which one that nobody has set is empty */
	private void readBy(String name) {
		corpora.readBy(name.isEmpty() ? readerOfProgram : name);
	}

	/** Who reads, as a client's settings say it: {@code as}, alone or within {@code gainsay}. */
	private static Optional<String> readerIn(Object settings) {
		if (!(settings instanceof JsonObject all)) {
			return Optional.empty();
		}
		JsonObject ours = all.get("gainsay") instanceof JsonObject inner ? inner : all;
		return ours.get("as") instanceof JsonPrimitive name && name.isString() ? Optional.of(NameForm.of(name.getAsString().strip())) : Optional.empty();
	}

	// ---- commands

	@Override
	public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
		return commands.execute(params.getCommand(), params.getArguments());
	}

	// ---- search

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
		return requests.ask("symbols", () -> {
			List<WorkspaceSymbol> symbols = new ArrayList<>();
			for (CorpusSession session : corpora.all()) {
				for (Outline.Found found : new Outline(session.corpus()).search(params.getQuery(), MOST_SYMBOLS)) {
					location(session, new Place(found.file(), found.node().name())).ifPresent(location -> symbols.add(
							new WorkspaceSymbol(found.node().label(), kind(found.node().kind()), Either.forLeft(location), found.container())));
				}
			}
			return Either.forRight(symbols);
		});
	}

	/** The protocol's kind that is nearest. */
	static SymbolKind kind(OutlineNode.Kind kind) {
		return switch (kind) {
			case ACTOR -> SymbolKind.Class;
			case CLAIM -> SymbolKind.Property;
			case EVENT -> SymbolKind.Event;
			case CATEGORY -> SymbolKind.Enum;
			case ARTICLE, ANNOTATION_SET -> SymbolKind.Namespace;
			case STATEMENT -> SymbolKind.Function;
			case CORRESPONDENCE -> SymbolKind.Interface;
		};
	}
}
