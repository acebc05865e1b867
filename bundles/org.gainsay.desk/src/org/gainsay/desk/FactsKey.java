// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk;

import java.util.Objects;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.StatementFacts;

/** What facts are known by over a rebuild. */
public final class FactsKey {

	private FactsKey() {
	}

	/** The kind and the name of what facts are about. */
	public static String of(Object facts) {
		return switch (facts) {
			case StatementFacts statement -> "statement " + statement.qualifiedName(); //$NON-NLS-1$
			case ClaimFacts claim -> "claim " + claim.name(); //$NON-NLS-1$
			case ActorFacts actor -> "actor " + actor.name(); //$NON-NLS-1$
			case EventFacts event -> "event " + event.name(); //$NON-NLS-1$
			case ArticleFacts article -> "article " + article.name(); //$NON-NLS-1$
			default -> Objects.toString(facts);
		};
	}
}
