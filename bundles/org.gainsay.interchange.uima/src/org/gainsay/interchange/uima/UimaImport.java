// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.LayersIn;
import org.gainsay.interchange.standoff.Spoken;
import org.gainsay.model.ActorKind;

/** What the formats of UIMA have in common when they are read: documents of any of them, alone or in a folder, an archive or a project of INCEpTION. */
abstract class UimaImport implements Importer {

	/** So many files are looked at to know a format. */
	private static final int MOST_LOOKED_AT = 40;

	/** Whether something is a document of this very format. */
	abstract boolean is(UimaSource.Entry entry);

	@Override
	public List<FormatOption> options() {
		return List.of(Mapping.OPTION);
	}

	@Override
	public Set<Part> carries() {
		return EnumSet.of(Part.TEXTS, Part.ARTICLES, Part.ACTORS, Part.CLAIMS, Part.SPANS, Part.PIECES, Part.CHAINS, Part.STANCES, Part.CERTAINTY, Part.RELATIONS, Part.CODES, Part.SETS, Part.NOTES);
	}

	@Override
	public boolean recognises(Path source) throws IOException {
		int[] looked = { 0 };
		boolean[] found = { false };
		UimaSource.each(source, new ArrayList<>(), entry -> {
			found[0] = is(entry);
			return !found[0] && ++looked[0] <= MOST_LOOKED_AT;
		});
		return found[0];
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		ImportResult.Draft counts = new ImportResult.Draft();
		Run run = new Run(new Spoken(new CorpusDraft(counts)), Mapping.of(values, "mapping 1"));
		List<String> unread = new ArrayList<>();
		Map<String, TypeSystemDescription> types = types(source, counts);
		int[] done = { 0 };
		UimaSource.each(source, unread, entry -> {
			progress.step(done[0]++, 0);
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			if (!entry.isTypes()) {
				run.add(entry, types);
			}
			return true;
		});
		run.addAll();
		unread.forEach(path -> counts.notMapped("file", "It cannot be read, is too large, or is a link that leads out of the folder; the first: " + path + "."));
		if (run.documents == 0) {
			throw new IOException(source + " has no document of UIMA in it that can be read" + (run.failed != null ? "; the first that cannot: " + run.failed : unread.isEmpty() ? "." : "; the first that cannot: " + unread.getFirst() + "."));
		}
		run.mapping.unused().forEach(rule -> counts.notMapped("rule of the mapping", "Nothing in the source has the name; the first: " + rule + " in line " + rule.line() + "."));
		return run.spoken.draft().result("Import of " + name(), progress);
	}

	/** The types by the folder that they lie in. What is the same in many, as in an archive a document, is the very same object, of which types are made once. */
	private static Map<String, TypeSystemDescription> types(Path source, ImportResult.Draft counts) throws IOException {
		Map<String, TypeSystemDescription> types = new HashMap<>();
		Map<ByteBuffer, TypeSystemDescription> read = new HashMap<>();
		UimaSource.types(source, entry -> {
			if (entry.isTypes()) {
				types(entry, types, read, counts);
			}
			return true;
		});
		Path beside = source.toAbsolutePath().resolveSibling("TypeSystem.xml");
		if (types.isEmpty() && Files.isRegularFile(source) && Files.isRegularFile(beside)) {
			UimaSource.types(beside, entry -> {
				types(entry, types, read, counts);
				return true;
			});
		}
		return types;
	}

	private static void types(UimaSource.Entry entry, Map<String, TypeSystemDescription> types, Map<ByteBuffer, TypeSystemDescription> read, ImportResult.Draft counts) {
		try {
			ByteBuffer content = ByteBuffer.wrap(entry.content());
			TypeSystemDescription known = read.get(content);
			if (known == null) {
				known = UimaSource.types(entry);
				read.put(content, known);
			}
			types.putIfAbsent(folder(entry.path()), known);
		} catch (IOException wrong) {
			counts.notMapped("type system", "It cannot be read; the first: " + entry.path() + " (" + wrong.getMessage() + ").");
		}
	}

	private static String folder(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}

	/**
	 * A document that is to be read.
	 *
	 * @param types   that it is of; null where none are beside it
	 * @param missing why its bytes cannot be had; null where they are held
	 */
	private record Unread(UimaSource.Entry entry, TypeSystemDescription types, IOException missing) {
	}

	/**
	 * What a document is, made apart from all others.
	 *
	 * @param failed   why it cannot be read, in which case there is nothing else; null where it can
	 * @param text     null where it has none
	 * @param known    what is said of the article, by the names of the features
	 * @param title    that the document itself has; null for none
	 * @param language as the document has it; null for none
	 * @param layers   null of a document of which the text alone counts
	 * @param told     what did not go along into the layers
	 */
	private record Document(String path, Place place, IOException failed, String text, Map<String, String> known, String title, String language, Layers layers, ImportResult.Draft told) {
	}

	/** One import. Documents are read on all processors, some at a time, and taken in their order. */
	private final class Run {
		private static final int AT_A_TIME = 64;
		private static final int BYTES_AT_A_TIME = 32 << 20;

		private final Spoken spoken;
		private final Mapping mapping;
		private final ThreadLocal<NewCas> made = ThreadLocal.withInitial(NewCas::new);
		private final List<Unread> next = new ArrayList<>();
		private long bytes;
		private final Map<String, ArticleDraft> articles = new HashMap<>();
		/** What the first article of a file and a text is called. */
		private final Map<String, String> calledOf = new HashMap<>();
		private final Set<String> taken = new HashSet<>();
		private int documents;
		private String failed;

		Run(Spoken spoken, Mapping mapping) {
			this.spoken = spoken;
			this.mapping = mapping;
		}

		void add(UimaSource.Entry entry, Map<String, TypeSystemDescription> types) {
			TypeSystemDescription beside = null;
			for (String folder = folder(entry.path());; folder = folder(folder)) {
				beside = types.get(folder);
				if (beside != null || folder.isEmpty()) {
					break;
				}
			}
			IOException missing = null;
			try {
				bytes += entry.hold();
			} catch (IOException unreadable) {
				missing = unreadable;
			}
			next.add(new Unread(entry, beside, missing));
			if (next.size() == AT_A_TIME || bytes > BYTES_AT_A_TIME) {
				addAll();
			}
		}

		/** Adds those that wait for it. */
		void addAll() {
			InOrder.each(List.copyOf(next), this::read, this::take);
			next.clear();
			bytes = 0;
		}

		/** @return with a null path if it is no document of UIMA */
		private Document read(Unread one) {
			UimaSource.Entry entry = one.entry();
			Place place = Place.of(entry.path());
			try {
				if (one.missing() != null) {
					throw one.missing();
				}
				CAS cas = UimaSource.read(entry, one.types(), made.get());
				if (cas == null) {
					return new Document(null, place, null, null, Map.of(), null, null, null, null);
				}
				ImportResult.Draft told = new ImportResult.Draft();
				CasRead read = new CasRead(cas, mapping, told, entry.path());
				boolean textAlone = place.initial() || cas.getDocumentText() == null; // of a project, the text alone
				return new Document(entry.path(), place, null, cas.getDocumentText(), read.article(), string(cas.getDocumentAnnotation(), "documentTitle"), cas.getDocumentLanguage(), textAlone ? null : read.read(), told);
			} catch (IOException wrong) {
				return new Document(entry.path(), place, wrong, null, Map.of(), null, null, null, null);
			}
		}

		private void take(Document document) {
			ImportResult.Draft counts = spoken.draft().files();
			if (document.failed() != null) {
				failed = failed == null ? document.path() + " (" + document.failed().getMessage() + ")." : failed;
				counts.notMapped("document", "It cannot be read; the first: " + failed);
				return;
			}
			if (document.path() == null) {
				return;
			}
			documents++;
			String text = document.text();
			if (text == null) {
				counts.notMapped("document", "It has no text; the first: " + document.path() + ".");
				return;
			}
			Place place = document.place();
			Map<String, String> known = document.known();
			String annotator = known.isEmpty() ? place.user() : known.get("annotator");
			String name = known.getOrDefault("file", place.document());
			String file = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\.txt$", "") + "\0" + text;
			String called = known.get(UimaTypes.ARTICLE_FEATURES.getFirst());
			boolean another = called != null && !called.equals(Objects.requireNonNullElse(calledOf.putIfAbsent(file, called), called)); // one text may be that of several
			ArticleDraft article = articles.computeIfAbsent(another ? file + "\0" + called : file, none -> article(name, document));
			if (document.layers() == null) {
				return;
			}
			if (!taken.add(article.article().getName() + "\0" + annotator)) {
				if (place.user() == null) { // a project has the same annotator's in another format
					counts.notMapped("document", "There is one of the same text and annotator already; the first: " + document.path() + ".");
				}
				return;
			}
			counts.tell(document.told());
			new LayersIn(article.set(annotator), spoken, "uima").add(document.layers());
			counts.kept("documents");
		}

		private ArticleDraft article(String name, Document document) {
			Map<String, String> known = document.known();
			ArticleDraft article = spoken.draft().article(name, document.text());
			String title = known.get("title") != null ? known.get("title") : document.title();
			if (title != null && !title.isBlank() && !title.equals(name)) {
				article.article().setTitle(title);
			}
			if (known.get("outlet") != null) {
				article.article().setOutlet(spoken.actor(ActorKind.PUBLICATION, known.get("outlet"), known.get("outlet")));
			}
			if (known.get("published") != null && known.get("published").matches("\\d{4}(-\\d{2}){0,2}(T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})?)?")) {
				article.article().setPublished(known.get("published"));
			}
			article.article().setUrl(known.get("url"));
			String language = document.language();
			if (language != null && !language.equals("x-unspecified") && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
				article.article().setLanguage(language);
			}
			spoken.draft().files().kept("texts");
			return article;
		}

		private static String string(AnnotationFS from, String name) {
			if (from == null) {
				return null;
			}
			Feature feature = from.getType().getFeatureByBaseName(name);
			return feature == null ? null : from.getStringValue(feature);
		}
	}

	/** What a path says of a document: INCEpTION has {@code annotation/DOCUMENT/USER.xmi}, with or without an archive around it. */
	private record Place(String document, String user, boolean initial) {
		static Place of(String path) {
			String[] parts = path.split("/");
			for (int i = 0; i + 2 < parts.length; i++) {
				if (parts[i].equals("annotation") || parts[i].equals("annotation_ser") || parts[i].equals("curation") || parts[i].equals("curation_ser")) {
					String user = parts[i + 2].replaceAll("\\.(xmi|xml|json|ser|zip)$", "");
					return new Place(parts[i + 1], user, user.equals(InceptionProject.INITIAL));
				}
			}
			String name = parts[parts.length - 1].replaceAll("\\.(xmi|xml|json|ser)$", "");
			return new Place(name, null, false);
		}
	}
}
