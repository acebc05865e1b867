// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.desk.pictures.CorpusPictures;
import org.gainsay.desk.pictures.ShownPicture;
import org.gainsay.facts.Corpus;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureSvg;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.theme.TypeScale;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.drawing.BesideWhenLow;
import org.gainsay.ui.views.drawing.DrawingFile;
import org.gainsay.ui.views.drawing.Drawings;
import org.gainsay.ui.views.drawing.PictureCanvas;

/** The pictures of the corpus that the report has, one at a time, each with its numbers below; to be saved as a drawing, as pixels or as a table. */
public final class PicturesView extends CorpusView<CorpusPictures> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.picturesView"; //$NON-NLS-1$

	/** Pixels of a picture that is saved as SVG: as wide as in the report. */
	private static final int SAVED = 860;
	private static final int LEAST = 300;
	private static final int RESIZED_MS = 60;
	private static final String PICTURE = "picture"; //$NON-NLS-1$

	private final ElementSelection selection = new ElementSelection();
	private Combo chooser;
	private Label note;
	private PictureCanvas canvas;
	private PictureNumbers numbers;
	/** The name of the picture that is asked for; null for the first. */
	private String chosen;
	/** The picture that shows; null before the first build. */
	private Picture shown;
	private double width;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null) {
			chosen = memento.getString(PICTURE);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		if (chosen != null) {
			memento.putString(PICTURE, chosen);
		}
	}

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).numColumns(2).extendedMargins(0, 0, 2, 0).applyTo(area);
		chooser = new Combo(area, SWT.READ_ONLY);
		chooser.addListener(SWT.Selection, event -> choose(model().all().get(chooser.getSelectionIndex()).name()));
		AccessibleName.set(chooser, Messages.Pictures_choose);
		chooser.setToolTipText(Messages.Pictures_choose);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(4, 0).applyTo(chooser);
		note = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(LEAST, SWT.DEFAULT).indent(6, 0).applyTo(note);
		SashForm both = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 100).applyTo(both);
		canvas = new PictureCanvas(both, this::description, item -> picked(), this::open);
		numbers = new PictureNumbers(both);
		BesideWhenLow.install(both, new int[] { 3, 1 }, new int[] { 3, 1 }, low -> {
			((GridData) note.getLayoutData()).heightHint = low ? chooser.computeSize(SWT.DEFAULT, SWT.DEFAULT).y : SWT.DEFAULT;
			area.layout(new Control[] { note });
		});
		Pause resized = new Pause(area, RESIZED_MS, this::redraw);
		canvas.control().addListener(SWT.Resize, event -> {
			if (shown != null && width != room()) {
				resized.begin();
			}
		});
		ViewActions actions = new ViewActions(getViewSite(), canvas.control());
		actions.add(Messages.Pictures_open, null, this::open, () -> target().isPresent());
		actions.addCommand(ViewActions.COMPARE, () -> target().flatMap(target -> TargetOpening.element(target, corpus())).filter(element -> element.isComparable()).isPresent());
		file().addTo(actions, tools, getSite().getShell(), () -> shown.name(), this::hasPicture);
		Drawings.addZoom(actions, canvas, getViewSite().getActionBars().getMenuManager());
		actions.addGlobal(null, ActionFactory.FIND, () -> chooser.setFocus(), () -> true);
		getSite().setSelectionProvider(selection);
	}

	private DrawingFile file() {
		return new DrawingFile(canvas, () -> new PictureSvg(shown, SAVED).file(), () -> shown.table().csv());
	}

	private boolean hasPicture() {
		return shown != null && !shown.isEmpty();
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected String task() {
		return Messages.Pictures_task;
	}

	@Override
	protected CorpusPictures read(ProjectCorpus of, Corpus corpus, CorpusPictures before) {
		return CorpusPictures.of(of.ledger().of(corpus, null), this::checkStopped);
	}

	@Override
	protected void show(CorpusPictures made) {
		List<String> titles = made.all().stream().map(Picture::title).toList();
		if (!titles.equals(List.of(chooser.getItems()))) {
			chooser.setItems(titles.toArray(String[]::new));
			chooser.requestLayout();
		}
		boolean anew = shown == null || !shown.name().equals(made.named(chosen).name());
		shown = made.named(chosen);
		chooser.select(made.all().indexOf(shown));
		String said = shown.isEmpty() ? Messages.Pictures_nothing : shown.note();
		note.setText(said.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		note.setToolTipText(said.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		note.requestLayout();
		numbers.show(shown);
		draw(anew);
	}

	private double room() {
		return Math.max(LEAST, (canvas.control().getClientArea().width - 2 * PictureCanvas.MARGIN) / TypeScale.of(canvas.control()));
	}

	private void redraw() {
		if (shown != null && width != room()) {
			draw(false);
		}
	}

	private void draw(boolean anew) {
		width = room();
		ShownPicture drawn = new ShownPicture(shown, width);
		canvas.beginInCorner();
		canvas.show(drawn, new PicturePainter(drawn), 0, 0, anew);
		tell();
	}

	@Override
	protected Optional<String> emptyText(CorpusPictures made) {
		return made.ledger().corpus().articles().isEmpty() ? Optional.of(Messages.View_noArticles) : Optional.empty();
	}

	@Override
	protected boolean followsEditors() {
		return false; // A picture is of the whole corpus.
	}

	@Override
	protected void follow(CaretPlace place) {
		// So it has nothing to follow.
	}

	/** Shows another picture, by its name, as the chooser would. */
	public void choose(String name) {
		chosen = name;
		refresh();
	}

	private Optional<Target> target() {
		return canvas.picked().map(org.gainsay.desk.drawing.Picture.Item::facts).filter(Target.class::isInstance).map(Target.class::cast);
	}

	private void picked() {
		chosenHere();
		tell();
	}

	private void tell() {
		selection.set(target().flatMap(target -> TargetOpening.element(target, corpus())).map(List::of).orElse(List.of()));
	}

	private void open() {
		target().ifPresent(target -> TargetOpening.open(target, corpus(), getSite().getPage()));
	}

	private String description() {
		return shown == null ? Messages.Pictures_choose : shown.title() + ". " + PictureSvg.description(shown); //$NON-NLS-1$
	}

	/**
	 * Saves the picture that shows, as the ending of the file's name says.
	 *
	 * @throws IOException if the file cannot be written
	 */
	public void save(Path to) throws IOException {
		file().save(to);
	}

	/** The picture that shows; null before the first build. */
	public Picture shown() {
		return shown;
	}

	/** The drawing on the screen. */
	public PictureCanvas canvas() {
		return canvas;
	}

	/** The numbers below it; for tests. */
	public Table numbers() {
		return numbers.control();
	}

	/** The choice of the picture; for tests. */
	public Combo chooser() {
		return chooser;
	}

	@Override
	protected void setContentFocus() {
		canvas.control().setFocus();
	}
}
