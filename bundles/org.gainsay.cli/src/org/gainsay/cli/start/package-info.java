// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What the start scripts leave to Java: {@link org.gainsay.cli.start.Start}. The command line starts fast because that class
 * prepares it, once for each Java and each set of jars; from then on a script starts Java with the arguments that were left.
 */
package org.gainsay.cli.start;
