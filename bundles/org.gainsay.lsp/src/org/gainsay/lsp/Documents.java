// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.*; // its types are the vocabulary here: one name a request, a parameter and an answer
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.colouring.Colouring;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.dsl.ide.folding.Folding;
import org.gainsay.dsl.ide.formatting.Formatting;
import org.gainsay.dsl.ide.formatting.Indentation;
import org.gainsay.dsl.ide.hints.Hints;
import org.gainsay.dsl.ide.navigation.Citations;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.dsl.ide.outline.Outline;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.text.RelativePath;

/** The services for a document: each asks the language service of its name and says the answer in the protocol's words. */
final class Documents implements TextDocumentService {

	private final Workspace workspace;
	private final Requests requests;
	/** The newest texts, written by the thread that reads messages; what the workspace has may be older. */
	private final Map<Path, Workspace.OpenDocument> newest = new ConcurrentHashMap<>();
	private final Set<Path> waiting = ConcurrentHashMap.newKeySet();

	Documents(Workspace workspace, Requests requests) {
		this.workspace = workspace;
		this.requests = requests;
	}

	/** A document as it is when its request is done: its corpus, its path there, and its text. */
	private record Document(Path file, String path, CorpusSession session, String text, Lines lines) {
		Corpus corpus() {
			return session.corpus();
		}
	}

	private interface Work<T> {
		T on(Document document);
	}

	private <T> CompletableFuture<T> ask(String what, TextDocumentIdentifier identifier, T nothing, Work<T> work) {
		return requests.ask(what, () -> {
			Optional<Path> file = Corpora.path(identifier.getUri()).filter(CorpusFiles::isClaimsFile);
			if (file.isEmpty()) {
				return nothing;
			}
			CorpusSession session = workspace.session(file.get()).orElse(null);
			String text = session == null ? null : workspace.text(file.get());
			if (session == null || text == null) {
				return nothing;
			}
			String path = RelativePath.of(session.folder(), real(file.get(), session));
			return work.on(new Document(session.folder().resolve(path), path, session, text, new Lines(text)));
		});
	}

	/** The path below the session's folder, which is a real path: the client may have come there by a link. */
	private static Path real(Path file, CorpusSession session) {
		if (file.startsWith(session.folder())) {
			return file;
		}
		try {
			return file.getParent().toRealPath().resolve(file.getFileName());
		} catch (IOException elsewhere) {
			return session.folder().resolve(file.getFileName());
		}
	}

	// ---- synchronisation

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		TextDocumentItem item = params.getTextDocument();
		Corpora.path(item.getUri()).filter(CorpusFiles::isClaimsFile)
				.ifPresent(file -> take(file, new Workspace.OpenDocument(item.getUri(), item.getText(), item.getVersion())));
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		Corpora.path(params.getTextDocument().getUri()).filter(newest::containsKey).ifPresent(file -> {
			String text = newest.get(file).text();
			for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
				text = change.getRange() == null ? change.getText() : replaced(text, change);
			}
			take(file, new Workspace.OpenDocument(params.getTextDocument().getUri(), text, params.getTextDocument().getVersion()));
		});
	}

	private static String replaced(String text, TextDocumentContentChangeEvent change) {
		Region region = new Lines(text).region(change.getRange());
		return text.substring(0, region.offset()) + change.getText() + text.substring(region.end());
	}

	/** Builds the newest text when its turn comes; keystrokes that come meanwhile go with it. */
	private void take(Path file, Workspace.OpenDocument document) {
		newest.put(file, document);
		if (waiting.add(file)) {
			requests.tell("read " + file.getFileName(), () -> {
				waiting.remove(file);
				Workspace.OpenDocument now = newest.get(file);
				if (now != null) {
					workspace.edit(file, now);
				}
			});
		}
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		Corpora.path(params.getTextDocument().getUri()).filter(file -> newest.remove(file) != null)
				.ifPresent(file -> requests.tell("close " + file.getFileName(), () -> workspace.closeDocument(file)));
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		requests.tell("look at the study", workspace::lookAtStudies); // the text is known already
	}

	// ---- reading

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return ask("completion", params.getTextDocument(), Either.forLeft(List.of()), document -> {
			List<CompletionItem> items = new ArrayList<>();
			for (Proposal proposal : new org.gainsay.dsl.ide.completion.Completion(document.session).at(document.file, document.text,
					document.lines.offset(params.getPosition()))) {
				CompletionItem item = new CompletionItem(proposal.label());
				item.setKind(kind(proposal.kind()));
				item.setDetail(proposal.detail().isEmpty() ? null : proposal.detail());
				item.setFilterText(proposal.filter());
				item.setSortText(String.format(Locale.ROOT, "%05d", items.size()));
				item.setTextEdit(Either.forLeft(new TextEdit(document.lines.range(proposal.replace()), proposal.insert())));
				item.setInsertTextFormat(proposal.kind() == Proposal.Kind.TEMPLATE ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
				items.add(item);
			}
			return Either.forRight(new CompletionList(true, items));
		});
	}

	private static CompletionItemKind kind(Proposal.Kind kind) {
		return switch (kind) {
			case KEYWORD -> CompletionItemKind.Keyword;
			case ACTOR -> CompletionItemKind.Class;
			case CLAIM -> CompletionItemKind.Property;
			case EVENT -> CompletionItemKind.Event;
			case ARTICLE -> CompletionItemKind.Module;
			case STATEMENT -> CompletionItemKind.Function;
			case CATEGORY -> CompletionItemKind.Enum;
			case VALUE -> CompletionItemKind.EnumMember;
			case WORDS -> CompletionItemKind.Text;
			case FILE -> CompletionItemKind.File;
			case TEMPLATE -> CompletionItemKind.Snippet;
		};
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return ask("hover", params.getTextDocument(), null, document -> new org.gainsay.dsl.ide.hover.Hover(document.corpus(), workspace.ledger(document.session), () -> new StudyState(document.session))
				.at(document.path, document.lines.offset(params.getPosition()))
				.<Hover>map(content -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, content.markdown()), document.lines.range(content.region()))).orElse(null));
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return ask("definition", params.getTextDocument(), Either.forLeft(List.of()), document -> {
			int offset = document.lines.offset(params.getPosition());
			NamesOfCorpus names = new NamesOfCorpus(document.corpus());
			List<Place> places = names.at(document.path, offset).map(named -> names.declarations(named.kind(), named.name()))
					.or(() -> QuoteAtCursor.at(document.corpus(), document.path, offset).map(QuoteAtCursor::places)).orElse(List.of());
			return Either.forLeft(locations(places, document));
		});
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		return ask("references", params.getTextDocument(), List.of(), document -> {
			NamesOfCorpus names = new NamesOfCorpus(document.corpus());
			return names.at(document.path, document.lines.offset(params.getPosition())).map(named -> {
				List<Place> places = new ArrayList<>(
						params.getContext().isIncludeDeclaration() ? names.declarations(named.kind(), named.name()) : List.of());
				places.addAll(names.uses(named.kind(), named.name()));
				return locations(places, document);
			}).orElse(List.of());
		});
	}

	private List<Location> locations(List<Place> places, Document document) {
		return places.stream().map(place -> workspace.location(document.session, place)).flatMap(Optional::stream).toList();
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return ask("occurrences", params.getTextDocument(), List.of(), document -> new NamesOfCorpus(document.corpus())
				.occurrences(document.path, document.lines.offset(params.getPosition())).stream()
				.map(region -> new DocumentHighlight(document.lines.range(region))).toList());
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return ask("outline", params.getTextDocument(), List.of(), document -> new Outline(document.corpus()).of(document.path).stream()
				.map(node -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(node, document.lines))).toList());
	}

	private static DocumentSymbol symbol(OutlineNode node, Lines lines) {
		String detail = node.standing() == null ? node.detail() : node.standing().word() + " · " + node.detail();
		return new DocumentSymbol(node.label(), Workspace.kind(node.kind()), lines.range(node.whole()), lines.range(node.name()), detail,
				node.children().stream().map(child -> symbol(child, lines)).toList());
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return ask("folding", params.getTextDocument(), List.of(), document -> Folding.of(document.text).stream().map(fold -> {
			FoldingRange range = new FoldingRange(document.lines.position(fold.region().offset()).getLine(),
					document.lines.position(Math.max(fold.region().offset(), fold.region().end() - 1)).getLine());
			range.setKind(fold.comment() ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
			return range;
		}).toList());
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return ask("colours", params.getTextDocument(), new SemanticTokens(List.of()), document -> new SemanticTokens(
				SemanticColours.tokens(new Colouring(document.corpus()).of(document.path), document.text, document.lines)));
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return ask("hints", params.getTextDocument(), List.of(), document -> {
			Region range = document.lines.region(params.getRange());
			return new Hints(document.corpus()).of(document.path).stream().filter(hint -> hint.offset() >= range.offset() && hint.offset() <= range.end())
					.map(hint -> {
						InlayHint inlay = new InlayHint(document.lines.position(hint.offset()), Either.forLeft(hint.label()));
						inlay.setPaddingLeft(true);
						return inlay;
					}).toList();
		});
	}

	@Override
	public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
		return ask("how far a study is", params.getTextDocument(), List.of(), document -> StudyLenses.of(document.session, document.path, workspace.uri(document.file), document.lines));
	}

	// ---- changing

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return ask("rename", params.getTextDocument(), null, document -> named(document, params.getPosition())
				.map(named -> warned(named, document)).map(named -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
						new PrepareRenameResult(document.lines.range(named.at().region()), named.simpleName())))
				.orElse(null));
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return ask("rename", params.getTextDocument(), null, document -> {
			Named named = named(document, params.getPosition())
					.orElseThrow(() -> new IllegalArgumentException("There is no name here that can be renamed."));
			if (!workspace.preparesRenames()) {
				warned(named, document);
			}
			return workspace.workspaceEdit(new Renaming(document.session).rename(named, params.getNewName()), document.session);
		});
	}

	/** Tells the user first if a round that is open froze what is to be renamed. */
	private Named warned(Named named, Document document) {
		new Renaming(document.session).warning(named).ifPresent(workspace::warn);
		return named;
	}

	private static Optional<Named> named(Document document, Position position) {
		return new NamesOfCorpus(document.corpus()).at(document.path, document.lines.offset(position));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return ask("formatting", params.getTextDocument(), List.of(), document -> edits(new Formatting(document.session).of(document.file, null), document));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return ask("formatting", params.getTextDocument(), List.of(),
				document -> edits(new Formatting(document.session).of(document.file, document.lines.region(params.getRange())), document));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
		String unit = params.getOptions().isInsertSpaces() ? " ".repeat(params.getOptions().getTabSize()) : "\t";
		return ask("indentation", params.getTextDocument(), List.of(),
				document -> edits(Indentation.ofLine(document.text, document.lines.offset(params.getPosition()), unit), document));
	}

	private static List<TextEdit> edits(List<org.gainsay.facts.edit.TextEdit> edits, Document document) {
		return edits.stream().map(edit -> new TextEdit(document.lines.range(new Region(edit.offset(), edit.length())), edit.text())).toList();
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		return ask("quick fixes", params.getTextDocument(), List.of(), document -> {
			Region range = document.lines.region(params.getRange());
			List<Either<Command, CodeAction>> actions = new ArrayList<>();
			for (Problem problem : document.corpus().problems(document.path)) {
				if (problem.region().offset() <= range.end() && range.offset() <= problem.region().end()) {
					for (Fix fix : new Fixes(document.session).of(problem)) {
						action(fix, problem, document, params.getContext().getDiagnostics()).ifPresent(action -> actions.add(Either.forRight(action)));
					}
				}
			}
			List<String> only = params.getContext().getOnly();
			if (only == null || only.stream().anyMatch(kind -> kind.isEmpty() || kind.equals(CodeActionKind.Refactor))) {
				StudyActions.of(document.session, workspace.reader(), document.path, params.getTextDocument().getUri(), range).forEach(action -> actions.add(Either.forRight(action)));
			}
			return actions;
		});
	}

	private Optional<CodeAction> action(Fix fix, Problem problem, Document document, List<Diagnostic> diagnostics) {
		CodeAction action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setIsPreferred(fix.preferred());
		action.setDiagnostics(diagnostics.stream().filter(one -> one.getMessage().isLeft() && one.getMessage().getLeft().equals(problem.message())).toList());
		try {
			action.setEdit(workspace.workspaceEdit(fix.edit(), document.session));
		} catch (IllegalArgumentException clientCannot) {
			return Optional.empty();
		}
		return Optional.of(action);
	}

	// ---- who cites whom

	@Override
	public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
		return ask("who cites whom", params.getTextDocument(), List.of(), document -> named(document, params.getPosition())
				.filter(named -> named.kind() == ReferenceFacts.Kind.ACTOR).flatMap(named -> item(named.name(), document.session)).stream().toList());
	}

	private Optional<CallHierarchyItem> item(String name, CorpusSession session) {
		return session.corpus().actor(name).flatMap(actor -> workspace.location(session, new Place(actor.at().file(), actor.at().name()))
				.map(location -> item(actor, location)));
	}

	private static CallHierarchyItem item(ActorFacts actor, Location location) {
		CallHierarchyItem item = new CallHierarchyItem();
		item.setName(actor.name());
		item.setDetail(actor.label());
		item.setKind(SymbolKind.Class);
		item.setUri(location.getUri());
		item.setRange(location.getRange());
		item.setSelectionRange(location.getRange());
		return item;
	}

	@Override
	public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(CallHierarchyIncomingCallsParams params) {
		return ask("who cites", new TextDocumentIdentifier(params.getItem().getUri()), List.of(), document -> {
			List<CallHierarchyIncomingCall> calls = new ArrayList<>();
			new Citations(document.corpus(), null).citing(params.getItem().getName()).forEach((actor, places) -> item(actor, document.session)
					.ifPresent(item -> calls.add(new CallHierarchyIncomingCall(item, ranges(places, item, document.session)))));
			return calls;
		});
	}

	@Override
	public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(CallHierarchyOutgoingCallsParams params) {
		return ask("whom is cited", new TextDocumentIdentifier(params.getItem().getUri()), List.of(), document -> {
			List<CallHierarchyOutgoingCall> calls = new ArrayList<>();
			new Citations(document.corpus(), null).citedBy(params.getItem().getName()).forEach((actor, places) -> item(actor, document.session)
					.ifPresent(item -> calls.add(new CallHierarchyOutgoingCall(item, ranges(places, params.getItem(), document.session)))));
			return calls;
		});
	}

	/** The protocol wants ranges of one file, that of the citing one; a citation stands in the file of its statement. */
	private List<Range> ranges(List<Place> places, CallHierarchyItem citing, CorpusSession session) {
		List<Range> ranges = new ArrayList<>();
		for (Place place : places) {
			workspace.location(session, place).filter(location -> location.getUri().equals(citing.getUri())).ifPresent(location -> ranges.add(location.getRange()));
		}
		return ranges.isEmpty() ? List.of(citing.getSelectionRange()) : ranges;
	}
}
