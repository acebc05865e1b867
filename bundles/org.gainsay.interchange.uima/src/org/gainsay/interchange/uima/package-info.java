// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** The formats of Apache UIMA, out and in: XMI and JSON of a CAS for each set on an article, with their type system, and the project of INCEpTION. */
package org.gainsay.interchange.uima;
