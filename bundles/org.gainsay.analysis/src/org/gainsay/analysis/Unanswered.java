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
 */
public record Unanswered(String article, List<Cell> asserted, List<Cell> silences, List<Source> silent, List<Source> notAsked) {
}
