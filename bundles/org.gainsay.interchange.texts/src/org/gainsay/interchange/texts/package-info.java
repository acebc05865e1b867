// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Articles from elsewhere. An {@link org.gainsay.interchange.texts.ArticleReader} takes one {@link org.gainsay.interchange.texts.Source} apart into
 * {@link org.gainsay.interchange.texts.SourceArticle}s, one after the other; what becomes of them – cleaning, names, files – is the same for all.
 */
package org.gainsay.interchange.texts;
