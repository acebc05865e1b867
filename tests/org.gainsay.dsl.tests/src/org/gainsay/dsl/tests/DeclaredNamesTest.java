// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.gainsay.dsl.naming.ClaimsDescriptions;
import org.gainsay.dsl.naming.DeclaredNames;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.model.ClaimsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look at the words of a file says of its names is what its parse says. */
class DeclaredNamesTest {

	private static final Path TOP = Path.of(System.getProperty("gainsay.top", "../.."));

	private static List<String> parsed(String text) {
		XtextResource resource = new ClaimsFiles(Path.of("").toAbsolutePath()).add("test.claims", text);
		List<String> names = new ArrayList<>();
		for (IEObjectDescription one : ClaimsFiles.get(IResourceServiceProvider.class).getResourceDescriptionManager().getResourceDescription(resource).getExportedObjects()) {
			names.add(one.getEClass().getName() + " " + one.getName() + ": " + one.getUserData(ClaimsDescriptions.USED_BY_OTHERS));
		}
		return names;
	}

	private static List<String> seen(String text) {
		return DeclaredNames.of(text).stream().map(one -> one.type().getName() + " " + one.name() + ": " + one.used()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "examples", "tests/kept" })
	void ofEveryProjectOfOurs(String folder) throws IOException {
		int files = 0;
		try (Stream<Path> all = Files.walk(TOP.resolve(folder))) {
			for (Path file : all.filter(one -> one.toString().endsWith(".claims")).toList()) {
				String text = Files.readString(file);
				assertEquals(parsed(text), seen(text), file.toString());
				files++;
			}
		}
		assertFalse(files < 5, files + " files");
	}

	@Test
	void ofWhateverCanBeSaid() {
		for (long seed = 0; seed < 60; seed++) {
			ClaimsFile made = new RandomModel(new Random(seed)).file();
			String text = ClaimsFiles.get(ClaimsWriter.class).write(made).replaceAll("(?m)^\ttext .*$", "\ttext \"a.txt\"");
			assertEquals(parsed(text), seen(text), text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor ^at : person \"At\"", "codebook \"C\" { category n on article : required number -2 to 12 interval \"N\" category t on actor : text category l on claim : some of a : \"A, b\", c \"L\" }",
			"article a \"A\" { text \"t.txt\" outlet ^at /* paper */ statement s { repeats one , a.two, ^at // both\n note \"repeats x\" } statement via {} }", "annotator ben annotations ben of a { statement { repeats x } statement y { says \"repeats z\" } }",
			"article a \"A\" { statement s { cue \"x\" by b { declines to comment on c } has not commented on d } statement t { cue \"x\" by b { denies c } does not confirm d } statement u { says \"x\" has not commented on d repeats s } statement v {} }",
			"actor a : person \"A\" { code k 1 at \"statement\" }\nclaim b \"category x on article\" { about a }" })
	void ofOddThings(String text) {
		assertEquals(parsed(text), seen(text));
	}
}
