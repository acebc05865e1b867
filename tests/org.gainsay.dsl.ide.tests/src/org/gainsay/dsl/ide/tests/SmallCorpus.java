// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;

/** A corpus of two articles in a temporary folder. In texts given to a test, ¦ marks the cursor. */
final class SmallCorpus {

	static final String ARTICLE = """
			Mayor denies bridge was unsafe

			The old bridge was unsafe, an engineer told the Morning Gazette. “It was never safe,” he said.
			Mayor Ada Quince denied that. She said repairs had begun in May. "We have not confirmed any crack," said a clerk.
			""";

	static final String ACTORS = """
			gainsay 1

			actor gazette : publication "Morning Gazette"
			actor quince : person "Ada Quince" {
				role "Mayor"
				alias "Mayor Ada Quince", "She"
			}
			actor engineer : unnamed "an engineer"
			""";

	static final String CLAIMS = """
			gainsay 1

			claim unsafe "The old bridge was unsafe"
			claim repairs "Repairs began in May" { concerns unsafe }
			event bridge "The bridge" { claims unsafe, repairs }
			codebook "Study" version 1 {
				category tone on statement : one of calm, angry
			}
			""";

	static final String BRIDGE = """
			gainsay 1
			annotator anna

			article bridgeStory "Mayor denies bridge was unsafe" {
				outlet gazette
				published 2031-05-02
				language "en"
				on bridge
				text "articles/bridge.txt"

				statement told {
					says "The old bridge was unsafe"
					cue "told"
					source "an engineer"
					by gazette citing engineer
					asserts unsafe
				}

				statement denial {
					says "bridge was unsafe" #1
					cue "denies"
					source "Mayor"
					by quince
					denies unsafe
					repeats told
				}
			}
			""";

	static final String LINKS = """
			gainsay 1

			same utterance one : bridgeStory.told, bridgeStory.denial as paraphrase
			""";

	private final Path folder;
	private final CorpusSession session;

	SmallCorpus(Path folder) {
		try {
			this.folder = folder.toRealPath();
			Files.createDirectories(folder.resolve("articles"));
			Files.writeString(folder.resolve("articles/bridge.txt"), ARTICLE);
			Files.writeString(folder.resolve("actors.claims"), ACTORS);
			Files.writeString(folder.resolve("claims.claims"), CLAIMS);
			Files.writeString(folder.resolve("bridge.claims"), BRIDGE);
			Files.writeString(folder.resolve("links.claims"), LINKS);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		session = CorpusSession.of(this.folder);
		session.build(Progress.NONE);
	}

	CorpusSession session() {
		return session;
	}

	Path file(String name) {
		return folder.resolve(name);
	}

	/** The bridge file with something more in the article: at its end, before the last brace. */
	static String bridgeWith(String part) {
		return BRIDGE.substring(0, BRIDGE.lastIndexOf('}')) + part + "}\n";
	}
}
