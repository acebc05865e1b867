// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.DiskApplier.Written;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.Span;

/** Applies commands to the files of a test's corpus as the command line does, and looks whether they did what every command must. */
final class Desk {

	final TestCorpus corpus;
	/** The files that were there before the first command. */
	final Set<String> there = new HashSet<>();

	Desk(TestCorpus corpus) throws IOException {
		this.corpus = corpus;
		try (Stream<Path> files = Files.walk(corpus.folder)) {
			files.map(file -> file.getFileName().toString()).forEach(there::add);
		}
	}

	/** The claims files that lie in a folder itself. */
	static List<Path> claimsFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".claims")).toList();
		}
	}

	/**
	 * Applies an edit: it brings no error, its edits do not overlap, taking them back restores every byte, and what it says one should look
	 * at afterwards is there.
	 */
	Corpus apply(CorpusEdit edit) throws IOException {
		List<String> before = errors(corpus.session.corpus());
		Map<String, String> texts = new LinkedHashMap<>();
		Map<String, String> changed = new LinkedHashMap<>();
		for (FileEdits file : edit.files()) {
			String text = file.stamp() == null ? "" : corpus.session.text(corpus.path(file.file()));
			assertTrue(file.stamp() != null || !Files.exists(corpus.path(file.file())), file.file() + " is to be made, and there");
			assertFalse(file.edits().isEmpty());
			texts.put(file.file(), text);
			changed.put(file.file(), file.applyTo(text));
			assertEquals(text, back(file, text), () -> "undone in " + file.file());
		}
		assertEquals(edit.files().size(), changed.size(), "each file once");
		try (DiskApplier applier = DiskApplier.on(QuickDisk.QUICK, corpus.folder)) {
			assertEquals(List.of(), applier.undone());
			for (Written written : applier.apply(edit)) {
				assertEquals(texts.get(written.file()), written.before());
				assertEquals(changed.get(written.file()), written.after());
				String now = Files.readString(corpus.path(written.file()));
				assertEquals(written.after(), now.startsWith("\uFEFF") ? now.substring(1) : now);
			}
		}
		Corpus built = corpus.update(changed.keySet().toArray(String[]::new));
		List<String> news = new ArrayList<>(errors(built));
		news.removeAll(before);
		assertEquals(List.of(), news, () -> edit.toString());
		for (String result : edit.results()) {
			assertTrue(built.statement(result).isPresent() || built.actor(result).isPresent() || built.claim(result).isPresent() || built.event(result).isPresent() || built.article(result).isPresent(),
					() -> edit.label() + " makes no " + result);
		}
		return built;
	}

	/** Without places: what is before an error moves it. */
	static List<String> errors(Corpus corpus) {
		return TestCorpus.errors(corpus).stream().map(problem -> problem.file() + " " + problem.code() + " " + problem.message()).toList();
	}

	/** What is left when the edits are taken back, one by one. */
	private static String back(FileEdits file, String text) {
		List<TextEdit> edits = file.edits().stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
		StringBuilder changed = new StringBuilder(file.applyTo(text));
		int end = -1;
		int shift = 0;
		for (TextEdit edit : edits) {
			assertTrue(edit.offset() >= end, () -> "edits overlap: " + edits);
			end = edit.offset() + edit.length();
		}
		for (TextEdit edit : edits) {
			shift += edit.text().length() - edit.length();
		}
		for (TextEdit edit : edits.reversed()) {
			shift -= edit.text().length() - edit.length();
			int at = edit.offset() + shift;
			assertEquals(edit.text(), changed.substring(at, at + edit.text().length()));
			changed.replace(at, at + edit.text().length(), text.substring(edit.offset(), edit.offset() + edit.length()));
		}
		return changed.toString();
	}

	/** What a statement says, wherever it stands and however it is written. */
	static String essence(StatementFacts one) {
		return String.join("\n", one.qualifiedName(), spans(one.content()), spans(one.cue()) + one.cueNegated(), spans(one.source()), spans(one.hedge()),
				spans(one.addressee()) + one.addresseeActor(), one.links().stream().map(Desk::members).toList().toString(), one.form().toString(), one.act().toString(), stances(one.stances()),
				one.writerCertainty().toString(), String.valueOf(one.date()), one.repeats().toString(), one.answers().toString(), String.valueOf(one.note()), String.valueOf(one.confidence()),
				one.status().toString(), String.valueOf(one.origin()), codes(one.codes()));
	}

	static Map<String, String> essences(Corpus corpus) {
		Map<String, String> essences = new TreeMap<>();
		statements(corpus).forEach(one -> essences.put(one.qualifiedName(), essence(one)));
		return essences;
	}

	static Stream<StatementFacts> statements(Corpus corpus) {
		return corpus.files().stream().flatMap(file -> file.sets().stream()).flatMap(set -> set.statements().stream());
	}

	static String spans(AnchorFacts anchor) {
		return anchor == null ? "-" : anchor.spans().toString();
	}

	private static String members(List<MemberFacts> members) {
		return members.stream().map(one -> one.kind() + " " + one.actor() + spans(one.wordsAt()) + one.of() + spans(one.source()) + spans(one.cue()) + one.cueNegated()
				+ spans(one.hedge()) + one.onBehalfOf() + one.number() + one.several() + spans(one.grounds()) + codes(one.codes()) + stances(one.stances())).collect(Collectors.joining("; "));
	}

	static String stances(List<StanceFacts> stances) {
		return stances.stream().map(one -> one.kind() + " " + one.targets() + one.certainty() + spans(one.part()) + spans(one.grounds()) + spans(one.condition()))
				.collect(Collectors.joining("; "));
	}

	static String codes(List<CodeFacts> codes) {
		return codes.stream().map(one -> one.category() + one.values() + spans(one.at())).toList().toString();
	}

	static Span of(String text, String words) {
		int start = text.indexOf(words);
		assertTrue(start >= 0, words);
		return new Span(start, start + words.length());
	}
}
