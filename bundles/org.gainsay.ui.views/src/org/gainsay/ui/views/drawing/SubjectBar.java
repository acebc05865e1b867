// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Suggestion;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.Messages;

/** Above a drawing: a field for what it is of, whether that stays when something else is selected, and what it shows in a line. */
public final class SubjectBar {

	private final Composite bar;
	private final Text field;
	private final Button pin;
	private final Label says;
	private final Kind other;
	private final Supplier<Corpus> corpus;
	private final Consumer<Subject> chosen;
	private final FieldProposals proposals;
	private Subject shown;
	/** How it is written in the field. */
	private String written = ""; //$NON-NLS-1$
	private Corpus choicesOf;
	private Choices choices;

	/**
	 * @param other  the kind that may be chosen beside claims
	 * @param hint   what to type
	 * @param corpus null before the first build
	 * @param chosen gets what somebody chose
	 */
	public SubjectBar(Composite parent, Kind other, String hint, Supplier<Corpus> corpus, Consumer<Subject> chosen) {
		this.other = other;
		this.corpus = corpus;
		this.chosen = chosen;
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(2, 4, 2, 0).spacing(8, 0).applyTo(bar);
		field = new Text(bar, SWT.SEARCH);
		field.setMessage(hint);
		field.setToolTipText(hint);
		AccessibleName.set(field, hint);
		GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		proposals = FieldProposals.on(field, this::suggestions);
		proposals.whenClosed(this::take);
		field.addListener(SWT.DefaultSelection, event -> take());
		field.addListener(SWT.FocusOut, event -> {
			if (!proposals.isOpen() && shown != null) {
				field.setText(written);
			}
		});
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC && shown != null) {
				field.setText(written);
				field.selectAll();
			}
		});
		pin = new Button(bar, SWT.CHECK);
		pin.setText(Messages.Drawing_pin);
		pin.setToolTipText(Messages.Drawing_pinTooltip);
		says = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(says);
	}

	private void take() {
		Corpus of = corpus.get();
		if (of == null || proposals.isOpen() || shown != null && field.getText().equals(written)) {
			return;
		}
		Subject.of(field.getText(), other, choices(of), of).ifPresentOrElse(chosen, () -> {
			if (!field.getText().isBlank()) {
				says.setText(NLS.bind(Messages.Drawing_notFound, field.getText().strip()));
			}
		});
	}

	private Choices choices(Corpus of) {
		if (choicesOf != of) {
			choices = new Choices(of);
			choicesOf = of;
		}
		return choices;
	}

	private List<Suggestion> suggestions(String typed) {
		Corpus of = corpus.get();
		if (of == null) {
			return List.of();
		}
		List<Suggestion> found = new ArrayList<>();
		choices(of).claims(typed).forEach(claim -> found.add(new Suggestion(written(new Subject(Kind.CLAIM, claim.text()), of), claim.label())));
		if (other == Kind.ACTOR) {
			choices(of).actors(typed).forEach(actor -> choices(of).actor(actor.text())
					.ifPresent(facts -> found.add(new Suggestion(written(new Subject(Kind.ACTOR, facts.name()), of), actor.label()))));
		} else {
			ArticleOrder.of(of).stream().filter(article -> hasWords(article, typed)).forEach(article -> found.add(
					new Suggestion(written(new Subject(Kind.ARTICLE, article.name()), of), NLS.bind(Messages.Drawing_article, article.name(), article.title()))));
		}
		return found;
	}

	private String written(Subject subject, Corpus of) {
		return subject.written(other, choices(of), of);
	}

	private static boolean hasWords(ArticleFacts article, String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		return article.name().toLowerCase(Locale.ROOT).contains(wanted) || article.title().toLowerCase(Locale.ROOT).contains(wanted);
	}

	/**
	 * Shows what the drawing is of.
	 *
	 * @param line what it shows, in a line
	 */
	public void show(Subject subject, String line) {
		boolean another = !subject.equals(shown);
		shown = subject;
		written = corpus.get() == null ? subject.name() : written(subject, corpus.get());
		if (another || !field.isFocusControl()) {
			field.setText(written);
			field.setToolTipText(written);
		}
		says.setText(line.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		says.setToolTipText(line.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether the drawing stays as it is when something else is selected. */
	public boolean isPinned() {
		return pin.getSelection();
	}

	public void setPinned(boolean pinned) {
		pin.setSelection(pinned);
	}

	public Control control() {
		return bar;
	}

	/** The field; for tests, and to put the focus there. */
	public Text field() {
		return field;
	}
}
