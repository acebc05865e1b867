// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** How the types, roles and features of a foreign scheme of annotation become statements: read by every importer of annotations. */
package org.gainsay.interchange.mapping;
