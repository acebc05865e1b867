// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gainsay.text.RelativePath;

/** The hook by which git refuses a commit in which a coder has edited another's set. It is a script of the shell, which git has on every system, and needs no Gainsay. */
final class StudyHook {

	private static final String NAME = "pre-commit";

	private static final String SCRIPT = """
			#!/bin/sh
			# Written by 'gainsay study DIR hook': a commit in which another coder's set is edited is refused.
			# Who works in this clone; GAINSAY_AS says another for once.
			me="${GAINSAY_AS:-%s}"
			top='%scoding/'
			others=$(git diff --cached --name-only --no-renames -z | tr '\\0' '\\n' | while IFS= read -r file; do
				case "$file" in
				"$top"*/*/*)
					place="${file#"$top"}"
					place="${place#*/}"
					[ "${place%%%%/*}" = "$me" ] || printf '  %%s\\n' "$file"
					;;
				esac
			done)
			if [ -n "$others" ]; then
				{
					echo "gainsay: you commit as $me, and these are sets of other coders:"
					printf '%%s\\n' "$others"
					echo "Take them out of the commit: git restore --staged FILE"
				} >&2
				exit 1
			fi
			""";

	private StudyHook() {
	}

	/** The script for a coder's clone. @param below the corpus folder relative to the top of the clone, with / behind it; empty for the top itself */
	private static String script(String coder, String below) {
		return SCRIPT.formatted(coder, below.replace("'", "'\\''"));
	}

	/**
	 * Writes the hook.
	 *
	 * @param coder who works in the clone
	 * @return a sentence that says what was done
	 * @throws IllegalArgumentException with a message for the user if the corpus is in no clone, or there is another such hook
	 */
	static String write(Path corpus, String coder, boolean dryRun) throws IOException {
		Path folder = corpus.toRealPath();
		Path top = Path.of(git(folder, "--show-toplevel")).toRealPath();
		Path hooks = folder.resolve(git(folder, "--git-path", "hooks")).normalize();
		Path hook = hooks.resolve(NAME);
		String script = script(coder, folder.equals(top) ? "" : RelativePath.of(top, folder) + "/");
		if (Files.exists(hook, LinkOption.NOFOLLOW_LINKS)) {
			if (Files.isRegularFile(hook) && Arrays.equals(Files.readAllBytes(hook), script.getBytes(StandardCharsets.UTF_8))) {
				return "The hook is there already: " + hook;
			}
			throw new IllegalArgumentException("There is a hook already, and it is not replaced: " + hook + ". Take it away first, or write into it what this one has:\n" + script);
		}
		if (!dryRun) {
			Files.createDirectories(hooks);
			Files.writeString(hook, script, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			if (Files.getFileStore(hook).supportsFileAttributeView("posix")) {
				Set<PosixFilePermission> may = EnumSet.copyOf(Files.getPosixFilePermissions(hook));
				may.addAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
				Files.setPosixFilePermissions(hook, may);
			}
		}
		return (dryRun ? "Would write" : "Wrote") + " the hook, by which git refuses in this clone what " + coder + " commits of other coders' sets: " + hook;
	}

	/** What git says of a folder: where its hooks are is a matter of its settings, and of work trees. */
	private static String git(Path folder, String... question) throws IOException {
		ProcessBuilder builder = new ProcessBuilder();
		builder.command().addAll(List.of("git", "-C", folder.toString(), "rev-parse"));
		builder.command().addAll(List.of(question));
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			String why = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			if (process.waitFor() != 0 || answer.isEmpty()) {
				throw new IllegalArgumentException(folder + " lies in no clone of git, so there is no place for a hook. First: git init, or git clone." + (why.isEmpty() ? "" : " Git says: " + why));
			}
			return answer;
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException("stopped", stopped);
		}
	}
}
