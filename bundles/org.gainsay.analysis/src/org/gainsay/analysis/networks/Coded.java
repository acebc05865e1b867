// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Optional;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Dating;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;

/**
 * One stance of one innermost speaker on one target: what a statement is to those who code one claim and one speaker at a time. A statement has as many as
 * these are together, and at least one.
 *
 * @param set    of the statement
 * @param cell   not null; its stance is null in a statement that has none
 * @param member whose stance it is in the end; null where nobody is recorded
 * @param dating when it was said, else when the article was published
 * @param moment the same as a span of time; null where it is not known
 */
public record Coded(ArticleFacts article, AnnotationSetFacts set, StatementFacts statement, Cell cell, MemberFacts member, Optional<Dating> dating, Moment moment) {
}
