// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What makes the command line start fast. The start script runs {@link org.gainsay.cli.start.Preparation} where nothing is
 * prepared yet for this Java and these jars; from then on it starts Java with the arguments that were left.
 */
package org.gainsay.cli.start;
