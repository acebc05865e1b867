// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What a corpus is in the terms of the web: things with addresses and what is said of them, before it is written as JSON-LD, Turtle or
 * anything else that has such things.
 */
package org.gainsay.interchange.web;
