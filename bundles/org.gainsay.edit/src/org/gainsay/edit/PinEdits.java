// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Article;
import org.gainsay.text.ArticleText;
import org.gainsay.text.MergeMarkers;
import org.gainsay.text.TextFolder;

/**
 * Pins the texts of articles: writes the SHA-256 of the text file's bytes behind its path, or renews it, so that the check tells of a text
 * that is another than the one that was annotated. The texts themselves are never changed.
 */
public final class PinEdits {

	/** What comes of an article. */
	public enum State {
		/** No SHA-256 was written; now it is. */
		NEW,
		/** The SHA-256 is that of the text. */
		RIGHT,
		/** The SHA-256 was that of another text, which was annotated; it becomes that of the text that is there. */
		CHANGED,
		/** Nothing is written: the text cannot be read, or is none to pin, or there is an error where the SHA-256 would stand. */
		LEFT
	}

	/**
	 * What comes of one article.
	 *
	 * @param line   of its claims file, from 1: where its SHA-256 stands or is to stand; of what is left, where something is wrong; 0 where
	 *               nothing is to be done
	 * @param reason a sentence for the user: why it is left; null where it is not
	 */
	public record Pin(ArticleFacts article, State state, int line, String reason) {
	}

	/**
	 * What comes of all articles.
	 *
	 * @param articles each, in the order of the files, with those that are declared twice
	 * @param edit     empty where all is right
	 */
	public record Pins(List<Pin> articles, CorpusEdit edit) {

		/** How many articles something comes of. */
		public int count(State state) {
			return (int) articles.stream().filter(pin -> pin.state() == state).count();
		}
	}

	/** Why a text is not there. */
	private static final Set<IssueCode> OF_TEXTS = EnumSet.of(IssueCode.TEXT_NOT_GIVEN, IssueCode.TEXT_MISSING, IssueCode.TEXT_OUTSIDE_CORPUS,
			IssueCode.TEXT_NOT_UTF8, IssueCode.TEXT_TOO_LARGE);

	private final CorpusSession session;

	public PinEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Pins the text of every article. What cannot be pinned is left.
	 *
	 * @throws StaleEditException if a file has changed since it was checked
	 */
	public Pins pinAll() {
		Editing editing = new Editing(session);
		List<Pin> pins = new ArrayList<>();
		for (FileFacts file : editing.corpus().files()) {
			List<Problem> problems = editing.corpus().problems(file.file());
			file.articles().forEach(article -> pins.add(pin(editing, article, problems)));
		}
		List<String> pinned = pins.stream().filter(pin -> pin.state() == State.NEW || pin.state() == State.CHANGED).map(pin -> pin.article().name()).distinct().toList();
		return new Pins(List.copyOf(pins), editing.result("Pin the texts as they are now", pinned));
	}

	/**
	 * Pins the text of one article.
	 *
	 * @throws IllegalArgumentException with a message for the user if it cannot be pinned, or a file has changed since it was checked
	 */
	public CorpusEdit pin(ArticleFacts article) {
		Editing editing = new Editing(session);
		Pin pin = pin(editing, article, editing.corpus().problems(article.at().file()));
		if (pin.state() == State.LEFT) {
			throw new IllegalArgumentException(pin.reason());
		}
		return editing.result("Pin the text as it is now", List.of(article.name()));
	}

	/** @param problems of the file */
	private Pin pin(Editing editing, ArticleFacts article, List<Problem> problems) {
		Optional<ArticleText> text = editing.corpus().text(article);
		if (text.isEmpty()) {
			return withoutText(editing, article, problems);
		}
		String hash = text.get().sha256();
		if (hash.equalsIgnoreCase(article.sha256())) {
			return new Pin(article, State.RIGHT, 0, null);
		}
		if (!MergeMarkers.of(text.get().text()).isEmpty()) {
			return left(editing, article, "A merge was not ended in the text file \"" + article.text() + "\". Decide between the versions and delete the markers, then pin it.");
		}
		Optional<Problem> notUtf8 = problems.stream().filter(problem -> problem.code() == IssueCode.FILE_NOT_UTF8).findFirst();
		if (notUtf8.isPresent()) {
			return left(editing, article, notUtf8.get().message());
		}
		try {
			write(editing, article, hash);
			return new Pin(article, article.sha256() == null ? State.NEW : State.CHANGED, line(editing, article, editing.edits(article.at().file()).getLast().offset()), null);
		} catch (StaleEditException changed) {
			throw changed;
		} catch (IllegalArgumentException refused) {
			return left(editing, article, refused.getMessage());
		}
	}

	/** Writes the SHA-256 of an article's text down, instead of the one that is there. */
	static void write(Editing editing, ArticleFacts article, String hash) {
		WrittenElement.of(editing, article.at(), Article.class, what(article), (written, there) -> write(written, what(article), hash));
	}

	/**
	 * Writes the SHA-256 of an article's text behind the path of it.
	 *
	 * @param what how a message calls the article
	 */
	static void write(WrittenElement written, String what, String hash) {
		List<Body.Part> texts = written.body().parts("text");
		if (texts.size() != 1) {
			throw new IllegalArgumentException("It is said more than once where the text of " + what + " is: mend that first.");
		}
		List<INode> values = texts.getFirst().values(); // The path, and the hash where there is one.
		String made = ClaimsWriter.string(hash);
		INode last = values.getLast();
		written.edit(values.size() > 1 ? new TextEdit(last.getOffset(), last.getLength(), made) : new TextEdit(last.getEndOffset(), 0, " sha256 " + made));
	}

	private static String what(ArticleFacts article) {
		return "the article \"" + article.name() + "\"";
	}

	private Pin withoutText(Editing editing, ArticleFacts article, List<Problem> problems) {
		Region whole = article.at().whole();
		Optional<Problem> why = problems.stream().filter(problem -> OF_TEXTS.contains(problem.code())
				&& whole.offset() <= problem.region().offset() && problem.region().end() <= whole.end()).findFirst();
		if (why.isPresent()) {
			return new Pin(article, State.LEFT, why.get().line(), why.get().message());
		}
		String text = article.text();
		if (text == null) {
			return left(editing, article, "The article \"" + article.name() + "\" does not say where its text is.");
		}
		if (new TextFolder(session.folder()).read(session.folder().resolve(text)) instanceof TextFolder.Read) {
			throw StaleEditException.sinceCheck(text);
		}
		return left(editing, article, "The text file \"" + text + "\" cannot be read.");
	}

	private static Pin left(Editing editing, ArticleFacts article, String reason) {
		return new Pin(article, State.LEFT, line(editing, article, article.at().name().offset()), reason);
	}

	private static int line(Editing editing, ArticleFacts article, int offset) {
		return Math.toIntExact((editing.text(article.at().file()).substring(0, offset) + ".").lines().count());
	}
}
