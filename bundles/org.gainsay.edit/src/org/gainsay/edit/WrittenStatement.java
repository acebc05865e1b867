// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;

/**
 * A statement as it is written in its file, for as long as a command looks at it. What a command wants of it is noted as edits of the
 * file.
 */
final class WrittenStatement {

	private final Editing editing;
	private final StatementFacts facts;
	private final String text;
	private final Statement model;
	private final Body body;
	private Quotes quotes;
	private boolean named;

	private WrittenStatement(Editing editing, StatementFacts facts, String text, Statement model) {
		this.editing = editing;
		this.facts = facts;
		this.text = text;
		this.model = model;
		this.body = Body.of(model, text, "the statement \"" + facts.qualifiedName() + "\"");
		this.named = facts.named();
	}

	/**
	 * Works on a statement.
	 *
	 * @throws IllegalArgumentException if there is none of that name, it has an error, or its file has changed
	 */
	static void of(Editing editing, String qualifiedName, Consumer<WrittenStatement> work) {
		StatementFacts facts = editing.statement(qualifiedName);
		String file = facts.at().file();
		editing.read(file, root -> {
			work.accept(new WrittenStatement(editing, facts, editing.text(file), find(root, facts)));
			return null;
		});
	}

	/** Works on several statements; one given twice is worked on once. */
	static void of(Editing editing, Collection<String> qualifiedNames, Consumer<WrittenStatement> work) {
		qualifiedNames.stream().distinct().forEach(name -> of(editing, name, work));
	}

	private static Statement find(ICompositeNode root, StatementFacts facts) {
		int offset = facts.at().whole().offset();
		if (root.getSemanticElement() instanceof ClaimsFile file) {
			for (EObject element : file.getElements()) {
				if (element instanceof StatementSet set) {
					INode node = NodeModelUtils.findActualNodeFor(set);
					if (node != null && node.getOffset() <= offset && offset < node.getEndOffset()) {
						for (Statement statement : set.getStatements()) {
							if (NodeModelUtils.findActualNodeFor(statement).getOffset() == offset) {
								return statement;
							}
						}
					}
				}
			}
		}
		throw new IllegalArgumentException("The statement \"" + facts.qualifiedName() + "\" is not written down where it was. Refresh, and try again.");
	}

	StatementFacts facts() {
		return facts;
	}

	String file() {
		return facts.at().file();
	}

	String text() {
		return text;
	}

	Statement model() {
		return model;
	}

	Body body() {
		return body;
	}

	/** Throws if the article's text cannot be read. */
	Quotes quotes() {
		if (quotes == null) {
			ArticleFacts article = editing.article(facts.article());
			quotes = new Quotes(Quotes.text(editing.corpus(), article), article.name());
		}
		return quotes;
	}

	/** To make parts of it from wishes. */
	Making making() {
		boolean readable = editing.corpus().article(facts.article()).flatMap(editing.corpus()::text).isPresent();
		return new Making(editing, readable ? quotes() : null, Anchors.quotes(model));
	}

	List<Span> content() {
		return AnchorFacts.spansOf(facts.content());
	}

	void edit(TextEdit edit) {
		editing.edit(file(), edit);
	}

	void edit(List<TextEdit> edits) {
		edits.forEach(this::edit);
	}

	/** Its name is written down, if it is not yet: it stays the same statement, whatever becomes of its words. */
	void name(String name) {
		if (!named) {
			named = true;
			edit(new TextEdit(facts.at().name().end(), 0, " " + Editing.written(name)));
		}
	}

	// ---- members and stances

	/** The speakers, then the cited ones. */
	List<Member> members() {
		return Chain.members(model);
	}

	List<Member> speakers() {
		return Chain.speakers(model);
	}

	List<Member> cited() {
		return Chain.cited(model);
	}

	Member member(int member) {
		List<Member> all = members();
		if (member < 0 || member >= all.size()) {
			throw new IllegalArgumentException("The statement \"" + facts.qualifiedName() + "\" has no member " + (member + 1) + ".");
		}
		return all.get(member);
	}

	Body body(Member member) {
		return Body.of(member, text, "a member of the statement \"" + facts.qualifiedName() + "\"");
	}

	/** The statement's own stances, then those of its members. */
	List<Stance> stances() {
		return Chain.stances(model);
	}

	Stance stance(int stance) {
		List<Stance> all = stances();
		if (stance < 0 || stance >= all.size()) {
			throw new IllegalArgumentException("The statement \"" + facts.qualifiedName() + "\" has no stance " + (stance + 1) + ".");
		}
		return all.get(stance);
	}

	/** What takes a thing in a member's braces away; the braces too, if there is nothing else in them. */
	List<TextEdit> removal(Member member, Region region) {
		Body its = body(member);
		if (its.parts().size() > 1 || its.written().contains("//") || its.written().contains("/*")) {
			return its.removalInBraces(region);
		}
		int end = whoEnd(member);
		return List.of(new TextEdit(end, its.region().end() - end, ""));
	}

	/** Where what is written of a member before its braces ends: who it is, and for whom it speaks. */
	int whoEnd(Member member) {
		return endBefore(member, Set.of("{"));
	}

	/** Where what says who a member is ends, before those for whom it speaks. */
	int nameEnd(Member member) {
		return endBefore(member, Set.of("{", "for"));
	}

	private static int endBefore(Member member, Set<String> keywords) {
		int end = -1;
		for (INode child : Body.innermost(NodeModelUtils.findActualNodeFor(member)).getChildren()) {
			if (child.getGrammarElement() instanceof Keyword keyword && keywords.contains(keyword.getValue()) && end >= 0) {
				break;
			}
			end = child instanceof ILeafNode leaf && leaf.isHidden() || child.getLength() == 0 ? end : child.getEndOffset();
		}
		return end;
	}

	// ---- anchors

	private List<Span> spans(AnchorPlace place) {
		return place.in(facts).map(AnchorFacts::spans).orElse(List.of());
	}

	/** Lets anchors lead to other words; none take one away. All others lead where they led. */
	void anchors(Map<AnchorPlace, List<Span>> changes) {
		boolean silence = refuses() && changes.containsKey(AnchorPlace.CONTENT) && changes.get(AnchorPlace.CONTENT).isEmpty();
		if (silence) {
			checkSilence();
		}
		if (!changes.getOrDefault(AnchorPlace.CONTENT, content()).equals(content())) {
			name(facts.name());
		}
		anchors(changes, Set.of(), refuses());
	}

	/** A silence says nothing: it has no part that a stance is about, and answers nothing. */
	private void checkSilence() {
		if (!model.getAnswers().isEmpty()) {
			throw new IllegalArgumentException("A statement without a content, in which somebody only withholds something, answers nothing. Take out what it answers first.");
		}
	}

	/**
	 * Lets the anchors lead where they led when members or stances are others.
	 *
	 * @param gone    members that are taken out: those of the first link of which one stays speak, though they may have been cited
	 * @param refuses whether every stance withholds afterwards; false where there is none
	 */
	void settle(Set<Integer> gone, boolean refuses) {
		boolean silence = model.getContent() == null && refuses;
		if (silence && !facts.silence()) {
			checkSilence();
		}
		boolean found = members().stream().anyMatch(member -> gone.contains(members().indexOf(member)) && member.getCue() != null);
		if (model.getContent() == null && silence != facts.silence() || silence && !gone.isEmpty() || found || lastSpeaker(gone) >= speakers().size()) {
			anchors(Map.of(), gone, refuses);
		}
	}

	private void anchors(Map<AnchorPlace, List<Span>> changes, Set<Integer> gone, boolean refuses) {
		StatementQuotes quotes = quoted(changes, gone, refuses);
		Map<Place, EObject> there = Anchors.anchored(model);
		there.forEach((place, anchored) -> {
			if (!quotes.quotes().containsKey(place) && (!ofMember(place) || !gone.contains(place.of()))) {
				remove(AnchorPlace.of(place), anchored);
			}
		});
		quotes.quotes().forEach((place, patterns) -> write(AnchorPlace.of(place), there.get(place), patterns));
	}

	/**
	 * Lets the anchors lead where they led when another speaks in the place of a member.
	 *
	 * @param words of the one who comes; null where that one is not known by words
	 * @return the quote for these words; null for none
	 */
	QuotePattern comes(int member, Span words) {
		AnchorPlace place = AnchorPlace.ofMember(AnchorPlace.Role.WORDS, member);
		StatementQuotes quotes = quoted(Map.of(place, words == null ? List.of() : quotes().trimmed(List.of(words))));
		Map<Place, EObject> there = Anchors.anchored(model);
		quotes.quotes().forEach((one, patterns) -> {
			if (!one.equals(place.place())) {
				write(AnchorPlace.of(one), there.get(one), patterns);
			}
		});
		return words == null ? null : quotes.quotes().get(place.place()).getFirst();
	}

	/**
	 * Writes quotes in the place of those that are there, each that is another.
	 *
	 * @param quotes for every anchor that is there
	 */
	void requote(StatementQuotes quotes) {
		StatementQuotes known = Anchors.quotes(model);
		Place says = known.place();
		if (says != null && !known.quotes().getOrDefault(says, List.of()).equals(quotes.quotes().getOrDefault(says, List.of()))) {
			name(facts.name());
		}
		Anchors.anchored(model).forEach((place, anchored) -> write(AnchorPlace.of(place), anchored, quotes.quotes().get(place)));
	}

	/** The quotes of all anchors after a change. */
	StatementQuotes quoted(Map<AnchorPlace, List<Span>> changes) {
		return quoted(changes, Set.of(), refuses());
	}

	/**
	 * @param gone    members that are taken out
	 * @param refuses whether every stance withholds after the change
	 */
	private StatementQuotes quoted(Map<AnchorPlace, List<Span>> changes, Set<Integer> gone, boolean refuses) {
		StatementQuotes there = Anchors.quotes(model);
		List<Span> content = changes.getOrDefault(AnchorPlace.CONTENT, content());
		Map<Place, List<QuotePattern>> known = new HashMap<>(there.quotes());
		known.keySet().removeIf(place -> ofMember(place) && gone.contains(place.of())
				|| changes.getOrDefault(AnchorPlace.of(place), spans(AnchorPlace.of(place))).isEmpty() && changes.containsKey(AnchorPlace.of(place)));
		Map<AnchorPlace, List<Span>> wanted = new LinkedHashMap<>();
		for (Place one : List.copyOf(known.keySet())) {
			AnchorPlace place = AnchorPlace.of(one);
			List<Span> spans = spans(place);
			if (!spans.isEmpty() && !changes.containsKey(place)) {
				List<Span> its = place.role() == AnchorPlace.Role.PART && !content.equals(content()) ? clipped(spans, content) : spans;
				if (its.isEmpty()) {
					known.remove(one);
				} else {
					wanted.put(place, its);
				}
			}
		}
		changes.forEach((place, pieces) -> {
			if (!pieces.isEmpty()) {
				wanted.put(place, pieces);
			}
		});
		boolean contentless = changes.containsKey(AnchorPlace.CONTENT) ? content.isEmpty() : model.getContent() == null;
		StatementQuotes all = new StatementQuotes(known, Math.max(there.speakers(), lastSpeaker(gone) + 1), refuses && contentless);
		return wanted.isEmpty() ? all : quotes().statement(wanted, all);
	}

	/** The last of those who speak when members are taken out, as they are counted now; -1 where nobody is. */
	private int lastSpeaker(Set<Integer> gone) {
		int at = 0;
		for (Link link : model.getLinks()) {
			int last = at + link.getMembers().size() - 1;
			for (int i = at; i <= last && !gone.isEmpty(); i++) {
				if (!gone.contains(i)) {
					return last;
				}
			}
			at = last + 1;
		}
		return -1;
	}

	/** Whether every stance withholds, so that without a content the statement is a silence. */
	private boolean refuses() {
		return !stances().isEmpty() && stances().stream().allMatch(Chain::refuses);
	}

	/** Whether a number at a place is that of a member. */
	private static boolean ofMember(Place place) {
		AnchorPlace.Role role = AnchorPlace.of(place).role();
		return !role.ofStance() && role != AnchorPlace.Role.CODE;
	}

	/** The part of a content that stays when the content gets less. */
	private List<Span> clipped(List<Span> part, List<Span> content) {
		List<Span> clipped = new ArrayList<>();
		for (Span piece : part) {
			for (Span said : content) {
				if (piece.overlaps(said)) {
					clipped.add(new Span(Math.max(piece.start(), said.start()), Math.min(piece.end(), said.end())));
				}
			}
		}
		if (clipped.isEmpty()) {
			if (content.isEmpty()) {
				return List.of();
			}
			throw new IllegalArgumentException("A stance is about words that would no longer be in the content. Change that stance first.");
		}
		return quotes().trimmed(clipped);
	}

	/** @param anchored what is written there; null for nothing */
	private void write(AnchorPlace place, EObject anchored, List<QuotePattern> patterns) {
		if (anchored == null) {
			add(place, Editing.writer().write(Quotes.anchor(patterns)));
			return;
		}
		List<Quote> now = Anchors.quotes(anchored);
		if (now.size() == patterns.size()) {
			for (int i = 0; i < now.size(); i++) {
				if (!Anchors.pattern(now.get(i)).equals(patterns.get(i))) {
					replace(now.get(i), Editing.writer().write(Quotes.quote(patterns.get(i))));
				}
			}
		} else {
			replace(anchored, Editing.writer().write(Quotes.anchor(patterns)));
		}
	}

	private void replace(EObject thing, String made) {
		edit(body.replacement(region(thing), made));
	}

	static Region region(EObject thing) {
		INode node = NodeModelUtils.findActualNodeFor(thing);
		return new Region(node.getOffset(), node.getLength());
	}

	private static String key(AnchorPlace.Role role) {
		return switch (role) {
			case CONTENT -> "says";
			case CUE -> "cue";
			case SOURCE -> "source";
			case HEDGE -> "hedge";
			case ADDRESSEE -> "to";
			case PART, CODE -> "at";
			case GROUNDS, MEMBER_GROUNDS -> "because";
			case CONDITION -> "if";
			case WORDS -> throw new IllegalArgumentException("There is no such place.");
		};
	}

	private void add(AnchorPlace place, String anchor) {
		if (place.role().ofStance() || place.role() == AnchorPlace.Role.CODE) {
			EObject of = place.role() == AnchorPlace.Role.CODE ? model.getCodes().get(place.of()) : stance(place.of());
			edit(new TextEdit(region(of).end(), 0, " " + key(place.role()) + " " + anchor));
			return;
		} else if (place.role() == AnchorPlace.Role.ADDRESSEE && place.of() == AnchorPlace.STATEMENT && body.part("to").isPresent()) {
			edit(new TextEdit(body.part("to").get().end(), 0, " " + anchor)); // behind the actor
			return;
		}
		boolean own = place.of() == AnchorPlace.STATEMENT;
		if (!own && (place.role() == AnchorPlace.Role.CONTENT || place.role() == AnchorPlace.Role.ADDRESSEE)) {
			throw new IllegalArgumentException("A member has no content and no addressee.");
		}
		String key = key(place.role());
		edit((own ? body : body(member(place.of()))).insertion(key, List.of(key + " " + anchor)));
	}

	private void remove(AnchorPlace place, EObject anchored) {
		if (place.role() == AnchorPlace.Role.WORDS) {
			throw new IllegalArgumentException("An unnamed source is known by its words. Take the source out, or give it other words.");
		} else if (place.role().ofStance() || place.role() == AnchorPlace.Role.CODE) {
			edit(tail(region(anchored)));
		} else if (place.role() == AnchorPlace.Role.ADDRESSEE && addresseeActor().isPresent()) {
			int end = addresseeActor().get().getEndOffset();
			edit(new TextEdit(end, region(anchored).end() - end, ""));
		} else if (place.of() == AnchorPlace.STATEMENT) {
			edit(body.set(key(place.role()), null));
		} else {
			Member member = member(place.of());
			edit(removal(member, body(member).part(key(place.role())).orElseThrow().region()));
		}
	}

	/** The actor whom the speakers told, as it is written; empty where none is. */
	Optional<INode> addresseeActor() {
		return body.part("to").flatMap(part -> part.nodes().stream().filter(node -> "addresseeActor".equals(Body.feature(node))).findFirst());
	}

	/** Takes a value and the keyword before it away, with the space before that. */
	TextEdit tail(Region value) {
		int start = Body.endBeforeKeyword(body.node(), value.offset());
		return new TextEdit(start, value.end() - start, "");
	}
}
