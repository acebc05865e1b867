// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

/** The labels of the first stage: each part of a statement begins with one and goes on with the next. */
final class Tag {

	static final int NONE = 0;
	static final int SOURCE = 1;
	static final int CUE = 3;
	static final int CONTENT = 5;
	static final int COUNT = 7;

	/** The labels of the second stage, given a cue. */
	static final int OF_SOURCE = 1;
	static final int OF_CONTENT = 2;
	static final int PARTS = 3;

	private Tag() {
	}
}
