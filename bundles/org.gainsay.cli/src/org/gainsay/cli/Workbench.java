// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code workbench}, as the help shows it. The start script opens the workbench itself, because that is another
 * Java process with another class path; only where the script was not used does the command come to this class.
 */
@Command(name = "workbench", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Opens the desktop workbench.%nA folder that is given is opened in place as a project; it gets a file .project, "
				+ "while the workspace stays in your own data folder.")
final class Workbench implements Callable<Integer> {

	@Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder of a corpus")
	private Path folder;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		throw new ParameterException(spec.commandLine(), "The workbench is opened by the start script 'gainsay' that stands beside the program.");
	}
}
