// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.gainsay.corpus.Memory;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.intake.Fetcher;
import org.gainsay.interchange.texts.intake.IntakePreview;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.web.WebAddress;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.projects.Messages;

/** Asks what to import into which corpus, and shows the first of it. Files, addresses and the words of an article can be dropped on its list, and pasted. */
final class ImportTextsPage extends WizardPage {

	private static final String FORMAT = "format"; //$NON-NLS-1$
	private static final int LINES = 8;

	private final List<ProjectCorpus> corpora = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(CorpusNature::isOn)
			.flatMap(one -> GainsayUi.corpora().allOf(one).stream()).toList();
	private final List<ArticleReader> formats = ArticleReaders.all();
	private final IResource selected;
	private final Function<IntakeWish, List<IntakePreview.Line>> previews;
	/** Files, folders and addresses, as the list has them. */
	private final List<String> sources = new ArrayList<>();
	private final Fetcher fetcher;
	private List<IntakePreview.Line> lines = List.of();
	private Combo corpus;
	private Table named;
	private Combo format;
	private Button exact;
	private Button mark;
	private Button preview;
	private Table found;
	private Text text;

	/**
	 * @param selected something in the corpus to begin with, or null
	 * @param given    files, folders and addresses to begin with
	 * @param previews reads the first of what is wished for
	 * @param fetcher  fetches pages
	 */
	ImportTextsPage(IResource selected, List<String> given, Function<IntakeWish, List<IntakePreview.Line>> previews, Fetcher fetcher) {
		super("import"); //$NON-NLS-1$
		this.selected = selected;
		this.sources.addAll(given);
		this.previews = previews;
		this.fetcher = fetcher;
		setTitle(Messages.Import_title);
		setDescription(Messages.Import_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		corpus = combo(area, Messages.Import_corpus);
		corpus.setItems(corpora.stream().map(ProjectCorpus::title).toArray(String[]::new));
		corpus.select(Math.max(0, of(selected)));
		label(area, Messages.Import_sources);
		named = new Table(area, SWT.BORDER | SWT.MULTI);
		GridDataFactory.fillDefaults().grab(true, false).hint(380, named.getItemHeight() * 4).applyTo(named);
		sources.forEach(one -> new TableItem(named, SWT.NONE).setText(one));
		named.addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'v') {
				paste();
			} else if (event.stateMask == 0 && event.keyCode == SWT.DEL) {
				remove();
			}
		});
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.Import_files, this::addFiles);
		button(buttons, Messages.Import_folder, this::addFolder);
		button(buttons, Messages.Import_address, this::addAddress);
		button(buttons, Messages.Import_paste, this::paste).setToolTipText(Messages.Import_pasteTooltip);
		button(buttons, Messages.Import_remove, this::remove);
		format = combo(area, Messages.Import_format);
		format.setItems(Stream.concat(Stream.of(Messages.Import_anyFormat), formats.stream().map(ArticleReader::name)).toArray(String[]::new));
		format.select(formats.stream().map(ArticleReader::id).toList().indexOf(getDialogSettings().get(FORMAT)) + 1);
		new Label(area, SWT.NONE);
		exact = new Button(area, SWT.CHECK);
		exact.setText(Messages.Import_exact);
		exact.setToolTipText(Messages.Import_exactTooltip);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(exact);
		new Label(area, SWT.NONE);
		mark = new Button(area, SWT.CHECK);
		mark.setText(Messages.Import_mark);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(mark);
		new Label(area, SWT.NONE);
		preview = button(area, Messages.Import_preview, this::preview);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(preview);
		found = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		found.setHeaderVisible(true);
		column(Messages.Import_file, 200);
		column(Messages.Import_as, 90);
		column(Messages.Import_article, 330);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, found.getItemHeight() * LINES).applyTo(found);
		text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, found.getItemHeight() * LINES).applyTo(text);
		found.addListener(SWT.Selection, event -> showText());
		Stream.of(corpus, format).forEach(one -> one.addListener(SWT.Selection, event -> changed()));
		exact.addListener(SWT.Selection, event -> changed());
		DropTarget drop = new DropTarget(named, DND.DROP_COPY | DND.DROP_DEFAULT);
		drop.setTransfer(GivenSources.transfers());
		drop.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = event.detail == DND.DROP_DEFAULT ? DND.DROP_COPY : event.detail;
			}

			@Override
			public void drop(DropTargetEvent event) {
				add(() -> GivenSources.of(event.data));
			}
		});
		setControl(area);
		changed();
	}

	private static Combo combo(Composite area, String text) {
		label(area, text);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(combo);
		return combo;
	}

	private static void label(Composite area, String text) {
		new Label(area, SWT.NONE).setText(text);
	}

	private static Button button(Composite area, String text, Runnable pressed) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> pressed.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(found, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	/** The place of a corpus around a resource; -1 where there is none. */
	private int of(IResource resource) {
		for (int i = corpora.size() - 1; resource != null && i >= 0; i--) {
			if (corpora.get(i).folder().getFullPath().isPrefixOf(resource.getFullPath())) {
				return i;
			}
		}
		return -1;
	}

	private void addFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			add(Stream.of(dialog.getFileNames()).map(name -> folder.resolve(name).toString()).toList());
		}
	}

	private void addFolder() {
		String chosen = new DirectoryDialog(getShell()).open();
		if (chosen != null) {
			add(List.of(chosen));
		}
	}

	private void addAddress() {
		InputDialog dialog = new InputDialog(getShell(), Messages.Import_addressTitle, Messages.Import_addressAsk, "https://", ImportTextsPage::against); //$NON-NLS-1$
		if (dialog.open() == Window.OK) {
			add(List.of(dialog.getValue().strip()));
		}
	}

	/** What is wrong with an address; null for nothing. */
	private static String against(String address) {
		try {
			WebAddress.of(address);
			return null;
		} catch (IOException refused) {
			return refused.getMessage();
		}
	}

	private void paste() {
		if (!add(() -> GivenSources.ofClipboard(getShell().getDisplay()))) {
			setErrorMessage(Messages.Import_nothingToPaste);
		}
	}

	private interface Given {
		List<String> sources() throws IOException;
	}

	/** Adds what is given, if anything is. */
	private boolean add(Given given) {
		try {
			List<String> more = given.sources();
			if (!more.isEmpty()) {
				add(more);
			}
			return !more.isEmpty();
		} catch (IOException failed) {
			setErrorMessage(failed.getMessage());
			return true;
		}
	}

	private void add(List<String> more) {
		more.stream().filter(one -> !sources.contains(one)).forEach(one -> {
			sources.add(one);
			new TableItem(named, SWT.NONE).setText(one);
		});
		changed();
	}

	private void remove() {
		int[] chosen = named.getSelectionIndices();
		Arrays.sort(chosen);
		for (int i = chosen.length - 1; i >= 0; i--) {
			sources.remove(chosen[i]);
			named.remove(chosen[i]);
		}
		changed();
	}

	/** What was seen before is not what would come now. */
	private void changed() {
		lines = List.of();
		found.removeAll();
		text.setText(""); //$NON-NLS-1$
		setErrorMessage(corpora.isEmpty() ? Messages.Import_noProject : null);
		boolean complete = !corpora.isEmpty() && !sources.isEmpty();
		preview.setEnabled(complete);
		setPageComplete(complete);
	}

	private void preview() {
		setErrorMessage(null);
		lines = previews.apply(wish());
		found.removeAll();
		for (IntakePreview.Line line : lines) {
			String what = line.outcome() == Outcome.READ ? line.title() : line.outcome() == Outcome.THERE ? Messages.Import_there : line.text();
			new TableItem(found, SWT.NONE).setText(new String[] { line.source(), line.format() == null ? "" : line.format(), what }); //$NON-NLS-1$
		}
		if (!lines.isEmpty()) {
			found.select(0);
			showText();
		}
	}

	private void showText() {
		int at = found.getSelectionIndex();
		text.setText(at < 0 || at >= lines.size() ? "" : lines.get(at).text()); //$NON-NLS-1$
	}

	/** The folder of the corpus that was chosen; only when the page is complete. */
	IContainer folder() {
		return corpora.get(corpus.getSelectionIndex()).folder();
	}

	/** What was asked for; only when the page is complete. */
	IntakeWish wish() {
		String id = format.getSelectionIndex() <= 0 ? null : formats.get(format.getSelectionIndex() - 1).id();
		Map<Boolean, List<String>> fromWeb = sources.stream().collect(Collectors.partitioningBy(WebAddress::isMeant));
		return new IntakeWish(fromWeb.get(false).stream().map(Path::of).toList(), fromWeb.get(true), fetcher, id, folder().getLocation().toPath(), !exact.getSelection(), Map.of(), Memory.NONE, mark.getSelection());
	}

	/** Keeps what was chosen for the next time. */
	void remember() {
		getDialogSettings().put(FORMAT, format.getSelectionIndex() <= 0 ? "" : formats.get(format.getSelectionIndex() - 1).id()); //$NON-NLS-1$
	}

	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}

	/** None before there is anything to import: Enter in the list of wizards presses the button as well, which asks only for the next page. */
	@Override
	public IWizardPage getNextPage() {
		return isPageComplete() ? super.getNextPage() : null;
	}
}
