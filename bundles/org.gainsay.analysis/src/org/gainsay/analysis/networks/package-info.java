// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Discourse networks: who speaks of what, who stands with whom, who passes on whom, and the two camps that a debate falls into. Functions of facts alone; the
 * definitions are in {@code docs/user/networks.md}.
 */
package org.gainsay.analysis.networks;
