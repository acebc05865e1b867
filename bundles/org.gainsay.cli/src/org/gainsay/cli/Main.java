// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program {@code gainsay}. A command is a class of its own in this package, named after the command and entered in
 * {@code subcommands} below, in the order in which the help lists them; its {@code call()} answers one of {@link ExitCode}.
 * A command writes results to {@code spec.commandLine().getOut()} and anything else to {@code getErr()}, and throws
 * {@link IOException}s: they become a message and an exit code here, in one place.
 */
@Command(name = "gainsay", description = "Records who said what in which article, through whom, how surely, and who denied it.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
		commandListHeading = "%nCommands:%n", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:the corpus has errors", "2:wrong use", "3:could not read or write" },
		subcommands = { Check.class, Claims.class, Compare.class, Report.class, Export.class, Lsp.class, Workbench.class })
public final class Main implements Runnable {

	private final Terminal terminal;

	@Spec
	private CommandSpec spec;

	private Main(Terminal terminal) {
		this.terminal = terminal;
	}

	/** Runs one command and ends the process with its exit code. */
	public static void main(String[] arguments) {
		PrintWriter out = writer(FileDescriptor.out, "stdout.encoding");
		PrintWriter err = writer(FileDescriptor.err, "stderr.encoding");
		System.exit(run(arguments, out, err, Terminal.ofThisProcess()));
	}

	/**
	 * Runs one command in this process.
	 *
	 * @param arguments the words after {@code gainsay}
	 * @param out       where results go; flushed, not closed
	 * @param err       where messages and progress go; flushed, not closed
	 * @param terminal  which of the two a person looks at
	 * @return one of {@link ExitCode}
	 */
	public static int run(String[] arguments, PrintWriter out, PrintWriter err, Terminal terminal) {
		CommandLine commandLine = new CommandLine(new Main(terminal))
				.setOut(out)
				.setErr(err)
				.setColorScheme(Help.defaultColorScheme(terminal.ansiOut()))
				.setCaseInsensitiveEnumValuesAllowed(true)
				.setParameterExceptionHandler(Main::wrongUse)
				.setExecutionExceptionHandler(Main::failed);
		int exitCode = commandLine.execute(arguments);
		out.flush();
		err.flush();
		return exitCode;
	}

	/**
	 * Which streams a person looks at while {@code command} runs.
	 *
	 * @param command the command that asks, somewhere below {@code gainsay}
	 */
	public static Terminal terminalOf(CommandSpec command) {
		return ((Main) command.root().userObject()).terminal;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "A command is missing.");
	}

	private static PrintWriter writer(FileDescriptor stream, String encoding) {
		Charset charset = Charset.forName(System.getProperty(encoding, Charset.defaultCharset().name()));
		return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset));
	}

	private static int wrongUse(ParameterException wrong, String[] arguments) {
		CommandLine commandLine = wrong.getCommandLine();
		PrintWriter err = commandLine.getErr();
		err.println("gainsay: " + wrong.getMessage());
		UnmatchedArgumentException.printSuggestions(wrong, err);
		err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
		return ExitCode.WRONG_USE;
	}

	private static int failed(Exception failure, CommandLine commandLine, ParseResult parsed) {
		PrintWriter err = commandLine.getErr();
		IOException io = failure instanceof IOException direct ? direct
				: failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : null;
		if (io != null) {
			err.println("gainsay: " + describe(io));
		} else {
			err.println("gainsay: stopped by a fault in the program. Please report it with what follows.");
			failure.printStackTrace(err);
		}
		return ExitCode.CANNOT_READ_OR_WRITE;
	}

	/** Java's own message for these is the bare name of the file. */
	private static String describe(IOException failure) {
		if (failure instanceof FileSystemException file && file.getReason() == null) {
			String reason = failure instanceof NoSuchFileException ? "no such file or folder"
					: failure instanceof AccessDeniedException ? "permission denied"
					: failure instanceof NotDirectoryException ? "not a folder"
					: failure instanceof FileAlreadyExistsException ? "exists already"
					: "cannot be read or written";
			return file.getFile() + ": " + reason;
		}
		return failure.getMessage() != null ? failure.getMessage() : failure.toString();
	}
}
