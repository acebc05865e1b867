// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** A corpus as RDF, by the writers of RDF4J, of which nothing else is used. */
package org.gainsay.interchange.rdf;
