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
 * @param published a date or date-time as written
 * @param retrieved a date or date-time as written
 * @param language  a BCP 47 tag
 * @param text      the text file, relative to the corpus folder, with / between its parts; null where none is given or it was refused
 * @param sha256    in hexadecimal as written
 * @param events    names of events
 */
public record ArticleFacts(String name, String title, @Nullable String outlet, @Nullable String published, @Nullable String retrieved,
		@Nullable String language, @Nullable String url, @Nullable String text, @Nullable String sha256, List<String> events, List<CodeFacts> codes, Status status, Declaration at) {
}
