// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** What is known of a corpus, as immutable records, and their one encoding. */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD, DefaultLocation.RECORD_COMPONENT })
package org.gainsay.facts;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
