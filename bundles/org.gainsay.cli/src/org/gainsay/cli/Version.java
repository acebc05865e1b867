// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.jar.Manifest;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, read from the manifest of the bundle it was loaded from. */
public final class Version implements IVersionProvider {

	/**
	 * The version of the bundle that holds this class, with its qualifier, such as {@code 0.1.0.202601312359}.
	 *
	 * @throws IOException when the bundle's manifest cannot be read
	 */
	public static String ofThisProgram() throws IOException {
		String path = Version.class.getName().replace('.', '/') + ".class";
		URL here = Version.class.getResource("/" + path);
		URL manifest = URI.create(here.toString().substring(0, here.toString().length() - path.length()) + "META-INF/MANIFEST.MF").toURL();
		try (InputStream in = manifest.openStream()) {
			String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
			if (version == null) {
				throw new IOException("No Bundle-Version in " + manifest);
			}
			return version;
		}
	}

	/** The same; null where the program was not packaged. */
	static String ifPackaged() throws IOException {
		try {
			return ofThisProgram();
		} catch (FileNotFoundException notPackaged) {
			return null;
		}
	}

	@Override
	public String[] getVersion() throws IOException {
		return new String[] { "gainsay " + ofThisProgram() };
	}
}
