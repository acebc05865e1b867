// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** Pictures of a whole corpus, each made of facts alone, with the table of its numbers; the same in the report and in the workbench. */
package org.gainsay.report.pictures;
