// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** The format german-quotes: documents of German news in JSON, with quotes, who is quoted, and quotes in quotes. */
package org.gainsay.interchange.annotations.quotes;
