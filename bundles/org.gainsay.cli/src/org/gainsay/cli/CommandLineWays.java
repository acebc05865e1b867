// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import org.gainsay.edit.study.StudyWays;

/**
 * How somebody goes on at the command line.
 *
 * @param saysWhen whether he has said a moment by --on
 */
record CommandLineWays(boolean saysWhen) implements StudyWays {

	/** Those of who has said no moment. */
	static final StudyWays WAYS = new CommandLineWays(false);

	@Override
	public String assign(String round) {
		return "gainsay study DIR assign " + round;
	}

	@Override
	public String close(String round) {
		return "gainsay study DIR close " + round;
	}

	@Override
	public String later() {
		return "Say a later moment by --on" + (saysWhen ? "." : ", or run the command again then.");
	}

	@Override
	public String ownKit(String coder) {
		return "--for " + coder;
	}

	@Override
	public String be(String coder) {
		return "add --as " + coder;
	}

	@Override
	public String beHimself() {
		return "by --as";
	}

	@Override
	public String check() {
		return "gainsay check DIR";
	}
}
