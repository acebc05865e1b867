// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.List;

/**
 * What a command changes: made without looking at the screen, applied to all its files or to none, and undone in one step.
 *
 * @param label what the undo menu calls it
 * @param files each file once
 */
public record CorpusEdit(String label, List<FileEdits> files) {
}
