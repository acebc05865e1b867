// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.Certainty;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Writes {@code project.qde}: codes, cases, variables, sources with their selections, notes, links and sets. */
final class ProjectWriter {

	static final String NAMESPACE = "urn:QDA-XML:project:1.0";
	static final String ORIGIN = "Gainsay";

	/** What of the statements of an article is written. */
	private record Sets(ArticleFacts article, List<AnnotationSetFacts> sets) {
	}

	private final Corpus corpus;
	private final Progress progress;
	private final List<Sets> articles = new ArrayList<>();
	private final CodeTree codes;
	private final List<NotCarried> notCarried = new ArrayList<>();
	private final Losses losses;
	private final boolean lineEndsAsOne;
	private int statements;

	ProjectWriter(Corpus corpus, ExportOptions options, Progress progress) {
		this.lineEndsAsOne = options.values().isOn(RefiQdaExporter.CRLF);
		this.corpus = corpus;
		this.progress = progress;
		this.codes = CodeTree.of(corpus);
		this.losses = new Losses(corpus, notCarried);
		for (ArticleFacts article : corpus.articles()) {
			List<AnnotationSetFacts> sets = options.everySet() ? corpus.setsOf(article.name()) : corpus.set(article.name(), options.set()).stream().toList();
			if (sets.isEmpty() && options.set() != null) {
				losses.tell(article.name(), "It has no annotation set called " + options.set() + ", so none of its statements are written.");
			}
			articles.add(new Sets(article, sets));
			codes.use(article, sets);
			sets.forEach(set -> statements += (int) set.statements().stream().filter(statement -> !Mark.of(statement).isEmpty()).count());
		}
		corpus.actors().forEach(actor -> actor.codes().forEach(codes::use));
	}

	CodeTree codes() {
		return codes;
	}

	int statements() {
		return statements;
	}

	List<NotCarried> notCarried() {
		return notCarried;
	}

	/** The path of the text of a source in the project. */
	static String path(ArticleFacts article) {
		return "sources/" + guid(article) + ".txt";
	}

	private static String guid(ArticleFacts article) {
		return Guids.of("source", article.name());
	}

	private static String guid(ActorFacts actor) {
		return Guids.of("case", actor.name());
	}

	private static String user(AnnotationSetFacts set) {
		return set.annotator() == null ? null : Guids.of("user", set.annotator());
	}

	void write(XmlText xml) throws IOException {
		losses.declarations();
		xml.begin("Project", "xmlns", NAMESPACE, "name", corpus.name(), "origin", ORIGIN);
		users(xml);
		if (!codes.isEmpty()) {
			xml.begin("CodeBook").begin("Codes");
			codes.write(xml);
			xml.end().end();
		}
		variables(xml);
		cases(xml);
		sources(xml);
		notes(xml);
		new LinkWriter(corpus, xml, losses).write(articles.stream().flatMap(one -> one.sets.stream()).toList());
		events(xml);
		xml.end();
		if (xml.replaced()) {
			losses.tell(corpus.name(), Characters.XML.told());
		}
	}

	private void users(XmlText xml) throws IOException {
		Set<String> names = new TreeSet<>();
		articles.forEach(one -> one.sets.stream().map(AnnotationSetFacts::annotator).filter(name -> name != null).forEach(names::add));
		if (!names.isEmpty()) {
			xml.begin("Users");
			for (String name : names) {
				xml.empty("User", "guid", Guids.of("user", name), "name", name);
			}
			xml.end();
		}
	}

	private void variables(XmlText xml) throws IOException {
		xml.begin("Variables");
		for (String name : Variables.ALL) {
			Variables.declare(xml, name, name.equals(Variables.PUBLISHED_ON) ? Variables.Type.DATE : Variables.Type.TEXT, null);
		}
		for (CategoryFacts category : corpus.categories()) {
			if (category.kind() != CategoryKind.LIST) {
				Variables.declare(xml, variable(category), type(category), CategoryWords.of(category));
			}
		}
		xml.end();
	}

	private static Variables.Type type(CategoryFacts category) {
		return category.kind() == CategoryKind.NUMBER ? Variables.Type.INTEGER : Variables.Type.TEXT;
	}

	private static String variable(CategoryFacts category) {
		return CodeTree.CODEBOOK + category.codebook() + ": " + category.name();
	}

	private void cases(XmlText xml) throws IOException {
		if (corpus.actors().isEmpty()) {
			return;
		}
		Map<String, Set<String>> speaks = new HashMap<>();
		Map<String, List<ArticleFacts>> published = new HashMap<>();
		for (Sets one : articles) {
			if (one.article.outlet() != null) {
				published.computeIfAbsent(one.article.outlet(), outlet -> new ArrayList<>()).add(one.article);
			}
			for (AnnotationSetFacts set : one.sets) {
				for (StatementFacts statement : set.statements()) {
					String stands = Mark.of(Mark.of(statement));
					if (stands != null) {
						statement.allMembers().stream().filter(member -> member.actor() != null)
								.forEach(member -> speaks.computeIfAbsent(member.actor(), actor -> new LinkedHashSet<>()).add(stands));
					}
				}
			}
		}
		xml.begin("Cases");
		for (ActorFacts actor : corpus.actors()) {
			xml.begin("Case", "guid", guid(actor), "name", actor.label());
			for (CodeFacts code : actor.codes()) {
				for (String guid : guids(code)) {
					xml.empty("CodeRef", "targetGUID", guid);
				}
			}
			Variables.value(xml, Variables.NAME, actor.name());
			Variables.value(xml, Variables.KIND, actor.kind().getLiteral());
			Variables.value(xml, Variables.PART_OF, actor.partOf());
			Variables.value(xml, Variables.ALIASES, String.join("\n", actor.aliases()));
			Variables.value(xml, Variables.SAME_AS, String.join("\n", actor.sameAs()));
			Variables.value(xml, Variables.ROLES, String.join("\n", actor.roles().stream().map(ProjectWriter::role).toList()));
			for (ArticleFacts article : published.getOrDefault(actor.name(), List.of())) {
				xml.empty("SourceRef", "targetGUID", guid(article));
			}
			for (String selection : speaks.getOrDefault(actor.name(), Set.of())) {
				xml.empty("SelectionRef", "targetGUID", selection);
			}
			xml.end();
		}
		xml.end();
	}

	private static String role(RoleFacts role) {
		return role.title() + (role.in() == null ? "" : " in " + role.in()) + (role.from() == null ? "" : " from " + role.from()) + (role.until() == null ? "" : " until " + role.until());
	}

	private List<String> guids(CodeFacts code) {
		return corpus.category(code.category()).map(category -> code.values().stream().map(value -> CodeTree.guid(CodeTree.path(category, value))).toList()).orElse(List.of());
	}

	private void sources(XmlText xml) throws IOException {
		if (articles.isEmpty()) {
			return;
		}
		xml.begin("Sources");
		int done = 0;
		for (Sets one : articles) {
			progress.step(done++, articles.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			source(xml, one);
		}
		xml.end();
	}

	private void source(XmlText xml, Sets of) throws IOException {
		ArticleFacts article = of.article;
		Optional<ArticleText> text = corpus.text(article);
		xml.begin("TextSource", "guid", guid(article), "name", article.name(), "plainTextPath", text.isEmpty() ? null : "internal://" + guid(article) + ".txt");
		if (text.isEmpty()) {
			losses.tell(article.name(), "Its text cannot be read, so it has none, and no statement of it is written.");
			xml.text("PlainTextContent", "");
		} else {
			for (AnnotationSetFacts set : of.sets) {
				for (StatementFacts statement : set.statements()) {
					losses.statement(statement);
					for (Mark mark : Mark.of(statement)) {
						selection(xml, text.get(), mark.guid(), mark.name(statement), mark.span(), user(set), codes(statement, mark), mark.main() && mark.piece() == 1 ? notes(statement) : List.of());
					}
				}
			}
			whole(xml, of, text.get());
		}
		values(xml, article, text);
		xml.end();
	}

	/** Writes the codes of the article itself, whoever gave them: first those that passages show. */
	private void whole(XmlText xml, Sets of, ArticleText text) throws IOException {
		ArticleFacts article = of.article;
		String own = of.sets.stream().filter(AnnotationSetFacts::solo).findFirst().map(ProjectWriter::user).orElse(null);
		List<CodeFacts> its = passages(xml, article.name(), article.codes(), text, own);
		Map<AnnotationSetFacts, List<CodeFacts>> others = new LinkedHashMap<>();
		for (AnnotationSetFacts set : of.sets) {
			if (!set.solo()) {
				others.put(set, passages(xml, article.name() + " " + set.name(), set.codes(), text, user(set)));
			}
		}
		for (CodeFacts code : its) {
			codings(xml, guid(article), null, corpus.category(code.category()).filter(category -> category.kind() == CategoryKind.LIST).isPresent() ? guids(code) : List.of());
		}
		for (Map.Entry<AnnotationSetFacts, List<CodeFacts>> other : others.entrySet()) {
			for (CodeFacts code : other.getValue()) {
				codings(xml, guid(article) + other.getKey().name(), user(other.getKey()), guids(code));
			}
		}
	}

	/** Writes the codes that a passage shows, and answers the others. */
	private List<CodeFacts> passages(XmlText xml, String of, List<CodeFacts> all, ArticleText text, String user) throws IOException {
		List<CodeFacts> whole = new ArrayList<>();
		for (CodeFacts code : all) {
			List<Span> spans = AnchorFacts.spansOf(code.at());
			if (spans.isEmpty()) {
				whole.add(code);
			}
			for (int i = 0; i < spans.size(); i++) {
				String guid = Guids.of("passage", of, code.category(), String.valueOf(i + 1));
				selection(xml, text, guid, code.category() + (i == 0 ? "" : " (" + (i + 1) + ")"), spans.get(i), user, guids(code), List.of());
			}
		}
		return whole;
	}

	/** A place in the unit of the project. @param offset in UTF-16 units */
	private String position(ArticleText text, int offset) {
		int position = text.codePoints(offset);
		if (lineEndsAsOne) {
			for (int at = text.text().indexOf("\r\n"); at >= 0 && at + 1 < offset; at = text.text().indexOf("\r\n", at + 2)) {
				position--;
			}
		}
		return String.valueOf(position);
	}

	private void selection(XmlText xml, ArticleText text, String guid, String name, Span span, String user, List<String> codes, List<String> notes) throws IOException {
		xml.begin("PlainTextSelection", "guid", guid, "name", name, "startPosition", position(text, span.start()), "endPosition", position(text, span.end()), "creatingUser", user);
		codings(xml, guid, user, codes);
		for (String note : notes) {
			xml.empty("NoteRef", "targetGUID", note);
		}
		xml.end();
	}

	private static void codings(XmlText xml, String of, String user, List<String> codes) throws IOException {
		for (String code : new LinkedHashSet<>(codes)) {
			xml.begin("Coding", "guid", Guids.of("coding", of, code), "creatingUser", user).empty("CodeRef", "targetGUID", code).end();
		}
	}

	/** The codes of a selection. */
	private List<String> codes(StatementFacts statement, Mark mark) {
		List<String> found = new ArrayList<>();
		if (mark.main()) {
			for (StanceFacts stance : statement.allStances()) {
				stance(stance, found);
				if (stance.certainty() != Certainty.UNSPECIFIED) {
					found.add(CodeTree.guid(CodeTree.CERTAINTY, stance.certainty().getLiteral()));
				}
			}
			CodeTree.properties(statement).forEach(path -> found.add(CodeTree.guid(path)));
			statement.codes().forEach(code -> found.addAll(guids(code)));
		}
		found.add(CodeTree.guid(CodeTree.ROLES, mark.anchor().role().word()));
		if (mark.negated(statement)) {
			found.add(CodeTree.guid(CodeTree.ROLES, CodeTree.NEGATED));
		}
		if (mark.stance(statement) != null) {
			stance(mark.stance(statement), found);
		}
		if (mark.code(statement) != null) {
			found.addAll(guids(mark.code(statement)));
		}
		return found;
	}

	private void stance(StanceFacts stance, List<String> to) {
		for (TargetFacts target : stance.targets()) {
			if (corpus.claim(target.claim()).isPresent()) {
				to.add(CodeTree.guid(CodeTree.CLAIMS, target.claim(), stance.kind().getLiteral()));
			}
		}
		to.add(CodeTree.guid(CodeTree.STANCES, stance.kind().getLiteral()));
	}

	private void values(XmlText xml, ArticleFacts article, Optional<ArticleText> text) throws IOException {
		Variables.value(xml, Variables.NAME, article.name());
		Variables.value(xml, Variables.TITLE, article.title());
		Variables.value(xml, Variables.OUTLET, article.outlet());
		Variables.value(xml, Variables.VIA, String.join(", ", article.via()));
		Variables.value(xml, Variables.BYLINE, article.byline());
		Variables.value(xml, Variables.SECTION, article.section());
		Variables.value(xml, Variables.DATELINE, article.dateline());
		Variables.value(xml, Variables.PUBLISHED, article.published());
		String published = article.published();
		if (published != null && published.length() >= 10) {
			Variables.value(xml, Variables.PUBLISHED_ON, Variables.Type.DATE, published.substring(0, 10));
		}
		Variables.value(xml, Variables.RETRIEVED, article.retrieved());
		Variables.value(xml, Variables.LANGUAGE, article.language());
		Variables.value(xml, Variables.URL, article.url());
		Variables.value(xml, Variables.REVISES, article.revises());
		Variables.value(xml, Variables.EVENTS, String.join(", ", article.events()));
		Variables.value(xml, Variables.STATUS, article.status().getLiteral());
		Variables.value(xml, Variables.ANNOTATOR, corpus.set(article.name(), null).<String>map(AnnotationSetFacts::annotator).orElse(null));
		Variables.value(xml, Variables.SHA256, text.<String>map(ArticleText::sha256).orElse(article.sha256()));
		for (CodeFacts code : article.codes()) {
			Optional<CategoryFacts> category = corpus.category(code.category()).filter(one -> one.kind() != CategoryKind.LIST);
			if (category.isPresent() && !code.values().isEmpty()) {
				Variables.value(xml, variable(category.get()), type(category.get()), code.values().getFirst());
			}
		}
	}

	/** The notes of a statement, by their identifiers: its own, and what stances are about that is no claim. */
	private static List<String> notes(StatementFacts statement) {
		List<String> notes = new ArrayList<>();
		if (statement.note() != null) {
			notes.add(Guids.of("note", statement.qualifiedName()));
		}
		int stance = 0;
		for (StanceFacts one : statement.allStances()) {
			stance++;
			if (one.targets().stream().anyMatch(target -> target.text() != null)) {
				notes.add(Guids.of("target", statement.qualifiedName(), String.valueOf(stance)));
			}
		}
		return notes;
	}

	private void notes(XmlText xml) throws IOException {
		boolean begun = false;
		for (Sets of : articles) {
			for (AnnotationSetFacts set : of.sets) {
				for (StatementFacts statement : set.statements()) {
					if (notes(statement).isEmpty() || Mark.of(statement).isEmpty()) {
						continue;
					}
					if (!begun) {
						xml.begin("Notes");
						begun = true;
					}
					notes(xml, set, statement);
				}
			}
		}
		if (begun) {
			xml.end();
		}
	}

	private static void notes(XmlText xml, AnnotationSetFacts set, StatementFacts statement) throws IOException {
		if (statement.note() != null) {
			xml.begin("Note", "guid", Guids.of("note", statement.qualifiedName()), "name", "note on " + statement.qualifiedName(), "creatingUser", user(set)).text("PlainTextContent", statement.note()).end();
		}
		int stance = 0;
		for (StanceFacts one : statement.allStances()) {
			stance++;
			List<String> texts = one.targets().stream().map(TargetFacts::text).filter(text -> text != null).toList();
			if (!texts.isEmpty()) {
				xml.begin("Note", "guid", Guids.of("target", statement.qualifiedName(), String.valueOf(stance)), "name", "target of stance " + stance, "creatingUser", user(set))
						.text("PlainTextContent", String.join("\n", texts)).end();
			}
		}
	}

	private void events(XmlText xml) throws IOException {
		if (corpus.events().isEmpty()) {
			return;
		}
		Map<String, List<ArticleFacts>> on = new HashMap<>();
		articles.forEach(one -> new LinkedHashSet<>(one.article.events()).forEach(event -> on.computeIfAbsent(event, name -> new ArrayList<>()).add(one.article)));
		xml.begin("Sets");
		for (EventFacts event : corpus.events()) {
			xml.begin("Set", "guid", Guids.of("event", event.name()), "name", event.title()).text("Description", "event " + event.name());
			for (String claim : event.claims()) {
				if (corpus.claim(claim).isPresent()) {
					xml.empty("MemberCode", "targetGUID", CodeTree.guid(CodeTree.CLAIMS, claim));
				}
			}
			for (ArticleFacts article : on.getOrDefault(event.name(), List.of())) {
				xml.empty("MemberSource", "targetGUID", guid(article));
			}
			xml.end();
		}
		xml.end();
	}
}
