// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
// Speaks with the language server through Visual Studio Code's own protocol library.
'use strict';
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const test = require('node:test');
const rpc = require('vscode-languageserver-protocol/node');

const program = process.env.GAINSAY || path.join(__dirname, '..', '..', '..', 'gainsay');

test('a claims file is checked, completed and renamed', { timeout: 120000 }, async () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gainsay-vscode-'));
	const file = path.join(folder, 'a.claims');
	const text = 'actor ada : person "Ada"\nactor bob : person "Bob" { part of adda }\n';
	fs.writeFileSync(file, text);
	const server = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = new Promise(resolve => server.on('exit', resolve));
	const connection = rpc.createProtocolConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
	const problems = new Promise(resolve => connection.onNotification(rpc.PublishDiagnosticsNotification.type, published => {
		if (published.diagnostics.length > 0) {
			resolve(published.diagnostics);
		}
	}));
	connection.listen();
	const uri = pathToFileURL(file).toString();
	const answer = await connection.sendRequest(rpc.InitializeRequest.type, {
		processId: process.pid, rootUri: null, workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'test' }],
		capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
	});
	assert.strictEqual(answer.capabilities.positionEncoding, 'utf-16');
	await connection.sendNotification(rpc.InitializedNotification.type, {});
	await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'claims', version: 1, text } });
	const [problem] = await problems;
	assert.strictEqual(problem.code, 'reference-unknown');
	assert.match(problem.message, /Did you mean "ada"/);
	const fixes = await connection.sendRequest(rpc.CodeActionRequest.type, { textDocument: { uri }, range: problem.range, context: { diagnostics: [problem] } });
	assert.strictEqual(fixes[0].title, 'Change to "ada"');
	const edit = await connection.sendRequest(rpc.RenameRequest.type, { textDocument: { uri }, position: { line: 0, character: 7 }, newName: 'anna' });
	assert.strictEqual(edit.documentChanges[0].edits.length, 1);
	await connection.sendRequest(rpc.ShutdownRequest.type);
	await connection.sendNotification(rpc.ExitNotification.type);
	assert.strictEqual(await ended, 0);
	assert.strictEqual(fs.readFileSync(file, 'utf8'), text, 'the server writes nothing');
	fs.rmSync(folder, { recursive: true });
});
