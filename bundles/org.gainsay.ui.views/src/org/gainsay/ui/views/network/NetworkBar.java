// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Kernel;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.desk.network.NetworkWish;
import org.gainsay.desk.network.ShownNetwork;
import org.gainsay.desk.network.ShownNetwork.Offered;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/**
 * The choices above a network, each with the words of the command line: in a line those that are wanted most, and behind More the others, so that
 * a low view has room for what is asked for. They wrap where the view is narrow.
 */
final class NetworkBar {

	private static final int FIELD = 150;
	private static final int DATE = 90;
	private static final int SLIDER = 80;
	/** How long after the last move of the slider the network follows it. */
	private static final int SLIDING_MS = 150;
	private static final List<Mode> MODES = List.of(Mode.ONE, Mode.TWO, Mode.GROUPS, Mode.EVENTS);

	private final Composite area;
	/** Where the next choice is put: the line that is always there, or the one behind More. */
	private Composite bar;
	private final Composite first;
	private final Composite more;
	private final Button fold;
	private final Combo mode;
	private final Combo rows;
	private final Combo by;
	private final Combo qualifier;
	private final Combo aggregate;
	private final Combo normalize;
	private final Combo duplicates;
	private final Combo set;
	private final Button isolates;
	private final Text only;
	private final Text without;
	private final Text from;
	private final Combo windowNumber;
	private final Combo kernel;
	private final Combo windows;
	private final Scale until;
	private final Label untilDay;
	private final Pause sliding;
	private List<String> variables = List.of();
	private List<String> sets = List.of();
	private List<String> days = List.of();
	/** Until when, which need be no day that the corpus has any longer; empty for no limit. */
	private String to = ""; //$NON-NLS-1$
	private boolean filling;

	/** @param changed is run when something else is asked for */
	NetworkBar(Composite parent, Runnable changed) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		first = line();
		more = line();
		bar = first;
		Runnable told = () -> {
			if (!filling) {
				changed.run();
			}
		};
		mode = combo(Messages.Network_mode, told);
		mode.setItems(Messages.Network_one, Messages.Network_two, Messages.Network_groups, Messages.Network_events);
		rows = combo(Messages.Network_rows, told);
		by = combo(Messages.Network_by, told);
		qualifier = combo(Messages.Network_qualifier, told);
		windows = combo(Messages.Network_window, told);
		windows.getParent().setVisible(false);
		((RowData) windows.getParent().getLayoutData()).exclude = true;
		Composite time = labelled(Messages.Network_until, 3);
		until = new Scale(time, SWT.HORIZONTAL);
		until.setLayoutData(new GridData(SLIDER, SWT.DEFAULT));
		until.setToolTipText(Messages.Network_untilHint);
		untilDay = new Label(time, SWT.NONE);
		fold = new Button(first, SWT.TOGGLE);
		fold.setText(Messages.Network_more);
		fold.setToolTipText(Messages.Network_moreHint);
		fold.addListener(SWT.Selection, pressed -> fold(!fold.getSelection()));
		bar = more;
		aggregate = combo(Messages.Network_aggregate, told);
		aggregate.add(Messages.Network_usual);
		words(aggregate, Aggregate.values());
		normalize = combo(Messages.Network_normalize, told);
		words(normalize, Normalization.values());
		duplicates = combo(Messages.Network_duplicates, told);
		words(duplicates, Repeated.values());
		set = combo(Messages.Network_set, told);
		isolates = new Button(bar, SWT.CHECK);
		isolates.setText(Messages.Network_isolates);
		isolates.setToolTipText(Messages.Network_isolatesHint);
		isolates.addListener(SWT.Selection, pressed -> told.run());
		windowNumber = new Combo(labelled(Messages.Network_windows, 2), SWT.DROP_DOWN);
		windowNumber.setItems("", "1 week", "1 month", "3 months", "6 months", "1 year"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		windowNumber.setToolTipText(Messages.Network_windowsHint);
		AccessibleName.set(windowNumber, Messages.Network_windows);
		kernel = combo(Messages.Network_kernel, told);
		kernel.add(Messages.Network_noKernel);
		words(kernel, Kernel.values());
		Pause typing = Pause.ofTyping(area, told);
		windowNumber.addListener(SWT.Modify, change -> {
			if (!filling) {
				typing.begin();
			}
		});
		only = field(Messages.Network_only, Messages.Network_conditions, FIELD, typing);
		without = field(Messages.Network_without, Messages.Network_conditions, FIELD, typing);
		from = field(Messages.Network_from, Messages.Network_date, DATE, typing);
		sliding = new Pause(area, SLIDING_MS, told);
		until.addListener(SWT.Selection, moved -> {
			to = until.getSelection() >= days.size() ? "" : days.get(until.getSelection()); //$NON-NLS-1$
			sayUntil();
			sliding.begin();
		});
		AccessibleName.set(until, () -> NLS.bind(Messages.Network_untilName, untilDay.getText()));
		sayUntil();
		fold(true);
	}

	private Composite line() {
		Composite line = new Composite(area, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = 4;
		line.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		return line;
	}

	/** Folds the choices away that are wanted less often, or unfolds them. */
	void fold(boolean folded) {
		fold.setSelection(!folded);
		more.setVisible(!folded);
		((GridData) more.getLayoutData()).exclude = folded;
		area.requestLayout();
	}

	/** Says how many of the choices behind More are none of the usual ones, so that nothing is asked for unseen. */
	private void sayMore(NetworkWish wish) {
		long set = Stream.of(wish.aggregate() != null, wish.normalization() != Normalization.NO, wish.repeated() != Repeated.KEEP, !wish.set().isEmpty(), wish.isolates(), !wish.window().isEmpty(),
				wish.kernel() != null, !wish.only().isBlank(), !wish.without().isBlank(), !wish.from().isBlank()).filter(one -> one).count();
		fold.setText(set == 0 ? Messages.Network_more : NLS.bind(Messages.Network_moreOf, set));
	}

	private static void words(Combo combo, Enum<?>[] constants) {
		Arrays.stream(constants).map(NetworkWish::word).forEach(combo::add);
	}

	private Composite labelled(String name, int columns) {
		Composite both = new Composite(bar, SWT.NONE);
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 4;
		both.setLayout(layout);
		both.setLayoutData(new RowData());
		new Label(both, SWT.NONE).setText(name);
		return both;
	}

	private Combo combo(String name, Runnable told) {
		Combo combo = new Combo(labelled(name, 2), SWT.READ_ONLY);
		AccessibleName.set(combo, name);
		combo.addListener(SWT.Selection, chosen -> told.run());
		return combo;
	}

	private Text field(String name, String hint, int width, Pause typing) {
		Text text = new Text(labelled(name, 2), SWT.SEARCH | SWT.ICON_CANCEL);
		text.setLayoutData(new GridData(width, SWT.DEFAULT));
		text.setMessage(hint);
		text.setToolTipText(hint);
		AccessibleName.set(text, NLS.bind(Messages.Network_field, name, hint));
		text.addListener(SWT.Modify, change -> {
			if (!filling) {
				typing.begin();
			}
		});
		text.addListener(SWT.KeyDown, key -> {
			if (key.keyCode == SWT.ESC) {
				text.setText(""); //$NON-NLS-1$
			}
		});
		return text;
	}

	Control control() {
		return area;
	}

	/** The choice of the window that shows; for tests. */
	Combo windows() {
		return windows;
	}

	void setFocus() {
		rows.setFocus();
	}

	/** Fills the choices as they would have to be for a wish, of what a corpus offers; what somebody types meanwhile stays. */
	void show(ShownNetwork shown) {
		Offered offered = shown.offered();
		NetworkWish wish = shown.wish();
		List<String> found = shown.windows();
		String window = shown.window();
		filling = true;
		try {
			boolean others = !offered.variables().equals(variables) || !offered.sets().equals(sets);
			variables = offered.variables();
			sets = offered.sets();
			days = offered.days();
			if (!sliding.waits()) { // else somebody moves the end just now, and what comes was asked for before
				to = wish.to();
			}
			mode.select(MODES.indexOf(wish.mode()));
			choose(rows, variables, wish.rows());
			choose(by, variables, wish.by());
			choose(qualifier, with(List.of(Messages.Network_noQualifier), variables), wish.qualifier().isEmpty() ? Messages.Network_noQualifier : wish.qualifier());
			aggregate.select(wish.aggregate() == null ? 0 : 1 + wish.aggregate().ordinal());
			normalize.select(wish.normalization().ordinal());
			duplicates.select(wish.repeated().ordinal());
			choose(set, with(List.of(Messages.Network_ownSets, Messages.Network_everySet), sets),
					wish.set().isEmpty() ? Messages.Network_ownSets : wish.set().equals(NetworkQuestion.EVERY_SET) ? Messages.Network_everySet : wish.set());
			isolates.setSelection(wish.isolates());
			write(only, wish.only());
			write(without, wish.without());
			write(from, wish.from());
			if (!windowNumber.getText().equals(wish.window()) && !windowNumber.isFocusControl()) {
				windowNumber.setText(wish.window());
			}
			kernel.select(wish.kernel() == null ? 0 : 1 + wish.kernel().ordinal());
			if (!found.equals(List.of(windows.getItems()))) {
				windows.setItems(found.toArray(String[]::new));
			}
			windows.select(found.indexOf(window));
			boolean none = found.isEmpty();
			others |= ((RowData) windows.getParent().getLayoutData()).exclude != none;
			((RowData) windows.getParent().getLayoutData()).exclude = none;
			windows.getParent().setVisible(!none);
			sayMore(wish);
			until.setMinimum(0);
			until.setMaximum(Math.max(1, days.size()));
			until.setPageIncrement(Math.max(1, days.size() / 12));
			until.setEnabled(!days.isEmpty());
			until.setSelection(place());
			sayUntil();
			if (others) {
				area.layout(true, true);
				area.getParent().layout();
			}
		} finally {
			filling = false;
		}
	}

	private static List<String> with(List<String> first, List<String> rest) {
		List<String> all = new ArrayList<>(first);
		all.addAll(rest);
		return all;
	}

	/** What is asked for and not there any longer is an item nevertheless, so that it is seen why nothing shows. */
	private static void choose(Combo combo, List<String> items, String chosen) {
		List<String> all = items.contains(chosen) ? items : with(items, List.of(chosen));
		if (!all.equals(List.of(combo.getItems()))) {
			combo.setItems(all.toArray(String[]::new));
		}
		combo.select(all.indexOf(chosen));
	}

	private static void write(Text field, String text) {
		if (!field.getText().equals(text) && !field.isFocusControl()) {
			field.setText(text);
		}
	}

	private int place() {
		if (to.isEmpty()) {
			return Math.max(1, days.size());
		}
		int found = Collections.binarySearch(days, to);
		return found >= 0 ? found : -found - 1;
	}

	private void sayUntil() {
		untilDay.setText(to.isEmpty() ? Messages.Network_noEnd : to);
		untilDay.pack();
		untilDay.getParent().pack();
	}

	/** What is asked for. */
	NetworkWish wish() {
		String level = qualifier.getSelectionIndex() <= 0 ? "" : qualifier.getText(); //$NON-NLS-1$
		String chosen = switch (set.getSelectionIndex()) {
			case -1, 0 -> ""; //$NON-NLS-1$
			case 1 -> NetworkQuestion.EVERY_SET;
			default -> set.getText();
		};
		return new NetworkWish(MODES.get(Math.max(0, mode.getSelectionIndex())), rows.getText(), by.getText(), level, aggregate.getSelectionIndex() <= 0 ? null : Aggregate.values()[aggregate.getSelectionIndex() - 1],
				Normalization.values()[Math.max(0, normalize.getSelectionIndex())], Repeated.values()[Math.max(0, duplicates.getSelectionIndex())], from.getText().strip(), to, only.getText(), without.getText(),
				isolates.getSelection(), chosen, windowNumber.getText().strip(), kernel.getSelectionIndex() <= 0 ? null : Kernel.values()[kernel.getSelectionIndex() - 1], windows.getText());
	}

	/** The slider of the end; for tests. */
	Scale until() {
		return until;
	}

	/** The combo of the rows; for tests. */
	Combo rows() {
		return rows;
	}
}
