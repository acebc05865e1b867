// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
// Changes settings under the extension and asks it for commands, with a client in the place of Visual Studio Code's own that refuses what that refuses.
'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const test = require('node:test');
const esbuild = require('esbuild');

const done = [];
const settings = { command: 'gainsay', as: '' };
const listeners = [];
const shown = [];
/** What the extension shows, by the address of the page. */
let provider;
const opened = [];
const emptied = [];
/** What a person picks or writes, one after the other; and what was offered to pick from. */
const answers = [];
const offered = [];
const uri = text => ({ scheme: text.split(':')[0], toString: () => text });

class LanguageClient {
	constructor(id, name, server, options) {
		this.command = server.command;
		this.as = options.initializationOptions.as;
		LanguageClient.execute = options.middleware.executeCommand;
		this.state = 'initial';
	}

	async start() {
		this.state = 'starting';
		await new Promise(resolve => setTimeout(resolve, 5));
		if (this.command !== 'gainsay') {
			this.state = 'startFailed';
			throw new Error('ENOENT');
		}
		this.state = 'running';
		done.push('started as ' + this.as);
	}

	isRunning() {
		return this.state === 'running';
	}

	async stop() {
		if (this.state !== 'running') {
			throw new Error("Client is not running and can't be stopped. It's current state is: " + this.state);
		}
		this.state = 'stopped';
		done.push('stopped as ' + this.as);
	}
}

const stubs = {
	vscode: {
		workspace: {
			onDidChangeConfiguration: listener => listeners.push(listener),
			getConfiguration: () => ({ get: key => settings[key] }),
			createFileSystemWatcher: () => ({}),
			registerTextDocumentContentProvider: (scheme, given) => { provider = given; },
			workspaceFolders: [{ uri: uri('file:///corpus') }],
			openTextDocument: async page => page,
			textDocuments: [],
		},
		window: {
			showErrorMessage: message => shown.push(message),
			showInformationMessage: message => shown.push(message),
			showWarningMessage: async message => { shown.push(message); return answers.shift(); },
			showQuickPick: async (entries, options) => { offered.push([options.title, entries.map(one => one.label ?? one)]); const pick = answers.shift(); return entries.find(one => (one.label ?? one) === pick); },
			showInputBox: async () => answers.shift(),
			showTextDocument: async page => opened.push(page.toString()),
			withProgress: async (options, work) => work(),
		},
		ProgressLocation: { Notification: 15 },
		Uri: { from: parts => uri(parts.scheme + ':' + parts.path), parse: uri },
		EventEmitter: class {
			event = () => ({});
			fire = page => emptied.push(page.toString());
		},
	},
	'vscode-languageclient/node': { LanguageClient },
};

function load(name) {
	const source = fs.readFileSync(path.join(__dirname, '..', 'src', name + '.ts'), 'utf8');
	const loaded = new Module(name);
	loaded.require = other => stubs[other] ?? load(path.basename(other));
	loaded._compile(esbuild.transformSync(source, { loader: 'ts', format: 'cjs' }).code, name + '.js');
	return loaded.exports;
}

function extension() {
	return load('extension');
}

function change(key, value) {
	settings[key] = value;
	return Promise.all(listeners.map(listener => listener({ affectsConfiguration: name => name === 'gainsay.' + key })));
}

test('a program that is named once the wrong one could not be started is started', async () => {
	const { activate, deactivate } = extension();
	settings.command = 'gansay';
	await activate({ subscriptions: [] });
	assert.match(shown[0], /"gansay" could not be started/);
	await change('command', 'gainsay');
	assert.deepStrictEqual(done, ['started as ']);
	await Promise.all([change('as', 'ben'), change('as', 'cleo')]);
	assert.strictEqual(done.filter(one => one.startsWith('started')).length, done.filter(one => one.startsWith('stopped')).length + 1, 'one runs: ' + done);
	assert.strictEqual(done.at(-1), 'started as cleo');
	await deactivate();
	assert.strictEqual(done.at(-1), 'stopped as cleo');
});

test('what the server answers to a command is shown as a page, until another reads', async () => {
	const { activate, deactivate } = extension();
	await activate({ subscriptions: [] });
	const asked = [];
	const figure = { variable: 'stance', measure: 'alpha', value: 0.8125, low: null, high: null, n: 12, reason: 'one article has no interval' };
	const answer = { figures: [figure, { ...figure, measure: 'percent', value: null }], dropped: [{ set: 'ben.a', why: 'not done' }], settings: { coders: ['ben', 'cleo'], articles: 1, sets: 2 } };
	const next = async (command, given) => {
		asked.push([command, given]);
		return answer;
	};
	assert.strictEqual(await LanguageClient.execute('gainsay.agreement', [], next), answer);
	assert.deepStrictEqual(asked.pop(), ['gainsay.agreement', [{ uri: 'file:///corpus' }]]);
	assert.strictEqual(opened.at(-1), 'gainsay:/Agreement of coders.txt');
	const lines = provider.provideTextDocumentContent(uri(opened.at(-1))).split('\n');
	assert.ok(lines.includes('ben, cleo: 1 article, 2 sets. From low to high: the interval of 95 %.'), lines.join('\n'));
	assert.ok(lines.includes('stance    alpha    0.813             12  one article has no interval'), lines.join('\n'));
	assert.ok(lines.includes('          percent                    12  one article has no interval'), lines.join('\n'));
	assert.ok(lines.includes('  ben.a: not done'), lines.join('\n'));
	await LanguageClient.execute('gainsay.study.status', [{ uri: 'file:///corpus/study.claims', round: 'main' }], async (command, given) => {
		asked.push([command, given]);
		return [{ round: 'main', state: 'opened', since: '2026-04-12', articles: 3, coders: [{ coder: 'ben', assigned: 3, begun: 1, done: 2 }], mishaps: 0 }];
	});
	assert.deepStrictEqual(asked.pop(), ['gainsay.study.status', [{ uri: 'file:///corpus/study.claims', round: 'main' }]]);
	assert.match(provider.provideTextDocumentContent(uri('gainsay:/How far the study is: main.txt')), /Round main: opened 2026-04-12, 3 articles, 0 mishaps\n\ncoder {2}assigned {2}begun {2}done\n.*\nben {11}3 {6}1 {5}2\n/);
	await LanguageClient.execute('gainsay.study.check', [], async () => [{ mishap: 'assigned-not-found', round: 'main', file: 'coding/main/ben/a.claims', message: 'Not there.' }]);
	assert.match(provider.provideTextDocumentContent(uri('gainsay:/What went wrong in the study.txt')), /coding\/main\/ben\/a.claims: assigned-not-found: Not there. \[main\]/);
	await LanguageClient.execute('gainsay.study.check', [], async () => { throw new Error('The corpus declares no study'); });
	assert.strictEqual(shown.at(-1), 'The corpus declares no study');
	await change('as', 'dora');
	assert.strictEqual(provider.provideTextDocumentContent(uri(opened.at(-1))), '');
	assert.ok(emptied.includes('gainsay:/Agreement of coders.txt'));
	await deactivate();
});

test('cases are decided one after the other, by what is picked', async () => {
	const { activate, deactivate } = extension();
	await activate({ subscriptions: [] });
	const given = stance => ({ given: { content: 'it leaked', stance, speaker: 'port' } });
	const one = (id, state, differing) => ({ case: id, state, article: 'ledger', category: null, coders: ['ben', 'cleo'], differing, offers: { ben: given('denies leak'), cleo: given('asserts leak') }, decisions: [] });
	const asked = [];
	let saved = 0;
	stubs.vscode.workspace.textDocuments = [{ isDirty: true, uri: { path: '/corpus/gold/main/ledger-anna.claims' }, save: async () => saved++ }, { isDirty: true, uri: { path: '/corpus/other.claims' }, save: () => assert.fail('not ours') }];
	const next = async (command, [argument]) => {
		asked.push([command, argument]);
		return command === 'gainsay.study.status' ? [{ round: 'pilot' }, { round: 'main' }]
			: command === 'gainsay.study.cases' ? { round: 'main', cases: [one('a1', 'open', ['stance']), one('b2', 'agreed', []), one('c3', 'decided', ['stance'])], voided: [] }
				: { decided: argument.cases, files: ['gold/main/ledger-anna.claims'] };
	};
	answers.push('main', 'Take the case on which all agree', 'ledger: it leaked', 'cleo', 'slip', ' seen ');
	await LanguageClient.execute('gainsay.study.decide', [], next);
	assert.deepStrictEqual(asked.filter(([command]) => command === 'gainsay.study.decide').map(([, argument]) => argument), [
		{ uri: 'file:///corpus', round: 'main', agreed: true }, { uri: 'file:///corpus', round: 'main', cases: ['a1'], take: 'cleo', reason: 'slip', note: 'seen' }]);
	assert.deepStrictEqual(offered.find(([title]) => title === '1 open case of main'), ['1 open case of main', ['Take the case on which all agree', 'ledger: it leaked']]);
	assert.strictEqual(shown.at(-1), 'All cases of main are decided.');
	assert.strictEqual(saved, 2);
	asked.length = 0;
	const here = { uri: 'file:///corpus/coding/main/ben/ledger.claims', round: 'main', statement: 'ben.main.ledger.s1' };
	await LanguageClient.execute('gainsay.study.decide', [here], next);
	assert.deepStrictEqual(asked, [['gainsay.study.decide', here]], 'what stands at a statement asks nothing');
	await LanguageClient.execute('gainsay.study.cases', [{ uri: 'file:///corpus/study.claims', round: 'main' }], next);
	assert.match(provider.provideTextDocumentContent(uri('gainsay:/What coders gave: main.txt')), /a1 {2}open {2}ledger: it leaked {2}\(stance\)\n {4}ben: content it leaked; stance denies leak\n/);
	await deactivate();
});

test('the gold takes the place of other statements only when that is said', async () => {
	const { activate, deactivate } = extension();
	await activate({ subscriptions: [] });
	const asked = [];
	const next = async (command, [argument]) => {
		asked.push(argument);
		if (command === 'gainsay.study.status') {
			return [{ round: 'main' }];
		}
		if (!argument.replace) {
			throw new Error('Articles have statements of their own that are not in the gold: a.s1; with "replace" it takes them away.');
		}
		return { articles: 2, unsettled: { b: 'open' }, left: [], astray: [], files: [] };
	};
	answers.length = 0;
	answers.push(undefined);
	await LanguageClient.execute('gainsay.study.gold', [], next);
	assert.match(shown.at(-1), /^Articles have statements of their own/);
	assert.ok(!asked.some(one => one.replace));
	answers.push('Replace');
	await LanguageClient.execute('gainsay.study.gold', [], next);
	assert.strictEqual(shown.at(-1), 'The gold of main has 2 articles; 1 left as it is, where not all is decided.');
	await deactivate();
});
