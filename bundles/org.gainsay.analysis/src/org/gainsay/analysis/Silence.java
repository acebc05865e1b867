// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

/** Why an article has no stance on a claim. */
public enum Silence {
	/** Its coding is done, it is on the claim's event or on one that another article with the claim is on, and it says nothing about the claim. */
	SAYS_NOTHING,
	/** It is on another event, or on none. */
	OTHER_EVENT,
	/** It is on an event that the corpus does not know, for instance because of a slip in its name. */
	EVENT_NOT_KNOWN,
	/** Its coding is not done, so that nothing follows. */
	NOT_DONE,
	/** Only suggestions that nobody accepted, or statements that were rejected, are about the claim. */
	NOT_ACCEPTED,
	/** It has no such annotation set. */
	NO_SET
}
