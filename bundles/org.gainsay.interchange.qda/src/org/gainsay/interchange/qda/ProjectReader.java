// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Statement;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;

/** Reads a project: its texts as articles, and its selections as statements with codes; of a project of our own the statements as they were. */
final class ProjectReader {

	/** What is kept as it was, in a folder of which no corpus reads anything. */
	private static final String KEPT = "raw/source/";
	private static final String NO_CODE = "The code is not in the codebook, or may not be coded with";

	/** A source or the like with a text: what is chosen in it. */
	private record Texts(Element source, Element text, List<Element> selections, String name) {
	}

	private final QdaFile file;
	private final CorpusDraft draft;
	private final ImportResult.Draft counts;
	private final String lineEnds;
	private final Progress progress;
	private final Left left = new Left();
	private final CodeValues codes;
	private final Fields fields;
	private final Map<String, String> users = new HashMap<>();
	private final Map<String, Element> notes = new LinkedHashMap<>();
	/** The notes that stand somewhere. */
	private final Map<String, Element> placed = new HashMap<>();
	private final List<Chosen> chosen = new ArrayList<>();
	private final Map<String, ArticleDraft> articles = new HashMap<>();

	ProjectReader(QdaFile file, CorpusDraft draft, String lineEnds, Progress progress) {
		this.file = file;
		this.draft = draft;
		this.counts = draft.files();
		this.lineEnds = lineEnds;
		this.progress = progress;
		this.codes = new CodeValues(draft);
		this.fields = new Fields(draft, left);
	}

	/** @param name of the file */
	void read(String name) throws IOException {
		byte[] bytes = file.document();
		Element root = Element.read(bytes, file.kind() == QdaFile.Kind.PACKED ? name + ": its " + RefiQdaExporter.PROJECT : name);
		if (!root.name().equals("Project") && !root.name().equals("CodeBook")) {
			throw new IOException(name + " begins with <" + root.name() + ">, not with <Project> or <CodeBook>.");
		}
		counts.file(KEPT + (root.name().equals("Project") ? RefiQdaExporter.PROJECT : "codebook.qdc"), Encoding.page(bytes, null).text());
		boolean own = root.get("origin") != null && root.get("origin").startsWith(ProjectWriter.ORIGIN);
		List<Element> tops = root.name().equals("Project") ? root.all("CodeBook").stream().flatMap(book -> book.all("Codes", "Code").stream()).toList() : root.all("Codes", "Code");
		project(root);
		OwnStatements ours = own ? new OwnStatements(draft, left, root, tops) : null;
		if (ours == null) {
			codes.take(tops);
			count("codes", codes.count());
		} else {
			count("codes", ours.codes());
		}
		sources(root, ours);
		if (ours == null) {
			cases(root);
			chosen.forEach(this::statements);
			foreign(root);
		} else {
			ours.read(chosen, users, notes, articles, fields);
			placed.putAll(notes);
			count("cases", root.all("Cases", "Case").size());
			count("links", ours.links());
			count("sets", root.all("Sets", "Set").size());
		}
		rest(root);
		left.tell(counts);
	}

	private void count(String kind, int count) {
		for (int i = 0; i < count; i++) {
			counts.kept(kind);
		}
	}

	private void project(Element root) {
		for (Element user : root.all("Users", "User")) {
			if (user.guid() != null) {
				users.put(user.guid(), Stream.of("name", "id", "guid").map(user::get).filter(word -> word != null).findFirst().orElseThrow());
			}
		}
		count("users", users.size());
		root.all("Notes", "Note").stream().filter(note -> note.guid() != null).forEach(note -> notes.put(note.guid(), note));
		count("variables", fields.take(root));
	}

	/** Who has made something: null where that is not said, or is nobody of the project. */
	private String user(String guid) {
		return guid == null ? null : users.get(guid);
	}

	private void sources(Element root, OwnStatements ours) {
		List<Element> all = root.all("Sources").stream().flatMap(sources -> sources.all().stream()).toList();
		int done = 0;
		for (Element source : all) {
			progress.step(done++, all.size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			for (Texts one : texts(source)) {
				article(one, ours);
			}
			if (ours == null && source.text("Description") != null) {
				left.add("descriptions of sources", "An article has none; raw/source has it", name(source));
			}
		}
	}

	private static String name(Element source) {
		for (String attribute : List.of("name", "plainTextPath", "path", "richTextPath")) {
			if (source.get(attribute) != null) {
				return source.get(attribute).strip();
			}
		}
		return "source";
	}

	/** The texts of a source; of one without any it is told what is left. */
	private List<Texts> texts(Element source) {
		String name = name(source);
		switch (source.name()) {
			case "TextSource" -> {
				return List.of(new Texts(source, source, source.all("PlainTextSelection"), name));
			}
			case "PDFSource" -> {
				selections(source, "PDFSelection", "It is an area of a page, and only words of a text can be chosen", name);
				List<Texts> found = source.all("Representation").stream().map(text -> new Texts(source, text, text.all("PlainTextSelection"), name)).toList();
				if (found.isEmpty()) {
					left.add("sources", "It is a PDF document without its text; import its text with --from pdf", name);
				}
				return found;
			}
			case "PictureSource" -> {
				selections(source, "PictureSelection", "It is an area of a picture, and only words of a text can be chosen", name);
				left.add("sources", "It is a picture", name);
				return source.all("TextDescription").stream().map(text -> new Texts(text, text, text.all("PlainTextSelection"), name)).toList();
			}
			case "AudioSource", "VideoSource" -> {
				boolean audio = source.name().equals("AudioSource");
				selections(source, audio ? "AudioSelection" : "VideoSelection", "It is a time of a recording, and only words of a text can be chosen", name);
				List<Element> transcripts = source.all("Transcript");
				if (transcripts.isEmpty()) {
					left.add("sources", audio ? "It is a sound recording without a transcript" : "It is a film without a transcript", name);
				}
				return transcripts.stream().map(text -> new Texts(source, text, text.all("TranscriptSelection"), text.get("name") == null ? name : name(text))).toList();
			}
			default -> {
				left.add("sources", "It is of a kind that is not known (" + source.name() + ")", name);
				return List.of();
			}
		}
	}

	private void selections(Element source, String kind, String why, String where) {
		source.all(kind).forEach(one -> left.add("selections", why, where));
	}

	private void article(Texts of, OwnStatements ours) {
		String text;
		try {
			text = text(of.text);
		} catch (IOException unreadable) {
			left.add("sources", unreadable.getMessage(), of.name);
			of.selections.forEach(one -> left.add("selections", "Its source is not read", of.name));
			return;
		}
		if (text == null) {
			String rich = of.text.get("richTextPath");
			left.add("sources", rich == null ? "It has no text" : "It has a formatted text only (" + rich + "), and positions count in the plain one; export the project with plain texts", of.name);
			of.selections.forEach(one -> left.add("selections", "Its source is not read", of.name));
			return;
		}
		ArticleDraft article = draft.article(of.name, text);
		article.article().setTitle(title(of.name));
		counts.kept("sources");
		if (of.source.guid() != null) {
			articles.putIfAbsent(of.source.guid(), article);
		}
		Positions positions = new Positions(article.text(), of.text, of.selections, lineEnds);
		for (Element selection : of.selections) {
			Span span = positions.span(selection);
			if (span == null) {
				left.add("selections", positions.why(selection), of.name + ", " + (selection.get("name") == null ? selection.guid() : selection.get("name")));
				continue;
			}
			Chosen one = new Chosen(article, span, selection);
			for (Element coding : selection.all("Coding")) {
				one.codings().add(coding(coding, selection.guid("creatingUser"), note(coding)));
			}
			chosen.add(one);
			if (ours != null) {
				counts.kept("selections");
			}
		}
		if (ours == null) {
			fields.article(of.source, article.article(), of.name);
			List<Chosen.Coding> whole = new ArrayList<>();
			Stream.of(of.source, of.text).distinct().flatMap(one -> one.all("Coding").stream()).forEach(coding -> whole(coding, of.name, whole));
			whole.stream().collect(Collectors.groupingBy(coding -> Optional.ofNullable(coding.user()), LinkedHashMap::new, Collectors.toList()))
					.forEach((user, its) -> article.set(user(user.orElse(null))).codes().addAll(coded(its)));
		}
	}

	private List<Code> coded(List<Chosen.Coding> codings) {
		Statement holder = GainsayFactory.eINSTANCE.createStatement();
		codes.code(codings.stream().map(Chosen.Coding::code).toList(), CategorySubject.ARTICLE, holder.getCodes());
		return List.copyOf(holder.getCodes());
	}

	private static Chosen.Coding coding(Element coding, String user, String note) {
		String code = coding.refs("CodeRef").findFirst().orElse(null);
		return new Chosen.Coding(code, coding.guid("creatingUser") == null ? user : coding.guid("creatingUser"), note);
	}

	/** Takes a coding of a whole source. A note that it refers to is on no selection, and kept as such. */
	private void whole(Element coding, String where, List<Chosen.Coding> to) {
		Chosen.Coding one = coding(coding, null, null);
		if (!codes.has(one.code())) {
			left.add("codings", NO_CODE, where);
			return;
		}
		if (coding.text("Description") != null) {
			left.add("notes", "It is on a coding of a whole source, which has no place for one; raw/source has it", where);
		}
		to.add(one);
	}

	private static String title(String name) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return file.isBlank() ? name : file;
	}

	/** The text of a source or a note; null where it has none. */
	private String text(Element of) throws IOException {
		String path = of.get("plainTextPath");
		if (path == null) {
			return of.text("PlainTextContent");
		}
		byte[] bytes = file.source(path);
		if (bytes.length > ArticleText.MOST_BYTES) {
			throw new IOException("Its text has more than the " + (ArticleText.MOST_BYTES >> 20) + " MiB that a text may have: divide it");
		}
		return Encoding.text(bytes, null).text();
	}

	/** What is noted on something, in its description and its notes; null for nothing. */
	private String note(Element on) {
		List<String> said = new ArrayList<>();
		if (on.text("Description") != null) {
			said.add(on.text("Description").strip());
		}
		on.refs("NoteRef").forEach(guid -> {
			Element note = notes.get(guid);
			if (note != null && placed.put(guid, note) == null) {
				counts.kept("notes");
			}
			String words = note == null ? null : words(note);
			if (words != null) {
				said.add(words.strip());
			}
		});
		return said.isEmpty() ? null : String.join("\n", said);
	}

	private String words(Element note) {
		try {
			return text(note);
		} catch (IOException missing) {
			left.add("notes", missing.getMessage(), name(note));
			return null;
		}
	}

	/** The statements of a selection: one for each who coded it. */
	private void statements(Chosen one) {
		String selected = one.element().guid("creatingUser");
		Map<Optional<String>, List<Chosen.Coding>> byUser = new LinkedHashMap<>();
		one.codings().forEach(coding -> byUser.computeIfAbsent(Optional.ofNullable(user(coding.user())), user -> new ArrayList<>()).add(coding));
		if (byUser.isEmpty()) {
			byUser.put(Optional.ofNullable(user(selected)), List.of());
		}
		String note = note(one.element());
		boolean first = true;
		for (Map.Entry<Optional<String>, List<Chosen.Coding>> its : byUser.entrySet()) {
			Statement statement = GainsayFactory.eINSTANCE.createStatement();
			List<Chosen.Coding> known = its.getValue().stream().filter(coding -> codes.has(coding.code())).toList();
			codes.code(known.stream().map(Chosen.Coding::code).toList(), CategorySubject.STATEMENT, statement.getCodes());
			List<String> notes = new ArrayList<>();
			if (note != null && first) {
				notes.add(note);
			}
			known.stream().filter(coding -> coding.note() != null).forEach(coding -> notes.add(codes.name(coding.code()) + ": " + coding.note()));
			statement.setNote(notes.isEmpty() ? null : String.join("\n", notes));
			boolean made = one.article().set(its.getKey().orElse(null)).add(statement, Map.of(Place.CONTENT, List.of(one.span()))).isEmpty();
			if (!made) {
				one.article().set(its.getKey().orElse(null)).statements().remove(statement);
				left.add("selections", "It is white space, or begins or ends inside a character", one.article().article().getName() + ", " + one.element().get("name"));
				return;
			}
			first = false;
			count("codings", known.size());
			its.getValue().stream().filter(coding -> !codes.has(coding.code())).forEach(coding -> left.add("codings", NO_CODE, one.article().article().getName()));
		}
		counts.kept("selections");
	}

	private void cases(Element root) {
		for (Element of : root.all("Cases", "Case")) {
			String name = of.get("name") == null ? "case" : of.get("name").strip();
			Actor actor = draft.newActor(ActorKind.PERSON, null, name);
			counts.kept("cases");
			fields.actor(of, actor.getCodes(), name);
			List<String> its = of.refs("CodeRef").filter(codes::has).toList();
			codes.code(its, CategorySubject.ACTOR, actor.getCodes());
			of.refs("SourceRef").forEach(ref -> left.add("sources of cases", "Which sources belong to a case has no place; raw/source has it", name));
			of.refs("SelectionRef").forEach(ref -> left.add("selections of cases", "Which selections belong to a case has no place; raw/source has it", name));
			if (of.text("Description") != null) {
				left.add("descriptions of cases", "An actor has none; raw/source has it", name);
			}
		}
	}

	private void foreign(Element root) {
		root.all("Links", "Link").forEach(link -> left.add("links", "Links have no place; raw/source has them", link.get("name") == null ? String.valueOf(link.guid()) : link.get("name")));
		root.all("Sets", "Set").forEach(set -> left.add("sets", "Sets of sources, codes and notes have no place; raw/source has them", String.valueOf(set.get("name"))));
	}

	/** What is left of notes, graphs and files. */
	private void rest(Element root) {
		root.all("Graphs", "Graph").forEach(graph -> left.add("graphs", "Drawings have no place; raw/source has them", String.valueOf(graph.get("name"))));
		int number = 0;
		for (Map.Entry<String, Element> entry : notes.entrySet()) {
			String words = placed.containsKey(entry.getKey()) ? null : words(entry.getValue());
			if (words != null) {
				number++;
				counts.file(KEPT + "notes/note-" + number + ".txt", words);
				left.add("notes", "It is on no selection and was kept in raw/source/notes", name(entry.getValue()));
			}
		}
		file.leadingOut().forEach(name -> left.add("files", "Its name leads out of the archive, and nothing is written outside of the corpus", name));
		file.unused().forEach(name -> left.add("files", "No text that was read is in it", name));
	}
}
