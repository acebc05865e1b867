// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Claims, quotations and news articles in the terms of schema.org. */
package org.gainsay.interchange.web.claimreview;
