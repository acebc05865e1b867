// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are on their way to the medium before they are delivered. */
class WrittenAheadTest {

	private static final String INDEX = "index";

	@TempDir
	private Path top;

	private Delivery delivery() throws IOException {
		Corpus corpus = Corpora.of(Files.createDirectories(top.resolve("corpus")), "claim x \"X\"", "statement s { says \"One\" by mayor asserts x }", "");
		Delivery delivery = Delivery.intoFolder(top.resolve("out"), INDEX, folder -> null, corpus, false);
		for (int i = 0; i < 50; i++) {
			Files.writeString(delivery.file("a" + i), "a" + i);
			delivery.written("a" + i);
		}
		Files.writeString(delivery.file(), "");
		return delivery;
	}

	@Test
	void theyAreDelivered() throws IOException {
		try (Delivery delivery = delivery()) {
			delivery.deliver();
		}
		for (int i = 0; i < 50; i++) {
			assertEquals("a" + i, Files.readString(top.resolve("out").resolve("a" + i)));
		}
		try (Stream<Path> there = Files.list(top.resolve("out"))) {
			assertEquals(51, there.count());
		}
	}

	@Test
	void oneThatIsGoneIsMissedWhenItIsToBeDeliveredAndNotBefore() throws IOException {
		Delivery delivery = delivery();
		Files.delete(delivery.file("a49")); // whether or not it was reached
		assertThrows(NoSuchFileException.class, delivery::deliver);
		delivery.close();
		assertFalse(Files.exists(top.resolve("out")));
		assertEquals("stopped", assertThrows(IOException.class, () -> delivery.written("a1")).getMessage());
		try (Stream<Path> left = Files.list(top)) {
			assertEquals(List.of(top.resolve("corpus")), left.toList());
		}
	}
}
