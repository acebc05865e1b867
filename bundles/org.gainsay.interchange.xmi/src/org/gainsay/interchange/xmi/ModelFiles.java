// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Corpus;
import org.gainsay.model.Element;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Text;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.Sha256;

/**
 * The files of a corpus that somebody brings as a model: one claims file each and one text each, at the paths that it says. What
 * the language cannot say is left out and told; it does not keep the rest from being written.
 */
final class ModelFiles {

	private final ClaimsWriter writer = ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class);
	private final ImportResult.Draft draft;
	private final Set<String> claims = new HashSet<>();

	/** @param draft gets the files, and what is told of them */
	ModelFiles(ImportResult.Draft draft) {
		this.draft = draft;
	}

	/**
	 * Writes all of a corpus into the draft. The model is changed: what cannot be written is taken out of it.
	 *
	 * @throws CancellationException if progress stops it
	 */
	void add(Corpus corpus, Progress progress) {
		int done = 0;
		int all = corpus.getFiles().size() + corpus.getTexts().size();
		for (Text text : corpus.getTexts()) {
			step(progress, done++, all);
			text(text);
		}
		for (ClaimsFile file : corpus.getFiles()) {
			step(progress, done++, all);
			claims(file);
		}
	}

	private static void step(Progress progress, int done, int all) {
		progress.step(done, all);
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	private void text(Text text) {
		String path = text.getPath();
		String content = text.getContent() == null ? "" : text.getContent();
		if (path == null || !isFree(path) || path.endsWith(CorpusFiles.EXTENSION) || path.equals(CorpusFiles.PROPERTIES) || path.equals(CorpusFiles.REJECTED_PAIRS)) {
			draft.notMapped("text", "Its path is not that of a text in a corpus, or there are two of it, so it is left out.", String.valueOf(path));
			return;
		}
		String marked = ByteOrderMark.MARK + content;
		boolean hadMark = text.getSha256() != null && !text.getSha256().equals(Sha256.hex(content.getBytes(StandardCharsets.UTF_8)))
				&& text.getSha256().equals(Sha256.hex(marked.getBytes(StandardCharsets.UTF_8)));
		draft.file(path, hadMark ? marked : content);
		if (text.getSha256() != null && !hadMark && !text.getSha256().equals(Sha256.hex(content.getBytes(StandardCharsets.UTF_8)))) {
			draft.notMapped("sha256", "The text is not the one whose SHA-256 is given, because something changed it on the way.", path);
		}
		draft.kept("texts");
	}

	/** Whether a file of that name can be made: it leads nowhere else, is not hidden, and is the first. */
	private boolean isFree(String path) {
		return !path.isBlank() && Stream.of(path.split("/", -1)).noneMatch(part -> part.startsWith(".") || part.isBlank() || part.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7F)) && !path.startsWith(ImportResult.SOURCES)
				&& !draft.has(path);
	}

	private String path(ClaimsFile file) {
		String path = file.getPath();
		if (path != null && isFree(path) && path.endsWith(CorpusFiles.EXTENSION) && Stream.of(path.split("/")).noneMatch(CorpusFiles.UNREAD_FOLDERS::contains)) {
			return path;
		}
		for (int i = 1;; i++) {
			String free = "imported" + (i == 1 ? "" : "-" + i) + CorpusFiles.EXTENSION;
			if (!draft.has(free) && !claims.contains(free)) {
				if (path != null) {
					draft.notMapped("path", "It is not that of a claims file in a corpus, or there are two of it, so the file got another name.", path);
				}
				return free;
			}
		}
	}

	private void claims(ClaimsFile file) {
		String path = path(file);
		claims.add(path);
		file.eAllContents().forEachRemaining(this::forget);
		if (file.getVersion() != 1) {
			draft.notMapped("version", "The language has version 1, and no other is known.", path);
			file.setVersion(1);
		}
		for (Element element : List.copyOf(file.getElements())) {
			if (element instanceof StatementSet set) {
				List.copyOf(set.getStatements()).forEach(statement -> check(statement, path));
			}
			try {
				writer.write(element);
				draft.kept(plural(element));
				if (element instanceof StatementSet set) {
					draft.kept("statements", set.getStatements().size());
				}
			} catch (RuntimeException cannot) {
				draft.notMapped(kind(element), "It cannot be said in the language, so it is left out: " + cannot.getMessage(), named(element) + " in " + path);
				file.getElements().remove(element);
			}
		}
		try {
			draft.file(path, writer.write(file));
		} catch (RuntimeException cannot) { // what is left is the annotator
			draft.notMapped("annotator", "It is no name, so it is left out.", file.getAnnotator() + " of " + path);
			file.setAnnotator(null);
			draft.file(path, writer.write(file));
		}
	}

	private void check(Statement statement, String path) {
		try {
			writer.write(statement, 1);
		} catch (RuntimeException cannot) {
			draft.notMapped("statement", "It cannot be said in the language, so it is left out: " + cannot.getMessage(), statement.getName() + " in " + path);
			((StatementSet) statement.eContainer()).getStatements().remove(statement);
		}
	}

	/** Leaves out what refers to something that is not among what was read. */
	private void forget(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (reference.isContainment() || reference.isContainer() || !object.eIsSet(reference)) {
				continue;
			}
			if (reference.isMany()) {
				Collection<?> targets = (Collection<?>) object.eGet(reference);
				List<Object> gone = new ArrayList<>();
				for (Object target : targets) {
					if (((EObject) target).eIsProxy()) {
						gone.add(target);
						told(object, reference);
					}
				}
				targets.removeAll(gone);
			} else if (object.eGet(reference) instanceof EObject target && target.eIsProxy()) {
				object.eUnset(reference);
				told(object, reference);
			}
		}
	}

	private void told(EObject object, EStructuralFeature feature) {
		draft.notMapped("reference", "What it refers to as " + feature.getName() + " is not among what is read, so it is left out.", named(object));
	}

	private static String named(EObject object) {
		for (EObject one = object; one != null; one = one.eContainer()) {
			if (one instanceof Element element && element.getName() != null) {
				return kind(one) + " " + element.getName();
			}
		}
		return kind(object);
	}

	private static String kind(EObject object) {
		return object.eClass().getName().replaceAll("(?<=.)(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
	}

	private static String plural(Element element) {
		return element instanceof Article ? "articles" : kind(element) + "s";
	}
}
