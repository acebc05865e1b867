// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;
/** The last start that was asked for: they come one after the other. */
let turn: Promise<void> = Promise.resolve();

/** Starts `gainsay lsp` for the claims files of the workspace. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
	context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(async event => {
		if (event.affectsConfiguration('gainsay.command') || event.affectsConfiguration('gainsay.as')) {
			await restart();
		}
	}));
	await restart();
}

function restart(): Promise<void> {
	turn = turn.then(stop).then(start);
	return turn;
}

/** Stops the client, if it runs: one whose program could not be started refuses to be stopped. */
async function stop(): Promise<void> {
	try {
		if (client?.isRunning()) {
			await client.stop();
		}
	} catch (failure) {
		console.error('The former language server did not end.', failure); // the next one starts all the same
	}
}

async function start(): Promise<void> {
	const command = vscode.workspace.getConfiguration('gainsay').get<string>('command', 'gainsay');
	const server: ServerOptions = { command, args: ['lsp'] };
	const options: LanguageClientOptions = {
		documentSelector: [{ scheme: 'file', language: 'claims' }],
		initializationOptions: { as: vscode.workspace.getConfiguration('gainsay').get<string>('as', '') },
		synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*') },
	};
	client = new LanguageClient('gainsay', 'Gainsay', server, options);
	try {
		await client.start();
	} catch (failure) {
		vscode.window.showErrorMessage(`The program "${command}" could not be started. Install Gainsay, or set "gainsay.command" to where it is. (${failure})`);
	}
}

export async function deactivate(): Promise<void> {
	await stop();
}
