// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;

import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.interchange.texts.kits.Kits;
import org.gainsay.lsp.ClaimsLanguageServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code lsp}: the language server on standard input and output. */
@Command(name = "lsp", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Serves an editor as a language server, on standard input and output.%nThe editor starts it; docs/user/other-editors.md says how.")
final class Lsp implements Callable<Integer> {

	@Option(names = "--as", paramLabel = "NAME", converter = NameConverter.class,
			description = "Who reads: while a blind round of a study is open, a coder sees his own sets of it only. The editor's setting gainsay.as goes before it; without either, the environment variable " + Main.READER + " says it.")
	private String reader;

	@Override
	public Integer call() throws IOException, InterruptedException {
		OutputStream protocol = new FileOutputStream(FileDescriptor.out);
		System.setOut(new PrintStream(System.err, true)); // a stray word on standard output would break the protocol
		return ClaimsLanguageServer.serve(new FileInputStream(FileDescriptor.in), protocol, Version.ofThisProgram(), reader != null ? reader : Main.readerOfEnvironment(),
				session -> new Kits(session, CommandLineWays.WAYS));
	}
}
