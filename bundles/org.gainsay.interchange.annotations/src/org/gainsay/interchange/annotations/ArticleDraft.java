// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quoting;
import org.gainsay.text.Sha256;
import org.gainsay.text.Span;

/** An article of a corpus that is imported, with the statements of each annotator. */
public final class ArticleDraft {

	private static final int LONGEST_TITLE = 300;

	private final CorpusDraft corpus;
	private final String stem;
	private final Article article = GainsayFactory.eINSTANCE.createArticle();
	private final String content;
	private final ArticleText text;
	private final Quoting quoting;
	private final Map<String, SetDraft> sets = new LinkedHashMap<>();
	private String claimsFile;
	private String textFile;
	private String own;
	private Status status;

	ArticleDraft(CorpusDraft corpus, String stem, String name, String given) {
		this.corpus = corpus;
		this.stem = stem;
		this.content = wellFormed(given.startsWith("\uFEFF") ? given.substring(1) : given);
		this.text = ArticleText.of(content);
		this.quoting = new Quoting(text);
		article.setName(name);
		article.setTitle(content.lines().map(line -> line.replaceAll("\\p{Cntrl}", " ").strip()).filter(line -> !line.isEmpty()).findFirst().map(ArticleDraft::title).orElse(name));
		this.claimsFile = stem + ".claims";
		this.textFile = stem + ".txt";
		article.setText(textFile);
		article.setSha256(Sha256.hex(content.getBytes(StandardCharsets.UTF_8)));
	}

	/** Halves of surrogate pairs, which no file can hold, become the replacement character, which is as long. */
	private static String wellFormed(String given) {
		StringBuilder made = new StringBuilder(given);
		for (int i = 0; i < made.length(); i++) {
			if (Character.isHighSurrogate(made.charAt(i)) && i + 1 < made.length() && Character.isLowSurrogate(made.charAt(i + 1))) {
				i++;
			} else if (Character.isSurrogate(made.charAt(i))) {
				made.setCharAt(i, '\uFFFD');
			}
		}
		return made.toString();
	}

	private static String title(String line) {
		return line.length() <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE))) + "…";
	}

	/** What is known of it: title (the text's first line at first), outlet, dates and the rest; name, text and hash are settled. */
	public Article article() {
		return article;
	}

	/**
	 * Says where it was, so that it comes there again, as far as nothing else is there and every system takes the names: beside other
	 * articles of the same annotator in one claims file, too. Without this it is in files of its own, called by its name.
	 *
	 * @param claims the claims file, relative to the corpus folder, with / between its parts; null where it is not known
	 * @param file   that of the text; null where it is not known
	 */
	public void at(String claims, String file) {
		claimsFile = claims != null && corpus.mayHold(claims, ".claims", stem) ? claims : claimsFile;
		textFile = file != null && corpus.mayBe(file, ".txt", stem, article.getSha256()) ? file : textFile;
		Path folder = Path.of("/").resolve(claimsFile).getParent();
		article.setText(folder.relativize(Path.of("/").resolve(textFile)).toString().replace('\\', '/'));
	}

	/** Its text, in which spans are counted. */
	public ArticleText text() {
		return text;
	}

	/** The span of an interval in code points. */
	public Span codePoints(int start, int end) {
		return new Span(text.utf16(start), text.utf16(end));
	}

	/**
	 * The statements of an annotator.
	 *
	 * @param annotator as the source calls him; null where it does not say whose they are
	 */
	public SetDraft set(String annotator) {
		return set(annotator, null);
	}

	/**
	 * The statements of an annotator in a round of a study; with one they are never the article's own.
	 *
	 * @param annotator as the source calls him; null where it does not say whose they are
	 * @param round     its name; null for none
	 */
	public SetDraft set(String annotator, String round) {
		String name = annotator == null ? "" : corpus.annotator(annotator);
		return sets.computeIfAbsent(round == null ? name : name + "\n" + round, key -> new SetDraft(this, name, null, round));
	}

	/**
	 * The statements of a set that has a name of its own; it is never the article's own.
	 *
	 * @param name      made a name where it is none
	 * @param annotator as the source calls him; null where it does not say whose they are
	 * @param round     the name of the round of a study that it belongs to; null for none
	 */
	public SetDraft named(String name, String annotator, String round) {
		return sets.computeIfAbsent("\n" + name + (round == null ? "" : "\n" + round), key -> new SetDraft(this, annotator == null ? "" : corpus.annotator(annotator), CorpusDraft.identifier(name, "unknown"), round));
	}

	/**
	 * The statements of the annotator whose are the article's own, also where there are others. Unless this is called they are nobody's, or those of the only annotator.
	 *
	 * @param annotator as the source calls him; null where it does not say whose they are
	 */
	public SetDraft own(String annotator) {
		SetDraft set = set(annotator);
		own = set.annotator();
		return set;
	}

	/** Says how far the article's own set is, whosever it is. */
	public void status(Status reached) {
		status = reached;
	}

	/** Its sets so far, in the order in which they were asked for. */
	public List<SetDraft> sets() {
		return List.copyOf(sets.values());
	}

	Quoting quoting() {
		return quoting;
	}

	/** Puts the statements where they belong: those of the only annotator, of whom {@link #own} names, or of nobody, are the article's own. */
	void settle() {
		SetDraft only = sets.size() == 1 ? sets.values().iterator().next() : null;
		SetDraft its = only != null && only.name() == null && only.round() == null ? only : sets.get(own == null ? "" : own);
		GainsayFactory make = GainsayFactory.eINSTANCE;
		ClaimsFile file = make.createClaimsFile();
		file.getElements().add(article);
		if (its != null) {
			article.getStatements().addAll(its.statements());
			article.getCodes().addAll(its.codes());
			article.setStatus(its.status());
			file.setAnnotator(its.annotator().isEmpty() ? null : its.annotator());
		}
		if (status != null) {
			article.setStatus(status);
		}
		for (SetDraft set : sets.values()) {
			if (set != its) {
				AnnotationSet other = make.createAnnotationSet();
				other.setName(set.name() != null ? set.name() : set.annotator().isEmpty() ? "unknown" : set.annotator());
				other.setOf(article);
				if (set.round() != null) {
					other.setRound(corpus.round(set.round()));
				}
				other.setCoded(set.coded());
				other.setStatus(set.status());
				other.getStatements().addAll(set.statements());
				other.getCodes().addAll(set.codes());
				ClaimsFile beside = make.createClaimsFile();
				beside.setAnnotator(set.annotator().isEmpty() ? null : set.annotator());
				beside.getElements().add(other);
				set.place(other);
			}
		}
	}

	void write(CorpusDraft draft) {
		if (!draft.files().has(textFile)) { // that of another article, too
			draft.files().file(textFile, content);
		}
		draft.file(claimsFile, stem + ".claims", article);
		for (SetDraft set : sets.values()) {
			if (set.placed() != null) {
				draft.file(draft.freeStem(stem + "-" + set.placed().getName()), set.annotator().isEmpty() ? null : set.annotator(), new ArrayList<>(List.of(set.placed())));
			}
		}
	}
}
