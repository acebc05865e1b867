// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Studies of a team: whose articles are drawn and coded by whom, how far they are, and what went wrong. */
package org.gainsay.analysis.study;
