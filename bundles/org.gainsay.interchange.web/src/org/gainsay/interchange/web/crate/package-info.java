// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Crates for archives. */
package org.gainsay.interchange.web.crate;
