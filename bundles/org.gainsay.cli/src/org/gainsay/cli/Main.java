// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Set;

import org.gainsay.text.NameForm;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
		subcommands = { New.class, Import.class, Check.class, Show.class, Claims.class, Compare.class, Networks.class, Agreement.class, Study.class, FindDuplicates.class, Report.class, Export.class, Convert.class, Formats.class, Pin.class, Update.class, Rename.class, Merge.class, Suggest.class, Train.class, Evaluate.class, Lsp.class,
				Workbench.class })
public final class Main implements Runnable {

	/** With this set in the environment a fault in the program is told with all that a programmer needs. */
	private static final String DEBUG = "GAINSAY_DEBUG";

	/** The variable of the environment that says who reads, where no option does. */
	static final String READER = "GAINSAY_AS";

	private final Terminal terminal;
	private final Output output;

	@Spec
	private CommandSpec spec;

	private Main(Terminal terminal, Output output) {
		this.terminal = terminal;
		this.output = output;
	}

	/** Runs one command and ends the process with its exit code. */
	public static void main(String[] arguments) {
		System.setOut(System.err); // Results only go to standard output: a library that logs would spoil them.
		Writer err = new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), encoding("stderr.encoding"));
		System.exit(run(arguments, new FileOutputStream(FileDescriptor.out), encoding("stdout.encoding"), err, Terminal.ofThisProcess()));
	}

	/**
	 * Runs one command in this process.
	 *
	 * @param arguments the words after {@code gainsay}
	 * @param out       where results go; flushed, not closed
	 * @param encoding  of the results, but for those that have one of their own
	 * @param err       where messages and progress go; flushed, not closed
	 * @param terminal  which of the two a person looks at
	 * @return one of {@link ExitCode}
	 */
	public static int run(String[] arguments, OutputStream out, Charset encoding, Writer err, Terminal terminal) {
		Output output = new Output(out);
		PrintWriter messages = new PrintWriter(new EscapingWriter(err, false));
		int exitCode;
		try {
			PrintWriter results = new PrintWriter(new EscapingWriter(new BufferedWriter(new OutputStreamWriter(output, encoding)), terminal.ansiOut() == Help.Ansi.ON));
			CommandLine commandLine = new CommandLine(new Main(terminal, output))
					.setOut(results)
					.setErr(messages)
					.setColorScheme(Help.defaultColorScheme(terminal.ansiOut()))
					.setCaseInsensitiveEnumValuesAllowed(true)
					.setParameterExceptionHandler((wrong, given) -> wrongUse(wrong))
					.setExecutionStrategy(Main::execute)
					.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, messages));
			Exporting.describeFormats(commandLine.getSubcommands().get("export"));
			Exporting.describeFormats(commandLine.getSubcommands().get("convert"));
			Import.describeFormats(commandLine.getSubcommands().get("import"));
			Study.describeWhats(commandLine.getSubcommands().get("study"));
			exitCode = commandLine.execute(asked(arguments, commandLine.getSubcommands().keySet()));
			try {
				results.flush();
			} catch (RuntimeException again) {
				if (exitCode != ExitCode.CANNOT_READ_OR_WRITE) { // else it was told
					throw again;
				}
			}
		} catch (Throwable fault) { // An Error, too: picocli lets it pass.
			exitCode = failed(fault, messages);
		}
		if (output.failure() != null && exitCode <= ExitCode.CORPUS_HAS_ERRORS) {
			if (output.isClosedPipe()) {
				exitCode = ExitCode.DONE;
			} else {
				messages.println("gainsay: standard output cannot be written: " + Words.oneLine(describe(output.failure())));
				exitCode = ExitCode.CANNOT_READ_OR_WRITE;
			}
		}
		messages.flush();
		return exitCode;
	}

	/** {@code gainsay help} and {@code gainsay help check}, as many programs have it, ask for what {@code --help} tells. */
	private static String[] asked(String[] arguments, Set<String> commands) {
		if (arguments.length == 0 || !arguments[0].equals("help")) {
			return arguments;
		}
		return arguments.length == 1 ? new String[] { "--help" } : commands.contains(arguments[1]) ? new String[] { arguments[1], "--help" } : new String[] { arguments[1] }; // which is refused
	}

	/**
	 * Which streams a person looks at while {@code command} runs.
	 *
	 * @param command the command that asks, somewhere below {@code gainsay}
	 */
	public static Terminal terminalOf(CommandSpec command) {
		return ((Main) command.root().userObject()).terminal;
	}

	/** Standard output without an encoding, for {@code command}. */
	static OutputStream outputOf(CommandSpec command) {
		return ((Main) command.root().userObject()).output;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "A command is missing. To open the window: gainsay workbench (or, in the folder of the product, gainsay-workbench).");
	}

	private static Charset encoding(String property) {
		return Charset.forName(System.getProperty(property, Charset.defaultCharset().name()));
	}

	/** Nothing has an empty name; a script that gives one has lost it on the way. */
	private static int execute(ParseResult parsed) {
		for (ParseResult command = parsed; command != null; command = command.subcommand()) {
			for (ArgSpec argument : command.matchedArgs()) {
				if (argument.originalStringValues().contains("")) {
					String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
					throw new ParameterException(command.commandSpec().commandLine(), "An empty value is given for " + name + ".");
				}
			}
		}
		try {
			return new CommandLine.RunLast().execute(parsed);
		} catch (ParameterException | ExecutionException itsOwn) {
			throw itsOwn;
		} catch (RuntimeException fault) { // Of the help: picocli would print where it came from.
			return failed(fault, parsed.commandSpec().commandLine().getErr());
		}
	}

	private static int wrongUse(ParameterException wrong) {
		CommandLine commandLine = wrong.getCommandLine();
		PrintWriter err = commandLine.getErr();
		err.println("gainsay: " + Words.oneLine(wrong.getMessage()));
		UnmatchedArgumentException.printSuggestions(wrong, err);
		err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
		return ExitCode.WRONG_USE;
	}

	private static int failed(Throwable failure, PrintWriter err) {
		IOException io = failure instanceof IOException direct ? direct
				: failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : null;
		if (isEnding()) {
			return ExitCode.CANNOT_READ_OR_WRITE; // Somebody pressed Ctrl+C, and knows.
		}
		if (io != null) {
			err.println("gainsay: " + Words.oneLine(describe(io)));
		} else if (failure instanceof OutOfMemoryError) {
			err.println("gainsay: the memory is not enough. Give the program more: JDK_JAVA_OPTIONS=-Xmx4g gainsay …");
		} else {
			err.println("gainsay: stopped by a fault in the program (" + Words.oneLine(failure.toString()) + "). Please report it; with " + DEBUG
					+ "=1 in the environment it says more.");
		}
		if (debugs()) {
			failure.printStackTrace(err);
		}
		return ExitCode.CANNOT_READ_OR_WRITE;
	}

	/** Who reads as the environment says it; null for nobody. */
	static String readerOfEnvironment() {
		String name = System.getenv().getOrDefault(READER, "").strip();
		return name.isEmpty() ? null : NameForm.of(name);
	}

	/** Whether faults are told with all that a programmer needs. */
	static boolean debugs() {
		return !System.getenv().getOrDefault(DEBUG, "").isEmpty();
	}

	/** Whether the process is on its way out, so that what fails is what was taken away from it. */
	private static boolean isEnding() {
		try {
			Thread hook = new Thread();
			Runtime.getRuntime().addShutdownHook(hook);
			return !Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException ending) {
			return true;
		}
	}

	/** Java's own message for these is the bare name of the file. */
	private static String describe(IOException failure) {
		if (failure instanceof FileSystemException file && file.getReason() == null) {
			String reason = failure instanceof NoSuchFileException ? "no such file or folder"
					: failure instanceof AccessDeniedException ? "permission denied"
					: failure instanceof NotDirectoryException ? "not a folder"
					: failure instanceof FileAlreadyExistsException ? "exists already"
					: "cannot be read or written";
			return Words.visible(String.valueOf(file.getFile())) + ": " + reason;
		}
		return failure.getMessage() != null ? failure.getMessage() : failure.toString();
	}
}
