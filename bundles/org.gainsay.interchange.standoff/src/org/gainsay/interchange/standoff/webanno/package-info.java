// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** WebAnno TSV 3.3, out and in. */
package org.gainsay.interchange.standoff.webanno;
