// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.interchange.texts.clean.Residue;

/** What each block is where the article is. */
final class Body {

	private final List<Block> blocks = new ArrayList<>();

	Body(Extraction where) {
		for (Box root : where.roots) {
			for (int i = root.from; i < root.to; i++) {
				blocks.add(where.layout.blocks.get(i));
			}
		}
		for (Block block : blocks) {
			if (block.kind == Block.Kind.UNKNOWN) {
				classify(block);
			}
		}
		ends();
	}

	private void classify(Block block) {
		Residue residue = Residue.of(block.text);
		if (residue != null) {
			block.remove(residue.why);
			return;
		}
		for (Box box = block.box; box != null; box = box.parent) {
			if (box.is(Mark.CAPTION) || box.tag.equals("figure")) {
				block.become(Block.Kind.CAPTION);
				return;
			}
			if (box.is(Mark.CREDIT) && block.size < 100) {
				block.become(Block.Kind.CREDIT);
				return;
			}
		}
		block.become(Block.Kind.TEXT);
	}

	private void ends() {
		for (int i = blocks.size() - 1; i >= 0; i--) {
			Block block = blocks.get(i);
			if (block.kind == Block.Kind.TEXT) {
				if (!block.isHeading()) {
					break;
				}
				block.remove("a heading of nothing");
			}
		}
	}

	List<Block> blocks() {
		return blocks;
	}
}
