// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.rcp;

import org.eclipse.osgi.util.NLS;

/** What this bundle says to the person in front of it. */
final class Messages extends NLS {

	static String ProjectArgument_FolderCannotBeOpened;
	static String ProjectArgument_FolderIsMissing;
	static String ProjectArgument_NoFolderGiven;
	static String ProjectArgument_OpeningFolder;

	static {
		NLS.initializeMessages("org.gainsay.rcp.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
