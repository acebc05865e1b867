// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.Part;
import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.annotations.SetDraft;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.standoff.Spoken;
import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;

/** Reads stand-off files of brat with their texts: those of PolNeAR and PARC, our own, and others whose events have sources, cues and contents. */
public final class BratImporter implements Importer {

	private static final int MOST_BYTES = 64 << 20;

	@Override
	public String id() {
		return "brat";
	}

	@Override
	public String name() {
		return "brat stand-off";
	}

	@Override
	public String description() {
		return "Texts with stand-off files (.ann), such as those of the corpus PolNeAR or of a brat server.";
	}

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
		return BratFolder.recognises(source);
	}

	@Override
	public ImportResult read(Path source, OptionValues values, Progress progress) throws IOException {
		Mapping mapping = Mapping.of(values, Scheme.MAPPING);
		BratFolder folder = BratFolder.of(source);
		if (folder.articles().values().stream().allMatch(List::isEmpty) && folder.withoutText().isEmpty()) {
			throw new IOException(source + " has no stand-off files of brat (.ann) in it" + (folder.unread().isEmpty() ? "."
					: " that can be read. A link that leads out of the folder is not followed: name what it leads to. The first that was left: " + folder.unread().getFirst() + "."));
		}
		ImportResult.Draft counts = new ImportResult.Draft();
		CorpusDraft draft = new CorpusDraft(counts);
		Spoken spoken = new Spoken(draft);
		Path root = Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
		Metadata metadata = Metadata.beside(root);
		folder.withoutText().forEach(ann -> counts.notMapped("annotation file", "There is no text of its name; the first: " + ann + "."));
		folder.unread().forEach(path -> counts.notMapped("file", "It cannot be read, or is a link that leads out of the folder; the first: " + path + "."));
		int done = 0;
		for (Map.Entry<Path, List<BratFolder.Annotations>> one : folder.articles().entrySet()) {
			progress.step(done++, folder.articles().size());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			article(one.getKey(), one.getValue(), spoken, mapping, metadata);
		}
		mapping.unused().forEach(rule -> counts.notMapped("rule of the mapping", "Nothing in the source has the name; the first: " + rule + " in line " + rule.line() + "."));
		return draft.result("Import of brat stand-off", progress);
	}

	private static void article(Path file, List<BratFolder.Annotations> annotations, Spoken spoken, Mapping mapping, Metadata metadata) {
		ImportResult.Draft counts = spoken.draft().files();
		String text;
		try {
			text = decoded(BoundedFile.read(file, ArticleText.MOST_BYTES));
		} catch (IOException unreadable) {
			counts.notMapped("text", "It cannot be read, or is not UTF-8, or has more than " + BoundedFile.mebibytes(ArticleText.MOST_BYTES) + "; the first: " + file + ".");
			return;
		}
		String name = file.getFileName().toString();
		String stem = name.substring(0, name.length() - ".txt".length());
		ArticleDraft article = spoken.draft().article(name, text);
		metadata.tell(stem, article, spoken);
		counts.kept(annotations.isEmpty() ? "texts without annotations" : "texts");
		for (BratFolder.Annotations one : annotations) {
			String content;
			try {
				content = decoded(BoundedFile.read(one.file(), MOST_BYTES));
			} catch (IOException unreadable) {
				counts.notMapped("annotation file", "It cannot be read, or is not UTF-8; the first: " + one.file() + ".");
				continue;
			}
			AnnFile ann = AnnFile.of(content);
			Units units = Units.of(article.text(), text.startsWith("\uFEFF"), ann.texts().values());
			if (units.told() != null) {
				counts.kept("files that count " + units.told());
			}
			SetDraft set = article.set(one.annotator());
			new AnnReader(ann, units, set, spoken, mapping, one.file().getFileName().toString()).read();
			counts.kept("annotation files");
		}
	}

	private static String decoded(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
	}
}
