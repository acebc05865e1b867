// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import { Ask, round } from './decide';

interface Coder {
	coder: string;
}

function count(many: number, what: string): string {
	return `${many} ${what}${many === 1 ? '' : 's'}`;
}

/** Assigns the articles of a round. */
export async function assign(ask: Ask, uri: string, of?: string): Promise<void> {
	const within = of ?? await round(ask, uri);
	if (within !== undefined) {
		const answer: { lists: Record<string, string[]>; files: string[] } = await ask('gainsay.study.assign', { uri, round: within });
		const lists = Object.entries(answer.lists).map(([coder, articles]) => `${coder} has ${articles.length}`).join(', ');
		vscode.window.showInformationMessage(`${answer.files.length === 0 ? 'The lists were as they are' : 'Assigned'}: of the articles of ${within} ${lists}.`);
	}
}

/** Opens a round, or closes it, once somebody has said why. */
export async function event(ask: Ask, command: string, uri: string, of?: string): Promise<void> {
	const within = of ?? await round(ask, uri);
	const opens = command === 'gainsay.study.open';
	const because = within === undefined ? undefined : await vscode.window.showInputBox({ title: `${opens ? 'Open' : 'Close'} the round ${within}`, prompt: 'Why; Enter without a word says nothing' });
	if (because === undefined) {
		return;
	}
	const answer: { equalActors: Record<string, string[]> } = await ask(command, { uri, round: within, ...(because.trim() === '' ? {} : { because: because.trim() }) });
	const equal = Object.keys(answer.equalActors);
	const text = `The round ${within} is ${opens ? 'open' : 'closed'}.`;
	if (equal.length > 0) {
		vscode.window.showWarningMessage(`${text} To be settled, as several files declare them: ${equal.join(', ')}.`);
	} else {
		vscode.window.showInformationMessage(text);
	}
}

/** The coder who is meant; undefined if none is picked. */
export async function coder(ask: Ask, uri: string, title: string, more: string[] = []): Promise<string | undefined> {
	const rounds: { coders: Coder[] }[] = await ask('gainsay.study.status', { uri });
	const names = [...new Set(rounds.flatMap(one => one.coders.map(of => of.coder)))];
	return vscode.window.showQuickPick([...names, ...more], { title });
}

const EACH = 'Each coder, a folder each';

/** Writes the kit of a coder where somebody says. */
export async function kit(ask: Ask, uri: string): Promise<void> {
	const of = await coder(ask, uri, 'Whose kit?', [EACH]);
	const place = of === undefined ? undefined : await vscode.window.showSaveDialog({ title: of === EACH ? 'A folder for the kits, outside of the corpus' : `The kit of ${of}: a folder, or a file that ends with .zip, outside of the corpus` });
	if (place === undefined) {
		return;
	}
	const answer: { kits: Record<string, string>; errors: number } = await ask('gainsay.study.kit', { uri, for: of === EACH ? '*' : of, output: place.toString() });
	const text = `Wrote ${Object.entries(answer.kits).map(([name, where]) => `the kit of ${name} to ${where}`).join(', ')}.`;
	if (answer.errors > 0) {
		vscode.window.showWarningMessage(`${text} It has ${count(answer.errors, 'error')}: something in it names what only others' files declare, or is not finished.`);
	} else {
		vscode.window.showInformationMessage(text);
	}
}

/** Takes what coders did back out of their kits, one after the other. */
export async function collect(ask: Ask, uri: string): Promise<void> {
	const kits = await vscode.window.showOpenDialog({ title: 'Which kits?', canSelectFiles: true, canSelectFolders: true, canSelectMany: true, filters: { 'Kits': ['zip'] } });
	for (const one of kits ?? []) {
		const answer: { taken: string[]; notTaken: string[]; told: Record<string, string> } = await ask('gainsay.study.collect', { uri, kit: one.toString() });
		const text = answer.taken.length === 0 ? `Nothing of ${one.path} is to be taken.` : `Took ${count(answer.taken.length, 'file')} of ${one.path}.`;
		const told = Object.entries(answer.told).map(([file, what]) => `${file}: ${answer.notTaken.includes(file) ? 'not taken. ' : ''}${what}`);
		if (told.length > 0) {
			vscode.window.showWarningMessage(`${text} ${told.join(' ')}`);
		} else {
			vscode.window.showInformationMessage(text);
		}
	}
}
