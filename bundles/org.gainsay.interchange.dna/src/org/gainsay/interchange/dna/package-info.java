// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** The files of the Discourse Network Analyzer, version 3: how they are read, and how they are written. */
package org.gainsay.interchange.dna;
