// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

import org.gainsay.edit.StarterProject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code new}. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Makes a project to begin with: actors, and an invented article with its text and its claims, annotated and commented.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "2:wrong use; nothing was written", "3:the folder is not empty, or could not be written; nothing was written" },
		footerHeading = "%nExample:%n", footer = "  gainsay new my-corpus")
final class New implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "DIR", description = "The folder of the project; made if it is not there. If it is, nothing may be in it that is not hidden.")
	private Path folder;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		StarterProject.create(folder);
		List<String> files = StarterProject.example().keySet().stream().sorted().toList();
		PrintWriter out = spec.commandLine().getOut();
		out.println("Made the project " + Words.visible(folder) + " (" + Words.count(files.size(), "file") + "):");
		files.forEach(file -> out.println("  " + file));
		out.println("Read " + StarterProject.ANNOTATIONS + " in it, and go on with:");
		SequencedMap<String, String> commands = new LinkedHashMap<>();
		commands.put("check", "what is wrong, or worth a look");
		commands.put("claims", "who says what about each claim");
		commands.put("report", "the same to read in a browser");
		commands.put("workbench", "the workbench, to annotate in");
		String gap = " ".repeat("workbench".length());
		commands.forEach((command, shows) -> out.println("  " + spec.root().qualifiedName() + " " + command + " " + quoted(folder.toString()) + gap.substring(command.length()) + "   " + shows));
		return ExitCode.DONE;
	}

	/** As a shell takes it for one word; nothing in it is obeyed. */
	private static String quoted(String word) {
		if (word.matches("[\\p{L}\\p{N}_./\\\\:@%+,-]+")) {
			return word;
		}
		return File.separatorChar == '\\' ? '"' + Words.visible(word) + '"' : "'" + Words.visible(word).replace("'", "'\\''") + "'";
	}
}
