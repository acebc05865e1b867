// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** What {@code claims} and {@code show} print of conditions, silences, replies, versions, kinds of routes and whom a claim charges. */
class ClaimsRulesTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void write() {
		Program.write(folder.resolve("a.txt"), "Insiders say it leaks if cold. Nobody knew, she told the Courier. The port had no comment.\n");
		Program.write(folder.resolve("a.claims"), """
				actor port : organisation "The port"
				actor ministry : government "The ministry"
				actor berg : person "Berg"
				actor agency : publication "Meridia"
				actor ledger : publication "The Ledger"
				claim knew "The port knew" { about port, ministry }
				event spill "Spill" { claims knew }
				article early "Early" { outlet ledger on spill text "a.txt" statement s { says "Insiders say" by writer asserts knew } }
				article late "Late" { outlet ledger via agency byline "By Ann" revises early on spill text "a.txt"
					statement s { says "it leaks" by berg asserts knew }
					statement c { says "it leaks if cold" by berg asserts knew if "if cold" answers s }
					statement silence { cue "no comment" by port has not commented on knew }
				}
				article far "Far" { text "a.txt" }
				""");
	}

	@Test
	void claimsAreTold() {
		assertEquals("""
				knew  [unconfirmed, unanswered]
				  The port knew
				  late  asserts               Berg (s)
				        asserts, conditional  Berg (c, answers s)
				        has not commented on  The port (silence)
				  (1 more article is on another event)
				  routes:  Meridia (copy)
				  origins: Berg
				  unanswered: in all articles, silent: The port, not asked: The ministry
				  unanswered: late, silent: The port, not asked: The ministry
				""", Program.run("claims", folder).out());
		JsonObject claim = Program.run("claims", folder, "--format", "json").json().getAsJsonArray().get(0).getAsJsonObject();
		assertEquals("[{\"route\":\"agency\",\"kinds\":[\"copy\"]}]", claim.get("routeKinds").toString());
		assertEquals("[\"early.s\"]", claim.get("superseded").toString());
		assertEquals("{\"article\":\"late\",\"asserts\":[\"late.s\"],\"silent\":[\"port\"],\"notAsked\":[\"ministry\"],\"offices\":[]}", claim.getAsJsonArray("unanswered").get(1).toString());
		assertTrue(claim.getAsJsonArray("cells").get(1).getAsJsonObject().get("conditional").getAsBoolean());
		assertTrue(Program.run("claims", folder, "--why", "knew:unanswered").out().contains("- of The ministry nothing is recorded"));
	}

	@Test
	void anArticleIsShownWithAllThatItHas() {
		String out = Program.run("show", folder, "late").out();
		for (String part : new String[] { "via Meridia, byline “By Ann”, revises early", "condition: if cold]", "asserts knew (condition)", "answers s", "[3 cue: no comment]", "a silence" }) {
			assertTrue(out.contains(part), () -> part + " is not in " + out);
		}
	}
}
