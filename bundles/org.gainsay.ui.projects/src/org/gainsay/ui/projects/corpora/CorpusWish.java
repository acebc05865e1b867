// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.corpora;

import java.nio.file.Path;

import org.gainsay.interchange.Importer;
import org.gainsay.interchange.OptionValues;

/**
 * What is to become a project.
 *
 * @param source  a file or a folder
 * @param format  reads it
 * @param values  of the format's options
 * @param project the name of a project that there is not yet
 */
record CorpusWish(Path source, Importer format, OptionValues values, String project) {
}
