// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands together in a file of Nexis, between blank lines or in a box of its own.
 *
 * @param lines   as they stand; none is blank
 * @param centred whether it stands in the middle of the page, as what tells of an article does
 * @param width   at what length lines were broken; 0 where each is a paragraph
 */
record NexisBlock(List<String> lines, boolean centred, int width) {

	private static final int PAGE = 79;
	private static final int LEAST_INDENT = 2;

	/** The label that it begins with; null where there is none. */
	Label.Line label() {
		return Label.of(lines.getFirst(), true);
	}

	/** All of it on one line. */
	String text() {
		return Wrapped.line(lines);
	}

	List<String> paragraphs() {
		return Wrapped.paragraphs(lines, width);
	}

	/** A block for each run of lines between blank ones. */
	static List<NexisBlock> of(List<String> lines, int width) {
		List<NexisBlock> blocks = new ArrayList<>();
		List<String> block = new ArrayList<>();
		for (String line : lines) {
			if (!Markup.trim(line).isEmpty()) {
				block.add(line.stripTrailing());
			} else if (!block.isEmpty()) {
				blocks.add(new NexisBlock(List.copyOf(block), isCentred(block), width));
				block.clear();
			}
		}
		if (!block.isEmpty()) {
			blocks.add(new NexisBlock(List.copyOf(block), isCentred(block), width));
		}
		return blocks;
	}

	/** Whether lines are centred; the first of several may be too long to be. */
	private static boolean isCentred(List<String> lines) {
		String last = lines.getLast();
		return indent(lines.getFirst()) >= LEAST_INDENT && indent(last) >= LEAST_INDENT || lines.size() > 1 && lines.getFirst().length() > PAGE - 10 && indent(last) > 9;
	}

	/** Whether every line has as much room before it as behind it, which a paragraph with an indent has not. */
	boolean isInTheMiddle() {
		return width == 0 ? centred : lines.stream().allMatch(line -> Math.abs(indent(line) - (PAGE - line.strip().length()) / 2) <= 2 && (indent(line) > 4 || line.strip().length() > 60));
	}

	private static int indent(String line) {
		int indent = 0;
		while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
			indent++;
		}
		return indent;
	}
}
