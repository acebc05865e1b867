// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** A corpus of the tables that csv and parquet export, as they are or changed since. */
package org.gainsay.interchange.annotations.tables;
