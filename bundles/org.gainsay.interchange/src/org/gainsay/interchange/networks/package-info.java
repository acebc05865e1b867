// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** The files that networks are written in. */
package org.gainsay.interchange.networks;
