// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Work on several processors. */
package org.gainsay.corpus.threads;
