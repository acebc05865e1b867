// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Chains and claims for programs that draw graphs, and drawn. */
package org.gainsay.report.graphs;
