// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Fetches pages from the web as an honest program does: slowly, where it may, and giving its name. */
package org.gainsay.interchange.texts.web;
