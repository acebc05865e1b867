// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server of the packaged product, as editors that are not ours use it. */
class EditorsTest {

	@TempDir
	Path folder;

	/** What it walks through stands in editors/neovim.lua. */
	@Test
	void neovimWorksWithTheServer() throws Exception {
		String editor = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(place -> Path.of(place, "nvim")).filter(Files::isExecutable)
				.map(Path::toString).findFirst().orElse(null);
		Assumptions.assumeTrue(editor != null, "there is no nvim on this machine: the language server is not tested with Neovim");
		Path example = folder.resolve("example");
		Built.copy(Built.example(), example);
		Path said = folder.resolve("said");
		ProcessBuilder builder = new ProcessBuilder(List.of(editor, "--headless", "-u", "NONE", "-i", "NONE", "-S",
				Built.TOP.resolve("tests/org.gainsay.product.tests/editors/neovim.lua").toString())).directory(example.toFile())
				.redirectErrorStream(true).redirectOutput(said.toFile()).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
		builder.environment().put("GAINSAY", Built.product().resolve("gainsay").toString());
		builder.environment().put("GAINSAY_BUILD", "never");
		builder.environment().put("HOME", Files.createDirectory(folder.resolve("home")).toString());
		builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
		Process process = builder.start();
		if (!process.waitFor(300, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			fail("Neovim did not end: " + Files.readString(said));
		}
		assertEquals(0, process.exitValue(), Files.readString(said));
	}
}
