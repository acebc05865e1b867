// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.List;

/** A tree of what statements use, with the statements below it, and what the next build can take over of it. */
public sealed interface UseTree permits ActorTree, ClaimTree {

	/** The uppermost lines. */
	List<TreeNode> nodes();
}
