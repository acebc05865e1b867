// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;

/**
 * How far two coders agree: as if there were no others, without intervals.
 *
 * @param coders   the two names, sorted
 * @param articles how many both have done
 */
public record PairAgreement(List<String> coders, int articles, List<AgreementFigure> figures, List<ValueAgreement> values, List<Confusion> confusions) {
}
