// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;

/** Statements that report one utterance, or one wording; statements holds qualified names. */
public record CorrespondenceFacts(String name, CorrespondenceKind kind, List<String> statements, How how, @Nullable BigDecimal confidence,
		Declaration at) {
}
