// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.formatting;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.formatting2.regionaccess.IWhitespace;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.model.Actor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Assignment;
import org.gainsay.model.Category;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Code;
import org.gainsay.model.Codebook;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Decision;
import org.gainsay.model.Element;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Member;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.Study;

/**
 * Lays a claims file out: an element, a statement and each of its parts on a line of its own, indented by tabs; one space
 * between words. Single empty lines between them stay, as do comments and the short blocks that somebody wrote on one line.
 */
public class ClaimsFormatter extends AbstractJavaFormatter {

	/** What begins a part of an element or a statement. */
	private static final List<String> PARTS_OF_STATEMENT = List.of("says", "cue", "source", "hedge", "to", "by", "form", "act", "writer", "on",
			"repeats", "answers", "note", "confidence", "status", "origin");
	private static final List<String> PARTS_OF_ARTICLE = List.of("outlet", "via", "byline", "section", "dateline", "published", "retrieved", "language", "text", "url", "on",
			"revises", "status");

	protected void format(ClaimsFile file, IFormattableDocument document) {
		for (ISemanticRegion region : getTextRegionAccess().regionForRootEObject().getAllSemanticRegions()) {
			String text = region.getText();
			boolean tight = ",".equals(text) || ".".equals(text);
			if (tight) {
				document.prepend(region, IHiddenRegionFormatter::noSpace);
			}
			document.append(region, ".".equals(text) || "#".equals(text) ? IHiddenRegionFormatter::noSpace : space -> {
				space.oneSpace();
				space.lowPriority();
			});
		}
		ISemanticRegion annotator = regionFor(file).keyword("annotator");
		if (annotator != null) {
			document.prepend(annotator, space -> lines(space, 1, 1));
		}
		ISemanticRegion first = regionFor(file).keyword("gainsay");
		for (Element element : file.getElements()) {
			if (element != file.getElements().get(0) || first != null || annotator != null) {
				document.prepend(element, space -> lines(space, 1, 2));
			} else {
				document.prepend(element, IHiddenRegionFormatter::noSpace);
			}
			document.format(element);
		}
		if (!file.getElements().isEmpty()) {
			document.append(file.getElements().get(file.getElements().size() - 1), space -> space.setNewLines(1, 1, 1));
		}
	}

	protected void format(Actor actor, IFormattableDocument document) {
		if (block(actor, document)) {
			actor.getRoles().forEach(role -> document.prepend(role, ClaimsFormatter::ownLine));
			ownLines(actor, List.of("part", "alias", "same"), document);
			actor.getCodes().forEach(code -> part(code, document));
		}
	}

	protected void format(Event event, IFormattableDocument document) {
		block(event, document);
	}

	protected void format(Claim claim, IFormattableDocument document) {
		if (block(claim, document)) {
			claim.getRelations().forEach(relation -> document.prepend(relation, ClaimsFormatter::ownLine));
			ownLines(claim, List.of("about"), document);
			claim.getCodes().forEach(code -> part(code, document));
		}
	}

	protected void format(Codebook codebook, IFormattableDocument document) {
		block(codebook, document);
		for (Category category : codebook.getCategories()) {
			document.prepend(category, ClaimsFormatter::ownLine);
			ISemanticRegion definition = regionFor(category).feature(Literals.CATEGORY__DEFINITION);
			if (definition != null) {
				document.prepend(definition, ClaimsFormatter::ownLine);
				document.surround(definition, IHiddenRegionFormatter::indent);
			}
		}
	}

	protected void format(Article article, IFormattableDocument document) {
		block(article, document);
		ownLines(article, PARTS_OF_ARTICLE, document);
		article.getCodes().forEach(code -> part(code, document));
		statements(article.getStatements(), document);
	}

	protected void format(AnnotationSet set, IFormattableDocument document) {
		block(set, document);
		ownLines(set, List.of("status", "coded"), document);
		set.getCodes().forEach(code -> part(code, document));
		statements(set.getStatements(), document);
	}

	protected void format(Study study, IFormattableDocument document) {
		block(study, document);
		ownLines(study, List.of("population"), document);
		study.getReports().forEach(one -> document.prepend(one, ClaimsFormatter::ownLine));
	}

	protected void format(Round round, IFormattableDocument document) {
		if (block(round, document)) {
			ownLines(round, List.of("sample", "strata", "seed", "each", "blind", "suggestions", "coders", "from", "except"), document);
		}
	}

	protected void format(Assignment assignment, IFormattableDocument document) {
		if (block(assignment, document)) {
			regionFor(assignment).features(Literals.ASSIGNMENT__ARTICLES).forEach(one -> document.prepend(one, ClaimsFormatter::ownLine));
		}
	}

	protected void format(RoundEvent event, IFormattableDocument document) {
		if (block(event, document)) {
			ownLines(event, List.of("by", "on", "because"), document);
			event.getFrozen().forEach(one -> document.prepend(one, ClaimsFormatter::ownLine));
		}
	}

	protected void format(Decision decision, IFormattableDocument document) {
		if (block(decision, document)) {
			ownLines(decision, List.of("by", "on", "took", "stances", "spans", "nothing", "because", "note"), document);
			decision.getOffers().forEach(one -> document.prepend(one, ClaimsFormatter::ownLine));
			decision.getCodes().forEach(code -> part(code, document));
			statements(decision.getStatements(), document);
		}
	}

	private void statements(List<Statement> statements, IFormattableDocument document) {
		for (Statement statement : statements) {
			document.prepend(statement, space -> lines(space, 1, 2));
			document.format(statement);
		}
	}

	protected void format(Statement statement, IFormattableDocument document) {
		block(statement, document);
		ownLines(statement, PARTS_OF_STATEMENT, document);
		statement.getStances().forEach(stance -> part(stance, document));
		statement.getCodes().forEach(code -> part(code, document));
		Chain.members(statement).forEach(member -> member(member, document));
		joinedMembers(statement, document);
	}

	/** Further speakers stay on the line of the first, or go on lines of their own, indented, where somebody began one for them. */
	private void joinedMembers(Statement statement, IFormattableDocument document) {
		List<ISemanticRegion> wrapped = joining(statement).stream().filter(keyword -> keyword.getPreviousHiddenRegion().isMultiline()).toList();
		if (wrapped.isEmpty()) {
			return;
		}
		wrapped.forEach(keyword -> document.prepend(keyword, ClaimsFormatter::ownLine));
		document.set(wrapped.get(0).getPreviousHiddenRegion(), endOfMembers(statement), IHiddenRegionFormatter::indent);
	}

	/** The words that join members, in the order of the file: "and" is a link's, "citing" the statement's. */
	private List<ISemanticRegion> joining(Statement statement) {
		List<ISemanticRegion> found = new ArrayList<>(regionFor(statement).keywords("citing"));
		statement.getLinks().forEach(link -> found.addAll(regionFor(link).keywords("and")));
		found.sort(Comparator.comparingInt(ISemanticRegion::getOffset));
		return found;
	}

	/** What follows the last speaker. One that is a single keyword, such as "writer", has no region of its own. */
	private IHiddenRegion endOfMembers(Statement statement) {
		Member last = Chain.members(statement).getLast();
		IEObjectRegion region = getTextRegionAccess().regionForEObject(last);
		return region != null ? region.getNextHiddenRegion()
				: joining(statement).getLast().getNextSemanticRegion().getNextHiddenRegion();
	}

	private void member(Member member, IFormattableDocument document) {
		if (block(member, document)) {
			ownLines(member, List.of("source", "cue", "hedge", "number"), document);
			ISemanticRegion grounds = regionFor(member).keyword("because");
			if (grounds != null) {
				document.prepend(grounds, ClaimsFormatter::ownLine);
			}
			member.getCodes().forEach(code -> part(code, document));
			member.getStances().forEach(stance -> part(stance, document));
		}
	}

	private void part(EObject part, IFormattableDocument document) {
		if (part instanceof Stance || part instanceof Code) {
			document.prepend(part, ClaimsFormatter::ownLine);
		}
	}

	/**
	 * Nothing is left to do for a correspondence.
	 *
	 * @param correspondence it
	 * @param document       where it stands
	 */
	protected void format(Correspondence correspondence, IFormattableDocument document) {
		// the words of it are one space apart
	}

	/**
	 * Indents what stands between the braces.
	 *
	 * @return whether its parts go on lines of their own: not in a block that somebody wrote on one line
	 */
	private boolean block(EObject object, IFormattableDocument document) {
		ISemanticRegion open = brace(object, "{");
		ISemanticRegion close = brace(object, "}");
		if (open == null || close == null) {
			return false;
		}
		boolean oneLine = (object instanceof Actor || object instanceof Event || object instanceof Claim || object instanceof Member || object instanceof Round || object instanceof Assignment)
				&& open.getLineRegions().get(0).contains(close);
		if (oneLine) {
			return false;
		}
		document.interior(open, close, IHiddenRegionFormatter::indent);
		if (open.getNextSemanticRegion() != close) { // One space cannot be both that behind the one brace and that before the other.
			document.append(open, ClaimsFormatter::ownLine);
		}
		document.prepend(close, ClaimsFormatter::lastLine);
		return true;
	}

	/** A brace of an object; null if it has none. A speaker that is written in keywords alone, such as "unstated { number several }", has no region of its own. */
	private ISemanticRegion brace(EObject object, String brace) {
		ISemanticRegion found = regionFor(object).keyword(brace);
		INode node = found == null && object instanceof Member && getTextRegionAccess().regionForEObject(object) == null ? NodeModelUtils.findActualNodeFor(object) : null;
		if (node == null || node.getText().indexOf('{') < 0) {
			return found;
		}
		for (ISemanticRegion region : getTextRegionAccess().regionForRootEObject().getAllSemanticRegions()) {
			if (region.getOffset() >= node.getOffset() && region.getEndOffset() <= node.getEndOffset() && brace.equals(region.getText())) {
				return region;
			}
		}
		return null;
	}

	private void ownLines(EObject object, List<String> keywords, IFormattableDocument document) {
		for (ISemanticRegion keyword : regionFor(object).keywords(keywords.toArray(String[]::new))) {
			if (!isSpeaker(keyword)) {
				document.prepend(keyword, ClaimsFormatter::ownLine);
			}
		}
	}

	/** The "writer" of "by writer" counts as a keyword of the statement, like that of "writer as possible". */
	private static boolean isSpeaker(ISemanticRegion keyword) {
		return "writer".equals(keyword.getText()) && (keyword.getNextSemanticRegion() == null || !"as".equals(keyword.getNextSemanticRegion().getText()));
	}

	/**
	 * Where comments stand between two words, the layout asked for goes to one of the spaces around them, and the others get theirs by
	 * Xtext's own rule, which knows no empty lines. One that somebody left behind a comment stays: its space takes no such rule.
	 */
	@Override
	public ITextReplacer createWhitespaceReplacer(ITextSegment space, IHiddenRegionFormatting formatting) {
		if (!isEmptyLineAfterComment(space)) {
			return super.createWhitespaceReplacer(space, formatting);
		}
		formatting.setNewLinesMin(2);
		formatting.setNewLinesDefault(2);
		formatting.setNewLinesMax(2);
		return super.createWhitespaceReplacer(space, (IHiddenRegionFormatting) Proxy.newProxyInstance(IHiddenRegionFormatting.class.getClassLoader(),
				new Class<?>[] { IHiddenRegionFormatting.class },
				(proxy, method, arguments) -> method.getName().startsWith("setNewLines") ? null : method.invoke(formatting, arguments)));
	}

	/** A comment to the end of its line has the line's end in it. */
	private static boolean isEmptyLineAfterComment(ITextSegment space) {
		return space instanceof IWhitespace part && part.isMultiline() && part.getPreviousHiddenPart() instanceof IComment comment
				&& part.getNextHiddenPart() == null && (comment.getText().endsWith("\n") || part.getText().chars().filter(c -> c == '\n').count() > 1)
				&& !(part.getHiddenRegion().getNextSemanticRegion() instanceof ISemanticRegion next && next.getText().equals("}"));
	}

	private static void ownLine(IHiddenRegionFormatter space) {
		lines(space, 1, 2);
	}

	private static void lastLine(IHiddenRegionFormatter space) {
		lines(space, 1, 1);
	}

	private static void lines(IHiddenRegionFormatter space, int least, int most) {
		space.setNewLines(least, least, most);
	}
}
