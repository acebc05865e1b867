-- Copyright (c) 2026 Gainsay contributors
-- SPDX-License-Identifier: EPL-2.0
--
-- Drives `gainsay lsp` from Neovim's own client, without a screen, in a copy of the example project:
--
--   GAINSAY=…/gainsay nvim --headless -u NONE -i NONE -S neovim.lua      in the copy's folder
--
-- It says what it has seen, one line each, and ends with 0 only if all of it was as it should be. Neovim 0.7 or later.

local LONG = 120000
local seen = {}

local function fail(why)
	io.stdout:write('FAILED: ' .. why .. '\nseen: ' .. table.concat(seen, ', ') .. '\n')
	vim.cmd('cquit 1')
end

local function check(what, right, otherwise)
	if not right then
		error(what .. ': ' .. (type(otherwise) == 'string' and otherwise or vim.inspect(otherwise)), 0)
	end
	seen[#seen + 1] = what
	io.stdout:write('ok: ' .. what .. '\n')
end

local function wait(what, condition)
	check(what, vim.wait(LONG, condition, 50), 'did not come')
end

local function open(file)
	vim.cmd('edit ' .. file)
	vim.bo.filetype = 'claims'
	return vim.api.nvim_get_current_buf()
end

--- Where some words stand in a buffer, as a place of the protocol; after says how far behind their beginning.
local function place(buffer, words, after)
	for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
		local column = line:find(words, 1, true)
		if column then
			local units = vim.str_utfindex and select(2, vim.str_utfindex(line, column - 1)) or column - 1
			return { line = number - 1, character = units + (after or 0) }
		end
	end
	error('"' .. words .. '" is not in the buffer', 0)
end

local function ask(buffer, method, params)
	params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
	local answers, failure = vim.lsp.buf_request_sync(buffer, method, params, LONG)
	if not answers then
		error(method .. ': ' .. tostring(failure), 0)
	end
	local _, answer = next(answers)
	if not answer or answer.err or answer.error then
		error(method .. ': ' .. vim.inspect(answer), 0)
	end
	return answer.result
end

local function problems(buffer)
	return vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR })
end

local function replace(buffer, words, by)
	local at = place(buffer, words)
	vim.api.nvim_buf_set_text(buffer, at.line, at.character, at.line, at.character + #words, { by })
end

local function walk()
	local ledger = open('ledger.claims')
	local id = vim.lsp.start_client({
		name = 'gainsay', cmd = { vim.env.GAINSAY, 'lsp' }, root_dir = vim.fn.getcwd(),
		workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = 'example' } },
	})
	check('the server starts', id, 'no client')
	vim.lsp.buf_attach_client(ledger, id)
	local client = vim.lsp.get_client_by_id(id)
	wait('it answers the handshake', function() return client.initialized end)
	check('it counts in UTF-16', client.offset_encoding == 'utf-16', client.offset_encoding)

	replace(ledger, 'outlet quillhavenLedger', 'outlet quillhavenLedgr')
	wait('a problem comes while typing', function() return #problems(ledger) == 1 end)
	local problem = problems(ledger)[1]
	check('it has its code', problem.code == 'reference-unknown' or vim.tbl_get(problem, 'user_data', 'lsp', 'code') == 'reference-unknown', problem)
	check('it says what is meant', problem.message:find('Did you mean "quillhavenLedger"', 1, true), problem.message)
	local line = { line = problem.lnum, character = problem.col }
	local fixes = ask(ledger, 'textDocument/codeAction', { range = { start = line, ['end'] = line }, context = { diagnostics = {} } })
	check('a fix is offered', fixes[1] and fixes[1].title == 'Change to "quillhavenLedger"', fixes)
	vim.lsp.util.apply_workspace_edit(fixes[1].edit, 'utf-16')
	wait('the fix mends it', function() return #problems(ledger) == 0 and #vim.api.nvim_buf_get_lines(ledger, 0, -1, false) > 1 end)
	check('the name is right', place(ledger, 'outlet quillhavenLedger'), '')

	local hover = ask(ledger, 'textDocument/hover', { position = place(ledger, 'asserts knew', 9) })
	check('hover over a claim', hover and hover.contents.value:find('(claim)', 1, true), hover)
	local quote = place(ledger, 'says "Port knew', 8)
	hover = ask(ledger, 'textDocument/hover', { position = quote })
	check('hover over a quote marks it in its sentence', hover and hover.contents.value:find('**Port knew', 1, true), hover)

	local places = ask(ledger, 'textDocument/definition', { position = place(ledger, 'asserts knew', 9) })
	check('definition of a claim', places[1] and places[1].uri:find('spill.claims', 1, true), places)
	places = ask(ledger, 'textDocument/definition', { position = quote })
	check('definition of a quote in the article', places[1] and places[1].uri:find('articles/ledger.txt', 1, true) and places[1].range.start.line == 0
		and places[1].range['end'].character > places[1].range.start.character, places)

	local before = place(ledger, 'by unnamed "insiders"')
	vim.api.nvim_buf_set_lines(ledger, before.line, before.line, false, { '\t\tby quillh' })
	local items = ask(ledger, 'textDocument/completion', { position = { line = before.line, character = 11 } })
	items = items.items or items
	local labels = vim.tbl_map(function(item) return item.label end, items)
	check('completion of an actor', vim.tbl_contains(labels, 'quillhavenLedger'), labels)
	vim.api.nvim_buf_set_lines(ledger, before.line, before.line + 1, false, {})

	local edit = ask(ledger, 'textDocument/rename', { position = place(ledger, 'outlet quillhavenLedger', 8), newName = 'theLedger' })
	local files = {}
	for _, change in ipairs(edit.documentChanges or {}) do
		files[#files + 1] = change.textDocument.uri:match('[^/]*$')
	end
	for uri in pairs(edit.changes or {}) do
		files[#files + 1] = uri:match('[^/]*$')
	end
	check('rename over open and closed files', vim.tbl_contains(files, 'ledger.claims') and vim.tbl_contains(files, 'actors.claims'), files)
	vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
	check('the renamed name stands in the buffer', place(ledger, 'outlet theLedger'), '')
	wait('nothing is wrong after it', function() return #problems(ledger) == 0 end)

	local symbols = ask(ledger, 'textDocument/documentSymbol', {})
	check('outline', symbols[1] and symbols[1].name == 'ledger' and #symbols[1].children > 3, symbols)

	client.stop()
	wait('the server ends', function() return client.is_stopped() end)
end

--- An adjudicator takes a coder's statement where it stands, and the editor writes the decision into a file that was not there.
local function study()
	local function write(file, text)
		vim.fn.mkdir(vim.fn.fnamemodify(file, ':h'), 'p')
		vim.fn.writefile(vim.split(text, '\n'), file)
	end
	local function set(coder, stance)
		write('coding/main/' .. coder .. '/ledger.claims', 'annotations ' .. coder .. ' of ledger in main {\n\tstatus done\n\tstatement s1 {\n\t\tsays "Port knew of diesel leak for three weeks"\n\t\tby unnamed "insiders"\n\t\t'
			.. stance .. ' knew\n\t}\n}')
		write('rounds/main/' .. coder .. '.claims', 'assigned ' .. coder .. ' in main { ledger }')
	end
	write('study.claims', 'gainsay 1\ncoder ben\ncoder cleo\nround main { sample all }')
	set('ben', 'asserts')
	set('cleo', 'denies')
	local cleo = open('coding/main/cleo/ledger.claims')
	local id = vim.lsp.start_client({
		name = 'gainsay', cmd = { vim.env.GAINSAY, 'lsp' }, root_dir = vim.fn.getcwd(), init_options = { as = 'anna' },
		workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = 'example' } },
	})
	vim.lsp.buf_attach_client(cleo, id)
	local client = vim.lsp.get_client_by_id(id)
	wait('it answers the handshake again', function() return client.initialized end)
	local at = place(cleo, 'denies knew', 3)
	local actions = ask(cleo, 'textDocument/codeAction', { range = { start = at, ['end'] = at }, context = { diagnostics = {} } })
	local titles = vim.tbl_map(function(action) return action.title end, actions)
	check('a statement can be taken', vim.tbl_contains(titles, "Decide: take cleo's version"), titles)
	local take = vim.tbl_filter(function(action) return action.title == "Decide: take cleo's version" end, actions)[1]
	local answer = client.request_sync('workspace/executeCommand', take.command, LONG, cleo)
	check('it is decided', answer and answer.result and answer.result.files[1] == 'gold/main/ledger-anna.claims', answer)
	local gold = vim.fn.bufnr(vim.fn.getcwd() .. '/gold/main/ledger-anna.claims')
	check('the decision stands in the editor', gold ~= -1 and place(gold, 'took cleo'), 'no buffer')
	local function command(name, given)
		given.uri = vim.uri_from_fname(vim.fn.getcwd() .. '/study.claims')
		return client.request_sync('workspace/executeCommand', { command = 'gainsay.study.' .. name, arguments = { given } }, LONG, cleo)
	end
	local opened = command('open', { round = 'main', because = 'All have read it.' })
	check('a round is opened', opened and opened.result and opened.result.state == 'opened', opened)
	local log = vim.fn.bufnr(vim.fn.getcwd() .. '/' .. (opened.result.files[1] or ''))
	check('that it is open stands in the editor', log ~= -1 and place(log, 'by anna'), 'no buffer')
	local kit = vim.fn.tempname() .. '.zip'
	local written = command('kit', { ['for'] = 'ben', output = kit })
	check('a kit is written', written and written.result and written.result.kits.ben == kit and vim.fn.filereadable(kit) == 1, written)
	client.stop()
	wait('the server ends again', function() return client.is_stopped() end)
end

local right, why = pcall(function()
	walk()
	study()
end)
if not right then
	fail(tostring(why))
else
	vim.cmd('qall!')
end
