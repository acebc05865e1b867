// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Web pages, alone, in one file with their pictures, or in archives. A page becomes blocks of text in boxes ({@link org.gainsay.interchange.texts.page.Layout}); where the article is among them says
 * {@link org.gainsay.interchange.texts.page.Extraction}, what each block is {@link org.gainsay.interchange.texts.page.Body}, what the page tells programs {@link org.gainsay.interchange.texts.page.Facts}.
 */
package org.gainsay.interchange.texts.page;
