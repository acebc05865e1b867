// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What formats have in common that mark spans of a text: which documents there are, what they are called, and how what has no span
 * is told in a line.
 */
package org.gainsay.interchange.standoff;
