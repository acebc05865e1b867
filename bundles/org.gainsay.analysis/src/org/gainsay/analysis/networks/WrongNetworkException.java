// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** What was asked for makes no sense, or not with this corpus. Its message is for users. */
public final class WrongNetworkException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/** @param message says what is wrong and what to do, in one or two sentences */
	public WrongNetworkException(String message) {
		super(message);
	}
}
