// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A file of a library that stands in no package, which no bundle can ask another for by its class path. */
public final class LibraryFile {

	private LibraryFile() {
	}

	/**
	 * Opens such a file, on a flat class path and in OSGi alike.
	 *
	 * @param library the symbolic name of the bundle that has it
	 * @param name    of the file
	 * @throws IOException if it is not there
	 */
	public static InputStream open(String library, String name) throws IOException {
		InputStream flat = LibraryFile.class.getResourceAsStream("/" + name);
		if (flat != null) {
			return flat;
		}
		URL found = InBundles.find(library, name);
		if (found == null) {
			throw new FileNotFoundException("There is no " + name + " in " + library + ".");
		}
		return found.openStream();
	}

	/** Apart, so that nothing of OSGi is asked for where there is none. */
	private static final class InBundles {
		static URL find(String library, String name) {
			Bundle own = FrameworkUtil.getBundle(LibraryFile.class);
			for (Bundle bundle : own == null ? new Bundle[0] : own.getBundleContext().getBundles()) {
				if (bundle.getSymbolicName().equals(library)) {
					return bundle.getEntry(name);
				}
			}
			return null;
		}
	}
}
