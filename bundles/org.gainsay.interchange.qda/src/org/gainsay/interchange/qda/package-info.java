// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * The format refi-qda: projects ({@code .qdpx}) and codebooks ({@code .qdc}) of MAXQDA, NVivo, ATLAS.ti, QualCoder and other programs for qualitative data.
 * Positions count code points of the plain text; the language's spans are UTF-16 units inside.
 */
package org.gainsay.interchange.qda;
