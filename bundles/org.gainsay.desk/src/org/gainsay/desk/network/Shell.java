// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.network;

import java.io.File;
import java.util.regex.Pattern;

/** What a command line is typed into. */
public enum Shell {
	/** sh and what is like it. */
	POSIX {
		@Override
		public String quoted(String word) {
			return PLAIN.matcher(word).matches() ? word : '\'' + word.replace("'", "'\\''") + '\''; //$NON-NLS-1$ //$NON-NLS-2$
		}
	},
	/** The command prompt of Windows. */
	WINDOWS {
		@Override
		public String quoted(String word) {
			if (PLAIN_ON_WINDOWS.matcher(word).matches()) {
				return word;
			}
			// Backslashes count only before a quotation mark, and there they are doubled.
			return '"' + BACKSLASHES_BEFORE_QUOTE.matcher(word).replaceAll("$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + '"'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	};

	private static final Pattern PLAIN = Pattern.compile("[\\w./:=@+-]+"); //$NON-NLS-1$
	private static final Pattern PLAIN_ON_WINDOWS = Pattern.compile("[\\w./:\\\\@+-]+"); //$NON-NLS-1$
	private static final Pattern BACKSLASHES_BEFORE_QUOTE = Pattern.compile("(\\\\*)\""); //$NON-NLS-1$

	/** The one that this machine has. */
	public static Shell here() {
		return File.separatorChar == '\\' ? WINDOWS : POSIX;
	}

	/** A word so that the shell hands it on as it is. */
	public abstract String quoted(String word);
}
