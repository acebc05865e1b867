// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0

/** Where the words of a text stand in another version of it: pure functions of two texts and spans of the first. */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD, DefaultLocation.RECORD_COMPONENT })
package org.gainsay.text.reanchor;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
