// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** The stand-off format of brat, as the attribution corpora PolNeAR and PARC have it, out and in. */
package org.gainsay.interchange.standoff.brat;
