// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Suggestion;
import org.gainsay.desk.statement.Field;
import org.gainsay.desk.statement.Field.Extra;
import org.gainsay.desk.statement.Field.Kind;
import org.gainsay.desk.statement.Field.Making;
import org.gainsay.facts.Problem.Severity;
import org.gainsay.text.Span;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.TabKey;

/**
 * The controls of the form. A field is taken with Enter, or when it is left; Escape brings back what stood there. What somebody is
 * typing is not taken away when the facts change under it.
 */
public final class StatementForm {

	private static final int NOTE_LINES = 2;
	/** The colour of what is missing, which can be read in both themes. */
	private static final String WARNING = "org.gainsay.ui.claims.unconfirmed"; //$NON-NLS-1$
	private static final int CONTENT_LINES = 2;

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
	private final Map<String, Line> lines = new LinkedHashMap<>();
	private String of = ""; //$NON-NLS-1$
	/** The field that was filled with Enter last, as it was then; null where none was, or another was turned to since. */
	private Field entered;
	/** What has another size, while other fields are being shown; null at other times. */
	private Set<Control> changed;

	StatementForm(Composite parent, Asked asked) {
		this.asked = asked;
		scroller = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		area = new Composite(scroller, SWT.NONE);
		columns = new FormColumns(() -> lines.values().stream().map(Line::row).toList(), () -> scroller.getClientArea().height);
		area.setLayout(columns);
		scroller.setContent(area);
		scroller.addListener(SWT.Resize, event -> fit());
	}

	/**
	 * Shows other fields.
	 *
	 * @param whose what they belong to: what was typed for another is not kept
	 */
	void show(List<Field> fields, String whose) {
		boolean same = whose.equals(of);
		of = whose;
		String focused = lines.values().stream().filter(line -> line.control != null && line.control.isFocusControl()).map(line -> line.field.key()).findFirst()
				.orElse(null);
		changed = new LinkedHashSet<>();
		boolean redrawn = shapes(fields).equals(lines.values().stream().map(line -> line.field.shape()).toList());
		if (!redrawn) {
			area.setRedraw(false);
		}
		try {
			Map<String, Line> before = new LinkedHashMap<>(lines);
			lines.clear();
			for (Field field : fields) {
				lines.put(field.key(), line(field, before.remove(field.key()), same));
			}
			before.values().forEach(Line::dispose);
			if (!redrawn) {
				order();
			}
			if (!redrawn || !changed.isEmpty()) {
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
			boolean other = entered != null && focused.equals(entered.key()) && !entered.label().equals(lines.get(focused).field.label());
			Control next = other ? firstOfNext(focused) : lines.get(focused).control;
			entered = other ? null : entered;
			if (!next.isFocusControl()) {
				next.setFocus();
			}
		}
	}

	/** A field that was filled and asks for something else since, as for a second speaker, is not gone on with: the first of the next heading is. */
	private Control firstOfNext(String key) {
		List<Line> all = List.copyOf(lines.values());
		int heading = all.indexOf(lines.get(key));
		while (heading < all.size() && all.get(heading).control != null) {
			heading++;
		}
		return all.stream().skip(heading).filter(line -> line.control != null).findFirst().orElse(lines.get(key)).control;
	}

	/** The line of a field: that which is there, if its controls fit; making controls is what takes time. */
	private Line line(Field field, Line there, boolean same) {
		if (there != null && there.field.shape().equals(field.shape())) {
			there.show(field, same);
			return there;
		}
		if (there != null) {
			there.dispose();
		}
		return new Line(field);
	}

	/** Puts the controls into the order of the lines; the keyboard goes through them in it too. */
	private void order() {
		List<Control> actual = new ArrayList<>(List.of(area.getChildren()));
		int place = 0;
		for (Line line : lines.values()) {
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
	private void changed(Control control) {
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

	void setFocus() {
		lines.values().stream().filter(line -> line.control != null).findFirst().ifPresent(line -> line.control.setFocus());
	}

	/** The control of a field; null where there is none. */
	public Control control(String key) {
		return lines.containsKey(key) ? lines.get(key).control : null;
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
		return lines.get(key).message.getText();
	}

	/** The buttons of a field. */
	public List<Button> buttons(String key) {
		return lines.get(key).buttons;
	}

	/** What is said at a field and is no error has a colour of its own, or that of the text. */
	private Color colour(Severity severity) {
		return severity == Severity.ERROR ? JFaceColors.getErrorText(area.getDisplay())
				: severity == Severity.WARNING ? JFaceResources.getColorRegistry().get(WARNING) : null;
	}

	/** One field and what is beside and below it. */
	private final class Line {
		private Field field;
		/** Null for a title. */
		private Control control;
		/** The title or the label before the control. */
		private final Label label;
		private Label message;
		/** Null where the field has the whole line. */
		private Composite side;
		private final List<Button> buttons = new ArrayList<>();
		private FieldProposals proposals;
		private boolean filling;
		/** The hint that shows; null before the first. */
		private String hint;
		/** What is being made of the field at the moment, or was, and does not show yet; null if nothing. */
		private String taken;

		Line(Field field) {
			this.field = field;
			if (field.kind() == Kind.HEADING) {
				Label title = new Label(area, SWT.NONE);
				title.setText(field.label());
				title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
				label = title;
				return;
			}
			label = new Label(area, SWT.NONE);
			label.setText(field.kind() == Kind.TICK ? "" : field.label()); //$NON-NLS-1$
			label.setToolTipText(field.kind() == Kind.TICK ? null : field.label());
			control = create();
			if (!isAlone()) {
				side = new Composite(area, SWT.NONE);
				GridLayout layout = new GridLayout(2, false);
				layout.marginWidth = 0;
				layout.marginHeight = 0;
				side.setLayout(layout);
			}
			message = new Label(area, SWT.WRAP);
			message.setVisible(false);
			show(field, false);
		}

		/** Whether the control has the whole line. */
		private boolean isAlone() {
			return field.kind() == Kind.TICK || field.kind() == Kind.NOTE;
		}

		/** How many lines of words the control shows; 0 for as high as it wants. */
		private int height() {
			return field.kind() == Kind.NOTE ? NOTE_LINES : field.kind() == Kind.WORDS && field.key().equals("content") ? CONTENT_LINES : 0; //$NON-NLS-1$
		}

		FormColumns.Row row() {
			return new FormColumns.Row(label, control, control != null && isAlone(), side, message, height());
		}

		/** Its controls, in their order. */
		List<Control> controls() {
			return Stream.of(label, control, side, message).filter(Objects::nonNull).toList();
		}

		void dispose() {
			controls().forEach(Control::dispose);
		}

		private Control create() {
			return switch (field.kind()) {
				case CHOICE -> combo();
				case TICK -> tick();
				default -> text();
			};
		}

		private Text text() {
			boolean several = field.kind() == Kind.NOTE || field.key().equals("content"); //$NON-NLS-1$
			Text text = new Text(area, SWT.BORDER | (several ? SWT.MULTI | SWT.WRAP : SWT.SINGLE) | (field.commit() == null ? SWT.READ_ONLY : 0));
			TabKey.leaves(text);
			if (field.commit() == null) {
				text.addListener(SWT.DefaultSelection, event -> reveal());
				text.addListener(SWT.MouseDoubleClick, event -> reveal());
				text.addListener(SWT.KeyDown, this::keyOfWords);
				return text;
			}
			proposals = switch (field.suggestions()) {
				case NONE -> null;
				case SPEAKERS -> FieldProposals.on(text, typed -> asked.choices().speakers(typed));
				case ACTORS -> FieldProposals.on(text, typed -> asked.choices().lastActors(typed));
				case STATEMENTS -> FieldProposals.on(text, typed -> asked.answered(typed));
				case CLAIMS -> FieldProposals.on(text, typed -> asked.choices().claims(typed));
				case STANCES -> FieldProposals.on(text, typed -> asked.choices().stances(typed));
			};
			if (proposals != null) {
				proposals.whenClosed(() -> {
					if (!text.isFocusControl()) {
						left();
					}
				});
			}
			text.addListener(SWT.KeyDown, event -> keyOfText(text, event, several));
			text.addListener(SWT.FocusOut, event -> left());
			text.addListener(SWT.FocusIn, event -> {
				if (changed == null && entered != null && !entered.key().equals(field.key())) { // While others are being shown it is nobody who turns here.
					entered = null;
				}
			});
			return text;
		}

		/** Enter takes, and in a field of several lines only with Ctrl; Escape brings back; Tab leaves. */
		private void keyOfText(Text text, Event event, boolean several) {
			boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
			if (enter && (!several || (event.stateMask & SWT.MOD1) != 0) && (proposals == null || !proposals.isOpen())) {
				event.doit = false;
				entered = field;
				commit(text.getText());
			} else if (event.keyCode == SWT.ESC && isDirty()) {
				event.doit = false;
				text.setText(field.value());
				say(field.messages(), field.severity());
			}
		}

		private void keyOfWords(Event event) {
			boolean insert = event.keyCode == SWT.INSERT;
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				event.doit = false;
				reveal();
			} else if (insert || event.keyCode == SWT.DEL) {
				event.doit = false;
				field.extras().stream().filter(extra -> extra.needsWords() == insert).findFirst().ifPresent(this::run);
			}
		}

		private void reveal() {
			if (!field.spans().isEmpty()) {
				asked.reveal(field.spans());
			}
		}

		private Combo combo() {
			Combo combo = new Combo(area, SWT.READ_ONLY);
			combo.setItems(field.choices().toArray(String[]::new));
			combo.setVisibleItemCount(Math.min(field.choices().size(), 15));
			// The wheel is for the form: it must not change what it passes over.
			combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
			combo.addListener(SWT.Selection, event -> {
				if (!filling) {
					commit(combo.getText());
				}
			});
			return combo;
		}

		private Button tick() {
			Button tick = new Button(area, SWT.CHECK);
			tick.setText(field.label());
			tick.addListener(SWT.Selection, event -> commit(Boolean.toString(tick.getSelection())));
			return tick;
		}

		/** @param same whether it is the same statement: what is being typed then stays */
		void show(Field next, boolean same) {
			boolean typing = same && isDirty() && control.isFocusControl();
			boolean otherExtras = buttons.isEmpty() || !labels(next).equals(labels(field));
			boolean otherHint = !next.hint().equals(hint);
			field = next;
			taken = null;
			if (control == null) {
				return;
			}
			filling = true;
			try {
				switch (control) {
					case Combo combo -> {
						int index = field.choices().indexOf(field.value());
						if (combo.getSelectionIndex() != index) {
							combo.select(index);
						}
					}
					case Button tick -> tick.setSelection(Boolean.parseBoolean(field.value()));
					case Text text -> {
						if (otherHint) {
							text.setMessage(field.hint());
						}
						if (!typing && !text.getText().equals(field.value())) {
							text.setText(field.value());
						}
					}
					default -> throw new IllegalStateException(control.toString());
				}
			} finally {
				filling = false;
			}
			hint = field.hint();
			control.setToolTipText(tooltip());
			if (otherExtras && side != null) {
				extras();
			}
			if (!typing) {
				say(field.messages(), field.severity());
			}
		}

		/** What it holds, which may be longer than it is wide, and what it is for; null for neither. */
		private String tooltip() {
			String held = field.kind() == Kind.CHOICE || field.kind() == Kind.TEXT ? field.value() : ""; //$NON-NLS-1$
			String means = field.kind() == Kind.WORDS ? Messages.Form_wordsTooltip : hint;
			String both = Stream.of(held, means).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")); //$NON-NLS-1$
			return both.isEmpty() ? null : both.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		}

		private static List<String> labels(Field field) {
			return field.extras().stream().map(Extra::label).toList();
		}

		/** The first extra has a button of its own where it takes words; all are in the menu. */
		private void extras() {
			buttons.forEach(Button::dispose);
			buttons.clear();
			List<Extra> extras = field.extras();
			if (extras.isEmpty()) {
				control.setMenu(null);
				return;
			}
			if (extras.getFirst().needsWords() || extras.size() == 1) {
				Button first = button(extras.getFirst().needsWords() ? Messages.Form_takeButton : Messages.Form_doButton, extras.getFirst().label());
				first.addListener(SWT.Selection, event -> run(field.extras().getFirst()));
			}
			if (extras.size() > 1) {
				Button more = button("\u22EE", Messages.Form_more); //$NON-NLS-1$
				more.addListener(SWT.Selection, event -> {
					Menu menu = menu();
					Point below = more.toDisplay(0, more.getSize().y);
					menu.setLocation(below);
					menu.setVisible(true);
				});
			}
			side.layout();
			changed(side);
		}

		private Button button(String text, String means) {
			Button button = new Button(side, SWT.PUSH);
			button.setText(text);
			button.setToolTipText(means.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
			AccessibleName.set(button, field.label() + ": " + means.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			buttons.add(button);
			return button;
		}

		private Menu menu() {
			Menu menu = new Menu(area);
			for (Extra extra : field.extras()) {
				MenuItem item = new MenuItem(menu, SWT.PUSH);
				item.setText(extra.label());
				item.addListener(SWT.Selection, event -> run(extra));
			}
			menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
			return menu;
		}

		private void run(Extra extra) {
			Optional<Span> words = extra.needsWords() ? asked.selectedWords() : Optional.empty();
			if (extra.needsWords() && words.isEmpty()) {
				say(List.of(Messages.Form_selectWords), Severity.ERROR);
				return;
			}
			make(extra.make().apply(words.orElse(null)));
		}

		private boolean isDirty() {
			return control instanceof Text text && field.commit() != null && !text.getText().equals(field.value());
		}

		private void left() {
			if (control instanceof Text text && isDirty() && (proposals == null || !proposals.isOpen())) {
				String typed = text.getText();
				if (typed.equals(taken)) {
					return;
				}
				String whose = of;
				// What made the field lose the focus is to be done first.
				UiThread.later(text, () -> {
					if (whose.equals(of) && isDirty() && text.getText().equals(typed) && !typed.equals(taken)) {
						commit(typed);
					}
				});
			}
		}

		private void commit(String value) {
			if (value.equals(field.value()) || value.equals(taken)) {
				return;
			}
			try {
				// While it is being made the field loses the focus, which must not take it once more.
				taken = value;
				if (!make(field.commit().apply(value))) {
					taken = null;
				}
			} catch (IllegalArgumentException refused) {
				taken = null;
				say(List.of(refused.getMessage()), Severity.ERROR);
			}
		}

		/** Gives whether it was not refused. */
		private boolean make(Making making) {
			if (making == null) {
				return true;
			}
			Optional<String> refused = asked.make(making);
			if (!area.isDisposed() && !message.isDisposed()) {
				say(refused.map(List::of).orElse(field.messages()), refused.isPresent() ? Severity.ERROR : field.severity());
				if (refused.isEmpty() && field.key().startsWith("add") && control instanceof Text text) { //$NON-NLS-1$
					text.setText(field.value()); // What was added shows in a field of its own.
					taken = null;
				}
			}
			return refused.isEmpty();
		}

		/** @param severity what the colour says; null where there are no messages */
		private void say(List<String> messages, Severity severity) {
			String text = String.join("\n", messages); //$NON-NLS-1$
			if (!text.isEmpty()) {
				message.setForeground(colour(severity));
			}
			if (text.equals(message.getText()) && message.getVisible() != text.isEmpty()) {
				return;
			}
			message.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			message.setVisible(!text.isEmpty());
			changed(message);
			if (!text.isEmpty() && control.isFocusControl()) {
				scroller.showControl(message);
			}
		}
	}
}
