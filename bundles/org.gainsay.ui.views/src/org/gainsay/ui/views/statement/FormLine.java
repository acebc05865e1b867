// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.statement.Field;
import org.gainsay.desk.statement.Field.Extra;
import org.gainsay.desk.statement.Field.Kind;
import org.gainsay.desk.statement.Field.Making;
import org.gainsay.facts.Problem.Severity;
import org.gainsay.text.Span;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.TabKey;

/** One field and what is beside and below it. */
final class FormLine {

	private static final int NOTE_LINES = 2;
	private static final int CONTENT_LINES = 2;

	private final StatementForm form;
	private Field field;
	/** Null for a title. */
	private Control control;
	/** The title or the label before the control. */
	private final Control label;
	private Label message;
	/** Null where the field has the whole line. */
	private FieldButtons buttons;
	private boolean open = true;
	private FieldProposals proposals;
	private boolean filling;
	/** The hint that shows; null before the first. */
	private String hint;
	/** What is being made of the field at the moment, or was, and does not show yet; null if nothing. */
	private String taken;

	/** @param form which it is of */
	FormLine(StatementForm form, Field field) {
		this.form = form;
		this.field = field;
		if (field.kind() == Kind.HEADING) {
			label = new FoldTitle(form.area(), field.label(), open -> form.toggle(field.key(), open));
			return;
		}
		Label before = new Label(form.area(), SWT.NONE);
		before.setText(field.kind() == Kind.TICK ? "" : field.label()); //$NON-NLS-1$
		before.setToolTipText(field.kind() == Kind.TICK ? null : field.label());
		label = before;
		control = create();
		if (!isAlone()) {
			buttons = new FieldButtons(form.area(), this::run);
		}
		message = new Label(form.area(), SWT.WRAP);
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
		return new FormColumns.Row(label, control, control != null && isAlone(), buttons == null || buttons.all().isEmpty() ? null : buttons.control(), message, height());
	}

	Field field() {
		return field;
	}

	/** Null for a title. */
	Control control() {
		return control;
	}

	/** The title, or what stands before the control. */
	Control label() {
		return label;
	}

	/** What is said below. */
	String message() {
		return message.getText();
	}

	List<Button> buttons() {
		return buttons.all();
	}

	boolean isOpen() {
		return open;
	}

	/** Shows or hides its controls; that of a message shows where there is one. */
	void open(boolean now) {
		if (open != now) {
			open = now;
			label.setVisible(now);
			control.setVisible(now);
			if (buttons != null) {
				buttons.control().setVisible(now);
			}
			message.setVisible(now && !message.getText().isEmpty());
		}
	}

	/** Its controls, in their order. */
	List<Control> controls() {
		return Stream.of(label, control, buttons == null ? null : buttons.control(), message).filter(Objects::nonNull).toList();
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
		Text text = new Text(form.area(), SWT.BORDER | (several ? SWT.MULTI | SWT.WRAP : SWT.SINGLE) | (field.commit() == null ? SWT.READ_ONLY : 0));
		TabKey.leaves(text);
		if (field.commit() == null) {
			text.addListener(SWT.DefaultSelection, event -> reveal());
			text.addListener(SWT.MouseDoubleClick, event -> reveal());
			text.addListener(SWT.KeyDown, this::keyOfWords);
			return text;
		}
		proposals = switch (field.suggestions()) {
			case NONE -> null;
			case SPEAKERS -> FieldProposals.on(text, typed -> form.asked().choices().speakers(typed));
			case ACTORS -> FieldProposals.on(text, typed -> form.asked().choices().lastActors(typed));
			case STATEMENTS -> FieldProposals.on(text, typed -> form.asked().answered(typed));
			case CLAIMS -> FieldProposals.on(text, typed -> form.asked().choices().claims(typed));
			case STANCES -> FieldProposals.on(text, typed -> form.asked().choices().stances(typed));
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
			if (!form.isShowing() && form.entered != null && !form.entered.key().equals(field.key())) { // While others are being shown it is nobody who turns here.
				form.entered = null;
			}
		});
		return text;
	}

	/** Enter takes, and in a field of several lines only with Ctrl; Escape brings back; Tab leaves. */
	private void keyOfText(Text text, Event event, boolean several) {
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (enter && (!several || (event.stateMask & SWT.MOD1) != 0) && (proposals == null || !proposals.isOpen())) {
			event.doit = false;
			form.entered = field;
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
			form.asked().reveal(field.spans());
		}
	}

	private Combo combo() {
		Combo combo = new Combo(form.area(), SWT.READ_ONLY);
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
		Button tick = new Button(form.area(), SWT.CHECK);
		tick.setText(field.label());
		tick.addListener(SWT.Selection, event -> commit(Boolean.toString(tick.getSelection())));
		return tick;
	}

	/** @param same whether it is the same statement: what is being typed then stays */
	void show(Field next, boolean same) {
		boolean typing = same && isDirty() && control.isFocusControl();
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
		if (buttons != null && buttons.show(field)) {
			form.changed(buttons.control());
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

	private void run(Extra extra) {
		Optional<Span> words = extra.needsWords() ? form.asked().selectedWords() : Optional.empty();
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
			String whose = form.shown();
			// What made the field lose the focus is to be done first.
			UiThread.later(text, () -> {
				if (whose.equals(form.shown()) && isDirty() && text.getText().equals(typed) && !typed.equals(taken)) {
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
		Optional<String> refused = form.asked().make(making);
		if (!form.area().isDisposed() && !message.isDisposed()) {
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
			message.setForeground(form.colour(severity));
		}
		String shown = text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		message.setVisible(open && !text.isEmpty());
		if (shown.equals(message.getText())) {
			return;
		}
		message.setText(shown);
		form.changed(message);
		if (!text.isEmpty() && control.isFocusControl()) {
			form.bringIntoSight(message);
		}
	}
}
