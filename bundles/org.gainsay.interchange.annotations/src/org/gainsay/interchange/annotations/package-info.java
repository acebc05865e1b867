// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What importers of annotations make a corpus with: they say which words are what, in the model's own classes, and get names, files and
 * quotes that lead to just those words.
 */
package org.gainsay.interchange.annotations;
