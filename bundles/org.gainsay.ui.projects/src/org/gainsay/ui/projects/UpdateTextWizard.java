// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.project.ArticleFile;
import org.gainsay.desk.project.UpdateRows;
import org.gainsay.edit.UpdateEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.texts.intake.ImportedText;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.Preferences;

/** Replaces the text of an article by a new version: before and after side by side, and what becomes of each anchor. */
public final class UpdateTextWizard extends NewElementWizard {

	public UpdateTextWizard() {
		super(Messages.UpdateText_title);
	}

	@Override
	NewElementPage page(List<ProjectCorpus> all, ProjectCorpus chosen) {
		return new Page(all, chosen);
	}

	@Override
	void open(CorpusEdit made, ProjectCorpus corpus, IWorkbenchPage on) throws PartInitException {
		String text = ((Page) getStartingPage()).textFile();
		if (text != null) {
			IDE.openEditor(on, corpus.file(text), ArticleEditor.ID);
		}
	}

	/** Asks for the article and its new text. */
	private static final class Page extends NewElementPage {
		/** How many rows of the texts show where there is the height, and at least. */
		private static final int ROWS = 14;
		private static final int LEAST_ROWS = 6;
		/** And of the table of anchors. */
		private static final int ANCHORS = 8;
		private static final int LEAST_ANCHORS = 4;

		private Combo article;
		private StyledText before;
		private StyledText after;
		private Combo encoding;
		private Button insist;
		private Table table;
		private List<ArticleFacts> articles = List.of();
		private List<UpdateRows.Row> rows = List.of();
		private byte[] bytes;

		Page(List<ProjectCorpus> all, ProjectCorpus chosen) {
			super(Messages.UpdateText_title, Messages.UpdateText_description, all, chosen);
		}

		@Override
		void createFields(Composite parent) {
			article = combo(parent, Messages.UpdateText_article);
			article.addListener(SWT.Selection, event -> showBefore());
			label(parent, Messages.UpdateText_texts).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
			Composite sides = row(parent, 2);
			GridData high = new GridData(SWT.FILL, SWT.FILL, true, true);
			high.minimumHeight = convertHeightInCharsToPixels(LEAST_ROWS);
			sides.setLayoutData(high);
			before = side(sides, SWT.READ_ONLY);
			after = side(sides, SWT.NONE);
			after.addListener(SWT.Modify, event -> check());
			label(parent, ""); //$NON-NLS-1$
			Composite from = row(parent, 4);
			Button open = new Button(from, SWT.PUSH);
			open.setText(Messages.NewArticle_open);
			open.addListener(SWT.Selection, event -> openFile());
			label(from, Messages.NewArticle_encoding);
			encoding = new Combo(from, SWT.DROP_DOWN | SWT.READ_ONLY);
			ArticleFile.CHARSETS.forEach(charset -> encoding.add(charset.displayName()));
			encoding.setEnabled(false);
			encoding.addListener(SWT.Selection, event -> show(ArticleFile.CHARSETS.get(encoding.getSelectionIndex())));
			insist = new Button(from, SWT.CHECK);
			insist.setText(Messages.UpdateText_insist);
			insist.addListener(SWT.Selection, event -> check());
			label(parent, Messages.UpdateText_anchors).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
			table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
			table.setHeaderVisible(true);
			GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
			wide.heightHint = convertHeightInCharsToPixels(ANCHORS);
			wide.minimumHeight = convertHeightInCharsToPixels(LEAST_ANCHORS);
			table.setLayoutData(wide);
			column(Messages.UpdateText_outcome, 12);
			column(Messages.UpdateText_anchor, 28);
			column(Messages.UpdateText_was, 36);
			column(Messages.UpdateText_is, 36);
			column(Messages.UpdateText_note, 36);
			table.addListener(SWT.Selection, event -> reveal(rows.get(table.getSelectionIndex())));
			begin(article);
		}

		private static Composite row(Composite parent, int columns) {
			Composite row = new Composite(parent, SWT.NONE);
			GridLayout layout = new GridLayout(columns, false);
			layout.marginWidth = 0;
			layout.marginHeight = 0;
			row.setLayout(layout);
			return row;
		}

		private StyledText side(Composite parent, int style) {
			StyledText side = new StyledText(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | style);
			GridData half = new GridData(SWT.FILL, SWT.FILL, true, true);
			half.heightHint = convertHeightInCharsToPixels(ROWS);
			half.widthHint = convertWidthInCharsToPixels(50);
			side.setLayoutData(half);
			side.setFont(JFaceResources.getFont(Preferences.READING_FONT));
			return side;
		}

		private void column(String title, int characters) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(title);
			column.setWidth(convertWidthInCharsToPixels(characters));
		}

		@Override
		int spare() {
			return convertHeightInCharsToPixels(ROWS - LEAST_ROWS + ANCHORS - LEAST_ANCHORS);
		}

		@Override
		void corpusChosen(Corpus corpus) {
			articles = ArticleOrder.of(corpus).stream().filter(one -> corpus.text(one).isPresent()).toList();
			article.setItems(articles.stream().map(ArticleFacts::name).toArray(String[]::new));
			showBefore();
		}

		private ArticleFacts chosen() {
			return article.getSelectionIndex() < 0 ? null : articles.get(article.getSelectionIndex());
		}

		/** The text file of the article that is chosen; null for none. */
		private String textFile() {
			return chosen() == null ? null : chosen().text();
		}

		private void showBefore() {
			before.setText(chosen() == null ? "" : corpus().corpus().text(chosen()).map(ArticleText::text).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		}

		private void openFile() {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setText(Messages.UpdateText_title);
			dialog.setFilterExtensions(new String[] { "*.txt;*.text;*.md;*.html;*.htm;*.mhtml;*.docx;*.odt;*.rtf;*.pdf", "*.*" }); //$NON-NLS-1$ //$NON-NLS-2$
			String chosen = dialog.open();
			if (chosen == null) {
				return;
			}
			ArticleText made;
			try {
				made = new ImportedText().made(Path.of(chosen));
				bytes = Files.readAllBytes(Path.of(chosen));
			} catch (IOException unreadable) {
				refuse(Path.of(chosen), unreadable);
				return;
			}
			encoding.setEnabled(made == null);
			if (made != null) { // a page or a document, whose letters its reader knows
				after.setText(made.text());
				return;
			}
			Charset guess = ArticleFile.guess(bytes);
			encoding.select(ArticleFile.CHARSETS.indexOf(guess));
			show(guess);
		}

		private void show(Charset charset) {
			after.setText(ArticleFile.read(bytes, charset));
		}

		@Override
		String missing() {
			String missing = chosen() == null ? Messages.UpdateText_articleMissing : after.getText().isBlank() ? Messages.UpdateText_textMissing : null;
			if (missing != null) {
				show(List.of());
			}
			return missing;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			show(List.of());
			UpdateEdits.Update update = new UpdateEdits(session).replace(Map.of(chosen().text(), ArticleText.of(after.getText())), insist.getSelection());
			UpdateEdits.Updated its = update.articles().stream().filter(one -> one.article().name().equals(chosen().name())).findFirst().orElse(update.articles().getFirst());
			show(UpdateRows.of(its));
			setMessage(UpdateRows.summary(its));
			return update.edit();
		}

		private void show(List<UpdateRows.Row> shown) {
			rows = shown;
			table.removeAll();
			for (UpdateRows.Row row : rows) {
				new TableItem(table, SWT.NONE).setText(new String[] { row.outcome(), row.anchor(), row.before(), row.after(), row.note() });
			}
		}

		private void reveal(UpdateRows.Row row) {
			select(before, row.old());
			if (row.now() != null) {
				select(after, row.now());
			} else {
				after.setSelection(after.getCaretOffset());
			}
		}

		private static void select(StyledText side, Span span) {
			if (span.end() <= side.getCharCount()) {
				side.setSelection(span.start(), span.end());
				side.showSelection();
			}
		}
	}
}
