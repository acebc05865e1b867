// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Formats of lines, out only: a table of tokens, and the tasks of doccano and Label Studio. */
package org.gainsay.interchange.standoff.lines;
