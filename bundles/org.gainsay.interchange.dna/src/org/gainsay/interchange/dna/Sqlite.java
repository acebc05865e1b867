// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** Opens databases, with an answer where SQLite itself cannot be loaded. */
final class Sqlite {

	private Sqlite() {
	}

	/** One to look at only: it is not locked, and nothing is written beside it. */
	static Connection toRead(Path file) throws IOException, SQLException {
		load();
		SQLiteConfig config = new SQLiteConfig();
		config.setReadOnly(true);
		config.enableLoadExtension(false);
		SQLiteDataSource source = new SQLiteDataSource(config);
		source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replace("file:///", "file:/").replace("?", "%3F") + "?immutable=1");
		return source.getConnection();
	}

	/** A new one; nobody else knows it yet, so that it needs no journal. */
	static Connection toWrite(Path file) throws IOException, SQLException {
		load();
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(JournalMode.OFF);
		config.setSynchronous(SynchronousMode.OFF);
		SQLiteDataSource source = new SQLiteDataSource(config);
		source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
		return source.getConnection();
	}

	/** Its library is unpacked to a folder first, and what is said of one that cannot be is of no help. */
	private static void load() throws IOException {
		try {
			if (SQLiteJDBCLoader.initialize()) {
				return;
			}
			throw cannot("no library for this system", null);
		} catch (IOException told) {
			throw told;
		} catch (Exception | LinkageError failed) {
			throw cannot(failed.getMessage(), failed);
		}
	}

	private static IOException cannot(String why, Throwable cause) {
		String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
		FileSystemException told = new FileSystemException(folder, null, "SQLite, which .dna files need, unpacks its library into this folder and could not load it from there (" + why
				+ "); make it one that can be written and whose programs may run, or name another in JDK_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER");
		if (cause != null) {
			told.initCause(cause);
		}
		return told;
	}
}
