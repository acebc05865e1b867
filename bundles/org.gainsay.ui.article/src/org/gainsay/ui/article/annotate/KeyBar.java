// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.gainsay.desk.annotate.StanceKeys;
import org.gainsay.desk.article.BarRoom;
import org.gainsay.ui.article.Messages;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.UiThread;

/** The bar below an article: which keys do something now, each of which may be clicked, and why the last one did nothing. */
final class KeyBar {

	private static final String COMMANDS = "org.gainsay.ui.annotate."; //$NON-NLS-1$
	/** The command that makes a statement. */
	static final String MAKE = COMMANDS + "make"; //$NON-NLS-1$
	private static final String CONTEXT = "org.gainsay.ui.context.annotating"; //$NON-NLS-1$

	private static final String STANCE = "stance"; //$NON-NLS-1$

	private static final int MARGIN = 8;

	private record Hint(String command, String word) {
	}

	private static final List<Hint> SELECTING = List.of(new Hint("word", Messages.Key_word), new Hint("sentence", Messages.Key_sentence), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint("quotation", Messages.Key_quotation), new Hint("paragraph", Messages.Key_paragraph), new Hint("cycle", Messages.Key_pick)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final List<Hint> MAKING = List.of(new Hint("make", Messages.Key_make), new Hint("repeat", Messages.Key_repeat), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint("silence", Messages.Key_silence)); //$NON-NLS-1$
	private static final List<Hint> SUGGESTED = List.of(new Hint("accept", Messages.Key_accept), new Hint("reject", Messages.Key_reject), new Hint("correct", Messages.Key_correct), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			new Hint("nextSuggestion", Messages.Key_nextSuggestion), new Hint("previousSuggestion", Messages.Key_previousSuggestion)); //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<Hint> SAYING = List.of(new Hint("cue", Messages.Key_cue), new Hint("source", Messages.Key_source), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint("hedge", Messages.Key_hedge), new Hint("addressee", Messages.Key_addressee), new Hint("told", Messages.Key_told), new Hint("speaker", Messages.Key_speaker), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			new Hint("cited", Messages.Key_cited), new Hint("forOthers", Messages.Key_forOthers), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint(STANCE, Messages.Key_stance), new Hint("claim", Messages.Key_claim), //$NON-NLS-1$
			new Hint("about", Messages.Key_about), new Hint("condition", Messages.Key_condition), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint("because", Messages.Key_because), new Hint("answers", Messages.Key_answers), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint("code", Messages.Key_code), new Hint("form", Messages.Key_form), //$NON-NLS-1$ //$NON-NLS-2$
			new Hint("split", Messages.Key_split), new Hint("merge", Messages.Key_merge), new Hint("delete", Messages.Key_delete)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final ArticleEditor editor;
	private final Annotating annotating;
	private final Link link;
	private final Label told;

	KeyBar(ArticleEditor editor, Annotating annotating) {
		this.editor = editor;
		this.annotating = annotating;
		Composite bar = new Composite(editor.bars(), SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = 3;
		layout.verticalSpacing = 0;
		bar.setLayout(layout);
		told = new Label(bar, SWT.WRAP);
		told.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		link = new Link(bar, SWT.NONE);
		link.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		link.addListener(SWT.Selection, event -> run(event.text));
		link.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = NLS.bind(Messages.Key_accessibleName, plain());
			}
		});
		editor.bars().addListener(SWT.Resize, event -> fit());
		editor.bars().getParent().addListener(SWT.Resize, event -> fit());
		tell(null, false);
		IPostSelectionProvider selection = (IPostSelectionProvider) editor.getSite().getSelectionProvider();
		selection.addPostSelectionChangedListener(event -> update());
		update();
	}

	/** Gives the keys as many rows as they need in the width that there is; one where the text needs the height. */
	private void fit() {
		GridData data = (GridData) link.getLayoutData();
		int width = editor.bars().getClientArea().width - 2 * MARGIN;
		if (width <= 0) {
			return; // In no width they would need so many rows that none of the text is left.
		}
		int all = link.computeSize(width, SWT.DEFAULT).y;
		int one = link.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		boolean folded = all > one && BarRoom.of(editor.bars().getParent().getClientArea().height, one) != BarRoom.AMPLE;
		int height = folded ? one : all;
		link.setToolTipText(folded ? plain() : null);
		if (data.widthHint != width || data.heightHint != height) {
			data.widthHint = width;
			data.heightHint = height;
			UiThread.later(link, () -> editor.bars().getParent().layout(true, true));
		}
	}

	private String plain() {
		return link.getText().replaceAll("<[^>]*>", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * @param message null to say nothing any more
	 * @param error   whether something failed, which is red
	 */
	void tell(String message, boolean error) {
		if (!told.isDisposed()) {
			told.setForeground(error ? JFaceColors.getErrorText(told.getDisplay()) : null);
		}
		if (told.isDisposed() || Objects.equals(message, told.getText())) {
			return;
		}
		told.setText(message == null ? "" : message.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		boolean before = told.getVisible();
		told.setVisible(message != null);
		((GridData) told.getLayoutData()).exclude = message == null;
		if (before != (message != null) || message != null) {
			told.getParent().getParent().getParent().layout(new org.eclipse.swt.widgets.Control[] { told });
		}
	}

	/** What was said last; null where nothing is to be said. */
	String told() {
		return told.getText().isEmpty() ? null : told.getText().replace("&&", "&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Says what may be done now. */
	void update() {
		if (link.isDisposed()) {
			return;
		}
		String mode = annotating.repeat().isOn() ? Messages.Key_mode + "   " : ""; //$NON-NLS-1$ //$NON-NLS-2$
		String keys;
		if (editor.selectedName() != null) {
			keys = (annotating.freshWords(true).isPresent() ? hints(MAKING.subList(0, 1)) + "   " : "") + (editor.suggestion().isPresent() ? hints(SUGGESTED) + "   " : "") + hints(SAYING) + "   " + hints(List.of(new Hint("deselect", Messages.Key_deselect))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		} else {
			keys = editor.textWidget().getSelectionCount() > 0 ? hints(MAKING) + "   " + hints(SELECTING) : hints(SELECTING); //$NON-NLS-1$
			if (!editor.suggestions().statements().isEmpty()) {
				keys = hints(SUGGESTED.subList(SUGGESTED.size() - 2, SUGGESTED.size())) + "   " + keys; //$NON-NLS-1$
			}
		}
		if (!link.getText().equals(mode + keys)) {
			link.setText(mode + keys);
			fit();
		}
	}

	private String hints(List<Hint> hints) {
		return hints.stream().map(hint -> "<a href=\"" + COMMANDS + hint.command + "\">" + key(COMMANDS + hint.command) + "</a>\u00a0" + (hint.command.equals(STANCE) ? digits() : "") + hint.word) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.collect(Collectors.joining("   ")); //$NON-NLS-1$
	}

	/** The keys that each say a stance at once, and what parts them from the word behind; empty where there are none. */
	private String digits() {
		String told = StanceKeys.told(bindings(COMMANDS + STANCE).filter(binding -> !binding.getParameterizedCommand().getParameterMap().isEmpty())
				.map(binding -> binding.getTriggerSequence().format()).toList());
		return told.isEmpty() ? "" : NLS.bind(Messages.Key_orEach, escaped(told)) + '\u00a0'; //$NON-NLS-1$
	}

	/** What somebody has bound to a command, with parameters or without. */
	private Stream<Binding> bindings(String command) {
		Binding[] all = editor.getSite().getService(IBindingService.class).getBindings();
		return all == null ? Stream.empty()
				: Arrays.stream(all).filter(binding -> CONTEXT.equals(binding.getContextId()) && binding.getParameterizedCommand() != null && command.equals(binding.getParameterizedCommand().getId()));
	}

	private static String escaped(String key) {
		return key.replace("&", "&&").replace("<", "&lt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** The key that somebody has for a command, of several the one with the shortest name; the command's word where there is none. */
	String key(String command) {
		return bindings(command).filter(binding -> binding.getParameterizedCommand().getParameterMap().isEmpty()).map(binding -> binding.getTriggerSequence().format())
				.min(Comparator.comparingInt(String::length).thenComparing(key -> key)).map(KeyBar::escaped).orElse("\u2022"); //$NON-NLS-1$
	}

	/** Runs a command as its key does. */
	void run(String command) {
		editor.setFocus();
		try {
			editor.getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException failed) {
			ILog.of(getClass()).error(failed.getMessage(), failed);
		}
	}
}
