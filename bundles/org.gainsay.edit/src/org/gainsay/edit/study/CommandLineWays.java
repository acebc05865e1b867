// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

/**
 * How somebody goes on at the command line, which whoever uses the language server has too.
 *
 * @param saysWhen whether he has said a moment by --on
 */
public record CommandLineWays(boolean saysWhen) implements StudyWays {

	/** Those of who has said no moment. */
	public static final StudyWays WAYS = new CommandLineWays(false);

	@Override
	public String assign(String round) {
		return "gainsay study DIR assign " + round;
	}

	@Override
	public String close(String round) {
		return "gainsay study DIR close " + round;
	}

	@Override
	public String cases(String round) {
		return "'gainsay study DIR cases " + round + "'";
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
