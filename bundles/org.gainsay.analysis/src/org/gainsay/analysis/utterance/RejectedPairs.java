// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Sha256;
import org.gainsay.text.Span;

/**
 * The pairs that somebody has judged not to belong together. They are kept in the corpus folder as text, a line a pair:
 *
 * <pre>
 * courier.warned ~1f2e3d4c | ledger.memo ~99aabbcc   # why, if anybody says
 * </pre>
 *
 * A side is the qualified name of a statement, and after the tilde the beginning of a hash of its words, by which it is found
 * again when it was renamed; of a passage that nobody annotated it is the name of the article, and the hash. What a person
 * writes may leave the hash of a statement out. Lines stand in the order of the alphabet, so that two persons' decisions merge.
 */
public final class RejectedPairs {

	/** The file's name, in the corpus folder. */
	public static final String FILE = CorpusFiles.REJECTED_PAIRS;

	private static final String HEAD = """
			# Pairs of statements that were found alike and are not the same utterance: Gainsay does not show them again.
			# A line a pair: the statements' names, each with a hash of its words. Delete a line to see its pair again.
			""";
	private static final Pattern LINE = Pattern.compile("\\s*([^\\s~|#]+)(?:\\s*~([0-9a-f]{8}))?\\s*\\|\\s*([^\\s~|#]+)(?:\\s*~([0-9a-f]{8}))?\\s*(?:#.*)?");
	private static final int HASH_LENGTH = 8;
	private static final int SHOWN_WORDS = 6;

	/** One side of a line; the hash may be null. */
	private record Side(String name, String hash) {
	}

	private record Line(Side left, Side right) {
	}

	private final String text;
	private final List<Line> lines = new ArrayList<>();
	private final List<Integer> unread = new ArrayList<>();

	private RejectedPairs(String text) {
		this.text = text;
		List<String> all = text.lines().toList();
		for (int i = 0; i < all.size(); i++) {
			String line = all.get(i).strip();
			Matcher matcher = LINE.matcher(line);
			if (matcher.matches()) {
				lines.add(new Line(new Side(matcher.group(1), matcher.group(2)), new Side(matcher.group(3), matcher.group(4))));
			} else if (!line.isEmpty() && !line.startsWith("#")) {
				unread.add(i + 1);
			}
		}
	}

	/** Those of a corpus. */
	public static RejectedPairs of(Corpus corpus) {
		return of(corpus.rejectedPairs());
	}

	/** Those of the text of a file; empty for a file that is not there. */
	public static RejectedPairs of(String text) {
		return new RejectedPairs(text);
	}

	/** The numbers, from 1, of the lines that are neither pair nor comment and were passed over. */
	public List<Integer> unreadLines() {
		return List.copyOf(unread);
	}

	/** Whether a pair is among them. */
	public boolean contains(UtterancePair pair, Corpus corpus) {
		return contains(pair, keys(corpus), corpus);
	}

	// ---- looking up

	/** The pairs as two names or passages each, as the corpus has them now. */
	Set<String> keys(Corpus corpus) {
		Set<String> keys = new HashSet<>();
		for (Line line : lines) {
			for (String one : now(line.left, corpus)) {
				for (String other : now(line.right, corpus)) {
					keys.add(Utterances.key(one, other));
				}
			}
		}
		return keys;
	}

	boolean contains(UtterancePair pair, Set<String> keys, Corpus corpus) {
		return keys.contains(Utterances.key(side(pair.left(), corpus), side(pair.right(), corpus)));
	}

	/** The name of a statement; of a passage its article and hash. */
	private static String side(Saying saying, Corpus corpus) {
		return saying.statement() != null ? saying.name() : saying.article() + " ~" + hash(words(saying, corpus));
	}

	/** What a line's side means now: the statement of the name; if there is none, those with the same words in the article of the name. */
	private static List<String> now(Side side, Corpus corpus) {
		if (corpus.statement(side.name).isPresent()) {
			return List.of(side.name);
		}
		if (side.hash == null) {
			return List.of();
		}
		List<String> found = new ArrayList<>();
		for (String article : article(side.name, corpus)) {
			for (AnnotationSetFacts set : corpus.setsOf(article)) {
				for (StatementFacts statement : set.statements()) {
					AnchorFacts content = statement.content();
					if (content != null && side.hash.equals(hash(words(article, content.spans(), corpus)))) {
						found.add(statement.qualifiedName());
					}
				}
			}
		}
		found.add(side.name + " ~" + side.hash); // a passage
		return found;
	}

	/** The article that a name begins with, or that it is; all of them where that has been renamed. */
	private static List<String> article(String name, Corpus corpus) {
		for (String part : name.split("\\.")) {
			if (corpus.article(part).isPresent()) {
				return List.of(part);
			}
		}
		return corpus.articles().stream().map(article -> article.name()).toList();
	}

	private static String words(Saying saying, Corpus corpus) {
		return words(saying.article(), saying.spans(), corpus);
	}

	private static String words(String article, List<Span> spans, Corpus corpus) {
		Optional<ArticleText> text = corpus.article(article).flatMap(corpus::text);
		StringBuilder words = new StringBuilder();
		for (Span span : spans) {
			if (text.isPresent() && span.end() <= text.get().text().length()) {
				words.append(words.isEmpty() ? "" : " ").append(text.get().at(span));
			}
		}
		return words.toString();
	}

	/** Of the letters, with their marks, and digits alone, so that quotation marks and blanks may change. */
	private static String hash(String words) {
		String letters = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
		return Sha256.hex(letters).substring(0, HASH_LENGTH);
	}

	// ---- changing

	/** The edit that rejects a pair: a line of its own, where the alphabet puts it. */
	public CorpusEdit reject(UtterancePair pair, Corpus corpus) {
		String left = written(pair.left(), corpus);
		String right = written(pair.right(), corpus);
		boolean swapped = left.compareTo(right) > 0;
		String line = (swapped ? right : left) + " | " + (swapped ? left : right) + "  # " + quoted(swapped ? pair.right() : pair.left(), corpus) + " / "
				+ quoted(swapped ? pair.left() : pair.right(), corpus);
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		String label = "Reject Pair";
		if (text.isEmpty()) {
			return edit(label, null, new TextEdit(0, 0, HEAD + line + "\n"));
		}
		int at = 0;
		while (at < text.length()) {
			int end = text.indexOf('\n', at);
			String there = text.substring(at, end < 0 ? text.length() : end);
			if (LINE.matcher(there.strip()).matches() && there.strip().compareTo(line) > 0) {
				return edit(label, Stamp.of(text), new TextEdit(at, 0, line + lineEnd));
			}
			at = end < 0 ? text.length() : end + 1;
		}
		return edit(label, Stamp.of(text), new TextEdit(text.length(), 0, (text.endsWith("\n") ? "" : lineEnd) + line + lineEnd));
	}

	/**
	 * The edit that takes the rejection of a pair back.
	 *
	 * @return empty where the pair is not among the rejected
	 */
	public Optional<CorpusEdit> restore(UtterancePair pair, Corpus corpus) {
		String wanted = Utterances.key(side(pair.left(), corpus), side(pair.right(), corpus));
		List<TextEdit> edits = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = text.indexOf('\n', at);
			int next = end < 0 ? text.length() : end + 1;
			if (of(text.substring(at, next)).keys(corpus).contains(wanted)) {
				edits.add(new TextEdit(at, next - at, ""));
			}
			at = next;
		}
		return edits.isEmpty() ? Optional.empty() : Optional.of(new CorpusEdit("Restore Pair", List.of(new FileEdits(FILE, Stamp.of(text), edits))));
	}

	private static CorpusEdit edit(String label, String stamp, TextEdit edit) {
		return new CorpusEdit(label, List.of(new FileEdits(FILE, stamp, List.of(edit))));
	}

	private static String written(Saying saying, Corpus corpus) {
		return (saying.statement() != null ? saying.name() : saying.article()) + " ~" + hash(words(saying, corpus));
	}

	private static String quoted(Saying saying, Corpus corpus) {
		String[] words = words(saying, corpus).strip().split("\\s+");
		String first = String.join(" ", List.of(words).subList(0, Math.min(SHOWN_WORDS, words.length)));
		return "“" + first + (words.length > SHOWN_WORDS ? " …" : "") + "”";
	}
}
