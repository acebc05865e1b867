// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts `gainsay lsp` for the claims files of the workspace. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
	context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(async event => {
		if (event.affectsConfiguration('gainsay.command') || event.affectsConfiguration('gainsay.as')) {
			await client?.stop();
			await start();
		}
	}));
	await start();
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
	await client?.stop();
}
