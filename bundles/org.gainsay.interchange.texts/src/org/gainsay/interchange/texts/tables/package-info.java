// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Tables and lists of articles: CSV, XLSX, JSON. Which column or key holds what is guessed from its name in several languages, or said by whoever imports. */
package org.gainsay.interchange.texts.tables;
