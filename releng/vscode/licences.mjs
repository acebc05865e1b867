// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0

// Writes our licence, and the licences of all that esbuild has put into the extension, beside it.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const inputs = Object.keys(JSON.parse(readFileSync("dist/inputs.json", "utf8")).inputs);
const packages = new Set(inputs.map(input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean));
const texts = [...packages].sort().map(folder => {
	const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
	if (!file) {
		throw new Error(`${folder} has no licence: it cannot be shipped`);
	}
	const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
	return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
writeFileSync("dist/NOTICE.txt", `The extension includes the works below.\n\n${texts.join(`\n${"-".repeat(70)}\n\n`)}`);
copyFileSync("../../LICENSE", "LICENSE");
