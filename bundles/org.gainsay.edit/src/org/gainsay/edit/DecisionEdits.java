// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Category;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Coder;
import org.gainsay.model.Decision;
import org.gainsay.model.DecisionReason;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Offer;

/** Writes what adjudicators decide: a file for each article and adjudicator, so that no file has two writers. */
public final class DecisionEdits {

	private static final String FOLDER = "gold/";

	private final CorpusSession session;

	/** @param session after its build */
	public DecisionEdits(CorpusSession session) {
		this.session = session;
	}

	/** The file of an adjudicator's decisions on an article. */
	public static String file(String round, String article, String who) {
		return FOLDER + round + "/" + article + "-" + who + ".claims";
	}

	/**
	 * Writes decisions down; one takes the place of what the same adjudicator decided on the same before.
	 *
	 * @param who    the adjudicator
	 * @param moment in UTC, such as 2026-04-12T10:15:00Z
	 * @throws IllegalArgumentException with a message for the user if a version of somebody's own is not written as the language wants it
	 */
	public CorpusEdit decide(String round, String who, String moment, Collection<Ruling> rulings) {
		Map<String, Map<String, String>> texts = new TreeMap<>();
		rulings.forEach(one -> texts.computeIfAbsent(one.article(), article -> new LinkedHashMap<>()).put(key(one.category(), one.offered()), text(round, who, moment, one)));
		return change("Decide on what coders gave", round, who, texts);
	}

	/**
	 * What an adjudicator had written on something.
	 *
	 * @param article  the name of the article
	 * @param category null for a statement
	 * @param offered  by coder the hash of what was on offer
	 * @param written  as {@link DecisionEdits#written} gave it; null for nothing
	 */
	public record Before(String article, @Nullable String category, SortedMap<String, String> offered, @Nullable String written) {
	}

	/** Takes decisions back: each becomes what it was before, or open again. */
	public CorpusEdit putBack(String round, String who, Collection<Before> before) {
		Map<String, Map<String, String>> texts = new TreeMap<>();
		before.forEach(one -> texts.computeIfAbsent(one.article(), article -> new LinkedHashMap<>()).put(key(one.category(), one.offered()), Objects.toString(one.written(), "")));
		return change("Take a decision back", round, who, texts);
	}

	/**
	 * What an adjudicator wrote on something.
	 *
	 * @return null for nothing
	 */
	public String written(String round, String who, String article, String category, SortedMap<String, String> offered) {
		String path = file(round, article, who);
		FileFacts facts = session.whole().file(path).orElse(null);
		StudyFacts.Decision there = facts == null ? null : find(facts, article, round, key(category, offered));
		return there == null ? null : cut(before(path, facts), there.at().whole());
	}

	private static String cut(String text, Region region) {
		return text.substring(region.offset(), region.end());
	}

	private static String key(String category, Map<String, String> offered) {
		return Objects.toString(category, "") + "\n" + new TreeMap<>(offered);
	}

	private static StudyFacts.Decision find(FileFacts file, String article, String round, String key) {
		return file.study().decisions().stream().filter(one -> one.article().equals(article) && one.round().equals(round)
				&& key(one.category(), one.offers().stream().collect(Collectors.toMap(StudyFacts.Offer::coder, StudyFacts.Offer::hash, (a, b) -> b))).equals(key)).findFirst().orElse(null);
	}

	/** @param texts by article and key the block that is to be there; empty for none */
	private CorpusEdit change(String label, String round, String who, Map<String, Map<String, String>> texts) {
		Editing.checkName(who);
		List<FileEdits> files = new ArrayList<>();
		texts.forEach((article, blocks) -> {
			String path = file(round, article, who);
			FileFacts facts = session.whole().file(path).orElse(null);
			String before = before(path, facts);
			List<TextEdit> edits = new ArrayList<>();
			StringBuilder more = new StringBuilder();
			blocks.forEach((key, block) -> {
				StudyFacts.Decision there = facts == null ? null : find(facts, article, round, key);
				if (there == null) {
					more.append(block.isEmpty() ? "" : "\n" + block + "\n");
				} else if (block.isEmpty()) {
					edits.add(Blocks.removal(before, there.at().whole()));
				} else {
					edits.add(new TextEdit(there.at().whole().offset(), there.at().whole().length(), block));
				}
			});
			if (!more.isEmpty()) {
				edits.add(new TextEdit(before.length(), 0, (facts == null ? "gainsay 1\n" : before.isEmpty() || before.endsWith("\n") ? "" : "\n") + more));
			}
			List<TextEdit> joined = Edits.joined(edits, before);
			if (!joined.isEmpty()) {
				files.add(new FileEdits(path, facts == null ? null : Stamp.of(before), joined));
			}
		});
		return new CorpusEdit(label, List.copyOf(files));
	}

	private String before(String path, FileFacts facts) {
		String text = facts == null ? "" : session.text(Path.of(session.folder().toString(), path.split("/")));
		if (text == null || facts != null && !facts.stamp().equals(Stamp.of(text))) {
			throw StaleEditException.sinceCheck(path);
		}
		return text;
	}

	// ---- one decision

	private static String text(String round, String who, String moment, Ruling ruling) {
		GainsayFactory make = GainsayFactory.eINSTANCE;
		Decision decision = make.createDecision();
		decision.setOf(named(make.createArticle(), ruling.article()));
		decision.setRound(named(make.createRound(), round));
		if (ruling.category() != null) {
			Category category = make.createCategory();
			category.setName(ruling.category());
			decision.setCategory(category);
		}
		decision.setWho(who);
		decision.setDate(moment);
		ruling.offered().forEach((coder, hash) -> {
			Offer offer = make.createOffer();
			offer.setCoder(named(make.createCoder(), coder));
			offer.setHash(hash);
			decision.getOffers().add(offer);
		});
		decision.setTook(coder(ruling.took()));
		decision.setStancesOf(coder(ruling.stancesOf()));
		decision.setSpansOf(coder(ruling.spansOf()));
		decision.setNothing(ruling.nothing());
		decision.setReason(ruling.reason() == null ? DecisionReason.UNSPECIFIED : ruling.reason());
		String note = ruling.note();
		decision.setNote(note == null || note.isBlank() ? null : note.strip());
		String text = Editing.writer().write(decision).strip();
		String own = ruling.own();
		if (own == null) {
			return text;
		}
		String block = text.substring(0, text.length() - 1) + (ruling.category() == null ? "\n" : "") + indented(own) + "}";
		check(block, ruling);
		return block;
	}

	private static Coder coder(String name) {
		return name == null ? null : named(GainsayFactory.eINSTANCE.createCoder(), name);
	}

	private static <T extends Element> T named(T element, String name) {
		element.setName(name);
		return element;
	}

	private static String indented(String own) {
		String plain = own.strip().replace("\r\n", "\n").replace('\r', '\n');
		int common = plain.lines().skip(1).filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
		StringBuilder lines = new StringBuilder();
		plain.lines().forEach(line -> lines.append(line.isBlank() ? "" : "\t" + (lines.isEmpty() ? line : line.substring(Math.min(common, line.length())))).append('\n'));
		return lines.toString();
	}

	/** It must be one statement, or one code, and nothing else. */
	private static void check(String block, Ruling ruling) {
		IParseResult parsed = ClaimsStandaloneSetup.injector().getInstance(IParser.class).parse(new StringReader(block));
		boolean one = !parsed.hasSyntaxErrors() && parsed.getRootASTElement() instanceof ClaimsFile file && file.getElements().size() == 1 && file.getElements().getFirst() instanceof Decision made
				&& made.getStatements().size() == (ruling.category() == null ? 1 : 0) && made.getCodes().size() == (ruling.category() == null ? 0 : 1);
		if (!one) {
			throw new IllegalArgumentException(ruling.category() == null ? "An own version is one statement as it stands in a claims file: statement { says \"…\" by … }."
					: "An own version is one code of the category as it stands in a claims file: code " + ruling.category() + " VALUE.");
		}
	}
}
