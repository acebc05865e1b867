// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Status;

/**
 * An article. Its statements stand in its annotation sets: {@link Corpus#setsOf}.
 *
 * @param outlet    the name of an actor
 * @param via       names of the actors whose copy the whole article is, in the order of the credit
 * @param byline    whom the article names as its author, in its words
 * @param section   the part of the paper that it stands in
 * @param dateline  where it says that it was written
 * @param published a year, a month, a date or a date-time as written
 * @param retrieved a date or date-time as written
 * @param language  a BCP 47 tag
 * @param text      the text file, relative to the corpus folder, with / between its parts; null where none is given or it was refused
 * @param sha256    in hexadecimal as written
 * @param events    names of events
 * @param revises   the name of the article that is an earlier version of this one
 */
public record ArticleFacts(String name, String title, @Nullable String outlet, List<String> via, @Nullable String byline, @Nullable String section,
		@Nullable String dateline, @Nullable String published, @Nullable String retrieved,
		@Nullable String language, @Nullable String url, @Nullable String text, @Nullable String sha256, List<String> events,
		@Nullable String revises, List<CodeFacts> codes, Status status, Declaration at) {
}
