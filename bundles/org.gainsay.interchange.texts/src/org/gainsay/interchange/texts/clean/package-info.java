// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** What stands with articles and is not of them: how it is recognised by its words, and how it goes without a letter of the article. */
package org.gainsay.interchange.texts.clean;
