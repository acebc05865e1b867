// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;

/**
 * That a claim is asserted, and nobody whom it charges has a say on it.
 *
 * @param article  in which; null for all articles together
 * @param asserted the assertions there; never empty
 * @param silences that somebody whom it charges has not commented
 * @param silent   those whom it charges who are recorded there as silent, by themselves, a part of them or somebody for them
 * @param notAsked those of whom nothing is recorded there
 * @param offices  those who hold an office in whom it charges and have a say there: an office alone makes nobody its voice
 */
public record Unanswered(String article, List<Cell> asserted, List<Cell> silences, List<Source> silent, List<Source> notAsked, List<Office> offices) {

	/**
	 * What somebody says who holds an office in whom a claim charges, or in a part of it.
	 *
	 * @param holder who says it
	 * @param in     whom the claim charges
	 * @param cells  what he says there on the claim, or on what it entails; never empty
	 */
	public record Office(Source holder, Source in, List<Cell> cells) {
	}
}
