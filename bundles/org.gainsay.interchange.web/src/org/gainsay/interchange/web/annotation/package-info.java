// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Web annotations of the W3C, out and in. */
package org.gainsay.interchange.web.annotation;
