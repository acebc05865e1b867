// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

/**
 * How far coders agree on one value of a variable: alpha where it is told from all others only.
 *
 * @param value of the variable
 * @param alpha NaN where it is not defined
 * @param n     how often it was given
 */
public record ValueAgreement(String variable, String value, double alpha, int n) {
}
