// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.gainsay.desk.compare.ItemText;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.TabKey;

/** What is said above the articles: what is compared and what differs, why there is nothing, or why something was not done. As high as its lines. */
final class DifferencePane {

	private final StyledText text;

	DifferencePane(Composite parent) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		text.setMargins(8, 3, 8, 3);
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wide.minimumHeight = 10;
		text.setLayoutData(wide);
		AccessibleName.set(text, Messages.Editor_differences);
		TabKey.leaves(text);
	}

	StyledText control() {
		return text;
	}

	/** Says something instead of what was said. */
	void say(String what) {
		if (!text.getText().equals(what)) {
			text.setText(what);
			text.getParent().layout();
		}
	}

	/** Says what is compared. */
	void say(List<ItemText.Line> lines) {
		say(lines.stream().map(ItemText.Line::text).collect(Collectors.joining("\n"))); //$NON-NLS-1$
		int at = 0;
		for (ItemText.Line line : lines) {
			text.setStyleRange(new StyleRange(at, line.head().length(), null, null, SWT.BOLD));
			at += line.text().length() + 1;
		}
	}

	/** Says above the rest why something was not done; what is said next takes it away. */
	void refuse(String why) {
		text.setText(why + "\n" + text.getText()); //$NON-NLS-1$
		text.setStyleRange(new StyleRange(0, why.length(), null, null, SWT.BOLD | SWT.ITALIC));
		text.getParent().layout();
	}

	/** All that is said. */
	String said() {
		return text.getText();
	}
}
