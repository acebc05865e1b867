// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** What articles' texts are read, cleaned and searched with: quotes to spans, and spans to quotes. */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD, DefaultLocation.RECORD_COMPONENT })
package org.gainsay.text;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
