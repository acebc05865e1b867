// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/** What somebody does who runs a study of a team: draws, assigns, opens and closes rounds, and looks how it goes. The command line and the workbench do it by this. */
package org.gainsay.edit.study;
