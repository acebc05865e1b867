// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Suggestion;
import org.gainsay.desk.statement.Field;
import org.gainsay.desk.statement.Field.Making;
import org.gainsay.desk.statement.StatementFields;
import org.gainsay.facts.Problem.Severity;
import org.gainsay.text.Span;

/**
 * The controls of the form. A field is taken with Enter, or when it is left; Escape brings back what stood there. What somebody is
 * typing is not taken away when the facts change under it.
 */
public final class StatementForm {

	/** The colour of what is missing, which can be read in both themes. */
	private static final String WARNING = "org.gainsay.ui.claims.unconfirmed"; //$NON-NLS-1$

	/** What the form asks of its view. */
	interface Asked {
		/** What may be typed, in the corpus as it is now. */
		Choices choices();

		/** The statements that the one that shows may answer. */
		List<Suggestion> answered(String typed);

		/** The words selected in the statement's article; empty where none are, or it is not open. */
		Optional<Span> selectedWords();

		/** Makes a change; gives why it was refused. */
		Optional<String> make(Making making);

		/** Shows words in the article, if it is open. */
		void reveal(List<Span> spans);
	}

	private final ScrolledComposite scroller;
	private final Composite area;
	private final FormColumns columns;
	private final Asked asked;
	private final Map<String, FormLine> lines = new LinkedHashMap<>();
	private final FormParts parts = new FormParts();
	private String of = ""; //$NON-NLS-1$
	/** The field that was filled with Enter last, as it was then; null where none was, or another was turned to since. */
	Field entered;
	/** What has another size, while other fields are being shown; null at other times. */
	private Set<Control> changed;

	StatementForm(Composite parent, Asked asked) {
		this.asked = asked;
		scroller = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		area = new Composite(scroller, SWT.NONE);
		columns = new FormColumns(() -> rows(parts.closed()), () -> scroller.getClientArea().height);
		area.setLayout(columns);
		scroller.setContent(area);
		scroller.addListener(SWT.Resize, event -> {
			makeRoom();
			fit();
		});
	}

	/**
	 * Shows other fields.
	 *
	 * @param whose what they belong to: what was typed for another is not kept
	 */
	void show(List<Field> fields, String whose) {
		boolean same = whose.equals(of);
		of = whose;
		String focused = lines.values().stream().filter(line -> line.control() != null && line.control().isFocusControl()).map(line -> line.field().key()).findFirst()
				.orElse(null);
		String part = part(focused);
		changed = new LinkedHashSet<>();
		boolean redrawn = shapes(fields).equals(lines.values().stream().map(line -> line.field().shape()).toList());
		if (!redrawn) {
			area.setRedraw(false);
		}
		try {
			Map<String, FormLine> before = new LinkedHashMap<>(lines);
			lines.clear();
			for (Field field : fields) {
				lines.put(field.key(), line(field, before.remove(field.key()), same));
			}
			before.values().forEach(FormLine::dispose);
			if (!redrawn) {
				order();
			}
			boolean others = (!same || !redrawn) && makeRoom();
			showParts();
			if (!redrawn || others || !changed.isEmpty()) {
				area.layout(changed.stream().filter(control -> !control.isDisposed()).toArray(Control[]::new));
				fit();
			}
		} finally {
			changed = null;
			if (!redrawn) {
				area.setRedraw(true);
			}
		}
		if (focused != null && lines.containsKey(focused)) {
			boolean other = entered != null && focused.equals(entered.key()) && !entered.label().equals(lines.get(focused).field().label()) || !lines.get(focused).isOpen();
			Control next = other ? firstBehind(part, focused) : lines.get(focused).control();
			entered = other ? null : entered;
			if (!next.isFocusControl()) {
				next.setFocus();
			}
		}
	}

	/**
	 * A field that was filled and asks for something else since, as for a second speaker, is not gone on with: the first behind the part that it was in is, or the title
	 * of the next part if that is closed.
	 */
	private Control firstBehind(String part, String key) {
		List<FormLine> all = List.copyOf(lines.values());
		int from = all.indexOf(lines.get(part));
		FormLine next = all.stream().skip(from + 1L).dropWhile(line -> line.control() != null)
				.filter(line -> line.label() instanceof FoldTitle title ? !title.isOpen() : line.isOpen()).findFirst().orElse(lines.get(key));
		return next.control() == null ? next.label() : next.control();
	}

	/** The key of the title that a field stands under; null for none. */
	private String part(String key) {
		String part = null;
		for (FormLine line : lines.values()) {
			part = line.control() == null ? line.field().key() : part;
			if (line.field().key().equals(key)) {
				return part;
			}
		}
		return null;
	}

	/** The rows that show where some parts are closed. */
	private List<FormColumns.Row> rows(Set<String> closed) {
		List<FormColumns.Row> rows = new ArrayList<>();
		boolean open = true;
		for (FormLine line : lines.values()) {
			boolean title = line.control() == null;
			open = title ? !closed.contains(line.field().key()) : open;
			if (title || open) {
				rows.add(line.row());
			}
		}
		return rows;
	}

	/** Closes the parts that there is no room for, but none in which somebody is, or something is wrong. Gives whether others are closed now. */
	private boolean makeRoom() {
		int room = scroller.getClientArea().height;
		if (room <= 0 || lines.isEmpty()) {
			return false;
		}
		Set<String> before = parts.closed();
		int width = Math.max(scroller.getClientArea().width, columns.least(area));
		parts.fit(StatementFields.CLOSED_FIRST, this::isNeeded, closed -> columns.height(area, width, rows(closed)), room);
		showParts();
		return !before.equals(parts.closed());
	}

	private boolean isNeeded(String part) {
		return lines.values().stream().filter(line -> line.control() != null && part.equals(part(line.field().key())))
				.anyMatch(line -> line.control().isFocusControl() || line.field().severity() != null);
	}

	/** Shows the fields of open parts and hides those of closed ones. */
	private void showParts() {
		boolean open = true;
		for (FormLine line : lines.values()) {
			if (line.label() instanceof FoldTitle title) {
				open = !parts.closed().contains(line.field().key());
				title.show(open, line.field().value());
			} else {
				line.open(open);
			}
		}
	}

	void toggle(String part, boolean open) {
		parts.choose(part, open);
		showParts();
		area.layout(true);
		fit();
	}

	/** Lets parts that somebody has opened or closed be open as there is room again. */
	public void asThereIsRoom() {
		parts.forget();
		makeRoom();
		area.layout(true);
		fit();
	}

	/** Opens the part that a field stands in, as its title does. */
	public void unfold(String key) {
		if (lines.containsKey(key) && !lines.get(key).isOpen()) {
			toggle(part(key), true);
		}
	}

	/** The titles of all parts, with what a closed one says that it holds; for tests. */
	public List<String> titles() {
		return lines.values().stream().filter(line -> line.label() instanceof FoldTitle).map(line -> ((FoldTitle) line.label()).words()).toList();
	}

	/** Which parts somebody has opened or closed, to be remembered. */
	String parts() {
		return parts.written();
	}

	/** @param written as {@link #parts()} gave it; null for nothing */
	void parts(String written) {
		parts.read(written);
	}

	/** The line of a field: that which is there, if its controls fit; making controls is what takes time. */
	private FormLine line(Field field, FormLine there, boolean same) {
		if (there != null && there.field().shape().equals(field.shape())) {
			there.show(field, same);
			return there;
		}
		if (there != null) {
			there.dispose();
		}
		return new FormLine(this, field);
	}

	/** Puts the controls into the order of the lines; the keyboard goes through them in it too. */
	private void order() {
		List<Control> actual = new ArrayList<>(List.of(area.getChildren()));
		int place = 0;
		for (FormLine line : lines.values()) {
			for (Control control : line.controls()) {
				Control here = actual.get(place);
				if (here != control) {
					control.moveAbove(here);
					actual.remove(control);
					actual.add(place, control);
				}
				place++;
			}
		}
	}

	/** Lays out what has another size now; what is known of the sizes of the others still holds. */
	void changed(Control control) {
		if (changed != null) {
			changed.add(control);
		} else {
			area.layout(new Control[] { control });
			fit();
		}
	}

	private static List<String> shapes(List<Field> fields) {
		return fields.stream().map(Field::shape).toList();
	}

	private void fit() {
		int width = scroller.getClientArea().width;
		int least = columns.least(area);
		Point size = area.computeSize(Math.max(width, least), SWT.DEFAULT, false);
		scroller.setMinSize(least, size.y);
	}

	Asked asked() {
		return asked;
	}

	/** What the fields belong to. */
	String shown() {
		return of;
	}

	/** Whether other fields are being shown at the moment. */
	boolean isShowing() {
		return changed != null;
	}

	void bringIntoSight(Control control) {
		scroller.showControl(control);
	}

	void setFocus() {
		lines.values().stream().filter(line -> line.control() != null && line.isOpen()).findFirst().map(FormLine::control)
				.or(() -> lines.values().stream().findFirst().map(FormLine::label)).ifPresent(Control::setFocus);
	}

	/** The control of a field; null where there is none. */
	public Control control(String key) {
		return lines.containsKey(key) ? lines.get(key).control() : null;
	}

	/** In how many columns the fields stand; for tests. */
	public int columns() {
		return columns.columns(area, area.getSize().x);
	}

	/** What the fields stand on, which may be higher than what is in sight of it; for tests. */
	public Composite area() {
		return area;
	}

	/** How high the place is in which the fields show, in pixels; for tests. */
	public int inSight() {
		return scroller.getClientArea().height;
	}

	/** What is said at a field; empty where nothing is. */
	public String message(String key) {
		return lines.get(key).message();
	}

	/** The buttons of a field. */
	public List<Button> buttons(String key) {
		return lines.get(key).buttons();
	}

	/** What is said at a field and is no error has a colour of its own, or that of the text. */
	Color colour(Severity severity) {
		return severity == Severity.ERROR ? JFaceColors.getErrorText(area.getDisplay())
				: severity == Severity.WARNING ? JFaceResources.getColorRegistry().get(WARNING) : null;
	}
}
