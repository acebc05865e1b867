// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What coders gave, decided in an editor. */
class DecisionServerTest extends StudyServerFixture {

	private String onlyCase() throws Exception {
		JsonArray cases = JsonParser.parseString(ask("gainsay.study.cases")).getAsJsonObject().getAsJsonArray("cases");
		assertEquals(1, cases.size(), cases::toString);
		return cases.get(0).getAsJsonObject().get("case").getAsString();
	}

	@Test
	void whatCodersGaveIsListedDecidedAndBecomesTheGold() throws Exception {
		bothAreDone();
		start("anna", true);
		String listed = ask("gainsay.study.cases", "round", "main");
		assertTrue(listed.startsWith("{\"round\":\"main\",\"cases\":[{\"case\":\"") && listed.contains("\"state\":\"open\",\"article\":\"bridgeStory\",\"category\":null,")
				&& listed.contains("\"coders\":[\"ben\",\"cleo\"],\"differing\":[\"stance\"]") && listed.endsWith("\"decisions\":[]}],\"voided\":[]}"), listed);
		JsonObject argument = decision(onlyCase());
		argument.addProperty("take", "ben");
		argument.addProperty("stances", "cleo");
		argument.addProperty("reason", "slip");
		argument.addProperty("note", "She says no.");
		assertEquals("{\"decided\":[\"" + onlyCase() + "\"],\"files\":[\"gold/main/bridgeStory-anna.claims\"]}", ask("gainsay.study.decide", argument));
		assertEquals("Decide on what coders gave", client.applied.take().getLabel());
		String written = Files.readString(small.file("gold/main/bridgeStory-anna.claims"));
		assertTrue(written.contains("took ben") && written.contains("stances of cleo") && written.contains("slip") && written.contains("\"She says no.\""), written);
		filesCame("gold/main/bridgeStory-anna.claims");
		assertTrue(ask("gainsay.study.cases").contains("\"state\":\"decided\""));
		refused("Articles have statements or codes of their own that are not in the gold: bridgeStory.", "gainsay.study.gold");
		JsonObject replace = new JsonObject();
		replace.addProperty("replace", true);
		assertEquals("{\"articles\":1,\"unsettled\":{},\"left\":[],\"astray\":[],\"files\":[\"bridge.claims\"]}", ask("gainsay.study.gold", replace).replaceAll("\"left\":\\[[^]]*]", "\"left\":[]").replaceAll("\"astray\":\\[[^]]*]", "\"astray\":[]"));
		assertTrue(Files.readString(small.file("bridge.claims")).contains("denies unsafe"), () -> "the gold");
	}

	/** At a coder's statement whoever decides has what he would decide there. */
	@Test
	void aStatementIsTakenWhereItStands() throws Exception {
		bothAreDone();
		start("anna", true);
		String file = "coding/main/cleo/bridgeStory.claims";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, set("cleo", "done", "denies"))));
		List<CodeAction> offered = actions(file, 3);
		assertEquals(List.of("Decide: take cleo's version", "Decide: nothing is here"), offered.stream().map(CodeAction::getTitle).toList());
		assertEquals(List.of(), actions(file, 1), "no statement stands there");
		Command take = offered.getFirst().getCommand();
		ask(take.getCommand(), (JsonObject) take.getArguments().getFirst());
		assertTrue(Files.readString(small.file("gold/main/bridgeStory-anna.claims")).contains("took cleo"));
		filesCame("gold/main/bridgeStory-anna.claims");
		Command nothing = offered.getLast().getCommand();
		ask(nothing.getCommand(), (JsonObject) nothing.getArguments().getFirst());
		String written = Files.readString(small.file("gold/main/bridgeStory-anna.claims"));
		assertTrue(written.contains("nothing") && !written.contains("took cleo"), written);
	}

	private List<CodeAction> actions(String file, int line) throws Exception {
		CodeActionContext context = new CodeActionContext(List.of());
		context.setOnly(List.of(CodeActionKind.Refactor));
		return get(server.getTextDocumentService().codeAction(new CodeActionParams(id(file), new Range(new Position(line, 5), new Position(line, 5)), context))).stream().map(Either::getRight).toList();
	}

	@Test
	void whatAllGaveIsTakenAtOnce() throws Exception {
		write("coding/main/ben/bridgeStory.claims", set("ben", "done", "denies").replace("ben's", "cleo's"));
		bothAreDone();
		start("anna", true);
		JsonObject agreed = new JsonObject();
		agreed.addProperty("agreed", true);
		assertEquals("{\"decided\":[\"" + onlyCase() + "\"],\"files\":[\"gold/main/bridgeStory-anna.claims\"]}", ask("gainsay.study.decide", agreed));
		assertTrue(Files.readString(small.file("gold/main/bridgeStory-anna.claims")).contains("took ben"));
		agreed.addProperty("take", "ben");
		assertThrows(ExecutionException.class, () -> ask("gainsay.study.decide", agreed));
	}

	@Test
	void aDecisionThatCannotBeIsRefusedInWords() throws Exception {
		bothAreDone();
		start("anna", true);
		refused("There is no case 'xyz' in the round 'main'. 'gainsay study DIR cases main' lists them;", decision("xyz"));
		JsonObject argument = decision(onlyCase());
		refused("Say what is taken, one of: \"take\" with a coder, \"nothing\", \"own\" with a version of your own.", argument);
		argument.addProperty("take", "zoe");
		refused("'zoe' gave nothing in the case " + onlyCase() + "; on offer is what is of: ben, cleo.", argument);
		argument.addProperty("take", "ben");
		argument.addProperty("nothing", true);
		refused("Say what is taken", argument);
		argument.remove("nothing");
		argument.addProperty("reason", "slipp");
		refused("There is no reason 'slipp'; there are: ambiguous, gap, slip, edge, subjective, other. Did you mean 'slip'?", argument);
		argument.remove("reason");
		client.refuses = true;
		refused("The editor did not make the change: a file is locked. Nothing was changed; try again.", argument);
		assertFalse(Files.exists(small.file("gold")));
		client.refuses = false;
		assertTrue(ask("gainsay.study.decide", argument).startsWith("{\"decided\""), "what was refused can be done again");
		refused("Say what is decided: \"cases\"", new JsonObject());
	}

	private void refused(String message, JsonObject argument) {
		ExecutionException refused = assertThrows(ExecutionException.class, () -> ask("gainsay.study.decide", argument));
		assertTrue(refused.getMessage().contains(message), refused.getMessage());
	}

	@Test
	void nobodyDecidesAndAnEditorThatTakesNoEditsIsTold() throws Exception {
		bothAreDone();
		start();
		JsonObject argument = decision(onlyCase());
		argument.addProperty("take", "ben");
		refused("Say who decides, by a name in the setting \"gainsay.as\".", argument);
		stop();
		start("../anna", true);
		refused("\"../anna\" in the setting \"gainsay.as\" is no name, so it cannot be written down who decides.", argument);
		stop();
		start();
		String file = "coding/main/cleo/bridgeStory.claims";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, set("cleo", "done", "denies"))));
		assertEquals(List.of(), actions(file, 3));
		stop();
		start("anna", false);
		refused("This editor takes no changes from the server. Use another, or the command line.", argument);
	}

	/** While a blind round is open, what coders gave is neither listed nor decided, by whomever. */
	@Test
	void aBlindRoundThatIsOpenIsNotDecided() throws Exception {
		bothAreDone();
		write("study.claims", STUDY.replace("sample all", "sample all blind"));
		start("ben", true);
		refused("The round 'main' is blind and still open, so what coders gave is not looked at yet. Close it first: gainsay study DIR close main.", "gainsay.study.cases");
		refused("is blind and still open", "gainsay.study.gold");
		refused("is blind and still open", decision("xyz"));
		String file = "coding/main/ben/bridgeStory.claims";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(id(file).getUri(), "claims", 1, set("ben", "done", "asserts"))));
		assertEquals(List.of(), actions(file, 3));
	}
}
