// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.dsl.anchors.CorpusFolder;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.GainsayPackage;
import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.TextFolder;

import com.google.inject.Inject;

/** Checks what is said of an article: where its text is, its language, and whose its annotation sets are. */
class ArticleChecks extends Checks {

	@Inject
	private Anchors anchors;

	@Check
	public void checkText(Article article) {
		if (article.getText() == null) {
			if (!article.getStatements().isEmpty()) {
				report(IssueCode.TEXT_NOT_GIVEN, AnchorChecks.called(article, "The") + " does not say where its text is. Add: text \"articles/FILE.txt\".",
						article, GainsayPackage.Literals.ELEMENT__NAME);
			}
			return;
		}
		EStructuralFeature text = GainsayPackage.Literals.ARTICLE__TEXT;
		switch (anchors.text(article)) {
			case TextFolder.Refused refused -> {
				String written = writtenPath(article); // a \t in it is two characters for whoever wrote it, and a tab in the model
				String file = "\"" + written + "\"";
				switch (refused.reason()) {
					case MISSING -> {
						if (written.indexOf('\\') < 0) {
							report(IssueCode.TEXT_MISSING, "There is no text file " + file + ". The path is relative to this file; put the text there, or correct the path.", article,
									text);
						} else {
							String there = isText(article, slashes(written)) ? slashes(written) : inside(article, written);
							report(IssueCode.TEXT_MISSING, "There is no text file " + file + ". The parts of a path are joined by /: write \""
									+ (there == null ? slashes(written) : there) + "\".", article, text, data(there));
						}
					}
					case UNREADABLE -> report(IssueCode.TEXT_MISSING, "The text file " + file + " cannot be read. Check who may read it.", article, text);
					case OUTSIDE -> {
						String inside = inside(article, written);
						report(IssueCode.TEXT_OUTSIDE_CORPUS, "The text file " + file + " lies outside the corpus folder and is not read. Copy it into the folder and give its path from this file."
								+ (inside == null ? "" : " Did you mean \"" + inside + "\"?"), article, text, data(inside));
					}
					case NOT_UTF8 -> report(IssueCode.TEXT_NOT_UTF8, "The text file " + file + " is not UTF-8. Save it again as UTF-8.", article, text);
					case TOO_LARGE -> report(IssueCode.TEXT_TOO_LARGE, "The text file " + file + " is too large and is not read: an article's text may have "
							+ BoundedFile.mebibytes(ArticleText.MOST_BYTES) + ". Keep of it what belongs to the article.", article, text);
				}
			}
			case TextFolder.Read read when article.getSha256() != null && !article.getSha256().equalsIgnoreCase(read.text().sha256()) ->
					report(IssueCode.TEXT_HASH_MISMATCH, "The text file \"" + article.getText() + "\" is not the one that was pinned: its SHA-256 is "
							+ read.text().sha256() + ". Restore the text, or correct the sha256.", article, GainsayPackage.Literals.ARTICLE__SHA256);
			case null, default -> {
			}
		}
	}

	/** The path of a text as it stands in the file, with its backslashes. */
	private static String writtenPath(Article article) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(article, GainsayPackage.Literals.ARTICLE__TEXT);
		String written = nodes.isEmpty() ? "" : NodeModelUtils.getTokenText(nodes.getFirst());
		return written.indexOf('\\') < 0 ? article.getText() : written.substring(1, written.length() - 1);
	}

	private static String slashes(String path) {
		return path.replace("\\\\", "\\").replace('\\', '/');
	}

	private static String[] data(String path) {
		return path == null ? new String[0] : new String[] { path };
	}

	private boolean isText(Article article, String path) {
		TextFolder texts = CorpusFolder.of(article.eResource());
		return texts != null && texts.read(CorpusFolder.file(article.eResource()), path) instanceof TextFolder.Read;
	}

	/** The end of a path that leads out, if there is a text of that path inside; else null. */
	private String inside(Article article, String written) {
		String path = slashes(written);
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			if (isText(article, path.substring(slash + 1))) {
				return path.substring(slash + 1);
			}
		}
		return null;
	}

	@Check
	public void checkLanguage(Article article) {
		if (article.getLanguage() == null) {
			return;
		}
		try {
			new Locale.Builder().setLanguageTag(article.getLanguage());
			if (!article.getLanguage().isEmpty()) {
				return;
			}
		} catch (IllformedLocaleException notATag) {
			// said below
		}
		warn(IssueCode.LANGUAGE_INVALID, "\"" + article.getLanguage() + "\" is not a language tag of BCP 47, such as \"en\", \"pt-BR\" or \"ja\".", article,
				GainsayPackage.Literals.ARTICLE__LANGUAGE);
	}

	/** Whose the statements are is asked of the file's annotator, so a set of another name is one that nobody finds under it. */
	@Check
	public void checkNameOfSet(AnnotationSet set) {
		String annotator = ClaimsNames.annotator(set);
		if (annotator != null && set.getName() != null && !set.getName().equals(annotator)) {
			warn(IssueCode.ANNOTATIONS_NAMED_OTHERWISE, "This annotation set is called \"" + set.getName() + "\", but its statements are those of \"" + annotator
					+ "\", the annotator of the file. Call it " + annotator + ", or move it to a file of its own.", set, GainsayPackage.Literals.ELEMENT__NAME);
		}
	}
}
