// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gainsay.interchange.texts.documents.DocumentText.Draft;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

/** Reads the text of an RTF file, in its code pages; footnotes, comments, headers and footers are not read, nor is what is hidden or was deleted. */
public final class RtfDocument implements IRtfListener {

	/** Groups are not nested deeper in any document. */
	private static final int MOST_DEPTH = 10_000;
	/** Destinations that hold text of the document. */
	private static final Set<Command> READ = EnumSet.of(Command.rtf, Command.fldrslt, Command.field, Command.shp, Command.shptxt, Command.shpinst, Command.upr, Command.ud);
	/** Destinations whose text is a bookmark's name. */
	private static final Set<Command> BOOKMARKS = EnumSet.of(Command.bkmkstart);

	/** What holds in a group. */
	private record Group(boolean skipped, boolean hidden, boolean bookmark) {
	}

	private final Draft draft = new Draft();
	private final Deque<Group> groups = new ArrayDeque<>();
	private Group now = new Group(false, false, false);
	private boolean first;
	private int notes;

	private RtfDocument() {
	}

	/** Whether bytes are such a file. */
	public static boolean is(byte[] bytes) {
		int at = 0;
		while (at < bytes.length && at < 16 && (bytes[at] <= ' ' || (bytes[at] & 0xFF) >= 0x80)) { // a byte order mark that does not belong there
			at++;
		}
		return bytes.length > at + 5 && bytes[at] == '{' && bytes[at + 1] == '\\' && bytes[at + 2] == 'r' && bytes[at + 3] == 't' && bytes[at + 4] == 'f';
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException whose message says in a sentence why it is not read
	 */
	public static DocumentText read(byte[] bytes) throws IOException {
		if (!is(bytes)) {
			throw new IOException("It is no RTF file: that begins with {\\rtf.");
		}
		RtfDocument reading = new RtfDocument();
		List<String> remarks = new ArrayList<>();
		try {
			new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), reading);
		} catch (TooDeepException tooDeep) {
			throw new IOException("Its groups are nested deeper than those of any document.");
		} catch (IOException | RuntimeException broken) {
			if (reading.draft.isEmpty()) {
				throw new IOException("It begins as an RTF file and cannot be read: it is damaged.", broken);
			}
			remarks.add("It is damaged, and was read only to where the damage is.");
		}
		if (reading.notes > 0) {
			remarks.add(reading.notes == 1 ? "Its footnote was not read." : "Its " + reading.notes + " footnotes were not read.");
		}
		return reading.draft.document(remarks);
	}

	private static final class TooDeepException extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	@Override
	public void processDocumentStart() {
		draft.begin();
	}

	@Override
	public void processDocumentEnd() {
		draft.end();
	}

	@Override
	public void processGroupStart() {
		if (groups.size() >= MOST_DEPTH) {
			throw new TooDeepException();
		}
		groups.push(now);
		first = true;
	}

	@Override
	public void processGroupEnd() {
		if (!groups.isEmpty()) {
			now = groups.pop();
		}
		first = false;
	}

	@Override
	public void processCharacterBytes(byte[] data) {
		// the parser has made letters of them
	}

	@Override
	public void processBinaryBytes(byte[] data) {
		// pictures
	}

	@Override
	public void processString(String string) {
		first = false;
		if (now.bookmark) {
			draft.bookmark(string.strip());
		} else if (!now.skipped && !now.hidden) {
			draft.text(string);
		}
	}

	@Override
	public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
		boolean begins = first;
		first = false;
		if (command == Command.optionalcommand) { // of a destination that nobody knows
			now = new Group(true, now.hidden, false);
			return;
		}
		if (command.getCommandType() == CommandType.Destination || optional && begins) {
			destination(command);
			return;
		}
		boolean on = !hasParameter || parameter != 0;
		switch (command) {
			case v, deleted -> now = new Group(now.skipped, on, now.bookmark);
			case plain -> now = new Group(now.skipped, false, now.bookmark);
			default -> {
				if (!now.skipped && !now.hidden) {
					letter(command);
				}
			}
		}
	}

	private void destination(Command command) {
		if (command == Command.footnote) {
			notes++;
		}
		now = new Group(now.skipped || !READ.contains(command) && !BOOKMARKS.contains(command), now.hidden, BOOKMARKS.contains(command) && !now.skipped);
	}

	private void letter(Command command) {
		switch (command) {
			case par, sect, row, cell, nestcell, nestrow -> {
				draft.end();
				draft.begin();
			}
			case line, softline -> draft.text("\n");
			case tab -> draft.text("\t");
			case emdash -> draft.text("—");
			case endash -> draft.text("–");
			case lquote -> draft.text("‘");
			case rquote -> draft.text("’");
			case ldblquote -> draft.text("“");
			case rdblquote -> draft.text("”");
			case bullet -> draft.text("•");
			case emspace -> draft.text("\u2003");
			case enspace -> draft.text("\u2002");
			case qmspace -> draft.text("\u2005");
			default -> {
				// looks
			}
		}
	}
}
