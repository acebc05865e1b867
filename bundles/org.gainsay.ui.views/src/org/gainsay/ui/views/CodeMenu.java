// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AskDialog.Outcome;

/** The menu that codes what is selected with the values of the codebook's categories. */
public final class CodeMenu {

	private final Shell shell;
	private final Supplier<List<List<CodeFacts>>> coded;
	private final BiConsumer<String, List<String>> set;

	/**
	 * @param coded gives the codes of each thing that is selected
	 * @param set   codes all of them with values of a category; with none takes the code away
	 */
	public CodeMenu(Shell shell, Supplier<List<List<CodeFacts>>> coded, BiConsumer<String, List<String>> set) {
		this.shell = shell;
		this.coded = coded;
		this.set = set;
	}

	/**
	 * The menu of the categories on a subject; empty where the codebook has none.
	 *
	 * @param corpus null where there is none
	 */
	public MenuManager of(ProjectCorpus corpus, CategorySubject subject) {
		MenuManager codes = new MenuManager(Messages.Statements_setCode);
		for (CategoryFacts category : corpus == null ? List.<CategoryFacts>of() : corpus.corpus().categories()) {
			if (category.subject() == subject) {
				if (category.kind() != CategoryKind.LIST) {
					codes.add(ViewActions.choice(NLS.bind(Messages.Statements_codeSeveral, category.name()), false, () -> askValue(category)));
				} else if (category.several()) {
					codes.add(ViewActions.choice(NLS.bind(Messages.Statements_codeSeveral, category.name()), false, () -> askValues(category)));
				} else {
					codes.add(one(category));
				}
			}
		}
		return codes;
	}

	private MenuManager one(CategoryFacts category) {
		MenuManager values = new MenuManager(category.name());
		for (String value : category.valueNames()) {
			boolean all = !coded.get().isEmpty() && coded.get().stream().allMatch(codes -> values(codes, category).equals(List.of(value)));
			values.add(ViewActions.choice(value, all, () -> set.accept(category.name(), List.of(value))));
		}
		values.add(ViewActions.choice(Messages.Statements_codeNone, false, () -> set.accept(category.name(), List.of())));
		return values;
	}

	private static List<String> values(List<CodeFacts> codes, CategoryFacts category) {
		return codes.stream().filter(code -> code.category().equals(category.name())).map(CodeFacts::values).findFirst().orElse(List.of());
	}

	private void askValues(CategoryFacts category) {
		ListSelectionDialog dialog = ListSelectionDialog.of(category.valueNames()).title(Messages.Statements_setCode)
				.contentProvider(ArrayContentProvider.getInstance()).labelProvider(new LabelProvider())
				.message(NLS.bind(Messages.Codes_prompt, category.name(), coded.get().size()))
				.preselect(category.valueNames().stream().filter(value -> coded.get().stream().allMatch(codes -> values(codes, category).contains(value))).toArray())
				.create(shell);
		if (dialog.open() == Window.OK) {
			set.accept(category.name(), Arrays.stream(dialog.getResult()).map(String.class::cast).toList());
		}
	}

	/** Asks for the number or the text of a category. */
	private void askValue(CategoryFacts category) {
		boolean number = category.kind() == CategoryKind.NUMBER;
		List<List<CodeFacts>> all = coded.get();
		String now = all.size() == 1 ? String.join(", ", values(all.getFirst(), category)) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		String prompt = number ? NLS.bind(Messages.Codes_number, new Object[] { category.name(), category.minimum(), category.maximum() }) : NLS.bind(Messages.Codes_text, category.name());
		AskDialog.ask(shell, Messages.Statements_setCode.replace("&", ""), prompt, now, typed -> List.of(), //$NON-NLS-1$ //$NON-NLS-2$
				typed -> number && !typed.isBlank() && !isNumber(typed.strip(), category) ? new Outcome(false, prompt) : new Outcome(true, typed.isBlank() ? Messages.Codes_none : "")) //$NON-NLS-1$
				.ifPresent(typed -> set.accept(category.name(), typed.isBlank() ? List.of() : List.of(typed)));
	}

	private static boolean isNumber(String typed, CategoryFacts category) {
		return typed.matches("-?\\d{1,9}") && category.takes(Integer.parseInt(typed)); //$NON-NLS-1$
	}
}
