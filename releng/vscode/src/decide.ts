// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';

interface Offer {
	given: Record<string, string>;
}

interface Decided {
	who: string | null;
}

/** What `gainsay.study.cases` answers, as far as it is shown. */
interface Case {
	case: string;
	state: string;
	article: string;
	category: string | null;
	coders: string[];
	differing: string[];
	offers: Record<string, Offer>;
	decisions: Decided[];
}

interface Cases {
	round: string;
	cases: Case[];
	voided: unknown[];
}

/** How the server is asked for a command. */
export type Ask = (command: string, given: any) => Promise<any>;

const REASONS = ['ambiguous', 'gap', 'slip', 'edge', 'subjective', 'other'];

/** What a coder gives, of what coders differ on, and the words that it is about. */
function told(offer: Offer | undefined, of: Case): string {
	return offer === undefined ? '(nothing)'
		: Object.entries(offer.given).filter(([variable]) => variable === 'content' || of.differing.includes(variable)).map(([variable, value]) => `${variable} ${value}`).join('; ');
}

function title(of: Case): string {
	const content = Object.values(of.offers).map(offer => offer.given['content']).find(text => text);
	return of.article + (of.category ? ` · code ${of.category}` : content ? `: ${content}` : '');
}

/** The cases of a round as a page. */
export function cases(answer: Cases, heading: string): string {
	const rows = answer.cases.map(one => `${one.case}  ${one.state}  ${title(one)}${one.differing.length === 0 ? '' : `  (${one.differing.join(', ')})`}\n`
		+ (one.state === 'open' || one.state === 'differs' ? one.coders.map(coder => `    ${coder}: ${told(one.offers[coder], one)}\n`).join('') : ''));
	return `${heading}\n\n${answer.cases.length === 0 ? 'There is no case.\n' : rows.join('')}`;
}

/** The round that is meant: the only one, else what is picked; undefined if nothing is. */
export async function round(ask: Ask, uri: string): Promise<string | undefined> {
	const rounds: string[] = (await ask('gainsay.study.status', { uri })).map((one: { round: string }) => one.round);
	return rounds.length === 1 ? rounds[0] : vscode.window.showQuickPick(rounds, { title: 'Of which round?' });
}

/** Lets an adjudicator decide one case after the other, until there is no open one or he leaves the list. */
export async function decide(ask: Ask, uri: string, of?: string): Promise<void> {
	const within = of ?? await round(ask, uri);
	if (within === undefined) {
		return;
	}
	const passed = new Set<string>(); // what was decided here: the server sees it once the editor has written it
	for (;;) {
		const all: Case[] = ((await ask('gainsay.study.cases', { uri, round: within })) as Cases).cases.filter(one => !passed.has(one.case));
		const agreed = all.filter(one => one.state === 'agreed');
		const open = all.filter(one => one.state === 'open' || one.state === 'differs');
		if (agreed.length + open.length === 0) {
			vscode.window.showInformationMessage(`All cases of ${within} are decided.`);
			return;
		}
		const entries: (vscode.QuickPickItem & { of?: Case })[] = open.map(one => ({ label: title(one), description: one.differing.join(', '), detail: one.coders.map(coder => `${coder}: ${told(one.offers[coder], one)}`).join('   '), of: one }));
		if (agreed.length > 0) {
			entries.unshift({ label: agreed.length === 1 ? 'Take the case on which all agree' : `Take the ${agreed.length} cases on which all agree` });
		}
		const picked = await vscode.window.showQuickPick(entries, { title: `${open.length} open ${open.length === 1 ? 'case' : 'cases'} of ${within}`, matchOnDetail: true, matchOnDescription: true });
		if (picked === undefined) {
			return;
		}
		if (picked.of === undefined) {
			await ask('gainsay.study.decide', { uri, round: within, agreed: true });
			agreed.forEach(one => passed.add(one.case));
			continue;
		}
		const choice = await taken(picked.of);
		if (choice !== undefined) {
			await ask('gainsay.study.decide', { uri, round: within, cases: [picked.of.case], ...choice });
			passed.add(picked.of.case);
		}
	}
}

/** What is taken of a case, and why coders differed; undefined if that is left. */
async function taken(of: Case): Promise<{ take?: string; nothing?: boolean; reason?: string; note?: string } | undefined> {
	const versions = Object.entries(of.offers).map(([coder, offer]) => ({ label: coder, detail: told(offer, of), what: { take: coder } as { take?: string; nothing?: boolean } }));
	versions.push({ label: 'Nothing is here', detail: '', what: { nothing: true } });
	const version = await vscode.window.showQuickPick(versions, { title: title(of) });
	if (version === undefined) {
		return undefined;
	}
	const reason = await vscode.window.showQuickPick(['(not said)', ...REASONS], { title: 'Why did coders differ?' });
	if (reason === undefined) {
		return undefined;
	}
	const note = await vscode.window.showInputBox({ title: 'A note', prompt: 'Enter without a word leaves none' });
	return note === undefined ? undefined : { ...version.what, ...(reason === '(not said)' ? {} : { reason }), ...(note.trim() === '' ? {} : { note: note.trim() }) };
}

/** Writes the gold of a round, and asks before it takes the place of what articles have of their own. */
export async function gold(ask: Ask, uri: string): Promise<void> {
	const within = await round(ask, uri);
	if (within === undefined) {
		return;
	}
	const say = (answer: { articles: number; unsettled: Record<string, string>; astray: string[] }) => {
		const unsettled = Object.keys(answer.unsettled).length;
		const text = `The gold of ${within} has ${answer.articles} ${answer.articles === 1 ? 'article' : 'articles'}${unsettled === 0 ? '' : `; ${unsettled} left as ${unsettled === 1 ? 'it is' : 'they are'}, where not all is decided`}.`;
		return answer.astray.length === 0 ? vscode.window.showInformationMessage(text) : vscode.window.showWarningMessage(`${text} To be mended: ${answer.astray.join(', ')}.`);
	};
	try {
		say(await ask('gainsay.study.gold', { uri, round: within }));
	} catch (refused) {
		const message = refused instanceof Error ? refused.message : String(refused);
		if (!message.includes('"replace"') || await vscode.window.showWarningMessage(message, { modal: true }, 'Replace') !== 'Replace') {
			throw refused;
		}
		say(await ask('gainsay.study.gold', { uri, round: within, replace: true }));
	}
}
