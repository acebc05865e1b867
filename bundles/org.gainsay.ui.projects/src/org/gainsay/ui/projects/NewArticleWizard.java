// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.project.ArticleFile;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.texts.intake.ImportedText;
import org.gainsay.model.ActorKind;
import org.gainsay.text.ArticleText;
import org.gainsay.text.OptionalMarks;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.TabKey;

/** Takes an article in: its text, pasted or read from a file, comes into a text file, and what is known of it into a claims file. */
public final class NewArticleWizard extends NewElementWizard {

	private static final String FOLDER = "articles/"; //$NON-NLS-1$
	private static final String ENDING = ".txt"; //$NON-NLS-1$

	public NewArticleWizard() {
		super(Messages.NewArticle_title);
	}

	@Override
	NewElementPage page(List<ProjectCorpus> all, ProjectCorpus chosen) {
		return new Page(all, chosen);
	}

	@Override
	void open(CorpusEdit made, ProjectCorpus corpus, IWorkbenchPage on) throws PartInitException {
		if (Preferences.whoAnnotates() == null) {
			Preferences.setAnnotator(((Page) getStartingPage()).annotator.getText());
		}
		String text = made.files().stream().<String>map(file -> file.file()).filter(file -> file.endsWith(ENDING)).findFirst().orElse(null);
		if (text != null) {
			IDE.openEditor(on, corpus.file(text), ArticleEditor.ID);
		}
	}

	/** Takes the text of a file in, as the button does; in the encoding that it seems to have. A file that cannot be read, or is no text, page or document, is told on the page. */
	public void take(Path file) {
		((Page) getStartingPage()).take(file);
	}

	/** The name of a text file for a title: its first words, in letters that every disk takes. */
	static String fileFor(String title) {
		String words = OptionalMarks.bare(title).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		int most = 40;
		int cut = words.length() <= most ? words.length() : Math.max(words.lastIndexOf('-', most), 1);
		return words.isEmpty() ? "" : FOLDER + words.substring(0, cut) + ENDING; //$NON-NLS-1$
	}

	/** Asks for the article. */
	private static final class Page extends NewElementPage {
		/** How many rows of the text show where there is the height, and at least. */
		private static final int ROWS = 12;
		private static final int LEAST_ROWS = 5;

		private Text text;
		private Combo encoding;
		private Text title;
		private Text file;
		private Text outlet;
		private Text via;
		private Text byline;
		private Text section;
		private Text dateline;
		private Text revises;
		private Text published;
		private Text language;
		private Text url;
		private Text annotator;
		private Combo event;
		private List<EventFacts> events = List.of();
		private byte[] bytes;
		private boolean titleTyped;
		private boolean fileTyped;
		private boolean filling;

		Page(List<ProjectCorpus> all, ProjectCorpus chosen) {
			super(Messages.NewArticle_title, Messages.NewArticle_description, all, chosen);
		}

		@Override
		void createFields(Composite parent) {
			label(parent, Messages.NewArticle_text).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
			text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
			text.setFont(JFaceResources.getFont(Preferences.READING_FONT));
			GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, columns() - 1, 1);
			wide.heightHint = ROWS * text.getLineHeight();
			wide.minimumHeight = text.computeSize(SWT.DEFAULT, LEAST_ROWS * text.getLineHeight()).y;
			wide.widthHint = convertWidthInCharsToPixels(80);
			text.setLayoutData(wide);
			text.addListener(SWT.Modify, event -> textChanged());
			TabKey.leaves(text);
			label(parent, ""); //$NON-NLS-1$
			Composite from = new Composite(parent, SWT.NONE);
			GridLayout row = new GridLayout(3, false);
			row.marginWidth = 0;
			row.marginHeight = 0;
			from.setLayout(row);
			from.setLayoutData(wide());
			Button open = new Button(from, SWT.PUSH);
			open.setText(Messages.NewArticle_open);
			open.addListener(SWT.Selection, event -> openFile());
			label(from, Messages.NewArticle_encoding);
			encoding = new Combo(from, SWT.DROP_DOWN | SWT.READ_ONLY);
			ArticleFile.CHARSETS.forEach(charset -> encoding.add(charset.displayName()));
			encoding.setEnabled(false);
			encoding.addListener(SWT.Selection, event -> show(ArticleFile.CHARSETS.get(encoding.getSelectionIndex())));

			title = text(parent, Messages.NewArticle_titleField, Messages.NewArticle_titleHint);
			title.addListener(SWT.Modify, event -> titleChanged());
			file = text(parent, Messages.NewArticle_file, null);
			file.addListener(SWT.Modify, event -> fileTyped |= !filling);
			outlet = text(parent, Messages.NewArticle_outlet, Messages.NewArticle_outletHint);
			via = text(parent, Messages.NewArticle_via, Messages.NewArticle_viaHint);
			byline = text(parent, Messages.NewArticle_byline, null);
			section = text(parent, Messages.NewArticle_section, null);
			dateline = text(parent, Messages.NewArticle_dateline, null);
			published = text(parent, Messages.NewArticle_published, Messages.NewArticle_publishedHint);
			language = text(parent, Messages.NewArticle_language, Messages.NewArticle_languageHint);
			event = combo(parent, Messages.NewElement_event);
			besideEachOther(byline, section, dateline, published, language, event);
			revises = text(parent, Messages.NewArticle_revises, Messages.NewArticle_revisesHint);
			url = text(parent, Messages.NewArticle_url, null);
			annotator = text(parent, Messages.NewArticle_annotator, Messages.NewArticle_annotatorHint);
			annotator.setText(Preferences.annotator());
			FieldProposals.on(outlet, typed -> corpus() == null ? List.of() : new Choices(corpus().corpus()).actors(typed));
			FieldProposals.on(via, typed -> corpus() == null ? List.of() : new Choices(corpus().corpus()).lastActors(typed));
			FieldProposals.on(revises, typed -> corpus() == null ? List.of() : new Choices(corpus().corpus()).articles(typed));
			begin(text);
		}

		@Override
		int columns() {
			return 4;
		}

		@Override
		int spare() {
			return (ROWS - LEAST_ROWS) * text.getLineHeight();
		}

		@Override
		void corpusChosen(Corpus corpus) {
			events = List.copyOf(corpus.events());
			fillEvents(event, events);
		}

		private void textChanged() {
			if (!titleTyped) {
				String first = text.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(""); //$NON-NLS-1$
				fill(title, first);
			}
			check();
		}

		private void titleChanged() {
			titleTyped |= !filling;
			if (!fileTyped) {
				fill(file, fileFor(title.getText()));
			}
		}

		private void fill(Text field, String value) {
			boolean before = filling;
			filling = true;
			field.setText(value);
			filling = before;
		}

		private void openFile() {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setText(Messages.NewArticle_title);
			dialog.setFilterExtensions(new String[] { "*.txt;*.text;*.md;*.html;*.htm;*.mhtml;*.docx;*.odt;*.rtf;*.pdf", "*.*" }); //$NON-NLS-1$ //$NON-NLS-2$
			String chosen = dialog.open();
			if (chosen != null) {
				take(Path.of(chosen));
			}
		}

		private void take(Path chosen) {
			ArticleText made;
			try {
				made = new ImportedText().made(chosen);
				bytes = Files.readAllBytes(chosen);
			} catch (IOException unreadable) {
				refuse(chosen, unreadable);
				return;
			}
			encoding.setEnabled(made == null);
			if (made != null) { // a page or a document, whose letters its reader knows
				encoding.deselectAll();
				text.setText(made.text());
				return;
			}
			Charset guess = ArticleFile.guess(bytes);
			encoding.select(ArticleFile.CHARSETS.indexOf(guess));
			show(guess);
		}

		private void show(Charset charset) {
			text.setText(ArticleFile.read(bytes, charset));
			text.setSelection(0);
		}

		@Override
		String missing() {
			return valueOf(text) == null ? Messages.NewArticle_textMissing : valueOf(file) == null ? Messages.NewArticle_fileMissing : null;
		}

		@Override
		CorpusEdit edit(CorpusSession session) {
			Speaker from = outlet.getText().isBlank() ? null : new Choices(session.corpus()).speaker(outlet.getText()).orElse(null);
			if (from instanceof Speaker.New made && made.kind() == ActorKind.PERSON) {
				from = new Speaker.New(made.name(), ActorKind.PUBLICATION, made.label());
			}
			return new ArticleEdits(session).create(new ArticleEdits.Wish(null, valueOf(title), valueOf(file), unix(text.getText()),
					from == null ? null : Choices.declared(from, session), valueOf(published), null, valueOf(language), valueOf(url), chosen(event, events).<String>map(EventFacts::name).orElse(null), false,
					valueOf(annotator), credits(session)));
		}

		private ArticleEdits.Credits credits(CorpusSession session) {
			List<Speaker> copied = new Choices(session.corpus()).actors(via.getText(), DeskMessages.Form_noActor).stream().map(one -> Choices.declared(one, session)).toList();
			return new ArticleEdits.Credits(copied, valueOf(byline), valueOf(section), valueOf(dateline), valueOf(revises));
		}

		/** What the field of this system made of line ends is no part of the article. */
		private static String unix(String typed) {
			String lines = typed.replace("\r\n", "\n").replace('\r', '\n'); //$NON-NLS-1$ //$NON-NLS-2$
			return lines.endsWith("\n") ? lines : lines + "\n"; //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
