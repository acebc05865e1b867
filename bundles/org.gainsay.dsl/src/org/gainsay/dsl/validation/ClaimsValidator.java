// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/**
 * Checks what can be said of a file by itself and of what it refers to. What can be said only over all files, such as a name
 * declared twice, is checked over the corpus' facts.
 */
@ComposedChecks(validators = { FormChecks.class, ArticleChecks.class, ValueChecks.class, StatementChecks.class, SpeakerChecks.class, RelationChecks.class, CodingChecks.class,
		AnchorChecks.class, StudyInFileChecks.class })
public class ClaimsValidator extends AbstractClaimsValidator {
}
