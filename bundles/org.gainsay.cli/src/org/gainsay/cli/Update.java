// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.NewTexts;
import org.gainsay.edit.TextSource;
import org.gainsay.edit.UpdateEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.texts.intake.ImportedText;
import org.gainsay.text.ArticleText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code update}. */
@Command(name = "update", description = "Replaces the texts of articles by new versions, in all files or in none. Every statement leads to the same words in the new text; what is gone, "
		+ "or may stand in several places, becomes an error and is never taken for other words. The old text is kept in the folder history.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay update my-corpus corrected/leak.txt",
				"  gainsay update my-corpus Downloads/page-7.txt --article leak --dry-run",
				"  gainsay update my-corpus corrected --format json",
				"  gainsay update my-corpus leak-evening.txt --article leak --as-version" })
final class Update extends WritingCommand {

	@Parameters(index = "1", paramLabel = "NEW", description = "The new text, in UTF-8, or a folder of new texts: each is for the article whose text has the same path below DIR, else the same file name.")
	Path given;

	@Option(names = "--article", paramLabel = "NAME", description = "The article whose text it is, where the name of the file does not say it.")
	String article;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise. With json nothing else is printed, so no diff with --dry-run.")
	Format format;

	@Option(names = "--as-version", description = "Keep the article as it is, and make a new one that revises it.")
	boolean asVersion;

	@Option(names = "--force", description = "Take a new text even if it has next to nothing in common with the old one.")
	boolean insist;

	private UpdateEdits.Update update;

	@Override
	void checkUse() {
		if (!Files.exists(given)) {
			throw new UncheckedIOException(new NoSuchFileException(given.toString()));
		}
	}

	@Override
	CorpusEdit edit(CorpusSession session) {
		NewTexts found;
		try {
			found = NewTexts.of(given, session.corpus(), article);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(named(unreadable, given));
		}
		found.unmatched().forEach((file, why) -> err().println("gainsay: left: " + Words.visible(file) + ": it " + Words.oneLine(why) + "."));
		if (found.files().isEmpty()) {
			throw wrongUse("No file in " + Words.visible(given) + " is the text of an article by its path or name.");
		}
		Map<String, ArticleText> texts = read(found.files());
		UpdateEdits edits = new UpdateEdits(session);
		if (!asVersion) {
			update = edits.replace(texts, insist);
			return update.edit();
		}
		if (texts.size() > 1) {
			throw wrongUse("With --as-version one article is given at a time; there are texts for " + texts.size() + ".");
		}
		Map.Entry<String, ArticleText> only = texts.entrySet().iterator().next();
		List<ArticleFacts> of = session.corpus().articles().stream().filter(one -> article == null ? only.getKey().equals(one.text()) : one.name().equals(article)).toList();
		update = edits.version(of.getFirst(), only.getValue(), insist);
		return update.edit();
	}

	/** All texts; where one cannot be read each of them that cannot is told, and none is taken. */
	private Map<String, ArticleText> read(Map<String, Path> files) {
		TextSource source = new ImportedText();
		Map<String, ArticleText> texts = new LinkedHashMap<>();
		IOException failure = null;
		for (Map.Entry<String, Path> one : files.entrySet()) {
			try {
				texts.put(one.getKey(), source.read(one.getValue()));
			} catch (IOException unreadable) {
				if (failure != null) {
					err().println("gainsay: " + Words.oneLine(failure.getMessage()));
				}
				failure = named(unreadable, one.getValue());
			}
		}
		if (failure != null) {
			throw new UncheckedIOException(failure instanceof FileSystemException file && file.getReason() == null ? new FileSystemException(file.getFile(), null, "cannot be read") : failure);
		}
		return texts;
	}

	@Override
	void details(PrintWriter to) {
		if (format == Format.json) {
			print(UpdateText.json(update.articles()));
		} else {
			UpdateText.print(update.articles(), to);
		}
	}

	@Override
	PrintWriter told() {
		return format == Format.json ? err() : out();
	}

	@Override
	boolean showsDiff() {
		return format != Format.json;
	}

	@Override
	String what() {
		int count = update.articles().size();
		if (asVersion) {
			return "Made an article of the new version of \"" + Words.visible(update.articles().getFirst().article().name()) + "\"";
		}
		return String.format(Locale.ROOT, "Updated the %s of %s", count == 1 ? "text" : "texts", Words.count(count, "article"));
	}

	@Override
	String uncertain() {
		return "what they quote";
	}
}
