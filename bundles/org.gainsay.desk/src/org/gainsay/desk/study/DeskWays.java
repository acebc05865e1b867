// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.study;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.study.StudyWays;

/** How somebody goes on in the workbench who was refused something of a study. */
public final class DeskWays implements StudyWays {

	/** They are the same for all. */
	public static final StudyWays WAYS = new DeskWays();

	private DeskWays() {
	}

	@Override
	public String assign(String round) {
		return DeskMessages.Study_wayAssign;
	}

	@Override
	public String close(String round) {
		return DeskMessages.Study_wayClose;
	}

	@Override
	public String cases(String round) {
		return DeskMessages.Study_wayCases;
	}

	@Override
	public String later() {
		return DeskMessages.Study_wayLater;
	}

	@Override
	public String ownKit(String coder) {
		return coder;
	}

	@Override
	public String be(String coder) {
		return NLS.bind(DeskMessages.Study_wayBe, coder);
	}

	@Override
	public String beHimself() {
		return DeskMessages.Study_wayBeHimself;
	}

	@Override
	public String check() {
		return DeskMessages.Study_wayCheck;
	}
}
