// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Documents of word processors, PDF, Markdown and mail. {@link org.gainsay.interchange.texts.documents.DocumentText} is what a document says, paragraph by paragraph, for whoever wants to take more than one
 * article out of it.
 */
package org.gainsay.interchange.texts.documents;
