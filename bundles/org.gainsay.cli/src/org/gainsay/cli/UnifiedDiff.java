// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.edit.DiskApplier.Kind;
import org.gainsay.edit.DiskApplier.Written;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;

/** What is changed in a file, in the form that {@code patch} and {@code git apply} read. */
final class UnifiedDiff {

	private static final int LINES_AROUND = 3;

	private UnifiedDiff() {
	}

	static void print(Written file, PrintWriter to) {
		List<String> before = lines(file.before());
		UnifiedDiffUtils.generateUnifiedDiff(file.kind() == Kind.CREATED ? null : "a/" + file.file(), file.kind() == Kind.REMOVED ? null : "b/" + file.file(), before,
				inPlace(DiffUtils.diff(before, lines(file.after()), new MyersDiffWithLinearSpace<>())), LINES_AROUND).forEach(line -> to.print(line + "\n"));
	}

	/** What goes and what comes at one place as one change, which has what goes first. */
	private static Patch<String> inPlace(Patch<String> found) {
		Patch<String> patch = new Patch<>();
		AbstractDelta<String> last = null;
		for (AbstractDelta<String> delta : found.getDeltas()) {
			if (last != null && end(last.getSource()) == delta.getSource().getPosition() && end(last.getTarget()) == delta.getTarget().getPosition()) {
				last = new ChangeDelta<>(joined(last.getSource(), delta.getSource()), joined(last.getTarget(), delta.getTarget()));
				continue;
			}
			if (last != null) {
				patch.addDelta(last);
			}
			last = delta;
		}
		if (last != null) {
			patch.addDelta(last);
		}
		return patch;
	}

	private static int end(Chunk<String> chunk) {
		return chunk.getPosition() + chunk.size();
	}

	private static Chunk<String> joined(Chunk<String> first, Chunk<String> next) {
		List<String> lines = new ArrayList<>(first.getLines());
		lines.addAll(next.getLines());
		return new Chunk<>(first.getPosition(), lines);
	}

	/** The carriage returns are left to the lines, and to the last the word that it has no end. */
	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		String last = lines.removeLast();
		if (!last.isEmpty()) {
			lines.add(last + "\n\\ No newline at end of file");
		}
		return lines;
	}
}
