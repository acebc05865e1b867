// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Anchor;
import org.gainsay.model.Article;
import org.gainsay.model.Code;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Span;
import org.gainsay.text.TextFolder;

import com.google.inject.Inject;

/** Checks that the words which are quoted stand in the article, in one place, and where that place can be doubted. */
class AnchorChecks extends Checks {

	@Inject
	private Anchors anchors;

	@Check
	public void checkAnchor(Anchor anchor) {
		Statement statement = statement(anchor);
		if (statement != null && anchors.resolution(anchor, statement) instanceof Resolution.Failed failed) {
			checkQuote(failed, anchor.getQuotes().get(failed.piece()), (StatementSet) statement.eContainer(), statement, anchor == anchors.place(statement));
		}
	}

	/** The passage of a code of a statement is one of the statement's anchors. */
	@Check
	public void checkPassage(Code code) {
		if (code.eContainer() instanceof StatementSet set && anchors.passage(code) instanceof Resolution.Failed failed) {
			checkQuote(failed, code.getAt().getQuotes().get(failed.piece()), set, null, true);
		}
	}

	@Check
	public void checkWords(Member member) {
		Statement statement = statement(member);
		if (member.getWords() != null && statement != null
				&& anchors.resolution(member.getWords(), statement) instanceof Resolution.Failed failed) {
			checkQuote(failed, member.getWords(), (StatementSet) statement.eContainer(), statement, member.getWords() == anchors.place(statement));
		}
	}

	@Check
	public void checkDoubts(StatementSet set) {
		if (anchors.text(Anchors.article(set)) instanceof TextFolder.Read read) {
			for (AnchorDoubts.Doubt doubt : AnchorDoubts.of(set, read.text(), anchors)) {
				String[] data = doubt.data().toArray(String[]::new);
				if (doubt.severity() == Severity.WARNING) {
					warning(doubt.message(), doubt.quote(), null, doubt.code().id(), data);
				} else {
					info(doubt.message(), doubt.quote(), null, doubt.code().id(), data);
				}
			}
		}
	}

	private static Statement statement(EObject object) {
		EObject container = object;
		while (container != null && !(container instanceof Statement)) {
			container = container.eContainer();
		}
		return (Statement) container;
	}

	/** What an article is called in a message: "the article" with its name, or "this article" where that is missing. */
	static String called(Article article, String the) {
		return article.getName() != null ? the + " article \"" + article.getName() + "\"" : the.equals("The") ? "This article" : "this article";
	}

	/**
	 * @param statement whose the quote is; null where it is the set's
	 * @param place     whether it is looked for by itself, and not beside what says where the statement stands
	 */
	private void checkQuote(Resolution.Failed failed, Quote quote, StatementSet set, Statement statement, boolean place) {
		if (failed.reason() == Resolution.Reason.AMBIGUOUS && !place && anchors.place(statement) instanceof EObject where && anchors.resolution(where, statement) instanceof Resolution.Failed) {
			return; // which of the places is meant depends on where the statement stands, whose own error comes first
		}
		QuotePattern pattern = Anchors.pattern(quote);
		Article article = Anchors.article(set);
		String in = called(article, "the");
		String words = "\"" + excerpt(pattern.end() != null && failed.reason() == Resolution.Reason.END_NOT_THERE ? pattern.end() : pattern.start()) + "\"";
		switch (failed.reason()) {
			case EMPTY -> quoteError(IssueCode.ANCHOR_NOT_FOUND, "There are no words to look for. Quote words of " + in + ".", quote);
			case NOT_THERE -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " does not stand in " + in + "." + nearest(pattern.start(), article, statement), quote);
			case END_NOT_THERE -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " does not follow \"" + excerpt(pattern.start()) + "\" in " + in
					+ ". Give last words that stand after it.", quote);
			case FEWER_OCCURRENCES -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands in " + in + " " + times(failed.candidates().size())
					+ "; there is no #" + pattern.occurrence() + ". Give a number from 1 to " + failed.candidates().size() + ".", quote);
			case NEIGHBOUR_NOT_THERE -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands in " + in + ", but nowhere "
					+ neighbour(pattern) + " with nothing but space and punctuation between.", quote);
			case INSIDE_CONTENT_ONLY -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands only inside the content of the statement; "
					+ "a cue, source or addressee stands outside it. Shorten the content, or quote other words.", quote);
			case OUTSIDE_CONTENT -> quoteError(IssueCode.ANCHOR_OUTSIDE_CONTENT, words + " is not a part of the content of the statement. "
					+ "Quote words that stand in what it says.", quote);
			case TAKEN -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands where another piece of this anchor stands. Each piece needs a place of its own.",
					quote);
			case AMBIGUOUS -> quoteError(IssueCode.ANCHOR_AMBIGUOUS, words + " stands in " + in + " " + times(failed.candidates().size())
					+ ". Quote more words, or say which by a number such as #1, or by before \"...\" or after \"...\".", quote);
		}
	}

	private void quoteError(IssueCode code, String message, Quote quote) {
		error(message, quote, null, code.id());
	}

	private String nearest(String words, Article article, Statement statement) {
		if (!(anchors.text(article) instanceof TextFolder.Read read)) {
			return "";
		}
		List<Span> spans = new AnchorResolver(read.text()).nearest(words, statement == null ? List.of() : anchors.found(statement));
		if (spans.isEmpty()) {
			return " Quote words that stand there, with their capitals.";
		}
		return " Did you mean \"" + excerpt(read.text().at(spans.getFirst())) + "\"?";
	}

	private static String neighbour(QuotePattern pattern) {
		String after = pattern.after() == null ? null : "after \"" + excerpt(pattern.after()) + "\"";
		String before = pattern.before() == null ? null : "before \"" + excerpt(pattern.before()) + "\"";
		return after == null ? before : before == null ? after : before + " and " + after;
	}

	private static String times(int count) {
		return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
	}
}
