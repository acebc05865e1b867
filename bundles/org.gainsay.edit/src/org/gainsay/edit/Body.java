// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Actor;
import org.gainsay.model.Claim;
import org.gainsay.model.Event;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;

/**
 * What is written of a thing and in its braces, part by part, and where more can be put. A part is what one keyword begins, such as
 * {@code cue "said" negated}. It gives edits; it changes nothing.
 */
final class Body {

	static final String STANCE = "stances";
	static final String CODE = "codes";
	static final String ROLE = "roles";
	static final String RELATION = "relations";

	private static final List<String> OF_STATEMENT = List.of("says", "hedge", "cue", "source", "to", "by", "form", "act", STANCE, "writer", "on", "repeats", "answers", CODE, "note",
			"confidence", "status", "origin");
	private static final List<String> OF_MEMBER = List.of("source", "cue", "hedge", "number", "because", CODE, STANCE);
	private static final List<String> OF_ACTOR = List.of(ROLE, "part", "alias", "same", CODE);
	private static final List<String> OF_SET = List.of("outlet", "via", "byline", "section", "dateline", "published", "retrieved", "language", "url", "on", "revises", "text", "status", CODE,
			"statements");
	private static final List<String> OF_CLAIM = List.of(RELATION, "about", CODE);
	private static final List<String> OF_EVENT = List.of("claims");
	/** What begins a part with a thing of its own instead of a keyword. */
	private static final Set<String> THINGS = Set.of(STANCE, CODE, ROLE, RELATION, "statements");

	/**
	 * A part.
	 *
	 * @param key   the keyword that begins it, or the feature that it is a thing of
	 * @param nodes what of it shows
	 */
	record Part(String key, List<INode> nodes) {
		int start() {
			return nodes.getFirst().getOffset();
		}

		int end() {
			return nodes.getLast().getEndOffset();
		}

		Region region() {
			return new Region(start(), end() - start());
		}

		/** The things in it, without keywords and signs. */
		List<INode> values() {
			return nodes.stream().filter(node -> !(node.getGrammarElement() instanceof Keyword)).toList();
		}
	}

	private final String text;
	private final ICompositeNode node;
	private final List<String> order;
	private final List<Part> parts = new ArrayList<>();
	private int open = -1;

	private Body(String text, ICompositeNode node, List<String> order) {
		this.text = text;
		this.node = node;
		this.order = order;
		read();
	}

	/**
	 * What is written of a thing.
	 *
	 * @param what how a message calls it
	 * @throws IllegalArgumentException with a message for the user if there is a syntax error in it
	 */
	static Body of(EObject thing, String text, String what) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(thing);
		if (node == null || node.getLength() == 0) {
			throw new IllegalArgumentException(what + " is not written down here.");
		}
		boolean whole = thing instanceof StatementSet;
		for (INode one : node.getAsTreeIterable()) {
			if (isSlip(one) && !(whole && isInStatement(one, thing))) {
				throw new IllegalArgumentException("There is an error in " + what + ": mend it first.");
			}
		}
		return new Body(text, innermost(node), switch (thing) {
			case Statement statement -> OF_STATEMENT;
			case Member member -> OF_MEMBER;
			case Actor actor -> OF_ACTOR;
			case StatementSet set -> OF_SET;
			case Claim claim -> OF_CLAIM;
			case Event event -> OF_EVENT;
			default -> List.of();
		});
	}

	/** Whether something is wrong with a word, or it is not written at all: what the parser puts in has no length. */
	static boolean isSlip(INode node) {
		return node.getSyntaxErrorMessage() != null || node instanceof ILeafNode && node.getTotalLength() == 0;
	}

	/** The node that has the keywords: the one of an element may be but a shell around it. */
	static ICompositeNode innermost(ICompositeNode node) {
		ICompositeNode at = node;
		while (true) {
			INode only = null;
			int visible = 0;
			for (INode child : at.getChildren()) {
				if (!(child instanceof ILeafNode leaf && leaf.isHidden()) && child.getLength() > 0) {
					only = child;
					visible++;
				}
			}
			if (visible != 1 || !(only instanceof ICompositeNode inner)) {
				return at;
			}
			at = inner;
		}
	}

	private static boolean isInStatement(INode node, EObject set) {
		for (INode at = node; at != null; at = at.getParent()) {
			if (at.hasDirectSemanticElement() && at.getSemanticElement() instanceof Statement) {
				return true;
			}
			if (at.hasDirectSemanticElement() && at.getSemanticElement() == set) {
				return false;
			}
		}
		return false;
	}

	private void read() {
		Set<String> keywords = new HashSet<>(order);
		List<INode> current = null;
		for (INode child : node.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.isHidden() || child.getLength() == 0) {
				continue;
			}
			String word = child.getGrammarElement() instanceof Keyword keyword ? keyword.getValue() : null;
			if (open < 0) {
				if ("{".equals(word)) {
					open = child.getOffset();
				}
				continue;
			}
			if ("}".equals(word)) {
				break;
			}
			String thing = word == null ? feature(child) : null;
			if (word != null && keywords.contains(word)) {
				current = begin(word, child);
			} else if (thing != null && THINGS.contains(thing)) {
				current = begin(thing, child);
			} else if (current != null) {
				current.add(child);
			}
		}
	}

	private List<INode> begin(String key, INode first) {
		List<INode> nodes = new ArrayList<>(List.of(first));
		parts.add(new Part(key, nodes));
		return nodes;
	}

	/** What feature of its owner a node gives; null if none. */
	static String feature(INode node) {
		if (node.getGrammarElement() instanceof Action && node.hasDirectSemanticElement()) {
			EStructuralFeature containing = node.getSemanticElement().eContainingFeature();
			return containing == null ? null : containing.getName();
		}
		Assignment assignment = node.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(node.getGrammarElement());
		return assignment == null ? null : assignment.getFeature();
	}

	// ---- what is there

	ICompositeNode node() {
		return node;
	}

	Region region() {
		return new Region(node.getOffset(), node.getLength());
	}

	String written() {
		return text.substring(node.getOffset(), node.getEndOffset());
	}

	/** The part that may be there once. */
	Optional<Part> part(String key) {
		return parts.stream().filter(part -> part.key.equals(key)).findFirst();
	}

	/** All parts of a kind, in the order of the file. */
	List<Part> parts(String key) {
		return parts.stream().filter(part -> part.key.equals(key)).toList();
	}

	List<Part> parts() {
		return parts;
	}

	/** The part that is a thing of its own. */
	Part partOf(EObject thing) {
		INode its = NodeModelUtils.findActualNodeFor(thing);
		return parts.stream().filter(part -> part.start() == its.getOffset()).findFirst().orElseThrow();
	}

	boolean hasBraces() {
		return open >= 0;
	}

	// ---- what may be

	/** Gives a part this text, in its place if it is there; null takes it away. */
	List<TextEdit> set(String key, String made) {
		Optional<Part> part = part(key);
		if (made == null) {
			return part.map(one -> List.of(removal(one.region()))).orElse(List.of());
		}
		return List.of(part.map(one -> replacement(one.region(), made)).orElseGet(() -> insertion(key, List.of(made))));
	}

	/** Gives all parts of a kind these texts. */
	List<TextEdit> setAll(String key, List<String> made) {
		List<Part> there = parts(key);
		List<TextEdit> edits = new ArrayList<>();
		for (int i = 0; i < there.size(); i++) {
			edits.add(i < made.size() ? replacement(there.get(i).region(), made.get(i)) : removal(there.get(i).region()));
		}
		if (made.size() > there.size()) {
			List<String> more = made.subList(there.size(), made.size());
			edits.add(insertion(key, more));
		}
		return edits;
	}

	/** Puts another text in the place of something; the comments in it stay, behind it. */
	TextEdit replacement(Region region, String made) {
		String there = text.substring(region.offset(), region.end());
		if (there.equals(made)) {
			return new TextEdit(region.offset(), 0, "");
		}
		StringBuilder comments = new StringBuilder();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (leaf.isHidden() && leaf.getOffset() > region.offset() && leaf.getEndOffset() <= region.end() && !leaf.getText().isBlank()) {
				comments.append(' ').append(leaf.getText().strip());
				if (leaf.getText().startsWith("//")) {
					comments.append(Style.of(text).lineEnd()).append(indentAt(node.getOffset())).append(Style.of(text).indent());
				}
			}
		}
		return new TextEdit(region.offset(), region.length(), made + comments);
	}

	/** Puts new parts where they belong, behind those that the formatter has before them. */
	TextEdit insertion(String key, List<String> made) {
		if (open < 0) {
			return new TextEdit(node.getEndOffset(), 0, " { " + String.join(" ", made) + " }");
		}
		int place = order.indexOf(key);
		Part before = null;
		for (Part part : parts) {
			if (order.indexOf(part.key) <= place) {
				before = part;
			}
		}
		if (before == null || before.key.equals("statements")) {
			return after(open, open + 1, made);
		}
		return after(before.start(), before.end(), made);
	}

	/** Puts texts behind something: on lines of their own where it ends its line, else beside it. */
	private TextEdit after(int start, int end, List<String> made) {
		int lineEnd = restOfLine(end);
		if (lineEnd >= 0) {
			String indent = start != open && beginsItsLine(start) ? indentAt(start) : indentAt(node.getOffset()) + Style.of(text).indent();
			StringBuilder lines = new StringBuilder();
			made.forEach(one -> lines.append(Style.of(text).lineEnd()).append(indent).append(one));
			return new TextEdit(lineEnd, 0, lines.toString());
		}
		boolean apart = end >= text.length() || Character.isWhitespace(text.charAt(end));
		return new TextEdit(end, 0, " " + String.join(" ", made) + (apart ? "" : " "));
	}

	/** Where the line ends, if nothing but space and comments stands on it from a place on; else -1. */
	private int restOfLine(int from) {
		int at = from;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '\n' || c == '\r') {
				return at;
			} else if (c == ' ' || c == '\t') {
				at++;
			} else if (text.startsWith("//", at)) {
				while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
					at++;
				}
			} else if (text.startsWith("/*", at)) {
				int closed = text.indexOf("*/", at + 2);
				if (closed < 0 || text.substring(at, closed).contains("\n")) {
					return -1;
				}
				at = closed + 2;
			} else {
				return -1;
			}
		}
		return at;
	}

	private int lineStart(int offset) {
		int start = offset;
		while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
			start--;
		}
		return start;
	}

	private boolean beginsItsLine(int offset) {
		return text.substring(lineStart(offset), offset).isBlank();
	}

	String indentAt(int offset) {
		int start = lineStart(offset);
		int end = start;
		while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}

	/** Takes something away, with its lines if it has them to itself, else with the space beside it. */
	TextEdit removal(Region region) {
		return removal(text, region);
	}

	/** What takes a part in a member's braces away. A reason that would then follow a stance comes before it, or it would be the stance's. */
	List<TextEdit> removalInBraces(Region region) {
		for (int i = 1; i + 1 < parts.size(); i++) {
			Part reason = parts.get(i + 1);
			if (parts.get(i).start() == region.offset() && parts.get(i - 1).key.equals(STANCE) && reason.key.equals("because")) {
				return List.of(removal(region), removal(reason.region()), after(open, open + 1, List.of(text.substring(reason.start(), reason.end()))));
			}
		}
		return List.of(removal(region));
	}

	static TextEdit removal(String text, Region region) {
		int start = region.offset();
		int end = region.end();
		int lineStart = start;
		while (lineStart > 0 && (text.charAt(lineStart - 1) == ' ' || text.charAt(lineStart - 1) == '\t')) {
			lineStart--;
		}
		int rest = end;
		while (rest < text.length() && (text.charAt(rest) == ' ' || text.charAt(rest) == '\t')) {
			rest++;
		}
		boolean begins = lineStart == 0 || text.charAt(lineStart - 1) == '\n' || text.charAt(lineStart - 1) == '\r';
		boolean ends = rest == text.length() || text.charAt(rest) == '\n' || text.charAt(rest) == '\r';
		if (begins && ends) {
			int next = rest;
			if (next < text.length()) {
				next += text.startsWith("\r\n", next) ? 2 : 1;
			}
			return new TextEdit(lineStart, next - lineStart, "");
		} else if (ends) {
			return new TextEdit(lineStart, end - lineStart, "");
		}
		return new TextEdit(start, rest - start, "");
	}

	/** Where what stands before the keyword before an offset ends. */
	static int endBeforeKeyword(INode within, int offset) {
		int end = within.getOffset();
		int keyword = end;
		for (ILeafNode leaf : within.getLeafNodes()) {
			if (leaf.getOffset() >= offset) {
				break;
			}
			if (!leaf.isHidden()) {
				end = keyword;
				keyword = leaf.getEndOffset();
			}
		}
		return end;
	}

	/**
	 * Takes some of a list's items away, with what joins them; at least one must stay.
	 *
	 * @param items all of them, in the order of the file
	 */
	static List<TextEdit> removals(List<? extends INode> items, Set<Integer> gone) {
		List<TextEdit> edits = new ArrayList<>();
		int first = 0;
		while (gone.contains(first)) {
			first++;
		}
		if (first > 0) {
			int from = items.get(0).getOffset();
			edits.add(new TextEdit(from, items.get(first).getOffset() - from, ""));
		}
		for (int i = first; i < items.size(); i++) {
			int last = i;
			while (gone.contains(last + 1) && last + 1 < items.size()) {
				last++;
			}
			if (last > i) {
				int from = items.get(i).getEndOffset();
				edits.add(new TextEdit(from, items.get(last).getEndOffset() - from, ""));
				i = last;
			}
		}
		return edits;
	}
}
