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
			showSaveDialog: async () => answers.shift(),
			showOpenDialog: async () => answers.shift(),
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
			throw new Error('Articles have statements or codes of their own that are not in the gold: a.s1; with "replace" it takes them away.');
		}
		return { articles: 2, unsettled: { b: 'open' }, left: [], astray: [], files: [] };
	};
	answers.length = 0;
	answers.push(undefined);
	await LanguageClient.execute('gainsay.study.gold', [], next);
	assert.match(shown.at(-1), /^Articles have statements or codes of their own/);
	assert.ok(!asked.some(one => one.replace));
	answers.push('Replace');
	await LanguageClient.execute('gainsay.study.gold', [], next);
	assert.strictEqual(shown.at(-1), 'The gold of main has 2 articles; 1 left as it is, where not all is decided.');
	await deactivate();
});

test('a round is drawn, assigned, opened and closed from the palette', async () => {
	const { activate, deactivate } = extension();
	await activate({ subscriptions: [] });
	const asked = [];
	const next = async (command, [argument]) => {
		asked.push([command, argument]);
		switch (command) {
			case 'gainsay.study.status': return [{ round: 'pilot', coders: [{ coder: 'ben' }] }, { round: 'main', coders: [{ coder: 'ben' }, { coder: 'cleo' }] }];
			case 'gainsay.study.draw': return { round: 'main', population: 5, seed: 4712, strata: [{ stratum: 'Ledger', articles: 3, drawn: 2 }, { stratum: 'Courier', articles: 2, drawn: 1 }], articles: ['c', 'a', 'b'] };
			case 'gainsay.study.assign': return { round: 'main', lists: { ben: ['c', 'a'], cleo: ['a', 'b'] }, files: ['rounds/main/ben.claims'] };
			case 'gainsay.study.open': return { round: 'main', state: 'opened', since: '2026-04-12', equalActors: {}, files: [] };
			default: return { round: 'main', state: 'closed', since: '2026-04-16', equalActors: { port: ['a.claims', 'b.claims'] }, files: [] };
		}
	};
	answers.length = 0;
	answers.push('main');
	await LanguageClient.execute('gainsay.study.draw', [], next);
	assert.deepStrictEqual(asked.at(-1), ['gainsay.study.draw', { uri: 'file:///corpus', round: 'main' }]);
	assert.match(provider.provideTextDocumentContent(uri('gainsay:/What is drawn: main.txt')), /3 articles of 5 drawn for the round main with the seed 4712\..*\n\nstratum {2}articles {2}drawn\n.*\nLedger {10}3 {6}2\nCourier {9}2 {6}1\n\nc\na\nb\n/);
	answers.push('main');
	await LanguageClient.execute('gainsay.study.assign', [], next);
	assert.strictEqual(shown.at(-1), 'Assigned: of the articles of main ben has 2, cleo has 2.');
	answers.push(' All have read it. ');
	await LanguageClient.execute('gainsay.study.open', [{ uri: 'file:///corpus/study.claims', round: 'main' }], next);
	assert.deepStrictEqual(asked.at(-1), ['gainsay.study.open', { uri: 'file:///corpus/study.claims', round: 'main', because: 'All have read it.' }]);
	assert.strictEqual(shown.at(-1), 'The round main is open.');
	answers.push('main', '');
	await LanguageClient.execute('gainsay.study.close', [], next);
	assert.deepStrictEqual(asked.at(-1), ['gainsay.study.close', { uri: 'file:///corpus', round: 'main' }]);
	assert.strictEqual(shown.at(-1), 'The round main is closed. To be settled, as several files declare them: port.');
	const before = asked.length;
	answers.push('main', undefined);
	await LanguageClient.execute('gainsay.study.close', [], next);
	assert.strictEqual(asked.length, before + 1, 'who leaves the question closes nothing');
	await deactivate();
});

test('feedback and drift are pages, and feedback is for whom the setting names', async () => {
	const { activate, deactivate } = extension();
	await activate({ subscriptions: [] });
	settings.as = '';
	const asked = [];
	const figure = { measure: 'alpha', value: 0.7, low: 0.6, high: 0.8125, n: 12, reason: null };
	const next = async (command, [argument]) => {
		asked.push([command, argument]);
		return command === 'gainsay.study.status' ? [{ round: 'main', coders: [{ coder: 'ben' }, { coder: 'cleo' }] }]
			: command === 'gainsay.study.drift' ? [{ kind: 'week', round: 'main', week: '2026-W16', coder: null, variable: 'stance', articles: 3, ...figure }]
				: { coder: argument.for, round: 'main', compared: ['a'], unfinished: ['b'], withoutGold: [], marks: [{ variable: 'stance', least: 0.8, ...figure, passed: false },
					{ variable: 'found', least: 0.8, measure: 'alpha', value: null, low: null, high: null, n: 4, reason: 'one one', passed: null }],
					differences: [{ article: 'a', variable: 'stance', about: 'leak', statement: 'ben.main.a.s1', value: 'denies', gold: null }] };
	};
	answers.length = 0;
	answers.push('cleo');
	await LanguageClient.execute('gainsay.study.feedback', [], next);
	assert.deepStrictEqual(asked.at(-1), ['gainsay.study.feedback', { uri: 'file:///corpus', round: 'main', for: 'cleo' }]);
	const page = provider.provideTextDocumentContent(uri('gainsay:/Feedback: main.txt'));
	assert.match(page, /cleo in main: 1 article finished and compared with the gold, 1 not finished yet\.\n/);
	assert.match(page, /stance {10}0\.8 {2}0\.700 {2}0\.600 {2}0\.813 {2}12 {11}not passed\n/);
	assert.match(page, /found .* 4 {2}one one {2}cannot be said\n/);
	assert.match(page, /a, ben\.main\.a\.s1: stance on leak: denies; the gold has \(nothing\)\n/);
	settings.as = 'ben';
	await LanguageClient.execute('gainsay.study.feedback', [], next);
	assert.strictEqual(asked.at(-1)[1].for, 'ben');
	settings.as = '';
	await LanguageClient.execute('gainsay.study.drift', [], next);
	assert.match(provider.provideTextDocumentContent(uri('gainsay:/How coders drift.txt')), /week {2}main {3}2026-W16 {9}stance {11}3 {2}0\.700/);
	await deactivate();
});

test('kits are written where somebody says, and what they bring is told', async () => {
	const { activate, deactivate } = extension();
	await activate({ subscriptions: [] });
	const asked = [];
	const next = async (command, [argument]) => {
		asked.push([command, argument]);
		return command === 'gainsay.study.status' ? [{ round: 'main', coders: [{ coder: 'ben' }, { coder: 'cleo' }] }]
			: command === 'gainsay.study.kit' ? { kits: { ben: '/kits/ben', cleo: '/kits/cleo' }, errors: 0 }
				: { taken: ['coding/main/ben/a.claims'], notTaken: ['study.claims'], told: { 'study.claims': 'It is nobody\'s.' }, files: ['coding/main/ben/a.claims'] };
	};
	answers.length = 0;
	answers.push('Each coder, a folder each', uri('file:///kits'));
	await LanguageClient.execute('gainsay.study.kit', [], next);
	assert.deepStrictEqual(asked.at(-1), ['gainsay.study.kit', { uri: 'file:///corpus', for: '*', output: 'file:///kits' }]);
	assert.strictEqual(shown.at(-1), 'Wrote the kit of ben to /kits/ben, the kit of cleo to /kits/cleo.');
	answers.push(undefined);
	const before = asked.length;
	await LanguageClient.execute('gainsay.study.kit', [], next);
	assert.strictEqual(asked.length, before + 1, 'who picks nobody writes nothing');
	answers.push([{ path: '/kits/ben.zip', toString: () => 'file:///kits/ben.zip' }]);
	await LanguageClient.execute('gainsay.study.collect', [], next);
	assert.deepStrictEqual(asked.at(-1), ['gainsay.study.collect', { uri: 'file:///corpus', kit: 'file:///kits/ben.zip' }]);
	assert.strictEqual(shown.at(-1), 'Took 1 file of /kits/ben.zip. study.claims: not taken. It is nobody\'s.');
	await deactivate();
});
