// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Renamed;
import org.gainsay.facts.SetMeaning;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Decision;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Offer;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.RoundEventKind;

/**
 * What is written of what coders meant, kept true where a name changes and nothing that is meant: the hashes of what was on offer in decisions, and those of the sets in the log of a round that is
 * closed. Some of these are made of names, of categories, their values and statements; and what the log calls articles by is no reference. Only hashes that hold are changed: what is voided stays so.
 * What a round that is open froze stays as it is: a rename is told before, and is told as a change afterwards.
 */
public final class KeptMeaning {

	private static final String TEXT = "text ";
	private static final String SET = "set ";
	/** The names of a set: of its coder, its round and its article. */
	private static final int PARTS = 3;

	private final Corpus corpus;
	private final StudyParts study;
	private final Renamed renamed;
	private final SetMeaning before;
	private final SetMeaning after;
	private final Map<List<String>, AnnotationSetFacts> sets = new HashMap<>();
	/** By round, coder, article and category the hashes that become others. */
	private final Map<List<String>, Map<String, String>> hashes = new HashMap<>();

	private KeptMeaning(Corpus corpus, StudyParts study, Renamed renamed) {
		this.corpus = corpus;
		this.study = study;
		this.renamed = renamed;
		before = SetMeaning.in(corpus);
		after = SetMeaning.in(corpus, renamed);
		corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> set.round() != null).forEach(set -> sets.putIfAbsent(key(set.round(), set.annotator(), set.article()), set));
	}

	/**
	 * What is to be written with a rename, by file; in the order of the file.
	 *
	 * @param session after its build
	 */
	public static Map<String, List<TextEdit>> edits(CorpusSession session, Renamed renamed) {
		Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
		keep(session.corpus(), renamed, file -> session.text(session.folder().resolve(file)), (file, edit) -> edits.computeIfAbsent(file, key -> new ArrayList<>()).add(edit));
		edits.values().forEach(all -> all.sort(Comparator.comparingInt(TextEdit::offset)));
		return edits;
	}

	/**
	 * The same for a command that merges things.
	 *
	 * @param texts gives the text of a file that was read
	 * @param edit  takes each edit, with its file
	 */
	static void keep(Corpus corpus, Renamed renamed, UnaryOperator<String> texts, BiConsumer<String, TextEdit> edit) {
		StudyParts study = StudyParts.of(corpus);
		boolean anything = study.rounds().stream().map(StudyFacts.Round::name).anyMatch(round -> !study.decisions(round).isEmpty() || !study.events(round).isEmpty());
		if (anything && renamed.kind() != ReferenceFacts.Kind.EVENT) {
			KeptMeaning kept = new KeptMeaning(corpus, study, renamed);
			corpus.files().stream().filter(file -> !file.study().isEmpty()).forEach(file -> kept.keep(file, texts, edit));
		}
	}

	/** Something written that becomes something else. */
	private record Change(Declaration in, EStructuralFeature what, int index, String to) {
	}

	private void keep(FileFacts file, UnaryOperator<String> texts, BiConsumer<String, TextEdit> edit) {
		List<Change> changes = new ArrayList<>();
		file.study().decisions().forEach(one -> changes(one, changes));
		file.study().events().forEach(one -> changes(one, changes));
		if (changes.isEmpty()) {
			return;
		}
		Map<Integer, EObject> written = new HashMap<>();
		if (ClaimsStandaloneSetup.injector().getInstance(IParser.class).parse(new StringReader(Objects.toString(texts.apply(file.file()), ""))).getRootASTElement() instanceof ClaimsFile parsed) {
			parsed.getElements().forEach(element -> written.put(NodeModelUtils.findActualNodeFor(element).getOffset(), element));
		}
		for (Change change : changes) {
			EObject in = part(written.get(change.in.whole().offset()), change.index);
			if (in != null) {
				for (INode node : NodeModelUtils.findNodesForFeature(in, change.what)) {
					edit.accept(file.file(), new TextEdit(node.getOffset(), node.getLength(), "\"" + change.to + "\""));
				}
			}
		}
	}

	private static @Nullable EObject part(@Nullable EObject of, int index) {
		List<? extends EObject> parts = of instanceof Decision decision ? decision.getOffers() : of instanceof RoundEvent event ? event.getFrozen() : List.<Offer>of();
		return index < parts.size() ? parts.get(index) : null;
	}

	// ---- decisions

	private void changes(StudyFacts.Decision decision, List<Change> changes) {
		for (int i = 0; i < decision.offers().size(); i++) {
			StudyFacts.Offer offer = decision.offers().get(i);
			String now = hashes(decision.round(), offer.coder(), decision.article(), decision.category()).get(offer.hash());
			if (now != null) {
				changes.add(new Change(decision.at(), Literals.OFFER__HASH, i, now));
			}
		}
	}

	private Map<String, String> hashes(String round, String coder, String article, @Nullable String category) {
		return hashes.computeIfAbsent(List.of(round, coder, article, Objects.toString(category, "")), key -> {
			Map<String, String> found = new HashMap<>();
			AnnotationSetFacts set = sets.get(key(round, coder, article));
			if (set != null && category == null) {
				for (StatementFacts statement : set.statements()) {
					put(before.of(statement), after.of(statement), found);
				}
			} else if (set != null) {
				List<CodeFacts> codes = set.codes().stream().filter(code -> code.category().equals(category)).toList();
				put(before.of(Objects.requireNonNull(category), codes), after.of(category, codes), found);
			}
			return found;
		});
	}

	private static List<String> key(@Nullable String round, @Nullable String coder, String article) {
		return List.of(Objects.toString(round, ""), Objects.toString(coder, ""), article);
	}

	private static void put(String was, String now, Map<String, String> to) {
		if (!was.equals(now)) {
			to.put(was, now);
		}
	}

	// ---- the log

	private void changes(StudyFacts.Event event, List<Change> changes) {
		boolean closed = event.kind() == RoundEventKind.CLOSED;
		if (!closed && study.opening(event.round()).isPresent()) {
			return;
		}
		Map<String, AnnotationSetFacts> then = new HashMap<>();
		if (closed) {
			corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> event.round().equals(set.round())).forEach(set -> then.putIfAbsent(SET + set.prefix() + set.article(), set));
		}
		for (int i = 0; i < event.frozen().size(); i++) {
			StudyFacts.Frozen one = event.frozen().get(i);
			AnnotationSetFacts set = then.get(one.what());
			change(event, Literals.FROZEN__WHAT, i, one.what(), what(one.what()), changes);
			if (set != null && before.of(set).equals(one.hash())) {
				change(event, Literals.FROZEN__HASH, i, one.hash(), after.of(set), changes);
			}
		}
	}

	/** What the log calls something afterwards: {@code text ARTICLE} or {@code set CODER.ROUND.ARTICLE}. */
	private String what(String was) {
		if (was.startsWith(TEXT)) {
			return TEXT + renamed.of(ReferenceFacts.Kind.ARTICLE, was.substring(TEXT.length()));
		}
		String[] parts = was.startsWith(SET) ? was.substring(SET.length()).split("\\.") : new String[0];
		return parts.length != PARTS ? was : SET + renamed.of(ReferenceFacts.Kind.CODER, parts[0]) + "." + renamed.of(ReferenceFacts.Kind.ROUND, parts[1]) + "." + renamed.of(ReferenceFacts.Kind.ARTICLE, parts[2]);
	}

	private static void change(StudyFacts.Event event, EStructuralFeature what, int index, String was, String now, List<Change> changes) {
		if (!was.equals(now)) {
			changes.add(new Change(event.at(), what, index, now));
		}
	}
}
