// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** The files that press databases save: a reader a database, and what their layouts have in common. */
package org.gainsay.interchange.texts.press;
