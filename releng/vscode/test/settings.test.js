// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
// Changes settings under the extension, with a client in the place of Visual Studio Code's own that refuses what that refuses.
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

class LanguageClient {
	constructor(id, name, server, options) {
		this.command = server.command;
		this.as = options.initializationOptions.as;
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
		},
		window: { showErrorMessage: message => shown.push(message) },
	},
	'vscode-languageclient/node': { LanguageClient },
};

function extension() {
	const source = fs.readFileSync(path.join(__dirname, '..', 'src', 'extension.ts'), 'utf8');
	const loaded = new Module('extension');
	loaded.require = name => stubs[name];
	loaded._compile(esbuild.transformSync(source, { loader: 'ts', format: 'cjs' }).code, 'extension.js');
	return loaded.exports;
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
