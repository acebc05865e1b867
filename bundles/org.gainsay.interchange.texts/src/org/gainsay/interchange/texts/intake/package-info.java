// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * How articles come into a corpus: {@link org.gainsay.interchange.texts.intake.Intake} walks over what somebody names, finds the format of each file by what is in it, has it read on all processors
 * and writes, in order, the texts, the claims files, the raw files and the record of how each text was made.
 */
package org.gainsay.interchange.texts.intake;
