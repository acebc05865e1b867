// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Saving files of a corpus so that they are whole, or as they were. */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD, DefaultLocation.RECORD_COMPONENT })
package org.gainsay.text.save;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
