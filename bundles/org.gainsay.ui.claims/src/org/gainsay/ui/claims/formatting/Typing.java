// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.formatting;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.gainsay.dsl.ide.formatting.Indentation;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.ui.claims.ClaimsToken;

/** Closes braces and quotes that are opened, steps over those that are there, and indents new lines by the open blocks. */
public final class Typing implements IAutoEditStrategy {

	private static final String UNIT = "\t"; //$NON-NLS-1$

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (!command.doit || command.length != 0 || command.text == null || command.text.isEmpty()) {
			return;
		}
		String text = document.get();
		char next = command.offset < text.length() ? text.charAt(command.offset) : '\n';
		switch (command.text) {
			case "\"" -> quote(text, next, command); //$NON-NLS-1$
			case "{" -> { //$NON-NLS-1$
				if (isBlank(next) && inCode(text, command.offset)) {
					put(command, "{}", 1); //$NON-NLS-1$
				}
			}
			case "}" -> { //$NON-NLS-1$
				if (inCode(text, command.offset)) {
					closing(text, next, command);
				}
			}
			default -> {
				if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
					newLine(text, next, command);
				}
			}
		}
	}

	private static void quote(String text, char next, DocumentCommand command) {
		if (next == '"' && !inCode(text, command.offset)) {
			stepOver(command);
		} else if (isBlank(next) && inCode(text, command.offset)) {
			put(command, "\"\"", 1); //$NON-NLS-1$
		}
	}

	private static void closing(String text, char next, DocumentCommand command) {
		if (next == '}') {
			stepOver(command);
			return;
		}
		int line = text.lastIndexOf('\n', command.offset - 1) + 1;
		if (text.substring(line, command.offset).isBlank()) {
			String after = text.substring(0, command.offset) + '}' + text.substring(command.offset);
			for (TextEdit edit : Indentation.ofLine(after, command.offset + 1, UNIT)) {
				command.offset = edit.offset();
				command.length = edit.length();
				command.text = edit.text() + '}';
			}
		}
	}

	private static void newLine(String text, char next, DocumentCommand command) {
		String newLine = command.text;
		String before = text.substring(0, command.offset);
		String rest = text.substring(command.offset);
		String indent = indent(before + newLine, "x"); //$NON-NLS-1$
		boolean opened = next == '}' && before.stripTrailing().endsWith("{") && inCode(text, command.offset); //$NON-NLS-1$
		if (opened) {
			put(command, newLine + indent + newLine + indent(before + newLine + newLine, rest), newLine.length() + indent.length());
		} else {
			command.text = newLine + (next == '}' ? indent(before + newLine, rest) : indent);
		}
	}

	/** How a line is indented that begins behind a text. */
	private static String indent(String before, String line) {
		return Indentation.ofLine(before + line, before.length(), UNIT).stream().findFirst().map(TextEdit::text).orElse(""); //$NON-NLS-1$
	}

	/** Whether what is typed at an offset is neither in a quote nor in a comment. */
	private static boolean inCode(String text, int offset) {
		int quotes = 0;
		for (ClaimsToken token : ClaimsToken.of(text.substring(0, offset))) {
			if (token.kind() == ClaimsToken.Kind.WRONG && text.charAt(token.offset()) == '"') {
				quotes++;
			} else if (token.kind() == ClaimsToken.Kind.COMMENT && token.end() == offset) {
				return !text.startsWith("//", token.offset()); //$NON-NLS-1$
			}
		}
		return quotes == 0;
	}

	private static boolean isBlank(char next) {
		return Character.isWhitespace(next) || next == '}';
	}

	private static void put(DocumentCommand command, String text, int caret) {
		command.text = text;
		command.shiftsCaret = false;
		command.caretOffset = command.offset + caret;
	}

	private static void stepOver(DocumentCommand command) {
		put(command, "", 1); //$NON-NLS-1$
	}
}
