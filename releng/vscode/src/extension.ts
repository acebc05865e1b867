// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { Ask, cases, decide, gold, round } from './decide';
import { assign, coder, collect, event, kit } from './rounds';
import { agreement, check, draw, drift, feedback, status } from './tables';

const SCHEME = 'gainsay';

/** The commands of the server that tell something, which the client of Visual Studio Code registers under these names: what each is called, how its answer is shown, and whether it is of one round. */
const SHOWN: Record<string, { title: string; text: (answer: any, title: string) => string; ofRound?: boolean }> = {
	'gainsay.agreement': { title: 'Agreement of coders', text: agreement },
	'gainsay.study.status': { title: 'How far the study is', text: status },
	'gainsay.study.check': { title: 'What went wrong in the study', text: check },
	'gainsay.study.cases': { title: 'What coders gave', text: cases, ofRound: true },
	'gainsay.study.draw': { title: 'What is drawn', text: draw, ofRound: true },
	'gainsay.study.feedback': { title: 'Feedback', text: feedback, ofRound: true },
	'gainsay.study.drift': { title: 'How coders drift', text: drift },
};

/** Those that change the corpus, or write kits: each asks for what it needs. */
const CHANGING: Record<string, (ask: Ask, uri: string, of?: string) => Promise<void>> = {
	'gainsay.study.decide': (ask, uri) => decide(ask, uri),
	'gainsay.study.gold': (ask, uri) => gold(ask, uri),
	'gainsay.study.assign': assign,
	'gainsay.study.open': (ask, uri, of) => event(ask, 'gainsay.study.open', uri, of),
	'gainsay.study.close': (ask, uri, of) => event(ask, 'gainsay.study.close', uri, of),
	'gainsay.study.kit': (ask, uri) => kit(ask, uri),
	'gainsay.study.collect': (ask, uri) => collect(ask, uri),
};

let client: LanguageClient | undefined;
/** The last start that was asked for: they come one after the other. */
let turn: Promise<void> = Promise.resolve();
const pages = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

/** Starts `gainsay lsp` for the claims files of the workspace. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
	context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: changed.event, provideTextDocumentContent: uri => pages.get(uri.toString()) ?? '' }));
	context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(async event => {
		if (event.affectsConfiguration('gainsay.command') || event.affectsConfiguration('gainsay.as')) {
			forget(); // another may not see what the one before saw
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
		middleware: { executeCommand: execute },
	};
	client = new LanguageClient('gainsay', 'Gainsay', server, options);
	try {
		await client.start();
	} catch (failure) {
		vscode.window.showErrorMessage(`The program "${command}" could not be started. Install Gainsay, or set "gainsay.command" to where it is. (${failure})`);
	}
}

/** Asks the server for a command, of the palette or above a round, and shows what it answers. */
async function execute(command: string, given: any[], next: (command: string, given: any[]) => any): Promise<any> {
	const shown = SHOWN[command];
	if (!shown && !CHANGING[command]) {
		return next(command, given);
	}
	const uri = (vscode.window.activeTextEditor?.document.uri.scheme === 'file' ? vscode.window.activeTextEditor.document.uri : vscode.workspace.workspaceFolders?.[0]?.uri)?.toString();
	const argument = typeof given?.[0]?.round === 'string' || !uri ? { ...given?.[0] } : { uri };
	try {
		if (!shown) {
			return await change(command, argument, (asked, argument) => next(asked, [argument]));
		}
		if (shown.ofRound && !await complete(command, argument, (asked, argument) => next(asked, [argument]))) {
			return undefined;
		}
		const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: shown.title, cancellable: false }, async () => next(command, [argument]));
		await show(argument.round ? `${shown.title}: ${argument.round}` : shown.title, shown, answer);
		return answer;
	} catch (failure) {
		vscode.window.showErrorMessage(failure instanceof Error ? failure.message : String(failure));
		return undefined;
	}
}

/** Asks for the round, and for feedback for the coder, where they are not said; false if that is left. */
async function complete(command: string, argument: any, ask: Ask): Promise<boolean> {
	argument.round ??= argument.uri === undefined ? undefined : await round(ask, argument.uri);
	if (command === 'gainsay.study.feedback' && argument.round !== undefined) {
		argument.for ??= vscode.workspace.getConfiguration('gainsay').get<string>('as', '') || await coder(ask, argument.uri, 'For whom?');
		return argument.for !== undefined;
	}
	return argument.round !== undefined || argument.uri === undefined;
}

/** Makes a change: what the palette asks for by questions, what stands at a statement or above a round at once. */
async function change(command: string, argument: any, next: (command: string, argument: any) => any): Promise<any> {
	const ask = async (asked: string, given: any) => {
		const answer = await next(asked, given);
		const files: string[] = answer?.files ?? [];
		// What the server asked to be changed lies in open documents that nobody sees.
		await Promise.all(vscode.workspace.textDocuments.filter(document => document.isDirty && files.some(file => document.uri.path.endsWith('/' + file))).map(document => document.save()));
		return answer;
	};
	if (argument.statement !== undefined || argument.cases !== undefined) {
		return ask(command, argument);
	}
	if (argument.uri === undefined) {
		throw new Error('Open the folder of a corpus.');
	}
	return CHANGING[command](ask, argument.uri, argument.round);
}

/** Shows an answer as a page that can be read and not written. */
async function show(title: string, shown: { text: (answer: any, title: string) => string }, answer: any): Promise<void> {
	const page = vscode.Uri.from({ scheme: SCHEME, path: `/${title}.txt` });
	pages.set(page.toString(), shown.text(answer, title));
	changed.fire(page);
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), { preview: true });
}

function forget(): void {
	const shown = [...pages.keys()];
	pages.clear();
	shown.forEach(page => changed.fire(vscode.Uri.parse(page)));
}

export async function deactivate(): Promise<void> {
	await stop();
}
