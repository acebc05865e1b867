// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

/** Why an article has no stance on a claim. */
public enum Silence {
	/** Its coding is done, it is on an event of the claim or speaks about another claim of that event, and it says nothing about the claim: it leaves it out. */
	SAYS_NOTHING,
	/** It is on another event, or on none, and speaks about none of the claims of this one. */
	OTHER_EVENT,
	/** The claim is of no event, so no article could be expected to speak about it. */
	NO_EVENT,
	/** It is on an event that the corpus does not know, for instance because of a slip in its name. */
	EVENT_NOT_KNOWN,
	/** Its coding is not done, so that nothing follows. */
	NOT_DONE,
	/** Only suggestions that nobody accepted, or statements that were rejected, are about the claim. */
	NOT_ACCEPTED,
	/** It has no such annotation set. */
	NO_SET
}
