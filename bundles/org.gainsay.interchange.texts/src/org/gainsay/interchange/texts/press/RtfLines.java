// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

/** The lines of an RTF document, in the letters of its code page or of Unicode. */
final class RtfLines extends RtfListenerAdaptor {

	private static final Set<Command> BREAKS = Set.of(Command.par, Command.line, Command.row, Command.sect, Command.page);
	private static final Set<Command> CELLS = Set.of(Command.cell, Command.nestcell, Command.tab);
	/** Destinations whose letters are of the text; of a footnote they are not. */
	private static final Set<String> SHOWN = Set.of("rtf", "fldrslt", "field", "pntext", "listtext", "shptxt", "bkmkstart", "bkmkend", "nestrow", "upr", "ud");
	private static final int DEEPEST = 2000;

	private record State(boolean shown, boolean bold) {
	}

	private final List<TextLine> lines = new ArrayList<>();
	private final StringBuilder line = new StringBuilder();
	private final Deque<State> outer = new ArrayDeque<>();
	private boolean shown = true;
	private boolean bold;
	private int boldLetters;
	private boolean optional;

	private RtfLines() {
	}

	/** Whether bytes are an RTF document. */
	static boolean is(byte[] bytes) {
		return bytes.length > 5 && bytes[0] == '{' && bytes[1] == '\\' && bytes[2] == 'r' && bytes[3] == 't' && bytes[4] == 'f';
	}

	/** @throws IOException whose message says in a sentence why it cannot be read */
	static List<TextLine> of(byte[] bytes) throws IOException {
		RtfLines listener = new RtfLines();
		try {
			new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), listener);
		} catch (IOException | RuntimeException broken) {
			if (listener.lines.isEmpty()) {
				throw new IOException("It is a broken RTF document (" + broken.getMessage() + "): save it again.", broken);
			}
		}
		listener.end();
		return listener.lines;
	}

	@Override
	public void processGroupStart() {
		if (outer.size() > DEEPEST) {
			throw new IllegalStateException("its groups are nested too deeply");
		}
		outer.push(new State(shown, bold));
		optional = false;
	}

	@Override
	public void processGroupEnd() {
		if (!outer.isEmpty()) {
			State state = outer.pop();
			shown = state.shown;
			bold = state.bold;
		}
	}

	@Override
	public void processString(String text) {
		if (shown) {
			line.append(text);
			boldLetters += bold ? text.length() : 0;
		}
	}

	@Override
	public void processCommand(Command command, int parameter, boolean hasParameter, boolean isOptional) {
		if (command == Command.optionalcommand) {
			optional = true;
			return;
		}
		if (command.getCommandType() == CommandType.Destination && !SHOWN.contains(command.getCommandName()) || optional && command.getCommandType() == CommandType.Destination && !command.getCommandName().equals("rtf") && !command.getCommandName().equals("ud")
				&& !command.getCommandName().equals("shptxt")) {
			shown = false;
		}
		optional = false;
		if (!shown) {
			return;
		}
		if (BREAKS.contains(command)) {
			end();
		} else if (CELLS.contains(command)) {
			line.append('\t');
		} else if (command == Command.b) {
			bold = !hasParameter || parameter != 0;
		} else if (command == Command.plain) {
			bold = false;
		}
	}

	private void end() {
		String text = line.toString();
		for (String one : text.split("\r\n|\n|\r", -1)) {
			lines.add(new TextLine(one, boldLetters * 2 > text.length(), false));
		}
		line.setLength(0);
		boldLetters = 0;
	}
}
