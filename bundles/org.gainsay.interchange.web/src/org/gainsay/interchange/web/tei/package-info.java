// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** TEI P5, out and in: what is said stands in the text where it nests, and all of it beside the text. */
package org.gainsay.interchange.web.tei;
